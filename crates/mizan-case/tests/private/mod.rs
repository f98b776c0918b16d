//! A case with something private of every kind, and all its private strings, found in its text: a key that the format
//! gains is among them as soon as the case has it.

use std::collections::BTreeSet;

use toml_edit::{DocumentMut, Item, Value};

/// The case.
pub const CASE: &str = include_str!("case.toml");

/// Its files: the texts of a public and of a private source, and the account of another private one.
pub const FILES: [(&str, &str); 3] = [
    ("open.txt", "The gate stays shut. Nobody pays.\n"),
    ("hushfile.txt", "Whispered words here.\n\nAnother whispered passage, read in public.\n"),
    ("hushaccount.md", "# Heading\n\nWhat the envoy hushtold them.\n"),
];

/// Words of the format, which say nothing of what they stand at.
const WORDS: [&str; 2] = ["holds", "none"];

/// Every string of an element that is private, its id among them, and of every citation of a private source, as far as
/// the rest of the case does not say it too.
pub fn strings() -> BTreeSet<String> {
    let case: DocumentMut = CASE.parse().unwrap();
    let is_private = |source: &&str| case["sources"][source].get("private").is_some();
    let sources: BTreeSet<&str> = case["sources"].as_table().unwrap().iter().map(|(id, _)| id).collect();
    let mut found = Found { private: sources.iter().copied().filter(is_private).collect(), ..Found::default() };
    found.item("", case.as_item(), false);
    let hidden = found.hidden.difference(&found.told).cloned();
    let all: BTreeSet<String> = hidden.filter(|text| text.len() > 3 && !WORDS.contains(&text.as_str())).collect();
    assert!(all.len() > 40, "{all:?}");
    all
}

/// A text as it is searched: without the marks that its format puts into words.
pub fn plain(text: &str) -> String {
    text.replace("<wbr>", "").replace('\\', "").to_lowercase()
}

#[derive(Default)]
struct Found<'a> {
    private: BTreeSet<&'a str>,
    hidden: BTreeSet<String>,
    told: BTreeSet<String>,
}

impl Found<'_> {
    fn item(&mut self, key: &str, item: &Item, hidden: bool) {
        match item {
            Item::Table(table) => {
                let hidden = hidden || table.get("private").and_then(Item::as_bool) == Some(true);
                self.text(key, hidden);
                table.iter().for_each(|(key, item)| self.item(key, item, hidden));
            }
            Item::ArrayOfTables(tables) => {
                tables.iter().for_each(|table| self.item(key, &Item::Table(table.clone()), hidden));
            }
            Item::Value(value) => self.value(value, hidden),
            Item::None => {}
        }
    }

    fn value(&mut self, value: &Value, hidden: bool) {
        match value {
            Value::String(text) => self.text(text.value(), hidden),
            Value::Array(values) => values.iter().for_each(|value| self.value(value, hidden)),
            Value::InlineTable(table) => {
                let source = table.get("source").and_then(Value::as_str);
                let hidden = hidden || source.is_some_and(|source| self.private.contains(source));
                table.iter().for_each(|(_, value)| self.value(value, hidden));
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str, hidden: bool) {
        let into = if hidden { &mut self.hidden } else { &mut self.told };
        into.insert(text.to_lowercase());
    }
}
