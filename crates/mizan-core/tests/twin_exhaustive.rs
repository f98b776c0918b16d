//! The engine against the literal twin on every smallest conflict.

#![allow(clippy::panic, reason = "a failing helper fails its test")]

mod common;

use common::*;
use mizan_core::*;

const DIRECTIONS: [Direction; 3] = [Direction::Reversible, Direction::OnlyOn, Direction::OnlyOff];

/// Every complete preorder over `n` things, as a group number for each, groups without gaps.
fn preorders(n: usize) -> Vec<Vec<usize>> {
    let mut all: Vec<Vec<usize>> = vec![Vec::new()];
    for _ in 0..n {
        all = all.into_iter().flat_map(|p| (0..n).map(move |g| [p.clone(), vec![g]].concat())).collect();
    }
    all.retain(|p| (0..p.iter().max().map_or(0, |max| max + 1)).all(|g| p.contains(&g)));
    all
}

fn ranking(keys: &[u64], groups: &[usize]) -> Preference {
    let n_groups = groups.iter().max().map_or(0, |max| max + 1);
    let members = |g| keys.iter().zip(groups).filter(move |(_, group)| **group == g);
    let group = |g| members(g).map(|(&key, _)| Entry::Key(StateKey(key))).collect();
    Preference::Ranking((0..n_groups).map(group).collect())
}

fn check(conflict: &Conflict) {
    compare_with_twin(conflict).unwrap_or_else(|error| panic!("{error}\n{conflict:#?}"));
}

/// Two decision makers of one option: all pairs of rankings with ties, all sets of feasible states, all directions.
#[test]
fn two_decision_makers_of_one_option() {
    let mut n_conflicts = 0;
    for feasible in 1_u64..16 {
        let keys: Vec<u64> = (0..4).filter(|key| feasible >> key & 1 == 1).collect();
        let infeasible = (0..4).filter(|key| feasible >> key & 1 == 0);
        let rules: Vec<Rule> = infeasible.map(|key| Rule::Forbid(exactly(key, 2))).collect();
        let rankings: Vec<Preference> = preorders(keys.len()).iter().map(|groups| ranking(&keys, groups)).collect();
        for first in DIRECTIONS {
            for second in DIRECTIONS {
                let form = Form::Options(option_form(&[1, 1], &[first, second], rules.clone()));
                for a in &rankings {
                    for b in &rankings {
                        check(&Conflict { form: form.clone(), preferences: vec![a.clone(), b.clone()] });
                        n_conflicts += 1;
                    }
                }
            }
        }
    }
    assert_eq!(n_conflicts, 9 * (75 * 75 + 4 * 13 * 13 + 6 * 3 * 3 + 4));
}

/// Every list of at most two literals over three options, no option twice.
fn short_statement_lists() -> Vec<Preference> {
    let literal = |l: usize| if l.is_multiple_of(2) { option(l / 2) } else { option(l / 2).negated() };
    let mut lists = vec![Vec::new()];
    lists.extend((0..6).map(|l| vec![literal(l)]));
    let pairs = (0..6).flat_map(|l| (0..6).map(move |m| (l, m))).filter(|(l, m)| l / 2 != m / 2);
    lists.extend(pairs.map(|(l, m)| vec![literal(l), literal(m)]));
    lists.into_iter().map(Preference::Prioritised).collect()
}

#[test]
fn two_and_one_options_through_all_short_statement_lists() {
    let lists = short_statement_lists();
    for directions in [[Direction::Reversible; 3], [Direction::OnlyOn, Direction::Reversible, Direction::OnlyOff]] {
        let form = Form::Options(option_form(&[2, 1], &directions, Vec::new()));
        for a in &lists {
            for b in &lists {
                check(&Conflict { form: form.clone(), preferences: vec![a.clone(), b.clone()] });
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
                check(&Conflict { form: form.clone(), preferences: vec![a.clone(), b.clone(), c.clone()] });
            }
        }
    }
}
