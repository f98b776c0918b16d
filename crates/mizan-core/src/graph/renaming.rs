//! Which states of two conflicts are the same.

use crate::conflict::ids::StateId;
use crate::graph::space::Space;

/// Which states of a conflict as it is are which states of the conflict as somebody sees it, and back: those in which the
/// same options are taken; in graph form those of the same number. States are not merged in either.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Renaming {
    /// For each state as it is.
    pub(super) seen: Vec<Option<StateId>>,
    /// For each state as it is seen.
    pub(super) truly: Vec<Option<StateId>>,
}

impl Renaming {
    /// The renaming between the states of two spaces.
    pub(super) fn between(truth: &Space, view: &Space) -> Self {
        Self { seen: places(truth, view), truly: places(view, truth) }
    }

    /// The same among the states of two sets: the `n`th of a set is state `n` then.
    pub(super) fn restricted_to(&self, truth: &[StateId], view: &[StateId]) -> Self {
        let among = |states: &[StateId], renamed: &[Option<StateId>], others: &[StateId]| {
            let place = |state: &StateId| {
                let other = renamed[state.index()]?;
                others.binary_search(&other).ok().map(StateId::from_index)
            };
            states.iter().map(place).collect()
        };
        Self { seen: among(truth, &self.seen, view), truly: among(view, &self.truly, truth) }
    }
}

fn places(from: &Space, to: &Space) -> Vec<Option<StateId>> {
    let place = |state: StateId| match from.key(state) {
        Some(key) => to.find(key),
        None => Some(state).filter(|state| state.index() < to.len()),
    };
    from.ids().map(place).collect()
}
