//! An audit that can be told: every verdict with what shows it, re-examined.

use std::collections::BTreeMap;

use mizan_case::Ready;
use mizan_core::proof;
use mizan_core::proof::witness::ClaimWitness;
use mizan_core::vary::{self, Audit, NoAudit};
use mizan_core::{ClaimId, Claims, Limits};

use crate::refused::{Refused, What};
use crate::run::Run;

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

impl Proven {
    /// Audits a case.
    ///
    /// # Errors
    /// [`Refused`]: a claim cannot be decided or its verdict not be shown, or it was cancelled.
    pub fn of(ready: Ready<'_>, limits: &Limits, run: &Run<'_>) -> Result<Self, Refused> {
        let Ready { case, model } = ready;
        let name = |id| case.claim(id).id.clone();
        let claims = case.decidable();
        let step = |done, all| run.step(done, all);
        let audit = vary::audit(model, &claims, &case.assumptions, limits, &step).map_err(|why| match why {
            NoAudit::Undecidable(id, why) => Refused::because(What::Claim(name(id), Box::new(why))),
            NoAudit::BrokenOff => Refused::cancelled(),
        })?;
        let witnesses = proof::witnesses(model, &claims, &audit.verdicts())
            .map_err(|id| Refused::because(What::Unproven(name(id))))?;
        Ok(Self { claims, audit, witnesses })
    }
}
