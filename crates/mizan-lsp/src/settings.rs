//! With what the server is started.

use std::path::PathBuf;

use mizan::Limits;
use mizan_report::Language;

/// With what the server is started.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The language that was asked for.
    pub asked: Option<Language>,
    /// The language where neither was one asked for nor has the case one.
    pub otherwise: Language,
    /// A folder into which to look for the texts of sources first.
    pub sources: Option<PathBuf>,
    /// How large a state space may become.
    pub limits: Limits,
    /// How much work the audit of a case may be.
    pub max_work: u128,
    /// The version of the program.
    pub version: &'static str,
    /// Where the documentation can be read.
    pub docs: String,
}
