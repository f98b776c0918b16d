//! The elements of a file by their entries: read for a form, and changed by one.

use toml_edit::{Formatted, Item, TableLike, Value, value};

use super::change::{NoEdit, Target};
use super::document::{EditedFile, child};
use super::entry::Entry;
use super::history::into_order;
use super::refer::widened;
use super::statements::At;
use crate::shape::{CASE_FILE, DECISION_MAKER, Kind, TableShape};

/// What is written of an element, as far as entries can tell it; citations are none. `None` where there is no such
/// element.
#[must_use]
pub fn entries(text: &str, target: &Target) -> Option<Vec<(String, Entry)>> {
    let mut document = EditedFile::parse(text).ok()?;
    let table = element(&mut document, target).ok()?;
    Some(table.iter().filter_map(|(key, item)| Some((key.to_owned(), Entry::of(item)?))).collect())
}

/// The table of an element. A statement that is but a formula becomes one.
pub(super) fn element<'a>(document: &'a mut EditedFile, target: &Target) -> Result<&'a mut dyn TableLike, NoEdit> {
    match target {
        Target::Dm(id) => document.named("dm", id),
        Target::Option(dm, id) => child(child(document.named("dm", dm)?, "options")?, id),
        Target::Statement(dm, n) => document.statement(dm, *n),
        Target::Rule(n) => document.listed("rule", *n),
        Target::State(id) => document.named("states", id),
        Target::Claim(id) => document.listed_by_id("claim", id),
        Target::Source(id) => document.named("sources", id),
        Target::Variant(id) => document.listed_by_id("variant", id),
        Target::View(id) => document.named("view", id),
        Target::History => child(document.root(), "history"),
        Target::Event(n) => document.listed("event", *n),
        Target::Outcome(claim) => child(document.listed_by_id("claim", claim)?, "outcome"),
    }
}

/// Changes entries of an element; what stays the same keeps its layout.
pub(super) fn change(
    document: &mut EditedFile,
    target: &Target,
    entries: &[(String, Option<Entry>)],
) -> Result<(), NoEdit> {
    let known = |key: &str| shape(target).is_some_and(|shape| shape.key(key).is_some());
    if !entries.iter().all(|(key, _)| known(key)) {
        return Err(NoEdit::NoPlace);
    }
    if let (Target::Statement(dm, n), [(key, Some(Entry::Text(formula)))]) = (target, entries)
        && key == "that"
        && let Some(At::Value(Value::String(old))) = document.statements(dm)?.at(*n)
    {
        // A formula alone stays one.
        let decor = old.decor().clone();
        *old = Formatted::new(formula.clone());
        *old.decor_mut() = decor;
        return Ok(());
    }
    widened(element(document, target)?, |table| {
        entries.iter().for_each(|(key, entry)| put(table, key, entry.as_ref()))
    });
    // What happened at another time stands in another place.
    if let Target::Event(place) = target { into_order(document, *place) } else { Ok(()) }
}

fn put(table: &mut dyn TableLike, key: &str, entry: Option<&Entry>) {
    match (entry, table.get_mut(key)) {
        (None, _) => drop(table.remove(key)),
        (Some(entry), Some(item)) if Entry::of(item).as_ref() == Some(entry) => {}
        (Some(entry), Some(Item::Value(old))) => {
            let decor = old.decor().clone();
            *old = entry.written();
            *old.decor_mut() = decor;
        }
        (Some(entry), _) => drop(table.insert(key, value(entry.written()))),
    }
}

/// The keys that an element may have.
fn shape(target: &Target) -> Option<&'static TableShape> {
    match target {
        Target::Dm(_) => of_file("dm"),
        Target::Option(..) => of_dm("options"),
        Target::Statement(..) => of_dm("prefers"),
        Target::Rule(_) => of_file("rule"),
        Target::State(_) => of_file("states"),
        Target::Claim(_) => of_file("claim"),
        Target::Source(_) => of_file("sources"),
        Target::Variant(_) => of_file("variant"),
        Target::View(_) => of_file("view"),
        Target::History => of_file("history"),
        Target::Event(_) => of_file("event"),
        Target::Outcome(_) => of_claim("outcome"),
    }
}

/// The keys of the elements of which a file has a group or a list.
pub(super) fn of_file(key: &str) -> Option<&'static TableShape> {
    within(&CASE_FILE, key)
}

/// The same of a decision maker.
pub(super) fn of_dm(key: &str) -> Option<&'static TableShape> {
    within(&DECISION_MAKER, key)
}

/// The same of a claim.
pub(super) fn of_claim(key: &str) -> Option<&'static TableShape> {
    within(of_file("claim")?, key)
}

fn within(table: &TableShape, key: &str) -> Option<&'static TableShape> {
    match table.key(key)?.kind {
        Kind::Named(shape) => Some(shape),
        kind => kind.table(),
    }
}
