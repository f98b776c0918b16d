//! The states of a decision maker's blocks in parts of states that are alike to it, each in the order of its ranks.
//!
//! The states that agree on everybody else's options form a block: a decision maker's moves stay in a block. What limits
//! them there (one-way options, rules that bar moves) tells some of its states apart. The states of a block that it
//! does not tell apart form a *part*: from one part to another, and inside a part, either every move is permitted or
//! none is. A decision maker who moves freely has one part a block.
//!
//! A state lies in one part; one that is merged lies in each part in which one of its combinations does.
//!
//! So improvements from one part to another are an order, not a set of pairs, and what would look at every pair of
//! states looks at the parts of a block and at every state of a part once.

use std::ops::Range;

use fixedbitset::FixedBitSet;

use crate::algorithms::rows::Rows;
use crate::conflict::ids::StateId;
use crate::graph::blocks::blocks;
use crate::graph::moves::OptionMoves;
use crate::graph::ranking::Ranks;
use crate::graph::space::OptionSpace;
use crate::graph::space::merged::Merged;

/// The parts of one decision maker. Memory: three numbers of four bytes a combination, and four such numbers a part.
#[derive(Debug)]
pub(crate) struct PartedBlocks {
    /// The states, block by block and part by part, those of a part in increasing rank.
    order: Vec<u32>,
    /// Their ranks, in the same order, so that a part is read from one end to the other.
    ranks: Vec<u32>,
    /// The parts of each state.
    of: PartsOf,
    /// Where each part starts in `order`; one more entry for the end.
    start: Vec<u32>,
    /// The block of each part.
    block: Vec<u32>,
    /// The first part of each block; one more entry for the end.
    first: Vec<u32>,
    limits: MoveLimits,
    /// How many states of each block moves lead from, and how many improvements.
    movable: Vec<u32>,
    improvable: Vec<u32>,
}

/// The parts that each state lies in.
#[derive(Debug)]
enum PartsOf {
    /// Each in one.
    One(Vec<u32>),
    /// Those that are merged in several, in order.
    Several(Rows<u32>),
}

/// Between which parts of a block moves are permitted.
#[derive(Debug)]
enum MoveLimits {
    /// Between all: there is one part a block.
    None,
    /// As the kinds of states say.
    Kinds {
        /// The kind of each part: all that limits moves from and to its states.
        kind: Vec<u32>,
        /// For each kind the kinds from which moves lead to it.
        to: Vec<FixedBitSet>,
    },
}

/// Up to this many kinds of states are told apart. What is beyond is not worth the table of all pairs of them.
const MOST_KINDS: usize = 1 << 12;

impl PartedBlocks {
    /// The parts of the blocks of the decision maker whose moves and ranks these are; `None` where limits tell too many
    /// kinds of states apart. `space` has the feasible combinations, of which the states are `merged` where some are. Cost: one
    /// sorting of the combinations.
    pub(crate) fn of(moves: &OptionMoves, space: &OptionSpace, merged: Option<&Merged>, ranks: &Ranks) -> Option<Self> {
        let (mut combinations, block_start) = blocks(space, moves.mask());
        let state = |combination: u32| merged.map_or(id(combination), |merged| merged.state_of(id(combination)));
        let rank = |combination: u32| ranks.rank(state(combination));
        let limits = |a: u32, b: u32| moves.compare_limits(space, id(a), id(b));
        let (mut start, mut block, mut first) = (vec![0], Vec::new(), vec![0]);
        let (mut order, mut one_of_each) = (Vec::with_capacity(combinations.len()), Vec::new());
        for (number, ends) in (0..).zip(block_start.windows(2)) {
            let members = &mut combinations[ends[0] as usize..ends[1] as usize];
            // Equal ranks stay in the order of the states, so that nothing depends on how sorting is done.
            let place = |combination: u32| (rank(combination), state(combination));
            members.sort_by(|&a, &b| limits(a, b).then_with(|| place(a).cmp(&place(b))));
            for alike in members.chunk_by(|&a, &b| limits(a, b).is_eq()) {
                let states = alike.chunk_by(|&a, &b| state(a) == state(b)).filter_map(<[u32]>::first);
                order.extend(states.map(|&combination| state(combination).index() as u32));
                one_of_each.extend(alike.first().copied().map(id));
                start.push(order.len() as u32);
                block.push(number);
            }
            first.push(block.len() as u32);
        }
        let of = PartsOf::new(ranks.as_slice().len(), merged.is_some(), &order, &start);
        let limits = MoveLimits::of(moves, space, &one_of_each)?;
        let ranks = order.iter().map(|&state| ranks.rank(id(state))).collect();
        let mut parts = Self { order, ranks, of, start, block, first, limits, movable: vec![], improvable: vec![] };
        (parts.movable, parts.improvable) = parts.count_origins();
        Some(parts)
    }

    /// How many states of each block moves lead from, and how many improvements.
    fn count_origins(&self) -> (Vec<u32>, Vec<u32>) {
        let n_blocks = self.first.len() - 1;
        let (mut movable, mut improvable) = (vec![0; n_blocks], vec![0; n_blocks]);
        for part in 0..self.len() {
            let (members, ranks) = self.members(part);
            let (mut moves, mut best) = (false, 0);
            for target in self.targets(part) {
                let (ends, end_ranks) = self.members(target);
                moves |= target != part || ends.len() > 1;
                best = end_ranks.last().copied().unwrap_or_default().max(best);
            }
            movable[self.block_of(part)] += if moves { members.len() as u32 } else { 0 };
            improvable[self.block_of(part)] += ranks.partition_point(|&rank| rank < best) as u32;
        }
        (movable, improvable)
    }

    /// How many parts there are.
    pub(crate) fn len(&self) -> usize {
        self.block.len()
    }

    /// How many blocks there are.
    pub(crate) fn n_blocks(&self) -> usize {
        self.first.len() - 1
    }

    /// Where the states of a block stand.
    pub(crate) fn block(&self, block: usize) -> Range<usize> {
        let [first, end] = [block, block + 1].map(|block| self.first[block] as usize);
        self.start[first] as usize..self.start[end] as usize
    }

    /// Whether each block is one part, in which every move is permitted, and each state lies in one.
    pub(crate) fn are_blocks(&self) -> bool {
        matches!((&self.limits, &self.of), (MoveLimits::None, PartsOf::One(_)))
    }

    /// The parts that a state lies in, in order.
    pub(crate) fn parts_of(&self, state: StateId) -> impl Iterator<Item = usize> + '_ {
        self.of.at(state).iter().map(|&part| part as usize)
    }

    /// Whether a state lies in more than one part.
    pub(crate) fn is_in_several(&self, state: StateId) -> bool {
        self.of.at(state).len() > 1
    }

    /// Whether a state lies in a part.
    pub(crate) fn is_in(&self, state: StateId, part: usize) -> bool {
        self.of.at(state).binary_search(&(part as u32)).is_ok()
    }

    /// The states of a part, in increasing rank, and their ranks.
    pub(crate) fn members(&self, part: usize) -> (&[u32], &[u32]) {
        let range = self.places(part);
        (&self.order[range.clone()], &self.ranks[range])
    }

    /// Where the states of a part stand, part by part and in each in increasing rank.
    pub(crate) fn places(&self, part: usize) -> Range<usize> {
        self.start[part] as usize..self.start[part + 1] as usize
    }

    /// The state at a place.
    pub(crate) fn state_at(&self, place: usize) -> usize {
        self.order[place] as usize
    }

    /// The parts from which moves lead to `part`. Cost: one look at each part of the block.
    pub(crate) fn sources(&self, part: usize) -> impl Iterator<Item = usize> + '_ {
        self.of_same_block(part).filter(move |&other| self.limits.permit(other, part))
    }

    /// The parts to which moves lead from `part`. Cost: one look at each part of the block.
    pub(crate) fn targets(&self, part: usize) -> impl Iterator<Item = usize> + '_ {
        self.of_same_block(part).filter(move |&other| self.limits.permit(part, other))
    }

    /// The block of a part.
    pub(crate) fn block_of(&self, part: usize) -> usize {
        self.block[part] as usize
    }

    /// How many states of each block moves lead from.
    pub(crate) fn movable(&self) -> &[u32] {
        &self.movable
    }

    /// How many states of each block improvements lead from.
    pub(crate) fn improvable(&self) -> &[u32] {
        &self.improvable
    }

    /// Whether moves lead from the states of one part to those of another of its block.
    pub(crate) fn permits(&self, from: usize, to: usize) -> bool {
        self.limits.permit(from, to)
    }

    /// The parts of the block of a part.
    pub(crate) fn of_same_block(&self, part: usize) -> Range<usize> {
        let block = self.block_of(part);
        self.first[block] as usize..self.first[block + 1] as usize
    }
}

impl PartsOf {
    /// The parts of each of the states, `order` having those of each part from where it starts.
    fn new(n_states: usize, are_merged: bool, order: &[u32], start_of_part: &[u32]) -> Self {
        let parts = (0..).zip(start_of_part.windows(2));
        let members = parts.map(|(part, ends)| (part, &order[ends[0] as usize..ends[1] as usize]));
        if !are_merged {
            let mut of = vec![0; n_states];
            members.for_each(|(part, states)| states.iter().for_each(|&state| of[state as usize] = part));
            return Self::One(of);
        }
        let by_state = members.flat_map(|(part, states)| states.iter().map(move |&state| (state as usize, part)));
        Self::Several(Rows::of(n_states, by_state))
    }

    fn at(&self, state: StateId) -> &[u32] {
        match self {
            Self::One(of) => std::slice::from_ref(&of[state.index()]),
            Self::Several(parts) => parts.row(state.index()),
        }
    }
}

impl MoveLimits {
    /// The limits of parts, of each of which `one_of_each` has a state.
    fn of(moves: &OptionMoves, space: &OptionSpace, one_of_each: &[StateId]) -> Option<Self> {
        if moves.is_free() {
            return Some(Self::None);
        }
        let mut kinds = one_of_each.to_vec();
        kinds.sort_by(|&a, &b| moves.compare_limits(space, a, b));
        kinds.dedup_by(|a, b| moves.compare_limits(space, *a, *b).is_eq());
        if kinds.len() > MOST_KINDS {
            return None;
        }
        let kind =
            |state: &StateId| kinds.partition_point(|&other| moves.compare_limits(space, other, *state).is_lt()) as u32;
        let to = |&to: &StateId| {
            (0..kinds.len()).filter(|&from| moves.permits_between(space, kinds[from], to)).collect::<FixedBitSet>()
        };
        Some(Self::Kinds { kind: one_of_each.iter().map(kind).collect(), to: kinds.iter().map(to).collect() })
    }

    fn permit(&self, from: usize, to: usize) -> bool {
        match self {
            Self::None => true,
            Self::Kinds { kind, to: table } => table[kind[to] as usize].contains(kind[from] as usize),
        }
    }
}

fn id(state: u32) -> StateId {
    StateId::from_index(state as usize)
}
