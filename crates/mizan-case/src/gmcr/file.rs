//! What a file of GMCR+ holds.

use mizan_core::Direction;

use crate::problem::Span;

/// What a file of GMCR+ holds. Options and decision makers are known by their places.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GmcrFile {
    /// The options.
    pub options: Vec<GmcrOption>,
    /// The decision makers.
    pub decision_makers: Vec<GmcrDecisionMaker>,
    /// States that cannot be.
    pub infeasibles: Vec<Union>,
    /// Whether the rankings count, and not the statements.
    pub uses_rankings: bool,
    /// The coalitions, each with its members in order, a decision maker who acts alone being one by itself; empty where
    /// everybody acts alone.
    pub coalitions: Vec<Vec<usize>>,
    /// Payoffs, for those of whom the file states any. They follow from the rest.
    pub payoffs: Vec<Payoffs>,
}

/// The payoffs of a decision maker: a number for each state, the larger the better.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payoffs {
    /// The decision maker.
    pub dm: usize,
    /// The numbers, in the order of the states.
    pub values: Vec<u64>,
    /// Where they stand in the file.
    pub span: Span,
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
pub type Union = Vec<Conjunction>;

/// Options with whether they are taken; all are to be so.
pub type Conjunction = Vec<(usize, bool)>;
