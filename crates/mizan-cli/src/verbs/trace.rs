//! `mizan trace CASE`: what happened, step by step, and what it tells of what is not known.

use std::path::Path;

use mizan::Tracing;
use mizan_case::Ready;
use mizan_case::proposals::{NoProposals, propose as proposed};
use mizan_report::Speaker;
use mizan_report::outline::open::write_as_written;
use mizan_report::trace::{self, TraceJson, write_proposals};

use crate::args::{Format, Trace as Args};
use crate::beside::{shown, table, text_of};
use crate::case_input::Input;
use crate::failure::{Ending, Failure};
use crate::output::Output;
use crate::plan::Plan;
use crate::progress::Counted;

/// Tells what happened.
pub fn run(args: &Args, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    plan.only("trace", &[Format::Text, Format::Json, Format::Csv, Format::Latex])?;
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
        Format::Csv => trace::csv::write(output.results(), &traced, &speaker)?,
        Format::Latex => trace::latex::write(output.results(), &traced, &speaker)?,
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
    let (table, map) = (table(events, plan, input)?, text_of(map, plan, input)?);
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
