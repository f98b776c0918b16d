//! Whether what is kept for the export to GMCR+ can be put back into a file.

use mizan_core::Space;

use crate::case::{Case, GmcrExtra, by_states};
use crate::problem::{Findings, Problem};

/// Reports what would count in the file, though it does not here, and rankings that are no longer of these states.
pub(super) fn check(case: &Case, space: &Space, out: &mut Findings) {
    let preferences = &case.conflict.preferences;
    // A file uses the rankings of all, or the statements of all.
    let uses_rankings = preferences.iter().any(by_states);
    for kept in &case.gmcr.statements {
        if !by_states(&preferences[kept.dm.index()]) {
            would_count(case, kept, "statements", out);
        }
    }
    for kept in &case.gmcr.rankings {
        if uses_rankings {
            would_count(case, kept, "rankings", out);
        } else if !is_ranking(&kept.what, space.len()) {
            let problem = Problem::GmcrRankingOutdated { dm: dm(case, kept), states: space.len() };
            out.add(problem, kept.span.clone());
        }
    }
}

/// Whether each of `states` states, numbered from 1, stands once in the groups.
fn is_ranking(groups: &[Vec<u64>], states: usize) -> bool {
    let mut numbers: Vec<u64> = groups.concat();
    numbers.sort_unstable();
    let whole = numbers.len() == states && !groups.iter().any(Vec::is_empty);
    whole && (1..).zip(&numbers).all(|(wanted, number)| wanted == *number)
}

fn would_count<T>(case: &Case, kept: &GmcrExtra<T>, key: &str, out: &mut Findings) {
    let problem = Problem::GmcrWouldCount { dm: dm(case, kept), key: key.to_owned() };
    out.add(problem, kept.span.clone());
}

fn dm<T>(case: &Case, kept: &GmcrExtra<T>) -> String {
    case.names.dm_text(kept.dm).to_owned()
}
