//! The sentences of a diagnostic.

use mizan_case::problem::{NameKind, Place};
use mizan_case::{Diagnostic, Problem};

use crate::speech::language::Language;
use crate::speech::messages::Arg;

use super::arguments::arguments;
use super::words::Words;

/// What is said of a diagnostic, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentences {
    /// What is wrong.
    pub title: String,
    /// The same in few words, for under the words at fault; there is none where the file as a whole is meant.
    pub label: Option<String>,
    /// What to write instead.
    pub help: String,
    /// What the other places have to do with it.
    pub related: Option<String>,
}

/// Where a message has more than one form, the end of the id of the one that fits.
struct Forms {
    title: &'static str,
    help: &'static str,
}

/// How far above the limit a conflict may be, as a multiple of it, for a higher limit to be worth a try.
const WORTH_A_TRY: u128 = 16;

/// What is said of `diagnostic`, on one line: what is wrong, what may have been meant, and what to write instead.
#[must_use]
pub fn message(diagnostic: &Diagnostic, language: Language) -> String {
    let Sentences { title, label, help, .. } = sentences(diagnostic, language);
    match label.filter(|_| has_suggestion(diagnostic, language)) {
        Some(suggestion) => format!("{title}{}{suggestion} {help}", language.messages().text("clause-separator", &[])),
        None => format!("{title}. {help}"),
    }
}

/// Whether the label under the words at fault says what may have been meant; other labels only repeat the title.
fn has_suggestion(diagnostic: &Diagnostic, language: Language) -> bool {
    let arguments = arguments(&diagnostic.problem, Words::new(language));
    arguments.iter().any(|(name, value)| *name == "suggested" && *value != Arg::Number(0))
}

/// What is said of `diagnostic`.
#[must_use]
pub fn sentences(diagnostic: &Diagnostic, language: Language) -> Sentences {
    let words = Words::new(language);
    let (messages, arguments) = (words.messages(), arguments(&diagnostic.problem, words));
    let code = diagnostic.problem.code().to_ascii_lowercase();
    let Forms { title, help } = forms(&diagnostic.problem);
    let label = format!("{code}-label");
    Sentences {
        title: messages.text(&format!("{code}-title{title}"), &arguments),
        label: messages.has(&label).then(|| messages.text(&label, &arguments)),
        help: messages.text(&format!("{code}-help{help}"), &arguments),
        related: related(&diagnostic.problem).map(|id| messages.text(id, &[])),
    }
}

fn forms(problem: &Problem) -> Forms {
    let help = |help| Forms { title: "", help };
    match problem {
        Problem::UnknownKey { place: Place::File, .. } => Forms { title: "-top", help: "" },
        Problem::NotAnIdentifier { name, .. } if name.is_empty() => Forms { title: "-empty", help: "" },
        Problem::MisplacedKey { home: Place::File, .. } => help("-top"),
        Problem::MissingKey { key, .. } => help(match key.as_str() {
            "that" => "-that",
            "id" => "-id",
            "check" => "-check",
            "source" => "-source",
            "states" => "-states",
            "changes" => "-changes",
            "where" => "-where",
            "dm" => "-dm",
            _ => "",
        }),
        Problem::NoPreferences { graph: true, .. } => help("-graph"),
        Problem::UnknownOption { is_a: Some(NameKind::DecisionMaker), .. } => help("-decision-maker"),
        Problem::UnknownOption { is_a: Some(NameKind::State), .. } => help("-state"),
        Problem::OnlyInGraphForm { key } if key == "moves" => help("-moves"),
        Problem::OnlyInGraphForm { key } if key == "states" => help("-states"),
        Problem::NotInGraphForm { key } if key == "where" => help("-where"),
        Problem::NotInGraphForm { key } if key == "merge" => help("-merge"),
        Problem::NotInGraphForm { key } if key == "gmcr" => help("-gmcr"),
        Problem::ClaimExpected { found: None, .. } => Forms { title: "-end", help: "" },
        Problem::PatternNotOneState { count, first, .. } if *count == first.len() && *count > 0 => {
            Forms { title: "-all", help: "" }
        }
        Problem::PatternNotOneState { count: 0, .. } => Forms { title: "-none", help: "-none" },
        Problem::PassageNotFound { misplaced: true, .. } => Forms { title: "-misplaced", help: "-misplaced" },
        Problem::PassageNotFound { closest: Some(_), .. } => help("-closest"),
        Problem::TooManyStates { at_least, exact, limit, .. } => {
            let limit = *limit as u128;
            let near = *exact && *at_least <= WORTH_A_TRY * limit && *at_least <= u128::from(u32::MAX);
            let title = match (*exact, *at_least > limit) {
                (true, _) => "",
                (false, true) => "-counted",
                (false, false) => "-unknown",
            };
            Forms { title, help: if near { "-near" } else { "" } }
        }
        _ => help(""),
    }
}

/// What the other places of a problem have to do with it.
fn related(problem: &Problem) -> Option<&'static str> {
    Some(match problem {
        Problem::UnclosedParenthesis => "related-opens",
        Problem::MixedWeights { .. } => "related-weighted",
        Problem::RankingCoveredTwice { .. } => "related-covered",
        Problem::InfeasibleState { .. } => "related-rule",
        Problem::NoFeasibleState { .. } => "related-together",
        Problem::MergesOverlap { .. } => "related-merge",
        Problem::LikeCircle { .. } => "related-circle",
        Problem::DuplicateKey { .. }
        | Problem::DuplicateName { .. }
        | Problem::TwoKindsOfPreference { .. }
        | Problem::GmcrTwoOwners { .. }
        | Problem::GmcrTwoCoalitions { .. }
        | Problem::RestTwice => "related-first",
        _ => return None,
    })
}
