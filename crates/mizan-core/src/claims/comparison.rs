//! How a decision maker compares two kinds of states.

use super::verdict::Verdict;
use crate::conflict::ids::StateId;

/// Two states that agree on everything that is not compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// The state of the first kind.
    pub this: StateId,
    /// The state of the second kind.
    pub over: StateId,
}

/// How a decision maker compares two kinds of states, other things being equal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// How many pairs of states there are to compare.
    pub n_pairs: u128,
    /// The first pairs.
    pub pairs: Vec<Pair>,
    /// A pair of which the first is not strictly preferred, if there is one.
    pub exception: Option<Pair>,
}

/// How many pairs are kept to be shown.
const SHOWN: usize = 100;

impl Comparison {
    pub(super) fn add(&mut self, count: usize, pairs: impl Iterator<Item = Pair>) {
        self.n_pairs += count as u128;
        self.pairs.extend(pairs.take(SHOWN.saturating_sub(self.pairs.len())));
    }

    /// Whether the decision maker prefers the first kind; vacuous where there is nothing to compare.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        if self.n_pairs == 0 { Verdict::Vacuous } else { Verdict::of(self.exception.is_none()) }
    }
}
