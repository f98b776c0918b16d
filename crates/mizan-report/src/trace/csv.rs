//! What happened as a table for spreadsheets and statistics programs: one row a step.

use std::io;

use mizan::Trace;

use super::json::{NeedsJson, PlaceJson, StepJson, TraceJson};
use crate::formats::csv::{is_ascii, write_mark, write_row};
use crate::words::Speaker;

/// The columns, as [`write()`] fills them.
const COLUMNS: [&str; 12] =
    ["step", "events", "on", "by", "from", "to", "changes", "was", "decides", "barred_by", "would_need", "sourced"];

/// Writes the steps as CSV. The columns: `step`, its number; `events`, those that it is made of; `on`, when; `by`, who acted;
/// `from` and `to`, the number of a state, or its pattern where no rule allows it; `changes`, what was taken up and dropped;
/// `was`, what the step was to whoever made it; `decides` and `barred_by`, the assumptions; `would_need`, sets of changes of
/// which each would make it an improvement; `sourced`, `yes` or `no`. Within a cell, spaces part what belongs together, and
/// ` | ` the sets.
///
/// # Errors
/// What `out` reports.
pub fn write(out: &mut dyn io::Write, trace: &Trace, speaker: &Speaker<'_>) -> io::Result<()> {
    write_mark(out, is_ascii(speaker.case))?;
    write_row(out, &COLUMNS.map(str::to_owned))?;
    let told = TraceJson::new(trace, speaker);
    told.events.iter().enumerate().try_for_each(|(place, step)| write_row(out, &row(place + 1, step)))
}

fn row(number: usize, step: &StepJson<'_>) -> Vec<String> {
    let numbers = |all: &[usize]| all.iter().map(usize::to_string).collect::<Vec<_>>().join(" ");
    vec![
        number.to_string(),
        numbers(&step.events),
        step.on.clone().unwrap_or_default(),
        step.by.unwrap_or_default().to_owned(),
        place(&step.from),
        place(&step.to),
        step.changes.join(" "),
        step.step.unwrap_or_default().to_owned(),
        step.decides.clone().unwrap_or_default(),
        step.barred_by.join(" "),
        step.would_need.as_ref().map(needs).unwrap_or_default(),
        if step.sourced { "yes" } else { "no" }.to_owned(),
    ]
}

fn place(at: &PlaceJson) -> String {
    at.state.map_or_else(|| at.key.clone(), |state| state.to_string())
}

fn needs(needs: &NeedsJson) -> String {
    let set = |set: &Vec<super::json::ChangeJson>| {
        let changes = set.iter().map(|change| format!("{} {}", change.assumption, change.change));
        changes.collect::<Vec<_>>().join(" and ")
    };
    needs.changes.iter().map(set).collect::<Vec<_>>().join(" | ")
}
