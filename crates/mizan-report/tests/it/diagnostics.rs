//! Diagnostics as people read them, in both languages.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use mizan_case::problem::{NameKind, Place};
use mizan_case::{Diagnostic, Problem, Reading, SourceFolders, SourceText, examine, load, locate};
use mizan_core::Limits;
use mizan_report::Language;
use mizan_report::diagnostics::{message, render, sentences};
use mizan_report::speech::bidi::has_right_to_left;

fn mistakes(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../mizan-case/tests").join(folder);
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "toml"));
    files.sort();
    files
}

/// All diagnostics of a file, in one language after the other.
fn rendered(source: &SourceText, found: &[Diagnostic]) -> String {
    let in_language = |language| {
        let each = found.iter().map(|diagnostic| render(diagnostic, source, language, false));
        each.collect::<Vec<_>>().join("\n\n")
    };
    let (english, arabic) = (in_language(Language::English), in_language(Language::Arabic));
    // Lines never end in spaces, whose loss in an editor would make a test fail.
    let trimmed = |text: &str| text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
    format!("{}\n\n{}", trimmed(&english), trimmed(&arabic))
}

#[test]
fn every_mistake_is_told_in_both_languages() {
    for file in mistakes("mistakes").into_iter().chain(mistakes("citations")) {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        // Without the lines that say what is expected: they are no part of the example.
        let text = fs::read_to_string(&file).unwrap();
        let text: String = text.split_inclusive('\n').skip_while(|line| line.starts_with("#! ")).collect();
        let source = SourceText::new("case.toml", text);
        let loaded = load(&source.text, &Limits::default());
        let folders = SourceFolders { case: file.parent().map(Path::to_owned), sources: None };
        let mut found = loaded.diagnostics().to_vec();
        if file.parent().is_some_and(|folder| folder.ends_with("citations")) {
            let reading = Reading { read: &|path| fs::read(path), list: &locate::files_in };
            found.extend(examine(&loaded.cited(), &folders, reading).1);
        }
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(format!("mistake_{name}"), rendered(&source, &found));
        });
    }
}

/// What is wrong before there is a text.
#[test]
fn what_is_no_case_file_is_told_in_both_languages() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/no_cases");
    let at = |name: &str| locate::open(&folder.join(name)).unwrap_err();
    let found = [at("missing"), at("without_case"), at("empty_folder"), at("case.yaml"), at("latin1.toml")];
    let here = folder.display().to_string();
    let shown = rendered(&SourceText::new("case.toml", ""), &found).replace(&here, "HERE");
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("no_cases", shown);
    });
}

#[test]
fn every_problem_has_its_messages_in_both_languages() {
    for problem in Problem::samples() {
        let code = problem.code();
        let at = [Diagnostic::of_file(problem.clone()), Diagnostic::at(problem, 0..1).with_related(Some(2..3))];
        let source = SourceText::new("case.toml", "x = y\n");
        for (diagnostic, language) in at.iter().flat_map(|one| Language::ALL.map(|language| (one, language))) {
            let parts = sentences(diagnostic, language);
            let whole = render(diagnostic, &source, language, false);
            for text in
                [Some(&parts.title), parts.label.as_ref(), Some(&parts.help), Some(&whole)].into_iter().flatten()
            {
                assert!(!text.trim().is_empty(), "{code} {language:?}");
                assert!(!text.contains(['⟨', '$', '{']) || text.contains("{ "), "{code} {language:?}: {text}");
                assert!(!text.contains("{ $") && !text.contains("{$"), "{code} {language:?}: {text}");
            }
            assert!(whole.contains(code), "{code} {language:?}");
            let arabic = has_right_to_left(&parts.title) && has_right_to_left(&parts.help);
            let own_words_in_arabic = ["M114", "M121"].contains(&code);
            assert!(own_words_in_arabic || arabic == (language == Language::Arabic), "{code} {language:?}: {parts:?}");
            assert!(!message(diagnostic, language).contains('\n'), "{code} {language:?}");
        }
    }
}

/// Some problems are told in more than one way.
#[test]
fn every_form_of_a_message_exists_in_both_languages() {
    let text = |text: &str| text.to_owned();
    let too_many = |at_least, exact| Problem::TooManyStates {
        options: 60,
        combinations: 1 << 60,
        at_least,
        exact,
        limit: 1 << 24,
    };
    let missing = |key: &str| Problem::MissingKey { key: text(key), place: Place::Claim };
    let unknown = |is_a| Problem::UnknownOption { name: text("a"), suggestions: Vec::new(), is_a: Some(is_a) };
    let mut forms = vec![
        too_many(1 << 40, true),
        too_many(1 << 40, false),
        too_many(1 << 10, false),
        unknown(NameKind::DecisionMaker),
        unknown(NameKind::State),
        Problem::OnlyInGraphForm { key: text("state") },
        Problem::NoPreferences { dm: text("a"), graph: true },
        Problem::NotAnIdentifier { name: text(""), kind: NameKind::State, suggestion: None },
        Problem::MisplacedKey { key: text("mizan"), place: Place::Case, home: Place::File, header: text("") },
        Problem::UnknownKey { key: text("a"), place: Place::File, suggestions: Vec::new(), known: Vec::new() },
    ];
    forms.extend(["that", "id", "check", "source", "states", "changes", "from"].map(missing));
    for diagnostic in forms.into_iter().map(Diagnostic::of_file) {
        for language in Language::ALL {
            let line = message(&diagnostic, language);
            assert_eq!(has_right_to_left(&line), language == Language::Arabic, "{line}");
        }
    }
}

#[test]
fn no_code_is_used_twice() {
    let codes: Vec<&str> = Problem::samples().iter().map(Problem::code).collect();
    let distinct: BTreeSet<&str> = codes.iter().copied().collect();
    assert_eq!(distinct.len(), codes.len(), "a code is used twice");
}

/// A message of a code that no problem has is never said.
#[test]
fn every_message_is_that_of_a_problem() {
    let codes: BTreeSet<String> = Problem::samples().iter().map(|problem| problem.code().to_lowercase()).collect();
    let texts = include_str!("../../messages/en/diagnostics.ftl").lines();
    let is_code = |code: &&str| code.starts_with('m') && code[1..].chars().all(|c| c.is_ascii_digit());
    let told: BTreeSet<String> =
        texts.filter_map(|line| line.split('-').next()).filter(is_code).map(str::to_owned).collect();
    assert_eq!(told, codes);
}

/// Codes are printed, documented and searched for: one that is taken keeps its meaning.
#[test]
fn codes_do_not_change() {
    let name = |problem: &Problem| {
        let debug = format!("{problem:?}");
        debug.split([' ', '{']).next().unwrap_or_default().to_owned()
    };
    let mut list: Vec<String> =
        Problem::samples().iter().map(|problem| format!("{} {}", problem.code(), name(problem))).collect();
    list.sort();
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("codes", list.join("\n"));
    });
}

/// What a file holds can neither break out of its line nor change the direction of what stands around it.
#[test]
fn a_hostile_file_does_not_act_on_the_terminal() {
    let source = SourceText::new(
        "case.toml",
        "mizan = 1\n[dm.\"a\\u001b[31m\\u202e\"]\nname = 'x'\n[dm.b]\nnaem = '\u{202e}\u{FDD0}\u{1b}[1m'\n",
    );
    for diagnostic in load(&source.text, &Limits::default()).diagnostics().to_vec() {
        for language in Language::ALL {
            let text = render(&diagnostic, &source, language, false);
            assert!(!text.contains(['\u{1b}', '\u{202e}', '\u{FDD0}']), "{text:?}");
        }
    }
}

/// A file that is still being written ends anywhere.
#[test]
fn a_file_cut_off_anywhere_can_be_told() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../mizan-case/tests/cases/full.toml");
    let whole = fs::read_to_string(file).unwrap().replace('\n', "\r\n");
    for end in (0..whole.len()).step_by(13).filter(|end| whole.is_char_boundary(*end) && !whole[..*end].ends_with('\r'))
    {
        let source = SourceText::new("case.toml", &whole[..end]);
        for diagnostic in load(&source.text, &Limits::default()).diagnostics().to_vec() {
            for language in Language::ALL {
                let text = render(&diagnostic, &source, language, true);
                assert!(!text.contains('␍'), "the ends of lines are not shown: {text}");
            }
        }
    }
}
