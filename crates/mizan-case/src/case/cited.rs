//! What a case rests on, apart from what it says: this can be looked up in a case that has mistakes, too.

use crate::case::{Case, Citation, Source};
use crate::problem::{Diagnostic, Span};

/// The texts that a case rests on, and its citations of them.
#[derive(Debug, Clone, Default)]
pub struct Cited {
    /// The texts, in the file's order.
    pub sources: Vec<Source>,
    /// The citations, each with the place of its text among `sources`.
    pub citations: Vec<Citation>,
}

impl Cited {
    /// The same without the citations in which something is wrong already; `told` is in the order of the file.
    pub(crate) fn without_mistakes(mut self, told: &[Diagnostic]) -> Self {
        let errors: Vec<&Span> =
            told.iter().filter(|found| found.is_error()).filter_map(|found| found.span.as_ref()).collect();
        self.citations.retain(|citation| {
            let next = errors.partition_point(|span| span.start < citation.span.start);
            errors.get(next).is_none_or(|span| span.start >= citation.span.end)
        });
        self
    }
}

impl Case {
    /// The texts that it rests on, and its citations of them.
    #[must_use]
    pub fn cited(&self) -> Cited {
        let citations = self.elements().into_iter().flat_map(|(_, grounding)| grounding.citations());
        Cited { sources: self.sources.clone(), citations: citations.map(|(citation, _)| citation.clone()).collect() }
    }
}
