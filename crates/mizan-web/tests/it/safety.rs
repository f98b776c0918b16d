//! What the workbench neither reads nor writes, what it keeps as it was, and what it gives up.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::common::Bench;

const CASE: &str = "mizan = 1\n[dm.a]\nprefers = [\"x\"]\n[dm.a.options.x]\n[dm.b]\nprefers = [\"!x\"]\n";

fn about(text: &str, more: Value) -> Value {
    let mut all = json!({ "path": "case.toml", "text": text, "lang": "en" });
    all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    all
}

/// Types a text into the working copy, and saves it.
fn saved(bench: &Bench, path: &str, text: &str) {
    let (_, copy) = bench.get(&format!("/api/file?path={path}"));
    let change = json!({ "path": path, "text": text, "revision": copy["revision"] });
    let (status, changed) = bench.put("/api/file", change);
    assert_eq!(status, 200, "{changed}");
    let (status, answer) = bench.post("/api/save", json!({ "path": path, "revision": changed["revision"] }));
    assert_eq!((status, &answer["saved"]), (200, &json!(true)), "{answer}");
}

#[test]
fn nothing_hidden_is_read_or_written() {
    let bench = Bench::new("hidden", &[("case.toml", CASE), (".git/config", "secret"), (".git/x.toml", CASE)]);
    for path in [".git/x.toml", ".GIT/x.toml", ".Mizan/x.toml", ".mizan/x.toml", "a/.hidden/x.toml", ".x.toml"] {
        let (status, answer) = bench.get(&format!("/api/file?path={path}"));
        assert_eq!((status, &answer["error"]["code"]), (403, &json!("outside")), "{path}");
        let (status, _) = bench.post("/api/new", json!({ "path": path, "from": "template:en" }));
        assert_eq!(status, 403, "{path}");
    }
    for file in [".git/hooks/post-commit", ".Git/note", "a/.b/note", "../note"] {
        let edit =
            json!({ "kind": "add", "what": "source", "entries": { "title": "T", "file": file }, "text": "Said." });
        let (status, answer) = bench.post("/api/edit", about(CASE, json!({ "edit": edit })));
        assert_eq!((status, &answer["error"]["code"]), (403, &json!("outside")), "{file}");
        assert!(!bench.folder().join(file).exists(), "{file}");
    }
    let text = format!("{CASE}[sources.s]\ntitle = \"T\"\nfile = \".git/config\"\n");
    let (_, source) = bench.post("/api/source", about(&text, json!({ "source": "s" })));
    assert_eq!(source["kind"], "absent", "{source}");
}

#[test]
fn answers_with_what_a_case_says_are_not_kept() {
    let bench = Bench::new("no-store", &[("case.toml", CASE)]);
    let kept = |path: &str| bench.header("GET", path, "cache-control");
    assert_eq!(kept("/api/file?path=case.toml").as_deref(), Some("no-store"));
    assert_eq!(kept("/api/nothing").as_deref(), Some("no-store"), "refusals neither");
    assert_eq!(kept("/").as_deref(), Some("no-cache"), "the page itself holds nothing of a case");
}

#[test]
fn a_file_is_saved_as_it_was_written() {
    let lines = CASE.replace('\n', "\r\n");
    let marked = format!("\u{feff}{lines}");
    let bench = Bench::new("style", &[("case.toml", &marked), ("plain.toml", CASE)]);
    let (_, copy) = bench.get("/api/file?path=case.toml");
    assert_eq!((&copy["text"], &copy["saved"]), (&json!(CASE), &json!(true)), "editors are given plain lines");
    saved(&bench, "case.toml", &format!("{CASE}# more\n"));
    assert_eq!(bench.read("case.toml"), format!("{marked}# more\r\n"));
    saved(&bench, "plain.toml", &format!("{CASE}# more\n"));
    assert_eq!(bench.read("plain.toml"), format!("{CASE}# more\n"));
    // What a report says of its input is what a reader can check.
    let text = format!("{CASE}# more\n");
    let asked = about(&text, json!({ "format": "md" }));
    let report = bench.bytes("POST", "/api/report", &bench.headers(), Some(asked)).1;
    let hash = mizan_case::passages::sha256_hex(bench.read("case.toml").as_bytes());
    assert!(String::from_utf8(report).unwrap().contains(&hash), "the hash of the file as it lies there");
}

#[cfg(unix)]
#[test]
fn links_inside_the_folder_stay_links_and_own_folders_are_none() {
    use std::os::unix::fs::symlink;

    let bench = Bench::new("links-inside", &[("real/case.toml", CASE)]);
    symlink("real/case.toml", bench.folder().join("link.toml")).unwrap();
    saved(&bench, "link.toml", &format!("{CASE}# more\n"));
    assert!(std::fs::symlink_metadata(bench.folder().join("link.toml")).unwrap().is_symlink());
    assert_eq!(bench.read("real/case.toml"), format!("{CASE}# more\n"));

    // What is not saved is kept in a folder of ours, and not where a link of its name leads.
    let outside = Bench::new("links-outside", &[("case.toml.draft.json", "{\"text\":\"planted\"}")]);
    let bench = Bench::new("links-own", &[("case.toml", CASE)]);
    symlink(outside.folder(), bench.folder().join(".mizan")).unwrap();
    let (_, copy) = bench.get("/api/file?path=case.toml");
    assert_eq!((&copy["text"], &copy["restored"]), (&json!(CASE), &json!(false)), "nothing is read through it");
    let change = json!({ "path": "case.toml", "text": "mizan = 1\n", "revision": 1 });
    assert_eq!(bench.put("/api/file", change).0, 422, "and nothing written");
    assert_eq!(outside.read("case.toml.draft.json"), "{\"text\":\"planted\"}");
}

#[cfg(unix)]
#[test]
fn a_pipe_in_the_folder_keeps_nobody_waiting() {
    let bench = Bench::new("pipe", &[("case.toml", CASE)]);
    for name in ["pipe.toml", "pipe.txt"] {
        let made = std::process::Command::new("mkfifo").arg(bench.folder().join(name)).status().unwrap();
        assert!(made.success());
    }
    let begun = Instant::now();
    let large = std::fs::File::create(bench.folder().join("large.toml")).unwrap();
    large.set_len((64 << 20) + 1).unwrap();
    for (path, said) in [("pipe.toml", "is no file"), ("large.toml", "larger than 64 MiB")] {
        let (status, answer) = bench.get(&format!("/api/file?path={path}"));
        assert!(status == 422 && answer["error"]["message"].as_str().unwrap().contains(said), "{answer}");
    }
    let (_, folder) = bench.get("/api/folder");
    assert_eq!(folder["cases"].as_array().unwrap().len(), 1, "{folder}");
    let text = format!("{CASE}[sources.s]\ntitle = \"T\"\nfile = \"pipe.txt\"\n");
    assert_eq!(bench.post("/api/look", about(&text, json!({}))).0, 200);
    assert_eq!(bench.get("/api/file?path=case.toml").0, 200);
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
}

/// So many decision makers with a wish each that solving it, and each change of it, takes long.
fn long() -> String {
    let dm = |n: usize| {
        let next = (n + 1) % 17;
        format!("[dm.d{n}]\nprefers = [\"o{n} <-> o{next}\", \"!o{n}\", \"o{next}\"]\n[dm.d{n}.options.o{n}]\n")
    };
    let claim = "[states.start]\non = []\n[[claim]]\nid = \"c\"\ncheck = \"at start: leads_to(o1)\"\n";
    format!("mizan = 1\n{}{claim}", (0..17).map(dm).collect::<String>())
}

#[test]
fn a_report_that_nobody_waits_for_is_given_up() {
    let bench = Bench::new("given-up", &[]);
    let text = long();
    for question in ["/api/report", "/api/fragment"] {
        let more = json!({ "format": "html", "part": "summary" });
        assert!(bench.left(question, about(&text, more), Duration::from_millis(200)), "it takes longer than that");
    }
    let begun = Instant::now();
    drop(bench);
    // The server waits for work that goes on, and this is the work of minutes.
    assert!(begun.elapsed() < Duration::from_secs(30), "{:?}", begun.elapsed());
}

/// Work that is too much is refused with what raises the limit, and nothing is begun.
#[test]
fn what_is_too_much_work_is_told() {
    let bench = Bench::within("too-much", &[], 1000);
    let text = long();
    for (lang, word) in [("en", "steps"), ("ar", "الخطوات")] {
        let mut asked = about(&text, json!({ "format": "html", "part": "summary" }));
        asked["lang"] = json!(lang);
        for question in ["/api/report", "/api/fragment"] {
            let (status, answer) = bench.post(question, asked.clone());
            assert_eq!((status, &answer["error"]["code"]), (422, &json!("too-much-work")), "{answer}");
            let told = answer["error"]["message"].as_str().unwrap();
            assert!(told.contains(word) && told.contains("--max-work "), "{told}");
        }
        let (_, begun) = bench.post("/api/audit", asked);
        let ended = bench.ended(&begun["job"]);
        assert!(ended["state"] == "failed" && ended["error"].as_str().unwrap().contains("--max-work "), "{ended}");
    }
}

#[test]
fn of_very_many_mistakes_the_first_are_told() {
    let bench = Bench::new("many-mistakes", &[]);
    let text = format!("mizan = 1\n{}", (0..500).map(|number| format!("[other{number}]\n")).collect::<String>());
    for lang in ["en", "ar"] {
        let mut asked = about(&text, json!({}));
        asked["lang"] = json!(lang);
        let (_, seen) = bench.post("/api/look", asked);
        assert_eq!(seen["diagnostics"].as_array().unwrap().len(), 200);
        assert!(seen["more"].as_str().unwrap().contains("301"), "{}", seen["more"]);
    }
    let (_, seen) = bench.post("/api/look", about(CASE, json!({})));
    assert!(seen.get("more").is_none(), "{seen}");
}

/// A new case of which a part cannot be written leaves nothing behind that stands in the way of the next try.
#[cfg(unix)]
#[test]
fn a_new_case_is_made_whole_or_not_at_all() {
    use std::os::unix::fs::PermissionsExt as _;
    let bench = Bench::new("made-whole", &[]);
    let from = json!({ "path": "new/case.toml", "from": "text", "text": "Said.", "title": { "en": "T" } });
    std::fs::create_dir_all(bench.folder().join("new/sources")).unwrap();
    std::os::unix::fs::symlink("nowhere", bench.folder().join("new/sources/text.txt")).unwrap();
    let (status, answer) = bench.post("/api/new", from.clone());
    assert!(status >= 400, "{answer}");
    assert!(!bench.folder().join("new/case.toml").exists());
    std::fs::remove_file(bench.folder().join("new/sources/text.txt")).unwrap();
    let (status, answer) = bench.post("/api/new", from);
    assert_eq!(status, 200, "{answer}");
    let made = std::fs::metadata(bench.folder().join("new/case.toml")).unwrap();
    assert_ne!(made.permissions().mode() & 0o400, 0);
    let names = std::fs::read_dir(bench.folder().join("new")).unwrap();
    assert!(names.flatten().all(|entry| !entry.file_name().to_string_lossy().ends_with(".part")));
}

#[test]
fn what_is_kept_refers_to_ids_and_not_to_places() {
    let text = "mizan = 1\n[dm.a]\nprefers = [\"x\", \"!y\", \"z\"]\n[dm.a.options]\nx = {}\ny = {}\nz = {}\n\
        [dm.b]\nprefers = [\"w\"]\n[dm.b.options.w]\n";
    let bench = Bench::new("kept", &[("case.toml", text)]);
    let edit = |text: &str, edit: Value| {
        let (status, answer) = bench.post("/api/edit", about(text, json!({ "edit": edit })));
        assert_eq!(status, 200, "{answer}");
        answer["text"].as_str().unwrap().to_owned()
    };
    let kept =
        json!({ "kind": "add", "what": "variant", "entries": { "name": "v", "changes": ["a.prefers[2] negated"] } });
    let kept = edit(text, kept);
    assert!(kept.contains("{ that = \"!y\", id = \"wish_y\" }") && kept.contains("\"a.wish_y negated\""), "{kept}");
    let moved = edit(&kept, json!({ "kind": "move_statement", "dm": "a", "from": 2, "to": 1 }));
    assert!(moved.contains("\"a.wish_y negated\""), "{moved}");
    let by_place = text.to_owned() + "[[variant]]\nid = \"v\"\nchanges = [\"a.prefers[2] negated\"]\n";
    for (lang, said) in [("en", "by its place"), ("ar", "بالموضع")] {
        let mut asked = about(&by_place, json!({}));
        asked["lang"] = json!(lang);
        let (_, seen) = bench.post("/api/look", asked);
        assert!(seen.to_string().contains("M635") && seen.to_string().contains(said), "{seen}");
    }
    let moved = edit(&by_place, json!({ "kind": "move_statement", "dm": "a", "from": 2, "to": 1 }));
    assert!(moved.contains("\"a.prefers[1] negated\""), "{moved}");
}
