//! Wishes that make no difference, against looking at every two states; and which options a claim writes.

use std::cmp::Ordering;

use crate::common::*;
use mizan_core::proof::literal::{Definitions, Point, Twin};
use mizan_core::vary::{Assumptions, Idle, audit, idle_wishes, written_in};
use mizan_core::*;
use proptest::prelude::*;

/// The same conflict with other statements of one decision maker.
fn with(conflict: &Conflict, i: usize, preference: Preference) -> Conflict {
    let mut changed = conflict.clone();
    changed.preferences[i] = preference;
    changed
}

/// How the states stand to one another, two by two.
fn orders(conflict: &Conflict, i: usize, states: &[Point]) -> Vec<Ordering> {
    let definitions = Definitions::new(conflict);
    let of = |a: Point| states.iter().map(move |&b| definitions.compare(dm(i), a, b));
    states.iter().flat_map(|&a| of(a)).collect()
}

/// By the words of the definition: every two states.
fn idle_by_hand(conflict: &Conflict, i: usize) -> Vec<(usize, Idle)> {
    let definitions = Definitions::new(conflict);
    let states = Twin::new(definitions).states().to_vec();
    let value = |formula: &Formula, s: Point| formula.holds_in(StateKey(definitions.members(s)[0]));
    let constant = |formula: &Formula| {
        let first = value(formula, states[0]);
        states.iter().all(|&s| value(formula, s) == first).then_some(Idle::Constant(first))
    };
    let never = |decides: bool| (!decides).then_some(Idle::NeverDecides);
    let idle = |j: usize| match &conflict.preferences[i] {
        Preference::Prioritised(list) => constant(&list[j]).or_else(|| {
            let decides = |s: Point, t: Point| {
                list[..j].iter().all(|above| value(above, s) == value(above, t))
                    && value(&list[j], s) != value(&list[j], t)
            };
            never(states.iter().any(|&s| states.iter().any(|&t| decides(s, t))))
        }),
        Preference::Weighted(list) => constant(&list[j].0).or_else(|| {
            let without = with(conflict, i, Preference::Weighted([&list[..j], &list[j + 1..]].concat()));
            never(orders(conflict, i, &states) != orders(&without, i, &states))
        }),
        _ => None,
    };
    let n = match &conflict.preferences[i] {
        Preference::Prioritised(list) => list.len(),
        Preference::Weighted(list) => list.len(),
        _ => 0,
    };
    (0..n).filter_map(|j| Some((j, idle(j)?))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, ..ProptestConfig::default() })]

    #[test]
    fn idle_wishes_are_found(conflict in option_conflicts(Size { dms: 3, options: 4 }, false)) {
        let model = model_of(&conflict);
        for i in 0..conflict.n_dms() {
            prop_assert_eq!(idle_wishes(&model, dm(i), Watch::nobody()).unwrap(), idle_by_hand(&conflict, i));
        }
    }
}

/// The tests above must be about something.
#[test]
fn some_wishes_are_idle() {
    let form = option_form(&[3], &[Direction::Reversible; 3], Vec::new());
    let list =
        vec![option(0), option(1).negated().negated(), option(0), Formula::Or(vec![option(0), option(0).negated()])];
    let conflict =
        Conflict { form: Form::Options(form), preferences: vec![Preference::statements(list)], views: Vec::new() };
    assert_eq!(
        idle_wishes(&model_of(&conflict), dm(0), Watch::nobody()).unwrap(),
        [(2, Idle::NeverDecides), (3, Idle::Constant(true))]
    );
}

/// One decision maker with the options 0 and 1 who wants the second; each wish alone decides between two states.
fn reacher() -> Conflict {
    let form = option_form(&[2], &[Direction::Reversible; 2], Vec::new());
    Conflict {
        form: Form::Options(form),
        preferences: vec![Preference::statements(vec![option(1), option(0).negated()])],
        views: Vec::new(),
    }
}

fn at(state: u64, condition: Condition) -> Claim {
    Claim::At { state: StateTerm::Key(StateKey(state)), holding: None, condition }
}

/// A state that a claim names writes options as a formula does; where it starts writes none.
#[test]
fn options_inside_named_states_are_written() {
    let conflict = reacher();
    let named = |key| StateTerm::Key(StateKey(key));
    let leads = |condition| Condition::Path(PathForm::LeadsTo, Box::new(condition), None);
    assert_eq!(written_in(&at(0, leads(Condition::Is(named(0b10)))), &conflict), 0b11);
    assert_eq!(written_in(&at(0, leads(Condition::Better(dm(0), named(0)))), &conflict), 0);
    assert_eq!(written_in(&at(0, leads(Condition::Better(dm(0), named(0b10)))), &conflict), 0b10);
    let fixed = StateTerm::Quoted(Pattern { fixed: 0b01, taken: 0b01 });
    assert_eq!(written_in(&at(0, leads(Condition::Is(fixed))), &conflict), 0b01);
    let set = SetTerm { kind: SetKind::States, filter: None };
    let every = Claim::Quantified { quantifier: Quantifier::Every, set, condition: Condition::Worse(dm(0), named(0)) };
    assert_eq!(
        written_in(&every, &conflict),
        0b11,
        "where a claim starts nowhere a state is all that it compares with"
    );
}

/// "It all ends in the state in which the second is on" says again that it wants the second.
#[test]
fn a_claim_that_names_the_state_may_be_an_echo_too() {
    let conflict = reacher();
    let leads = |condition| Condition::Path(PathForm::LeadsTo, Box::new(condition), None);
    let echoes = |claim: Claim| {
        let claims = Claims::from([(ClaimId::from_index(0), claim)]);
        let rivals = Assumptions { rival_readings: vec![vec![Vec::new(); 2]], logical: Vec::new(), views: Vec::new() };
        let audit = audit(&model_of(&conflict), &claims, &rivals, &Limits::default(), Watch::nobody()).unwrap();
        audit.claims[&ClaimId::from_index(0)].echo
    };
    assert!(echoes(at(0, leads(Condition::Is(StateTerm::Key(StateKey(0b10)))))));
    assert!(!echoes(at(0, leads(Condition::Better(dm(0), StateTerm::Key(StateKey(0)))))));
}
