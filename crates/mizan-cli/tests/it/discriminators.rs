//! Small conflicts on which programs, or readings of the definitions, give different answers.
//!
//! None is about anything; each was constructed or found by random search, so that one mistake shows, and stands in
//! cases/teaching. The answers are by definition (docs/definitions.md), found by a program that is independent of this one.
use crate::facts::{self, Answer, DecisionMaker, Facts, Loaded, dm, numbers, state};
use mizan_core::Concept::{self, Far, Gmr, Nash, Seq, Sim, Smr, Sseq};
use mizan_core::solve::stability::sanction_rules::{differences, stable_with};
use mizan_core::{DmId, Request, SanctionRule, SimOmitted, solve};

const BY_DEFINITION: &str = "by definition";

/// The states of three options, all of them feasible.
const CUBE: &[&str] = &["NNN", "YNN", "NYN", "YYN", "NNY", "YNY", "NYY", "YYY"];

/// The moves of the owner of one option of three: the first, the second, the third.
const FIRST: &[&[usize]] = &[&[2], &[1], &[4], &[3], &[6], &[5], &[8], &[7]];
const SECOND: &[&[usize]] = &[&[3], &[4], &[1], &[2], &[7], &[8], &[5], &[6]];
const THIRD: &[&[usize]] = &[&[5], &[6], &[7], &[8], &[1], &[2], &[3], &[4]];

/// `sim` looks at all combinations of the others' improvements for *each* improvement. GMCR+ uses them up on the first
/// one, and calls state 2 unstable for the first decision maker; it has three improvements there, to 1, 3 and 4.
#[test]
fn simultaneous_answers_are_tried_for_every_improvement() {
    let loaded = teaching("every-improvement/case");
    const FACTS: Facts = Facts {
        states: CUBE,
        decision_makers: &[
            DecisionMaker {
                id: "first",
                ranking: &[&[1], &[6], &[4], &[3], &[2], &[5], &[8], &[7]],
                moves: &[
                    &[2, 3, 4],
                    &[1, 3, 4],
                    &[1, 2, 4],
                    &[1, 2, 3],
                    &[6, 7, 8],
                    &[5, 7, 8],
                    &[5, 6, 8],
                    &[5, 6, 7],
                ],
            },
            DecisionMaker { id: "second", ranking: &[&[1], &[8], &[7], &[5], &[6], &[2], &[4], &[3]], moves: THIRD },
        ],
        answers: &[
            answer(Nash, &[&[1, 6], &[1, 6, 7, 8]], &[1, 6]),
            answer(Gmr, &[&[1, 2, 3, 4, 6], &[1, 5, 6, 7, 8]], &[1, 6]),
            answer(Smr, &[&[1, 6], &[1, 5, 6, 7, 8]], &[1, 6]),
            answer(Seq, &[&[1, 6], &[1, 6, 7, 8]], &[1, 6]),
            answer(Sseq, &[&[1, 6], &[1, 6, 7, 8]], &[1, 6]),
            answer(Sim, &[&[1, 2, 3, 4, 6], &[1, 5, 6, 7, 8]], &[1, 6]),
        ],
    };
    facts::check(&loaded, &FACTS);
}

/// An opponent may move again once another has moved. GMCR+ lets each move once, and calls state 7 unstable for the
/// second decision maker under `seq`; with one single move as the answer even `gmr` loses the equilibria 2 and 7.
#[test]
fn an_opponent_may_move_twice() {
    let loaded = teaching("twice-in-an-answer/case");
    const FACTS: Facts = Facts {
        states: CUBE,
        decision_makers: &[
            DecisionMaker { id: "first", ranking: &[&[5], &[2], &[6], &[8], &[1], &[3], &[7], &[4]], moves: FIRST },
            DecisionMaker { id: "second", ranking: &[&[5], &[3], &[1], &[4], &[8], &[2], &[7], &[6]], moves: SECOND },
            DecisionMaker { id: "third", ranking: &[&[3], &[4], &[1], &[6], &[7], &[2], &[8], &[5]], moves: THIRD },
        ],
        answers: &[
            answer(Nash, &[&[2, 3, 5, 8], &[3, 4, 5, 8], &[1, 3, 4, 6]], &[3]),
            answer(Gmr, &[&[1, 2, 3, 5, 6, 7, 8], &[1, 2, 3, 4, 5, 7, 8], &[1, 2, 3, 4, 6, 7]], &[1, 2, 3, 7]),
            answer(Smr, &[&[1, 2, 3, 5, 6, 8], &[1, 3, 4, 5, 8], &[1, 3, 4, 6]], &[1, 3]),
            answer(Seq, &[&[1, 2, 3, 5, 6, 7, 8], &[3, 4, 5, 7, 8], &[1, 2, 3, 4, 6]], &[3]),
            answer(Sseq, &[&[1, 2, 3, 5, 6, 8], &[3, 4, 5, 8], &[1, 3, 4, 6]], &[3]),
            answer(Sim, &[&[1, 2, 3, 5, 6, 7, 8], &[1, 3, 4, 5, 7, 8], &[1, 2, 3, 4, 6, 7]], &[1, 3, 7]),
        ],
    };
    facts::check(&loaded, &FACTS);
    // The sanction: from 7 the second improves to 5, and then the third, the first and the third again improve to 6.
    let model = &loaded.model;
    for (mover, from, to) in [("second", 7, 5), ("third", 5, 1), ("first", 1, 2), ("third", 2, 6)] {
        let improvements = numbers(model.improvements_from(dm(&loaded.case, mover), state(from)));
        assert!(improvements.contains(&to), "{mover} improves from {from} to {improvements:?}");
    }
    let ranks = model.ranks(dm(&loaded.case, "second"));
    assert!(ranks.rank(state(6)) < ranks.rank(state(7)));
}

/// Three decision makers again: one single move by one opponent as the answer misses state 1 for the third under `gmr`
/// and state 8 for the first under `smr`.
#[test]
fn an_answer_may_take_several_moves() {
    let loaded = teaching("an-escape-for-two/case");
    const FACTS: Facts = Facts {
        states: CUBE,
        decision_makers: &[
            DecisionMaker { id: "first", ranking: &[&[7], &[5], &[4], &[8], &[3], &[6], &[2], &[1]], moves: FIRST },
            DecisionMaker { id: "second", ranking: &[&[6], &[8], &[1], &[3], &[2], &[5], &[4], &[7]], moves: SECOND },
            DecisionMaker { id: "third", ranking: &[&[4], &[6], &[5], &[3], &[7], &[1], &[8], &[2]], moves: THIRD },
        ],
        answers: &[
            answer(Nash, &[&[2, 4, 5, 7], &[1, 2, 5, 6], &[3, 4, 5, 6]], &[5]),
            answer(Gmr, &[&[2, 3, 4, 5, 6, 7, 8], &[1, 2, 3, 5, 6, 8], &[1, 3, 4, 5, 6, 7, 8]], &[3, 5, 6, 8]),
            answer(Smr, &[&[2, 3, 4, 5, 6, 7, 8], &[1, 2, 3, 5, 6, 8], &[3, 4, 5, 6]], &[3, 5, 6]),
            answer(Seq, &[&[2, 3, 4, 5, 7, 8], &[1, 2, 3, 5, 6, 8], &[3, 4, 5, 6, 7, 8]], &[3, 5, 8]),
            answer(Sseq, &[&[2, 3, 4, 5, 7, 8], &[1, 2, 3, 5, 6, 8], &[3, 4, 5, 6]], &[3, 5]),
            answer(Sim, &[&[2, 3, 4, 5, 7, 8], &[1, 2, 3, 5, 6, 8], &[3, 4, 5, 6, 7, 8]], &[3, 5, 8]),
        ],
    };
    facts::check(&loaded, &FACTS);
}

/// To be brought back to where one started is a sanction: nobody prefers a state to itself. Matrices with zeros on
/// their diagonal say otherwise, and call state 1 unstable for the first under `gmr` and `seq`.
#[test]
fn back_to_the_start_is_a_sanction() {
    let loaded = teaching("back-to-the-start/case");
    const FACTS: Facts = Facts {
        states: &["start", "gain"],
        decision_makers: &[
            DecisionMaker { id: "first", ranking: &[&[2], &[1]], moves: &[&[2], &[]] },
            DecisionMaker { id: "second", ranking: &[&[1], &[2]], moves: &[&[], &[1]] },
        ],
        answers: &[
            answer(Nash, &[&[2], &[1]], &[]),
            answer(Gmr, &[&[1, 2], &[1, 2]], &[1, 2]),
            answer(Smr, &[&[2], &[1]], &[]),
            answer(Seq, &[&[1, 2], &[1, 2]], &[1, 2]),
        ],
    };
    facts::check(&loaded, &FACTS);
    let solved = solve(&loaded.model, &Request::of(&Concept::ALL));
    assert_eq!(solved.sim_omitted, Some(SimOmitted::GraphForm), "there is nothing to change at once");
}

/// The raise is better for the employer than the strike, and no improvement leads to it: states 2 and 3, the raise and the
/// strike, are what those who look ahead cannot rule out. Worked out by hand.
#[test]
fn a_threat_works_on_those_who_look_ahead() {
    let loaded = teaching("a-threat-that-works/case");
    const FACTS: Facts = Facts {
        states: &["NN", "YN", "NY", "YY"],
        decision_makers: &[
            DecisionMaker { id: "employer", ranking: &[&[1], &[2], &[3], &[4]], moves: &[&[2], &[1], &[4], &[3]] },
            DecisionMaker { id: "union", ranking: &[&[2], &[4], &[3], &[1]], moves: &[&[3], &[4], &[1], &[2]] },
        ],
        answers: &[
            answer(Nash, &[&[1, 3], &[2, 3]], &[3]),
            answer(Seq, &[&[1, 2, 3], &[2, 3, 4]], &[2, 3]),
            answer(Far, &[&[1, 2, 3], &[2, 3]], &[2, 3]),
        ],
    };
    facts::check(&loaded, &FACTS);
}

/// The defender does not know that the forest can be crossed: with the guard there (state 4) it sees no use for it, while
/// it would fear to take it away if it saw the conflict as it is. Worked out by hand.
#[test]
fn who_does_not_see_a_danger_does_not_fear_it() {
    let mut loaded = teaching("a-surprise/case");
    // forest, road, guard
    const SEEN: Facts = Facts {
        states: &["NNN", "YNN", "NYN", "NNY", "YNY", "NYY"],
        decision_makers: &[
            DecisionMaker {
                id: "attacker",
                ranking: &[&[2], &[1, 4], &[5], &[3, 6]],
                moves: &[&[2, 3], &[1, 3], &[1, 2], &[5, 6], &[4, 6], &[4, 5]],
            },
            DecisionMaker {
                id: "defender",
                ranking: &[&[1], &[4], &[3], &[5, 6], &[2]],
                moves: &[&[4], &[5], &[6], &[1], &[2], &[3]],
            },
        ],
        answers: &[
            answer(Nash, &[&[2, 4], &[1, 3, 5]], &[]),
            answer(Seq, &[&[1, 2, 4], &[1, 3, 5]], &[1]),
            answer(Gmr, &[&[1, 2, 4], &[1, 3, 4, 5]], &[1, 4]),
        ],
    };
    facts::check(&loaded, &SEEN);
    loaded.model = loaded.model.without_views();
    loaded.case.conflict = loaded.case.conflict.without_views();
    const AS_IT_IS: Facts = Facts {
        answers: &[
            answer(Nash, &[&[2, 4], &[1, 3, 5]], &[]),
            answer(Seq, &[&[1, 2, 4], &[1, 3, 4, 5, 6]], &[1, 4]),
            answer(Gmr, &[&[1, 2, 4], &[1, 3, 4, 5, 6]], &[1, 4]),
        ],
        ..SEEN
    };
    facts::check(&loaded, &AS_IT_IS);
}

/// What a strike answers is deterred strongly, what a protest answers weakly: the state in which nothing was tested yet is
/// sequentially stable, and not strongly. Worked out by hand.
#[test]
fn a_red_line_is_strong_where_a_nuisance_is_weak() {
    let loaded = teaching("a-red-line/case");
    let solved = solve(&loaded.model, &Request::of(&Concept::ALL));
    let stable = |concept, dm: usize| {
        numbers(solved.stable(concept, mizan_core::DmId::from_index(dm)).unwrap().iter()).contains(&1)
    };
    let (republic, neighbour) = (0, 1);
    assert!(stable(Seq, republic) && !stable(Concept::StrongSeq, republic));
    assert!(stable(Concept::StrongSmr, republic), "it could be struck for a test, if nobody asked who likes to strike");
    assert!(stable(Concept::StrongSseq, neighbour), "who has no improvement is kept from none");
    assert_eq!(numbers(solved.equilibria(Concept::StrongSseq).unwrap().iter()), [6, 16]);
}

/// Elmira, with the worst state of the ministry and of the local government worse than all others by a great step: all of
/// its equilibria under GMR, SMR and SEQ are strong (computed by an independent program from the definitions).
#[test]
fn elmira_with_strength_of_preference() {
    let loaded = Loaded::from_file("cases/elmira/case.toml");
    let mut conflict = loaded.case.conflict.clone();
    for dm in [0, 2] {
        let mizan_core::Preference::Ranking(ranking) = &mut conflict.preferences[dm] else { panic!("a ranking") };
        ranking.great_steps.insert(8);
    }
    let model = mizan_core::GraphModel::expand(&conflict, &mizan_core::Limits::default()).unwrap();
    let solved = solve(&model, &Request::of(&Concept::ALL));
    let of_dms =
        |concept| [0, 1, 2].map(|dm| numbers(solved.stable(concept, mizan_core::DmId::from_index(dm)).unwrap().iter()));
    let (all, ur): (Vec<usize>, Vec<usize>) = ((1..=9).collect(), vec![1, 4, 5, 8, 9]);
    for concept in [Concept::StrongGmr, Concept::StrongSmr] {
        assert_eq!(of_dms(concept), [all.clone(), ur.clone(), all.clone()], "{concept:?}");
    }
    assert_eq!(of_dms(Concept::StrongSeq), [all, ur, vec![2, 3, 5, 6, 7, 8, 9]]);
    assert_eq!(numbers(solved.equilibria(Concept::StrongSeq).unwrap().iter()), [5, 8, 9]);
}

/// Every improvement needs its sanction. A program that lets the last improvement decide finds state 1 of this variant
/// of the Euphrates sequentially stable.
#[test]
fn every_improvement_needs_a_sanction() {
    assert!(!equilibria(&teaching("the-last-improvement/case"), Seq).contains(&1));
}

/// A sanction that can be escaped does not spoil the next one. A program that stops at the first sanction does not find
/// state 1 of this variant of the Euphrates symmetrically metarational.
#[test]
fn every_sanction_is_tried() {
    assert!(equilibria(&teaching("the-last-improvement/symmetric"), Smr).contains(&1));
}

fn teaching(name: &str) -> Loaded {
    Loaded::from_file(&format!("cases/teaching/{name}.toml"))
}

fn equilibria(loaded: &Loaded, concept: Concept) -> Vec<usize> {
    let solved = solve(&loaded.model, &Request::of(&[concept]));
    solved.equilibria(concept).map(|set| numbers(set.iter())).unwrap_or_default()
}

const fn answer(concept: Concept, stable: &'static [&'static [usize]], equilibria: &'static [usize]) -> Answer {
    Answer { concept, stable, equilibria, source: BY_DEFINITION }
}

/// The second would leave state 7 for 5; the third, the first and the third again bring it down to 6, each gladly. Who lets
/// everybody answer at most once finds nothing that deters it.
#[test]
fn an_answer_that_takes_somebody_twice_is_missed_by_two_variants() {
    let loaded = teaching("twice-in-an-answer/case");
    check_single(
        &loaded,
        [
            [&[1, 2, 3, 5, 6, 7, 8], &[1, 3, 4, 5, 7, 8], &[1, 2, 3, 4, 6]],
            [&[1, 2, 3, 5, 6, 8], &[1, 3, 4, 5, 8], &[1, 3, 4, 6]],
            [&[1, 2, 3, 5, 6, 7, 8], &[3, 4, 5, 8], &[1, 2, 3, 4, 6]],
        ],
    );
    let second = dm(&loaded.case, "second");
    let [legal, once] = [SanctionRule::Legal, SanctionRule::Once]
        .map(|sanctions| stable_with(&loaded.model, second, Seq, sanctions).unwrap().contains(state(7)));
    assert!(legal && !once);
    let differences = differences(&loaded.model, &[Seq]).unwrap();
    let told = differences.iter().find(|one| one.dm == second && one.state == state(7)).unwrap();
    let moves: Vec<(DmId, usize)> = told.sanction.iter().map(|step| (step.by, step.to.number())).collect();
    let [first, third] = ["first", "third"].map(|id| dm(&loaded.case, id));
    assert_eq!((told.improvement, moves), (state(5), vec![(third, 1), (first, 2), (third, 6)]));
}

/// State 1 is lost for the third under `gmr`, and 8 for the first under `smr`.
#[test]
fn an_answer_in_several_moves_is_missed_by_one_variant() {
    check_single(
        &teaching("an-escape-for-two/case"),
        [
            [&[2, 3, 4, 5, 6, 7, 8], &[1, 2, 3, 5, 6, 8], &[3, 4, 5, 6, 7, 8]],
            [&[2, 3, 4, 5, 6, 7], &[1, 2, 3, 5, 6, 8], &[3, 4, 5, 6]],
            [&[2, 3, 4, 5, 7, 8], &[1, 2, 3, 5, 6, 8], &[3, 4, 5, 6, 7, 8]],
        ],
    );
}

/// In Elmira, with three decision makers, it makes no difference how long an answer may be: what elmira.rs has by the
/// definition is what the independent program finds for `single` too.
#[test]
fn the_variants_agree_on_elmira() {
    for case in ["elmira", "elmira-gmcrplus"] {
        let loaded = Loaded::from_file(&format!("cases/{case}/case.toml"));
        assert!(differences(&loaded.model, &[Gmr, Smr, Seq, Sseq]).unwrap().is_empty(), "{case}");
    }
}

/// What is stable for the first, the second and the third under `gmr`, `smr` and `seq` when an answer is one move of one of
/// the others, by the independent program.
fn check_single(loaded: &Loaded, stable: [[&[usize]; 3]; 3]) {
    for (concept, stable) in [Gmr, Smr, Seq].into_iter().zip(stable) {
        for (id, expected) in ["first", "second", "third"].into_iter().zip(stable) {
            let found = stable_with(&loaded.model, dm(&loaded.case, id), concept, SanctionRule::Single).unwrap();
            assert_eq!(numbers(found.iter()), expected, "{} for {id}", concept.id());
        }
    }
}
