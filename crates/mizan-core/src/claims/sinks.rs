//! States that nobody leaves, and all that leads to one: of that nothing else is in an attractor, so that most questions of
//! where it ends are answered without all attractors.

use crate::algorithms::watch::Watch;
use crate::claims::improvement::{ImprovementGraph, Movers};
use crate::graph::model::GraphModel;
use crate::graph::moves::Along;
use crate::graph::set::StateSet;

/// The states that no arc leaves, each an attractor by itself, and those that lead to them.
#[derive(Debug)]
pub(crate) struct Sinks {
    pub(crate) sinks: StateSet,
    /// Themselves among them.
    leading: StateSet,
}

impl Sinks {
    /// `None` where not everybody's blocks are in order: then every arc would have to be looked at. Cost: two passes over the
    /// states.
    pub(crate) fn of(model: &GraphModel, graph: &ImprovementGraph, watch: &Watch<'_>) -> Option<Self> {
        let all = StateSet::full(model.n_states());
        let mut left = StateSet::empty(model.n_states());
        graph.all_fronts()?.iter().for_each(|front| left.union_with(&front.before(&all)));
        let sinks = left.complement();
        let leading = graph.reach_watched(model, Movers::Improving, &sinks, Along::Backward, watch);
        Some(Self { sinks, leading })
    }

    /// Those of some states that may be in an attractor: sinks, and what leads to none.
    pub(crate) fn not_passed_by(&self, states: &StateSet) -> StateSet {
        let mut passed_by = self.sinks.complement();
        passed_by.intersect_with(&self.leading);
        let mut others = passed_by.complement();
        others.intersect_with(states);
        others
    }
}
