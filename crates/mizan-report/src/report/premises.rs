//! What a claim rests on: the shortest chain of premises that leads to its verdict.

use mizan_core::Assumption;
use mizan_core::Step;
use mizan_core::proof::witness::{ClaimWitness, Shown, ShownBy};
use mizan_core::vary::ChangeKind;
use mizan_core::{Claim, Condition, GraphModel, PathForm, SetKind};

use super::material::Material;
use crate::audit::Decided;
use mizan::{find, start_of};

/// The shortest chain of premises: the wishes that decide the steps of the way that is shown, or else of the shortest way
/// to where it ends; then those without which the claim turns.
///
/// Cost: where a claim starts elsewhere than the report does, one pass over the improvements from there.
pub(super) fn premises(material: &Material<'_>, decided: &Decided<'_>) -> Vec<Assumption> {
    let model = material.model();
    let mut premises: Vec<Assumption> = Vec::new();
    let mut steps = steps_of(&decided.witness);
    if steps.is_empty() && says_where_it_ends(decided.claim) {
        steps = way_to_the_end(material, decided.claim);
    }
    let decisive = steps.iter().filter_map(|step| decides(model, *step));
    let dropped = decided.audit.hinges.iter().filter(|hinge| hinge.change.kind == ChangeKind::Dropped);
    for premise in decisive.chain(dropped.map(|hinge| hinge.change.assumption)) {
        if !premises.contains(&premise) {
            premises.push(premise);
        }
    }
    premises
}

/// The statement that makes a step an improvement.
fn decides(model: &GraphModel, step: Step) -> Option<Assumption> {
    mizan_core::graph::reason::decisive(model.conflict(), model.space(), step.by, step.to, step.from)
}

/// The steps of the first path that a witness has.
fn steps_of(witness: &ClaimWitness) -> Vec<Step> {
    fn of_shown(shown: &Shown) -> Vec<Step> {
        match &shown.by {
            ShownBy::Path { steps, .. } => steps.clone(),
            ShownBy::Parts(parts) => parts.iter().map(of_shown).find(|steps| !steps.is_empty()).unwrap_or_default(),
            _ => Vec::new(),
        }
    }
    match witness {
        ClaimWitness::At { shown, .. } => of_shown(shown),
        ClaimWitness::State { path, .. } => path.clone(),
        // The steps of what is believed are steps of another conflict.
        ClaimWitness::Believed(..) => Vec::new(),
        ClaimWitness::Parts(parts) => {
            parts.iter().map(|(_, part)| steps_of(part)).find(|steps| !steps.is_empty()).unwrap_or_default()
        }
        ClaimWitness::Set(_) | ClaimWitness::Compared(_) | ClaimWitness::Nothing => Vec::new(),
    }
}

/// Whether the whole conflict's attractors decide a claim.
fn says_where_it_ends(claim: &Claim) -> bool {
    match claim {
        Claim::At { holding, condition, .. } => {
            let mut leads = false;
            condition.walk(&mut |part| leads |= matches!(part, Condition::Path(PathForm::LeadsTo, ..)));
            holding.is_none() && leads
        }
        Claim::Quantified { set, .. } => matches!(set.kind, SetKind::Attractors(..)),
        _ => false,
    }
}

/// The shortest way from where a claim starts to where it ends.
fn way_to_the_end(material: &Material<'_>, claim: &Claim) -> Vec<Step> {
    let model = material.model();
    let Some(start) = start_of(claim).and_then(|term| find(model, term)) else { return Vec::new() };
    material.courses.get(&start).unwrap_or(material.course).way_to_the_end()
}
