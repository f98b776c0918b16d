//! Great steps under changes.

use crate::common::*;
use mizan_core::vary::{Assumptions, Change, ChangeKind, changes, reorders_what_is_vital, vary};
use mizan_core::*;

/// Three wishes, the first two of them vital.
fn two_vital() -> Conflict {
    let statement = |o: usize| PreferenceStatement { formula: option(o), vital: o < 2 };
    let form = Form::Options(option_form(&[3], &[Direction::Reversible; 3], Vec::new()));
    Conflict { form, preferences: vec![Preference::statements((0..3).map(statement))], views: Vec::new() }
}

#[test]
fn only_what_is_vital_is_reordered() {
    let conflict = two_vital();
    let of = |j: usize, kind| Change { assumption: Assumption::Statement(dm(0), j), kind };
    let among = changes(&conflict, &Assumptions::default());
    let among: Vec<Change> = among.into_iter().filter(|change| reorders_what_is_vital(&conflict, *change)).collect();
    assert_eq!(among, [of(0, ChangeKind::MovedDown), of(1, ChangeKind::MovedFirst)]);
}

/// What is vital stays so wherever it is moved to: two states that differ on it are a great step apart.
#[test]
fn what_is_moved_stays_vital() {
    let (conflict, limits) = (two_vital(), Limits::default());
    let change = Change { assumption: Assumption::Statement(dm(0), 0), kind: ChangeKind::MovedLast };
    let moved = vary(&model_of(&conflict), &[change], &Assumptions::default(), &limits).unwrap();
    let states = [0b000, 0b001, 0b100, 0b101].map(|key| moved.space().find(StateKey(key)).unwrap());
    let [none, vital, other, both] = states;
    assert!(moved.far_prefers(dm(0), vital, none) && moved.far_prefers(dm(0), both, other));
    assert!(moved.far_prefers(dm(0), other, vital), "they differ on what is vital, and what decides is something else");
    assert!(!moved.far_prefers(dm(0), other, none) && moved.ranks(dm(0)).rank(other) > moved.ranks(dm(0)).rank(none));
}
