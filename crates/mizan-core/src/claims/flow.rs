//! Where the conflict can go: what can be reached, and in which states it ends up.

use std::ops::ControlFlow;

use crate::algorithms::components::strong_components;
use crate::algorithms::watch::Watch;
use crate::claims::improvement::{ImprovementGraph, Movers};
use crate::conflict::ids::StateId;
use crate::graph::front::{Front, Marks};
use crate::graph::model::GraphModel;
use crate::graph::moves::Along;
use crate::graph::set::StateSet;

/// Where the conflict can go from some states.
#[derive(Debug, Clone)]
pub struct Flow {
    /// The states possible from there, themselves among them.
    pub reached: StateSet,
    /// The attractors among them: each the states of a bottom strongly connected component, in order; the attractors
    /// in the order of their first states.
    pub attractors: Vec<Vec<StateId>>,
    /// All states of the attractors.
    pub settled: StateSet,
    /// The circles on the way to the attractors: the strongly connected components of more than one state that arcs
    /// leave, each in order, themselves in the order of their first states.
    pub circles: Vec<Vec<StateId>>,
    /// Whether the way to the attractors can lead in a circle: it is left only if every improvement that stays available
    /// is some day taken.
    pub has_cycle_on_the_way: bool,
}

impl ImprovementGraph {
    /// Where the conflict can go from the states of `start`. Cost: two passes over the arcs from the states reached; over the
    /// states alone where everybody's blocks are in order.
    #[must_use]
    pub fn flow(&self, model: &GraphModel, start: impl Iterator<Item = StateId>) -> Flow {
        self.flow_watched(model, start, Watch::nobody())
    }

    /// The same, watched: it ends soon once nobody wants the answer any more, which is then of no use.
    #[must_use]
    pub fn flow_watched(&self, model: &GraphModel, start: impl Iterator<Item = StateId>, watch: &Watch<'_>) -> Flow {
        let mut flow = Flow {
            reached: StateSet::empty(model.n_states()),
            attractors: Vec::new(),
            settled: StateSet::empty(model.n_states()),
            has_cycle_on_the_way: false,
            circles: Vec::new(),
        };
        match self.all_fronts() {
            Some(fronts) => Search { fronts, watch }.components(model.n_states(), start, &mut flow),
            None => self.components_by_arcs(model, start, watch, &mut flow),
        }
        flow.attractors.sort_unstable();
        flow.circles.sort_unstable();
        flow.has_cycle_on_the_way = !flow.circles.is_empty();
        flow
    }

    fn components_by_arcs(
        &self,
        model: &GraphModel,
        start: impl Iterator<Item = StateId>,
        watch: &Watch<'_>,
        flow: &mut Flow,
    ) {
        let visit_ends = |state: u32, visit: &mut dyn FnMut(StateId) -> ControlFlow<()>| {
            if !watch.is_wanted_at(state as usize) {
                return ControlFlow::Continue(());
            }
            let state = StateId::from_index(state as usize);
            self.visit_steps(model, Movers::Improving, state, Along::Forward, |_, end| visit(end))
        };
        let ends_of = |state: u32, ends: &mut Vec<u32>| {
            let _ = visit_ends(state, &mut |end| {
                ends.push(end.index() as u32);
                ControlFlow::Continue(())
            });
        };
        strong_components(model.n_states(), start.map(|state| state.index() as u32), ends_of, |component| {
            // Whatever was complete before this component is another one.
            let leads_on = |state: &u32| {
                let leads_on =
                    |end| if flow.reached.contains(end) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
                visit_ends(*state, &mut { leads_on }).is_break()
            };
            let is_bottom = !component.iter().any(leads_on);
            let states: Vec<StateId> = component.into_iter().map(|state| StateId::from_index(state as usize)).collect();
            flow.complete(&states, is_bottom);
        });
    }
}

impl Flow {
    /// Adds a strongly connected component.
    fn complete(&mut self, states: &[StateId], is_bottom: bool) {
        self.reached.extend(states);
        let in_order = || {
            let mut states = states.to_vec();
            states.sort_unstable();
            states
        };
        if is_bottom {
            self.settled.extend(states);
            self.attractors.push(in_order());
        } else if states.len() > 1 {
            self.circles.push(in_order());
        }
    }
}

/// The strongly connected components where everybody's blocks are in order (Kosaraju, in Aho, Hopcroft & Ullman 1983): a
/// search in depth, and one backward from what it has done with last. No state is met twice by way of one decision maker.
struct Search<'a> {
    fronts: Vec<&'a Front>,
    watch: &'a Watch<'a>,
}

/// A state on the way of a search in depth.
struct OnTheWay {
    state: StateId,
    /// Whose arcs are followed, and the next of them to look at.
    by: usize,
    /// How many parts were still to be looked at when it was entered.
    n_parts: usize,
}

/// The number of a state that was not reached, or of which no component is known yet.
const NO_COMPONENT: u32 = u32::MAX;

impl Search<'_> {
    fn components(&self, n_states: usize, start: impl Iterator<Item = StateId>, flow: &mut Flow) {
        let finished = self.finished(n_states, start);
        let mut reached = StateSet::empty(n_states);
        reached.extend(&finished);
        let mut number = vec![NO_COMPONENT; n_states];
        // The states component by component, and where each begins: most have one state.
        let (mut states, mut begins) = (Vec::with_capacity(finished.len()), Vec::new());
        let mut marks = self.unmet();
        for &last in finished.iter().rev() {
            if number[last.index()] == NO_COMPONENT {
                let own = begins.len() as u32;
                begins.push(states.len());
                self.add_leading_to(last, own, &reached, &mut number, &mut marks, &mut states);
            }
        }
        let mut alike = self.unmet();
        let ends = begins.iter().skip(1).copied().chain([states.len()]);
        for component in begins.iter().zip(ends).map(|(&begin, end)| &states[begin..end]) {
            let leads_on = |&state: &StateId| {
                let mut fronts = self.fronts.iter().zip(&mut alike);
                fronts.any(|(front, alike)| front.leads_elsewhere(&number, alike, state))
            };
            flow.complete(component, !component.iter().any(leads_on));
        }
    }

    fn unmet(&self) -> Vec<Marks> {
        self.fronts.iter().map(|front| front.unmet()).collect()
    }

    /// The states reached in the order in which a search in depth has done with them.
    fn finished(&self, n_states: usize, start: impl Iterator<Item = StateId>) -> Vec<StateId> {
        let mut finished = Vec::new();
        let mut met = StateSet::empty(n_states);
        let mut marks = self.unmet();
        let mut way = Vec::new();
        let mut parts = Vec::new();
        for start in start {
            if met.insert(start) {
                way.push(OnTheWay { state: start, by: 0, n_parts: 0 });
                parts.extend(self.fronts.first().into_iter().flat_map(|front| front.targets(start)));
            }
            while let Some(OnTheWay { state, by, n_parts }) = way.last_mut() {
                let (state, front) = (*state, self.fronts.get(*by).filter(|_| self.watch.is_wanted_at(state.index())));
                match (front, parts.get(*n_parts..).and_then(<[usize]>::last).copied()) {
                    (Some(front), Some(part)) => match front.next_end(&mut marks[*by], part, state) {
                        Some(end) if met.insert(end) => {
                            way.push(OnTheWay { state: end, by: 0, n_parts: parts.len() });
                            parts.extend(self.fronts[0].targets(end));
                        }
                        Some(_) => {}
                        None => {
                            parts.pop();
                        }
                    },
                    (Some(_), None) => {
                        *by += 1;
                        parts.extend(self.fronts.get(*by).into_iter().flat_map(|front| front.targets(state)));
                    }
                    (None, _) => {
                        parts.truncate(*n_parts);
                        finished.push(state);
                        way.pop();
                    }
                }
            }
        }
        finished
    }

    /// Adds the states from which `last` can be reached and of which no component is known: those of its own, which are given
    /// its number.
    fn add_leading_to(
        &self,
        last: StateId,
        own: u32,
        reached: &StateSet,
        number: &mut [u32],
        marks: &mut [Marks],
        component: &mut Vec<StateId>,
    ) {
        number[last.index()] = own;
        let mut next = component.len();
        component.push(last);
        while let Some(&state) = component.get(next).filter(|state| self.watch.is_wanted_at(state.index())) {
            for (front, marks) in self.fronts.iter().zip(&mut *marks) {
                front.visit_arcs(marks, state, Along::Backward, |origin| {
                    let known = &mut number[origin.index()];
                    if reached.contains(origin) && *known == NO_COMPONENT {
                        *known = own;
                        component.push(origin);
                    }
                });
            }
            next += 1;
        }
    }
}
