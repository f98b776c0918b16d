//! What is stable where preferences are not known: under the variants of each concept of Li, Hipel, Kilgour & Fang (2004).

use std::io;

use anstyle::Style;
use mizan_core::solve::unknown::{UNKNOWN, UnknownStability};
use mizan_core::{Concept, StateId};

use crate::args;
use crate::outline;
use crate::solution::shown::{READABLE, StatesShown};
use crate::solution::solved::Solved;
use crate::speech::columns::{Cell, Columns};
use crate::speech::look::{FAINT, Look};
use crate::speech::wrap::write_prose;

/// Stands where a state is an equilibrium under no variant of a concept.
pub(super) const NONE: &str = "·";

/// Writes the states that are an equilibrium under some variant, and under which.
///
/// # Errors
/// What `out` reports.
pub(crate) fn write(
    out: &mut dyn io::Write,
    look: &Look,
    solved: &Solved<'_>,
    unknown: &[UnknownStability],
    shown: StatesShown,
) -> io::Result<()> {
    let messages = look.language.messages();
    writeln!(out)?;
    outline::write_heading(out, look, "heading-unknown")?;
    write_prose(out, look, Style::new(), 2, &messages.text("unknown-what", &[]))?;
    let some: Vec<StateId> = equilibria(solved, unknown);
    if some.is_empty() {
        return write_prose(out, look, Style::new(), 2, &messages.text("unknown-none", &[]));
    }
    let most = if shown == StatesShown::All { some.len() } else { some.len().min(READABLE) };
    let mut heads = vec!["#".to_owned(), messages.text("head-state", &[])];
    heads.extend(UNKNOWN.map(|concept| concept.id().to_owned()));
    let columns = Columns { heads, right: vec![0], keys: 2, indent: 2 };
    let row = |&state: &StateId| {
        let mut cells = vec![Cell::from(state.number().to_string()), Cell::from(solved.states.shown(state))];
        cells.extend(UNKNOWN.map(|concept| Cell::from(letters(unknown, concept, state))));
        cells
    };
    columns.write(out, look, || some[..most].iter().map(row))?;
    if most < some.len() {
        write_prose(
            out,
            look,
            Style::new(),
            2,
            &messages.text("equilibria-more", &args!["count" => some.len() - most]),
        )?;
    }
    for id in ["unknown-variants-leave", "unknown-variants-accept"] {
        write_prose(out, look, FAINT, 2, &messages.text(id, &[]))?;
    }
    Ok(())
}

/// The states that are an equilibrium under some variant of a concept.
pub(super) fn equilibria(solved: &Solved<'_>, unknown: &[UnknownStability]) -> Vec<StateId> {
    let is_some = |state: &StateId| unknown.iter().any(|stability| stability.equilibria.contains(*state));
    solved.states.ids().filter(is_some).collect()
}

/// The variants of a concept under which a state is an equilibrium: `ac`.
pub(super) fn letters(unknown: &[UnknownStability], concept: Concept, state: StateId) -> String {
    let of_concept = unknown.iter().filter(|stability| stability.concept == concept);
    let letters: String =
        of_concept.filter(|stability| stability.equilibria.contains(state)).map(|s| s.variant.id()).collect();
    if letters.is_empty() { NONE.to_owned() } else { letters }
}
