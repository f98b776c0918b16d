//! What a problem puts into its message.

use mizan_case::problem::Place;
use mizan_case::{Problem, toml_key};

use crate::messages::Arg;

use super::words::Words;
use crate::numbers::grouped;

/// The arguments of a message.
pub(super) type Arguments = Vec<(&'static str, Arg<'static>)>;

macro_rules! arguments {
    ($($name:literal => $value:expr),* $(,)?) => { vec![$(($name, Arg::from($value))),*] };
}

/// What the messages of `problem` may name.
pub(super) fn arguments(problem: &Problem, words: Words) -> Arguments {
    match problem {
        Problem::FileMissing { path } | Problem::NotToml { path } | Problem::NotAFile { path } => {
            arguments!["path" => words.path(path)]
        }
        Problem::FileTooLarge { path, most } => arguments!["path" => words.path(path), "most" => *most >> 20],
        Problem::FolderWithoutCase { path, candidates } => {
            let mut all = arguments!["path" => words.path(path), "count" => candidates.len()];
            all.push(("candidates", words.either_path(candidates)));
            all
        }
        Problem::Unreadable { path, reason } => {
            arguments!["path" => words.path(path), "reason" => words.shown(reason)]
        }
        Problem::NotUtf8 { line, byte, .. } => arguments!["line" => *line, "byte" => format!("0x{byte:02X}")],
        Problem::WrongVersion { found } => arguments!["found" => words.shown(found)],
        Problem::UnknownKey { .. }
        | Problem::MisplacedKey { .. }
        | Problem::MissingKey { .. }
        | Problem::WrongType { .. }
        | Problem::NotOneOf { .. }
        | Problem::NotALanguage { .. } => of_shape(problem, words),
        _ => of_toml(problem, words).or_else(|| of_names(problem, words)).unwrap_or_else(|| of_rest(problem, words)),
    }
}

fn of_toml(problem: &Problem, words: Words) -> Option<Arguments> {
    Some(match problem {
        Problem::DuplicateKey { key }
        | Problem::KeyWithoutEquals { key }
        | Problem::MissingValue { key }
        | Problem::BareKey { key }
        | Problem::ExtendedValue { key } => arguments!["key" => words.shown(key)],
        Problem::UnquotedText { text }
        | Problem::ForeignQuotes { text }
        | Problem::UnclosedString { text }
        | Problem::BadEscape { text }
        | Problem::BadNumber { text }
        | Problem::BadDate { text }
        | Problem::TrailingText { text } => arguments!["text" => words.shown(text)],
        Problem::UnclosedHeader { header, closed } => {
            arguments!["header" => words.shown(header), "closed" => words.shown(closed)]
        }
        Problem::ControlCharacter { code_point } | Problem::InvisibleCharacter { code_point } => {
            arguments!["code" => format!("U+{code_point:04X}")]
        }
        Problem::OtherToml { detail } => arguments!["detail" => words.shown(detail)],
        _ => return None,
    })
}

fn of_shape(problem: &Problem, words: Words) -> Arguments {
    match problem {
        Problem::UnknownKey { key, place, suggestions, known } => {
            let mut all = arguments!["key" => words.shown(key)];
            all.extend([("place", words.place(*place)), ("known", words.both(known))]);
            suggested(all, suggestions, words)
        }
        Problem::MisplacedKey { key, place, home, header } => {
            let mut all = arguments!["key" => words.shown(key), "header" => words.shown(&in_brackets(header, *home))];
            all.extend([("place", words.place(*place)), ("home", words.place(*home))]);
            all
        }
        Problem::MissingKey { key, place } => {
            let mut all = arguments!["key" => words.shown(key)];
            all.push(("place", words.place(*place)));
            all
        }
        Problem::WrongType { key, expected, found } => {
            let mut all = arguments!["key" => words.shown(key)];
            all.extend([("expected", words.expected(*expected)), ("found", words.found(*found))]);
            all.push(("example", words.example(*expected, key)));
            all
        }
        Problem::NotOneOf { key, value, choices, suggestions } => {
            let mut all = arguments!["key" => words.shown(key), "value" => words.shown(value)];
            let quoted: Vec<String> = choices.iter().map(|choice| format!("\"{choice}\"")).collect();
            all.push(("choices", words.either(&quoted)));
            suggested(all, suggestions, words)
        }
        Problem::NotALanguage { tag } => arguments!["tag" => words.shown(tag)],
        _ => Vec::new(),
    }
}

/// The header of a table: those of which there are many by the same name take double brackets.
fn in_brackets(header: &str, place: Place) -> String {
    match place {
        Place::Rule | Place::Claim | Place::Variant | Place::Merge | Place::Misperceived | Place::Statement => {
            format!("[[{header}]]")
        }
        _ => format!("[{header}]"),
    }
}

fn suggested(mut all: Arguments, suggestions: &[String], words: Words) -> Arguments {
    all.push(("suggested", Arg::from(suggestions.len())));
    all.push(("suggestions", words.either(suggestions)));
    all
}

fn of_names(problem: &Problem, words: Words) -> Option<Arguments> {
    Some(match problem {
        Problem::UnknownOption { name, suggestions, .. }
        | Problem::UnknownDm { name, suggestions }
        | Problem::UnknownState { name, suggestions }
        | Problem::UnknownSource { name, suggestions } => {
            suggested(arguments!["name" => words.shown(name)], suggestions, words)
        }
        Problem::AmbiguousOption { name, candidates } => {
            let mut all = arguments!["name" => words.shown(name)];
            all.push(("candidates", words.either(candidates)));
            all
        }
        Problem::WrongOwner { dm, option, candidates } => {
            let mut all = arguments!["dm" => words.shown(dm), "option" => words.shown(option)];
            all.push(("candidates", words.either(candidates)));
            all
        }
        Problem::ReservedWord { word, kind } => {
            let mut all = arguments!["word" => words.shown(word)];
            all.push(("kind", words.name_of(*kind)));
            all
        }
        Problem::NotAnIdentifier { name, kind, suggestion } => {
            let suggestion = suggestion.as_deref();
            let mut all = arguments!["name" => words.shown(name), "suggested" => usize::from(suggestion.is_some())];
            all.push(("suggestion", Arg::from(words.shown(suggestion.unwrap_or_default()))));
            all.push(("kind", words.name_of(*kind)));
            all
        }
        Problem::DuplicateName { name, kind } => {
            let mut all = arguments!["name" => words.shown(name)];
            all.push(("kind", words.name_of(*kind)));
            all
        }
        Problem::OptionNameExpected { text } => arguments!["text" => words.shown(text)],
        _ => return None,
    })
}

fn of_rest(problem: &Problem, words: Words) -> Arguments {
    match problem {
        Problem::MissingOperand { operator } => arguments!["operator" => words.shown(operator)],
        Problem::MissingOperator { left, right } => {
            arguments!["left" => words.shown(left), "right" => words.shown(right)]
        }
        Problem::ForeignOperator { written, write } | Problem::HyphenInName { written, write } => {
            arguments!["written" => words.shown(written), "write" => words.shown(write)]
        }
        Problem::CommaInFormula { written } => arguments!["written" => words.shown(written)],
        Problem::StrayCharacter { character } => arguments!["character" => words.shown(character)],
        Problem::QuotedName { text } => arguments!["text" => words.shown(text)],
        Problem::WordOutOfPlace { word } => arguments!["word" => words.shown(word)],
        Problem::TooDeep { limit } => arguments!["limit" => *limit],
        _ => of_preferences(problem, words).unwrap_or_else(|| of_states(problem, words)),
    }
}

fn of_preferences(problem: &Problem, words: Words) -> Option<Arguments> {
    Some(match problem {
        Problem::NoPreferences { dm, .. } | Problem::TwoKindsOfPreference { dm } => {
            arguments!["dm" => words.shown(dm), "header" => words.shown(&format!("[dm.{}]", toml_key(dm)))]
        }
        Problem::MixedWeights { without, total } => arguments!["without" => *without, "total" => *total],
        Problem::BadWeight { text } => arguments!["text" => words.shown(text)],
        Problem::WeightTooLong { text, limit } => arguments!["text" => words.shown(text), "limit" => *limit],
        Problem::LapsingStatement { dm, options } => {
            let mut all = arguments!["dm" => words.shown(dm), "count" => options.len()];
            all.push(("options", words.both(options)));
            all
        }
        Problem::RankingFitsNothing { entry } => arguments!["entry" => words.shown(entry)],
        Problem::RankingCoveredTwice { state, first, second } => {
            arguments!["state" => words.state(state), "first" => words.shown(first), "second" => words.shown(second)]
        }
        Problem::RankingIncomplete { dm, states, count } => {
            let mut all = arguments!["dm" => words.shown(dm), "count" => *count];
            all.push(("states", words.states(states)));
            all
        }
        Problem::PatternLength { pattern, letters, options } => {
            arguments!["pattern" => words.shown(pattern), "letters" => *letters, "options" => *options]
        }
        Problem::PatternLetter { pattern, letter } => {
            arguments!["pattern" => words.shown(pattern), "letter" => words.shown(letter)]
        }
        Problem::StateNumber { number, states } => arguments!["number" => words.shown(number), "states" => *states],
        Problem::UnknownEntry { text, suggestions, options } => {
            let all = arguments!["text" => words.shown(&format!("\"{text}\"")), "options" => *options];
            suggested(all, suggestions, words)
        }
        _ => return None,
    })
}

fn of_states(problem: &Problem, words: Words) -> Arguments {
    match problem {
        Problem::RuleManyKinds { found } => vec![("found", words.both(found))],
        Problem::NoFeasibleState { rules } => arguments!["rules" => *rules],
        Problem::ImpossibleRule { rule } => arguments!["rule" => words.shown(rule)],
        Problem::StateManyKinds { name, found } => {
            let mut all = arguments!["name" => words.shown(name)];
            all.push(("found", words.both(found)));
            all
        }
        Problem::LikeCircle { names } => vec![("names", words.both(names))],
        Problem::InfeasibleState { name, state, rule } => {
            arguments!["name" => words.shown(name), "pattern" => words.shown(state), "rule" => words.shown(rule)]
        }
        Problem::KeyFitsNothing { name, key } => arguments!["name" => words.shown(name), "key" => words.shown(key)],
        Problem::KeyNotUnique { name, key, count, first } => {
            let mut all = arguments!["name" => words.shown(name), "key" => words.shown(key), "count" => *count];
            all.push(("first", words.states(first)));
            all
        }
        Problem::NoOptions { dm } => {
            arguments!["header" => words.shown(&format!("[dm.{}.options.attack]", toml_key(dm)))]
        }
        Problem::RepeatedOption { name } | Problem::OnAndOff { name } | Problem::StateWithoutKind { name } => {
            arguments!["name" => words.shown(name)]
        }
        Problem::EmptyOptionList { key }
        | Problem::OnlyWithLike { key }
        | Problem::NotInGraphForm { key }
        | Problem::OnlyInGraphForm { key }
        | Problem::EmptyPassage { key } => arguments!["key" => words.shown(key)],
        Problem::SelfArc { state } => arguments!["state" => words.shown(state)],
        Problem::NotAPair { found } => arguments!["found" => *found],
        _ => of_merges(problem, words),
    }
}

fn of_merges(problem: &Problem, words: Words) -> Arguments {
    match problem {
        Problem::WhereFitsNothing { text, place } => {
            let mut all = arguments!["text" => words.shown(text)];
            all.push(("place", words.place(*place)));
            all
        }
        Problem::MergeOfOne { text } => arguments!["text" => words.shown(text)],
        Problem::MergesOverlap { state } => arguments!["state" => words.shown(state)],
        Problem::MergeSplit { option, states } => {
            let mut all = arguments!["option" => words.shown(option)];
            all.push(("states", words.both(states)));
            all
        }
        Problem::MergeRanksDiffer { dm, option, states } => {
            let mut all = arguments!["dm" => words.shown(dm), "option" => words.shown(option)];
            all.push(("states", words.both(states)));
            all
        }
        Problem::MisperceptionOnly { dm } => arguments!["dm" => words.shown(dm)],
        _ => of_sources_and_size(problem, words),
    }
}

fn of_sources_and_size(problem: &Problem, words: Words) -> Arguments {
    match problem {
        Problem::CitationWithoutPlace { source } => arguments!["source" => words.shown(source)],
        Problem::BadParagraph { number } => arguments!["number" => words.shown(number)],
        Problem::BasisWithoutCitation { basis } => arguments!["basis" => words.shown(basis)],
        Problem::WhyNotMissing { claim } | Problem::WhyNotNeedless { claim } => {
            arguments!["claim" => words.shown(claim)]
        }
        Problem::BadSha256 { text } => arguments!["text" => words.shown(text)],
        Problem::ClaimExpected { wanted, found } => {
            let found = found.as_deref().map_or_else(String::new, |found| words.quoted(found));
            let mut all = arguments!["found" => found];
            all.push(("wanted", words.claim_part(*wanted)));
            all
        }
        Problem::UnknownChoice { word, suggestions, choices } => {
            let mut all = arguments!["word" => words.shown(word)];
            all.push(("choices", words.either(choices)));
            suggested(all, suggestions, words)
        }
        Problem::PatternNotOneState { pattern, count, first } => {
            let mut all = arguments!["pattern" => words.shown(pattern), "count" => *count];
            all.push(("first", words.states(first)));
            all
        }
        Problem::FunctionWithoutParentheses { function, usage } => {
            arguments!["function" => words.shown(function), "usage" => words.shown(usage)]
        }
        Problem::ClaimWithoutParentheses { write } => arguments!["write" => words.to_write(write)],
        Problem::HoldingFails { state } => arguments!["state" => words.shown(state)],
        Problem::OptionsOnly { key } => arguments!["key" => words.shown(key)],
        Problem::ChangeWithoutKind { text, choices } => {
            let mut all = arguments!["text" => words.shown(text)];
            all.push(("choices", words.either(choices)));
            all
        }
        Problem::UnknownAssumption { name, suggestions } => {
            suggested(arguments!["name" => words.shown(name)], suggestions, words)
        }
        Problem::ChangeDoesNotFit { name, change, choices } => {
            let mut all = arguments!["name" => words.shown(name), "change" => words.shown(change)];
            all.extend([("count", Arg::from(choices.len())), ("choices", words.either(choices))]);
            all
        }
        Problem::NoJointConcept { concept } => arguments!["concept" => words.shown(concept)],
        Problem::VariantFails { variant } => arguments!["variant" => words.shown(variant)],
        _ => of_passages_and_size(problem, words),
    }
}

fn of_passages_and_size(problem: &Problem, words: Words) -> Arguments {
    match problem {
        Problem::SourceAbsent { source, file }
        | Problem::SourceOutside { source, file }
        | Problem::SourceNotAFile { source, file }
        | Problem::SourceChanged { source, file }
        | Problem::AccountAbsent { source, file } => {
            arguments!["source" => words.shown(source), "file" => words.shown(file)]
        }
        Problem::SourceTooLarge { source, file, most } => {
            arguments!["source" => words.shown(source), "file" => words.shown(file), "most" => *most >> 20]
        }
        Problem::SourceUnreadable { source, file, reason } => {
            arguments!["source" => words.shown(source), "file" => words.shown(file), "reason" => words.shown(reason)]
        }
        Problem::NoSuchParagraph { source, paragraph, count } => {
            arguments!["source" => words.shown(source), "paragraph" => *paragraph, "count" => *count]
        }
        Problem::PassageNotFound { source, words: sought, closest, paragraph, .. } => {
            let closest = closest.as_deref().unwrap_or_default();
            arguments![
                "source" => words.shown(source),
                "words" => words.shown(sought),
                "closest" => words.shown(closest),
                "paragraph" => paragraph.unwrap_or_default(),
            ]
        }
        Problem::PassageNotUnique { source, words: sought, .. } => {
            arguments!["source" => words.shown(source), "words" => words.shown(sought)]
        }
        Problem::PassageLoose { source, words: sought, found } => {
            arguments!["source" => words.shown(source), "words" => words.shown(sought), "found" => words.shown(found)]
        }
        Problem::TooManyOptions { count, limit } | Problem::TooManyDecisionMakers { count, limit } => {
            arguments!["count" => *count, "limit" => *limit, "next" => limit + 1]
        }
        Problem::TooManyStates { options, combinations, at_least, limit, .. } => arguments![
            "options" => *options,
            "combinations" => grouped(*combinations),
            "states" => grouped(*at_least),
            "limit" => grouped(*limit as u128),
            "needed" => at_least.to_string(),
        ],
        _ => of_gmcr(problem, words),
    }
}

fn of_gmcr(problem: &Problem, words: Words) -> Arguments {
    match problem {
        Problem::GmcrMissing { key } | Problem::GmcrKeyLeftOut { key } => arguments!["key" => words.shown(key)],
        Problem::GmcrWrongValue { key, wanted } => {
            let mut all = arguments!["key" => words.shown(key)];
            all.push(("wanted", words.gmcr_value(*wanted)));
            all
        }
        Problem::GmcrOption { option, count } => arguments!["option" => option.to_string(), "count" => *count],
        Problem::GmcrNoOwner { option } | Problem::GmcrTwoOwners { option } | Problem::GmcrOptionTwice { option } => {
            arguments!["option" => option.to_string()]
        }
        Problem::GmcrLetter { found } | Problem::GmcrDirection { found } => arguments!["found" => words.shown(found)],
        Problem::GmcrNoRanking { dm }
        | Problem::GmcrStatementsKept { dm }
        | Problem::GmcrPayoffsDiffer { dm }
        | Problem::GmcrRankingKept { dm }
        | Problem::GmcrTwoCoalitions { dm } => arguments!["dm" => words.shown(dm)],
        Problem::GmcrDecisionMaker { dm, count } => arguments!["dm" => dm.to_string(), "count" => *count],
        Problem::GmcrWouldCount { dm, key } => arguments!["dm" => words.shown(dm), "key" => words.shown(key)],
        Problem::GmcrRankingOutdated { dm, states } => arguments!["dm" => words.shown(dm), "states" => *states],
        _ => Vec::new(),
    }
}
