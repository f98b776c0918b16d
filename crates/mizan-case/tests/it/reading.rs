//! What is read from cases without mistakes.

use std::fs;
use std::path::Path;

use mizan_case::case::{Basis, Expectation, Force, PassageWords, StateRef};
use mizan_case::{Case, load, locate};
use mizan_core::{
    Count, Direction, DmId, Entry, Form, Formula, Limits, OptionForm, Pattern, Preference, Rule, StateKey, Weight,
};

fn text(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(name)).unwrap()
}

/// The case of a text that may have warnings, but no errors.
fn case_of(text: &str) -> Case {
    let loaded = load(text, &Limits::default());
    let errors: Vec<_> = loaded.diagnostics().iter().filter(|found| found.is_error()).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    loaded.into_usable().unwrap().0
}

fn form(case: &Case) -> &OptionForm {
    match &case.conflict.form {
        Form::Options(form) => form,
        Form::Graph(_) => panic!("the case is in option form"),
    }
}

fn ids(case: &Case) -> (Vec<&str>, Vec<&str>) {
    let dms = case.decision_makers.iter().map(|dm| dm.id.as_str()).collect();
    (dms, case.options.iter().map(|option| option.id.as_str()).collect())
}

#[test]
fn every_key_of_the_format_is_read() {
    let case = case_of(&text("full.toml"));
    assert_eq!(case.title.get(&["en"]), Some("The partial withdrawal"));
    assert_eq!(case.as_of.as_deref(), Some("2016-03-17"));
    assert_eq!(case.language.as_deref(), Some("ar"));
    let source = &case.sources[0];
    let details: Vec<&str> = source.details.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(details, ["author", "publisher", "published", "url", "reliability"]);
    assert_eq!(source.details[2].1.get(&[]), Some("2016-03-16"));
    assert!(source.sha256.as_ref().unwrap().starts_with("e3b0c442"), "in lower case");
    assert!(source.private);
    assert_eq!(ids(&case).0, ["russia", "regime", "world"]);
    assert_eq!(case.claims[0].expect, Some(Expectation::Holds));
    assert_eq!((case.claims[0].force, case.claims[0].by), (Some(Force::Aims), Some(DmId::from_index(0))));
    assert_eq!(case.claims[1].force, None, "without a passage it is the analyst's own");
    assert_eq!(case.claims[0].check.as_ref().unwrap().value, "at announced: leads_to(process)");
    assert!(case.claims[1].check.is_none());
    assert_eq!(case.variants[0].changes[1].value, "rule[1] dropped");
}

#[test]
fn what_an_element_rests_on_has_a_default() {
    let case = case_of(&text("full.toml"));
    let statements = &case.decision_makers[0].statements;
    assert_eq!(statements[0].id.as_deref(), Some("keep_bases"));
    assert_eq!(statements[0].grounding.basis, Basis::Inferred);
    assert_eq!(statements[0].grounding.cite.len(), 2);
    assert_eq!(statements[0].grounding.cite[1].words, Some(PassageWords::Quote("a short phrase".into())));
    assert_eq!(statements[0].grounding.against[0].words, Some(PassageWords::Ends { from: "but".into(), to: None }));
    assert!(statements[0].grounding.private);
    assert_eq!(statements[0].or_reads.len(), 2);
    assert_eq!(statements[1].grounding.basis, Basis::Assumed, "without a citation");
    assert_eq!(case.decision_makers[0].grounding.basis, Basis::Stated, "with one");
}

#[test]
fn rules_stand_in_one_list() {
    let case = case_of(&text("full.toml"));
    let logical: Vec<bool> = case.rules.iter().map(|rule| rule.logical).collect();
    assert_eq!(logical, [false, true, true, false, true, false, false, false]);
    let rules = &form(&case).rules;
    assert!(matches!(rules[0], Rule::Forbid(Formula::And(_))));
    assert!(matches!(rules[2], Rule::Options(Count::AtMostOne, _)));
    assert!(matches!(&rules[5], Rule::Move(rule) if rule.by.is_some()));
    assert!(matches!(&rules[6], Rule::Move(rule) if rule.by.is_none()));
    assert_eq!(case.rules[0].text, "forbid = \"operations & !bases\"");
    assert_eq!(form(&case).options[0].direction, Direction::OnlyOff);
    assert_eq!(form(&case).options[3].direction, Direction::OnlyOn);
}

#[test]
fn weights_are_exact() {
    let case = case_of(&text("full.toml"));
    let Preference::Weighted(statements) = &case.conflict.preferences[1] else {
        panic!("the regime weighs");
    };
    let weights: Vec<Weight> = statements.iter().map(|(_, weight)| *weight).collect();
    assert_eq!(weights, ["3.5", "0.01", "2"].map(|text| Weight::parse(text).unwrap()));
}

#[test]
fn numbers_and_names_in_rankings_are_resolved_and_patterns_are_not() {
    let case = case_of(&text("full.toml"));
    let Preference::Ranking(groups) = &case.conflict.preferences[2] else {
        panic!("the world ranks");
    };
    let loaded = load(&text("full.toml"), &Limits::default());
    let first = loaded.space().unwrap().key(mizan_core::StateId::from_index(0)).unwrap();
    assert_eq!(groups[0], [Entry::Key(StateKey(0b10_0010))]);
    assert_eq!(groups[1][1], Entry::Key(first));
    assert_eq!(groups[2], [Entry::Pattern(Pattern { fixed: 0b00_0100, taken: 0b00_0100 })]);
    assert_eq!(groups[3], [Entry::Rest]);
    assert_eq!(case.decision_makers[2].ranking.len(), 4);
}

#[test]
fn named_states_may_be_like_one_another() {
    let case = case_of(&text("full.toml"));
    let states: Vec<(&str, StateRef)> = case.states.iter().map(|state| (state.id.as_str(), state.state)).collect();
    let key = |bits| StateRef::Key(StateKey(bits));
    let expected = [("status_quo", key(0b00_0011)), ("announced", key(0b10_0010))];
    assert_eq!(states[..2], expected);
    assert_eq!(states[2..], [("later", key(0b01_1010)), ("later_still", key(0b00_1010))]);
}

#[test]
fn the_graph_form_is_read() {
    let case = case_of(&text("graph.toml"));
    let Form::Graph(graph) = &case.conflict.form else {
        panic!("the case is in graph form");
    };
    assert_eq!(graph.n_states, 3);
    assert_eq!(graph.arcs.iter().map(Vec::len).collect::<Vec<_>>(), [2, 0, 0], "a repeated arc counts once");
    assert!(matches!(case.states[0].state, StateRef::Graph(state) if state.index() == 1));
    let Preference::Ranking(groups) = &case.conflict.preferences[0] else {
        panic!("all rank");
    };
    assert!(matches!(groups[0][..], [Entry::State(state)] if state.index() == 1));
    assert!(matches!(groups[1][1], Entry::State(state) if state.index() == 2));
}

#[test]
fn ids_may_be_arabic() {
    let case = case_of(&text("arabic.toml"));
    assert_eq!(ids(&case), (vec!["روسيا", "النظام"], vec!["حَملة", "قواعد", "مسار"]));
    assert!(matches!(&case.conflict.preferences[0], Preference::Prioritised(statements) if statements.len() == 2));
}

/// The order of bits and of the letters of patterns depends on this.
#[test]
fn decision_makers_and_options_stand_in_the_order_of_first_mention() {
    let out_of_order = "
        mizan = 1
        [dm.b.options.y]
        [[dm.c.prefers]]
        that = \"z\"
        [dm.a]
        prefers = [\"x\"]
        [dm.b.options.x2]
        [dm.a.options.x]
        [dm.c.options.z]
        [dm.b.options.a]
        [dm.b]
        prefers = [\"y\"]
        [dm.c]
        name = \"c\"
        [dm.a.options.w]
    ";
    let case = case_of(out_of_order);
    assert_eq!(ids(&case), (vec!["b", "c", "a"], vec!["y", "x2", "a", "z", "x", "w"]));
    let dotted =
        "mizan = 1\ndm.b.prefers = [\"y\"]\ndm.a.options.x.name = \"x\"\ndm.b.options.y = {}\ndm.a.prefers = []\n";
    assert_eq!(ids(&case_of(dotted)), (vec!["b", "a"], vec!["y", "x"]));
}

#[test]
fn names_are_compared_in_nfc() {
    let case = case_of("mizan = 1\n[dm.a]\nprefers = [\"cafe\u{301}\"]\n[dm.a.options.\"caf\u{e9}\"]\n");
    assert!(matches!(&case.conflict.preferences[0], Preference::Prioritised(all) if all.len() == 1));
    let ranked = "mizan = 1\n[graph]\nstates = [\"caf\u{e9}\", \"b\"]\n[dm.a]\nranking = [\"cafe\u{301}\", \"b\"]\n";
    assert_eq!(case_of(ranked).graph_states, ["caf\u{e9}", "b"]);
}

#[test]
fn a_name_goes_before_a_pattern() {
    let case = case_of(
        "mizan = 1\n[dm.a]\nranking = [\"YN\", \"rest\"]\n[dm.a.options.x]\n[dm.a.options.y]\n[states.YN]\non = [\"y\"]\n",
    );
    assert!(
        matches!(&case.conflict.preferences[0], Preference::Ranking(groups) if groups[0] == [Entry::Key(StateKey(2))])
    );
}

#[test]
fn a_mark_at_the_start_and_the_ends_of_lines_do_not_matter() {
    let windows = text("full.toml").replace('\n', "\r\n");
    let bytes = [b"\xEF\xBB\xBF", windows.as_bytes()].concat();
    let case = case_of(&mizan_case::decode(&bytes).unwrap());
    assert_eq!(case.conflict, case_of(&text("full.toml")).conflict);
}

#[test]
fn the_language_is_known_even_where_nothing_else_is() {
    let loaded = load("mizan = 1\n[case]\nlanguage = \"ar\"\n[dm.a\nnonsense", &Limits::default());
    assert_eq!(loaded.language(), Some("ar"));
    assert!(loaded.ready().is_none());
}

#[test]
fn a_case_is_found_from_its_folder_and_from_its_file() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("a case");
    fs::create_dir_all(&folder).unwrap();
    let code = |path: &Path| locate(path).unwrap_err().problem.code();
    assert_eq!(code(&folder.join("missing")), "M101");
    assert_eq!(code(&folder), "M102");
    fs::write(folder.join("case.toml"), text("arabic.toml")).unwrap();
    assert_eq!(locate(&folder).unwrap(), folder.join("case.toml"));
    assert_eq!(locate(&folder.join("case.toml")).unwrap(), folder.join("case.toml"));
    assert_eq!(locate::open(&folder).unwrap().text, text("arabic.toml"));
    fs::remove_dir_all(&folder).unwrap();
}

/// A pattern is one however much it is spelt like the name of a state, which it is not.
#[test]
fn a_pattern_that_is_like_a_name_is_a_pattern() {
    for name in ["YY", "Nn", "NYN", "YNX"] {
        let text = format!(
            "mizan = 1\n[dm.a]\nranking = [\"YN\", \"rest\"]\n[dm.a.options.p]\n[dm.a.options.q]\n[states.{name}]\non = []\n"
        );
        let case = case_of(&text);
        let Preference::Ranking(groups) = &case.conflict.preferences[0] else { panic!("no ranking") };
        assert_eq!(groups[0], [Entry::Pattern(Pattern { fixed: 0b11, taken: 0b01 })], "beside {name}");
    }
}

/// Marks that keep words of two directions apart are copied along with advice; they mean nothing.
#[test]
fn isolates_are_ignored_where_names_stand() {
    let plain = "mizan = 1\n[dm.russia]\nprefers = [{ that = \"russia.bases & !talks\", id = \"keep\" }]\n\
        [dm.russia.options.bases]\n[dm.russia.options.talks]\n[states.before]\nkey = \"YN\"\n[states.after]\nlike = \"before\"\non = [\"talks\"]\n\
        [[claim]]\nid = \"c\"\ncheck = 'at before: better(russia, \"YN\")'\n\
        [[variant]]\nid = \"v\"\nchanges = [\"russia.keep dropped\"]\n";
    let mut copied = plain.to_owned();
    for word in ["russia.bases", "!talks", "\"YN\"", "at before", "russia.keep", "\"before\"", "[\"talks\"]", "\"v\""] {
        let (before, inner) = match word.strip_prefix(['"', '[']) {
            Some(_) => {
                (&word[..word.len() - word.trim_start_matches(['[', '"']).len()], word.trim_matches(['"', '[', ']']))
            }
            None => ("", word),
        };
        let after = &word[before.len() + inner.len()..];
        copied = copied.replace(word, &format!("{before}\u{2068}{inner}\u{2069}{after}"));
    }
    assert_ne!(plain, copied);
    let [plain, copied] = [plain, copied.as_str()].map(|text| load(text, &Limits::default()));
    assert_eq!((plain.diagnostics(), copied.diagnostics()), (&[][..], &[][..]));
    let [plain, copied] = [&plain, &copied].map(|loaded| loaded.ready().unwrap().case);
    assert_eq!(plain.conflict, copied.conflict);
    assert_eq!(plain.claims[0].claim, copied.claims[0].claim);
    assert_eq!(plain.variants[0].changed, copied.variants[0].changed);
    assert_eq!(plain.variants[0].id, copied.variants[0].id);
}
