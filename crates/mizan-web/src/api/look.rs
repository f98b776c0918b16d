//! What a text says: its mistakes, its size, and what there is in it.

use std::sync::Arc;

use mizan::{Oddity, Offsets, Run};
use mizan_case::Severity;
use mizan_case::edit::rough;
use mizan_report::Speaker;
use mizan_report::check::told;
use mizan_report::outline::sizes::sizes;
use mizan_report::{Language, args, diagnostics};
use schemars::JsonSchema;
use serde::Serialize;

use super::About;
use super::audit::refused;
use super::outline::{Outline, is_graph};
use crate::refusal::Refusal;
use crate::units::Units;
use crate::workbench::Workbench;

/// What a text says.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Look {
    /// The first of what is wrong, or worth a look.
    diagnostics: Vec<Diagnostic>,
    /// How much more there is of it, in words; left out where that is all.
    #[serde(skip_serializing_if = "Option::is_none")]
    more: Option<String>,
    usable: bool,
    /// What is odd about the model, to be looked at before its claims.
    health: Vec<OddityAnswer>,
    graph: bool,
    sizes: Option<String>,
    outline: Option<Outline>,
}

/// Something that is odd about the model.
#[derive(Debug, Serialize, JsonSchema)]
struct OddityAnswer {
    message: String,
    /// What it is about stands here in the text.
    #[serde(flatten)]
    place: Units,
}

/// One thing that is wrong, or worth a look.
#[derive(Debug, Serialize, JsonSchema)]
struct Diagnostic {
    code: &'static str,
    #[schemars(extend("enum" = ["error", "warning"]))]
    severity: &'static str,
    message: String,
    /// What is wrong, without what to write instead.
    title: String,
    #[serde(flatten)]
    place: Units,
    related: Vec<Units>,
}

/// What a text says.
pub(crate) fn look(workbench: &Arc<Workbench>, asked: About, run: &Run<'_>) -> Result<Look, Refusal> {
    let language = asked.language(workbench);
    let analysis = asked.analysis(workbench)?;
    let offsets = Offsets::new(&asked.text);
    let all = analysis.session.diagnostics();
    let told = told(all);
    let more = match all.len() - told.len() {
        0 => None,
        more => Some(language.messages().text("check-more", &args!["count" => more])),
    };
    let speaker = analysis.speaker(language);
    Ok(Look {
        diagnostics: told.into_iter().map(|found| Diagnostic::new(found, &offsets, language)).collect(),
        more,
        usable: analysis.usable().is_some(),
        health: match &speaker {
            Some(speaker) if analysis.usable().is_some() => {
                let found = analysis.session.oddities(run).map_err(|why| refused(&why, language))?;
                found.iter().filter_map(|oddity| OddityAnswer::new(oddity, speaker, &offsets)).collect()
            }
            _ => Vec::new(),
        },
        graph: speaker.as_ref().is_some_and(|speaker| is_graph(speaker.case)),
        sizes: speaker.as_ref().map(|speaker| sizes(language, speaker.case, speaker.model.n_states())),
        outline: match &speaker {
            Some(speaker) => Some(Outline::new(&analysis, speaker, &offsets)),
            None => rough(&asked.text).map(|rough| Outline::of_begun(&asked.text, &rough, language, &offsets)),
        },
    })
}

impl OddityAnswer {
    fn new(oddity: &Oddity, speaker: &Speaker<'_>, offsets: &Offsets<'_>) -> Option<Self> {
        let span = oddity.span(speaker.case);
        Some(Self { message: speaker.oddity(oddity)?, place: Units::of(offsets, &span.unwrap_or_default()) })
    }
}

impl Diagnostic {
    fn new(found: &mizan_case::Diagnostic, offsets: &Offsets<'_>, language: Language) -> Self {
        // What is about the file as a whole is shown at its beginning.
        let whole = 0..0;
        Self {
            code: found.problem.code(),
            severity: match found.severity() {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            message: diagnostics::message(found, language),
            title: diagnostics::sentences(found, language).title,
            place: Units::of(offsets, found.span.as_ref().unwrap_or(&whole)),
            related: found.related.iter().map(|span| Units::of(offsets, span)).collect(),
        }
    }
}
