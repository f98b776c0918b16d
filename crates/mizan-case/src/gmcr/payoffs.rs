//! Whether the payoffs of a file say what its preferences do.

use mizan_core::{DmId, GraphModel};

use super::file::GmcrFile;
use crate::problem::{Diagnostic, Problem};

/// A warning for each decision maker whose payoffs put the states in another order than the preferences that count,
/// `model` being that of the case made of the file. GMCR+ computes payoffs again when it opens a file, so that nobody
/// but a hand or another program can have changed the one and not the other.
#[must_use]
pub fn differing_payoffs(file: &GmcrFile, model: &GraphModel) -> Vec<Diagnostic> {
    let differing = file.payoffs.iter().filter(|payoffs| {
        let ranks = model.ranks(DmId::from_index(payoffs.dm));
        dense(&payoffs.values) != ranks.as_slice()
    });
    let told = differing.map(|payoffs| {
        let dm = file.decision_makers[payoffs.dm].name.clone();
        Diagnostic::at(Problem::GmcrPayoffsDiffer { dm }, payoffs.span.clone())
    });
    told.collect()
}

/// The ranks of values, 1 for the least: payoffs are ranks, but where rankings count they begin above 1 if some tie.
fn dense(values: &[u64]) -> Vec<u32> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    // A file has fewer states than there are numbers.
    let rank = |value: &u64| u32::try_from(sorted.partition_point(|other| other <= value)).unwrap_or(u32::MAX);
    values.iter().map(rank).collect()
}
