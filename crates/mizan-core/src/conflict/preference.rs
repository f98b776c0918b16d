//! What a decision maker prefers, as it was written down.

use crate::conflict::formula::Formula;
use crate::conflict::ids::{StateId, StateKey};
use crate::conflict::weight::Weight;

/// The preference of one decision maker over all feasible states: a complete preorder, in one of the usual inputs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Preference {
    /// Nothing was said: all states are the same to it.
    Indifferent,
    /// Option prioritisation (Hipel, Kilgour, Fang & Peng 1997): statements, most important first; the lexicographic
    /// order of their truth values.
    Prioritised(Vec<Formula>),
    /// Option weighting: the exact sum of the weights of the statements that hold.
    Weighted(Vec<(Formula, Weight)>),
    /// Direct ranking: groups of states that tie, most preferred first.
    Ranking(Vec<Vec<Entry>>),
}

/// One entry of a direct ranking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// Every feasible state that fits.
    Pattern(Pattern),
    /// One state of the option form, fixed by what it says (a state's number or name, resolved).
    Key(StateKey),
    /// One state of the graph form.
    State(StateId),
    /// Every state that no other entry covers.
    Rest,
}

/// Some options taken, some not, the others either way: `YN-`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pattern {
    /// The options that the pattern fixes, as the bits of a key.
    pub fixed: u64,
    /// Which of those are taken; a subset of `fixed`.
    pub taken: u64,
}

impl Pattern {
    /// Whether `key` fits.
    #[must_use]
    pub fn fits(self, key: StateKey) -> bool {
        key.0 & self.fixed == self.taken
    }
}
