//! The seeds that fuzzing begins with, each as the fuzzers try it: none makes Mizan panic or contradict itself.
//! They are small files in `fuzz/seeds`, a folder a target; for case files the mistakes of `mistakes/` are among them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::checks;
use crate::checks::claims::{GRAPH, Known, OPTIONS};

/// What all seeds together may have, so that the repository stays light.
const MAX_BYTES: usize = 300_000;

/// What one seed may have: a fuzzer is slow on long inputs.
const MAX_SEED: usize = 4_000;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn seeds(target: &str) -> PathBuf {
    root().join("fuzz/seeds").join(target)
}

/// The names and texts of the files in `folder`.
fn texts(folder: &Path) -> Vec<(String, String)> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_file()).collect();
    files.sort();
    assert!(!files.is_empty(), "{} holds seeds", folder.display());
    files.into_iter().map(|file| (file.display().to_string(), fs::read_to_string(&file).unwrap())).collect()
}

/// Tries every text, so that all that fail are told.
fn try_all(texts: Vec<(String, String)>, try_one: impl Fn(&str) + std::panic::RefUnwindSafe) {
    let fails = |text: &str| std::panic::catch_unwind(|| try_one(text)).is_err();
    let failed: Vec<String> = texts.into_iter().filter(|(_, text)| fails(text)).map(|(name, _)| name).collect();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn case_files() {
    try_all(texts(&seeds("case_file")), checks::case_file::refused_or_solved);
    try_all(texts(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mistakes")), checks::case_file::refused_or_solved);
}

#[test]
fn claims() {
    let cases = [OPTIONS, GRAPH].map(Known::new);
    for (_, text) in texts(&seeds("claim")) {
        cases.iter().for_each(|known| checks::claims::read_or_refused(&text, known));
    }
}

#[test]
fn formulas() {
    try_all(texts(&seeds("formula")), checks::formula::read_or_refused);
}

#[test]
fn files_of_gmcr() {
    try_all(texts(&seeds("gmcr")), checks::gmcr::read_or_refused);
}

#[test]
fn passages() {
    try_all(texts(&seeds("passage")), checks::passage::looked_up);
}

/// A target without seeds begins with nothing, and seeds without a target are never tried.
#[test]
fn every_target_has_seeds_and_they_are_small() {
    let names = |folder: PathBuf| -> BTreeSet<String> {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        entries.map(|path| path.file_stem().unwrap().to_string_lossy().into_owned()).collect()
    };
    let targets = names(root().join("fuzz/fuzz_targets"));
    assert_eq!(targets, names(root().join("fuzz/seeds")));
    let mut bytes = 0;
    for (name, text) in targets.iter().flat_map(|target| texts(&seeds(target))) {
        assert!(text.len() <= MAX_SEED, "{name} is too long for a seed");
        bytes += text.len();
    }
    assert!(bytes <= MAX_BYTES, "the seeds have {bytes} bytes");
}
