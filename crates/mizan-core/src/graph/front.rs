//! The arcs of a decision maker between the states of its blocks, gone through without a look at each: where some of the
//! arcs to a part were followed, the others go to what is worth less, so that a mark tells up to where its states were met.
//!
//! There is an arc from s to t iff a move leads there and t is worth more than s ranks. Of improvements a state is worth its
//! rank; of those that only some would make, less.

use std::ops::Range;
use std::sync::Arc;

use crate::conflict::ids::{DmId, StateId};
use crate::graph::layout::cube::CubeBlocks;
use crate::graph::layout::ranked::Ranked;
use crate::graph::model::GraphModel;
use crate::graph::moves::Along;
use crate::graph::ranking::Ranks;
use crate::graph::set::StateSet;

/// The arcs of one decision maker whose blocks are in the order of its ranks.
#[derive(Debug, Clone)]
pub struct Front {
    ranked: Arc<Ranked>,
    ranks: Arc<Ranks>,
    worth: Option<Worth>,
}

/// What states are worth where that is not their rank.
#[derive(Debug, Clone)]
struct Worth {
    of: Vec<u32>,
    /// The states part by part, those of a part in increasing worth.
    order: Vec<u32>,
}

/// How many states of each part were met.
#[derive(Debug, Clone)]
pub struct Marks(Vec<u32>);

impl Front {
    /// All improvements of `dm`; `None` where its blocks have no order, or it sees the conflict otherwise than it is.
    #[must_use]
    pub fn of_improvements(model: &GraphModel, dm: DmId) -> Option<Self> {
        let is_ordered = model.perception(dm).is_none() && model.ranked(dm).n_parts().is_some();
        is_ordered.then(|| Self { ranked: model.shared_ranked(dm).clone(), ranks: model.shared_ranks(dm), worth: None })
    }

    /// The improvements of `dm` to states that are worth more than what it leaves ranks, which is at most their rank.
    #[must_use]
    pub fn of_worth(model: &GraphModel, dm: DmId, worth: Vec<u32>) -> Option<Self> {
        let front = Self::of_improvements(model, dm)?;
        let mut order = Vec::with_capacity(worth.len());
        for part in 0..front.n_parts() {
            let places = front.ranked.places(part);
            order.extend(places.clone().map(|place| front.ranked.state_at(place).index() as u32));
            order[places].sort_by_key(|&state| worth[state as usize]);
        }
        Some(Self { worth: Some(Worth { of: worth, order }), ..front })
    }

    /// The best replies of `dm`: to the states of a block than which none is better. `None`, too, where moves are limited
    /// inside of blocks: what is best depends then on where one is.
    #[must_use]
    pub fn of_best_replies(model: &GraphModel, dm: DmId) -> Option<Self> {
        let front = Self::of_improvements(model, dm).filter(|front| front.ranked.is_free())?;
        let mut worth = vec![0; model.n_states()];
        for part in 0..front.n_parts() {
            let best = front.ranks.rank(front.ranked.state_at(front.ranked.places(part).end - 1));
            let from_the_top = front.ranked.places(part).rev().map(|place| front.ranked.state_at(place));
            from_the_top
                .take_while(|&state| front.ranks.rank(state) == best)
                .for_each(|state| worth[state.index()] = best);
        }
        Self::of_worth(model, dm, worth)
    }

    /// Nothing was met yet.
    #[must_use]
    pub fn unmet(&self) -> Marks {
        Marks(vec![0; self.n_parts()])
    }

    /// The parts to which moves lead from a state.
    pub fn targets(&self, state: StateId) -> impl Iterator<Item = usize> + '_ {
        self.ranked.neighbours_of(state, Along::Forward)
    }

    /// A state of `part` that was not met yet, and that an arc from `state` leads to where moves lead from it to the part.
    /// It is met now.
    pub fn next_end(&self, marks: &mut Marks, part: usize, state: StateId) -> Option<StateId> {
        if let Some(cube) = self.cube() {
            return cube.next_above(&mut marks.0[part], state.index()).map(StateId::from_index);
        }
        let (places, met) = (self.ranked.places(part), &mut marks.0[part]);
        let n_left = places.len() - *met as usize;
        let end = self.by_worth(places.start + n_left.checked_sub(1)?);
        let leads = self.worth(end) > self.ranks.rank(state);
        *met += u32::from(leads);
        leads.then_some(end)
    }

    /// Calls `visit` with the other ends of the arcs at `state`, except those that were met before.
    pub fn visit_arcs(&self, marks: &mut Marks, state: StateId, along: Along, mut visit: impl FnMut(StateId)) {
        if let Some(cube) = self.cube() {
            let (key, visit) = (state.index(), |end| visit(StateId::from_index(end)));
            let met = &mut marks.0[cube.field().rest(key)];
            return match along {
                Along::Forward => std::iter::from_fn(|| cube.next_above(met, key)).for_each(visit),
                Along::Backward => cube.visit_below(met, key, visit),
            };
        }
        for part in self.ranked.neighbours_of(state, along) {
            match along {
                Along::Forward => {
                    while let Some(end) = self.next_end(marks, part, state) {
                        visit(end);
                    }
                }
                Along::Backward => {
                    let (places, met) = (self.ranked.places(part), &mut marks.0[part]);
                    let left = places.skip(*met as usize).map(|place| self.ranked.state_at(place));
                    let worth = self.worth(state);
                    for origin in left.take_while(|&origin| self.ranks.rank(origin) < worth) {
                        *met += 1;
                        visit(origin);
                    }
                }
            }
        }
    }

    /// Calls `visit` with the other ends of all moves at `state`, improvements or not, except those that were met before, and
    /// now and then with the state itself.
    pub fn visit_moves(&self, marks: &mut Marks, state: StateId, along: Along, mut visit: impl FnMut(StateId)) {
        for part in self.ranked.neighbours_of(state, along) {
            let (places, met) = (self.ranked.places(part), &mut marks.0[part]);
            let left = places.clone().skip(*met as usize);
            left.for_each(|place| visit(self.ranked.state_at(place)));
            *met = places.len() as u32;
        }
    }

    /// Whether an arc leads from `state` to what has another number than the ends worth more have. `alike` has for each part
    /// how many of its states, from the one worth most on, are known to have the same number.
    pub fn leads_elsewhere(&self, number: &[u32], alike: &mut Marks, state: StateId) -> bool {
        let (own, rank) = (number[state.index()], self.ranks.rank(state));
        self.targets(state).any(|part| {
            let places = self.ranked.places(part);
            let leads = |place: usize| self.worth(self.by_worth(place)) > rank;
            if !leads(places.end - 1) {
                return false;
            }
            let of_top = number[self.by_worth(places.end - 1).index()];
            of_top != own || self.first_other(number, &mut alike.0[part], places).is_some_and(leads)
        })
    }

    /// The place, going down from the state worth most, of the first with another number than that one has.
    fn first_other(&self, number: &[u32], alike: &mut u32, places: Range<usize>) -> Option<usize> {
        let of = |place: usize| number[self.by_worth(place).index()];
        if *alike == 0 {
            *alike = places.clone().rev().take_while(|&place| of(place) == of(places.end - 1)).count() as u32;
        }
        (places.end - *alike as usize).checked_sub(1).filter(|place| places.contains(place))
    }

    /// For each state the best that an arc from it leads to; 0 where there is none.
    #[must_use]
    pub fn best_ranks(&self) -> Vec<u32> {
        let all = (0..self.n_parts()).map(|part| self.ranked.places(part).end - 1);
        let tops: Vec<u32> = all.map(|place| self.worth(self.by_worth(place))).collect();
        let mut best = vec![0; self.ranks.as_slice().len()];
        self.visit_below(&tops, |state, top| best[state.index()] = top.max(best[state.index()]));
        best
    }

    /// The states from which an arc leads to one of `targets`.
    #[must_use]
    pub fn before(&self, targets: &StateSet) -> StateSet {
        if let Some(cube) = self.cube() {
            let mut before = StateSet::empty(targets.n_states());
            let is_target = |key: usize| targets.contains(StateId::from_index(key));
            cube.visit_below_highest(is_target, |key| {
                before.insert(StateId::from_index(key));
            });
            return before;
        }
        let of_target = |end: StateId| targets.contains(end).then(|| self.worth(end));
        let top = |part| self.ranked.places(part).rev().find_map(|place| of_target(self.by_worth(place)));
        let tops: Vec<u32> = (0..self.n_parts()).map(|part| top(part).unwrap_or_default()).collect();
        let mut before = StateSet::empty(targets.n_states());
        self.visit_below(&tops, |state, _| {
            before.insert(state);
        });
        before
    }

    /// Calls `visit` with each state that ranks less than the highest of the `tops` of the parts that moves lead to from it,
    /// and with that.
    fn visit_below(&self, tops: &[u32], mut visit: impl FnMut(StateId, u32)) {
        for part in 0..self.n_parts() {
            let top = self.ranked.neighbours(part, Along::Forward).map(|target| tops[target]).max().unwrap_or_default();
            let states = self.ranked.places(part).map(|place| self.ranked.state_at(place));
            states.filter(|&state| self.ranks.rank(state) < top).for_each(|state| visit(state, top));
        }
    }

    /// The blocks where its arcs are all improvements, and it moves freely in a cube: there the order of a block tells
    /// everything.
    fn cube(&self) -> Option<&CubeBlocks> {
        match (&*self.ranked, &self.worth) {
            (Ranked::Cube(blocks), None) => Some(blocks),
            _ => None,
        }
    }

    fn n_parts(&self) -> usize {
        self.ranked.n_parts().unwrap_or_default()
    }

    fn worth(&self, state: StateId) -> u32 {
        self.worth.as_ref().map_or_else(|| self.ranks.rank(state), |worth| worth.of[state.index()])
    }

    fn by_worth(&self, place: usize) -> StateId {
        match &self.worth {
            None => self.ranked.state_at(place),
            Some(worth) => StateId::from_index(worth.order[place] as usize),
        }
    }
}
