//! An audit that can be told: every verdict with what shows it, re-examined.

use mizan_case::Ready;
use mizan_core::proof;
use mizan_core::proof::witness::ClaimWitness;
use mizan_core::vary::{self, Audit, NoAudit};
use mizan_core::{Claim, Limits, Verdict};

use crate::refused::{Refused, What};
use crate::run::Run;
use crate::session::Session;

/// An audit with what shows its verdicts.
#[derive(Debug)]
pub struct Proven {
    /// The claims that can be decided, in file order.
    pub claims: Vec<Claim>,
    /// Their verdicts, and what those hinge on.
    pub audit: Audit,
    /// What shows them, re-examined by the checker, which uses nothing of what found it.
    pub witnesses: Vec<ClaimWitness>,
}

impl Proven {
    /// Audits a case.
    ///
    /// # Errors
    /// [`Refused`]: a claim cannot be decided or its verdict not be shown, or it was cancelled.
    pub fn of(ready: Ready<'_>, limits: &Limits, run: &Run<'_>) -> Result<Self, Refused> {
        let Ready { case, model } = ready;
        let id = |place| {
            let decidable = case.claims.iter().filter(|entry| entry.claim.is_some());
            decidable.map(|entry| entry.id.clone()).nth(place).unwrap_or_default()
        };
        let claims = case.decidable();
        let step = |done, all| run.step(done, all);
        let audit = vary::audit(model, &claims, &case.assumptions, limits, &step).map_err(|why| match why {
            NoAudit::Undecidable(place, why) => Refused::because(What::Claim(id(place), Box::new(why))),
            NoAudit::BrokenOff => Refused::cancelled(),
        })?;
        let witnesses = proof::witnesses(model, &claims, &audit.verdicts())
            .map_err(|place| Refused::because(What::Unproven(id(place))))?;
        Ok(Self { claims, audit, witnesses })
    }

    /// The verdict on the claim of this id; `None` where there is no such claim, or it cannot be formalised.
    #[must_use]
    pub fn verdict_of(&self, id: &str, session: &Session) -> Option<Verdict> {
        let decidable = session.ready()?.case.claims.iter().filter(|entry| entry.claim.is_some());
        let place = decidable.map(|entry| entry.id.as_str()).position(|other| other == id)?;
        self.audit.claims.get(place).map(|claim| claim.verdict)
    }
}
