//! What is kept for the export to GMCR+.

use mizan_core::{DmId, Formula, Preference};

use crate::problem::Span;

/// What a file of GMCR+ says beside the conflict: it is kept for the export, and nothing is computed from it.
#[derive(Debug, Clone, Default)]
pub struct GmcrExtras {
    /// The coalitions of the file, each with its members in order; empty where everybody acts alone.
    pub coalitions: Vec<Vec<DmId>>,
    /// Statements of decision makers whose ranking counts: each as it was written, with its formula.
    pub statements: Vec<GmcrExtra<Vec<(String, Formula)>>>,
    /// Rankings of decision makers whose statements count: the states by number, most preferred first, in groups that
    /// tie.
    pub rankings: Vec<GmcrExtra<Vec<Vec<u64>>>>,
}

/// What is kept of one decision maker.
#[derive(Debug, Clone)]
pub struct GmcrExtra<T> {
    /// The decision maker.
    pub dm: DmId,
    /// What is kept.
    pub what: T,
    /// Where it stands in the case file.
    pub span: Span,
}

/// Whether GMCR+ can hold a preference as a ranking of the states only.
pub(crate) fn by_states(preference: &Preference) -> bool {
    matches!(preference, Preference::Ranking(_) | Preference::Weighted(_))
}
