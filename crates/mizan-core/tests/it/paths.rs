//! Status quo analysis: against a plain search over the definitions, and against the literature's example.

use crate::common::*;
use mizan_core::claims::paths::{PathMoves, Route, Turns, routes, tree};
use mizan_core::proof::literal::{Definitions, Point};
use mizan_core::*;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// The length and number of the shortest legal sequences to each state, by walking all sequences level by level.
fn by_definition(conflict: &Conflict, start: Point, improving: bool, turns: Turns) -> BTreeMap<Point, (usize, u128)> {
    let definitions = Definitions::new(conflict);
    let mut level: BTreeMap<(Point, Option<DmId>), u128> = BTreeMap::from([((start, None), 1)]);
    let mut seen: Vec<(Point, Option<DmId>)> = vec![(start, None)];
    let mut shortest: BTreeMap<Point, (usize, u128)> = BTreeMap::from([(start, (0, 1))]);
    for length in 1.. {
        let mut next: BTreeMap<(Point, Option<DmId>), u128> = BTreeMap::new();
        for (&(state, last), &count) in &level {
            for dm in conflict.dms().filter(|&dm| turns == Turns::Any || Some(dm) != last) {
                let ends = if improving { definitions.improvements(dm, state) } else { definitions.moves(dm, state) };
                let mover = if turns == Turns::Any { None } else { Some(dm) };
                ends.into_iter().for_each(|end| *next.entry((end, mover)).or_default() += count);
            }
        }
        next.retain(|node, _| !seen.contains(node));
        if next.is_empty() {
            return shortest;
        }
        seen.extend(next.keys());
        for (&(state, _), &count) in &next {
            let known = shortest.entry(state).or_insert((length, 0));
            if known.0 == length {
                known.1 += count;
            }
        }
        level = next;
    }
    shortest
}

fn agrees(conflict: &Conflict) -> Result<(), TestCaseError> {
    let model = model_of(conflict);
    let point = |state: StateId| model.space().key(state).map_or(Point(state.index() as u64), |key| Point(key.0));
    let graph = ImprovementGraph::new(&model, Way::Nash);
    for start in model.space().ids().take(4) {
        for turns in [Turns::Any, Turns::NobodyTwice] {
            for (along, improving) in [(PathMoves::Moves, false), (PathMoves::Improvements(&graph), true)] {
                let routes = routes(&model, along, turns, start);
                for route in &routes {
                    check_legal(route, start, turns)?;
                }
                let found: BTreeMap<Point, (usize, u128)> =
                    routes.iter().map(|route| (point(route.to), (route.steps.len(), route.n_shortest))).collect();
                prop_assert_eq!(found, by_definition(conflict, point(start), improving, turns));
            }
        }
    }
    Ok(())
}

fn check_legal(route: &Route, start: StateId, turns: Turns) -> Result<(), TestCaseError> {
    let mut at = start;
    for (place, step) in route.steps.iter().enumerate() {
        prop_assert_eq!(step.from, at);
        prop_assert!(turns == Turns::Any || place == 0 || route.steps[place - 1].by != step.by);
        at = step.to;
    }
    prop_assert_eq!(at, route.to);
    Ok(())
}

/// The circles on the way are the classes of states that improvements lead to and fro, less the attractors.
fn circles_agree(conflict: &Conflict) -> Result<(), TestCaseError> {
    let model = model_of(conflict);
    let graph = ImprovementGraph::new(&model, Way::Nash);
    let start = StateId::from_index(0);
    let from = |state: StateId| {
        let only = StateSet::where_(model.n_states(), |other| other == state);
        graph.reach(&model, Movers::Improving, &only, mizan_core::graph::moves::Along::Forward)
    };
    let reach: Vec<StateSet> = model.space().ids().map(from).collect();
    let mut circles: Vec<Vec<StateId>> = Vec::new();
    for state in reach[start.index()].iter() {
        let of_state = &reach[state.index()];
        let class: Vec<StateId> = of_state.iter().filter(|other| reach[other.index()].contains(state)).collect();
        if class.len() > 1 && of_state.len() > class.len() && class[0] == state {
            circles.push(class);
        }
    }
    let flow = graph.flow(&model, std::iter::once(start));
    prop_assert_eq!(flow.has_cycle_on_the_way, !circles.is_empty());
    prop_assert_eq!(flow.circles, circles);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn circles_in_option_form(conflict in option_conflicts(Size { dms: 3, options: 4 }, true)) {
        circles_agree(&conflict)?;
    }

    #[test]
    fn circles_in_graph_form(conflict in graph_conflicts(3, 7)) {
        circles_agree(&conflict)?;
    }

    #[test]
    fn routes_in_option_form(conflict in option_conflicts(Size { dms: 3, options: 4 }, true)) {
        agrees(&conflict)?;
    }

    #[test]
    fn routes_in_graph_form(conflict in graph_conflicts(3, 7)) {
        agrees(&conflict)?;
    }
}

/// The Elmira conflict in graph form, with the state numbers of Fang, Hipel & Kilgour (1993): the Ministry of
/// Environment, Uniroyal, and the local government.
fn elmira() -> Conflict {
    let state = |number: usize| StateId::from_index(number - 1);
    let arcs = |list: &[(usize, usize)]| list.iter().map(|&(s, t)| (state(s), state(t))).collect::<Vec<_>>();
    let both_ways = [(1, 5), (2, 6), (3, 7), (4, 8)].iter().flat_map(|&(s, t)| [(s, t), (t, s)]).collect::<Vec<_>>();
    let uniroyal = [(1, 3), (2, 4), (5, 7), (6, 8)].into_iter().chain((1..9).map(|s| (s, 9))).collect::<Vec<_>>();
    let strict = |order: [usize; 9]| Preference::groups(order.iter().map(|&s| vec![Entry::State(state(s))]));
    Conflict {
        form: Form::Graph(GraphForm {
            n_states: 9,
            arcs: vec![arcs(&[(1, 2), (3, 4), (5, 6), (7, 8)]), arcs(&uniroyal), arcs(&both_ways)],
        }),
        preferences: vec![
            strict([7, 3, 4, 8, 5, 1, 2, 6, 9]),
            strict([1, 4, 8, 5, 9, 3, 7, 2, 6]),
            strict([7, 3, 5, 1, 8, 6, 4, 2, 9]),
        ],
        views: Vec::new(),
    }
}

#[test]
fn the_ways_out_of_the_status_quo_of_elmira() {
    let model = model_of(&elmira());
    let graph = ImprovementGraph::new(&model, Way::Nash);
    let start = StateId::from_index(0);
    let to = |routes: &[Route], number: usize| {
        let route = routes.iter().find(|route| route.to.number() == number);
        route.map(|route| (route.steps.len(), route.n_shortest))
    };
    let by_moves = routes(&model, PathMoves::Moves, Turns::NobodyTwice, start);
    assert_eq!(to(&by_moves, 5), Some((1, 1)));
    assert_eq!(to(&by_moves, 8), Some((3, 6)));
    assert_eq!(to(&by_moves, 9), Some((1, 1)));
    let by_improvements = routes(&model, PathMoves::Improvements(&graph), Turns::NobodyTwice, start);
    assert_eq!(to(&by_improvements, 5), Some((1, 1)));
    assert_eq!(to(&by_improvements, 8), None);
    assert_eq!(to(&by_improvements, 9), None);
}

/// Two states lead on to the last in two steps, of which the one with the greater number changes less: people are told the way
/// by that one.
#[test]
fn of_equally_short_paths_one_that_changes_little_is_told() {
    let between = Formula::Or(vec![exactly(0b011, 3), exactly(0b100, 3)]);
    let only_from_these = MoveRule { by: None, from: between.negated(), to: exactly(0b101, 3) };
    let form = option_form(&[3], &[Direction::Reversible; 3], vec![Rule::Move(only_from_these)]);
    let preferences = vec![Preference::Indifferent];
    let model = model_of(&Conflict { form: Form::Options(form), preferences, views: Vec::new() });
    let [start, near, end] = [0b000, 0b100, 0b101].map(StateId::from_index);
    let steps = [(start, near), (near, end)].map(|(from, to)| Step { by: dm(0), from, to });
    let all = routes(&model, PathMoves::Moves, Turns::Any, start);
    assert_eq!(all.iter().find(|route| route.to == end).unwrap().steps, steps);
    let graph = ImprovementGraph::new(&model, Way::Nash);
    assert_eq!(tree(&model, &graph, Movers::Free(dm(0)), start).path_to(end), steps);
}
