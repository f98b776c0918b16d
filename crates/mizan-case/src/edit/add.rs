//! New elements of a case.

use toml_edit::{Array, ArrayOfTables, Item, Table, TableLike, Value, value};

use super::document::Document;
use super::slug::{free_id, slug};
use super::{Edit, Refused};
use crate::names::{RESERVED, is_identifier};

pub(super) fn add(document: &mut Document, edit: &Edit) -> Result<(), Refused> {
    match edit {
        Edit::Cite { .. } | Edit::MoveStatement { .. } => Err(Refused::NoSuchElement),
        Edit::AddSource { id, title, file } => {
            let entries = [("title", title.as_str().into()), ("file", file.as_str().into())];
            named(group(document.root(), "sources")?, id.as_deref(), title, "source", entries)
        }
        Edit::AddDm { id, name } => {
            named(group(document.root(), "dm")?, id.as_deref(), name, "dm", [("name", name.as_str().into())])
        }
        Edit::AddOption { dm, id, name, moves } => {
            let options = group(document.named("dm", dm)?, "options")?;
            let moves = moves.as_deref().map(|moves| ("moves", Value::from(moves)));
            let entries = std::iter::once(("name", name.as_str().into())).chain(moves);
            named(options, id.as_deref(), name, "option", entries)
        }
        Edit::AddState { id, name, on } => {
            let on: Array = on.iter().map(String::as_str).collect();
            let entries = [("name", name.as_str().into()), ("on", on.into())];
            named(group(document.root(), "states")?, id.as_deref(), name, "moment", entries)
        }
        Edit::AddStatement { dm, that, because } => add_statement(document.named("dm", dm)?, that, because.as_deref()),
        Edit::AddRule { forbid, because } => {
            let because = because.as_deref().map(|because| ("because", Value::from(because)));
            let entries = std::iter::once(("forbid", forbid.as_str().into())).chain(because);
            listed(document.root(), "rule", entries)
        }
        Edit::AddVariant { id, name, changes } => {
            let id = new_id(document.root(), "variant", id.as_deref(), name)?;
            let changes: Array = changes.iter().map(String::as_str).collect();
            let entries = [("id", id.into()), ("name", name.as_str().into()), ("changes", changes.into())];
            listed(document.root(), "variant", entries)
        }
        Edit::AddClaim { id, says, check } => {
            let id = new_id(document.root(), "claim", id.as_deref(), says)?;
            let entries = [("id", id.into()), ("says", says.as_str().into()), ("check", check.as_str().into())];
            listed(document.root(), "claim", entries)
        }
    }
}

/// The table that holds the elements of a kind; made where there is none.
fn group<'a>(parent: &'a mut dyn TableLike, kind: &str) -> Result<&'a mut dyn TableLike, Refused> {
    if !parent.contains_key(kind) {
        let mut group = Table::new();
        group.set_implicit(true);
        parent.insert(kind, Item::Table(group));
    }
    parent.get_mut(kind).and_then(Item::as_table_like_mut).ok_or(Refused::NoSuchElement)
}

/// Adds `[group.ID]`.
fn named<'v>(
    group: &mut dyn TableLike,
    id: Option<&str>,
    name: &str,
    fallback: &str,
    entries: impl IntoIterator<Item = (&'v str, Value)>,
) -> Result<(), Refused> {
    let id = chosen(id, name, fallback, |id| group.contains_key(id))?;
    group.insert(&id, Item::Table(table(entries)));
    Ok(())
}

/// The id of a new element of a list.
fn new_id(root: &Table, kind: &str, id: Option<&str>, name: &str) -> Result<String, Refused> {
    let tables = root.get(kind).and_then(Item::as_array_of_tables);
    let is_taken = |id: &str| tables.into_iter().flatten().any(|t| t.get("id").and_then(Item::as_str) == Some(id));
    chosen(id, name, kind, is_taken)
}

fn chosen(id: Option<&str>, name: &str, fallback: &str, is_taken: impl Fn(&str) -> bool) -> Result<String, Refused> {
    match id {
        None => Ok(free_id(slug(name, fallback), is_taken)),
        Some(id) if is_identifier(id) && !RESERVED.contains(&id) && !is_taken(id) => Ok(id.to_owned()),
        Some(_) => Err(Refused::BadId),
    }
}

/// Adds `[[kind]]`.
fn listed<'v>(
    parent: &mut dyn TableLike,
    kind: &str,
    entries: impl IntoIterator<Item = (&'v str, Value)>,
) -> Result<(), Refused> {
    if !parent.contains_key(kind) {
        parent.insert(kind, Item::ArrayOfTables(ArrayOfTables::new()));
    }
    match parent.get_mut(kind) {
        Some(Item::ArrayOfTables(tables)) => tables.push(table(entries)),
        Some(Item::Value(Value::Array(list))) => list.push(table(entries).into_inline_table()),
        _ => return Err(Refused::NoSuchElement),
    }
    Ok(())
}

/// Adds a statement in the way in which the others are written; the first is written as a table.
fn add_statement(dm: &mut dyn TableLike, that: &str, because: Option<&str>) -> Result<(), Refused> {
    if let (Some(Item::Value(Value::Array(list))), None) = (dm.get_mut("prefers"), because) {
        list.push(that);
        return Ok(());
    }
    let because = because.map(|because| ("because", Value::from(because)));
    listed(dm, "prefers", std::iter::once(("that", that.into())).chain(because))
}

/// A table with a blank line above it.
fn table<'v>(entries: impl IntoIterator<Item = (&'v str, Value)>) -> Table {
    let mut table = Table::new();
    table.decor_mut().set_prefix("\n");
    entries.into_iter().for_each(|(key, entry)| {
        table.insert(key, value(entry));
    });
    table
}
