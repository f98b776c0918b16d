//! What is wrong with a call, in the user's language. clap finds it; the words are ours.

use std::ffi::OsString;
use std::path::Path;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use mizan_report::{Language, Messages, args};

use crate::args::UnknownEnding;
use crate::command;
use crate::failure::Failure;

/// The failure that clap reports, in words, with a hint at what would be right.
pub fn told(error: &Error, typed: &[OsString], language: Language) -> Failure {
    let say = language.messages();
    let verb = verb_of(typed, language);
    let hint = match &verb {
        Some(verb) => say.text("usage-hint-verb", &args!["verb" => verb]),
        None => say.text("usage-hint", &[]),
    };
    Failure::Told(format!("{}\n{hint}", what(error, verb.as_deref(), say)))
}

fn what(error: &Error, verb: Option<&str>, say: &Messages) -> String {
    let arg = first(error, ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::InvalidSubcommand => unknown_verb(error, say),
        ErrorKind::UnknownArgument if arg.starts_with('-') => unknown_flag(error, &arg, say),
        ErrorKind::UnknownArgument => say.text("usage-unexpected", &args!["word" => arg]),
        ErrorKind::MissingRequiredArgument => missing(&all(error, ContextKind::InvalidArg), verb, say),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => wrong_value(error, &arg, say),
        ErrorKind::ArgumentConflict => conflict(error, &arg, say),
        ErrorKind::TooManyValues => say.text("usage-takes-no-value", &args!["flag" => flag_of(&arg)]),
        ErrorKind::InvalidUtf8 => say.text("usage-not-utf8", &[]),
        _ => say.text("usage-not-understood", &[]),
    }
}

/// The failure where nothing can be written in a file of such an ending, and no form was asked for.
pub fn unknown_ending(unknown: &UnknownEnding, language: Language) -> Failure {
    let say = language.messages();
    let endings: Vec<String> = unknown.possible.iter().map(|ending| format!(".{ending}")).collect();
    let file = unknown.file.display().to_string();
    Failure::Told(say.text("usage-ending", &args!["file" => file, "possible" => listed(say, &endings)]))
}

fn unknown_verb(error: &Error, say: &Messages) -> String {
    let typed = first(error, ContextKind::InvalidSubcommand);
    // A path often has a part that is like a verb: `/check/case`, `solve/case.toml`.
    if is_written_as_path(&typed) {
        return say.text("usage-verb-is-path", &args!["path" => typed]);
    }
    // clap lists the most similar one last.
    let known = all(error, ContextKind::SuggestedSubcommand).pop().unwrap_or_default();
    if !known.is_empty() {
        return say.text("usage-unknown-verb-suggestion", &args!["verb" => typed, "known" => known]);
    }
    if Path::new(&typed).exists() {
        return say.text("usage-verb-is-path", &args!["path" => typed]);
    }
    say.text("usage-unknown-verb", &args!["verb" => typed])
}

fn is_written_as_path(word: &str) -> bool {
    word.contains(std::path::is_separator) || word.ends_with(".toml")
}

fn unknown_flag(error: &Error, flag: &str, say: &Messages) -> String {
    let known = first(error, ContextKind::SuggestedArg);
    if known.is_empty() {
        return say.text("usage-unknown-flag", &args!["flag" => flag]);
    }
    say.text("usage-unknown-flag-suggestion", &args!["flag" => flag, "known" => known])
}

fn missing(missing: &[String], verb: Option<&str>, say: &Messages) -> String {
    let missing = missing.join(" ").replace(['<', '>'], "");
    say.text("usage-missing", &args!["verb" => verb.unwrap_or_default(), "missing" => missing])
}

fn wrong_value(error: &Error, arg: &str, say: &Messages) -> String {
    let flag = flag_of(arg);
    let value = first(error, ContextKind::InvalidValue);
    let possible = listed(say, &all(error, ContextKind::ValidValue));
    let suggested = first(error, ContextKind::SuggestedValue);
    match (value.is_empty(), possible.is_empty()) {
        (true, true) => say.text("usage-no-value", &args!["flag" => flag]),
        (true, false) => say.text("usage-no-value-possible", &args!["flag" => flag, "possible" => possible]),
        (false, true) => say.text("usage-no-number", &args!["flag" => flag, "value" => value]),
        (false, false) if suggested.is_empty() => {
            say.text("usage-wrong-value", &args!["flag" => flag, "value" => value, "possible" => possible])
        }
        (false, false) => say.text(
            "usage-wrong-value-suggestion",
            &args!["flag" => flag, "value" => value, "possible" => possible, "known" => suggested],
        ),
    }
}

fn conflict(error: &Error, arg: &str, say: &Messages) -> String {
    let prior = first(error, ContextKind::PriorArg);
    if prior.is_empty() || prior == arg {
        return say.text("usage-twice", &args!["flag" => flag_of(arg)]);
    }
    say.text("usage-conflict", &args!["one" => flag_of(arg), "other" => flag_of(&prior)])
}

/// clap writes `--lang <LANG>`; the flag itself is `--lang`. An argument without a flag is written `<CASE>`, or
/// `[VERB]...`.
fn flag_of(arg: &str) -> String {
    arg.split([' ', '=']).next().unwrap_or_default().trim_matches(['<', '>', '[', ']', '.']).to_owned()
}

/// The verb that was typed, `cases copy` being one, so that a hint can name it.
fn verb_of(typed: &[OsString], language: Language) -> Option<String> {
    let mut at = command::command(language);
    let mut verbs = Vec::new();
    for word in typed.iter().skip(1).filter_map(|word| word.to_str()) {
        if let Some(found) = at.find_subcommand(word) {
            verbs.push(word);
            at = found.clone();
        }
    }
    (!verbs.is_empty()).then(|| verbs.join(" "))
}

/// The parts of a list, each as code.
pub fn listed(say: &Messages, parts: &[impl AsRef<str>]) -> String {
    say.listed_as_code(parts)
}

fn first(error: &Error, kind: ContextKind) -> String {
    all(error, kind).into_iter().next().unwrap_or_default()
}

fn all(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(ContextValue::StyledStr(text)) => vec![text.to_string()],
        Some(ContextValue::StyledStrs(texts)) => texts.iter().map(ToString::to_string).collect(),
        _ => Vec::new(),
    }
}
