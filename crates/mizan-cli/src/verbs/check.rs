//! `mizan check CASE`: every mistake of a case.

mod import;

use mizan_case::Severity;
use mizan_report::check::{CheckResult, Echo, text, translations};

use crate::args::{Check, Format};
use crate::case_input::Input;
use crate::failure::{Ending, Failure};
use crate::output::Output;
use crate::plan::Plan;

/// Checks a case. What is wrong with it is the result here, so it goes where results go.
pub fn run(args: &Check, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    if let Some(table) = &args.import {
        return import::run(args, table, plan, output);
    }
    match args.translations {
        true => plan.only("check --translations", &[Format::Text, Format::Csv])?,
        false => plan.only("check", &[Format::Text, Format::Json])?,
    }
    let input = Input::read_with_sources(&args.case, plan)?;
    if args.translations {
        let ready = input.usable(plan, output)?;
        match plan.format {
            Format::Csv => translations::write_csv(output.results(), ready.case)?,
            _ => translations::write(output.results(), &plan.look(input.language), ready.case)?,
        }
        return Ok(Ending::Fine);
    }
    let mut checked = input.checked();
    if let Some(usable) = &mut checked.usable {
        usable.oddities = input.session.oddities(&plan.run()).map_err(|why| input.refused(&why, plan))?;
    }
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
