//! What holds of every text, tried out on many.

use std::fs;
use std::path::Path;

use mizan_case::{Diagnostic, Names, decode, formula, load};
use mizan_core::{DmId, Formula, Limits, OptionId};
use proptest::prelude::*;

/// Two decision makers, with an option whose name both have, and one in Arabic.
fn names() -> Names {
    let options = [(0, "bases"), (0, "talks"), (1, "talks"), (1, "حَملة")];
    let options = options.map(|(owner, id)| (DmId::from_index(owner), id.to_owned()));
    Names::new(vec!["russia".into(), "regime".into()], options.to_vec(), Vec::new(), Vec::new())
}

/// Formulas as they can be written: `&` and `|` join two parts or more.
fn formulas() -> impl Strategy<Value = Formula> {
    let option = (0..4_usize).prop_map(|index| Formula::Taken(OptionId::from_index(index)));
    let leaf = prop_oneof![4 => option, 1 => any::<bool>().prop_map(Formula::Constant)];
    leaf.prop_recursive(6, 48, 4, |inner| {
        let two = || (inner.clone(), inner.clone());
        prop_oneof![
            inner.clone().prop_map(Formula::negated),
            prop::collection::vec(inner.clone(), 2..5).prop_map(Formula::And),
            prop::collection::vec(inner.clone(), 2..5).prop_map(Formula::Or),
            two().prop_map(|(left, right)| Formula::Implies(Box::new(left), Box::new(right))),
            two().prop_map(|(left, right)| Formula::Iff(Box::new(left), Box::new(right))),
        ]
    })
}

/// What formulas are made of, and what is near it.
fn nearly_formulas() -> impl Strategy<Value = String> {
    let pieces = [
        "bases",
        "talks",
        "russia.talks",
        "حَملة",
        "nobody",
        "if",
        "iff",
        "implies",
        "and",
        "or",
        "not",
        "true",
        "false",
        "!",
        "&",
        "|",
        "->",
        "<->",
        "(",
        ")",
        "&&",
        "،",
        ",",
        ":",
        "\"",
        "'",
        ".",
        "-",
        "¬",
        "و",
        "\u{200f}",
        "\u{301}",
        " ",
    ];
    prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..40).prop_map(|pieces| pieces.join(" "))
}

fn assert_in_order(text: &str, found: &[Diagnostic]) {
    for span in found.iter().flat_map(|one| one.span.iter().chain(&one.related)) {
        assert!(text.get(span.clone()).is_some(), "{span:?} is no place in {text:?}");
    }
}

fn valid_cases() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    ["full.toml", "graph.toml", "arabic.toml"].map(|name| fs::read_to_string(folder.join(name)).unwrap()).to_vec()
}

/// One change of a text: some characters replaced by another text, or a line moved.
#[derive(Debug, Clone)]
enum Change {
    Replace { at: prop::sample::Index, length: usize, by: String },
    MoveLine { from: prop::sample::Index, to: prop::sample::Index },
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let pieces = [
        "\"", "'", "[", "]", "{", "}", "=", "\n", ",", ".", "#", "\\", "\"\"\"", "-", "1", "rest", "x", "د", "\u{0}",
        "\r",
    ];
    let by = prop_oneof![
        prop::sample::select(pieces.to_vec()).prop_map(str::to_owned),
        Just(String::new()),
        ".{0,4}".prop_map(String::from),
    ];
    let replace =
        (any::<prop::sample::Index>(), 0..12_usize, by).prop_map(|(at, length, by)| Change::Replace { at, length, by });
    let index = any::<prop::sample::Index>;
    let move_line = (index(), index()).prop_map(|(from, to)| Change::MoveLine { from, to });
    prop::collection::vec(prop_oneof![3 => replace, 1 => move_line], 1..6)
}

fn changed(text: &str, change: &Change) -> String {
    match change {
        Change::Replace { at, length, by } => {
            let characters: Vec<char> = text.chars().collect();
            let start = at.index(characters.len() + 1);
            let end = (start + length).min(characters.len());
            characters[..start].iter().copied().chain(by.chars()).chain(characters[end..].iter().copied()).collect()
        }
        Change::MoveLine { from, to } => {
            let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
            if lines.is_empty() {
                return text.to_owned();
            }
            let line = lines.remove(from.index(lines.len()));
            lines.insert(to.index(lines.len() + 1), line);
            lines.concat()
        }
    }
}

fn small() -> Limits {
    Limits { max_states: 1 << 10 }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn a_printed_formula_reads_back(formula in formulas()) {
        let names = names();
        let text = formula::print(&formula, &|option| names.option_text(option));
        prop_assert_eq!(formula::parse(&text, &names), Ok(formula), "{}", text);
    }

    #[test]
    fn no_formula_makes_the_parser_panic(text in prop_oneof![nearly_formulas(), ".{0,60}"]) {
        if let Err(found) = formula::parse(&text, &names()) {
            prop_assert!(!found.is_empty());
            assert_in_order(&text, &found);
        }
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in prop_oneof!["(?s).{0,200}", "[a-z\\[\\]{}=\"'., \n#]{0,200}"]) {
        let loaded = load(&text, &small());
        assert_in_order(&text, loaded.diagnostics());
    }

    #[test]
    fn no_bytes_make_the_decoder_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(text) = decode(&bytes) {
            assert_in_order(&text, load(&text, &small()).diagnostics());
        }
    }

    #[test]
    fn a_changed_case_is_read_or_reported(which in 0..3_usize, changes in changes()) {
        let text = changes.iter().fold(valid_cases().swap_remove(which), |text, change| changed(&text, change));
        let loaded = load(&text, &small());
        assert_in_order(&text, loaded.diagnostics());
        let errors = loaded.diagnostics().iter().any(Diagnostic::is_error);
        prop_assert_eq!(loaded.ready().is_none(), errors, "{:?}", loaded.diagnostics());
    }
}

/// Nesting is limited, chains are not; neither may use up the stack.
#[test]
fn long_formulas_do_not_overflow_the_stack() {
    let names = names();
    for (joined, fits) in [(" & ", true), (" | ", true), (" -> ", false), (" <-> ", false), (" if ", false)] {
        let text = vec!["bases"; 100_000].join(joined);
        assert_eq!(formula::parse(&text, &names).is_ok(), fits, "{joined}");
    }
    for opened in ["(", "!", "!(", "not ", "true -> ("] {
        let text = format!("{}bases", opened.repeat(100_000));
        assert!(formula::parse(&text, &names).is_err(), "{opened}");
    }
    let nested = format!("{}bases{}", "(".repeat(199), ")".repeat(199));
    assert!(formula::parse(&nested, &names).is_ok());
}

/// A list in a list in a list … is TOML, and a chain of names too.
#[test]
fn deep_toml_does_not_overflow_the_stack() {
    for text in [
        "[".repeat(100_000),
        "a.".repeat(100_000) + "b = 1",
        format!("a = {}", "[".repeat(100_000)),
        "a={b=".repeat(50_000),
    ] {
        assert!(load(&text, &small()).ready().is_none());
    }
    let likes: String = (0..50_000).map(|index| format!("[states.s{index}]\nlike = \"s{}\"\n", index + 1)).collect();
    let text =
        format!("mizan = 1\n[dm.a]\nprefers = [\"x\"]\n[dm.a.options.x]\n{likes}[states.s50000]\non = [\"x\"]\n");
    assert!(load(&text, &small()).ready().is_some());
}
