//! Improvement graphs: where the conflict goes if every improvement that stays available is some day taken.

use std::ops::ControlFlow;

use crate::algorithms::components::strong_components;
use crate::conflict::ids::{DmId, StateId};
use crate::graph::model::GraphModel;
use crate::graph::moves::Along;
use crate::graph::set::StateSet;
use crate::solve::concept::Way;
use crate::solve::stability::{Traversal, least_replies_under};

/// The improvement graph of a conflict under a way of acting. Its arcs are not stored: for each decision maker a
/// number a state tells which improvements count.
#[derive(Debug, Clone)]
pub struct ImprovementGraph {
    way: Way,
    /// For each decision maker: under `best`, the best rank among the improvements from each state; under the ways with
    /// foresight, the least reply at each state; under `nash`, nothing.
    per_state: Vec<Vec<u32>>,
}

/// Who may move how along a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Movers {
    /// Everybody along the arcs of the improvement graph.
    Improving,
    /// This decision maker makes any moves at all, the others go along the arcs: "whatever it does".
    Free(DmId),
}

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
    /// The improvement graph of `model` under `way`. Cost: for `nash` none, for `best` one pass over the moves, else
    /// that of solving the concept.
    #[must_use]
    pub fn new(model: &GraphModel, way: Way) -> Self {
        let per_state = match (way, way.deterred_under()) {
            (Way::Best, _) => model.dms().map(|dm| best_ranks(model, dm)).collect(),
            (_, Some(concept)) => {
                let traversal = Traversal::exact_for(model);
                model.dms().filter_map(|dm| least_replies_under(model, dm, concept, traversal)).collect()
            }
            (_, None) => Vec::new(),
        };
        Self { way, per_state }
    }

    /// Calls `visit` with the other end of each arc of `dm` at `state`, until it breaks off.
    pub fn visit_arcs<B>(
        &self,
        model: &GraphModel,
        dm: DmId,
        state: StateId,
        along: Along,
        mut visit: impl FnMut(StateId) -> ControlFlow<B>,
    ) -> ControlFlow<B> {
        model.visit_improvements(dm, state, along, |other| {
            let (from, to) = if along == Along::Forward { (state, other) } else { (other, state) };
            if self.counts(model, dm, from, to) { visit(other) } else { ControlFlow::Continue(()) }
        })
    }

    /// Calls `visit` with who moves and the other end of each move that `movers` may make at `state`.
    pub fn visit_steps<B>(
        &self,
        model: &GraphModel,
        movers: Movers,
        state: StateId,
        along: Along,
        mut visit: impl FnMut(DmId, StateId) -> ControlFlow<B>,
    ) -> ControlFlow<B> {
        model.dms().try_for_each(|dm| match movers {
            Movers::Free(free) if free == dm => model.visit_moves(dm, state, along, |other| visit(dm, other)),
            _ => self.visit_arcs(model, dm, state, along, |other| visit(dm, other)),
        })
    }

    /// Whether an improvement of `dm` is one that it would take.
    fn counts(&self, model: &GraphModel, dm: DmId, from: StateId, to: StateId) -> bool {
        let ranks = model.ranks(dm);
        match self.way {
            Way::Nash => true,
            Way::Best => ranks.rank(to) == self.per_state[dm.index()][from.index()],
            // Undeterred: the least reply to it is better than staying.
            _ => self.per_state[dm.index()][to.index()] > ranks.rank(from),
        }
    }

    /// The states possible from `start`, or from which `start` is possible where one goes backward; itself included.
    #[must_use]
    pub fn reach(&self, model: &GraphModel, movers: Movers, start: &StateSet, along: Along) -> StateSet {
        let mut reached = start.clone();
        let mut to_expand: Vec<StateId> = start.iter().collect();
        while let Some(state) = to_expand.pop() {
            let _ = self.visit_steps(model, movers, state, along, |_, other| {
                if reached.insert(other) {
                    to_expand.push(other);
                }
                ControlFlow::<()>::Continue(())
            });
        }
        reached
    }

    /// Where the conflict can go from the states of `start`. Cost: two passes over the arcs from the states reached.
    #[must_use]
    pub fn flow(&self, model: &GraphModel, start: impl Iterator<Item = StateId>) -> Flow {
        let visit_ends = |state: u32, visit: &mut dyn FnMut(StateId) -> ControlFlow<()>| {
            let state = StateId::from_index(state as usize);
            self.visit_steps(model, Movers::Improving, state, Along::Forward, |_, end| visit(end))
        };
        let ends_of = |state: u32, ends: &mut Vec<u32>| {
            let _ = visit_ends(state, &mut |end| {
                ends.push(end.index() as u32);
                ControlFlow::Continue(())
            });
        };
        let mut flow = Flow {
            reached: StateSet::empty(model.n_states()),
            attractors: Vec::new(),
            settled: StateSet::empty(model.n_states()),
            has_cycle_on_the_way: false,
            circles: Vec::new(),
        };
        strong_components(model.n_states(), start.map(|state| state.index() as u32), ends_of, |component| {
            // Whatever was complete before this component is another one.
            let leads_on = |state: &u32| {
                let leads_on =
                    |end| if flow.reached.contains(end) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
                visit_ends(*state, &mut { leads_on }).is_break()
            };
            let is_bottom = !component.iter().any(leads_on);
            flow.complete(component, is_bottom);
        });
        flow.attractors.sort_unstable();
        flow.circles.sort_unstable();
        flow.has_cycle_on_the_way = !flow.circles.is_empty();
        flow
    }
}

impl Flow {
    /// Adds a strongly connected component.
    fn complete(&mut self, component: Vec<u32>, is_bottom: bool) {
        let mut states: Vec<StateId> = component.into_iter().map(|state| StateId::from_index(state as usize)).collect();
        self.reached.extend(&states);
        states.sort_unstable();
        if is_bottom {
            self.settled.extend(&states);
            self.attractors.push(states);
        } else if states.len() > 1 {
            self.circles.push(states);
        }
    }
}

fn best_ranks(model: &GraphModel, dm: DmId) -> Vec<u32> {
    let ranks = model.ranks(dm);
    let best = |state| {
        let mut best = 0;
        let _ = model.visit_improvements(dm, state, Along::Forward, |other| {
            best = best.max(ranks.rank(other));
            ControlFlow::<()>::Continue(())
        });
        best
    };
    model.space().ids().map(best).collect()
}
