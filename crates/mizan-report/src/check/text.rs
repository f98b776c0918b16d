//! What checking a case found, for people.

use std::io;

use mizan_case::Severity;
use mizan_core::StateId;

use crate::args;
use crate::check::{Checked, Echo, Usable};
use crate::diagnostics;
use crate::health;
use crate::outline;
use crate::speech::columns::{Cell, Columns};
use crate::speech::look::{HEADING, Look};
use crate::speech::messages::Messages;

/// Writes every diagnostic and, where the case can be used, its size and the states asked for; last, how it stands.
///
/// # Errors
/// What `out` reports.
pub fn write(out: &mut dyn io::Write, look: &Look, checked: &Checked<'_>, echo: Echo) -> io::Result<()> {
    write_diagnostics(out, look, checked)?;
    if let Some(usable) = &checked.usable {
        outline::write_title(out, look, usable.case, usable.states.len())?;
        outline::open::write_open(out, look, usable.case)?;
        if echo.named {
            outline::write_named_states(out, look, &usable.states)?;
        }
        if echo.all {
            write_all_states(out, look, usable)?;
        }
        if echo.named || echo.all {
            writeln!(out)?;
        }
        // What a diagnostic tells is told by that, at its place.
        let untold = usable.oddities.iter().filter(|oddity| !oddity.is_diagnosed(usable.case));
        let before = if echo == Echo::default() { "\n" } else { "" };
        health::write(out, before, untold, &usable.speaker(*look))?;
    }
    writeln!(out, "{}", look.styled(HEADING, &conclusion(look.language.messages(), checked)))
}

/// Writes the diagnostics, each followed by an empty line; of very many the first, and how many more there are.
///
/// # Errors
/// What `out` reports.
pub fn write_diagnostics(out: &mut dyn io::Write, look: &Look, checked: &Checked<'_>) -> io::Result<()> {
    let told = checked.told();
    for found in &told {
        let text = diagnostics::render(found, checked.source, look.language, look.colour);
        writeln!(out, "{}\n", text.trim_end())?;
    }
    match checked.diagnostics.len() - told.len() {
        0 => Ok(()),
        more => writeln!(out, "{}\n", look.language.messages().text("check-more", &args!["count" => more])),
    }
}

/// How the case stands, in a line: `3 errors, 1 warning: the case cannot be used`.
#[must_use]
pub fn conclusion(messages: &Messages, checked: &Checked<'_>) -> String {
    let (errors, warnings) = (checked.count(Severity::Error), checked.count(Severity::Warning));
    let errors_counted = messages.text("count-errors", &args!["count" => errors]);
    let warnings_counted = messages.text("count-warnings", &args!["count" => warnings]);
    match (errors, warnings) {
        (0, 0) => messages.text("check-fine", &[]),
        (0, _) => messages.text("check-warnings", &args!["warnings" => warnings_counted]),
        (_, 0) => messages.text("check-errors", &args!["errors" => errors_counted]),
        _ => {
            let args = args!["errors" => errors_counted, "warnings" => warnings_counted];
            messages.text("check-errors-and-warnings", &args)
        }
    }
}

/// A line for verbs other than `check`, where there are warnings only.
#[must_use]
pub fn warnings_in_passing(messages: &Messages, count: usize) -> String {
    let warnings = messages.text("count-warnings", &args!["count" => count]);
    messages.text("warnings-in-passing", &args!["warnings" => warnings])
}

fn write_all_states(out: &mut dyn io::Write, look: &Look, usable: &Usable<'_>) -> io::Result<()> {
    outline::write_heading(out, look, "heading-states")?;
    let columns = Columns { heads: Vec::new(), right: vec![0], keys: 1, indent: 2 };
    let row = |state: StateId| {
        let names: Vec<&str> = usable.states.names(state).iter().map(|named| named.id.as_str()).collect();
        let text = usable.states.shown(state);
        [state.number().to_string(), text, look.joined(&names)].map(Cell::from).to_vec()
    };
    columns.write(out, look, || usable.states.ids().map(row))
}
