//! From the path that an analyst gives to the case file that is meant. The only part of this crate that touches the
//! file system.

#![allow(clippy::result_large_err, reason = "called once a run")]

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::file::text::{SourceText, decode};
use crate::problem::{Diagnostic, Problem};

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
    if is_toml { Ok(path.to_owned()) } else { Err(Diagnostic::of_file(Problem::NotToml { path: shown(path) })) }
}

/// The text of the case file that `path` means.
///
/// # Errors
/// There is none, or it cannot be read as text.
pub fn open(path: &Path) -> Result<SourceText, Diagnostic> {
    let file = locate(path)?;
    let bytes = fs::read(&file).map_err(|error| unreadable(&file, &error))?;
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

fn unreadable(path: &Path, error: &std::io::Error) -> Diagnostic {
    let path = shown(path);
    Diagnostic::of_file(match error.kind() {
        ErrorKind::NotFound => Problem::FileMissing { path },
        _ => Problem::Unreadable { path, reason: error.to_string() },
    })
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
