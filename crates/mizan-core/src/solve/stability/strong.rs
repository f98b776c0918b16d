//! Strong stability (Hamouda, Kilgour & Hipel 2004): an improvement is deterred by what is worse by a great step.
//!
//! Where the levels that great steps make follow the ranks, as wherever what is vital comes first, an answer is worth
//! its level, and the search for the least reply serves as it is. Elsewhere, in conflicts that were changed, the three
//! relations serve ([`crate::solve::relations`]).

use super::{Traversal, least_replies_under, stable_where};
use crate::algorithms::watch::Watch;
use crate::conflict::ids::{DmId, StateId};
use crate::graph::listed::Listed;
use crate::graph::model::GraphModel;
use crate::graph::ranking::Ranks;
use crate::graph::set::StateSet;
use crate::solve::concept::Concept;
use crate::solve::relations::{Judge, Relations};

/// The states that are stable for `dm` under a strong concept.
pub(super) fn strongly_stable(
    model: &GraphModel,
    dm: DmId,
    concept: Concept,
    traversal: Traversal,
    watch: &Watch<'_>,
) -> StateSet {
    let Some(weighed) = Weighed::of(model, dm) else {
        // Without great steps nothing deters, and without levels that follow the ranks the relations judge.
        return match model.levels(dm) {
            Some(_) => judged(model, dm, concept, watch),
            None => stable_where(model, dm, |_, _| false),
        };
    };
    let least = least_replies_under(&weighed.model, dm, concept, traversal, watch).unwrap_or_default();
    stable_where(model, dm, |state, to| least.get(to.index()).is_some_and(|&least| least <= weighed.most(state)))
}

/// A model in which answers to `dm` are worth their levels.
pub(super) struct Weighed {
    /// The same model, `dm` ranking the states by their levels alone.
    pub model: GraphModel,
    dm: DmId,
}

impl Weighed {
    /// `None` where there are no levels, or they do not follow the ranks.
    pub fn of(model: &GraphModel, dm: DmId) -> Option<Self> {
        let levels = model.levels(dm).filter(|levels| follow(levels, model.ranks(dm)))?.clone();
        Some(Self { model: model.with_ranks_of(dm, levels), dm })
    }

    /// The most that an answer may be worth that is worse than `state` by a great step; 0 where there is none such.
    pub fn most(&self, state: StateId) -> u32 {
        self.model.ranks(self.dm).rank(state) - 1
    }
}

/// Whether a better rank never has a lower level. States of one rank are of one level.
fn follow(levels: &Ranks, ranks: &Ranks) -> bool {
    let highest = ranks.as_slice().iter().copied().max().unwrap_or_default();
    let mut of_rank = vec![0; highest as usize + 1];
    ranks.as_slice().iter().zip(levels.as_slice()).for_each(|(&rank, &level)| of_rank[rank as usize] = level);
    of_rank[1..].is_sorted()
}

fn judged(model: &GraphModel, dm: DmId, concept: Concept, watch: &Watch<'_>) -> StateSet {
    let Some(relations) = Relations::surely(concept) else { return StateSet::empty(model.n_states()) };
    let listed = Listed::new(model.clone());
    let judge = Judge::of_bounds(&listed, model.clone());
    StateSet::where_(model.n_states(), |state| {
        watch.is_wanted_at(state.index()) && judge.is_stable(&relations, dm, state)
    })
}
