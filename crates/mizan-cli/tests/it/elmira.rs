//! The Elmira groundwater conflict: nine states, one of which is merged; and the twelve of GMCR+.
//!
//! - *Hipel et al. 1993*: equilibria of the nine states, cited from memory.
//! - *Xu 2007*: moves and payoffs, in the author's MATLAB file.
//! - *GMCR+, run*: that program run on its own example, with the solvers of `data_02` and `data_04`; they agree.
//! - *by definition*: an independent program that follows the definitions set by set.

use std::process::Command;

use crate::facts::{self, Answer, DecisionMaker, Facts, Loaded};
use mizan_core::Concept::{Gmr, Nash, Seq, Sim, Smr, Sseq};

const ALL: &[usize] = &[1, 2, 3, 4, 5, 6, 7, 8, 9];

/// The nine states of the literature.
const NINE: Facts = Facts {
    // modify, delay, accept, abandon, insist
    states: &["NYNNN", "YYNNN", "NNYNN", "YNYNN", "NYNNY", "YYNNY", "NNYNY", "YNYNY", "---Y-"],
    decision_makers: &[
        DecisionMaker {
            id: "ministry",
            // Xu 2007, as are the other rankings and moves.
            ranking: &[&[7], &[3], &[4], &[8], &[5], &[1], &[2], &[6], &[9]],
            moves: &[&[2], &[], &[4], &[], &[6], &[], &[8], &[], &[]],
        },
        DecisionMaker {
            id: "company",
            ranking: &[&[1], &[4], &[8], &[5], &[9], &[3], &[7], &[2], &[6]],
            moves: &[&[3, 9], &[4, 9], &[9], &[9], &[7, 9], &[8, 9], &[9], &[9], &[]],
        },
        DecisionMaker {
            id: "councils",
            ranking: &[&[7], &[3], &[5], &[1], &[8], &[6], &[4], &[2], &[9]],
            moves: &[&[5], &[6], &[7], &[8], &[1], &[2], &[3], &[4], &[]],
        },
    ],
    answers: &[
        Answer {
            concept: Nash,
            stable: &[ALL, &[1, 4, 5, 8, 9], &[5, 6, 7, 8, 9]],
            equilibria: &[5, 8, 9],
            source: "Hipel et al. 1993; by definition",
        },
        Answer {
            concept: Gmr,
            stable: &[ALL, &[1, 4, 5, 8, 9], ALL],
            equilibria: &[1, 4, 5, 8, 9],
            source: "Hipel et al. 1993; by definition",
        },
        Answer {
            concept: Smr,
            stable: &[ALL, &[1, 4, 5, 8, 9], ALL],
            equilibria: &[1, 4, 5, 8, 9],
            source: "Hipel et al. 1993; by definition",
        },
        Answer {
            concept: Seq,
            stable: &[ALL, &[1, 4, 5, 8, 9], &[2, 3, 5, 6, 7, 8, 9]],
            equilibria: &[5, 8, 9],
            source: "Hipel et al. 1993; by definition",
        },
        Answer {
            concept: Sseq,
            stable: &[ALL, &[1, 4, 5, 8, 9], &[2, 3, 5, 6, 7, 8, 9]],
            equilibria: &[5, 8, 9],
            source: "by definition",
        },
    ],
};

const ALL_TWELVE: &[usize] = &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/// The twelve states of GMCR+'s example.
const TWELVE: Facts = Facts {
    // modify, delay, accept, abandon, insist
    states: &[
        "NYNNN", "YYNNN", "NNYNN", "YNYNN", "NNNYN", "YNNYN", "NYNNY", "YYNNY", "NNYNY", "YNYNY", "NNNYY", "YNNYY",
    ],
    decision_makers: &[
        DecisionMaker {
            id: "ministry",
            ranking: &[&[9], &[3], &[4], &[10], &[7], &[1], &[2], &[8], &[5, 6, 11, 12]],
            moves: &[&[2], &[], &[4], &[], &[6], &[], &[8], &[], &[10], &[], &[12], &[]],
        },
        DecisionMaker {
            id: "company",
            ranking: &[&[1], &[4], &[10], &[7], &[5, 6, 11, 12], &[2], &[3], &[9], &[8]],
            moves: &[&[3, 5], &[4, 6], &[5], &[6], &[], &[], &[9, 11], &[10, 12], &[11], &[12], &[], &[]],
        },
        DecisionMaker {
            id: "councils",
            ranking: &[&[9], &[3], &[7], &[1], &[10], &[8], &[4], &[2], &[5, 6, 11, 12]],
            moves: &[&[7], &[8], &[9], &[10], &[11], &[12], &[1], &[2], &[3], &[4], &[5], &[6]],
        },
    ],
    answers: &[
        Answer {
            concept: Nash,
            stable: &[ALL_TWELVE, &[1, 4, 5, 6, 7, 10, 11, 12], &[5, 6, 7, 8, 9, 10, 11, 12]],
            equilibria: &[5, 6, 7, 10, 11, 12],
            source: "GMCR+, run; by definition; that 7 is one: handout, section 5.2",
        },
        Answer {
            concept: Gmr,
            stable: &[ALL_TWELVE, &[1, 4, 5, 6, 7, 10, 11, 12], ALL_TWELVE],
            equilibria: &[1, 4, 5, 6, 7, 10, 11, 12],
            source: "GMCR+, run; by definition",
        },
        Answer {
            concept: Smr,
            stable: &[ALL_TWELVE, &[1, 4, 5, 6, 7, 10, 11, 12], ALL_TWELVE],
            equilibria: &[1, 4, 5, 6, 7, 10, 11, 12],
            source: "GMCR+, run; by definition",
        },
        Answer {
            concept: Seq,
            stable: &[ALL_TWELVE, &[1, 4, 5, 6, 7, 10, 11, 12], &[2, 3, 5, 6, 7, 8, 9, 10, 11, 12]],
            equilibria: &[5, 6, 7, 10, 11, 12],
            source: "GMCR+, run; by definition",
        },
        Answer {
            concept: Sseq,
            stable: &[ALL_TWELVE, &[1, 4, 5, 6, 7, 10, 11, 12], &[2, 3, 5, 6, 7, 8, 9, 10, 11, 12]],
            equilibria: &[5, 6, 7, 10, 11, 12],
            source: "by definition",
        },
        Answer {
            concept: Sim,
            stable: &[ALL_TWELVE, &[1, 4, 5, 6, 7, 10, 11, 12], &[2, 3, 5, 6, 7, 8, 9, 10, 11, 12]],
            equilibria: &[5, 6, 7, 10, 11, 12],
            source: "GMCR+, run; by definition",
        },
    ],
};

#[test]
fn the_nine_states() {
    facts::check(&Loaded::from_file("cases/elmira/case.toml"), &NINE);
}

#[test]
fn the_twelve_states() {
    facts::check(&Loaded::from_file("cases/elmira-gmcrplus/case.toml"), &TWELVE);
}

/// Merging does no more than to write four states as one: the twelve states without their differences are the nine.
#[test]
fn the_nine_states_are_the_twelve_with_four_of_them_merged() {
    let twelve = std::fs::read_to_string(facts::root().join("cases/elmira-gmcrplus/case.toml")).unwrap();
    // The claims tell apart what is merged here.
    let conflict = twelve.split("[[claim]]").next().unwrap();
    let merged = conflict
        .replace("ranking = [9, 3, 4, 10, 7, 1, 2, 8, [5, 6, 11, 12]]", "ranking = [7, 3, 4, 8, 5, 1, 2, 6, 9]")
        .replace("ranking = [1, 4, 10, 7, [5, 6, 11, 12], 2, 3, 9, 8]", "ranking = [1, 4, 8, 5, 9, 2, 3, 7, 6]")
        .replace("ranking = [9, 3, 7, 1, 10, 8, 4, 2, [5, 6, 11, 12]]", "ranking = [7, 3, 5, 1, 8, 6, 4, 2, 9]");
    let merged = Loaded::from_text(&format!("{merged}\n[[merge]]\nwhere = \"abandon\"\n"));
    // That no such combination has the company delay or accept is a rule here, so that it shows in the pattern.
    let states = [&NINE.states[..8], &["-NNY-"]].concat();
    facts::check(&merged, &Facts { states: Box::leak(states.into_boxed_slice()), ..NINE_AS_GMCRPLUS_RANKS_IT });
}

/// GMCR+ has the company rank state 2 above 3, and 3 above 7, which changes no answer but is another ranking.
const NINE_AS_GMCRPLUS_RANKS_IT: Facts = Facts {
    states: NINE.states,
    decision_makers: &[
        DecisionMaker {
            id: "ministry",
            ranking: NINE.decision_makers[0].ranking,
            moves: NINE.decision_makers[0].moves,
        },
        DecisionMaker {
            id: "company",
            ranking: &[&[1], &[4], &[8], &[5], &[9], &[2], &[3], &[7], &[6]],
            moves: NINE.decision_makers[1].moves,
        },
        DecisionMaker {
            id: "councils",
            ranking: NINE.decision_makers[2].ranking,
            moves: NINE.decision_makers[2].moves,
        },
    ],
    answers: NINE.answers,
};

/// What `mizan` answers, and what it remarks.
fn mizan(args: &[&str]) -> (serde_json::Value, String) {
    let run = Command::new(env!("CARGO_BIN_EXE_mizan")).args(args).current_dir(facts::root()).output().unwrap();
    (serde_json::from_slice(&run.stdout).unwrap(), String::from_utf8(run.stderr).unwrap())
}

/// A merged state is written with what it leaves open, simultaneous stability is left out with its own reason, and a step
/// to it changes no more than the move to the nearest of its combinations does.
#[test]
fn the_merged_state_in_the_outputs() {
    let (solution, remark) =
        mizan(&["solve", "cases/elmira", "--concept", "nash,sim", "--format", "json", "--lang", "en"]);
    assert_eq!(solution["states"][8], "---Y-");
    assert_eq!(solution["stability"].as_object().unwrap().keys().collect::<Vec<_>>(), ["nash"]);
    assert!(remark.contains("where states are merged"), "{remark}");
    let to_the_end = ["--to", "abandon", "--by", "moves", "--format", "json"];
    let (paths, _) = mizan(&[&["paths", "cases/elmira", "deadlock"][..], &to_the_end].concat());
    assert_eq!(paths["reached"][0]["to"], serde_json::json!({ "state": 9, "key": "---Y-" }));
    assert_eq!(paths["reached"][0]["path"][0]["changes"], serde_json::json!(["+abandon"]));
}

/// The shortest ways from the status quo, by any moves, as the independent program finds them.
#[test]
fn the_ways_from_the_status_quo() {
    let to =
        |condition| ["paths", "cases/elmira", "status_quo", "--to", condition, "--by", "moves", "--format", "json"];
    let ways = |condition| {
        let (paths, _) = mizan(&to(condition));
        (paths["reached"][0]["length"].clone(), paths["reached"][0]["shortest_paths"].clone())
    };
    assert_eq!(ways("is(deadlock)"), (1.into(), 1.into()));
    assert_eq!(ways("is(settlement)"), (3.into(), 6.into()));
    assert_eq!(ways("is(closure)"), (1.into(), 1.into()));
}
