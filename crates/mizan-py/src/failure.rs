//! Errors as Python knows them: the classes are in `mizan.errors`, the words are those of the command line.

use mizan_case::{Diagnostic as Found, SourceText};
use mizan_report::{Language, args, diagnostics};
use pyo3::prelude::*;

use crate::diagnostic::Diagnostic;

/// The classes.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// Something is wrong with the case file.
    Case,
    /// A question has no answer.
    Refused,
    /// What was handed over names nothing, or is nothing that can be asked.
    Argument,
}

impl Kind {
    fn class(self) -> &'static str {
        match self {
            Self::Case => "CaseError",
            Self::Refused => "Refused",
            Self::Argument => "ArgumentError",
        }
    }
}

/// An error that is told as `message`, under a code by which programs know it.
pub fn told(py: Python<'_>, kind: Kind, code: &str, message: &str) -> PyErr {
    error(py, kind, code, message, Vec::new())
}

/// An error because of what is wrong with a text. The first mistake says its code, its place, and its remedy.
pub fn wrong(py: Python<'_>, kind: Kind, found: &[Found], source: &SourceText, language: Language) -> PyErr {
    let shown = found.iter().map(|found| diagnostics::render(found, source, language, false));
    let message = shown.map(|shown| shown.trim_end().to_owned()).collect::<Vec<_>>().join("\n\n");
    let first = found.iter().find(|found| found.is_error()).or(found.first());
    let code = first.map_or("", |found| found.problem.code());
    error(py, kind, code, &message, Diagnostic::all(found, source, language))
}

/// What was handed over for `name` is none of its choices.
pub fn no_choice<'a>(
    py: Python<'_>,
    language: Language,
    name: &str,
    value: &str,
    choices: impl IntoIterator<Item = &'a str>,
) -> PyErr {
    let messages = language.messages();
    let choices: Vec<&str> = choices.into_iter().collect();
    let choices = messages.listed_as_code(&choices);
    let message = messages.text("python-no-choice", &args!["name" => name, "value" => value, "choices" => choices]);
    told(py, Kind::Argument, "no-such-choice", &message)
}

pub fn error(py: Python<'_>, kind: Kind, code: &str, message: &str, found: Vec<Diagnostic>) -> PyErr {
    let raised = || {
        let class = py.import("mizan.errors")?.getattr(kind.class())?;
        class.call1((in_python(message), code, found))
    };
    raised().map_or_else(|error| error, PyErr::from_value)
}

/// The limits that the command line raises by a flag are keywords here.
fn in_python(message: &str) -> String {
    message.replace("--max-work ", "max_work=").replace("--max-states ", "max_states=")
}
