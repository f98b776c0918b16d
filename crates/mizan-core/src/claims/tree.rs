//! Decision trees over what is not known: which questions decide a verdict, and how.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::claims::verdict::Verdict;
use crate::conflict::open::{Completion, OpenAnswer, OpenQuestion};

/// A decision tree: followed with a completion that is a conflict it leads to that completion's verdict, and every leaf
/// is reached by one. Equal parts of it are shared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tree {
    /// This is the verdict; `None`: the claim cannot be decided.
    Verdict(Option<Verdict>),
    /// It depends on the answer to a question. Answers that are missing make no conflict.
    Ask {
        /// The question.
        question: OpenQuestion,
        /// What follows from each answer.
        branches: Vec<(OpenAnswer, Arc<Tree>)>,
    },
}

impl Tree {
    /// The verdict in a completion; `None` where that is no conflict.
    #[must_use]
    pub fn follow(&self, completion: &Completion) -> Option<Option<Verdict>> {
        match self {
            Self::Verdict(verdict) => Some(*verdict),
            Self::Ask { question, branches } => taken(*question, branches, completion)?.1.follow(completion),
        }
    }

    /// The questions that are asked on the way to the verdict in a completion, with their answers.
    #[must_use]
    pub fn path(&self, completion: &Completion) -> Vec<(OpenQuestion, OpenAnswer)> {
        let (mut path, mut tree) = (Vec::new(), self);
        while let Self::Ask { question, branches } = tree {
            let Some((answer, next)) = taken(*question, branches, completion) else { break };
            path.push((*question, *answer));
            tree = next;
        }
        path
    }

    /// How many leaves it has, written out.
    #[must_use]
    pub fn n_leaves(&self) -> usize {
        match self {
            Self::Verdict(_) => 1,
            Self::Ask { branches, .. } => branches.iter().fold(0, |n, (_, branch)| n.saturating_add(branch.n_leaves())),
        }
    }

    /// The questions that it asks, in order.
    #[must_use]
    pub fn questions(&self) -> Vec<OpenQuestion> {
        let mut questions = BTreeSet::new();
        self.walk(&mut |question| {
            questions.insert(question);
        });
        questions.into_iter().collect()
    }

    fn walk(&self, visit: &mut impl FnMut(OpenQuestion)) {
        if let Self::Ask { question, branches } = self {
            visit(*question);
            branches.iter().for_each(|(_, branch)| branch.walk(visit));
        }
    }
}

/// A branch of a tree: an answer, and what follows from it.
type Branch = (OpenAnswer, Arc<Tree>);

/// The branch that a completion takes. How a statement reads that the decision maker does not care about is no matter, so
/// any does.
fn taken<'t>(question: OpenQuestion, branches: &'t [Branch], completion: &Completion) -> Option<&'t Branch> {
    let answer = completion.answer(question);
    let is_moot = match question {
        OpenQuestion::OneOf { dm, statement } => !completion.lists[dm.index()].present[statement],
        _ => false,
    };
    branches.iter().find(|(other, _)| *other == answer).or_else(|| branches.first().filter(|_| is_moot))
}
