//! The Euphrates with misperceived states: GMCR+'s example SI_misp.
//!
//! *GMCR+, run*: that program run on its own example, with the solver of `data_02`; that of `data_04` ignores
//! misperception, and answers as without it. *By definition*: an independent program that follows the definitions.

use crate::facts::{self, Answer, DecisionMaker, Facts, Loaded};
use mizan_core::Concept::{Gmr, Nash, Seq, Sim, Smr, Sseq};

const SYRIA: &[usize] = &[1, 2, 5, 6];
const IRAQ: &[usize] = &[1, 2, 4, 6];

const fn answer(concept: mizan_core::Concept, source: &'static str) -> Answer {
    Answer { concept, stable: &[SYRIA, IRAQ], equilibria: &[1, 2, 6], source }
}

const MISPERCEIVED: Facts = Facts {
    // release, escalate, attack
    states: &["NNN", "YNN", "NYN", "NNY", "YNY", "NYY"],
    decision_makers: &[
        DecisionMaker {
            id: "syria",
            ranking: &[&[1], &[3], &[6], &[2], &[4], &[5]],
            moves: &[&[3], &[], &[1], &[6], &[], &[4]],
        },
        DecisionMaker {
            id: "iraq",
            ranking: &[&[2], &[4], &[6], &[1], &[5], &[3]],
            moves: &[&[], &[5], &[6], &[], &[2], &[3]],
        },
    ],
    answers: &[
        answer(Nash, "GMCR+, run; by definition"),
        answer(Gmr, "GMCR+, run; by definition"),
        answer(Smr, "GMCR+, run; by definition"),
        answer(Seq, "GMCR+, run; by definition"),
        answer(Sseq, "by definition"),
        Answer {
            concept: Sim,
            stable: &[&[1, 2, 3, 5, 6], IRAQ],
            equilibria: &[1, 2, 6],
            source: "GMCR+, run; by definition",
        },
    ],
};

#[test]
fn the_euphrates_with_misperceived_states() {
    facts::check(&Loaded::from_file("cases/euphrates-misperceived/case.toml"), &MISPERCEIVED);
}

/// The same conflict as a graph: the arcs to and from the misperceived states are left out.
#[test]
fn in_graph_form_the_arcs_are_left_out() {
    let graph = r#"
        mizan = 1
        [graph]
        states = ["1", "2", "3", "4", "5", "6"]
        [dm.syria]
        moves = [["1", "2"], ["1", "3"], ["2", "1"], ["2", "3"], ["3", "1"], ["3", "2"],
                 ["4", "5"], ["4", "6"], ["5", "4"], ["5", "6"], ["6", "4"], ["6", "5"]]
        ranking = [1, 3, 6, 2, 4, 5]
        [dm.iraq]
        moves = [["1", "4"], ["2", "5"], ["3", "6"], ["4", "1"], ["5", "2"], ["6", "3"]]
        ranking = [2, 4, 6, 1, 5, 3]
        [[misperceived]]
        dm = "syria"
        states = ["2", "5"]
        [[misperceived]]
        dm = "iraq"
        states = ["1", "4"]
    "#;
    let without_sim = &MISPERCEIVED.answers[..5];
    let facts = Facts { states: &["1", "2", "3", "4", "5", "6"], answers: without_sim, ..MISPERCEIVED };
    facts::check(&Loaded::from_text(graph), &facts);
}
