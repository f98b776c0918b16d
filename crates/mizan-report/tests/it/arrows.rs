//! The folders of what Mizan says know only those before them. The table is an allowlist: a new arrow is a decision, and
//! is written down here.

#[path = "../../../mizan-core/tests/it/arrows/modules.rs"]
mod modules;

use std::collections::{BTreeMap, BTreeSet};

use modules::{circles, imports, modules};

/// The top-level modules, each after all that it may use.
const MODULES: [(&str, &[&str]); 19] = [
    ("speech", &[]),
    ("formats", &[]),
    ("outline", &["speech", "formats"]),
    ("words", &["speech", "outline"]),
    ("diagnostics", &["speech"]),
    ("health", &["speech", "words"]),
    ("check", &["speech", "formats", "outline", "words", "diagnostics", "health"]),
    ("solution", &["speech", "formats", "outline", "words"]),
    ("inquiry", &["speech", "formats", "words"]),
    ("audit", &["speech", "formats", "words", "inquiry", "health"]),
    ("editor", &["speech", "words", "diagnostics", "inquiry", "audit"]),
    ("paths", &["speech", "formats", "words", "audit"]),
    ("inverse", &["speech", "formats", "words", "audit"]),
    ("diff", &["speech", "formats", "words", "audit"]),
    ("sweep", &["speech", "formats", "outline", "words"]),
    ("figure", &["speech", "formats", "words"]),
    ("trace", &["speech", "formats", "words", "inquiry", "figure"]),
    ("report", &["speech", "formats", "outline", "words", "solution", "inquiry", "audit", "figure", "trace"]),
    ("schema", &["outline", "check", "solution", "inquiry", "audit", "paths", "inverse", "diff", "sweep", "trace"]),
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
    let mut arrows: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (file, module) in &files {
        let uses = imports(file, module);
        let to = uses.iter().filter_map(|path| deepest(path, &known)).filter(|to| to != module);
        arrows.entry(module.clone()).or_default().extend(to.map(str::to_owned));
    }
    let circles = circles(arrows);
    assert!(circles.is_empty(), "{circles:#?}");
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
