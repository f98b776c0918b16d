//! Files that are read beside a case: tables, and what says how to read them.

use std::path::Path;

use mizan_case::locate::{LARGEST, LARGEST_CASE, read, unreadable};
use mizan_case::{Diagnostic, SourceText, csv, decode};
use mizan_report::diagnostics;

use crate::case_input::Input;
use crate::failure::Failure;
use crate::plan::Plan;

/// The text of a table, in any of the encodings that can say what it says.
///
/// # Errors
/// It cannot be read.
pub fn table(path: &Path, plan: &Plan, input: &Input) -> Result<SourceText, Failure> {
    text(path, LARGEST, csv::decode, plan, input)
}

/// The text of a file that is written as case files are.
///
/// # Errors
/// It cannot be read.
pub fn text_of(path: &Path, plan: &Plan, input: &Input) -> Result<SourceText, Failure> {
    text(path, LARGEST_CASE, decode, plan, input)
}

/// What is wrong with a file, as it is shown of a case file.
pub fn shown(problems: &[Diagnostic], of: &SourceText, plan: &Plan, input: &Input) -> String {
    let colour = plan.remark_look(input.language).colour;
    let shown = problems.iter().map(|problem| diagnostics::render(problem, of, input.language, colour));
    shown.collect::<Vec<_>>().join("\n")
}

fn text(
    path: &Path,
    largest: u64,
    decode: fn(&[u8]) -> Result<String, Diagnostic>,
    plan: &Plan,
    input: &Input,
) -> Result<SourceText, Failure> {
    let name = path.display().to_string();
    let told = |problem: Diagnostic| Failure::Shown(shown(&[problem], &SourceText::new(name.clone(), ""), plan, input));
    let bytes = read(path, largest).map_err(|error| told(unreadable(path, &error)))?;
    decode(&bytes).map(|text| SourceText::new(name.clone(), text)).map_err(told)
}
