//! Formulas as unions of conditions, and back.

use std::collections::BTreeSet;

use mizan_core::{Formula, OptionId};

use super::file::{Conjunction, Union};

/// The most conditions that a union may have; formulas that need more are not written.
const LONGEST: usize = 256;

/// The formula that a union says, `option` telling the option at each place.
pub(super) fn formula(union: &Union, option: &impl Fn(usize) -> OptionId) -> Formula {
    let literal = |&(place, taken): &(usize, bool)| {
        let formula = Formula::Taken(option(place));
        if taken { formula } else { formula.negated() }
    };
    let condition = |condition: &Conjunction| one_or(condition.iter().map(literal).collect(), Formula::And);
    one_or(union.iter().map(condition).collect(), Formula::Or)
}

/// The only part by itself, any other number of parts joined.
fn one_or(mut parts: Vec<Formula>, join: fn(Vec<Formula>) -> Formula) -> Formula {
    match parts.pop() {
        Some(only) if parts.is_empty() => only,
        Some(last) => {
            parts.push(last);
            join(parts)
        }
        None => join(parts),
    }
}

/// The union of conditions that says what `formula` does, or its opposite where `truth` is false; `None` where it would
/// be too long. A formula that is a union already is written as it stands.
pub(super) fn union(formula: &Formula, truth: bool) -> Option<Union> {
    if let (Some(conditions), true) = (as_it_stands(formula), truth) {
        return Some(conditions);
    }
    expanded(formula, truth)
}

/// The conditions of a formula that is a union of them: no file that was imported becomes another one.
fn as_it_stands(formula: &Formula) -> Option<Union> {
    match formula {
        Formula::Constant(false) => Some(Vec::new()),
        Formula::Or(parts) => parts.iter().map(condition).collect(),
        _ => Some(vec![condition(formula)?]),
    }
}

fn condition(formula: &Formula) -> Option<Conjunction> {
    match formula {
        Formula::Constant(true) => Some(Vec::new()),
        Formula::And(parts) => {
            let literals: Conjunction = parts.iter().map(literal).collect::<Option<_>>()?;
            let options: BTreeSet<usize> = literals.iter().map(|(option, _)| *option).collect();
            // GMCR+ has each option once in a condition.
            (options.len() == literals.len()).then_some(literals)
        }
        _ => Some(vec![literal(formula)?]),
    }
}

fn literal(formula: &Formula) -> Option<(usize, bool)> {
    match formula {
        Formula::Taken(option) => Some((option.index(), true)),
        Formula::Not(part) => match **part {
            Formula::Taken(option) => Some((option.index(), false)),
            _ => None,
        },
        _ => None,
    }
}

/// The same for any formula. Conditions that nothing meets, and those that another one covers, are left out.
fn expanded(formula: &Formula, truth: bool) -> Option<Union> {
    match (formula, truth) {
        (Formula::Constant(value), _) => Some(if *value == truth { vec![Vec::new()] } else { Vec::new() }),
        (Formula::Taken(option), _) => Some(vec![vec![(option.index(), truth)]]),
        (Formula::Not(part), _) => expanded(part, !truth),
        (Formula::And(parts), true) | (Formula::Or(parts), false) => {
            parts.iter().try_fold(vec![Vec::new()], |all, part| both(&all, &expanded(part, truth)?))
        }
        (Formula::Or(parts), true) | (Formula::And(parts), false) => {
            parts.iter().try_fold(Vec::new(), |all, part| either(all, expanded(part, truth)?))
        }
        (Formula::Implies(from, to), true) => either(expanded(from, false)?, expanded(to, true)?),
        (Formula::Implies(from, to), false) => both(&expanded(from, true)?, &expanded(to, false)?),
        (Formula::Iff(left, right), _) => {
            let same = both(&expanded(left, true)?, &expanded(right, truth)?)?;
            either(same, both(&expanded(left, false)?, &expanded(right, !truth)?)?)
        }
    }
}

fn either(mut first: Union, second: Union) -> Option<Union> {
    for condition in second {
        if !first.iter().any(|wider| covers(wider, &condition)) {
            first.retain(|narrower| !covers(&condition, narrower));
            first.push(condition);
        }
    }
    (first.len() <= LONGEST).then_some(first)
}

fn both(first: &Union, second: &Union) -> Option<Union> {
    let pairs = first.iter().flat_map(|a| second.iter().map(move |b| joined(a, b)));
    pairs.flatten().try_fold(Vec::new(), |all, condition| either(all, vec![condition]))
}

/// Both conditions at once; `None` where one wants taken what the other does not.
fn joined(first: &Conjunction, second: &Conjunction) -> Option<Conjunction> {
    let mut all = first.clone();
    for &(option, taken) in second {
        match all.iter().find(|(other, _)| *other == option) {
            Some((_, other)) if *other != taken => return None,
            Some(_) => {}
            None => all.push((option, taken)),
        }
    }
    Some(all)
}

/// Whether whatever meets `narrower` meets `wider`.
fn covers(wider: &Conjunction, narrower: &Conjunction) -> bool {
    wider.iter().all(|literal| narrower.contains(literal))
}
