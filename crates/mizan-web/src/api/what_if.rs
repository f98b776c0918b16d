//! What turns if some assumptions were otherwise.

use std::sync::Arc;

use axum::http::StatusCode;
use mizan::Run;
use mizan_case::claim::change::{AssumptionNames, parse};
use mizan_core::Concept;
use mizan_core::vary::Change;
use mizan_report::diagnostics;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::About;
use super::audit::{VERDICTS_UNDER, not_usable, refused, verdict_answers};
use crate::refusal::Refusal;
use crate::workbench::Workbench;

/// Changes that are tried together.
#[derive(Deserialize)]
pub(crate) struct Tried {
    #[serde(flatten)]
    about: About,
    changes: Vec<String>,
}

/// What became of the claims.
#[derive(Serialize, JsonSchema)]
pub(crate) struct WhatIf {
    claims: Vec<ClaimOutcome>,
    rejected: Option<String>,
    /// How many Nash equilibria there are.
    equilibria: Option<usize>,
}

#[derive(Serialize, JsonSchema)]
struct ClaimOutcome {
    id: String,
    #[schemars(extend("enum" = VERDICTS_UNDER))]
    verdict: &'static str,
    word: String,
    #[schemars(extend("enum" = VERDICTS_UNDER))]
    was: &'static str,
    was_word: String,
    turned: bool,
}

/// What becomes of the claims under some changes.
pub(crate) fn what_if(workbench: &Arc<Workbench>, asked: Tried, run: &Run<'_>) -> Result<WhatIf, Refusal> {
    let language = asked.about.language(workbench);
    let analysis = asked.about.analysis(workbench)?;
    let (Some(usable), Some(speaker)) = (analysis.usable(), analysis.speaker(language)) else {
        return Err(not_usable(language));
    };
    let told = |problem| {
        let message = diagnostics::message(&mizan_case::Diagnostic::of_file(problem), language);
        Refusal::told(StatusCode::UNPROCESSABLE_ENTITY, "bad-change", message)
    };
    let changes = asked.changes.iter().map(|text| parse(text, AssumptionNames::of(usable.case)));
    let changes = changes.collect::<Result<Vec<Change>, _>>().map_err(told)?;
    let under = |changes: &[Change]| -> Result<_, Refusal> {
        analysis.session.what_if(changes, run).map_err(|why| refused(&why, language))
    };
    let (now, rejected, varied) = match under(&changes)? {
        Ok(varied) => (verdict_answers(&speaker, &varied.verdicts), None, Some(varied)),
        Err(rejected) => (Vec::new(), Some(speaker.why_rejected(&rejected)), None),
    };
    let before = under(&[])?.map(|varied| verdict_answers(&speaker, &varied.verdicts)).unwrap_or_default();
    let claims = now.into_iter().zip(before).map(|(now, was)| ClaimOutcome {
        turned: now.verdict != was.verdict,
        id: now.id.to_owned(),
        verdict: now.verdict,
        word: now.word,
        was: was.verdict,
        was_word: was.word,
    });
    run.check().map_err(|why| refused(&why, language))?;
    let nash = varied.and_then(|varied| varied.equilibria(Concept::Nash));
    let equilibria = nash.map(|states| states.len());
    Ok(WhatIf { claims: claims.collect(), rejected, equilibria })
}
