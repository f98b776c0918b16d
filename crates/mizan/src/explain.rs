//! Why a state is stable, or is not.

use mizan_core::proof::witness::{CoalitionWitness, explain_with};
use mizan_core::{Coalition, Concept, GraphModel, SanctionRule, StateId};

/// Why `state` is stable for `coalition` (of one or of several) under `concept`, or not, with a variant of the sanction;
/// `None` where the concept is not defined for it.
///
/// Cost: a search of the others' moves for each improvement of the coalition from there.
#[must_use]
pub fn explain(
    model: &GraphModel,
    concept: Concept,
    coalition: &Coalition,
    state: StateId,
    sanctions: SanctionRule,
) -> Option<CoalitionWitness> {
    match coalition.single() {
        Some(dm) => {
            let witness = explain_with(model, concept, dm, state, sanctions)?;
            Some(CoalitionWitness::Alone(dm, witness))
        }
        None => CoalitionWitness::of(model, concept, coalition, state),
    }
}
