//! `mizan export CASE --to gmcr`: a case as a file of GMCR+.

use mizan_case::gmcr::{self, LeftOut, Obstacle};
use mizan_report::{Messages, args};

use crate::args::{Export, Format};
use crate::case_input::Input;
use crate::failure::{Ending, Failure};
use crate::output::Output;
use crate::plan::Plan;
use crate::written;

/// Writes the file, to standard output or where it was said, and tells what of the case is not in it.
pub fn run(args: &Export, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    plan.only("export", &[Format::Text])?;
    let input = Input::read(&args.case, plan)?;
    let ready = input.usable(plan, output)?;
    let messages = plan.language.messages();
    let tags = input.language.label_tags();
    let written = gmcr::write(ready.case, ready.model, &tags).map_err(|obstacles| refused(&obstacles, messages))?;
    if !written.left_out.is_empty() && !plan.quiet {
        let left_out: Vec<String> = written.left_out.iter().map(|what| messages.text(id(*what), &[])).collect();
        let left_out: Vec<&str> = left_out.iter().map(String::as_str).collect();
        output.remark(&messages.text("export-left-out", &args!["what" => left_out.join(&separator(messages))]))?;
    }
    let text = &written.text;
    match &args.output {
        None => write!(output.file()?, "{text}")?,
        Some(file) => {
            let over = written::over(args.force);
            written::write(file, text.as_bytes(), over, &input.files(plan), plan.language)?;
            if !plan.quiet {
                let file = file.display().to_string();
                writeln!(output.results(), "{}", messages.text("new-copied", &args!["file" => file]))?;
            }
        }
    }
    Ok(Ending::Fine)
}

fn separator(messages: &Messages) -> String {
    messages.text("list-separator", &[])
}

fn id(what: LeftOut) -> &'static str {
    match what {
        LeftOut::Claims => "export-claims",
        LeftOut::Variants => "export-variants",
        LeftOut::NamedStates => "export-named-states",
        LeftOut::Sources => "export-sources",
        LeftOut::Reasons => "export-reasons",
        LeftOut::Readings => "export-readings",
        LeftOut::Title => "export-title",
        LeftOut::Languages => "export-languages",
        LeftOut::Weights => "export-weights",
    }
}

/// The file could not hold the conflict.
fn refused(obstacles: &[Obstacle], messages: &Messages) -> Failure {
    let of = |obstacle: &Obstacle| match obstacle {
        Obstacle::GraphForm => messages.text("export-graph-form", &[]),
        Obstacle::ForbidMove(rule) => messages.text("export-forbid-move", &args!["rule" => rule.as_str()]),
        Obstacle::Merge(formula) => messages.text("export-merge", &args!["formula" => formula.as_str()]),
        Obstacle::TooLong(formula) => messages.text("export-too-long", &args!["formula" => formula.as_str()]),
    };
    let lines: Vec<String> = obstacles.iter().map(|obstacle| format!("  {}", of(obstacle))).collect();
    Failure::Told(format!("{}\n{}", messages.text("export-refused", &[]), lines.join("\n")))
}
