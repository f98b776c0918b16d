//! Limited foresight against the recursion of its definition, and what is known of it.
use std::collections::BTreeSet;

use crate::common::merged::{merged_conflicts, misperceived_conflicts};
use crate::common::*;
use mizan_core::proof::literal::{Definitions, Point, Twin};
use mizan_core::solve::foresight::{Foresight, non_myopic, recurrence};
use mizan_core::*;
use proptest::prelude::*;
use proptest::test_runner::Config;

/// Foresight of up to `horizon` moves, and non-myopic stability, against the definitions.
fn compare(conflict: &Conflict, horizon: usize) -> Result<(), String> {
    let model = model_of(conflict);
    let twin = Twin::new(Definitions::new(conflict));
    let point = |state: StateId| model.space().key(state).map_or(Point(state.index() as u64), |key| Point(key.0));
    let pairs = [(dm(0), dm(1)), (dm(1), dm(0))];
    let mut foresight = Foresight::new(&model).unwrap();
    for h in 0..=horizon {
        assert_eq!(foresight.horizon(), h);
        for (i, j) in pairs {
            for state in model.space().ids() {
                let expected = twin.definitions().anticipated(h, i, j, point(state));
                let found = point(foresight.anticipated(i, state));
                if found != expected {
                    return Err(format!("G_{h}({i:?}, {state:?}) is {expected:?}, not {found:?}"));
                }
            }
        }
        foresight.extend();
    }
    for (i, j) in pairs {
        // The twin goes through every sequence of moves, so it is asked only as far as that takes no time.
        let Some(expected) = twin.non_myopic(i, j, horizon) else { continue };
        let found = non_myopic(&model, 10_000).ok_or("no recurrence")?;
        let points: BTreeSet<Point> = found.stable[i.index()].iter().map(point).collect();
        if points != expected {
            return Err(format!("NM for {i:?} is {expected:?}, not {points:?}"));
        }
    }
    Ok(())
}

/// Two decision makers of one option: all pairs of rankings with ties, all sets of feasible states, all directions.
#[test]
fn every_smallest_conflict() {
    let mut n_conflicts = 0;
    all_of_one_option_each(&mut |conflict| {
        compare(conflict, 9).unwrap_or_else(|error| panic!("{error}\n{conflict:#?}"));
        n_conflicts += 1;
    });
    assert_eq!(n_conflicts, 9 * (75 * 75 + 4 * 13 * 13 + 6 * 3 * 3 + 4));
}

fn of_two(conflicts: impl Strategy<Value = Conflict>) -> impl Strategy<Value = Conflict> {
    conflicts.prop_filter("of two decision makers", |conflict| conflict.n_dms() == 2)
}

proptest! {
    #![proptest_config(Config { cases: 1000, ..Config::default() })]

    #[test]
    fn in_option_form(conflict in of_two(option_conflicts(Size { dms: 2, options: 4 }, false))) {
        compare(&conflict, 4).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn with_barred_moves(conflict in of_two(option_conflicts(Size { dms: 2, options: 4 }, true))) {
        compare(&conflict, 4).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn with_merged_states(conflict in of_two(merged_conflicts(Size { dms: 2, options: 4 }, false))) {
        compare(&conflict, 4).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn with_misperceptions(conflict in of_two(misperceived_conflicts(Size { dms: 2, options: 4 }))) {
        compare(&conflict, 4).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn in_graph_form(conflict in of_two(graph_conflicts(2, 5))) {
        compare(&conflict, 5).map_err(TestCaseError::fail)?;
    }

    /// The recurrence is one, and the first: all horizons up to it are different.
    #[test]
    fn what_recurs_is_found_exactly(conflict in of_two(graph_conflicts(2, 8))) {
        let model = model_of(&conflict);
        let found = recurrence(&model, 10_000).unwrap();
        let mut foresight = Foresight::new(&model).unwrap();
        let mut history = Vec::new();
        let all = |f: &Foresight<'_>| -> Vec<StateId> {
            model.dms().flat_map(|dm| model.space().ids().map(move |s| (dm, s))).map(|(dm, s)| f.anticipated(dm, s)).collect()
        };
        while !history.contains(&all(&foresight)) {
            history.push(all(&foresight));
            foresight.extend();
        }
        let first = history.iter().position(|before| *before == all(&foresight)).unwrap();
        prop_assert_eq!((found.from, found.period), (first, history.len() - first));
    }

    /// One move ahead is Nash stability.
    #[test]
    fn foresight_of_one_move_is_nash(conflict in of_two(option_conflicts(Size { dms: 2, options: 6 }, false))) {
        let model = model_of(&conflict);
        let nash = solve(&model, &Request::of(&[Concept::Nash]));
        let mut foresight = Foresight::new(&model).unwrap();
        foresight.extend();
        for dm in model.dms() {
            prop_assert_eq!(Some(&foresight.stable(dm)), nash.stable(Concept::Nash, dm));
        }
    }
}

/// Another number of decision makers is refused, and a search that is cut off says nothing.
#[test]
fn it_is_for_two_and_gives_up_where_it_must() {
    for owners in [&[1][..], &[1, 1, 1]] {
        let form = Form::Options(option_form(owners, &vec![Direction::Reversible; owners.len()], Vec::new()));
        let model =
            model_of(&Conflict { form, preferences: vec![Preference::Indifferent; owners.len()], views: Vec::new() });
        assert!(Foresight::new(&model).is_none() && recurrence(&model, 100).is_none());
    }
    let form = Form::Options(option_form(&[1, 1], &[Direction::Reversible; 2], Vec::new()));
    let wants = |this: Formula| Preference::statements(vec![this]);
    let model = model_of(&Conflict { form, preferences: vec![wants(option(0)), wants(option(1))], views: Vec::new() });
    assert!(recurrence(&model, 1).is_none() && recurrence(&model, 10).is_some());
}

/// The one tie that there is, is met: the first likes two of its three moves equally, and the second does not.
#[test]
fn ties_that_matter_are_noticed() {
    let arcs =
        |list: &[(usize, usize)]| list.iter().map(|&(s, t)| (StateId::from_index(s), StateId::from_index(t))).collect();
    let form = Form::Graph(GraphForm { n_states: 4, arcs: vec![arcs(&[(0, 1), (0, 2), (0, 3)]), arcs(&[(3, 0)])] });
    let ranking = |groups: &[&[usize]]| {
        let entry = |&s: &usize| Entry::State(StateId::from_index(s));
        Preference::groups(groups.iter().map(|group| group.iter().map(entry).collect()))
    };
    let tied = ranking(&[&[1, 2], &[3], &[0]]);
    for (second, met) in [(ranking(&[&[1], &[2], &[0], &[3]]), true), (ranking(&[&[1, 2], &[0], &[3]]), false)] {
        let model =
            model_of(&Conflict { form: form.clone(), preferences: vec![tied.clone(), second], views: Vec::new() });
        let mut foresight = Foresight::new(&model).unwrap();
        foresight.extend();
        assert_eq!(foresight.met_tie(), met);
        let anticipated = foresight.anticipated(dm(0), StateId::from_index(0));
        assert_eq!(anticipated.number(), if met { 3 } else { 2 });
    }
}
