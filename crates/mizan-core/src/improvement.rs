//! Improvement graphs: where the conflict goes if every improvement that stays available is some day taken.

use std::ops::ControlFlow;

use crate::concept::Way;
use crate::ids::{DmId, StateId};
use crate::model::GraphModel;
use crate::moves::Along;
use crate::set::StateSet;
use crate::stability::{Search, least_replies_under};

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
                let search = Search::exact_for(model);
                model.dms().filter_map(|dm| least_replies_under(model, dm, concept, search)).collect()
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

    /// Where the conflict can go from the states of `start`.
    #[must_use]
    pub fn flow(&self, model: &GraphModel, start: impl Iterator<Item = StateId>) -> Flow {
        let mut components = Components::new(self, model);
        start.for_each(|state| components.visit(state));
        components.finish()
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

/// Tarjan's algorithm for strongly connected components, without recursion and without a stored graph. Components are
/// completed after all that they lead to, so when one is completed it is known whether an arc leaves it.
struct Components<'a> {
    graph: &'a ImprovementGraph,
    model: &'a GraphModel,
    /// When each state was first met, from 1; 0: not yet.
    met: Vec<u32>,
    /// The earliest state still open that can be reached from it, as far as known.
    low: Vec<u32>,
    n_met: u32,
    /// States met whose component is not complete, in the order in which they were met.
    open: Vec<StateId>,
    /// The states on the way from the start to the present one, each with the place where its ends begin.
    way: Vec<(StateId, usize)>,
    /// The ends of arcs from the states of `way` that were not followed yet.
    ends: Vec<StateId>,
    complete: StateSet,
    attractors: Vec<Vec<StateId>>,
    circles: Vec<Vec<StateId>>,
}

impl<'a> Components<'a> {
    fn new(graph: &'a ImprovementGraph, model: &'a GraphModel) -> Self {
        let n = model.n_states();
        Self {
            graph,
            model,
            met: vec![0; n],
            low: vec![0; n],
            n_met: 0,
            open: Vec::new(),
            way: Vec::new(),
            ends: Vec::new(),
            complete: StateSet::empty(n),
            attractors: Vec::new(),
            circles: Vec::new(),
        }
    }

    fn visit(&mut self, start: StateId) {
        if self.met[start.index()] == 0 {
            self.enter(start);
        }
        while let Some(&(state, first_end)) = self.way.last() {
            if self.ends.len() == first_end {
                self.leave(state);
                continue;
            }
            let Some(end) = self.ends.pop() else { break };
            if self.met[end.index()] == 0 {
                self.enter(end);
            } else if !self.complete.contains(end) {
                self.low[state.index()] = self.low[state.index()].min(self.met[end.index()]);
            }
        }
    }

    fn enter(&mut self, state: StateId) {
        self.n_met += 1;
        self.met[state.index()] = self.n_met;
        self.low[state.index()] = self.n_met;
        self.open.push(state);
        self.way.push((state, self.ends.len()));
        let ends = &mut self.ends;
        let _ = self.graph.visit_steps(self.model, Movers::Improving, state, Along::Forward, |_, end| {
            ends.push(end);
            ControlFlow::<()>::Continue(())
        });
    }

    fn leave(&mut self, state: StateId) {
        self.way.pop();
        let low = self.low[state.index()];
        if let Some(&(before, _)) = self.way.last() {
            self.low[before.index()] = self.low[before.index()].min(low);
        }
        if low == self.met[state.index()] {
            let place = self.open.iter().rposition(|&open| open == state).unwrap_or_default();
            let component = self.open.split_off(place);
            self.complete_component(component);
        }
    }

    fn complete_component(&mut self, mut component: Vec<StateId>) {
        let leaves = |state: &StateId| {
            let is_outside = |_, end| match self.complete.contains(end) {
                // Whatever was complete before this component is another one.
                true => ControlFlow::Break(()),
                false => ControlFlow::Continue(()),
            };
            self.graph.visit_steps(self.model, Movers::Improving, *state, Along::Forward, is_outside).is_break()
        };
        let is_bottom = !component.iter().any(leaves);
        component.iter().for_each(|&state| {
            self.complete.insert(state);
        });
        component.sort_unstable();
        if is_bottom {
            self.attractors.push(component);
        } else if component.len() > 1 {
            self.circles.push(component);
        }
    }

    fn finish(mut self) -> Flow {
        self.attractors.sort_unstable();
        self.circles.sort_unstable();
        let mut settled = StateSet::empty(self.model.n_states());
        self.attractors.iter().flatten().for_each(|&state| {
            settled.insert(state);
        });
        Flow {
            reached: self.complete,
            attractors: self.attractors,
            settled,
            has_cycle_on_the_way: !self.circles.is_empty(),
            circles: self.circles,
        }
    }
}
