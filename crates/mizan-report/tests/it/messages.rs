//! Both languages say everything, and nothing is said that they do not have.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast;
use fluent_syntax::parser;
use mizan_report::Language;
use mizan_report::speech::messages;

/// The variables of every message of `language`, by id; a term stands with a dash and without its variables, which
/// are grammatical forms and each language's own.
fn variables(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut all = BTreeMap::new();
    for (file, source) in messages::sources_of(language) {
        let resource = parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{language:?} {file}: {errors:?}"));
        for entry in resource.body {
            let (id, variables) = match entry {
                ast::Entry::Message(message) => {
                    let mut found = BTreeSet::new();
                    let value = message.value.unwrap_or_else(|| panic!("{} has no text", message.id.name));
                    collect_pattern(&value, &mut found);
                    (message.id.name.to_owned(), found)
                }
                ast::Entry::Term(term) => (format!("-{}", term.id.name), BTreeSet::new()),
                ast::Entry::Junk { content } => panic!("{language:?} {file}: {content}"),
                _ => continue,
            };
            assert!(all.insert(id.clone(), variables).is_none(), "{language:?} {file}: {id} is there twice");
        }
    }
    all
}

fn collect_pattern(pattern: &ast::Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            collect_expression(expression, found);
        }
    }
}

fn collect_expression(expression: &ast::Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        ast::Expression::Inline(inline) => collect_inline(inline, found),
        ast::Expression::Select { selector, variants } => {
            collect_inline(selector, found);
            variants.iter().for_each(|variant| collect_pattern(&variant.value, found));
        }
    }
}

fn collect_inline(inline: &ast::InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        ast::InlineExpression::Placeable { expression } => collect_expression(expression, found),
        _ => {}
    }
}

/// The Rust sources of the whole workspace, less the crates that have no messages, where `text` means something else.
fn rust_sources() -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let speechless = path.ends_with("mizan-core") || path.ends_with("mizan-case");
            if path.is_dir() && !speechless {
                walk(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push((path.clone(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join(".."), &mut found);
    found
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_variables() {
    let (arabic, english) = (variables(Language::Arabic), variables(Language::English));
    let ids = |all: &BTreeMap<String, BTreeSet<String>>| all.keys().cloned().collect::<BTreeSet<_>>();
    let missing = |one, other| ids(one).difference(&ids(other)).cloned().collect::<Vec<_>>();
    assert!(missing(&english, &arabic).is_empty(), "not in Arabic: {:?}", missing(&english, &arabic));
    assert!(missing(&arabic, &english).is_empty(), "not in English: {:?}", missing(&arabic, &english));
    for (id, variables) in &english {
        assert_eq!(variables, &arabic[id], "the variables of {id} in English and in Arabic");
    }
}

/// Each file holds the same messages in both languages, in the same order, so that they can be read side by side.
#[test]
fn the_files_of_both_languages_run_side_by_side() {
    let ids = |source: &'static str| {
        let resource = parser::parse(source).unwrap_or_else(|(resource, _)| resource);
        let id = |entry: &ast::Entry<&str>| match entry {
            ast::Entry::Message(message) => Some(message.id.name.to_owned()),
            ast::Entry::Term(term) => Some(term.id.name.to_owned()),
            _ => None,
        };
        resource.body.iter().filter_map(id).collect::<Vec<_>>()
    };
    let files = messages::sources_of(Language::Arabic).into_iter().zip(messages::sources_of(Language::English));
    for ((file, arabic), (_, english)) in files {
        assert_eq!(ids(arabic), ids(english), "{file}.ftl");
    }
}

#[test]
fn every_message_that_the_sources_name_exists() {
    let english = variables(Language::English);
    for (path, source) in rust_sources() {
        let text = source.split(".text(\"").skip(1);
        let said = source.split(concat!("say", "!(")).skip(1).filter_map(|rest| rest.trim_start().strip_prefix('"'));
        for rest in text.chain(said) {
            let id = rest.split('"').next().unwrap_or_default();
            assert!(english.contains_key(id), "{}: there is no message {id}", path.display());
        }
    }
}

/// A message that nothing says is one that nobody reviews. Ids that are put together are known by their beginning.
#[test]
fn every_message_is_said_somewhere() {
    let sources: String = rust_sources().into_iter().map(|(_, source)| source).collect();
    let put_together = ["help-", "concept-", "basis-", "editor-form-"];
    for (file, source) in messages::sources_of(Language::English) {
        let lines = source.lines().filter(|_| !["diagnostics", "terms"].contains(&file));
        for id in lines.filter_map(|line| line.split_once(" =")).map(|(id, _)| id.trim()) {
            let is_id = id.starts_with(|c: char| c.is_ascii_lowercase());
            let known = put_together.iter().any(|start| id.starts_with(start));
            assert!(!is_id || known || sources.contains(&format!("\"{id}\"")), "{file}: nobody says {id}");
        }
    }
}

#[test]
fn backticks_come_in_pairs() {
    for language in Language::ALL {
        for (file, source) in messages::sources_of(language) {
            for line in source.lines() {
                assert!(line.matches('`').count() % 2 == 0, "{language:?} {file}: {line}");
            }
        }
    }
}

#[test]
fn no_file_holds_invisible_characters() {
    for language in Language::ALL {
        for (file, source) in messages::sources_of(language) {
            let invisible = source.chars().find(|c| matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{2069}'));
            assert_eq!(invisible, None, "{language:?} {file}: the marks are set by the program");
        }
    }
}
