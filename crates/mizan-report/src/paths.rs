//! Paths from a state: to the equilibria, or to where a condition holds (status quo analysis).

pub mod json;
pub mod text;

use mizan_core::claims::paths::{Route, Turns};
use mizan_core::{Concept, Condition, StateId, StateSet, Way};

/// The shortest paths from a state, for every view of them.
#[derive(Debug, Clone)]
pub struct PathsView {
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

impl PathsView {
    /// The routes that end at a destination, nearest first.
    pub fn reached(&self) -> impl Iterator<Item = &Route> {
        self.routes.iter().filter(|route| self.destinations.contains(route.to))
    }

    /// The destinations that can not be reached, in order.
    #[must_use]
    pub fn unreached(&self, n_states: usize) -> Vec<StateId> {
        let mut missing = self.destinations.all(n_states);
        self.routes.iter().for_each(|route| missing.remove(route.to));
        missing.iter().collect()
    }
}
