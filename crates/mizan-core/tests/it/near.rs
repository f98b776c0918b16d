//! Stability found by a look around a state, which there must be enough states for: against the literal twin.

use crate::common::claims::answer_of;
use crate::common::{dm, model_of};
use crate::taken_over::graph;
use mizan_core::proof::literal::{ClaimTwin, TwinVerdict};
use mizan_core::*;

/// One state in four is near.
const ENOUGH: usize = 32;

/// Whether the first decision maker is stable where it begins, under at least one of the concepts.
fn is_stable(arcs: &[&[(usize, usize)]], best: &[&[usize]], concepts: &[Concept]) -> bool {
    let conflict = graph(ENOUGH, arcs, best);
    let concepts = AnyOf::of(concepts.iter().copied()).unwrap();
    let (state, condition) = (StateTerm::Graph(StateId::from_index(0)), Condition::Stable(dm(0).into(), concepts));
    let claim = Claim::At { state, holding: None, condition };
    let told = answer_of(Decider::new(&model_of(&conflict)).decide(&claim, Way::Nash));
    assert_eq!(told, ClaimTwin::new(&conflict).decide(&claim, Way::Nash));
    told == TwinVerdict::Holds
}

/// The second could answer, and would not: who is stable under the one concept is so under either.
#[test]
fn under_the_first_of_several_concepts() {
    let under = |concepts: &[Concept]| is_stable(&[&[(0, 1)], &[(1, 2)]], &[&[1, 0], &[1]], concepts);
    assert!(under(&[Concept::Gmr, Concept::Seq]) && !under(&[Concept::Seq]));
}

/// The second could answer by two moves of its own, one after the other, and nobody moves twice in a row.
#[test]
fn where_one_would_have_to_move_twice() {
    assert!(!is_stable(&[&[(0, 1)], &[(1, 2), (2, 3)]], &[&[2, 1, 0], &[]], &[Concept::Gmr]));
}

/// The second cannot go on where it moved to, and can where the third did.
#[test]
fn where_two_could_have_moved_to_one_state() {
    assert!(is_stable(&[&[(0, 1)], &[(1, 2), (2, 3)], &[(1, 2)]], &[&[2, 1, 0], &[], &[]], &[Concept::Gmr]));
}
