//! How strongly somebody prefers is read as it is meant.

use mizan_case::load;
use mizan_core::{DirectRanking, Limits, Preference};

/// A case of two decision makers of one option, `a` with these lines of preferences.
fn case_of(preferences: &str) -> String {
    format!("mizan = 1\n[dm.a]\n{preferences}\noptions.x = {{}}\n[dm.b]\nprefers = [\"y\"]\noptions.y = {{}}\n")
}

fn preference(lines: &str) -> Preference {
    let loaded = load(&case_of(lines), &Limits::default());
    assert_eq!(loaded.diagnostics(), [], "{lines}");
    loaded.into_usable().unwrap().0.conflict.preferences[0].clone()
}

/// The codes and the text of the places of what is wrong.
fn wrong(lines: &str) -> Vec<(&'static str, String)> {
    let text = case_of(lines);
    let loaded = load(&text, &Limits::default());
    loaded.diagnostics().iter().map(|d| (d.problem.code(), text[d.span.clone().unwrap()].to_owned())).collect()
}

fn ranking(lines: &str) -> DirectRanking {
    match preference(lines) {
        Preference::Ranking(ranking) => ranking,
        other => panic!("no ranking: {other:?}"),
    }
}

#[test]
fn vital_statements_are_read() {
    let Preference::Prioritised(statements) =
        preference(r#"prefers = [{ that = "!y", vital = true }, { that = "x", vital = false }, "x & y"]"#)
    else {
        panic!("statements")
    };
    assert_eq!(statements.iter().map(|statement| statement.vital).collect::<Vec<_>>(), [true, false, false]);
}

#[test]
fn great_steps_of_a_ranking_are_read() {
    let read = ranking(r#"ranking = ["YN", "—", "YY", "NN", "---", "rest"]"#);
    assert_eq!((read.groups.len(), read.great_steps), (4, [1, 3].into()));
    // Marks are no groups: what is open keeps its place among these.
    let text = case_of(r#"ranking = ["YN", "—", { any_order = ["YY", "NN"] }, "rest"]"#);
    let case = load(&text, &Limits::default()).into_usable().unwrap().0;
    let tier = &case.open.lists[0].tiers[0];
    assert_eq!((tier.first, tier.len), (1, 2));
    assert_eq!(case.decision_makers[0].ranking.iter().map(|group| group.place).collect::<Vec<_>>(), [0, 1, 1, 2]);
}

#[test]
fn what_is_vital_comes_first_and_has_no_weight() {
    let wrong_of =
        |lines: &str, code: &str, place: &str| assert_eq!(wrong(lines), [(code, place.to_owned())], "{lines}");
    wrong_of(r#"prefers = ["x", { that = "!y", vital = true }]"#, "M431", "vital");
    let tier = r#"prefers = [{ any_order = [{ that = "!y", vital = true }, "x"] }]"#;
    wrong_of(tier, "M432", r#""x""#);
    let below = r#"prefers = [{ any_order = ["x", { that = "!y", vital = true }] }]"#;
    wrong_of(below, "M431", "vital");
    wrong_of(r#"prefers = [{ that = "!y", vital = true, weight = 2 }]"#, "M433", "vital");
    let all = r#"prefers = [{ any_order = [{ that = "!y", vital = true }, { that = "x", vital = true }] }, "x & y"]"#;
    assert!(matches!(preference(all), Preference::Prioritised(list) if list[0].vital && list[1].vital));
}

#[test]
fn a_great_step_stands_between_two_groups() {
    for lines in [
        r#"ranking = ["—", "YN", "rest"]"#,
        r#"ranking = ["YN", "rest", "—"]"#,
        r#"ranking = ["YN", "—", "—", "rest"]"#,
        r#"ranking = ["YN", { any_order = ["YY", "—", "NN"] }, "rest"]"#,
        r#"ranking = ["YN", ["YY", "—"], "rest"]"#,
    ] {
        assert_eq!(wrong(lines), [("M434", "\"—\"".to_owned())], "{lines}");
    }
}

#[test]
fn a_condition_of_another_is_no_surprise_once_it_is_said_what_is_thought_of_it() {
    let codes = |lines: &str| wrong(lines).into_iter().map(|(code, _)| code).collect::<Vec<_>>();
    assert_eq!(codes(r#"prefers = ["!y", "x if y", "!x"]"#), [""; 0]);
    assert_eq!(codes(r#"prefers = ["x if y", "!y", "!x"]"#), ["M406"]);
    assert_eq!(codes(r#"prefers = ["x | y", "x if y", "!x"]"#), ["M406"]);
    assert_eq!(codes(r#"prefers = [{ that = "!y", perhaps = true }, "x if y", "!x"]"#), ["M406"]);
}
