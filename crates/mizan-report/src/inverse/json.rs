//! Inverse analysis for programs: `mizan-inverse/1`.

use std::io;

use mizan_core::StateId;
use mizan_core::solve::inverse::{Clause, Demand, MAX_FACTORIAL, Share, factorial, joint_share};
use mizan_core::vary::Outcome;
use schemars::JsonSchema;
use serde::Serialize;

use crate::audit::json::ChangeJson;
use crate::audit::witness::StateJson;
use crate::formats::json;
use crate::speech::bidi;
use crate::words::Speaker;
use mizan::Inverse;

/// What rankings must be like for a wanted state to be an equilibrium, and which changes of assumptions make it one.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "An inverse analysis by Mizan", deny_unknown_fields)]
pub struct InverseJson<'a> {
    /// The name and version of this format.
    #[schemars(extend("const" = "mizan-inverse/1"))]
    format: &'static str,
    /// What is wanted, in words.
    wanted: String,
    /// The concept under which it is to be an equilibrium.
    concept: &'static str,
    /// How many feasible states are as wanted.
    fitting: usize,
    /// The first of them.
    states: Vec<WantedJson<'a>>,
    /// Where one combination of options is wanted that no state is: the rules that forbid it, from 1.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    forbidden_by: Vec<usize>,
    /// The fewest changes of assumptions.
    fewest_changes: FewestJson<'a>,
}

/// A wanted state and what it asks of everybody.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct WantedJson<'a> {
    /// The state.
    state: StateJson,
    /// What it asks of each decision maker.
    demands: Vec<DemandJson<'a>>,
    /// The share of the strict rankings of all that make it an equilibrium, where they can be chosen independently.
    #[serde(skip_serializing_if = "Option::is_none")]
    joint_share: Option<String>,
}

/// What the ranking of a decision maker must be like.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct DemandJson<'a> {
    /// The decision maker.
    decision_maker: &'a str,
    /// Whether its ranking in the case is so.
    met: bool,
    /// All of these must be met, each by one of its alternatives: states, by number, none of which may be preferred to
    /// the wanted one. Left out where it would be too long.
    #[serde(skip_serializing_if = "Option::is_none")]
    all_of: Option<Vec<Vec<Vec<usize>>>>,
    /// How many strict rankings are so, where that was counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    rankings: Option<RankingsJson>,
}

/// How many strict rankings are so.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct RankingsJson {
    /// The share of all, as a fraction in lowest terms.
    share: String,
    /// How many, as a decimal number; left out with very many states.
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<String>,
    /// Of how many, as a decimal number.
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<String>,
}

/// The fewest changes of assumptions under which a wanted state is an equilibrium.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct FewestJson<'a> {
    /// `already`, `found`, `none_within_depth`, or `stopped` (there were too many sets of the next size).
    #[schemars(extend("enum" = ["already", "found", "none_within_depth", "stopped"]))]
    outcome: &'static str,
    /// Up to how many changes at once were to be tried.
    depth: usize,
    /// How many single changes there are.
    changes: usize,
    /// How many sets of changes were tried.
    tried: usize,
    /// The sets that were found, all of the smallest size.
    sets: Vec<Vec<ChangeJson<'a>>>,
}

impl<'a> InverseJson<'a> {
    /// An inverse analysis as it is written for programs.
    #[must_use]
    pub fn new(view: &'a Inverse, speaker: &Speaker<'a>) -> Self {
        Self {
            format: "mizan-inverse/1",
            wanted: bidi::without_marks(&speaker.clause(&view.wanted)),
            concept: view.concept.id(),
            fitting: view.n_states,
            states: view.states.iter().map(|(state, demands)| wanted(view, speaker, *state, demands)).collect(),
            forbidden_by: view.forbidden_by.iter().map(|rule| rule + 1).collect(),
            fewest_changes: fewest(view, speaker),
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

fn wanted<'a>(view: &Inverse, speaker: &Speaker<'a>, state: StateId, demands: &[Demand]) -> WantedJson<'a> {
    WantedJson {
        state: speaker.state_json(state),
        demands: demands.iter().map(|of_dm| demand(speaker, of_dm)).collect(),
        joint_share: joint_share(view.concept, demands).map(|share| fraction(&share)),
    }
}

fn demand<'a>(speaker: &Speaker<'a>, demand: &Demand) -> DemandJson<'a> {
    let n_states = speaker.model.n_states();
    let is_written = n_states <= MAX_FACTORIAL;
    let numbers = |clause: &Clause| {
        clause.iter().map(|alternative| alternative.iter().map(|state| state.number()).collect()).collect()
    };
    DemandJson {
        decision_maker: &speaker.case.decision_makers[demand.dm.index()].id,
        met: demand.is_met,
        all_of: demand.requirement.as_ref().ok().map(|r| r.clauses().iter().map(numbers).collect()),
        rankings: demand.share.as_ref().map(|share| RankingsJson {
            share: fraction(share),
            count: is_written.then(|| share.rankings(n_states).to_string()),
            of: is_written.then(|| factorial(n_states).to_string()),
        }),
    }
}

fn fraction(share: &Share) -> String {
    format!("{}/{}", share.parts, share.of)
}

fn fewest<'a>(view: &Inverse, speaker: &Speaker<'a>) -> FewestJson<'a> {
    let (outcome, sets) = match &view.fewest.outcome {
        Outcome::Already => ("already", &[][..]),
        Outcome::Found(sets) => ("found", &sets[..]),
        Outcome::NoneWithin(_) => ("none_within_depth", &[][..]),
        Outcome::Stopped { .. } => ("stopped", &[][..]),
    };
    FewestJson {
        outcome,
        depth: view.depth,
        changes: view.fewest.n_changes,
        tried: view.fewest.n_tried,
        sets: sets.iter().map(|set| set.iter().map(|change| ChangeJson::new(speaker, *change)).collect()).collect(),
    }
}
