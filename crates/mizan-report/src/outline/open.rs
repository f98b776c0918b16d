//! What is not known of a case, in a line.

use std::io;

use anstyle::Style;
use mizan_case::Case;
use mizan_case::case::ViewEntry;
use mizan_core::GraphModel;
use mizan_core::conflict::count::HowMany;
use schemars::JsonSchema;
use serde::Serialize;

use crate::args;
use crate::speech::bidi::isolate;
use crate::speech::language::Language;
use crate::speech::look::{FAINT, Look};
use crate::speech::numbers::{grouped, rounded};
use crate::speech::wrap::write_prose;

/// What is not known of a case, as a number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Open {
    /// How many questions are open.
    pub questions: usize,
    /// How many completions there are, one answer to every question making one: a number of any length, in digits.
    pub completions: String,
    /// Whether there are exactly so many; else there are more.
    pub exact: bool,
}

impl Open {
    /// What is not known of `case`; `None` where nothing is open.
    #[must_use]
    pub fn of(case: &Case) -> Option<Self> {
        let HowMany { number, is_exact } = case.open.n_completions();
        let questions = case.open.questions().len();
        (!case.open.is_empty()).then(|| Self { questions, completions: number.to_string(), exact: is_exact })
    }
}

/// Up to so many digits a number of completions is written out.
const WRITTEN_OUT: usize = 9;

/// Writes how much is open, where something is: `3 open questions, 12 completions`.
///
/// # Errors
/// What `out` reports.
pub fn write_open(out: &mut dyn io::Write, look: &Look, case: &Case) -> io::Result<()> {
    let Some(open) = Open::of(case) else { return Ok(()) };
    let args = args!["count" => open.questions, "completions" => completions(look.language, &open)];
    write_prose(out, look, Style::new(), 0, &look.language.messages().text("open-questions", &args))
}

fn completions(language: Language, open: &Open) -> String {
    let is_short = open.completions.len() <= WRITTEN_OUT;
    let number = match open.completions.parse().ok().filter(|_| is_short) {
        Some(number) => grouped(number),
        None => rounded(&open.completions),
    };
    let number = isolate(&number, language.direction());
    match (open.exact, is_short) {
        (false, _) => language.messages().text("open-more-than", &args!["number" => number]),
        (true, false) => language.messages().text("open-about", &args!["number" => number]),
        (true, true) => number.into_owned(),
    }
}

/// Where something is open, says that what follows is about the case as it is written.
///
/// # Errors
/// What `out` reports.
pub fn write_as_written(out: &mut dyn io::Write, look: &Look, case: &Case) -> io::Result<()> {
    as_written(look.language, case).map_or(Ok(()), |text| write_prose(out, look, FAINT, 0, &text))
}

/// Where somebody sees the conflict otherwise than it is, says that stability is as each sees it; where `model` is without the
/// views of its case, that it is not.
///
/// # Errors
/// What `out` reports.
pub fn write_views(out: &mut dyn io::Write, look: &Look, case: &Case, model: &GraphModel) -> io::Result<()> {
    views(look, case, model).map_or(Ok(()), |text| write_prose(out, look, FAINT, 0, &text))
}

/// As whom stability is seen; `None` where everybody sees the conflict as it is.
#[must_use]
pub fn views(look: &Look, case: &Case, model: &GraphModel) -> Option<String> {
    if !case.is_seen_otherwise() {
        return None;
    }
    let name = |view: &ViewEntry| {
        let dm = &case.decision_makers[view.dm.index()];
        look.label(&dm.name, &dm.id)
    };
    let names: Vec<_> = case.seen_otherwise().map(name).collect();
    let args = args!["dms" => look.joined(&names)];
    let is_seen = model.perceptions().next().is_some();
    Some(look.language.messages().text(if is_seen { "views-seen" } else { "views-left-aside" }, &args))
}

/// That what follows is about the case as it is written; `None` where nothing is open.
#[must_use]
pub fn as_written(language: Language, case: &Case) -> Option<String> {
    let count = case.open.questions().len();
    (!case.open.is_empty()).then(|| language.messages().text("open-as-written", &args!["count" => count]))
}
