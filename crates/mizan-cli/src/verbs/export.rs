//! `mizan export CASE`: a case as a file of GMCR+, or as the matrices of the literature.

use mizan::{Query, Run};
use mizan_case::Ready;
use mizan_case::gmcr::{self, LeftOut, Obstacle};
use mizan_core::Concept;
use mizan_report::solution::moves::{self, MOST_STATES};
use mizan_report::speech::numbers::grouped;
use mizan_report::{Messages, Solved, args};

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
    if args.matrices {
        return matrices(args, &input, ready, plan, output);
    }
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

/// Writes the numbering of the states and a file of matrices for each decision maker into the folder that was named.
fn matrices(
    args: &Export,
    input: &Input,
    ready: Ready<'_>,
    plan: &Plan,
    output: &mut Output,
) -> Result<Ending, Failure> {
    let messages = plan.language.messages();
    let Some(folder) = &args.output else {
        return Err(Failure::Told(messages.text("matrices-nowhere", &[])));
    };
    let n_states = ready.model.n_states();
    if n_states > MOST_STATES {
        let args = args!["count" => n_states, "most" => grouped(MOST_STATES as u128)];
        return Err(Failure::Told(messages.text("matrices-too-large", &args)));
    }
    let query = Query::of(&[Concept::Nash]);
    let solution = input.session.solve(&query, &Run::silent()).map_err(|why| input.refused(&why, plan))?;
    let solved = Solved::of(ready, &solution);
    let inputs = input.files(plan);
    let put = |name: String, bytes: &[u8]| {
        written::write(&folder.join(name), bytes, written::over(args.force), &inputs, plan.language)
    };
    let mut numbering = Vec::new();
    moves::write_numbering(&mut numbering, &solved)?;
    put("states.txt".to_owned(), &numbering)?;
    for (dm, id) in solved.dms() {
        let mut bytes = Vec::new();
        moves::write_matrices(&mut bytes, &solved, dm, id)?;
        // The number keeps names apart that differ in their case only, which not every system can.
        put(format!("{}-{id}.txt", dm.index() + 1), &bytes)?;
    }
    if !plan.quiet {
        let args = args!["file" => folder.display().to_string()];
        output.remark(&messages.text("matrices-written", &args))?;
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
        LeftOut::Views => "export-views",
        LeftOut::History => "export-history",
        LeftOut::NamedStates => "export-named-states",
        LeftOut::Sources => "export-sources",
        LeftOut::Reasons => "export-reasons",
        LeftOut::Readings => "export-readings",
        LeftOut::Title => "export-title",
        LeftOut::Languages => "export-languages",
        LeftOut::Weights => "export-weights",
        LeftOut::OpenQuestions => "export-open",
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
