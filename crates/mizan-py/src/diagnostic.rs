//! What is wrong with a case, or worth a look.

use mizan_case::{Diagnostic as Found, Severity, SourceText};
use mizan_report::{Language, diagnostics};
use pyo3::prelude::*;

/// One thing that is wrong with a case file, or worth a look, with its place and what to write instead.
#[pyclass(frozen, get_all, module = "mizan")]
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// Its code, such as `M428`; the codes are listed in docs/case-file.md.
    code: &'static str,
    /// `error` (the case cannot be used) or `warning`.
    severity: &'static str,
    /// What is wrong, in a sentence.
    message: String,
    /// What to write instead.
    remedy: String,
    /// The file, as it was named.
    file: String,
    /// The line of the words at fault, from 1; `None` where the file as a whole is meant.
    line: Option<usize>,
    /// The column, from 1, in characters.
    column: Option<usize>,
    /// The words at fault.
    words: Option<String>,
    /// All of it as the command line shows it, with the line underlined.
    shown: String,
}

impl Diagnostic {
    pub fn new(found: &Found, source: &SourceText, language: Language) -> Self {
        let sentences = diagnostics::sentences(found, language);
        let position = found.span.as_ref().map(|span| source.position(span.start));
        let words = found.span.as_ref().and_then(|span| source.text.get(span.clone()));
        Self {
            code: found.problem.code(),
            severity: match found.severity() {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            message: sentences.title,
            remedy: sentences.help,
            file: source.name.clone(),
            line: position.map(|position| position.0),
            column: position.map(|position| position.1),
            words: words.map(str::to_owned),
            shown: diagnostics::render(found, source, language, false).trim_end().to_owned(),
        }
    }

    pub fn all(found: &[Found], source: &SourceText, language: Language) -> Vec<Self> {
        found.iter().map(|found| Self::new(found, source, language)).collect()
    }
}

#[pymethods]
impl Diagnostic {
    fn __str__(&self) -> &str {
        &self.shown
    }

    fn __repr__(&self) -> String {
        let place = self.line.map_or(String::new(), |line| format!(" {}:{line}", self.file));
        format!("<Diagnostic {}{place}: {}>", self.code, self.message)
    }
}
