//! Help, completions and the manual.

use crate::cli::run::{command, finished, folder, mizan};

/// The verbs, as the program lists them.
fn verbs() -> Vec<String> {
    let help = mizan(&["help"]).result();
    let list = help.split("Verbs:\n").nth(1).unwrap().split("\n\n").next().unwrap();
    let verb = |line: &str| line.strip_prefix("  ").filter(|rest| !rest.starts_with(' ')).map(str::to_owned);
    let lines = list.lines().filter_map(verb);
    let verbs: Vec<String> = lines.filter_map(|line| line.split(' ').next().map(str::to_owned)).collect();
    assert!(verbs.len() > 15, "{help}");
    verbs
}

#[test]
fn alone_it_says_what_to_do_next() {
    insta::assert_snapshot!("start_en", mizan(&[]).result());
    insta::assert_snapshot!("start_ar", mizan(&["--lang", "ar"]).result());
}

#[test]
fn the_whole_and_two_verbs() {
    for language in ["ar", "en"] {
        insta::assert_snapshot!(format!("help_{language}"), mizan(&["help", "--lang", language]).result());
        insta::assert_snapshot!(
            format!("help_solve_{language}"),
            mizan(&["help", "solve", "--lang", language]).result()
        );
    }
}

#[test]
fn both_ways_to_ask_say_the_same_and_every_verb_has_an_example() {
    for language in ["ar", "en"] {
        for verb in &verbs() {
            let help = mizan(&["help", verb, "--lang", language]).result();
            assert_eq!(mizan(&[verb, "--help", "--lang", language]).result(), help);
            assert_eq!(mizan(&["--lang", language, verb, "-h"]).result(), help);
            assert!(help.contains(&format!("\n  mizan {verb}")), "{help}");
        }
    }
    assert_eq!(mizan(&["--help"]).result(), mizan(&["help"]).result());
    assert!(mizan(&["help", "cases", "copy"]).result().contains("copy NAME [DIR]"));
}

/// The examples that need no file of the reader's, and come to an end, are run as they stand, where they may write.
#[test]
fn the_examples_work() {
    let folder = folder("examples of the help");
    for verb in &verbs() {
        let help = mizan(&["help", verb]).result();
        let examples = help.split("Examples:").nth(1).unwrap().lines().filter_map(|line| line.strip_prefix("  mizan "));
        for example in examples {
            let call: Vec<&str> = example.split(" > ").next().unwrap().split(' ').collect();
            if !["my-case", "-", "conflict.gmcr", "serve", "lsp"].iter().any(|own| call.contains(own)) {
                assert_eq!(finished(command(&call).current_dir(&folder), "").code, 0, "{call:?}");
            }
        }
    }
}

#[test]
fn no_arabic_help_holds_an_english_sentence() {
    for verb in &verbs() {
        let help = mizan(&["help", verb, "--lang", "ar"]).result();
        for english in ["Usage", "Options", "Commands", "Arguments", "possible values", "default", "Print"] {
            assert!(!help.contains(english), "{english}: {help}");
        }
    }
}

#[test]
fn the_version() {
    assert_eq!(mizan(&["--version"]).result(), format!("mizan {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn completions_and_manual() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        assert!(mizan(&["completions", shell]).result().contains("max-states"), "{shell}");
    }
    assert!(mizan(&["man"]).result().contains(".TH mizan 1"));
    let page = mizan(&["man", "solve"]).result();
    assert!(page.contains("concept") && !page.contains('\u{1b}'), "{page}");
}

#[test]
fn colour_only_where_it_is_asked_for() {
    assert!(!mizan(&["help"]).out.contains('\u{1b}'));
    assert!(mizan(&["help", "--color", "always"]).out.contains('\u{1b}'));
    assert!(mizan(&["solve", "library:chicken", "--color=always"]).out.contains('\u{1b}'));
    assert!(!mizan(&["solve", "library:chicken"]).out.contains('\u{1b}'));
    let mut forced = command(&["solve", "library:chicken", "--color", "never"]);
    assert!(!finished(forced.env("CLICOLOR_FORCE", "1"), "").out.contains('\u{1b}'));
    let mut refused = command(&["solve", "library:chicken"]);
    assert!(!finished(refused.env("NO_COLOR", "1"), "").out.contains('\u{1b}'));
}
