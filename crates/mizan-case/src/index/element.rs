//! An element of a case file, as it is written.

use crate::problem::{Place, Span};

/// An element as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// What kind of table it is.
    pub place: Place,
    /// Whose it is: the decision maker's, of options and statements.
    pub owner: Option<String>,
    /// Its id, else what it says; empty where it says nothing yet.
    pub title: String,
    /// Where that stands.
    pub title_span: Span,
    /// Its place among its like: among all rules, or the statements of the same decision maker; from 0.
    pub number: usize,
    /// From its first word to its last one.
    pub extent: Span,
}
