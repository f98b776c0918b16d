//! Inverse analysis against the definitions: every ranking is tried on small conflicts.
use crate::common::merged::{merged_conflicts, misperceived_conflicts};
use crate::common::*;
use mizan_core::proof::literal::{Definitions, Point, Twin};
use mizan_core::solve::inverse::{self, Requirement, Share, ShortForm};
use mizan_core::*;
use proptest::prelude::*;
use proptest::test_runner::Config;

const CONCEPTS: [Concept; 5] = [Concept::Nash, Concept::Gmr, Concept::Smr, Concept::Seq, Concept::Sseq];

/// Every order of `0..n`.
fn permutations(n: usize) -> Vec<Vec<usize>> {
    (0..n).fold(vec![Vec::new()], |shorter, next| {
        let extended = |order: &Vec<usize>| -> Vec<Vec<usize>> {
            (0..=order.len()).map(|at| [&order[..at], &[next], &order[at..]].concat()).collect()
        };
        shorter.iter().flat_map(extended).collect()
    })
}

/// The conflict in which `dm` has this order of the states, worst first.
fn with_order(conflict: &Conflict, model: &GraphModel, dm: DmId, order: &[usize]) -> Conflict {
    let entry = |&place: &usize| {
        let state = StateId::from_index(place);
        vec![model.space().key(state).map_or(Entry::State(state), Entry::Key)]
    };
    let mut changed = conflict.clone();
    changed.preferences[dm.index()] = Preference::groups(order.iter().rev().map(entry));
    changed
}

fn requirement(model: &GraphModel, concept: Concept, dm: DmId, state: StateId) -> Requirement {
    Requirement::of(model, concept, dm, state).unwrap().unwrap()
}

/// The requirements say of the conflict's own rankings what the definitions say; and whatever `dm` ranks, that too where
/// `all` is asked for, with as many strict rankings as are counted.
fn compare(conflict: &Conflict, dm: DmId, all: bool) -> Result<(), String> {
    let model = model_of(conflict);
    let point = |state: StateId| model.space().key(state).map_or(Point(state.index() as u64), |key| Point(key.0));
    let twin = Twin::new(Definitions::new(conflict));
    let orders = if all { permutations(model.n_states()) } else { Vec::new() };
    let changed: Vec<Conflict> = orders.iter().map(|order| with_order(conflict, &model, dm, order)).collect();
    for concept in CONCEPTS {
        for state in model.space().ids() {
            let wanted = requirement(&model, concept, dm, state);
            let what = format!("{concept:?} of {state:?} for {dm:?}: {wanted:?}");
            let ranks = model.ranks(dm);
            let is_met = wanted.is_met(|other| ranks.rank(other) <= ranks.rank(state));
            if is_met != twin.is_stable(concept, dm, point(state)) {
                return Err(format!("{what} is met: {is_met}"));
            }
            if !all {
                continue;
            }
            let stable = changed
                .iter()
                .filter(|changed| Twin::new(Definitions::new(changed)).is_stable(concept, dm, point(state)));
            let (expected, counted) = (stable.count(), Share::of(&wanted).unwrap().rankings(model.n_states()));
            if counted != expected.into() {
                return Err(format!("{what} is met by {expected} rankings, not {counted}"));
            }
        }
    }
    Ok(())
}

/// Two decision makers of one option: all pairs of rankings with ties, all sets of feasible states, all directions. All
/// strict rankings of the first are tried wherever it is indifferent, so with each ranking of the second once.
#[test]
fn every_smallest_conflict() {
    all_of_one_option_each(&mut |conflict| {
        let indifferent =
            |preference: &Preference| matches!(preference, Preference::Ranking(groups) if groups.len() == 1);
        compare(conflict, dm(0), indifferent(&conflict.preferences[0]))
            .unwrap_or_else(|e| panic!("{e}\n{conflict:#?}"));
    });
}

proptest! {
    #![proptest_config(Config { cases: 300, ..Config::default() })]

    #[test]
    fn in_option_form(conflict in option_conflicts(Size { dms: 3, options: 4 }, true)) {
        compare(&conflict, dm(0), false).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn with_merged_states(conflict in merged_conflicts(Size { dms: 3, options: 4 }, false)) {
        compare(&conflict, dm(0), false).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn with_misperceptions(conflict in misperceived_conflicts(Size { dms: 3, options: 4 })) {
        compare(&conflict, dm(0), false).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn in_graph_form_every_ranking(conflict in graph_conflicts(3, 5)) {
        compare(&conflict, dm(0), true).map_err(TestCaseError::fail)?;
    }

    /// On larger conflicts the count is that of the rankings that meet the requirement, and both ways to say it agree.
    #[test]
    fn what_is_counted_and_said(conflict in graph_conflicts(3, 7), concept in prop::sample::select(CONCEPTS.to_vec())) {
        let model = model_of(&conflict);
        let orders = permutations(model.n_states());
        for state in model.space().ids() {
            let wanted = requirement(&model, concept, dm(0), state);
            let pattern = wanted.short_form();
            let met = orders.iter().filter(|order| {
                let height = |state: StateId| order.iter().position(|&place| place == state.index());
                let below = |other: StateId| height(other) <= height(state);
                let all = |alternative: &Vec<StateId>| alternative.iter().all(|&other| below(other));
                let said = match &pattern {
                    ShortForm::AllOf(clauses) => clauses.iter().all(|clause| clause.iter().any(all)),
                    ShortForm::AnyOf(ways) => ways.iter().any(all),
                };
                assert_eq!(wanted.is_met(below), said, "{pattern:?} for {wanted:?}");
                said
            });
            prop_assert_eq!(Share::of(&wanted).unwrap().rankings(model.n_states()), met.count().into());
        }
    }
}

/// Much larger than could be gone through: with n others all of which can be answered at once, a state must be no worse
/// than one of two, n times over; each is met with probability 1 − (1 − t)², and the integral is known.
#[test]
fn counting_does_not_go_through_the_rankings() {
    // Decision maker 0 can move from state 0 to each of n states, and the other from each of these to one of n more.
    let n = 40;
    let arc = |s: usize, t: usize| (StateId::from_index(s), StateId::from_index(t));
    let arcs = vec![(1..=n).map(|q| arc(0, q)).collect(), (1..=n).map(|q| arc(q, n + q)).collect()];
    let form = Form::Graph(GraphForm { n_states: 2 * n + 1, arcs });
    let model = model_of(&Conflict { form, preferences: vec![Preference::Indifferent; 2], views: Vec::new() });
    let wanted = requirement(&model, Concept::Gmr, dm(0), StateId::from_index(0));
    assert_eq!(wanted.clauses().len(), n);
    // ∫ (1 − (1 − t)²)^n dt from 0 to 1 = ∫ (1 − u²)^n du = (2^n n!)² / (2n + 1)!
    let share = Share::of(&wanted).unwrap();
    let double = |n: usize| (1..=n).fold(inverse::factorial(0), |product, _| product * 2_u32) * inverse::factorial(n);
    assert_eq!(share.rankings(2 * n + 1), double(n) * double(n));
}

/// What cannot be met by less than everything says so, and what asks for nothing too.
#[test]
fn the_extremes() {
    let form = Form::Options(option_form(&[1, 1], &[Direction::OnlyOn, Direction::Reversible], Vec::new()));
    let model = model_of(&Conflict { form, preferences: vec![Preference::Indifferent; 2], views: Vec::new() });
    let start = StateId::from_index(0);
    let moved = StateId::from_index(1);
    assert_eq!(requirement(&model, Concept::Nash, dm(0), start).clauses(), [[[moved]]]);
    assert!(requirement(&model, Concept::Nash, dm(0), moved).clauses().is_empty());
    assert!(Requirement::of(&model, Concept::Sim, dm(0), start).is_none());
    let all = Share::of(&requirement(&model, Concept::Nash, dm(0), moved)).unwrap();
    let half = Share::of(&requirement(&model, Concept::Nash, dm(0), start)).unwrap();
    assert_eq!((all.per_mille(), half.per_mille(), half.and(&half).per_mille()), (1000, 500, 250));
}
