//! The wings of the core know only those before them, and what is independent of the engines stays so. Both tables are
//! allowlists: a new arrow is a decision, and is written down here.

mod modules;

use std::collections::{BTreeMap, BTreeSet};

use modules::{circles, imports, modules};

/// The wings in the order of the pipeline, each with those that it may use.
const WINGS: [(&str, &[&str]); 7] = [
    ("algorithms", &[]),
    ("conflict", &["algorithms"]),
    ("graph", &["conflict", "algorithms"]),
    ("solve", &["graph", "conflict", "algorithms"]),
    ("claims", &["solve", "graph", "conflict", "algorithms"]),
    ("proof", &["claims", "solve", "graph", "conflict", "algorithms"]),
    ("vary", &["proof", "claims", "solve", "graph", "conflict", "algorithms"]),
];

/// What the twin and the checker may import, so that a mistake in an engine cannot hide in what it is compared with:
/// the values in which conflicts, claims, verdicts and witnesses are told, how states are numbered, and plain containers.
const INDEPENDENT: [(&str, &[&str]); 2] = [
    ("proof::literal", &["algorithms::watch", "conflict", "claims::claim", "solve::concept"]),
    (
        "proof::verify",
        &[
            "algorithms::rows",
            "algorithms::watch",
            "conflict",
            "claims::claim",
            "claims::comparison",
            "claims::tree",
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
        let uses =
            imports(&file, &module).into_iter().filter(|path| !path.starts_with(&format!("{wing}::")) && path != wing);
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
            let strange = imports(&file, &module).into_iter().filter(|path| !is_allowed(path));
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
        let sees = imports(&file, &module).iter().any(|path| path.starts_with("graph::layout"));
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
        let to =
            imports(&file, &module).into_iter().map(|path| place(&path)).filter(|to| *to != from && known.contains(to));
        arrows.entry(from.clone()).or_default().extend(to);
    }
    let circles = circles(arrows);
    assert!(circles.is_empty(), "{circles:#?}");
}

/// Every import from the crate begins with a wing: no `use crate::{…}`, and no type by way of the root.
#[test]
fn imports_name_their_wing() {
    let wings: BTreeSet<&str> = WINGS.iter().map(|(wing, _)| *wing).collect();
    let mut wrong = Vec::new();
    for (file, module) in modules() {
        let strange =
            imports(&file, &module).into_iter().filter(|path| !wings.contains(path.split("::").next().unwrap()));
        wrong.extend(strange.map(|path| format!("{}: `crate::{path}`", file.display())));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
