//! `mizan check`

use serde_json::Value;

use crate::cli::run::{fed, mizan};

/// One decision maker says nothing of what it prefers: a warning.
const WARNED: &str = "mizan = 1\n[dm.a.options.x]\n[states.on]\non = [\"x\"]\n";
const WRONG: &str = "mizan = 1\n[dm.a]\nprefers = [\"opeartions\"]\n[dm.a.options.operations]\n[dm.b]\ncolour = 1\n";

#[test]
fn a_case_in_order() {
    insta::assert_snapshot!(mizan(&["check", "library:chicken"]).shown());
    insta::assert_snapshot!(mizan(&["check", "library:chicken", "--lang", "ar", "--states", "--all-states"]).shown());
}

#[test]
fn warnings_are_the_result_and_change_the_exit_code_only_if_strict() {
    let run = fed(&["check", "-"], WARNED);
    assert_eq!((run.err.as_str(), run.code), ("", 0));
    assert!(run.out.ends_with("The case can be used; 1 warning.\n"), "{}", run.out);
    assert_eq!(fed(&["check", "-", "--strict"], WARNED).code, 1);
    assert_eq!(mizan(&["check", "library:chicken", "--strict"]).code, 0);
    assert_eq!(fed(&["check", "-", "--strict"], WRONG).code, 2);
}

#[test]
fn every_mistake_is_told_at_once() {
    let run = fed(&["check", "-"], WRONG);
    assert_eq!((run.err.as_str(), run.code), ("", 2));
    for part in ["opeartions", "operations", "colour", "2 errors"] {
        assert!(run.out.contains(part), "{part}: {}", run.out);
    }
    let arabic = fed(&["check", "-", "--lang", "ar"], WRONG);
    assert!(arabic.out.contains("خطآن"), "{}", arabic.out);
}

#[test]
fn quiet_leaves_only_the_problems() {
    assert_eq!(mizan(&["check", "library:chicken", "--quiet"]).out, "");
    let run = fed(&["check", "-", "-q"], WARNED);
    assert!(!run.out.is_empty() && !run.out.contains("can be used"), "{}", run.out);
}

#[test]
fn json_has_places_and_states() {
    let fine = fed(&["check", "-", "--format", "json", "--states", "--all-states"], WARNED);
    assert_eq!(fine.code, 0);
    let fine: Value = serde_json::from_str(&fine.out).unwrap();
    assert_eq!(fine["usable"], true);
    assert_eq!(fine["warnings"], 1);
    assert_eq!(fine["named_states"][0], serde_json::json!({ "id": "on", "state": 2, "key": "Y" }));
    assert_eq!(fine["all_states"].as_array().unwrap().len(), 2);

    let wrong = fed(&["check", "-", "--format", "json", "--states"], WRONG);
    assert_eq!(wrong.code, 2);
    let wrong: Value = serde_json::from_str(&wrong.out).unwrap();
    assert_eq!((&wrong["usable"], &wrong["errors"]), (&Value::Bool(false), &Value::from(2)));
    let found = &wrong["diagnostics"][0];
    assert_eq!((&found["line"], &found["column"], &found["severity"]), (&3.into(), &13.into(), &"error".into()));
    let span = |end: &str| usize::try_from(found["span"][end].as_u64().unwrap()).unwrap();
    assert!(WRONG[span("start")..span("end")].contains("opeartions"), "{found}");
    assert_eq!(wrong.get("sizes"), None);
}

#[test]
fn there_is_no_csv() {
    let run = mizan(&["check", "library:chicken", "--format", "csv"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    insta::assert_snapshot!(run.err, @"error: `mizan check` has no format `csv`, but: `text`, `json`");
}

/// A file of nothing but mistakes says what to mend first, and how much more there is; errors go before warnings.
#[test]
fn of_very_many_mistakes_the_first_are_told() {
    let warnings: String = (0..300).map(|number| format!("[dm.d{number}]\n[dm.d{number}.options.x]\n")).collect();
    let errors: String = (0..150).map(|number| format!("[other{number}]\n")).collect();
    let case = format!("mizan = 1\n{warnings}{errors}");
    let json: Value = serde_json::from_str(&fed(&["check", "-", "--format", "json"], &case).out).unwrap();
    let severities: Vec<&Value> =
        json["diagnostics"].as_array().unwrap().iter().map(|found| &found["severity"]).collect();
    let of = |severity: &str| severities.iter().filter(|found| **found == severity).count();
    assert_eq!((severities.len(), of("error")), (200, json["errors"].as_u64().unwrap() as usize));
    let all = json["errors"].as_u64().unwrap() + json["warnings"].as_u64().unwrap();
    assert_eq!(json["more"].as_u64().unwrap(), all - 200);
    let more = (all - 200).to_string();
    let text = fed(&["check", "-"], &case).out;
    assert!(text.contains(&format!("{more} more were found")), "{}", text.lines().last().unwrap());
    assert_eq!(text.lines().filter(|line| line.starts_with("error") || line.starts_with("warning")).count(), 200);
    assert!(fed(&["check", "-", "--lang", "ar"], &case).out.contains(&more));
}

#[test]
fn what_a_language_lacks_is_told() {
    let case = "mizan = 1\n[case]\ntitle = { en = \"A well\" }\nlanguage = \"en\"\n[dm.a]\nname = { en = \"A\", ar = \"أ\" }\nprefers = [\"x\"]\n\
                [dm.a.options.x]\nname = \"dig, or not\"\n[states.now]\non = []\n[[claim]]\nid = \"c\"\nsays = { ar = \"يُحفر.\" }\n\
                check = \"at now: leads_to(x)\"\n";
    let told = fed(&["check", "-", "-q", "--translations"], case).result();
    assert!(told.contains("1 of 4 texts are not there in English"), "{told}");
    assert!(told.contains("2 of 4 texts are not there in") && told.contains("case.title"), "{told}");
    assert!(told.contains("dm.a.options.x.name") && !told.contains("dm.a.name"), "{told}");
    let csv = fed(&["check", "-", "-q", "--translations", "--format", "csv"], case).result();
    let lines: Vec<&str> = csv.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines[0], "place,ar,en");
    assert!(lines.contains(&"dm.a.options.x.name,,\"dig, or not\""), "{csv}");
    assert!(lines.iter().any(|line| line.starts_with("claim.c.says,") && line.ends_with(',')), "{csv}");
    // A report says so on its first page, in the language that lacks them.
    let report = |language: &str| fed(&["report", "-", "-q", "--format", "md", "--lang", language], case).result();
    assert!(report("en").contains("> One of the 4 texts"), "{}", report("en"));
    assert!(report("ar").contains("> من نصوص هذه القضية"), "{}", report("ar"));
    let whole = case.replace("says = { ar = \"يُحفر.\" }", "says = \"It is dug.\"");
    assert!(!fed(&["report", "-", "-q", "--format", "md"], &whole).result().contains("texts of this case"));
}
