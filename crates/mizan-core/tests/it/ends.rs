//! That it ends elsewhere, taken over from a conflict to a changed one: what is an end no more, what it comes to beyond what
//! it came to before, and steps that are lost have to lead on.

use crate::common::*;
use crate::taken_over::{audited, graph, numbered};
use mizan_core::algorithms::seeded_random::SeededRandom;
use mizan_core::vary::*;
use mizan_core::*;

/// As many states as it takes for something to be looked at where it differs.
const N_STATES: usize = 64;

/// Moves of one decision maker: from where, and where to.
type Arcs = [(usize, usize)];

fn number(state: usize) -> Condition {
    Condition::Is(StateTerm::Graph(StateId::from_index(state)))
}

/// "From the first state it never ends in any of these."
fn ends_in_none_of(targets: &[usize]) -> Claim {
    let elsewhere = Condition::Not(Box::new(Condition::Or(targets.iter().map(|&target| number(target)).collect())));
    let condition = Condition::Path(PathForm::LeadsTo, Box::new(elsewhere), None);
    Claim::At { state: StateTerm::Graph(StateId::from_index(0)), holding: None, condition }
}

/// Whether it ends elsewhere as long as everybody wants what they do, and where one ranks its two best the other way round.
fn before_and_after(arcs: &[&[(usize, usize)]], best: &[&[usize]], targets: &[usize], swapping: usize) -> [bool; 2] {
    let audit = audited(&graph(N_STATES, arcs, best), &numbered(vec![ends_in_none_of(targets)]));
    let claim = &audit.claims[&ClaimId::from_index(0)];
    let change = Change { assumption: Assumption::Group(dm(swapping), 0), kind: ChangeKind::Swapped };
    assert!(audit.changes.contains(&change));
    let hinge = claim.hinges.iter().find(|hinge| hinge.change == change);
    [claim.verdict, hinge.map_or(claim.verdict, |hinge| hinge.verdict)].map(|verdict| verdict == Verdict::Holds)
}

/// It ends where the second leaves once it ranks the next state higher.
#[test]
fn an_end_no_more() {
    let left: &[(usize, usize)] = &[(1, 2)];
    let second: &[usize] = &[1, 2];
    // What it comes to is an end, and not what was asked about; or it is that; or what leads there.
    let cases: [(&Arcs, usize, bool); 4] =
        [(&[], 9, true), (&[], 2, false), (&[(2, 9)], 9, false), (&[(2, 8)], 9, true)];
    for (third, target, after) in cases {
        let found = before_and_after(&[&[(0, 1)], left, third], &[&[1], second, &[8, 9]], &[target], 1);
        assert_eq!(found, [true, after], "{third:?} {target}");
    }
}

/// Of two ends the second leaves one, for a state from which the third goes to the other, or back.
#[test]
fn an_end_that_leads_to_another() {
    for (third, target, after) in [((2, 4), 9, true), ((2, 1), 9, true), ((2, 1), 2, false)] {
        let best: [&[usize]; 3] = [&[1, 4], &[1, 2], &[4, 1]];
        let arcs: [&[(usize, usize)]; 3] = [&[(0, 1), (0, 4)], &[(1, 2)], &[third]];
        assert_eq!(before_and_after(&arcs, &best, &[target], 1), [true, after], "{third:?} {target}");
    }
}

/// The second goes where nobody came before, and what is there leads to an end or to what was asked about.
#[test]
fn beyond_what_was_possible() {
    let cases: [(&Arcs, bool); 4] =
        [(&[(5, 6), (6, 1)], true), (&[(5, 6), (6, 9)], false), (&[(5, 6)], true), (&[], true)];
    for (third, after) in cases {
        let best: [&[usize]; 3] = [&[1], &[0, 5], &[9, 1, 6]];
        let found = before_and_after(&[&[(0, 1)], &[(0, 5)], third], &best, &[9], 1);
        assert_eq!(found, [true, after], "{third:?}");
    }
}

/// Where the second goes now an end is near, and so it is from the next, but from there it goes on to what was asked about.
#[test]
fn beyond_what_is_near_to_an_end() {
    let arcs: [&Arcs; 4] = [&[(0, 1)], &[(0, 5)], &[(5, 1), (6, 1)], &[(5, 6), (6, 7), (7, 9)]];
    let best: [&[usize]; 4] = [&[1], &[0, 5], &[1], &[9, 7, 6]];
    for (target, after) in [(9, false), (7, true)] {
        assert_eq!(before_and_after(&arcs, &best, &[target], 1), [true, after], "{target}");
    }
}

/// The first goes no more to the end, but a long way leads there, from where it is or from what was asked about.
#[test]
fn a_step_that_is_lost() {
    let arcs: [&[(usize, usize)]; 4] = [&[(0, 3)], &[(0, 10)], &[(10, 11)], &[(11, 3)]];
    for target in [9, 10, 0] {
        let best: [&[usize]; 4] = [&[3, 0], &[10], &[11], &[3]];
        assert_eq!(before_and_after(&arcs, &best, &[target], 0), [true, true], "{target}");
    }
}

/// Out of a circle only the first leads, as long as it wants to; then it goes round in what was asked about, or does not.
#[test]
fn a_circle_that_is_left_no_more() {
    let arcs: [&[(usize, usize)]; 5] = [&[(0, 3)], &[(0, 10)], &[(10, 11)], &[(11, 12)], &[(12, 0)]];
    let best: [&[usize]; 5] = [&[3, 0], &[10], &[11], &[12], &[0]];
    for (target, after) in [(9, true), (11, false), (0, false)] {
        assert_eq!(before_and_after(&arcs, &best, &[target], 0), [true, after], "{target}");
    }
}

/// Conflicts drawn by lot, with few arcs, so that there are several ends and ways in circles.
#[test]
fn drawn_by_lot() {
    let mut random = SeededRandom::new(16);
    let mut turned = 0;
    for _ in 0..if cfg!(debug_assertions) { 150 } else { 1500 } {
        let n_states = 16 + random.below(32) as usize;
        let mut state = || random.below(n_states as u32) as usize;
        let arcs: Vec<Vec<(usize, usize)>> = (0..3)
            .map(|_| (0..n_states * 2 / 3).map(|_| (state(), state())).filter(|(a, b)| a != b).collect())
            .collect();
        let best: Vec<Vec<usize>> = (0..3)
            .map(|_| {
                let mut best: Vec<usize> = (0..n_states / 2).map(|_| state()).collect();
                let mut seen = std::collections::BTreeSet::new();
                best.retain(|&state| seen.insert(state));
                best
            })
            .collect();
        let claims = (0..4).map(|_| ends_in_none_of(&[state(), state()])).collect();
        let (arcs, best): (Vec<_>, Vec<_>) =
            (arcs.iter().map(Vec::as_slice).collect(), best.iter().map(Vec::as_slice).collect());
        let audit = audited(&graph(n_states, &arcs, &best), &numbered(claims));
        turned += audit.claims.values().map(|claim| claim.hinges.len()).sum::<usize>();
    }
    assert!(turned > 100, "only {turned} verdicts were turned");
}
