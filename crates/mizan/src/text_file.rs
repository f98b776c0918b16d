//! Text files that people keep: what is written back begins and ends its lines as before, and a link stays one.

use std::fs;
use std::path::{Path, PathBuf};

/// How a text file is written: what an editor must not change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TextStyle {
    /// It begins with a byte order mark.
    mark: bool,
    /// Every line ends as on Windows.
    returns: bool,
}

impl TextStyle {
    /// That of a file with these bytes, which say `text`.
    #[must_use]
    pub fn of(bytes: &[u8], text: &str) -> Self {
        let n_lines = text.matches('\n').count();
        let returns = n_lines > 0 && text.matches("\r\n").count() == n_lines;
        Self { mark: bytes.starts_with("\u{feff}".as_bytes()), returns }
    }

    /// The text with lines that end in a line feed, as editors want it where a file has none but those of Windows.
    #[must_use]
    pub fn for_editing(self, text: String) -> String {
        if self.returns { text.replace("\r\n", "\n") } else { text }
    }

    /// A text as it is written to the file.
    #[must_use]
    pub fn written(self, text: &str) -> String {
        let mark = if self.mark { "\u{feff}" } else { "" };
        let text = if self.returns { text.replace("\r\n", "\n").replace('\n', "\r\n") } else { text.to_owned() };
        format!("{mark}{text}")
    }
}

/// The file itself, where `file` is a link to it: what is saved goes where the link leads, and the link stays.
#[must_use]
pub fn linked(file: &Path) -> PathBuf {
    let is_link = fs::symlink_metadata(file).is_ok_and(|metadata| metadata.is_symlink());
    if is_link { file.canonicalize().unwrap_or_else(|_| file.to_owned()) } else { file.to_owned() }
}
