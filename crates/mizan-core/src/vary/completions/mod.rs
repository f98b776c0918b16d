//! Claims over all completions of what is not known: which verdicts occur, and the exact condition where they differ.
//!
//! Orders are never enumerated. A claim is bounded over a *partial* completion: a move certainly, possibly or never
//! improves ([`crate::graph::order`]), and so on upwards, over improvement graphs of certain and of possible arcs,
//! attractors and sanctions, to the verdicts that are possible. Where only one is, it is certain; else the question
//! that is most to blame is asked, and each of its answers looked at in the same way. Every step is sound, and what
//! ends is exact.
//!
//! | module | what it does |
//! |---|---|
//! | `ground` | the states and moves that no open preference changes |
//! | `goal` | claims with names looked up |
//! | `region`, `view`, `spoil`, `ahead`, `weigh` | bounds: of graphs, conditions, simultaneous moves, foresight, claims |
//! | `structure` | what is certain though nothing is known of preferences |
//! | `blame` | what keeps bounds apart |
//! | `search`, `tree`, `small` | questions asked one after the other, and the decision tree of it, made small |
//! | `terms` | what a tree says, as answers that make a verdict certain |
//!
//! Cost of one look: linear in the states that can be reached and their moves, for paths of improvements; for
//! sanctions, times what the others can answer with.

mod ahead;
mod blame;
mod goal;
mod ground;
mod region;
mod search;
mod small;
mod spoil;
mod structure;
mod terms;
mod tree;
mod view;
mod weigh;

pub use structure::{STRUCTURE_UP_TO, whatever_anybody_prefers};
pub use terms::{Becomes, Term};

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::algorithms::watch::Watch;
use crate::claims::claim::Claim;
use crate::claims::tree::Tree;
use crate::claims::verdict::Verdict;
use crate::conflict::Conflict;
use crate::conflict::formula::Partial;
use crate::conflict::known::Known;
pub use crate::conflict::open::Given;
use crate::conflict::open::{Completion, OpenAnswer, OpenProblem, OpenQuestion, OpenQuestions};
use crate::graph::space::{Limits, TooLarge};
use crate::solve::concept::Way;
use ground::{Ground, SeenGround};

use super::change::Assumptions;

/// How many looks at a claim its answer is worth, where nothing else is said.
pub const EFFORT: usize = 20_000;

/// The completions of a conflict, over which claims are decided. What they have in common is found once.
#[derive(Debug)]
pub struct Completions<'a> {
    conflict: &'a Conflict,
    open: &'a OpenQuestions,
    /// What decision makers see otherwise, where they do.
    assumptions: Option<&'a Assumptions>,
    limits: Limits,
    start: Known,
    grounds: Mutex<BTreeMap<Vec<bool>, Option<Arc<Ground>>>>,
}

/// Why a claim is not decided over all completions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoAnswer {
    /// The questions do not fit the conflict.
    Open(OpenProblem),
    /// A completion has too many states.
    TooLarge(TooLarge),
    /// It was broken off.
    BrokenOff,
}

/// What becomes of a claim over all completions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverCompletions {
    /// The verdicts that occur, in order; `None`: it cannot be decided. Where not all was examined, those that were
    /// met.
    pub verdicts: Vec<Option<Verdict>>,
    /// On what the verdict depends, where all completions were examined; `None` where the effort did not suffice, or no
    /// completion is a conflict.
    pub condition: Option<Arc<Tree>>,
    /// The questions of which the answer alone can change the verdict, in order; where not all was examined, those that
    /// were found.
    pub matters: Vec<OpenQuestion>,
    /// For each verdict a completion.
    pub examples: Vec<Example>,
    /// Whether all completions were examined.
    pub is_exact: bool,
    /// How often the claim was looked at.
    pub evaluations: usize,
    /// How many of the answers to the open rules, all others left aside, make no conflict, as far as was examined.
    pub no_conflicts: usize,
}

/// A completion with its verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// The verdict.
    pub verdict: Option<Verdict>,
    /// The answers that make it certain, in the order in which they were asked for.
    pub answers: Vec<(OpenQuestion, OpenAnswer)>,
    /// The completion with these answers that is nearest to the conflict as written.
    pub completion: Completion,
}

impl<'a> Completions<'a> {
    /// The completions of `open` questions about `conflict`.
    ///
    /// # Errors
    /// [`NoAnswer::Open`].
    pub fn new(conflict: &'a Conflict, open: &'a OpenQuestions, limits: &Limits) -> Result<Self, NoAnswer> {
        let start = Known::nothing(conflict, open).map_err(NoAnswer::Open)?;
        Ok(Self { conflict, open, assumptions: None, limits: *limits, start, grounds: Mutex::default() })
    }

    /// The same completions, each with what its decision makers see otherwise. There are no bounds then: one completion is
    /// looked at after the other.
    #[must_use]
    pub fn seen_as(self, assumptions: &'a Assumptions) -> Self {
        Self { assumptions: Some(assumptions).filter(|assumptions| !assumptions.views.is_empty()), ..self }
    }

    /// The same completions, but only those that give these answers.
    ///
    /// # Errors
    /// The first of them that is no answer to its question, or contradicts those before it.
    pub fn given(mut self, answers: &[Given]) -> Result<Self, Given> {
        for &(question, answer) in answers {
            self.start = self.start.with(question, answer).ok_or((question, answer))?;
        }
        Ok(self)
    }

    /// The questions that are still open, in order. Of what a decision maker does not care about no more is asked.
    #[must_use]
    pub fn questions(&self) -> Vec<OpenQuestion> {
        let is_open = |question: &OpenQuestion| self.start.answers(*question).len() > 1 && !self.is_moot(*question);
        self.open.questions().into_iter().filter(is_open).collect()
    }

    /// Whether a question is about a statement that the decision maker does not care about.
    fn is_moot(&self, question: OpenQuestion) -> bool {
        let is_absent = |dm, statement| {
            let perhaps = self.open.list(dm).perhaps.contains(&statement);
            perhaps && self.start.answers(OpenQuestion::PerhapsStatement { dm, statement }) == [OpenAnswer::No]
        };
        match question {
            OpenQuestion::Order { dm, first, second } => is_absent(dm, first) || is_absent(dm, second),
            OpenQuestion::OneOf { dm, statement } => is_absent(dm, statement),
            OpenQuestion::PerhapsStatement { .. } | OpenQuestion::PerhapsRule(_) => false,
        }
    }

    /// The answers that a question still has.
    #[must_use]
    pub fn answers(&self, question: OpenQuestion) -> Vec<OpenAnswer> {
        self.start.answers(question)
    }

    /// Decides a claim over all completions, looking at it at most `effort` times; forms that name no way of acting are
    /// read with `default`. Names of states keep naming those of the conflict as written. The looks are the steps of the work.
    ///
    /// # Errors
    /// See [`NoAnswer`].
    pub fn decide(
        &self,
        claim: &Claim,
        default: Way,
        effort: usize,
        watch: &Watch<'_>,
    ) -> Result<OverCompletions, NoAnswer> {
        search::Search::new(self, claim, default, effort, watch).run()
    }

    /// Whether some completion with this answer is a conflict: where a rule does not bind, there may be none.
    ///
    /// # Errors
    /// [`NoAnswer::TooLarge`].
    pub fn leaves_a_conflict(&self, (question, answer): Given) -> Result<bool, NoAnswer> {
        let known = self.start.with(question, answer);
        known.map_or(Ok(false), |known| self.is_some_conflict(&known))
    }

    fn is_some_conflict(&self, known: &Known) -> Result<bool, NoAnswer> {
        let Some(rule) = known.open_rule() else { return Ok(self.ground(known)?.is_some()) };
        let question = OpenQuestion::PerhapsRule(rule);
        for answer in known.answers(question) {
            if let Some(known) = known.with(question, answer)
                && self.is_some_conflict(&known)?
            {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// What is known from the start, without readings that make no conflict, as far as these do not depend on rules that
    /// perhaps bind.
    fn told(&self) -> Known {
        let ground = if self.start.open_rule().is_none() { self.ground(&self.start).ok().flatten() } else { None };
        ground.map_or_else(|| self.start.clone(), |ground| ground.known.clone())
    }

    /// The ground of the completions with the rules of `known`; `None` where these are no conflicts.
    fn ground(&self, known: &Known) -> Result<Option<Arc<Ground>>, NoAnswer> {
        let rules = known.completion().binding;
        let mut grounds = self.grounds.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(ground) = grounds.get(&rules) {
            return Ok(ground.clone());
        }
        let ground = Ground::new(self.conflict, self.open, known, &self.limits).map_err(NoAnswer::TooLarge)?;
        let seen = self.assumptions.map(|assumptions| SeenGround {
            conflict: self.conflict.clone(),
            open: self.open.clone(),
            assumptions: assumptions.clone(),
        });
        let ground = ground.map(|ground| ground.seen_as(seen));
        let ground = ground.map(Arc::new);
        grounds.insert(rules, ground.clone());
        Ok(ground)
    }
}

/// A set of verdicts that are possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct VerdictSet(u8);

impl VerdictSet {
    const NONE: Self = Self(0);
    const ALL: Self = Self(0b1111);
    const EACH: [Option<Verdict>; 4] = [Some(Verdict::Holds), Some(Verdict::Fails), Some(Verdict::Vacuous), None];

    fn of(verdict: Option<Verdict>) -> Self {
        Self(Self::EACH.iter().position(|each| *each == verdict).map_or(0, |bit| 1 << bit))
    }

    fn of_truth(truth: Partial) -> Self {
        match truth {
            Partial::True => Self::of(Some(Verdict::Holds)),
            Partial::False => Self::of(Some(Verdict::Fails)),
            Partial::Open => Self::of(Some(Verdict::Holds)).with(Verdict::Fails),
        }
    }

    fn with(self, verdict: Verdict) -> Self {
        Self(self.0 | Self::of(Some(verdict)).0)
    }

    fn len(self) -> u32 {
        self.0.count_ones()
    }

    fn iter(self) -> impl Iterator<Item = Option<Verdict>> {
        (0..4).filter(move |bit| self.0 >> bit & 1 == 1).map(|bit| Self::EACH[bit])
    }

    /// The only verdict that is possible.
    fn single(self) -> Option<Option<Verdict>> {
        if self.len() == 1 { self.iter().next() } else { None }
    }

    fn map(self, change: impl Fn(Verdict) -> Verdict) -> Self {
        self.iter().fold(Self::NONE, |all, verdict| Self(all.0 | Self::of(verdict.map(&change)).0))
    }

    fn combine(self, other: Self, join: &impl Fn(Verdict, Verdict) -> Verdict) -> Self {
        let pairs = self.iter().flat_map(|a| other.iter().map(move |b| (a, b)));
        pairs.fold(Self::NONE, |all, pair| {
            let joined = if let (Some(a), Some(b)) = pair { Some(join(a, b)) } else { None };
            Self(all.0 | Self::of(joined).0)
        })
    }
}
