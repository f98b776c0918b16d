//! What can be wrong with a case file, as codes and arguments; the words for it are in `mizan-report`.

mod code;
mod kinds;
#[doc(hidden)]
pub mod samples;
mod what;

use std::ops::Range;

pub use kinds::{ClaimPart, Expected, Found, GmcrValue, NameKind, Place, ShownState};
pub use what::Problem;

/// A place in the case file: a range of bytes of its text.
pub type Span = Range<usize>;

/// One thing to tell the analyst about the case file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What it is about.
    pub problem: Problem,
    /// The words at fault; `None` where the file as a whole is meant.
    pub span: Option<Span>,
    /// Other places that belong to it, such as the first of two that clash.
    pub related: Vec<Span>,
}

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The case can not be used as it is.
    Error,
    /// The case can be used, and somebody should look at this.
    Warning,
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

    /// Whether the case can not be used as it is.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity() == Severity::Error
    }
}

/// The diagnostics found so far.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    list: Vec<Diagnostic>,
}

impl Findings {
    /// Reports `problem` at `span`.
    pub fn add(&mut self, problem: Problem, span: Span) {
        self.list.push(Diagnostic::at(problem, span));
    }

    /// Reports `diagnostic`.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// How many errors there are so far.
    pub fn errors(&self) -> usize {
        self.list.iter().filter(|diagnostic| diagnostic.is_error()).count()
    }

    /// Keeps those for which `wanted` holds.
    pub fn retain(&mut self, wanted: impl FnMut(&Diagnostic) -> bool) {
        self.list.retain(wanted);
    }

    /// All of them, in the order of their places.
    pub fn into_sorted(mut self) -> Vec<Diagnostic> {
        let place = |d: &Diagnostic| d.span.as_ref().map(|span| (span.start, span.end));
        self.list.sort_by(|a, b| place(a).cmp(&place(b)).then_with(|| a.problem.code().cmp(b.problem.code())));
        self.list.dedup();
        self.list
    }
}
