//! How many claims of each force became what: an aim that is not met is no assertion that fails.

use mizan_case::case::Force;
use mizan_core::Verdict;

use super::{Audited, AuditedClaim};
use crate::words::say::{Say, say};

/// What became of a claim; where anything is open, over all completions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It holds.
    Holds,
    /// It fails.
    Fails,
    /// It says nothing.
    Vacuous,
    /// It depends on the answers to what is open.
    Open,
    /// Not all of its completions were examined.
    Bounded,
    /// It cannot be decided, whatever the answers.
    Undecidable,
    /// It cannot be formalised.
    Unformalised,
}

impl Audited<'_> {
    /// What became of a claim.
    #[must_use]
    pub fn standing(&self, claim: &AuditedClaim<'_>) -> Standing {
        let Some(decided) = &claim.decided else { return Standing::Unformalised };
        let written = [Some(decided.audit.verdict)];
        let over = self.over(claim.id).map(|claim| &claim.over);
        match over.map_or(&written[..], |over| &over.verdicts) {
            _ if over.is_some_and(|over| !over.is_exact) => Standing::Bounded,
            [Some(Verdict::Holds)] => Standing::Holds,
            [Some(Verdict::Fails)] => Standing::Fails,
            [Some(Verdict::Vacuous)] => Standing::Vacuous,
            [None] | [] => Standing::Undecidable,
            _ => Standing::Open,
        }
    }

    /// Whether a claim has several verdicts, as the answers to what is open have it.
    pub(crate) fn depends(&self, claim: &AuditedClaim<'_>) -> bool {
        self.over(claim.id).is_some_and(|open| open.over.verdicts.len() > 1)
    }
}

/// What became of the claims of one force. Where anything is open, of their verdicts over all completions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// What is done with the sentences; `None` for those that are the analyst's own.
    pub force: Option<Force>,
    /// How many claims there are.
    pub claims: usize,
    /// Those that hold: assertions that hold, aims that are met, what is possible, what is rightly denied.
    pub hold: usize,
    /// Those that fail.
    pub fail: usize,
    /// Those that say nothing.
    pub vacuous: usize,
    /// Those that depend on the answers to what is open.
    pub open: usize,
    /// Those of which not all completions were examined.
    pub bounded: usize,
    /// Those that cannot be decided, whatever the answers.
    pub undecidable: usize,
    /// Those that cannot be formalised.
    pub unformalised: usize,
}

impl Tally {
    /// Those of an audit that are not empty: what is asserted, aimed at, held possible, denied, and the analyst's own.
    #[must_use]
    pub fn all(audited: &Audited<'_>) -> Vec<Self> {
        let forces = Force::ALL.map(Some).into_iter().chain([None]);
        let of = |force| {
            let claims = audited.claims.iter().filter(|claim| claim.entry.force == force);
            claims.fold(Self { force, ..Self::default() }, |tally, claim| tally.with(audited, claim))
        };
        forces.map(of).filter(|tally| tally.claims > 0).collect()
    }

    fn with(mut self, audited: &Audited<'_>, claim: &AuditedClaim<'_>) -> Self {
        self.claims += 1;
        let count = match audited.standing(claim) {
            Standing::Holds => &mut self.hold,
            Standing::Fails => &mut self.fail,
            Standing::Vacuous => &mut self.vacuous,
            Standing::Open => &mut self.open,
            Standing::Bounded => &mut self.bounded,
            Standing::Undecidable => &mut self.undecidable,
            Standing::Unformalised => &mut self.unformalised,
        };
        *count += 1;
        self
    }

    /// It in a line: `What the source asserts (5): hold: 3, fail: 2`.
    #[must_use]
    pub fn say(&self) -> Say<'static> {
        let (hold, fail) = (self.hold, self.fail);
        let [holds, fails] = match self.force {
            None | Some(Force::Asserts) => [say!("tally-holds", "count" => hold), say!("tally-fails", "count" => fail)],
            Some(Force::Aims) => [say!("tally-met", "count" => hold), say!("tally-unmet", "count" => fail)],
            Some(Force::May) => [say!("tally-possible", "count" => hold), say!("tally-impossible", "count" => fail)],
            Some(Force::Denies) => [say!("tally-rightly", "count" => hold), say!("tally-wrongly", "count" => fail)],
        };
        let parts = [
            (hold, holds),
            (fail, fails),
            (self.vacuous, say!("tally-vacuous", "count" => self.vacuous)),
            (self.open, say!("tally-open", "count" => self.open)),
            (self.bounded, say!("tally-bounded", "count" => self.bounded)),
            (self.undecidable, say!("tally-undecidable", "count" => self.undecidable)),
            (self.unformalised, say!("tally-unformalised", "count" => self.unformalised)),
        ];
        let parts = Say::List(parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, part)| part).collect());
        match self.force {
            Some(Force::Asserts) => say!("sum-asserts", "count" => self.claims, "parts" => parts),
            Some(Force::Aims) => say!("sum-aims", "count" => self.claims, "parts" => parts),
            Some(Force::May) => say!("sum-may", "count" => self.claims, "parts" => parts),
            Some(Force::Denies) => say!("sum-denies", "count" => self.claims, "parts" => parts),
            None => say!("sum-own", "count" => self.claims, "parts" => parts),
        }
    }
}
