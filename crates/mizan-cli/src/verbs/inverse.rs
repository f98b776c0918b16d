//! `mizan inverse CASE --want WHAT`: what rankings must be like for a wanted state to be an equilibrium.

use mizan::inverse::Wanted;
use mizan::typed;
use mizan_case::Ready;
use mizan_core::{Concept, Condition, Formula, OptionId, StateKey, StateTerm};
use mizan_report::Speaker;
use mizan_report::inverse::{self, InverseJson};
use mizan_report::outline::open::write_as_written;

use super::audit::tell_size;
use crate::args::{Format, Inverse as Args};
use crate::case_input::Input;
use crate::condition_arg::condition;
use crate::failure::{Ending, Failure};
use crate::output::Output;
use crate::plan::Plan;
use crate::progress::Counted;
use crate::state_arg;

/// Asks what the wanted state asks of everybody, and for the fewest changes that bring it about.
pub fn run(args: &Args, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    plan.only("inverse", &[Format::Text, Format::Json])?;
    let none = match args.concept {
        Concept::Sim => Some("inverse-no-sim"),
        Concept::Far => Some("inverse-no-far"),
        concept if concept.weak().is_some() => Some("inverse-no-strong"),
        _ => None,
    };
    if let Some(none) = none {
        return Err(Failure::Told(plan.language.messages().text(none, &[])));
    }
    let input = Input::read(&args.case, plan)?;
    let ready = input.usable(plan, output)?;
    let wanted = wanted(args, plan, &input, &ready)?;
    let work = input.session.work_of_inverse(args.depth, &plan.run()).map_err(|why| input.refused(&why, plan))?;
    tell_size(work, &input, plan, output)?;
    let progress = Counted::start(plan, "progress-inverse");
    let tell = |done, all| progress.tell(done, all);
    let run = &plan.run_told(&tell);
    let view = input.session.inverse(&wanted, run).map_err(|why| input.refused(&why, plan))?;
    drop(progress);
    let speaker = Speaker::new(plan.look(input.language), ready.case, ready.model);
    match plan.format {
        Format::Json => InverseJson::new(&view, &speaker).write(output.results())?,
        _ => {
            write_as_written(output.results(), &speaker.look, ready.case)?;
            inverse::write(output.results(), &view, &speaker)?;
        }
    }
    Ok(Ending::Fine)
}

/// The state that was typed; a pattern, which may fit several states or none; or a condition.
fn wanted(args: &Args, plan: &Plan, input: &Input, ready: &Ready<'_>) -> Result<Wanted, Failure> {
    let of = |condition: Condition, key: Option<StateKey>| Wanted {
        condition,
        key,
        concept: args.concept,
        depth: args.depth,
    };
    // What is a number can be nothing but a state's.
    let is_number = args.want.parse::<usize>().is_ok();
    let state = if is_number { Some(state_arg::state(ready, &args.want, input.language)?) } else { None };
    if let Some(state) = state.or_else(|| typed::state(ready, &args.want)) {
        let key = ready.model.space().key(state);
        let term = key.map_or(StateTerm::Graph(state), StateTerm::Key);
        return Ok(of(Condition::Is(term), key));
    }
    let n_options = ready.case.options.len();
    let pattern = mizan_case::pattern(&args.want, n_options).ok().filter(|_| n_options > 0);
    let Some(pattern) = pattern else {
        return Ok(of(condition("--want", &args.want, plan, input, ready)?, None));
    };
    let fixed = (0..n_options).map(OptionId::from_index).filter(|option| pattern.fixed & option.bit() != 0);
    let literal = |option: OptionId| match pattern.taken & option.bit() {
        0 => Formula::Taken(option).negated(),
        _ => Formula::Taken(option),
    };
    let literals: Vec<Formula> = fixed.map(literal).collect();
    let is_one = literals.len() == n_options;
    let key = is_one.then_some(StateKey(pattern.taken));
    Ok(of(Formula::And(literals).into(), key))
}
