//! Paths for programs: `mizan-paths/1`.

use std::io;

use mizan_core::claims::paths::{Route, Turns};
use mizan_core::{Concept, Way};
use schemars::JsonSchema;
use serde::Serialize;

use crate::audit::witness::{StateJson, StepJson};
use crate::formats::json;
use crate::words::Speaker;
use mizan::Paths;

/// The shortest paths from a state to the equilibria, or to where a condition holds.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Paths by Mizan", deny_unknown_fields)]
pub struct PathsJson {
    /// The name and version of this format.
    #[schemars(extend("const" = "mizan-paths/1"))]
    format: &'static str,
    /// Where the paths start.
    from: StateJson,
    /// What they are made of: `moves`, or the way of acting whose improvements count.
    by: &'static str,
    /// Whether one decision maker may move twice in a row.
    anyone_at_any_step: bool,
    /// The destinations that can be reached, nearest first.
    reached: Vec<RouteJson>,
    /// The destinations that cannot.
    unreached: Vec<StateJson>,
}

/// A destination and how it is reached.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct RouteJson {
    /// The destination.
    to: StateJson,
    /// The concepts under which it is an equilibrium, where equilibria are asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    equilibrium: Vec<&'static str>,
    /// How many steps the shortest paths have.
    length: usize,
    /// How many shortest paths there are; none where they are too many to count.
    shortest_paths: Option<u64>,
    /// One of them.
    path: Vec<StepJson>,
}

impl PathsJson {
    /// Paths as they are written for programs.
    #[must_use]
    pub fn new(view: &Paths, speaker: &Speaker<'_>) -> Self {
        let route = |route: &Route| RouteJson {
            to: speaker.state_json(route.to),
            equilibrium: view.destinations.concepts(route.to).into_iter().map(Concept::id).collect(),
            length: route.steps.len(),
            shortest_paths: u64::try_from(route.n_shortest).ok(),
            path: route.steps.iter().map(|&step| speaker.step_json(step)).collect(),
        };
        let unreached = view.unreached(speaker.model.n_states());
        Self {
            format: "mizan-paths/1",
            from: speaker.state_json(view.start),
            by: view.by.map_or("moves", Way::id),
            anyone_at_any_step: view.turns == Turns::Any,
            reached: view.reached().map(route).collect(),
            unreached: unreached.into_iter().map(|state| speaker.state_json(state)).collect(),
        }
    }

    /// Writes it as JSON.
    ///
    /// # Errors
    /// What `out` reports.
    pub fn write(&self, out: &mut dyn io::Write) -> io::Result<()> {
        json::write(out, self)
    }
}
