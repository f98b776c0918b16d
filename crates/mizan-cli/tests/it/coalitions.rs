//! What is known of coalitions in the published conflicts, by an independent program that follows the definitions: every
//! coalition of two or more, and what is stable for every coalition.
//!
//! For one decision maker that program lets the others answer together under SEQ; here they answer each for itself, as in
//! all individual stability. In Elmira this makes a difference for the councils in one state, and none to what is
//! universally stable.

use crate::facts::{Loaded, dm, numbers, state};
use mizan_core::Coalition;
use mizan_core::Concept::{self, Seq};
use mizan_core::solve::coalition::{COALITIONAL, solve_coalitions};

/// The states that are stable under `nash`, `gmr`, `smr` and `seq`.
type Stable = [&'static [usize]; 4];

struct Facts {
    /// Coalitions by the ids of their members.
    stable: &'static [(&'static str, Stable)],
    universal: Stable,
}

fn check(loaded: &Loaded, facts: &Facts) {
    let all = Coalition::all(loaded.model.dms()).unwrap();
    let joint = solve_coalitions(&loaded.model, &all, &COALITIONAL);
    let several = all.iter().filter(|coalition| coalition.single().is_none()).count();
    assert_eq!(facts.stable.len(), several, "every coalition of two or more");
    for (members, stable) in facts.stable {
        let coalition = Coalition::of(members.split('+').map(|id| dm(&loaded.case, id))).unwrap();
        let answer = joint.coalitions.iter().find(|answer| answer.coalition == coalition).unwrap();
        for (concept, expected) in COALITIONAL.into_iter().zip(stable) {
            let found = answer.stable(concept).unwrap().as_ref().unwrap();
            assert_eq!(numbers(found.iter()), *expected, "{members} under {}", concept.id());
        }
    }
    for (concept, expected) in COALITIONAL.into_iter().zip(facts.universal) {
        let found = joint.stable_for_all(concept).unwrap().unwrap();
        assert_eq!(numbers(found.iter()), expected, "universally {}", concept.id());
    }
}

fn stable_for(loaded: &Loaded, ids: &[&str], concept: Concept) -> Vec<usize> {
    let coalition = Coalition::of(ids.iter().map(|id| dm(&loaded.case, id))).unwrap();
    let joint = solve_coalitions(&loaded.model, &[coalition], &[concept]);
    numbers(joint.stable_for_all(concept).unwrap().unwrap().iter())
}

const CHICKEN: Facts = Facts {
    stable: &[("row+column", [&[1, 2, 3], &[1, 2, 3], &[1, 2, 3], &[1, 2, 3]])],
    universal: [&[2, 3], &[1, 2, 3], &[1, 2, 3], &[2, 3]],
};

const PRISONERS_DILEMMA: Facts = Facts {
    stable: &[("one+two", [&[2, 3, 4], &[2, 3, 4], &[2, 3, 4], &[2, 3, 4]])],
    universal: [&[], &[4], &[4], &[4]],
};

const CUBAN_MISSILE_CRISIS: Facts = Facts {
    stable: &[("us+ussr", [&[1, 5, 6], &[1, 5, 6], &[1, 5, 6], &[1, 5, 6]])],
    universal: [&[6], &[1, 5, 6], &[1, 5, 6], &[5, 6]],
};

const EUPHRATES_1975: Facts = Facts {
    stable: &[("syria+iraq", [&[1, 2, 6], &[1, 2, 6], &[1, 2, 6], &[1, 2, 6]])],
    universal: [&[6], &[1, 6], &[6], &[6]],
};

const EUPHRATES_MISPERCEIVED: Facts = Facts {
    stable: &[("syria+iraq", [&[1, 2, 4, 6], &[1, 2, 4, 6], &[1, 2, 4, 6], &[1, 2, 4, 6]])],
    universal: [&[1, 2, 6], &[1, 2, 6], &[1, 2, 6], &[1, 2, 6]],
};

const ELMIRA: Facts = Facts {
    stable: &[
        ("ministry+company", [&[1, 3, 4, 7, 8, 9], &[1, 3, 4, 7, 8, 9], &[1, 3, 4, 7, 8, 9], &[1, 3, 4, 7, 8, 9]]),
        (
            "ministry+councils",
            [
                &[2, 4, 5, 6, 7, 8, 9],
                &[1, 2, 3, 4, 5, 6, 7, 8, 9],
                &[1, 2, 3, 4, 5, 6, 7, 8, 9],
                &[2, 3, 4, 5, 6, 7, 8, 9],
            ],
        ),
        (
            "company+councils",
            [&[1, 3, 4, 5, 7, 8, 9], &[1, 3, 4, 5, 7, 8, 9], &[1, 3, 4, 5, 7, 8, 9], &[1, 3, 4, 5, 7, 8, 9]],
        ),
        (
            "ministry+company+councils",
            [&[1, 3, 4, 5, 7, 8, 9], &[1, 3, 4, 5, 7, 8, 9], &[1, 3, 4, 5, 7, 8, 9], &[1, 3, 4, 5, 7, 8, 9]],
        ),
    ],
    universal: [&[8, 9], &[1, 4, 8, 9], &[1, 4, 8, 9], &[8, 9]],
};

const ELMIRA_GMCRPLUS: Facts = Facts {
    stable: &[
        (
            "ministry+company",
            [
                &[1, 3, 4, 5, 6, 9, 10, 11, 12],
                &[1, 3, 4, 5, 6, 9, 10, 11, 12],
                &[1, 3, 4, 5, 6, 9, 10, 11, 12],
                &[1, 3, 4, 5, 6, 9, 10, 11, 12],
            ],
        ),
        (
            "ministry+councils",
            [
                &[2, 4, 5, 6, 7, 8, 9, 10, 11, 12],
                &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
                &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
                &[2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
            ],
        ),
        (
            "company+councils",
            [
                &[1, 3, 4, 5, 6, 7, 9, 10, 11, 12],
                &[1, 3, 4, 5, 6, 7, 9, 10, 11, 12],
                &[1, 3, 4, 5, 6, 7, 9, 10, 11, 12],
                &[1, 3, 4, 5, 6, 7, 9, 10, 11, 12],
            ],
        ),
        (
            "ministry+company+councils",
            [
                &[1, 3, 4, 5, 6, 7, 9, 10, 11, 12],
                &[1, 3, 4, 5, 6, 7, 9, 10, 11, 12],
                &[1, 3, 4, 5, 6, 7, 9, 10, 11, 12],
                &[1, 3, 4, 5, 6, 7, 9, 10, 11, 12],
            ],
        ),
    ],
    universal: [&[5, 6, 10, 11, 12], &[1, 4, 5, 6, 10, 11, 12], &[1, 4, 5, 6, 10, 11, 12], &[5, 6, 10, 11, 12]],
};

const COUNTERMOVE: Facts = Facts {
    stable: &[
        (
            "first+second",
            [&[1, 3, 4, 5, 6, 7, 8], &[1, 2, 3, 4, 5, 6, 7, 8], &[1, 3, 4, 5, 6, 7, 8], &[1, 3, 4, 5, 6, 7, 8]],
        ),
        ("first+third", [&[4, 5, 6, 7], &[3, 4, 5, 6, 7], &[4, 5, 6, 7], &[3, 4, 5, 6, 7]]),
        ("second+third", [&[1, 3, 4, 5, 6], &[1, 2, 3, 4, 5, 6, 8], &[1, 3, 4, 5, 6, 8], &[1, 2, 3, 4, 5, 6, 8]]),
        ("first+second+third", [&[3, 4, 5, 6, 7, 8], &[3, 4, 5, 6, 7, 8], &[3, 4, 5, 6, 7, 8], &[3, 4, 5, 6, 7, 8]]),
    ],
    universal: [&[5], &[3, 5, 6], &[5, 6], &[3, 5]],
};

#[test]
fn the_library() {
    for (case, facts) in [
        ("chicken", CHICKEN),
        ("prisoners-dilemma", PRISONERS_DILEMMA),
        ("cuban-missile-crisis", CUBAN_MISSILE_CRISIS),
        ("euphrates-1975", EUPHRATES_1975),
        ("euphrates-misperceived", EUPHRATES_MISPERCEIVED),
        ("elmira", ELMIRA),
        ("elmira-gmcrplus", ELMIRA_GMCRPLUS),
    ] {
        check(&Loaded::from_file(&format!("cases/{case}/case.toml")), &facts);
    }
}

/// In Elmira the deadlock, state 5, is an equilibrium under every concept, and two of the three would leave it together,
/// for state 8 (GMCR+'s handout says so too).
#[test]
fn two_leave_the_deadlock_of_elmira_together() {
    let loaded = Loaded::from_file("cases/elmira/case.toml");
    for concept in COALITIONAL {
        assert!(!stable_for(&loaded, &["ministry", "company"], concept).contains(&5));
    }
}

/// GMCR+, run on its own example with the coalition of the ministry and the company as one player beside the councils: what
/// is stable for both. Under SEQ it finds 1 in place of 3, since its one player answers the councils by joint improvements
/// alone. In 1 they improve to 7, from where only the two together improve, to 10, which the councils like less than 1. In
/// 3 they improve to 9, from where only the company by itself does, to 11. By the definition each answers for itself.
#[test]
fn the_ministry_and_the_company_as_one_player() {
    let loaded = Loaded::from_file("cases/elmira-gmcrplus/case.toml");
    let players: [&[&str]; 2] = [&["ministry", "company"], &["councils"]];
    let both = |concept| {
        let [mut stable, councils] = players.map(|ids| stable_for(&loaded, ids, concept));
        stable.retain(|state| councils.contains(state));
        stable
    };
    assert_eq!(both(Concept::Nash), [5, 6, 9, 10, 11, 12]);
    assert_eq!(both(Concept::Gmr), [1, 3, 4, 5, 6, 9, 10, 11, 12]);
    assert_eq!(both(Concept::Smr), [1, 3, 4, 5, 6, 9, 10, 11, 12]);
    assert_eq!(both(Seq), [3, 5, 6, 9, 10, 11, 12], "in GMCR+ 1 in place of 3");
    let improve = |id: &str, from| numbers(loaded.model.improvements_from(dm(&loaded.case, id), state(from)));
    assert_eq!([1, 3].map(|from| improve("councils", from)), [[7], [9]]);
    assert_eq!(["ministry", "company"].map(|id| improve(id, 7)), [[0; 0]; 2]);
    assert_eq!((improve("ministry", 9), improve("company", 9)), (vec![], vec![11]));
}

/// State 1 is SEQ stable for the councils if the other two may answer together, and not if each answers for itself.
#[test]
fn one_decision_maker_is_answered_by_each_of_the_others_for_itself() {
    let loaded = Loaded::from_file("cases/elmira/case.toml");
    assert_eq!(stable_for(&loaded, &["councils"], Seq), [2, 3, 5, 6, 7, 8, 9]);
}

/// GMCR+ looks only for countermoves that improve on the sanction for every member, and calls state 2 SMR stable for the
/// first two: they can escape to what is better than where they *started*.
#[test]
fn a_coalition_escapes_to_what_is_better_than_the_start() {
    check(&Loaded::from_file("cases/teaching/an-escape-for-two/case.toml"), &COUNTERMOVE);
}
