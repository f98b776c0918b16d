//! `mizan inverse CASE --want WHAT`: what rankings must be like for a wanted state to be an equilibrium.

use mizan_case::Ready;
use mizan_core::solve::inverse::{demands, forbidding};
use mizan_core::vary::{Change, Outcome, fewest, holds_after};
use mizan_core::{
    Claim, Concept, Condition, Decider, Deviators, Formula, OptionId, Quantifier, SetKind, SetTerm, StateKey,
    StateTerm, Way,
};
use mizan_report::inverse::{self, Inverse, InverseJson};
use mizan_report::words::Speaker;

use crate::args::{Format, Inverse as Args};
use crate::case_input::Input;
use crate::condition_arg::condition;
use crate::failure::{Ending, Failure};
use crate::output::Output;
use crate::plan::Plan;
use crate::progress::Counted;
use crate::state_arg;

/// Of so many wanted states it is told what they ask of everybody.
const SHOWN: usize = 5;

/// Asks what the wanted state asks of everybody, and for the fewest changes that bring it about.
pub fn run(args: &Args, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    plan.only("inverse", &[Format::Text, Format::Json])?;
    if args.concept == Concept::Sim {
        return Err(Failure::Told(plan.language.messages().text("inverse-no-sim", &[])));
    }
    let input = Input::read(&args.case, plan)?;
    let ready = input.usable(plan, output)?;
    let Wanted { condition, key } = wanted(args, plan, &input, &ready)?;
    let fitting = Decider::new(ready.model).whole().where_(&condition, Way::Nash).ok();
    let states = fitting.iter().flat_map(|states| states.iter()).take(SHOWN);
    let set = SetTerm { kind: SetKind::Equilibria(args.concept, Deviators::DecisionMakers, None), filter: None };
    let claim = Claim::Quantified { quantifier: Quantifier::Some, set, condition: condition.clone() };
    let view = Inverse {
        concept: args.concept,
        states: states.filter_map(|state| Some((state, demands(ready.model, args.concept, state)?))).collect(),
        n_states: fitting.as_ref().map_or(0, |states| states.len()),
        forbidden_by: key.map_or(Vec::new(), |key| forbidding(ready.model, key)),
        fewest: {
            let progress = Counted::start(plan, "progress-inverse");
            let tell = |done, all| progress.tell(done, all);
            let found = fewest(ready.model, &claim, &ready.case.assumptions, &plan.limits, args.depth, &tell);
            found.ok_or_else(|| Failure::Told(input.language.messages().text("inverse-broken-off", &[])))?
        },
        depth: args.depth,
        wanted: condition,
    };
    if let Outcome::Found(sets) = &view.fewest.outcome {
        confirm(&ready, &claim, sets, plan)?;
    }
    let speaker = Speaker::new(plan.look(input.language), ready.case, ready.model);
    match plan.format {
        Format::Json => InverseJson::new(&view, &speaker).write(output.results())?,
        _ => inverse::write(output.results(), &view, &speaker)?,
    }
    Ok(Ending::Fine)
}

/// What is wanted.
struct Wanted {
    condition: Condition,
    /// Where one combination of options is meant.
    key: Option<StateKey>,
}

/// The state that was typed; a pattern, which may fit several states or none; or a condition.
fn wanted(args: &Args, plan: &Plan, input: &Input, ready: &Ready<'_>) -> Result<Wanted, Failure> {
    // What is a number can be nothing but a state's.
    let is_number = args.want.parse::<usize>().is_ok();
    let state = if is_number { Some(state_arg::state(ready, &args.want, input.language)?) } else { None };
    if let Some(state) = state.or_else(|| state_arg::find(ready, &args.want)) {
        let key = ready.model.space().key(state);
        let term = key.map_or(StateTerm::Graph(state), StateTerm::Key);
        return Ok(Wanted { condition: Condition::Is(term), key });
    }
    let n_options = ready.case.options.len();
    let pattern = mizan_case::pattern(&args.want, n_options).ok().filter(|_| n_options > 0);
    let Some(pattern) = pattern else {
        return Ok(Wanted { condition: condition("--want", &args.want, plan, input, ready)?, key: None });
    };
    let fixed = (0..n_options).map(OptionId::from_index).filter(|option| pattern.fixed & option.bit() != 0);
    let literal = |option: OptionId| match pattern.taken & option.bit() {
        0 => Formula::Taken(option).negated(),
        _ => Formula::Taken(option),
    };
    let literals: Vec<Formula> = fixed.map(literal).collect();
    let is_one = literals.len() == n_options;
    let key = is_one.then_some(StateKey(pattern.taken));
    Ok(Wanted { condition: Formula::And(literals).into(), key })
}

/// Has each set of changes examined once more, by what does not share what found it.
fn confirm(ready: &Ready<'_>, claim: &Claim, sets: &[Vec<Change>], plan: &Plan) -> Result<(), Failure> {
    let assumptions = &ready.case.assumptions;
    match sets.iter().all(|set| holds_after(ready.model, set, claim, assumptions, &plan.limits)) {
        true => Ok(()),
        false => Err(Failure::Told(plan.language.messages().text("inverse-refused", &[]))),
    }
}
