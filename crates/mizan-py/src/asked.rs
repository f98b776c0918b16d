//! What Python hands over to a session, as the engine has it; and how it is told of what does not fit.

use std::path::PathBuf;

use mizan::typed::{NoCoalition, claim as claim_of, coalitions};
use mizan::{Course, MAX_WORK, NotAssumed, NotKept, choose_start};
use mizan_case::edit::NoEdit;
use mizan_case::{Diagnostic as Found, Ready, SourceText};
use mizan_core::solve::foresight::{Horizon, MAX_HORIZON};
use mizan_core::vary::completions::Given;
use mizan_core::{ClaimId, Coalition, Limits};
use mizan_report::args;
use mizan_report::words::unnamed::{no_claim, no_coalition};
use pyo3::prelude::*;

use crate::choice;
use crate::failure::{Kind, told, wrong};
use crate::opened::{Again, Opened};

/// How far ahead somebody looks: a number of moves, or `"nm"`, ever further.
#[derive(FromPyObject)]
pub enum Ahead {
    /// So many moves.
    Moves(usize),
    /// `"nm"`.
    Named(String),
}

impl Opened {
    /// The claim of an id.
    pub fn claim_id(&self, py: Python<'_>, id: &str) -> PyResult<ClaimId> {
        let case = self.ready(py)?.case;
        let missing = || told(py, Kind::Argument, "no-such-claim", &no_claim(case, id, self.language));
        claim_of(case, id).ok_or_else(missing)
    }

    /// The answers that texts write.
    pub fn given(&self, py: Python<'_>, answers: &[String], any_order: bool) -> PyResult<Vec<Given>> {
        let mut all: Vec<Given> = Vec::new();
        for text in answers {
            let given = self.session.answer(text, any_order);
            let given =
                given.map_err(|problem| self.wrong_text(py, "answers", text, &[Found::at(*problem, 0..text.len())]))?;
            if !all.contains(&given) {
                all.push(given);
            }
        }
        Ok(all)
    }

    /// The coalitions that a text names.
    pub fn coalitions(&self, py: Python<'_>, text: &str) -> PyResult<Vec<Coalition>> {
        let ready = self.ready(py)?;
        coalitions(&ready, text).map_err(|why| self.no_coalition(py, &ready, &why))
    }

    /// Why a text names no coalition, as an error.
    pub fn no_coalition(&self, py: Python<'_>, ready: &Ready<'_>, why: &NoCoalition) -> PyErr {
        told(py, Kind::Argument, "no-coalition", &no_coalition(ready, why, self.language))
    }

    /// How far ahead somebody looks.
    pub fn horizon(&self, py: Python<'_>, ahead: Ahead) -> PyResult<Horizon> {
        let text = match ahead {
            Ahead::Moves(moves) if (1..=MAX_HORIZON).contains(&moves) => return Ok(Horizon::Moves(moves)),
            Ahead::Named(name) if name.eq_ignore_ascii_case("nm") => return Ok(Horizon::EverFurther),
            Ahead::Moves(moves) => moves.to_string(),
            Ahead::Named(name) => name,
        };
        let args = args!["most" => MAX_HORIZON, "value" => text];
        let message = self.language.messages().text("foresight-value", &args);
        Err(told(py, Kind::Argument, "no-such-choice", &message))
    }

    /// Where it goes from a state; from where the case begins, where none is named.
    pub fn course(&self, py: Python<'_>, from: Option<&str>, progress: Option<&Py<PyAny>>) -> PyResult<Course> {
        let ready = self.ready(py)?;
        let start = match from {
            Some(typed) => self.state(py, typed)?,
            None => choose_start(ready.case, ready.model),
        };
        self.ask(py, progress, |run| self.session.course(Some(start), run))
    }

    /// The case with another text.
    pub fn of_new_text(&self, py: Python<'_>, text: String) -> Self {
        let source = SourceText::new(self.session.source().name.clone(), text);
        let again = Again { asked: Some(self.language), ..self.again.clone() };
        py.detach(|| Self::of_text(source, again, None))
    }

    /// Why there is no case under other assumptions, as an error.
    pub fn not_assumed(&self, py: Python<'_>, changes: &[String], why: NotAssumed) -> PyErr {
        let language = self.language;
        match why {
            NotAssumed::Refused(why) => self.refused(py, &why),
            NotAssumed::Rejected(why) => self.no_conflict(py, &why),
            NotAssumed::NoPlace(_) => {
                let messages = language.messages();
                let args = args!["changes" => messages.listed_as_code(changes)];
                told(py, Kind::Refused, "no-text", &messages.text("python-no-text", &args))
            }
            NotAssumed::Broken { problems, source } => wrong(py, Kind::Refused, &problems, &source, language),
        }
    }

    /// Why answers cannot be written into the case, as an error.
    pub fn not_kept(&self, py: Python<'_>, why: NotKept) -> PyErr {
        let messages = self.language.messages();
        let text = |id: &str| told(py, Kind::Refused, id, &messages.text(id, &[]));
        match why {
            NotKept::Refused(NoEdit::NoPlace) => text("ask-keep-no-place"),
            NotKept::Refused(_) => text("ask-keep-not-found"),
            NotKept::Broken { problems, source, variants } if variants.is_empty() => {
                wrong(py, Kind::Refused, &problems, &source, self.language)
            }
            NotKept::Broken { variants, .. } => {
                let names = messages.listed_as_code(&variants.iter().map(String::as_str).collect::<Vec<_>>());
                let args = args!["variants" => names, "count" => variants.len()];
                told(py, Kind::Refused, "ask-keep-referred", &messages.text("ask-keep-referred", &args))
            }
        }
    }
}

/// How a case is to be opened.
pub fn again(
    py: Python<'_>,
    path: Option<PathBuf>,
    lang: Option<&str>,
    sources: Option<PathBuf>,
    max_states: Option<usize>,
    max_work: Option<u128>,
) -> PyResult<Again> {
    let limits = Limits { max_states: max_states.unwrap_or(Limits::default().max_states) };
    Ok(Again { asked: choice::language(py, lang)?, path, sources, limits, most: max_work.unwrap_or(MAX_WORK) })
}

/// Who is told how far work is: what was handed over, a bar where that is `True` or, in a notebook, nothing.
pub fn bar(py: Python<'_>, progress: Option<Bound<'_, PyAny>>) -> PyResult<Option<Py<PyAny>>> {
    let told = py.import("mizan.progress")?.getattr("teller")?.call1((progress,))?;
    Ok(if told.is_none() { None } else { Some(told.unbind()) })
}
