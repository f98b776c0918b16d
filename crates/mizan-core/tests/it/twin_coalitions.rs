//! Coalitional stability against the literal twin: every coalition, on every smallest conflict and on random ones.

use crate::common::merged::*;
use crate::common::*;
use mizan_core::proof::literal::{Definitions, Point, Twin, coalitions_among};
use mizan_core::proof::verify::{Checker, check_joint_stability};
use mizan_core::proof::witness::{JointResponses, JointWitness, JointlyDeterred, explain_jointly};
use mizan_core::solve::coalition::{COALITIONAL, solve_coalitions, stable_for_coalition_by};
use mizan_core::*;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// The stable states of every coalition under every coalitional concept.
fn compare(conflict: &Conflict, traversal: Option<Traversal>) -> Result<(), String> {
    let dms: Vec<DmId> = conflict.dms().collect();
    compare_for(conflict, traversal, &coalitions_among(&dms))
}

fn compare_for(conflict: &Conflict, traversal: Option<Traversal>, coalitions: &[Vec<DmId>]) -> Result<(), String> {
    let model = model_of(conflict);
    let twin = Twin::new(Definitions::new(conflict));
    let point = |state: StateId| model.space().key(state).map_or(Point(state.index() as u64), |key| Point(key.0));
    for members in coalitions {
        let coalition = Coalition::of(members.clone()).unwrap();
        for concept in COALITIONAL {
            let traversal = traversal.unwrap_or(Traversal::exact_for(&model));
            let engine = stable_for_coalition_by(&model, &coalition, concept, traversal).unwrap();
            let expected = |state: &StateId| twin.is_stable_for(concept, members, point(*state));
            let expected: Vec<StateId> = model.space().ids().filter(expected).collect();
            let engine: Vec<StateId> = engine.iter().collect();
            if engine != expected {
                return Err(format!("{concept:?} for {members:?}: {engine:?}, by definition {expected:?}"));
            }
        }
    }
    Ok(())
}

/// What shows that each state is stable or not for each coalition, re-examined.
fn check_witnesses(conflict: &Conflict) -> Result<(), String> {
    let model = model_of(conflict);
    let checker = Checker { definitions: Definitions::new(conflict), space: model.space() };
    let dms: Vec<DmId> = model.dms().collect();
    let joint = solve_coalitions(&model, &Coalition::up_to(&dms, dms.len()).unwrap(), &COALITIONAL);
    for (answer, concept) in joint.coalitions.iter().flat_map(|answer| COALITIONAL.map(|concept| (answer, concept))) {
        let (coalition, stable) = (&answer.coalition, answer.stable(concept).unwrap().as_ref().unwrap());
        for state in model.space().ids() {
            let Some(witness) = explain_jointly(&model, concept, coalition, state) else { continue };
            let what = || format!("{concept:?} of {state:?} for {coalition:?}: {witness:?}");
            if matches!(witness, JointWitness::Stable(_)) != stable.contains(state) {
                return Err(what());
            }
            check_joint_stability(&checker, concept, coalition, state, &witness)
                .map_err(|flaw| format!("{flaw:?} in {}", what()))?;
            for forged in forgeries(&witness) {
                if check_joint_stability(&checker, concept, coalition, state, &forged).is_ok() {
                    return Err(format!("accepted {forged:?} for {}", what()));
                }
            }
        }
    }
    Ok(())
}

/// A witness of the opposite kind, or with an improvement, an act or a response missing.
fn forgeries(witness: &JointWitness) -> Vec<JointWitness> {
    let mut forged = Vec::new();
    match witness {
        JointWitness::Stable(deterred) => {
            for place in 0..deterred.len() {
                let mut without = deterred.clone();
                let JointlyDeterred { improvement, .. } = without.remove(place);
                forged.push(JointWitness::Stable(without));
                let mut shorter = deterred.clone();
                shorter[place].sanction.clear();
                forged.push(JointWitness::Stable(shorter));
                let responses = JointResponses::Closed(Vec::new());
                forged.push(JointWitness::Unstable { improvement, responses });
            }
        }
        JointWitness::Unstable { improvement, responses } => {
            forged.push(JointWitness::Stable(Vec::new()));
            if let JointResponses::Closed(all) = responses {
                for place in 0..all.len() {
                    let mut fewer = all.clone();
                    fewer.remove(place);
                    let (improvement, responses) = (improvement.clone(), JointResponses::Closed(fewer));
                    forged.push(JointWitness::Unstable { improvement, responses });
                }
            }
        }
    }
    forged
}

fn agrees(conflict: &Conflict) -> Result<(), TestCaseError> {
    compare(conflict, None).and_then(|()| check_witnesses(conflict)).map_err(TestCaseError::fail)
}

/// Every list of at most two literals over three options, no option twice.
fn short_statement_lists() -> Vec<Preference> {
    let literal = |l: usize| if l.is_multiple_of(2) { option(l / 2) } else { option(l / 2).negated() };
    let mut lists = vec![Vec::new()];
    lists.extend((0..6).map(|l| vec![literal(l)]));
    let pairs = (0..6).flat_map(|l| (0..6).map(move |m| (l, m))).filter(|(l, m)| l / 2 != m / 2);
    lists.extend(pairs.map(|(l, m)| vec![literal(l), literal(m)]));
    lists.into_iter().map(Preference::statements).collect()
}

/// The first two together: other pairs differ from them by the names of their members alone, and all lists are tried for
/// all. Everybody together has nobody to fear, and is left to the random conflicts.
#[test]
fn three_decision_makers_of_one_option_through_all_short_statement_lists() {
    let coalitions = [vec![dm(0), dm(1)]];
    let lists = short_statement_lists();
    let form = Form::Options(option_form(&[1, 1, 1], &[Direction::Reversible; 3], Vec::new()));
    for a in &lists {
        for b in &lists {
            for c in &lists {
                let conflict = Conflict {
                    form: form.clone(),
                    preferences: vec![a.clone(), b.clone(), c.clone()],
                    views: Vec::new(),
                };
                compare_for(&conflict, None, &coalitions).unwrap_or_else(|error| panic!("{error}\n{conflict:#?}"));
            }
        }
    }
}

proptest! {
    #![proptest_config(Config { cases: 250, ..Config::default() })]

    #[test]
    fn conflicts_in_option_form(conflict in option_conflicts(Size { dms: 4, options: 5 }, false)) {
        agrees(&conflict)?;
    }

    #[test]
    fn option_form_with_barred_moves(conflict in option_conflicts(Size { dms: 4, options: 4 }, true)) {
        agrees(&conflict)?;
    }

    #[test]
    fn merged_states(conflict in merged_conflicts(Size { dms: 4, options: 5 }, false)) {
        agrees(&conflict)?;
    }

    #[test]
    fn graph_form(conflict in graph_conflicts(4, 7)) {
        agrees(&conflict)?;
    }
}

/// An engine that lets a coalition's members, or the coalitions that answer, move twice in a row must not get past the
/// tests above.
#[test]
fn an_engine_that_lets_one_move_twice_in_a_row_is_caught() {
    let config = Config { cases: 2000, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let mutant = |conflict| compare(&conflict, Some(Traversal::Plain)).map_err(TestCaseError::fail);
    assert!(runner.run(&graph_conflicts(4, 7), mutant).is_err());
}

#[test]
fn coalitions_are_listed_by_size_and_counted_first() {
    let dms: Vec<DmId> = (0..4).map(dm).collect();
    let names = |size| {
        let name =
            |coalition: &Coalition| coalition.members().iter().map(|dm| dm.index().to_string()).collect::<String>();
        Coalition::up_to(&dms, size).unwrap().iter().map(name).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(names(2), "0 1 2 3 01 02 03 12 13 23");
    assert_eq!(names(9), "0 1 2 3 01 02 03 12 13 23 012 013 023 123 0123");
    let many: Vec<DmId> = (0..60).map(dm).collect();
    assert_eq!(Coalition::up_to(&many, 60), None);
    assert_eq!(Coalition::up_to(&many, 2).unwrap().len(), 60 + 60 * 59 / 2);
}

/// A state that is stable for every coalition is stable for every decision maker, and every concept holds what Nash
/// stability does.
#[test]
fn universal_stability_is_within_individual_stability() {
    let config = Config { cases: 300, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let within = |conflict: Conflict| {
        let model = model_of(&conflict);
        let dms: Vec<DmId> = model.dms().collect();
        let all = Coalition::up_to(&dms, dms.len()).unwrap();
        let joint = solve_coalitions(&model, &all, &COALITIONAL);
        let alone = solve(&model, &Request::of(&COALITIONAL));
        let universal = |concept| joint.stable_for_all(concept).unwrap().unwrap();
        for concept in COALITIONAL {
            prop_assert!(universal(concept).is_subset(alone.equilibria(concept).unwrap()));
            prop_assert!(universal(Concept::Nash).is_subset(&universal(concept)));
        }
        prop_assert!(universal(Concept::Smr).is_subset(&universal(Concept::Gmr)));
        Ok(())
    };
    runner.run(&option_conflicts(Size { dms: 4, options: 5 }, false), within).unwrap();
}
