//! What there is in a case file that is only begun: its elements by id, as far as they can be told from TOML alone.
//!
//! A case without options or with a claim that does not parse yet is no case; somebody who is making one wants to see
//! what is there all the same.

use std::ops::Range;

use toml_edit::{Document, Item, TableLike, Value};

use crate::names::label::Label;

/// What there is in a case file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rough {
    /// The title.
    pub title: Label,
    /// The default language of the output.
    pub language: Option<String>,
    /// The sources.
    pub sources: Vec<RoughSource>,
    /// The decision makers.
    pub dms: Vec<RoughDm>,
    /// The rules; each is called by what it says.
    pub rules: Vec<RoughElement>,
    /// Which states are one; each is called by where it holds.
    pub merges: Vec<RoughElement>,
    /// The named states.
    pub states: Vec<RoughElement>,
    /// The claims; the text is their `check`.
    pub claims: Vec<RoughElement>,
    /// The variants; the text is their changes, a line each.
    pub variants: Vec<RoughElement>,
    /// What happened; the text is the changes, a line each, or the state that it led to.
    pub events: Vec<RoughEvent>,
    /// The named state that the first event finds.
    pub from: Option<String>,
    /// The claims of which it is said what came about, each with that: `yes`, `no`, `mixed` or `unobservable`.
    pub outcomes: Vec<(String, String)>,
}

/// An element.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RoughElement {
    /// Its id; empty where it has none.
    pub id: String,
    /// What it is called, or what it says.
    pub name: Label,
    /// Its formula or the like.
    pub text: String,
    /// Where it stands in the file.
    pub span: Range<usize>,
}

/// Something that happened.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RoughEvent {
    /// What it is called, and what changed.
    pub element: RoughElement,
    /// When, as it is written.
    pub on: String,
    /// Whose act it was.
    pub by: Option<String>,
}

/// A source.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RoughSource {
    /// Its id and title.
    pub element: RoughElement,
    /// The file that holds it.
    pub file: Option<String>,
    /// The file that tells its content in other words.
    pub account: Option<String>,
}

/// A decision maker.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RoughDm {
    /// Its id and name.
    pub element: RoughElement,
    /// Its preference statements; each is called by its id.
    pub statements: Vec<RoughElement>,
    /// Whether it has a direct ranking.
    pub ranking: bool,
    /// Its options; the text is the direction in which they can be changed.
    pub options: Vec<RoughElement>,
}

/// What there is in a case file; `None` where it is no TOML.
#[must_use]
pub fn rough(text: &str) -> Option<Rough> {
    let document = Document::parse(text).ok()?;
    let root = document.as_table();
    let case = root.get("case").and_then(Item::as_table_like);
    let of_case = |key: &str| case.and_then(|case| case.get(key));
    Some(Rough {
        title: label(of_case("title")),
        language: of_case("language").and_then(Item::as_str).map(str::to_owned),
        sources: named(root, "sources").map(|(id, item, table)| source(id, item, table)).collect(),
        dms: named(root, "dm").map(|(id, item, table)| dm(id, item, table)).collect(),
        rules: listed(root, "rule").map(|(table, span)| rule(table, span)).collect(),
        merges: listed(root, "merge").map(|(table, span)| of_list(table, span, "because", "where")).collect(),
        states: named(root, "states").map(|(id, item, table)| element(id, item, table, "")).collect(),
        claims: listed(root, "claim").map(|(table, span)| of_list(table, span, "says", "check")).collect(),
        variants: listed(root, "variant").map(|(table, span)| of_list(table, span, "name", "changes")).collect(),
        events: listed(root, "event").map(|(table, span)| event(table, span)).collect(),
        from: root.get("history").and_then(|history| history.get("from")?.as_str()).map(str::to_owned),
        outcomes: listed(root, "claim").filter_map(|(table, _)| outcome(table)).collect(),
    })
}

fn named<'a>(parent: &'a dyn TableLike, kind: &str) -> impl Iterator<Item = (&'a str, &'a Item, &'a dyn TableLike)> {
    let group = parent.get(kind).and_then(Item::as_table_like);
    let entries = group.into_iter().flat_map(|group| group.iter());
    entries.filter_map(|(id, item)| Some((id, item, item.as_table_like()?)))
}

fn listed<'a>(root: &'a dyn TableLike, kind: &str) -> Box<dyn Iterator<Item = (&'a dyn TableLike, Range<usize>)> + 'a> {
    match root.get(kind) {
        Some(Item::ArrayOfTables(tables)) => {
            Box::new(tables.iter().map(|table| (table as &dyn TableLike, table.span().unwrap_or_default())))
        }
        Some(Item::Value(Value::Array(list))) => Box::new(list.iter().filter_map(|value| {
            let table = value.as_inline_table()?;
            Some((table as &dyn TableLike, value.span().unwrap_or_default()))
        })),
        _ => Box::new(std::iter::empty()),
    }
}

fn label(item: Option<&Item>) -> Label {
    let Some(item) = item else { return Label::default() };
    if let Some(plain) = item.as_str() {
        return Label { plain: Some(plain.to_owned()), by_language: Vec::new() };
    }
    let texts = item.as_table_like().into_iter().flat_map(|texts| texts.iter());
    let texts = texts.filter_map(|(tag, text)| Some((tag.to_owned(), text.as_str()?.to_owned())));
    Label { plain: None, by_language: texts.collect() }
}

/// A text, or the texts of a list, a line each.
fn text(item: Option<&Item>) -> String {
    match item {
        Some(Item::Value(Value::Array(list))) => list.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("\n"),
        item => item.and_then(Item::as_str).unwrap_or_default().to_owned(),
    }
}

fn element(id: &str, item: &Item, table: &dyn TableLike, of: &str) -> RoughElement {
    let name = label(table.get("name").or_else(|| table.get("title")));
    RoughElement { id: id.to_owned(), name, text: text(table.get(of)), span: item.span().unwrap_or_default() }
}

fn of_list(table: &dyn TableLike, span: Range<usize>, name: &str, of: &str) -> RoughElement {
    RoughElement { id: text(table.get("id")), name: label(table.get(name)), text: text(table.get(of)), span }
}

fn event(table: &dyn TableLike, span: Range<usize>) -> RoughEvent {
    let on = table.get("on");
    RoughEvent {
        element: of_list(table, span, "says", if table.contains_key("to") { "to" } else { "changes" }),
        on: on.and_then(Item::as_datetime).map_or_else(|| text(on), ToString::to_string),
        by: table.get("by").and_then(Item::as_str).map(str::to_owned),
    }
}

fn outcome(claim: &dyn TableLike) -> Option<(String, String)> {
    let outcome = claim.get("outcome").and_then(Item::as_table_like)?;
    Some((text(claim.get("id")), text(outcome.get("came"))))
}

fn source(id: &str, item: &Item, table: &dyn TableLike) -> RoughSource {
    let file = |key: &str| table.get(key).and_then(Item::as_str).map(str::to_owned);
    RoughSource { element: element(id, item, table, ""), file: file("file"), account: file("account") }
}

fn dm(id: &str, item: &Item, table: &dyn TableLike) -> RoughDm {
    let statements = match table.get("prefers") {
        Some(Item::Value(Value::Array(list))) => list.iter().flat_map(statements).collect(),
        _ => listed(table, "prefers").flat_map(|(table, span)| in_table(table, span)).collect(),
    };
    RoughDm {
        element: element(id, item, table, ""),
        statements,
        ranking: table.contains_key("ranking"),
        options: named(table, "options").map(|(id, item, table)| element(id, item, table, "moves")).collect(),
    }
}

/// The statement that a value of a list is, or those of its `any_order`.
fn statements(value: &Value) -> Vec<RoughElement> {
    let span = value.span().unwrap_or_default();
    match value.as_inline_table() {
        Some(table) => in_table(table, span),
        None => {
            let text = value.as_str().unwrap_or_default().to_owned();
            vec![RoughElement { text, span, ..RoughElement::default() }]
        }
    }
}

fn in_table(table: &dyn TableLike, span: Range<usize>) -> Vec<RoughElement> {
    match table.get("any_order").and_then(Item::as_array) {
        Some(list) => list.iter().flat_map(statements).collect(),
        None if table.contains_key("that") => vec![of_list(table, span, "", "that")],
        None => vec![of_list(table, span, "", "one_of")],
    }
}

fn rule(table: &dyn TableLike, span: Range<usize>) -> RoughElement {
    const KINDS: [&str; 5] = ["forbid", "require", "exactly_one", "at_most_one", "at_least_one"];
    let kind = KINDS.into_iter().find(|kind| table.contains_key(kind));
    let said = kind.map(|kind| format!("{kind} = {}", text(table.get(kind)).replace('\n', ", ")));
    let name = label(table.get("because"));
    RoughElement { id: String::new(), name, text: said.unwrap_or_else(|| "forbid_move".to_owned()), span }
}

/// The title of a case, as far as it can be told without reading the case; `None` where there is none.
#[must_use]
pub fn title(text: &str) -> Option<Label> {
    Some(rough(text)?.title).filter(|title| *title != Label::default())
}
