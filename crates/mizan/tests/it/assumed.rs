//! A case under other assumptions is a case: its conflict, its verdicts, and a text that says so.

use mizan::library::LIBRARY;
use mizan::{Limits, NotAssumed, Run, Session, SourceText, Verdicts};
use mizan_case::edit::NoEdit;
use mizan_case::problem::Problem;
use mizan_core::vary::{Change, changes};

fn session(text: &str) -> Session {
    Session::of_text(SourceText::new("case.toml", text), &Limits::default())
}

fn after(session: &Session, texts: &[&str]) -> Session {
    let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
    self::session(&session.assumed(&session.changes(&texts).unwrap()).unwrap())
}

/// Verdicts by the names of the claims, whose numbers are those of a case.
fn named(session: &Session, verdicts: &Verdicts) -> Vec<(String, String)> {
    let case = session.case().unwrap().case;
    verdicts.iter().map(|(id, verdict)| (case.claim(*id).id.clone(), format!("{verdict:?}"))).collect()
}

fn all_changes(session: &Session) -> Vec<Change> {
    let case = session.case().unwrap().case;
    changes(&case.conflict, &case.assumptions)
}

#[test]
fn every_change_of_the_library_can_be_written_down_where_the_order_is_known() {
    let mut written = 0;
    for entry in LIBRARY {
        let session = session(entry.text);
        let open = &session.case().unwrap().case.open;
        for change in all_changes(&session) {
            match session.assumed(&[change]) {
                Ok(_) => written += 1,
                Err(NotAssumed::Rejected(_)) => {}
                Err(NotAssumed::NoPlace(why)) => assert!(!open.is_empty(), "{}: {change:?}: {why:?}", entry.name),
                // What is vital stands above what is not.
                Err(NotAssumed::Broken { problems, .. }) => {
                    let vital = problems.iter().any(|found| matches!(found.problem, Problem::VitalBelow));
                    assert!(vital, "{}: {change:?}: {problems:?}", entry.name);
                }
                Err(NotAssumed::Refused(why)) => panic!("{}: {why:?}", entry.name),
            }
        }
    }
    assert!(written > 500, "{written}");
}

#[test]
fn its_verdicts_are_those_of_a_what_if() {
    let run = Run::silent();
    for name in ["chicken", "panama-1977", "euphrates-misperceived", "teaching/the-toll", "teaching/the-night-line"] {
        let session = session(mizan::library::find(name).unwrap().text);
        for change in all_changes(&session) {
            let Ok(text) = session.assumed(&[change]) else { continue };
            let after = self::session(&text);
            let wanted = session.what_if(&[change], &run).unwrap().unwrap().verdicts;
            let found = after.verdicts(&run).unwrap();
            assert_eq!(named(&after, found), named(&session, &wanted), "{name}: {change:?}");
        }
    }
}

const CASE: &str = r#"
mizan = 1
[dm.a]
prefers = [
  # the first
  { that = "x if y", id = "first", basis = "assumed", because = "It is said.", or_reads = ["x & y"] },
  "y", # the second
  "!x",
]
[dm.a.options.x]
moves = "only-on"
[dm.b]
ranking = ["NY", ["YY", "NN"]]
[dm.b.options.y]
[[rule]]
forbid = "x & !y"
perhaps = true
[[rule]]
require = "x | y | !x"
[view.b]
changes = ["a.first dropped", "a.prefers[3] negated"]
[[variant]]
id = "of_the_first"
changes = ["a.first negated"]
[[variant]]
id = "of_the_third"
changes = ["a.prefers[3] dropped", "rule[2] dropped"]
"#;

#[test]
fn it_is_the_text_that_somebody_would_write() {
    let session = session(CASE);
    assert!(session.ready().is_some(), "{:?}", session.diagnostics());
    let text = |texts: &[&str]| after(&session, texts).source().text.clone();

    let negated = text(&["a.first negated"]);
    assert!(negated.contains(r#"{ that = "!(x if y)", id = "first", or_reads = ["!(x & y)"] }"#), "{negated}");
    let reread = text(&["a.first reread_1"]);
    assert!(reread.contains(r#"{ that = "x & y", id = "first", or_reads = ["x if y"] }"#), "{reread}");
    let dropped = text(&["a.first dropped"]);
    assert!(!dropped.contains("# the first") && dropped.contains("# the second"), "{dropped}");
    // What changes it is left out; what changes its neighbour goes on doing so.
    assert!(!dropped.contains("of_the_first") && dropped.contains(r#"["a.prefers[2] negated"]"#), "{dropped}");
    let moved = text(&["a.prefers[3] moved_first", "a.prefers[3] negated"]);
    assert!(
        moved.contains(r#"["a.prefers[1] dropped", "rule[2] dropped"]"#) && moved.contains(r#""!(!x)""#),
        "{moved}"
    );
    let tied = text(&["b.ranking[1] tied"]);
    assert!(tied.contains(r#"ranking = [["NY", "YY", "NN"]]"#), "{tied}");
    let swapped = text(&["b.ranking[1] swapped"]);
    assert!(swapped.contains(r#"ranking = [["YY", "NN"], "NY"]"#), "{swapped}");
    assert!(!text(&["a.x made_reversible"]).contains("only-on"));
    let indifferent = text(&["a.prefers all_dropped", "b.ranking all_dropped"]);
    assert!(!indifferent.contains("prefers = ") && !indifferent.contains("ranking"), "{indifferent}");
}

#[test]
fn what_no_text_can_say_is_not_said() {
    let open =
        session(&CASE.replace(r#""y", # the second"#, r#"{ any_order = ["y", "!y & x"] },"#).replace("ranking", "#"));
    assert!(open.ready().is_some(), "{:?}", open.diagnostics());
    let changes = open.changes(&["a.prefers[2] moved_first".to_owned()]).unwrap();
    assert!(matches!(open.assumed(&changes), Err(NotAssumed::NoPlace(NoEdit::InAnyOrder))));
    let not_there = open.changes(&["a.prefers[9] dropped".to_owned()]).unwrap_err();
    assert!(matches!(*not_there, Problem::UnknownAssumption { .. }));
}
