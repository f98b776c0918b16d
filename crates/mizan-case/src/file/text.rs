//! The text of a case file, from its bytes.

use crate::problem::{Diagnostic, Problem};

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
}

impl SourceText {
    /// A text under the name it is shown by.
    #[must_use]
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self { name: name.into(), text: text.into() }
    }

    /// The line and the column of byte `offset`, both from 1; columns count characters.
    #[must_use]
    pub fn position(&self, offset: usize) -> (usize, usize) {
        let before = self.text.get(..offset).unwrap_or(&self.text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        (line, before[line_start..].chars().count() + 1)
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
