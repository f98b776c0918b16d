//! What an element lacks: an id, a reason; and rival readings that are left open.

use toml_edit::{Array, Item, TableLike, value};

use super::change::{NoEdit, Target};
use super::document::EditedFile;
use super::element::element;
use super::refer::{identified, widened};
use super::statements::{At, written_as_table};

/// Gives a statement an id that is free.
pub(super) fn give_id(document: &mut EditedFile, dm: &str, statement: usize) -> Result<(), NoEdit> {
    identified(document, dm, statement).map(drop).ok_or(NoEdit::NoSuchElement)
}

/// Makes room for the analyst's reason.
pub(super) fn add_because(document: &mut EditedFile, target: &Target) -> Result<(), NoEdit> {
    if let Target::Source(_) | Target::Variant(_) = target {
        // These rest on nothing.
        return Err(NoEdit::NoSuchElement);
    }
    widened(element(document, target)?, add_because_to)
}

fn add_because_to(element: &mut dyn TableLike) -> Result<(), NoEdit> {
    if element.contains_key("because") {
        return Err(NoEdit::NoPlace);
    }
    element.insert("because", value(""));
    Ok(())
}

/// Turns a statement with rival readings into one of which it is not known which reading is its wish: what was tried in its
/// place is now open.
pub(super) fn leave_open(document: &mut EditedFile, dm: &str, statement: usize) -> Result<(), NoEdit> {
    let mut statements = document.statements(dm)?;
    match statements.at(statement).ok_or(NoEdit::NoSuchElement)? {
        At::Table(table) => {
            let order = leave_open_in(table)?;
            table.sort_values_by(|one, _, other, _| place(&order, one.get()).cmp(&place(&order, other.get())));
        }
        At::Value(value) => {
            let table = written_as_table(value)?;
            let order = leave_open_in(table)?;
            table.sort_values_by(|one, _, other, _| place(&order, one.get()).cmp(&place(&order, other.get())));
            // What stood last in the braces held the blank before the closing one.
            table.fmt();
        }
    }
    Ok(())
}

/// The same in the table of the statement; the keys as they stood, of which `that` is `one_of` now.
fn leave_open_in(table: &mut dyn TableLike) -> Result<Vec<String>, NoEdit> {
    let keys: Vec<String> = table.iter().map(|(key, _)| key.to_owned()).collect();
    let that = table.get("that").and_then(Item::as_str).ok_or(NoEdit::NoPlace)?.to_owned();
    let rivals = table.get("or_reads").and_then(Item::as_array).ok_or(NoEdit::NoPlace)?;
    let readings: Array =
        std::iter::once(that.as_str()).chain(rivals.iter().filter_map(|rival| rival.as_str())).collect();
    table.remove("that");
    table.remove("or_reads");
    table.insert("one_of", value(readings));
    Ok(keys)
}

fn place(keys: &[String], key: &str) -> usize {
    let was = if key == "one_of" { "that" } else { key };
    keys.iter().position(|known| known == was).unwrap_or(keys.len())
}
