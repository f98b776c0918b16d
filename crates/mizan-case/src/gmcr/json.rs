//! JSON with places: each value knows where it stands in the text.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

use crate::problem::Span;

/// A value, not looked into yet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Json<'a> {
    /// The whole text.
    whole: &'a str,
    /// The text of the value, a part of `whole`.
    text: &'a str,
}

/// Where the text is no JSON, and where its last character before that stands.
pub(super) struct Broken {
    pub span: Span,
}

impl<'a> Json<'a> {
    /// The value that `text` is.
    pub fn parse(text: &'a str) -> Result<Self, Broken> {
        match serde_json::from_str::<&RawValue>(text) {
            Ok(raw) => Ok(Self { whole: text, text: raw.get() }),
            Err(error) => Err(Broken { span: place(text, error.line(), error.column()) }),
        }
    }

    /// Where it stands.
    pub fn span(self) -> Span {
        // The text of a value is a slice of the whole.
        let start = (self.text.as_ptr() as usize).saturating_sub(self.whole.as_ptr() as usize);
        start..start + self.text.len()
    }

    /// Its members, where it is an object; of a key that stands twice the last counts, as for GMCR+.
    pub fn object(self) -> Option<BTreeMap<String, Self>> {
        let members: BTreeMap<String, &RawValue> = serde_json::from_str(self.text).ok()?;
        Some(members.into_iter().map(|(key, raw)| (key, self.part(raw))).collect())
    }

    /// Its items, where it is a list.
    pub fn list(self) -> Option<Vec<Self>> {
        let items: Vec<&RawValue> = serde_json::from_str(self.text).ok()?;
        Some(items.into_iter().map(|raw| self.part(raw)).collect())
    }

    /// The text that it is.
    pub fn text(self) -> Option<String> {
        serde_json::from_str(self.text).ok()
    }

    /// The number that it is, from 0; GMCR+ writes some as texts.
    pub fn number(self) -> Option<u64> {
        serde_json::from_str(self.text).ok().or_else(|| self.text()?.trim().parse().ok())
    }

    /// The truth value that it is.
    pub fn boolean(self) -> Option<bool> {
        serde_json::from_str(self.text).ok()
    }

    /// Its text as it stands there.
    pub fn source(self) -> &'a str {
        self.text
    }

    fn part(self, raw: &'a RawValue) -> Self {
        Self { whole: self.whole, text: raw.get() }
    }
}

/// The character at a line and a column, both from 1, the column in bytes; at the end, the last one.
fn place(text: &str, line: usize, column: usize) -> Span {
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let mut start = (before + column.saturating_sub(1)).min(text.len().saturating_sub(1));
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let length = text[start..].chars().next().map_or(0, char::len_utf8);
    start..start + length
}
