//! Pairs of changes, for claims that no single change turns.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::audit::{Audit, Base, found_of, verdicts_in};
use super::change::{Assumptions, Change};
use super::together::ChangesOf;
use crate::algorithms::watch::Watch;
use crate::claims::claim::{ClaimId, Claims};
use crate::claims::decide::Found;
use crate::claims::verdict::Verdict;
use crate::conflict::assumption::Assumption;
use crate::graph::model::GraphModel;
use crate::graph::space::Limits;

/// Two changes that together turn a verdict which neither turns alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PairHinge {
    /// The claim.
    pub claim: ClaimId,
    /// The changes, in order.
    pub changes: [Change; 2],
    /// The verdict then.
    pub verdict: Verdict,
}

/// Looks for the pairs of changes that turn the robust claims of an audit. Both changes were decided alone and did not
/// turn the claim, so each pair found is minimal. Two changes of one assumption, of all that somebody wants and of a
/// part of it, or of neighbouring groups of one ranking, are no pair: they are one larger change of the same thing. `None` where nobody wants it any more.
#[must_use]
pub fn pairs(
    model: &GraphModel,
    claims: &Claims,
    audit: &Audit,
    assumptions: &Assumptions,
    limits: &Limits,
    watch: &Watch<'_>,
) -> Option<Vec<PairHinge>> {
    let is_robust = |id: &ClaimId| audit.claims.get(id).is_some_and(|claim| claim.is_robust(audit));
    let robust: Claims =
        claims.iter().filter(|(id, _)| is_robust(id)).map(|(&id, claim)| (id, claim.clone())).collect();
    let pairs = pairs_apart(&audit.changes);
    if robust.is_empty() {
        return Some(Vec::new());
    }
    let verdicts = robust.keys().map(|&id| (id, audit.claims[&id].verdict)).collect();
    let base = Base { verdicts, found: found_of(model, robust.values(), &[], watch) };
    let of = ChangesOf { model, changes: &audit.changes, assumptions, limits };
    let find_out = |varied: &GraphModel| found_of(varied, robust.values(), &[&base.found], watch);
    let done = AtomicUsize::new(0);
    let found = of.of_each(&pairs, find_out, |once, pair| {
        let found: Vec<&Found> = once.found(pair).chain([&base.found]).collect();
        let verdicts = verdicts_in(once.changed(pair), model, &robust, &base, &found, watch);
        watch.tell(done.fetch_add(1, Ordering::Relaxed) + 1, pairs.len());
        let turned = verdicts.into_iter().filter_map(|(claim, verdict)| {
            let verdict = verdict.ok().filter(|verdict| *verdict != base.verdicts[&claim])?;
            let decided_alone = |change| !audit.claims[&claim].undecidable.iter().any(|(c, _)| c == change);
            pair.iter().all(decided_alone).then_some(PairHinge { claim, changes: *pair, verdict })
        });
        watch.kept(turned.collect::<Vec<_>>())
    });
    let mut found: Vec<PairHinge> = found?.into_iter().flatten().collect();
    found.sort_by_key(|pair| pair.claim);
    Some(found)
}

/// Every two of `changes`, in order, that are of different things.
#[must_use]
pub fn pairs_apart(changes: &[Change]) -> Vec<[Change; 2]> {
    let later = |place: usize| changes[place + 1..].iter().map(move |&second| [changes[place], second]);
    (0..changes.len()).flat_map(later).filter(|[first, second]| are_apart(*first, *second)).collect()
}

fn are_apart(first: Change, second: Change) -> bool {
    match (first.assumption, second.assumption) {
        (Assumption::Group(dm, j), Assumption::Group(other, k)) => dm != other || j.abs_diff(k) > 1,
        (one, other) => !one.overlaps(other),
    }
}
