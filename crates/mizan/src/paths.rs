//! Paths from a state: to the equilibria, or to where a condition holds (status quo analysis).

use mizan_core::claims::paths::{PathMoves, Route, Turns, routes_while};
use mizan_core::{
    Concept, Condition, Decider, GraphModel, ImprovementGraph, Request, StateId, StateSet, Watch, Way, solve_while,
};

use crate::refused::Refused;
use crate::run::Run;

/// The shortest paths from a state.
#[derive(Debug, Clone)]
pub struct Paths {
    /// Where they start.
    pub start: StateId,
    /// How people act; any moves at all where it is `None`.
    pub by: Option<Way>,
    /// Whether one decision maker may move twice in a row.
    pub turns: Turns,
    /// Where they lead.
    pub destinations: Destinations,
    /// The shortest paths to every state that can be reached, nearest first.
    pub routes: Vec<Route>,
}

/// Where paths lead.
#[derive(Debug, Clone)]
pub enum Destinations {
    /// To the equilibria under each concept.
    Equilibria(Vec<(Concept, StateSet)>),
    /// To where a condition holds.
    Where {
        /// The condition.
        condition: Condition,
        /// The states in which it holds.
        states: StateSet,
    },
}

impl Destinations {
    /// `None` where nobody wants it any more.
    fn of(model: &GraphModel, to: Option<Condition>, watch: &Watch<'_>) -> Option<Self> {
        let Some(condition) = to else {
            let stability = solve_while(model, &Request::of(&Concept::USUAL), watch)?;
            let equilibria =
                stability.concepts().filter_map(|concept| Some((concept, stability.equilibria(concept)?.clone())));
            return Some(Self::Equilibria(equilibria.collect()));
        };
        // Parsing makes sure that every state that it names is one.
        let states = watch.kept(Decider::watched(model, watch).whole().where_(&condition, Way::Nash))?;
        Some(Self::Where { states: states.unwrap_or_else(|_| StateSet::empty(model.n_states())), condition })
    }

    /// Whether a state is a destination.
    #[must_use]
    pub fn contains(&self, state: StateId) -> bool {
        match self {
            Self::Equilibria(concepts) => concepts.iter().any(|(_, states)| states.contains(state)),
            Self::Where { states, .. } => states.contains(state),
        }
    }

    /// The concepts under which a state is an equilibrium, where that is what is asked.
    #[must_use]
    pub fn concepts(&self, state: StateId) -> Vec<Concept> {
        match self {
            Self::Equilibria(concepts) => {
                concepts.iter().filter(|(_, states)| states.contains(state)).map(|(concept, _)| *concept).collect()
            }
            Self::Where { .. } => Vec::new(),
        }
    }

    /// All destinations, in order.
    #[must_use]
    pub fn all(&self, n_states: usize) -> StateSet {
        match self {
            Self::Equilibria(concepts) => concepts.iter().fold(StateSet::empty(n_states), |mut all, (_, states)| {
                all.union_with(states);
                all
            }),
            Self::Where { states, .. } => states.clone(),
        }
    }
}

impl Paths {
    /// The shortest paths from `start`, as people act by `by` (any moves at all where it is `None`), to where `to` holds;
    /// without one, to the equilibria.
    ///
    /// # Errors
    /// [`Refused::cancelled`].
    pub fn of(
        model: &GraphModel,
        start: StateId,
        by: Option<Way>,
        turns: Turns,
        to: Option<Condition>,
        run: &Run<'_>,
    ) -> Result<Self, Refused> {
        let found = |watch: &Watch<'_>| {
            let destinations = Destinations::of(model, to, watch)?;
            let graph = by.map(|way| ImprovementGraph::watched(model, way, watch));
            let moves = graph.as_ref().map_or(PathMoves::Moves, PathMoves::Improvements);
            let routes = routes_while(model, moves, turns, start, watch)?;
            Some(Self { start, by, turns, destinations, routes })
        };
        run.watched_silently(found).ok_or_else(Refused::cancelled)
    }

    /// The routes that end at a destination, nearest first.
    pub fn reached(&self) -> impl Iterator<Item = &Route> {
        self.routes.iter().filter(|route| self.destinations.contains(route.to))
    }

    /// The destinations that cannot be reached, in order.
    #[must_use]
    pub fn unreached(&self, n_states: usize) -> Vec<StateId> {
        let mut missing = self.destinations.all(n_states);
        self.routes.iter().for_each(|route| missing.remove(route.to));
        missing.iter().collect()
    }
}
