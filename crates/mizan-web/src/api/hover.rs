//! What stands at a place, in words.

use std::sync::Arc;

use mizan::Offsets;
use mizan_report::editor;
use schemars::JsonSchema;
use serde::Serialize;

use super::complete::At;
use crate::refusal::Refusal;
use crate::units::Units;
use crate::workbench::Workbench;

/// What stands at a place.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Hover {
    #[serde(flatten)]
    place: Units,
    words: String,
}

/// What stands at a place: the word there, else the claim that it belongs to.
pub(crate) fn hover(workbench: &Arc<Workbench>, asked: At) -> Result<Option<Hover>, Refusal> {
    let language = asked.about.language(workbench);
    let analysis = asked.about.analysis(workbench)?;
    let Some(speaker) = analysis.speaker(language) else { return Ok(None) };
    let offsets = Offsets::new(&asked.about.text);
    let told = editor::hover(&speaker, &analysis.session, offsets.byte(asked.at));
    // There is room for what it is; what it rests on stands beside the text.
    Ok(told
        .and_then(|told| Some(Hover { place: Units::of(&offsets, &told.span), words: told.words.into_iter().next()? })))
}
