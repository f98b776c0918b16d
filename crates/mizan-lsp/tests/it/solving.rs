//! What is decided beside: lenses and hints, explanations and what-ifs, progress, and work that is given up.

use serde_json::{Value, json};

use crate::editor::{CASE, Editor, able};

fn titles(lenses: &Value) -> Vec<&str> {
    lenses.as_array().unwrap().iter().map(|lens| lens["command"]["title"].as_str().unwrap()).collect()
}

#[test]
fn above_each_claim_stands_its_verdict_and_what_can_be_asked() {
    let mut editor = Editor::with(CASE);
    editor.decided();
    let lenses = editor.ask("textDocument/codeLens", editor.document()).unwrap();
    let titles = titles(&lenses);
    assert_eq!((titles.len(), titles[1], titles[2]), (6, "explain", "what if …"));
    assert!(titles[0].starts_with("holds · turned by ") && titles[3].starts_with("fails · "), "{titles:?}");
    let at = json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 99, "character": 0 } });
    let hints =
        editor.ask("textDocument/inlayHint", json!({ "textDocument": { "uri": editor.uri }, "range": at })).unwrap();
    let labels: Vec<&str> = hints.as_array().unwrap().iter().map(|hint| hint["label"].as_str().unwrap()).collect();
    assert_eq!(labels, ["holds", "fails"]);
    let above = json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 9, "character": 0 } });
    let hints = editor.ask("textDocument/inlayHint", json!({ "textDocument": { "uri": editor.uri }, "range": above }));
    assert_eq!(hints.unwrap(), json!([]));
    editor.end();
}

#[test]
fn what_is_open_is_told_beside_what_is_written() {
    let open =
        CASE.replace("{ that = \"a.arms\", id = \"parity\"", "{ one_of = [\"a.arms\", \"!a.arms\"], id = \"parity\"");
    let mut editor = Editor::start("ar", able());
    editor.open(&open);
    editor.until_first_says("تصحّ أو لا تصحّ");
}

/// An editor that cannot be told to ask again is answered once the claims are decided.
#[test]
fn an_editor_that_asks_once_is_answered_once_it_is_known() {
    let mut editor = Editor::start("en", json!({}));
    editor.open(CASE);
    let lenses = editor.ask("textDocument/codeLens", editor.document()).unwrap();
    assert!(titles(&lenses)[0].starts_with("holds"), "{lenses}");
}

#[test]
fn a_verdict_is_explained_and_the_answer_is_shown() {
    let mut editor = Editor::with(CASE);
    let about = json!({ "command": "mizan.explain", "arguments": [{ "uri": editor.uri, "claim": "arms_race" }] });
    let told = editor.ask("workspace/executeCommand", about).unwrap();
    assert!(told.as_str().unwrap().starts_with("arms_race  holds\n"), "{told}");
    assert!(told.as_str().unwrap().contains("Shown by:"), "{told}");
    assert_eq!(editor.told("window/showMessage")["message"], told);
}

#[test]
fn a_what_if_asks_which_change_and_tells_what_turns() {
    let mut editor = Editor::with(CASE);
    let mut about = json!({ "uri": editor.uri, "claim": "peace_lasts" });
    let asked = editor.begin("workspace/executeCommand", json!({ "command": "mizan.whatIf", "arguments": [about] }));
    let question = editor.asked("window/showMessageRequest", json!({ "title": "a.parity dropped" }));
    let choices: Vec<&str> =
        question["actions"].as_array().unwrap().iter().map(|action| action["title"].as_str().unwrap()).collect();
    assert!(choices.contains(&"a.parity dropped"), "{choices:?}");
    let told = editor.answer(asked).unwrap();
    assert!(told.as_str().unwrap().contains("`peace_lasts`: fails, now holds"), "{told}");
    about["changes"] = json!(["a.parity dropped"]);
    let given = json!({ "command": "mizan.whatIf", "arguments": [about.clone()] });
    assert_eq!(editor.ask("workspace/executeCommand", given).unwrap(), told);
    about["changes"] = json!(["a.partiy dropped"]);
    let wrong = editor.ask("workspace/executeCommand", json!({ "command": "mizan.whatIf", "arguments": [about] }));
    assert!(wrong.unwrap_err().message.contains("a.parity"));
    let nothing = editor.begin(
        "workspace/executeCommand",
        json!({ "command": "mizan.whatIf", "arguments": [{ "uri": editor.uri, "claim": "arms_race" }] }),
    );
    editor.asked("window/showMessageRequest", Value::Null);
    assert_eq!(editor.answer(nothing).unwrap(), Value::Null, "who chooses nothing is told nothing");
}

#[test]
fn what_is_odd_about_the_model_is_told_after_what_is_wrong() {
    let odd = CASE.replace("[dm.b.options.arms]", "[dm.b.options.idle]\n[dm.b.options.arms]");
    let mut editor = Editor::with(&odd);
    assert_eq!(editor.diagnostics(), Vec::<Value>::new());
    let found = editor.diagnostics();
    assert_eq!((&found[0]["code"], &found[0]["severity"]), (&json!("unmentioned"), &json!(3)));
}

/// Fourteen who can each do one thing: auditing takes a while. What is cancelled is answered as cancelled, and the work on
/// a version ends once there is a newer one.
#[test]
fn work_is_told_of_and_given_up() {
    let mut large = String::from("mizan = 1\n");
    for n in 0..14 {
        let (next, after) = ((n + 1) % 14, (n + 5) % 14);
        large.push_str(&format!("[dm.d{n}]\nprefers = [\"o{n} & !o{next}\", \"!o{after}\", \"o{n}\"]\n"));
        large.push_str(&format!("[dm.d{n}.options.o{n}]\n"));
    }
    for n in 0..12 {
        let check = format!("every equilibrium(seq) is o{n} & leads_to(o0)");
        large.push_str(&format!("[[claim]]\nid = \"c{n}\"\ncheck = \"{check}\"\n"));
    }
    let mut editor = Editor::with(&large);
    let lenses = editor.begin("textDocument/codeLens", editor.document());
    assert!(editor.answer(lenses).unwrap().as_array().unwrap().len() == 36, "nobody waits for verdicts who asks again");
    let about = json!({ "command": "mizan.explain", "arguments": [{ "uri": editor.uri, "claim": "c1" }] });
    let asked = editor.begin("workspace/executeCommand", about);
    let begun = editor.told("$/progress");
    assert_eq!(begun["value"]["kind"], "begin");
    editor.tell("$/cancelRequest", json!({ "id": asked }));
    assert_eq!(editor.answer(asked).unwrap_err().code, -32800);
    editor.replace("mizan = 1", "mizan = 1 # changed");
    loop {
        if editor.told("$/progress")["value"]["kind"] == "end" {
            break;
        }
    }
    editor.end();
}
