//! What may be written at a place, with a word on each.

use mizan_case::Label;
use mizan_case::complete::{Choice, ChoiceKind};
use mizan_core::OptionId;
use schemars::JsonSchema;
use serde::Serialize;

use super::whose_option;
use crate::words::Speaker;

/// One thing that may be written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Completion {
    /// The word that people look for.
    pub label: String,
    /// What it is, in a few words; empty where there is nothing to tell.
    pub detail: String,
    /// What kind of thing it is.
    pub kind: &'static str,
    /// What is written for it, where that is more than the word.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub apply: Option<String>,
}

/// What may be written at byte `at` of `text`, with where the word begins that is being written; `None` where nothing in
/// particular may. The speaker is about the last text that could be read, where there was one.
#[must_use]
pub fn complete(text: &str, at: usize, speaker: Option<&Speaker<'_>>) -> Option<(usize, Vec<Completion>)> {
    let completion = mizan_case::complete::complete(text, at, speaker.map(|speaker| speaker.case))?;
    Some((completion.from, completion.choices.into_iter().map(|choice| told(choice, speaker)).collect()))
}

fn told(choice: Choice, speaker: Option<&Speaker<'_>>) -> Completion {
    let label = |label: &Label| speaker.map(|speaker| speaker.look.label(label, "").into_owned());
    let case = speaker.map(|speaker| speaker.case);
    let (kind, detail) = match choice.kind {
        ChoiceKind::Key(key) => ("key", Some(key.doc.to_owned())),
        ChoiceKind::Option(place) => {
            ("option", speaker.map(|speaker| whose_option(speaker, OptionId::from_index(place))))
        }
        ChoiceKind::State(place) => ("state", case.and_then(|case| label(&case.states[place].name))),
        ChoiceKind::Dm(place) => ("dm", case.and_then(|case| label(&case.decision_makers[place].name))),
        ChoiceKind::Source(place) => ("source", case.and_then(|case| label(&case.sources[place].title))),
        ChoiceKind::Function => ("function", speaker.map(|speaker| form_help(speaker, &choice.label))),
        ChoiceKind::Concept => ("concept", None),
        ChoiceKind::Keyword => ("keyword", None),
        ChoiceKind::Value => ("value", None),
        ChoiceKind::Assumption(assumption) => ("assumption", speaker.map(|speaker| speaker.assumption(assumption))),
    };
    Completion { label: choice.label, detail: detail.unwrap_or_default(), kind, apply: choice.apply }
}

/// What a form of claims means, in a sentence.
fn form_help(speaker: &Speaker<'_>, form: &str) -> String {
    speaker.messages().text(&format!("editor-form-{}", form.replace('_', "-")), &[])
}
