//! `x prefers φ over ψ`, other things being equal.

use crate::claims::comparison::{Comparison, Pair};
use crate::conflict::formula::Formula;
use crate::conflict::ids::{DmId, StateId, StateKey};
use crate::graph::model::GraphModel;
use crate::graph::set::StateSet;

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
