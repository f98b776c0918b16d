//! The search for least replies by improvements in one slice of a cube.
//!
//! States are taken in increasing worth, and from each one searches backward along the others' improvements; what is
//! reached for the first time has found its least reply. The states from which a state improves are those below it in
//! the order of its block, so a mark in each block tells up to where they were reached before, and no state is
//! reached through one decision maker twice.
//!
//! Cost: for each state one look at a level and a mark for each of the others, and at most as many visits.

use super::reply::NONE;
use crate::graph::layout::cube::CubeBlocks;
use crate::graph::layout::field::Field;

/// The states that agree on one decision maker's options, as a cube of their own. Memory: four bytes a state and other.
pub(super) struct Slice {
    others: Vec<Side>,
    /// For each state, for each of the others, how many states of its block rank lower.
    levels: Vec<u16>,
    n_states: usize,
}

/// One of the others in a slice.
struct Side {
    field: Field,
    /// Block by block what the states say of its options, in increasing rank.
    order: Vec<u16>,
}

impl Slice {
    /// The states that say `own` of the options of `field`.
    pub(super) fn cut(others: &[&CubeBlocks], field: Field, own: usize) -> Self {
        let n_states = others.iter().map(|other| other.field().size()).product();
        let mut levels = vec![0; n_states * others.len()];
        for (place, other) in others.iter().enumerate() {
            let column = levels[place..].iter_mut().step_by(others.len()).enumerate();
            column.for_each(|(rest, level)| *level = other.level()[field.key(rest, own)]);
        }
        let others = others.iter().map(|other| Side::cut(other, field, own, n_states)).collect();
        Self { others, levels, n_states }
    }

    /// The least reply to each state of the slice, given what the states are worth and the states in increasing worth.
    pub(super) fn search(&self, worth: &[u32], ascending: &[u32]) -> Vec<u32> {
        let mut least = vec![NONE; self.n_states];
        let mut reached = Bits(vec![0; self.n_states.div_ceil(64)]);
        let mut marks: Vec<Vec<u16>> =
            self.others.iter().map(|side| vec![0; self.n_states >> side.field.width()]).collect();
        let mut to_expand: Vec<u32> = Vec::new();
        for &source in ascending {
            // A reached source was expanded by the search that reached it, from a state worth no more.
            if reached.contains(source as usize) {
                continue;
            }
            let worth = worth[source as usize];
            to_expand.push(source);
            while let Some(state) = to_expand.pop() {
                let levels = &self.levels[state as usize * self.others.len()..][..self.others.len()];
                for ((side, marks), &level) in self.others.iter().zip(&mut marks).zip(levels) {
                    let block = side.field.rest(state as usize);
                    let mark = marks[block];
                    if mark >= level {
                        continue;
                    }
                    marks[block] = level;
                    for &own in &side.order(block)[usize::from(mark)..usize::from(level)] {
                        let origin = side.field.with(state as usize, usize::from(own));
                        if reached.insert(origin) {
                            least[origin] = worth;
                            to_expand.push(origin as u32);
                        }
                    }
                }
            }
        }
        least
    }
}

impl Side {
    fn cut(other: &CubeBlocks, field: Field, own: usize, n_states: usize) -> Self {
        let (inner, outer) = (other.field().without(field), field.without(other.field()));
        let mut order = Vec::with_capacity(n_states);
        (0..n_states >> inner.width()).for_each(|block| order.extend(other.order(outer.key(block, own))));
        Self { field: inner, order }
    }

    fn order(&self, block: usize) -> &[u16] {
        &self.order[block << self.field.width()..][..self.field.size()]
    }
}

/// A set of states, one bit each.
struct Bits(Vec<u64>);

impl Bits {
    fn contains(&self, state: usize) -> bool {
        self.0[state / 64] >> (state % 64) & 1 == 1
    }

    /// Adds a state; whether it was new.
    fn insert(&mut self, state: usize) -> bool {
        let (word, bit) = (&mut self.0[state / 64], 1 << (state % 64));
        let is_new = *word & bit == 0;
        *word |= bit;
        is_new
    }
}
