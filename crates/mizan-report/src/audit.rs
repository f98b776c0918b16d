//! An audit: every claim with its verdict, what shows it, and what it hinges on.
//!
//! [`Audited`] belongs to no language and no format; [`json`] writes it for programs, [`text`] for people.

pub mod json;
mod overview;
pub mod text;
pub mod witness;

use std::collections::BTreeMap;

use mizan::{Proven, Study, VariantVerdicts};
use mizan_case::Case;
use mizan_case::case::ClaimEntry;
use mizan_core::Assumption;
use mizan_core::proof::witness::ClaimWitness;
use mizan_core::vary::{Audit, ClaimAudit, PairHinge};
use mizan_core::{Claim, ClaimId, GraphModel};

pub(crate) use overview::rests_on_one_passage;
pub use overview::{Carried, Overview, carried};

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
    /// The named what-ifs, in the file's order.
    pub variants: Vec<AuditedVariant<'a>>,
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
    pub fn new(
        case: &'a Case,
        model: &'a GraphModel,
        audit: &'a Audit,
        mut witnesses: BTreeMap<ClaimId, ClaimWitness>,
    ) -> Self {
        let claims = case.claims_by_id().map(|(id, entry)| {
            let decided = entry.claim.as_ref().and_then(|claim| {
                Some(Decided { claim, id, audit: audit.claims.get(&id)?, witness: witnesses.remove(&id)? })
            });
            AuditedClaim { id, entry, decided }
        });
        Self { case, model, audit, claims: claims.collect(), pairs: None, variants: Vec::new() }
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
        let audited = Self::new(case, model, &proven.audit, proven.witnesses.clone());
        Self { variants, pairs: pairs.map(<[PairHinge]>::to_vec), ..audited }
    }

    /// The pairs that turn a claim.
    pub fn pairs_of(&self, claim: ClaimId) -> impl Iterator<Item = &PairHinge> {
        self.pairs.iter().flatten().filter(move |pair| pair.claim == claim)
    }

    /// Whether every claim has the verdict that its author expects.
    #[must_use]
    pub fn is_as_expected(&self) -> bool {
        self.claims.iter().all(|claim| claim.is_as_expected())
    }
}

impl AuditedClaim<'_> {
    /// Whether the verdict is the one that the author expects, if any.
    #[must_use]
    pub fn is_as_expected(&self) -> bool {
        let Some(expected) = self.entry.expect else { return true };
        self.decided.as_ref().is_some_and(|decided| decided.audit.verdict == expected.verdict())
    }
}

impl Decided<'_> {
    /// The assumptions that it hinges on, each once, in order.
    #[must_use]
    pub fn hinge_assumptions(&self) -> Vec<Assumption> {
        let mut assumptions: Vec<Assumption> = self.audit.hinges.iter().map(|hinge| hinge.change.assumption).collect();
        assumptions.dedup();
        assumptions
    }

    /// Whether the verdict turns where people act in another way.
    #[must_use]
    pub fn depends_on_ways(&self) -> bool {
        self.audit.ways.is_some_and(|ways| ways.iter().any(|(_, verdict)| *verdict != self.audit.verdict))
    }
}
