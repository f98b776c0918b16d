//! What mentions an element: asked before that is taken out.

use toml_edit::{Document, Item, Table, TableLike, Value};

use super::change::Target;
use super::rough::{Rough, rough};
use crate::names::{canonical, continues_identifier};

/// Keys whose texts are for people, and mention nothing.
const PROSE: [&str; 9] = ["name", "title", "because", "says", "why_not", "watch", "about", "criterion", "came"];

/// The elements that mention another one, in the order of the file, besides those that go with it. Where nothing is
/// to be told, or the text is no TOML, there are none.
#[must_use]
pub fn uses(text: &str, target: &Target) -> Vec<Target> {
    let (Ok(document), Some(rough)) = (Document::parse(text), rough(text)) else { return Vec::new() };
    let all = elements(document.as_table()).into_iter();
    if let Target::Claim(claim) = target {
        let about = |element: &Target| matches!(element, Target::Outcome(of) if of == claim);
        return all.map(|(element, _)| element).filter(about).collect();
    }
    let Some(wanted) = Wanted::of(&rough, target) else { return Vec::new() };
    let using =
        all.filter(|(element, leaves)| !goes_with(element, target) && leaves.iter().any(|leaf| wanted.is_in(leaf)));
    using.map(|(element, _)| element).collect()
}

/// Whether an element goes with another, or is that one.
fn goes_with(element: &Target, target: &Target) -> bool {
    match (element, target) {
        (Target::Option(dm, _) | Target::Statement(dm, _) | Target::View(dm), Target::Dm(gone)) => dm == gone,
        _ => element == target,
    }
}

/// What is looked for.
enum Wanted {
    /// Any of these names, in formulas and wherever else names stand.
    Names(Vec<String>),
    /// A source, which is cited.
    Source(String),
}

impl Wanted {
    fn of(rough: &Rough, target: &Target) -> Option<Self> {
        let own = |dm: &str| {
            rough.dms.iter().find(|other| other.element.id == dm).map(|dm| &dm.options[..]).unwrap_or_default()
        };
        let names = match target {
            Target::Option(dm, id) => called(rough, dm, id),
            Target::Dm(dm) => {
                let options = own(dm).iter().flat_map(|option| called(rough, dm, &option.id));
                std::iter::once(dm.clone()).chain(options).collect()
            }
            Target::State(id) => vec![id.clone()],
            Target::Source(id) => return Some(Self::Source(id.clone())),
            Target::Statement(..)
            | Target::Rule(_)
            | Target::Claim(_)
            | Target::Variant(_)
            | Target::View(_)
            | Target::History
            | Target::Event(_)
            | Target::Outcome(_) => return None,
        };
        Some(Self::Names(names.iter().map(|name| canonical(name)).collect()))
    }

    fn is_in(&self, leaf: &Leaf<'_>) -> bool {
        match self {
            Self::Source(id) => leaf.is_cited && leaf.key == "source" && leaf.text == id,
            Self::Names(names) => !leaf.is_cited && !leaf.is_prose && mentions(leaf.text, names),
        }
    }
}

/// What formulas call an option: by its id alone where nobody else has one of that name.
fn called(rough: &Rough, dm: &str, id: &str) -> Vec<String> {
    let alike = rough.dms.iter().flat_map(|dm| &dm.options).filter(|option| option.id == id).count();
    std::iter::once(format!("{dm}.{id}")).chain((alike == 1).then(|| id.to_owned())).collect()
}

/// Whether a text has one of these names among its words. `russia.bases` is one word, and mentions `russia` too.
fn mentions(text: &str, names: &[String]) -> bool {
    let text = canonical(text);
    let mut words = text.split(|c: char| c != '.' && !continues_identifier(c));
    let is =
        |word: &str, name: &str| word.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    words.any(|word| names.iter().any(|name| is(word, name)))
}

/// A text somewhere in an element.
#[derive(Clone, Copy)]
struct Leaf<'a> {
    /// The key that it stands behind.
    key: &'a str,
    is_prose: bool,
    is_cited: bool,
    text: &'a str,
}

/// Every element with the texts in it.
fn elements(root: &Table) -> Vec<(Target, Vec<Leaf<'_>>)> {
    let mut found = Vec::new();
    for (id, dm) in named(root.get("dm")) {
        let own = dm.iter().filter(|(key, _)| !["options", "prefers"].contains(key));
        found.push((Target::Dm(id.to_owned()), leaves(own)));
        let options = named(dm.get("options"));
        found.extend(
            options.map(|(option, table)| (Target::Option(id.to_owned(), option.to_owned()), leaves(table.iter()))),
        );
        for leaves in statements(dm.get("prefers")) {
            let place =
                found.iter().filter(|(element, _)| matches!(element, Target::Statement(dm, _) if dm == id)).count();
            found.push((Target::Statement(id.to_owned(), place), leaves));
        }
    }
    found.extend(listed(root.get("rule")).enumerate().map(|(n, table)| (Target::Rule(n), leaves(table.iter()))));
    found.extend(named(root.get("states")).map(|(id, table)| (Target::State(id.to_owned()), leaves(table.iter()))));
    let id = |table: &dyn TableLike| table.get("id").and_then(Item::as_str).unwrap_or_default().to_owned();
    for claim in listed(root.get("claim")) {
        found.push((Target::Claim(id(claim)), leaves(claim.iter().filter(|(key, _)| *key != "outcome"))));
        let outcome = claim.get("outcome").and_then(Item::as_table_like);
        found.extend(outcome.map(|outcome| (Target::Outcome(id(claim)), leaves(outcome.iter()))));
    }
    found.extend(listed(root.get("variant")).map(|table| (Target::Variant(id(table)), leaves(table.iter()))));
    found.extend(named(root.get("view")).map(|(id, table)| (Target::View(id.to_owned()), leaves(table.iter()))));
    found.extend(listed(root.get("event")).enumerate().map(|(n, table)| (Target::Event(n), leaves(table.iter()))));
    let history = root.get("history").and_then(Item::as_table_like);
    found.extend(history.map(|history| (Target::History, leaves(history.iter()))));
    found
}

fn named(item: Option<&Item>) -> impl Iterator<Item = (&str, &dyn TableLike)> {
    let group = item.and_then(Item::as_table_like);
    group.into_iter().flat_map(|group| group.iter()).filter_map(|(id, item)| Some((id, item.as_table_like()?)))
}

fn listed(item: Option<&Item>) -> impl Iterator<Item = &dyn TableLike> {
    let tables = item.and_then(Item::as_array_of_tables).into_iter().flatten().map(|table| table as &dyn TableLike);
    let list = item.and_then(Item::as_array).into_iter().flatten();
    tables.chain(list.filter_map(|value| value.as_inline_table().map(|table| table as &dyn TableLike)))
}

/// The texts of each statement, those whose order is not known one by one.
fn statements(item: Option<&Item>) -> Vec<Vec<Leaf<'_>>> {
    fn of_value(value: &Value) -> Vec<Vec<Leaf<'_>>> {
        let any_order = value.as_inline_table().and_then(|table| table.get("any_order")?.as_array());
        match any_order {
            Some(list) => list.iter().flat_map(of_value).collect(),
            None => {
                let mut found = Vec::new();
                gather(value, Leaf { key: "that", is_prose: false, is_cited: false, text: "" }, &mut found);
                vec![found]
            }
        }
    }
    match item {
        Some(Item::Value(Value::Array(list))) => list.iter().flat_map(of_value).collect(),
        Some(Item::ArrayOfTables(tables)) => {
            let of_table = |table| match Table::get(table, "any_order").and_then(Item::as_array) {
                Some(list) => list.iter().flat_map(of_value).collect(),
                None => vec![leaves(table.iter())],
            };
            tables.iter().flat_map(of_table).collect()
        }
        _ => Vec::new(),
    }
}

/// The texts behind some keys.
fn leaves<'a>(entries: impl Iterator<Item = (&'a str, &'a Item)>) -> Vec<Leaf<'a>> {
    let mut found = Vec::new();
    entries.for_each(|(key, item)| gather_item(item, below(key, None), &mut found));
    found
}

/// A place for a text below a key, in another such place.
fn below<'a>(key: &'a str, outer: Option<&Leaf<'_>>) -> Leaf<'a> {
    Leaf {
        key,
        is_prose: PROSE.contains(&key) || outer.is_some_and(|outer| outer.is_prose),
        is_cited: ["cite", "against"].contains(&key) || outer.is_some_and(|outer| outer.is_cited),
        text: "",
    }
}

fn gather_item<'a>(item: &'a Item, place: Leaf<'a>, found: &mut Vec<Leaf<'a>>) {
    match item {
        Item::Value(value) => gather(value, place, found),
        Item::Table(table) => table.iter().for_each(|(key, item)| gather_item(item, below(key, Some(&place)), found)),
        Item::ArrayOfTables(tables) => {
            let entries = tables.iter().flat_map(Table::iter);
            entries.for_each(|(key, item)| gather_item(item, below(key, Some(&place)), found));
        }
        Item::None => {}
    }
}

fn gather<'a>(value: &'a Value, place: Leaf<'a>, found: &mut Vec<Leaf<'a>>) {
    match value {
        Value::String(text) => found.push(Leaf { text: text.value(), ..place }),
        Value::Array(list) => list.iter().for_each(|value| gather(value, place, found)),
        Value::InlineTable(table) => {
            table.iter().for_each(|(key, value)| gather(value, below(key, Some(&place)), found));
        }
        _ => {}
    }
}
