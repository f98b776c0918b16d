//! Moves, listed once and kept: for those who ask for the moves from the same states many times.

use std::sync::OnceLock;

use crate::conflict::ids::{DmId, StateId};
use crate::graph::model::GraphModel;

/// A model whose moves are kept once they were listed. Memory: a few words a state and decision maker, and the moves
/// that were asked for.
#[derive(Debug)]
pub struct Listed {
    model: GraphModel,
    moves: Vec<Vec<OnceLock<Box<[StateId]>>>>,
}

impl Listed {
    /// Lists nothing yet.
    #[must_use]
    pub fn new(model: GraphModel) -> Self {
        let unasked = |_| (0..model.n_states()).map(|_| OnceLock::new()).collect();
        Self { moves: model.dms().map(unasked).collect(), model }
    }

    /// The model.
    #[must_use]
    pub fn model(&self) -> &GraphModel {
        &self.model
    }

    /// The unilateral moves of `dm` from `state`, in order.
    #[must_use]
    pub fn moves(&self, dm: DmId, state: StateId) -> &[StateId] {
        self.moves[dm.index()][state.index()].get_or_init(|| self.model.moves_from(dm, state).into())
    }
}
