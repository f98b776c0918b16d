//! The claims as a brief tells them: which follow, which follow if something is granted, which do not, which are open.

use mizan_case::case::Force;
use mizan_core::Assumption;

use super::super::shared::Shared;
use super::super::tree::Remark;
use crate::audit::{AuditedClaim, Decided, Standing};
use crate::words::force::said;
use crate::words::say::Say;

/// How many columns the words of a claim may take.
const WORDS: usize = 170;
/// How many claims are named in a sentence; the rest are counted.
const NAMED: usize = 2;

/// A claim that was decided.
pub(super) type Claim<'a> = (&'a AuditedClaim<'a>, &'a Decided<'a>);

/// The claims of a case by what becomes of them; in each kind those first that the source itself makes and that say
/// something by themselves.
pub(super) struct Sorted<'a> {
    /// Those that hold, and that nothing turns but the opposite of something wanted.
    pub firm: Vec<Claim<'a>>,
    /// Those that hold as long as something stands that may be doubted.
    pub conditional: Vec<Claim<'a>>,
    /// Those that fail, aims that are not met apart.
    pub failing: Vec<Claim<'a>>,
    /// Those that depend on what is not known.
    pub open: Vec<Claim<'a>>,
}

impl<'a> Sorted<'a> {
    pub fn of(shared: &Shared<'a>) -> Self {
        let audited = shared.material.audited;
        let mut sorted = Self { firm: Vec::new(), conditional: Vec::new(), failing: Vec::new(), open: Vec::new() };
        for (_, claim, decided) in shared.decided() {
            let is_doubted = !decided.doubted_assumptions().is_empty();
            let kind = match audited.standing(claim) {
                Standing::Holds if is_doubted => &mut sorted.conditional,
                Standing::Holds => &mut sorted.firm,
                Standing::Fails if claim.entry.force != Some(Force::Aims) => &mut sorted.failing,
                Standing::Open | Standing::Bounded => &mut sorted.open,
                _ => continue,
            };
            kind.push((claim, decided));
        }
        let little = |claim: &AuditedClaim<'_>| {
            let little = [Remark::Settled, Remark::Structure, Remark::Echo];
            shared.remarks(claim).iter().any(|remark| little.contains(remark))
        };
        let rank = |claim: &Claim<'_>| {
            let is_asserted = claim.0.entry.force == Some(Force::Asserts);
            (!is_asserted, claim.0.entry.force.is_none(), little(claim.0))
        };
        // A stable sort: equals stay in the order of the file.
        sorted.firm.sort_by_key(rank);
        sorted.open.sort_by_key(rank);
        sorted.conditional.sort_by_key(|claim| (rank(claim), std::cmp::Reverse(claim.1.doubted_assumptions().len())));
        // First those of which there is something to say: what would make them follow.
        sorted.failing.sort_by_key(|claim| (rank(claim), claim.1.doubted_assumptions().is_empty()));
        sorted
    }
}

/// The words of a claim, between quotation marks; what is not asserted is not told as if it were.
pub(super) fn words<'a>(claim: &'a AuditedClaim<'a>) -> Say<'a> {
    match claim.entry.force {
        None | Some(Force::Asserts) => Say::Saying(&claim.entry.says, &claim.entry.id, WORDS),
        Some(_) => said(claim.entry).clipped(WORDS),
    }
}

/// Some claims in a sentence: the first in their words, and how many more there are.
pub(super) fn named<'a>(claims: &[Claim<'a>]) -> Say<'a> {
    let mut list: Vec<Say<'a>> = claims.iter().take(NAMED).map(|(claim, _)| words(claim)).collect();
    if claims.len() > NAMED {
        list.push(crate::words::say::say!("brief-more-claims", "count" => claims.len() - NAMED));
    }
    Say::List(list)
}

/// The claims that a doubt about an assumption turns.
pub(super) fn turned_by<'a>(claims: &[Claim<'a>], assumption: Assumption) -> Vec<Claim<'a>> {
    let turns = |(_, decided): &&Claim<'a>| decided.doubted_assumptions().contains(&assumption);
    claims.iter().filter(turns).copied().collect()
}
