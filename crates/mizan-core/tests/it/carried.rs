//! What is carried over to changed conflicts, against deciding everything anew there: claims about where it goes and about
//! equilibria, whose verdicts rest on parts that a change leaves alone or not.

use crate::common::changes::no_rivals;
use crate::common::claims::with_conditions;
use crate::common::*;
use crate::generate::{Kind, audited, conflict};
use mizan_core::vary::*;
use mizan_core::*;
use proptest::prelude::*;

/// Claims of the forms whose answers are carried over: a form, a state, what should hold, a way.
type Drawn = (usize, StateTerm, Condition, bool, usize);

fn claim((form, state, condition, is_best, dm_or_concept): Drawn, n_dms: usize) -> Claim {
    let way = is_best.then_some(Way::Best);
    let path = |form, condition| Condition::Path(form, Box::new(condition), way);
    let at = |condition| Claim::At { state, holding: None, condition };
    let among = |quantifier, kind| {
        let set = SetTerm { kind, filter: None };
        Claim::Quantified { quantifier, set, condition: condition.clone() }
    };
    let concept = [Concept::Nash, Concept::Gmr, Concept::Smr, Concept::Seq, Concept::Sseq][dm_or_concept % 5];
    let equilibria = || SetKind::Equilibria(concept.into(), Deviators::DecisionMakers, None);
    match form {
        0 => at(path(PathForm::Possible, condition)),
        1 => at(path(PathForm::Always, condition)),
        2 | 3 => at(path(PathForm::LeadsTo, condition)),
        4 => at(path(PathForm::Attainable(dm(dm_or_concept % n_dms)), condition)),
        5 => among(Quantifier::Every, SetKind::Attractors(way, state)),
        6 => among(Quantifier::Some, SetKind::Attractors(way, state)),
        7 => among(Quantifier::Every, equilibria()),
        8 => among(Quantifier::Some, equilibria()),
        _ => among(Quantifier::No, equilibria()),
    }
}

/// Conflicts with claims about them, which can all be decided.
fn with_paths<S: Strategy<Value = Conflict>>(conflicts: S) -> impl Strategy<Value = (Conflict, Claims)> {
    let drawn = |(conflict, conditions, states): (Conflict, Vec<Condition>, Vec<StateTerm>)| {
        let of_one =
            (0..10_usize, prop::sample::select(states), prop::sample::select(conditions), any::<bool>(), 0..60_usize);
        (Just(conflict), prop::collection::vec(of_one, 1..6))
    };
    with_conditions(conflicts).prop_flat_map(drawn).prop_map(|(conflict, drawn)| {
        let claims = drawn.into_iter().map(|drawn| claim(drawn, conflict.n_dms())).enumerate();
        let claims = claims.map(|(place, claim)| (ClaimId::from_index(place), claim)).collect();
        (conflict, claims)
    })
}

/// The verdicts under every change and every pair of the changes that `of_pairs` picks.
pub fn alike(model: &GraphModel, claims: &Claims, of_pairs: impl Fn(usize) -> bool) -> Result<(), TestCaseError> {
    let (assumptions, limits, watch) = (no_rivals(model.conflict()), Limits::default(), Watch::nobody());
    let mut found = audit(model, claims, &assumptions, &limits, watch).expect("all can be decided");
    let anew = |changes: &[Change]| verdicts_after(model, changes, claims, &assumptions, &limits, watch);
    for &change in &found.changes {
        let Ok(expected) = anew(&[change]) else { continue };
        for (id, audited) in &found.claims {
            let hinge = audited.hinges.iter().find(|hinge| hinge.change == change);
            let told = hinge.map_or(audited.verdict, |hinge| hinge.verdict);
            prop_assert_eq!(Ok(told), expected[id], "{:?} under {:?}", claims[id], change);
        }
    }
    let mut place = 0..;
    found.changes.retain(|_| place.next().is_some_and(&of_pairs));
    let kept = found.changes.clone();
    found.claims.values_mut().for_each(|audited| audited.undecidable.retain(|(change, _)| kept.contains(change)));
    let told = pairs(model, claims, &found, &assumptions, &limits, watch).expect("it is wanted");
    let mut turned = Vec::new();
    for (&claim, audited) in found.claims.iter().filter(|(_, audited)| audited.is_robust(&found)) {
        let is_decided = |change: &Change| audited.undecidable.iter().all(|(other, _)| other != change);
        let apart = pairs_apart(&found.changes).into_iter();
        for changes in apart.filter(|changes| changes.iter().all(is_decided)) {
            let verdict = anew(&changes).ok().and_then(|verdicts| verdicts[&claim].ok());
            let verdict = verdict.filter(|&verdict| verdict != audited.verdict);
            turned.extend(verdict.map(|verdict| PairHinge { claim, changes, verdict }));
        }
    }
    prop_assert_eq!(told, turned);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, max_shrink_iters: 500, ..ProptestConfig::default() })]

    #[test]
    fn in_option_form((conflict, claims) in with_paths(option_conflicts(Size { dms: 3, options: 5 }, false))) {
        alike(&model_of(&conflict), &claims, |_| true)?;
    }

    #[test]
    fn with_barred_moves((conflict, claims) in with_paths(option_conflicts(Size { dms: 3, options: 4 }, true))) {
        alike(&model_of(&conflict), &claims, |_| true)?;
    }

    #[test]
    fn in_graph_form((conflict, claims) in with_paths(graph_conflicts(3, 7))) {
        alike(&model_of(&conflict), &claims, |_| true)?;
    }
}

#[test]
fn in_the_conflicts_that_are_measured() {
    for kind in [Kind::Whole, Kind::OneRule, Kind::OneWay, Kind::Ruled, Kind::Barred] {
        let model = model_of(&conflict(8, kind));
        let claims = audited::claims(&model, 8);
        alike(&model, &claims, |place| place % 12 == 5).unwrap();
    }
}
