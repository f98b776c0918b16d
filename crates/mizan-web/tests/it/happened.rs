//! What happened, and what came about of claims: added, told, and taken to tell of what is not known.

use crate::common::Bench;
use serde_json::{Value, json};

const CASE: &str = r#"mizan = 1
[case]
title = "A dam"
[sources.note]
title = "A note"
file = "note.txt"
[dm.upstream]
name = "Upstream"
prefers = [
    { that = "!attack", id = "peace", tier = "any" },
    { that = "!release", id = "water", tier = "any" },
]
[dm.upstream.options.release]
[dm.downstream]
prefers = ["release", "!attack"]
[dm.downstream.options.attack]
[states.now]
name = "now"
on = ["attack"]
[[rule]]
forbid = "release & attack"
[[claim]]
id = "stays"
says = "Nothing happens"
check = "at now: leads_to(!release)"
"#;

fn bench(name: &str) -> Bench {
    Bench::new(name, &[("case.toml", CASE), ("note.txt", "The attack ends. Then water comes.\n")])
}

fn with(text: &str, more: Value) -> Value {
    let mut all = json!({ "path": "case.toml", "text": text, "lang": "en" });
    all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    all
}

fn changed(bench: &Bench, text: &str, edit: Value) -> String {
    let (status, answer) = bench.post("/api/edit", with(text, json!({ "edit": edit })));
    answer["text"].as_str().unwrap_or_else(|| panic!("{status} {answer}")).to_owned()
}

/// The case with two events, and what came of its claim.
fn told(bench: &Bench) -> String {
    let cite = json!({ "source": "note", "paragraph": 1, "from": 17, "to": 33 });
    let event = json!({ "kind": "add", "what": "event", "cite": cite,
        "entries": { "from": "now", "on": "2016-03", "by": "upstream", "changes": ["+release"], "says": "Water comes." } });
    let before = json!({ "kind": "add", "what": "event",
        "entries": { "on": "2016-02-01", "by": "downstream", "changes": ["-attack"] } });
    let outcome = json!({ "kind": "add", "what": "outcome", "of": "stays",
        "entries": { "came": "no", "on": "2016-03", "criterion": "seen or not" } });
    let text = changed(bench, CASE, event);
    let text = changed(bench, &text, before);
    changed(bench, &text, outcome)
}

#[test]
fn what_happened_is_added_in_the_order_of_time() {
    let bench = bench("happened");
    let text = told(&bench);
    assert!(text.contains("[history]\nfrom = \"now\"\n") && text.contains("quote = \"Then water comes\""), "{text}");
    let (_, look) = bench.post("/api/look", with(&text, json!({})));
    assert_eq!(look["usable"], true, "{look}");
    let outline = &look["outline"];
    let days: Vec<&Value> = outline["events"].as_array().unwrap().iter().map(|event| &event["on"]).collect();
    assert_eq!(days, ["2016-02-01", "2016-03"]);
    assert_eq!((&outline["from"], &outline["happened"]), (&json!("now"), &json!(true)));
    assert_eq!(outline["claims"][0]["came"], "no");
    let (_, part) = bench.post("/api/fragment", with(&text, json!({ "part": "happened" })));
    assert!(part["html"].as_str().unwrap().contains("Water comes."), "{part}");
    let again = json!({ "kind": "add", "what": "outcome", "of": "stays", "entries": { "came": "yes" } });
    assert_eq!(bench.post("/api/edit", with(&text, json!({ "edit": again }))).0, 422, "it is said once");
}

#[test]
fn what_happened_is_listed_before_what_it_speaks_of_goes() {
    let bench = bench("happened-uses");
    let text = told(&bench);
    let uses = |target: &str| bench.post("/api/element", with(&text, json!({ "target": target }))).1["uses"].clone();
    assert_eq!(
        uses("option:upstream.release"),
        json!(["statement:upstream[2]", "statement:downstream[1]", "rule:1", "claim:stays", "event:2"])
    );
    assert_eq!(uses("state:now"), json!(["claim:stays", "history:"]));
    assert_eq!(uses("source:note"), json!(["event:2"]));
    assert_eq!(uses("claim:stays"), json!(["outcome:stays"]));
    let gone = json!({ "kind": "remove", "target": "state:now", "with": uses("state:now") });
    let gone = changed(&bench, &text, gone);
    assert!(!gone.contains("now") && !gone.contains("[[event]]"), "{gone}");
    let gone = json!({ "kind": "remove", "target": "claim:stays", "with": uses("claim:stays") });
    assert!(!changed(&bench, &text, gone).contains("stays"));
}

#[test]
fn what_happened_tells_of_what_is_not_known() {
    const TOLL: &str = include_str!("../../../../cases/teaching/the-toll/case.toml");
    let bench = Bench::new("happened-learned", &[("case.toml", TOLL)]);
    let asked = |text: &str, learned: bool| bench.post("/api/questions", with(text, json!({ "learned": learned }))).1;
    let count = |answer: &Value, of: &str| answer[of].as_array().unwrap_or_else(|| panic!("{answer}")).len();
    let (before, after) = (asked(TOLL, false), asked(TOLL, true));
    assert_eq!((count(&before, "learned"), count(&before, "questions")), (0, 2));
    // What docs/history.md tells of it.
    assert_eq!((count(&after, "learned"), count(&after, "questions")), (2, 0), "{after}");
    assert!(after["learned"][1]["words"].as_str().unwrap().contains("mending the bridge"), "{after}");
    assert_eq!(count(&asked(CASE, true), "learned"), 0, "nothing happened there");
}

#[test]
fn an_order_that_was_answered_is_tied_no_more() {
    let bench = bench("happened-tied");
    let tied = |text: &str| {
        let (_, look) = bench.post("/api/look", with(text, json!({})));
        let statements = &look["outline"]["dms"][0]["statements"];
        [statements[0]["tied"].clone(), statements[1]["tied"].clone()]
    };
    assert_eq!(tied(CASE), [true, true]);
    let answer =
        &bench.post("/api/questions", with(CASE, json!({}))).1["questions"][0]["answers"][1]["written"].clone();
    let (_, kept) = bench.post("/api/answer", with(CASE, json!({ "answers": [answer] })));
    let text = kept["text"].as_str().unwrap_or_else(|| panic!("{kept}"));
    assert!(text.contains("above = ["), "{text}");
    assert_eq!(tied(text), [false, false], "{text}");
}
