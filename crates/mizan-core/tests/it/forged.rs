//! The checker must refuse what shows nothing: witnesses that are right but for one detail.

use std::collections::BTreeMap;

use crate::common::claims::*;
use crate::common::*;
use crate::taken_over::{graph, numbered};
use mizan_core::claims::paths::tree;
use mizan_core::proof::literal::Definitions;
use mizan_core::proof::verify::{Checker, Flaw, check_claim, check_stability};
use mizan_core::proof::witness::{ClaimWitness, Responses, Sanction, ShownBy, StabilityWitness, explain, show};
use mizan_core::proof::{NoWitnesses, witnesses};
use mizan_core::*;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// A witness of the opposite kind, or with its last step, one response or its improvement missing.
fn forgeries(witness: &StabilityWitness) -> Vec<StabilityWitness> {
    let mut forged = Vec::new();
    match witness {
        StabilityWitness::Stable(deterred) => {
            for place in 0..deterred.len() {
                let mut without = deterred.clone();
                without.remove(place);
                forged.push(StabilityWitness::Stable(without));
                let mut shorter = deterred.clone();
                if let Sanction::Sequence(steps) = &mut shorter[place].sanction {
                    steps.clear();
                    forged.push(StabilityWitness::Stable(shorter));
                }
                let improvement = deterred[place].improvement;
                forged.push(StabilityWitness::Unstable { improvement, responses: Responses::Closed(Vec::new()) });
                forged.push(StabilityWitness::Unstable { improvement, responses: Responses::NoneJointly });
            }
        }
        StabilityWitness::Unstable { improvement, responses } => {
            forged.push(StabilityWitness::Stable(Vec::new()));
            if let Responses::Closed(all) = responses {
                for place in 0..all.len() {
                    let mut fewer = all.clone();
                    fewer.remove(place);
                    let (improvement, responses) = (*improvement, Responses::Closed(fewer));
                    forged.push(StabilityWitness::Unstable { improvement, responses });
                }
            }
        }
    }
    forged
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn forged_stability_is_refused(conflict in option_conflicts(Size { dms: 3, options: 4 }, true)) {
        let model = model_of(&conflict);
        let checker = Checker { definitions: Definitions::new(&conflict), space: model.space() };
        for concept in Concept::ALL.into_iter().filter(|concept| *concept != Concept::Far) {
            for (dm, state) in model.dms().flat_map(|dm| model.space().ids().map(move |state| (dm, state))) {
                let witness = explain(&model, concept, dm, state).unwrap();
                for forged in forgeries(&witness) {
                    let verdict = check_stability(&checker, concept, dm, state, &forged);
                    prop_assert!(verdict.is_err(), "{:?}: accepted {:?} for {:?}", concept, forged, witness);
                }
            }
        }
    }
}

/// For each kind of witness of a claim how many forgeries of it were tried.
#[derive(Default, Debug)]
struct Tried {
    opposite: usize,
    paths: usize,
    closed: usize,
    circles: usize,
    ways_in: usize,
    sets: usize,
    outsiders: usize,
}

/// Witnesses of states that are no members of what a claim is about, with the condition shown rightly there and the path that
/// leads to them, or none, or the one that was told of a member.
fn outsiders(decider: &Decider<'_>, claim: &Claim, holds: bool, told: &[Step]) -> Vec<ClaimWitness> {
    let Claim::Quantified { set, condition, .. } = claim else { return Vec::new() };
    let (scope, model) = (decider.whole(), decider.whole().model());
    let members = scope.quantified(set, Way::Nash).unwrap();
    let from = match &set.kind {
        SetKind::Attractors(way, from) if *way != Some(Way::Far) => Some((way.unwrap_or(Way::Nash), *from)),
        SetKind::Equilibria(_, _, Some(from)) => Some((Way::Nash, *from)),
        _ => None,
    };
    let tree = from.map(|(way, from)| tree(model, &scope.graph(way), Movers::Improving, scope.start(from).unwrap()));
    let path_to = |state| tree.as_ref().map_or_else(Vec::new, |tree| tree.path_to(state));
    let outside = model.space().ids().filter(|&state| !members.contains(state));
    let witness = |state: StateId| {
        let here = StateTerm::Key(model.space().key(state)?);
        let at = Claim::At { state: here, holding: None, condition: condition.clone() };
        match show(decider, &at, Way::Nash).ok()? {
            ClaimWitness::At { shown, .. } if shown.holds == holds => {
                let paths = [path_to(state), told.to_vec()];
                Some(paths.map(|path| ClaimWitness::State { state, path, shown: shown.clone() }))
            }
            _ => None,
        }
    };
    outside.filter_map(witness).flatten().collect()
}

/// Ways into attractors without a step, and with a step of somebody who would not make it; of all of one by one.
fn no_ways_in(model: &GraphModel, ways_in: &[Step]) -> Vec<Vec<Step>> {
    let without = (0..ways_in.len()).map(|place| {
        let mut fewer = ways_in.to_vec();
        fewer.remove(place);
        fewer
    });
    let by_others = (0..ways_in.len()).flat_map(|place| {
        let step = ways_in[place];
        let others = model.dms().filter(move |&dm| !model.improvements_from(dm, step.from).contains(&step.to));
        others.map(move |by| {
            let mut forged = ways_in.to_vec();
            forged[place] = Step { by, ..step };
            forged
        })
    });
    without.chain(by_others).collect()
}

fn forge_claims(conflict: &Conflict, claims: &[Claim], tried: &mut Tried) {
    let model = model_of(conflict);
    let decider = Decider::new(&model);
    for claim in claims {
        let Ok(verdict) = decider.decide(claim, Way::Nash) else { continue };
        let witness = show(&decider, claim, Way::Nash).unwrap();
        let mut refused = |verdict: Verdict, forged: &ClaimWitness, counter: fn(&mut Tried) -> &mut usize| {
            *counter(tried) += 1;
            let checked = check_claim(conflict, model.space(), claim, Way::Nash, verdict, forged);
            assert!(checked.is_err(), "{claim:?} {verdict:?}: accepted {forged:?} for {witness:?}");
        };
        refused(if verdict == Verdict::Holds { Verdict::Fails } else { Verdict::Holds }, &witness, |t| &mut t.opposite);
        match &witness {
            ClaimWitness::At { state, shown } => match &shown.by {
                ShownBy::Path { steps, attractor } if !steps.is_empty() => {
                    let mut forged = shown.clone();
                    let later = steps[1..].to_vec();
                    forged.by = ShownBy::Path { steps: later, attractor: attractor.clone() };
                    // What is left must not start elsewhere; with no step left the start itself must not do.
                    if steps.len() > 1 {
                        refused(verdict, &ClaimWitness::At { state: *state, shown: forged }, |t| &mut t.paths);
                    }
                }
                ShownBy::Closed(closed) if closed.states.len() > 1 && closed.attractors.is_empty() => {
                    for place in 0..closed.states.len() {
                        let mut fewer = closed.clone();
                        fewer.states.remove(place);
                        let forged =
                            mizan_core::proof::witness::Shown { holds: shown.holds, by: ShownBy::Closed(fewer) };
                        refused(verdict, &ClaimWitness::At { state: *state, shown: forged }, |t| &mut t.closed);
                    }
                }
                ShownBy::Closed(closed) if !closed.attractors.is_empty() => {
                    for ways_in in no_ways_in(&model, &closed.ways_in) {
                        let by = ShownBy::Closed(mizan_core::proof::witness::Closed { ways_in, ..closed.clone() });
                        let forged = mizan_core::proof::witness::Shown { holds: shown.holds, by };
                        refused(verdict, &ClaimWitness::At { state: *state, shown: forged }, |t| &mut t.ways_in);
                    }
                    let mut other = closed.clone();
                    other.has_cycle_on_the_way = !closed.has_cycle_on_the_way;
                    let by = ShownBy::Closed(other);
                    let forged = mizan_core::proof::witness::Shown { holds: shown.holds, by };
                    refused(verdict, &ClaimWitness::At { state: *state, shown: forged }, |t| &mut t.circles);
                }
                _ => {}
            },
            ClaimWitness::State { shown, path, .. } => {
                for forged in outsiders(&decider, claim, shown.holds, path) {
                    refused(verdict, &forged, |t| &mut t.outsiders);
                }
            }
            ClaimWitness::Set(states) => {
                refused(verdict, &ClaimWitness::Set(states[1..].to_vec()), |t| &mut t.sets);
            }
            _ => {}
        }
    }
}

#[test]
fn forged_claims_are_refused() {
    let config = Config { cases: 6000, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let conflicts = option_conflicts(Size { dms: 3, options: 5 }, false);
    let cases = conflicts.prop_flat_map(|conflict| {
        let claims = prop::collection::vec(claims(&vocabulary(&conflict)), 1..5);
        (Just(conflict), claims)
    });
    let tried = std::cell::RefCell::new(Tried::default());
    runner
        .run(&cases, |(conflict, claims)| {
            forge_claims(&conflict, &claims, &mut tried.borrow_mut());
            Ok(())
        })
        .unwrap();
    let tried = tried.into_inner();
    assert!(
        tried.opposite > 1000
            && tried.paths > 20
            && tried.closed > 100
            && tried.circles > 20
            && tried.ways_in > 100
            && tried.sets > 100
            && tried.outsiders > 1000,
        "{tried:?}"
    );
}

/// A set that nothing leads out of shows that it ends in a state only if all of it leads back there.
#[test]
fn what_is_left_for_good_is_no_attractor() {
    let taken = Formula::Taken(OptionId::from_index(0));
    let conflict = Conflict {
        form: Form::Options(option_form(&[1], &[Direction::Reversible], Vec::new())),
        preferences: vec![Preference::statements(vec![taken.clone()])],
        views: Vec::new(),
    };
    let model = model_of(&conflict);
    let condition = Condition::Path(PathForm::LeadsTo, Box::new(taken.into()), None);
    let claim = Claim::At { state: StateTerm::Key(StateKey(0)), holding: None, condition };
    let check = |states: &[usize], holds| {
        let [first, ..] = *states else { panic!("a state") };
        let states: Vec<StateId> = states.iter().map(|&state| StateId::from_index(state)).collect();
        let by = ShownBy::Path { steps: Vec::new(), attractor: Some(states) };
        let witness = ClaimWitness::At {
            state: StateId::from_index(first),
            shown: mizan_core::proof::witness::Shown { holds, by },
        };
        check_claim(&conflict, model.space(), &claim, Way::Nash, Verdict::of(holds), &witness)
    };
    assert_eq!(check(&[0, 1], false), Err(Flaw::NotInSet(StateId::from_index(1))), "it does not lead back");
    assert!(matches!(check(&[0], false), Err(Flaw::NotClosed(_))), "it leads out");
}

/// The first claim, in their order, whose verdict nothing shows is named, and nothing is told of the others.
#[test]
fn a_verdict_that_nothing_shows_reaches_nobody() {
    let model = model_of(&graph(4, &[&[(0, 1)], &[(1, 2)]], &[&[1], &[2]]));
    let possible = |to| {
        let is = Condition::Is(StateTerm::Graph(StateId::from_index(to)));
        let condition = Condition::Path(PathForm::Possible, Box::new(is), None);
        Claim::At { state: StateTerm::Graph(StateId::from_index(0)), holding: None, condition }
    };
    let claims = numbered((0..4).map(possible).collect());
    let verdicts = |wrong: &[usize]| -> BTreeMap<ClaimId, Verdict> {
        let of = |id: ClaimId| Verdict::of((id.index() < 3) != wrong.contains(&id.index()));
        claims.keys().map(|&id| (id, of(id))).collect()
    };
    let shown = |wrong: &[usize]| witnesses(&model, &claims, &verdicts(wrong), Watch::nobody());
    assert_eq!(shown(&[]).unwrap().shown.len(), 4);
    for wrong in [&[0][..], &[3], &[1, 2]] {
        assert_eq!(shown(wrong), Err(NoWitnesses::Unproven(ClaimId::from_index(wrong[0]))));
    }
}
