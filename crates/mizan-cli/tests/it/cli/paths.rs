//! `mizan paths`

use serde_json::{Value, json};

use crate::cli::audit::HARBOUR;
use crate::cli::run::{mizan, refused};
use crate::cli::schema::as_schema;

fn paths(args: &[&str]) -> String {
    mizan(&[&["paths", HARBOUR, "--quiet"], args].concat()).result()
}

const CALLS: [&[&str]; 7] = [
    &["struck"],
    &["struck", "--by", "moves"],
    &["struck", "--by", "best"],
    &["struck", "--by", "seq", "--nobody-twice"],
    &["struck", "--by", "moves", "--nobody-twice", "--to", "raise & !strike"],
    &["quo", "--to", "strike"],
    &["2", "--to", "better(management, struck) & !is(quo)"],
];

#[test]
fn every_flag_in_both_languages() {
    for language in ["ar", "en"] {
        let shown = CALLS.map(|call| {
            let text = paths(&[call, &["--lang", language]].concat());
            format!("$ mizan paths harbour {}\n{text}\n", call.join(" "))
        });
        insta::assert_snapshot!(format!("paths_{language}"), shown.concat());
    }
}

#[test]
fn json_is_as_its_schema_says() {
    let all = CALLS.map(|call| {
        let output = paths(&[call, &["--format", "json"]].concat());
        as_schema("paths", &output);
        output
    });
    insta::assert_snapshot!("paths_json", all.concat());
    let first: Value = serde_json::from_str(&all[0]).unwrap();
    assert_eq!(first["format"], "mizan-paths/1");
    assert_eq!(first["from"], json!({ "state": 2, "key": "YNN" }));
}

#[test]
fn what_means_nothing_is_told() {
    let calls: [&[&str]; 5] = [
        &["strukc"],
        &["struck", "--to", "rase & bettr(union, quo)"],
        &["struck", "--to", "at quo: raise"],
        &["struck", "--to", ""],
        &["struck", "--by", "nsh"],
    ];
    insta::assert_snapshot!("paths_wrong", refused("paths", HARBOUR, &calls));
}
