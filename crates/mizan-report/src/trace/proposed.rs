//! Events that a table proposes, as lines for a case file: for a person to look at, and to take over or not.

use std::io;

use mizan_case::proposals::{Proposals, Proposed};

use crate::args;
use crate::speech::visible::visible;
use crate::words::Speaker;

/// Writes what the table `file` proposes. What is said beside the lines stands in comments.
///
/// # Errors
/// What `out` reports.
pub fn write_proposals(
    out: &mut dyn io::Write,
    proposals: &Proposals,
    file: &str,
    speaker: &Speaker<'_>,
) -> io::Result<()> {
    let messages = speaker.messages();
    let args = args!["file" => file, "count" => proposals.events.len(), "rows" => proposals.rows];
    comment(out, &messages.text("proposed-heading", &args))?;
    for event in &proposals.events {
        writeln!(out)?;
        write_event(out, event, speaker)?;
    }
    let counts = [("proposed-repeated", proposals.repeated), ("proposed-left-out", proposals.left_out.len())];
    let told: Vec<_> = counts.into_iter().filter(|(_, count)| *count > 0).collect();
    if !told.is_empty() {
        writeln!(out)?;
    }
    told.into_iter().try_for_each(|(id, count)| comment(out, &messages.text(id, &args!["count" => count])))
}

fn write_event(out: &mut dyn io::Write, event: &Proposed, speaker: &Speaker<'_>) -> io::Result<()> {
    let (messages, case) = (speaker.messages(), speaker.case);
    let said = event.row.iter().filter(|text| !text.is_empty()).map(|text| visible(text).into_owned());
    let row = speaker.listed(&said.collect::<Vec<_>>());
    comment(out, &messages.text("proposed-line", &args!["line" => event.line, "row" => row]))?;
    if !event.source.is_empty() {
        let source = visible(&event.source).into_owned();
        comment(out, &messages.text("proposed-source", &args!["source" => source]))?;
    }
    writeln!(out, "[[event]]")?;
    writeln!(out, "on = {}", day(event))?;
    if let Some(by) = event.by {
        writeln!(out, "by = \"{}\"", case.names.dm_text(by))?;
    }
    let changes: Vec<String> = event.changes.iter().map(|change| format!("\"{change}\"")).collect();
    writeln!(out, "changes = [{}]", changes.join(", "))?;
    match event.cites.and_then(|source| case.sources.get(source)) {
        Some(source) => {
            let cite = speaker.code(&format!("cite = {{ source = \"{}\", quote = \"…\" }}", source.id));
            comment(out, &messages.text("proposed-cite", &args!["cite" => cite]))
        }
        None => Ok(()),
    }
}

/// A whole day is a date of TOML; a month or a year is a text.
fn day(event: &Proposed) -> String {
    let day = event.on.to_string();
    if day.len() == "2016-03-14".len() { day } else { format!("\"{day}\"") }
}

fn comment(out: &mut dyn io::Write, text: &str) -> io::Result<()> {
    text.lines().try_for_each(|line| writeln!(out, "# {line}"))
}
