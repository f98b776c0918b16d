//! Every file in `mistakes/` holds a mistake or several, and says in its first lines what is to be reported, in the
//! order of the file: `#! CODE WORDS AT FAULT`. So do those in `citations/`, whose mistakes lie in their sources.

use std::fs;
use std::path::{Path, PathBuf};

use mizan_case::{Diagnostic, Reading, SourceFolders, examine, load, locate};
use mizan_core::Limits;

fn files_in(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "toml"));
    files.sort();
    files
}

fn files() -> Vec<PathBuf> {
    files_in("mistakes")
}

/// What the first lines of `text` say.
fn expected(text: &str) -> Vec<(String, String)> {
    let lines = text.lines().map_while(|line| line.strip_prefix("#! "));
    let parts = lines.map(|line| line.split_once(' ').unwrap_or((line, "")));
    parts.map(|(code, words)| (code.to_owned(), words.to_owned())).collect()
}

/// The places and codes of diagnostics; of words on several lines the first.
fn told(text: &str, found: &[Diagnostic]) -> Vec<(String, String)> {
    let words = |span: &std::ops::Range<usize>| text[span.clone()].lines().next().unwrap_or("").to_owned();
    let report = found.iter().map(|found| {
        let words = found.span.as_ref().map(words).unwrap_or_default();
        (found.problem.code().to_owned(), words.replace('\u{7}', "BEL"))
    });
    report.collect()
}

/// What is reported of a case file.
fn reported(text: &str) -> Vec<(String, String)> {
    let loaded = load(text, &Limits::default());
    let errors = loaded.diagnostics().iter().any(Diagnostic::is_error);
    assert_eq!(loaded.ready().is_none(), errors, "there is a case exactly where there is no error");
    told(text, loaded.diagnostics())
}

/// What is reported of a case file and its sources.
fn reported_of_sources(file: &Path, text: &str) -> Vec<(String, String)> {
    let loaded = load(text, &Limits::default());
    let folders = SourceFolders { case: file.parent().map(Path::to_owned), sources: None };
    let reading = Reading { read: &|path| fs::read(path), list: &locate::files_in };
    let (_, found) = examine(&loaded.cited(), &folders, reading);
    let of_file = loaded.diagnostics();
    [told(text, of_file), told(text, &found)].concat()
}

fn assert_as_expected(files: Vec<PathBuf>, report: impl Fn(&Path, &str) -> Vec<(String, String)>) {
    let mut wrong = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        let (mut expected, mut reported) = (expected(&text), report(&file, &text));
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
fn every_mistake_is_reported_once_at_its_place() {
    assert_as_expected(files(), |_, text| reported(text));
}

#[test]
fn every_mistake_about_sources_is_reported_once_at_its_place() {
    assert_as_expected(files_in("citations"), reported_of_sources);
}

#[test]
fn reports_are_in_the_order_of_the_file() {
    for file in files() {
        let text = fs::read_to_string(&file).unwrap();
        let found = load(&text, &Limits::default()).diagnostics().to_vec();
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

/// What is offered in the place of a mistake mends it: it is told once less.
#[test]
fn what_is_offered_for_a_mistake_mends_it() {
    let mut offered = 0;
    let mut wrong = Vec::new();
    for file in files() {
        let text = fs::read_to_string(&file).unwrap();
        let found = load(&text, &Limits::default()).diagnostics().to_vec();
        for (mistake, (span, right)) in
            found.iter().flat_map(|found| found.fixes(&text).into_iter().map(move |fix| (found, fix)))
        {
            offered += 1;
            let mended = format!("{}{right}{}", &text[..span.start], &text[span.end..]);
            // Another of its kind may come to light behind it.
            let count = |found: &[Diagnostic]| found.iter().filter(|found| found.problem == mistake.problem).count();
            if count(load(&mended, &Limits::default()).diagnostics()) >= count(&found) {
                wrong.push(format!("{}: {} is not mended by `{right}`", file.display(), mistake.problem.code()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(offered > 20, "{offered}");
}
