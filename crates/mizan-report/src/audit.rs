//! An audit: every claim with its verdict, what shows it, and what it hinges on.
//!
//! [`Audited`] belongs to no language and no format; [`json`] writes it for programs, [`screen`] and [`text`] for people:
//! what is to be seen at one look, and all of it.

mod hinges;
mod in_short;
pub mod json;
mod outcome;
mod overview;
pub mod screen;
mod tally;
pub mod text;
pub mod witness;

use std::collections::BTreeMap;
use std::sync::Arc;

use mizan::{Inquired, Oddity, OpenClaim, Proven, Study, VariantVerdicts};
use mizan_case::Case;
use mizan_case::case::ClaimEntry;
use mizan_core::Assumption;
use mizan_core::proof::witness::ClaimWitness;
use mizan_core::vary::{Audit, BaseRate, ClaimAudit, PairHinge};
use mizan_core::{Claim, ClaimId, GraphModel, Verdict, Way};

pub(crate) use hinges::{Apart, first_of, together};
pub(crate) use in_short::in_short;
pub(crate) use outcome::{CameAbout, came, came_on};
pub(crate) use overview::rests_on_one_passage;
pub use overview::{Carried, Overview, carried};
pub use tally::{Standing, Tally};

use crate::words::force::answered;
use crate::words::say::{Say, say};

/// A case with the audit of its claims.
#[derive(Debug)]
pub struct Audited<'a> {
    /// The case.
    pub case: &'a Case,
    /// Its states, moves and rankings.
    pub model: &'a GraphModel,
    /// The audit of the claims that can be decided.
    pub audit: &'a Audit,
    /// All claims, in the file's order.
    pub claims: Vec<AuditedClaim<'a>>,
    /// The pairs of changes that turn claims which no single change turns, where they were looked for.
    pub pairs: Option<Vec<PairHinge>>,
    /// In how many conflicts with wishes drawn by lot each claim has the same verdict, where that was asked for.
    pub base_rates: BTreeMap<ClaimId, BaseRate>,
    /// The claims over all completions, where anything is open.
    pub inquired: Option<Arc<Inquired>>,
    /// The named what-ifs, in the file's order.
    pub variants: Vec<AuditedVariant<'a>>,
    /// What is odd about the model, whatever becomes of the claims.
    pub oddities: Vec<Oddity>,
}

/// A claim with what became of it.
#[derive(Debug)]
pub struct AuditedClaim<'a> {
    /// Which claim of the case it is.
    pub id: ClaimId,
    /// The claim as the case has it.
    pub entry: &'a ClaimEntry,
    /// What became of it; `None` where it cannot be formalised.
    pub decided: Option<Decided<'a>>,
}

/// A claim that was decided.
#[derive(Debug)]
pub struct Decided<'a> {
    /// The claim.
    pub claim: &'a Claim,
    /// Which claim of the case it is.
    pub id: ClaimId,
    /// Its verdict and what that hinges on.
    pub audit: &'a ClaimAudit,
    /// What shows the verdict.
    pub witness: ClaimWitness,
    /// Whether that was not re-examined, being too much work.
    pub is_unchecked: bool,
}

/// A named what-if with its verdicts.
#[derive(Debug)]
pub struct AuditedVariant<'a> {
    /// The variant as the case has it.
    pub entry: &'a mizan_case::case::VariantEntry,
    /// The verdict on each claim there.
    pub verdicts: VariantVerdicts,
}

impl<'a> Audited<'a> {
    /// The claims of the case, with the audit of those that can be decided.
    #[must_use]
    pub fn new(case: &'a Case, model: &'a GraphModel, Proven { audit, witnesses, .. }: &'a Proven) -> Self {
        let claims = case.claims_by_id().map(|(id, entry)| {
            let decided = entry.claim.as_ref().and_then(|claim| {
                Some(Decided {
                    claim,
                    id,
                    audit: audit.claims.get(&id)?,
                    witness: witnesses.shown.get(&id)?.clone(),
                    is_unchecked: witnesses.unchecked.contains(&id),
                })
            });
            AuditedClaim { id, entry, decided }
        });
        Self {
            case,
            model,
            audit,
            claims: claims.collect(),
            pairs: None,
            base_rates: BTreeMap::new(),
            inquired: None,
            variants: Vec::new(),
            oddities: Vec::new(),
        }
    }

    /// The same, with what was studied beyond: the named what-ifs, and pairs of changes where they were looked for.
    #[must_use]
    pub fn studied(
        case: &'a Case,
        model: &'a GraphModel,
        proven: &'a Proven,
        study: &Study,
        pairs: Option<&[PairHinge]>,
    ) -> Self {
        let variants = case.variants.iter().zip(&study.variants);
        let variants = variants.map(|(entry, verdicts)| AuditedVariant { entry, verdicts: verdicts.clone() }).collect();
        let audited = Self::new(case, model, proven);
        Self { variants, pairs: pairs.map(<[PairHinge]>::to_vec), ..audited }
    }

    /// The pairs that turn a claim.
    pub fn pairs_of(&self, claim: ClaimId) -> impl Iterator<Item = &PairHinge> {
        self.pairs.iter().flatten().filter(move |pair| pair.claim == claim)
    }

    /// A claim over all completions, where anything is open.
    #[must_use]
    pub fn over(&self, claim: ClaimId) -> Option<&OpenClaim> {
        self.inquired.as_ref()?.claims.get(&claim)
    }

    /// The claims over all completions that are told, where anything is open.
    pub(crate) fn inquired_claims(&self) -> impl Iterator<Item = &OpenClaim> {
        self.claims.iter().filter_map(|claim| self.over(claim.id))
    }

    /// What the verdict on the check is to what is done with the sentence: the one over all completions, where anything is
    /// open.
    #[must_use]
    pub fn answered(&self, claim: &AuditedClaim<'_>) -> Option<Say<'static>> {
        if self.inquired.is_none() && !self.case.open.is_empty() {
            return None;
        }
        let written = [Some(claim.decided.as_ref()?.audit.verdict)];
        let over = self.over(claim.id).map(|claim| &claim.over);
        let verdicts = over.map_or(&written[..], |over| &over.verdicts);
        answered(claim.entry.force, verdicts, over.is_none_or(|over| over.is_exact))
    }

    /// Whether anything is told of what is so where everybody looks ahead to where it ends.
    pub(crate) fn tells_of_foresight(&self) -> bool {
        self.claims.iter().filter_map(|claim| claim.decided.as_ref()).any(|decided| {
            let turns = |(way, verdict): &(Way, Verdict)| *way == Way::Far && *verdict != decided.audit.verdict;
            decided.claim.asks_for_foresight(Way::Nash) || decided.audit.ways.iter().any(turns)
        })
    }

    /// As whom those are taken to see the conflict who look ahead, and who sees it otherwise.
    pub(crate) fn as_if_all_knew(&self) -> Say<'static> {
        let dms = self.case.seen_otherwise().map(|view| Say::Dm(view.dm)).collect();
        say!("views-seen", "dms" => Say::List(dms))
    }

    /// The claims that the same changes turn, two or more together.
    pub(crate) fn together(&self) -> Vec<Vec<ClaimId>> {
        let decided = self.claims.iter().filter_map(|claim| claim.decided.as_ref());
        together(decided.map(|decided| (decided.id, decided.audit)))
    }

    /// Every assumption that was varied, those that carry most first, else in the order of the file. That somebody cares at
    /// all is said in so many words wherever it counts.
    #[must_use]
    pub fn numbered(&self) -> Vec<Assumption> {
        let mut all: Vec<Assumption> = carried(self).iter().map(|entry| entry.assumption).collect();
        let varied = self.audit.changes.iter().map(|change| change.assumption);
        for assumption in varied.filter(|one| !matches!(one, Assumption::Preferences(_))) {
            if !all.contains(&assumption) {
                all.push(assumption);
            }
        }
        all
    }

    /// The same, of those claims alone that are wanted.
    #[must_use]
    pub fn only(mut self, wanted: &[ClaimId]) -> Self {
        self.claims.retain(|claim| wanted.contains(&claim.id));
        self
    }

    /// Whether every claim has the verdict that its author expects.
    #[must_use]
    pub fn is_as_expected(&self) -> bool {
        self.claims.iter().all(|claim| claim.is_as_expected())
    }
}

impl AuditedClaim<'_> {
    /// The verdict; `None` where it cannot be formalised.
    #[must_use]
    pub fn verdict(&self) -> Option<Verdict> {
        self.decided.as_ref().map(|decided| decided.audit.verdict)
    }

    /// Whether the verdict is the one that the author expects, if any.
    #[must_use]
    pub fn is_as_expected(&self) -> bool {
        let Some(expected) = self.entry.expect else { return true };
        self.decided.as_ref().is_some_and(|decided| decided.audit.verdict == expected.verdict())
    }
}

impl Decided<'_> {
    /// The assumptions that it hinges on, each once, in order; that somebody cares at all is none that rests on anything.
    #[must_use]
    pub fn hinge_assumptions(&self) -> Vec<Assumption> {
        let all = self.audit.hinges.iter().map(|hinge| hinge.change.assumption);
        let mut assumptions: Vec<Assumption> = all.filter(|one| !matches!(one, Assumption::Preferences(_))).collect();
        assumptions.dedup();
        assumptions
    }

    /// Those of them that it hinges on by another change than their opposite.
    #[must_use]
    pub fn doubted_assumptions(&self) -> Vec<Assumption> {
        let doubts = Apart::of(self.audit).doubts;
        let doubted = doubts.into_iter().filter_map(|hinges| hinges.first()).map(|hinge| hinge.change.assumption);
        doubted.filter(|one| !matches!(one, Assumption::Preferences(_))).collect()
    }

    /// Whether the verdict turns where people act in another way.
    #[must_use]
    pub fn depends_on_ways(&self) -> bool {
        self.audit.ways.iter().any(|(_, verdict)| *verdict != self.audit.verdict)
    }

    /// Whether it fails under every way of acting, and those who look ahead cannot rule out what it says.
    #[must_use]
    pub fn is_only_ahead(&self) -> bool {
        let holds_ahead = |(way, verdict): &(Way, Verdict)| *way == Way::Far && *verdict == Verdict::Holds;
        self.audit.only_ahead && !self.audit.ways.iter().any(holds_ahead)
    }
}
