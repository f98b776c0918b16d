//! What a text says: its mistakes, its size, and what there is in it.

use std::sync::Arc;

use mizan_case::Severity;
use mizan_case::edit::rough;
use mizan_report::outline::sizes::sizes;
use mizan_report::{Language, diagnostics};
use schemars::JsonSchema;
use serde::Serialize;

use super::About;
use super::outline::{Outline, is_graph};
use crate::offsets::{Offsets, Units};
use crate::refusal::Refusal;
use crate::workbench::Workbench;

/// What a text says.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Look {
    diagnostics: Vec<Diagnostic>,
    usable: bool,
    graph: bool,
    sizes: Option<String>,
    outline: Option<Outline>,
}

/// One thing that is wrong, or worth a look.
#[derive(Debug, Serialize, JsonSchema)]
struct Diagnostic {
    code: &'static str,
    #[schemars(extend("enum" = ["error", "warning"]))]
    severity: &'static str,
    message: String,
    #[serde(flatten)]
    place: Units,
    related: Vec<Units>,
}

/// What a text says.
pub(crate) fn look(workbench: &Arc<Workbench>, asked: About) -> Result<Look, Refusal> {
    let language = asked.language(workbench);
    let analysis = asked.analysis(workbench)?;
    let offsets = Offsets::new(&asked.text);
    let found = analysis.session.diagnostics().iter().map(|found| Diagnostic::new(found, &offsets, language));
    let speaker = analysis.speaker(language);
    Ok(Look {
        diagnostics: found.collect(),
        usable: analysis.usable().is_some(),
        graph: speaker.as_ref().is_some_and(|speaker| is_graph(speaker.case)),
        sizes: speaker.as_ref().map(|speaker| sizes(language, speaker.case, speaker.model.n_states())),
        outline: match &speaker {
            Some(speaker) => Some(Outline::new(&analysis, speaker, &offsets)),
            None => rough(&asked.text).map(|rough| Outline::of_begun(&rough, language, &offsets)),
        },
    })
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
            place: offsets.units(found.span.as_ref().unwrap_or(&whole)),
            related: found.related.iter().map(|span| offsets.units(span)).collect(),
        }
    }
}
