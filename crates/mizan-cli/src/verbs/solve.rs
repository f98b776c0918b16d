//! `mizan solve CASE`: states, rankings, stability, equilibria.

use std::collections::BTreeSet;

use mizan::{Query, Run};
use mizan_core::solve::foresight::{Horizon, MAX_HORIZON};
use mizan_core::{SimOmitted, Stability};
use mizan_report::formats::json::Detail;
use mizan_report::solution::text;
use mizan_report::solution::{Solution, StatesShown, csv, latex, sanctions};
use mizan_report::speech::numbers::grouped;
use mizan_report::{Language, Solved, Speaker, args};

use crate::args::{Format, Solve};
use crate::case_input::Input;
use crate::coalition_arg;
use crate::failure::{Ending, Failure};
use crate::output::Output;
use crate::plan::Plan;
use crate::progress::Progress;

/// Solves a case.
pub fn run(args: &Solve, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    plan.only("solve", &[Format::Text, Format::Json, Format::Csv, Format::Latex])?;
    if args.summary && matches!(plan.format, Format::Csv | Format::Latex) {
        return Err(Failure::Told(plan.language.messages().text("usage-summary-of-table", &[])));
    }
    let horizon = horizon(args, plan)?;
    let input = Input::read(&args.case, plan)?;
    let ready = input.usable(plan, output)?;
    let coalitions = |value: &String| coalition_arg::coalitions(&ready, value, input.language);
    let query = Query {
        concepts: args.concepts.clone(),
        deviators: args.coalitions.as_ref().map(coalitions).transpose()?.unwrap_or_default(),
        horizon,
        sanctions: args.sanctions,
        compare_sanctions: args.compare_variants,
    };
    let progress = Progress::start(plan, "progress-solving");
    let solution = input.session.solve(&query, &Run::silent()).map_err(|why| input.refused(&why, plan))?;
    drop(progress);
    remark_on_sim(&solution.stability, args, plan, input.language, output)?;
    let solved = Solved::of(ready, &solution);
    let look = plan.look(input.language);
    match plan.format {
        Format::Json => {
            let detail = if args.summary { Detail::Summary } else { Detail::Full };
            Solution::new(&solved, detail).write(output.results())?;
        }
        Format::Csv => csv::write(output.results(), &solved)?,
        Format::Latex => latex::write(output.results(), &look, &solved, args.all)?,
        _ => {
            text::write(output.results(), &look, &solved, shown(args))?;
            if let Some(differences) = &solution.differences {
                let speaker = Speaker::new(look, ready.case, ready.model);
                sanctions::write(output.results(), &speaker, differences, shown(args))?;
            }
        }
    }
    Ok(Ending::Fine)
}

/// How far ahead to look, each number once.
fn horizon(args: &Solve, plan: &Plan) -> Result<BTreeSet<Horizon>, Failure> {
    let horizon = |value: &String| match value.trim().parse::<usize>() {
        Ok(moves) if (1..=MAX_HORIZON).contains(&moves) => Ok(Horizon::Moves(moves)),
        Err(_) if value.trim().eq_ignore_ascii_case("nm") => Ok(Horizon::EverFurther),
        _ => {
            let args = args!["most" => MAX_HORIZON, "value" => value.as_str()];
            Err(Failure::Told(plan.language.messages().text("foresight-value", &args)))
        }
    };
    args.foresight.iter().map(horizon).collect()
}

fn shown(args: &Solve) -> StatesShown {
    match (args.summary, args.all) {
        (true, _) => StatesShown::Summary,
        (false, true) => StatesShown::All,
        (false, false) => StatesShown::Readable,
    }
}

/// In graph form, and where states are merged, SIM does not exist, which is worth a word only to who asked for it.
fn remark_on_sim(
    stability: &Stability,
    args: &Solve,
    plan: &Plan,
    language: Language,
    output: &mut Output,
) -> Result<(), Failure> {
    let messages = language.messages();
    let remark = match stability.sim_omitted {
        Some(SimOmitted::Merged) if !args.concepts.is_empty() => messages.text("sim-needs-unmerged", &[]),
        Some(SimOmitted::GraphForm) if !args.concepts.is_empty() => messages.text("sim-needs-options", &[]),
        Some(SimOmitted::TooMany { combinations, bound }) => {
            let args = args!["combinations" => grouped(combinations), "bound" => grouped(bound)];
            messages.text("sim-skipped", &args)
        }
        _ => return Ok(()),
    };
    if plan.quiet { Ok(()) } else { output.remark(&remark) }
}
