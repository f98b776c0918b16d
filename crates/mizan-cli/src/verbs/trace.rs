//! `mizan trace CASE`: what happened, step by step, and what it tells of what is not known.

use std::path::Path;

use mizan::Tracing;
use mizan_case::locate::{LARGEST, LARGEST_CASE, read, unreadable};
use mizan_case::proposals::{NoProposals, propose as proposed};
use mizan_case::{Diagnostic, Ready, SourceText, decode};
use mizan_report::outline::open::write_as_written;
use mizan_report::trace::{self, TraceJson, write_proposals};
use mizan_report::{Speaker, diagnostics};

use crate::args::{Format, Trace as Args};
use crate::case_input::Input;
use crate::failure::{Ending, Failure};
use crate::output::Output;
use crate::plan::Plan;
use crate::progress::Counted;

/// Tells what happened.
pub fn run(args: &Args, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    plan.only("trace", &[Format::Text, Format::Json])?;
    let input = Input::read(&args.case, plan)?;
    let ready = input.usable(plan, output)?;
    if let Some((events, map)) = &args.import {
        return propose(events, map, plan, (&input, ready), output);
    }
    let tracing = Tracing { any_order: args.any_order, effort: args.effort, depth: args.depth };
    let progress = Counted::start(plan, "progress-trace");
    let tell = |done, all| progress.tell(done, all);
    let traced = input.session.trace(&tracing, &plan.run_told(&tell)).map_err(|why| input.refused(&why, plan))?;
    drop(progress);
    let speaker = Speaker::new(plan.look(input.language), ready.case, ready.model);
    match plan.format {
        Format::Json => TraceJson::new(&traced, &speaker).write(output.results())?,
        _ => {
            write_as_written(output.results(), &speaker.look, ready.case)?;
            trace::write(output.results(), &traced, &speaker)?;
        }
    }
    Ok(Ending::Fine)
}

/// Tells which events a table proposes, and of every other row why it proposes none.
fn propose(
    events: &Path,
    map: &Path,
    plan: &Plan,
    (input, ready): (&Input, Ready<'_>),
    output: &mut Output,
) -> Result<Ending, Failure> {
    plan.only("trace --import", &[Format::Text])?;
    let (table, map) = (text_of(events, LARGEST, plan, input)?, text_of(map, LARGEST_CASE, plan, input)?);
    let proposals = proposed(ready.case, &table, &map).map_err(|why| match why {
        NoProposals::Map(problems) => Failure::Shown(shown(&problems, &map, plan, input)),
        NoProposals::Table(problems) => Failure::Shown(shown(&problems, &table, plan, input)),
    })?;
    if !proposals.left_out.is_empty() {
        output.remark(&shown(&proposals.left_out, &table, plan, input))?;
    }
    let speaker = Speaker::new(plan.look(input.language), ready.case, ready.model);
    let name = events.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    write_proposals(output.results(), &proposals, &name, &speaker)?;
    Ok(Ending::Fine)
}

fn shown(problems: &[Diagnostic], of: &SourceText, plan: &Plan, input: &Input) -> String {
    let colour = plan.remark_look(input.language).colour;
    let shown = problems.iter().map(|problem| diagnostics::render(problem, of, input.language, colour));
    shown.collect::<Vec<_>>().join("\n")
}

/// The text of a file beside the case.
fn text_of(path: &Path, largest: u64, plan: &Plan, input: &Input) -> Result<SourceText, Failure> {
    let name = path.display().to_string();
    let bytes = read(path, largest).map_err(|error| {
        let problem = unreadable(path, &error);
        Failure::Shown(shown(&[problem], &SourceText::new(name.clone(), ""), plan, input))
    })?;
    let text = decode(&bytes);
    text.map(|text| SourceText::new(name.clone(), text))
        .map_err(|problem| Failure::Shown(shown(&[problem], &SourceText::new(name, ""), plan, input)))
}
