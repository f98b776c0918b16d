//! Files of GMCR+, imported, solved and exported again. The files in `gmcr/` are our own, with the numbers of that
//! program's examples (gmcr-py, commit 502a12c); what it answers is in `elmira.rs`, `misperception.rs` and `library.rs`.

use std::path::PathBuf;
use std::process::Command;

use crate::facts::{self, Loaded};
use mizan_case::gmcr::{self, GmcrFile};
use mizan_core::{Concept, Request, solve};

fn file(name: &str) -> PathBuf {
    facts::root().join("crates/mizan-cli/tests/gmcr").join(format!("{name}.gmcr"))
}

struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

fn mizan(args: &[&str]) -> Run {
    let run = Command::new(env!("CARGO_BIN_EXE_mizan")).args(args).current_dir(facts::root()).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Run { code: run.status.code(), out: text(run.stdout), err: text(run.stderr) }
}

fn imported(name: &str) -> Loaded {
    let run = mizan(&["import", file(name).to_str().unwrap(), "--lang", "en"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    Loaded::from_text(&run.out)
}

/// The states, and for each concept and each decision maker the stable ones.
fn solved(loaded: &Loaded) -> (Vec<String>, Vec<Vec<usize>>) {
    let model = &loaded.model;
    let pattern = |state| loaded.case.pattern_text(model.space().pattern(state).unwrap());
    let stability = solve(model, &Request::of(&Concept::USUAL));
    let stable = Concept::USUAL.iter().flat_map(|&concept| {
        let of = |dm| stability.stable(concept, dm).unwrap().iter().map(|state| state.number()).collect();
        model.dms().map(of).collect::<Vec<Vec<usize>>>()
    });
    (model.space().ids().map(pattern).collect(), stable.collect())
}

/// What was imported has the states and the answers of the case of the library, which are those of GMCR+.
#[test]
fn the_imported_examples_have_the_published_answers() {
    for (name, case) in
        [("elmira", "elmira-gmcrplus"), ("euphrates", "euphrates-1975"), ("misperceived", "euphrates-misperceived")]
    {
        let library = Loaded::from_file(&format!("cases/{case}/case.toml"));
        let imported = imported(name);
        assert_eq!(solved(&imported), solved(&library), "{name}");
        for dm in library.model.dms() {
            assert_eq!(imported.model.ranks(dm), library.model.ranks(dm), "{name}");
        }
    }
}

/// Exported and imported again, a conflict is the same, and a file that was imported is a file with the same content.
#[test]
fn what_is_exported_is_imported_as_the_same() {
    for name in ["elmira", "euphrates", "misperceived", "odd"] {
        let first = imported(name);
        let written = gmcr::write(&first.case, &first.model, &["en"]).unwrap();
        let (again, problems) = gmcr::read(&written.text);
        assert!(!problems.iter().any(mizan_case::Diagnostic::is_error), "{name}: {problems:?}");
        let second = gmcr::case_file(&again.unwrap(), name, &gmcr::Comments::default());
        let second = Loaded::from_text(&second);
        assert_eq!(solved(&second), solved(&first), "{name}");
        assert_eq!(second.case.conflict.preferences, first.case.conflict.preferences, "{name}");
        for (dm, state) in first.model.dms().flat_map(|dm| first.model.space().ids().map(move |state| (dm, state))) {
            assert_eq!(second.model.moves_from(dm, state), first.model.moves_from(dm, state), "{name}");
        }
        assert_eq!(gmcr::write(&second.case, &second.model, &["en"]).unwrap().text, written.text, "{name}");
    }
}

/// A file with options by decision maker is, imported and exported again, the file that it was: statements that do not
/// count and coalitions too. Payoffs, which follow from the rest, are not looked at.
#[test]
fn a_file_comes_back_as_it_was() {
    let said = |text: &str| {
        let (file, problems) = gmcr::read(text);
        assert!(!problems.iter().any(mizan_case::Diagnostic::is_error), "{problems:?}");
        GmcrFile { payoffs: Vec::new(), ..file.unwrap() }
    };
    for name in ["elmira", "euphrates", "misperceived"] {
        let original = std::fs::read_to_string(file(name)).unwrap();
        let original = original.replacen("\"coalitions\": [\n  0,\n  1,\n  2\n ]", "\"coalitions\": [2, [1, 0]]", 1);
        let original = said(&original);
        let loaded = Loaded::from_text(&gmcr::case_file(&original, name, &gmcr::Comments::default()));
        assert_eq!(said(&gmcr::write(&loaded.case, &loaded.model, &["en"]).unwrap().text), original, "{name}");
        assert_eq!(original.coalitions, if name == "elmira" { vec![vec![2], vec![1, 0]] } else { Vec::new() });
    }
}

/// Payoffs that were changed by hand are told with the name of their decision maker.
#[test]
fn payoffs_that_contradict_the_statements_are_told() {
    let text = std::fs::read_to_string(file("misperceived")).unwrap();
    let (statements, payoffs) = text.split_once("\"payoffs\": [6, 3, 5, 2, 1, 4]").unwrap();
    let path = std::env::temp_dir().join(format!("mizan-gmcr-payoffs-{}.gmcr", std::process::id()));
    for (written, is_told) in
        [("[6, 3, 5, 2, 1, 4]", false), ("[60, 30, 50, 20, 10, 40]", false), ("[5, 3, 6, 2, 1, 4]", true)]
    {
        std::fs::write(&path, format!("{statements}\"payoffs\": {written}{payoffs}")).unwrap();
        let run = mizan(&["import", path.to_str().unwrap(), "--lang", "en"]);
        assert_eq!(run.code, Some(0));
        assert_eq!(run.err.contains("M813") && run.err.contains("`Syria`"), is_told, "{written}: {}", run.err);
        assert!(!run.err.contains("`Iraq`"), "{}", run.err);
    }
    std::fs::remove_file(&path).unwrap();
}

/// The payoffs that are written are those that GMCR+ computes: ranks from 1, 1 being the least preferred.
#[test]
fn the_payoffs_are_those_of_gmcr_plus() {
    let case = imported("misperceived");
    let written: serde_json::Value =
        serde_json::from_str(&gmcr::write(&case.case, &case.model, &["en"]).unwrap().text).unwrap();
    let original: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(file("misperceived")).unwrap()).unwrap();
    for key in
        ["options", "decisionMakers", "infeasibles", "coalitions", "coalitionsFull", "useManualPreferenceRanking"]
    {
        assert_eq!(written[key], original[key], "{key}");
    }
}

/// Names that clash, that are reserved or no identifiers, options that are not in the order of their owners, unions of
/// conditions, one of them empty: what the file says is what the case says.
#[test]
fn an_odd_file_is_read_right() {
    let case = imported("odd");
    let ids: Vec<&str> = case.case.decision_makers.iter().map(|dm| dm.id.as_str()).collect();
    assert_eq!(ids, ["the_first", "the_first_2", "_1"]);
    let options: Vec<&str> = case.case.options.iter().map(|option| option.id.as_str()).collect();
    assert_eq!(options, ["sign", "quoted_1", "over_", "sign"]);
    // sign of the first, quoted, over, sign of the second.
    let states = ["NNNN", "YNNN", "NYNN", "YYNN", "NNYN", "YNYN", "NNNY", "YNNY", "NYNY", "YYNY", "NNYY"];
    assert_eq!(solved(&case).0, states);
    let first = case.model.ranks(mizan_core::DmId::from_index(0)).as_slice().to_vec();
    // Best: (the other signs and nothing is over, or it signs itself) and nothing is quoted.
    assert_eq!(first, [2, 4, 1, 3, 2, 4, 4, 4, 3, 3, 2]);
    let name = case.case.options[1].name.get(&[]).unwrap();
    assert_eq!(name, "\"Quoted\" \\ 1");
}

#[test]
fn what_is_left_out_is_told() {
    let run = mizan(&["import", file("odd").to_str().unwrap(), "--lang", "en"]);
    assert_eq!(run.code, Some(0));
    for code in ["M810", "M812"] {
        assert!(run.err.contains(code), "{code}: {}", run.err);
    }
    assert!(run.out.contains("#   mizan solve CASE --coalitions 'the_first+the_first_2'\n"), "{}", run.out);
    assert!(run.out.contains("[gmcr]\ncoalitions = [[\"the_first\", \"the_first_2\"], \"_1\"]\n"), "{}", run.out);
    let run = mizan(&["import", file("elmira").to_str().unwrap(), "--lang", "ar"]);
    assert!(run.err.contains("M809"), "{}", run.err);
    assert!(run.out.contains("[gmcr.statements]\nmoe = [\n    \"accept\",\n"), "{}", run.out);
    let run = mizan(&["export", "cases/elmira-gmcrplus", "--to", "gmcr", "--lang", "en"]);
    assert_eq!(run.code, Some(0));
    for what in ["claims", "names of states", "sources", "reasons", "another language"] {
        assert!(run.err.contains(what), "{what}: {}", run.err);
    }
    let quiet = mizan(&["export", "cases/elmira-gmcrplus", "--to", "gmcr", "--quiet"]);
    assert_eq!((quiet.code, quiet.err.as_str()), (Some(0), ""));
}

#[test]
fn what_can_not_be_held_is_refused_by_name() {
    let run = mizan(&["export", "cases/elmira", "--to", "gmcr", "--lang", "en"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert!(run.err.contains("[[merge]]") && run.err.contains("abandon"), "{}", run.err);
    let run = mizan(&["export", "cases/chicken/graph.toml", "--to", "gmcr", "--lang", "en"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert!(run.err.contains("graph form"), "{}", run.err);
}

#[test]
fn a_file_is_written_over_by_force_only() {
    let folder = std::env::temp_dir().join(format!("mizan-gmcr-{}", std::process::id()));
    let target = folder.join("made/case.toml");
    let (from, to) = (file("euphrates"), target.to_str().unwrap().to_owned());
    let call = ["import", from.to_str().unwrap(), "-o", &to];
    assert_eq!(mizan(&call).code, Some(0));
    let text = std::fs::read_to_string(&target).unwrap();
    std::fs::write(&target, "mine").unwrap();
    assert_eq!(mizan(&call).code, Some(2));
    assert_eq!(std::fs::read_to_string(&target).unwrap(), "mine");
    assert_eq!(mizan(&[&call[..], &["--force"]].concat()).code, Some(0));
    assert_eq!(std::fs::read_to_string(&target).unwrap(), text);
    std::fs::remove_dir_all(folder).unwrap();
}

/// A ranking that names a state which is not there is a mistake of the file, told in the case made of it.
#[test]
fn a_file_whose_conflict_is_wrong_is_refused() {
    let text = std::fs::read_to_string(file("elmira")).unwrap().replacen("9,", "19,", 1);
    let path = std::env::temp_dir().join(format!("mizan-gmcr-wrong-{}.gmcr", std::process::id()));
    std::fs::write(&path, text).unwrap();
    let run = mizan(&["import", path.to_str().unwrap(), "--lang", "en"]);
    std::fs::remove_file(&path).unwrap();
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert!(run.err.contains("M412"), "{}", run.err);
}

/// Early versions of the program saved pickles, which are no text at all, or look like none of ours.
#[test]
fn a_pickle_is_told_as_one() {
    let folder = std::env::temp_dir().join(format!("mizan-pickle-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    for (name, bytes) in
        [("binary", &b"\x80\x03}q\x00(X\x07\x00\x00\x00prefPriq\x01]u."[..]), ("text", b"(dp0\nS'a'\nI1\ns.")]
    {
        let file = folder.join(format!("{name}.gmcr"));
        std::fs::write(&file, bytes).unwrap();
        for (language, word) in [("en", "a pickle of Python"), ("ar", "pickle")] {
            let run = mizan(&["import", file.to_str().unwrap(), "--lang", language]);
            assert_eq!(run.code, Some(2));
            assert!(run.err.contains("M821") && run.err.contains(word), "{}", run.err);
        }
    }
    std::fs::remove_dir_all(&folder).unwrap();
}
