//! Coalitions, as a solution shows them: lists for people, a part of `mizan-solution/1` for programs, columns for
//! spreadsheets.

use std::io;

use anstyle::Style;
use mizan_core::solve::coalition::{JointAnswer, JointStability, NoJointAnswer};
use mizan_core::{Concept, StateId, StateSet};
use schemars::JsonSchema;
use serde::Serialize;

use crate::args;
use crate::formats::json::{ById, Detail, List};
use crate::outline;
use crate::solution::shown::StatesShown;
use crate::solution::solved::Solved;
use crate::speech::look::{FAINT, Look, STRONG};
use crate::speech::wrap::write_prose;
use crate::words::terms::no_answer_text;

/// Whether every coalition was looked at, so that what is universally stable is known.
fn are_all(solved: &Solved<'_>, joint: &JointStability) -> bool {
    let n_dms = u32::try_from(solved.model.n_dms()).unwrap_or(u32::MAX);
    1_usize.checked_shl(n_dms).is_some_and(|all| all - 1 == joint.coalitions.len())
}

/// The concepts that were asked for.
fn concepts(joint: &JointStability) -> Vec<Concept> {
    joint
        .coalitions
        .first()
        .map(|answer| answer.stable.iter().map(|(concept, _)| *concept).collect())
        .unwrap_or_default()
}

/// Writes which states are stable for which coalitions.
///
/// # Errors
/// What `out` reports.
pub(crate) fn write(
    out: &mut dyn io::Write,
    look: &Look,
    solved: &Solved<'_>,
    joint: &JointStability,
    shown: StatesShown,
) -> io::Result<()> {
    let messages = look.language.messages();
    outline::write_heading(out, look, "heading-coalitions")?;
    for answer in &joint.coalitions {
        write_prose(out, look, STRONG, 2, &members(look, solved, answer))?;
        write_sets(out, look, solved, &answer.stable, shown)?;
    }
    if are_all(solved, joint) {
        let universal = |concept| Some((concept, joint.stable_for_all(concept)?));
        let universal: Vec<_> = concepts(joint).into_iter().filter_map(universal).collect();
        write_prose(out, look, STRONG, 2, &messages.text("coalitions-universal", &[]))?;
        write_sets(out, look, solved, &universal, shown)?;
    }
    writeln!(out)?;
    let are_several = joint.coalitions.iter().any(|answer| answer.coalition.single().is_none());
    let class = (are_several && concepts(joint).contains(&Concept::Seq)).then_some("coalitions-class");
    let remarks = ["coalitions-alone"].into_iter().chain(class);
    remarks.into_iter().try_for_each(|id| write_prose(out, look, FAINT, 2, &messages.text(id, &[])))
}

/// A line for the concepts that have the same answer.
fn write_sets(
    out: &mut dyn io::Write,
    look: &Look,
    solved: &Solved<'_>,
    stable: &[(Concept, Result<StateSet, NoJointAnswer>)],
    shown: StatesShown,
) -> io::Result<()> {
    let messages = look.language.messages();
    let mut together: Vec<(Vec<String>, &Result<StateSet, NoJointAnswer>)> = Vec::new();
    for (concept, set) in stable {
        let name = messages.text(&format!("concept-short-{}", concept.id()), &[]);
        match together.iter_mut().find(|(_, known)| *known == set) {
            Some((names, _)) => names.push(name),
            None => together.push((vec![name], set)),
        }
    }
    for (names, set) in together {
        let states = match set {
            Ok(set) => listed(look, solved, set, shown),
            Err(no_answer) => no_answer_text(messages, *no_answer),
        };
        let line = messages.text("coalitions-stable", &args!["concepts" => look.joined(&names), "states" => states]);
        write_prose(out, look, Style::new(), 4, &line)?;
    }
    Ok(())
}

/// The states of a set, as lists call them.
fn listed(look: &Look, solved: &Solved<'_>, set: &StateSet, shown: StatesShown) -> String {
    let messages = look.language.messages();
    let limit = shown.limit();
    let states: Vec<String> = set.iter().take(limit).map(|state| solved.states.called(state)).collect();
    let listed = look.joined(&states);
    match set.len() - states.len() {
        _ if states.is_empty() => messages.text("coalitions-none", &[]),
        0 => listed,
        more => messages.text("coalitions-more", &args!["states" => listed, "count" => more]),
    }
}

/// The members in the language of the output.
fn members(look: &Look, solved: &Solved<'_>, answer: &JointAnswer) -> String {
    let label = |dm: &mizan_core::DmId| {
        let entry = &solved.case.decision_makers[dm.index()];
        look.label(&entry.name, &entry.id)
    };
    look.joined(&answer.coalition.members().iter().map(label).collect::<Vec<_>>())
}

/// The ids of the members.
fn ids<'a>(solved: &Solved<'a>, answer: &JointAnswer) -> Vec<&'a str> {
    answer.coalition.members().iter().map(|dm| solved.case.decision_makers[dm.index()].id.as_str()).collect()
}

/// The states that are stable for one coalition.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(crate) struct CoalitionJson<'a> {
    /// The ids of its members, in file order.
    members: Vec<&'a str>,
    /// For each concept the numbers of the states that are stable for it, increasing.
    stable: ById<'a, List<'a, usize>>,
    /// The concepts whose question was given up, since it takes too much; left out where there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    given_up: Vec<&'static str>,
}

/// What coalitions answer with under `seq`.
pub(crate) const SEQ_CLASS: &str = "coalition_improvements_of_coalitions_of_the_others";

/// The coalitions for programs.
pub(crate) fn coalitions_json<'a>(
    solved: &Solved<'a>,
    joint: &'a JointStability,
    detail: Detail,
) -> Vec<CoalitionJson<'a>> {
    let numbers = |set: &'a StateSet| List::new(detail, set.len(), move || set.iter().map(StateId::number));
    let one = |answer: &'a JointAnswer| {
        let found = answer.stable.iter().filter_map(|(concept, set)| Some((concept.id(), numbers(set.as_ref().ok()?))));
        let given_up = answer.stable.iter().filter(|(_, set)| set.is_err()).map(|(concept, _)| concept.id());
        CoalitionJson { members: ids(solved, answer), stable: ById(found.collect()), given_up: given_up.collect() }
    };
    joint.coalitions.iter().map(one).collect()
}

/// The universally stable states for programs, where every coalition was looked at.
pub(crate) fn universal_json<'a>(
    solved: &Solved<'a>,
    joint: &'a JointStability,
    detail: Detail,
) -> Option<ById<'a, List<'a, usize>>> {
    let found = |concept: Concept| {
        let set = joint.stable_for_all(concept)?.ok()?;
        let numbers: Vec<usize> = set.iter().map(StateId::number).collect();
        Some((concept.id(), List::new(detail, numbers.len(), move || numbers.clone().into_iter())))
    };
    are_all(solved, joint).then(|| ById(concepts(joint).into_iter().filter_map(found).collect()))
}

/// The columns of a spreadsheet: `CONCEPT.A+B`.
pub(crate) fn csv_header(solved: &Solved<'_>, joint: &JointStability) -> Vec<String> {
    let of = |answer: &JointAnswer| {
        let members = ids(solved, answer).join("+");
        let column = |(concept, _): &(Concept, _)| format!("{}.{members}", concept.id());
        answer.stable.iter().map(column).collect::<Vec<_>>()
    };
    // A coalition of one has its columns already.
    joint.coalitions.iter().filter(|answer| answer.coalition.single().is_none()).flat_map(of).collect()
}

/// The cells of a state: 1 where it is stable, 0 where not, nothing where that is not known.
pub(crate) fn csv_cells(joint: &JointStability, state: StateId) -> Vec<String> {
    let bit = |(_, set): &(Concept, Result<StateSet, NoJointAnswer>)| match set {
        Ok(set) => u8::from(set.contains(state)).to_string(),
        Err(_) => String::new(),
    };
    let several = joint.coalitions.iter().filter(|answer| answer.coalition.single().is_none());
    several.flat_map(|answer| answer.stable.iter().map(bit)).collect()
}
