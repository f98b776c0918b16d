//! Verdicts, grounds, ways, hinges and their order against the literal twin, on random conflicts and claims.

use crate::common::changes::*;
use crate::common::claims::*;
use crate::common::merged::*;
use crate::common::*;
use mizan_core::proof::literal::{ClaimTwin, TwinVerdict};
use mizan_core::vary::{Assumptions, audit};
use mizan_core::*;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// Every claim under every default way of acting, and what its verdict rests on.
fn told_alike(conflict: &Conflict, claims: &[Claim]) -> Result<(), TestCaseError> {
    decided_alike(conflict, claims)?;
    let (model, twin) = (model_of(conflict), ClaimTwin::new(conflict));
    let decider = Decider::new(&model);
    for claim in claims {
        if let Ok(engine) = decider.grounds(claim, Way::Nash) {
            prop_assert_eq!(engine.map(Grounds::id), grounds(&twin, claim), "grounds of {:?}", claim);
        }
    }
    Ok(())
}

fn with_assumptions<S: Strategy<Value = (Conflict, Vec<Claim>)>>(
    conflicts: S,
) -> impl Strategy<Value = (Conflict, Vec<Claim>, Assumptions)> {
    conflicts.prop_flat_map(|(conflict, claims)| {
        let (n_options, n_rules) = match &conflict.form {
            Form::Options(form) => (form.options.len(), form.rules.len()),
            Form::Graph(_) => (0, 0),
        };
        let n_statements = |preference: &Preference| match preference {
            Preference::Prioritised(list) => list.len(),
            Preference::Weighted(list) => list.len(),
            _ => 0,
        };
        let rivals = |n| prop::collection::vec(prop::collection::vec(formulas(n_options), 0..2), n);
        let readings: Vec<_> = conflict.preferences.iter().map(|p| rivals(n_statements(p))).collect();
        let logical = prop::collection::vec(any::<bool>(), n_rules);
        let assumptions = (readings, logical).prop_map(|(rival_readings, logical)| Assumptions {
            rival_readings,
            logical,
            views: Vec::new(),
        });
        (Just(conflict), Just(claims), assumptions)
    })
}

/// Whether no path form in it is about the states on the way, as the text of the claim has it.
fn is_about_ends(claim: &Claim) -> bool {
    let text = format!("{claim:?}");
    !["Path(Possible", "Path(Always", "Path(Attainable"].iter().any(|form| text.contains(form))
}

/// The whole audit: what it tries and in which order, what turns, what cannot be decided.
fn audited_alike(conflict: &Conflict, claims: &[Claim], assumptions: &Assumptions) -> Result<(), TestCaseError> {
    let (model, twin) = (model_of(conflict), ClaimTwin::new(conflict));
    // What cannot be decided leaves a gap in the numbers, as in a case.
    let claims: Claims = claims
        .iter()
        .enumerate()
        .filter(|(_, claim)| twin.decide(claim, Way::Nash) != TwinVerdict::Undecidable)
        .map(|(place, claim)| (ClaimId::from_index(place), claim.clone()))
        .collect();
    let audit = audit(&model, &claims, assumptions, &Limits::default(), Watch::nobody()).expect("all can be decided");
    let changed = all_changes(conflict, assumptions);
    let names: Vec<String> = changed.iter().map(|(name, _)| name.clone()).collect();
    prop_assert_eq!(audit.changes.iter().map(|change| name_of(conflict, change)).collect::<Vec<_>>(), names);
    prop_assert!(audit.claims.keys().eq(claims.keys()));
    for (claim, audited) in claims.values().zip(audit.claims.values()) {
        let base = twin.decide(claim, Way::Nash);
        prop_assert_eq!(answer_of(Ok(audited.verdict)), base);
        let ways = [Way::Best, Way::Seq, Way::Far].map(|way| (way, twin.decide(claim, way)));
        let tried = if is_about_ends(claim) { &ways[..] } else { &ways[..2] };
        let engine_ways: Vec<_> = audited.ways.iter().map(|&(way, verdict)| (way, answer_of(Ok(verdict)))).collect();
        prop_assert_eq!(&engine_ways[..], if claim.leaves_way_open() { tried } else { &[] });
        let answers: Vec<(String, TwinVerdict)> =
            changed.iter().map(|(name, changed)| (name.clone(), answer_under(changed, claim))).collect();
        let expected: Vec<(String, TwinVerdict)> =
            answers.iter().filter(|(_, a)| *a != base && *a != TwinVerdict::Undecidable).cloned().collect();
        let hinges: Vec<(String, TwinVerdict)> = audited
            .hinges
            .iter()
            .map(|hinge| (name_of(conflict, &hinge.change), answer_of(Ok(hinge.verdict))))
            .collect();
        prop_assert_eq!(hinges, expected, "hinges of {:?}", claim);
        let expected = answers.into_iter().filter(|(_, a)| *a == TwinVerdict::Undecidable).map(|(name, _)| name);
        let undecidable = audited.undecidable.iter().map(|(change, _)| name_of(conflict, change));
        prop_assert_eq!(undecidable.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, max_shrink_iters: 5000, ..ProptestConfig::default() })]

    #[test]
    fn verdicts_in_option_form((conflict, claims) in with_claims(option_conflicts(Size { dms: 3, options: 5 }, false))) {
        told_alike(&conflict, &claims)?;
    }

    #[test]
    fn verdicts_with_barred_moves((conflict, claims) in with_claims(option_conflicts(Size { dms: 3, options: 4 }, true))) {
        told_alike(&conflict, &claims)?;
    }

    #[test]
    fn verdicts_in_graph_form((conflict, claims) in with_claims(graph_conflicts(3, 7))) {
        told_alike(&conflict, &claims)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, max_shrink_iters: 5000, ..ProptestConfig::default() })]

    #[test]
    fn hinges_in_option_form(
        (conflict, claims, assumptions) in with_assumptions(with_claims(option_conflicts(Size { dms: 3, options: 4 }, false))),
    ) {
        audited_alike(&conflict, &claims, &assumptions)?;
    }

    #[test]
    fn hinges_with_barred_moves(
        (conflict, claims, assumptions) in with_assumptions(with_claims(option_conflicts(Size { dms: 3, options: 3 }, true))),
    ) {
        audited_alike(&conflict, &claims, &assumptions)?;
    }

    #[test]
    fn hinges_in_graph_form((conflict, claims, assumptions) in with_assumptions(with_claims(graph_conflicts(3, 6)))) {
        audited_alike(&conflict, &claims, &assumptions)?;
    }
}

/// The tests with merged states must be about something: most of their claims can be decided, and now and then one can
/// not because it tells apart what is one.
#[test]
fn claims_about_merged_states_are_decided() {
    let mut runner = TestRunner::new_with_rng(Config::default(), TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let strategy = with_smooth_claims(merged_conflicts(Size { dms: 3, options: 4 }, false));
    let (mut merged, mut decided, mut split) = (0, 0, 0);
    for _ in 0..200 {
        let (conflict, claims) = strategy.new_tree(&mut runner).unwrap().current();
        let model = model_of(&conflict);
        merged += usize::from(model.space().n_combinations() > model.n_states());
        let decider = Decider::new(&model);
        for claim in &claims {
            match decider.decide(claim, Way::Nash) {
                Ok(_) => decided += 1,
                Err(Undecidable::Split(_)) => split += 1,
                Err(_) => {}
            }
        }
    }
    assert!(merged > 80 && decided > 200 && split > 5, "{merged} {decided} {split}");
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 600,
        max_shrink_iters: 3000,
        max_global_rejects: 100_000,
        ..ProptestConfig::default()
    })]

    #[test]
    fn verdicts_with_merged_states(
        (conflict, claims) in with_smooth_claims(merged_conflicts(Size { dms: 3, options: 4 }, false)),
    ) {
        told_alike(&conflict, &claims)?;
    }

    #[test]
    fn verdicts_with_misperceptions((conflict, claims) in with_claims(misperceived_conflicts(Size { dms: 3, options: 4 }))) {
        told_alike(&conflict, &claims)?;
    }

    #[test]
    fn hinges_with_merged_states(
        (conflict, claims, assumptions) in
            with_assumptions(with_smooth_claims(merged_conflicts(Size { dms: 3, options: 4 }, false))),
    ) {
        audited_alike(&conflict, &claims, &assumptions)?;
    }

    #[test]
    fn hinges_with_merged_states_and_barred_moves(
        (conflict, claims, assumptions) in
            with_assumptions(with_smooth_claims(merged_conflicts(Size { dms: 3, options: 3 }, true))),
    ) {
        audited_alike(&conflict, &claims, &assumptions)?;
    }
}
