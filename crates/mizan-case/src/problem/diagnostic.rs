//! A diagnostic: a problem with its place.

use std::ops::Range;

use super::kinds::Severity;
use super::table::Problem;

/// A place in the case file: a range of bytes of its text.
pub type Span = Range<usize>;

/// One thing to tell the analyst about the case file.
///
/// ```
/// use mizan_case::{Diagnostic, Problem};
///
/// let diagnostic = Diagnostic::at(Problem::EmptyKey, 10..12);
/// assert_eq!(diagnostic.problem.code(), "M122");
/// assert!(diagnostic.is_error());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What it is about.
    pub problem: Problem,
    /// The words at fault; `None` where the file as a whole is meant.
    pub span: Option<Span>,
    /// Other places that belong to it, such as the first of two that clash.
    pub related: Vec<Span>,
}

impl Diagnostic {
    /// A diagnostic about the file as a whole.
    #[must_use]
    pub fn of_file(problem: Problem) -> Self {
        Self { problem, span: None, related: Vec::new() }
    }

    /// A diagnostic about the words at `span`.
    #[must_use]
    pub fn at(problem: Problem, span: Span) -> Self {
        Self { problem, span: Some(span), related: Vec::new() }
    }

    /// The same, with another place that belongs to it.
    #[must_use]
    pub fn with_related(mut self, related: impl IntoIterator<Item = Span>) -> Self {
        self.related.extend(related);
        self
    }

    /// How bad it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.problem.severity()
    }

    /// Whether the case cannot be used as it is.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity() == Severity::Error
    }
}
