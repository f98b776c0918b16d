//! Legal sequences of moves, searched forward from one state.

use std::ops::ControlFlow;

use crate::algorithms::watch::Watch;
use crate::conflict::ids::{DmId, StateId};
use crate::graph::model::GraphModel;
use crate::graph::moves::Along;
use crate::graph::set::StateSet;
use crate::graph::step::Step;
use crate::solve::concept::MoveKind;

/// A breadth-first search of the legal sequences of some decision makers: the steps found so far, each with the one
/// before it. Every state is found once for each last mover.
pub(crate) struct Sequences<'a> {
    model: &'a GraphModel,
    movers: &'a [DmId],
    moves: MoveKind,
    found: Vec<(Step, Option<usize>)>,
    seen: Vec<StateSet>,
    next: usize,
    watch: &'a Watch<'a>,
}

impl<'a> Sequences<'a> {
    /// The sequences of moves of a kind that `movers` can make from `start`.
    pub(crate) fn new(
        model: &'a GraphModel,
        movers: &'a [DmId],
        moves: MoveKind,
        start: StateId,
        watch: &'a Watch<'a>,
    ) -> Self {
        let seen = movers.iter().map(|_| StateSet::empty(model.n_states())).collect();
        let mut search = Self { model, movers, moves, found: Vec::new(), seen, next: 0, watch };
        search.extend(start, None);
        search
    }

    /// The place of the next step, those that are fewer steps away first; none once nobody wants it any more.
    pub(crate) fn next(&mut self) -> Option<usize> {
        let place = self.next;
        let (step, _) = self.found.get(place).filter(|_| self.watch.is_wanted_at(place))?;
        self.next += 1;
        self.extend(step.to, Some(place));
        Some(place)
    }

    pub(crate) fn step(&self, place: usize) -> Step {
        self.found[place].0
    }

    /// All steps found so far.
    pub(crate) fn found(&self) -> impl Iterator<Item = Step> + '_ {
        self.found.iter().map(|(step, _)| *step)
    }

    /// The sequence that ends with a step.
    pub(crate) fn path_to(&self, place: usize) -> Vec<Step> {
        let places = std::iter::successors(Some(place), |&step| self.found[step].1);
        let mut path: Vec<Step> = places.map(|place| self.found[place].0).collect();
        path.reverse();
        path
    }

    /// Adds the steps that can follow the step `before` to `state`.
    fn extend(&mut self, state: StateId, before: Option<usize>) {
        let last = before.map(|before| self.found[before].0.by);
        let first_new = self.found.len();
        for (place, &mover) in self.movers.iter().enumerate().filter(|(_, mover)| Some(**mover) != last) {
            let visit = |to| {
                if self.seen[place].insert(to) {
                    self.found.push((Step { by: mover, from: state, to }, before));
                }
                ControlFlow::<()>::Continue(())
            };
            let _ = match self.moves {
                MoveKind::Any => self.model.visit_moves(mover, state, Along::Forward, visit),
                MoveKind::Improving => self.model.visit_improvements(mover, state, Along::Forward, visit),
            };
        }
        // Of equally short sequences people are told the one that changes least.
        let model = self.model;
        self.found[first_new..].sort_by_key(|(step, _)| model.n_changes(step.from, step.to));
    }
}

pub(crate) fn others(model: &GraphModel, dm: DmId) -> Vec<DmId> {
    model.dms().filter(|&other| other != dm).collect()
}

/// Where legal sequences of moves of a kind that the others can make from `start` can end.
pub(crate) fn replies(model: &GraphModel, dm: DmId, start: StateId, moves: MoveKind, watch: &Watch<'_>) -> StateSet {
    let others = others(model, dm);
    let mut replies = Sequences::new(model, &others, moves, start, watch);
    while replies.next().is_some() {}
    let mut ends = StateSet::empty(model.n_states());
    replies.found().for_each(|step| {
        ends.insert(step.to);
    });
    ends
}
