//! Conflicts that not everybody sees as they are: stability, claims, what is believed, and hinges against the twin.

use crate::common::changes::*;
use crate::common::claims::*;
use crate::common::open::with_questions;
use crate::common::views::*;
use crate::common::*;
use mizan_core::proof::literal::{ClaimTwin, CompletionTwin, Definitions, Point, Twin, TwinVerdict};
use mizan_core::proof::witness::{ClaimWitness, show};
use mizan_core::solve::stability::sanction_rules::solve_with;
use mizan_core::vary::completions::Completions;
use mizan_core::vary::{Assumptions, audit, changes, complete_with_views, with_views};
use mizan_core::*;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// Conflicts with random claims about them, some of them believed by somebody.
fn with_beliefs<S: Strategy<Value = Conflict>>(conflicts: S) -> impl Strategy<Value = (Conflict, Vec<Claim>)> {
    conflicts.prop_flat_map(|conflict| {
        let plain = Conflict { views: Vec::new(), ..conflict.clone() };
        let claim = (claims(&vocabulary(&plain)), prop::option::of(0..conflict.n_dms()));
        let claim = claim.prop_map(|(claim, believer)| match believer {
            Some(i) => Claim::Believes(dm(i), Box::new(claim)),
            None => claim,
        });
        (Just(conflict), prop::collection::vec(claim, 1..4))
    })
}

/// Everybody's stable states as they see them, under every concept and every rule of what may be a sanction.
fn solved_alike(conflict: &Conflict) -> Result<(), TestCaseError> {
    let (model, twin) = (model_of(conflict), Twin::new(Definitions::new(conflict)));
    let point = |state: StateId| model.space().key(state).map_or(Point(state.index() as u64), |key| Point(key.0));
    for sanctions in SanctionRule::ALL {
        let stability = solve_with(&model, &Request::of(&Concept::ALL), sanctions).expect("it is small");
        for concept in stability.concepts() {
            for i in model.dms() {
                for s in model.space().ids() {
                    let stable = stability.stable(concept, i).unwrap().contains(s);
                    let expected = twin.is_stable_with(sanctions, concept, i, point(s));
                    prop_assert_eq!(stable, expected, "{:?} of {:?} for {:?} by {:?}", concept, s, i, sanctions);
                }
            }
        }
    }
    Ok(())
}

/// Claims about conflicts, and assumptions of which some are those of views.
fn with_view_changes<S: Strategy<Value = Conflict>>(
    conflicts: S,
) -> impl Strategy<Value = (Conflict, Vec<Claim>, Assumptions)> {
    with_beliefs(conflicts).prop_flat_map(|(conflict, claims)| {
        let plain = no_rivals(&conflict);
        let views = view_changes(&conflict, &plain);
        let assumptions = views.prop_map(move |views| Assumptions { views, ..plain.clone() });
        (Just(conflict), Just(claims), assumptions)
    })
}

/// The views are made anew of each changed conflict, and claims decided there.
fn audited_alike(conflict: &Conflict, claims: &[Claim], assumptions: &Assumptions) -> Result<(), TestCaseError> {
    let seen = with_views(conflict, assumptions).expect("the changes fit together");
    prop_assert_eq!(&seen, &Written::new(conflict).with_views(assumptions));
    let (model, twin) = (model_of(&seen), ClaimTwin::new(&seen));
    let claims: Claims = claims
        .iter()
        .enumerate()
        .filter(|(_, claim)| twin.decide(claim, Way::Nash) != TwinVerdict::Undecidable)
        .map(|(place, claim)| (ClaimId::from_index(place), claim.clone()))
        .collect();
    let audit = audit(&model, &claims, assumptions, &Limits::default(), Watch::nobody()).expect("all can be decided");
    let changed: Vec<Conflict> = changes(&seen, assumptions)
        .into_iter()
        .map(|change| {
            let mut written = Written::new(conflict);
            assert!(written.apply(change, assumptions));
            written.with_views(assumptions)
        })
        .collect();
    prop_assert_eq!(audit.changes.len(), changed.len());
    for (claim, audited) in claims.values().zip(audit.claims.values()) {
        let base = twin.decide(claim, Way::Nash);
        let answers = audit.changes.iter().zip(&changed).map(|(change, changed)| {
            let is_conflict = is_a_conflict(changed) && changed.views.iter().all(|view| is_a_conflict(&view.conflict));
            let answer = if is_conflict { answer_under(changed, claim) } else { TwinVerdict::Undecidable };
            (name_of(&seen, change), answer)
        });
        let answers: Vec<(String, TwinVerdict)> = answers.collect();
        let turned = |(_, answer): &&(String, TwinVerdict)| *answer != base && *answer != TwinVerdict::Undecidable;
        let hinges = audited.hinges.iter().map(|hinge| (name_of(&seen, &hinge.change), answer_of(Ok(hinge.verdict))));
        prop_assert_eq!(
            hinges.collect::<Vec<_>>(),
            answers.iter().filter(turned).cloned().collect::<Vec<_>>(),
            "hinges of {:?}",
            claim
        );
        let open = answers.iter().filter(|(_, answer)| *answer == TwinVerdict::Undecidable).map(|(name, _)| name);
        let undecidable: Vec<String> = audited.undecidable.iter().map(|(change, _)| name_of(&seen, change)).collect();
        prop_assert!(undecidable.iter().eq(open), "{:?}", audited.undecidable);
    }
    Ok(())
}

/// What is open and what is seen otherwise, in one conflict: the views are made anew of each completion.
fn completed_alike(
    conflict: &Conflict,
    claims: &[Claim],
    open: &OpenQuestions,
    assumptions: &Assumptions,
) -> Result<(), TestCaseError> {
    let seen = with_views(conflict, assumptions).expect("the changes fit together");
    let twin = CompletionTwin::new(conflict, open);
    let over = Completions::new(&seen, open, &Limits::default()).expect("the questions fit").seen_as(assumptions);
    let answer =
        |completed: &Conflict, claim: &Claim| match completed.views.iter().all(|it| is_a_conflict(&it.conflict)) {
            true => ClaimTwin::new(completed).decide(claim, Way::Nash),
            false => TwinVerdict::Undecidable,
        };
    for claim in claims {
        let found = over.decide(claim, Way::Nash, 10_000, Watch::nobody()).unwrap();
        prop_assert!(found.is_exact);
        for (completion, plain) in twin.completions().iter().zip(twin.conflicts()) {
            let Some(plain) = plain else { continue };
            let written = Written::new(conflict).completed(open, completion).with_views(assumptions);
            prop_assert_eq!(&Conflict { views: Vec::new(), ..written.clone() }, plain);
            prop_assert_eq!(&complete_with_views(&seen, open, completion, assumptions).unwrap(), &written);
            let followed = found.condition.as_ref().and_then(|tree| tree.follow(completion));
            let followed = followed.map(|verdict| verdict.map_or(TwinVerdict::Undecidable, |it| answer_of(Ok(it))));
            prop_assert_eq!(followed, Some(answer(&written, claim)), "{:?} in {:?}", claim, completion);
        }
    }
    Ok(())
}

fn with_open_questions<S: Strategy<Value = Conflict>>(
    conflicts: S,
) -> impl Strategy<Value = (Conflict, Vec<Claim>, OpenQuestions, Assumptions)> {
    with_questions(with_beliefs(conflicts)).prop_flat_map(|(conflict, claims, open)| {
        let plain = no_rivals(&conflict);
        let views = view_changes(&conflict, &plain);
        let assumptions = views.prop_map(move |views| Assumptions { views, ..plain.clone() });
        (Just(conflict), Just(claims), Just(open), assumptions)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 800, max_shrink_iters: 4000, ..ProptestConfig::default() })]

    #[test]
    fn stability_in_option_form(conflict in with_random_views(option_conflicts(Size { dms: 3, options: 4 }, false))) {
        solved_alike(&conflict)?;
    }

    #[test]
    fn stability_with_barred_moves(conflict in with_random_views(option_conflicts(Size { dms: 3, options: 4 }, true))) {
        solved_alike(&conflict)?;
    }

    #[test]
    fn stability_in_graph_form(conflict in with_random_views(graph_conflicts(3, 6))) {
        solved_alike(&conflict)?;
    }

    #[test]
    fn verdicts_in_option_form(
        (conflict, claims) in with_beliefs(with_random_views(option_conflicts(Size { dms: 3, options: 4 }, false))),
    ) {
        decided_alike(&conflict, &claims)?;
    }

    #[test]
    fn verdicts_with_barred_moves(
        (conflict, claims) in with_beliefs(with_random_views(option_conflicts(Size { dms: 3, options: 4 }, true))),
    ) {
        decided_alike(&conflict, &claims)?;
    }

    #[test]
    fn verdicts_in_graph_form((conflict, claims) in with_beliefs(with_random_views(graph_conflicts(3, 6)))) {
        decided_alike(&conflict, &claims)?;
    }

    #[test]
    fn hinges_in_option_form(
        (conflict, claims, assumptions) in with_view_changes(option_conflicts(Size { dms: 3, options: 4 }, false)),
    ) {
        audited_alike(&conflict, &claims, &assumptions)?;
    }

    #[test]
    fn hinges_with_barred_moves(
        (conflict, claims, assumptions) in with_view_changes(option_conflicts(Size { dms: 3, options: 3 }, true)),
    ) {
        audited_alike(&conflict, &claims, &assumptions)?;
    }

    #[test]
    fn hinges_in_graph_form((conflict, claims, assumptions) in with_view_changes(graph_conflicts(3, 5))) {
        audited_alike(&conflict, &claims, &assumptions)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, max_shrink_iters: 3000, ..ProptestConfig::default() })]

    #[test]
    fn open_questions_in_option_form(
        (conflict, claims, open, assumptions) in
            with_open_questions(option_conflicts(Size { dms: 3, options: 3 }, false)),
    ) {
        completed_alike(&conflict, &claims, &open, &assumptions)?;
    }

    #[test]
    fn open_questions_in_graph_form(
        (conflict, claims, open, assumptions) in with_open_questions(graph_conflicts(3, 5)),
    ) {
        completed_alike(&conflict, &claims, &open, &assumptions)?;
    }
}

/// A view that is none changes nothing.
#[test]
fn who_sees_it_as_it_is_judges_as_if_there_were_no_view() {
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let conflicts = option_conflicts(Size { dms: 3, options: 4 }, true);
    for _ in 0..200 {
        let conflict = conflicts.new_tree(&mut runner).unwrap().current();
        let view = |dm: DmId| View { dm, conflict: conflict.clone() };
        let seen = Conflict { views: conflict.dms().map(view).collect(), ..conflict.clone() };
        let solved = |conflict: &Conflict| solve(&model_of(conflict), &Request::of(&Concept::ALL));
        assert_eq!(solved(&conflict), solved(&seen));
    }
}

/// The tests must be about something: beliefs are false, verdicts turn with views, and what is imagined plays a part.
#[test]
fn views_make_a_difference() {
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let conflicts = with_beliefs(with_random_views(option_conflicts(Size { dms: 3, options: 4 }, false)));
    let (mut decided, mut turned, mut false_beliefs, mut imagined) = (0, 0, 0, 0);
    for _ in 0..300 {
        let (conflict, claims) = conflicts.new_tree(&mut runner).unwrap().current();
        let model = model_of(&conflict);
        let only_seen = |it: &Perception| it.model().space().ids().any(|state| it.truly(state).is_none());
        imagined += usize::from(model.perceptions().any(only_seen));
        let (seen, plain) = (Decider::new(&model), model.without_views());
        let plain = Decider::new(&plain);
        for claim in &claims {
            let (Ok(verdict), Ok(without)) = (seen.decide(claim, Way::Nash), plain.decide(claim, Way::Nash)) else {
                continue;
            };
            decided += 1;
            turned += usize::from(verdict != without);
            let is_belief = matches!(show(&seen, claim, Way::Nash), Ok(ClaimWitness::Believed(..)));
            false_beliefs += usize::from(is_belief && verdict != without);
        }
    }
    assert!(
        decided > 200 && turned > 10 && false_beliefs > 8 && imagined > 40,
        "{decided} decided, {turned} turned, {false_beliefs} false beliefs, {imagined} imagined"
    );
}
