//! What a case file leaves open is read as it is meant.

use mizan_case::case::Case;
use mizan_case::compare::OpenDiff;
use mizan_case::{Diagnostic, load};
use mizan_core::vary::Assumptions;
use mizan_core::{
    Assumption, Completion, DmId, Entry, Formula, Limits, OpenList, OpenQuestion, OptionId, Preference, Tier, complete,
};
use proptest::prelude::*;

use crate::open_cases::lists;

fn read(text: &str) -> Case {
    let loaded = load(text, &Limits::default());
    assert_eq!(loaded.diagnostics(), [], "{text}");
    loaded.into_usable().unwrap().0
}

fn taken(option: usize) -> Formula {
    Formula::Taken(OptionId::from_index(option))
}

fn a() -> DmId {
    DmId::from_index(0)
}

const RIVALS: &str = r#"
mizan = 1
[sources.letter]
[dm.a]
prefers = [
  "x",
  { any_order = [
    "y",
    { that = "!z", id = "quiet", or_reads = ["!z & !y"], watch = "noise", above = ["loud"] },
    { one_of = ["z if y", "z | y"], id = "loud", perhaps = true, cite = { source = "letter", quote = "so" } },
  ] },
  { that = "x & y", tier = "vanity" },
  { that = "x & z", tier = "vanity" },
]
options.x = {}
options.y = {}
options.z = {}
[dm.b]
ranking = ["YYY", { any_order = [["NNY", "NYN"], 2] }, "rest"]
[[rule]]
at_least_one = ["x", "y", "z"]
perhaps = true
[[rule]]
forbid = "x & !y & !z"
"#;

#[test]
fn everything_that_can_be_open_is_read() {
    let case = read(RIVALS);
    let above = vec![(2, 3)];
    let tiers = vec![Tier { first: 1, len: 3, above }, Tier { first: 4, len: 2, above: Vec::new() }];
    let readings = [(3, vec![Formula::Or(vec![taken(2), taken(1)])])].into();
    assert_eq!(case.open.list(a()), &OpenList { tiers, readings, perhaps: [3].into() });
    let tiers = vec![Tier { first: 1, len: 2, above: Vec::new() }];
    assert_eq!(case.open.list(DmId::from_index(1)), &OpenList { tiers, ..OpenList::default() });
    assert_eq!(case.open.rules, [0].into());
    assert_eq!(case.open.check(&case.conflict), Ok(()));
    let Preference::Ranking(groups) = &case.conflict.preferences[1] else { panic!("a ranking") };
    assert_eq!(groups.iter().map(Vec::len).collect::<Vec<_>>(), [1, 2, 1, 1]);
    assert_eq!(groups[3], [Entry::Rest]);
    // What perhaps does not bind does not hold by the meaning of its words.
    assert!(!case.rules[0].logical);
}

#[test]
fn statements_in_any_order_have_all_that_statements_have() {
    let case = read(RIVALS);
    let statements = &case.decision_makers[0].statements;
    let texts: Vec<&str> = statements.iter().map(|statement| statement.text.as_str()).collect();
    assert_eq!(texts, ["x", "y", "!z", "z if y", "x & y", "x & z"]);
    assert_eq!(statements[3].one_of.iter().map(|text| text.value.as_str()).collect::<Vec<_>>(), ["z | y"]);
    assert_eq!((statements[2].or_reads.len(), statements[2].watch.get(&["en"])), (1, Some("noise")));
    assert_eq!(statements[3].grounding.cite.len(), 1);
    let named: Vec<Option<&str>> = case.decision_makers[0].tiers.iter().map(|tier| tier.name.as_deref()).collect();
    assert_eq!(named, [None, Some("vanity")]);
    let Assumptions { rival_readings, .. } = &case.assumptions;
    assert_eq!(rival_readings[0].iter().map(Vec::len).collect::<Vec<_>>(), [0, 0, 1, 0, 0, 0]);
}

#[test]
fn what_is_open_is_named_by_its_place_in_the_file() {
    let case = read(RIVALS);
    let names =
        |assumption| (case.assumption_id(assumption), &RIVALS[case.assumption_span(assumption).unwrap().clone()]);
    assert_eq!(names(Assumption::Statement(a(), 1)), ("a.prefers[2]".to_owned(), "\"y\""));
    let b = DmId::from_index(1);
    assert_eq!(names(Assumption::Group(b, 0)), ("b.ranking[1]".to_owned(), "\"YYY\""));
    assert_eq!(names(Assumption::Group(b, 1)), ("b.ranking[2][1]".to_owned(), "[\"NNY\", \"NYN\"]"));
    assert_eq!(names(Assumption::Group(b, 2)), ("b.ranking[2][2]".to_owned(), "2"));
    assert_eq!(names(Assumption::Group(b, 3)), ("b.ranking[3]".to_owned(), "\"rest\""));
    let order = OpenQuestion::Order { dm: b, first: 1, second: 2 };
    assert_eq!(case.asked_about(order), [Assumption::Group(b, 1), Assumption::Group(b, 2)]);
}

/// A statement that perhaps is none, or reads otherwise, is as written all the same.
#[test]
fn nothing_is_open_without_a_word_of_it() {
    let case = read("mizan = 1\n[dm.a]\nprefers = [{ that = \"x\", perhaps = false }, \"!x & x\"]\noptions.x = {}\n");
    assert!(case.open.is_empty());
    assert_eq!(case.open.check(&case.conflict), Ok(()));
}

#[test]
fn readings_say_the_same_of_states_that_are_one() {
    let text = "mizan = 1\n[dm.a]\nprefers = [{ one_of = [\"x\", \"x & y\"] }]\noptions.x = {}\noptions.y = {}\n[[merge]]\nwhere = \"x\"\n";
    let loaded = load(text, &Limits::default());
    let codes: Vec<&str> = loaded.diagnostics().iter().map(|found| found.problem.code()).collect();
    assert_eq!(codes, ["M525"]);
}

#[test]
fn what_is_private_in_any_order_is_left_out() {
    let text = RIVALS.replace("perhaps = true, cite", "private = true, perhaps = true, cite");
    let case = read(&text);
    let shared = mizan_case::redact::redact(&case, &mizan_case::Evidence::default()).case;
    let statement = &shared.decision_makers[0].statements[3];
    assert_eq!((statement.id.as_deref(), statement.text.as_str()), (Some("wish_4"), ""));
    assert_eq!(statement.one_of.iter().map(|text| text.value.as_str()).collect::<Vec<_>>(), [""]);
    assert_eq!((&shared.open, &shared.decision_makers[0].tiers), (&case.open, &case.decision_makers[0].tiers));
}

#[test]
fn questions_are_compared_by_what_is_written() {
    let case = read(RIVALS);
    let text = RIVALS.replace("  \"x\",\n", "").replace("perhaps = true\n[[rule]]", "[[rule]]");
    let fewer = read(&text.replace("vanity", "glory"));
    let same = OpenDiff::of(&case, &case);
    assert_eq!(same, OpenDiff { opened: 0, closed: 0, any: true });
    assert_eq!(OpenDiff::of(&case, &fewer), OpenDiff { opened: 0, closed: 1, any: true });
    assert_eq!(OpenDiff::of(&fewer, &case), OpenDiff { opened: 1, closed: 0, any: true });
    let known = read("mizan = 1\n[dm.a]\nprefers = [\"x\"]\noptions.x = {}\n");
    assert_eq!(OpenDiff::of(&known, &known), OpenDiff::default());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn what_is_written_is_what_is_open(list in lists()) {
        let text = list.file();
        let loaded = load(&text, &Limits::default());
        prop_assert!(!loaded.diagnostics().iter().any(Diagnostic::is_error), "{:?}\n{text}", loaded.diagnostics());
        let case = loaded.into_usable().unwrap().0;
        prop_assert_eq!(case.open.list(a()), &list.open(), "{}", text);
        prop_assert_eq!(case.open.check(&case.conflict), Ok(()));
        let written = Completion::as_written(&case.conflict);
        prop_assert_eq!(complete(&case.conflict, &case.open, &written), Ok(case.conflict.clone()), "{}", text);
    }
}

/// A statement is the same by its id, whatever it says by now.
#[test]
fn what_is_open_is_compared_by_ids() {
    let case = |first: &str, id: &str| {
        let text = format!(
            "mizan = 1\n[dm.a]\nprefers = [{{ any_order = [{{ that = \"{first}\"{id}, perhaps = true }}, \"y\"] }}]\n\
             [dm.a.options.x]\n[dm.a.options.y]\n"
        );
        mizan_case::load(&text, &mizan_core::Limits::default()).into_usable().unwrap().0
    };
    let diff = |old: &mizan_case::Case, new: &mizan_case::Case| {
        let diff = mizan_case::compare::OpenDiff::of(old, new);
        (diff.opened, diff.closed)
    };
    let named = ", id = \"mine\"";
    assert_eq!(diff(&case("x", named), &case("x & y", named)), (0, 0));
    assert_eq!(diff(&case("x", ""), &case("x & y", "")), (2, 2));
    // Who gives it an id asks the same.
    assert_eq!(diff(&case("x", ""), &case("x", named)), (0, 0));
}
