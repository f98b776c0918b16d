//! A state, wanted as an equilibrium: what that asks of everybody.

use super::count::Share;
use super::requirement::{Requirement, TooLong};
use crate::algorithms::watch::Watch;
use crate::conflict::Form;
use crate::conflict::ids::StateKey;
use crate::conflict::ids::{DmId, StateId};
use crate::conflict::rule::Rule;
use crate::graph::model::GraphModel;
use crate::solve::concept::{Concept, Deterrent, MoveKind};
use crate::solve::stability::{Traversal, stable_for_watched};

/// What the ranking of one decision maker must be like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demand {
    /// Whose ranking.
    pub dm: DmId,
    /// What it must be like.
    pub requirement: Result<Requirement, TooLong>,
    /// Whether its ranking in the conflict is so.
    pub is_met: bool,
    /// Which share of its strict rankings is so, where that could be counted.
    pub share: Option<Share>,
}

/// What must be so for `state` to be an equilibrium under `concept`, decision maker by decision maker; `None` for SIM.
#[must_use]
pub fn demands(model: &GraphModel, concept: Concept, state: StateId) -> Option<Vec<Demand>> {
    demands_watched(model, concept, state, Watch::nobody())
}

/// The same, watched: it ends soon once nobody wants the answer any more, which is then of no use.
#[must_use]
pub fn demands_watched(model: &GraphModel, concept: Concept, state: StateId, watch: &Watch<'_>) -> Option<Vec<Demand>> {
    let demand = |dm| {
        let requirement = Requirement::watched(model, concept, dm, state, watch)?;
        let ranks = model.ranks(dm);
        let is_met = match &requirement {
            Ok(requirement) => requirement.is_met(|other| ranks.rank(other) <= ranks.rank(state)),
            Err(TooLong) => stable_for_watched(model, dm, &[concept], Traversal::exact_for(model), watch)
                .iter()
                .any(|stable| stable.contains(state)),
        };
        let share = requirement.as_ref().ok().and_then(Share::of);
        Some(Demand { dm, requirement, is_met, share })
    };
    model.dms().map(demand).collect()
}

/// Which share of the strict rankings of all makes the state an equilibrium; `None` where that is not known, or where
/// one ranking decides what another must be like.
#[must_use]
pub fn joint_share(concept: Concept, demands: &[Demand]) -> Option<Share> {
    let is_independent = |deterrent: Deterrent| deterrent.replies == MoveKind::Any;
    let is_of_this_kind = !matches!(concept, Concept::Sim | Concept::Far) && concept.weak().is_none();
    let independent = is_of_this_kind && concept.sanction().is_none_or(is_independent);
    let shares = demands.iter().map(|demand| demand.share.clone()).collect::<Option<Vec<Share>>>();
    shares.filter(|_| independent)?.into_iter().reduce(|one, other| one.and(&other))
}

/// The rules, from 0, that do not admit a state.
#[must_use]
pub fn forbidding(model: &GraphModel, key: StateKey) -> Vec<usize> {
    let Form::Options(form) = &model.conflict().form else { return Vec::new() };
    let forbids = |rule: &Rule| !rule.admits(&|option| key.takes(option));
    form.rules.iter().enumerate().filter(|(_, rule)| forbids(rule)).map(|(place, _)| place).collect()
}
