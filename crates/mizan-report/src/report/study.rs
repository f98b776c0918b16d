//! All that a report needs to be found out beyond the audit of its claims, for every front end alike.

use std::collections::BTreeMap;

use mizan_case::Case;
use mizan_core::proof::witness::ClaimWitness;
use mizan_core::vary::{self, Audit, Change, PairHinge, Progress, Survival, audit_variant, survival};
use mizan_core::{ClaimId, Claims, Concept, GraphModel, Limits, Request, Stability, StateId, solve};

use super::material::Course;
use crate::audit::{Audited, AuditedVariant, VerdictsUnder};

/// Pairs of changes are tried, and foresight is followed, up to about so many states altogether.
const PAIRS: usize = 6_000_000;
const FORESIGHT: usize = 500_000;

/// All that a report needs to be found out beyond the audit of its claims.
#[derive(Debug)]
pub struct Study {
    /// The verdicts under the named variants, in the file's order.
    pub variants: Vec<VerdictsUnder>,
    /// Which states are stable for whom.
    pub stability: Stability,
    /// Where it goes from the state that the report starts from.
    pub course: Course,
    /// Its equilibria under every single change of an assumption.
    pub singly: Survival,
    /// The same under the named variants.
    pub named: Survival,
}

impl Study {
    /// Studies `case` from `start` on. Cost: that of solving under each change.
    #[must_use]
    pub fn of(
        case: &Case,
        model: &GraphModel,
        claims: &Claims,
        audit: &Audit,
        start: StateId,
        limits: &Limits,
    ) -> Self {
        let (assumptions, n_changes) = (&case.assumptions, audit.changes.len());
        let under =
            |entry: &mizan_case::case::VariantEntry| audit_variant(model, &entry.changed, claims, assumptions, limits);
        let stability = solve(model, &Request::of(&Concept::ALL));
        let course = Course::of(model, start);
        let foresight = n_changes * model.n_states() <= FORESIGHT;
        let concepts: &[Concept] = if foresight { &[Concept::Nash, Concept::Seq] } else { &[Concept::Nash] };
        let follow = |variants: Vec<Vec<Change>>| survival(model, concepts, &variants, assumptions, limits);
        Self {
            variants: case.variants.iter().map(under).collect(),
            stability,
            singly: follow(audit.changes.iter().map(|&change| vec![change]).collect()),
            named: follow(case.variants.iter().map(|variant| variant.changed.clone()).collect()),
            course,
        }
    }

    /// The claims with what became of them, what was studied beyond among it.
    #[must_use]
    pub fn audited<'a>(
        &self,
        case: &'a Case,
        model: &'a GraphModel,
        audit: &'a Audit,
        witnesses: BTreeMap<ClaimId, ClaimWitness>,
    ) -> Audited<'a> {
        let mut audited = Audited::new(case, model, audit, witnesses);
        let variants = case.variants.iter().zip(&self.variants);
        audited.variants =
            variants.map(|(entry, verdicts)| AuditedVariant { entry, verdicts: verdicts.clone() }).collect();
        audited
    }
}

/// The pairs of changes that turn robust claims; `None` where it would be too much to look for them, or was broken off.
#[must_use]
pub fn pairs(
    case: &Case,
    model: &GraphModel,
    claims: &Claims,
    audit: &Audit,
    limits: &Limits,
    progress: Progress<'_>,
) -> Option<Vec<PairHinge>> {
    let n_changes = audit.changes.len();
    let few = n_changes * n_changes / 2 * model.n_states() <= PAIRS;
    few.then(|| vary::pairs(model, claims, audit, &case.assumptions, limits, progress)).flatten()
}
