//! The texts of a case in each language: looked at, filled in one by one, and by a table.

use crate::common::Bench;
use serde_json::{Value, json};

const CASE: &str = r#"mizan = 1
[case]
title = { ar = "سد", en = "A dam" }
language = "en"
[dm.upstream]
name = "Upstream"
prefers = ["!release"]
[dm.upstream.options.release]
name = "release the water"
"#;

fn with(more: Value) -> Value {
    let mut all = json!({ "path": "case.toml", "text": CASE, "lang": "en" });
    all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    all
}

#[test]
fn what_is_missing_in_a_language_is_shown_and_filled_in() {
    let bench = Bench::new("texts", &[("case.toml", CASE)]);
    let (status, texts) = bench.post("/api/texts", with(json!({})));
    assert_eq!((status, &texts["languages"]), (200, &json!(["ar", "en"])), "{texts}");
    let rows = texts["rows"].as_array().unwrap();
    assert_eq!(rows[0], json!({ "place": "case.title", "says": ["سد", "A dam"], "private": false }));
    let lacks = json!({ "place": "dm.upstream.name", "says": [null, "Upstream"], "private": false });
    assert!(rows.contains(&lacks), "{texts}");
    assert!(texts["csv"].as_str().unwrap().contains("place,ar,en"), "{texts}");
    let say = json!({ "kind": "say", "place": "dm.upstream.name", "texts": { "ar": "المنبع" } });
    let (_, said) = bench.post("/api/edit", with(json!({ "edit": say })));
    assert!(said["text"].as_str().unwrap().contains("ar = \"المنبع\""), "{said}");
}

#[test]
fn a_table_fills_in_what_is_missing_and_says_what_it_leaves_out() {
    let bench = Bench::new("texts-table", &[("case.toml", CASE)]);
    let table = "place,ar,en\ncase.title,سد,A dam\ndm.upstream.name,المنبع,Upstream\nnowhere,شيء,something\n";
    let (status, filled) = bench.post("/api/fill", with(json!({ "table": table })));
    assert_eq!((status, &filled["new"]), (200, &json!(1)), "{filled}");
    assert_eq!(filled["left_out"].as_array().unwrap().len(), 1, "{filled}");
    assert!(filled["edited"]["text"].as_str().unwrap().contains("المنبع"), "{filled}");
    let (status, refused) = bench.post("/api/fill", with(json!({ "table": "a,b\n1,2\n" })));
    assert_eq!((status, &refused["error"]["code"]), (422, &json!("bad-table")), "{refused}");
}
