//! Stability found by a look around a state, which there must be enough states for: against the literal twin.

use crate::common::claims::answer_of;
use crate::common::{dm, model_of, option_form};
use crate::generate::{self, Kind};
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

/// What ranks low has improvements after which much is possible: more than is met near.
#[test]
fn however_far_off_the_answers_lie() {
    let concepts = [Concept::Gmr, Concept::Smr, Concept::Seq, Concept::Sseq];
    for kind in [Kind::Whole, Kind::Ruled, Kind::Barred] {
        let model = model_of(&generate::conflict(12, kind));
        let (stability, decider) = (solve(&model, &Request::of(&concepts)), Decider::new(&model));
        for dm in model.dms() {
            let mut states: Vec<StateId> = model.space().ids().collect();
            states.sort_by_key(|&state| model.ranks(dm).rank(state));
            for (&state, concept) in states.iter().take(50).flat_map(|state| concepts.map(|concept| (state, concept))) {
                let condition = Condition::Stable(dm.into(), concept.into());
                let here = StateTerm::Key(model.space().key(state).unwrap());
                let claim = Claim::At { state: here, holding: None, condition };
                let expected = Verdict::of(stability.stable(concept, dm).unwrap().contains(state));
                assert_eq!(decider.decide(&claim, Way::Nash), Ok(expected), "{kind:?} {concept:?} {dm:?} {state:?}");
            }
        }
    }
}

/// The verdict on the first being stable under GMR where nothing is taken; the second has ten options and wants nothing.
fn stable_where_another_can_move_far(first: Vec<Formula>, rules: Vec<Rule>) -> TwinVerdict {
    let form = Form::Options(option_form(&[1, 10], &[Direction::Reversible; 11], rules));
    let preferences = vec![Preference::statements(first), Preference::Indifferent];
    let conflict = Conflict { form, preferences, views: Vec::new() };
    let condition = Condition::Stable(dm(0).into(), Concept::Gmr.into());
    let claim = Claim::At { state: StateTerm::Key(StateKey(0)), holding: None, condition };
    let told = answer_of(Decider::new(&model_of(&conflict)).decide(&claim, Way::Nash));
    assert_eq!(told, ClaimTwin::new(&conflict).decide(&claim, Way::Nash));
    told
}

fn taken(option: usize) -> Formula {
    Formula::Taken(OptionId::from_index(option))
}

/// Of a thousand states to which the second can move the first does not like the last.
#[test]
fn the_last_of_many_answers() {
    let all = Formula::And((1..11).map(taken).collect());
    assert_eq!(stable_where_another_can_move_far(vec![all.negated(), taken(0)], Vec::new()), TwinVerdict::Holds);
}

/// The second would have to move twice in a row to what the first does not like; by one move it comes to more states than are
/// met near.
#[test]
fn where_one_would_have_to_move_twice_and_can_move_far() {
    let rule = Rule::Move(MoveRule { by: None, from: taken(1).negated(), to: taken(2) });
    assert_eq!(stable_where_another_can_move_far(vec![taken(2).negated(), taken(0)], vec![rule]), TwinVerdict::Fails);
}
