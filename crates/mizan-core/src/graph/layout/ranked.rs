//! A decision maker's blocks in the order of its ranks, so that its improvements are read off without a look at pairs.

use std::ops::Range;

use crate::conflict::ids::{DmId, StateId};
use crate::graph::layout::cube::CubeBlocks;
use crate::graph::layout::field::Field;
use crate::graph::layout::parts::PartedBlocks;
use crate::graph::moves::{Along, Moves, OptionMoves};
use crate::graph::ranking::Ranks;
use crate::graph::set::StateSet;
use crate::graph::space::Space;

/// The blocks of one decision maker, in the closest form that there is.
#[derive(Debug)]
pub(crate) enum Ranked {
    /// Every combination of options is feasible, and everybody moves freely.
    Cube(CubeBlocks),
    /// Rules leave some combinations out, or limit the moves.
    Parts(PartedBlocks),
    /// There are no blocks: moves are arcs, or limited in too many ways.
    Unranked,
}

impl Ranked {
    /// The blocks of `dm`, whose ranks these are.
    pub(crate) fn of(moves: &Moves, space: &Space, dm: DmId, ranks: &Ranks) -> Self {
        let (Some(of_dms), Space::Options(options)) = (moves.of_options(), space) else { return Self::Unranked };
        let of_dm = &of_dms[dm.index()];
        if options.is_whole() && of_dms.iter().all(fits_a_cube) {
            return Self::Cube(CubeBlocks::of(Field::of(of_dm.mask()), ranks));
        }
        PartedBlocks::of(of_dm, options, ranks).map_or(Self::Unranked, Self::Parts)
    }

    /// How many parts there are: a block of a cube is one; `None` where there are no blocks.
    pub(crate) fn n_parts(&self) -> Option<usize> {
        match self {
            Self::Cube(blocks) => Some(blocks.len()),
            Self::Parts(parts) => Some(parts.len()),
            Self::Unranked => None,
        }
    }

    /// Whether the decision maker moves freely inside of each block.
    pub(crate) fn is_free(&self) -> bool {
        match self {
            Self::Cube(_) => true,
            Self::Parts(parts) => parts.are_blocks(),
            Self::Unranked => false,
        }
    }

    /// The part of a state.
    pub(crate) fn part_of(&self, state: StateId) -> usize {
        match self {
            Self::Cube(blocks) => blocks.field().rest(state.index()),
            Self::Parts(parts) => parts.part_of(state),
            Self::Unranked => 0,
        }
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

    /// Whether each block with one of some states is in the same order here and there, where the decision maker moves freely
    /// in each; `None` where it does not.
    pub(crate) fn orders_as(&self, other: &Self, here: &Ranks, there: &Ranks, among: &StateSet) -> Option<bool> {
        let n_blocks = self.n_parts().filter(|_| self.is_free() && other.is_free())?;
        let is_same = |place: usize, first: usize| {
            let state = self.state_at(place);
            let is_tied = |ranks: &Ranks| place > first && ranks.rank(state) == ranks.rank(self.state_at(place - 1));
            other.state_at(place) == state && is_tied(here) == is_tied(there)
        };
        let differs = |block: usize| {
            let places = self.places(block);
            !places.clone().all(|place| is_same(place, places.start))
        };
        let concerns = |block: usize| self.places(block).any(|place| among.contains(self.state_at(place)));
        Some(!(0..n_blocks).any(|block| differs(block) && concerns(block)))
    }

    /// Calls `visit` with the states of each block, where the decision maker moves freely in all of them; whether it does.
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

fn fits_a_cube(moves: &OptionMoves) -> bool {
    moves.is_free() && moves.mask().count_ones() <= CubeBlocks::MOST_OPTIONS
}
