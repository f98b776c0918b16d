//! The TOML of a case file as a tree in the order of the file.
//!
//! The reader of TOML sorts its tables by key; here every table is in the order in which its keys are first mentioned,
//! because that order numbers decision makers and options. What the reader could not read is [`Data::Unread`]: it is
//! there, so nobody misses it, and it was reported, so nobody reports it again.

use crate::problem::{Found, Span};

use super::text::PlacedText;

/// A table.
#[derive(Debug, Clone, Default)]
pub(crate) struct Table {
    /// Its entries, by first mention.
    pub entries: Vec<Entry>,
    /// Its header, or its braces; its first key, where it is only implied by the tables in it.
    pub span: Span,
}

/// A key and its value.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    /// The key, in NFC.
    pub key: String,
    /// Where the key stands.
    pub key_span: Span,
    /// Where the key, or anything in its value, is first mentioned.
    pub first: usize,
    /// The value.
    pub value: Value,
}

/// A value.
#[derive(Debug, Clone)]
pub(crate) struct Value {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub data: Data,
}

/// What a value is.
#[derive(Debug, Clone)]
pub(crate) enum Data {
    /// A text.
    Text(PlacedText),
    /// A whole number, with its base.
    Integer { digits: String, radix: u32 },
    /// A decimal number, as it is written.
    Decimal(String),
    /// `true` or `false`.
    Boolean(bool),
    /// A date, as it is written.
    Date(String),
    /// A list.
    List(Vec<Value>),
    /// A table.
    Table(Table),
    /// Something that is no TOML, reported already.
    Unread,
}

impl Table {
    /// The entry of `key`.
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key == key)
    }

    /// Whether there is a `key`.
    pub fn has(&self, key: &str) -> bool {
        self.entry(key).is_some()
    }

    /// The value of `key`.
    pub fn value(&self, key: &str) -> Option<&Value> {
        self.entry(key).map(|entry| &entry.value)
    }

    /// The text of `key`.
    pub fn text(&self, key: &str) -> Option<&PlacedText> {
        self.value(key).and_then(Value::text)
    }

    /// The truth value of `key`.
    pub fn boolean(&self, key: &str) -> Option<bool> {
        match self.value(key)?.data {
            Data::Boolean(value) => Some(value),
            _ => None,
        }
    }

    /// The table of `key`.
    pub fn table(&self, key: &str) -> Option<&Table> {
        self.value(key).and_then(Value::table)
    }

    /// The entries of the table of `key`.
    pub fn named(&self, key: &str) -> &[Entry] {
        self.table(key).map_or(&[], |table| &table.entries)
    }

    /// The items of the list of `key`; a value that is no list is none.
    pub fn list(&self, key: &str) -> &[Value] {
        self.value(key).map_or(&[], Value::list)
    }

    /// The texts in the list of `key`.
    pub fn texts(&self, key: &str) -> impl Iterator<Item = &PlacedText> {
        self.list(key).iter().filter_map(Value::text)
    }

    /// The tables of `key`, which may be one table or a list of them.
    pub fn tables(&self, key: &str) -> impl Iterator<Item = &Table> {
        let value = self.value(key);
        let items = value
            .map_or(&[][..], |value| if value.list().is_empty() { std::slice::from_ref(value) } else { value.list() });
        items.iter().filter_map(Value::table)
    }
}

impl Value {
    /// The text that it is.
    pub fn text(&self) -> Option<&PlacedText> {
        match &self.data {
            Data::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The table that it is.
    pub fn table(&self) -> Option<&Table> {
        match &self.data {
            Data::Table(table) => Some(table),
            _ => None,
        }
    }

    /// The items of the list that it is.
    pub fn list(&self) -> &[Value] {
        match &self.data {
            Data::List(items) => items,
            _ => &[],
        }
    }

    /// What kind of value it is; `None` where it could not be read.
    pub fn found(&self) -> Option<Found> {
        Some(match &self.data {
            Data::Text(_) => Found::Text,
            Data::Integer { .. } => Found::Integer,
            Data::Decimal(_) => Found::Decimal,
            Data::Boolean(_) => Found::Boolean,
            Data::Date(_) => Found::Date,
            Data::List(_) => Found::List,
            Data::Table(_) => Found::Table,
            Data::Unread => return None,
        })
    }
}
