//! Blocks in a cube: every combination of options has a place, and the decision maker moves freely between those of a
//! block that are feasible.
//!
//! A decision maker moves from any state of a block to any other, so its improvements are an order of the block, not a
//! set of pairs. Blocks are all of one size and a state's block is a part of its key, so that an order and a level, a
//! small number each, are all that is kept of a state.

use crate::graph::field::Field;

/// The blocks of one decision maker in a cube, each in the order of its ranks, what is not feasible last. Memory: four bytes
/// a combination.
#[derive(Debug)]
pub(crate) struct CubeBlocks {
    field: Field,
    order: Vec<u16>,
    level: Vec<u16>,
    /// How many combinations of each block are not feasible; empty where all are.
    holes: Vec<u16>,
}

/// Up to this size of a block each state is compared with each, which processors do many at a time.
const FEW: usize = 64;

impl CubeBlocks {
    /// A place in a block has this many bits.
    pub(crate) const MOST_OPTIONS: u32 = u16::BITS;

    /// The blocks of the decision maker whose options are `field`, and which gives these ranks to the combinations, by their
    /// keys; 0 to those that are not feasible. Cost: one sorting of each block.
    pub(crate) fn of(field: Field, ranks: &[u32]) -> Self {
        let mut level = vec![0; ranks.len()];
        let mut order = vec![0; ranks.len()];
        let mut of_block = vec![0; field.size()];
        for (block, order) in order.chunks_exact_mut(field.size()).enumerate() {
            // What is not feasible is last in the order, so that no level counts it.
            (0..field.size()).for_each(|own| of_block[own] = ranks[field.key(block, own)].wrapping_sub(1));
            let levels = |own: usize, lower: usize| level[field.key(block, own)] = lower as u16;
            if field.size() <= FEW { compare_all(&of_block, order, levels) } else { sort(&of_block, order, levels) }
        }
        let n_holes = |block: usize| (0..field.size()).filter(|&own| ranks[field.key(block, own)] == 0).count() as u16;
        let has_holes = ranks.contains(&0);
        let holes = if has_holes { (0..ranks.len() >> field.width()).map(n_holes).collect() } else { Vec::new() };
        Self { field, order, level, holes }
    }

    /// Where the options of the decision maker are.
    pub(crate) fn field(&self) -> Field {
        self.field
    }

    /// How many blocks there are.
    pub(crate) fn len(&self) -> usize {
        self.level.len() >> self.field.width()
    }

    /// What the states of a block say of the decision maker's own options, in increasing rank.
    pub(crate) fn order(&self, block: usize) -> &[u16] {
        &self.order[block << self.field.width()..][..self.field.size()]
    }

    /// The state at a place, counted block by block and in each in increasing rank.
    pub(crate) fn state_at(&self, place: usize) -> usize {
        self.field.key(place >> self.field.width(), usize::from(self.order[place]))
    }

    /// How many states of a block are feasible, where that is not all of the most that a block can have.
    pub(crate) fn n_feasible(&self, block: usize) -> u16 {
        self.feasible(block).len() as u16
    }

    /// The feasible states of a block, in increasing rank.
    pub(crate) fn feasible(&self, block: usize) -> &[u16] {
        let n_holes = self.holes.get(block).copied().unwrap_or_default();
        &self.order(block)[..self.field.size() - usize::from(n_holes)]
    }

    /// How many states of its block rank higher than a feasible state.
    pub(crate) fn n_above(&self, key: usize) -> usize {
        let is_above = |own: &&u16| self.level[self.field.with(key, usize::from(**own))] > self.level[key];
        self.feasible(self.field.rest(key)).iter().rev().take_while(is_above).count()
    }

    /// Calls `visit` with the states of its block that rank lower than a state, except for so many of the lowest that were met
    /// before. They are met now.
    pub(crate) fn visit_below(&self, met: &mut u32, key: usize, mut visit: impl FnMut(usize)) {
        let below = u32::from(self.level[key]);
        if *met < below {
            let new = *met as usize..below as usize;
            *met = below;
            self.order(self.field.rest(key))[new].iter().for_each(|&own| visit(self.field.with(key, usize::from(own))));
        }
    }

    /// Calls `visit` with the states of each block that rank lower than the highest of it that `is` wanted.
    pub(crate) fn visit_below_highest(&self, is: impl Fn(usize) -> bool, mut visit: impl FnMut(usize)) {
        for (block, order) in self.order.chunks_exact(self.field.size()).enumerate() {
            let key = |&own: &u16| self.field.key(block, usize::from(own));
            if let Some(highest) = order.iter().rev().map(key).find(|&key| is(key)) {
                order[..usize::from(self.level[highest])].iter().map(key).for_each(&mut visit);
            }
        }
    }

    /// The highest state of its block that ranks higher than a state, but for so many of the highest that were met before. It
    /// is met now.
    pub(crate) fn next_above(&self, met: &mut u32, key: usize) -> Option<usize> {
        let place = self.field.size().checked_sub(*met as usize + 1)?;
        let next = self.field.with(key, usize::from(self.order(self.field.rest(key))[place]));
        let is_above = self.level[next] > self.level[key];
        *met += u32::from(is_above);
        is_above.then_some(next)
    }

    /// How many states of its block rank lower, for each state, by its key.
    pub(crate) fn level(&self) -> &[u16] {
        &self.level
    }
}

fn compare_all(ranks: &[u32], order: &mut [u16], mut level: impl FnMut(usize, usize)) {
    for (own, &here) in ranks.iter().enumerate() {
        let lower = ranks.iter().filter(|&&other| other < here).count();
        let equal_before = ranks[..own].iter().filter(|&&other| other == here).count();
        order[lower + equal_before] = own as u16;
        level(own, lower);
    }
}

fn sort(ranks: &[u32], order: &mut [u16], mut level: impl FnMut(usize, usize)) {
    order.iter_mut().enumerate().for_each(|(own, place)| *place = own as u16);
    // Equal ranks stay in the order of the states, so that nothing depends on how sorting is done.
    order.sort_by_key(|&own| ranks[usize::from(own)]);
    let mut lower = 0;
    for equals in order.chunk_by(|&a, &b| ranks[usize::from(a)] == ranks[usize::from(b)]) {
        equals.iter().for_each(|&own| level(usize::from(own), lower));
        lower += equals.len();
    }
}

#[cfg(test)]
mod tests {
    use super::{compare_all, sort};
    use crate::algorithms::seeded_random::SeededRandom;

    #[test]
    fn a_block_is_ordered_alike_in_both_ways() {
        let mut random = SeededRandom::new(1);
        for size in [1_u32, 2, 8, 64, 512] {
            let ranks: Vec<u32> = (0..size).map(|_| random.below(size.div_ceil(3)) + 1).collect();
            let (mut compared, mut sorted) = (vec![0; ranks.len()], vec![0; ranks.len()]);
            let mut levels = [vec![0; ranks.len()], vec![0; ranks.len()]];
            compare_all(&ranks, &mut compared, |own, lower| levels[0][own] = lower);
            sort(&ranks, &mut sorted, |own, lower| levels[1][own] = lower);
            assert_eq!((&sorted, &levels[1]), (&compared, &levels[0]), "{ranks:?}");
            assert!(compared.is_sorted_by_key(|&own| ranks[usize::from(own)]));
        }
    }
}
