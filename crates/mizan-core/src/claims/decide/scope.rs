//! A conflict, as a whole or "as long as" a formula holds, with what has been found out about it.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::{Arc, OnceLock};

use super::Undecidable;
use super::found::{Found, FoundHere};
use super::near::{Met, Near};
use super::prefers::compare;
use super::shown::{Aim, Answered, Question};
use crate::algorithms::watch::Watch;
use crate::claims::claim::{Deviators, StateTerm};
use crate::claims::comparison::Comparison;
use crate::claims::flow::Flow;
use crate::claims::improvement::{ImprovementGraph, Movers};
use crate::claims::sinks::Sinks;
use crate::conflict::coalition::Coalition;
use crate::conflict::formula::Formula;
use crate::conflict::ids::{DmId, StateId};
use crate::graph::model::GraphModel;
use crate::graph::moves::Along;
use crate::graph::ranking::Ranks;
use crate::graph::set::StateSet;
use crate::solve::coalition::{NoJointAnswer, stable_watched};
use crate::solve::concept::{AnyOf, Concept, Way};
use crate::solve::farsighted::Farsighted;
use crate::solve::stability::{Stability, Traversal, stable_for_watched};

/// A conflict in which claims are decided. States are looked up in the whole conflict, and so are the ranks of states
/// that are named; moves, stability and paths are those of `model`.
#[derive(Debug)]
pub struct Scope<'w> {
    watch: &'w Watch<'w>,
    whole: GraphModel,
    model: GraphModel,
    /// Under `holding`: which states of the whole conflict the states of `model` are, in order.
    members: Option<StateSet>,
    /// What holds, under `holding`.
    held: Option<Formula>,
    graphs: [OnceCell<Rc<ImprovementGraph>>; Way::ALL.len()],
    /// `None` where they are not found by blocks.
    sinks: [OnceCell<Option<Rc<Sinks>>>; Way::ALL.len()],
    flows: RefCell<BTreeMap<(Way, StateId), Arc<Flow>>>,
    reached: RefCell<BTreeMap<(Way, Movers, StateId), Arc<StateSet>>>,
    answered: RefCell<Vec<Arc<Answered>>>,
    full_flows: RefCell<BTreeMap<Way, Rc<Flow>>>,
    where_holds: RefCell<Vec<(Formula, Arc<StateSet>)>>,
    stable: RefCell<BTreeMap<(DmId, Concept), Arc<StateSet>>>,
    jointly_stable: RefCell<BTreeMap<(Coalition, Concept), Arc<StateSet>>>,
    farsighted: OnceCell<Rc<Farsighted>>,
    /// What was found out before, about conflicts of which this is a change.
    before: Vec<&'w FoundHere>,
    /// Where somebody improves otherwise than by other ranks.
    changed: RefCell<Vec<ImprovingOtherwise>>,
}

/// So many states are tried one after the other, before it is found of all which are equilibria.
const FEW: usize = 16;

/// The same where only single moves are looked at.
const MANY: usize = 64;

/// So many states are looked at around one that is tried so: where it takes more, all are soon found.
const FEW_AROUND: usize = 1 << 10;

/// Whose ranks were others, and which, and where it improves otherwise now; `None` where there are no blocks.
type ImprovingOtherwise = (DmId, Arc<Ranks>, Option<Arc<StateSet>>);

impl<'w> Scope<'w> {
    pub(super) fn whole(model: &GraphModel, watch: &'w Watch<'w>) -> Self {
        Self::new(model, model.clone(), None, watch)
    }

    pub(super) fn holding(whole: &GraphModel, formula: &Formula, watch: &'w Watch<'w>) -> Self {
        let (model, members) = whole.holding(formula);
        Self::new(whole, model, Some((formula.clone(), members)), watch)
    }

    /// The same for a changed conflict, where this was found out about those of which it is a change.
    pub(super) fn knowing(self, before: impl Iterator<Item = &'w FoundHere>) -> Self {
        Self { before: before.collect(), ..self }
    }

    /// A changed conflict as long as `formula` holds, of which something was found out before it was changed; `None` where
    /// not only ranks were.
    pub(super) fn holding_again(
        whole: &GraphModel,
        formula: &Formula,
        before: &[&'w Found],
        watch: &'w Watch<'w>,
    ) -> Option<Self> {
        let before = || before.iter().filter(|before| whole.moves_as(&before.whole.model));
        let here = || before().filter_map(|before| Some((before, before.holding(formula)?)));
        let (of, (members, found)) = here().next()?;
        let model = found.model.with_ranks_within(&of.whole.model, whole, members);
        let scope = Self::new(whole, model, Some((formula.clone(), members.clone())), watch);
        Some(scope.knowing(here().map(|(_, (_, found))| found)))
    }

    /// What was found out here.
    pub(super) fn found(&self) -> FoundHere {
        FoundHere {
            model: self.model.clone(),
            flows: self.flows.borrow().clone(),
            reached: self.reached.borrow().clone(),
            where_holds: self.where_holds.borrow().clone(),
            answered: self.answered.borrow().clone(),
            graphs: self.known_graphs(),
            stable: self.stable.borrow().clone(),
            jointly_stable: self.jointly_stable.borrow().clone(),
        }
    }

    fn known_graphs(&self) -> Arc<[OnceLock<ImprovementGraph>; Way::ALL.len()]> {
        let known = |graph: &OnceCell<Rc<ImprovementGraph>>| {
            let graph = graph.get().filter(|_| self.watch.is_wanted());
            graph.map_or_else(OnceLock::new, |graph| OnceLock::from(graph.as_ref().clone()))
        };
        Arc::new(std::array::from_fn(|way| known(&self.graphs[way])))
    }

    fn new(whole: &GraphModel, model: GraphModel, held: Option<(Formula, StateSet)>, watch: &'w Watch<'w>) -> Self {
        let (held, members) = held.unzip();
        Self {
            watch,
            whole: whole.clone(),
            model,
            members,
            held,
            graphs: Default::default(),
            sinks: Default::default(),
            flows: RefCell::default(),
            reached: RefCell::default(),
            where_holds: RefCell::default(),
            answered: RefCell::default(),
            full_flows: RefCell::default(),
            stable: RefCell::default(),
            jointly_stable: RefCell::default(),
            farsighted: OnceCell::new(),
            before: Vec::new(),
            changed: RefCell::default(),
        }
    }

    /// Who waits for what is asked here.
    #[must_use]
    pub fn watch(&self) -> &'w Watch<'w> {
        self.watch
    }

    /// The conflict in which moves, stability and paths are looked at.
    #[must_use]
    pub fn model(&self) -> &GraphModel {
        &self.model
    }

    /// Under `holding`: which states of the whole conflict the states of [`Scope::model`] are, in order.
    #[must_use]
    pub fn members(&self) -> Option<&StateSet> {
        self.members.as_ref()
    }

    /// Which states of the whole conflict, as `dm` sees it, the states of it here are, in order; none where it sees the
    /// conflict as it is.
    #[must_use]
    pub fn members_as_seen_by(&self, dm: DmId) -> Vec<StateId> {
        let Some(perception) = self.whole.perception(dm) else { return Vec::new() };
        match &self.held {
            Some(formula) => perception.model().where_holds(formula).iter().collect(),
            None => perception.model().space().ids().collect(),
        }
    }

    /// The state that a term names, in the whole conflict.
    pub(super) fn find(&self, term: StateTerm) -> Result<StateId, Undecidable> {
        let space = self.whole.space();
        match term {
            StateTerm::Key(key) => space.find(key).ok_or(Undecidable::NotFeasible(term)),
            StateTerm::Graph(state) => Ok(state),
            StateTerm::Quoted(pattern) => match space.matching(pattern).as_slice() {
                &[state] => Ok(state),
                states => Err(Undecidable::NotOneState { pattern, fits: states.len() }),
            },
        }
    }

    /// The state that a term names, in this conflict; `None` where it is left out of it.
    pub(super) fn find_here(&self, term: StateTerm) -> Result<Option<StateId>, Undecidable> {
        let state = self.find(term)?;
        Ok(match &self.members {
            None => Some(state),
            Some(members) if members.contains(state) => self
                .model
                .space()
                .find(self.whole.space().key(state).unwrap_or_default())
                .or_else(|| members.iter().position(|member| member == state).map(StateId::from_index)),
            Some(_) => None,
        })
    }

    /// The state that a claim starts from.
    ///
    /// # Errors
    /// [`Undecidable`] where there is none such here.
    pub fn start(&self, term: StateTerm) -> Result<StateId, Undecidable> {
        self.find_here(term)?.ok_or(Undecidable::NotHolding(term))
    }

    /// The rank that `dm` gives to a named state.
    pub(super) fn rank_of(&self, dm: DmId, term: StateTerm) -> Result<u32, Undecidable> {
        Ok(self.whole.ranks(dm).rank(self.find(term)?))
    }

    /// Where it may end for those who look ahead.
    ///
    /// # Errors
    /// [`Undecidable::TooManyForForesight`].
    pub fn farsighted(&self) -> Result<Rc<Farsighted>, Undecidable> {
        if let Some(farsighted) = self.farsighted.get() {
            return Ok(farsighted.clone());
        }
        let farsighted =
            Rc::new(Farsighted::watched(&self.model, self.watch).map_err(Undecidable::TooManyForForesight)?);
        Ok(self.farsighted.get_or_init(|| farsighted).clone())
    }

    /// The improvement graph under a way of acting; under `far`, which says nothing of steps, it has no arcs.
    #[must_use]
    pub fn graph(&self, way: Way) -> Rc<ImprovementGraph> {
        let find = || {
            let changed = self.before.iter().find_map(|before| before.graph(&self.model, way, self.watch));
            Rc::new(changed.unwrap_or_else(|| ImprovementGraph::watched(&self.model, way, self.watch)))
        };
        self.graphs[way as usize].get_or_init(find).clone()
    }

    /// The states in which a formula over options holds.
    pub(super) fn where_holds(&self, formula: &Formula) -> Arc<StateSet> {
        let known = self.where_holds.borrow().iter().find(|(known, _)| known == formula).map(|(_, set)| set.clone());
        known.unwrap_or_else(|| {
            let before = self.before.iter().find_map(|before| before.where_holds(&self.model, formula)).cloned();
            let set = before.unwrap_or_else(|| Arc::new(self.model.where_holds(formula)));
            self.where_holds.borrow_mut().push((formula.clone(), set.clone()));
            set
        })
    }

    /// Where the conflict can go from `state`.
    #[must_use]
    pub fn flow(&self, way: Way, state: StateId) -> Arc<Flow> {
        if let Some(flow) = self.known_flow(way, state) {
            return flow;
        }
        let flow = Arc::new(self.graph(way).flow_watched(&self.model, std::iter::once(state), self.watch));
        self.flows.borrow_mut().insert((way, state), flow.clone());
        flow
    }

    fn known_flow(&self, way: Way, state: StateId) -> Option<Arc<Flow>> {
        if let Some(flow) = self.flows.borrow().get(&(way, state)) {
            return Some(flow.clone());
        }
        let flow = self.before.iter().find_map(|before| before.flow(self, way, state))?.clone();
        self.flows.borrow_mut().insert((way, state), flow.clone());
        Some(flow)
    }

    /// The states possible from `state` for `movers`.
    pub(super) fn reached(&self, way: Way, movers: Movers, state: StateId) -> Arc<StateSet> {
        if let Some(reached) = self.known_reached(way, movers, state) {
            return reached;
        }
        let mut start = StateSet::empty(self.model.n_states());
        start.insert(state);
        let graph = self.graph(way);
        let reached = Arc::new(graph.reach_watched(&self.model, movers, &start, Along::Forward, self.watch));
        self.reached.borrow_mut().insert((way, movers, state), reached.clone());
        reached
    }

    fn known_reached(&self, way: Way, movers: Movers, state: StateId) -> Option<Arc<StateSet>> {
        if let Some(reached) = self.reached.borrow().get(&(way, movers, state)) {
            return Some(reached.clone());
        }
        let reached = self.before.iter().find_map(|before| before.reached(self, way, movers, state))?.clone();
        self.reached.borrow_mut().insert((way, movers, state), reached.clone());
        Some(reached)
    }

    /// The states that `dm` can attain from `state`, whatever it does.
    #[must_use]
    pub fn attainable_from(&self, dm: DmId, state: StateId, way: Way) -> Arc<StateSet> {
        self.reached(way, Movers::Free(dm), state)
    }

    /// Whether one of `targets` is possible from `state` for `movers`.
    pub(super) fn can_come_to(&self, way: Way, movers: Movers, state: StateId, targets: &StateSet) -> bool {
        if targets.is_empty() || targets.contains(state) {
            return !targets.is_empty();
        }
        let near = || Near::in_model(&self.model)?.reaches(way, movers, state, targets);
        let question = Question { way, aim: Aim::ComeTo(movers), start: state, targets: targets.clone() };
        self.answer(question, || near().unwrap_or_else(|| self.reached(way, movers, state).meets(targets)))
    }

    /// Whether one of `ends` is an attractor state possible from `state`.
    pub(super) fn can_end_in(&self, way: Way, state: StateId, ends: &StateSet) -> bool {
        if ends.is_empty() {
            return false;
        }
        let near = || Near::in_model(&self.model)?.can_end_in(way, state, ends);
        let question = Question { way, aim: Aim::EndIn, start: state, targets: ends.clone() };
        self.answer(question, || match near() {
            Some(Met::Wanted) => true,
            // What is little is soon looked at as a whole.
            Some(Met::All) => self.flow(way, state).settled.meets(ends),
            Some(Met::Some) | None => self.can_end_far_off_in(way, state, ends),
        })
    }

    /// The same where much is possible from the state.
    fn can_end_far_off_in(&self, way: Way, state: StateId, ends: &StateSet) -> bool {
        if self.known_flow(way, state).is_none()
            && let Some(sinks) = self.sinks(way)
        {
            let open = sinks.not_passed_by(ends);
            if open.is_subset(&sinks.sinks) {
                let graph = self.graph(way);
                let leading = graph.reach_watched(&self.model, Movers::Improving, &open, Along::Backward, self.watch);
                return leading.contains(state);
            }
        }
        self.flow(way, state).settled.meets(ends)
    }

    fn sinks(&self, way: Way) -> Option<Rc<Sinks>> {
        let find = || Sinks::of(&self.model, &self.graph(way), self.watch).map(Rc::new);
        self.sinks[way as usize].get_or_init(find).clone()
    }

    /// The answer that was found here, or before the conflict was changed, if what shows it is still there; else it is found.
    fn answer(&self, question: Question, find: impl FnOnce() -> bool) -> bool {
        let here = self.answered.borrow().iter().find(|it| it.question == question).map(|it| it.answer);
        let before = || self.before.iter().find_map(|before| before.answer(&question, self));
        if let Some(answer) = here.or_else(before) {
            return answer;
        }
        let answer = find();
        self.answered.borrow_mut().push(Arc::new(Answered::new(question, answer)));
        answer
    }

    /// Whether a state is stable for a coalition under at least one of the concepts.
    ///
    /// # Errors
    /// As [`Scope::stable_for`].
    pub(super) fn is_stable(
        &self,
        coalition: &Coalition,
        concepts: AnyOf,
        state: StateId,
    ) -> Result<bool, Undecidable> {
        let near = || Near::in_model(&self.model)?.and_beyond().is_stable(coalition.single()?, concepts, state);
        match near() {
            Some(is_stable) => Ok(is_stable),
            None => Ok(self.stable_by_any(coalition, concepts)?.contains(state)),
        }
    }

    /// Whether one of some states is known to be an equilibrium; `false` where that is not known. Those that were one before
    /// the conflict was changed are tried.
    pub(super) fn is_some_equilibrium_among(&self, concepts: AnyOf, states: &StateSet) -> bool {
        let is_one = || {
            let near = Near::in_model(&self.model)?.at_most(FEW_AROUND);
            let mut among = self.before.iter().find_map(|before| before.equilibria(&self.model, concepts))?;
            among.intersect_with(states);
            let is_stable =
                |concepts: AnyOf, state| self.model.dms().all(|dm| near.is_stable(dm, concepts, state) == Some(true));
            // What nobody leaves is stable under whatever is asked of single moves, and soon seen to be.
            let is_left_by_nobody = |state| is_stable(Concept::Nash.into(), state) && is_stable(concepts, state);
            let among: Vec<StateId> = among.iter().take(MANY).collect();
            let mut first = among.iter().take(FEW);
            Some(among.iter().any(|&state| is_left_by_nobody(state)) || first.any(|&state| is_stable(concepts, state)))
        };
        is_one().unwrap_or(false)
    }

    /// Whether none of a few states is an equilibrium; `false` where that is not known, or there are many.
    pub(super) fn is_no_equilibrium_among(&self, concepts: AnyOf, states: &StateSet) -> bool {
        let is_none = || {
            let near = Near::in_model(&self.model)?.and_beyond();
            let is_unstable = |state| self.model.dms().any(|dm| near.is_stable(dm, concepts, state) == Some(false));
            Some(states.iter().take(FEW + 1).count() <= FEW && states.iter().all(is_unstable))
        };
        is_none().unwrap_or(false)
    }

    /// Where `dm` improves otherwise than before the conflict was changed, or has another best reply.
    pub(super) fn changed_for(&self, dm: DmId, before: &GraphModel) -> Option<Arc<StateSet>> {
        let ranks = before.shared_ranks(dm);
        let mut known = self.changed.borrow_mut();
        let is_this = |(of, other, _): &&ImprovingOtherwise| *of == dm && Arc::ptr_eq(other, &ranks);
        if let Some((_, _, changed)) = known.iter().find(is_this) {
            return changed.clone();
        }
        let changed = self.model.improves_otherwise(before, dm).map(Arc::new);
        known.push((dm, ranks, changed.clone()));
        changed
    }

    /// All attractors of the conflict.
    #[must_use]
    pub fn full_flow(&self, way: Way) -> Rc<Flow> {
        if let Some(flow) = self.full_flows.borrow().get(&way) {
            return flow.clone();
        }
        let flow = Rc::new(self.graph(way).flow_watched(&self.model, self.model.space().ids(), self.watch));
        self.full_flows.borrow_mut().insert(way, flow.clone());
        flow
    }

    /// It is known which states are stable here.
    pub(super) fn know_stable(&self, stability: &Stability) {
        let mut known = self.stable.borrow_mut();
        for (concept, dm) in stability.concepts().flat_map(|concept| self.model.dms().map(move |dm| (concept, dm))) {
            if let Some(stable) = stability.stable(concept, dm) {
                known.insert((dm, concept), Arc::new(stable.clone()));
            }
        }
    }

    fn stable(&self, dm: DmId, concept: Concept) -> Result<Arc<StateSet>, Undecidable> {
        if let Some(stable) = self.stable.borrow().get(&(dm, concept)) {
            return Ok(stable.clone());
        }
        let stable = match self.before.iter().find_map(|before| before.stable(self, dm, concept)) {
            Some(stable) => stable.clone(),
            None => Arc::new(self.find_stable(dm, concept)?),
        };
        self.stable.borrow_mut().insert((dm, concept), stable.clone());
        Ok(stable)
    }

    fn find_stable(&self, dm: DmId, concept: Concept) -> Result<StateSet, Undecidable> {
        if concept == Concept::Far {
            return Ok(self.farsighted()?.stable(&self.model, dm));
        }
        let traversal = Traversal::exact_for(&self.model);
        let stable = stable_for_watched(&self.model, dm, &[concept], traversal, self.watch).into_iter().next();
        Ok(stable.unwrap_or_else(|| StateSet::empty(self.model.n_states())))
    }

    /// The states that are stable for a coalition under a concept.
    ///
    /// # Errors
    /// [`Undecidable::Joint`] where there are two or more members, and it takes too much or the concept is not for them;
    /// [`Undecidable::TooManyForForesight`].
    pub fn stable_for(&self, coalition: &Coalition, concept: Concept) -> Result<Arc<StateSet>, Undecidable> {
        if let Some(dm) = coalition.single() {
            return self.stable(dm, concept);
        }
        let key = (coalition.clone(), concept);
        if let Some(stable) = self.jointly_stable.borrow().get(&key) {
            return Ok(stable.clone());
        }
        let stable = match self.before.iter().find_map(|before| before.jointly_stable(self, coalition, concept)) {
            Some(stable) => stable.clone(),
            None => Arc::new(self.find_jointly_stable(coalition, concept)?),
        };
        self.jointly_stable.borrow_mut().insert(key, stable.clone());
        Ok(stable)
    }

    fn find_jointly_stable(&self, coalition: &Coalition, concept: Concept) -> Result<StateSet, Undecidable> {
        let traversal = Traversal::exact_for(&self.model);
        stable_watched(&self.model, coalition, concept, traversal, self.watch).map_err(Undecidable::Joint)
    }

    /// The states that are stable for a coalition under at least one of the concepts.
    ///
    /// # Errors
    /// As [`Scope::stable_for`].
    pub fn stable_by_any(&self, coalition: &Coalition, concepts: AnyOf) -> Result<StateSet, Undecidable> {
        concepts.iter().try_fold(StateSet::empty(self.model.n_states()), |mut any, concept| {
            any.union_with(&*self.stable_for(coalition, concept)?);
            Ok(any)
        })
    }

    /// Those for whom an equilibrium is stable.
    ///
    /// # Errors
    /// [`Undecidable::Joint`] where there are too many.
    pub fn deviators(&self, deviators: Deviators) -> Result<Vec<Coalition>, Undecidable> {
        match deviators {
            Deviators::DecisionMakers => Ok(self.model.dms().map(Coalition::from).collect()),
            Deviators::Coalitions => {
                Coalition::all(self.model.dms()).ok_or(Undecidable::Joint(NoJointAnswer::Coalitions))
            }
        }
    }

    /// The equilibria under a concept, or the states in which everybody is stable by one of several.
    ///
    /// # Errors
    /// [`Undecidable::Joint`], where they are to be stable for coalitions; [`Undecidable::TooManyForForesight`].
    pub fn equilibria(&self, concepts: AnyOf, deviators: Deviators) -> Result<StateSet, Undecidable> {
        let all = StateSet::full(self.model.n_states());
        self.deviators(deviators)?.iter().try_fold(all, |mut all, coalition| {
            all.intersect_with(&self.stable_by_any(coalition, concepts)?);
            Ok(all)
        })
    }

    /// How `dm` compares `this` with `over`, other things being equal.
    #[must_use]
    pub fn compare(&self, dm: DmId, this: &Formula, over: &Formula) -> Comparison {
        compare(&self.model, dm, this, over)
    }
}
