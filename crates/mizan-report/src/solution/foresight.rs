//! Limited foresight, as a solution shows it: a table for people, a part of `mizan-solution/1` for programs, columns
//! for spreadsheets.

use std::io;

use anstyle::Style;
use mizan_core::solve::foresight::{Foreseen, Horizon, Recurrence};
use mizan_core::{StateId, StateSet};
use schemars::JsonSchema;
use serde::Serialize;

use crate::args;
use crate::formats::json::{ById, Detail, List};
use crate::outline;
use crate::solution::marks::marks;
use crate::solution::shown::{READABLE, StatesShown};
use crate::solution::solved::Solved;
use crate::speech::columns::{Cell, Columns};
use crate::speech::look::{FAINT, Look};
use crate::speech::wrap::write_prose;

/// How many equilibria of a horizon are listed by number.
const LISTED: usize = 20;

/// How a horizon is called in tables and files: `l3`, `nm`.
#[must_use]
pub fn horizon_id(horizon: Horizon) -> String {
    match horizon {
        Horizon::Moves(moves) => format!("l{moves}"),
        Horizon::EverFurther => "nm".to_owned(),
    }
}

/// The states that are stable for both.
#[must_use]
pub fn equilibria(stable: &[StateSet; 2]) -> StateSet {
    let mut both = stable[0].clone();
    both.intersect_with(&stable[1]);
    both
}

/// Writes what is stable for those who look ahead.
///
/// # Errors
/// What `out` reports.
pub(crate) fn write(
    out: &mut dyn io::Write,
    look: &Look,
    solved: &Solved<'_>,
    foreseen: &Foreseen,
    shown: StatesShown,
) -> io::Result<()> {
    outline::write_heading(out, look, "heading-foresight")?;
    write_equilibria(out, look, solved, foreseen)?;
    if shown != StatesShown::Summary {
        write_states(out, look, solved, foreseen, shown)?;
    }
    writeln!(out)?;
    remarks(look, foreseen).iter().try_for_each(|remark| write_prose(out, look, Style::new(), 2, remark))
}

/// A line a horizon: the numbers of its equilibria.
fn write_equilibria(out: &mut dyn io::Write, look: &Look, solved: &Solved<'_>, foreseen: &Foreseen) -> io::Result<()> {
    let messages = look.language.messages();
    for (horizon, stable) in &foreseen.stable {
        let both = equilibria(stable);
        let numbers: Vec<String> = both.iter().take(LISTED).map(|state| solved.states.called(state)).collect();
        let listed = look.joined(&numbers);
        let horizon = horizon_id(*horizon);
        let line = match (both.len(), numbers.len()) {
            (0, _) => messages.text("foresight-none", &args!["horizon" => horizon]),
            (all, some) if all == some => {
                messages.text("foresight-equilibria", &args!["horizon" => horizon, "states" => listed])
            }
            (all, some) => messages.text(
                "foresight-equilibria-more",
                &args!["horizon" => horizon, "states" => listed, "count" => all - some],
            ),
        };
        writeln!(out, "  {line}")?;
    }
    Ok(())
}

fn write_states(
    out: &mut dyn io::Write,
    look: &Look,
    solved: &Solved<'_>,
    foreseen: &Foreseen,
    shown: StatesShown,
) -> io::Result<()> {
    let messages = look.language.messages();
    let rows = rows(solved, foreseen, shown);
    if rows.is_empty() {
        return Ok(());
    }
    let fixed = ["#".to_owned(), messages.text("head-state", &[])];
    let heads = fixed.into_iter().chain(foreseen.stable.iter().map(|(horizon, _)| horizon_id(*horizon))).collect();
    let row = |state: StateId| {
        let text = [state.number().to_string(), solved.states.shown(state)].map(Cell::from);
        let cell = |(_, stable): &(Horizon, [StateSet; 2])| marks(stable.iter().map(|set| set.contains(state)));
        text.into_iter().chain(foreseen.stable.iter().map(cell)).collect()
    };
    writeln!(out)?;
    Columns { heads, right: vec![0], keys: 2, indent: 2 }.write(out, look, || rows.iter().map(row))?;
    writeln!(out)?;
    let legend = |horizon: &Horizon| match horizon {
        Horizon::Moves(moves) => messages.text("foresight-legend-moves", &args!["count" => *moves]),
        Horizon::EverFurther => messages.text("foresight-legend-nm", &[]),
    };
    let signs = || foreseen.stable.iter().map(|(horizon, _)| [horizon_id(*horizon), legend(horizon)]);
    let faint = |texts: [String; 2]| texts.map(|text| Cell { text, style: FAINT }).to_vec();
    let columns = Columns { heads: Vec::new(), right: Vec::new(), keys: 1, indent: 2 };
    columns.write(out, look, || signs().map(faint))
}

/// All states, unless they are too many: then the equilibria, so far as they can be read.
fn rows(solved: &Solved<'_>, foreseen: &Foreseen, shown: StatesShown) -> StateSet {
    let n_states = solved.states.len();
    if shown == StatesShown::All || n_states <= READABLE {
        return StateSet::full(n_states);
    }
    let mut some = StateSet::empty(n_states);
    foreseen.stable.iter().for_each(|(_, stable)| some.union_with(&equilibria(stable)));
    let first: Vec<StateId> = some.iter().take(READABLE).collect();
    StateSet::where_(n_states, |state| first.contains(&state))
}

/// When it all comes again, and what was decided of ties.
fn remarks(look: &Look, foreseen: &Foreseen) -> Vec<String> {
    let messages = look.language.messages();
    let again = foreseen.recurrence.map(|Recurrence { from, period }| match period {
        1 => messages.text("foresight-settles", &args!["from" => from]),
        _ => messages.text("foresight-recurs", &args!["from" => from, "count" => period]),
    });
    let met = if foreseen.met_tie { "foresight-ties-met" } else { "foresight-ties-not-met" };
    again.into_iter().chain([messages.text("foresight-ties", &[]), messages.text(met, &[])]).collect()
}

/// What is stable for those who look some moves ahead (two decision makers).
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(crate) struct ForesightJson<'a> {
    /// What is expected of a decision maker who likes several anticipated states equally.
    #[schemars(extend("const" = "worst_for_the_other"))]
    ties: &'static str,
    /// Whether such a tie had to be decided.
    tie_met: bool,
    /// From which number of moves on, and after how many, all that is anticipated comes again; where `nm` was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    recurs: Option<Recurs>,
    /// What is stable, for each number of moves asked for, the least first.
    horizons: Vec<HorizonJson<'a>>,
}

/// When all that is anticipated comes again.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Recurs {
    /// The first number of moves whose anticipated states come again.
    from: usize,
    /// After how many moves.
    period: usize,
}

/// What is stable for those who look so many moves ahead.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct HorizonJson<'a> {
    /// `l1`, `l2`, …: so many moves; `nm`: however many.
    id: String,
    /// For each decision maker the numbers of the stable states, increasing.
    stable: ById<'a, List<'a, usize>>,
    /// The numbers of the states that are stable for both, increasing.
    equilibria: List<'a, usize>,
}

impl<'a> ForesightJson<'a> {
    pub(crate) fn new(solved: &'a Solved<'a>, foreseen: &'a Foreseen, detail: Detail) -> Self {
        let numbers = |set: &'a StateSet| List::new(detail, set.len(), move || set.iter().map(StateId::number));
        let horizon = |(horizon, stable): &'a (Horizon, [StateSet; 2])| {
            let both: Vec<usize> = equilibria(stable).iter().map(StateId::number).collect();
            HorizonJson {
                id: horizon_id(*horizon),
                stable: ById(solved.dms().map(|(_, id)| id).zip(stable.iter().map(numbers)).collect()),
                equilibria: List::new(detail, both.len(), move || both.clone().into_iter()),
            }
        };
        Self {
            ties: "worst_for_the_other",
            tie_met: foreseen.met_tie,
            recurs: foreseen.recurrence.map(|Recurrence { from, period }| Recurs { from, period }),
            horizons: foreseen.stable.iter().map(horizon).collect(),
        }
    }
}
