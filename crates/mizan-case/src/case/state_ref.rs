//! Which state is meant, whatever is changed of a case.

use mizan_core::{StateId, StateKey};

/// Which state a name names. It keeps naming the same one when assumptions are varied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StateRef {
    /// A state of the option form.
    Key(StateKey),
    /// A state of the graph form.
    Graph(StateId),
}
