//! The engine against the literal twin on every smallest conflict.

use crate::common::*;
use mizan_core::*;

fn check(conflict: &Conflict) {
    compare_with_twin(conflict).unwrap_or_else(|error| panic!("{error}\n{conflict:#?}"));
}

/// Two decision makers of one option: all pairs of rankings with ties, all sets of feasible states, all directions.
#[test]
fn two_decision_makers_of_one_option() {
    let mut n_conflicts = 0;
    all_of_one_option_each(&mut |conflict| {
        check(conflict);
        n_conflicts += 1;
    });
    assert_eq!(n_conflicts, 9 * (75 * 75 + 4 * 13 * 13 + 6 * 3 * 3 + 4));
}

/// Every list of at most two literals over three options, no option twice.
fn short_statement_lists() -> Vec<Preference> {
    let literal = |l: usize| if l.is_multiple_of(2) { option(l / 2) } else { option(l / 2).negated() };
    let mut lists = vec![Vec::new()];
    lists.extend((0..6).map(|l| vec![literal(l)]));
    let pairs = (0..6).flat_map(|l| (0..6).map(move |m| (l, m))).filter(|(l, m)| l / 2 != m / 2);
    lists.extend(pairs.map(|(l, m)| vec![literal(l), literal(m)]));
    lists.into_iter().map(Preference::statements).collect()
}

#[test]
fn two_and_one_options_through_all_short_statement_lists() {
    let lists = short_statement_lists();
    for directions in [[Direction::Reversible; 3], [Direction::OnlyOn, Direction::Reversible, Direction::OnlyOff]] {
        let form = Form::Options(option_form(&[2, 1], &directions, Vec::new()));
        for a in &lists {
            for b in &lists {
                check(&Conflict { form: form.clone(), preferences: vec![a.clone(), b.clone()], views: Vec::new() });
            }
        }
    }
}

#[test]
fn three_decision_makers_of_one_option_through_all_short_statement_lists() {
    let lists = short_statement_lists();
    let form = Form::Options(option_form(&[1, 1, 1], &[Direction::Reversible; 3], Vec::new()));
    for a in &lists {
        for b in &lists {
            for c in &lists {
                check(&Conflict {
                    form: form.clone(),
                    preferences: vec![a.clone(), b.clone(), c.clone()],
                    views: Vec::new(),
                });
            }
        }
    }
}
