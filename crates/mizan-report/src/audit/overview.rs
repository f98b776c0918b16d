//! The audit at a glance: how many claims hold, fail and hinge, and which assumptions carry most of them.

use mizan_case::Case;
use mizan_case::case::{Citation, Force, Grounding};
use mizan_core::Assumption;
use mizan_core::Verdict;
use mizan_core::claims::decide::Grounds;

use super::{Audited, AuditedClaim};

/// How many claims there are of each kind. A claim can be counted under several heads.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Overview {
    /// All claims of the case.
    pub claims: usize,
    /// Those that hold, of what the source asserts and the analyst says.
    pub hold: usize,
    /// Those that fail, of the same: an aim that is not met is no assertion that fails.
    pub fail: usize,
    /// Those that say nothing, their set being empty.
    pub vacuous: usize,
    /// Those that at least one change of an assumption turns that is not its opposite.
    pub hinge: usize,
    /// Those that turn only if the opposite of something were wanted.
    pub opposites: usize,
    /// Those that no change turned, at least one having been decided.
    pub robust: usize,
    /// Those that hinge on assumptions that all rest on one and the same passage.
    pub one_passage: usize,
    /// How many say no more than what is so at the start, as nothing moves.
    pub settled: usize,
    /// How many are so whatever anybody wants.
    pub structural: usize,
    /// Those that may be no more than a preference said twice.
    pub echoes: usize,
    /// Those that turn where people act in another way.
    pub ways: usize,
    /// Those that cannot be formalised.
    pub unformalised: usize,
    /// Those whose verdict is not the one that their author expects.
    pub unexpected: usize,
    /// Those of which what shows the verdict was not re-examined, being too much work.
    pub unchecked: usize,
}

/// An assumption, and how many claims hinge on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Carried {
    /// The assumption.
    pub assumption: Assumption,
    /// How many claims some change of it turns that is not its opposite.
    pub claims: usize,
}

impl Overview {
    /// The counts of an audit.
    #[must_use]
    pub fn of(audited: &Audited<'_>) -> Self {
        let mut overview = Self { claims: audited.claims.len(), ..Self::default() };
        audited.claims.iter().for_each(|claim| overview.count(audited, claim));
        overview
    }

    /// The message of each count that says how the verdicts are to be taken, and that is not nothing, with the count.
    pub(crate) fn told(&self) -> impl Iterator<Item = (&'static str, usize)> {
        let counts = [
            ("overview-hinge", self.hinge),
            ("overview-opposites", self.opposites),
            ("overview-robust", self.robust),
            ("overview-settled", self.settled),
            ("overview-structural", self.structural),
            ("overview-one-passage", self.one_passage),
            ("overview-echoes", self.echoes),
            ("overview-ways", self.ways),
            ("overview-unexpected", self.unexpected),
            ("overview-unchecked", self.unchecked),
        ];
        counts.into_iter().filter(|(_, count)| *count > 0)
    }

    fn count(&mut self, audited: &Audited<'_>, claim: &AuditedClaim<'_>) {
        self.unexpected += usize::from(!claim.is_as_expected());
        let Some(decided) = &claim.decided else {
            self.unformalised += 1;
            return;
        };
        self.unchecked += usize::from(decided.is_unchecked);
        let audit = decided.audit;
        let is_asserted = matches!(claim.entry.force, None | Some(Force::Asserts));
        match audit.verdict {
            Verdict::Holds => self.hold += usize::from(is_asserted),
            Verdict::Fails => self.fail += usize::from(is_asserted),
            Verdict::Vacuous => self.vacuous += 1,
        }
        self.hinge += usize::from(!audit.hinges.is_empty() && !audit.is_turned_by_opposites_only());
        self.opposites += usize::from(audit.is_turned_by_opposites_only());
        // Of a claim that says nothing there is nothing to be robust.
        self.robust += usize::from(audit.is_robust(audited.audit) && audit.verdict != Verdict::Vacuous);
        self.one_passage += usize::from(rests_on_one_passage(audited.case, &decided.doubted_assumptions()));
        self.settled += usize::from(audit.grounds == Some(Grounds::Settled));
        self.structural += usize::from(audit.is_of_any_actors());
        self.echoes += usize::from(audit.echo);
        self.ways += usize::from(decided.depends_on_ways());
    }
}

/// Whether there are such assumptions, each cites a passage, and all cite the same.
pub(crate) fn rests_on_one_passage(case: &Case, assumptions: &[Assumption]) -> bool {
    let passages = assumptions.iter().map(|&assumption| case.grounding_of(assumption).map_or(&[][..], cited));
    let passages: Vec<&[Citation]> = passages.collect();
    let Some(first) = passages.first().and_then(|passages| passages.first()) else { return false };
    passages.iter().all(|cited| !cited.is_empty() && cited.iter().all(|citation| citation.is_same_passage(first)))
}

fn cited(grounding: &Grounding) -> &[Citation] {
    &grounding.cite
}

/// The assumptions on which at least one claim hinges by another change than their opposite: those that carry most first,
/// else in the order of the file. That somebody cares at all is not among them: it stands and falls with what it wants.
#[must_use]
pub fn carried(audited: &Audited<'_>) -> Vec<Carried> {
    let mut carried: Vec<Carried> = Vec::new();
    for change in &audited.audit.changes {
        if carried.last().is_none_or(|last| last.assumption != change.assumption) {
            carried.push(Carried { assumption: change.assumption, claims: 0 });
        }
    }
    for decided in audited.claims.iter().filter_map(|claim| claim.decided.as_ref()) {
        for assumption in decided.doubted_assumptions() {
            carried.iter_mut().filter(|entry| entry.assumption == assumption).for_each(|entry| entry.claims += 1);
        }
    }
    carried.retain(|entry| entry.claims > 0);
    // A stable sort: equals stay in the order of the file.
    carried.sort_by_key(|entry| std::cmp::Reverse(entry.claims));
    carried
}
