//! The search for what shows that a state is, or is not, stable.

use super::sequences::Sequences;
use super::{Deterred, Responses, Sanction, StabilityWitness};
use crate::concept::Concept;
use crate::ids::{DmId, StateId};
use crate::model::GraphModel;
use crate::set::StateSet;
use crate::stability::joint_sanction;

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
    let (credible, inescapable) = match concept {
        Concept::Nash => return Err(Responses::NotAsked),
        Concept::Sim => {
            let joint = joint_sanction(model, dm, state, improvement);
            return joint.map(|(moves, end)| Sanction::Joint { moves, end }).ok_or(Responses::NoneJointly);
        }
        Concept::Gmr => (false, false),
        Concept::Smr => (false, true),
        Concept::Seq => (true, false),
        Concept::Sseq => (true, true),
    };
    let sanctions = |reply: StateId| {
        let ranks = model.ranks(dm);
        let acceptable = |end: StateId| ranks.rank(end) <= ranks.rank(state);
        acceptable(reply) && (!inescapable || model.moves_from(dm, reply).into_iter().all(acceptable))
    };
    let others = others(model, dm);
    let mut replies = Sequences::new(model, &others, credible, improvement);
    while let Some(place) = replies.next() {
        if sanctions(replies.step(place).to) {
            return Ok(Sanction::Sequence(replies.path_to(place)));
        }
    }
    Err(Responses::Closed(replies.found().map(|step| (step.to, step.by)).collect()))
}

fn others(model: &GraphModel, dm: DmId) -> Vec<DmId> {
    model.dms().filter(|&other| other != dm).collect()
}

/// Where legal sequences of the others from `start` can end; `credible` where each step must be an improvement.
pub(crate) fn replies(model: &GraphModel, dm: DmId, start: StateId, credible: bool) -> StateSet {
    let others = others(model, dm);
    let mut replies = Sequences::new(model, &others, credible, start);
    while replies.next().is_some() {}
    let mut ends = StateSet::empty(model.n_states());
    replies.found().for_each(|step| {
        ends.insert(step.to);
    });
    ends
}
