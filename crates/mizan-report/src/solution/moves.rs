//! Every move of everybody, for programs: sparse in JSON and CSV, and as the matrices of the literature, so that a
//! solution can be checked without Mizan.

use std::io;
use std::ops::ControlFlow;

use mizan_core::graph::moves::Along;
use mizan_core::{DmId, StateId};
use schemars::JsonSchema;
use serde::Serialize;

use crate::formats::csv::{is_ascii, write_mark, write_row};
use crate::formats::json::{ById, Detail, List};
use crate::solution::solved::Solved;

/// A matrix has a cell for every two states; beyond so many states it would be gigabytes, and the moves themselves are
/// the better form.
pub const MOST_STATES: usize = 10_000;

/// How the files of matrices begin, by which they are known again.
pub const MATRIX_HEAD: &str = "# Mizan: matrices";

/// What a decision maker can do by itself.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct MovesJson<'a> {
    /// R: the moves, each as the numbers of the states from which and to which it leads.
    moves: List<'a, [usize; 2]>,
    /// R⁺: those of them that lead to a state which the decision maker likes better.
    improvements: List<'a, [usize; 2]>,
}

/// The moves of each decision maker.
#[must_use]
pub fn json<'a>(solved: &'a Solved<'a>, detail: Detail) -> ById<'a, MovesJson<'a>> {
    let list = |dm: DmId, improving: bool| {
        let pairs = move || {
            solved.states.ids().flat_map(move |from| {
                let reached = targets(solved, dm, from).into_iter().filter(move |(_, better)| *better || !improving);
                reached.map(move |(to, _)| [from.number(), to.number()])
            })
        };
        List::new(detail, pairs().count(), pairs)
    };
    let of = |(dm, id)| (id, MovesJson { moves: list(dm, false), improvements: list(dm, true) });
    ById(solved.dms().map(of).collect())
}

/// The states that a decision maker can move to, in their order, and whether each is an improvement.
fn targets(solved: &Solved<'_>, dm: DmId, from: StateId) -> Vec<(StateId, bool)> {
    let mut targets = Vec::new();
    let _ = solved.model.visit_moves(dm, from, Along::Forward, |to| {
        targets.push(to);
        ControlFlow::<()>::Continue(())
    });
    targets.sort_unstable();
    targets.dedup();
    let ranks = solved.model.ranks(dm);
    targets.into_iter().map(|to| (to, ranks.rank(to) > ranks.rank(from))).collect()
}

/// Writes the moves as CSV, a row each: `decision_maker`; `from` and `to`, the numbers of the states; `from_state` and
/// `to_state`, their patterns or names; `improvement`, 1 or 0.
///
/// # Errors
/// What `out` reports.
pub fn write_csv(out: &mut dyn io::Write, solved: &Solved<'_>) -> io::Result<()> {
    write_mark(out, is_ascii(solved.case))?;
    let head = ["decision_maker", "from", "to", "from_state", "to_state", "improvement"].map(str::to_owned);
    write_row(out, &head)?;
    for (dm, id) in solved.dms() {
        for from in solved.states.ids() {
            for (to, better) in targets(solved, dm, from) {
                let text = |state| solved.states.text(state).into_owned();
                let numbers = [from.number().to_string(), to.number().to_string()];
                let [first, last] = numbers;
                write_row(out, &[id.to_owned(), first, last, text(from), text(to), u8::from(better).to_string()])?;
            }
        }
    }
    Ok(())
}

/// Writes how the states are numbered: a line each, the number and the pattern or name.
///
/// # Errors
/// What `out` reports.
pub fn write_numbering(out: &mut dyn io::Write, solved: &Solved<'_>) -> io::Result<()> {
    writeln!(out, "{MATRIX_HEAD}: the states by number")?;
    solved.states.ids().try_for_each(|state| writeln!(out, "{} {}", state.number(), solved.states.shown(state)))
}

/// Writes the matrices of a decision maker: for n states n rows of J, whose cell in row s and column q is 1 where it can
/// move from s to q, and then n rows of J⁺, in which only improvements are 1. Lines that begin with `#` say which is which.
///
/// # Errors
/// What `out` reports.
pub fn write_matrices(out: &mut dyn io::Write, solved: &Solved<'_>, dm: DmId, id: &str) -> io::Result<()> {
    let n = solved.states.len();
    writeln!(out, "{MATRIX_HEAD}: {id}, {n} states")?;
    for (name, improving) in [("J", false), ("J+", true)] {
        writeln!(out, "# {name}")?;
        for from in solved.states.ids() {
            let mut cells = vec!["0"; n];
            for (to, better) in targets(solved, dm, from) {
                cells[to.index()] = if better || !improving { "1" } else { "0" };
            }
            writeln!(out, "{}", cells.join(" "))?;
        }
    }
    Ok(())
}
