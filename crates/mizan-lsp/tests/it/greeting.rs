//! What is agreed on, and how a conversation ends.

use serde_json::{Value, json};

use crate::editor::{CASE, Editor, able};

#[test]
fn columns_are_counted_as_the_editor_can() {
    let encoding = |able: Value| Editor::start("en", able).greeting["capabilities"]["positionEncoding"].clone();
    assert_eq!(encoding(json!({})), "utf-16", "which every editor can");
    assert_eq!(encoding(json!({ "general": { "positionEncodings": ["utf-16", "utf-8"] } })), "utf-8");
    assert_eq!(encoding(json!({ "general": { "positionEncodings": ["utf-32", "utf-16"] } })), "utf-16");
}

/// A place after characters of two, three and four bytes is the same word, however columns are counted.
#[test]
fn a_place_after_other_scripts_is_found_either_way() {
    for encodings in [json!(["utf-16"]), json!(["utf-8"])] {
        let mut editor = Editor::start("en", json!({ "general": { "positionEncodings": encodings } }));
        editor.open(CASE);
        let told = editor.ask("textDocument/hover", editor.at("en = \"𝒳 for")).unwrap();
        assert!(told["contents"]["value"].as_str().unwrap().contains("for parity"), "{told}");
        let wrong = editor.text().find("for parity").unwrap();
        assert!(wrong > 0);
        editor.replace("id = \"parity\"", "id = \"parity\", whyy = 1");
        let found = editor.diagnostics();
        assert_eq!(editor.words(&found[0]["range"]), "whyy", "{encodings}");
        editor.end();
    }
}

#[test]
fn the_language_is_the_one_that_was_asked_for_else_that_of_the_case() {
    let broken = CASE.replace("a.arms & b.arms", "a.arms & b.amrs");
    let message = |options: Value, text: &str| {
        let mut editor = Editor::start_with(options, able());
        editor.open(text);
        editor.diagnostics()[0]["message"].as_str().unwrap().to_owned()
    };
    let is_arabic = |text: &str| text.chars().any(|c| ('\u{600}'..'\u{700}').contains(&c));
    assert!(is_arabic(&message(json!({ "lang": "ar" }), &broken)));
    assert!(!is_arabic(&message(json!({}), &broken)), "English where nothing says otherwise");
    let arabic = broken.replace("[case]", "[case]\nlanguage = \"ar\"");
    assert!(is_arabic(&message(json!({}), &arabic)));
    assert!(!is_arabic(&message(json!({ "lang": "en" }), &arabic)));
    assert!(!is_arabic(&message(json!({ "lang": 7 }), &broken)), "what is no option is not asked for");
}

#[test]
fn nothing_is_answered_about_what_is_not_open_and_unknown_questions_are_refused() {
    let mut editor = Editor::with(CASE);
    let elsewhere =
        json!({ "textDocument": { "uri": "file:///other.toml" }, "position": { "line": 0, "character": 0 } });
    assert_eq!(editor.ask("textDocument/hover", elsewhere).unwrap(), Value::Null);
    assert_eq!(editor.ask("textDocument/moniker", editor.document()).unwrap_err().code, -32601);
    assert_eq!(editor.ask("textDocument/hover", json!({})).unwrap_err().code, -32602);
    let far = json!({ "textDocument": { "uri": editor.uri }, "position": { "line": 999, "character": 999 } });
    assert_eq!(editor.ask("textDocument/hover", far).unwrap(), Value::Null);
    editor.end();
}

#[test]
fn what_was_told_of_a_document_is_taken_back_when_it_is_closed() {
    let mut editor = Editor::with("mizan = 2\n");
    assert_eq!(editor.diagnostics()[0]["code"], "M108");
    editor.tell("textDocument/didClose", editor.document());
    let last = editor.told("textDocument/publishDiagnostics");
    assert_eq!(last["diagnostics"], json!([]));
    assert_eq!(editor.ask("textDocument/hover", editor.at("mizan")).unwrap(), Value::Null);
    editor.end();
}
