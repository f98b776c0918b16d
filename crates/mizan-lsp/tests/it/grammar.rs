//! The grammar of `editors/vscode` is written by hand; it knows what the format knows.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use mizan_case::problem::NameKind;
use mizan_case::shape::{CASE_FILE, Holds, Kind, TableShape};
use mizan_core::Concept;

fn grammar() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../editors/vscode/syntaxes");
    fs::read_to_string(folder.join("mizan.tmLanguage.json")).unwrap()
}

/// The keys below a table whose texts are formulas, or made of the same words.
fn formula_keys(table: &TableShape, found: &mut BTreeSet<&'static str>) {
    for key in table.keys {
        if matches!(key.holds, Holds::Formulas | Holds::Changes | Holds::Names(NameKind::OptionName)) {
            found.insert(key.name);
        }
        let below = match key.kind {
            Kind::Named(table) | Kind::Ordered(table) => Some(table),
            kind => kind.table(),
        };
        below.into_iter().chain(key.kind.table()).for_each(|table| formula_keys(table, found));
    }
}

#[test]
fn every_key_with_a_formula_is_known() {
    let grammar = grammar();
    let begins = grammar.lines().find(|line| line.contains("that|one_of")).unwrap();
    let known: BTreeSet<&str> = begins.split(['(', ')']).nth(1).unwrap().split('|').collect();
    let mut keys = BTreeSet::new();
    formula_keys(&CASE_FILE, &mut keys);
    // Those of a move stand in its braces only, for a citation has others of these names.
    assert!(keys.remove("from") && keys.remove("to"));
    assert!(grammar.contains("(from|to|by)"));
    assert_eq!(known, keys);
}

#[test]
fn every_concept_is_known() {
    let grammar = grammar();
    let line = grammar.lines().find(|line| line.contains("nash|")).unwrap();
    let known: BTreeSet<&str> =
        line.split(['(', ')']).find(|part| part.contains("nash")).unwrap().split(['|', ':']).collect();
    let missing: Vec<&str> = Concept::ALL.map(Concept::id).into_iter().filter(|id| !known.contains(id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
