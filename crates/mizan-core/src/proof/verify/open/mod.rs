//! Checks of decision trees over what is not known: at each leaf the verdict is derived anew, from the definitions and
//! from the answers on the way there alone.
//!
//! Every definition is read in three values over what the answers tell. Where that leaves several verdicts, the checker
//! asks on by itself, and in the end decides each completion by the definitions.

mod base;
mod compared;
mod condition;
mod judged;
mod region;
mod told;
mod verdicts;
mod wishes;

use std::cell::Cell;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::algorithms::watch::Watch;
use crate::claims::claim::Claim;
use crate::claims::tree::Tree;
use crate::claims::verdict::Verdict;
use crate::conflict::open::{Given, OpenQuestion, OpenQuestions};
use crate::conflict::{Conflict, Form};
use crate::proof::literal::{ClaimTwin, TwinVerdict, completed};
use crate::solve::concept::Way;
use base::RuleBase;
use compared::Compared;
use judged::Judged;
use told::GivenAnswers;
use verdicts::verdicts;

/// What became of the check of a tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TreeCheck {
    /// Every leaf has the verdict that the definitions give, and no answer is left out that leaves a conflict.
    Accepted,
    /// Some leaf has another one, or an answer is left out.
    Refused,
    /// It would take more steps than were allowed, or the conflict is of a kind that is not checked.
    NotChecked,
}

/// Conflicts with more options are not listed by the checker.
const MAX_OPTIONS: usize = 16;

/// In conflicts with more states the checker does not compare every two.
const MAX_STATES: usize = 2_048;

/// For each rule whether it binds, where that was told.
type Binding = Vec<Option<bool>>;

/// Checks trees over all completions of a conflict. What these have in common is found once.
#[derive(Debug)]
pub struct TreeChecker<'a> {
    conflict: &'a Conflict,
    open: &'a OpenQuestions,
    /// By the rules that bind; `None` where that is no conflict.
    bases: Mutex<BTreeMap<Binding, Option<Arc<RuleBase>>>>,
}

impl<'a> TreeChecker<'a> {
    /// A checker of trees over the completions of `open` questions about `conflict`.
    #[must_use]
    pub fn new(conflict: &'a Conflict, open: &'a OpenQuestions) -> Self {
        Self { conflict, open, bases: Mutex::default() }
    }

    /// Checks a tree for a claim with at most so many `steps`, each a comparison or a look along a move; forms that name no
    /// way of acting are read with `default`. Only completions count that give these answers. What nobody waits for any more
    /// is [`TreeCheck::NotChecked`].
    #[must_use]
    pub fn check(
        &self,
        claim: &Claim,
        default: Way,
        tree: &Tree,
        given: &[Given],
        steps: usize,
        watch: &Watch<'_>,
    ) -> TreeCheck {
        if !self.is_of_a_kind() {
            return TreeCheck::NotChecked;
        }
        let check = Check { checker: self, claim, default, steps: Cell::new(steps), watch };
        let mut given = given.iter();
        let told =
            given.try_fold(GivenAnswers::nothing(self.conflict, self.open), |told, &(q, answer)| told.with(q, answer));
        match told.and_then(|told| check.tree(tree, told, None)) {
            Some(true) => TreeCheck::Accepted,
            Some(false) => TreeCheck::Refused,
            None => TreeCheck::NotChecked,
        }
    }

    /// Whether it can be checked here. What makes the views of a completion is not known here.
    fn is_of_a_kind(&self) -> bool {
        if !self.conflict.views.is_empty() {
            return false;
        }
        match &self.conflict.form {
            // Whether a reading says one thing of what is merged is a question that bounds do not ask.
            Form::Options(form) => form.options.len() <= MAX_OPTIONS && form.merges.is_empty(),
            Form::Graph(graph) => graph.n_states <= MAX_STATES,
        }
    }

    fn base(&self, told: &GivenAnswers<'_>) -> Option<Arc<RuleBase>> {
        let mut bases = self.bases.lock().unwrap_or_else(PoisonError::into_inner);
        bases.entry(told.binding().to_vec()).or_insert_with(|| RuleBase::of(told, self.open)).clone()
    }
}

struct Check<'a> {
    checker: &'a TreeChecker<'a>,
    claim: &'a Claim,
    default: Way,
    /// How many steps are left.
    steps: Cell<usize>,
    watch: &'a Watch<'a>,
}

impl Check<'_> {
    /// Whether a tree is right for all completions of what is told; `None` where the steps do not suffice.
    fn tree(&self, tree: &Tree, told: GivenAnswers<'_>, compared: Option<Compared>) -> Option<bool> {
        match tree {
            Tree::Verdict(verdict) => self.leaf(twin_verdict(*verdict), told, compared),
            Tree::Ask { question, branches } => {
                let compared = compared.or_else(|| self.nothing_compared(&told));
                for answer in told.answers(*question) {
                    let Some(told) = told.with(*question, answer) else { continue };
                    let compared = compared.as_ref().and_then(|compared| compared.after(*question));
                    let is_right = match branches.iter().find(|(other, _)| *other == answer) {
                        Some((_, branch)) => self.tree(branch, told, compared)?,
                        None => self.none_is_a_conflict(told)?,
                    };
                    if !is_right {
                        return Some(false);
                    }
                }
                Some(true)
            }
        }
    }

    /// Where it is told which rules bind: that nothing was compared yet.
    fn nothing_compared(&self, told: &GivenAnswers<'_>) -> Option<Compared> {
        let is_told = told.open_rule().is_none();
        is_told.then(|| self.checker.base(told)).flatten().map(|base| Compared::nothing(&base))
    }

    /// Whether all completions of what is told that are conflicts have this verdict.
    fn leaf(&self, verdict: TwinVerdict, told: GivenAnswers<'_>, compared: Option<Compared>) -> Option<bool> {
        if let Some(question) = told.open_rule() {
            return self.each(question, &told, |told| self.leaf(verdict, told, None));
        }
        let Some(base) = self.checker.base(&told) else { return Some(true) };
        if base.states.len() > MAX_STATES || !self.watch.is_wanted() {
            return None;
        }
        let compared = compared.unwrap_or_else(|| Compared::nothing(&base));
        // A look costs something, whatever was compared before.
        self.steps.set(self.steps.get().saturating_sub(base.states.len()));
        let judged = Judged::new(&base, &told, compared.clone(), &self.steps);
        let (possible, blamed) = verdicts(judged, self.claim, self.default)?;
        match &possible[..] {
            [only] if *only == verdict => return Some(true),
            possible if !possible.contains(&verdict) => return Some(false),
            _ => {}
        }
        match blamed.filter(|question| told.answers(*question).len() > 1).or_else(|| told.open_question()) {
            Some(question) => self.each(question, &told, |told| self.leaf(verdict, told, compared.after(question))),
            None => self.literally(verdict, &told),
        }
    }

    fn none_is_a_conflict(&self, told: GivenAnswers<'_>) -> Option<bool> {
        match told.open_rule() {
            Some(question) => self.each(question, &told, |told| self.none_is_a_conflict(told)),
            None => Some(self.checker.base(&told).is_none()),
        }
    }

    /// Whether `then` says so where a question has each of its answers.
    fn each(
        &self,
        question: OpenQuestion,
        told: &GivenAnswers<'_>,
        then: impl Fn(GivenAnswers<'_>) -> Option<bool>,
    ) -> Option<bool> {
        for told in told.answers(question).into_iter().filter_map(|answer| told.with(question, answer)) {
            if !then(told)? {
                return Some(false);
            }
        }
        Some(true)
    }

    /// Whether the definitions give this verdict where every question was answered.
    fn literally(&self, verdict: TwinVerdict, told: &GivenAnswers<'_>) -> Option<bool> {
        let completed = completed(self.checker.conflict, self.checker.open, &told.completion())?;
        let n_states = self.checker.base(told)?.states.len();
        // Coalitions are looked at sequence by sequence.
        self.steps.set(self.steps.get().checked_sub(n_states.saturating_mul(n_states))?);
        Some(ClaimTwin::new(&completed).decide(self.claim, self.default) == verdict)
    }
}

fn twin_verdict(verdict: Option<Verdict>) -> TwinVerdict {
    match verdict {
        Some(Verdict::Holds) => TwinVerdict::Holds,
        Some(Verdict::Fails) => TwinVerdict::Fails,
        Some(Verdict::Vacuous) => TwinVerdict::Vacuous,
        None => TwinVerdict::Undecidable,
    }
}
