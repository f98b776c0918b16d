//! What shows verdicts, re-examined before anybody sees it.
//!
//! [`witness`] finds it with the engines; [`verify`] re-examines it by the definitions alone, which [`literal`] transcribes.

pub mod literal;
pub mod verify;
pub mod witness;

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::claims::claim::{Claim, ClaimId, Claims};
use crate::claims::decide::Decider;
use crate::claims::verdict::Verdict;
use crate::conflict::Conflict;
use crate::graph::model::GraphModel;
use crate::graph::space::Limits;
use crate::proof::verify::check_claim;
use crate::proof::witness::{ClaimWitness, show};
use crate::solve::concept::Way;

/// In conflicts with more states, merged ones counted as what they are made of, the check, which goes by the bare
/// definitions, would take too long.
pub const CHECKED_UP_TO: usize = 4096;

/// What shows the verdict on each of `claims`, re-examined by the checker, which uses nothing of what found it.
///
/// # Errors
/// The first claim whose witness the checker does not accept: a mistake of the program, which must not reach a
/// reader as a finding.
pub fn witnesses(
    model: &GraphModel,
    claims: &Claims,
    verdicts: &BTreeMap<ClaimId, Verdict>,
) -> Result<BTreeMap<ClaimId, ClaimWitness>, ClaimId> {
    let (conflict, space) = (model.conflict(), model.space());
    let decider = Decider::new(model);
    let find = |claim| show(&decider, claim, Way::Nash).unwrap_or(ClaimWitness::Nothing);
    let shown: BTreeMap<ClaimId, ClaimWitness> = claims.iter().map(|(&id, claim)| (id, find(claim))).collect();
    if space.n_combinations() > CHECKED_UP_TO {
        return Ok(shown);
    }
    let is_refused = |id: &ClaimId| {
        let check = |&verdict| check_claim(conflict, space, &claims[id], Way::Nash, verdict, &shown[id]);
        verdicts.get(id).is_none_or(|verdict| check(verdict).is_err())
    };
    let ids: Vec<ClaimId> = claims.keys().copied().collect();
    match ids.into_par_iter().find_first(is_refused) {
        Some(id) => Err(id),
        None => Ok(shown),
    }
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
