//! What a state says of an option.

use mizan_core::{GraphModel, OptionId, StateId};

/// Whether an option is taken in a state; `None` where the state is one of several combinations that differ in it.
pub(super) fn takes(model: &GraphModel, index: usize, state: StateId) -> Option<bool> {
    let (pattern, bit) = (model.space().pattern(state)?, OptionId::from_index(index).bit());
    (pattern.fixed & bit != 0).then_some(pattern.taken & bit != 0)
}
