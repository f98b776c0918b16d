//! Farsighted stability: the largest consistent set of Chwe (1994), for single movers.
//!
//! A state s is *indirectly dominated* by z, s ≪ z, iff a sequence of moves leads from s to z in which each who moves
//! prefers z to the state that it leaves. The largest consistent set is the greatest set X with: s ∈ X iff for every
//! decision maker i and every move of i from s to s1, some z ∈ X with z = s1 or s1 ≪ z is not better for i than s.
//! What is outside can be ruled out; what is inside need not come about.
//!
//! Cost: the dominated states of many z are found at a time, a bit each, by passes over the moves until nothing changes;
//! then rounds, each linear in the states, and every move looked at again only where what deters it has gone. Memory: a
//! bit for every two states.

use std::ops::ControlFlow;

use rayon::prelude::*;

use crate::algorithms::watch::Watch;
use crate::conflict::ids::{DmId, StateId};
use crate::graph::model::GraphModel;
use crate::graph::moves::Along;
use crate::graph::set::StateSet;

/// Conflicts with more states are refused: every two states need a bit, which is 32 MiB here.
pub const FAR_STATES: usize = 1 << 14;

/// A conflict has so many states, more than [`FAR_STATES`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooManyStates(pub usize);

/// Where those who look ahead may end.
///
/// ```
/// # mod dilemma { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/conflicts/dilemma.rs")); }
/// # use dilemma::prisoners_dilemma;
/// use mizan_core::solve::farsighted::Farsighted;
/// use mizan_core::{GraphModel, Limits, StateId};
///
/// let model = GraphModel::expand(&prisoners_dilemma(), &Limits::default()).unwrap();
/// let far = Farsighted::of(&model).unwrap();
/// let [neither, one, both] = [0, 1, 3].map(StateId::from_index);
/// // Who breaks the silence may end where both have; who is silent alone speaks, whatever comes of it.
/// assert!(far.is_dominated(one, neither));
/// assert_eq!(far.consistent().iter().collect::<Vec<_>>(), [neither, both]);
/// assert_eq!(far.ruled_out_in(one), Some(1));
/// ```
#[derive(Debug, Clone)]
pub struct Farsighted {
    dominated: Dominance,
    /// For each state the round in which it was ruled out, from 1; 0 where it was not.
    rounds: Vec<u32>,
    consistent: StateSet,
    /// For each decision maker and each state the least rank among the ends from there.
    least: Vec<Vec<u32>>,
}

impl Farsighted {
    /// The largest consistent set of a conflict, and what it rests on.
    ///
    /// # Errors
    /// [`TooManyStates`].
    pub fn of(model: &GraphModel) -> Result<Self, TooManyStates> {
        Self::watched(model, Watch::nobody())
    }

    /// The same, watched: it ends soon once nobody wants the answer any more, which is then of no use.
    ///
    /// # Errors
    /// [`TooManyStates`].
    pub fn watched(model: &GraphModel, watch: &Watch<'_>) -> Result<Self, TooManyStates> {
        if model.n_states() > FAR_STATES {
            return Err(TooManyStates(model.n_states()));
        }
        let mut elimination = Elimination::new(model, Dominance::of(model, watch));
        while watch.is_wanted() && elimination.round() {}
        Ok(elimination.finish())
    }

    /// The largest consistent set: the states that are stable for everybody who looks ahead.
    #[must_use]
    pub fn consistent(&self) -> &StateSet {
        &self.consistent
    }

    /// In which round a state was ruled out, from 1; `None` where it was not.
    #[must_use]
    pub fn ruled_out_in(&self, state: StateId) -> Option<u32> {
        Some(self.rounds[state.index()]).filter(|round| *round > 0)
    }

    /// Whether `state` is indirectly dominated by `end`.
    #[must_use]
    pub fn is_dominated(&self, state: StateId, end: StateId) -> bool {
        self.dominated.contains(state, end)
    }

    /// The states in which it may end that comes to `state`, ruled out or not: itself, and those that dominate it.
    pub fn imagined_ends(&self, state: StateId) -> impl Iterator<Item = StateId> + '_ {
        let all = (0..self.rounds.len()).map(StateId::from_index);
        all.filter(move |&end| end == state || self.is_dominated(state, end))
    }

    /// The states of the largest consistent set in which it may end from `state`; there always is one.
    #[must_use]
    pub fn ends(&self, state: StateId) -> StateSet {
        let mut ends = self.dominated.row(state);
        ends.insert(state);
        ends.intersect_with(&self.consistent);
        ends
    }

    /// The least rank that `dm` gives to an end from each state.
    #[must_use]
    pub fn least_ends(&self, dm: DmId) -> &[u32] {
        &self.least[dm.index()]
    }

    /// The states from which every move of `dm` is deterred: it may end in a state of the largest consistent set that is
    /// no better for it.
    #[must_use]
    pub fn stable(&self, model: &GraphModel, dm: DmId) -> StateSet {
        let (ranks, least) = (model.ranks(dm), self.least_ends(dm));
        StateSet::where_(model.n_states(), |state| {
            let deterred = |to: StateId| match least[to.index()] <= ranks.rank(state) {
                true => ControlFlow::Continue(()),
                false => ControlFlow::Break(()),
            };
            model.visit_moves(dm, state, Along::Forward, deterred).is_continue()
        })
    }
}

/// Which states are indirectly dominated by which: a bit for every two.
#[derive(Debug, Clone)]
struct Dominance {
    n_states: usize,
    /// For each group of [`AT_ONCE`] states the bits of those that dominate, state by state.
    groups: Vec<Vec<Bits>>,
}

/// How many dominating states are looked at in one go.
const AT_ONCE: usize = 512;

type Bits = [u64; AT_ONCE / 64];

impl Dominance {
    fn of(model: &GraphModel, watch: &Watch<'_>) -> Self {
        let n_states = model.n_states();
        let blocks: Vec<Option<FreeBlocks>> = model.dms().map(|dm| FreeBlocks::of(model, dm)).collect();
        let n_groups = n_states.div_ceil(AT_ONCE);
        let group = |group: usize| Group::new(model, group * AT_ONCE).closed(&blocks, watch);
        Self { n_states, groups: (0..n_groups).into_par_iter().map(group).collect() }
    }

    fn contains(&self, state: StateId, end: StateId) -> bool {
        let (group, place) = (end.index() / AT_ONCE, end.index() % AT_ONCE);
        self.groups[group][state.index()][place / 64] >> (place % 64) & 1 == 1
    }

    fn row(&self, state: StateId) -> StateSet {
        StateSet::where_(self.n_states, |end| self.contains(state, end))
    }
}

/// The blocks of a decision maker who moves freely in each of them.
struct FreeBlocks {
    states: Vec<u32>,
    /// Where each block ends in `states`.
    ends: Vec<usize>,
}

impl FreeBlocks {
    fn of(model: &GraphModel, dm: DmId) -> Option<Self> {
        let mut blocks = Self { states: Vec::new(), ends: Vec::new() };
        let is_free = model.ranked(dm).visit_free_blocks(|block| {
            blocks.states.extend(block);
            blocks.ends.push(blocks.states.len());
        });
        is_free.then_some(blocks)
    }

    fn iter(&self) -> impl Iterator<Item = &[u32]> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, &end)| &self.states[start..end])
    }
}

/// The search for what is dominated by some states, all at once.
struct Group<'a> {
    model: &'a GraphModel,
    /// The first of the states.
    first: usize,
    /// For each state by which of them it is dominated so far.
    dominated: Vec<Bits>,
    /// For each decision maker and each rank which of them are above it.
    above: Vec<Vec<Bits>>,
}

impl<'a> Group<'a> {
    fn new(model: &'a GraphModel, first: usize) -> Self {
        let members = || (first..model.n_states()).take(AT_ONCE);
        let of_dm = |dm: DmId| {
            let ranks = model.ranks(dm);
            let most = ranks.as_slice().iter().copied().max().unwrap_or_default();
            let mut above = vec![Bits::default(); most as usize + 1];
            for (place, state) in members().enumerate() {
                let rank = ranks.rank(StateId::from_index(state)) as usize;
                // It is above every lower rank; the sums below carry that down.
                above[rank - 1][place / 64] |= 1 << (place % 64);
            }
            for rank in (1..above.len()).rev() {
                let higher = above[rank];
                add(&mut above[rank - 1], &higher);
            }
            above
        };
        let dominated = vec![Bits::default(); model.n_states()];
        Self { model, first, dominated, above: model.dms().map(of_dm).collect() }
    }

    /// Passes over the moves until nothing is added.
    fn closed(mut self, blocks: &[Option<FreeBlocks>], watch: &Watch<'_>) -> Vec<Bits> {
        loop {
            let mut grew = false;
            for dm in self.model.dms().take_while(|_| watch.is_wanted()) {
                grew |= match &blocks[dm.index()] {
                    Some(blocks) => self.pass_over_blocks(dm, blocks),
                    None => self.pass_over_moves(dm),
                };
            }
            if !grew || !watch.is_wanted() {
                return self.dominated;
            }
        }
    }

    /// In a block that is moved in freely, what dominates one state, or is it, dominates all that it is better than. That a
    /// state is no move from itself makes no difference.
    fn pass_over_blocks(&mut self, dm: DmId, blocks: &FreeBlocks) -> bool {
        let mut grew = false;
        for block in blocks.iter() {
            let mut beyond = Bits::default();
            block.iter().for_each(|&state| add(&mut beyond, &self.from(state as usize)));
            block.iter().for_each(|&state| grew |= self.extend(dm, state as usize, &beyond));
        }
        grew
    }

    fn pass_over_moves(&mut self, dm: DmId) -> bool {
        let mut grew = false;
        for state in 0..self.dominated.len() {
            let mut beyond = Bits::default();
            let _ = self.model.visit_moves(dm, StateId::from_index(state), Along::Forward, |to| {
                add(&mut beyond, &self.from(to.index()));
                ControlFlow::<()>::Continue(())
            });
            grew |= self.extend(dm, state, &beyond);
        }
        grew
    }

    /// Where it may end from a state: itself, and what dominates it.
    fn from(&self, state: usize) -> Bits {
        let mut ends = self.dominated[state];
        if let Some(place) = state.checked_sub(self.first).filter(|place| *place < AT_ONCE) {
            ends[place / 64] |= 1 << (place % 64);
        }
        ends
    }

    /// A state from which `dm` can move on to `beyond` is dominated by what of it is better for `dm`.
    fn extend(&mut self, dm: DmId, state: usize, beyond: &Bits) -> bool {
        let rank = self.model.ranks(dm).rank(StateId::from_index(state)) as usize;
        let (above, own) = (&self.above[dm.index()][rank], &mut self.dominated[state]);
        let mut grew = false;
        for ((own, beyond), above) in own.iter_mut().zip(beyond).zip(above) {
            let more = beyond & above & !*own;
            *own |= more;
            grew |= more != 0;
        }
        grew
    }
}

fn add(to: &mut Bits, more: &Bits) {
    to.iter_mut().zip(more).for_each(|(to, more)| *to |= more);
}

/// The rounds in which states are ruled out.
struct Elimination<'a> {
    model: &'a GraphModel,
    dominated: Dominance,
    rounds: Vec<u32>,
    n_rounds: u32,
    /// The states of each decision maker, least preferred first.
    order: Vec<Vec<u32>>,
    /// For each decision maker and each state the place in `order` of the worst end from there that is not ruled out.
    worst: Vec<Vec<u32>>,
    /// Those whose worst end has changed.
    changed: Vec<(DmId, StateId)>,
}

impl<'a> Elimination<'a> {
    fn new(model: &'a GraphModel, dominated: Dominance) -> Self {
        let order = |dm: DmId| {
            let mut order: Vec<u32> = (0..model.n_states() as u32).collect();
            order.sort_by_key(|&state| model.ranks(dm).rank(StateId::from_index(state as usize)));
            order
        };
        let mut elimination = Self {
            model,
            dominated,
            rounds: vec![0; model.n_states()],
            n_rounds: 0,
            order: model.dms().map(order).collect(),
            worst: vec![vec![0; model.n_states()]; model.n_dms()],
            changed: Vec::new(),
        };
        elimination.find_worst(|_| true);
        elimination
    }

    /// Rules out the states with a move that nothing deters any more; whether there were any.
    fn round(&mut self) -> bool {
        self.n_rounds += 1;
        let (round, mut is_any_out) = (self.n_rounds, false);
        for (dm, to) in std::mem::take(&mut self.changed) {
            let (least, ranks) = (self.least(dm, to), self.model.ranks(dm));
            let _ = self.model.visit_moves(dm, to, Along::Backward, |state| {
                let out_in = &mut self.rounds[state.index()];
                if *out_in == 0 && least > ranks.rank(state) {
                    (*out_in, is_any_out) = (round, true);
                }
                ControlFlow::<()>::Continue(())
            });
        }
        self.find_worst(|out_in| out_in == round);
        is_any_out
    }

    /// Finds the worst end from each state again, where the one known was ruled out in such a round.
    fn find_worst(&mut self, is_gone: impl Fn(u32) -> bool) {
        for (dm, order) in self.model.dms().zip(&self.order) {
            for (state, worst) in self.model.space().ids().zip(&mut self.worst[dm.index()]) {
                let end_at = |place: u32| order.get(place as usize).map(|&end| end as usize);
                if end_at(*worst).is_none_or(|end| !is_gone(self.rounds[end])) {
                    continue;
                }
                let is_end = |end: usize| {
                    let id = StateId::from_index(end);
                    self.rounds[end] == 0 && (id == state || self.dominated.contains(state, id))
                };
                while end_at(*worst).is_some_and(|end| !is_end(end)) {
                    *worst += 1;
                }
                self.changed.push((dm, state));
            }
        }
    }

    /// The rank of the worst end from a state.
    fn least(&self, dm: DmId, state: StateId) -> u32 {
        let worst = self.worst[dm.index()][state.index()] as usize;
        let end = self.order[dm.index()].get(worst);
        end.map_or(u32::MAX, |&end| self.model.ranks(dm).rank(StateId::from_index(end as usize)))
    }

    fn finish(self) -> Farsighted {
        let n_states = self.model.n_states();
        let least = |dm: DmId| self.model.space().ids().map(|state| self.least(dm, state)).collect();
        Farsighted {
            least: self.model.dms().map(least).collect(),
            consistent: StateSet::where_(n_states, |state| self.rounds[state.index()] == 0),
            dominated: self.dominated,
            rounds: self.rounds,
        }
    }
}
