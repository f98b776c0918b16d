//! How sequences of moves are searched.

use crate::graph::model::GraphModel;

/// How sequences of moves are searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Traversal {
    /// From state to state. Exact where moves are transitive: two moves of one decision maker in a row are one, or
    /// lead back to where they started, and neither makes a sanction of what is none.
    Plain,
    /// From (state, last mover) to (state, last mover), no decision maker moving twice in a row. Always exact.
    ByLastMover,
}

impl Traversal {
    /// The cheaper of those that are exact for `model`.
    #[must_use]
    pub fn exact_for(model: &GraphModel) -> Self {
        if model.is_transitive() { Self::Plain } else { Self::ByLastMover }
    }
}
