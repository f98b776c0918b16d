//! The search for what shows that a state is, or is not, stable.

use super::{Deterred, Responses, Sanction, StabilityWitness};
use crate::conflict::ids::{DmId, StateId};
use crate::graph::model::GraphModel;
use crate::solve::concept::{Concept, SanctionRule};
use crate::solve::sequences::{Sequences, others};
use crate::solve::stability::joint_sanction;
use crate::solve::stability::sanction_rules::sanction_with;

/// Why `state` is, or is not, stable for `dm` under `concept`; `None` for SIM where there is none.
///
/// Cost: a forward search of the others' moves for each improvement; shortest sequences, and of these one whose steps
/// change little.
#[must_use]
pub fn explain(model: &GraphModel, concept: Concept, dm: DmId, state: StateId) -> Option<StabilityWitness> {
    if concept == Concept::Sim && !model.conflict().has_sim() {
        return None;
    }
    let mut deterred = Vec::new();
    for improvement in model.plainest_improvements(dm, state) {
        match answer(model, concept, dm, state, improvement) {
            Ok(sanction) => deterred.push(Deterred { improvement, sanction }),
            Err(responses) => return Some(StabilityWitness::Unstable { improvement, responses }),
        }
    }
    Some(StabilityWitness::Stable(deterred))
}

fn answer(
    model: &GraphModel,
    concept: Concept,
    dm: DmId,
    state: StateId,
    improvement: StateId,
) -> Result<Sanction, Responses> {
    if concept == Concept::Sim {
        let joint = joint_sanction(model, dm, state, improvement);
        return joint.map(|(moves, end)| Sanction::Joint { moves, end }).ok_or(Responses::NoneJointly);
    }
    let deterrent = concept.sanction().ok_or(Responses::NotAsked)?;
    let sanctions = |reply: StateId| {
        let ranks = model.ranks(dm);
        let acceptable = |end: StateId| ranks.rank(end) <= ranks.rank(state);
        acceptable(reply) && (!deterrent.inescapable || model.moves_from(dm, reply).into_iter().all(acceptable))
    };
    let others = others(model, dm);
    let mut replies = Sequences::new(model, &others, deterrent.replies, improvement);
    while let Some(place) = replies.next() {
        if sanctions(replies.step(place).to) {
            return Ok(Sanction::Sequence(replies.path_to(place)));
        }
    }
    Err(Responses::Closed(replies.found().map(|step| (step.to, step.by)).collect()))
}

/// Why `state` is, or is not, stable for `dm` under `concept` with a given rule of which replies can be sanctions; `None` for SIM where it
/// does not exist.
#[must_use]
pub fn explain_with(
    model: &GraphModel,
    concept: Concept,
    dm: DmId,
    state: StateId,
    sanctions: SanctionRule,
) -> Option<StabilityWitness> {
    if sanctions == SanctionRule::Legal || concept.sanction().is_none() {
        return explain(model, concept, dm, state);
    }
    let mut deterred = Vec::new();
    for improvement in model.plainest_improvements(dm, state) {
        match sanction_with(model, concept, dm, [state, improvement], sanctions) {
            Some(steps) => deterred.push(Deterred { improvement, sanction: Sanction::Sequence(steps) }),
            None => return Some(StabilityWitness::Unstable { improvement, responses: Responses::NoneAllowed }),
        }
    }
    Some(StabilityWitness::Stable(deterred))
}
