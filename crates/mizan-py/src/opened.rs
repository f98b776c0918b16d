//! A case that was opened, with what Python asks of every answer about it.

use std::path::{Path, PathBuf};

use mizan::library::DiskAndLibrary;
use mizan::{Refused, Run, Session, What};
use mizan_case::{Diagnostic, Problem, Ready, SourceText};
use mizan_core::vary::{Change, Rejected};
use mizan_core::{Limits, StateId};
use mizan_report::words::refused::refused;
use mizan_report::words::unnamed::no_state;
use mizan_report::{Language, Look, Speaker};
use pyo3::prelude::*;

use crate::failure::{Kind, told, wrong};
use crate::watch::watched;

/// A case that was opened.
#[derive(Debug)]
pub struct Opened {
    /// The case, and what is found out about it.
    pub session: Session,
    /// The language in which it is spoken of.
    pub language: Language,
    /// How it is opened again.
    pub again: Again,
}

/// How a case is opened.
#[derive(Debug, Clone)]
pub struct Again {
    /// The language that was asked for.
    pub asked: Option<Language>,
    /// Where it was read from; `None` where it is a text.
    pub path: Option<PathBuf>,
    /// A folder into which to look for the texts of sources first.
    pub sources: Option<PathBuf>,
    /// How large a state space may become.
    pub limits: Limits,
    /// How much work a question may be, in steps.
    pub most: u128,
}

impl Again {
    /// Where cases and their sources are.
    pub fn world(&self) -> DiskAndLibrary {
        DiskAndLibrary::with_sources(self.sources.clone())
    }
}

impl Opened {
    /// The case of a text; its sources are looked for where `again` says that it stands.
    pub fn of_text(source: SourceText, again: Again, or_else: Option<Language>) -> Self {
        let session = Session::of_text(source, &again.limits);
        let session = match &again.path {
            Some(path) => session.with_sources(&again.world(), path),
            None => match &again.sources {
                // Nothing is beside a text; what it cites may lie in the folder that was named.
                Some(_) => session.with_sources(&again.world(), Path::new("")),
                None => session,
            },
        };
        let of_case = session.loaded().language().and_then(Language::from_tag);
        let language = again.asked.or(of_case).or(or_else).unwrap_or(Language::English);
        Self { session, language, again }
    }

    /// The case.
    ///
    /// # Errors
    /// Something is wrong with it.
    pub fn ready(&self, py: Python<'_>) -> PyResult<Ready<'_>> {
        self.session.ready().ok_or_else(|| self.broken(py))
    }

    /// Somebody who speaks about it.
    pub fn speaker<'a>(&'a self, ready: Ready<'a>) -> Speaker<'a> {
        let speaker = Speaker::new(Look::plain(self.language), ready.case, ready.model);
        speaker.with_evidence(self.session.evidence())
    }

    /// What `ask` finds out; meanwhile Python goes on.
    ///
    /// # Errors
    /// There is no answer, or Python does not want it any more.
    pub fn ask<T: Send>(
        &self,
        py: Python<'_>,
        progress: Option<&Py<PyAny>>,
        ask: impl FnOnce(&Run<'_>) -> Result<T, Refused> + Send,
    ) -> PyResult<T> {
        self.ask_within(py, self.again.most, progress, ask)
    }

    /// The same, where it may be so many steps.
    ///
    /// # Errors
    /// As [`Opened::ask`].
    pub fn ask_within<T: Send>(
        &self,
        py: Python<'_>,
        most: u128,
        progress: Option<&Py<PyAny>>,
        ask: impl FnOnce(&Run<'_>) -> Result<T, Refused> + Send,
    ) -> PyResult<T> {
        watched(py, most, progress, ask)?.map_err(|why| self.refused(py, &why))
    }

    /// Why there is no answer, as an error.
    pub fn refused(&self, py: Python<'_>, why: &Refused) -> PyErr {
        if why.what == What::BrokenCase {
            return self.broken(py);
        }
        let speaker = self.session.ready().map(|ready| self.speaker(ready));
        let text = refused(why, self.language, speaker.as_ref());
        told(py, Kind::Refused, code(&why.what), &text)
    }

    fn broken(&self, py: Python<'_>) -> PyErr {
        wrong(py, Kind::Case, self.session.diagnostics(), self.session.source(), self.language)
    }

    /// Why changes give no conflict, as an error.
    pub fn no_conflict(&self, py: Python<'_>, why: &Rejected) -> PyErr {
        match self.ready(py) {
            Ok(ready) => told(py, Kind::Refused, "no-conflict", &self.speaker(ready).why_rejected(why)),
            Err(broken) => broken,
        }
    }

    /// What is wrong with a text that was handed over for `name`, as an error.
    pub fn wrong_text(&self, py: Python<'_>, name: &str, text: &str, found: &[Diagnostic]) -> PyErr {
        wrong(py, Kind::Argument, found, &SourceText::new(name, text), self.language)
    }

    /// The changes that texts name.
    ///
    /// # Errors
    /// One of them names none.
    pub fn changes(&self, py: Python<'_>, texts: &[String]) -> PyResult<Vec<Change>> {
        let mut all = Vec::new();
        for text in texts {
            let parsed = self.session.changes(std::slice::from_ref(text));
            let wrong = |problem: Box<Problem>| {
                self.wrong_text(py, "changes", text, &[Diagnostic::at(*problem, 0..text.len())])
            };
            all.extend(parsed.map_err(wrong)?);
        }
        Ok(all)
    }

    /// The state that `typed` means.
    ///
    /// # Errors
    /// It means none, or more than one.
    pub fn state(&self, py: Python<'_>, typed: &str) -> PyResult<StateId> {
        let ready = self.ready(py)?;
        let missing = || told(py, Kind::Argument, "no-such-state", &no_state(&ready, typed, self.language));
        mizan::typed::state(&ready, typed).ok_or_else(missing)
    }
}

/// By what programs know why there is no answer.
fn code(what: &What) -> &'static str {
    match what {
        What::Cancelled => "cancelled",
        What::TooMuchWork(_) => "too-much-work",
        What::BrokenCase => "broken-case",
        What::NoHistory => "no-history",
        What::Claim(..) => "undecidable",
        What::Unproven(_) | What::UnprovenDifference(_) | What::UnprovenChanges => "unproven",
        What::SanctionNodes => "too-many-sanctions",
        What::NoCoalitionalConcept => "no-coalitional-concept",
        What::Coalition(_) => "no-coalition",
        What::FarsightedStates => "too-many-states",
        What::Views => "views",
        What::NoSim => "no-sim",
        What::ForesightNotTwo => "not-two",
        What::ForesightNoRecurrence => "no-recurrence",
        What::Open(_) => "open-does-not-fit",
        What::TooMuchOpen(_) => "too-much-open",
        What::Contradiction { .. } => "contradiction",
        What::NoConflictLeft(_) => "no-conflict-left",
        What::CompletionTooLarge => "completion-too-large",
    }
}

/// What a writer writes, as text. To write to memory does not fail.
pub fn written(write: impl FnOnce(&mut Vec<u8>) -> std::io::Result<()>) -> PyResult<String> {
    let mut out = Vec::new();
    write(&mut out)?;
    Ok(String::from_utf8_lossy(&out).into_owned())
}

/// JSON as Python has it.
pub fn of_json<'py>(py: Python<'py>, json: &str) -> PyResult<Bound<'py, PyAny>> {
    py.import("json")?.getattr("loads")?.call1((json,))
}
