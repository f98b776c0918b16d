//! The improvement graph from a state as a figure: who can take the conflict where, and where it settles.
//!
//! [`Figure::of`] says what is to be seen, in no language; `layout` finds a place for each part, and [`svg()`] draws it.
//! A state space is no general graph: its order is that of the improvements, so a place in the layers follows from the
//! longest way to a state, and the whole takes linear time in what is shown.

mod chart;
mod ink;
mod layout;
mod svg;
mod timeline;

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use mizan_core::graph::moves::Along;
use mizan_core::{DmId, GraphModel, StateId};

use mizan::Course;

use crate::words::say::{Say, say};

pub use chart::Chart;
pub use svg::{sentences, svg};
pub use timeline::{Moment, Timeline};

/// Up to so many states and arcs are shown as they are; beyond, the figure is folded to the ways to the attractors.
const READABLE_STATES: usize = 12;
const READABLE_ARCS: usize = 30;
/// A folded figure takes up further attractors as long as it has no more nodes than this.
const FOLDED_NODES: usize = 16;
/// Circles of up to so many states are drawn as circles; larger ones are one node.
const READABLE_CIRCLE: usize = 4;

/// What is to be seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The states, or circles of states; the first is the start.
    pub nodes: Vec<FigureNode>,
    /// Who takes the conflict from where to where.
    pub arcs: Vec<Arrow>,
    /// How many states can come about, and how many of them are in the figure.
    pub states: Portion,
    /// The same for the attractors.
    pub attractors: Portion,
    /// Whether something of what can come about is left out.
    pub folded: bool,
}

/// How much of something is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Portion {
    /// The portion shown.
    pub shown: usize,
    /// Of so much.
    pub all: usize,
}

/// A state or a circle of states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureNode {
    /// The states: one, or those of a circle that is too large to be drawn.
    pub states: Vec<StateId>,
    /// Whether it lies in an attractor.
    pub settled: bool,
    /// Whether improvements lead from it back to it.
    pub circling: bool,
    /// Whether improvements lead from it to what is not shown.
    pub goes_on: bool,
}

/// An improvement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Arrow {
    /// From which node.
    pub from: usize,
    /// To which one.
    pub to: usize,
    /// Who moves.
    pub by: DmId,
}

impl Figure {
    /// What is to be seen of where `model` goes. Cost: one pass over the improvements from the states reached.
    #[must_use]
    pub fn of(model: &GraphModel, course: &Course) -> Self {
        let all = course.flow.reached.len();
        if all <= READABLE_STATES {
            let mut states: Vec<StateId> = course.flow.reached.iter().collect();
            // The start comes first, the others in their order.
            states.sort_by_key(|&state| (state != course.start, state));
            let whole = Self::showing(model, course, states.into_iter().map(|state| vec![state]).collect(), false);
            if whole.arcs.len() <= READABLE_ARCS {
                return whole;
            }
        }
        let mut folded = Self::showing(model, course, ways_to_attractors(course), true);
        if folded.arcs.len() > READABLE_ARCS {
            folded.keep_the_shortest_ways(course);
        }
        folded
    }

    /// The same with all that the states of `expanded` lead to, and what leads to them, of what can come about.
    #[must_use]
    pub fn with(model: &GraphModel, course: &Course, expanded: &[StateId]) -> Self {
        let mut groups: Vec<Vec<StateId>> = Self::of(model, course).nodes.into_iter().map(|node| node.states).collect();
        for &state in expanded.iter().filter(|&&state| course.flow.reached.contains(state)) {
            let mut wanted = vec![state];
            for (dm, along) in model.dms().flat_map(|dm| [(dm, Along::Forward), (dm, Along::Backward)]) {
                let _ = course.graph.visit_arcs(model, dm, state, along, |other| {
                    wanted.push(other);
                    ControlFlow::<()>::Continue(())
                });
            }
            for other in wanted.into_iter().filter(|&other| course.flow.reached.contains(other)) {
                if !groups.iter().any(|group| group.contains(&other)) {
                    groups.push(vec![other]);
                }
            }
        }
        Self::showing(model, course, groups, true)
    }

    /// What is shown, and what is left out.
    #[must_use]
    pub fn caption(&self) -> Say<'static> {
        let (states, attractors) = (self.states, self.attractors);
        match self.folded {
            false => say!("figure-whole", "count" => states.all),
            true => say!(
                "figure-folded",
                "shown" => states.shown,
                "all" => states.all,
                "attractors" => attractors.shown,
                "ends" => attractors.all
            ),
        }
    }

    fn showing(model: &GraphModel, course: &Course, groups: Vec<Vec<StateId>>, folded: bool) -> Self {
        let flow = &course.flow;
        let mut circling: Vec<StateId> = flow.circles.iter().flatten().copied().collect();
        circling.extend(flow.attractors.iter().filter(|attractor| attractor.len() > 1).flatten());
        circling.sort_unstable();
        let node = |states: Vec<StateId>| FigureNode {
            settled: flow.settled.contains(states[0]),
            circling: circling.binary_search(&states[0]).is_ok(),
            goes_on: false,
            states,
        };
        let mut nodes: Vec<FigureNode> = groups.into_iter().map(node).collect();
        let arcs = arcs_among(model, course, &mut nodes);
        let shown = nodes.iter().map(|node| node.states.len()).sum();
        let has = |attractor: &&Vec<StateId>| nodes.iter().any(|node| node.states.contains(&attractor[0]));
        let attractors = Portion { shown: flow.attractors.iter().filter(has).count(), all: flow.attractors.len() };
        let states = Portion { shown, all: flow.reached.len() };
        Self { nodes, arcs, states, attractors, folded: folded && states.shown < states.all }
    }

    /// Leaves of the arcs those of the shortest ways and of the circles: the others are ways round.
    fn keep_the_shortest_ways(&mut self, course: &Course) {
        let places = places(&self.nodes);
        let mut kept: Vec<Arrow> = Vec::new();
        for node in &self.nodes {
            for step in course.ways.path_to(node.states[0]) {
                if let (Some(&from), Some(&to)) = (places.get(&step.from), places.get(&step.to)) {
                    kept.push(Arrow { from, to, by: step.by });
                }
            }
        }
        let nodes = &self.nodes;
        self.arcs.retain(|arc| kept.contains(arc) || (nodes[arc.from].circling && nodes[arc.to].circling));
        self.folded = true;
    }
}

/// The states on the shortest ways to the attractors, one way an attractor; a large circle as one.
fn ways_to_attractors(course: &Course) -> Vec<Vec<StateId>> {
    let flow = &course.flow;
    let large = flow.circles.iter().chain(&flow.attractors).filter(|circle| circle.len() > READABLE_CIRCLE);
    let circle_of: BTreeMap<StateId, &Vec<StateId>> =
        large.flat_map(|circle| circle.iter().map(move |&state| (state, circle))).collect();
    let group = |state: StateId| circle_of.get(&state).map_or_else(|| vec![state], |circle| (*circle).clone());
    let mut groups = vec![group(course.start)];
    for attractor in &flow.attractors {
        let Some(end) = course.ways.first(&|state| attractor.contains(&state)) else { continue };
        let mut wanted: Vec<Vec<StateId>> = course.ways.path_to(end).iter().map(|step| group(step.to)).collect();
        if attractor.len() <= READABLE_CIRCLE {
            wanted.extend(attractor.iter().map(|&state| vec![state]));
        }
        let mut added: Vec<Vec<StateId>> = Vec::new();
        for group in wanted {
            if !groups.contains(&group) && !added.contains(&group) {
                added.push(group);
            }
        }
        // The first attractor is shown however far it is.
        if groups.len() + added.len() <= FOLDED_NODES || groups.len() == 1 {
            groups.extend(added);
        }
    }
    groups
}

/// The node in which each state is.
fn places(nodes: &[FigureNode]) -> BTreeMap<StateId, usize> {
    nodes.iter().enumerate().flat_map(|(place, node)| node.states.iter().map(move |&state| (state, place))).collect()
}

/// The arcs among nodes; those from which others lead on are marked.
fn arcs_among(model: &GraphModel, course: &Course, nodes: &mut [FigureNode]) -> Vec<Arrow> {
    let places = places(nodes);
    let mut arcs: Vec<Arrow> = Vec::new();
    for (&state, &from) in &places {
        for by in model.dms() {
            let _ = course.graph.visit_arcs(model, by, state, Along::Forward, |other| {
                match places.get(&other) {
                    Some(&to) if to != from => arcs.push(Arrow { from, to, by }),
                    Some(_) => {}
                    None => nodes[from].goes_on = true,
                }
                ControlFlow::<()>::Continue(())
            });
        }
    }
    arcs.sort_unstable();
    arcs.dedup();
    arcs
}
