//! The library of conflicts: each case says what its source says, and has the answers that were published for it.
//!
//! Abbreviations of the sources of answers:
//!
//! - *GMCR+, rows*: a row of the file `test_data/<case>_logSol.txt` in the repository of GMCR+ (gmcr-py), commit 502a12c;
//!   the rows are Nash, GMR, SEQ, SIM, SEQ or SIM, SMR. Only equilibria are given there.
//! - *GMCR+, run*: that program run on its own example, with the solvers of `data_02` and `data_04`; they agree.
//! - *by definition*: an independent program that follows the definitions set by set.
//!
//! Where several are named, all of them agree.

use std::process::Command;

use crate::facts::{self, Answer, DecisionMaker, Facts, Loaded};
use mizan_core::Concept::{Gmr, Nash, Seq, Sim, Smr, Sseq};

/// The Euphrates, 1975: R. A. Kinsara, A Simple Guide to GMCR+ (2014), and GMCR+'s example SyriaIraq.
const EUPHRATES: Facts = Facts {
    // release, escalate, attack
    states: &["NNN", "YNN", "NYN", "NNY", "YNY", "NYY"],
    decision_makers: &[
        DecisionMaker {
            id: "syria",
            // Kinsara 2014, table 3.
            ranking: &[&[1], &[3], &[6], &[2], &[4], &[5]],
            moves: &[&[2, 3], &[1, 3], &[1, 2], &[5, 6], &[4, 6], &[4, 5]],
        },
        DecisionMaker {
            id: "iraq",
            // Kinsara 2014, table 3.
            ranking: &[&[2], &[4], &[6], &[1], &[5], &[3]],
            moves: &[&[4], &[5], &[6], &[1], &[2], &[3]],
        },
    ],
    answers: &[
        Answer {
            concept: Nash,
            stable: &[&[1, 6], &[2, 4, 6]],
            equilibria: &[6],
            source: "GMCR+, row 0; GMCR+, run; by definition",
        },
        Answer {
            concept: Gmr,
            stable: &[&[1, 3, 6], &[1, 2, 4, 5, 6]],
            equilibria: &[1, 6],
            source: "GMCR+, row 1; GMCR+, run; by definition",
        },
        Answer {
            concept: Smr,
            stable: &[&[1, 3, 6], &[2, 4, 6]],
            equilibria: &[6],
            source: "GMCR+, row 5; GMCR+, run; by definition",
        },
        Answer {
            concept: Seq,
            stable: &[&[1, 3, 6], &[2, 4, 5, 6]],
            equilibria: &[6],
            source: "GMCR+, row 2; GMCR+, run; by definition",
        },
        Answer { concept: Sseq, stable: &[&[1, 3, 6], &[2, 4, 6]], equilibria: &[6], source: "by definition" },
        Answer {
            concept: Sim,
            stable: &[&[1, 3, 6], &[2, 4, 5, 6]],
            equilibria: &[6],
            source: "GMCR+, row 3; GMCR+, run; by definition",
        },
    ],
};

/// The prisoner's dilemma: GMCR+'s example Prisoners.
const PRISONERS: Facts = Facts {
    // one.cooperate, two.cooperate
    states: &["NN", "YN", "NY", "YY"],
    decision_makers: &[
        DecisionMaker { id: "one", ranking: &[&[3], &[4], &[1], &[2]], moves: &[&[2], &[1], &[4], &[3]] },
        DecisionMaker { id: "two", ranking: &[&[2], &[4], &[1], &[3]], moves: &[&[3], &[4], &[1], &[2]] },
    ],
    answers: &[
        Answer {
            concept: Nash,
            stable: &[&[1, 3], &[1, 2]],
            equilibria: &[1],
            source: "GMCR+, row 0; GMCR+, run; by definition",
        },
        Answer {
            concept: Gmr,
            stable: &[&[1, 3, 4], &[1, 2, 4]],
            equilibria: &[1, 4],
            source: "GMCR+, row 1; GMCR+, run; by definition",
        },
        Answer {
            concept: Smr,
            stable: &[&[1, 3, 4], &[1, 2, 4]],
            equilibria: &[1, 4],
            source: "GMCR+, row 5; GMCR+, run; by definition",
        },
        Answer {
            concept: Seq,
            stable: &[&[1, 3, 4], &[1, 2, 4]],
            equilibria: &[1, 4],
            source: "GMCR+, row 2; GMCR+, run; by definition",
        },
        Answer { concept: Sseq, stable: &[&[1, 3, 4], &[1, 2, 4]], equilibria: &[1, 4], source: "by definition" },
        Answer {
            concept: Sim,
            stable: &[&[1, 3, 4], &[1, 2, 4]],
            equilibria: &[1, 4],
            source: "GMCR+, row 3; GMCR+, run; by definition",
        },
    ],
};

/// Chicken: the ordinal game of the textbooks (Brams & Wittman 1981; Fang, Hipel & Kilgour 1993), payoffs 3, 2, 4, 1 to
/// Row and 3, 4, 2, 1 to Column in (C,C), (C,D), (D,C), (D,D); the states are numbered in this order.
const CHICKEN: Facts = Facts {
    // column.drive_on, row.drive_on: the letters of (C,D) are YN.
    states: &["NN", "YN", "NY", "YY"],
    decision_makers: &[
        DecisionMaker { id: "row", ranking: &[&[3], &[1], &[2], &[4]], moves: &[&[3], &[4], &[1], &[2]] },
        DecisionMaker { id: "column", ranking: &[&[2], &[1], &[3], &[4]], moves: &[&[2], &[1], &[4], &[3]] },
    ],
    answers: &[
        Answer { concept: Nash, stable: &[&[2, 3], &[2, 3]], equilibria: &[2, 3], source: "by definition" },
        Answer { concept: Gmr, stable: &[&[1, 2, 3], &[1, 2, 3]], equilibria: &[1, 2, 3], source: "by definition" },
        Answer { concept: Smr, stable: &[&[1, 2, 3], &[1, 2, 3]], equilibria: &[1, 2, 3], source: "by definition" },
        Answer { concept: Seq, stable: &[&[2, 3], &[2, 3]], equilibria: &[2, 3], source: "by definition" },
        Answer { concept: Sseq, stable: &[&[2, 3], &[2, 3]], equilibria: &[2, 3], source: "by definition" },
        Answer { concept: Sim, stable: &[&[1, 2, 3], &[1, 2, 3]], equilibria: &[1, 2, 3], source: "by definition" },
    ],
};

/// Chicken in graph form: the same, without `sim`.
const CHICKEN_AS_A_GRAPH: Facts = Facts {
    states: &["CC", "CD", "DC", "DD"],
    decision_makers: CHICKEN.decision_makers,
    answers: CHICKEN.answers.split_at(5).0,
};

/// The Cuban missile crisis: GMCR+'s example Cuban.
const CUBA: Facts = Facts {
    // strike, blockade, withdraw, escalate
    states: &["NNNN", "YNNN", "NYNN", "YYNN", "NNYN", "YNYN", "NYYN", "YYYN", "NNNY", "YNNY", "NYNY", "YYNY"],
    decision_makers: &[
        DecisionMaker {
            id: "us",
            ranking: &[&[5], &[7], &[6], &[8], &[3], &[2], &[4], &[1], &[12], &[10], &[11], &[9]],
            moves: &[
                &[2, 3, 4],
                &[4],
                &[1, 2, 4],
                &[2],
                &[6, 7, 8],
                &[8],
                &[5, 6, 8],
                &[6],
                &[10, 11, 12],
                &[12],
                &[9, 10, 12],
                &[10],
            ],
        },
        DecisionMaker {
            id: "ussr",
            ranking: &[&[1], &[5], &[7], &[3], &[6], &[2], &[8], &[4], &[12], &[10], &[11], &[9]],
            moves: &[
                &[5, 9],
                &[6, 10],
                &[7, 11],
                &[8, 12],
                &[1, 9],
                &[2, 10],
                &[3, 11],
                &[4, 12],
                &[1, 5],
                &[2, 6],
                &[3, 7],
                &[4, 8],
            ],
        },
    ],
    answers: &[
        Answer {
            concept: Nash,
            stable: &[&[2, 3, 5, 6, 12], &[1, 6, 7, 8]],
            equilibria: &[6],
            source: "GMCR+, run; by definition",
        },
        Answer {
            concept: Gmr,
            stable: &[&[1, 2, 3, 4, 5, 6, 7, 8, 12], &[1, 2, 3, 5, 6, 7, 8]],
            equilibria: &[1, 2, 3, 5, 6, 7, 8],
            source: "GMCR+, run; by definition",
        },
        Answer {
            concept: Smr,
            stable: &[&[1, 2, 3, 4, 5, 6, 7, 8, 12], &[1, 2, 3, 5, 6, 7, 8]],
            equilibria: &[1, 2, 3, 5, 6, 7, 8],
            source: "GMCR+, run; by definition",
        },
        Answer {
            concept: Seq,
            stable: &[&[2, 3, 5, 6, 7, 12], &[1, 5, 6, 7, 8]],
            equilibria: &[5, 6, 7],
            source: "GMCR+, run; by definition",
        },
        Answer {
            concept: Sseq,
            stable: &[&[2, 3, 5, 6, 7, 12], &[1, 5, 6, 7, 8]],
            equilibria: &[5, 6, 7],
            source: "by definition",
        },
        Answer {
            concept: Sim,
            stable: &[&[2, 3, 5, 6, 12], &[1, 6, 7, 8]],
            equilibria: &[6],
            source: "GMCR+, run; by definition",
        },
    ],
};

#[test]
fn the_euphrates() {
    facts::check(&Loaded::from_file("cases/euphrates-1975/case.toml"), &EUPHRATES);
}

#[test]
fn the_prisoners_dilemma() {
    facts::check(&Loaded::from_file("cases/prisoners-dilemma/case.toml"), &PRISONERS);
}

#[test]
fn chicken() {
    facts::check(&Loaded::from_file("cases/chicken/case.toml"), &CHICKEN);
}

#[test]
fn chicken_as_a_graph() {
    facts::check(&Loaded::from_file("cases/chicken/graph.toml"), &CHICKEN_AS_A_GRAPH);
}

#[test]
fn the_cuban_missile_crisis() {
    facts::check(&Loaded::from_file("cases/cuban-missile-crisis/case.toml"), &CUBA);
}

/// The statements of the Euphrates, each as the pattern that Kinsara (2014) prints, in order.
#[test]
fn the_statements_of_the_euphrates_are_the_published_patterns() {
    let loaded = Loaded::from_file("cases/euphrates-1975/case.toml");
    facts::check_statements(&loaded, "syria", &[&["NNN"], &["-Y-"], &["--N"], &["N--"]]);
    facts::check_statements(&loaded, "iraq", &[&["YNN"], &["NNY"], &["NYY"], &["NNN"], &["YNY"]]);
}

/// GMCR+, example Prisoners.
#[test]
fn the_statements_of_the_prisoners_are_the_published_patterns() {
    let loaded = Loaded::from_file("cases/prisoners-dilemma/case.toml");
    facts::check_statements(&loaded, "one", &[&["-Y"], &["N-"]]);
    facts::check_statements(&loaded, "two", &[&["Y-"], &["-N"]]);
}

/// GMCR+, example Cuban; some of its statements are unions of patterns.
#[test]
fn the_statements_of_cuba_are_the_published_patterns() {
    let loaded = Loaded::from_file("cases/cuban-missile-crisis/case.toml");
    let us: &[&[&str]] = &[
        &["--Y-"],
        &["---N"],
        &["N-Y-"],
        &["-NY-"],
        &["Y--Y"],
        &["-Y-Y"],
        &["Y-N-", "-Y-N", "Y--N", "-YN-"],
        &["N-NN"],
        &["-NNN"],
    ];
    let ussr: &[&[&str]] = &[
        &["---N"],
        &["Y--Y", "N--N", "Y--N"],
        &["-Y-Y", "-N-N", "-Y-N"],
        &["N--N"],
        &["-N-N"],
        &["-YY-", "-NN-", "Y-Y-"],
        &["-YNN"],
        &["YNYN"],
    ];
    facts::check_statements(&loaded, "us", us);
    facts::check_statements(&loaded, "ussr", ussr);
}

/// Every case of the library loads without an error and without a warning (but that about misperception), and has its texts in both languages.
#[test]
fn every_case_is_clean_and_bilingual() {
    let files = facts::library();
    assert!(files.len() >= 5, "{files:?}");
    for file in files {
        let loaded = Loaded::from_file(&file);
        let case = &loaded.case;
        let labels = std::iter::once(&case.title)
            .chain(case.decision_makers.iter().map(|dm| &dm.name))
            .chain(case.options.iter().map(|option| &option.name))
            .chain(case.states.iter().map(|state| &state.name))
            .chain(case.decision_makers.iter().flat_map(|dm| &dm.statements).map(|s| &s.grounding.because))
            .chain(case.rules.iter().map(|rule| &rule.grounding.because))
            .chain(case.merges.iter().map(|merge| &merge.grounding.because))
            .chain(case.misperceived.iter().map(|what| &what.grounding.because))
            .chain(case.views.iter().map(|view| &view.grounding.because))
            .chain(case.claims.iter().map(|claim| &claim.says));
        for label in labels {
            for language in ["ar", "en"] {
                assert!(label.by_language.iter().any(|(tag, _)| tag == language), "{file}: {language}: {label:?}");
            }
        }
        assert!(!case.sources.is_empty(), "{file} names no source");
    }
}

/// The claims of the library have the verdicts that their cases expect, and every claim that can be decided expects one.
#[test]
fn every_expectation_is_met() {
    for file in facts::library() {
        let claims = Loaded::from_file(&file).case.claims;
        let silent =
            claims.iter().filter(|claim| claim.check.is_some() && claim.expect.is_none()).map(|claim| &claim.id);
        assert_eq!(silent.collect::<Vec<_>>(), [""; 0], "{file}: claims that expect nothing");
        if !claims.is_empty() {
            let audit = Command::new(env!("CARGO_BIN_EXE_mizan"))
                .args(["audit", "--strict", &file])
                .current_dir(facts::root())
                .output()
                .unwrap();
            assert!(audit.status.success(), "{file}\n{}", String::from_utf8_lossy(&audit.stdout));
        }
    }
}
