//! The sentences of a diagnostic.

use mizan_case::Diagnostic;

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
    let [title, help] = diagnostic.problem.forms();
    let label = format!("{code}-label");
    Sentences {
        title: messages.text(&format!("{code}-title{title}"), &arguments),
        label: messages.has(&label).then(|| messages.text(&label, &arguments)),
        help: messages.text(&format!("{code}-help{help}"), &arguments),
        related: diagnostic.problem.related().map(|related| messages.text(&format!("related-{related}"), &[])),
    }
}
