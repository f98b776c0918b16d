//! `x prefers φ over ψ`, other things being equal.

use super::Verdict;
use crate::formula::Formula;
use crate::ids::{DmId, StateId, StateKey};
use crate::model::GraphModel;
use crate::set::StateSet;

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
    fn add(&mut self, count: usize, pairs: impl Iterator<Item = Pair>) {
        self.n_pairs += count as u128;
        self.pairs.extend(pairs.take(SHOWN.saturating_sub(self.pairs.len())));
    }

    /// Whether the decision maker prefers the first kind; vacuous where there is nothing to compare.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        if self.n_pairs == 0 { Verdict::Vacuous } else { Verdict::of(self.exception.is_none()) }
    }
}

/// Compares every feasible state with φ and not ψ with every one with ψ and not φ that agrees with it on all options
/// which occur in neither; merged states agree where combinations of theirs do. Cost: n log n in the states of both
/// kinds; with merged states, in the pairs of those too.
pub(super) fn compare(model: &GraphModel, dm: DmId, this: &Formula, over: &Formula) -> Comparison {
    let compared = this.options() | over.options();
    let (with_this, with_over) = (model.where_holds(this), model.where_holds(over));
    let (these, overs) = (kind(model, compared, &with_this, &with_over), kind(model, compared, &with_over, &with_this));
    let mut comparison = Comparison { n_pairs: 0, pairs: Vec::new(), exception: None };
    let mut counted = Counted::default();
    let ranks = model.ranks(dm);
    for group in these.chunk_by(|a, b| a.0 == b.0) {
        let start = overs.partition_point(|other| other.0 < group[0].0);
        let others = overs[start..].iter().take_while(|other| other.0 == group[0].0);
        let others: Vec<StateId> = others.map(|(_, state)| *state).collect();
        for &(_, this) in group {
            if model.space().merged().is_some() {
                let new = others.iter().filter(|&&over| counted.insert((this, over)));
                let new: Vec<Pair> = new.map(|&over| Pair { this, over }).collect();
                comparison.add(new.len(), new.into_iter());
            } else {
                comparison.add(others.len(), others.iter().map(|&over| Pair { this, over }));
            }
        }
        let least = group.iter().map(|(_, state)| *state).min_by_key(|&state| ranks.rank(state));
        let most = others.into_iter().max_by_key(|&state| ranks.rank(state));
        if let (Some(this), Some(over), None) = (least, most, comparison.exception) {
            comparison.exception = (ranks.rank(this) <= ranks.rank(over)).then_some(Pair { this, over });
        }
    }
    comparison
}

/// The pairs that were counted: merged states agree in more ways than one, and count once.
type Counted = std::collections::BTreeSet<(StateId, StateId)>;

/// The states of `first` that are not of `second`, each once for each way in which its combinations stand outside
/// `compared`, in the order of that.
fn kind(model: &GraphModel, compared: u64, first: &StateSet, second: &StateSet) -> Vec<(u64, StateId)> {
    let space = model.space();
    let rest = |key: StateKey| key.0 & !compared;
    let only = first.iter().filter(|&state| !second.contains(state));
    let mut states: Vec<(u64, StateId)> = match space.merged() {
        None => only.map(|state| (rest(space.key(state).unwrap_or_default()), state)).collect(),
        Some(merged) => only.flat_map(|state| merged.keys(state).map(move |key| (rest(key), state))).collect(),
    };
    states.sort_unstable();
    states.dedup();
    states
}
