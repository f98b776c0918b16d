//! An element that goes, with the comments right above it and at the end of its line; those that a blank line parts from it
//! stay.

use toml_edit::{Item, TableLike, Value};

use super::change::{NoEdit, Target};
use super::document::{EditedFile, child};
use super::linger::{Step, leave};
use super::rows::{comments, parted, with_rows};

pub(super) fn remove(document: &mut EditedFile, target: &Target) -> Result<(), NoEdit> {
    match target {
        Target::Dm(id) => of_root(document, "dm", id),
        Target::State(id) => of_root(document, "states", id),
        Target::Source(id) => of_root(document, "sources", id),
        Target::View(id) => of_root(document, "view", id),
        Target::History => {
            whole(document, "event");
            if whole(document, "history") { Ok(()) } else { Err(NoEdit::NoSuchElement) }
        }
        Target::Event(n) => listed(document, "event", *n),
        Target::Outcome(claim) => outcome(document, claim),
        Target::Option(dm, id) => {
            document.hand_on(&["dm", dm, "options", id].map(Step::key));
            let has_lines = document.has_lines(&["dm", dm, "options"]);
            named(document.named("dm", dm)?, "options", id, has_lines)
        }
        Target::Rule(n) => listed(document, "rule", *n),
        Target::Claim(id) => {
            let place = document.place_by_id("claim", id)?;
            listed(document, "claim", place)
        }
        Target::Variant(id) => {
            let place = document.place_by_id("variant", id)?;
            listed(document, "variant", place)
        }
        Target::Statement(dm, n) => statement(document, dm, *n),
    }
}

/// Takes out a whole table or list of the file; false where there is none.
fn whole(document: &mut EditedFile, kind: &str) -> bool {
    document.hand_on(&[Step::key(kind)]);
    document.root().remove(kind).is_some()
}

fn outcome(document: &mut EditedFile, claim: &str) -> Result<(), NoEdit> {
    let place = document.place_by_id("claim", claim)?;
    document.hand_on(&[Step::key("claim"), Step::At(place), Step::key("outcome")]);
    document.listed("claim", place)?.remove("outcome").map(drop).ok_or(NoEdit::NoSuchElement)
}

fn of_root(document: &mut EditedFile, kind: &str, id: &str) -> Result<(), NoEdit> {
    document.hand_on(&[kind, id].map(Step::key));
    let has_lines = document.has_lines(&[kind]);
    named(document.root(), kind, id, has_lines)
}

/// Takes out an element with a name; `has_lines` where those of its kind may stand each on a line of its own.
fn named(parent: &mut dyn TableLike, kind: &str, id: &str, has_lines: bool) -> Result<(), NoEdit> {
    let group = child(parent, kind)?;
    let has_header = group.get(id).ok_or(NoEdit::NoSuchElement)?.is_table();
    let above = if has_lines && !has_header { above(group, id) } else { String::new() };
    let (stays, _) = parted(&above);
    if comments(stays).is_empty() {
        group.remove(id);
    } else {
        leave(group, id, stays);
    }
    Ok(())
}

/// What stands above a key.
fn above(table: &dyn TableLike, key: &str) -> String {
    let key = table.key(key);
    key.and_then(|key| key.leaf_decor().prefix()?.as_str()).map(str::to_owned).unwrap_or_default()
}

fn listed(document: &mut EditedFile, kind: &str, n: usize) -> Result<(), NoEdit> {
    document.hand_on(&[Step::key(kind), Step::At(n)]);
    match document.root().get_mut(kind) {
        Some(Item::ArrayOfTables(tables)) if n < tables.len() => {
            tables.remove(n);
            Ok(())
        }
        Some(Item::Value(Value::Array(list))) if n < list.len() => {
            with_rows(list, |rows| drop(rows.remove(n)));
            Ok(())
        }
        _ => Err(NoEdit::NoSuchElement),
    }
}

/// The last statement takes its list along: a decision maker without preferences is one to warn about, an empty list is
/// a mistake. What is said of the list stays.
fn statement(document: &mut EditedFile, dm: &str, n: usize) -> Result<(), NoEdit> {
    if let Some(header) = document.statements(dm)?.header(n) {
        document.hand_on(&[Step::key("dm"), Step::key(dm), Step::key("prefers"), Step::At(header)]);
    }
    let mut statements = document.statements(dm)?;
    statements.remove(n)?;
    if statements.spots().is_empty() {
        let said = statements.other_comments();
        let has_lines = document.has_lines(&["dm", dm]);
        without_list(document.named("dm", dm)?, &said, has_lines);
    }
    Ok(())
}

/// Takes the empty list of a decision maker's statements out; what was said of it stays in its place.
fn without_list(dm: &mut dyn TableLike, said: &[String], has_lines: bool) {
    let above = above(dm, "prefers");
    let is_list = has_lines && dm.get("prefers").is_some_and(Item::is_value);
    if !is_list || said.is_empty() && comments(&above).is_empty() {
        dm.remove("prefers");
        return;
    }
    let said: String = said.iter().flat_map(|comment| [comment, "\n"]).collect();
    leave(dm, "prefers", &format!("{above}{said}"));
}
