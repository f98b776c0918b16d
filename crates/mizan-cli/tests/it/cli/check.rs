//! `mizan check`

use serde_json::Value;

use crate::cli::run::{fed, folder, mizan};

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

/// A table of texts that was filled in is taken into the file, by whichever of its ways a spreadsheet saves it.
#[test]
fn a_table_of_texts_comes_back_into_the_case() {
    let case = "mizan = 1\r\n[case]\r\ntitle = { en = \"A well\" }\r\nlanguage = \"en\"\r\n[dm.a]\r\nprefers = [\"x\"]\r\n\
                [dm.a.options.x]\r\nname = \"dig\"\r\n[states.now]\r\non = []\r\n";
    let folder = folder("check-import");
    let (file, table) = (folder.join("case.toml"), folder.join("texts.csv"));
    std::fs::write(&file, case).unwrap();
    let import = |language: &str, flags: &[&str]| {
        let call = [
            "check",
            file.to_str().unwrap(),
            "--translations",
            "--import",
            table.to_str().unwrap(),
            "--lang",
            language,
        ];
        mizan(&[&call, flags].concat())
    };
    let csv = mizan(&["check", file.to_str().unwrap(), "--translations", "--format", "csv"]).result();
    let filled = csv
        .replace("case.title,,", "case.title,بئر,")
        .replace("dm.a.options.x.name,,dig", "dm.a.options.x.name,حفر,cut");
    // As Excel saves "Unicode text".
    let utf_16: Vec<u8> = filled.replace(',', "\t").encode_utf16().flat_map(u16::to_le_bytes).collect();
    std::fs::write(&table, utf_16).unwrap();
    let run = import("en", &["--strict"]);
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(run.err.contains("M843") && run.err.contains("texts.csv:3:"), "{}", run.err);
    assert!(run.out.starts_with("One text in") && run.out.contains("One row was left out"), "{}", run.out);
    // The lines of the file still end as they did.
    let after = case.replace("{ en = \"A well\" }", "{ en = \"A well\", ar = \"بئر\" }");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), after);
    let again = import("ar", &[]);
    assert!(again.code == 0 && again.out.contains("لم يُكتب شيء"), "{}", again.out);
    // As Excel saves what it calls CSV.
    std::fs::write(&table, b"place,ar\r\ncase.title,\xC8\xC6\xD1\r\n").unwrap();
    for (language, remedy) in [("en", "CSV UTF-8"), ("ar", "CSV UTF-8")] {
        let run = import(language, &[]);
        assert!(run.code == 2 && run.err.contains("M837") && run.err.contains(remedy), "{}", run.err);
    }
    assert_eq!(std::fs::read_to_string(&file).unwrap(), after);
    let fed = fed(&["check", "-", "--translations", "--import", table.to_str().unwrap(), "--lang", "en"], case);
    assert!(fed.code == 2 && fed.err.contains("copy the case first"), "{}", fed.err);
}
