//! A decision maker who ranks the states otherwise than before, and where it goes now.

use std::ops::ControlFlow;

use super::near::Near;
use super::scope::Scope;
use crate::claims::improvement::Movers;
use crate::conflict::ids::{DmId, StateId};
use crate::graph::model::GraphModel;
use crate::graph::set::StateSet;
use crate::solve::concept::Way;

/// One whose ranks are others in a conflict that everybody sees as it is.
pub(super) struct Otherwise<'a> {
    pub(super) dm: DmId,
    pub(super) way: Way,
    pub(super) near: Near<'a>,
    before: &'a GraphModel,
    now: &'a Scope<'a>,
}

/// Looking at a block takes as long as looking around so many states, about.
const FEW: usize = 16;

impl<'a> Otherwise<'a> {
    /// `None` where somebody sees the conflict otherwise than it is.
    pub(super) fn new(dm: DmId, way: Way, before: &'a GraphModel, now: &'a Scope<'a>) -> Option<Self> {
        Some(Self { dm, way, near: Near::in_model(now.model())?, before, now })
    }

    /// Whether it improves as before from everywhere.
    pub(super) fn improves_alike(&self) -> bool {
        self.now.changed_for(self.dm, self.before).is_some_and(|states| states.is_empty())
    }

    /// Whether it may improve otherwise than before from a state, for those who look around so many: around a few it is soon
    /// seen where they lead.
    pub(super) fn may_differ(&self, n_states: usize) -> impl Fn(StateId) -> bool + use<> {
        let are_many = n_states * FEW > self.before.n_states();
        let states = if are_many { self.now.changed_for(self.dm, self.before) } else { None };
        move |state| states.as_ref().is_none_or(|states| states.contains(state))
    }

    /// Whether no step of its own leads out of a set.
    pub(super) fn stays_within(&self, set: &StateSet) -> bool {
        let mut stays = true;
        let is_known = self.visit_outside(set, |_| {
            stays = false;
            ControlFlow::Break(())
        });
        stays && is_known
    }

    /// Calls `visit` with where steps of its own lead out of a set that none led out of before, until it breaks off, once or
    /// more with each; `false` where that is not known.
    pub(super) fn visit_outside(&self, set: &StateSet, mut visit: impl FnMut(StateId) -> ControlFlow<()>) -> bool {
        let n_states = set.n_states();
        if set.len() == n_states || set.len() * FEW > n_states && self.visit_outside_by_blocks(set, &mut visit) {
            return true;
        }
        let (mut is_known, may_differ) = (true, self.may_differ(set.len()));
        let _ = set.iter().filter(|&state| may_differ(state)).try_for_each(|state| {
            let mut visit = |end| if set.contains(end) { ControlFlow::Continue(()) } else { visit(end) };
            let found = self.near.visit_steps_of(self.dm, self.way, Movers::Improving, state, &mut visit);
            is_known &= found.is_some();
            found.unwrap_or(ControlFlow::Break(()))
        });
        is_known
    }

    /// The same by blocks, where it moves freely in all of them: from all that is worse it goes to what is left out, if
    /// improvements count that are not the best of the block.
    fn visit_outside_by_blocks(&self, set: &StateSet, visit: &mut impl FnMut(StateId) -> ControlFlow<()>) -> bool {
        let ranks = self.now.model().ranks(self.dm);
        let mut found = ControlFlow::Continue(());
        self.before.ranked(self.dm).visit_free_blocks(|states| {
            let states = || states.iter().map(|&state| StateId::from_index(state as usize));
            let inside = states().filter(|&state| set.contains(state)).map(|state| ranks.rank(state));
            let Some(least_inside) = inside.min().filter(|_| found.is_continue()) else { return };
            let best = || states().map(|state| ranks.rank(state)).max().unwrap_or_default();
            let least_taken = if self.way == Way::Best { best().max(least_inside + 1) } else { least_inside + 1 };
            let outside = states().filter(|&state| ranks.rank(state) >= least_taken && !set.contains(state));
            found = { outside }.try_for_each(&mut *visit);
        })
    }
}
