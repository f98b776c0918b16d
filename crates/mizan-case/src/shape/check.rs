//! Comparing a file with the shape of the format.

use crate::names::suggest::suggestions;
use crate::names::toml_key;
use crate::problem::{Findings, Found, Problem, Span};
use crate::toml::{Data, Entry, Lost, Table, Value};

use super::keys::{KeyShape, Kind, TableShape};

/// Reports unknown keys, missing keys and values of the wrong kind in `root`, which is the whole file.
pub(crate) fn check(root: &Table, shape: &'static TableShape, lost: &Lost, out: &mut Findings) {
    Checker { lost, out, above: Vec::new() }.table(root, shape, "");
}

struct Checker<'a> {
    lost: &'a Lost,
    out: &'a mut Findings,
    /// The tables round the present one, outermost first, with the headers that reach them.
    above: Vec<(&'static TableShape, String)>,
}

impl Checker<'_> {
    fn table(&mut self, table: &Table, shape: &'static TableShape, header: &str) {
        self.above.push((shape, header.to_owned()));
        for entry in &table.entries {
            match shape.key(&entry.key) {
                Some(key) => self.value(&entry.value, &entry.key_span, key, &joined(header, &entry.key)),
                None => self.unknown(entry, shape),
            }
        }
        for key in shape.keys.iter().filter(|key| key.required && !matches!(key.kind, Kind::Version)) {
            let is_there = table.has(key.name) || key.instead.is_some_and(|other| table.has(other));
            if !is_there && !self.lost.may_hold(key.name) {
                let problem = Problem::MissingKey { key: key.name.into(), place: shape.place };
                self.out.add(problem, table.span.clone());
            }
        }
        self.above.pop();
    }

    /// A key that a table further up has was meant for that table: it stands below the wrong header.
    fn unknown(&mut self, entry: &Entry, shape: &'static TableShape) {
        let (key, place) = (entry.key.clone(), shape.place);
        let outer = self.above.iter().rev().skip(1).find(|(outer, _)| outer.key(&key).is_some());
        if let Some((home, header)) = outer {
            let problem = Problem::MisplacedKey { key, place, home: home.place, header: header.clone() };
            return self.out.add(problem, entry.key_span.clone());
        }
        let known: Vec<String> = shape.keys.iter().map(|key| key.name.to_owned()).collect();
        let suggestions = suggestions(&key, known.iter().map(String::as_str));
        self.out.add(Problem::UnknownKey { key, place, suggestions, known }, entry.key_span.clone());
    }

    fn value(&mut self, value: &Value, key_span: &Span, key: &'static KeyShape, header: &str) {
        let Some(found) = value.found() else {
            return;
        };
        let fits = match (key.kind, &value.data) {
            (Kind::Version, _) => true,
            (Kind::Language, Data::Text(text)) => {
                if !is_language(&text.value) {
                    self.out.add(Problem::NotALanguage { tag: text.value.clone() }, value.span.clone());
                }
                true
            }
            (Kind::Text, Data::Text(_)) => true,
            (Kind::Choice(choices), Data::Text(text)) => {
                self.choice(key.name, choices, &text.value, &value.span);
                true
            }
            (Kind::Label, Data::Text(_)) => true,
            (Kind::Label, Data::Table(table)) => {
                self.label(table);
                true
            }
            (Kind::Boolean, Data::Boolean(_)) | (Kind::Number, Data::Integer { .. }) => true,
            (Kind::Decimal, Data::Integer { .. } | Data::Decimal(_)) => true,
            (Kind::Date, Data::Date(_) | Data::Text(_)) => true,
            (
                Kind::Texts
                | Kind::Statements(_)
                | Kind::Ranking
                | Kind::Ordered(_)
                | Kind::Arcs
                | Kind::Groups
                | Kind::NumberGroups
                | Kind::Tables(_)
                | Kind::OneOrMore(_),
                Data::List(items),
            ) => {
                self.items(items, key, header);
                true
            }
            (Kind::Each(inner), Data::Table(table)) => {
                for entry in &table.entries {
                    self.value(&entry.value, &entry.key_span, inner, &joined(header, &toml_key(&entry.key)));
                }
                true
            }
            (Kind::Table(shape) | Kind::OneOrMore(shape), Data::Table(table)) => {
                self.table(table, shape, header);
                true
            }
            (Kind::Named(shape), Data::Table(table)) => {
                self.named(table, shape, key, header);
                true
            }
            _ => false,
        };
        if !fits {
            self.wrong_type(key, found, if value.span.is_empty() { key_span } else { &value.span });
        }
    }

    fn items(&mut self, items: &[Value], key: &'static KeyShape, header: &str) {
        for item in items {
            let Some(found) = item.found() else {
                continue;
            };
            let fits = match (key.kind.in_order(), &item.data) {
                (Kind::Statements(_) | Kind::Ranking, Data::Table(table)) if table.has("any_order") => {
                    // One inside another is reported where lists are read.
                    if let Kind::Ordered(shape) = key.kind {
                        self.table(table, shape, header);
                    }
                    true
                }
                (Kind::Tables(shape) | Kind::OneOrMore(shape) | Kind::Statements(shape), Data::Table(table)) => {
                    self.table(table, shape, header);
                    true
                }
                (Kind::Texts | Kind::Statements(_), Data::Text(_)) => true,
                (kind, Data::Text(_) | Data::Integer { .. }) if kind.stands_alone(found) => true,
                (kind, Data::List(group)) if !kind.in_groups().is_empty() => {
                    // What is wrong inside a list is said there.
                    group.iter().for_each(|entry| self.in_group(entry, key));
                    true
                }
                _ => false,
            };
            if !fits {
                self.wrong_type(key, found, &item.span);
            }
        }
    }

    /// Reports an item of a list in a list that cannot stand there.
    fn in_group(&mut self, entry: &Value, key: &'static KeyShape) {
        if let Some(found) = entry.found().filter(|found| !key.kind.in_groups().contains(found)) {
            self.wrong_type(key, found, &entry.span);
        }
    }

    fn named(&mut self, tables: &Table, shape: &'static TableShape, key: &'static KeyShape, header: &str) {
        for entry in &tables.entries {
            match (&entry.value.data, entry.value.found()) {
                (Data::Table(table), _) => self.table(table, shape, &joined(header, &toml_key(&entry.key))),
                (_, Some(found)) => self.wrong_type(key, found, &entry.key_span),
                (_, None) => {}
            }
        }
    }

    fn label(&mut self, by_language: &Table) {
        for entry in &by_language.entries {
            if !is_language(&entry.key) {
                self.out.add(Problem::NotALanguage { tag: entry.key.clone() }, entry.key_span.clone());
            } else if let Some(found) = entry.value.found().filter(|found| *found != Found::Text) {
                let problem = Problem::WrongType { key: entry.key.clone(), expected: Kind::Text.expected(), found };
                self.out.add(problem, entry.value.span.clone());
            }
        }
    }

    fn choice(&mut self, key: &str, choices: &[&str], value: &str, span: &Span) {
        if !choices.contains(&value) {
            let suggestions = suggestions(value, choices.iter().copied());
            let choices = choices.iter().map(|choice| (*choice).to_owned()).collect();
            let problem = Problem::NotOneOf { key: key.into(), value: value.to_owned(), choices, suggestions };
            self.out.add(problem, span.clone());
        }
    }

    fn wrong_type(&mut self, key: &KeyShape, found: Found, span: &Span) {
        let problem = Problem::WrongType { key: key.name.into(), expected: key.kind.expected(), found };
        self.out.add(problem, span.clone());
    }
}

/// Whether `tag` looks like a language tag (BCP 47): `ar`, `en-GB`, `zh-Hant`.
fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let primary = parts.next().unwrap_or("");
    (2..=3).contains(&primary.len())
        && primary.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

fn joined(header: &str, key: &str) -> String {
    if header.is_empty() { key.to_owned() } else { format!("{header}.{key}") }
}
