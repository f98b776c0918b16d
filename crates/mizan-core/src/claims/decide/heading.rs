//! A step from each of some states that comes nearer to where they all lead.

use std::collections::VecDeque;

use super::near::Near;
use super::otherwise::Otherwise;
use crate::algorithms::watch::Watch;
use crate::claims::improvement::{ImprovementGraph, Movers};
use crate::conflict::ids::{DmId, StateId};
use crate::graph::model::GraphModel;
use crate::graph::moves::Along;
use crate::graph::set::StateSet;
use crate::solve::concept::Way;

/// For each of some states a step to one that is nearer to their end. However many steps are others, as long as each of the
/// states has one to what was nearer before, all of them lead to the end.
#[derive(Debug)]
pub(super) struct Heading {
    /// How many steps are left from each state; `ELSEWHERE` from those that are not on the way.
    left: Vec<u8>,
    /// For each decision maker its own steps that lead on: from where, and where to.
    steps: Vec<Vec<[StateId; 2]>>,
}

const ELSEWHERE: u8 = u8::MAX;

impl Heading {
    /// The shortest way from a state to a goal, and the goal; `None` where there is none, or it is very long.
    pub(super) fn of_a_way(
        model: &GraphModel,
        graph: &ImprovementGraph,
        movers: Movers,
        start: StateId,
        is_goal: impl Fn(StateId) -> bool,
        watch: &Watch<'_>,
    ) -> Option<(StateId, Self)> {
        let mut came_from: Vec<Option<StateId>> = vec![None; model.n_states()];
        let mut unmet = graph.unmet(model, movers);
        let mut next = VecDeque::from([start]);
        let goal = loop {
            let state = next.pop_front().filter(|state| watch.is_wanted_at(state.index()))?;
            if is_goal(state) {
                break state;
            }
            unmet.visit(state, Along::Forward, |end| {
                if end != start && came_from[end.index()].is_none() {
                    came_from[end.index()] = Some(state);
                    next.push_back(end);
                }
            });
        };
        let mut way = Self::nowhere(model);
        way.left[goal.index()] = 0;
        let mut to = goal;
        while let Some(from) = came_from[to.index()] {
            way.lead(model, graph, movers, from, to)?;
            to = from;
        }
        Some((goal, way))
    }

    /// A step from each state of `from` towards `goals`, all within `from`; `None` where some do not lead there, or it is very
    /// far.
    pub(super) fn of_all_ways(
        model: &GraphModel,
        graph: &ImprovementGraph,
        movers: Movers,
        from: &StateSet,
        goals: &StateSet,
        watch: &Watch<'_>,
    ) -> Option<Self> {
        let mut ways = Self::nowhere(model);
        let mut unmet = graph.unmet(model, movers);
        let mut next: VecDeque<StateId> = goals.iter().collect();
        goals.iter().for_each(|goal| ways.left[goal.index()] = 0);
        let mut met = goals.clone();
        while let Some(state) = next.pop_front().filter(|state| watch.is_wanted_at(state.index())) {
            let mut leading = Vec::new();
            unmet.visit(state, Along::Backward, |origin| {
                if from.contains(origin) && met.insert(origin) {
                    leading.push(origin);
                }
            });
            for origin in leading {
                ways.lead(model, graph, movers, origin, state)?;
                next.push_back(origin);
            }
        }
        from.is_subset(&met).then_some(ways)
    }

    fn nowhere(model: &GraphModel) -> Self {
        Self { left: vec![ELSEWHERE; model.n_states()], steps: model.dms().map(|_| Vec::new()).collect() }
    }

    /// One step leads from a state to one from which it is known how many are left.
    fn lead(
        &mut self,
        model: &GraphModel,
        graph: &ImprovementGraph,
        movers: Movers,
        from: StateId,
        to: StateId,
    ) -> Option<()> {
        let left = self.left[to.index()].checked_add(1).filter(|&left| left < ELSEWHERE)?;
        let by = graph.mover(model, movers, from, to)?;
        self.left[from.index()] = left;
        self.steps[by.index()].push([from, to]);
        Some(())
    }

    /// How many steps are left from a state; very many from one that is not on the way.
    pub(super) fn left(&self, state: StateId) -> u8 {
        self.left[state.index()]
    }

    /// The states from which a step of somebody led on, and none of its own does any more; `None` where they are more than
    /// `most`.
    pub(super) fn lost_by(&self, other: &Otherwise<'_>, most: usize) -> Option<Vec<StateId>> {
        let Otherwise { dm, way, ref near, .. } = *other;
        let is_taken = |[from, to]: [StateId; 2]| way == Way::Nash && near.is_improvement(dm, from, to);
        let goes_on = |state| self.goes_on(near, way, Movers::Improving, dm, state);
        let steps = &self.steps[dm.index()];
        let may_differ = other.may_differ(steps.len());
        let is_lost = |&&[from, to]: &&[StateId; 2]| may_differ(from) && !is_taken([from, to]) && !goes_on(from);
        let lost = steps.iter().filter(is_lost).map(|[from, _]| *from);
        let lost: Vec<StateId> = lost.take(most + 1).collect();
        (lost.len() <= most).then_some(lost)
    }

    /// Whether a step of `dm` leads from a state to one that is nearer to the end.
    pub(super) fn goes_on(&self, near: &Near<'_>, way: Way, movers: Movers, dm: DmId, state: StateId) -> bool {
        let left = self.left[state.index()];
        near.goes(way, movers, dm, state, |end| self.left[end.index()] < left) == Some(true)
    }
}
