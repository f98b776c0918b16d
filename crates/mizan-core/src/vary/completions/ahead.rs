//! Where those who look ahead may end, in three values: the largest consistent set lies between the one of certain
//! deterrents and the one of possible ones.

use super::blame::Blame;
use super::goal::Sigma;
use super::view::{View, all, any, between};
use crate::conflict::formula::{Partial, Truth};
use crate::conflict::ids::{DmId, StateId};
use crate::graph::set::StateSet;

/// In larger conflicts nothing is bounded: every two states would have to be looked at at every look.
pub(super) const BOUNDED_UP_TO: usize = 256;

/// Bounds of what is dominated indirectly, and of the largest consistent set.
pub(super) struct Ahead {
    /// For each state z the states that it dominates for certain.
    surely: Vec<StateSet>,
    /// For each state z those that it perhaps dominates.
    perhaps: Vec<StateSet>,
    least: StateSet,
    most: StateSet,
}

impl Ahead {
    pub(super) fn of(view: &View<'_>) -> Self {
        let counts = |least: Partial| move |value: Partial| value == Partial::True || value == least;
        let (certain, possible) = (counts(Partial::True), counts(Partial::Open));
        let states = || view.judge.listed().model().space().ids();
        let surely: Vec<StateSet> = states().map(|end| dominated(view, end, &certain)).collect();
        let perhaps: Vec<StateSet> = states().map(|end| dominated(view, end, &possible)).collect();
        let (least, most) = (consistent(view, &surely, &certain), consistent(view, &perhaps, &possible));
        Self { surely, perhaps, least, most }
    }

    /// Whether it may end in `end` that comes to `state`.
    fn end(&self, state: StateId, end: StateId) -> Partial {
        let leads = |dominated: &[StateSet]| state == end || dominated[end.index()].contains(state);
        between(self.least.contains(end) && leads(&self.surely), self.most.contains(end) && leads(&self.perhaps))
    }
}

/// The states from which somebody who prefers `end` moves there, or to one that it dominates.
fn dominated(view: &View<'_>, end: StateId, counts: &dyn Fn(Partial) -> bool) -> StateSet {
    let model = view.judge.listed().model();
    let mut dominated = StateSet::empty(model.n_states());
    let wants = |state| view.dms().filter(move |&dm| counts(view.prefers(dm, end, state))).collect::<Vec<DmId>>();
    let wants: Vec<Vec<DmId>> = model.space().ids().map(wants).collect();
    loop {
        let before = dominated.len();
        for state in model.space().ids() {
            let leads_on = |to: &StateId| *to == end || dominated.contains(*to);
            if !dominated.contains(state)
                && wants[state.index()].iter().any(|&dm| view.moves(dm, state).iter().any(leads_on))
            {
                dominated.insert(state);
            }
        }
        if dominated.len() == before {
            return dominated;
        }
    }
}

/// The largest set in which every move from every state is deterred.
fn consistent(view: &View<'_>, dominated: &[StateSet], counts: &dyn Fn(Partial) -> bool) -> StateSet {
    let model = view.judge.listed().model();
    let mut consistent = StateSet::full(model.n_states());
    loop {
        let deterred = |dm: DmId, state: StateId, to: StateId| {
            consistent.iter().any(|end| {
                (end == to || dominated[end.index()].contains(to)) && counts(view.prefers(dm, end, state).not())
            })
        };
        let stays =
            |state: StateId| view.dms().all(|dm| view.moves(dm, state).iter().all(|&to| deterred(dm, state, to)));
        let next = StateSet::where_(model.n_states(), |state| consistent.contains(state) && stays(state));
        if next == consistent {
            return consistent;
        }
        consistent = next;
    }
}

impl View<'_> {
    /// Whether it may end in `end` that comes to `state`, where everybody looks ahead.
    pub(super) fn may_end(&self, state: StateId, end: StateId) -> Partial {
        self.ahead().end(state, end)
    }

    /// Whether a condition holds in every state that may be ended in.
    pub(super) fn in_all_ends(&self, state: StateId, part: &Sigma) -> Partial {
        all(self.states().map(|end| match self.may_end(state, end) {
            Partial::False => Partial::True,
            ends => ends.not().or(self.value(part, end)),
        }))
    }

    /// Whether `dm` who looks ahead is deterred from a move.
    pub(super) fn deterred_ahead(&self, dm: DmId, state: StateId, to: StateId) -> Partial {
        any(self.states().map(|end| match self.may_end(to, end) {
            Partial::False => Partial::False,
            ends => ends.and(self.prefers(dm, end, state).not()),
        }))
    }

    /// Blames the comparisons of a state, and of those one move away, with where it may end from them.
    pub(super) fn blame_ends(&self, state: StateId, blame: &mut Blame) {
        let near = self.dms().flat_map(|dm| self.moves(dm, state).iter().copied());
        for from in std::iter::once(state).chain(near) {
            for end in self.states().filter(|&end| self.may_end(from, end) != Partial::False) {
                for dm in self.dms() {
                    self.blame_comparison(dm, end, from, blame);
                    self.blame_comparison(dm, end, state, blame);
                }
            }
        }
    }

    fn states(&self) -> impl Iterator<Item = StateId> + use<> {
        self.judge.listed().model().space().ids()
    }
}
