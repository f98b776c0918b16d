//! Ways that there have to be and sets that nothing may lead out of: what shows where it can go from a state, and where it
//! cannot. Whoever wants something else has to keep their own part of it only, so that the answer for a changed conflict
//! follows from a look at those whose ranks are others.

use std::sync::Arc;

use super::by_ranks::ByRanks;
use super::heading::Heading;
use super::near::Near;
use super::shown::Changed;
use crate::claims::improvement::Movers;
use crate::conflict::ids::{DmId, StateId};
use crate::graph::model::GraphModel;
use crate::graph::set::StateSet;
use crate::solve::concept::Way;

/// Sets that nothing leads out of, and ways.
#[derive(Debug)]
pub(super) struct Ways {
    closed: Vec<StateSet>,
    ways: Vec<Heading>,
    lost: ByRanks<Lost>,
}

/// The states that have lost their step on a way by one decision maker's other ranks, each with the place of the way: they may
/// have another. `None` where something leads out of a closed set, or they are too many.
type Lost = Option<Arc<[(u8, StateId)]>>;

/// One state in so many may have lost its step.
pub(super) const MOST_LOST: usize = 8;

impl Ways {
    pub(super) fn new(model: &GraphModel, closed: Vec<StateSet>, ways: Vec<Heading>) -> Self {
        Self { closed, ways, lost: ByRanks::of_dms(model) }
    }

    /// Whether they are there in the changed conflict too.
    pub(super) fn are_there(&self, way: Way, movers: Movers, changed: &Changed<'_>) -> bool {
        let now = changed.now();
        let Some(near) = Near::in_model(now) else { return false };
        // What one does who makes any moves does not depend on its ranks.
        let mut dms = changed.dms().filter(|&dm| movers != Movers::Free(dm));
        dms.all(|dm| {
            let lost = self.lost.of(dm, &now.shared_ranks(dm), || self.find_lost(dm, way, changed));
            let goes_on = |&(place, state): &(u8, StateId)| {
                now.dms().any(|by| self.ways[usize::from(place)].goes_on(&near, way, movers, by, state))
            };
            lost.is_some_and(|lost| lost.iter().all(goes_on))
        })
    }

    fn find_lost(&self, dm: DmId, way: Way, changed: &Changed<'_>) -> Lost {
        let (other, most) = (changed.other(dm, way)?, changed.now().n_states() / MOST_LOST);
        self.closed.iter().all(|set| other.stays_within(set)).then_some(())?;
        let mut lost = Vec::new();
        for (place, heading) in (0..).zip(&self.ways) {
            lost.extend(heading.lost_by(&other, most)?.into_iter().map(|state| (place, state)));
        }
        Some(lost.into())
    }
}
