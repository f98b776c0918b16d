//! What may be written at a place.

use std::sync::Arc;

use mizan::Offsets;
use mizan_report::editor::{self, Completion};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::About;
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

/// What may be written at a place.
pub(crate) fn complete(workbench: &Arc<Workbench>, asked: At) -> Result<Option<Completions>, Refusal> {
    let language = asked.about.language(workbench);
    let analysis = asked.about.analysis(workbench)?;
    // While somebody types the text is in between; the names are those of the last one that could be read.
    let earlier = workbench.last_usable(&asked.about.path, language)?;
    let known = if analysis.session.loaded().ready().is_some() { Some(analysis) } else { earlier };
    let speaker = known.as_ref().and_then(|analysis| analysis.speaker(language));
    let offsets = Offsets::new(&asked.about.text);
    let told = editor::complete(&asked.about.text, offsets.byte(asked.at), speaker.as_ref());
    Ok(told.map(|(from, options)| Completions { from: offsets.unit(from), options }))
}
