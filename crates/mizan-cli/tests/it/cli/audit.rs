//! `mizan audit`

use std::path::Path;

use serde_json::{Value, json};

use crate::cli::run::{Run, arg, fed, folder, mizan};
use crate::cli::schema::as_schema;

/// A case with a bit of everything; one of its claims is not as expected.
pub const HARBOUR: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/harbour");

/// The result of an audit of the harbour case, whose sources are worth two warnings.
fn audited(args: &[&str]) -> String {
    let call = [&["audit", HARBOUR, "--quiet"], args].concat();
    mizan(&call).result()
}

fn json_of(args: &[&str]) -> Value {
    serde_json::from_str(&audited(&[args, &["--format", "json"]].concat())).unwrap()
}

fn claim<'a>(audit: &'a Value, id: &str) -> &'a Value {
    audit["claims"].as_array().unwrap().iter().find(|claim| claim["id"] == id).unwrap()
}

#[test]
fn text_in_both_languages() {
    insta::assert_snapshot!("audit_ar", audited(&[]));
    insta::assert_snapshot!("audit_en", audited(&["--lang", "en"]));
    insta::assert_snapshot!("audit_full_ar", audited(&["--full"]));
    insta::assert_snapshot!("audit_full_en", audited(&["--full", "--lang", "en"]));
}

/// In full each assumption is told once, and whatever refers to it does so by its number.
#[test]
fn each_assumption_is_told_once() {
    let full = audited(&["--full", "--lang", "en"]);
    let (claims, after) = full.split_once("The assumptions, those that carry most first\n").unwrap();
    let list: Vec<&str> = after.lines().take_while(|line| !line.is_empty()).collect();
    let told: Vec<&str> = list.iter().filter_map(|line| line.strip_prefix("  A")).collect();
    let numbers = told.iter().map(|line| line.split([',', ':']).next().unwrap().parse::<usize>().unwrap());
    assert!(numbers.eq(1..=told.len()) && told.len() > 4, "{after}");
    // A wish stands in words with its formula after it, and nowhere else.
    let wishes: Vec<&str> = told.iter().filter(|line| line.contains("the wish of")).copied().collect();
    assert!(wishes.iter().all(|line| line.contains("(`")), "{after}");
    assert!(!claims.contains("the wish of"), "{claims}");
    assert!(claims.contains("    - A1 [") && claims.contains("it gains by A"), "{claims}");
}

#[test]
fn only_the_claims_that_are_named_are_told() {
    let two = audited(&["--lang", "en", "--full", "--claims", "calm,in_vain"]);
    let heads = |text: &str| text.lines().filter(|line| line.ends_with("  holds") || line.ends_with("  fails")).count();
    assert!(two.contains("\nin_vain  ") && two.contains("\ncalm  ") && two.contains("  2 claims."), "{two}");
    assert_eq!(heads(&two), 2, "{two}");
    let json = json_of(&["--claims", "calm"]);
    assert_eq!(json["claims"].as_array().unwrap().len(), 1);
    // One that is as expected is not spoilt by another that is not.
    assert_eq!(mizan(&["audit", HARBOUR, "-q", "--strict", "--claims", "calm"]).code, 0);
    for (language, hint) in [("en", "did you mean `calm`"), ("ar", "فلعل المقصود")] {
        let run = mizan(&["audit", HARBOUR, "-q", "--claims", "clam", "--lang", language]);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{}", run.err);
        assert!(run.err.contains(hint), "{}", run.err);
    }
}

/// What a claim says stands in every line about it, in the language of the output; an id alone tells nobody anything.
#[test]
fn a_screen_tells_claims_in_words() {
    for language in ["ar", "en"] {
        let screen = audited(&["--lang", language]);
        let lines: Vec<&str> = screen.lines().filter(|line| line.starts_with("  - ")).collect();
        assert!(lines.len() > 2 && lines.iter().all(|line| line.contains('[')), "{screen}");
        // What stands before the id are words.
        let words = |line: &&str| line.split('[').next().unwrap().split_whitespace().count();
        assert!(lines.iter().all(|line| words(line) > 3), "{screen}");
        assert!(screen.contains("`mizan explain CASE CLAIM`"), "{screen}");
    }
}

#[test]
fn json() {
    insta::assert_snapshot!("audit_json", audited(&["--format", "json"]));
    insta::assert_snapshot!("audit_json_pairs", audited(&["--format", "json", "--pairs"]));
}

/// What a program can rely on is what docs/output.md says: these keys, in these places, and no others.
#[test]
fn json_is_as_documented() {
    let audit = as_schema("audit", &audited(&["--format", "json"]));
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(audit["format"], "mizan-audit/1");
    let first = claim(&audit, "in_vain");
    let mut expected =
        ["id", "force", "verdict", "grounds", "expect", "echo", "witness", "ways", "changes_tried", "hinges_on"];
    let mut found = keys(first);
    expected.sort_unstable();
    found.retain(|key| key != "undecidable");
    found.sort_unstable();
    assert_eq!(found, expected);
    assert_eq!(claim(&audit, "motive"), &json!({ "id": "motive", "force": "asserts", "verdict": "unformalised" }));
    for claim in audit["claims"].as_array().unwrap().iter().filter(|claim| claim["verdict"] != "unformalised") {
        let id = claim["id"].as_str().unwrap();
        assert_eq!(claim.get("grounds").is_some(), ["in_vain", "taken_back", "calm"].contains(&id), "{id}");
        assert_eq!(claim.get("ways").is_some(), ["in_vain", "taken_back", "calm"].contains(&id), "{id}");
        assert_eq!(claim.get("pairs"), None, "{id}");
        assert!(claim["undecidable"].is_array() && claim["echo"].is_boolean(), "{id}");
        // Five statements dropped and negated, moved where they are not; both lists left out; a rival reading; a rule.
        assert_eq!(claim["changes_tried"], 2 * 3 + 3 * 4 + 2 + 1 + 1, "{id}");
    }
    assert_eq!(first["ways"], json!({ "best": "holds", "far": "fails", "seq": "fails" }));
    assert_eq!(
        first["hinges_on"][0],
        json!({ "assumption": "union.prefers[2]", "id": "cheap", "change": "dropped", "verdict": "fails" })
    );
    assert_eq!((&first["echo"], &first["grounds"]), (&json!(true), &json!("preferences")));
    assert_eq!(claim(&audit, "calm")["grounds"], "settled");
    let path = &claim(&audit, "taken_back")["witness"];
    assert_eq!(path["kind"], "path");
    let step = &path["path"][0];
    assert_eq!((&step["by"], &step["changes"]), (&json!("management"), &json!(["+raise"])));
    assert_eq!(step["gains"], "management.prefers[2]");
    assert_eq!(step["from"], json!({ "state": 2, "key": "YNN" }));
    let undecidable = &claim(&audit, "gates")["undecidable"];
    assert_eq!((&undecidable[0]["assumption"], &undecidable[0]["change"]), (&json!("rule[1]"), &json!("dropped")));
    assert!(undecidable[0]["reason"].as_str().is_some_and(|reason| !reason.is_empty()));
    let kinds: Vec<&Value> =
        audit["claims"].as_array().unwrap().iter().map(|claim| &claim["witness"]["kind"]).collect();
    assert_eq!(kinds[4], "parts");
    assert_eq!(kinds[6], "none");
    assert_eq!(audit["variants"][0]["id"], "proud");
    assert_eq!(audit["variants"][0]["verdicts"]["in_vain"], "fails");
    assert!(audit["variants"][0]["verdicts"].get("motive").is_none());
}

/// The order of hinges is that of the file: for each statement as the table of changes has it.
#[test]
fn hinges_come_in_the_order_of_the_file() {
    let audit = json_of(&[]);
    let hinges = claim(&audit, "in_vain")["hinges_on"].as_array().unwrap();
    let told: Vec<String> = hinges
        .iter()
        .map(|hinge| format!("{} {}", hinge["assumption"].as_str().unwrap(), hinge["change"].as_str().unwrap()))
        .collect();
    let expected = [
        "union.prefers[2] dropped",
        "union.prefers[2] negated",
        "union.prefers[2] reread_1",
        "union.prefers all_dropped",
        "management.prefers[3] dropped",
        "management.prefers[3] negated",
    ];
    assert_eq!(told, expected);
}

#[test]
fn strict_tells_by_the_exit_code_whether_all_is_as_expected() {
    assert_eq!(mizan(&["audit", HARBOUR, "-q"]).code, 0);
    let strict = mizan(&["audit", HARBOUR, "-q", "--strict"]);
    assert_eq!((strict.code, strict.err.as_str()), (1, ""));
    assert_eq!(strict.out, audited(&[]), "the result is the same");
    let text = std::fs::read_to_string(Path::new(HARBOUR).join("case.toml")).unwrap();
    let right = text.replace("expect = \"fails\"", "expect = \"holds\"");
    assert_eq!(fed(&["audit", "-", "-q", "--strict"], &right).code, 0);
    // What cannot be checked cannot be as expected either.
    let expecting = right.replace("check = \"none\"", "check = \"none\"\nexpect = \"holds\"");
    let run = fed(&["audit", "-", "-q", "--strict"], &expecting);
    assert_ne!(run.code, 0, "{}", run.out);
}

#[test]
fn pairs_are_looked_for_where_no_single_change_turns() {
    let audit = as_schema("audit", &audited(&["--format", "json", "--pairs"]));
    for claim in audit["claims"].as_array().unwrap().iter().filter(|claim| claim["verdict"] != "unformalised") {
        let robust = claim["hinges_on"].as_array().unwrap().is_empty();
        assert_eq!(claim.get("pairs").is_some(), robust, "{claim}");
    }
}

#[test]
fn neither_threads_nor_time_change_a_byte() {
    for format in ["text", "json"] {
        let by = |threads| audited(&["--format", format, "--pairs", "--threads", threads]);
        assert_eq!(by("1"), by("2"), "{format}");
    }
}

#[test]
fn sources_may_lie_elsewhere() {
    let elsewhere = folder("sources_elsewhere");
    std::fs::write(elsewhere.join("memo.txt"), "To all.\n\nA lockout would bind us for years, and it would cost.\n")
        .unwrap();
    let call = |args: &[&str]| mizan(&[&["audit", HARBOUR, "--full", "--lang", "en"], args].concat());
    let without = call(&[]);
    assert!(without.err.contains("2 warnings"), "{}", without.err);
    let with = call(&["--sources", arg(&elsewhere)]);
    assert!(with.err.contains("1 warning"), "{}", with.err);
    assert!(with.out.contains("bind"), "{}", with.out);
    // Another text under the same name: the passage is not in it.
    std::fs::write(elsewhere.join("memo.txt"), "Something else.\n\nAltogether.\n").unwrap();
    let wrong = call(&["--sources", arg(&elsewhere)]);
    assert_eq!((wrong.code, wrong.out.as_str()), (2, ""));
    assert!(wrong.err.contains("M645") && wrong.err.contains("bind"), "{}", wrong.err);
}

#[test]
fn what_is_wrong_with_a_claim_is_told_and_nothing_is_audited() {
    let case = |check: &str| {
        format!("mizan = 1\n[dm.a]\nprefers = [\"x\"]\n[dm.a.options.x]\n[[claim]]\nid = \"c\"\ncheck = \"{check}\"\n")
    };
    let told = |run: &Run, words: &[&str]| {
        assert_eq!((run.code, run.out.as_str()), (2, ""));
        assert!(words.iter().all(|word| run.err.contains(word)), "{}", run.err);
    };
    told(&fed(&["audit", "-"], &case("at nowhere: x")), &["M205", "nowhere"]);
    told(&fed(&["audit", "-", "--lang", "ar"], &case("some state is x and some state is x")), &["M626", "خطأ"]);
}

/// A case may have no claims, or no assumption that could be varied.
#[test]
fn there_may_be_nothing_to_do() {
    let none = "mizan = 1\n[dm.a]\nprefers = [\"x\"]\n[dm.a.options.x]\n";
    assert_eq!(fed(&["audit", "-"], none).code, 0);
    let empty: Value = serde_json::from_str(&fed(&["audit", "-", "--format", "json"], none).result()).unwrap();
    assert_eq!(empty, json!({ "format": "mizan-audit/1", "claims": [] }));
    let graph = "mizan = 1\n[graph]\nstates = [\"s\"]\n[dm.a]\nmoves = []\nranking = [\"s\"]\n\
        [[claim]]\nid = \"c\"\ncheck = \"at s: equilibrium(nash)\"\n";
    let run = fed(&["audit", "-", "--format", "json"], graph);
    assert_eq!(serde_json::from_str::<Value>(&run.result()).unwrap()["claims"][0]["changes_tried"], 0);
    insta::assert_snapshot!("audit_nothing_to_vary", fed(&["audit", "-", "--pairs"], graph).shown());
}
