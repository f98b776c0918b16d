//! A text of the case file, and where each part of it stands.

use crate::problem::Span;

/// A text, as TOML means it, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedText {
    /// The text.
    pub value: String,
    /// Where it stands, quotation marks included.
    pub span: Span,
    /// Where its first byte stands, if it is written without escapes: then every part of it can be pointed at.
    start: Option<usize>,
}

impl PlacedText {
    /// The text `value`, which stands at `span` of `file`.
    pub(crate) fn new(value: String, span: Span, file: &str) -> Self {
        let start = file.get(span.clone()).and_then(|raw| content_start(raw, &value)).map(|offset| span.start + offset);
        Self { value, span, start }
    }

    /// Another text in its place.
    pub(crate) fn reworded(&self, value: String) -> Self {
        let start = self.start.filter(|_| value == self.value);
        Self { value, span: self.span.clone(), start }
    }

    /// Whether it is written without escapes, so that every part of it can be pointed at.
    pub(crate) fn is_literal(&self) -> bool {
        self.start.is_some()
    }

    /// Where the bytes `inner` of the text stand in the file: exactly, where it has no escapes, else the whole text.
    #[must_use]
    pub fn locate(&self, inner: Span) -> Span {
        match self.start {
            Some(start) => start + inner.start..start + inner.end,
            None => self.span.clone(),
        }
    }
}

/// How many bytes of `raw`, a text as TOML writes it, stand before its content, if the content is written as it is.
fn content_start(raw: &str, value: &str) -> Option<usize> {
    let quote = ["\"\"\"", "'''", "\"", "'"].into_iter().find(|quote| raw.starts_with(quote))?;
    let inner = raw.strip_prefix(quote)?.strip_suffix(quote)?;
    // A newline right after the three quotes is not part of the text.
    let newline = if quote.len() == 1 {
        0
    } else {
        ["\r\n", "\n"].into_iter().find(|n| inner.starts_with(n)).map_or(0, str::len)
    };
    (inner.get(newline..)? == value).then_some(quote.len() + newline)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locate(raw: &str, value: &str, inner: Span) -> String {
        let file = format!("that = {raw}\n");
        let text = PlacedText::new(value.into(), 7..7 + raw.len(), &file);
        file[text.locate(inner)].to_owned()
    }

    #[test]
    fn a_text_without_escapes_is_pointed_into() {
        for raw in ["\"a & بب\"", "'a & بب'", "\"\"\"a & بب\"\"\"", "\"\"\"\na & بب\"\"\"", "'''\r\na & بب'''"]
        {
            assert_eq!(locate(raw, "a & بب", 4..8), "بب", "{raw}");
        }
    }

    #[test]
    fn a_text_with_escapes_is_pointed_at_as_a_whole() {
        assert_eq!(locate(r#""a \u0026 b""#, "a & b", 4..5), r#""a \u0026 b""#);
    }
}
