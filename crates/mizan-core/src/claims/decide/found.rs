//! What was found out about a conflict, for those who decide the same claims about changed ones: what a change does not
//! touch is not found again.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use super::scope::Scope;
use super::shown::{Answered, Changed, Question};
use crate::algorithms::watch::Watch;
use crate::claims::flow::Flow;
use crate::claims::improvement::{ImprovementGraph, Movers};
use crate::conflict::coalition::Coalition;
use crate::conflict::formula::Formula;
use crate::conflict::ids::{DmId, StateId};
use crate::graph::model::GraphModel;
use crate::graph::set::StateSet;
use crate::solve::concept::{AnyOf, Concept, MoveKind, Way};

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
    pub(super) reached: BTreeMap<(Way, Movers, StateId), Arc<StateSet>>,
    pub(super) stable: BTreeMap<(DmId, Concept), Arc<StateSet>>,
    /// For coalitions of several.
    pub(super) jointly_stable: BTreeMap<(Coalition, Concept), Arc<StateSet>>,
    pub(super) where_holds: Vec<(Formula, Arc<StateSet>)>,
    /// What was asked of where it goes, with the answers.
    pub(super) answered: Vec<Arc<Answered>>,
    /// The improvement graphs, once a changed conflict asks for one.
    pub(super) graphs: Arc<[OnceLock<ImprovementGraph>; Way::ALL.len()]>,
}

impl Found {
    /// What was found out as long as a formula holds, with the states in which it does.
    pub(super) fn holding(&self, formula: &Formula) -> Option<(&StateSet, &FoundHere)> {
        let held = self.held.iter().find(|(held, _, _)| held == formula);
        held.map(|(_, members, found)| (members, found))
    }
}

impl FoundHere {
    /// The states in which a formula holds, if they are known and the states are the same in `model`.
    pub(super) fn where_holds(&self, model: &GraphModel, formula: &Formula) -> Option<&Arc<StateSet>> {
        let known = self.where_holds.iter().find(|(known, _)| known == formula);
        known.filter(|_| model.has_states_of(&self.model)).map(|(_, set)| set)
    }

    /// The improvement graph of the changed conflict, if only ranks are others there and nobody asks for those of others.
    pub(super) fn graph(&self, model: &GraphModel, way: Way, watch: &Watch<'_>) -> Option<ImprovementGraph> {
        if !goes_by_own_ranks(way) || !model.moves_as(&self.model) {
            return None;
        }
        let graph = self.own_graph(way, watch);
        // What nobody waited for is of no use, also to those who come later.
        watch.is_wanted().then_some(())?;
        let changed = model.dms().filter(|&dm| !model.ranks_as(&self.model, dm));
        Some(graph.with_ranks_of(model, changed, watch))
    }

    fn own_graph(&self, way: Way, watch: &Watch<'_>) -> &ImprovementGraph {
        self.graphs[way as usize].get_or_init(|| ImprovementGraph::watched(&self.model, way, watch))
    }

    /// The answer to a question, if it is known and what shows it is there in the changed conflict too.
    pub(super) fn answer(&self, question: &Question, now: &Scope<'_>) -> Option<bool> {
        let answered = self.answered.iter().find(|answered| answered.question == *question)?;
        if !goes_by_own_ranks(question.way) || !now.model().moves_as(&self.model) {
            return None;
        }
        answered.again(self.own_graph(question.way, now.watch()), &Changed::new(&self.model, now))
    }

    /// Where it goes from a state, if that is known and the same in the changed conflict: whoever can come about there improves
    /// alike.
    pub(super) fn flow(&self, now: &Scope<'_>, way: Way, state: StateId) -> Option<&Arc<Flow>> {
        let flow = self.flows.get(&(way, state)).filter(|_| goes_by_own_ranks(way))?;
        let alike = |dm| self.improves_alike(now, dm, &flow.reached);
        (now.model().moves_as(&self.model) && now.model().dms().all(alike)).then_some(flow)
    }

    /// The states possible from a state, if they are known and the same in the changed conflict: of one who makes any moves it
    /// is of no account what it wants itself.
    pub(super) fn reached(&self, now: &Scope<'_>, way: Way, movers: Movers, state: StateId) -> Option<&Arc<StateSet>> {
        let reached = self.reached.get(&(way, movers, state)).filter(|_| goes_by_own_ranks(way))?;
        let alike = |dm| movers == Movers::Free(dm) || self.improves_alike(now, dm, reached);
        (now.model().moves_as(&self.model) && now.model().dms().all(alike)).then_some(reached)
    }

    /// The states that are stable for `dm`, if they are known and the same in the changed conflict: it ranks all states as
    /// before, and those whose improvements deter it have the same.
    pub(super) fn stable(&self, now: &Scope<'_>, dm: DmId, concept: Concept) -> Option<&Arc<StateSet>> {
        let stable = self.stable.get(&(dm, concept))?;
        let all = StateSet::full(now.model().n_states());
        let alike = |other| other == dm || self.improves_alike(now, other, &all);
        let is_same = concept != Concept::Far
            && now.model().moves_as(&self.model)
            && now.model().ranks_as(&self.model, dm)
            && (!asks_what_others_want(concept) || now.model().dms().all(alike));
        is_same.then_some(stable)
    }

    /// The states that are stable for a coalition of several, if they are known and the same in the changed conflict: its
    /// members rank all states as before, and it is of no account what others want.
    pub(super) fn jointly_stable(
        &self,
        now: &Scope<'_>,
        coalition: &Coalition,
        concept: Concept,
    ) -> Option<&Arc<StateSet>> {
        let stable = self.jointly_stable.get(&(coalition.clone(), concept))?;
        let ranks_alike = |&dm: &DmId| now.model().ranks_as(&self.model, dm);
        let is_same = !asks_what_others_want(concept)
            && now.model().moves_as(&self.model)
            && coalition.members().iter().all(ranks_alike);
        is_same.then_some(stable)
    }

    /// The equilibria under at least one of the concepts for each, if they are known and `model` has the same states; there
    /// they may be none.
    pub(super) fn equilibria(&self, model: &GraphModel, concepts: AnyOf) -> Option<StateSet> {
        let stable = |dm| {
            let mut sets = concepts.iter().map(|concept| self.stable.get(&(dm, concept)));
            let first = sets.next()??.as_ref().clone();
            sets.try_fold(first, |mut any, set| {
                any.union_with(set?);
                Some(any)
            })
        };
        let all = StateSet::full(model.n_states());
        model.has_states_of(&self.model).then_some(())?;
        model.dms().try_fold(all, |mut all, dm| {
            all.intersect_with(&stable(dm)?);
            Some(all)
        })
    }

    /// Whether `dm` improves in the changed conflict as before from each of some states, and the same of its improvements are
    /// the best.
    fn improves_alike(&self, now: &Scope<'_>, dm: DmId, among: &StateSet) -> bool {
        now.model().ranks_as(&self.model, dm)
            || match now.changed_for(dm, &self.model) {
                Some(changed) => !changed.meets(among),
                None => now.model().improves_as(&self.model, dm, among),
            }
    }
}

/// Whether it depends on what others want who is stable under a concept.
fn asks_what_others_want(concept: Concept) -> bool {
    match concept {
        Concept::Nash => false,
        Concept::Sim | Concept::Far => true,
        _ => concept.sanction().is_none_or(|deterrent| deterrent.replies == MoveKind::Improving),
    }
}

/// Whether what anybody does somewhere depends on its own ranks there alone: under the other ways it depends on what would be
/// answered elsewhere.
fn goes_by_own_ranks(way: Way) -> bool {
    matches!(way, Way::Nash | Way::Best)
}
