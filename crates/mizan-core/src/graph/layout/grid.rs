//! All combinations of the options as a grid in which those that are not feasible are holes: a state's place is its key, so
//! that nothing is looked up. Each decision maker has its own form of it, by what limits its own moves.

use std::sync::Arc;

use crate::conflict::ids::{DmId, StateId};
use crate::graph::field::Field;
use crate::graph::layout::cube::CubeBlocks;
use crate::graph::layout::masked::MaskedBlocks;
use crate::graph::moves::{Moves, OptionMoves};
use crate::graph::ranking::Ranks;
use crate::graph::space::{OptionSpace, Space};

/// The grid with the ranks and the blocks of one decision maker.
#[derive(Debug)]
pub(crate) struct Grid {
    /// The ranks by key, 0 in a hole; none where there are no holes, and states have the numbers of their keys.
    ranks: Option<Vec<u32>>,
    blocks: GridBlocks,
}

/// The blocks of one decision maker in a grid.
#[derive(Debug)]
pub(crate) enum GridBlocks {
    /// It moves freely in each.
    Ordered(Arc<CubeBlocks>),
    /// Its moves are limited there, or it matters who moved last.
    Masked(MaskedBlocks),
}

/// As long as at least one combination in so many is feasible, holes cost less than looking states up.
const HOLES: usize = 4;

/// Whether a conflict is solved in a grid: there are not too many holes in it, and nobody whose moves are limited has too
/// many options. Where rules bar moves it matters who moved last, so that nobody may have more.
pub(crate) fn fits_a_grid(moves: &[OptionMoves], space: &OptionSpace) -> bool {
    let combinations = 1_usize.checked_shl(space.n_options() as u32);
    let is_dense = combinations.is_some_and(|all| all <= space.len().saturating_mul(HOLES));
    let is_barred = moves.iter().any(OptionMoves::is_barred);
    let is_complete = space.is_whole() && moves.iter().all(OptionMoves::is_free);
    let most = |moves: &OptionMoves| match moves.is_free() && !is_barred {
        true if is_complete => CubeBlocks::MOST_OPTIONS,
        // One less, so that all the states of a block can be counted in two bytes.
        true => CubeBlocks::MOST_OPTIONS - 1,
        false => MaskedBlocks::MOST_OPTIONS,
    };
    is_dense && moves.iter().all(|moves| moves.mask().count_ones() <= most(moves))
}

impl Grid {
    /// The grid with the ranks of `dm`, where `cube` finds its blocks if it moves freely and nothing is a hole; `None` where
    /// the conflict does not fit one.
    pub(crate) fn of(
        moves: &Moves,
        space: &Space,
        dm: DmId,
        ranks: &Ranks,
        cube: impl FnOnce() -> Option<Arc<CubeBlocks>>,
    ) -> Option<Self> {
        let (Some(of_dms), Space::Options(options)) = (moves.of_options(), space) else { return None };
        if !fits_a_grid(of_dms, options) {
            return None;
        }
        let of_dm = &of_dms[dm.index()];
        let field = Field::of(of_dm.mask());
        let by_key = (!options.is_whole()).then(|| by_key(options, ranks));
        let in_grid = by_key.as_deref().unwrap_or(ranks.as_slice());
        let is_masked = !of_dm.is_free() || of_dms.iter().any(OptionMoves::is_barred);
        let blocks = match (&by_key, is_masked) {
            (_, true) => GridBlocks::Masked(MaskedBlocks::of(field, of_dm, options, in_grid)),
            (Some(by_key), false) => GridBlocks::Ordered(Arc::new(CubeBlocks::of(field, by_key))),
            (None, false) => GridBlocks::Ordered(cube()?),
        };
        Some(Self { ranks: by_key, blocks })
    }

    /// The ranks by key, 0 in a hole; none where there are no holes, and states have the numbers of their keys.
    pub(crate) fn ranks(&self) -> Option<&[u32]> {
        self.ranks.as_deref()
    }

    /// The blocks.
    pub(crate) fn blocks(&self) -> &GridBlocks {
        &self.blocks
    }
}

impl GridBlocks {
    /// Where the options of the decision maker are.
    pub(crate) fn field(&self) -> Field {
        match self {
            Self::Ordered(blocks) => blocks.field(),
            Self::Masked(blocks) => blocks.field(),
        }
    }

    /// How many improvements lead away from a feasible combination. Cost: at most a look at each state of its block.
    pub(crate) fn n_improvements(&self, key: usize) -> usize {
        match self {
            Self::Ordered(blocks) => blocks.n_above(key),
            Self::Masked(blocks) => blocks.n_above(key),
        }
    }
}

fn by_key(space: &OptionSpace, ranks: &Ranks) -> Vec<u32> {
    let mut by_key = vec![0; 1 << space.n_options()];
    for (state, &rank) in ranks.as_slice().iter().enumerate() {
        by_key[space.key(StateId::from_index(state)).0 as usize] = rank;
    }
    by_key
}
