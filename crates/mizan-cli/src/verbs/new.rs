//! `mizan new [DIR]`: a commented case to start from.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::Path;

use mizan_report::{Language, args};

use crate::args::Format;
use crate::failure::{Ending, Failure};
use crate::output::Output;
use crate::plan::Plan;

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
    write_file(&folder.join("case.toml"), template(plan.language), false, plan.language)?;
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

/// Writes `text` to `file`, making its folder where it is not there; over a file that is there only by `force`.
pub fn write_file(file: &Path, text: &str, force: bool, language: Language) -> Result<(), Failure> {
    let written = fs::create_dir_all(file.parent().unwrap_or(Path::new(".")))
        .and_then(|()| if force { File::create(file) } else { File::create_new(file) })
        .and_then(|mut created| created.write_all(text.as_bytes()));
    let Err(error) = written else { return Ok(()) };
    let shown = file.display().to_string();
    let messages = language.messages();
    Err(Failure::Told(match error.kind() {
        ErrorKind::AlreadyExists => messages.text("new-exists", &args!["file" => shown]),
        _ => messages.text("new-failed", &args!["file" => shown, "reason" => error.to_string()]),
    }))
}
