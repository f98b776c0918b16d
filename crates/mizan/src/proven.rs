//! An audit that can be told: every verdict with what shows it, re-examined.

use mizan_case::Ready;
use mizan_core::proof::{self, NoWitnesses, Witnesses};
use mizan_core::vary::{self, Audit, NoAudit};
use mizan_core::{Claims, Limits, Watch};

use crate::refused::{Refused, What};
use crate::run::Run;

/// An audit with what shows its verdicts.
#[derive(Debug)]
pub struct Proven {
    /// The claims that can be decided.
    pub claims: Claims,
    /// Their verdicts, and what those hinge on.
    pub audit: Audit,
    /// What shows them, re-examined by the checker, which uses nothing of what found it, wherever that is not too much work.
    pub witnesses: Witnesses,
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
        // How long the checker takes against the engine is not known beforehand: each gets half of the steps.
        let first_half = |done, all| run.tell(done, 2 * all);
        let second_half = |done, all| run.tell(all + done, 2 * all);
        let audited = |watch: &Watch<'_>| vary::audit(model, &claims, &case.assumptions, limits, watch);
        let audit = run.watched_as(&first_half, audited);
        let audit = audit.map_err(|why| match why {
            NoAudit::Undecidable(id, why) => Refused::because(What::Claim(name(id), Box::new(why))),
            NoAudit::BrokenOff => Refused::cancelled(),
        })?;
        let shown = |watch: &Watch<'_>| proof::witnesses(model, &claims, &audit.verdicts(), watch);
        let witnesses = run.watched_as(&second_half, shown);
        let witnesses = witnesses.map_err(|why| match why {
            NoWitnesses::Unproven(id) => Refused::because(What::Unproven(name(id))),
            NoWitnesses::BrokenOff => Refused::cancelled(),
        })?;
        Ok(Self { claims, audit, witnesses })
    }
}
