//! Which variants of a case a sweep tries: listed, or made when they are wanted.

use std::ops::Range;

use mizan_case::Ready;
use mizan_core::Concept;
use mizan_core::vary::{Change, Trial, changes, pairs_apart};

/// The concepts whose equilibria a sweep finds where none are named: all whose cost is linear.
pub const SWEPT: [Concept; 5] = [Concept::Nash, Concept::Gmr, Concept::Smr, Concept::Seq, Concept::Sseq];

/// The variants that a sweep tries, each known by its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trials {
    /// These.
    Listed(Vec<Vec<Change>>),
    /// The first `n` completions by lot of the rankings, from a seed.
    Completions {
        /// How many.
        n: usize,
        /// From which seed.
        seed: u64,
    },
}

impl Trials {
    /// The variants that the case names.
    #[must_use]
    pub fn named(ready: Ready<'_>) -> Self {
        Self::Listed(ready.case.variants.iter().map(|entry| entry.changed.clone()).collect())
    }

    /// Every single change of an assumption.
    #[must_use]
    pub fn changes(ready: Ready<'_>) -> Self {
        Self::Listed(singles(ready).into_iter().map(|change| vec![change]).collect())
    }

    /// Every two changes of assumptions that are apart.
    #[must_use]
    pub fn pairs(ready: Ready<'_>) -> Self {
        Self::Listed(pairs_apart(&singles(ready)).iter().map(|pair| pair.to_vec()).collect())
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Self::Listed(all) => all.len(),
            Self::Completions { n, .. } => *n,
        }
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Some of them.
    #[must_use]
    pub fn some(&self, range: Range<usize>) -> Vec<Trial> {
        match self {
            Self::Listed(all) => all[range].iter().cloned().map(Trial::Changed).collect(),
            Self::Completions { seed, .. } => {
                range.map(|place| Trial::Completed { seed: *seed, number: place as u64 + 1 }).collect()
            }
        }
    }
}

fn singles(ready: Ready<'_>) -> Vec<Change> {
    changes(ready.model.conflict(), &ready.case.assumptions)
}
