//! Which part of a preference makes one state better than another.

use crate::conflict::Conflict;
use crate::conflict::assumption::Assumption;
use crate::conflict::ids::{DmId, StateId};
use crate::conflict::preference::{Entry, Preference};
use crate::conflict::weight::Weight;
use crate::graph::space::Space;

/// The statement that decides that `dm` prefers `better` to `worse`: the first on which they differ; of weighted
/// statements the one that adds most; of a direct ranking the group of `better`. `None` where it does not prefer it.
#[must_use]
pub fn decisive(conflict: &Conflict, space: &Space, dm: DmId, better: StateId, worse: StateId) -> Option<Assumption> {
    let keys = (space.key(better).unwrap_or_default(), space.key(worse).unwrap_or_default());
    match &conflict.preferences[dm.index()] {
        Preference::Indifferent => None,
        Preference::Prioritised(statements) => {
            let differs = |j: &usize| statements[*j].holds_in(keys.0) != statements[*j].holds_in(keys.1);
            let first = (0..statements.len()).find(differs)?;
            statements[first].holds_in(keys.0).then_some(Assumption::Statement(dm, first))
        }
        Preference::Weighted(statements) => {
            let gain = |j: usize| {
                let (formula, weight) = &statements[j];
                match (formula.holds_in(keys.0), formula.holds_in(keys.1)) {
                    (true, false) => *weight,
                    (false, true) => weight.negated(),
                    _ => Weight::ZERO,
                }
            };
            let total = (0..statements.len()).fold(Weight::ZERO, |sum, j| sum + gain(j));
            // The first of those that add most.
            let most = (0..statements.len()).rev().max_by_key(|&j| gain(j))?;
            (total > Weight::ZERO).then_some(Assumption::Statement(dm, most))
        }
        Preference::Ranking(groups) => {
            let (better, worse) = (group_of(groups, space, better)?, group_of(groups, space, worse)?);
            (better < worse).then_some(Assumption::Group(dm, better))
        }
    }
}

/// The group of a direct ranking that covers a state.
pub(crate) fn group_of(groups: &[Vec<Entry>], space: &Space, state: StateId) -> Option<usize> {
    let fits = |entry: &Entry| match entry {
        Entry::Pattern(pattern) => space.fits(*pattern, state),
        Entry::Key(key) => space.find(*key) == Some(state),
        Entry::State(own) => *own == state,
        Entry::Rest => false,
    };
    let with = |wanted: &dyn Fn(&Entry) -> bool| groups.iter().position(|group| group.iter().any(wanted));
    with(&fits).or_else(|| with(&|entry| *entry == Entry::Rest))
}
