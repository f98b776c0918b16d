//! Small conflicts on which programs, or readings of the definitions, give different answers.
//!
//! None is about anything; each was constructed or found by random search, so that one mistake shows, and stands in
//! cases/teaching. The answers are by definition (docs/definitions.md), found by a program that is independent of this one.
use crate::facts::{self, Answer, DecisionMaker, Facts, Loaded, dm, numbers, state};
use mizan_core::Concept::{self, Gmr, Nash, Seq, Sim, Smr, Sseq};
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
