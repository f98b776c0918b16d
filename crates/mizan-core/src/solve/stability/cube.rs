//! Stability in a grid: every combination of options has a place, and those that are not feasible are holes.
//!
//! Whatever the others reply to a decision maker, its own options stay as they are. So the states fall into *slices*,
//! one for each combination of its own options, that no reply leaves. Each is searched by itself: it is small enough to
//! stay close to the processor, and slices are shared out among threads.
//!
//! Any moves (GMR, SMR), where every combination is feasible and the others move freely: they can bring about every state
//! of the slice, so that the least reply is the least worth in the slice, and nothing is searched. That a state's own worth
//! is among them is of no account: a state that improves on another is worth more than that one's rank. A slice of one
//! state has no replies.
//!
//! Where there are holes that is so of a slice whose states can all be reached from one another, as is soon seen.
//!
//! Any other replies: each slice is searched ([`super::slice`]).

use std::mem::replace;

use rayon::prelude::*;

use super::at_least;
use super::reply::{NONE, ascending};
use super::slice::Slice;
use super::traversal::Traversal;
use crate::algorithms::watch::Watch;
use crate::conflict::ids::{DmId, StateId};
use crate::graph::field::Field;
use crate::graph::layout::grid::GridBlocks;
use crate::graph::layout::masked::MaskedBlocks;
use crate::graph::model::GraphModel;
use crate::graph::set::StateSet;
use crate::graph::space::{Space, ones};
use crate::solve::concept::{Deterrent, MoveKind};

/// A decision maker among others in a grid. A state is known by `own`, what it says of the decision maker's options,
/// and `rest`, what it says of all others; `rest` numbers the decision maker's blocks.
pub(super) struct Cube<'a> {
    space: &'a Space,
    /// By key; 0 in a hole.
    ranks: &'a [u32],
    blocks: &'a GridBlocks,
    others: Vec<&'a GridBlocks>,
    /// Whether there are no holes.
    is_whole: bool,
    traversal: Traversal,
}

/// The least replies to the states of a grid.
pub(super) enum Least {
    /// Nothing answers anything.
    Nothing,
    /// By `own`: the same in the whole slice.
    OfSlices(Vec<u32>),
    /// By `own`, then by `rest`.
    OfStates(Vec<Vec<u32>>),
}

/// What states are worth as replies that must be inescapable.
enum Inescapable {
    /// By `rest`: the same in the whole block, whose best state a countermove reaches.
    OfBlocks(Vec<u32>),
    /// By key.
    OfStates(Vec<u32>),
}

/// A kind of replies that is searched for.
#[derive(Clone, Copy)]
struct Searched {
    replies: MoveKind,
    inescapable: bool,
}

impl<'a> Cube<'a> {
    /// `dm` among the others; `None` where the conflict fits no grid. `traversal` is how sequences of moves are searched
    /// where rules bar some; elsewhere it makes no difference.
    pub(super) fn of(model: &'a GraphModel, dm: DmId, traversal: Traversal) -> Option<Self> {
        let grid = model.grid(dm)?;
        let others = model.dms().filter(|&other| other != dm).map(|other| Some(model.grid(other)?.blocks()));
        let (is_whole, ranks) = (grid.ranks().is_none(), grid.ranks().unwrap_or(model.ranks(dm).as_slice()));
        let traversal = if model.is_barred() { traversal } else { Traversal::Plain };
        let (space, blocks, others) = (model.space(), grid.blocks(), others.collect::<Option<_>>()?);
        Some(Self { space, ranks, blocks, others, is_whole, traversal })
    }

    /// The least replies under each of some kinds of deterrent; under `None` nothing deters. Cost: where everything is
    /// feasible and everybody moves freely one pass over the states for any moves; else, and for improvements, a search of
    /// each slice.
    pub(super) fn least_replies(&self, deterrents: &[Option<Deterrent>], watch: &Watch<'_>) -> Vec<Least> {
        let is_complete = self.is_whole && self.others.iter().all(|other| matches!(other, GridBlocks::Ordered(_)));
        let is_at_once = |deterrent: &Deterrent| is_complete && deterrent.replies == MoveKind::Any;
        let searched = deterrents.iter().flatten().filter(|deterrent| !is_at_once(deterrent));
        let searched = searched.map(|it| Searched { replies: it.replies, inescapable: it.inescapable });
        let best = self.inescapable();
        let mut found = self.search(&searched.collect::<Vec<_>>(), &best, watch).into_iter();
        let least = |deterrent: &Option<Deterrent>| match deterrent {
            None => Least::Nothing,
            Some(deterrent) if is_at_once(deterrent) => self.least_of_slices(deterrent.inescapable, &best),
            Some(_) => found.next().map_or(Least::Nothing, Least::OfStates),
        };
        deterrents.iter().map(least).collect()
    }

    /// What a state is worth from which the decision maker may still move on, whatever its options are.
    fn inescapable(&self) -> Inescapable {
        match self.blocks {
            GridBlocks::Ordered(_) => {
                let mut best = vec![0; self.n_rests()];
                self.for_each_state(|_, rest, rank| best[rest] = rank.max(best[rest]));
                Inescapable::OfBlocks(best)
            }
            GridBlocks::Masked(blocks) => {
                let mut best = self.ranks.to_vec();
                let field = self.field();
                for (key, &rank) in self.ranks.iter().enumerate() {
                    for own in ones(blocks.improving().get(key)) {
                        let best = &mut best[field.with(key, own)];
                        *best = rank.max(*best);
                    }
                }
                Inescapable::OfStates(best)
            }
        }
    }

    fn least_of_slices(&self, inescapable: bool, best: &Inescapable) -> Least {
        if self.n_rests() == 1 {
            return Least::Nothing;
        }
        let mut least = vec![NONE; self.field().size()];
        match (inescapable, best) {
            (false, _) => self.for_each_state(|own, _, rank| least[own] = rank.min(least[own])),
            (true, Inescapable::OfBlocks(best)) => least.fill(best.iter().min().copied().unwrap_or(NONE)),
            (true, Inescapable::OfStates(best)) => best.iter().enumerate().for_each(|(key, &best)| {
                let least = &mut least[self.field().own(key)];
                *least = best.min(*least);
            }),
        }
        Least::OfSlices(least)
    }

    /// The least replies of some kinds, for each by `own` and by `rest`.
    fn search(&self, kinds: &[Searched], best: &Inescapable, watch: &Watch<'_>) -> Vec<Vec<Vec<u32>>> {
        // Without holes what is worth the same in whole blocks is worth the same in every slice.
        let shared = match best {
            Inescapable::OfBlocks(best) if self.is_whole && kinds.iter().any(|kind| kind.inescapable) => {
                Some((best.clone(), ascending(best)))
            }
            _ => None,
        };
        let of_slice = |own: usize| -> Vec<Vec<u32>> {
            if !watch.is_wanted() {
                return kinds.iter().map(|_| vec![NONE; self.n_rests()]).collect();
            }
            let asks_for = |replies| kinds.iter().any(|kind| kind.replies == replies);
            let is_connected = asks_for(MoveKind::Any) && self.is_connected(own);
            let cut = |replies| {
                let is_searched = asks_for(replies) && !(is_connected && replies == MoveKind::Any);
                is_searched.then(|| Slice::cut(&self.others, self.field(), own, replies))
            };
            let (any, improving) = (cut(MoveKind::Any), cut(MoveKind::Improving));
            let search = |kind: &Searched| {
                if is_connected && kind.replies == MoveKind::Any {
                    let worth = self.worth(own, kind.inescapable.then_some(best));
                    let least = worth.into_iter().filter(|&worth| worth > 0).min().unwrap_or(NONE);
                    return vec![least; self.n_rests()];
                }
                let slice = if kind.replies == MoveKind::Any { &any } else { &improving };
                let Some(slice) = slice else { return Vec::new() };
                match shared.as_ref().filter(|_| kind.inescapable) {
                    Some((worth, order)) => slice.search(worth, order, self.traversal),
                    None => {
                        let worth = self.worth(own, kind.inescapable.then_some(best));
                        slice.search(&worth, &ascending(&worth), self.traversal)
                    }
                }
            };
            kinds.iter().map(search).collect()
        };
        let n_slices = if kinds.is_empty() { 0 } else { self.field().size() };
        let of_slices: Vec<Vec<Vec<u32>>> =
            (0..n_slices).into_par_iter().with_min_len(at_least(self.n_rests())).map(of_slice).collect();
        let mut of_kinds: Vec<Vec<Vec<u32>>> = kinds.iter().map(|_| Vec::new()).collect();
        for of_slice in of_slices {
            of_kinds.iter_mut().zip(of_slice).for_each(|(of_kind, least)| of_kind.push(least));
        }
        of_kinds
    }

    /// Whether any moves of the others, who all move freely, lead from one state of a slice to all that are feasible. Mostly
    /// they do, as a few blocks tell.
    fn is_connected(&self, own: usize) -> bool {
        let ordered = |other: &&'a GridBlocks| match other {
            GridBlocks::Ordered(blocks) => Some((blocks, vec![false; blocks.len()])),
            GridBlocks::Masked(_) => None,
        };
        let Some(mut others) = self.others.iter().map(ordered).collect::<Option<Vec<_>>>() else { return false };
        let feasible = || (0..self.n_rests()).filter(|&rest| self.rank(rest, own) > 0);
        let mut n_left = feasible().count();
        let mut met = vec![false; self.n_rests()];
        let mut next: Vec<usize> = feasible().take(1).map(|rest| self.field().key(rest, own)).collect();
        while let Some(key) = next.pop().filter(|_| n_left > 0) {
            for (blocks, are_met) in &mut others {
                let block = blocks.field().rest(key);
                if replace(&mut are_met[block], true) {
                    continue;
                }
                for end in blocks.feasible(block).iter().map(|&own| blocks.field().with(key, usize::from(own))) {
                    if !replace(&mut met[self.field().rest(end)], true) {
                        n_left -= 1;
                        next.push(end);
                    }
                }
            }
        }
        n_left == 0
    }

    /// What the states of a slice are worth as replies: their ranks, or what is given; 0 in a hole.
    fn worth(&self, own: usize, inescapable: Option<&Inescapable>) -> Vec<u32> {
        let rank = |rest| self.rank(rest, own);
        let rests = 0..self.n_rests();
        match inescapable {
            None => rests.map(rank).collect(),
            Some(Inescapable::OfBlocks(best)) => {
                rests.map(|rest| if rank(rest) == 0 { 0 } else { best[rest] }).collect()
            }
            Some(Inescapable::OfStates(best)) => rests.map(|rest| best[self.field().key(rest, own)]).collect(),
        }
    }

    /// The states from which every improvement is deterred.
    pub(super) fn stable(&self, least: &Least) -> StateSet {
        match self.blocks {
            GridBlocks::Ordered(_) => {
                // The most that an undeterred improvement in each block is worth: its rank, or less where it is answered.
                let mut most = vec![0; self.n_rests()];
                let mut undeterred = |rest: usize, rank: u32| most[rest] = rank.max(most[rest]);
                match least {
                    Least::Nothing => self.for_each_state(|_, rest, rank| undeterred(rest, rank)),
                    Least::OfSlices(least) => {
                        self.for_each_state(|own, rest, rank| undeterred(rest, rank.min(least[own])))
                    }
                    Least::OfStates(least) => {
                        self.for_each_state(|own, rest, rank| undeterred(rest, rank.min(least[own][rest])));
                    }
                }
                self.states_where(|_, rest, rank| most[rest] <= rank)
            }
            GridBlocks::Masked(blocks) => {
                let stable = self.stable_in_blocks(blocks, least);
                self.states_where(|own, rest, _| stable[rest] >> own & 1 == 1)
            }
        }
    }

    /// For each block those of its states from which every improvement is deterred, and its holes.
    fn stable_in_blocks(&self, blocks: &MaskedBlocks, least: &Least) -> Vec<u64> {
        let mut stable = vec![u64::MAX; self.n_rests()];
        self.for_each_state(|own, rest, _| {
            let least = least.at(own, rest);
            let improving = blocks.improving().get(self.field().key(rest, own)) & stable[rest];
            let is_undeterred = |from: &usize| least > self.rank(rest, *from);
            ones(improving).filter(is_undeterred).for_each(|from| stable[rest] &= !(1 << from));
        });
        stable
    }

    /// The least reply to each state.
    pub(super) fn by_state(&self, least: &Least) -> Vec<u32> {
        let of_state = |state| {
            let key = self.key(state);
            least.at(self.field().own(key), self.field().rest(key))
        };
        self.space.ids().map(of_state).collect()
    }

    /// Calls `visit` with `own`, `rest` and rank of each combination; of a hole the rank is 0. In the order of the keys, so
    /// that ranks are read one after the other.
    fn for_each_state(&self, mut visit: impl FnMut(usize, usize, u32)) {
        let (n_below, size) = (self.field().n_below(), self.field().size());
        for (above, blocks) in self.ranks.chunks_exact(n_below * size).enumerate() {
            for (own, states) in blocks.chunks_exact(n_below).enumerate() {
                (above * n_below..).zip(states).for_each(|(rest, &rank)| visit(own, rest, rank));
            }
        }
    }

    /// The states for which `is` says so, given `own`, `rest` and rank.
    fn states_where(&self, is: impl Fn(usize, usize, u32) -> bool) -> StateSet {
        let field = self.field();
        let is_at = |key: usize| is(field.own(key), field.rest(key), self.ranks[key]);
        match self.is_whole {
            true => StateSet::where_(self.space.len(), |state| is_at(state.index())),
            false => StateSet::where_(self.space.len(), |state| is_at(self.key(state))),
        }
    }

    fn key(&self, state: StateId) -> usize {
        if self.is_whole { state.index() } else { self.space.key(state).map_or(0, |key| key.0 as usize) }
    }

    fn field(&self) -> Field {
        self.blocks.field()
    }

    fn n_rests(&self) -> usize {
        self.ranks.len() >> self.field().width()
    }

    fn rank(&self, rest: usize, own: usize) -> u32 {
        self.ranks[self.field().key(rest, own)]
    }
}

impl Least {
    fn at(&self, own: usize, rest: usize) -> u32 {
        match self {
            Self::Nothing => NONE,
            Self::OfSlices(least) => least[own],
            Self::OfStates(least) => least[own][rest],
        }
    }
}
