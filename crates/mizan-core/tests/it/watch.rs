//! Whoever loses interest in long work does not wait for it: every engine asks again and again whether its answer is
//! wanted, also inside the longest of its stages, and takes few steps after that.

use std::sync::atomic::{AtomicUsize, Ordering};

use mizan_core::claims::paths::{PathMoves, Turns, routes_while};
use mizan_core::proof::{NoWitnesses, witnesses};
use mizan_core::solve::coalition::{COALITIONAL, solve_coalitions_while};
use mizan_core::solve::foresight::{Foreseen, Horizon};
use mizan_core::solve::stability::sanction_rules::{differences_while, solve_with_while};
use mizan_core::vary::{Assumptions, NoAudit, audit, fewest, pairs};
use mizan_core::*;

use crate::generate::{Kind, conflict, conflict_among};

/// Interest is lost after so many questions whether it is there.
const PATIENCE: [usize; 3] = [0, 1, 40];

/// A generated conflict.
fn model(of: &Conflict) -> GraphModel {
    GraphModel::expand(of, &Limits::default()).unwrap()
}

/// Asserts that `work` has no answer for somebody whose interest is lost after any of [`PATIENCE`], although it would have
/// asked oftener; and that it then asks no oftener than a few times for each state, however long it would have gone on.
fn is_given_up<T: std::fmt::Debug>(what: &str, n_states: usize, work: impl Fn(&Watch<'_>) -> Option<T>) {
    for patience in PATIENCE {
        let asked = AtomicUsize::new(0);
        let is_wanted = || asked.fetch_add(1, Ordering::Relaxed) < patience;
        let answer = work(&Watch::new(&|_, _| {}, &is_wanted));
        assert!(answer.is_none(), "{what}: answered all the same after {patience} questions: {answer:?}");
        let asked = asked.into_inner();
        assert!(asked > patience && asked <= patience + 100 + 40 * n_states, "{what}: asked {asked} times");
    }
}

#[test]
fn solving_is_given_up() {
    for kind in [Kind::Whole, Kind::Ruled, Kind::Barred] {
        let model = model(&conflict(12, kind));
        let request = Request::of(&Concept::ALL);
        is_given_up("solve", model.n_states(), |watch| solve_while(&model, &request, watch));
    }
}

#[test]
fn each_rule_of_the_sanction_is_given_up() {
    let model = model(&conflict(10, Kind::Barred));
    let request = Request::of(&[Concept::Seq]);
    for rule in [SanctionRule::Once, SanctionRule::Single] {
        is_given_up(rule.id(), model.n_states(), |watch| solve_with_while(&model, &request, rule, watch).unwrap());
    }
    is_given_up("differences", model.n_states(), |watch| differences_while(&model, &[Concept::Seq], watch).unwrap());
}

/// One coalition and one concept are one stage.
#[test]
fn a_coalition_is_given_up() {
    for kind in [Kind::Whole, Kind::Barred] {
        let model = model(&conflict(12, kind));
        let coalition = Coalition::of(model.dms().take(2)).unwrap();
        for concept in COALITIONAL.into_iter().filter(|concept| *concept != Concept::Nash) {
            let what = format!("{kind:?} {}", concept.id());
            is_given_up(&what, model.n_states(), |watch| {
                solve_coalitions_while(&model, std::slice::from_ref(&coalition), &[concept], watch)
            });
        }
    }
}

#[test]
fn foresight_is_given_up() {
    for kind in [Kind::Whole, Kind::Ruled] {
        let model = model(&conflict_among(2, 12, kind));
        for horizon in [Horizon::Moves(1_000), Horizon::EverFurther] {
            let horizons = [horizon].into();
            is_given_up("foresight", model.n_states(), |watch| Foreseen::of_while(&model, &horizons, watch).unwrap());
        }
    }
}

/// "Every equilibrium under `concept` is stable for the first under it": so the checker goes through all states.
fn claim(concept: Concept) -> Claims {
    let set = SetTerm { kind: SetKind::Equilibria(concept.into(), Deviators::DecisionMakers, None), filter: None };
    let condition = Condition::Stable(DmId::from_index(0).into(), concept.into());
    Claims::from([(ClaimId::from_index(0), Claim::Quantified { quantifier: Quantifier::Every, set, condition })])
}

/// The check of one claim is one stage.
#[test]
fn the_checker_gives_up_one_claim() {
    let model = model(&conflict(10, Kind::Whole));
    for concept in [Concept::Seq, Concept::Smr] {
        let claims = claim(concept);
        let verdicts = claims.keys().map(|&id| (id, Verdict::Holds)).collect();
        is_given_up("the checker", model.n_states(), |watch| match witnesses(&model, &claims, &verdicts, watch) {
            Err(NoWitnesses::BrokenOff) => None,
            other => Some(other),
        });
    }
}

#[test]
fn what_re_examines_claims_is_given_up() {
    let (conflict, limits, assumptions) = (conflict(10, Kind::Ruled), Limits::default(), Assumptions::default());
    let (model, claims) = (model(&conflict), claim(Concept::Seq));
    is_given_up("audit", model.n_states(), |watch| match audit(&model, &claims, &assumptions, &limits, watch) {
        Err(NoAudit::BrokenOff) => None,
        other => Some(other),
    });
    let audit = audit(&model, &claims, &assumptions, &limits, Watch::nobody()).unwrap();
    is_given_up("pairs", model.n_states(), |watch| pairs(&model, &claims, &audit, &assumptions, &limits, watch));
    let wanted = Claim::Not(Box::new(claims[&ClaimId::from_index(0)].clone()));
    is_given_up("fewest", model.n_states(), |watch| fewest(&model, &wanted, &assumptions, &limits, 2, watch));
}

#[test]
fn paths_are_given_up() {
    let model = model(&conflict(16, Kind::Whole));
    let start = StateId::from_index(0);
    is_given_up("paths", model.n_states(), |watch| {
        routes_while(&model, PathMoves::Moves, Turns::NobodyTwice, start, watch)
    });
}
