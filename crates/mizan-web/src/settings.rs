//! With what the workbench is started.

use std::path::PathBuf;

use mizan_core::Limits;
use mizan_report::Language;

/// With what the workbench is started.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The folder whose files may be read and written.
    pub root: PathBuf,
    /// The case to open first, relative to the folder.
    pub open: Option<String>,
    /// Where the texts lie that cases rest on, if not beside them.
    pub sources: Option<PathBuf>,
    /// The language to begin with.
    pub language: Language,
    /// The port; any free one where it is 0.
    pub port: u16,
    /// How large a state space may become.
    pub limits: Limits,
    /// How much work a question may be, in steps.
    pub max_work: u128,
    /// The version of the program.
    pub version: &'static str,
    /// The library of conflicts.
    pub library: Vec<LibraryCase>,
    /// The commented case to start from, in each language.
    pub template: fn(Language) -> &'static str,
}

/// A case of the library.
#[derive(Debug, Clone, Copy)]
pub struct LibraryCase {
    /// Its name.
    pub name: &'static str,
    /// The text of its case file.
    pub text: &'static str,
    /// The other files that it names, by their path beside the case file.
    pub files: &'static [(&'static str, &'static str)],
}
