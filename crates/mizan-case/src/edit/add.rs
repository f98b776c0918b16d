//! New elements of a case.

use toml_edit::{Array, ArrayOfTables, Item, Table, TableLike, Value, value};

use super::change::{Edit, NewCitation, Refused};
use super::cite::written;
use super::document::Document;
use super::refer::by_id;
use super::slug::{free_id, slug};
use crate::names::label::Label;
use crate::names::{RESERVED, is_identifier};

pub(super) fn add(document: &mut Document, edit: &Edit) -> Result<(), Refused> {
    match edit {
        Edit::Cite { .. } | Edit::MoveStatement { .. } | Edit::Remove(_) => Err(Refused::NoSuchElement),
        Edit::AddSource { id, title, file, language } => {
            let group = group(document.root(), "sources")?;
            let id = chosen(id.as_deref(), title, "source", |id| group.contains_key(id))?;
            let file = file.clone().unwrap_or_else(|| source_file(&id));
            let entries = [("title", label(title)), ("file", file.into())];
            let language = language.as_deref().map(|language| ("language", language.into()));
            named(group, Some(&id), title, "source", entries.into_iter().chain(language))
        }
        Edit::AddDm { id, name, cite } => {
            let entries = std::iter::once(("name", label(name))).chain(citation(cite));
            named(group(document.root(), "dm")?, id.as_deref(), name, "dm", entries)
        }
        Edit::AddOption { dm, id, name, moves, cite } => {
            let options = group(document.named("dm", dm)?, "options")?;
            let moves = moves.as_deref().map(|moves| ("moves", Value::from(moves)));
            let entries = std::iter::once(("name", label(name))).chain(moves).chain(citation(cite));
            named(options, id.as_deref(), name, "option", entries)
        }
        Edit::AddState { id, name, on } => {
            let on: Array = on.iter().map(String::as_str).collect();
            let entries = [("name", label(name)), ("on", on.into())];
            named(group(document.root(), "states")?, id.as_deref(), name, "moment", entries)
        }
        Edit::AddStatement { dm, that, because, cite } => {
            let more = reason(because).into_iter().chain(citation(cite)).collect();
            add_statement(document.named("dm", dm)?, that, more)
        }
        Edit::AddRule { forbid, because } => {
            let entries = std::iter::once(("forbid", forbid.as_str().into())).chain(reason(because));
            listed(document.root(), "rule", entries)
        }
        Edit::AddVariant { id, name, changes } => {
            let id = new_id(document.root(), "variant", id.as_deref(), name)?;
            let changes: Array = changes.iter().map(|change| by_id(document, change)).collect();
            let entries = [("id", id.into()), ("name", label(name)), ("changes", changes.into())];
            listed(document.root(), "variant", entries)
        }
        Edit::AddClaim { id, says, check, why_not, cite } => {
            let id = new_id(document.root(), "claim", id.as_deref(), says)?;
            let entries = [("id", id.into()), ("says", label(says)), ("check", check.as_str().into())];
            let why_not = why_not.as_ref().map(|why_not| ("why_not", label(why_not)));
            listed(document.root(), "claim", entries.into_iter().chain(why_not).chain(citation(cite)))
        }
    }
}

/// The file of a source that is named after its id: ASCII, so that it survives every archive.
#[must_use]
pub fn source_file(id: &str) -> String {
    let plain: String = id.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let plain = plain.trim_matches('-');
    // An id in another script leaves nothing; its sum is as good a name as any.
    let sum = id.bytes().fold(0_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(u32::from(byte)));
    if plain.is_empty() { format!("sources/text-{sum:08x}.txt") } else { format!("sources/{plain}.txt") }
}

/// A label as it is written: a text, or a table of texts by language.
pub(super) fn label(label: &Label) -> Value {
    match &label.plain {
        Some(plain) => plain.as_str().into(),
        None => {
            let texts = label.by_language.iter().map(|(tag, text)| (tag.as_str(), text.as_str()));
            Value::InlineTable(texts.collect())
        }
    }
}

fn reason(because: &Option<Label>) -> Option<(&'static str, Value)> {
    because.as_ref().map(|because| ("because", label(because)))
}

fn citation(cite: &Option<NewCitation>) -> Option<(&'static str, Value)> {
    cite.as_ref().map(|cite| ("cite", written(cite).into()))
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
    name: &Label,
    fallback: &str,
    entries: impl IntoIterator<Item = (&'v str, Value)>,
) -> Result<(), Refused> {
    let id = chosen(id, name, fallback, |id| group.contains_key(id))?;
    group.insert(&id, Item::Table(table(entries)));
    Ok(())
}

/// The id of a new element of a list.
fn new_id(root: &Table, kind: &str, id: Option<&str>, name: &Label) -> Result<String, Refused> {
    let tables = root.get(kind).and_then(Item::as_array_of_tables);
    let is_taken = |id: &str| tables.into_iter().flatten().any(|t| t.get("id").and_then(Item::as_str) == Some(id));
    chosen(id, name, kind, is_taken)
}

fn chosen(id: Option<&str>, name: &Label, fallback: &str, is_taken: impl Fn(&str) -> bool) -> Result<String, Refused> {
    match id {
        // An English name makes the id that is easiest to type.
        None => Ok(free_id(slug(name.get(&["en"]).unwrap_or_default(), fallback), is_taken)),
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
fn add_statement(dm: &mut dyn TableLike, that: &str, more: Vec<(&'static str, Value)>) -> Result<(), Refused> {
    match dm.get_mut("prefers") {
        Some(Item::Value(Value::Array(list))) if more.is_empty() => {
            list.push(that);
            Ok(())
        }
        _ => listed(dm, "prefers", std::iter::once(("that", that.into())).chain(more)),
    }
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
