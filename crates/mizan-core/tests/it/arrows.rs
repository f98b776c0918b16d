//! The wings of the core know only those before them, and what is independent of the engines stays so. Both tables are
//! allowlists: a new arrow is a decision, and is written down here.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The wings in the order of the pipeline, each with those that it may use.
const WINGS: [(&str, &[&str]); 7] = [
    ("algorithms", &[]),
    ("conflict", &["algorithms"]),
    ("graph", &["conflict", "algorithms"]),
    ("solve", &["graph", "conflict", "algorithms"]),
    ("claims", &["solve", "graph", "conflict", "algorithms"]),
    ("proof", &["claims", "solve", "graph", "conflict"]),
    ("vary", &["proof", "claims", "solve", "graph", "conflict", "algorithms"]),
];

/// What the twin and the checker may import, so that a mistake in an engine cannot hide in what it is compared with:
/// the values in which conflicts, claims, verdicts and witnesses are told, and how states are numbered.
const INDEPENDENT: [(&str, &[&str]); 2] = [
    ("proof::literal", &["conflict", "claims::claim", "solve::concept"]),
    (
        "proof::verify",
        &[
            "conflict",
            "claims::claim",
            "claims::comparison",
            "claims::verdict",
            "graph::space",
            "graph::step",
            "proof::literal",
            "proof::witness",
            "solve::concept",
        ],
    ),
];

/// How states lie in memory concerns nobody but these.
const SEE_THE_LAYOUT: [&str; 2] = ["graph", "solve"];

#[test]
fn each_wing_uses_those_before_it_only() {
    let allowed: BTreeMap<&str, &[&str]> = WINGS.into_iter().collect();
    let mut wrong = Vec::new();
    for (file, module) in modules() {
        let wing = module.split("::").next().unwrap();
        let uses = imports(&file).into_iter().filter(|path| !path.starts_with(&format!("{wing}::")) && path != wing);
        let strange = uses.filter(|path| !allowed[wing].contains(&path.split("::").next().unwrap()));
        wrong.extend(strange.map(|path| format!("{}: {path}", file.display())));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_twin_and_the_checker_use_nothing_of_an_engine() {
    let mut wrong = Vec::new();
    for (independent, allowed) in INDEPENDENT {
        let own = format!("{independent}::");
        let mut found = 0;
        for (file, module) in modules() {
            if !format!("{module}::").starts_with(&own) {
                continue;
            }
            found += 1;
            let is_allowed = |path: &str| {
                let within = |allowed: &str| path == allowed || path.starts_with(&format!("{allowed}::"));
                within(independent) || allowed.iter().any(|allowed| within(allowed))
            };
            let strange = imports(&file).into_iter().filter(|path| !is_allowed(path));
            wrong.extend(strange.map(|path| format!("{}: {path}", file.display())));
        }
        assert!(found > 0, "there is no {independent}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_layout_is_seen_by_the_engines_only() {
    let mut wrong = Vec::new();
    for (file, module) in modules() {
        let sees = imports(&file).iter().any(|path| path.starts_with("graph::layout"));
        if sees && !SEE_THE_LAYOUT.contains(&module.split("::").next().unwrap()) {
            wrong.push(file.display().to_string());
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// No two modules of a wing use each other, not even by way of others.
#[test]
fn no_modules_of_a_wing_form_a_circle() {
    let place = |path: &str| path.split("::").take(2).collect::<Vec<_>>().join("::");
    let mut arrows: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let known: BTreeSet<String> = modules().iter().map(|(_, module)| place(module)).collect();
    for (file, module) in modules() {
        let from = place(&module);
        let to = imports(&file).into_iter().map(|path| place(&path)).filter(|to| *to != from && known.contains(to));
        arrows.entry(from.clone()).or_default().extend(to);
    }
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
            break;
        }
    }
    assert!(arrows.is_empty(), "{arrows:#?}");
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
                let parts = parts.strip_suffix(&["mod"]).unwrap_or(&parts);
                found.push((entry.clone(), parts.join("::")));
            }
        }
    }
    found.sort();
    assert!(found.len() > 50, "the modules of the crate were not found");
    found
}

/// The paths below `crate` that a file imports or names outside of comments and of its own unit tests.
fn imports(file: &Path) -> BTreeSet<String> {
    let text = fs::read_to_string(file).unwrap();
    let code = text.split("#[cfg(test)]").next().unwrap();
    let code: Vec<&str> = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = code.join("\n");
    let ends = |c: char| !(c.is_alphanumeric() || c == '_' || c == ':');
    let paths = code.split("crate::").skip(1).map(|rest| rest.split(ends).next().unwrap());
    paths.map(|path| path.trim_end_matches(':').to_owned()).collect()
}

/// Every import from the crate begins with a wing: no `use crate::{…}`, and no type by way of the root.
#[test]
fn imports_name_their_wing() {
    let wings: BTreeSet<&str> = WINGS.iter().map(|(wing, _)| *wing).collect();
    let mut wrong = Vec::new();
    for (file, _) in modules() {
        let strange = imports(&file).into_iter().filter(|path| !wings.contains(path.split("::").next().unwrap()));
        wrong.extend(strange.map(|path| format!("{}: `crate::{path}`", file.display())));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
