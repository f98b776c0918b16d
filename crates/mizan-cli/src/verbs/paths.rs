//! `mizan paths CASE FROM`: how the conflict gets from a state to the equilibria, or to where a condition holds.

use mizan_core::claims::paths::Turns;
use mizan_report::Speaker;
use mizan_report::outline::open::{write_as_written, write_views};
use mizan_report::paths::{json, text};

use crate::args::{Format, Paths};
use crate::case_input::Input;
use crate::condition_arg::condition;
use crate::failure::{Ending, Failure};
use crate::output::Output;
use crate::plan::Plan;
use crate::progress::Progress;
use crate::state_arg;

/// Looks for the shortest paths.
pub fn run(args: &Paths, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    plan.only("paths", &[Format::Text, Format::Json])?;
    let input = Input::read(&args.case, plan)?;
    let ready = input.usable(plan, output)?;
    let start = state_arg::state(&ready, &args.from, input.language)?;
    let condition = |text: &String| condition("--to", text, plan, &input, &ready);
    let to = args.to.as_ref().map(condition).transpose()?;
    let turns = if args.nobody_twice { Turns::NobodyTwice } else { Turns::Any };
    input.tell_states(plan, output)?;
    let progress = Progress::start(plan, "progress-solving");
    let view = input.session.paths(start, args.by, turns, to, &plan.run()).map_err(|why| input.refused(&why, plan))?;
    drop(progress);
    let speaker = Speaker::new(plan.look(input.language), ready.case, ready.model);
    match plan.format {
        Format::Json => json::PathsJson::new(&view, &speaker).write(output.results())?,
        _ => {
            write_as_written(output.results(), &speaker.look, ready.case)?;
            write_views(output.results(), &speaker.look, ready.case, ready.model)?;
            text::write(output.results(), &view, &speaker)?;
        }
    }
    Ok(Ending::Fine)
}
