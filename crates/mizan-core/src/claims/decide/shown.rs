//! What shows where it can go from a state, and where it cannot: sets that nothing leads out of, and for each state on a way
//! somebody's step that comes nearer to its end. Whoever wants something else has to keep their own part of it only, so
//! that the answer for a changed conflict follows from a look at those whose ranks are others.

use std::sync::{Arc, Mutex, OnceLock, PoisonError, Weak};

use super::heading::Heading;
use super::near::Near;
use crate::algorithms::watch::Watch;
use crate::claims::flow::Flow;
use crate::claims::improvement::{ImprovementGraph, Movers};
use crate::conflict::ids::{DmId, StateId};
use crate::graph::model::GraphModel;
use crate::graph::moves::Along;
use crate::graph::ranking::Ranks;
use crate::graph::set::StateSet;
use crate::solve::concept::Way;

/// What can be asked of where it goes from a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Aim {
    /// Whether one of some states is possible, for these movers.
    ComeTo(Movers),
    /// Whether one of some states is an attractor state that is possible.
    EndIn,
}

/// What was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Question {
    pub(super) way: Way,
    pub(super) aim: Aim,
    pub(super) start: StateId,
    pub(super) targets: StateSet,
}

/// What was answered, and what shows it, once a changed conflict asks the same.
#[derive(Debug)]
pub(super) struct Answered {
    pub(super) question: Question,
    pub(super) answer: bool,
    shown: OnceLock<Vec<Shown>>,
}

/// What shows an answer.
#[derive(Debug)]
struct Shown {
    /// Sets that nothing leads out of.
    closed: Vec<StateSet>,
    /// The ways that there have to be.
    ways: Vec<Heading>,
    /// What is known of decision makers who rank the states otherwise, for each of them.
    kept: Vec<Mutex<Vec<KeptBy>>>,
}

/// What is left by these ranks.
type KeptBy = (Weak<Ranks>, Kept);

/// What others than before have left of what shows an answer.
#[derive(Debug, Clone)]
enum Kept {
    /// Something leads out of a closed set, or too many have no step on the way any more.
    No,
    /// All but a step of these on a way, each with the place of the way: they may have another.
    Without(Arc<[(u8, StateId)]>),
}

/// One state in so many may have lost its step.
const MOST_LOST: usize = 8;

/// With how many other rankings of one decision maker it is kept what they leave of what shows an answer.
const MOST_KEPT: usize = 1 << 10;

/// Looking at a block takes as long as looking around so many states, about.
const FEW: usize = 16;

impl Question {
    fn movers(&self) -> Movers {
        match self.aim {
            Aim::ComeTo(movers) => movers,
            Aim::EndIn => Movers::Improving,
        }
    }
}

impl Answered {
    pub(super) fn new(question: Question, answer: bool) -> Self {
        Self { question, answer, shown: OnceLock::new() }
    }

    /// The same answer for a conflict with the same moves in which some rank the states otherwise, if what shows it is there too.
    pub(super) fn again(
        &self,
        before: &GraphModel,
        graph: &ImprovementGraph,
        now: &GraphModel,
        watch: &Watch<'_>,
    ) -> Option<bool> {
        let shown = self.shown.get_or_init(|| self.show(before, graph, watch));
        // What nobody waited for is of no use, also to those who come later.
        watch.is_wanted().then_some(())?;
        shown.iter().any(|shown| shown.is_there(&self.question, before, now)).then_some(self.answer)
    }

    fn show(&self, model: &GraphModel, graph: &ImprovementGraph, watch: &Watch<'_>) -> Vec<Shown> {
        let showing = Showing { model, graph, watch, question: &self.question };
        match (self.question.aim, self.answer) {
            (Aim::ComeTo(_), true) => showing.a_way_there().into_iter().collect(),
            (Aim::ComeTo(_), false) => showing.no_way_there(),
            (Aim::EndIn, true) => showing.an_end_there().into_iter().collect(),
            (Aim::EndIn, false) => showing.other_ends_only(),
        }
    }
}

/// A question, in the conflict in which it was answered.
struct Showing<'a> {
    model: &'a GraphModel,
    graph: &'a ImprovementGraph,
    watch: &'a Watch<'a>,
    question: &'a Question,
}

impl Showing<'_> {
    fn shown(&self, closed: Vec<StateSet>, ways: Vec<Heading>) -> Shown {
        Shown { closed, ways, kept: self.model.dms().map(|_| Mutex::default()).collect() }
    }

    /// A way to one of the targets.
    fn a_way_there(&self) -> Option<Shown> {
        let Question { start, targets, .. } = self.question;
        let (_, way) = self.way(*start, |state| targets.contains(state))?;
        Some(self.shown(Vec::new(), vec![way]))
    }

    /// What can be reached, and what cannot come to a target: nothing leads out of either.
    fn no_way_there(&self) -> Vec<Shown> {
        let Question { start, targets, .. } = self.question;
        let reach = |from: &StateSet, along| {
            self.graph.reach_watched(self.model, self.question.movers(), from, along, self.watch)
        };
        let mut from = StateSet::empty(self.model.n_states());
        from.insert(*start);
        let (reached, elsewhere) = (reach(&from, Along::Forward), reach(targets, Along::Backward).complement());
        [reached, elsewhere].into_iter().map(|closed| self.shown(vec![closed], Vec::new())).collect()
    }

    /// A way into an attractor, out of which nothing leads, and ways from all of it to a target.
    fn an_end_there(&self) -> Option<Shown> {
        let Question { start, targets, .. } = self.question;
        let is_left = |state| self.graph.is_left(self.model, state);
        if let Some((end, way)) = self.way(*start, |state| targets.contains(state) && !is_left(state)) {
            let mut closed = StateSet::empty(self.model.n_states());
            closed.insert(end);
            return Some(self.shown(vec![closed], vec![way]));
        }
        let flow = self.flow();
        let meeting = flow.attractors.iter().filter(|states| states.iter().any(|&state| targets.contains(state)));
        let attractor = meeting.min_by_key(|states| states.len())?;
        let mut closed = StateSet::empty(self.model.n_states());
        closed.extend(attractor);
        let mut goals = closed.clone();
        goals.intersect_with(targets);
        let (_, way) = self.way(*start, |state| closed.contains(state))?;
        let within = self.all_ways(&closed, &goals)?;
        Some(self.shown(vec![closed], vec![way, within]))
    }

    /// Where no target can be an end, as little of it as there is and as much; a part of it in which it ends, out of neither of
    /// which anything leads, and ways from all of the one into the other. What is little has little that could lead out of it,
    /// and what is much little around it.
    fn other_ends_only(&self) -> Vec<Shown> {
        let targets = &self.question.targets;
        let everywhere = self.graph.flow_watched(self.model, self.model.space().ids(), self.watch);
        let mut ends = everywhere.settled;
        let mut bad = StateSet::empty(ends.n_states());
        let is_bad = |states: &&Vec<StateId>| states.iter().any(|&state| targets.contains(state));
        everywhere.attractors.iter().filter(is_bad).for_each(|states| bad.extend(states));
        let (most, safe, reached) = (self.never_at(&bad), self.never_at(targets), self.flow().reached);
        ends.intersect_with(&safe);
        let pairs = [[&reached, &ends], [&reached, &safe], [&most, &safe]];
        let shown = |[within, ends]: [&StateSet; 2]| {
            let mut ends = ends.clone();
            ends.intersect_with(within);
            let into = self.all_ways(within, &ends)?;
            Some(self.shown(vec![within.clone(), ends], vec![into]))
        };
        pairs.into_iter().filter_map(shown).collect()
    }

    /// The states from which none of some is possible.
    fn never_at(&self, targets: &StateSet) -> StateSet {
        let (movers, along) = (Movers::Improving, Along::Backward);
        self.graph.reach_watched(self.model, movers, targets, along, self.watch).complement()
    }

    fn flow(&self) -> Flow {
        self.graph.flow_watched(self.model, std::iter::once(self.question.start), self.watch)
    }

    fn way(&self, start: StateId, is_goal: impl Fn(StateId) -> bool) -> Option<(StateId, Heading)> {
        Heading::of_a_way(self.model, self.graph, self.question.movers(), start, is_goal, self.watch)
    }

    fn all_ways(&self, from: &StateSet, to: &StateSet) -> Option<Heading> {
        Heading::of_all_ways(self.model, self.graph, self.question.movers(), from, to, self.watch)
    }
}

impl Shown {
    /// Whether it is there in `now` too.
    fn is_there(&self, question: &Question, before: &GraphModel, now: &GraphModel) -> bool {
        let Some(near) = Near::in_model(now) else { return false };
        let (way, movers) = (question.way, question.movers());
        // What one does who makes any moves does not depend on its ranks.
        let changed = now.dms().filter(|&dm| movers != Movers::Free(dm) && !now.ranks_as(before, dm));
        changed.into_iter().all(|dm| match self.kept_by(dm, way, before, now) {
            Kept::No => false,
            Kept::Without(lost) => lost.iter().all(|&(place, state)| {
                let goes_on = |by| self.ways[usize::from(place)].goes_on(&near, way, movers, by, state);
                now.dms().any(goes_on)
            }),
        })
    }

    /// What `dm` leaves of it by its ranks in `now`, whatever the others want.
    fn kept_by(&self, dm: DmId, way: Way, before: &GraphModel, now: &GraphModel) -> Kept {
        let ranks = now.shared_ranks(dm);
        let known = |kept: &Mutex<Vec<KeptBy>>| {
            let kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
            kept.iter().find(|(of, _)| std::ptr::eq(of.as_ptr(), Arc::as_ptr(&ranks))).map(|(_, kept)| kept.clone())
        };
        known(&self.kept[dm.index()]).unwrap_or_else(|| {
            let found = self.find_kept(dm, way, before, now);
            let mut kept = self.kept[dm.index()].lock().unwrap_or_else(PoisonError::into_inner);
            if kept.len() < MOST_KEPT {
                kept.push((Arc::downgrade(&ranks), found.clone()));
            }
            found
        })
    }

    fn find_kept(&self, dm: DmId, way: Way, before: &GraphModel, now: &GraphModel) -> Kept {
        let Some(near) = Near::in_model(now) else { return Kept::No };
        if !self.closed.iter().all(|set| stays_within(&near, way, dm, set, before, now)) {
            return Kept::No;
        }
        let mut lost = Vec::new();
        for (place, heading) in (0..).zip(&self.ways) {
            for state in heading.steps_of(dm) {
                if !heading.goes_on(&near, way, Movers::Improving, dm, state) {
                    lost.push((place, state));
                }
                if lost.len() > now.n_states() / MOST_LOST {
                    return Kept::No;
                }
            }
        }
        Kept::Without(lost.into())
    }
}

/// Whether no step of `dm` leads out of a set, in `now`.
fn stays_within(near: &Near<'_>, way: Way, dm: DmId, set: &StateSet, before: &GraphModel, now: &GraphModel) -> bool {
    let n_states = set.n_states();
    if set.len() * FEW > n_states
        && let Some(stays) = stays_in_blocks(way, dm, set, before, now)
    {
        return stays;
    }
    set.iter().all(|state| near.goes(way, Movers::Improving, dm, state, |end| !set.contains(end)) == Some(false))
}

/// The same by blocks, where `dm` moves freely in all of them: what is best of what is left out is reached from all that is
/// worse, if improvements count that are not the best of the block.
fn stays_in_blocks(way: Way, dm: DmId, set: &StateSet, before: &GraphModel, now: &GraphModel) -> Option<bool> {
    let ranks = now.ranks(dm);
    let mut stays = true;
    let is_free = before.ranked(dm).visit_free_blocks(|states| {
        let (mut least_inside, mut most_inside, mut most_outside) = (u32::MAX, 0, 0);
        for &state in states {
            let state = StateId::from_index(state as usize);
            let rank = ranks.rank(state);
            match set.contains(state) {
                true => (least_inside, most_inside) = (least_inside.min(rank), most_inside.max(rank)),
                false => most_outside = most_outside.max(rank),
            }
        }
        let is_taken = way != Way::Best || most_outside >= most_inside;
        stays &= !(most_outside > least_inside && is_taken);
    });
    is_free.then_some(stays)
}
