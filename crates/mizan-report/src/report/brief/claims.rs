//! The claims as a brief tells them: which follow, which follow if something is granted, which do not, which are open.

use mizan_case::case::Force;
use mizan_core::Assumption;

use super::super::shared::Shared;
use super::super::tree::Remark;
use crate::audit::{AuditedClaim, Decided, Standing};
use crate::words::say::{Say, say};

/// How many columns the words of a claim may take.
const WORDS: usize = 170;
/// How many claims are named in a sentence; the rest are counted.
const NAMED: usize = 2;

/// A claim that was decided.
pub(super) type Claim<'a> = (&'a AuditedClaim<'a>, &'a Decided<'a>);

/// The claims of a case by what becomes of them; in each kind those first that the source itself makes and that say
/// something by themselves.
#[derive(Default)]
pub(super) struct Sorted<'a> {
    /// Those that hold, and that nothing turns but the opposite of something wanted.
    pub firm: Vec<Claim<'a>>,
    /// Those that hold as long as something stands that may be doubted.
    pub conditional: Vec<Claim<'a>>,
    /// Those that fail, apart from the two that follow.
    pub failing: Vec<Claim<'a>>,
    /// Those that were denied to follow, and follow all the same.
    pub denied: Vec<Claim<'a>>,
    /// Aims that are not met.
    pub unserved: Vec<Claim<'a>>,
    /// Those that depend on what is not known.
    pub open: Vec<Claim<'a>>,
}

impl<'a> Sorted<'a> {
    pub fn of(shared: &Shared<'a>) -> Self {
        let audited = shared.material.audited;
        let mut sorted = Self::default();
        for (_, claim, decided) in shared.decided() {
            let is_doubted = !decided.doubted_assumptions().is_empty();
            let kind = match audited.standing(claim) {
                Standing::Holds if is_doubted => &mut sorted.conditional,
                Standing::Holds => &mut sorted.firm,
                Standing::Fails => match claim.entry.force {
                    Some(Force::Aims) => &mut sorted.unserved,
                    Some(Force::Denies) => &mut sorted.denied,
                    None | Some(Force::Asserts | Force::May) => &mut sorted.failing,
                },
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
        // First those that are decided by what decides most.
        let alike = |claim: &Claim<'_>| alike(shared, claim.0);
        sorted.open.sort_by_key(|claim| (std::cmp::Reverse(alike(claim)), rank(claim)));
        sorted.conditional.sort_by_key(|claim| (rank(claim), std::cmp::Reverse(claim.1.doubted_assumptions().len())));
        // First those of which there is something to say: what would make them follow.
        for failing in [&mut sorted.failing, &mut sorted.denied, &mut sorted.unserved] {
            failing.sort_by_key(|claim| (rank(claim), claim.1.doubted_assumptions().is_empty()));
        }
        sorted
    }

    /// All of which the verdict is not what was said or sought.
    pub fn against(&self) -> Vec<Claim<'a>> {
        [&self.failing[..], &self.denied, &self.unserved].concat()
    }
}

/// The words of a claim, between quotation marks.
pub(super) fn quoted<'a>(claim: &'a AuditedClaim<'a>) -> Say<'a> {
    Say::Saying(&claim.entry.says, &claim.entry.id, WORDS)
}

/// What a claim makes of its words, as a part of a sentence: that they are so, that they are possible, that an aim is
/// served, that they do not follow. What is not asserted is not told as if it were.
pub(super) fn claimed<'a>(claim: &'a AuditedClaim<'a>) -> Say<'a> {
    let words = quoted(claim);
    match claim.entry.force {
        None | Some(Force::Asserts) => words,
        Some(Force::Aims) => say!("brief-that-met", "claim" => words),
        Some(Force::May) => say!("brief-that-possible", "claim" => words),
        Some(Force::Denies) => say!("brief-that-not", "claim" => words),
    }
}

/// Some claims in a sentence: the first in their words, and how many more there are.
pub(super) fn named<'a>(claims: &[Claim<'a>]) -> Say<'a> {
    listed(claims, claimed)
}

/// The same where the sentence says what is made of them.
pub(super) fn listed<'a>(claims: &[Claim<'a>], words: fn(&'a AuditedClaim<'a>) -> Say<'a>) -> Say<'a> {
    let mut list: Vec<Say<'a>> = claims.iter().take(NAMED).map(|(claim, _)| words(claim)).collect();
    if claims.len() > NAMED {
        list.push(say!("brief-more-claims", "count" => claims.len() - NAMED));
    }
    Say::List(list)
}

/// How many claims the same questions decide.
pub(super) fn alike(shared: &Shared<'_>, claim: &AuditedClaim<'_>) -> usize {
    let audited = shared.material.audited;
    let matters = |claim: &AuditedClaim<'_>| audited.over(claim.id).map(|open| &open.over.matters);
    let Some(own) = matters(claim).filter(|own| !own.is_empty()) else { return 0 };
    shared.decided().filter(|(_, other, _)| matters(other) == Some(own)).count()
}

/// The claims that a doubt about an assumption turns.
pub(super) fn turned_by<'a>(claims: &[Claim<'a>], assumption: Assumption) -> Vec<Claim<'a>> {
    let turns = |(_, decided): &&Claim<'a>| decided.doubted_assumptions().contains(&assumption);
    claims.iter().filter(turns).copied().collect()
}
