//! Each part of the way from a text to a case knows only those before it, and no two files use each other. The table is
//! an allowlist: a new arrow is a decision, and is written down here.

#[path = "../../../mizan-core/tests/it/arrows/modules.rs"]
mod modules;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use modules::{circles, code, imports, modules};

/// The parts in the order of the pipeline, each with those that it may use.
const PARTS: [(&str, &[&str]); 17] = [
    ("problem", &[]),
    ("file", &["problem"]),
    ("toml", &["problem"]),
    ("names", &["problem"]),
    ("shape", &["names", "toml", "problem"]),
    ("formula", &["names", "problem"]),
    ("case", &["formula", "names", "toml", "problem"]),
    ("claim", &["case", "formula", "names", "problem"]),
    ("read", &["case", "formula", "shape", "names", "toml", "problem"]),
    ("resolve", &["read", "claim", "case", "formula", "names", "toml", "problem"]),
    ("load", &["resolve", "read", "case", "shape", "toml", "problem"]),
    ("evidence", &["case", "problem"]),
    ("redact", &["evidence", "claim", "case", "names"]),
    ("gmcr", &["case", "formula", "names", "problem"]),
    ("csv", &["problem"]),
    ("proposals", &["case", "csv", "shape", "file", "names", "toml", "problem"]),
    ("translations", &["case", "csv", "file", "names", "problem"]),
];

/// What editors ask for stands beside the pipeline.
const EDITORS: [(&str, &[&str]); 2] = [
    ("edit", &["claim", "case", "shape", "names", "problem"]),
    ("index", &["claim", "formula", "shape", "names", "toml", "problem"]),
];

#[test]
fn each_part_uses_those_before_it_only() {
    let allowed: BTreeMap<&str, &[&str]> = PARTS.into_iter().chain(EDITORS).collect();
    let mut wrong = Vec::new();
    for (file, module) in modules() {
        let part = module.split("::").next().unwrap();
        let used: BTreeSet<String> =
            imports(&file, &module).iter().map(|path| path.split("::").next().unwrap().to_owned()).collect();
        let strange = used.iter().filter(|used| *used != part && !allowed[part].contains(&used.as_str()));
        wrong.extend(strange.map(|used| format!("{}: {used}", file.display())));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// No file uses another that uses it, not even by way of others.
#[test]
fn no_files_form_a_circle() {
    let known: BTreeSet<String> = modules().into_iter().map(|(_, module)| module).collect();
    let arrow = |(file, module): (PathBuf, String)| {
        let code = code(&file);
        let named = paths(&code, &module).into_iter().filter_map(|path| longest_known(&path, &known));
        let below = known.iter().filter(|child| uses_child(&code, &module, child)).cloned();
        (module.clone(), named.chain(below).filter(|to| *to != module).collect())
    };
    let circles = circles(modules().into_iter().map(arrow).collect());
    assert!(circles.is_empty(), "{circles:#?}");
}

/// The paths that begin with `crate` or `super` in the code of a module, from the root.
fn paths(code: &str, module: &str) -> Vec<String> {
    let above = module.rsplit_once("::").map_or("", |(above, _)| above);
    let ends = |c: char| !(c.is_alphanumeric() || c == '_' || c == ':');
    let after = |start: &'static str| code.split(start).skip(1).map(move |rest| rest.split(ends).next().unwrap());
    let from_root = after("crate::").map(str::to_owned);
    from_root.chain(after("super::").map(|rest| format!("{above}::{rest}"))).collect()
}

/// The module that a path leads into.
fn longest_known(path: &str, known: &BTreeSet<String>) -> Option<String> {
    let parts: Vec<&str> = path.split("::").filter(|part| !part.is_empty()).collect();
    (1..=parts.len()).rev().map(|n| parts[..n].join("::")).find(|path| known.contains(path))
}

/// Whether a module names something of the module `child` in it, and does more than to declare it.
fn uses_child(code: &str, module: &str, child: &str) -> bool {
    let Some(name) = child.strip_prefix(&format!("{module}::")).filter(|name| !name.contains("::")) else {
        return false;
    };
    let is_part_of_path = |before: &str| before.ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':');
    code.match_indices(&format!("{name}::")).any(|(at, _)| !is_part_of_path(&code[..at]))
}
