//! The search for what shows that a state is, or is not, stable.

use super::farsighted::explain_farsighted;
use super::{Deterred, Responses, Sanction, StabilityWitness};
use crate::algorithms::watch::Watch;
use crate::conflict::ids::{DmId, StateId};
use crate::graph::model::GraphModel;
use crate::solve::concept::{Concept, SanctionRule};
use crate::solve::farsighted::Farsighted;
use crate::solve::sequences::{Sequences, others};
use crate::solve::stability::joint_sanction;
use crate::solve::stability::sanction_rules::sanction_with_watched;

/// Why `state` is, or is not, stable for `dm` under `concept`; `None` for SIM where there is none, and for farsighted
/// stability where there are too many states.
///
/// Cost: a forward search of the others' moves for each improvement; shortest sequences, and of these one whose steps
/// change little. For farsighted stability first that of solving it.
#[must_use]
pub fn explain(model: &GraphModel, concept: Concept, dm: DmId, state: StateId) -> Option<StabilityWitness> {
    explain_watched(model, concept, dm, state, Watch::nobody())
}

/// The same, watched.
pub(super) fn explain_watched(
    model: &GraphModel,
    concept: Concept,
    dm: DmId,
    state: StateId,
    watch: &Watch<'_>,
) -> Option<StabilityWitness> {
    if concept == Concept::Sim && !model.conflict().has_sim() {
        return None;
    }
    if concept == Concept::Far {
        return Some(explain_farsighted(model, &Farsighted::of(model).ok()?, dm, state));
    }
    let mut deterred = Vec::new();
    for improvement in model.plainest_improvements(dm, state) {
        match answer(model, concept, dm, [state, improvement], watch) {
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
    [state, improvement]: [StateId; 2],
    watch: &Watch<'_>,
) -> Result<Sanction, Responses> {
    if concept == Concept::Sim {
        let joint = joint_sanction(model, dm, state, improvement);
        return joint.map(|(moves, end)| Sanction::Joint { moves, end }).ok_or(Responses::NoneJointly);
    }
    let deterrent = concept.sanction().ok_or(Responses::NotAsked)?;
    let sanctions = |reply: StateId| {
        let ranks = model.ranks(dm);
        let acceptable = |end: StateId| match deterrent.great {
            true => model.far_prefers(dm, state, end),
            false => ranks.rank(end) <= ranks.rank(state),
        };
        acceptable(reply) && (!deterrent.inescapable || model.moves_from(dm, reply).into_iter().all(acceptable))
    };
    let others = others(model, dm);
    let mut replies = Sequences::new(model, &others, deterrent.replies, improvement, watch);
    while let Some(place) = replies.next() {
        if sanctions(replies.step(place).to) {
            return Ok(Sanction::Sequence(replies.path_to(place)));
        }
    }
    Err(Responses::Closed(replies.found().map(|step| (step.to, step.by)).collect()))
}

/// Why `state` is, or is not, stable for `dm` under `concept` with a given rule of which replies can be sanctions; `None`
/// for SIM where it does not exist. It ends soon once nobody wants the answer any more, which is then of no use.
#[must_use]
pub fn explain_with(
    model: &GraphModel,
    concept: Concept,
    dm: DmId,
    state: StateId,
    sanctions: SanctionRule,
    watch: &Watch<'_>,
) -> Option<StabilityWitness> {
    if sanctions == SanctionRule::Legal || concept.sanction().is_none() {
        return explain_watched(model, concept, dm, state, watch);
    }
    let mut deterred = Vec::new();
    for improvement in model.plainest_improvements(dm, state) {
        match sanction_with_watched(model, concept, dm, [state, improvement], sanctions, watch) {
            Some(steps) => deterred.push(Deterred { improvement, sanction: Sanction::Sequence(steps) }),
            None => return Some(StabilityWitness::Unstable { improvement, responses: Responses::NoneAllowed }),
        }
    }
    Some(StabilityWitness::Stable(deterred))
}
