//! What stands behind a key of an element: read for a form, and written by one.

use toml_edit::{Array, Item, Value};

use crate::names::label::Label;

/// What stands behind a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// `true` or `false`.
    Flag(bool),
    /// A text, or a day.
    Text(String),
    /// A list of texts.
    Texts(Vec<String>),
    /// Texts by language.
    ByLanguage(Vec<(String, String)>),
}

impl From<&str> for Entry {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Label> for Entry {
    fn from(label: Label) -> Self {
        match label.plain {
            Some(plain) => Self::Text(plain),
            None => Self::ByLanguage(label.by_language),
        }
    }
}

impl Entry {
    /// What stands behind a key; `None` where it is nothing that an entry can be.
    pub(super) fn of(item: &Item) -> Option<Self> {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        if let Some(flag) = item.as_bool() {
            return Some(Self::Flag(flag));
        }
        if let Some(one) = item.as_str() {
            return Some(Self::Text(one.to_owned()));
        }
        if let Some(day) = item.as_datetime() {
            return Some(Self::Text(day.to_string()));
        }
        if let Some(list) = item.as_array() {
            return list.iter().map(text).collect::<Option<_>>().map(Self::Texts);
        }
        let table = item.as_table_like()?.iter();
        table
            .map(|(tag, item)| Some((tag.to_owned(), item.as_str()?.to_owned())))
            .collect::<Option<_>>()
            .map(Self::ByLanguage)
    }

    /// The entry as it is written.
    pub(super) fn written(&self) -> Value {
        match self {
            Self::Flag(flag) => (*flag).into(),
            Self::Text(text) => text.as_str().into(),
            Self::Texts(texts) => Value::Array(texts.iter().map(String::as_str).collect::<Array>()),
            Self::ByLanguage(texts) => {
                Value::InlineTable(texts.iter().map(|(tag, text)| (tag.as_str(), text.as_str())).collect())
            }
        }
    }

    /// Its text, in English where there are several: it makes the id that is easiest to type.
    pub(super) fn plain(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::ByLanguage(texts) => {
                let english = texts.iter().find(|(tag, _)| tag == "en").or_else(|| texts.first());
                english.map(|(_, text)| text.as_str()).unwrap_or_default()
            }
            Self::Flag(_) | Self::Texts(_) => "",
        }
    }
}
