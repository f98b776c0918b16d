//! The modules of a crate, and what each imports: for the tests of which arrows there are between them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The files of the crate, each with the path of its module.
pub fn modules() -> Vec<(PathBuf, String)> {
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
                let parts = parts.strip_suffix(&["mod"]).unwrap_or(&parts);
                found.push((entry.clone(), parts.join("::")));
            }
        }
    }
    found.sort();
    assert!(found.len() > 50, "the modules of the crate were not found");
    found
}

/// A file without its comments and its own unit tests.
pub fn code(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap();
    let code = text.split("#[cfg(test)]").next().unwrap();
    let code: Vec<&str> = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    code.join("\n")
}

/// The paths in the crate that a module imports or names, as from its root, outside of comments and of its unit tests:
/// those that begin with `crate`, but for macros, and those that begin with `super`.
pub fn imports(file: &Path, module: &str) -> BTreeSet<String> {
    let code = code(file);
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

/// The arrows that are part of a circle, or lead from one circle to another; none where there is no circle.
pub fn circles(mut arrows: BTreeMap<String, BTreeSet<String>>) -> BTreeMap<String, BTreeSet<String>> {
    // Whatever is at one end of all arrows is taken away, again and again: what stays is a circle.
    loop {
        let used: BTreeSet<String> = arrows.values().flatten().cloned().collect();
        let left: BTreeSet<String> = arrows.keys().cloned().collect();
        let before = arrows.len();
        arrows.retain(|module, to| {
            to.retain(|to| left.contains(to));
            used.contains(module) && !to.is_empty()
        });
        if arrows.len() == before {
            return arrows;
        }
    }
}
