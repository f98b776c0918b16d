//! From the path that an analyst gives to the case file that is meant. The only part of this crate that touches the
//! file system.

#![allow(clippy::result_large_err, reason = "called once a run")]

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use crate::file::text::{SourceText, decode};
pub use crate::problem::unread::Unread;
use crate::problem::unread::in_mebibytes;
use crate::problem::{Diagnostic, Problem};

/// No case file that is read is larger than this, in bytes.
pub const LARGEST_CASE: u64 = 16 << 20;

/// No other file that is read is larger than this, in bytes.
pub const LARGEST: u64 = 64 << 20;

/// No more files of a folder than these are listed.
pub const MOST_FILES: usize = 1_000;

/// The bytes of a file of at most `most` bytes.
///
/// # Errors
/// [`Unread`], and what the operating system reports.
pub fn read(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    // Asked before it is opened: opening a pipe waits for somebody who writes to it.
    let about = fs::metadata(path)?;
    if !about.is_file() {
        return Err(Unread::NotAFile.into());
    }
    if about.len() > most {
        return Err(Unread::TooLarge(most).into());
    }
    read_stream(File::open(path)?, most)
}

/// The files that lie in `folder` itself, by name; of very many the first.
#[must_use]
pub fn files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> = entries.filter(|path| path.is_file()).collect();
    files.sort();
    files.truncate(MOST_FILES);
    files
}

/// All that a stream says, at most `most` bytes.
///
/// # Errors
/// [`Unread::TooLarge`], and what the operating system reports.
pub fn read_stream(stream: impl Read, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // One more than may be read tells whether there is more.
    stream.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most { Err(Unread::TooLarge(most).into()) } else { Ok(bytes) }
}

/// The place that `path` leads to once links are followed, where that lies in one of `folders`.
///
/// # Errors
/// [`Unread::Outside`], whether there is anything or not; and what the operating system reports.
pub fn within(path: &Path, folders: &[&Path]) -> io::Result<PathBuf> {
    // What is not there is judged by the nearest folder that is.
    let nearest = path.ancestors().find_map(|part| real(part).ok());
    let roots = folders.iter().filter_map(|folder| real(folder).ok());
    if !nearest.is_some_and(|nearest| roots.into_iter().any(|root| nearest.starts_with(root))) {
        return Err(Unread::Outside.into());
    }
    real(path)
}

/// A path with its links followed; the empty one is this folder.
fn real(path: &Path) -> io::Result<PathBuf> {
    let here = path.as_os_str().is_empty();
    if here { Path::new(".") } else { path }.canonicalize()
}

/// The case file that `path` means: the file itself, or `case.toml` in the folder.
///
/// # Errors
/// There is none, with the `.toml` files found in the folder instead.
pub fn locate(path: &Path) -> Result<PathBuf, Diagnostic> {
    let metadata = fs::metadata(path).map_err(|error| unreadable(path, &error))?;
    if metadata.is_dir() {
        return in_folder(path);
    }
    let is_toml = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("toml"));
    if !metadata.is_file() {
        return Err(unreadable(path, &Unread::NotAFile.into()));
    }
    if is_toml { Ok(path.to_owned()) } else { Err(Diagnostic::of_file(Problem::NotToml { path: shown(path) })) }
}

/// The text of the case file that `path` means.
///
/// # Errors
/// There is none, or it cannot be read as text.
pub fn open(path: &Path) -> Result<SourceText, Diagnostic> {
    let file = locate(path)?;
    let bytes = read(&file, LARGEST_CASE).map_err(|error| unreadable(&file, &error))?;
    Ok(SourceText::new(shown(&file), decode(&bytes)?))
}

fn in_folder(folder: &Path) -> Result<PathBuf, Diagnostic> {
    let file = folder.join("case.toml");
    if file.is_file() {
        return Ok(file);
    }
    let entries = fs::read_dir(folder).map_err(|error| unreadable(folder, &error))?;
    let is_toml = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "toml") && path.is_file();
    let mut candidates: Vec<String> =
        entries.flatten().map(|entry| entry.path()).filter(is_toml).map(|path| shown(&path)).collect();
    candidates.sort();
    Err(Diagnostic::of_file(Problem::FolderWithoutCase { path: shown(folder), candidates }))
}

/// Why the file at `path` cannot be read.
#[must_use]
pub fn unreadable(path: &Path, error: &io::Error) -> Diagnostic {
    let path = shown(path);
    Diagnostic::of_file(match Unread::of(error) {
        Some(Unread::NotAFile) => Problem::NotAFile { path },
        Some(Unread::TooLarge(most)) => Problem::FileTooLarge { path, most: in_mebibytes(most) },
        _ if error.kind() == ErrorKind::NotFound => Problem::FileMissing { path },
        _ => Problem::Unreadable { path, reason: error.to_string() },
    })
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
