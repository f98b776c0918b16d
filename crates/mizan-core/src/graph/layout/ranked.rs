//! A decision maker's blocks in the order of its ranks, so that its improvements are read off without a look at pairs.

use crate::conflict::ids::DmId;
use crate::graph::layout::cube::CubeBlocks;
use crate::graph::layout::field::Field;
use crate::graph::layout::parts::PartedBlocks;
use crate::graph::moves::{Moves, OptionMoves};
use crate::graph::ranking::Ranks;
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
