//! What shows verdicts, re-examined before anybody sees it.
//!
//! [`witness`] finds it with the engines; [`verify`] re-examines it by the definitions alone, which [`literal`] transcribes.

pub mod literal;
pub mod verify;
pub mod witness;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use crate::algorithms::watch::Watch;
use crate::claims::claim::{Claim, ClaimId, Claims};
use crate::claims::decide::Decider;
use crate::claims::verdict::Verdict;
use crate::conflict::Conflict;
use crate::graph::model::GraphModel;
use crate::graph::space::{Limits, Space};
use crate::proof::literal::{Definitions, Known};
use crate::proof::verify::{ClaimChecker, is_checked};
use crate::proof::witness::{ClaimWitness, show};
use crate::solve::concept::Way;

/// What shows verdicts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Witnesses {
    /// What shows the verdict on each claim.
    pub shown: BTreeMap<ClaimId, ClaimWitness>,
    /// The claims of which it was not re-examined, because that would be too much work.
    pub unchecked: BTreeSet<ClaimId>,
}

/// Why there are no witnesses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoWitnesses {
    /// The checker does not accept what should show the verdict on this claim, the first of such: a mistake of the
    /// program, which must not reach a reader as a finding.
    Unproven(ClaimId),
    /// Nobody wants them any more.
    BrokenOff,
}

/// What shows the verdict on each of `claims`, re-examined by the checker, which uses nothing of what found it. The claims
/// are the steps of the work; they are looked at on all threads of the current pool.
///
/// # Errors
/// See [`NoWitnesses`].
pub fn witnesses(
    model: &GraphModel,
    claims: &Claims,
    verdicts: &BTreeMap<ClaimId, Verdict>,
    watch: &Watch<'_>,
) -> Result<Witnesses, NoWitnesses> {
    let (conflict, space) = (model.conflict(), model.space());
    let decider = Decider::watched(model, watch);
    let find = |claim| show(&decider, claim, Way::Nash).unwrap_or(ClaimWitness::Nothing);
    let unchecked: BTreeSet<ClaimId> =
        claims.iter().filter(|(_, claim)| !is_checked(conflict, space, claim, Way::Nash)).map(|(&id, _)| id).collect();
    // What was found about each claim, and whether the checker accepts it.
    let found = Mutex::new(BTreeMap::new());
    let done = AtomicUsize::new(0);
    checking(conflict, space, watch, |checker| {
        let check = |id: ClaimId, witness: ClaimWitness| {
            let is_shown = |&verdict: &Verdict| checker.check(&claims[&id], verdict, &witness).is_ok();
            let is_accepted = unchecked.contains(&id) || verdicts.get(&id).is_some_and(is_shown);
            watch.tell(done.fetch_add(1, Ordering::Relaxed) + 1, claims.len());
            found.lock().unwrap_or_else(PoisonError::into_inner).insert(id, (witness, is_accepted));
        };
        // What was found is re-examined while the next is sought.
        rayon::in_place_scope(|scope| {
            for (&id, claim) in claims {
                let (witness, check) = (find(claim), &check);
                scope.spawn(move |_| check(id, witness));
            }
        });
    });
    let found = watch.kept(found.into_inner().unwrap_or_else(PoisonError::into_inner)).ok_or(NoWitnesses::BrokenOff)?;
    match found.iter().find(|(_, (_, is_accepted))| !is_accepted) {
        Some((&id, _)) => Err(NoWitnesses::Unproven(id)),
        None => Ok(Witnesses { shown: found.into_iter().map(|(id, (witness, _))| (id, witness)).collect(), unchecked }),
    }
}

/// What is found with a checker for a conflict.
fn checking<T>(conflict: &Conflict, space: &Space, watch: &Watch<'_>, ask: impl FnOnce(&ClaimChecker<'_>) -> T) -> T {
    let definitions = Definitions::new(conflict).watched(watch);
    let known = Known::of(&definitions);
    ask(&ClaimChecker::new(definitions.knowing(&known), space, Way::Nash))
}

/// Whether a claim has a verdict in a conflict: it is expanded anew, and what shows the verdict there is re-examined by
/// the checker. It ends soon once nobody wants the answer any more, which is then of no use.
#[must_use]
pub fn is_shown(conflict: &Conflict, claim: &Claim, verdict: Verdict, limits: &Limits, watch: &Watch<'_>) -> bool {
    let Ok(model) = GraphModel::expand(conflict, limits) else { return false };
    let decider = Decider::watched(&model, watch);
    if decider.decide(claim, Way::Nash) != Ok(verdict) {
        return false;
    }
    let (conflict, space) = (model.conflict(), model.space());
    if !is_checked(conflict, space, claim, Way::Nash) {
        return true;
    }
    let witness = show(&decider, claim, Way::Nash).unwrap_or(ClaimWitness::Nothing);
    let is_accepted = checking(conflict, space, watch, |checker| checker.check(claim, verdict, &witness).is_ok());
    watch.kept(is_accepted) == Some(true)
}
