//! `mizan new [DIR]`: a commented case to start from.

use std::path::Path;

use mizan_report::{Language, args};

use crate::args::Format;
use crate::failure::{Ending, Failure};
use crate::output::Output;
use crate::plan::Plan;
use crate::written::{self, Over};

/// The template in a language.
pub fn template(language: Language) -> &'static str {
    match language {
        Language::Arabic => include_str!("../../templates/case.ar.toml"),
        Language::English => include_str!("../../templates/case.en.toml"),
    }
}

/// Writes a small case into `folder` and says what to do next.
pub fn run(folder: &Path, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    plan.only("new", &[Format::Text])?;
    let text = template(plan.language).as_bytes();
    written::write(&folder.join("case.toml"), text, Over::Nothing, &[], plan.language)?;
    if !plan.quiet {
        // A path with a space in it would not be one word in the shell.
        let shown = folder.display().to_string();
        let case = if shown.contains(char::is_whitespace) { format!("\"{shown}\"") } else { shown };
        let file = folder.join("case.toml").display().to_string();
        let messages = plan.language.messages();
        writeln!(output.results(), "{}", messages.text("new-written", &args!["file" => file]))?;
        for (verb, id) in [("check", "new-next-check"), ("audit", "new-next-audit")] {
            writeln!(output.results(), "  mizan {verb} {case}\n      {}", messages.text(id, &args![]))?;
        }
    }
    Ok(Ending::Fine)
}
