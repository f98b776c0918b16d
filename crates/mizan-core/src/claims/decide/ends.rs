//! That it ends in none of some states: from everywhere that it can come to a way leads to other ends. In a changed conflict
//! it may come to more, fewer may be ends, and some may have lost their step; as long as these few lead on, all do.

use std::collections::{BTreeSet, VecDeque};
use std::ops::ControlFlow;
use std::sync::Arc;

use super::by_ranks::ByRanks;
use super::heading::Heading;
use super::near::Near;
use super::shown::{Changed, Question};
use super::ways::MOST_LOST;
use crate::claims::improvement::Movers;
use crate::conflict::ids::{DmId, StateId};
use crate::graph::model::GraphModel;
use crate::graph::set::StateSet;
use crate::solve::concept::Way;

/// A set that nothing leads out of, and from all of it ways to ends.
#[derive(Debug)]
pub(super) struct Ends {
    within: StateSet,
    /// Sets that nothing leads out of either, without what it is not to end in.
    ends: Vec<Vec<StateId>>,
    heading: Heading,
    lost: ByRanks<Option<Arc<Lost>>>,
}

/// What one decision maker by other ranks leaves of it no more.
#[derive(Debug, Default)]
struct Lost {
    /// Where it leads out of the set.
    outside: BTreeSet<StateId>,
    /// The states of ends that it leads out of.
    ends: BTreeSet<StateId>,
    /// The states that it does not lead nearer to an end any more.
    steps: Vec<StateId>,
}

/// One state in so many is looked at to find where others lead now.
const LOOKED_AT: usize = 4;

impl Ends {
    pub(super) fn new(model: &GraphModel, within: StateSet, ends: Vec<Vec<StateId>>, heading: Heading) -> Self {
        Self { within, ends, heading, lost: ByRanks::of_dms(model) }
    }

    /// Whether it ends in none of the same states in the changed conflict, as far as that is known.
    pub(super) fn are_all(&self, question: &Question, changed: &Changed<'_>) -> bool {
        let (way, targets) = (question.way, &question.targets);
        let now = changed.now();
        let lost = |dm| self.lost.of(dm, &now.shared_ranks(dm), || self.find_lost(dm, way, changed).map(Arc::new));
        let Some(lost) = changed.dms().map(lost).collect::<Option<Vec<_>>>() else { return false };
        let Some(near) = Near::in_model(now) else { return false };
        let given_up = lost.iter().flat_map(|lost| &lost.ends).copied().collect();
        let search = Search { near, way, ends: self, given_up, targets };
        let outside = lost.iter().flat_map(|lost| &lost.outside).copied();
        let mut left = now.n_states() / LOOKED_AT;
        search.around(outside, &mut left).is_some_and(|around| {
            let steps = lost.iter().flat_map(|lost| &lost.steps).copied();
            let mut states = steps.chain(around).chain(search.given_up.iter().copied());
            states.all(|state| search.leads_on(state, &mut left))
        })
    }

    /// `None` where that is too much.
    fn find_lost(&self, dm: DmId, way: Way, changed: &Changed<'_>) -> Option<Lost> {
        let (other, most) = (changed.other(dm, way)?, changed.now().n_states() / MOST_LOST);
        let mut lost = Lost::default();
        if other.improves_alike() {
            return Some(lost);
        }
        let is_known = other.visit_outside(&self.within, |end| {
            lost.outside.insert(end);
            if lost.outside.len() > most { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        (is_known && lost.outside.len() <= most).then_some(())?;
        let may_differ = other.may_differ(self.within.len());
        for end in &self.ends {
            let is_outside = |to: StateId| end.binary_search(&to).is_err();
            let goes_outside = |state| other.near.goes(way, Movers::Improving, dm, state, is_outside) != Some(false);
            if end.iter().any(|&state| may_differ(state) && goes_outside(state)) {
                lost.ends.extend(end);
            }
        }
        lost.steps = self.heading.lost_by(&other, most)?;
        Some(lost)
    }
}

/// Where states lead in the changed conflict that do not as before.
struct Search<'a> {
    near: Near<'a>,
    way: Way,
    ends: &'a Ends,
    /// The states that are no ends any more.
    given_up: BTreeSet<StateId>,
    /// What it is not to end in.
    targets: &'a StateSet,
}

impl Search<'_> {
    /// How far it is from a state to an end, in steps that count twice: one that is an end no more is farther than those that
    /// are, and nearer than those that led to it. All lead to an end if each leads to what is nearer.
    fn distance(&self, state: StateId) -> u16 {
        if self.given_up.contains(&state) { 1 } else { 2 * u16::from(self.ends.heading.left(state)) }
    }

    /// What is possible outside of the set from some states there; `None` where that is more than may be looked at.
    fn around(&self, outside: impl Iterator<Item = StateId>, left: &mut usize) -> Option<BTreeSet<StateId>> {
        let mut met: BTreeSet<StateId> = outside.collect();
        let mut next: Vec<StateId> = met.iter().copied().collect();
        while let Some(state) = next.pop() {
            *left = left.checked_sub(1)?;
            let _ = self.near.visit_steps(self.way, Movers::Improving, state, |end| {
                if !self.ends.within.contains(end) && met.insert(end) {
                    next.push(end);
                }
                ControlFlow::<()>::Continue(())
            })?;
        }
        Some(met)
    }

    /// Whether it is possible to come from a state to one that is nearer to an end, or to an end that is new: nothing leads out
    /// of it, and it has nothing of what it is not to end in.
    fn leads_on(&self, state: StateId, left: &mut usize) -> bool {
        let distance = self.distance(state);
        let mut met = StateSet::empty(self.targets.n_states());
        let mut next = VecDeque::from([state]);
        met.insert(state);
        while let Some(state) = next.pop_front() {
            let mut is_left = false;
            let found = self.near.visit_steps(self.way, Movers::Improving, state, |end| {
                is_left = true;
                if self.distance(end) < distance {
                    return ControlFlow::Break(());
                }
                if met.insert(end) {
                    next.push_back(end);
                }
                ControlFlow::Continue(())
            });
            if found.is_some_and(|found| found.is_break()) || !is_left && !self.targets.contains(state) {
                return true;
            }
            match left.checked_sub(1) {
                Some(fewer) => *left = fewer,
                None => return false,
            }
        }
        !met.meets(self.targets)
    }
}
