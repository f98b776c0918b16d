//! The text of a case file, from its bytes.

use crate::problem::{Diagnostic, Problem, Span};

/// A case file as text, with the name that people know it by.
///
/// ```
/// let source = mizan_case::SourceText::new("case.toml", "mizan = 1\n[case]\n");
/// assert_eq!(source.position(11), (2, 2));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceText {
    /// The path, as it is shown.
    pub name: String,
    /// The text, without a byte order mark.
    pub text: String,
    /// Where each line begins: a place is looked up for every mistake, of which there may be very many.
    lines: Vec<usize>,
}

impl SourceText {
    /// A text under the name it is shown by.
    #[must_use]
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let (name, text) = (name.into(), text.into());
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(newline, _)| newline + 1)).collect();
        Self { name, text, lines }
    }

    /// The line and the column of byte `offset`, both from 1; columns count characters.
    #[must_use]
    pub fn position(&self, offset: usize) -> (usize, usize) {
        let line = self.line(offset);
        let before = self.text.get(self.lines[line - 1]..offset).unwrap_or("");
        (line, before.chars().count() + 1)
    }

    /// The number, from 1, of the line on which byte `offset` stands.
    #[must_use]
    pub fn line(&self, offset: usize) -> usize {
        self.lines.partition_point(|start| *start <= offset).max(1)
    }

    /// The bytes of the lines from that of `first` to that of `last`, both bytes of the text, with the number of the
    /// first line.
    #[must_use]
    pub fn lines_around(&self, first: usize, last: usize) -> (usize, Span) {
        let (from, to) = (self.line(first), self.line(last.max(first)));
        let end = self.lines.get(to).copied().unwrap_or(self.text.len());
        (from, self.lines[from - 1]..end)
    }
}

/// The text that `bytes` hold. A byte order mark is dropped.
///
/// # Errors
/// The first byte that is not UTF-8, with its line.
#[allow(clippy::result_large_err, reason = "called once a run")]
pub fn decode(bytes: &[u8]) -> Result<String, Diagnostic> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => {
            let offset = error.valid_up_to();
            let line = bytes[..offset].iter().filter(|byte| **byte == b'\n').count() + 1;
            Err(Diagnostic::of_file(Problem::NotUtf8 { line, offset, byte: bytes[offset] }))
        }
    }
}
