//! What a decision tree says: the answers that make a verdict certain, the simplest first; and what becomes of the claim
//! once a question is answered.

use super::{Completions, Given, VerdictSet};
use crate::claims::tree::Tree;
use crate::claims::verdict::Verdict;
use crate::conflict::known::Known;
use crate::conflict::open::{OpenAnswer, OpenQuestion};

/// Answers that together make a verdict certain; none of them can be left out.
pub type Term = Vec<Given>;

/// What becomes of a claim under each answer to a question: the verdicts that are left.
pub type Becomes = Vec<(OpenAnswer, Vec<Option<Verdict>>)>;

/// The terms of trees with more leaves are too many to be told.
const MAX_TOLD: usize = 200;

/// Trees with more leaves are not walked for every question that they ask.
const MAX_WALKED: usize = 20_000;

impl Completions<'_> {
    /// The terms of a verdict, shortest first: it is the verdict of exactly those completions that give all answers of one
    /// of them. `None` where the tree is too large to be told so.
    #[must_use]
    pub fn terms(&self, tree: &Tree, verdict: Option<Verdict>) -> Option<Vec<Term>> {
        if tree.n_leaves() > MAX_TOLD {
            return None;
        }
        let mut paths = Vec::new();
        collect(tree, verdict, &self.told(), &mut Vec::new(), &mut paths);
        paths.sort_by_key(|(path, _)| path.len());
        let mut terms: Vec<Term> = Vec::new();
        for (path, known) in paths {
            if !terms.iter().any(|term| term.iter().all(|given| implies(&known, *given))) {
                terms.push(self.shortened(tree, verdict, path));
            }
        }
        terms.sort_by_key(Vec::len);
        Some(terms)
    }

    /// What becomes of a claim under each answer to a question; `None` where its tree is too large. An answer that makes no
    /// conflict is not told apart.
    #[must_use]
    pub fn becomes(&self, tree: &Tree, question: OpenQuestion) -> Option<Becomes> {
        if tree.n_leaves() > MAX_WALKED {
            return None;
        }
        let start = self.told();
        let under = |answer: OpenAnswer| {
            let known = start.with(question, answer)?;
            Some((answer, verdicts(tree, &known).iter().collect()))
        };
        Some(start.answers(question).into_iter().filter_map(under).collect())
    }

    /// A term without the answers that the others make needless, those asked first being tried first.
    fn shortened(&self, tree: &Tree, verdict: Option<Verdict>, mut term: Term) -> Term {
        let mut place = 0;
        while place < term.len() {
            let mut without = term.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, given)| *given);
            let known = without.try_fold(self.told(), |known, (question, answer)| known.with(question, answer));
            if known.is_some_and(|known| verdicts(tree, &known) == VerdictSet::of(verdict)) {
                term.remove(place);
            } else {
                place += 1;
            }
        }
        term
    }
}

/// The ways to a verdict in a tree that some completion takes, each with what is known at its end.
fn collect(tree: &Tree, verdict: Option<Verdict>, known: &Known, path: &mut Term, found: &mut Vec<(Term, Known)>) {
    match tree {
        Tree::Verdict(other) if *other == verdict => found.push((path.clone(), known.clone())),
        Tree::Verdict(_) => {}
        Tree::Ask { question, branches } => {
            for (answer, branch) in branches {
                if let Some(known) = known.with(*question, *answer) {
                    path.push((*question, *answer));
                    collect(branch, verdict, &known, path, found);
                    path.pop();
                }
            }
        }
    }
}

/// The verdicts of the completions of what is known.
fn verdicts(tree: &Tree, known: &Known) -> VerdictSet {
    match tree {
        Tree::Verdict(verdict) => VerdictSet::of(*verdict),
        Tree::Ask { question, branches } => branches.iter().fold(VerdictSet::NONE, |all, (answer, branch)| {
            let known = known.with(*question, *answer);
            known.map_or(all, |known| VerdictSet(all.0 | verdicts(branch, &known).0))
        }),
    }
}

/// Whether what is known answers a question so.
fn implies(known: &Known, (question, answer): Given) -> bool {
    known.answers(question) == [answer]
}
