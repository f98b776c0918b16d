//! What shows the verdicts of an audit, re-examined before anybody sees it.

use rayon::prelude::*;

use crate::claim::Claim;
use crate::concept::Way;
use crate::conflict::Conflict;
use crate::decide::{Decider, Verdict};
use crate::model::GraphModel;
use crate::space::Limits;
use crate::vary::{Assumptions, Audit, Change, vary};
use crate::verify::check_claim;
use crate::witness::{ClaimWitness, show};

/// In conflicts with more states, merged ones counted as what they are made of, the check, which goes by the bare
/// definitions, would take too long.
pub const CHECKED_UP_TO: usize = 4096;

/// What shows the verdict on each claim of an audit, re-examined by the checker, which uses nothing of what found it.
///
/// # Errors
/// The place of a claim whose witness the checker does not accept: a mistake of the program, which must not reach a
/// reader as a finding.
pub fn witnesses(model: &GraphModel, claims: &[Claim], audit: &Audit) -> Result<Vec<ClaimWitness>, usize> {
    let decider = Decider::new(model);
    let shown = claims.iter().map(|claim| show(&decider, claim, Way::Nash).unwrap_or(ClaimWitness::Nothing));
    let shown: Vec<ClaimWitness> = shown.collect();
    if model.space().n_combinations() > CHECKED_UP_TO {
        return Ok(shown);
    }
    let is_refused = |&place: &usize| {
        let verdict = audit.claims[place].verdict;
        check_claim(model.conflict(), model.space(), &claims[place], Way::Nash, verdict, &shown[place]).is_err()
    };
    match (0..claims.len()).into_par_iter().find_first(is_refused) {
        Some(place) => Err(place),
        None => Ok(shown),
    }
}

/// Whether a claim holds after changes: they are made once more, and what shows that it holds then is re-examined.
#[must_use]
pub fn holds_after(
    model: &GraphModel,
    changes: &[Change],
    claim: &Claim,
    assumptions: &Assumptions,
    limits: &Limits,
) -> bool {
    let varied = vary(model, changes, assumptions, limits);
    varied.is_ok_and(|varied| is_shown(varied.conflict(), claim, Verdict::Holds, limits))
}

/// Whether a claim has a verdict in a conflict: it is expanded anew, and what shows the verdict there is re-examined by
/// the checker.
#[must_use]
pub fn is_shown(conflict: &Conflict, claim: &Claim, verdict: Verdict, limits: &Limits) -> bool {
    let Ok(model) = GraphModel::expand(conflict, limits) else { return false };
    let decider = Decider::new(&model);
    if decider.decide(claim, Way::Nash) != Ok(verdict) {
        return false;
    }
    let witness = show(&decider, claim, Way::Nash).unwrap_or(ClaimWitness::Nothing);
    model.space().n_combinations() > CHECKED_UP_TO
        || check_claim(model.conflict(), model.space(), claim, Way::Nash, verdict, &witness).is_ok()
}
