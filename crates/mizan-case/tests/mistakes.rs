//! Every file in `mistakes/` holds a mistake or several, and says in its first lines what is to be reported, in the
//! order of the file: `#! CODE WORDS AT FAULT`.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that panics fails")]

use std::fs;
use std::path::{Path, PathBuf};

use mizan_case::load;
use mizan_core::Limits;

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mistakes");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// What the first lines of `text` say.
fn expected(text: &str) -> Vec<(String, String)> {
    let lines = text.lines().map_while(|line| line.strip_prefix("#! "));
    let parts = lines.map(|line| line.split_once(' ').unwrap_or((line, "")));
    parts.map(|(code, words)| (code.to_owned(), words.to_owned())).collect()
}

/// What is reported; of words on several lines the first.
fn reported(text: &str) -> Vec<(String, String)> {
    let loaded = load(text, &Limits::default());
    let words = |span: &std::ops::Range<usize>| text[span.clone()].lines().next().unwrap_or("").to_owned();
    let report = loaded.diagnostics.iter().map(|found| {
        let words = found.span.as_ref().map(words).unwrap_or_default();
        (found.problem.code().to_owned(), words.replace('\u{7}', "BEL"))
    });
    let report: Vec<_> = report.collect();
    let errors = loaded.diagnostics.iter().any(mizan_case::Diagnostic::is_error);
    assert_eq!(loaded.case.is_none(), errors, "there is a case exactly where there is no error");
    assert_eq!(loaded.model.is_none(), errors, "there is a model exactly where there is no error");
    report
}

#[test]
fn every_mistake_is_reported_once_at_its_place() {
    let mut wrong = Vec::new();
    for file in files() {
        let text = fs::read_to_string(&file).unwrap();
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        let (mut expected, mut reported) = (expected(&text), reported(&text));
        assert!(!expected.is_empty(), "{name} says what is wrong with it");
        // The order of the file is tested below; here an expectation may be written in any.
        expected.sort();
        reported.sort();
        if expected != reported {
            wrong.push(format!("{name}\n  expected {expected:?}\n  reported {reported:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn reports_are_in_the_order_of_the_file() {
    for file in files() {
        let text = fs::read_to_string(&file).unwrap();
        let found = load(&text, &Limits::default()).diagnostics;
        let places: Vec<_> = found.iter().map(|found| found.span.as_ref().map(|span| span.start)).collect();
        assert!(places.is_sorted(), "{}: {places:?}", file.display());
    }
}

/// Windows writes lines with two characters at their end.
#[test]
fn the_ends_of_lines_do_not_matter() {
    for file in files() {
        let text = fs::read_to_string(&file).unwrap();
        let windows = text.replace('\n', "\r\n");
        let trimmed = |report: Vec<(String, String)>| {
            report.into_iter().map(|(code, words)| (code, words.trim_end().to_owned())).collect::<Vec<_>>()
        };
        assert_eq!(trimmed(reported(&windows)), trimmed(reported(&text)), "{}", file.display());
    }
}
