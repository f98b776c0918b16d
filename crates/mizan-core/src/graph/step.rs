//! One move.

use crate::conflict::ids::{DmId, StateId};

/// One move of one decision maker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Who moves.
    pub by: DmId,
    /// From which state.
    pub from: StateId,
    /// To which state.
    pub to: StateId,
}

impl Step {
    /// The same step with other numbers for the states.
    #[must_use]
    pub(crate) fn renamed(self, name: &impl Fn(StateId) -> StateId) -> Self {
        Self { by: self.by, from: name(self.from), to: name(self.to) }
    }
}
