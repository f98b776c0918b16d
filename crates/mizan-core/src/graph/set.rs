//! Sets of states.

use fixedbitset::FixedBitSet;

use crate::conflict::ids::StateId;

/// A set of the states of one space, one bit a state; it lists them in increasing order.
///
/// ```
/// use mizan_core::{StateId, StateSet};
///
/// let mut set = StateSet::empty(4);
/// assert!(set.insert(StateId::from_index(2)));
/// assert!(!set.insert(StateId::from_index(2)));
/// let numbers: Vec<usize> = set.complement().iter().map(StateId::number).collect();
/// assert_eq!(numbers, [1, 2, 4]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateSet(FixedBitSet);

/// So many states are in one word of a set.
const WORD: usize = usize::BITS as usize;

impl StateSet {
    /// The empty set of the states of a space of `n_states`.
    #[must_use]
    pub fn empty(n_states: usize) -> Self {
        Self(FixedBitSet::with_capacity(n_states))
    }

    /// All states of a space of `n_states`.
    #[must_use]
    pub fn full(n_states: usize) -> Self {
        let mut set = Self::empty(n_states);
        set.0.insert_range(..);
        set
    }

    /// The states of a space of `n_states` for which `wanted` says so.
    #[must_use]
    pub fn where_(n_states: usize, wanted: impl Fn(StateId) -> bool) -> Self {
        let mut set = Self::empty(n_states);
        // Word by word, so that nothing depends on what was wanted before.
        for (word, first) in set.0.as_mut_slice().iter_mut().zip((0..n_states).step_by(WORD)) {
            let n_bits = (n_states - first).min(WORD);
            let bit = |place| usize::from(wanted(StateId::from_index(first + place))) << place;
            *word = (0..n_bits).fold(0, |word, place| word | bit(place));
        }
        set
    }

    /// Adds a state; whether it was new.
    pub fn insert(&mut self, state: StateId) -> bool {
        !self.0.put(state.index())
    }

    /// Adds states.
    pub fn extend(&mut self, states: &[StateId]) {
        self.0.extend(states.iter().map(|state| state.index()));
    }

    /// Takes a state out.
    pub fn remove(&mut self, state: StateId) {
        self.0.set(state.index(), false);
    }

    /// Whether the state is in the set.
    #[must_use]
    pub fn contains(&self, state: StateId) -> bool {
        self.0.contains(state.index())
    }

    /// How many states are in the set.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.count_ones(..)
    }

    /// Whether no state is in the set.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_clear()
    }

    /// The states in the set, in increasing order.
    pub fn iter(&self) -> impl Iterator<Item = StateId> + '_ {
        self.0.ones().map(StateId::from_index)
    }

    /// How many states the space has of which this is a set.
    #[must_use]
    pub fn n_states(&self) -> usize {
        self.0.len()
    }

    /// Keeps only what is in `other` too.
    pub fn intersect_with(&mut self, other: &Self) {
        self.0.intersect_with(&other.0);
    }

    /// Adds all that is in `other`.
    pub fn union_with(&mut self, other: &Self) {
        self.0.union_with(&other.0);
    }

    /// The states of the space that are not in this set.
    #[must_use]
    pub fn complement(&self) -> Self {
        let mut set = self.clone();
        set.0.toggle_range(..);
        set
    }

    /// Whether a state of this set is in `other`.
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        !self.0.is_disjoint(&other.0)
    }

    /// Whether every state of this set is in `other`.
    #[must_use]
    pub fn is_subset(&self, other: &Self) -> bool {
        self.0.is_subset(&other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{StateId, StateSet};

    #[test]
    fn what_is_wanted_is_in_the_set_and_nothing_else() {
        for n_states in [0, 1, 63, 64, 65, 128, 200] {
            let is_wanted = |state: &StateId| state.index() % 3 == 1 || state.index() % 64 == 63;
            let set = StateSet::where_(n_states, |state| is_wanted(&state));
            let wanted: Vec<StateId> = (0..n_states).map(StateId::from_index).filter(is_wanted).collect();
            assert_eq!(set.iter().collect::<Vec<_>>(), wanted, "{n_states}");
            let mut inserted = StateSet::empty(n_states);
            inserted.extend(&wanted);
            assert_eq!(set, inserted);
        }
    }
}
