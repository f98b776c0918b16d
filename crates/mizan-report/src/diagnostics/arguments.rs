//! What a problem puts into its message, in words: one conversion for each type of argument.

use mizan_case::problem::Argument;
use mizan_case::{Problem, toml_key};

use crate::speech::messages::Arg;

use super::words::Words;
use crate::speech::numbers::grouped;

/// The arguments of a message.
pub(super) type Arguments = Vec<(&'static str, Arg<'static>)>;

/// What the messages of `problem` may name.
pub(super) fn arguments(problem: &Problem, words: Words) -> Arguments {
    problem.arguments().into_iter().map(|(name, argument)| (name, told(argument, words))).collect()
}

fn told(argument: Argument<'_>, words: Words) -> Arg<'static> {
    match argument {
        Argument::Word(text) => Arg::from(words.shown(&text)),
        Argument::Quoted(text) => Arg::from(text.map_or_else(String::new, |text| words.quoted(text))),
        Argument::ToWrite(text) => Arg::from(words.to_write(text)),
        Argument::Path(path) => Arg::from(words.path(path)),
        Argument::HeaderOf(dm, below) => Arg::from(words.shown(&format!("[dm.{}{below}]", toml_key(dm)))),
        Argument::Number(number) => Arg::from(number),
        Argument::Grouped(number) => Arg::from(grouped(number)),
        Argument::AnyOf(items) => words.either(items),
        Argument::AnyText(texts) => {
            let quoted: Vec<String> = texts.iter().map(|text| format!("\"{text}\"")).collect();
            words.either(&quoted)
        }
        Argument::AnyPath(paths) => words.either_path(paths),
        Argument::AllOf(items) => words.both(items),
        Argument::State(state) => Arg::from(words.state(state)),
        Argument::States(states) => words.states(states),
        Argument::Place(place) => words.place(place),
        Argument::Expected(expected) => words.expected(expected),
        Argument::Example(expected, key) => words.example(expected, key),
        Argument::Found(found) => words.found(found),
        Argument::NameOf(kind) => words.name_of(kind),
        Argument::ClaimPart(part) => words.claim_part(part),
        Argument::GmcrValue(value) => words.gmcr_value(value),
    }
}
