//! The library of conflicts, built in.

use std::io;
use std::path::{Path, PathBuf};

use mizan_case::{Diagnostic, SourceFolders, SourceText};

use crate::world::{Disk, World, read_from};

/// A case of the library.
#[derive(Debug)]
pub struct LibraryEntry {
    /// Its name.
    pub name: &'static str,
    /// The text of its case file.
    pub text: &'static str,
    /// The other files that it names, by their path beside the case file.
    pub files: &'static [(&'static str, &'static str)],
}

macro_rules! entry {
    ($name:literal $(, $file:literal)*) => {
        LibraryEntry {
            name: $name,
            text: include_str!(concat!("../../../cases/", $name, "/case.toml")),
            files: &[$(($file, include_str!(concat!("../../../cases/", $name, "/", $file)))),*],
        }
    };
}

/// Every case of the library: published conflicts, the simplest first, and then teaching cases, most of which tell apart
/// two readings of a definition.
pub const LIBRARY: &[LibraryEntry] = &[
    entry!("prisoners-dilemma"),
    entry!("chicken"),
    entry!("cuban-missile-crisis"),
    entry!("euphrates-1975"),
    entry!("euphrates-misperceived"),
    entry!("elmira"),
    entry!("elmira-gmcrplus"),
    entry!("garrison-diversion"),
    entry!("north-korea-2017"),
    entry!("syria-2016", "sources/account.ar.md", "NOTES.md", "NOTES.ar.md"),
    entry!("panama-1977", "sources/account.es.md", "NOTES.md", "NOTES.ar.md"),
    entry!("teaching/back-to-the-start"),
    entry!("teaching/every-improvement"),
    entry!("teaching/the-last-improvement"),
    entry!("teaching/twice-in-an-answer"),
    entry!("teaching/an-escape-for-two"),
    entry!("teaching/a-surprise"),
    entry!("teaching/a-red-line"),
    entry!("teaching/a-threat-that-works"),
    entry!("teaching/the-weir"),
    entry!("teaching/the-toll"),
    entry!("teaching/the-night-line", "sources/column.txt"),
];

/// Where a case can stand, this before a name means one of the library.
pub const PREFIX: &str = "library:";

/// The case `name`.
#[must_use]
pub fn find(name: &str) -> Option<&'static LibraryEntry> {
    LIBRARY.iter().find(|entry| entry.name == name)
}

/// The name behind [`PREFIX`], where a path has one; whether or not there is such a case.
#[must_use]
pub fn name_in(path: &Path) -> Option<&str> {
    path.to_str()?.strip_prefix(PREFIX)
}

impl LibraryEntry {
    /// Its text.
    #[must_use]
    pub fn source(&self) -> SourceText {
        SourceText::new(format!("{PREFIX}{}", self.name), self.text)
    }
}

/// The disk, where `library:NAME` is a case of the library.
#[derive(Debug, Clone, Default)]
pub struct DiskAndLibrary {
    /// The disk.
    pub disk: Disk,
}

impl DiskAndLibrary {
    /// With a folder into which to look for the texts of sources first.
    #[must_use]
    pub fn with_sources(sources: Option<PathBuf>) -> Self {
        Self { disk: Disk { sources } }
    }
}

impl World for DiskAndLibrary {
    type Error = NoCase;

    fn case(&self, path: &Path) -> Result<SourceText, NoCase> {
        match name_in(path) {
            Some(name) => find(name).map(LibraryEntry::source).ok_or_else(|| NoCase::InLibrary(name.to_owned())),
            None => self.disk.case(path).map_err(NoCase::OnDisk),
        }
    }

    fn source_folders(&self, case: &Path) -> SourceFolders {
        match name_in(case).and_then(find) {
            Some(_) => SourceFolders { case: Some(PathBuf::new()), sources: self.disk.sources.clone() },
            None => self.disk.source_folders(case),
        }
    }

    fn source(&self, case: &Path, path: &Path) -> io::Result<Vec<u8>> {
        let Some(entry) = name_in(case).and_then(find) else { return self.disk.source(case, path) };
        match entry.files.iter().find(|(file, _)| Path::new(file) == path) {
            Some((_, text)) => Ok(text.as_bytes().to_vec()),
            // Where the program stands is not the folder of its library.
            None if path.is_relative() && self.disk.sources.is_none() => Err(io::ErrorKind::NotFound.into()),
            None => read_from(&SourceFolders { case: None, sources: self.disk.sources.clone() }, path),
        }
    }
}

/// Why there is no case.
#[derive(Debug)]
pub enum NoCase {
    /// The library has none of this name.
    InLibrary(String),
    /// There is no such file, or it is no text.
    OnDisk(Box<Diagnostic>),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_case_of_the_library_is_built_in() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases");
        let below = |folder: &std::path::Path| {
            let folders = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
            folders.filter(|path| path.is_dir()).collect::<Vec<_>>()
        };
        let named = |path: std::path::PathBuf| path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
        let mut found: Vec<String> = [below(&root), below(&root.join("teaching"))]
            .concat()
            .into_iter()
            .filter(|path| path.join("case.toml").is_file())
            .map(named)
            .collect();
        let mut built_in: Vec<String> = LIBRARY.iter().map(|entry| entry.name.to_owned()).collect();
        found.sort();
        built_in.sort();
        assert_eq!(built_in, found);
    }
}
