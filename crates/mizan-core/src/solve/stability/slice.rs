//! The search for least replies in one slice of a grid.
//!
//! States are taken in increasing worth, and from each one searches backward along the others' replies; what is
//! reached for the first time has found its least reply. The states from which a state improves are those below it in
//! the order of its block, so a mark in each block tells up to where they were reached before; where moves are limited, they
//! are bits, and the mark has a bit for each that was reached before. So no state is reached through one decision maker
//! twice.
//!
//! Where rules bar moves it matters who moved last: a state that was reached along moves of one decision maker may have
//! been moved to by all others, as in [`super::reply`].
//!
//! Cost: for each state one look at a level or some bits and a mark for each of the others, and at most as many visits.

use super::reply::{NONE, Reached, Turn};
use super::traversal::Traversal;
use crate::graph::field::Field;
use crate::graph::layout::cube::CubeBlocks;
use crate::graph::layout::grid::GridBlocks;
use crate::graph::layout::masked::{MaskedBlocks, Masks};
use crate::graph::space::ones;
use crate::solve::concept::MoveKind;

/// The states that agree on one decision maker's options, as a grid of their own. Memory: four bytes a combination and other,
/// ten where there are more than sixteen states in a block in which moves are limited.
pub(super) struct Slice {
    others: Vec<Side>,
    /// For each state, for each of the others, how many states of its block reply by moving there, or which, as bits.
    origins: Vec<u16>,
    n_states: usize,
}

/// One of the others in a slice.
struct Side {
    field: Field,
    replies: Replies,
}

/// From where replies lead to a state.
enum Replies {
    /// From as many of its block as are told beside it, in this order.
    InOrder(Vec<u16>),
    /// From those of its block whose bits are set beside it.
    AsBits,
    /// From those of its block whose bits are set here.
    AsLongBits(Vec<u64>),
}

/// Up to where the states of each block were reached along the moves of one of the others: how many in the order, or which.
enum Marks {
    Short(Vec<u16>),
    Long(Vec<u64>),
}

impl Slice {
    /// The states that say `own` of the options of `field`, and how they reply.
    pub(super) fn cut(others: &[&GridBlocks], field: Field, own: usize, replies: MoveKind) -> Self {
        let n_states = others.iter().map(|other| other.field().size()).product();
        let cut = Cut { field, own, n_states };
        let mut origins = vec![0; n_states * others.len()];
        let mut sides = Vec::new();
        for (place, other) in others.iter().enumerate() {
            let column = origins[place..].iter_mut().step_by(others.len());
            let replies = match other {
                GridBlocks::Ordered(blocks) => Replies::InOrder(cut.ordered(blocks, replies, column)),
                GridBlocks::Masked(blocks) => cut.masked(blocks, replies, column),
            };
            sides.push(Side { field: other.field().without(field), replies });
        }
        Self { others: sides, origins, n_states }
    }

    /// The least reply to each state of the slice, given what the states are worth and the states in increasing worth; what
    /// is worth nothing is no state.
    pub(super) fn search(&self, worth: &[u32], ascending: &[u32], traversal: Traversal) -> Vec<u32> {
        let n_holes = ascending.partition_point(|&state| worth[state as usize] == 0);
        let sources = &ascending[n_holes..];
        match traversal {
            Traversal::Plain => self.search_plainly(worth, sources),
            Traversal::ByLastMover => self.search_by_last_mover(worth, sources),
        }
    }

    fn search_plainly(&self, worth: &[u32], sources: &[u32]) -> Vec<u32> {
        let mut least = vec![NONE; self.n_states];
        let mut reached = Bits(vec![0; self.n_states.div_ceil(64)]);
        let mut marks = self.unmarked();
        let mut to_expand: Vec<u32> = Vec::new();
        // Any moves reach everything long before everything is expanded.
        let mut n_left = sources.len();
        for &source in sources {
            // A reached source was expanded by the search that reached it, from a state worth no more.
            if reached.contains(source as usize) {
                continue;
            }
            let worth = worth[source as usize];
            to_expand.push(source);
            while let Some(state) = to_expand.pop().filter(|_| n_left > 0) {
                for (place, marks) in marks.iter_mut().enumerate() {
                    self.visit_origins(place, marks, state as usize, |origin| {
                        if reached.insert(origin) {
                            n_left -= 1;
                            least[origin] = worth;
                            to_expand.push(origin as u32);
                        }
                    });
                }
            }
        }
        least
    }

    fn search_by_last_mover(&self, worth: &[u32], sources: &[u32]) -> Vec<u32> {
        let mut least = vec![NONE; self.n_states];
        let mut reached = vec![Reached::Not; self.n_states];
        let mut marks = self.unmarked();
        let mut to_expand: Vec<(u32, Turn)> = Vec::new();
        for &source in sources {
            let Some(turn) = reached[source as usize].start() else { continue };
            let worth = worth[source as usize];
            to_expand.push((source, turn));
            while let Some((state, turn)) = to_expand.pop() {
                for (place, marks) in marks.iter_mut().enumerate().filter(|(place, _)| turn.includes(*place as u16)) {
                    self.visit_origins(place, marks, state as usize, |origin| {
                        least[origin] = worth.min(least[origin]);
                        if let Some(turn) = reached[origin].again(place as u16, Traversal::ByLastMover) {
                            to_expand.push((origin as u32, turn));
                        }
                    });
                }
            }
        }
        least
    }

    fn unmarked(&self) -> Vec<Marks> {
        let marks = |side: &Side| {
            let n_blocks = self.n_states >> side.field.width();
            match side.replies {
                Replies::InOrder(_) | Replies::AsBits => Marks::Short(vec![0; n_blocks]),
                Replies::AsLongBits(_) => Marks::Long(vec![0; n_blocks]),
            }
        };
        self.others.iter().map(marks).collect()
    }

    /// Calls `visit` with the states from which the other at `place` replies by moving to `state`, except those that it was
    /// called with before.
    fn visit_origins(&self, place: usize, marks: &mut Marks, state: usize, mut visit: impl FnMut(usize)) {
        let side = &self.others[place];
        let origins = self.origins[state * self.others.len() + place];
        let block = side.field.rest(state);
        match (&side.replies, marks) {
            (Replies::InOrder(order), Marks::Short(marks)) => {
                let mark = marks[block];
                if mark >= origins {
                    return;
                }
                marks[block] = origins;
                let order = &order[block << side.field.width()..][usize::from(mark)..usize::from(origins)];
                order.iter().for_each(|&own| visit(side.field.with(state, usize::from(own))));
            }
            (Replies::AsBits, Marks::Short(marks)) => {
                let new = origins & !marks[block];
                marks[block] |= new;
                ones(new.into()).for_each(|own| visit(side.field.with(state, own)));
            }
            (Replies::AsLongBits(origins), Marks::Long(marks)) => {
                let new = origins[state] & !marks[block];
                marks[block] |= new;
                ones(new).for_each(|own| visit(side.field.with(state, own)));
            }
            _ => unreachable!("marks are as long as what they mark"),
        }
    }
}

/// A slice of so many states, which says `own` of the options of `field`.
#[derive(Clone, Copy)]
struct Cut {
    field: Field,
    own: usize,
    n_states: usize,
}

impl Cut {
    /// The order of the blocks of another, block by block; `column` is told for each state how many of its block reply by
    /// moving there.
    fn ordered<'a>(
        self,
        blocks: &CubeBlocks,
        replies: MoveKind,
        column: impl Iterator<Item = &'a mut u16>,
    ) -> Vec<u16> {
        let (inner, outer) = (blocks.field().without(self.field), self.field.without(blocks.field()));
        for (rest, n_origins) in column.enumerate() {
            let key = self.field.key(rest, self.own);
            *n_origins = match replies {
                MoveKind::Improving => blocks.level()[key],
                // All do but the state itself; that it leads to itself makes no difference, as it is worth no less.
                MoveKind::Any => blocks.n_feasible(blocks.field().rest(key)),
            };
        }
        let mut order = Vec::with_capacity(self.n_states);
        let n_blocks = self.n_states >> inner.width();
        (0..n_blocks).for_each(|block| order.extend(blocks.order(outer.key(block, self.own))));
        order
    }

    /// The origins of the replies of another as bits, which `column` is told for each state where they are few.
    fn masked<'a>(
        self,
        blocks: &MaskedBlocks,
        replies: MoveKind,
        column: impl Iterator<Item = &'a mut u16>,
    ) -> Replies {
        let key = |rest| self.field.key(rest, self.own);
        let masks = if replies == MoveKind::Any { blocks.moving() } else { blocks.improving() };
        match masks {
            Masks::Short(masks) => {
                column.enumerate().for_each(|(rest, origins)| *origins = masks[key(rest)]);
                Replies::AsBits
            }
            Masks::Long(masks) => Replies::AsLongBits((0..self.n_states).map(|rest| masks[key(rest)]).collect()),
        }
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
