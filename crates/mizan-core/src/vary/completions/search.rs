//! Questions, asked one after the other until the verdict is certain.

use std::collections::BTreeMap;

use super::blame::Blame;
use super::goal::Goal;
use super::ground::Ground;
use super::tree::{Node, Nodes};
use super::weigh::Look;
use super::{Completions, Example, NoAnswer, OverCompletions};
use crate::algorithms::watch::Watch;
use crate::claims::claim::Claim;
use crate::claims::verdict::Verdict;
use crate::conflict::known::Known;
use crate::conflict::open::{Completion, OpenAnswer, OpenQuestion};
use crate::solve::concept::Way;

/// Questions with their answers, in the order in which they were asked.
type Path = Vec<(OpenQuestion, OpenAnswer)>;

/// What is looked at once a question has an answer: with what is known then, and a guide.
type Then<'t, 'a> = &'t mut dyn FnMut(&mut Search<'a>, &Known, Option<usize>) -> Result<usize, NoAnswer>;

/// So many questions are asked one after the other, at most: a condition that needs more is no use to anybody, and the
/// stack is not without end.
const MAX_DEPTH: usize = 400;

/// The search for the condition of one claim.
pub(super) struct Search<'a> {
    over: &'a Completions<'a>,
    claim: &'a Claim,
    default: Way,
    effort: usize,
    watch: &'a Watch<'a>,
    evaluations: usize,
    no_conflicts: usize,
    is_exact: bool,
    nodes: Nodes,
    /// For each verdict the first completion that was met, and the answers that led there.
    examples: BTreeMap<Option<Verdict>, (Completion, Path)>,
    path: Path,
    /// What is known from the start, where no rule is open.
    only: Option<Known>,
}

impl<'a> Search<'a> {
    pub(super) fn new(
        over: &'a Completions<'a>,
        claim: &'a Claim,
        default: Way,
        effort: usize,
        watch: &'a Watch<'a>,
    ) -> Self {
        Self {
            over,
            claim,
            default,
            effort,
            watch,
            evaluations: 0,
            no_conflicts: 0,
            is_exact: true,
            nodes: Nodes::default(),
            examples: BTreeMap::new(),
            path: Vec::new(),
            only: None,
        }
    }

    pub(super) fn run(mut self) -> Result<OverCompletions, NoAnswer> {
        let start = self.over.start.clone();
        let root = self.with_rules(&start)?;
        // Readings that make no conflict are no answers.
        let start = self.only.take().unwrap_or(start);
        let matters = self.nodes.matters(root, &start);
        let condition = if self.is_exact { self.nodes.tree(root) } else { None };
        let example = |(verdict, (completion, answers)): (_, (Completion, _))| {
            let path = condition.as_ref().map(|tree| tree.path(&completion));
            Example { verdict, answers: path.unwrap_or(answers), completion }
        };
        let mut examples: Vec<Example> = self.examples.into_iter().map(example).collect();
        // What cannot be decided comes last.
        examples.sort_by_key(|example| example.verdict.is_none());
        Ok(OverCompletions {
            verdicts: examples.iter().map(|example| example.verdict).collect(),
            condition,
            matters: self.over.questions().into_iter().filter(|question| matters.contains(question)).collect(),
            examples,
            is_exact: self.is_exact,
            evaluations: self.evaluations,
            no_conflicts: self.no_conflicts,
        })
    }

    /// Rules are asked for first: they change what states there are.
    fn with_rules(&mut self, known: &Known) -> Result<usize, NoAnswer> {
        if let Some(rule) = known.open_rule() {
            let question = OpenQuestion::PerhapsRule(rule);
            return self.ask(question, known, None, &mut |search, known, _| search.with_rules(known));
        }
        if !self.may_look()? {
            return Ok(self.nodes.leaf(Node::Unfinished));
        }
        let Some(ground) = self.over.ground(known)? else {
            self.no_conflicts += 1;
            self.evaluations += 1;
            return Ok(self.nodes.leaf(Node::NoConflict));
        };
        if self.over.start.open_rule().is_none() {
            self.only = Some(ground.known.clone());
        }
        let goal = Goal::new(&ground, self.claim, self.default);
        self.explore(&ground, &goal, &ground.known, None)
    }

    /// Looks at the claim where this is known. `guide` is a tree that may be the answer: what it asks is asked first.
    fn explore(
        &mut self,
        ground: &Ground,
        goal: &Goal,
        known: &Known,
        guide: Option<usize>,
    ) -> Result<usize, NoAnswer> {
        if !self.may_look()? {
            return Ok(self.nodes.leaf(Node::Unfinished));
        }
        self.evaluations += 1;
        let guided = self.guided(guide, known);
        match self.look(ground, goal, known, guided.map(|(question, _)| question)) {
            Found::Verdict(verdict) => {
                let example = || (known.completion(), self.path.clone());
                self.examples.entry(verdict).or_insert_with(example);
                Ok(self.nodes.leaf(Node::Verdict(verdict)))
            }
            Found::Question(question) => {
                let guide = guided.map(|(_, guide)| guide);
                self.ask(question, known, guide, &mut |search, known, guide| search.explore(ground, goal, known, guide))
            }
            Found::Nothing => {
                self.is_exact = false;
                Ok(self.nodes.leaf(Node::Unfinished))
            }
        }
    }

    /// The first question of a guide that is still open, and where the guide asks it.
    fn guided(&self, guide: Option<usize>, known: &Known) -> Option<(OpenQuestion, usize)> {
        let mut place = guide?;
        loop {
            let Node::Ask(question, branches) = self.nodes.node(place) else { return None };
            match known.answers(*question)[..] {
                [answer] => place = branches.iter().find(|(other, _)| *other == answer)?.1,
                _ => return Some((*question, place)),
            }
        }
    }

    fn look(&self, ground: &Ground, goal: &Goal, known: &Known, guided: Option<OpenQuestion>) -> Found {
        let look = Look::new(ground, known, self.claim, self.default);
        if let Some(verdict) = look.verdicts(goal).single() {
            return Found::Verdict(verdict);
        }
        if let Some(question) = guided {
            return Found::Question(question);
        }
        let mut blame = Blame::default();
        look.blame(goal, &mut blame);
        let is_open = |question: &OpenQuestion| known.answers(*question).len() > 1;
        let to_blame = blame.ranked().into_iter().find(is_open);
        let question = to_blame.or_else(|| self.over.questions().into_iter().find(is_open));
        question.map_or(Found::Nothing, Found::Question)
    }

    /// Asks a question, and looks at what follows from each answer: guided by what `guide` has there, which asks it
    /// too; else by what followed from the answer before. Where a question turns out not to matter, the second look is
    /// short.
    fn ask(
        &mut self,
        question: OpenQuestion,
        known: &Known,
        guide: Option<usize>,
        then: Then<'_, 'a>,
    ) -> Result<usize, NoAnswer> {
        let mut branches: Vec<(OpenAnswer, usize)> = Vec::new();
        for answer in known.answers(question) {
            let Some(known) = known.with(question, answer) else { continue };
            let guide = match guide.map(|guide| self.nodes.node(guide)) {
                Some(Node::Ask(_, branches)) => {
                    branches.iter().find(|(other, _)| *other == answer).map(|(_, branch)| *branch)
                }
                _ => branches.last().map(|(_, branch)| *branch),
            };
            self.path.push((question, answer));
            let branch = then(self, &known, guide)?;
            self.path.pop();
            branches.push((answer, branch));
        }
        let asked = self.nodes.ask(question, branches);
        Ok(self.nodes.smaller(asked, known))
    }

    /// Whether the effort allows another look.
    fn may_look(&mut self) -> Result<bool, NoAnswer> {
        self.watch.tell(self.evaluations, self.effort);
        if !self.watch.is_wanted() {
            return Err(NoAnswer::BrokenOff);
        }
        let may_look = self.evaluations < self.effort && self.path.len() < MAX_DEPTH;
        self.is_exact &= may_look;
        Ok(may_look)
    }
}

enum Found {
    /// It is certain.
    Verdict(Option<Verdict>),
    /// This is to be asked next.
    Question(OpenQuestion),
    /// It is open, and there is nothing to ask.
    Nothing,
}
