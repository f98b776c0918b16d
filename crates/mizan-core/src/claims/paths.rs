//! Paths: how the conflict gets from one state to others (status quo analysis; Li, Kilgour & Hipel 2005).

use std::collections::VecDeque;
use std::ops::ControlFlow;

use crate::algorithms::watch::Watch;
use crate::claims::improvement::{ImprovementGraph, Movers};
use crate::conflict::ids::{DmId, StateId};
use crate::graph::model::GraphModel;
use crate::graph::moves::Along;
use crate::graph::step::Step;

/// The shortest paths from one state, one to each state that can be reached; of equally short ones one whose
/// steps change little.
#[derive(Debug, Clone)]
pub struct PathTree {
    start: StateId,
    /// The states reached, nearest first.
    order: Vec<StateId>,
    /// For each state the last step of the path to it.
    last: Vec<Option<Step>>,
}

/// Which moves paths are made of.
#[derive(Debug, Clone, Copy)]
pub enum PathMoves<'a> {
    /// Any unilateral moves.
    Moves,
    /// The arcs of an improvement graph.
    Improvements(&'a ImprovementGraph),
}

/// Whether one decision maker may move twice in a row along a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turns {
    /// Time passes, and anyone may move at any step.
    Any,
    /// The rule of the literature on status quo analysis: nobody moves twice in a row.
    NobodyTwice,
}

/// How a state is reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// The state.
    pub to: StateId,
    /// A shortest path to it; no step for the start itself.
    pub steps: Vec<Step>,
    /// How many shortest paths there are.
    pub n_shortest: u128,
}

/// The shortest paths of `movers` from `start`. Cost: one pass over the moves from the states reached.
#[must_use]
pub fn tree(model: &GraphModel, graph: &ImprovementGraph, movers: Movers, start: StateId) -> PathTree {
    tree_watched(model, graph, movers, start, Watch::nobody())
}

/// The same, as far as to the nearest state that is wanted, which comes with it; `None` where none is reached.
#[must_use]
pub fn tree_to(
    model: &GraphModel,
    graph: &ImprovementGraph,
    movers: Movers,
    start: StateId,
    is_wanted: &dyn Fn(StateId) -> bool,
    watch: &Watch<'_>,
) -> Option<(StateId, PathTree)> {
    let mut nearest = Some(start).filter(|&start| is_wanted(start));
    let tree = tree_until(model, graph, movers, start, watch, |new| {
        nearest = nearest.or_else(|| new.iter().copied().find(|&state| is_wanted(state)));
        nearest.is_some()
    });
    Some((nearest?, tree))
}

/// The same, watched: it ends soon once nobody wants the answer any more, which is then of no use.
#[must_use]
pub fn tree_watched(
    model: &GraphModel,
    graph: &ImprovementGraph,
    movers: Movers,
    start: StateId,
    watch: &Watch<'_>,
) -> PathTree {
    tree_until(model, graph, movers, start, watch, |_| false)
}

/// The same, until `is_enough` says so of those that are new.
fn tree_until(
    model: &GraphModel,
    graph: &ImprovementGraph,
    movers: Movers,
    start: StateId,
    watch: &Watch<'_>,
    mut is_enough: impl FnMut(&[StateId]) -> bool,
) -> PathTree {
    let mut tree = PathTree { start, order: vec![start], last: vec![None; model.n_states()] };
    let (mut next, mut first_new) = (0, 1);
    while let Some(&from) = tree.order.get(next).filter(|_| watch.is_wanted_at(next)) {
        if is_enough(&tree.order[first_new..]) {
            break;
        }
        first_new = tree.order.len();
        let _ = graph.visit_steps(model, movers, from, Along::Forward, |by, to| {
            if to != start && tree.last[to.index()].is_none() {
                tree.last[to.index()] = Some(Step { by, from, to });
                tree.order.push(to);
            }
            ControlFlow::<()>::Continue(())
        });
        // Of equally short paths people are told one whose steps change little.
        tree.order[first_new..].sort_by_key(|&to| model.n_changes(from, to));
        next += 1;
    }
    tree
}

impl PathTree {
    /// The nearest state that is wanted.
    #[must_use]
    pub fn first(&self, wanted: &dyn Fn(StateId) -> bool) -> Option<StateId> {
        self.order.iter().copied().find(|&state| wanted(state))
    }

    /// The steps to `end`; none where it is the start, or cannot be reached.
    #[must_use]
    pub fn path_to(&self, end: StateId) -> Vec<Step> {
        let last = |state: StateId| if state == self.start { None } else { self.last[state.index()] };
        let mut steps: Vec<Step> = std::iter::successors(last(end), |step| last(step.from)).collect();
        steps.reverse();
        steps
    }
}

/// The shortest paths from `start` to every state that can be reached, nearest first; those equally near in their
/// order. Cost: one pass over the moves from the states reached, times the decision makers where nobody moves twice.
#[must_use]
pub fn routes(model: &GraphModel, along: PathMoves<'_>, turns: Turns, start: StateId) -> Vec<Route> {
    routes_watched(model, along, turns, start, Watch::nobody())
}

/// The same, given up soon after nobody wants the answer any more; `None` then.
#[must_use]
pub fn routes_while(
    model: &GraphModel,
    along: PathMoves<'_>,
    turns: Turns,
    start: StateId,
    watch: &Watch<'_>,
) -> Option<Vec<Route>> {
    watch.kept(routes_watched(model, along, turns, start, watch))
}

fn routes_watched(
    model: &GraphModel,
    along: PathMoves<'_>,
    turns: Turns,
    start: StateId,
    watch: &Watch<'_>,
) -> Vec<Route> {
    let mut search = PathSearch::new(model, along, turns);
    search.run(start, watch);
    let mut routes: Vec<Route> = search.routes(start, watch);
    routes.sort_by_key(|route| (route.steps.len(), route.to));
    routes
}

/// A breadth-first search over (state, last mover), or over states alone where anyone may move at any step.
struct PathSearch<'a> {
    model: &'a GraphModel,
    along: PathMoves<'a>,
    turns: Turns,
    /// For each node its distance, the number of shortest paths to it, and the node and mover before it.
    found: Vec<Option<Reached>>,
}

#[derive(Debug, Clone, Copy)]
struct Reached {
    distance: usize,
    n_shortest: u128,
    before: Option<(usize, DmId)>,
}

impl<'a> PathSearch<'a> {
    fn new(model: &'a GraphModel, along: PathMoves<'a>, turns: Turns) -> Self {
        let search = Self { model, along, turns, found: Vec::new() };
        let n_nodes = model.n_states() * search.colours();
        Self { found: vec![None; n_nodes], ..search }
    }

    /// How many nodes a state has: one for each last mover and one for none.
    fn colours(&self) -> usize {
        match self.turns {
            Turns::Any => 1,
            Turns::NobodyTwice => self.model.n_dms() + 1,
        }
    }

    fn node(&self, state: StateId, last: Option<DmId>) -> usize {
        let colour = if self.colours() == 1 { 0 } else { last.map_or(0, |dm| dm.index() + 1) };
        state.index() * self.colours() + colour
    }

    fn state(&self, node: usize) -> StateId {
        StateId::from_index(node / self.colours())
    }

    fn run(&mut self, start: StateId, watch: &Watch<'_>) {
        let first = self.node(start, None);
        self.found[first] = Some(Reached { distance: 0, n_shortest: 1, before: None });
        let mut to_expand = VecDeque::from([(first, None)]);
        while let Some((node, last)) = to_expand.pop_front().filter(|(node, _)| watch.is_wanted_at(*node)) {
            let Some(here) = self.found[node] else { continue };
            for (by, to) in self.steps(self.state(node), last) {
                let next = self.node(to, Some(by));
                match &mut self.found[next] {
                    Some(known) if known.distance == here.distance + 1 => {
                        known.n_shortest = known.n_shortest.saturating_add(here.n_shortest);
                    }
                    Some(_) => {}
                    free => {
                        let (distance, n_shortest) = (here.distance + 1, here.n_shortest);
                        *free = Some(Reached { distance, n_shortest, before: Some((node, by)) });
                        to_expand.push_back((next, Some(by)));
                    }
                }
            }
        }
    }

    fn steps(&self, state: StateId, last: Option<DmId>) -> Vec<(DmId, StateId)> {
        let may_move = |dm: &DmId| self.turns == Turns::Any || Some(*dm) != last;
        let mut steps: Vec<(DmId, StateId)> = Vec::new();
        for dm in self.model.dms().filter(may_move) {
            let visit = |to| {
                steps.push((dm, to));
                ControlFlow::<()>::Continue(())
            };
            let _ = match self.along {
                PathMoves::Moves => self.model.visit_moves(dm, state, Along::Forward, visit),
                PathMoves::Improvements(graph) => graph.visit_arcs(self.model, dm, state, Along::Forward, visit),
            };
        }
        steps.sort_by_key(|(_, to)| self.model.n_changes(state, *to));
        steps
    }

    fn routes(&self, start: StateId, watch: &Watch<'_>) -> Vec<Route> {
        let of_state = |to: StateId| {
            let nodes = to.index() * self.colours()..(to.index() + 1) * self.colours();
            let found = || nodes.clone().filter_map(|node| Some((node, self.found[node]?)));
            let distance = found().map(|(_, found)| found.distance).min()?;
            let nearest = || found().filter(|(_, found)| found.distance == distance);
            let n_shortest = nearest().fold(0_u128, |sum, (_, found)| sum.saturating_add(found.n_shortest));
            let (node, _) = nearest().next()?;
            Some(Route { to, steps: self.path_to(node), n_shortest })
        };
        let states = self.model.space().ids().take_while(|state| watch.is_wanted_at(state.index()));
        let all = states.filter_map(of_state);
        all.filter(|route| route.to != start || route.steps.is_empty()).collect()
    }

    fn path_to(&self, node: usize) -> Vec<Step> {
        let before = |node: usize| self.found[node].and_then(|found| found.before);
        let mut steps = Vec::new();
        let mut node = node;
        while let Some((earlier, by)) = before(node) {
            steps.push(Step { by, from: self.state(earlier), to: self.state(node) });
            node = earlier;
        }
        steps.reverse();
        steps
    }
}
