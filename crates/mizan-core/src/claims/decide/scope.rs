//! A conflict, as a whole or "as long as" a formula holds, with what has been found out about it.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use super::Undecidable;
use super::prefers::compare;
use crate::claims::claim::{Deviators, StateTerm};
use crate::claims::comparison::Comparison;
use crate::claims::improvement::{Flow, ImprovementGraph};
use crate::conflict::coalition::Coalition;
use crate::conflict::formula::Formula;
use crate::conflict::ids::{DmId, StateId};
use crate::graph::model::GraphModel;
use crate::graph::set::StateSet;
use crate::solve::coalition::{NoAnswer, stable_for_coalition};
use crate::solve::concept::{Concept, Way};
use crate::solve::stability::{Traversal, stable_for};

/// A conflict in which claims are decided. States are looked up in the whole conflict, and so are the ranks of states
/// that are named; moves, stability and paths are those of `model`.
#[derive(Debug)]
pub struct Scope {
    whole: GraphModel,
    model: GraphModel,
    /// Under `holding`: which states of the whole conflict the states of `model` are, in order.
    members: Option<StateSet>,
    graphs: [OnceCell<Rc<ImprovementGraph>>; Way::ALL.len()],
    flows: RefCell<BTreeMap<(Way, StateId), Rc<Flow>>>,
    full_flows: RefCell<BTreeMap<Way, Rc<Flow>>>,
    stable: RefCell<BTreeMap<(DmId, Concept), Rc<StateSet>>>,
    jointly_stable: RefCell<BTreeMap<(Coalition, Concept), Rc<StateSet>>>,
}

impl Scope {
    pub(super) fn whole(model: &GraphModel) -> Self {
        Self::new(model, model.clone(), None)
    }

    pub(super) fn holding(whole: &GraphModel, formula: &Formula) -> Self {
        let members = whole.where_holds(formula);
        Self::new(whole, whole.restricted_to(&members), Some(members))
    }

    fn new(whole: &GraphModel, model: GraphModel, members: Option<StateSet>) -> Self {
        Self {
            whole: whole.clone(),
            model,
            members,
            graphs: Default::default(),
            flows: RefCell::default(),
            full_flows: RefCell::default(),
            stable: RefCell::default(),
            jointly_stable: RefCell::default(),
        }
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

    /// The improvement graph under a way of acting.
    #[must_use]
    pub fn graph(&self, way: Way) -> Rc<ImprovementGraph> {
        self.graphs[way as usize].get_or_init(|| Rc::new(ImprovementGraph::new(&self.model, way))).clone()
    }

    /// Where the conflict can go from `state`.
    #[must_use]
    pub fn flow(&self, way: Way, state: StateId) -> Rc<Flow> {
        if let Some(flow) = self.flows.borrow().get(&(way, state)) {
            return flow.clone();
        }
        let flow = Rc::new(self.graph(way).flow(&self.model, std::iter::once(state)));
        self.flows.borrow_mut().insert((way, state), flow.clone());
        flow
    }

    /// All attractors of the conflict.
    #[must_use]
    pub fn full_flow(&self, way: Way) -> Rc<Flow> {
        if let Some(flow) = self.full_flows.borrow().get(&way) {
            return flow.clone();
        }
        let flow = Rc::new(self.graph(way).flow(&self.model, self.model.space().ids()));
        self.full_flows.borrow_mut().insert(way, flow.clone());
        flow
    }

    /// The states that are stable for `dm` under a concept.
    #[must_use]
    pub fn stable(&self, dm: DmId, concept: Concept) -> Rc<StateSet> {
        if let Some(stable) = self.stable.borrow().get(&(dm, concept)) {
            return stable.clone();
        }
        let stable = stable_for(&self.model, dm, &[concept], Traversal::exact_for(&self.model));
        let stable = Rc::new(stable.into_iter().next().unwrap_or_else(|| StateSet::empty(self.model.n_states())));
        self.stable.borrow_mut().insert((dm, concept), stable.clone());
        stable
    }

    /// The states that are stable for a coalition under a concept.
    ///
    /// # Errors
    /// [`Undecidable::Joint`] where there are two or more members, and it takes too much or the concept is not for them.
    pub fn stable_for(&self, coalition: &Coalition, concept: Concept) -> Result<Rc<StateSet>, Undecidable> {
        if let Some(dm) = coalition.single() {
            return Ok(self.stable(dm, concept));
        }
        let key = (coalition.clone(), concept);
        if let Some(stable) = self.jointly_stable.borrow().get(&key) {
            return Ok(stable.clone());
        }
        let stable = Rc::new(stable_for_coalition(&self.model, coalition, concept).map_err(Undecidable::Joint)?);
        self.jointly_stable.borrow_mut().insert(key, stable.clone());
        Ok(stable)
    }

    /// Those for whom an equilibrium is stable.
    ///
    /// # Errors
    /// [`Undecidable::Joint`] where there are too many.
    pub fn deviators(&self, deviators: Deviators) -> Result<Vec<Coalition>, Undecidable> {
        match deviators {
            Deviators::DecisionMakers => Ok(self.model.dms().map(Coalition::from).collect()),
            Deviators::Coalitions => Coalition::all(self.model.dms()).ok_or(Undecidable::Joint(NoAnswer::Coalitions)),
        }
    }

    /// The equilibria under a concept.
    ///
    /// # Errors
    /// [`Undecidable::Joint`], where they are to be stable for coalitions.
    pub fn equilibria(&self, concept: Concept, deviators: Deviators) -> Result<StateSet, Undecidable> {
        let all = StateSet::full(self.model.n_states());
        self.deviators(deviators)?.iter().try_fold(all, |mut all, coalition| {
            all.intersect_with(&*self.stable_for(coalition, concept)?);
            Ok(all)
        })
    }

    /// How `dm` compares `this` with `over`, other things being equal.
    #[must_use]
    pub fn compare(&self, dm: DmId, this: &Formula, over: &Formula) -> Comparison {
        compare(&self.model, dm, this, over)
    }
}
