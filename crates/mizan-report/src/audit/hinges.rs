//! Hinges apart: those that cast doubt on an assumption, and those that only say what would be if the opposite were wanted;
//! and the claims that the same changes turn.

use mizan_core::ClaimId;
use mizan_core::vary::{Change, ClaimAudit, Hinge};

/// The hinges of a claim, those of one assumption together.
pub(crate) struct Apart<'a> {
    /// Of assumptions that some change other than their opposite turns.
    pub doubts: Vec<&'a [Hinge]>,
    /// Of assumptions of which only the opposite turns it.
    pub opposites: Vec<&'a [Hinge]>,
}

impl<'a> Apart<'a> {
    pub fn of(audit: &'a ClaimAudit) -> Self {
        let of_one = audit.hinges.chunk_by(|a, b| a.change.assumption == b.change.assumption);
        let (opposites, doubts) = of_one.partition(|hinges: &&[Hinge]| hinges.iter().all(Hinge::is_opposite));
        Self { doubts, opposites }
    }
}

/// The claims that the same changes turn, two or more together, in order; those that nothing turns are not among them.
pub(crate) fn together<'a>(claims: impl Iterator<Item = (ClaimId, &'a ClaimAudit)>) -> Vec<Vec<ClaimId>> {
    let mut groups: Vec<(Vec<Change>, Vec<ClaimId>)> = Vec::new();
    for (id, audit) in claims.filter(|(_, audit)| !audit.hinges.is_empty()) {
        let changes: Vec<Change> = audit.hinges.iter().map(|hinge| hinge.change).collect();
        match groups.iter_mut().find(|(known, _)| *known == changes) {
            Some((_, claims)) => claims.push(id),
            None => groups.push((changes, vec![id])),
        }
    }
    groups.into_iter().map(|(_, claims)| claims).filter(|claims| claims.len() > 1).collect()
}

/// The first of the claims with which a claim shares all that turns it, where it is not the first itself.
pub(crate) fn first_of(groups: &[Vec<ClaimId>], claim: ClaimId) -> Option<ClaimId> {
    let first = *groups.iter().find(|group| group.contains(&claim))?.first()?;
    (first != claim).then_some(first)
}
