//! The stand-off in Korea in two posts of Z. Jacobi (2017): nine analyses, done by hand, of which the text tells the
//! equilibria. Read in full; the tableaux are pictures and were not seen.
//!
//! By hand a state is an equilibrium if it is stable for both under the concept, or if it is stable for neither and both
//! are deterred by moves at the same time.
use crate::facts::{self, Loaded};
use mizan_core::Concept::{self, Nash, Seq, Sim, Smr};
use mizan_core::{AnyOf, Request, StateId, solve};

/// Two rankings, best first, by the published numbers of the states.
struct Rankings {
    us: &'static [u64],
    nk: &'static [u64],
}

const ORIGINAL: Rankings =
    Rankings { us: &[8, 0, 9, 10, 12, 5, 4, 13, 14, 1, 2, 6], nk: &[6, 14, 2, 10, 0, 4, 12, 5, 1, 13, 8, 9] };
const BLOODTHIRSTY: Rankings =
    Rankings { us: &[8, 9, 0, 10, 13, 12, 5, 4, 1, 2, 14, 6], nk: &[6, 14, 4, 12, 5, 13, 2, 0, 10, 1, 9, 8] };
const DETERRENCE: Rankings =
    Rankings { us: &[8, 9, 0, 10, 13, 12, 5, 4, 1, 2, 14, 6], nk: &[6, 14, 4, 12, 0, 10, 5, 13, 2, 1, 9, 8] };
const PACIFIST: Rankings =
    Rankings { us: &[8, 0, 10, 2, 9, 12, 4, 5, 14, 13, 6, 1], nk: &[6, 14, 2, 10, 0, 8, 4, 12, 5, 1, 9, 13] };

/// What becomes of an invasion.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Invasion {
    /// It can be called off.
    Reversible,
    /// It cannot, as the text spells it out: nobody leaves 4, 5 and 6 for a state without one.
    NoWayOutOf456,
    /// It cannot be called off, from 12, 13 and 14 neither.
    OnlyOn,
}

/// The library's conflict with other rankings, and another reading of an invasion.
fn conflict(rankings: &Rankings, invasion: Invasion) -> Loaded {
    let text = std::fs::read_to_string(facts::root().join("cases/north-korea-2017/case.toml")).unwrap();
    let conflict = text.split("[[claim]]").next().unwrap();
    let ranking = |states: &[u64]| {
        let names: Vec<String> = states.iter().map(|state| format!("\"s{state}\"")).collect();
        format!("ranking = [{}]", names.join(", "))
    };
    for original in [ORIGINAL.us, ORIGINAL.nk] {
        assert!(conflict.contains(&ranking(original)), "the case has the rankings of the first post");
    }
    let text = conflict
        .replace(&ranking(ORIGINAL.us), &ranking(rankings.us))
        .replace(&ranking(ORIGINAL.nk), &ranking(rankings.nk));
    let header = "[dm.nk.options.invade]\n";
    assert!(text.contains(header));
    Loaded::from_text(&match invasion {
        Invasion::Reversible => text,
        Invasion::OnlyOn => text.replace(header, &format!("{header}moves = \"only-on\"\n")),
        Invasion::NoWayOutOf456 => {
            let barred = "{ by = \"nk\", from = \"invade & !abandon\", to = \"!invade\" }";
            format!("{text}\n[[rule]]\nforbid_move = {barred}\n")
        }
    })
}

/// The states, by the published numbers, that are equilibria by hand.
fn by_hand(loaded: &Loaded, concept: Concept) -> Vec<u64> {
    let model = &loaded.model;
    let solved = solve(model, &Request::of(&[concept, Sim]));
    let stable = |concept, state: StateId| -> Vec<bool> {
        model.dms().map(|dm| solved.stable(concept, dm).unwrap().contains(state)).collect()
    };
    let holds = |state: &StateId| {
        let (own, at_once) = (stable(concept, *state), stable(Sim, *state));
        own.iter().all(|stable| *stable) || !own.contains(&true) && !at_once.contains(&false)
    };
    published(loaded, model.space().ids().filter(holds))
}

fn equilibria(loaded: &Loaded, concept: Concept) -> Vec<u64> {
    let solved = solve(&loaded.model, &Request::of(&[concept]));
    published(loaded, solved.equilibria(concept).unwrap().iter())
}

/// States by the published numbers, which are their keys.
fn published(loaded: &Loaded, states: impl Iterator<Item = StateId>) -> Vec<u64> {
    states.map(|state| loaded.model.space().key(state).unwrap().0).collect()
}

const ANALYSES: &[(&Rankings, Invasion, Concept, &[u64])] = &[
    (&ORIGINAL, Invasion::Reversible, Seq, &[0, 4, 5, 10]),
    (&ORIGINAL, Invasion::Reversible, Smr, &[0, 4, 5, 10, 12]),
    (&ORIGINAL, Invasion::NoWayOutOf456, Seq, &[0, 5, 10]),
    (&BLOODTHIRSTY, Invasion::OnlyOn, Seq, &[5, 12]),
    (&BLOODTHIRSTY, Invasion::OnlyOn, Smr, &[5, 12]),
    (&DETERRENCE, Invasion::OnlyOn, Seq, &[0, 5, 10, 12]),
    (&DETERRENCE, Invasion::OnlyOn, Smr, &[0, 5, 10, 12]),
    (&PACIFIST, Invasion::OnlyOn, Seq, &[0, 4, 5]),
    (&PACIFIST, Invasion::OnlyOn, Smr, &[0, 2, 4, 5, 8, 10, 12]),
];

#[test]
fn the_nine_analyses_are_as_printed() {
    for (place, (rankings, invasion, concept, printed)) in ANALYSES.iter().enumerate() {
        let found = by_hand(&conflict(rankings, *invasion), *concept);
        assert_eq!(found, *printed, "analysis {place}, {}", concept.id());
    }
}

/// How often each state is an equilibrium in the nine, as the table at the end of the second post has it.
#[test]
fn the_tally_is_as_printed() {
    let solved: Vec<u64> = ANALYSES
        .iter()
        .flat_map(|(rankings, invasion, concept, _)| by_hand(&conflict(rankings, *invasion), *concept))
        .collect();
    let times = |state: u64| solved.iter().filter(|other| **other == state).count();
    let printed = [(0, 7), (2, 1), (4, 4), (5, 9), (8, 1), (10, 6), (12, 6)];
    assert_eq!(printed.map(|(state, _)| (state, times(state))), printed);
    assert_eq!(solved.len(), printed.iter().map(|(_, times)| times).sum::<usize>());
}

/// What is spelt out in the text matters once: were an invasion not to be called off after disarmament either, 12 would
/// be an equilibrium of the first rankings too. For the other rankings both readings give what is printed; and for the
/// last ones it has to be one of the two, though the text does not say so.
#[test]
fn what_irreversible_means() {
    assert_eq!(by_hand(&conflict(&ORIGINAL, Invasion::OnlyOn), Seq), [0, 5, 10, 12]);
    for (rankings, _, concept, printed) in &ANALYSES[3..] {
        assert_eq!(by_hand(&conflict(rankings, Invasion::NoWayOutOf456), *concept), *printed);
    }
    assert_eq!(by_hand(&conflict(&PACIFIST, Invasion::Reversible), Seq), [0, 5]);
}

/// Where one side is stable under SEQ anyhow, moves at the same time are not looked at by hand. By the definition they
/// deter the other side all the same: 2 and 10 are equilibria under SIM for those who dislike war.
#[test]
fn moves_at_the_same_time_by_the_definition() {
    let pacifist = conflict(&PACIFIST, Invasion::OnlyOn);
    assert_eq!(equilibria(&pacifist, Sim), [0, 2, 4, 5, 10]);
    assert_eq!(equilibria(&pacifist, Seq), [0, 4, 5]);
    let original = conflict(&ORIGINAL, Invasion::Reversible);
    assert_eq!(equilibria(&original, Sim), [0, 4, 5, 10]);
    assert_eq!(equilibria(&original, Seq), [0, 5, 10]);
    assert_eq!(equilibria(&original, Nash), [0, 5]);
}

/// "SEQ + SIM" by hand asks for both at once of who is not stable under SEQ. Where each side may be stable by either, which
/// is what `--any-of` asks, nothing that is printed is lost, and what only one side needs SIM for is added.
#[test]
fn by_the_one_or_the_other() {
    for (rankings, invasion, concept, printed) in ANALYSES {
        let loaded = conflict(rankings, *invasion);
        let solved = solve(&loaded.model, &Request::of(&[*concept, Sim]));
        let either = AnyOf::of([*concept, Sim]).unwrap();
        let stays = |state: &StateId| {
            loaded.model.dms().all(|dm| solved.stable_by_any(either, dm).is_some_and(|stable| stable.contains(*state)))
        };
        let found = published(&loaded, loaded.model.space().ids().filter(stays));
        assert!(printed.iter().all(|state| found.contains(state)), "{found:?} lacks some of {printed:?}");
    }
}
