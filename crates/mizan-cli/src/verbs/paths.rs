//! `mizan paths CASE FROM`: how the conflict gets from a state to the equilibria, or to where a condition holds.

use mizan_case::Ready;
use mizan_core::claims::paths::{PathMoves, Turns, routes};
use mizan_core::{Concept, Decider, ImprovementGraph, Request, StateSet, Way, solve};
use mizan_report::paths::{Destinations, PathsView, json, text};
use mizan_report::words::Speaker;

use crate::args::{Format, Paths};
use crate::case_input::Input;
use crate::condition_arg::condition;
use crate::failure::{Ending, Failure};
use crate::output::Output;
use crate::plan::Plan;
use crate::state_arg;

/// Looks for the shortest paths.
pub fn run(args: &Paths, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    plan.only("paths", &[Format::Text, Format::Json])?;
    let input = Input::read(&args.case, plan)?;
    let ready = input.usable(plan, output)?;
    let start = state_arg::state(&ready, &args.from, input.language)?;
    let destinations = destinations(args, plan, &input, &ready)?;
    let turns = if args.nobody_twice { Turns::NobodyTwice } else { Turns::Any };
    let graph = args.by.map(|way| ImprovementGraph::new(ready.model, way));
    let moves = graph.as_ref().map_or(PathMoves::Moves, PathMoves::Improvements);
    let routes = routes(ready.model, moves, turns, start);
    let view = PathsView { start, by: args.by, turns, destinations, routes };
    let speaker = Speaker::new(plan.look(input.language), ready.case, ready.model);
    match plan.format {
        Format::Json => json::PathsJson::new(&view, &speaker).write(output.results())?,
        _ => text::write(output.results(), &view, &speaker)?,
    }
    Ok(Ending::Fine)
}

fn destinations(args: &Paths, plan: &Plan, input: &Input, ready: &Ready<'_>) -> Result<Destinations, Failure> {
    let decider = Decider::new(ready.model);
    let Some(text) = &args.to else {
        let stability = solve(ready.model, &Request::of(&Concept::ALL));
        let equilibria =
            stability.concepts().filter_map(|concept| Some((concept, stability.equilibria(concept)?.clone())));
        return Ok(Destinations::Equilibria(equilibria.collect()));
    };
    let condition = condition("--to", text, plan, input, ready)?;
    let states: StateSet = decider.whole().where_(&condition, Way::Nash).unwrap_or_else(|_| {
        // Parsing makes sure that every state that it names is one.
        StateSet::empty(ready.model.n_states())
    });
    Ok(Destinations::Where { condition, states })
}
