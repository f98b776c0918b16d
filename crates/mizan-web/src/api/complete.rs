//! What may be written at a place.

use std::sync::Arc;

use mizan_case::complete::{Choice, ChoiceKind};
use mizan_core::OptionId;
use mizan_report::{Speaker, args};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::About;
use crate::offsets::Offsets;
use crate::refusal::Refusal;
use crate::workbench::Workbench;

/// A question about a place in a text.
#[derive(Deserialize)]
pub(crate) struct At {
    /// The text.
    #[serde(flatten)]
    pub about: About,
    /// The place.
    pub at: usize,
}

/// What may be written.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Completions {
    from: usize,
    options: Vec<Completion>,
}

#[derive(Serialize, JsonSchema)]
struct Completion {
    label: String,
    detail: String,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    apply: Option<String>,
}

/// What may be written at a place.
pub(crate) fn complete(workbench: &Arc<Workbench>, asked: At) -> Result<Option<Completions>, Refusal> {
    let language = asked.about.language(workbench);
    let analysis = asked.about.analysis(workbench)?;
    // While somebody types the text is in between; the names are those of the last one that could be read.
    let earlier = workbench.last_usable(&asked.about.path, language)?;
    let known = if analysis.session.loaded().ready().is_some() { Some(analysis) } else { earlier };
    let speaker = known.as_ref().and_then(|analysis| analysis.speaker(language));
    let offsets = Offsets::new(&asked.about.text);
    let at = offsets.byte(asked.at);
    let completion =
        mizan_case::complete::complete(&asked.about.text, at, speaker.as_ref().map(|speaker| speaker.case));
    Ok(completion.map(|completion| Completions {
        from: offsets.unit(completion.from),
        options: completion.choices.into_iter().map(|choice| offer(choice, speaker.as_ref())).collect(),
    }))
}

fn offer(choice: Choice, speaker: Option<&Speaker<'_>>) -> Completion {
    let label = |label: &mizan_case::Label| speaker.map(|speaker| speaker.look.label(label, "").into_owned());
    let case = speaker.map(|speaker| speaker.case);
    let (kind, detail) = match choice.kind {
        ChoiceKind::Key(key) => ("key", Some(key.doc.to_owned())),
        ChoiceKind::Option(place) => ("option", speaker.map(|speaker| whose_option(speaker, place))),
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

/// `Russia: the bases`
pub(crate) fn whose_option(speaker: &Speaker<'_>, place: usize) -> String {
    let option = OptionId::from_index(place);
    let dm = speaker.dm(speaker.case.options[place].owner);
    speaker.messages().text("dm-takes", &args!["dm" => dm, "options" => speaker.option(option)])
}

/// What a form of claims means, in a sentence.
pub(crate) fn form_help(speaker: &Speaker<'_>, form: &str) -> String {
    speaker.messages().text(&format!("web-form-{}", form.replace('_', "-")), &[])
}
