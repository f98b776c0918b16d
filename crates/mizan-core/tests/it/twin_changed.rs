//! What is found again in changed conflicts by what was found out before, against the literal twin: pairs of changes, sweeps,
//! and several changes at once.

use crate::common::changes::{answer_under, is_well_formed, no_rivals};
use crate::common::claims::*;
use crate::common::*;
use mizan_core::proof::literal::{ClaimTwin, TwinVerdict};
use mizan_core::vary::*;
use mizan_core::*;
use proptest::prelude::*;

fn decidable(conflict: &Conflict, claims: &[Claim]) -> Claims {
    let twin = ClaimTwin::new(conflict);
    let numbered = claims.iter().enumerate().map(|(place, claim)| (ClaimId::from_index(place), claim.clone()));
    numbered.filter(|(_, claim)| twin.decide(claim, Way::Nash) != TwinVerdict::Undecidable).collect()
}

/// What the definitions say of a claim after changes.
fn answer_after(conflict: &Conflict, changes: &[Change], assumptions: &Assumptions, claim: &Claim) -> TwinVerdict {
    match vary(&model_of(conflict), changes, assumptions, &Limits::default()) {
        Ok(varied) if is_well_formed(varied.conflict()) => answer_under(varied.conflict(), claim),
        _ => TwinVerdict::Undecidable,
    }
}

/// Every pair of changes that turns a claim which neither turns alone, and no other.
fn pairs_alike(conflict: &Conflict, claims: &[Claim]) -> Result<(), TestCaseError> {
    let (model, claims, assumptions) = (model_of(conflict), decidable(conflict, claims), no_rivals(conflict));
    let (limits, watch) = (Limits::default(), Watch::nobody());
    let audit = audit(&model, &claims, &assumptions, &limits, watch).expect("all can be decided");
    let found = pairs(&model, &claims, &audit, &assumptions, &limits, watch).expect("it is wanted");
    let mut expected = Vec::new();
    for (&claim, audited) in audit.claims.iter().filter(|(_, audited)| audited.is_robust(&audit)) {
        for changes in pairs_apart(&audit.changes) {
            let is_decided = |change| audited.undecidable.iter().all(|(other, _)| other != change);
            let answer = answer_after(conflict, &changes, &assumptions, &claims[&claim]);
            let is_turned = answer != TwinVerdict::Undecidable && answer != answer_of(Ok(audited.verdict));
            if is_turned && changes.iter().all(is_decided) {
                expected.push((claim, changes, answer));
            }
        }
    }
    let told = found.iter().map(|pair| (pair.claim, pair.changes, answer_of(Ok(pair.verdict))));
    prop_assert_eq!(told.collect::<Vec<_>>(), expected);
    Ok(())
}

/// The verdicts and the equilibria of every conflict of a sweep.
fn swept_alike(conflict: &Conflict, claims: &[Claim]) -> Result<(), TestCaseError> {
    let (model, claims, assumptions) = (model_of(conflict), decidable(conflict, claims), no_rivals(conflict));
    let limits = Limits::default();
    let concepts = [Concept::Nash, Concept::Gmr, Concept::Seq];
    let sweep =
        Sweep { model: &model, claims: &claims, concepts: &concepts, assumptions: &assumptions, limits: &limits };
    let singly = changes(conflict, &assumptions);
    let twice = pairs_apart(&singly).into_iter().take(40).map(|pair| pair.to_vec());
    let changed = singly.iter().map(|&change| vec![change]).chain(twice);
    let completed = (0..3).map(|number| Trial::Completed { seed: 7, number });
    let trials: Vec<Trial> = changed.map(Trial::Changed).chain(completed).collect();
    let rows = sweep.ask_while(&trials, Watch::nobody(), |place, swept| (place, swept)).expect("it is wanted");
    for (place, swept) in rows {
        let Ok(swept) = swept else { continue };
        let request = Request::of(&concepts);
        // What is completed by lot is written down nowhere, so that the twin has nothing to read.
        let alone = Decider::new(&swept.model);
        for (id, claim) in &claims {
            let answer = swept.verdicts[id];
            prop_assert_eq!(answer, alone.decide(claim, Way::Nash), "{:?} in {:?}", claim, trials[place]);
            if let Trial::Changed(changes) = &trials[place] {
                prop_assert_eq!(answer_of(answer), answer_after(conflict, changes, &assumptions, claim));
            }
        }
        if let Trial::Changed(_) = &trials[place] {
            let anew = model_of(swept.model.conflict());
            prop_assert_eq!(&swept.stability, &solve(&anew, &request));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, max_shrink_iters: 2000, ..ProptestConfig::default() })]

    #[test]
    fn pairs_in_option_form((conflict, claims) in with_claims(option_conflicts(Size { dms: 2, options: 3 }, false))) {
        pairs_alike(&conflict, &claims)?;
    }

    #[test]
    fn pairs_with_barred_moves((conflict, claims) in with_claims(option_conflicts(Size { dms: 3, options: 3 }, true))) {
        pairs_alike(&conflict, &claims)?;
    }

    #[test]
    fn pairs_in_graph_form((conflict, claims) in with_claims(graph_conflicts(2, 5))) {
        pairs_alike(&conflict, &claims)?;
    }

    #[test]
    fn sweeps_in_option_form((conflict, claims) in with_claims(option_conflicts(Size { dms: 3, options: 4 }, false))) {
        swept_alike(&conflict, &claims)?;
    }

    #[test]
    fn sweeps_with_barred_moves((conflict, claims) in with_claims(option_conflicts(Size { dms: 3, options: 4 }, true))) {
        swept_alike(&conflict, &claims)?;
    }
}
