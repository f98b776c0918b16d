//! Files of GMCR+: each mistake is told at its place, and no text makes the reader panic.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that panics fails")]

use mizan_case::gmcr::{Comments, GmcrDecisionMaker, GmcrFile, GmcrOption, Union, case_file, read, write};
use mizan_case::load;
use mizan_core::{Direction, Limits};
use proptest::prelude::*;

const FILE: &str = r#"{"options": [{"name": "a", "permittedDirection": "both"}, {"name": "b"}],
 "decisionMakers": [{"name": "one", "options": [0], "preferences": [[[1, "Y"]]]},
                    {"name": "two", "options": [1], "preferences": [{"compound": true, "members": [[[0, "N"]]]}]}],
 "infeasibles": [[[0, "Y"], [1, "N"]]], "useManualPreferenceRanking": false}"#;

#[test]
fn a_file_in_order_is_read() {
    let (file, problems) = read(FILE);
    assert_eq!(problems, []);
    let file = file.unwrap();
    assert_eq!(file.decision_makers[1].preferences, [vec![vec![(0, false)]]]);
    assert_eq!(file.infeasibles, [vec![vec![(0, true), (1, false)]]]);
}

/// What is reported of the file with `from` in the place of `to`: codes with the words at fault.
fn reported(from: &str, to: &str) -> Vec<(&'static str, String)> {
    assert!(FILE.contains(from), "{from}");
    let text = FILE.replacen(from, to, 1);
    let (_, problems) = read(&text);
    let told = problems.into_iter().map(|found| (found.problem.code(), text[found.span.unwrap()].to_owned()));
    told.collect()
}

#[test]
fn every_mistake_is_told_at_its_place() {
    let cases = [
        (r#""a","#, r#""a","#, vec![]),
        ("{\"options\"", "[\"options\"", vec![("M801", ":")]),
        (r#", "useManualPreferenceRanking": false}"#, "", vec![("M801", "]")]),
        (r#""both""#, r#""up""#, vec![("M807", r#""up""#)]),
        (r#""Y"]]]}"#, r#""y"]]]}"#, vec![("M806", r#""y""#)]),
        ("[[[1,", "[[[7,", vec![("M804", "7")]),
        ("[[[1, \"Y\"]]]", "[[1, \"Y\"]]", vec![("M803", "1")]),
        ("[[[1, \"Y\"]]]", "[[[1]]]", vec![("M803", "[1]")]),
        ("[[[1, \"Y\"]]]", "3", vec![("M803", "3")]),
        (r#""options": [1]"#, r#""options": [0]"#, vec![("M805", ""), ("M811", "0")]),
        (r#""options": [1]"#, r#""options": [-1]"#, vec![("M805", ""), ("M803", "-1")]),
        (r#""name": "two", "#, "", vec![("M802", "")]),
        (r#"{"name": "two""#, r#"{"name": 2"#, vec![("M803", "2")]),
        ("\"members\"", "\"member\"", vec![("M802", "")]),
        ("false", "true", vec![("M808", ""), ("M809", r#"[[[1, "Y"]]]"#), ("M808", ""), ("M809", "")]),
        ("false", "\"no\"", vec![("M803", "\"no\"")]),
        ("false", "false, \"coalitions\": [0, [0, 1]]", vec![("M810", "[0, [0, 1]]")]),
        ("false", "false, \"colour\": 3", vec![("M812", "3")]),
    ];
    for (from, to, expected) in cases {
        let found = reported(from, to);
        let codes = |found: &[(&'static str, String)]| found.iter().map(|(code, _)| *code).collect::<Vec<_>>();
        let wanted: Vec<(&str, String)> = expected.iter().map(|(code, words)| (*code, (*words).to_owned())).collect();
        assert_eq!(codes(&found), codes(&wanted), "{to}: {found:?}");
        for ((_, words), (code, wanted)) in found.iter().zip(&wanted) {
            // Where an object is at fault as a whole its text is long.
            assert!(wanted.is_empty() || words == wanted, "{to}: {code} at {words}, not at {wanted}");
        }
    }
}

fn unions(n_options: usize) -> impl Strategy<Value = Vec<Union>> {
    let condition = prop::collection::btree_map(0..n_options, any::<bool>(), 0..=n_options);
    let condition = condition.prop_map(|literals| literals.into_iter().collect::<Vec<(usize, bool)>>());
    prop::collection::vec(prop::collection::vec(condition, 0..4), 0..4)
}

/// Random files in order, their options dealt out to decision makers in any way.
fn files() -> impl Strategy<Value = GmcrFile> {
    (1..5_usize, 1..4_usize).prop_flat_map(|(n_options, n_dms)| {
        let direction = prop::sample::select(vec![Direction::Reversible, Direction::OnlyOn, Direction::OnlyOff]);
        let option = (any::<String>(), direction).prop_map(|(name, direction)| GmcrOption { name, direction });
        let options = prop::collection::vec(option, n_options);
        let owners = prop::collection::vec(0..n_dms, n_options);
        let dms = prop::collection::vec((any::<String>(), unions(n_options), unions(n_options)), n_dms);
        (options, owners, dms, unions(n_options)).prop_map(|(options, owners, dms, infeasibles)| {
            let own = |dm: usize| (0..owners.len()).rev().filter(|option| owners[*option] == dm).collect();
            let decision_maker = |(dm, (name, preferences, misperceptions))| GmcrDecisionMaker {
                name,
                options: own(dm),
                preferences,
                ranking: Vec::new(),
                misperceptions,
            };
            let decision_makers = dms.into_iter().enumerate().map(decision_maker).collect();
            GmcrFile { options, decision_makers, infeasibles, uses_rankings: false, coalitions: Vec::new() }
        })
    })
}

fn holds(union: &Union, key: u64) -> bool {
    union.iter().any(|condition| condition.iter().all(|(option, taken)| (key >> option & 1 == 1) == *taken))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, max_global_rejects: 100_000, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_it_panic(text in any::<String>()) {
        let (file, problems) = read(&text);
        prop_assert!(file.is_some() || !problems.is_empty());
    }

    /// A file in order with one piece taken out, doubled, or put elsewhere.
    #[test]
    fn no_mutation_makes_it_panic(cut in 0..FILE.len(), length in 0..40_usize, to in 0..FILE.len(), keep in any::<bool>()) {
        let piece: String = FILE[cut..].chars().take(length).collect();
        let rest = if keep { FILE.to_owned() } else { FILE.replacen(&piece, "", 1) };
        let at = to.min(rest.len());
        let text = format!("{}{piece}{}", &rest[..at], &rest[at..]);
        let (file, problems) = read(&text);
        for found in &problems {
            prop_assert!(found.span.clone().is_none_or(|span| text.get(span).is_some()), "{found:?}");
        }
        match file {
            None => prop_assert!(problems.iter().any(mizan_case::Diagnostic::is_error)),
            Some(file) => drop(load(&case_file(&file, "mutated", &Comments::default()), &Limits::default())),
        }
    }

    /// The case made of a file has the file's states, statements and misperceptions; and written and read again it is
    /// the same.
    #[test]
    fn what_a_file_says_is_kept(file in files()) {
        let text = case_file(&file, "random", &Comments { head: vec!["a\nb".into()], ..Comments::default() });
        let loaded = load(&text, &Limits::default());
        let (Some(case), Some(model)) = (&loaded.case, &loaded.model) else {
            // Only what leaves no state is a mistake.
            let about_emptiness = |code| ["M503", "M504"].contains(&code);
            let codes: Vec<&str> = loaded.diagnostics.iter().map(|found| found.problem.code()).collect();
            prop_assert!(codes.iter().any(|code| about_emptiness(code)), "{codes:?}\n{text}");
            return Ok(());
        };
        // The options of the file in the order of the case.
        let order: Vec<usize> = file.decision_makers.iter().flat_map(|dm| dm.options.clone()).collect();
        let of_file = |key: u64| order.iter().enumerate().fold(0, |all, (place, option)| all | (key >> place & 1) << option);
        let feasible = |key: &u64| !file.infeasibles.iter().any(|union| holds(union, of_file(*key)));
        let expected: Vec<u64> = (0..1_u64 << order.len()).filter(feasible).collect();
        let keys: Vec<u64> = model.space().ids().map(|state| model.space().key(state).unwrap().0).collect();
        prop_assert_eq!(&keys, &expected);
        for (dm, entry) in model.dms().zip(&file.decision_makers) {
            let truth = |key: u64| entry.preferences.iter().map(|union| holds(union, of_file(key))).collect::<Vec<bool>>();
            for (a, b) in model.space().ids().flat_map(|a| model.space().ids().map(move |b| (a, b))) {
                let (rank, other) = (model.ranks(dm).rank(a), model.ranks(dm).rank(b));
                prop_assert_eq!(rank.cmp(&other), truth(keys[a.index()]).cmp(&truth(keys[b.index()])));
            }
            for state in model.space().ids() {
                let blind = entry.misperceptions.iter().any(|union| holds(union, of_file(keys[state.index()])));
                prop_assert!(!blind || model.moves_from(dm, state).is_empty());
            }
        }
        let written = write(case, model, &[]).unwrap();
        let (again, problems) = read(&written.text);
        prop_assert_eq!(problems, vec![]);
        let again = load(&case_file(&again.unwrap(), "again", &Comments::default()), &Limits::default());
        let again = again.model.unwrap();
        prop_assert_eq!(again.space(), model.space());
        for dm in model.dms() {
            prop_assert_eq!(again.ranks(dm), model.ranks(dm));
            for state in model.space().ids() {
                prop_assert_eq!(again.moves_from(dm, state), model.moves_from(dm, state));
            }
        }
    }
}
