//! Blocks of few states in which moves are limited: for each state, a bit for each of its block from which moves lead to it.

use crate::graph::field::Field;
use crate::graph::moves::OptionMoves;
use crate::graph::set::StateSet;
use crate::graph::space::OptionSpace;

/// The blocks of one decision maker who has few options. Memory: four bytes a combination, sixteen where there are more than
/// sixteen in a block.
#[derive(Debug)]
pub(crate) struct MaskedBlocks {
    field: Field,
    /// By key, the states of the block from which moves lead there, and those from which improvements do, as bits by what they
    /// say of the decision maker's own options.
    moving: Masks,
    improving: Masks,
}

/// Masks of as many bits as a block has states.
#[derive(Debug)]
pub(crate) enum Masks {
    /// Of up to sixteen.
    Short(Vec<u16>),
    /// Of up to 64.
    Long(Vec<u64>),
}

impl MaskedBlocks {
    /// A mask has a bit for each combination of this many options.
    pub(crate) const MOST_OPTIONS: u32 = u64::BITS.trailing_zeros();

    /// The blocks of the decision maker whose options are `field` and whose moves these are; `ranks` has the ranks that it
    /// gives to the combinations, by their keys, 0 where they are not feasible.
    pub(crate) fn of(field: Field, moves: &OptionMoves, space: &OptionSpace, ranks: &[u32]) -> Self {
        let by_block = |set: &StateSet| by_block(field, space, set, ranks.len());
        let barred: Vec<[Vec<u64>; 2]> = moves.barred().map(|sets| sets.map(by_block)).collect();
        let one_way: Vec<u64> = (0..field.size()).map(|to| origins_by_one_way(field, moves, to)).collect();
        let (mut moving, mut improving) = (Masks::new(field, ranks.len()), Masks::new(field, ranks.len()));
        let mut of_block = vec![0; field.size()];
        for block in 0..ranks.len() >> field.width() {
            (0..field.size()).for_each(|own| of_block[own] = ranks[field.key(block, own)]);
            let feasible = bits_where(&of_block, |rank| rank > 0);
            for to in (0..field.size()).filter(|to| of_block[*to] > 0) {
                let mut origins = one_way[to] & feasible & !(1 << to);
                for [from_sets, to_sets] in &barred {
                    if to_sets[block] >> to & 1 == 1 {
                        origins &= !from_sets[block];
                    }
                }
                let key = field.key(block, to);
                moving.set(key, origins);
                improving.set(key, origins & bits_where(&of_block, |rank| rank < of_block[to]));
            }
        }
        Self { field, moving, improving }
    }

    /// Where the options of the decision maker are.
    pub(crate) fn field(&self) -> Field {
        self.field
    }

    /// To how many states improvements lead from one.
    pub(crate) fn n_above(&self, key: usize) -> usize {
        let own = self.field.own(key);
        (0..self.field.size()).filter(|&to| self.improving.get(self.field.with(key, to)) >> own & 1 == 1).count()
    }

    /// By key, the states from which moves lead there.
    pub(crate) fn moving(&self) -> &Masks {
        &self.moving
    }

    /// By key, the states from which improvements lead there.
    pub(crate) fn improving(&self) -> &Masks {
        &self.improving
    }
}

impl Masks {
    fn new(field: Field, n: usize) -> Self {
        if field.size() <= u16::BITS as usize { Self::Short(vec![0; n]) } else { Self::Long(vec![0; n]) }
    }

    /// The mask of a key.
    pub(crate) fn get(&self, key: usize) -> u64 {
        match self {
            Self::Short(masks) => masks[key].into(),
            Self::Long(masks) => masks[key],
        }
    }

    fn set(&mut self, key: usize, mask: u64) {
        match self {
            Self::Short(masks) => masks[key] = mask as u16,
            Self::Long(masks) => masks[key] = mask,
        }
    }
}

/// From which of a decision maker's own combinations options that go one way let it move to one.
fn origins_by_one_way(field: Field, moves: &OptionMoves, to: usize) -> u64 {
    let key = |own| field.key(0, own) as u64;
    (0..field.size()).filter(|&from| moves.goes_one_way(key(from), key(to))).fold(0, |all, from| all | 1 << from)
}

/// For each block those of its states that are in a set.
fn by_block(field: Field, space: &OptionSpace, set: &StateSet, n_keys: usize) -> Vec<u64> {
    let mut masks = vec![0; n_keys >> field.width()];
    for key in set.iter().map(|state| space.key(state).0 as usize) {
        masks[field.rest(key)] |= 1 << field.own(key);
    }
    masks
}

fn bits_where(ranks: &[u32], is: impl Fn(u32) -> bool) -> u64 {
    ranks.iter().enumerate().fold(0, |bits, (own, &rank)| bits | u64::from(is(rank)) << own)
}
