//! The diagnostics found so far.

use super::diagnostic::{Diagnostic, Span};
use super::table::Problem;

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
