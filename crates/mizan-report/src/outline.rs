//! What a case is about, for people: its title, its size, who can do what, and the states that have names.

pub mod library;
pub mod open;
pub mod sizes;
pub mod states;

use std::io;

use mizan_case::Case;
use mizan_case::case::{DecisionMaker, OptionEntry};
use mizan_core::Direction;

use crate::args;
use crate::outline::sizes::sizes;
use crate::outline::states::States;
use crate::speech::columns::{Cell, Columns};
use crate::speech::look::{FAINT, HEADING, Look};

/// Writes the title, where there is one, and the size.
///
/// # Errors
/// What `out` reports.
pub fn write_title(out: &mut dyn io::Write, look: &Look, case: &Case, n_states: usize) -> io::Result<()> {
    let title = look.label(&case.title, "");
    if !title.is_empty() {
        writeln!(out, "{}", look.styled(HEADING, &title))?;
    }
    writeln!(out, "{}", sizes(look.language, case, n_states))
}

/// Writes who can do what, in the order of a pattern's letters; in graph form, who there is.
///
/// # Errors
/// What `out` reports.
pub fn write_options(out: &mut dyn io::Write, look: &Look, case: &Case) -> io::Result<()> {
    let heading = if case.options.is_empty() { "heading-decision-makers" } else { "heading-options" };
    write_heading(out, look, heading)?;
    for (index, dm) in case.decision_makers.iter().enumerate() {
        writeln!(out, "  {}", dm_with_id(look, dm))?;
        let own = || case.options.iter().enumerate().filter(move |(_, option)| option.owner.index() == index);
        let row = |(place, option)| option_row(look, place, option);
        let columns = Columns { heads: Vec::new(), right: vec![0], keys: 1, indent: 4 };
        columns.write(out, look, || own().map(row))?;
    }
    Ok(())
}

/// Writes the named states, if there are any.
///
/// # Errors
/// What `out` reports.
pub fn write_named_states(out: &mut dyn io::Write, look: &Look, states: &States<'_>) -> io::Result<()> {
    if states.named().next().is_none() {
        return Ok(());
    }
    write_heading(out, look, "heading-named-states")?;
    let columns = Columns { heads: Vec::new(), right: vec![0], keys: 1, indent: 2 };
    let row = |(named, state): (&mizan_case::case::NamedState, mizan_core::StateId)| {
        let label = look.label(&named.name, "").into_owned();
        [state.number().to_string(), states.shown(state), named.id.clone(), label].map(Cell::from).to_vec()
    };
    columns.write(out, look, || states.named().map(row))
}

/// Writes an empty line and a heading.
///
/// # Errors
/// What `out` reports.
pub fn write_heading(out: &mut dyn io::Write, look: &Look, id: &str) -> io::Result<()> {
    writeln!(out, "\n{}", look.styled(HEADING, &look.language.messages().text(id, &[])))
}

/// `Russia (russia)`, or only the id where there is no name.
fn dm_with_id(look: &Look, dm: &DecisionMaker) -> String {
    let name = look.label(&dm.name, &dm.id);
    let messages = look.language.messages();
    if name == dm.id {
        name.into_owned()
    } else {
        messages.text("name-with-id", &args!["name" => name, "id" => &dm.id])
    }
}

fn option_row(look: &Look, place: usize, option: &OptionEntry) -> Vec<Cell> {
    let messages = look.language.messages();
    let note = match option.direction {
        Direction::Reversible => String::new(),
        Direction::OnlyOn => messages.text("option-only-on", &[]),
        Direction::OnlyOff => messages.text("option-only-off", &[]),
    };
    let name = Some(look.label(&option.name, "")).filter(|name| *name != option.id).unwrap_or_default().into_owned();
    let text = [(place + 1).to_string(), option.id.clone(), name].map(Cell::from);
    text.into_iter().chain([Cell { text: note, style: FAINT }]).collect()
}
