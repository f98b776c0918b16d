//! Files that the program writes: never over what it read, and over what it did not write itself only by `--force`.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use mizan::whole::{Existing, clear_unfinished, is_same_file, write_whole};
use mizan_report::{Language, args};

use crate::failure::Failure;
use crate::seal;

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

/// A larger file is not looked at: nothing that is written here, and that must be known again, is so large.
const LARGEST: u64 = 1 << 28;

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

/// `file` cannot be written.
pub fn failed(file: &Path, error: &io::Error, language: Language) -> Failure {
    let args = args!["file" => file.display().to_string(), "reason" => error.to_string()];
    Failure::Told(language.messages().text("new-failed", &args))
}

/// Over what may be written where `--force` was given, or was not.
pub fn over(force: bool) -> Over {
    if force { Over::Anything } else { Over::Own }
}

/// Whether a file says that it was written here, and was not worked on since.
fn is_own(file: &Path) -> io::Result<bool> {
    let mut bytes = Vec::new();
    File::open(file)?.take(LARGEST).read_to_end(&mut bytes)?;
    let is_document =
        bytes.starts_with(b"PK") && bytes.ends_with(mizan_report::report::docx::ARCHIVE_COMMENT.as_bytes());
    let is_matrix = bytes.starts_with(mizan_report::solution::moves::MATRIX_HEAD.as_bytes());
    Ok(is_document || is_matrix || str::from_utf8(&bytes).is_ok_and(seal::is_whole))
}
