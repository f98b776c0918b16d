//! `x prefers φ over ψ`, other things being equal.

use super::Verdict;
use crate::formula::Formula;
use crate::ids::{DmId, StateId};
use crate::model::GraphModel;

/// Two states that agree on everything that is not compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// The state of the first kind.
    pub this: StateId,
    /// The state of the second kind.
    pub over: StateId,
}

/// How a decision maker compares two kinds of states, other things being equal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// How many pairs of states there are to compare.
    pub n_pairs: u128,
    /// The first pairs.
    pub pairs: Vec<Pair>,
    /// A pair of which the first is not strictly preferred, if there is one.
    pub exception: Option<Pair>,
}

/// How many pairs are kept to be shown.
const SHOWN: usize = 100;

impl Comparison {
    /// Whether the decision maker prefers the first kind; vacuous where there is nothing to compare.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        if self.n_pairs == 0 { Verdict::Vacuous } else { Verdict::of(self.exception.is_none()) }
    }
}

/// Compares every feasible state with φ and not ψ with every one with ψ and not φ that agrees with it on all options
/// which occur in neither. Cost: n log n in the states of both kinds.
pub(super) fn compare(model: &GraphModel, dm: DmId, this: &Formula, over: &Formula) -> Comparison {
    let compared = this.options() | over.options();
    let (with_this, with_over) = (model.where_holds(this), model.where_holds(over));
    let kind = |first: &crate::set::StateSet, second: &crate::set::StateSet| {
        let mut states: Vec<(u64, StateId)> = first
            .iter()
            .filter(|&state| !second.contains(state))
            .map(|state| (model.space().key(state).unwrap_or_default().0 & !compared, state))
            .collect();
        states.sort_unstable();
        states
    };
    let (these, overs) = (kind(&with_this, &with_over), kind(&with_over, &with_this));
    let mut comparison = Comparison { n_pairs: 0, pairs: Vec::new(), exception: None };
    let ranks = model.ranks(dm);
    for group in these.chunk_by(|a, b| a.0 == b.0) {
        let start = overs.partition_point(|other| other.0 < group[0].0);
        let others = overs[start..].iter().take_while(|other| other.0 == group[0].0);
        let others: Vec<StateId> = others.map(|(_, state)| *state).collect();
        comparison.n_pairs += group.len() as u128 * others.len() as u128;
        for &(_, this) in group {
            let missing = SHOWN.saturating_sub(comparison.pairs.len());
            comparison.pairs.extend(others.iter().take(missing).map(|&over| Pair { this, over }));
        }
        let least = group.iter().map(|(_, state)| *state).min_by_key(|&state| ranks.rank(state));
        let most = others.into_iter().max_by_key(|&state| ranks.rank(state));
        if let (Some(this), Some(over), None) = (least, most, comparison.exception) {
            comparison.exception = (ranks.rank(this) <= ranks.rank(over)).then_some(Pair { this, over });
        }
    }
    comparison
}
