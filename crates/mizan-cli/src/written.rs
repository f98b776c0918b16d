//! Files that the program writes: never over what it read, and over what it did not write itself only by `--force`.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use mizan::whole::{Existing, clear_unfinished, is_same_file, write_whole};
use mizan_report::{Language, args};

use crate::failure::Failure;

/// Over what may be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// Over nothing.
    Nothing,
    /// Over what the program wrote itself, where the file says so.
    Own,
    /// Over anything that was not read.
    Anything,
}

/// Ends a report in Markdown, by which it is known again. A page says it in its head, a document for Word in the comment
/// of its archive.
pub const REPORT_MARK: &str = "<!-- Mizan: report -->\n";
/// Ends a figure.
pub const FIGURE_MARK: &str = "<!-- Mizan: figure -->\n";
/// In the head of a page.
const PAGE_MARK: &str = "<meta name=\"generator\" content=\"Mizan\">";

/// So much of the beginning and of the end of a file is looked at.
const LOOKED_AT: u64 = 1024;

/// Writes `bytes` to `file`, whole or not at all, making its folder where it is not there. `inputs` are the files that
/// were read.
pub fn write(file: &Path, bytes: &[u8], over: Over, inputs: &[PathBuf], language: Language) -> Result<(), Failure> {
    let messages = language.messages();
    let shown = || file.display().to_string();
    if inputs.iter().any(|input| is_same_file(input, file)) {
        return Err(Failure::Told(messages.text("written-over-input", &args!["file" => shown()])));
    }
    let replaces = match over {
        Over::Nothing => false,
        Over::Own => file.is_file() && is_own(file).unwrap_or(false),
        Over::Anything => true,
    };
    clear_unfinished(file.parent().unwrap_or(Path::new(".")));
    let existing = if replaces { Existing::Replaced } else { Existing::Kept };
    write_whole(file, existing, |out| out.write_all(bytes)).map_err(|error| match (error.kind(), over) {
        (io::ErrorKind::AlreadyExists, Over::Nothing) => {
            Failure::Told(messages.text("new-exists", &args!["file" => shown()]))
        }
        (io::ErrorKind::AlreadyExists, _) => Failure::Told(messages.text("written-exists", &args!["file" => shown()])),
        _ => failed(file, &error, language),
    })
}

/// `file` can not be written.
pub fn failed(file: &Path, error: &io::Error, language: Language) -> Failure {
    let args = args!["file" => file.display().to_string(), "reason" => error.to_string()];
    Failure::Told(language.messages().text("new-failed", &args))
}

/// Over what may be written where `--force` was given, or was not.
pub fn over(force: bool) -> Over {
    if force { Over::Anything } else { Over::Own }
}

/// Whether a file says that it was written here. One that was worked on since in a word processor does not.
fn is_own(file: &Path) -> io::Result<bool> {
    let mut file = File::open(file)?;
    let length = file.metadata()?.len();
    let mut part = |from: u64| {
        let mut bytes = Vec::new();
        file.seek(SeekFrom::Start(from))?;
        io::Read::by_ref(&mut file).take(LOOKED_AT).read_to_end(&mut bytes)?;
        Ok::<_, io::Error>(bytes)
    };
    let (head, tail) = (part(0)?, part(length.saturating_sub(LOOKED_AT))?);
    let holds = |bytes: &[u8], mark: &str| bytes.windows(mark.len()).any(|window| window == mark.as_bytes());
    let ends = |mark: &str| tail.ends_with(mark.as_bytes());
    let is_document = head.starts_with(b"PK") && ends(mizan_report::report::docx::ARCHIVE_COMMENT);
    let is_matrix = head.starts_with(mizan_report::solution::moves::MATRIX_HEAD.as_bytes());
    Ok(holds(&head, PAGE_MARK) || is_matrix || ends(REPORT_MARK) || ends(FIGURE_MARK) || is_document)
}
