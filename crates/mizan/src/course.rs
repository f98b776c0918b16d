//! Where a conflict goes from a state, and from which state a case begins.

use std::collections::BTreeMap;

use mizan_case::Case;
use mizan_core::claims::paths::{PathTree, tree_watched};
use mizan_core::{Claim, Flow, GraphModel, ImprovementGraph, Movers, SetKind, StateId, StateTerm, Step, Watch, Way};

use crate::refused::Refused;
use crate::run::Run;

/// Where the conflict goes from a state, if every improvement may be taken.
#[derive(Debug)]
pub struct Course {
    /// The state.
    pub start: StateId,
    /// Its improvement graph.
    pub graph: ImprovementGraph,
    /// What can come about from there.
    pub flow: Flow,
    /// The shortest ways there.
    pub ways: PathTree,
}

impl Course {
    /// Where `model` goes from `start`. Cost: twice one pass over the improvements from the states reached.
    #[must_use]
    pub fn of(model: &GraphModel, start: StateId) -> Self {
        Self::found(model, start, Watch::nobody())
    }

    /// The same, given up soon after it is cancelled.
    ///
    /// # Errors
    /// [`Refused::cancelled`].
    pub(crate) fn watched(model: &GraphModel, start: StateId, run: &Run<'_>) -> Result<Self, Refused> {
        run.kept(run.watched_silently(|watch| Self::found(model, start, watch)))
    }

    fn found(model: &GraphModel, start: StateId, watch: &Watch<'_>) -> Self {
        let graph = ImprovementGraph::new(model, Way::Nash);
        let flow = graph.flow_watched(model, std::iter::once(start), watch);
        let ways = tree_watched(model, &graph, Movers::Improving, start, watch);
        Self { start, graph, flow, ways }
    }

    /// The steps of the shortest way to where it settles.
    #[must_use]
    pub fn way_to_the_end(&self) -> Vec<Step> {
        let end = self.ways.first(&|state| self.flow.settled.contains(state));
        end.map_or_else(Vec::new, |end| self.ways.path_to(end))
    }
}

/// The state from which a report of `case` starts: the one from which most of its claims start, the first of those; else
/// the first named one; else the first of all.
#[must_use]
pub fn choose_start(case: &Case, model: &GraphModel) -> StateId {
    let mut counts: BTreeMap<StateId, usize> = BTreeMap::new();
    let mut first: Vec<StateId> = Vec::new();
    for claim in case.claims.iter().filter_map(|entry| entry.claim.as_ref()) {
        claim.walk_single(&mut |single| {
            if let Some(state) = start_of(single).and_then(|term| find(model, term)) {
                *counts.entry(state).or_default() += 1;
                first.push(state);
            }
        });
    }
    let most = counts.values().max();
    let claimed = first.into_iter().find(|state| counts.get(state) == most);
    let named = || case.states.first().and_then(|named| named.state.find(model.space()));
    claimed.or_else(named).unwrap_or(StateId::from_index(0))
}

/// The state that a single claim starts from; `None` for one that starts nowhere.
#[must_use]
pub fn start_of(claim: &Claim) -> Option<StateTerm> {
    match claim {
        Claim::At { state, .. } => Some(*state),
        Claim::Quantified { set, .. } => match set.kind {
            SetKind::Attractors(_, state) => Some(state),
            _ => None,
        },
        _ => None,
    }
}

/// The state that a term names; `None` where it names none, or more than one.
#[must_use]
pub fn find(model: &GraphModel, term: StateTerm) -> Option<StateId> {
    match term {
        StateTerm::Key(key) => model.space().find(key),
        StateTerm::Graph(state) => Some(state),
        StateTerm::Quoted(pattern) => match model.space().matching(pattern).as_slice() {
            [state] => Some(*state),
            _ => None,
        },
    }
}
