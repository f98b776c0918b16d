//! `mizan check CASE`: every mistake of a case.

use mizan_case::Severity;
use mizan_report::check::{CheckResult, Echo, text};

use crate::args::{Check, Format};
use crate::case_input::Input;
use crate::failure::{Ending, Failure};
use crate::output::Output;
use crate::plan::Plan;

/// Checks a case. What is wrong with it is the result here, so it goes where results go.
pub fn run(args: &Check, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    plan.only("check", &[Format::Text, Format::Json])?;
    let input = Input::read_with_sources(&args.case, plan)?;
    let checked = input.checked();
    let echo = Echo { named: args.states, all: args.all_states };
    let look = plan.look(input.language);
    match plan.format {
        Format::Json => CheckResult::new(&checked, echo, input.language).write(output.results())?,
        _ if plan.quiet && echo == Echo::default() => {
            text::write_diagnostics(output.results(), &look, &checked)?;
        }
        _ => text::write(output.results(), &look, &checked, echo)?,
    }
    match checked.usable {
        None => Err(Failure::WrongCase),
        Some(_) if args.strict && checked.count(Severity::Warning) > 0 => Ok(Ending::NotAsAsked),
        Some(_) => Ok(Ending::Fine),
    }
}
