//! A decision maker's blocks in the order of its ranks, so that its improvements are read off without a look at pairs.

use std::ops::Range;
use std::sync::Arc;

use crate::conflict::ids::{DmId, StateId};
use crate::graph::field::Field;
use crate::graph::layout::cube::CubeBlocks;
use crate::graph::layout::grid::fits_a_grid;
use crate::graph::layout::parts::PartedBlocks;
use crate::graph::moves::{Along, Moves};
use crate::graph::ranking::Ranks;
use crate::graph::set::StateSet;
use crate::graph::space::Space;
use crate::graph::space::merged::Merged;

/// The blocks of one decision maker, in the closest form that there is.
#[derive(Debug)]
pub(crate) enum Ranked {
    /// Every combination of options is feasible, and the decision maker moves freely.
    Cube(Arc<CubeBlocks>),
    /// Rules leave some combinations out, or limit the moves, or some are merged.
    Parts(Box<PartedBlocks>),
    /// There are no blocks: moves are arcs, or limited in too many ways.
    Unranked,
}

impl Ranked {
    /// The blocks of `dm`, whose ranks these are.
    pub(crate) fn of(moves: &Moves, space: &Space, dm: DmId, ranks: &Ranks) -> Self {
        let combinations = space.merged().map_or(space, Merged::combinations);
        let (Some(of_dms), Space::Options(options)) = (moves.of_combinations(), combinations) else {
            return Self::Unranked;
        };
        let of_dm = &of_dms[dm.index()];
        // Where not everybody fits a grid, the engines ask for parts.
        if space.merged().is_none() && options.is_whole() && of_dm.is_free() && fits_a_grid(of_dms, options) {
            return Self::Cube(Arc::new(CubeBlocks::of(Field::of(of_dm.mask()), ranks.as_slice())));
        }
        let parts = PartedBlocks::of(of_dm, options, space.merged(), ranks);
        parts.map_or(Self::Unranked, |parts| Self::Parts(Box::new(parts)))
    }

    /// The blocks, where they are those of a cube.
    pub(crate) fn cube(&self) -> Option<Arc<CubeBlocks>> {
        match self {
            Self::Cube(blocks) => Some(blocks.clone()),
            Self::Parts(_) | Self::Unranked => None,
        }
    }

    /// How many parts there are: a block of a cube is one; `None` where there are no blocks.
    pub(crate) fn n_parts(&self) -> Option<usize> {
        match self {
            Self::Cube(blocks) => Some(blocks.len()),
            Self::Parts(parts) => Some(parts.len()),
            Self::Unranked => None,
        }
    }

    /// Whether the decision maker moves freely inside of each block, and each state lies in one.
    pub(crate) fn is_free(&self) -> bool {
        match self {
            Self::Cube(_) => true,
            Self::Parts(parts) => parts.are_blocks(),
            Self::Unranked => false,
        }
    }

    /// The parts that a state lies in: one, or of a state that is merged as many as its combinations lie in.
    fn parts_of(&self, state: StateId) -> impl Iterator<Item = usize> + '_ {
        let (one, several) = match self {
            Self::Cube(blocks) => (Some(blocks.field().rest(state.index())), None),
            Self::Parts(parts) => (None, Some(parts.parts_of(state))),
            Self::Unranked => (Some(0), None),
        };
        one.into_iter().chain(several.into_iter().flatten())
    }

    /// The parts to which moves lead from a state, or from which they lead to it.
    pub(crate) fn neighbours_of(&self, state: StateId, along: Along) -> impl Iterator<Item = usize> + '_ {
        self.parts_of(state).flat_map(move |part| self.neighbours(part, along))
    }

    /// Where the states of a part stand, part by part and in each in increasing rank.
    pub(crate) fn places(&self, part: usize) -> Range<usize> {
        match self {
            Self::Cube(blocks) => part << blocks.field().width()..(part + 1) << blocks.field().width(),
            Self::Parts(parts) => parts.places(part),
            Self::Unranked => 0..0,
        }
    }

    /// The state at a place.
    pub(crate) fn state_at(&self, place: usize) -> StateId {
        StateId::from_index(match self {
            Self::Cube(blocks) => blocks.state_at(place),
            Self::Parts(parts) => parts.state_at(place),
            Self::Unranked => place,
        })
    }

    /// The parts to which moves lead from one, or from which they lead to it.
    pub(crate) fn neighbours(&self, part: usize, along: Along) -> impl Iterator<Item = usize> + '_ {
        let parts = match self {
            Self::Parts(parts) => Some(parts),
            Self::Cube(_) | Self::Unranked => None,
        };
        let range = parts.map_or(part..part + 1, |parts| parts.of_same_block(part));
        range.filter(move |&other| match along {
            Along::Forward => parts.is_none_or(|parts| parts.permits(part, other)),
            Along::Backward => parts.is_none_or(|parts| parts.permits(other, part)),
        })
    }

    /// The states of the blocks that are not in the same order by the ranks here and there, and those that lie in several;
    /// `None` where there are no blocks.
    pub(crate) fn differs_from(&self, here: &Ranks, there: &Ranks) -> Option<StateSet> {
        let mut differing = StateSet::empty(here.as_slice().len());
        match self {
            Self::Cube(blocks) => {
                let size = blocks.field().size();
                for first in (0..blocks.len()).map(|block| block * size) {
                    let states = || (first..first + size).map(|place| StateId::from_index(blocks.state_at(place)));
                    if !are_ordered_alike(states(), here, there) {
                        differing.extend(&states().collect::<Vec<_>>());
                    }
                }
            }
            Self::Parts(parts) => {
                for block in 0..parts.n_blocks() {
                    let mut states: Vec<StateId> = parts.block(block).map(|place| self.state_at(place)).collect();
                    states.sort_by_key(|&state| here.rank(state));
                    let is_same = are_ordered_alike(states.iter().copied(), here, there);
                    // Of what lies in several blocks, the best may lie in another of them.
                    states.retain(|&state| !is_same || parts.is_in_several(state));
                    differing.extend(&states);
                }
            }
            Self::Unranked => return None,
        }
        Some(differing)
    }

    /// Calls `visit` with the states of each block, where the decision maker moves freely in all of them and each state lies
    /// in one; whether it does.
    pub(crate) fn visit_free_blocks(&self, mut visit: impl FnMut(&[u32])) -> bool {
        match self {
            Self::Cube(blocks) => {
                let key = |block, own: &u16| blocks.field().key(block, usize::from(*own)) as u32;
                let states = |block| blocks.order(block).iter().map(|own| key(block, own)).collect::<Vec<_>>();
                (0..blocks.len()).for_each(|block| visit(&states(block)));
                true
            }
            Self::Parts(parts) if parts.are_blocks() => {
                (0..parts.len()).for_each(|part| visit(parts.members(part).0));
                true
            }
            Self::Parts(_) | Self::Unranked => false,
        }
    }
}

/// Whether states that are in increasing rank here are in the same order there, with the same ties.
fn are_ordered_alike(mut states: impl Iterator<Item = StateId>, here: &Ranks, there: &Ranks) -> bool {
    let Some(mut last) = states.next() else { return true };
    states.all(|state| {
        let before = std::mem::replace(&mut last, state);
        here.rank(before).cmp(&here.rank(state)) == there.rank(before).cmp(&there.rank(state))
    })
}
