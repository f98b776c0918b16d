//! What is asked about names: what they are, where they stand, and to be called otherwise.

use std::fs;

use serde_json::{Value, json};

use crate::editor::{CASE, Editor, able};

fn lines(places: &Value) -> Vec<u64> {
    places.as_array().unwrap().iter().map(|place| place["range"]["start"]["line"].as_u64().unwrap()).collect()
}

#[test]
fn a_name_a_claim_and_a_wish_are_told_in_words() {
    let mut editor = Editor::with(CASE);
    let mut words = |words: &str| {
        let told = editor.ask("textDocument/hover", editor.at(words)).unwrap();
        (told["contents"]["value"].as_str().unwrap().to_owned(), editor.words(&told["range"]).to_owned())
    };
    assert_eq!(words("a.arms & b"), ("the first: to arm".to_owned(), "a.arms".to_owned()));
    assert!(words("leads_to").0.starts_with("From “peace” on"));
    assert!(words("because = { ar = \"𝒳").0.contains("𝒳 for parity."));
    assert_eq!(words("peace: leads").1, "peace");
}

#[test]
fn a_claim_tells_its_verdict_once_it_is_known() {
    let mut editor = Editor::with(CASE);
    editor.decided();
    let told = editor.ask("textDocument/hover", editor.at("leads_to")).unwrap();
    assert!(told["contents"]["value"].as_str().unwrap().contains("holds"), "{told}");
}

#[test]
fn a_name_leads_to_where_it_is_declared_and_to_all_its_places() {
    let mut editor = Editor::with(CASE);
    let declared = editor.ask("textDocument/definition", editor.at("parity dropped")).unwrap();
    assert_eq!((lines(&declared), editor.words(&declared[0]["range"])), (vec![6], "parity"));
    let mut about = editor.at("arms & b.arms");
    about["context"] = json!({ "includeDeclaration": true });
    let all = editor.ask("textDocument/references", about.clone()).unwrap();
    assert_eq!(lines(&all), [6, 7, 13, 14, 26, 31]);
    about["context"] = json!({ "includeDeclaration": false });
    assert_eq!(lines(&editor.ask("textDocument/references", about.clone()).unwrap()), [6, 13, 14, 26, 31]);
    let shown = editor.ask("textDocument/documentHighlight", about).unwrap();
    let kinds: Vec<_> = shown.as_array().unwrap().iter().map(|one| one["kind"].as_u64().unwrap()).collect();
    assert_eq!(kinds, [2, 3, 2, 2, 2, 2], "declared where it is written");
    assert_eq!(editor.ask("textDocument/definition", editor.at("mizan = 1")).unwrap(), Value::Null);
}

#[test]
fn a_name_is_changed_wherever_it_stands_and_the_case_says_the_same() {
    let mut editor = Editor::with(CASE);
    let prepared = editor.ask("textDocument/prepareRename", editor.at("arms & b.arms")).unwrap();
    assert_eq!((editor.words(&prepared["range"]), &prepared["placeholder"]), ("arms", &json!("arms")));
    let mut renamed = |words: &str, name: &str| {
        let mut asked = editor.at(words);
        asked["newName"] = json!(name);
        editor.ask("textDocument/rename", asked).map(|edit| editor.edited(&edit))
    };
    let option = renamed("arms & b.arms", "تسلح").unwrap();
    assert!(option.contains("[dm.a.options.\"تسلح\"]") && option.contains("leads_to(a.تسلح & b.arms)"), "{option}");
    let dm = renamed("b.arms)\"", "b").unwrap();
    assert_eq!(dm, CASE, "to be called the same changes nothing");
    let dm = renamed("b.arms)\"", "neighbour").unwrap();
    assert_eq!(dm, CASE.replace("dm.b", "dm.neighbour").replace("b.arms", "neighbour.arms"));
    let state = renamed("peace: leads", "calm").unwrap();
    assert!(state.contains("[states.calm]") && state.contains("at calm: always"), "{state}");
    assert!(renamed("parity dropped", "equality").unwrap().contains("\"a.equality dropped\""));
    for text in [option, state] {
        let errors = mizan_case::load(&text, &mizan::Limits::default()).diagnostics().len();
        assert_eq!(errors, 0);
    }
    for (words, name) in [("peace: leads", "not"), ("peace: leads", "a b"), ("[dm.a]", "b"), ("mizan = 1", "x")] {
        let refused = renamed(words, name).unwrap_err();
        assert_eq!(refused.code, -32803);
        assert!(!refused.message.is_empty(), "{words} → {name}");
    }
}

/// A name that would be taken for another one is refused, though nothing would be wrong with the file.
#[test]
fn a_name_that_changes_what_is_said_is_refused() {
    let text = "mizan = 1\n[dm.a]\nprefers = [\"x\", \"y\"]\n[dm.a.options.x]\n[states.s]\non = [\"x\"]\n[dm.a.options.y]\n\
        [graph_free]\n";
    let text = text.replace("[graph_free]\n", "[[claim]]\nid = \"c\"\ncheck = \"at \\\"NN\\\": leads_to(x)\"\n");
    let mut editor = Editor::with(&text);
    let mut asked = editor.at("x]\n[states");
    asked["newName"] = json!("z");
    let refused = editor.ask("textDocument/rename", asked).unwrap_err();
    assert!(refused.message.contains("escapes"), "{refused:?}");
}

#[test]
fn what_there_is_is_told_as_a_tree_and_can_be_folded() {
    let mut editor = Editor::with(CASE);
    let tree = editor.ask("textDocument/documentSymbol", editor.document()).unwrap();
    let names = |all: &Value| -> Vec<String> {
        all.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names(&tree), ["a", "b", "peace", "arms_race", "peace_lasts", "calm"]);
    assert_eq!(names(&tree[0]["children"]), ["!b.arms", "parity", "arms"]);
    assert_eq!(names(&tree[1]["children"]), ["!a.arms", "b.arms", "arms"]);
    assert_eq!(editor.words(&tree[2]["selectionRange"]), "peace");
    let folds = editor.ask("textDocument/foldingRange", editor.document()).unwrap();
    let claim = folds.as_array().unwrap().iter().find(|fold| fold["startLine"] == 23).unwrap();
    assert_eq!((&claim["endLine"], &claim["kind"]), (&json!(26), &json!("region")));
    let mut flat = Editor::start("en", json!({}));
    flat.open(CASE);
    let list = flat.ask("textDocument/documentSymbol", flat.document()).unwrap();
    assert!(
        list.as_array().unwrap().iter().any(|one| one["name"] == "parity" && one["containerName"] == "a"),
        "{list}"
    );
}

#[test]
fn words_in_formulas_have_their_kinds() {
    let mut editor = Editor::with(CASE);
    let legend = editor.greeting["capabilities"]["semanticTokensProvider"]["legend"]["tokenTypes"].clone();
    let told = editor.ask("textDocument/semanticTokens/full", editor.document()).unwrap();
    let data: Vec<u64> = told["data"].as_array().unwrap().iter().map(|n| n.as_u64().unwrap()).collect();
    let (mut line, mut column) = (0, 0);
    let mut found = Vec::new();
    for token in data.chunks(5) {
        column = if token[0] == 0 { column + token[1] } else { token[1] };
        line += token[0];
        let range = json!({
            "start": { "line": line, "character": column }, "end": { "line": line, "character": column + token[2] },
        });
        let kind = legend[usize::try_from(token[3]).unwrap()].as_str().unwrap();
        found.push((line, editor.words(&range).to_owned(), kind.to_owned()));
    }
    let of_claim: Vec<(&str, &str)> =
        found.iter().filter(|(line, ..)| *line == 26).map(|(_, words, kind)| (words.as_str(), kind.as_str())).collect();
    assert_eq!(
        of_claim,
        [
            ("at", "keyword"),
            ("peace", "enumMember"),
            ("leads_to", "function"),
            ("a", "class"),
            ("arms", "variable"),
            ("&", "operator"),
            ("b", "class"),
            ("arms", "variable"),
        ]
    );
    assert!(
        found.iter().any(|(line, words, kind)| *line == 35 && words == "parity" && kind == "property"),
        "{found:?}"
    );
}

/// A case with its source, in a folder: the passage is told, and the way leads to it.
#[test]
fn a_citation_leads_to_its_passage_and_tells_its_words() {
    let folder = std::env::temp_dir().join(format!("mizan-lsp-{}-مصدر", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let source = "مقدمة.\n\nقال الجاران إنهما سيتسلحان 𝒳 معًا.\n";
    fs::write(folder.join("letter.txt"), source).unwrap();
    let cited =
        CASE.replace("[dm.a]\n", "[sources.letter]\ntitle = \"رسالة\"\nfile = \"letter.txt\"\n[dm.a]\n").replace(
            "id = \"arms_race\"\n",
            "id = \"arms_race\"\ncite = { source = \"letter\", paragraph = 2, quote = \"سيتسلحان 𝒳 معًا\" }\n",
        );
    let file = folder.join("case.toml");
    fs::write(&file, &cited).unwrap();
    let mut editor = Editor::start("ar", able());
    editor.uri = format!("file://{}", file.display().to_string().replace("مصدر", "%D9%85%D8%B5%D8%AF%D8%B1"));
    editor.open(&cited);
    assert_eq!(editor.diagnostics(), Vec::<Value>::new());
    let told = editor.ask("textDocument/hover", editor.at("quote = ")).unwrap();
    assert!(told["contents"]["value"].as_str().unwrap().contains("سيتسلحان 𝒳 معًا"), "{told}");
    let place = editor.ask("textDocument/definition", editor.at("quote = ")).unwrap();
    assert!(place["uri"].as_str().unwrap().ends_with("-%D9%85%D8%B5%D8%AF%D8%B1/letter.txt"), "{place}");
    let line = source.lines().nth(2).unwrap();
    let before = line[..line.find("سيتسلحان").unwrap()].encode_utf16().count();
    assert_eq!(place["range"]["start"], json!({ "line": 2, "character": before }));
    let wrong = cited.replace("سيتسلحان 𝒳 معًا\"", "سيتسلحون 𝒳 معًا\"");
    fs::remove_dir_all(&folder).unwrap();
    assert_ne!(wrong, cited);
    editor.end();
}
