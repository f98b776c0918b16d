//! Stability in a cube: every combination of options is feasible, and everybody moves freely.
//!
//! Whatever the others reply to a decision maker, its own options stay as they are. So the states fall into *slices*,
//! one for each combination of its own options, that no reply leaves. Each is searched by itself: it is small enough to
//! stay close to the processor, and slices are shared out among threads.
//!
//! Any moves (GMR, SMR): the others can bring about every state of the slice, so that the least reply is the least
//! worth in the slice, and nothing is searched. That a state's own worth is among them is of no account: a state that
//! improves on another is worth more than that one's rank. A slice of one state has no replies.
//!
//! Improvements (SEQ, SSEQ): each slice is searched ([`super::slice`]).

use rayon::prelude::*;

use super::at_least;
use super::reply::{NONE, ascending};
use super::slice::Slice;
use crate::algorithms::watch::Watch;
use crate::conflict::ids::{DmId, StateId};
use crate::graph::layout::cube::CubeBlocks;
use crate::graph::layout::field::Field;
use crate::graph::layout::ranked::Ranked;
use crate::graph::model::GraphModel;
use crate::graph::set::StateSet;
use crate::solve::concept::{Deterrent, MoveKind};

/// A decision maker among others in a cube. A state is known by `own`, what it says of the decision maker's options,
/// and `rest`, what it says of all others; `rest` numbers the decision maker's blocks.
pub(super) struct Cube<'a> {
    ranks: &'a [u32],
    blocks: &'a CubeBlocks,
    others: Vec<&'a CubeBlocks>,
}

/// The least replies to the states of a cube.
pub(super) enum Least {
    /// Nothing answers anything.
    Nothing,
    /// By `own`: the same in the whole slice.
    OfSlices(Vec<u32>),
    /// By `own`, then by `rest`.
    OfStates(Vec<Vec<u32>>),
}

impl<'a> Cube<'a> {
    /// `dm` among the others; `None` where the conflict is no cube.
    pub(super) fn of(model: &'a GraphModel, dm: DmId) -> Option<Self> {
        let blocks = |dm| match model.ranked(dm) {
            Ranked::Cube(blocks) => Some(blocks),
            Ranked::Parts(_) | Ranked::Unranked => None,
        };
        let others = model.dms().filter(|&other| other != dm).map(blocks).collect::<Option<_>>()?;
        Some(Self { ranks: model.ranks(dm).as_slice(), blocks: blocks(dm)?, others })
    }

    /// The least replies under each of some kinds of deterrent; under `None` nothing deters. Cost: one pass over the
    /// states for any moves, a search of each slice for improvements.
    pub(super) fn least_replies(&self, deterrents: &[Option<Deterrent>], watch: &Watch<'_>) -> Vec<Least> {
        let best = self.best_of_blocks();
        let improvements = deterrents.iter().flatten().filter(|deterrent| deterrent.replies == MoveKind::Improving);
        let inescapable: Vec<bool> = improvements.map(|deterrent| deterrent.inescapable).collect();
        let searched = self.search(&inescapable, &best, watch);
        let mut searched = searched.into_iter();
        let least = |deterrent: &Option<Deterrent>| match deterrent {
            None => Least::Nothing,
            Some(Deterrent { replies: MoveKind::Any, inescapable, .. }) => self.least_of_slices(*inescapable, &best),
            Some(Deterrent { replies: MoveKind::Improving, .. }) => {
                searched.next().map_or(Least::Nothing, Least::OfStates)
            }
        };
        deterrents.iter().map(least).collect()
    }

    /// The best rank in each block, which a countermove of the decision maker reaches whatever its options are.
    fn best_of_blocks(&self) -> Vec<u32> {
        let best = |rest| self.blocks.order(rest).last().map_or(0, |&own| self.rank(rest, usize::from(own)));
        (0..self.n_rests()).map(best).collect()
    }

    fn least_of_slices(&self, inescapable: bool, best: &[u32]) -> Least {
        if self.n_rests() == 1 {
            return Least::Nothing;
        }
        let mut least = vec![NONE; self.field().size()];
        match inescapable {
            false => self.ranks.iter().enumerate().for_each(|(state, &rank)| {
                let least = &mut least[self.field().own(state)];
                *least = rank.min(*least);
            }),
            true => least.fill(best.iter().min().copied().unwrap_or(NONE)),
        }
        Least::OfSlices(least)
    }

    /// The least replies by improvements, by `own` and by `rest`, for each deterrent that must or need not be inescapable.
    fn search(&self, inescapable: &[bool], best: &[u32], watch: &Watch<'_>) -> Vec<Vec<Vec<u32>>> {
        let best_ascending = if inescapable.contains(&true) { ascending(best) } else { Vec::new() };
        let of_slice = |own: usize| -> Vec<Vec<u32>> {
            if !watch.is_wanted() {
                return inescapable.iter().map(|_| vec![NONE; self.n_rests()]).collect();
            }
            let slice = Slice::cut(&self.others, self.field(), own);
            let search = |inescapable: &bool| match inescapable {
                false => {
                    let here: Vec<u32> = (0..self.n_rests()).map(|rest| self.rank(rest, own)).collect();
                    slice.search(&here, &ascending(&here))
                }
                true => slice.search(best, &best_ascending),
            };
            inescapable.iter().map(search).collect()
        };
        let n_slices = if inescapable.is_empty() { 0 } else { self.field().size() };
        let of_slices: Vec<Vec<Vec<u32>>> =
            (0..n_slices).into_par_iter().with_min_len(at_least(self.n_rests())).map(of_slice).collect();
        let mut of_deterrents: Vec<Vec<Vec<u32>>> = inescapable.iter().map(|_| Vec::new()).collect();
        for of_slice in of_slices {
            of_deterrents.iter_mut().zip(of_slice).for_each(|(of_deterrent, least)| of_deterrent.push(least));
        }
        of_deterrents
    }

    /// The states from which every improvement is deterred.
    pub(super) fn stable(&self, least: &Least) -> StateSet {
        let mut stable = StateSet::empty(self.ranks.len());
        for rest in 0..self.n_rests() {
            // The greatest of the least replies to the states ranked above those looked at.
            let mut above = 0;
            let mut order = self.blocks.order(rest);
            while let Some(&highest) = order.last() {
                let highest = self.field().key(rest, usize::from(highest));
                let (lower, equals) = order.split_at(usize::from(self.blocks.level()[highest]));
                let is_stable = above <= self.ranks[highest];
                for own in equals.iter().map(|&own| usize::from(own)) {
                    if is_stable {
                        stable.insert(StateId::from_index(self.field().key(rest, own)));
                    }
                    above = above.max(least.at(own, rest));
                }
                order = lower;
            }
        }
        stable
    }

    /// The least reply to each state.
    pub(super) fn by_state(&self, least: &Least) -> Vec<u32> {
        (0..self.ranks.len()).map(|state| least.at(self.field().own(state), self.field().rest(state))).collect()
    }

    fn field(&self) -> Field {
        self.blocks.field()
    }

    fn n_rests(&self) -> usize {
        self.blocks.len()
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
