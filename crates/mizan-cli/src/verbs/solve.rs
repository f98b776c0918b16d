//! `mizan solve CASE`: states, rankings, stability, equilibria.

use std::collections::BTreeSet;
use std::sync::Arc;

use mizan::{Query, Solution, taken_open};
use mizan_case::Ready;
use mizan_core::solve::farsighted::{FAR_STATES, TooManyStates};
use mizan_core::solve::foresight::{Horizon, MAX_HORIZON};
use mizan_core::{SimOmitted, Stability};
use mizan_report::formats::json::Detail;
use mizan_report::solution::text;
use mizan_report::solution::{SolutionJson, StatesShown, csv, latex, moves, sanctions};
use mizan_report::speech::numbers::grouped;
use mizan_report::{Language, Solved, Speaker, args};

use crate::args::{Format, Solve};
use crate::case_input::Input;
use crate::coalition_arg;
use crate::failure::{Ending, Failure};
use crate::output::Output;
use crate::plan::Plan;
use crate::progress::{Counted, Progress};

/// To look at so many coalitions, times states, can take more than a few seconds.
const MANY_COALITIONS: usize = 1 << 14;

/// Solves a case.
pub fn run(args: &Solve, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    plan.only("solve", &[Format::Text, Format::Json, Format::Csv, Format::Latex])?;
    if args.moves && !matches!(plan.format, Format::Json | Format::Csv) {
        return Err(Failure::Told(plan.language.messages().text("usage-moves-for-programs", &[])));
    }
    if args.summary && matches!(plan.format, Format::Csv | Format::Latex) {
        return Err(Failure::Told(plan.language.messages().text("usage-summary-of-table", &[])));
    }
    let horizon = horizon(args, plan)?;
    let input = Input::read(&args.case, plan)?;
    let ready = input.usable(plan, output)?;
    let coalitions = |value: &String| coalition_arg::coalitions(&ready, value, input.language);
    let deviators = args.coalitions.as_ref().map(coalitions).transpose()?.unwrap_or_default();
    if deviators.len() > args.max_coalitions {
        let (count, most) = (grouped(deviators.len() as u128), grouped(args.max_coalitions as u128));
        let args = args!["count" => count, "most" => most, "all" => deviators.len().to_string()];
        return Err(Failure::Told(input.language.messages().text("coalitions-beyond", &args)));
    }
    let states = ready.model.n_states();
    if !plan.quiet && deviators.len().saturating_mul(states) >= MANY_COALITIONS {
        let args = args!["count" => grouped(deviators.len() as u128), "states" => grouped(states as u128)];
        output.remark(&input.language.messages().text("coalitions-size", &args))?;
    }
    let query = Query {
        concepts: args.concepts.clone(),
        any_of: args.any_of,
        deviators,
        horizon,
        sanctions: args.sanctions,
        compare_sanctions: args.compare_variants,
        strength: args.strength,
        unknown: args.unknown.then(|| taken_open(ready, args.any_order)),
        without_views: args.without_views,
    };
    input.tell_states(plan, output)?;
    let solution = solved(&input, &query, plan)?;
    remark_on_sim(&solution.stability, args, plan, input.language, output)?;
    remark_on_far(&solution.stability, plan, input.language, output)?;
    let plain = args.without_views.then(|| ready.model.without_views());
    let ready = Ready { model: plain.as_ref().unwrap_or(ready.model), ..ready };
    let solved = Solved::of(ready, &solution);
    let look = plan.look(input.language);
    match plan.format {
        Format::Json => {
            let detail = if args.summary { Detail::Summary } else { Detail::Full };
            let solution = SolutionJson::new(&solved, detail);
            let solution = if args.moves { solution.with_moves(&solved, detail) } else { solution };
            solution.write(output.results())?;
        }
        Format::Csv if args.moves => moves::write_csv(output.results(), &solved)?,
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

/// The answer; where there are coalitions, with how far it is.
fn solved(input: &Input, query: &Query, plan: &Plan) -> Result<Arc<Solution>, Failure> {
    let refused = |why| input.refused(&why, plan);
    if query.deviators.is_empty() {
        let _progress = Progress::start(plan, "progress-solving");
        return input.session.solve(query, &plan.run()).map_err(refused);
    }
    let progress = Counted::start(plan, "progress-coalitions");
    input.session.solve(query, &plan.run_told(&|done, all| progress.tell(done, all))).map_err(refused)
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

/// Farsighted stability is left out where there are too many states.
fn remark_on_far(stability: &Stability, plan: &Plan, language: Language, output: &mut Output) -> Result<(), Failure> {
    let Some(TooManyStates(states)) = stability.far_omitted.filter(|_| !plan.quiet) else { return Ok(()) };
    let args = args!["states" => grouped(states as u128), "most" => grouped(FAR_STATES as u128)];
    output.remark(&language.messages().text("far-skipped", &args))
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
        Some(SimOmitted::TooMany { bound }) => {
            let args = args!["bound" => grouped(bound)];
            messages.text("sim-skipped", &args)
        }
        _ => return Ok(()),
    };
    if plan.quiet { Ok(()) } else { output.remark(&remark) }
}
