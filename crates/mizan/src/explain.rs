//! Why a state is stable, or is not.

use mizan_core::proof::witness::{CoalitionWitness, explain_with};
use mizan_core::{Coalition, Concept, GraphModel, SanctionRule, StateId, Watch};

use crate::refused::Refused;
use crate::run::Run;

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
    explained(model, concept, coalition, state, sanctions, Watch::nobody())
}

/// The same, given up soon after it is cancelled.
///
/// # Errors
/// [`Refused::cancelled`].
pub(crate) fn explain_while(
    model: &GraphModel,
    concept: Concept,
    coalition: &Coalition,
    state: StateId,
    sanctions: SanctionRule,
    run: &Run<'_>,
) -> Result<Option<CoalitionWitness>, Refused> {
    run.kept(run.watched_silently(|watch| explained(model, concept, coalition, state, sanctions, watch)))
}

fn explained(
    model: &GraphModel,
    concept: Concept,
    coalition: &Coalition,
    state: StateId,
    sanctions: SanctionRule,
    watch: &Watch<'_>,
) -> Option<CoalitionWitness> {
    match coalition.single() {
        Some(dm) => {
            let judge = model.judged_by(dm, state).filter(|_| concept != Concept::Far);
            Some(match judge {
                Some((view, seen)) => {
                    CoalitionWitness::AsSeen(dm, explain_with(view, concept, dm, seen, sanctions, watch)?)
                }
                None => CoalitionWitness::Alone(dm, explain_with(model, concept, dm, state, sanctions, watch)?),
            })
        }
        None => CoalitionWitness::of(model, concept, coalition, state, watch),
    }
}
