//! `mizan lsp`: the language server, over standard input and output.

use crate::args::Format;
use crate::failure::{Ending, Failure};
use crate::plan::Plan;

/// Answers an editor until that ends the conversation.
#[cfg(feature = "lsp")]
pub fn run(plan: &Plan) -> Result<Ending, Failure> {
    use mizan_lsp::{Settings, serve_stdio};
    use mizan_report::args;

    use crate::memory::Size;

    plan.only("lsp", &[Format::Text])?;
    let settings = Settings {
        asked: plan.asked_language(),
        otherwise: plan.language,
        sources: plan.sources.clone(),
        limits: plan.limits(Size::USUAL),
        max_work: plan.max_work,
        version: env!("CARGO_PKG_VERSION"),
        docs: concat!(env!("CARGO_PKG_REPOSITORY"), "/blob/main/docs").to_owned(),
    };
    let told = |error: std::io::Error| {
        Failure::Told(plan.language.messages().text("lsp-failed", &args!["reason" => error.to_string()]))
    };
    serve_stdio(settings).map_err(told)?;
    Ok(Ending::Fine)
}

/// This program was built without it.
#[cfg(not(feature = "lsp"))]
pub fn run(plan: &Plan) -> Result<Ending, Failure> {
    plan.only("lsp", &[Format::Text])?;
    Err(Failure::Told(plan.language.messages().text("lsp-left-out", &[])))
}
