//! Published conflicts, tried with what their publishers recorded of them: every state for everybody.
//!
//! The records are files of GMCR+ (gmcr-py): `save_files/Garrison.gmcr` at commit 2955244, and below `test_data`
//! `Garrison_logSol.txt` and `MilkRiver_logSol.txt` at 0295b4d (equilibria) and `Garrison_narr.txt` and
//! `MilkRiver_narr.txt` at 4938bb9 (states, payoffs, and what is stable for whom). All of them were read in full, but for
//! the model of the Milk River, which was not to be had: see there. That program took one move of one opponent for a
//! sanction when it recorded them.
use crate::facts::{Loaded, dm, numbers, state};
use mizan_case::gmcr;
use mizan_core::Concept::{self, Gmr, Nash, Seq, Sim, Smr, Sseq};
use mizan_core::proof::literal::{Definitions, Point, Twin};
use mizan_core::solve::stability::sanction_rules::{differences, stable_with};
use mizan_core::{Request, SanctionRule, solve};

/// What was recorded of a decision maker.
struct Recorded {
    id: &'static str,
    /// The payoff of each state, the larger the better.
    payoffs: &'static [u64],
    /// The states that are not stable, by concept; those that are not listed have none.
    unstable: &'static [(&'static [Concept], &'static [usize])],
}

/// The states of the Garrison Diversion Unit, the first option being the least digit.
const GARRISON_STATES: &[u64] =
    &[34, 36, 41, 42, 50, 52, 57, 58, 66, 68, 74, 82, 84, 89, 90, 146, 148, 153, 154, 274, 276, 281, 282];

const GARRISON: &[Recorded] = &[
    Recorded {
        id: "support",
        payoffs: &[21, 21, 23, 20, 19, 19, 22, 18, 17, 13, 15, 16, 12, 11, 14, 9, 10, 8, 7, 5, 6, 4, 3],
        unstable: &[(&[Nash, Seq, Sim], &[4, 8, 10, 13, 14, 16, 19, 20, 23]), (&[Gmr, Smr], &[4, 10, 20, 23])],
    },
    Recorded {
        id: "opposition",
        payoffs: &[7, 23, 13, 18, 8, 23, 14, 19, 9, 23, 20, 10, 23, 15, 21, 11, 23, 16, 22, 12, 23, 17, 22],
        unstable: &[(&[Nash, Gmr, Smr, Seq, Sim], &[1, 5, 9, 12, 16, 20])],
    },
    Recorded {
        id: "canada",
        payoffs: &[13, 15, 7, 14, 11, 11, 6, 12, 18, 18, 19, 16, 16, 8, 17, 20, 20, 9, 21, 22, 22, 10, 23],
        unstable: &[
            (&[Nash], &[5, 6, 7, 8, 12, 13, 15]),
            (&[Gmr, Smr], &[5, 6, 7]),
            (&[Seq, Sim], &[5, 6, 7, 12, 13, 15]),
        ],
    },
    Recorded { id: "commission", payoffs: &[23; 23], unstable: &[] },
];

/// The equilibria of the Garrison Diversion Unit, rows 0, 1, 2, 3 and 5 of the file.
const GARRISON_ROWS: &[(Concept, &[usize])] = &[
    (Nash, &[2, 3, 11, 17, 18, 21, 22]),
    (Gmr, &[2, 3, 8, 11, 13, 14, 15, 17, 18, 19, 21, 22]),
    (Seq, &[2, 3, 11, 17, 18, 21, 22]),
    (Sim, &[2, 3, 11, 17, 18, 21, 22]),
    (Smr, &[2, 3, 8, 11, 13, 14, 15, 17, 18, 19, 21, 22]),
];

/// Asserts that a conflict has the recorded states and payoffs, and that with one move of one opponent for a sanction the
/// recorded states are stable.
fn check(loaded: &Loaded, states: &[u64], recorded: &[Recorded], rows: &[(Concept, &[usize])]) {
    let model = &loaded.model;
    let keys: Vec<u64> = model.space().ids().map(|state| model.space().key(state).unwrap().0).collect();
    assert_eq!(keys, states);
    let written = gmcr::write(&loaded.case, model, &["en"]).unwrap();
    let written = gmcr::read(&written.text).0.unwrap();
    for (payoffs, one) in written.payoffs.iter().zip(recorded) {
        assert_eq!(loaded.case.decision_makers[payoffs.dm].id, one.id);
        assert_eq!(payoffs.values, one.payoffs, "{}", one.id);
    }
    for concept in [Nash, Gmr, Smr, Seq, Sim] {
        let mut common: Vec<usize> = (1..=states.len()).collect();
        for one in recorded {
            let unstable = one.unstable.iter().find(|(concepts, _)| concepts.contains(&concept));
            let unstable = unstable.map_or(&[][..], |(_, states)| states);
            let expected: Vec<usize> = (1..=states.len()).filter(|state| !unstable.contains(state)).collect();
            let found = stable_with(model, dm(&loaded.case, one.id), concept, SanctionRule::Single).unwrap();
            assert_eq!(numbers(found.iter()), expected, "{} for {}", concept.id(), one.id);
            common.retain(|state| expected.contains(state));
        }
        let row = rows.iter().find(|(of, _)| *of == concept).unwrap().1;
        assert_eq!(common, row, "the record agrees with itself: {}", concept.id());
    }
}

fn garrison() -> Loaded {
    Loaded::from_file("cases/garrison-diversion/case.toml")
}

#[test]
fn garrison_is_as_it_was_recorded() {
    check(&garrison(), GARRISON_STATES, GARRISON, GARRISON_ROWS);
}

/// By the definition three more states are equilibria under GMR and SMR, one of them only where an opponent may answer
/// twice. The sets are those of an independent program too, which follows the definitions set by set.
#[test]
fn garrison_by_the_definition() {
    let loaded = garrison();
    let model = &loaded.model;
    let wide: &[usize] = &[2, 3, 4, 6, 8, 10, 11, 13, 14, 15, 17, 18, 19, 21, 22];
    let narrow: &[usize] = &[2, 3, 11, 17, 18, 21, 22];
    let solved = solve(model, &Request::of(&Concept::ALL));
    let twin = Twin::new(Definitions::new(&loaded.case.conflict));
    for (concept, expected) in [(Nash, narrow), (Gmr, wide), (Smr, wide), (Seq, narrow), (Sseq, narrow), (Sim, narrow)]
    {
        assert_eq!(numbers(solved.equilibria(concept).unwrap().iter()), expected, "{}", concept.id());
        let stable = |at: &u64| model.dms().all(|dm| twin.is_stable(concept, dm, Point(*at)));
        let by_twin = GARRISON_STATES.iter().zip(1..).filter(|(at, _)| stable(at)).map(|(_, number)| number);
        assert_eq!(by_twin.collect::<Vec<usize>>(), expected, "the twin: {}", concept.id());
    }
    let canada = dm(&loaded.case, "canada");
    let stable = |sanctions| numbers(stable_with(model, canada, Gmr, sanctions).unwrap().iter());
    let beyond = |wider: Vec<usize>, narrower: &[usize]| {
        wider.into_iter().filter(|state| !narrower.contains(state)).collect::<Vec<usize>>()
    };
    let (single, once, legal) = (stable(SanctionRule::Single), stable(SanctionRule::Once), stable(SanctionRule::Legal));
    assert_eq!(beyond(once.clone(), &single), [5]);
    assert_eq!(beyond(legal, &once), [6]);
}

/// The answer to Canada's improvement from 6 to 2: US Support moves, US Opposition, and US Support again.
#[test]
fn one_of_them_answers_twice() {
    let loaded = garrison();
    let canada = dm(&loaded.case, "canada");
    let told = differences(&loaded.model, &[Gmr]).unwrap();
    let told = told.iter().find(|one| one.dm == canada && one.state == state(6)).unwrap();
    let moves: Vec<(&str, usize)> = told
        .sanction
        .iter()
        .map(|step| (loaded.case.decision_makers[step.by.index()].id.as_str(), step.to.number()))
        .collect();
    assert_eq!(told.improvement, state(2));
    assert_eq!(moves, [("support", 1), ("opposition", 4), ("support", 3)]);
}

/// The 36 states of the Milk River.
const MILK_RIVER_STATES: &[u64] = &[
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 32, 33, 36, 37, 40, 41, 64,
    65, 68, 69, 72, 73,
];

const MILK_RIVER: &[Recorded] = &[
    Recorded {
        id: "us",
        payoffs: &[
            1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        ],
        unstable: &[],
    },
    Recorded {
        id: "ca",
        payoffs: &[
            7, 3, 3, 3, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 3, 3, 3, 3, 3, 5, 4, 6, 3, 5, 1, 1, 2, 2, 1, 1,
        ],
        unstable: &[(&[Nash, Seq, Sim], &[3])],
    },
    Recorded { id: "ijc", payoffs: MILK_RIVER_QUIET, unstable: &[] },
    Recorded { id: "tf", payoffs: MILK_RIVER_QUIET, unstable: &[] },
];

const MILK_RIVER_QUIET: &[u64] =
    &[2, 1, 1, 1, 2, 1, 1, 1, 2, 1, 1, 1, 2, 1, 1, 1, 2, 1, 1, 1, 2, 1, 1, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

/// The Milk River, whose options could not be read: neither their names nor whose they are. The recorded states show
/// which combinations are feasible, and that nobody but CA ever improves, and it only from 3 to 1, leaves the first
/// option to the US alone and the second to CA alone. How the other five are dealt to the IJC and the TF makes no
/// difference to any verdict, which is tried too.
#[test]
fn milk_river_is_as_it_was_recorded() {
    let all: Vec<usize> = (1..=36).collect();
    let but_one: Vec<usize> = all.iter().copied().filter(|state| *state != 3).collect();
    let all: &'static [usize] = all.leak();
    let but_one: &'static [usize] = but_one.leak();
    let rows = [(Nash, but_one), (Gmr, all), (Smr, all), (Seq, but_one), (Sim, but_one)];
    for of_ijc in 1..5 {
        let options = |from: usize, to: usize| (from..to).map(|option| format!("options.o{option} = {{}}\n")).collect();
        let owned: [String; 4] = [options(0, 1), options(1, 2), options(2, 2 + of_ijc), options(2 + of_ijc, 7)];
        let dms = MILK_RIVER.iter().zip(owned).map(|(dm, options)| statements_of(dm, &options));
        let rules = "[[rule]]\nat_most_one = [\"o2\", \"o3\"]\n[[rule]]\nat_most_one = [\"o4\", \"o5\", \"o6\"]\n\
                     [[rule]]\nforbid = \"o1 & (o5 | o6)\"\n";
        let text = format!("mizan = 1\n{}{rules}", dms.collect::<String>());
        check(&Loaded::from_text(&text), MILK_RIVER_STATES, MILK_RIVER, &rows);
    }
}

/// A decision maker with statements that give its recorded payoffs: to be in a state of the best ones, of the best two …
fn statements_of(dm: &Recorded, options: &str) -> String {
    let literal = |key: u64, option: u64| {
        let not = if key >> option & 1 == 1 { "" } else { "!" };
        format!("{not}o{option}")
    };
    let at = |key: u64| (0..7).map(|option| literal(key, option)).collect::<Vec<String>>().join(" & ");
    let best = *dm.payoffs.iter().max().unwrap();
    let at_least = |payoff: u64| {
        let states = MILK_RIVER_STATES.iter().zip(dm.payoffs).filter(|(_, of)| **of >= payoff);
        states.map(|(key, _)| format!("({})", at(*key))).collect::<Vec<String>>().join(" | ")
    };
    let statements: String = (2..=best).rev().map(|payoff| format!("  \"{}\",\n", at_least(payoff))).collect();
    format!("[dm.{}]\nprefers = [\n{statements}]\n{options}", dm.id)
}
