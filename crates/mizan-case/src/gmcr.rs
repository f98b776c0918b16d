//! Files of GMCR+ (gmcr-py), of both its generations: read into a case file, and written from a case.
//!
//! Such a file is JSON. It holds options with their directions, decision makers with the options that are theirs, their
//! preferences (statements, or the states by number), what they misperceive, and patterns of infeasible states. All of
//! these are unions of conditions, and a condition says of some options whether they are taken. States are numbered as
//! here, once the options stand by decision maker.

mod case_file;
mod json;
mod read;
mod union;
mod write;

use mizan_core::Direction;

pub use case_file::{Comments, case_file};
pub use read::read;
pub use write::{LeftOut, Obstacle, Written, write};

/// What a file of GMCR+ holds. Options and decision makers are known by their places.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GmcrFile {
    /// The options.
    pub options: Vec<GmcrOption>,
    /// The decision makers.
    pub decision_makers: Vec<GmcrDecisionMaker>,
    /// States that can not be.
    pub infeasibles: Vec<Union>,
    /// Whether the rankings count, and not the statements.
    pub uses_rankings: bool,
    /// Coalitions of two or more decision makers. A case has no place for them, since they are part of the question and
    /// not of the conflict.
    pub coalitions: Vec<Vec<usize>>,
}

/// An option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GmcrOption {
    /// What it is called.
    pub name: String,
    /// In which direction it can be changed.
    pub direction: Direction,
}

/// A decision maker.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GmcrDecisionMaker {
    /// What it is called.
    pub name: String,
    /// Its options.
    pub options: Vec<usize>,
    /// Its preference statements, most important first.
    pub preferences: Vec<Union>,
    /// The states by number, most preferred first, in groups that tie; empty where there is no ranking.
    pub ranking: Vec<Vec<u64>>,
    /// States that it misperceives.
    pub misperceptions: Vec<Union>,
}

/// Conditions of which one is to hold.
pub type Union = Vec<Condition>;

/// Options with whether they are taken; all are to be so.
pub type Condition = Vec<(usize, bool)>;
