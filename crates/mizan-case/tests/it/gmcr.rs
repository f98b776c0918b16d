//! Files of GMCR+: each mistake is told at its place, and no text makes the reader panic.

use mizan_case::gmcr::{
    Comments, GmcrDecisionMaker, GmcrFile, GmcrOption, Union, case_file, differing_payoffs, read, write,
};
use mizan_case::load;
use mizan_core::{Direction, Limits, StateId};
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
        ("[[[1, \"Y\"]]]", "[[1, \"Y\"]]", vec![("M803", "1"), ("M803", r#""Y""#)]),
        ("[[[1, \"Y\"]]]", "[[[1]]]", vec![("M803", "[1]")]),
        ("[[[1, \"Y\"]]]", "3", vec![("M803", "3")]),
        (r#""options": [1]"#, r#""options": [0]"#, vec![("M805", ""), ("M811", "0")]),
        (r#""options": [1]"#, r#""options": [-1]"#, vec![("M805", ""), ("M803", "-1")]),
        (r#""name": "two", "#, "", vec![("M802", "")]),
        (r#"{"name": "two""#, r#"{"name": 2"#, vec![("M803", "2")]),
        ("\"members\"", "\"member\"", vec![("M802", "")]),
        ("false", "true", vec![("M808", ""), ("M808", "")]),
        (
            r#""options": [1]"#,
            r#""options": [1], "preferenceRanking": [1, "2", [3, 4]]"#,
            vec![("M814", r#"[1, "2", [3, 4]]"#)],
        ),
        (
            r#""options": [1]"#,
            r#""options": [1], "preferenceRanking": [1, "b"]"#,
            vec![("M814", r#"[1, "b"]"#), ("M803", r#""b""#)],
        ),
        (r#""options": [1]"#, r#""options": [1], "payoffs": [1, "b"]"#, vec![("M803", r#""b""#)]),
        ("false", "\"no\"", vec![("M803", "\"no\"")]),
        ("false", "false, \"coalitions\": [[0, 1]]", vec![("M810", "[[0, 1]]")]),
        ("false", "false, \"coalitions\": [1, 0]", vec![]),
        ("false", "false, \"coalitions\": [0, 2]", vec![("M815", "2")]),
        ("false", "false, \"coalitions\": [0, []]", vec![("M816", "[]")]),
        ("false", "false, \"coalitions\": [0, \"b\"]", vec![("M803", "\"b\"")]),
        (r#"[[0, "Y"], [1, "N"]]"#, r#"[[0, "Y"], [0, "N"]]"#, vec![("M820", r#"[0, "N"]"#)]),
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

/// Payoffs that say another order are told, and those that say the same one are not, whatever their numbers are.
#[test]
fn payoffs_of_another_order_are_told() {
    // The states are NN, NY and YY, and the first prefers those in which the second option is taken.
    let payoffs = |payoffs: &str| {
        let text = FILE.replacen(r#""options": [0]"#, &format!(r#""options": [0], "payoffs": {payoffs}"#), 1);
        let (file, problems) = read(&text);
        assert_eq!(problems, []);
        let file = file.unwrap();
        let loaded = load(&case_file(&file, "payoffs", &Comments::default()), &Limits::default());
        let differing = differing_payoffs(&file, loaded.ready().unwrap().model);
        differing.into_iter().map(|found| text[found.span.unwrap()].to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(payoffs("[1, 2, 2]"), [""; 0]);
    assert_eq!(payoffs("[0, 7, 7]"), [""; 0]);
    assert_eq!(payoffs("[1, 2, 3]"), ["[1, 2, 3]"]);
    assert_eq!(payoffs("[2, 1, 1]"), ["[2, 1, 1]"]);
    assert_eq!(payoffs("[1, 2]"), ["[1, 2]"]);
    assert_eq!(payoffs("[]"), ["[]"]);
}

/// A ranking that is kept and no longer one of the states is a warning, and is written as it stands.
#[test]
fn a_ranking_of_other_states_is_kept() {
    let text = FILE.replacen(r#""options": [0]"#, r#""options": [0], "preferenceRanking": [4, [1, 1]]"#, 1);
    let file = read(&text).0.unwrap();
    let loaded = load(&case_file(&file, "kept", &Comments::default()), &Limits::default());
    let told: Vec<&str> = loaded.diagnostics().iter().map(|found| found.problem.code()).collect();
    assert_eq!(told, ["M819"]);
    let written = loaded.ready().map(|ready| write(ready.case, ready.model, &[])).unwrap().unwrap();
    assert_eq!(read(&written.text).0.unwrap().decision_makers[0].ranking, [vec![4], vec![1, 1]]);
}

fn unions(n_options: usize) -> impl Strategy<Value = Vec<Union>> {
    let condition = prop::collection::btree_map(0..n_options, any::<bool>(), 0..=n_options);
    let condition = condition.prop_map(|literals| literals.into_iter().collect::<Vec<(usize, bool)>>());
    prop::collection::vec(prop::collection::vec(condition, 0..4), 0..4)
}

/// Coalitions of which nobody is in two: decision makers dealt out, the empty ones left away.
fn coalitions(n_dms: usize) -> impl Strategy<Value = Vec<Vec<usize>>> {
    let dealt = prop::collection::vec(0..n_dms, n_dms).prop_map(move |coalition_of| {
        let members = |coalition| (0..n_dms).filter(|dm| coalition_of[*dm] == coalition).rev().collect::<Vec<usize>>();
        let coalitions = (0..n_dms).map(members);
        coalitions.filter(|members| !members.is_empty()).collect::<Vec<_>>()
    });
    let alone = (0..n_dms).map(|dm| vec![dm]).collect::<Vec<_>>();
    dealt.prop_map(move |coalitions| if coalitions == alone { Vec::new() } else { coalitions })
}

/// Random files in order, their options dealt out to decision makers in any way.
fn files() -> impl Strategy<Value = GmcrFile> {
    (1..5_usize, 1..4_usize, any::<bool>()).prop_flat_map(|(n_options, n_dms, uses_rankings)| {
        let direction = prop::sample::select(vec![Direction::Reversible, Direction::OnlyOn, Direction::OnlyOff]);
        let option = (any::<String>(), direction).prop_map(|(name, direction)| GmcrOption { name, direction });
        let options = prop::collection::vec(option, n_options);
        let owners = prop::collection::vec(0..n_dms, n_options);
        // What orders the states in a ranking; where statements count, some have one beside them.
        let order = (any::<bool>(), prop::collection::vec(0..4_u8, 16));
        let order = order.prop_map(move |(has_one, order)| (has_one || uses_rankings).then_some(order));
        let dm = (any::<String>(), unions(n_options), unions(n_options), order);
        let dms = prop::collection::vec(dm, n_dms);
        let all = (options, owners, dms, unions(n_options), coalitions(n_dms));
        all.prop_map(move |(options, owners, dms, infeasibles, coalitions)| {
            let feasible = |key: &u64| !infeasibles.iter().any(|union| holds(union, *key));
            let n_states = (0..1_u64 << owners.len()).filter(feasible).count() as u64;
            let own = |dm: usize| (0..owners.len()).rev().filter(|option| owners[*option] == dm).collect();
            let ranking = |order: Vec<u8>| {
                let states = |place: u8| (1..=n_states).filter(|state| order[*state as usize - 1] == place).collect();
                let groups = (0..4).map(states);
                groups.filter(|states: &Vec<u64>| !states.is_empty()).collect()
            };
            let decision_maker = |(dm, (name, preferences, misperceptions, order))| GmcrDecisionMaker {
                name,
                options: own(dm),
                preferences,
                ranking: Option::map(order, ranking).unwrap_or_default(),
                misperceptions,
            };
            let decision_makers = dms.into_iter().enumerate().map(decision_maker).collect();
            GmcrFile { options, decision_makers, infeasibles, uses_rankings, coalitions, payoffs: Vec::new() }
        })
    })
}

/// The options of a file in the order of the case made of it: by decision maker, as GMCR+ orders them.
fn order(file: &GmcrFile) -> Vec<usize> {
    file.decision_makers.iter().flat_map(|dm| dm.options.clone()).collect()
}

/// What a file says, written as GMCR+ writes it. Options stand by decision maker; infeasible and misperceived states are
/// single conditions, since it opens no file with a union there; payoffs follow from the rest.
fn as_saved(file: &GmcrFile) -> GmcrFile {
    let order = order(file);
    let place = |option: usize| order.iter().position(|other| *other == option).unwrap();
    let placed = |union: &Union| -> Union {
        let condition =
            |condition: &Vec<(usize, bool)>| condition.iter().map(|(option, taken)| (place(*option), *taken)).collect();
        union.iter().map(condition).collect()
    };
    let single =
        |unions: &[Union]| -> Vec<Union> { unions.iter().flat_map(&placed).map(|condition| vec![condition]).collect() };
    let decision_maker = |dm: &GmcrDecisionMaker| GmcrDecisionMaker {
        name: dm.name.clone(),
        options: dm.options.iter().map(|option| place(*option)).collect(),
        preferences: dm.preferences.iter().map(placed).collect(),
        ranking: dm.ranking.clone(),
        misperceptions: single(&dm.misperceptions),
    };
    GmcrFile {
        options: order.iter().map(|option| file.options[*option].clone()).collect(),
        decision_makers: file.decision_makers.iter().map(decision_maker).collect(),
        infeasibles: single(&file.infeasibles),
        payoffs: Vec::new(),
        ..file.clone()
    }
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
        let Some(mizan_case::Ready { case, model }) = loaded.ready() else {
            // Only what leaves no state is a mistake.
            let about_emptiness = |code| ["M503", "M504"].contains(&code);
            let codes: Vec<&str> = loaded.diagnostics().iter().map(|found| found.problem.code()).collect();
            prop_assert!(codes.iter().any(|code| about_emptiness(code)), "{codes:?}\n{text}");
            return Ok(());
        };
        let order = order(&file);
        let of_file = |key: u64| order.iter().enumerate().fold(0, |all, (place, option)| all | (key >> place & 1) << option);
        let feasible = |key: &u64| !file.infeasibles.iter().any(|union| holds(union, of_file(*key)));
        let expected: Vec<u64> = (0..1_u64 << order.len()).filter(feasible).collect();
        let keys: Vec<u64> = model.space().ids().map(|state| model.space().key(state).unwrap().0).collect();
        prop_assert_eq!(&keys, &expected);
        for (dm, entry) in model.dms().zip(&file.decision_makers) {
            let truth = |key: u64| entry.preferences.iter().map(|union| holds(union, of_file(key))).collect::<Vec<bool>>();
            for (a, b) in model.space().ids().flat_map(|a| model.space().ids().map(move |b| (a, b))) {
                let (rank, other) = (model.ranks(dm).rank(a), model.ranks(dm).rank(b));
                let place = |state: StateId| entry.ranking.iter().position(|group| group.contains(&(state.number() as u64)));
                let expected = match file.uses_rankings {
                    true => place(b).cmp(&place(a)),
                    false => truth(keys[a.index()]).cmp(&truth(keys[b.index()])),
                };
                prop_assert_eq!(rank.cmp(&other), expected);
            }
            for state in model.space().ids() {
                let blind = entry.misperceptions.iter().any(|union| holds(union, of_file(keys[state.index()])));
                prop_assert!(!blind || model.moves_from(dm, state).is_empty());
            }
        }
        let written = write(case, model, &[]).unwrap();
        let (again, problems) = read(&written.text);
        let codes: Vec<&str> = problems.iter().map(|found| found.problem.code()).collect();
        prop_assert!(codes.iter().all(|code| ["M809", "M810", "M814"].contains(code)), "{codes:?}");
        let again = again.unwrap();
        prop_assert_eq!(differing_payoffs(&again, model), vec![]);
        prop_assert_eq!(GmcrFile { payoffs: Vec::new(), ..again.clone() }, as_saved(&file), "{}", text);
        let again = load(&case_file(&again, "again", &Comments::default()), &Limits::default());
        let (_, again) = again.into_usable().unwrap();
        prop_assert_eq!(again.space(), model.space());
        for dm in model.dms() {
            prop_assert_eq!(again.ranks(dm), model.ranks(dm));
            for state in model.space().ids() {
                prop_assert_eq!(again.moves_from(dm, state), model.moves_from(dm, state));
            }
        }
    }
}
