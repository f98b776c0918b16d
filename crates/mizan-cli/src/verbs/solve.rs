//! `mizan solve CASE`: states, rankings, stability, equilibria.

use std::collections::BTreeSet;

use mizan_case::Ready;
use mizan_core::solve::coalition::{COALITIONAL, JointStability, solve_coalitions};
use mizan_core::solve::foresight::{Foreseen, Horizon, MAX_HORIZON, Unforeseen};
use mizan_core::solve::stability::variants::{Difference, MAX_NODES, TooManyNodes, differences, solve_with};
use mizan_core::{Concept, Request, SimOmitted, Stability};
use mizan_report::json::Detail;
use mizan_report::numbers::grouped;
use mizan_report::solution::Solution;
use mizan_report::solve_text::{self, Shown};
use mizan_report::words::Speaker;
use mizan_report::{Language, Solved, args, csv, latex, variants};

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
    let horizons = horizons(args, plan)?;
    let input = Input::read(&args.case, plan)?;
    let ready = input.usable(plan, output)?;
    let progress = Progress::start(plan, "progress-solving");
    let stability = solve_with(ready.model, &request(args), args.sanctions);
    let stability = stability.map_err(|too_many| told_too_many(too_many, input.language))?;
    let differences = compared(&ready, args, input.language)?;
    let joint = joint(&ready, args, input.language)?;
    let foreseen = foreseen(&ready, &horizons, input.language)?;
    drop(progress);
    remark_on_sim(&stability, args, plan, input.language, output)?;
    let solved = Solved::new(ready.case, ready.model, &stability).with_foresight(foreseen.as_ref());
    let solved = solved.with_coalitions(joint.as_ref()).with_sanctions(args.sanctions, differences.as_deref());
    let look = plan.look(input.language);
    match plan.format {
        Format::Json => {
            let detail = if args.summary { Detail::Summary } else { Detail::Full };
            Solution::new(&solved, detail).write(output.results())?;
        }
        Format::Csv => csv::write(output.results(), &solved)?,
        Format::Latex => latex::write(output.results(), &look, &solved, args.all)?,
        _ => {
            solve_text::write(output.results(), &look, &solved, shown(args))?;
            if let Some(differences) = &differences {
                let speaker = Speaker::new(look, ready.case, ready.model);
                variants::write(output.results(), &speaker, differences, shown(args))?;
            }
        }
    }
    Ok(Ending::Fine)
}

/// Where the variants of the sanction differ, if that is asked.
fn compared(ready: &Ready<'_>, args: &Solve, language: Language) -> Result<Option<Vec<Difference>>, Failure> {
    if !args.compare_variants {
        return Ok(None);
    }
    let concepts = if args.concepts.is_empty() { Concept::ALL.to_vec() } else { args.concepts.clone() };
    differences(ready.model, &concepts).map(Some).map_err(|too_many| told_too_many(too_many, language))
}

fn told_too_many(TooManyNodes(nodes): TooManyNodes, language: Language) -> Failure {
    let args = args!["nodes" => grouped(nodes), "most" => grouped(MAX_NODES)];
    Failure::Told(language.messages().text("sanctions-too-many", &args))
}

/// What is stable for the coalitions asked for.
fn joint(ready: &Ready<'_>, args: &Solve, language: Language) -> Result<Option<JointStability>, Failure> {
    let Some(value) = &args.coalitions else { return Ok(None) };
    let coalitions = coalition_arg::coalitions(ready, value, language)?;
    let wanted = |concept: &Concept| args.concepts.is_empty() || args.concepts.contains(concept);
    let concepts: Vec<Concept> = COALITIONAL.into_iter().filter(wanted).collect();
    if concepts.is_empty() {
        let messages = language.messages();
        let names = crate::usage::listed(messages, &COALITIONAL.map(Concept::id));
        return Err(Failure::Told(messages.text("coalitions-no-concept", &args!["concepts" => names])));
    }
    Ok(Some(solve_coalitions(ready.model, &coalitions, &concepts)))
}

/// What was asked for by name is computed whatever it costs.
fn request(args: &Solve) -> Request {
    if args.concepts.is_empty() {
        return Request::of(&Concept::ALL);
    }
    Request { sim_combinations: None, ..Request::of(&args.concepts) }
}

/// How far ahead to look, each number once.
fn horizons(args: &Solve, plan: &Plan) -> Result<BTreeSet<Horizon>, Failure> {
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

fn foreseen(ready: &Ready<'_>, horizons: &BTreeSet<Horizon>, language: Language) -> Result<Option<Foreseen>, Failure> {
    if horizons.is_empty() {
        return Ok(None);
    }
    let messages = language.messages();
    let told = |unforeseen| match unforeseen {
        Unforeseen::NotTwo(count) => messages.text("foresight-not-two", &args!["count" => count]),
        Unforeseen::NoRecurrence(limit) => messages.text("foresight-no-recurrence", &args!["limit" => limit]),
    };
    Foreseen::of(ready.model, horizons).map(Some).map_err(|unforeseen| Failure::Told(told(unforeseen)))
}

fn shown(args: &Solve) -> Shown {
    match (args.summary, args.all) {
        (true, _) => Shown::Summary,
        (false, true) => Shown::All,
        (false, false) => Shown::Readable,
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
