//! A look around a state before everything that can be reached from it is looked at: most questions are answered by what is
//! near, and an answer that was found so is as certain as any. Where nothing near answers, there is none.

use std::collections::{BTreeSet, VecDeque};
use std::ops::ControlFlow;

use crate::claims::improvement::Movers;
use crate::conflict::ids::{DmId, StateId};
use crate::graph::front::{Front, Marks};
use crate::graph::model::GraphModel;
use crate::graph::moves::Along;
use crate::graph::set::StateSet;
use crate::solve::concept::{AnyOf, Concept, Deterrent, MoveKind, Way};
use crate::solve::stability::Traversal;

/// What is near in a conflict that everybody sees as it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Near<'a> {
    model: &'a GraphModel,
    /// The most states that are met.
    most: usize,
    /// Whether answers to an improvement are looked for as far as they can lie, where that is more.
    goes_on: bool,
}

/// What was met around a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Met {
    /// What was looked for.
    Wanted,
    /// All that is possible, and not what was looked for.
    All,
    /// Not all.
    Some,
}

/// One state in so many is near, and no more than so many are.
const NEAR: usize = 4;
const MOST: usize = 1 << 12;

/// So many are met before answers are looked for by blocks.
const FEW: usize = 1 << 8;

impl<'a> Near<'a> {
    /// `None` where somebody sees the conflict otherwise than it is.
    pub(super) fn in_model(model: &'a GraphModel) -> Option<Self> {
        let is_seen = model.perceptions().next().is_none();
        is_seen.then_some(Self { model, most: (model.n_states() / NEAR).min(MOST), goes_on: false })
    }

    /// The same with no more than so many states.
    pub(super) fn at_most(self, most: usize) -> Self {
        Self { most: self.most.min(most), ..self }
    }

    /// The same that looks for answers to an improvement wherever they can lie, as long as everybody's blocks are in order: they
    /// leave the options of the one who is answered as they are, so that all of them are fewer than all states.
    pub(super) fn and_beyond(self) -> Self {
        Self { goes_on: true, ..self }
    }

    /// Whether a move of `dm` is an improvement.
    pub(super) fn is_improvement(&self, dm: DmId, from: StateId, to: StateId) -> bool {
        let ranks = self.model.ranks(dm);
        ranks.rank(to) > ranks.rank(from)
    }

    /// Whether one of `targets` is possible from a state for `movers`.
    pub(super) fn reaches(&self, way: Way, movers: Movers, start: StateId, targets: &StateSet) -> Option<bool> {
        if targets.contains(start) {
            return Some(true);
        }
        let mut met = StateSet::empty(self.model.n_states());
        met.insert(start);
        let (mut next, mut n_met) = (VecDeque::from([start]), 1);
        while let Some(state) = next.pop_front() {
            let found = self.visit_steps(way, movers, state, |end| {
                if targets.contains(end) {
                    return ControlFlow::Break(true);
                }
                if met.insert(end) {
                    next.push_back(end);
                    n_met += 1;
                }
                if n_met > self.most { ControlFlow::Break(false) } else { ControlFlow::Continue(()) }
            })?;
            match found {
                ControlFlow::Continue(()) => {}
                ControlFlow::Break(true) => return Some(true),
                ControlFlow::Break(false) => return None,
            }
        }
        Some(false)
    }

    /// Looks for one of `ends` that nobody leaves; `None` under ways of acting that depend on what would be answered.
    pub(super) fn can_end_in(&self, way: Way, start: StateId, ends: &StateSet) -> Option<Met> {
        let mut met = StateSet::empty(self.model.n_states());
        met.insert(start);
        let (mut next, mut n_met) = (vec![start], 1);
        while let Some(state) = next.pop() {
            if n_met > self.most {
                return Some(Met::Some);
            }
            let mut is_left = false;
            let _ = self.visit_steps(way, Movers::Improving, state, |end| {
                is_left = true;
                if met.insert(end) {
                    next.push(end);
                    n_met += 1;
                }
                ControlFlow::<()>::Continue(())
            })?;
            if !is_left && ends.contains(state) {
                return Some(Met::Wanted);
            }
        }
        Some(Met::All)
    }

    /// Calls `visit` with where `movers` may go from a state, until it breaks off; `None` under ways of acting that depend on
    /// what would be answered.
    pub(super) fn visit_steps<B>(
        &self,
        way: Way,
        movers: Movers,
        state: StateId,
        mut visit: impl FnMut(StateId) -> ControlFlow<B>,
    ) -> Option<ControlFlow<B>> {
        for dm in self.model.dms() {
            let found = self.visit_steps_of(dm, way, movers, state, &mut visit)?;
            if found.is_break() {
                return Some(found);
            }
        }
        Some(ControlFlow::Continue(()))
    }

    /// The same where `dm` may go alone.
    pub(super) fn visit_steps_of<B>(
        &self,
        dm: DmId,
        way: Way,
        movers: Movers,
        state: StateId,
        visit: &mut impl FnMut(StateId) -> ControlFlow<B>,
    ) -> Option<ControlFlow<B>> {
        Some(match (way, movers) {
            (_, Movers::Free(free)) if free == dm => self.model.visit_moves(dm, state, Along::Forward, visit),
            (Way::Nash, _) => self.model.visit_improvements(dm, state, Along::Forward, visit),
            (Way::Best, _) => self.visit_best_replies(dm, state, visit),
            _ => return None,
        })
    }

    /// Whether a step of `dm` leads from a state to one that is wanted; `None` under ways of acting that depend on what would
    /// be answered.
    pub(super) fn goes(
        &self,
        way: Way,
        movers: Movers,
        dm: DmId,
        state: StateId,
        is_wanted: impl Fn(StateId) -> bool,
    ) -> Option<bool> {
        let mut visit = |end| if is_wanted(end) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
        self.visit_steps_of(dm, way, movers, state, &mut visit).map(|found| found.is_break())
    }

    fn visit_best_replies<B>(
        &self,
        dm: DmId,
        state: StateId,
        visit: &mut impl FnMut(StateId) -> ControlFlow<B>,
    ) -> ControlFlow<B> {
        let ranks = self.model.ranks(dm);
        let best = self.most_by_one_move(dm, state);
        if best == ranks.rank(state) {
            return ControlFlow::Continue(());
        }
        self.model.visit_moves(dm, state, Along::Forward, |end| {
            if ranks.rank(end) == best { visit(end) } else { ControlFlow::Continue(()) }
        })
    }

    /// The best rank that `dm` has by at most one move from a state.
    fn most_by_one_move(&self, dm: DmId, state: StateId) -> u32 {
        let ranks = self.model.ranks(dm);
        let mut most = ranks.rank(state);
        let _ = self.model.visit_moves(dm, state, Along::Forward, |end| {
            most = ranks.rank(end).max(most);
            ControlFlow::<()>::Continue(())
        });
        most
    }

    /// Whether a state is stable for `dm` under at least one of the concepts.
    pub(super) fn is_stable(&self, dm: DmId, concepts: AnyOf, state: StateId) -> Option<bool> {
        // Where one of them cannot be asked about, that has to be told, even if another has an answer.
        concepts.iter().all(is_near).then_some(())?;
        let mut answers = concepts.iter().map(|concept| self.is_stable_under(dm, concept, state));
        answers.try_fold(false, |any, is_stable| Some(any || is_stable?))
    }

    fn is_stable_under(&self, dm: DmId, concept: Concept, state: StateId) -> Option<bool> {
        let improvements = self.model.improvements_from(dm, state);
        let Some(deterrent) = concept.sanction() else { return Some(improvements.is_empty()) };
        let mut left = self.most;
        for improvement in improvements {
            if !self.is_deterred(dm, deterrent, [state, improvement], &mut left)? {
                return Some(false);
            }
        }
        Some(true)
    }

    /// Whether the others can answer the improvement of `dm` from the one state to the other; `left` is how many states may
    /// still be met.
    fn is_deterred(&self, dm: DmId, deterrent: Deterrent, step: [StateId; 2], left: &mut usize) -> Option<bool> {
        let by_blocks = || {
            let nearest = self.is_deterred_near(dm, deterrent, step, &mut FEW.min(*left));
            nearest.or_else(|| self.is_deterred_beyond(dm, deterrent, step))
        };
        let found = if self.goes_on { by_blocks() } else { None };
        found.or_else(|| self.is_deterred_near(dm, deterrent, step, left))
    }

    /// The same state by state. Nobody moves twice in a row, so that a state counts together with who moved to it.
    fn is_deterred_near(
        &self,
        dm: DmId,
        deterrent: Deterrent,
        [from, to]: [StateId; 2],
        left: &mut usize,
    ) -> Option<bool> {
        let is_bad = self.is_bad_for(dm, deterrent, from);
        let mut met = BTreeSet::new();
        let mut next = VecDeque::from([(to, dm)]);
        let mut answer = Some(false);
        while let Some((state, last)) = next.pop_front().filter(|_| answer == Some(false)) {
            let mut others = self.model.dms().filter(|&other| other != dm && other != last);
            let found = others.try_for_each(|other| {
                let visit = |end: StateId| {
                    if is_bad(end) {
                        return ControlFlow::Break(Some(true));
                    }
                    if met.insert((end, other)) {
                        next.push_back((end, other));
                    }
                    if met.len() > *left { ControlFlow::Break(None) } else { ControlFlow::Continue(()) }
                };
                match deterrent.replies {
                    MoveKind::Any => self.model.visit_moves(other, state, Along::Forward, visit),
                    MoveKind::Improving => self.model.visit_improvements(other, state, Along::Forward, visit),
                }
            });
            answer = found.break_value().unwrap_or(answer);
        }
        *left = left.saturating_sub(met.len());
        answer
    }

    /// The same by everybody's blocks, where two moves of one decision maker are one: no state is met twice by way of one of
    /// the others. `None` where they are not in order. Cost: the states that agree on the options of `dm`, for each of the
    /// others.
    fn is_deterred_beyond(&self, dm: DmId, deterrent: Deterrent, [from, to]: [StateId; 2]) -> Option<bool> {
        (Traversal::exact_for(self.model) == Traversal::Plain).then_some(())?;
        let others = self.model.dms().filter(|&other| other != dm);
        let fronts: Vec<Front> =
            others.map(|other| Front::of_improvements(self.model, other)).collect::<Option<_>>()?;
        let mut marks: Vec<Marks> = fronts.iter().map(Front::unmet).collect();
        let is_bad = self.is_bad_for(dm, deterrent, from);
        let mut met = StateSet::empty(self.model.n_states());
        let (mut next, mut is_answered) = (vec![to], false);
        while let Some(state) = next.pop().filter(|_| !is_answered) {
            for (front, marks) in fronts.iter().zip(&mut marks) {
                let visit = |end| {
                    if met.insert(end) {
                        is_answered |= is_bad(end);
                        next.push(end);
                    }
                };
                match deterrent.replies {
                    MoveKind::Any => front.visit_moves(marks, state, Along::Forward, visit),
                    MoveKind::Improving => front.visit_arcs(marks, state, Along::Forward, visit),
                }
            }
        }
        Some(is_answered)
    }

    /// Whether an answer is bad for `dm`, beside where it came from.
    fn is_bad_for(&self, dm: DmId, deterrent: Deterrent, from: StateId) -> impl Fn(StateId) -> bool {
        let rank = self.model.ranks(dm).rank(from);
        move |end| match deterrent.inescapable {
            true => self.most_by_one_move(dm, end) <= rank,
            false => self.model.ranks(dm).rank(end) <= rank,
        }
    }
}

/// Whether a concept asks about nothing but single moves and what can be brought about after them.
fn is_near(concept: Concept) -> bool {
    concept == Concept::Nash || concept.sanction().is_some_and(|deterrent| !deterrent.great)
}
