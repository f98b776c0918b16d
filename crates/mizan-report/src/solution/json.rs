//! A solution for programs: `mizan-solution/1`.

use std::io;

use mizan_core::StateSet;
use mizan_core::solve::unknown::UnknownStability;
use schemars::JsonSchema;
use serde::Serialize;

use crate::formats::json::{self, ById, Detail, List};
use crate::solution::any_of::AnyOfJson;
use crate::solution::coalitions::{CoalitionJson, SEQ_CLASS, coalitions_json, universal_json};
use crate::solution::foresight::ForesightJson;
use crate::solution::moves::{self, MovesJson};
use crate::solution::sanctions::{DifferenceJson, json as differences_json};
use crate::solution::solved::Solved;

/// The states of a conflict, how each decision maker ranks them, and which are stable for whom.
///
/// States are numbered from 1 in the order of `states`.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "A solution by Mizan", deny_unknown_fields)]
pub struct SolutionJson<'a> {
    /// The name and version of this format.
    #[schemars(extend("const" = "mizan-solution/1"))]
    format: &'static str,
    /// The ids of the decision makers, in file order.
    decision_makers: Vec<&'a str>,
    /// The options, in file order, which is that of the letters of a pattern; empty in graph form.
    options: Vec<SolutionOption<'a>>,
    /// The feasible states: patterns with `Y` where an option is taken and `N` where it is not; in graph form names.
    states: List<'a, String>,
    /// For each decision maker the rank of every state, 1 being the least preferred; states that tie share a rank.
    ranks: ById<'a, List<'a, u32>>,
    /// Which sequences of the others' moves are sanctions under `gmr`, `smr`, `seq` and `sseq`: `legal`, the definition;
    /// or `once`, `single`, for reproducing other programs.
    #[schemars(extend("enum" = ["legal", "once", "single"]))]
    sanctions: &'static str,
    /// The ids of the decision makers who see the conflict otherwise than it is: all stability is as each sees it, but for
    /// `far`, which is that of the conflict as it is. Left out where there are none, or nobody's view was asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    views: Vec<&'a str>,
    /// For each concept and each decision maker the numbers of the stable states, increasing; where it was asked for, the
    /// variants of concepts under unknown preference among them, `nash_a` to `sseq_d`.
    stability: ById<'a, ById<'a, List<'a, usize>>>,
    /// For each concept the numbers of the states that are stable for every decision maker, increasing.
    equilibria: ById<'a, List<'a, usize>>,
    /// What is stable by one of several concepts, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    any_of: Option<AnyOfJson<'a>>,
    /// The states that are stable for coalitions, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    coalitions: Option<Vec<CoalitionJson<'a>>>,
    /// Where every coalition was looked at: for each concept the numbers of the states that are stable for all of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    universal: Option<ById<'a, List<'a, usize>>>,
    /// What answers the improvements of coalitions of two or more under `seq`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("const" = SEQ_CLASS))]
    coalition_seq_answers: Option<&'static str>,
    /// On which states the variants of the sanction differ, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    variants: Option<Vec<DifferenceJson<'a>>>,
    /// Who can move from where to where, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    moves: Option<ById<'a, MovesJson<'a>>>,
    /// What is stable for those who look ahead, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    foresight: Option<ForesightJson<'a>>,
}

/// An option and who controls it.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct SolutionOption<'a> {
    /// Its id, unique within its decision maker.
    id: &'a str,
    /// The id of the decision maker who controls it.
    decision_maker: &'a str,
}

impl<'a> SolutionJson<'a> {
    /// A solved case as it is written for programs.
    #[must_use]
    pub fn new(solved: &'a Solved<'a>, detail: Detail) -> Self {
        let n_states = solved.states.len();
        let numbers = |set: &'a StateSet| List::new(detail, set.len(), move || set.iter().map(|state| state.number()));
        let ranks = |dm| {
            let ranks = solved.model.ranks(dm);
            List::new(detail, n_states, move || solved.states.ids().map(move |state| ranks.rank(state)))
        };
        let stable = |concept| {
            ById(solved.dms().filter_map(|(dm, id)| Some((id, numbers(solved.stable(concept, dm)?)))).collect())
        };
        let case = solved.case;
        let option = |entry: &'a mizan_case::case::OptionEntry| SolutionOption {
            id: &entry.id,
            decision_maker: &case.decision_makers[entry.owner.index()].id,
        };
        let unknown = || solved.unknown.into_iter().flatten();
        let unknown_of = |stability: &'a UnknownStability| {
            ById(solved.dms().zip(&stability.stable).map(|((_, id), stable)| (id, numbers(stable))).collect())
        };
        let known_stable = solved.equilibria().map(|(concept, _)| (concept.id(), stable(concept)));
        let unknown_stable = unknown().map(|stability| (stability.id(), unknown_of(stability)));
        let known_equilibria = solved.equilibria().map(|(concept, states)| (concept.id(), numbers(states)));
        let unknown_equilibria = unknown().map(|stability| (stability.id(), numbers(&stability.equilibria)));
        Self {
            format: "mizan-solution/1",
            decision_makers: solved.dms().map(|(_, id)| id).collect(),
            options: case.options.iter().map(option).collect(),
            states: List::new(detail, n_states, || {
                solved.states.ids().map(|state| solved.states.text(state).into_owned())
            }),
            ranks: ById(solved.dms().map(|(dm, id)| (id, ranks(dm))).collect()),
            sanctions: solved.sanctions.id(),
            views: solved.viewers().collect(),
            stability: ById(known_stable.chain(unknown_stable).collect()),
            equilibria: ById(known_equilibria.chain(unknown_equilibria).collect()),
            any_of: solved.by_any.map(|by_any| AnyOfJson::new(solved, by_any, detail)),
            coalitions: solved.joint.map(|joint| coalitions_json(solved, joint, detail)),
            universal: solved.joint.and_then(|joint| universal_json(solved, joint, detail)),
            coalition_seq_answers: solved.joint.map(|_| SEQ_CLASS),
            moves: None,
            variants: solved.differences.map(|all| differences_json(solved, all)),
            foresight: solved.foreseen.map(|foreseen| ForesightJson::new(solved, foreseen, detail)),
        }
    }

    /// The same, with every move.
    #[must_use]
    pub fn with_moves(self, solved: &'a Solved<'a>, detail: Detail) -> Self {
        Self { moves: Some(moves::json(solved, detail)), ..self }
    }

    /// Writes it as JSON.
    ///
    /// # Errors
    /// What `out` reports.
    pub fn write(&self, out: &mut dyn io::Write) -> io::Result<()> {
        json::write(out, self)
    }
}
