//! Inverse analysis: what rankings must be like for a wanted state to be an equilibrium, and which changes of
//! assumptions make it one.

pub(crate) mod json;
pub(crate) mod text;

use mizan_core::solve::inverse::Demand;
use mizan_core::vary::Fewest;
use mizan_core::{Concept, Condition, StateId};

pub use json::InverseJson;
pub use text::write;

/// What was asked and found.
#[derive(Debug, Clone)]
pub struct Inverse {
    /// What is to be an equilibrium: a state in which this holds.
    pub wanted: Condition,
    /// Under which concept.
    pub concept: Concept,
    /// The first of the states in which it holds, each with what it asks of everybody.
    pub states: Vec<(StateId, Vec<Demand>)>,
    /// How many states there are in which it holds.
    pub n_states: usize,
    /// Where one combination of options is wanted that no state is: the rules that forbid it.
    pub forbidden_by: Vec<usize>,
    /// The fewest changes of assumptions that make such a state an equilibrium.
    pub fewest: Fewest,
    /// Up to how many changes at once were tried.
    pub depth: usize,
}
