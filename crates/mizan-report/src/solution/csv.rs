//! A solution as a table for spreadsheets and statistics programs: one row a state.

use std::io;

use mizan_case::case::OptionEntry;
use mizan_core::{DmId, SanctionRule, StateId};

use crate::formats::csv::{is_ascii, write_mark, write_row};
use crate::solution::any_of;
use crate::solution::coalitions;
use crate::solution::foresight::horizon_id;
use crate::solution::solved::Solved;

/// Writes a solution as CSV (UTF-8; quoted as in RFC 4180; lines end with a line feed; see [`write_mark`]).
///
/// The columns: `number`; `state`, its pattern or name; `names`, the ids of its named states, separated by spaces;
/// `rank.DM`; `CONCEPT.DM`, 1 where the state is stable and else 0; `CONCEPT`, 1 where it is an equilibrium and else 0;
/// the same for several concepts of which any will do (`seq|sim.DM`, `seq|sim`), where that was asked for;
/// the variants under unknown preference (`nash_a.DM`, `nash_a`), where these were asked for;
/// `CONCEPT.A+B`, 1 where it is stable for the coalition, else 0, empty where the question was given up;
/// `sanctions`, the kind of sanction where it is not that of the definition; `views`, where somebody sees the conflict
/// otherwise than it is, the ids of those who do, as each of whom sees it all stability is;
/// the same for foresight (`l3.DM`, `l3`, `nm.DM`, `nm`), where that was asked for; `option.DM.OPTION`, `Y` or `N`, or `-`
/// where a state stands for several that differ there; `improvements.DM`, the numbers of the states to which it can
/// improve, separated by spaces, in cases of up to [`WITH_IMPROVEMENTS`] states.
///
/// # Errors
/// What `out` reports.
pub fn write(out: &mut dyn io::Write, solved: &Solved<'_>) -> io::Result<()> {
    write_mark(out, is_ascii(solved.case))?;
    write_row(out, &header(solved))?;
    solved.states.ids().try_for_each(|state| write_row(out, &row(solved, state)))
}

/// In cases with more states than this the improvements are left out: there can be as many for each state.
pub const WITH_IMPROVEMENTS: usize = 10_000;

fn header(solved: &Solved<'_>) -> Vec<String> {
    let case = solved.case;
    let mut cells = vec!["number".to_owned(), "state".to_owned(), "names".to_owned()];
    cells.extend(solved.dms().map(|(_, dm)| format!("rank.{dm}")));
    for (concept, _) in solved.equilibria() {
        cells.extend(solved.dms().map(|(_, dm)| format!("{}.{dm}", concept.id())));
        cells.push(concept.id().to_owned());
    }
    if let Some(by_any) = solved.by_any {
        let id = any_of::id(by_any);
        cells.extend(solved.dms().map(|(_, dm)| format!("{id}.{dm}")));
        cells.push(id);
    }
    for stability in solved.unknown.into_iter().flatten() {
        cells.extend(solved.dms().map(|(_, dm)| format!("{}.{dm}", stability.id())));
        cells.push(stability.id().to_owned());
    }
    cells.extend(solved.joint.iter().flat_map(|joint| coalitions::csv_header(solved, joint)));
    cells.extend((solved.sanctions != SanctionRule::Legal).then(|| "sanctions".to_owned()));
    cells.extend(solved.viewers().next().map(|_| "views".to_owned()));
    for (horizon, _) in solved.foreseen.iter().flat_map(|foreseen| &foreseen.stable) {
        let horizon = horizon_id(*horizon);
        cells.extend(solved.dms().map(|(_, dm)| format!("{horizon}.{dm}")));
        cells.push(horizon);
    }
    let option =
        |option: &OptionEntry| format!("option.{}.{}", case.decision_makers[option.owner.index()].id, option.id);
    cells.extend(case.options.iter().map(option));
    if solved.states.len() <= WITH_IMPROVEMENTS {
        cells.extend(solved.dms().map(|(_, dm)| format!("improvements.{dm}")));
    }
    cells
}

fn row(solved: &Solved<'_>, state: StateId) -> Vec<String> {
    let names: Vec<&str> = solved.states.names(state).iter().map(|named| named.id.as_str()).collect();
    let mut cells = vec![state.number().to_string(), solved.states.text(state).into_owned(), names.join(" ")];
    cells.extend(solved.dms().map(|(dm, _)| solved.model.ranks(dm).rank(state).to_string()));
    let bit = |truth: bool| u8::from(truth).to_string();
    for (concept, equilibria) in solved.equilibria() {
        cells.extend(solved.dms().map(|(dm, _)| bit(solved.is_stable(concept, dm, state))));
        cells.push(bit(equilibria.contains(state)));
    }
    if let Some(by_any) = solved.by_any {
        cells.extend(by_any.stable.iter().map(|stable| bit(stable.contains(state))));
        cells.push(bit(by_any.equilibria.contains(state)));
    }
    for stability in solved.unknown.into_iter().flatten() {
        cells.extend(stability.stable.iter().map(|stable| bit(stable.contains(state))));
        cells.push(bit(stability.equilibria.contains(state)));
    }
    cells.extend(solved.joint.iter().flat_map(|joint| coalitions::csv_cells(joint, state)));
    cells.extend((solved.sanctions != SanctionRule::Legal).then(|| solved.sanctions.id().to_owned()));
    let viewers: Vec<&str> = solved.viewers().collect();
    cells.extend((!viewers.is_empty()).then(|| viewers.join(" ")));
    for (_, stable) in solved.foreseen.iter().flat_map(|foreseen| &foreseen.stable) {
        cells.extend(stable.iter().map(|stable| bit(stable.contains(state))));
        cells.push(bit(stable.iter().all(|stable| stable.contains(state))));
    }
    if !solved.case.options.is_empty() {
        // A letter of a pattern for each option.
        cells.extend(solved.states.text(state).chars().map(String::from));
    }
    if solved.states.len() <= WITH_IMPROVEMENTS {
        cells.extend(solved.dms().map(|(dm, _)| improvements(solved, dm, state)));
    }
    cells
}

fn improvements(solved: &Solved<'_>, dm: DmId, state: StateId) -> String {
    let mut improvements = solved.model.improvements_from(dm, state);
    improvements.sort_unstable();
    improvements.into_iter().map(|to| to.number().to_string()).collect::<Vec<_>>().join(" ")
}
