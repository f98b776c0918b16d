//! The API without a browser: who is answered, what happens to files, and what is said of a text.

use crate::common::{Bench, Headers};
use serde_json::{Value, json};

const CASE: &str = r#"mizan = 1

[case]
title = { ar = "سد", en = "A dam" } # the title

[sources.note]
title = "A note"
file = "note.txt"

[dm.upstream]
name = { ar = "المنبع", en = "Upstream" }
# What it wants.
[[dm.upstream.prefers]]
that = "!attack"
[[dm.upstream.prefers]]
that = "!release"
id = "keeps_water"
[dm.upstream.options.release]
name = "the release"

[dm.downstream]
prefers = ["release", "!attack"]
[dm.downstream.options.attack]

[states.now]
name = "now"
on = []

[[claim]]
id = "stays"
says = "Nothing happens"
check = "at now: leads_to(!release)"

[[variant]]
id = "generous"
changes = ["upstream.keeps_water negated"]
"#;

const NOTE: &str =
    "The water is kept back. Nobody attacks.\n\nلن يُطلق الماءُ هذا العام، ولن يهاجم أحدٌ أحدًا قبل الصيف.\n";

fn bench(name: &str) -> Bench {
    Bench::new(name, &[("case.toml", CASE), ("note.txt", NOTE)])
}

fn about(text: &str) -> Value {
    json!({ "path": "case.toml", "text": text, "lang": "en" })
}

fn with(text: &str, more: Value) -> Value {
    let mut all = about(text);
    all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    all
}

#[test]
fn only_the_page_with_the_token_is_answered() {
    let bench = bench("guard");
    assert_eq!(bench.get("/api/folder").0, 200);
    let refused = |change: &dyn Fn(&mut Headers)| {
        let mut headers = bench.headers();
        change(&mut headers);
        let (status, answer) = bench.send("GET", "/api/folder", &headers, None);
        (status, answer["error"]["code"].as_str().unwrap_or_default().to_owned())
    };
    let set = |name: &'static str, value: String| {
        move |headers: &mut Headers| {
            headers.retain(|header| header.0 != name);
            headers.push((name.to_owned(), value.clone()));
        }
    };
    assert_eq!(refused(&|headers| headers.retain(|h| h.0 != "authorization")), (401, "wrong-token".into()));
    assert_eq!(refused(&set("authorization", "Bearer x".into())), (401, "wrong-token".into()));
    assert_eq!(refused(&set("host", format!("evil.example:{}", bench.port()))), (403, "wrong-host".into()));
    assert_eq!(refused(&set("host", "127.0.0.1:1".into())), (403, "wrong-host".into()));
    assert_eq!(refused(&set("origin", "https://evil.example".into())), (403, "wrong-origin".into()));
    assert_eq!(refused(&set("origin", "null".into())), (403, "wrong-origin".into()));
    let own = format!("http://127.0.0.1:{}", bench.port());
    assert_eq!(refused(&set("origin", own)).0, 200);
    assert_eq!(bench.get("/api/nothing").0, 404);
    let (status, page) = bench.send("GET", "/", &[("host".into(), "127.0.0.1:1".into())], None);
    assert_eq!((status, page), (200, Value::Null), "the page itself holds no secret");
}

#[test]
fn what_is_too_large_or_no_question_is_refused() {
    let bench = bench("large");
    let (status, _) = bench.post("/api/look", about(&"x".repeat(9 << 20)));
    assert_eq!(status, 413);
    let (status, answer) = bench.post("/api/look", json!({ "text": 1 }));
    assert_eq!((status, &answer["error"]["code"]), (400, &json!("bad-question")));
}

#[test]
fn paths_outside_the_folder_are_refused() {
    let bench = bench("outside");
    for path in ["../case.toml", "/etc/case.toml", "a/../../case.toml", ".mizan/x.toml", "", "."] {
        let (status, answer) = bench.get(&format!("/api/file?path={path}"));
        assert_eq!((status, &answer["error"]["code"]), (403, &json!("outside")), "{path}");
    }
    let (status, answer) = bench.get("/api/file?path=note.txt");
    assert_eq!((status, &answer["error"]["code"]), (422, &json!("not-toml")));
    let (status, answer) = bench.get("/api/file?path=none.toml");
    assert_eq!((status, &answer["error"]["code"]), (404, &json!("no-file")));
}

#[cfg(unix)]
#[test]
fn links_out_of_the_folder_are_not_followed() {
    let bench = bench("links");
    let secret = std::env::temp_dir().join(format!("mizan-secret-{}.toml", std::process::id()));
    std::fs::write(&secret, "mizan = 1\n").unwrap();
    std::os::unix::fs::symlink(&secret, bench.folder().join("link.toml")).unwrap();
    std::os::unix::fs::symlink(&secret, bench.folder().join("link.txt")).unwrap();
    assert_eq!(bench.get("/api/file?path=link.toml").0, 403);
    let text = CASE.replace("note.txt", "link.txt");
    let (_, seen) = bench.post("/api/source", with(&text, json!({ "source": "note" })));
    assert_eq!(seen["kind"], "absent", "a source cannot be read through a link either: {seen}");
    std::fs::remove_file(secret).unwrap();
}

#[test]
fn the_folder_lists_its_cases_and_where_to_start() {
    let bench = bench("folder");
    bench.write("deep/er/other.toml", "# a comment\nmizan = 1\n[case]\ntitle = \"Other\"\n");
    bench.write("Cargo.toml", "[package]\n");
    let (_, folder) = bench.get("/api/folder");
    let paths: Vec<&str> = folder["cases"].as_array().unwrap().iter().map(|c| c["path"].as_str().unwrap()).collect();
    assert_eq!(paths, ["case.toml", "deep/er/other.toml"]);
    assert_eq!(folder["cases"][0]["title"], json!({ "ar": "سد", "en": "A dam" }));
    assert_eq!(folder["cases"][1]["title"], json!({ "und": "Other" }));
    assert_eq!(folder["library"][0]["id"], "small");
}

#[test]
fn a_working_copy_survives_until_it_is_saved() {
    let bench = bench("desk");
    let (_, copy) = bench.get("/api/file?path=case.toml");
    assert_eq!((&copy["revision"], &copy["saved"], &copy["restored"]), (&json!(1), &json!(true), &json!(false)));
    let change = |text: &str, revision: u64| {
        bench.put("/api/file", json!({ "path": "case.toml", "text": text, "revision": revision, "tab": "one" }))
    };
    assert_eq!(change("mizan = 1 # mine\n", 1), (200, json!({ "revision": 2, "saved": false })));
    assert_eq!(bench.read("case.toml"), CASE, "nothing is saved that nobody saved");
    // Another tab that saw the first revision is told what the first one wrote.
    let (status, answer) = change("mizan = 1 # theirs\n", 1);
    assert_eq!((status, &answer["text"], &answer["revision"]), (409, &json!("mizan = 1 # mine\n"), &json!(2)));
    // A crash: a new workbench on the same folder.
    let again = bench.again();
    let (_, copy) = again.get("/api/file?path=case.toml");
    assert_eq!((&copy["text"], &copy["restored"]), (&json!("mizan = 1 # mine\n"), &json!(true)));
    let saved = again.post("/api/save", json!({ "path": "case.toml", "revision": copy["revision"] }));
    assert_eq!(saved.0, 200);
    assert_eq!(again.read("case.toml"), "mizan = 1 # mine\n");
    assert!(!again.folder().join(".mizan").exists(), "nothing is left behind");
}

#[test]
fn nobody_elses_change_is_overwritten_without_asking() {
    let bench = bench("conflict");
    bench.get("/api/file?path=case.toml");
    bench.put("/api/file", json!({ "path": "case.toml", "text": "mizan = 1 # mine\n", "revision": 1 }));
    bench.write("case.toml", "mizan = 1 # theirs\n");
    let save = |overwrite: bool| {
        bench.post("/api/save", json!({ "path": "case.toml", "revision": 2, "overwrite": overwrite }))
    };
    let (status, answer) = save(false);
    assert_eq!((status, &answer["disk"]), (409, &json!("mizan = 1 # theirs\n")));
    assert_eq!(bench.read("case.toml"), "mizan = 1 # theirs\n");
    assert_eq!(save(true).0, 200);
    assert_eq!(bench.read("case.toml"), "mizan = 1 # mine\n");
    let (_, copy) = bench.post("/api/discard", json!({ "path": "case.toml" }));
    assert_eq!((&copy["text"], &copy["saved"]), (&json!("mizan = 1 # mine\n"), &json!(true)));
}

#[test]
fn a_file_that_is_gone_or_read_only_is_told() {
    let bench = bench("gone");
    bench.get("/api/file?path=case.toml");
    std::fs::remove_file(bench.folder().join("case.toml")).unwrap();
    let (status, answer) = bench.post("/api/save", json!({ "path": "case.toml", "revision": 1 }));
    assert_eq!((status, &answer["disk"]), (409, &json!("")));
    bench.write("bytes.toml", "x");
    std::fs::write(bench.folder().join("bytes.toml"), [0xff, 0xfe]).unwrap();
    let (status, answer) = bench.get("/api/file?path=bytes.toml");
    assert_eq!((status, &answer["error"]["code"]), (422, &json!("not-text")));
}

#[test]
fn new_cases_are_made_and_nothing_is_overwritten() {
    let bench = bench("new");
    let new = |path: &str, from: &str| {
        let text = "عنوان المقال\n\nيقول المقال شيئًا.\n";
        bench.post("/api/new", json!({ "path": path, "from": from, "text": text, "title": "", "lang": "ar" }))
    };
    assert_eq!(new("case.toml", "template:en").0, 409);
    assert_eq!(new("a/case.toml", "template:ar").0, 200);
    assert!(bench.read("a/case.toml").starts_with("mizan = 1"));
    assert_eq!(new("b/case.toml", "library:small").0, 200);
    assert_eq!(bench.read("b/notes.md"), "notes");
    assert_eq!(new("b/case2.toml", "library:small").0, 409, "the texts beside it are not overwritten either");
    assert_eq!(new("c/case.toml", "text").0, 200);
    let made = bench.read("c/case.toml");
    assert!(made.contains("title = \"عنوان المقال\"") && made.contains("file = \"sources/text.txt\""), "{made}");
    assert!(bench.read("c/sources/text.txt").contains("يقول المقال"));
    assert_eq!(new("d/case.toml", "library:none").0, 422);
    assert_eq!(new("../d.toml", "text").0, 403);
}

#[test]
fn a_text_is_looked_at_with_places_in_code_units() {
    let bench = bench("look");
    let (_, seen) = bench.post("/api/look", about(CASE));
    assert_eq!((&seen["usable"], &seen["diagnostics"]), (&json!(true), &json!([])), "{seen}");
    let outline = &seen["outline"];
    assert_eq!(outline["dms"][0]["statements"][1]["id"], "keeps_water");
    assert_eq!(outline["dms"][0]["statements"][1]["basis"], "assumed");
    assert_eq!(outline["sources"][0]["kind"], "text");
    assert!(outline["claims"][0]["words"].as_str().unwrap().contains("the release"));
    // A mistake after Arabic text: its place counts code units, not bytes.
    let broken = CASE.replace("leads_to(!release)", "leads_to(!relaese)");
    let (_, seen) = bench.post("/api/look", about(&broken));
    let found = &seen["diagnostics"][0];
    let units: Vec<u16> = broken.encode_utf16().collect();
    let range = found["from"].as_u64().unwrap() as usize..found["to"].as_u64().unwrap() as usize;
    assert_eq!(String::from_utf16(&units[range]).unwrap(), "relaese");
    assert_eq!((&found["severity"], &seen["usable"]), (&json!("error"), &json!(false)));
    assert_eq!(seen["outline"]["claims"][0]["id"], "stays", "what is there is told while something is wrong");
    assert_eq!(seen["outline"]["states"][0]["number"], Value::Null);
    assert_eq!(bench.post("/api/look", about("mizan = ")).1["outline"], Value::Null);
}

#[test]
fn words_are_told_and_offered_also_while_the_text_is_in_between() {
    let bench = bench("words");
    let unit = |text: &str, words: &str| text[..text.find(words).unwrap()].encode_utf16().count();
    let (_, told) = bench.post("/api/hover", with(CASE, json!({ "at": unit(CASE, "release)") + 2 })));
    assert_eq!(told["words"], "Upstream: the release");
    let (_, told) = bench.post("/api/hover", with(CASE, json!({ "at": unit(CASE, "leads_to") + 2 })));
    assert!(told["words"].as_str().unwrap().starts_with("From “now” on"), "{told}");
    let open = CASE.replacen("[[claim]]", "[[rule]]\nforbid = \"release & !release\"\nperhaps = true\n[[claim]]", 1);
    let (_, told) = bench.post("/api/hover", with(&open, json!({ "at": unit(&open, "perhaps") + 2 })));
    assert_eq!(told["words"], "it is not known whether this is so");
    let (_, told) = bench.post("/api/hover", with(CASE, json!({ "at": 0 })));
    assert_eq!(told, Value::Null);
    let broken = CASE.replace("leads_to(!release)\"", "leads_to(!rel");
    let at = unit(&broken, "(!rel") + 5;
    let (_, offered) = bench.post("/api/complete", with(&broken, json!({ "at": at })));
    assert_eq!(offered["options"][0]["label"], "release", "{offered}");
    assert_eq!(offered["from"], at - 3);
}

#[test]
fn an_audit_is_a_job_with_a_result() {
    let bench = bench("audit");
    let result = bench.audited(about(CASE));
    let claim = &result["claims"][0];
    assert_eq!((&claim["id"], &claim["verdict"], &claim["word"]), (&json!("stays"), &json!("holds"), &json!("holds")));
    assert!(
        claim["hinges_on"].as_array().unwrap().iter().any(|h| h["id"] == "keeps_water" && h["change"] == "negated")
    );
    assert_eq!(result["counts"]["hold"], 1);
    let names: Vec<&str> =
        result["assumptions"].as_array().unwrap().iter().map(|a| a["name"].as_str().unwrap()).collect();
    assert!(names.contains(&"upstream.keeps_water") && names.contains(&"downstream.prefers[1]"), "{names:?}");
    assert_eq!(result["variants"][0]["verdicts"], json!({ "stays": "fails" }));
    assert_eq!(result["variants"][0]["words"], json!({ "stays": "fails" }));
    let (status, answer) = bench.post("/api/audit", about("mizan = 1\n"));
    assert_eq!((status, &answer["error"]["code"]), (422, &json!("not-usable")));
    assert_eq!(bench.get("/api/job?id=999").0, 404);
}

/// What is handed on as JSON and what the page shows are one audit: the page's has the words for people besides.
#[test]
fn the_audit_on_the_page_is_the_one_that_is_handed_on() {
    let bench = bench("one_audit");
    let page = bench.audited(about(CASE));
    let asked = with(CASE, json!({ "format": "json" }));
    let (_, file) = bench.bytes("POST", "/api/report", &bench.headers(), Some(asked));
    let file: Value = serde_json::from_slice(&file).unwrap();
    for list in ["claims", "variants"] {
        for (handed, shown) in file[list].as_array().unwrap().iter().zip(page[list].as_array().unwrap()) {
            // Pairs of changes take a while to find; the page does without.
            for (key, value) in handed.as_object().unwrap().iter().filter(|(key, _)| *key != "pairs") {
                assert_eq!(&shown[key], value, "{list}: {key}");
            }
        }
    }
    // Each change on which a verdict hinges is among those that are told in words.
    let changes: Vec<&Value> =
        page["assumptions"].as_array().unwrap().iter().flat_map(|one| one["changes"].as_array().unwrap()).collect();
    for hinge in page["claims"][0]["hinges_on"].as_array().unwrap() {
        let same = |key: &str, change: &Value| change[key] == hinge[key];
        assert!(changes.iter().any(|change| same("assumption", change) && same("change", change)), "{hinge}");
    }
}

#[test]
fn a_job_that_is_cancelled_has_no_result() {
    let bench = bench("cancel");
    let many: String = (0..9).map(|n| format!("[dm.upstream.options.o{n}]\n")).collect();
    let (_, begun) = bench.post("/api/audit", about(&format!("{CASE}{many}")));
    let (status, _) = bench.post("/api/cancel", json!({ "job": begun["job"] }));
    assert_eq!(status, 200);
    assert_eq!(bench.ended(&begun["job"])["state"], "cancelled");
}

#[test]
fn what_if_says_what_turns() {
    let bench = bench("what_if");
    let ask = |changes: Value| bench.post("/api/whatif", with(CASE, json!({ "changes": changes })));
    let (_, outcome) = ask(json!(["upstream.keeps_water negated"]));
    let claim = &outcome["claims"][0];
    assert_eq!((&claim["verdict"], &claim["was"], &claim["turned"]), (&json!("fails"), &json!("holds"), &json!(true)));
    let (_, outcome) = ask(json!([]));
    assert_eq!(outcome["claims"][0]["turned"], false);
    let (status, answer) = ask(json!(["upstream.nothing dropped"]));
    assert_eq!((status, &answer["error"]["code"]), (422, &json!("bad-change")));
    let (_, outcome) = ask(json!(["upstream.keeps_water negated", "upstream.keeps_water dropped"]));
    assert!(outcome["rejected"].is_string() || outcome["claims"][0]["verdict"].is_string());
}

#[test]
fn a_selection_becomes_a_citation_that_is_found() {
    let bench = bench("cite");
    let (_, source) = bench.post("/api/source", with(CASE, json!({ "source": "note" })));
    assert_eq!((source["kind"].as_str(), source["paragraphs"].as_array().unwrap().len()), (Some("text"), 2));
    let paragraph = source["paragraphs"][1]["text"].as_str().unwrap();
    let selected = "يهاجم أحدٌ أحدًا";
    let from = paragraph[..paragraph.find(selected).unwrap()].encode_utf16().count();
    let edit = json!({ "kind": "cite", "target": "claim:stays", "source": "note", "paragraph": 2,
                       "from": from, "to": from + selected.encode_utf16().count() });
    let (status, changed) = bench.post("/api/edit", with(CASE, json!({ "edit": edit })));
    let text = changed["text"].as_str().unwrap_or_else(|| panic!("{status} {changed}"));
    assert!(text.contains("# the title") && text.contains("# What it wants."), "comments stay");
    let (_, seen) = bench.post("/api/look", about(text));
    assert_eq!((&seen["usable"], &seen["diagnostics"]), (&json!(true), &json!([])), "{text}\n{seen}");
    let (_, source) = bench.post("/api/source", with(text, json!({ "source": "note" })));
    let mark = &source["paragraphs"][1]["marks"][0];
    assert_eq!(mark["by"][0], json!({ "kind": "claim", "name": "stays", "against": false }));
    assert_eq!(mark["from"], from);
}

#[test]
fn changes_beside_the_text_are_made_or_refused() {
    let bench = bench("edit");
    let ask = |edit: Value| bench.post("/api/edit", with(CASE, json!({ "edit": edit })));
    let (_, moved) = ask(json!({ "kind": "move_statement", "dm": "upstream", "from": 2, "to": 1 }));
    let text = moved["text"].as_str().unwrap();
    assert!(text.find("keeps_water").unwrap() < text.find("!attack").unwrap());
    let (status, refused) = ask(json!({ "kind": "move_statement", "dm": "upstream", "from": 0, "to": 1 }));
    assert_eq!((status, &refused["error"]["code"]), (422, &json!("edit-no-element")));
    let (status, refused) = ask(json!({ "kind": "cite", "target": "claim:stays", "source": "note", "paragraph": 9,
                                        "from": 0, "to": 3 }));
    assert_eq!((status, &refused["error"]["code"]), (422, &json!("no-passage")));
    let (_, added) = ask(json!({ "kind": "add", "what": "dm", "entries": { "name": "الوسيط" } }));
    assert!(added["text"].as_str().unwrap().contains("[dm.\"الوسيط\"]"));
}

#[test]
fn an_element_is_read_changed_and_goes_with_what_mentions_it() {
    let bench = bench("element");
    let of = |text: &str, target: &str| bench.post("/api/element", with(text, json!({ "target": target })));
    let ask = |text: &str, edit: Value| {
        let (status, answer) = bench.post("/api/edit", with(text, json!({ "edit": edit })));
        answer["text"].as_str().unwrap_or_else(|| panic!("{status} {answer}")).to_owned()
    };
    let (_, seen) = of(CASE, "dm:upstream");
    assert_eq!(seen["entries"], json!({ "name": { "ar": "المنبع", "en": "Upstream" } }));
    let uses = json!(["statement:downstream[1]", "claim:stays", "variant:generous"]);
    assert_eq!(seen["uses"], uses);
    assert_eq!(of(CASE, "statement:upstream[2]").1["entries"], json!({ "that": "!release", "id": "keeps_water" }));
    assert_eq!(of(CASE, "claim:none").0, 422);
    let wish = json!({ "kind": "change", "target": "statement:upstream[2]",
                       "entries": { "that": "release", "because": "so", "watch": null } });
    let text = ask(CASE, wish);
    assert!(text.contains("that = \"release\"\nid = \"keeps_water\"\nbecause = \"so\"\n"), "{text}");
    let (_, look) = bench.post("/api/look", about(&text));
    assert_eq!(look["usable"], true, "{look}");
    let gone = ask(CASE, json!({ "kind": "remove", "target": "dm:upstream", "with": uses }));
    assert!(!gone.contains("upstream") && !gone.contains("stays") && gone.contains("\"!attack\""), "{gone}");
    let refused =
        bench.post("/api/edit", with(CASE, json!({ "edit": { "kind": "add", "what": "option", "entries": {} } })));
    assert_eq!(refused.1["error"]["code"], "edit-no-element", "an option is somebody's");
}

#[test]
fn parts_of_the_report_are_shown_by_themselves() {
    let bench = bench("fragments");
    let part = |more: Value| bench.post("/api/fragment", with(CASE, more));
    let whole = ["findings", "ledger", "source", "actors", "course", "settle", "assumptions", "survival", "annex"];
    for name in whole {
        let (status, fragment) = part(json!({ "part": name }));
        let html = fragment["html"].as_str().unwrap_or_else(|| panic!("{name}: {status} {fragment}"));
        assert!(html.len() > 20 && !html.contains("<html"), "{name}: {html}");
    }
    let (_, claim) = part(json!({ "part": "claim", "id": "stays" }));
    assert!(claim["html"].as_str().unwrap().contains("Nothing happens"), "{claim}");
    let (_, figure) = part(json!({ "part": "figure", "where": "attack" }));
    let html = figure["html"].as_str().unwrap();
    assert!(html.contains("<svg") && html.contains("data-state=\"1\""), "{html}");
    assert!(figure["states"].is_array());
    let (_, larger) = part(json!({ "part": "figure", "from": 4, "expand": [1, 2, 3, 4] }));
    assert!(larger["html"].as_str().unwrap().contains("data-state=\"4\""));
    let (_, states) = part(json!({ "part": "states", "where": "release" }));
    assert_eq!((&states["all"], states["states"].as_array().unwrap().len()), (&json!(2), 2));
    let (_, why) = part(json!({ "part": "why", "state": 1 }));
    assert!(why["html"].as_str().unwrap().contains("Downstream") || !why["html"].as_str().unwrap().is_empty());
    for wrong in
        [json!({ "part": "nothing" }), json!({ "part": "claim", "id": "x" }), json!({ "part": "why", "state": 9 })]
    {
        let (status, answer) = part(wrong.clone());
        assert_eq!((status, &answer["error"]["code"]), (404, &json!("no-part")), "{wrong}");
    }
    let (status, answer) = part(json!({ "part": "states", "where": "relaese" }));
    assert_eq!((status, &answer["error"]["code"]), (422, &json!("bad-condition")));
    assert!(answer["error"]["message"].as_str().unwrap().contains("`release`"), "{answer}");
}

#[test]
fn what_is_handed_on_is_a_file() {
    let bench = bench("report");
    let ask = |lang: &str, format: &str| {
        let mut asked = with(CASE, json!({ "format": format, "share": true }));
        asked["lang"] = json!(lang);
        bench.bytes("POST", "/api/report", &bench.headers(), Some(asked))
    };
    let (status, page) = ask("both", "html");
    let page = String::from_utf8(page).unwrap();
    assert_eq!(status, 200);
    assert!(page.starts_with("<!doctype html>") && page.contains("lang=\"ar\"") && page.contains("lang=\"en\""));
    assert_eq!(ask("both", "html").1, page.into_bytes(), "the same text gives the same bytes");
    assert!(String::from_utf8(ask("en", "md").1).unwrap().contains("A dam"));
    let package = ask("both", "docx").1;
    assert!(package.starts_with(b"PK"), "a package");
    let has = |part: &[u8]| package.windows(part.len()).any(|bytes| bytes == part);
    assert!(has(b"word/media/figure1.png") && has(b"word/media/figure2.png"), "its figures are pictures");
    let audit: Value = serde_json::from_slice(&ask("en", "json").1).unwrap();
    assert_eq!(audit["format"], "mizan-audit/1");
    let solution: Value = serde_json::from_slice(&ask("en", "solution").1).unwrap();
    assert_eq!(solution["format"], "mizan-solution/1");
    assert!(!ask("en", "csv").1.is_empty());
    assert_eq!(ask("en", "exe").0, 422);
}

#[test]
fn a_case_that_is_only_begun_can_be_gone_on_with() {
    let bench = bench("begun");
    let new = json!({ "path": "new/case.toml", "from": "text", "text": NOTE, "lang": "en", "title": { "en": "Mine" } });
    assert_eq!(bench.post("/api/new", new).0, 200);
    let text = bench.read("new/case.toml");
    let asked = |text: &str, more: Value| {
        let mut asked = with(text, more);
        asked["path"] = json!("new/case.toml");
        asked
    };
    let (_, seen) = bench.post("/api/look", asked(&text, json!({})));
    assert_eq!((&seen["outline"]["case"]["title"], &seen["usable"]), (&json!("Mine"), &json!(false)));
    let (_, source) = bench.post("/api/source", asked(&text, json!({ "source": "text" })));
    assert_eq!(source["paragraphs"][0]["n"], 1, "{source}");
    let cite = json!({ "source": "text", "paragraph": 1, "from": 0, "to": 22 });
    let edit = json!({ "kind": "add", "what": "claim", "entries": { "says": { "en": "Water stays" }, "check": "none" }, "cite": cite });
    let (status, changed) = bench.post("/api/edit", asked(&text, json!({ "edit": edit })));
    let text = changed["text"].as_str().unwrap_or_else(|| panic!("{status} {changed}"));
    assert!(text.contains("quote = \"The water is kept back\""), "{text}");
    // A second source, whose text comes along, is written beside the case.
    let edit = json!({ "kind": "add", "what": "source", "entries": { "title": "Another", "language": "en" }, "text": "Said." });
    let (_, changed) = bench.post("/api/edit", asked(text, json!({ "edit": edit })));
    assert_eq!(bench.read("new/sources/another.txt"), "Said.");
    assert_eq!(bench.post("/api/edit", asked(text, json!({ "edit": edit }))).0, 409, "never over another file");
    let removed = json!({ "kind": "remove", "target": "claim:water_stays" });
    let (_, without) = bench.post("/api/edit", asked(changed["text"].as_str().unwrap(), json!({ "edit": removed })));
    assert!(!without["text"].as_str().unwrap().contains("[[claim]]"), "{without}");
}

#[test]
fn the_front_end_and_the_styles_are_inside_the_program() {
    let bench = bench("assets");
    for path in [
        "/",
        "/assets/app.js",
        "/assets/app.css",
        "/assets/pdf.min.mjs",
        "/assets/pdf.worker.min.mjs",
        "/assets/report.css",
        "/assets/noto-naskh-arabic-400.woff2",
    ] {
        let (status, bytes) = bench.bytes("GET", path, &[], None);
        assert!(status == 200 && bytes.len() > 100, "{path}: {status}");
    }
    assert_eq!(bench.bytes("GET", "/assets/none.js", &[], None).0, 404);
}
