//! What is known of status quo analyses: the shortest paths from the status quo, nobody moving twice in a row.
use crate::facts::{Loaded, dm, numbers, state};
use mizan_core::claims::paths::{PathMoves, Route, Turns, routes};
use mizan_core::{ImprovementGraph, Way};

/// The shortest path to a state, if there is one: how long, and how many there are.
fn shortest(routes: &[Route], to: usize) -> Option<(usize, u128)> {
    routes.iter().find(|route| route.to == state(to)).map(|route| (route.steps.len(), route.n_shortest))
}

/// Elmira in nine states, from state 1, by an independent program: the local government alone can improve, to 5; six
/// shortest ways of moves lead to 8, one by each order of the three, and no way of improvements; the company alone can
/// move to 9, which is no improvement.
#[test]
fn elmira_in_nine_states() {
    let loaded = Loaded::from_file("cases/elmira/case.toml");
    let moves = routes(&loaded.model, PathMoves::Moves, Turns::NobodyTwice, state(1));
    assert_eq!([5, 8, 9].map(|to| shortest(&moves, to)), [Some((1, 1)), Some((3, 6)), Some((1, 1))]);
    let by = |to: usize| moves.iter().find(|route| route.to == state(to)).unwrap().steps[0].by;
    assert_eq!([by(5), by(9)], ["councils", "company"].map(|id| dm(&loaded.case, id)));
    let graph = ImprovementGraph::new(&loaded.model, Way::Nash);
    let improvements = routes(&loaded.model, PathMoves::Improvements(&graph), Turns::NobodyTwice, state(1));
    assert_eq!([5, 8, 9].map(|to| shortest(&improvements, to)), [Some((1, 1)), None, None]);
}

/// Elmira in twelve states: Kinsara, A Simple Guide to GMCR+ (2014), section 5.3. From state 1 the only improvement is
/// the local government's, to 7; without a coalition nobody can move from 7 to 10.
#[test]
fn elmira_in_twelve_states() {
    let loaded = Loaded::from_file("cases/elmira-gmcrplus/case.toml");
    let improvements = |id: &str| numbers(loaded.model.improvements_from(dm(&loaded.case, id), state(1)));
    assert_eq!(["ministry", "company", "councils"].map(improvements), [vec![], vec![], vec![7]]);
    for mover in loaded.model.dms() {
        assert!(!loaded.model.moves_from(mover, state(7)).contains(&state(10)));
    }
}
