//! New elements of a case.

use toml_edit::{Array, ArrayOfTables, InlineTable, Item, Table, TableLike, Value, value};

use super::change::{New, NewCitation, NoEdit};
use super::cite::written;
use super::document::EditedFile;
use super::element::{of_claim, of_dm, of_file};
use super::entry::Entry;
use super::history::{events, into_order};
use super::refer::{by_id, widened};
use super::rows::with_rows;
use super::slug::{free_id, slug};
use crate::names::label::Label;
use crate::names::{RESERVED, is_identifier};

pub(super) fn add(
    document: &mut EditedFile,
    what: &New,
    id: Option<&str>,
    entries: &[(String, Entry)],
    cite: Option<&NewCitation>,
) -> Result<(), NoEdit> {
    let said = Said { id, entries: in_order(what, entries)?, cite };
    match what {
        New::Source => add_source(document, &said),
        New::Dm => said.named(group(document.root(), "dm")?, "dm"),
        New::Option(dm) => said.named(group(document.named("dm", dm)?, "options")?, "option"),
        New::State => said.named(group(document.root(), "states")?, "moment"),
        New::Statement(dm) => add_statement(document.named("dm", dm)?, said.written().collect()),
        New::Rule => listed(document.root(), "rule", said.written()),
        New::Variant => add_variant(document, &said),
        New::View(dm) => add_view(document, dm, &said),
        New::History => add_history(document.root(), &said),
        New::Event => {
            listed(document.root(), "event", said.written())?;
            let last = events(document).len() - 1;
            into_order(document, last)
        }
        New::Outcome(claim) => add_outcome(document.listed_by_id("claim", claim)?, &said),
        New::Claim => {
            let id = said.new_id(document.root(), "claim", "says")?;
            listed(document.root(), "claim", std::iter::once(("id", id.into())).chain(said.written()))
        }
    }
}

/// The entries in the order in which the format tells of their keys.
fn in_order<'a>(what: &New, entries: &'a [(String, Entry)]) -> Result<Vec<&'a (String, Entry)>, NoEdit> {
    let shape = match what {
        New::Source => of_file("sources"),
        New::Dm => of_file("dm"),
        New::Option(_) => of_dm("options"),
        New::Statement(_) => of_dm("prefers"),
        New::Rule => of_file("rule"),
        New::State => of_file("states"),
        New::Claim => of_file("claim"),
        New::Variant => of_file("variant"),
        New::View(_) => of_file("view"),
        New::History => of_file("history"),
        New::Event => of_file("event"),
        New::Outcome(_) => of_claim("outcome"),
    };
    let place = |key: &str| shape.and_then(|shape| shape.keys.iter().position(|other| other.name == key));
    let mut placed = entries.iter().map(|entry| Some((place(&entry.0)?, entry))).collect::<Option<Vec<_>>>();
    let placed = placed.as_mut().ok_or(NoEdit::NoPlace)?;
    placed.sort_by_key(|(place, _)| *place);
    Ok(placed.iter().map(|(_, entry)| *entry).collect())
}

/// What is said of a new element.
struct Said<'a> {
    id: Option<&'a str>,
    entries: Vec<&'a (String, Entry)>,
    cite: Option<&'a NewCitation>,
}

impl Said<'_> {
    fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|(other, _)| other == key).map(|(_, entry)| entry)
    }

    /// What it is called, under this key.
    fn name(&self, key: &str) -> &str {
        self.entry(key).map(Entry::plain).unwrap_or_default()
    }

    /// The entries as they are written, and the passage after them.
    fn written(&self) -> impl Iterator<Item = (&str, Value)> {
        let cite = self.cite.map(|cite| ("cite", written(cite).into()));
        self.entries.iter().map(|(key, entry)| (key.as_str(), entry.written())).chain(cite)
    }

    /// The entries as they are written, where changes refer to statements by their ids.
    fn with_ids(&self, document: &mut EditedFile) -> Vec<(&str, Value)> {
        let mut entry = |entry: &Entry| match entry {
            Entry::Texts(changes) => changes.iter().map(|change| by_id(document, change)).collect::<Array>().into(),
            entry => entry.written(),
        };
        self.entries.iter().map(|(key, other)| (key.as_str(), entry(other))).collect()
    }

    /// Adds `[group.ID]`.
    fn named(&self, group: &mut dyn TableLike, fallback: &str) -> Result<(), NoEdit> {
        let id = chosen(self.id, self.name("name"), fallback, |id| group.contains_key(id))?;
        group.insert(&id, Item::Table(table(self.written())));
        Ok(())
    }

    /// The id of a new element of a list.
    fn new_id(&self, root: &Table, kind: &str, name: &str) -> Result<String, NoEdit> {
        let tables = root.get(kind).and_then(Item::as_array_of_tables);
        let is_taken = |id: &str| tables.into_iter().flatten().any(|t| t.get("id").and_then(Item::as_str) == Some(id));
        chosen(self.id, self.name(name), kind, is_taken)
    }
}

fn add_source(document: &mut EditedFile, said: &Said<'_>) -> Result<(), NoEdit> {
    let group = group(document.root(), "sources")?;
    let id = chosen(said.id, said.name("title"), "source", |id| group.contains_key(id))?;
    let file = said.entry("file").is_none().then(|| ("file", source_file(&id).into()));
    group.insert(&id, Item::Table(table(said.written().chain(file))));
    Ok(())
}

/// Adds `[view.DM]`, whose changes refer to statements by their ids.
fn add_view(document: &mut EditedFile, dm: &str, said: &Said<'_>) -> Result<(), NoEdit> {
    let entries = said.with_ids(document);
    let group = group(document.root(), "view")?;
    if group.contains_key(dm) {
        return Err(NoEdit::BadId);
    }
    group.insert(dm, Item::Table(table(entries)));
    Ok(())
}

fn add_variant(document: &mut EditedFile, said: &Said<'_>) -> Result<(), NoEdit> {
    let id = said.new_id(document.root(), "variant", "name")?;
    let entries = said.with_ids(document);
    listed(document.root(), "variant", std::iter::once(("id", id.into())).chain(entries))
}

fn add_history(root: &mut Table, said: &Said<'_>) -> Result<(), NoEdit> {
    if root.contains_key("history") {
        return Err(NoEdit::BadId);
    }
    root.insert("history", Item::Table(table(said.written())));
    Ok(())
}

fn add_outcome(claim: &mut dyn TableLike, said: &Said<'_>) -> Result<(), NoEdit> {
    if claim.contains_key("outcome") {
        return Err(NoEdit::BadId);
    }
    let outcome: InlineTable = said.written().collect();
    widened(claim, |claim| drop(claim.insert("outcome", value(outcome))));
    Ok(())
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

/// The table that holds the elements of a kind; made where there is none.
fn group<'a>(parent: &'a mut dyn TableLike, kind: &str) -> Result<&'a mut dyn TableLike, NoEdit> {
    if !parent.contains_key(kind) {
        let mut group = Table::new();
        group.set_implicit(true);
        parent.insert(kind, Item::Table(group));
    }
    parent.get_mut(kind).and_then(Item::as_table_like_mut).ok_or(NoEdit::NoSuchElement)
}

fn chosen(id: Option<&str>, name: &str, fallback: &str, is_taken: impl Fn(&str) -> bool) -> Result<String, NoEdit> {
    match id {
        None => Ok(free_id(slug(name, fallback), is_taken)),
        Some(id) if is_identifier(id) && !RESERVED.contains(&id) && !is_taken(id) => Ok(id.to_owned()),
        Some(_) => Err(NoEdit::BadId),
    }
}

/// Adds `[[kind]]`.
fn listed<'v>(
    parent: &mut dyn TableLike,
    kind: &str,
    entries: impl IntoIterator<Item = (&'v str, Value)>,
) -> Result<(), NoEdit> {
    if !parent.contains_key(kind) {
        parent.insert(kind, Item::ArrayOfTables(ArrayOfTables::new()));
    }
    match parent.get_mut(kind) {
        Some(Item::ArrayOfTables(tables)) => tables.push(table(entries)),
        Some(Item::Value(Value::Array(list))) => {
            with_rows(list, |rows| rows.push(table(entries).into_inline_table()));
        }
        _ => return Err(NoEdit::NoSuchElement),
    }
    Ok(())
}

/// Adds a statement in the way in which the others are written; the first is written as a table.
fn add_statement(dm: &mut dyn TableLike, entries: Vec<(&str, Value)>) -> Result<(), NoEdit> {
    match (dm.get_mut("prefers"), &entries[..]) {
        (Some(Item::Value(Value::Array(list))), [("that", formula)]) => {
            with_rows(list, |rows| rows.push(formula.clone()));
            Ok(())
        }
        _ => listed(dm, "prefers", entries),
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
