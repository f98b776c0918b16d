//! What was found out about a conflict, for those who decide the same claims about changed ones: what a change does not
//! touch is not found again.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::claims::flow::Flow;
use crate::conflict::formula::Formula;
use crate::conflict::ids::{DmId, StateId};
use crate::graph::model::GraphModel;
use crate::graph::set::StateSet;
use crate::solve::concept::{Concept, MoveKind, Way};

/// What was found out about a conflict, as a whole and as long as formulas hold.
#[derive(Debug, Clone)]
pub struct Found {
    pub(super) whole: FoundHere,
    pub(super) held: Vec<(Formula, StateSet, FoundHere)>,
}

/// The same of one of these conflicts.
#[derive(Debug, Clone)]
pub(super) struct FoundHere {
    pub(super) model: GraphModel,
    pub(super) flows: BTreeMap<(Way, StateId), Arc<Flow>>,
    pub(super) attainable: BTreeMap<(Way, DmId, StateId), Arc<StateSet>>,
    pub(super) stable: BTreeMap<(DmId, Concept), Arc<StateSet>>,
}

impl Found {
    /// What was found out as long as a formula holds, with the states in which it does.
    pub(super) fn holding(&self, formula: &Formula) -> Option<(&StateSet, &FoundHere)> {
        let held = self.held.iter().find(|(held, _, _)| held == formula);
        held.map(|(_, members, found)| (members, found))
    }
}

impl FoundHere {
    /// Where it goes from a state, if that is known and the same in `model`: whoever can come about there improves alike.
    pub(super) fn flow(&self, model: &GraphModel, way: Way, state: StateId) -> Option<&Arc<Flow>> {
        let flow = self.flows.get(&(way, state)).filter(|_| goes_by_own_ranks(way))?;
        let is_same =
            model.moves_as(&self.model) && model.dms().all(|dm| model.improves_as(&self.model, dm, &flow.reached));
        is_same.then_some(flow)
    }

    /// What `dm` can attain from a state, if that is known and the same in `model`: whatever it wants itself.
    pub(super) fn attainable(&self, model: &GraphModel, way: Way, dm: DmId, state: StateId) -> Option<&Arc<StateSet>> {
        let attainable = self.attainable.get(&(way, dm, state)).filter(|_| goes_by_own_ranks(way))?;
        let mut others = model.dms().filter(|&other| other != dm);
        let is_same =
            model.moves_as(&self.model) && others.all(|other| model.improves_as(&self.model, other, attainable));
        is_same.then_some(attainable)
    }

    /// The states that are stable for `dm`, if they are known and the same in `model`: it ranks all states as before, and
    /// those whose improvements deter it have the same.
    pub(super) fn stable(&self, model: &GraphModel, dm: DmId, concept: Concept) -> Option<&Arc<StateSet>> {
        let stable = self.stable.get(&(dm, concept))?;
        let asks_others = match concept {
            Concept::Nash => false,
            Concept::Sim | Concept::Far => true,
            _ => concept.sanction().is_none_or(|deterrent| deterrent.replies == MoveKind::Improving),
        };
        let all = StateSet::full(model.n_states());
        let others_alike = || model.dms().all(|other| other == dm || model.improves_as(&self.model, other, &all));
        let is_same = concept != Concept::Far
            && model.moves_as(&self.model)
            && model.ranks_as(&self.model, dm)
            && (!asks_others || others_alike());
        is_same.then_some(stable)
    }
}

/// Whether what anybody does somewhere depends on its own ranks there alone: under the other ways it depends on what would be
/// answered elsewhere.
fn goes_by_own_ranks(way: Way) -> bool {
    matches!(way, Way::Nash | Way::Best)
}
