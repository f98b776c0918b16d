//! An audit that can be told: every verdict with what shows it, re-examined.

use std::collections::BTreeMap;

use mizan_case::Ready;
use mizan_core::proof::witness::ClaimWitness;
use mizan_core::vary::{self, Audit, NoAudit, Progress};
use mizan_core::{ClaimId, Claims, Limits, Undecidable, proof};

/// An audit with what shows its verdicts.
#[derive(Debug)]
pub struct Proven {
    /// The claims that can be decided.
    pub claims: Claims,
    /// Their verdicts, and what those hinge on.
    pub audit: Audit,
    /// What shows them, re-examined by the checker, which uses nothing of what found it.
    pub witnesses: BTreeMap<ClaimId, ClaimWitness>,
}

/// Why there is no audit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unproven {
    /// The claim of this id can not be decided.
    Undecidable(String, Undecidable),
    /// It was broken off.
    BrokenOff,
    /// The checker does not accept what shows the verdict on the claim of this id: a mistake of the program, which must
    /// not reach a reader as a finding.
    Refused(String),
}

impl Proven {
    /// Audits a case.
    ///
    /// # Errors
    /// [`Unproven`].
    pub fn of(ready: Ready<'_>, limits: &Limits, progress: Progress<'_>) -> Result<Self, Unproven> {
        let Ready { case, model } = ready;
        let name = |id| case.claim(id).id.clone();
        let claims = case.decidable();
        let audit = vary::audit(model, &claims, &case.assumptions, limits, progress).map_err(|why| match why {
            NoAudit::Undecidable(id, why) => Unproven::Undecidable(name(id), why),
            NoAudit::BrokenOff => Unproven::BrokenOff,
        })?;
        let witnesses =
            proof::witnesses(model, &claims, &audit.verdicts()).map_err(|id| Unproven::Refused(name(id)))?;
        Ok(Self { claims, audit, witnesses })
    }
}
