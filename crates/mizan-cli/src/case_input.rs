//! From CASE, as it was typed, to a case: a folder, a `.toml` file, `-` for standard input, or `library:NAME`.

use std::io::Read;
use std::path::{Path, PathBuf};

use mizan_case::{Diagnostic, Evidence, Loaded, Ready, Severity, Shelves, SourceText, decode, examine};
use mizan_report::check::{Checked, Usable};
use mizan_report::{Language, args, check_text, diagnostics};

use crate::failure::Failure;
use crate::library;
use crate::output::Output;
use crate::plan::Plan;
use crate::progress::Progress;
use crate::usage::listed;

/// A case file that was read.
pub struct Input {
    /// Its text.
    pub source: SourceText,
    /// What was made of it.
    pub loaded: Loaded,
    /// What stands behind it; empty where the verb does not look at it.
    pub evidence: Evidence,
    /// The language in which to speak of it.
    pub language: Language,
}

impl Input {
    /// Reads the case that `case` names.
    ///
    /// # Errors
    /// There is no such text.
    pub fn read(case: &Path, plan: &Plan) -> Result<Self, Failure> {
        let source = text_of(case, plan)?;
        let progress = Progress::start(plan, "progress-reading");
        let loaded = mizan_case::load(&source.text, &plan.limits);
        drop(progress);
        let language = plan.language_of(loaded.language.as_deref());
        Ok(Self { source, loaded, evidence: Evidence::default(), language })
    }

    /// Reads the case that `case` names and its sources, and looks every citation up.
    ///
    /// # Errors
    /// There is no such text.
    pub fn read_with_sources(case: &Path, plan: &Plan) -> Result<Self, Failure> {
        let mut input = Self::read(case, plan)?;
        if let Some(case_of_file) = &input.loaded.case {
            let shelves = Shelves { case: folder_of(case), sources: plan.sources.clone() };
            let (evidence, problems) = examine(case_of_file, &shelves, &|path| read_source(case, path));
            input.evidence = evidence;
            input.loaded.diagnostics.extend(problems);
            input.loaded.diagnostics.sort_by_key(|problem| problem.span.as_ref().map(|span| (span.start, span.end)));
        }
        Ok(input)
    }

    /// What checking it found.
    pub fn checked(&self) -> Checked<'_> {
        let usable = self.loaded.ready().map(|ready| Usable::new(ready.case, ready.model));
        Checked { source: &self.source, diagnostics: &self.loaded.diagnostics, usable }
    }

    /// The case for a verb that needs it whole. What stands in the way is told, warnings only in passing.
    ///
    /// # Errors
    /// Something stands in the way.
    pub fn usable(&self, plan: &Plan, output: &mut Output) -> Result<Ready<'_>, Failure> {
        let checked = self.checked();
        let messages = self.language.messages();
        let Some(ready) = self.loaded.ready() else {
            let mut text = Vec::new();
            check_text::write_diagnostics(&mut text, &plan.remark_look(self.language), &checked)?;
            let text = String::from_utf8_lossy(&text).into_owned();
            output.remark(&format!("{text}{}", check_text::conclusion(messages, &checked)))?;
            return Err(Failure::WrongCase);
        };
        let warnings = checked.count(Severity::Warning);
        if warnings > 0 && !plan.quiet {
            output.remark(&check_text::warnings_in_passing(messages, warnings))?;
        }
        Ok(ready)
    }
}

/// No source is larger than this; what is, or is no file at all, would keep the program reading for ever.
const LARGEST_SOURCE: u64 = 64 << 20;

/// The bytes of a source of `case`: a file, or one built into the program beside a case of the library.
fn read_source(case: &Path, path: &Path) -> std::io::Result<Vec<u8>> {
    let name = case.to_str().and_then(|case| case.strip_prefix(library::PREFIX));
    let files = name.and_then(library::find).map_or(&[][..], |entry| entry.files);
    if let Some((_, text)) = files.iter().find(|(file, _)| Path::new(file) == path) {
        return Ok(text.as_bytes().to_vec());
    }
    let metadata = std::fs::metadata(path)?;
    if metadata.is_file() && metadata.len() <= LARGEST_SOURCE {
        return std::fs::read(path);
    }
    Err(std::io::Error::new(std::io::ErrorKind::InvalidInput, format!("> {LARGEST_SOURCE} B / not a file")))
}

/// The folder of the case file that `case` names; `None` for standard input and the library.
fn folder_of(case: &Path) -> Option<PathBuf> {
    if case.is_dir() {
        return Some(case.to_owned());
    }
    if case.to_str().is_some_and(|case| case.starts_with(library::PREFIX)) {
        return Some(PathBuf::new());
    }
    case.is_file().then(|| case.parent().map(Path::to_owned)).flatten()
}

fn text_of(case: &Path, plan: &Plan) -> Result<SourceText, Failure> {
    let shown = |problem: Diagnostic| {
        let source = SourceText::new(case.display().to_string(), "");
        let colour = plan.remark_look(plan.language).colour;
        Failure::Shown(diagnostics::render(&problem, &source, plan.language, colour))
    };
    if case == Path::new("-") {
        return standard_input(plan)?.map_err(shown);
    }
    if let Some(name) = case.to_str().and_then(|case| case.strip_prefix(library::PREFIX)) {
        let text = library::find(name).ok_or_else(|| no_such_case(name, plan.language))?.text;
        return Ok(SourceText::new(format!("{}{name}", library::PREFIX), text));
    }
    mizan_case::open(case).map_err(shown)
}

fn standard_input(plan: &Plan) -> Result<Result<SourceText, Diagnostic>, Failure> {
    let mut bytes = Vec::new();
    let read = std::io::stdin().lock().read_to_end(&mut bytes);
    let messages = plan.language.messages();
    read.map_err(|error| Failure::Told(messages.text("input-failed", &args!["reason" => error.to_string()])))?;
    Ok(decode(&bytes).map(|text| SourceText::new("-", text)))
}

/// There is no case `name` in the library.
pub fn no_such_case(name: &str, language: Language) -> Failure {
    let messages = language.messages();
    let names: Vec<&str> = library::LIBRARY.iter().map(|entry| entry.name).collect();
    Failure::Told(messages.text("no-such-library-case", &args!["name" => name, "names" => listed(messages, &names)]))
}
