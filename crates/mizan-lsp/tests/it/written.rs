//! What is told of a text while it is written: mistakes, what may be written, and what would be right.

use serde_json::{Value, json};

use crate::editor::{CASE, Editor};

fn labels(offered: &Value) -> Vec<&str> {
    offered.as_array().unwrap().iter().map(|item| item["label"].as_str().unwrap()).collect()
}

#[test]
fn mistakes_are_told_with_their_code_their_place_and_where_to_read_of_them() {
    let mut editor = Editor::with(&CASE.replace("a.arms & b.arms", "a.arms & b.amrs"));
    let found = editor.diagnostics();
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(
        (&found[0]["code"], &found[0]["severity"], &found[0]["source"]),
        (&json!("M201"), &json!(1), &json!("mizan"))
    );
    assert_eq!(editor.words(&found[0]["range"]), "b.amrs");
    assert_eq!(found[0]["codeDescription"]["href"], "https://example.org/docs/case-file.md#:~:text=M201");
    assert!(found[0]["message"].as_str().unwrap().contains("b.arms"), "{found:?}");
    editor.replace("b.amrs", "b.arms");
    assert_eq!(editor.diagnostics(), Vec::<Value>::new());
}

#[test]
fn places_that_belong_to_a_mistake_are_told_with_it() {
    let mut editor = Editor::with(&CASE.replace("id = \"peace_lasts\"", "id = \"arms_race\""));
    let found = editor.diagnostics();
    let related = &found[0]["relatedInformation"][0];
    assert_eq!(editor.words(&related["location"]["range"]), "\"arms_race\"");
    assert!(!related["message"].as_str().unwrap().is_empty());
    assert_ne!(related["location"]["range"], found[0]["range"]);
}

#[test]
fn names_keys_states_functions_and_changes_are_offered_also_while_the_text_is_in_between() {
    let mut editor = Editor::with(CASE);
    editor.diagnostics();
    let mut offered = |old: &str, new: &str, typed: &str| {
        editor.replace(old, new);
        let end = editor.text().find(typed).unwrap() + typed.len();
        let place = editor.text()[..end].rfind('\n').map_or(0, |newline| newline + 1);
        let position = json!({
            "line": editor.text()[..end].matches('\n').count(),
            "character": editor.text()[place..end].encode_utf16().count(),
        });
        let at = json!({ "textDocument": { "uri": editor.uri }, "position": position });
        let offered = editor.ask("textDocument/completion", at).unwrap();
        editor.replace(new, old);
        offered
    };
    let options = offered("at peace: always(!a.arms)", "at peace: always(!a.", "always(!a.");
    assert_eq!(labels(&options), ["a.arms"]);
    assert_eq!(options[0]["detail"], "the first: to arm");
    let functions = offered("at peace: always(!a.arms)", "at peace: lea", "peace: lea");
    assert_eq!((labels(&functions), &functions[0]["textEdit"]["newText"]), (vec!["leads_to"], &json!("leads_to(")));
    assert!(labels(&offered("at peace: always", "at pea: always", "at pea")).contains(&"peace"));
    assert_eq!(labels(&offered("on = []", "o", "en = \"peace\" }\no"))[0], "on");
    assert!(labels(&offered("a.parity dropped", "a.parity ", "[\"a.parity")).contains(&"a.parity dropped"));
}

#[test]
fn a_word_that_may_have_been_meant_is_offered_and_right() {
    let mut editor = Editor::with(&CASE.replace("a.arms & b.arms", "a.arms & b.amrs"));
    let found = editor.diagnostics();
    let asked = json!({
        "textDocument": { "uri": editor.uri }, "range": found[0]["range"], "context": { "diagnostics": found, "only": ["quickfix"] },
    });
    let offered = editor.ask("textDocument/codeAction", asked).unwrap();
    assert_eq!(offered[0]["kind"], "quickfix");
    assert!(offered[0]["title"].as_str().unwrap().contains("b.arms"), "{offered}");
    assert_eq!(offered[0]["diagnostics"][0]["code"], "M201");
    assert_eq!(editor.edited(&offered[0]["edit"]), CASE);
}

/// What each change of an element makes of the lines around it.
#[test]
fn an_element_can_be_moved_named_reasoned_and_left_open() {
    let mut editor = Editor::with(CASE);
    let mut offered = |words: &str| {
        let place = editor.place(words);
        let asked = json!({
            "textDocument": { "uri": editor.uri }, "range": { "start": place, "end": place },
            "context": { "diagnostics": [], "only": ["refactor"] },
        });
        let offered = editor.ask("textDocument/codeAction", asked).unwrap();
        let all = offered.as_array().unwrap().iter();
        all.map(|action| (action["title"].as_str().unwrap().to_owned(), editor.edited(&action["edit"])))
            .collect::<Vec<_>>()
    };
    let find = |all: &[(String, String)], title: &str| {
        let found = all.iter().find(|(known, _)| known.contains(title));
        found
            .unwrap_or_else(|| panic!("no `{title}` in {:?}", all.iter().map(|one| &one.0).collect::<Vec<_>>()))
            .1
            .clone()
    };
    let second = offered("that = \"a.arms\"");
    assert!(find(&second, "move up").contains("prefers = [{ that = \"a.arms\", id = \"parity\""));
    assert!(!second.iter().any(|(title, _)| title.contains("move down") || title.contains("give it an id")));
    let first = offered("that = \"!a.arms\"");
    assert!(find(&first, "an id").contains("id = \"wish_a_arms\""), "{}", find(&first, "an id"));
    assert!(find(&first, "because").contains("or_reads = [\"!a.arms | b.arms\"]\nbecause = \"\"\n"));
    let open = find(&first, "one_of");
    assert!(
        open.contains("[[dm.b.prefers]]\none_of = [\"!a.arms\", \"!a.arms | b.arms\"]\n[[dm.b.prefers]]"),
        "{open}"
    );
    for (title, text) in first.iter().chain(&second) {
        let loaded = mizan_case::load(text, &mizan::Limits::default());
        assert!(loaded.ready().is_some(), "{title}: {:?}", loaded.diagnostics());
    }
}
