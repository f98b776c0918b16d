//! `mizan diff`

use std::fs;

use serde_json::{Value, json};

use crate::cli::run::{fed, mizan, refused};
use crate::cli::schema::as_schema;

const OLD: &str = "library:euphrates-1975";

/// The case with texts replaced, each of which is there.
fn changed(replacements: &[(&str, &str)]) -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../cases/euphrates-1975/case.toml");
    replacements.iter().fold(fs::read_to_string(path).unwrap(), |text, (old, new)| {
        assert!(text.contains(old), "{old}");
        text.replacen(old, new, 1)
    })
}

/// Two claims that both versions have, and what follows.
const CLAIMS: &str = r#"
[[claim]]
id = "yields"
says = { ar = "تُطلق سوريا الماء.", en = "Syria lets the water go." }
check = "some equilibrium(seq) is release"

[[claim]]
id = "attacks"
says = { ar = "يهاجم العراق.", en = "Iraq attacks." }
check = "at withheld: leads_to(attack)"
"#;

fn with_claims(replacements: &[(&str, &str)]) -> String {
    changed(replacements) + CLAIMS
}

/// A folder with the old version, and the answer about a new one.
fn compared(name: &str, old: &str, new: &str, args: &[&str]) -> String {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("diff-{name}.toml"));
    fs::write(&path, old).unwrap();
    fed(&[&["diff", path.to_str().unwrap(), "-"], args].concat(), new).result()
}

/// What Syria wants is another, of another importance, new and gone; an option is new, a direction another, a rule gone.
const MUCH: &[(&str, &str)] = &[
    ("that = \"escalate\"", "that = \"escalate & !attack\""),
    ("that = \"!attack\"\n", "that = \"!attack\"\nbasis = \"assumed\"\n"),
    ("[[rule]]\nforbid = \"release & escalate\"", "[[rule]]\nforbid = \"release & escalate & talks\""),
    ("[dm.iraq.options.attack]", "[dm.iraq.options.talks]\n\n[dm.iraq.options.attack]\nmoves = \"only-on\""),
];

#[test]
fn what_differs_in_both_languages() {
    for language in ["ar", "en"] {
        let old = with_claims(&[]);
        let text = compared(&format!("much-{language}"), &old, &with_claims(MUCH), &["--lang", language]);
        insta::assert_snapshot!(format!("diff_{language}"), text);
    }
}

#[test]
fn json_is_as_its_schema_says() {
    let text = compared("json", &with_claims(&[]), &with_claims(MUCH), &["--format", "json"]);
    let value = as_schema("diff", &text);
    let kinds: Vec<&Value> = value["differences"].as_array().unwrap().iter().map(|each| &each["kind"]).collect();
    assert_eq!(kinds, ["option", "statement", "direction", "rule"]);
    as_schema("diff", &mizan(&["diff", "library:chicken", "library:elmira", "--format", "json"]).result());
}

/// Where Syria no longer minds being attacked, nothing makes it let the water go: that alone turns the claim, and the one
/// who asks for `--strict` is told by the exit code.
#[test]
fn a_statement_that_is_gone_turns_a_claim() {
    let new = changed(&[("id = \"hold_firm\"\nthat = \"escalate\"", "id = \"hold_firm\"\nthat = \"!escalate\"")]);
    let (old, new) = (with_claims(&[]), new + CLAIMS);
    let value: Value = serde_json::from_str(&compared("gone", &old, &new, &["--format", "json"])).unwrap();
    let yields = &value["claims"].as_array().unwrap().iter().find(|claim| claim["id"] == "yields").unwrap();
    assert_eq!(yields["fate"], "turned", "{value:#}");
    assert_eq!(yields["because"]["sets"], json!([{ "differences": [1], "claim": false }]));
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("diff-gone.toml");
    let strict = fed(&["diff", path.to_str().unwrap(), "-", "--strict"], &new);
    assert_eq!(strict.code, 1, "{strict:?}");
    assert_eq!(fed(&["diff", path.to_str().unwrap(), "-", "--strict"], &old).code, 0);
}

/// A claim that claims something else is a cause like any other.
#[test]
fn a_claim_that_was_reworded() {
    let new = with_claims(&[]).replace("leads_to(attack)", "leads_to(release)");
    let value: Value =
        serde_json::from_str(&compared("claim", &with_claims(&[]), &new, &["--format", "json"])).unwrap();
    let attacks = value["claims"].as_array().unwrap().iter().find(|claim| claim["id"] == "attacks").unwrap();
    assert_eq!((&attacks["fate"], &value["differences"]), (&json!("turned"), &json!([])), "{value:#}");
    assert_eq!(attacks["because"], json!({ "how": "fewest", "sets": [{ "differences": [], "claim": true }] }));
}

#[test]
fn what_is_told_of_the_same_case_and_of_others() {
    let calls: [&[&str]; 4] = [
        &["diff", OLD, OLD],
        &["diff", "library:syria-2016", "library:syria-2016", "--strict", "--quiet"],
        &["diff", "library:chicken", "library:elmira"],
        &["diff", "library:chicken", concat!(env!("CARGO_MANIFEST_DIR"), "/../../cases/chicken/graph.toml")],
    ];
    let told = calls.map(|call| mizan(&[call, &["--lang", "en"]].concat()).result());
    insta::assert_snapshot!(told.join("\n――――――――\n"));
}

#[test]
fn what_means_nothing_is_told() {
    let told = refused("diff", OLD, &[&[], &["no-such-case"], &[OLD, "--format", "csv"]]);
    insta::assert_snapshot!("diff_wrong", told + &refused("diff", "-", &[&["-"]]));
}

/// What turns a claim only together stands below one dash.
#[test]
fn two_that_turn_it_together() {
    let wishes = |row: &str, column: &str| {
        format!(
            "mizan = 1\n[case]\ntitle = \"t\"\n[dm.row]\nprefers = [\"{row}\"]\n[dm.row.options.a]\n[dm.column]\n\
             prefers = [\"{column}\"]\n[dm.column.options.b]\n[[claim]]\nid = \"both\"\nsays = \"Both.\"\n\
             check = \"some equilibrium(nash) is a & b\"\n"
        )
    };
    let text = compared("together", &wishes("!a", "!b"), &wishes("a", "b"), &["--lang", "en"]);
    insta::assert_snapshot!(text);
}

/// Two cases that together have more options than a state holds are compared as wholes.
#[test]
fn more_options_than_a_state_holds() {
    let case = |letter: &str| {
        let option = |n: usize| format!("[dm.a.options.{letter}{n}]\n");
        let others: Vec<String> = (0..39).map(|n| format!("{letter}{n}")).collect();
        format!(
            "mizan = 1\n[case]\ntitle = \"t\"\n[dm.a]\nprefers = [\"{letter}39\"]\n{}[[rule]]\nforbid = \"{}\"\n[states.last]\n\
             on = [\"{letter}39\"]\n[[claim]]\nid = \"c\"\nsays = \"c\"\ncheck = \"at last: leads_to(is(last))\"\n",
            (0..40).map(option).collect::<String>(),
            others.join(" | ")
        )
    };
    let text = compared("many", &case("x"), &case("y"), &["--lang", "en"]);
    assert!(text.contains("No verdict has changed (1 compared)."), "{text}");
    assert!(text.contains("Together the two have 80 options"), "{text}");
}

/// One text, modelled by two analysts, who call everything otherwise and say the same of it.
const MINE: &str = r#"
mizan = 1
[dm.upper]
name = "the upper village"
[[dm.upper.prefers]]
id = "water"
that = "share"
[dm.upper.options.share]
name = "share the well"
[dm.lower]
name = { en = "the lower village", ar = "القرية السفلى" }
prefers = ["talk"]
[dm.lower.options.talk]
name = "send elders"
[states.now]
on = []
[[claim]]
id = "shared"
says = "In the end the well is shared."
check = "at now: leads_to(share)"
[[claim]]
id = "elders"
says = "Elders are sent."
check = "at now: leads_to(talk)"
"#;

#[test]
fn what_says_the_same_is_the_same_under_another_id() {
    let ids = [
        ("dm.upper", "dm.hill"),
        ("dm.lower", "dm.plain"),
        ("\"the upper village\"", "\"The  Upper Village.\""),
        ("en = \"the lower village\", ar", "en = \"those below\", ar"),
        ("\"water\"", "\"thirst\""),
        ("options.share", "options.give"),
        ("that = \"share\"", "that = \"give\""),
        ("leads_to(share)", "leads_to(give)"),
        ("\"shared\"", "\"well\""),
        ("\"elders\"", "\"sent\""),
        ("says = \"Elders are sent.\"", "says = \"It comes to elders.\""),
    ];
    let theirs = ids.iter().fold(MINE.to_owned(), |text, (old, new)| {
        assert!(text.contains(old), "{old}");
        text.replace(old, new)
    });
    for (language, told) in [("en", "the decision maker `upper` is `hill`"), ("ar", "صاحب القرار")] {
        let text = compared(&format!("renamed-{language}"), MINE, &theirs, &["--lang", language]);
        assert!(text.contains(told), "{text}");
    }
    let json = as_schema("diff", &compared("renamed-json", MINE, &theirs, &["--format", "json"]));
    assert_eq!(json["differences"], json!([]));
    assert!(json["claims"].as_array().unwrap().iter().all(|claim| claim["fate"] == "same"), "{json}");
    let renamed = |kind: &str| -> Vec<(&str, &str)> {
        let all = json["renamed"].as_array().unwrap().iter().filter(|one| one["kind"] == kind);
        all.map(|one| (one["old"].as_str().unwrap(), one["new"].as_str().unwrap())).collect()
    };
    assert_eq!(renamed("decision_maker"), [("upper", "hill"), ("lower", "plain")]);
    assert_eq!(renamed("option"), [("share", "give")]);
    assert_eq!(renamed("statement"), [("water", "thirst")]);
    // One by its words, the other by what is checked.
    assert_eq!(renamed("claim"), [("shared", "well"), ("elders", "sent")]);
}

/// Where two could be meant, none is taken for it.
#[test]
fn what_could_be_either_is_neither() {
    let two = MINE.replace(
        "name = \"share the well\"",
        "name = \"share the well\"\n[dm.upper.options.lend]\nname = \"share the well\"",
    );
    let theirs =
        MINE.replace("options.share", "options.give").replace("\"share\"", "\"give\"").replace("(share)", "(give)");
    let json = as_schema("diff", &compared("either", &two, &theirs, &["--format", "json"]));
    let options = json["differences"].as_array().unwrap().iter().filter(|one| one["kind"] == "option").count();
    assert_eq!((options, json.get("renamed")), (3, None), "{json}");
}

/// What happened, and what came about, as two versions tell it.
#[test]
fn what_is_told_otherwise_of_what_happened_is_told() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../cases/teaching/the-toll/case.toml");
    let old = fs::read_to_string(file).unwrap();
    let new = old.replacen("came = \"no\"", "came = \"mixed\"", 1);
    let last = new.rfind("[[event]]").unwrap();
    let next = last + new[last..].find("[[claim]]").unwrap();
    // The last event is gone, and the first is told of another day.
    let new = format!("{}{}", &new[..last], &new[next..]).replacen("on = 1871-03-01", "on = 1871-03-02", 1);
    let json = compared("history", &old, &new, &["--format", "json", "-q"]);
    let diff = as_schema("diff", &json);
    assert_eq!(diff["outcomes"].as_array().unwrap().len(), 1);
    assert_eq!(
        (&diff["outcomes"][0]["was"]["came"], &diff["outcomes"][0]["is"]["came"]),
        (&json!("no"), &json!("mixed"))
    );
    let events = diff["events"].as_array().unwrap();
    assert!(events.contains(&json!({ "old": 6 })), "{events:?}");
    assert!(events.contains(&json!({ "old": 1, "new": 1 })), "{events:?}");
    for language in ["en", "ar"] {
        let text = compared("history-text", &old, &new, &["--lang", language, "-q"]);
        insta::assert_snapshot!(format!("diff_history_{language}"), text);
    }
    let same = compared("history-same", &old, &old, &["--format", "json", "-q"]);
    assert!(!same.contains("\"events\"") && !same.contains("\"outcomes\""), "{same}");
}
