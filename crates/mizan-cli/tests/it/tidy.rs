//! The tree is as ARCHITECTURE.md says, and keeps to the rules of CONTRIBUTING.md that a machine can check.
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use mizan_case::Problem;
use mizan_core::Concept;

use crate::facts;

/// The most lines a file may have.
const MAX_LINES: usize = 600;

#[test]
fn every_module_says_what_it_is_for() {
    // What examples and doctests include is no module of its own.
    let included = |path: &PathBuf| path.parent().is_some_and(|folder| folder.ends_with("examples/conflicts"));
    let silent = rust_files().into_iter().filter(|path| !included(path)).filter(|path| {
        let text = read(path);
        !text.trim_start().starts_with("//!") || text.lines().next().is_some_and(|line| line.len() < "//! x".len())
    });
    assert_none(silent, "does not start with a line `//! …`");
}

#[test]
fn no_file_is_long() {
    let long = rust_files().into_iter().filter(|path| read(path).lines().count() > MAX_LINES);
    assert_none(long, &format!("has more than {MAX_LINES} lines"));
}

/// A guide that names a file which is not there sends a newcomer nowhere.
#[test]
fn the_files_that_guides_name_exist() {
    let root = facts::root();
    let mut wrong = Vec::new();
    for guide in ["CONTRIBUTING.md", "ARCHITECTURE.md", "README.md", "README.ar.md"] {
        let text = read(&root.join(guide));
        let code = text.split('`').skip(1).step_by(2);
        let is_path = |code: &&str| ["crates/", "fuzz/", "docs/", "cases/"].iter().any(|start| code.starts_with(start));
        // What git ignores is there once it was made.
        let is_made = |code: &str| ["fuzz/corpus", "crates/mizan-report/pages/shots"].contains(&code);
        let is_plain = |code: &&str| !code.contains(['*', ' ', '…', '<']) && !is_made(code);
        // Of several that differ in one word, `{a,b}.rs`, the first.
        let one = |code: &str| match (code.find('{'), code.find(',').or(code.find('}')), code.find('}')) {
            (Some(open), Some(comma), Some(close)) => {
                format!("{}{}{}", &code[..open], &code[open + 1..comma], &code[close + 1..])
            }
            _ => code.to_owned(),
        };
        let missing = code.filter(is_path).filter(is_plain).map(one).filter(|path| !root.join(path).exists());
        wrong.extend(missing.map(|path| format!("{guide}: {path}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Every file beside `tests/it` is a program of its own, linked anew after every change; only what measures the whole
/// process may be one.
#[test]
fn the_tests_of_a_crate_are_one_program() {
    let crates = folders(&facts::root().join("crates"));
    let tests = crates.iter().map(|name| facts::root().join("crates").join(name).join("tests"));
    let programs = tests.filter(|tests| tests.is_dir()).flat_map(|tests| {
        let entries = fs::read_dir(tests).unwrap().map(|entry| entry.unwrap().path());
        entries.filter(|path| path.extension().is_some_and(|extension| extension == "rs")).collect::<Vec<_>>()
    });
    assert_none(programs.filter(|path| !path.ends_with("mizan-core/tests/memory.rs")), "is a test program of its own");
}

/// ARCHITECTURE.md lists, under a heading for each crate, its modules: all of them, and no others.
#[test]
fn the_architecture_names_every_crate_and_module() {
    let text = read(&facts::root().join("ARCHITECTURE.md"));
    let mut wrong = Vec::new();
    let crates = folders(&facts::root().join("crates"));
    for name in &crates {
        let Some(section) = section(&text, &format!("### `{name}`")) else {
            wrong.push(format!("{name} has no section"));
            continue;
        };
        let listed: BTreeSet<String> = section.lines().filter_map(listed_module).collect();
        let present = modules(&facts::root().join("crates").join(name).join("src"));
        wrong.extend(present.difference(&listed).map(|module| format!("{name}: {module} is not listed")));
        wrong.extend(listed.difference(&present).map(|module| format!("{name}: {module} does not exist")));
    }
    let headed = text.lines().filter_map(|line| line.strip_prefix("### `")).filter_map(|rest| rest.strip_suffix('`'));
    wrong.extend(headed.filter(|name| !crates.contains(*name)).map(|name| format!("{name} is no crate")));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What the report and the front ends may not call: they ask a session.
const ENGINES: [&str; 23] = [
    "solve(",
    "solve_with(",
    "stable_for(",
    "Decider",
    "ImprovementGraph",
    "routes(",
    "tree(",
    "vary::audit(",
    "audit(",
    "verdicts_after(",
    "survival(",
    "fewest(",
    "demands(",
    "explain_with(",
    "Foreseen::of(",
    "solve_coalitions(",
    "solve_while(",
    "solve_with_while(",
    "solve_coalitions_while(",
    "routes_while(",
    "tree_watched(",
    "tree_to(",
    "demands_watched(",
];

/// Results are found in the core, by way of the facade; what is said of them is said elsewhere.
#[test]
fn only_the_facade_calls_the_engines() {
    let mut wrong = Vec::new();
    for name in ["mizan-report", "mizan-web", "mizan-lsp", "mizan-cli"] {
        for path in files(&facts::root().join("crates").join(name).join("src")) {
            let text = read(&path);
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            let imported = code.lines().filter(|line| is_code(line)).filter(|line| line.contains("mizan_core"));
            let engine = |word: &&str| {
                imported.clone().any(|line| line.contains(word.trim_end_matches('(')) && is_called(code, word))
            };
            wrong.extend(ENGINES.iter().filter(|word| engine(word)).map(|word| format!("{}: {word}", path.display())));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn is_called(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '.'))
}

/// The core knows no formats and no words: it depends on arithmetic, sets of bits, threads, the alignment of lists, and
/// short lists that need no memory of their own (the ends of a merged state are listed at every look).
#[test]
fn the_core_depends_on_next_to_nothing() {
    let manifest = read(&facts::root().join("crates/mizan-core/Cargo.toml"));
    let dependencies = section(&manifest, "[dependencies]").unwrap();
    let names: Vec<&str> = dependencies.lines().filter_map(|line| line.split_once('.')).map(|(name, _)| name).collect();
    assert_eq!(
        names,
        ["bnum", "fixedbitset", "num-bigint", "rayon", "similar", "smallvec"],
        "a new dependency needs a reason, and a change of this test"
    );
}

/// Only the binary reads the clock or exits; only what reads the file and its sources touches the disk.
#[test]
fn only_the_front_end_touches_the_world() {
    let mut wrong = Vec::new();
    for name in ["mizan-core", "mizan-case", "mizan-report"] {
        for path in files(&facts::root().join("crates").join(name).join("src")) {
            let text = read(&path);
            let forbidden = ["std::process", "std::time", "std::env", "thread_rng", "println!", "eprintln!"];
            let found = forbidden.iter().filter(|word| text.lines().any(|line| is_code(line) && line.contains(**word)));
            wrong.extend(found.map(|word| format!("{}: {word}", path.display())));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Who cites the program cites the version that it is.
#[test]
fn the_citation_is_of_this_version() {
    let citation = read(&facts::root().join("CITATION.cff"));
    let version = format!("version: {}", env!("CARGO_PKG_VERSION"));
    assert!(citation.lines().any(|line| line == version), "CITATION.cff has no line `{version}`");
}

/// Every concept has its row in the table of definitions, and a page with its smallest example.
#[test]
fn every_concept_is_defined() {
    let text = read(&facts::root().join("docs/definitions.md"));
    for concept in Concept::ALL {
        assert!(text.contains(&format!("| `{}` |", concept.id())), "{} is not defined", concept.id());
        // The strong ones share a page.
        let page = concept.weak().map_or(concept.id(), |_| "strong");
        let page = read(&facts::root().join(format!("docs/concepts/{page}.md")));
        assert!(page.contains("toml case"), "the page of {} has no example", concept.id());
    }
}

/// Every diagnostic is in the reference of the case file, and the reference has no others.
#[test]
fn every_diagnostic_is_documented() {
    let codes: BTreeSet<&str> = Problem::samples().iter().map(Problem::code).collect();
    let text = read(&facts::root().join("docs/case-file.md"));
    let rows = text.lines().filter_map(|line| line.strip_prefix("| M").and(line.split(' ').nth(1)));
    assert_eq!(codes, rows.collect());
}

/// Every file and every test that the page on security names is there; a test stands in the file that is named after it,
/// or in the one that the head of its table names.
#[test]
fn the_tests_behind_promises_exist() {
    let root = facts::root();
    let text = read(&root.join("docs/security.md"));
    let is_test = |code: &str| code.matches('_').count() > 2 || code == "case_files";
    let is_code = |code: &str| code.starts_with("crates/");
    let (mut tests, mut wrong) = (0, Vec::new());
    let mut of_table: Option<&str> = None;
    for line in text.lines() {
        let words: Vec<&str> = line.split('`').skip(1).step_by(2).collect();
        wrong.extend(
            words.iter().filter(|word| is_code(word) && !root.join(word).exists()).map(|word| (*word).to_owned()),
        );
        if !line.starts_with('|') {
            of_table = None;
        } else if line.starts_with("| promise") {
            of_table = words.first().copied();
            continue;
        }
        for (place, test) in words.iter().enumerate().filter(|(_, word)| is_test(word) && !is_code(word)) {
            // The file that is named next holds it, unless something else stands between them.
            let own = words[place + 1..].iter().copied().find(|word| is_code(word) || !is_test(word));
            let own = own.filter(|word| is_code(word));
            let Some(file) = own.or(of_table) else {
                wrong.push(format!("{test}: no file"));
                continue;
            };
            let holds =
                |file: &str| root.join(file).is_file() && read(&root.join(file)).contains(&format!("fn {test}("));
            tests += 1;
            if !holds(file) && !of_table.is_some_and(holds) {
                wrong.push(format!("{test} is not in {file}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(tests > 30, "only {tests} tests are named");
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn is_code(line: &str) -> bool {
    !line.trim_start().starts_with("//")
}

fn assert_none(paths: impl Iterator<Item = PathBuf>, what: &str) {
    let found: Vec<String> = paths.map(|path| format!("{} {what}", path.display())).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// The Rust files of the workspace and of the fuzzers.
fn rust_files() -> Vec<PathBuf> {
    let mut found = files(&facts::root().join("crates"));
    found.extend(files(&facts::root().join("fuzz/fuzz_targets")));
    found
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    facts::files_below(folder, false, &mut found);
    found.retain(|path| path.extension().is_some_and(|extension| extension == "rs"));
    found.sort();
    found
}

/// The names of the folders in a folder.
fn folders(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
    entries.map(|path| path.file_name().unwrap().to_str().unwrap().to_owned()).collect()
}

/// The top-level modules of a crate: the files and folders beside its root.
fn modules(source: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(source).unwrap().map(|entry| entry.unwrap().path());
    let rust =
        entries.filter(|path| path.is_dir() && !files(path).is_empty() || path.extension().is_some_and(|e| e == "rs"));
    let names = rust.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned());
    names.filter(|name| !["lib", "main"].contains(&name.as_str())).collect()
}

/// What stands under a heading, up to the next one.
fn section<'a>(text: &'a str, heading: &str) -> Option<&'a str> {
    let start = text.find(&format!("{heading}\n"))? + heading.len();
    let rest = &text[start..];
    let end = ["\n## ", "\n### ", "\n["].iter().filter_map(|next| rest.find(next)).min();
    Some(&rest[..end.unwrap_or(rest.len())])
}

/// The module that a line of the code map is about: "- `name`: what it does".
fn listed_module(line: &str) -> Option<String> {
    line.strip_prefix("- `").and_then(|rest| rest.split_once("`:")).map(|(name, _)| name.to_owned())
}
