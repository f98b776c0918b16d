//! The folders of what Mizan says know only those before them. The table is an allowlist: a new arrow is a decision, and
//! is written down here.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The top-level modules, each after all that it may use.
const MODULES: [(&str, &[&str]); 15] = [
    ("speech", &[]),
    ("formats", &[]),
    ("outline", &["speech", "formats"]),
    ("words", &["speech", "outline"]),
    ("diagnostics", &["speech"]),
    ("check", &["speech", "formats", "outline", "diagnostics"]),
    ("solution", &["speech", "formats", "outline", "words"]),
    ("audit", &["speech", "formats", "words"]),
    ("paths", &["speech", "formats", "words", "audit"]),
    ("inverse", &["speech", "formats", "words", "audit"]),
    ("diff", &["speech", "formats", "words", "audit"]),
    ("sweep", &["speech", "formats", "outline", "words"]),
    ("figure", &["speech", "formats", "words"]),
    ("report", &["speech", "formats", "outline", "words", "solution", "audit", "figure"]),
    ("schema", &["outline", "check", "solution", "audit", "paths", "inverse", "diff", "sweep"]),
];

#[test]
fn each_module_uses_those_before_it_only() {
    let allowed: BTreeMap<&str, &[&str]> = MODULES.into_iter().collect();
    let mut wrong = Vec::new();
    for (file, module) in modules() {
        let top = first(&module);
        let uses = imports(&file, &module).into_iter().filter(|path| first(path) != top);
        let strange = uses.filter(|path| !allowed[top].contains(&first(path)));
        wrong.extend(strange.map(|path| format!("{}: {path}", file.display())));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_table_lists_all_modules_and_leads_one_way() {
    let mut before: Vec<&str> = Vec::new();
    for (module, uses) in MODULES {
        let later: Vec<_> = uses.iter().filter(|used| !before.contains(used)).collect();
        assert!(later.is_empty(), "{module} uses {later:?}, which stand after it");
        before.push(module);
    }
    let present: BTreeSet<String> = modules().iter().map(|(_, module)| first(module).to_owned()).collect();
    assert_eq!(present, before.into_iter().map(str::to_owned).collect());
}

/// No modules use each other, not even by way of others: neither the files of a folder nor those of several.
#[test]
fn no_modules_form_a_circle() {
    let files = modules();
    let known: BTreeSet<&str> = files.iter().map(|(_, module)| module.as_str()).collect();
    let mut arrows: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (file, module) in &files {
        let uses = imports(file, module);
        let to = uses.iter().filter_map(|path| deepest(path, &known)).filter(|to| to != module);
        arrows.entry(module).or_default().extend(to);
    }
    // Whatever is at one end of all arrows is taken away, again and again: what stays is a circle.
    loop {
        let used: BTreeSet<&str> = arrows.values().flatten().copied().collect();
        let left: BTreeSet<&str> = arrows.keys().copied().collect();
        let before = arrows.len();
        arrows.retain(|module, to| {
            to.retain(|to| left.contains(to));
            used.contains(module) && !to.is_empty()
        });
        if arrows.len() == before {
            break;
        }
    }
    assert!(arrows.is_empty(), "{arrows:#?}");
}

fn first(path: &str) -> &str {
    path.split("::").next().unwrap()
}

/// The module that a path leads into: `words::say` of `words::say::Say`.
fn deepest<'a>(path: &str, known: &BTreeSet<&'a str>) -> Option<&'a str> {
    let mut path = path;
    loop {
        if let Some(module) = known.get(path) {
            return Some(module);
        }
        path = path.rsplit_once("::")?.0;
    }
}

/// The files of the crate, each with the path of its module.
fn modules() -> Vec<(PathBuf, String)> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut folders = vec![source.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                folders.push(entry);
            } else if entry.extension().is_some_and(|extension| extension == "rs") && !entry.ends_with("src/lib.rs") {
                let path = entry.strip_prefix(&source).unwrap().with_extension("");
                let parts: Vec<&str> = path.iter().map(|part| part.to_str().unwrap()).collect();
                found.push((entry.clone(), parts.join("::")));
            }
        }
    }
    found.sort();
    assert!(found.len() > 50, "the modules of the crate were not found");
    found
}

/// The paths in the crate that a module imports or names, as from its root, outside of comments and of its unit tests:
/// those that begin with `crate`, but for macros, and those that begin with `super`.
fn imports(file: &Path, module: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(file).unwrap();
    let code = text.split("#[cfg(test)]").next().unwrap();
    let code: Vec<&str> = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = code.join("\n");
    let is_path = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let mut found = BTreeSet::new();
    for begin in ["crate::", "super::"] {
        for (at, _) in code.match_indices(begin) {
            let is_begin = !code[..at].ends_with(is_path) && !code[..at].ends_with('$');
            let rest = code[at..].split(|c| !is_path(c)).next().unwrap();
            let is_macro = code[at + rest.len()..].starts_with('!') || rest == "crate::args";
            if is_begin && !is_macro {
                found.insert(from_root(rest, module).trim_end_matches(':').to_owned());
            }
        }
    }
    found
}

/// A path as from the root of the crate.
fn from_root(path: &str, module: &str) -> String {
    let mut here = Some(module);
    let mut rest = path;
    if let Some(below) = path.strip_prefix("crate::") {
        (here, rest) = (None, below);
    }
    while let Some(above) = rest.strip_prefix("super::") {
        here = here.and_then(|here| here.rsplit_once("::")).map(|(above, _)| above);
        rest = above;
    }
    here.map_or_else(|| rest.to_owned(), |here| format!("{here}::{rest}"))
}

/// Every import from the crate begins with a module: no `use crate::{…}`, and no type by way of the root.
#[test]
fn imports_name_their_module() {
    let known: BTreeSet<&str> = MODULES.iter().map(|(module, _)| *module).collect();
    let mut wrong = Vec::new();
    for (file, module) in modules() {
        let strange = imports(&file, &module).into_iter().filter(|path| !known.contains(first(path)));
        wrong.extend(strange.map(|path| format!("{}: `crate::{path}`", file.display())));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
