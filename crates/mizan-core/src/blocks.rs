//! Blocks of states among which a decision maker moves freely, each in the order of its ranks.
//!
//! The states that agree on everybody else's options form a block. Where a decision maker's options are all reversible
//! and no rule bars its moves, it can move from any state of a block to any other; its improvements are then an order,
//! not a set of pairs, and what would take a look at every pair takes one look at every state.

use crate::conflict::{Direction, OptionForm};
use crate::ids::{DmId, StateId};
use crate::ranking::Ranks;
use crate::rule::Rule;
use crate::space::OptionSpace;

/// The blocks of one decision maker. Memory: three numbers a state at most.
#[derive(Debug)]
pub(crate) struct Blocks {
    /// The states, block by block, those of a block in increasing rank.
    order: Vec<u32>,
    /// Their ranks, in the same order, so that a block is read from one end to the other.
    ranks: Vec<u32>,
    /// Where each block starts in `order`; one more entry for the end.
    start: Vec<u32>,
    /// The block of each state.
    of: BlockOf,
}

/// The block of each state.
#[derive(Debug)]
enum BlockOf {
    /// Every combination is feasible: what is left of the state's number once the decision maker's own bits, which lie
    /// side by side, are taken out.
    Whole {
        /// The bits below them.
        below: u64,
        /// How many they are.
        own: u32,
    },
    /// As listed.
    Listed(Vec<u32>),
}

impl Blocks {
    /// The blocks of `dm`, where it moves freely in them.
    pub(crate) fn of(form: &OptionForm, space: &OptionSpace, dm: DmId, ranks: &Ranks) -> Option<Self> {
        if !moves_freely(form, dm) {
            return None;
        }
        let (mut order, start) = grouped(space, form.mask(dm));
        let ranks = ranks.as_slice();
        for ends in start.windows(2) {
            // Equal ranks stay in the order of the states, so that nothing depends on how sorting is done.
            order[ends[0] as usize..ends[1] as usize].sort_by_key(|&state| ranks[state as usize]);
        }
        let of = BlockOf::new(space, form.mask(dm), &order, &start);
        let ranks = order.iter().map(|&state| ranks[state as usize]).collect();
        Some(Self { order, ranks, start, of })
    }

    /// How many blocks there are.
    pub(crate) fn len(&self) -> usize {
        self.start.len() - 1
    }

    /// The block of a state.
    pub(crate) fn block_of(&self, state: StateId) -> usize {
        match &self.of {
            BlockOf::Whole { below, own } => {
                let number = state.index() as u64;
                ((number >> own) & !below | number & below) as usize
            }
            BlockOf::Listed(of) => of[state.index()] as usize,
        }
    }

    /// The states of a block, in increasing rank, and their ranks.
    pub(crate) fn members(&self, block: usize) -> (&[u32], &[u32]) {
        let range = self.start[block] as usize..self.start[block + 1] as usize;
        (&self.order[range.clone()], &self.ranks[range])
    }

    /// All blocks.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&[u32], &[u32])> {
        (0..self.len()).map(|block| self.members(block))
    }
}

impl BlockOf {
    fn new(space: &OptionSpace, mask: u64, order: &[u32], start: &[u32]) -> Self {
        if space.is_whole() {
            let below = (mask & mask.wrapping_neg()).wrapping_sub(1);
            return Self::Whole { below: if mask == 0 { 0 } else { below }, own: mask.count_ones() };
        }
        let mut of = vec![0; order.len()];
        for (block, ends) in start.windows(2).enumerate() {
            order[ends[0] as usize..ends[1] as usize].iter().for_each(|&state| of[state as usize] = block as u32);
        }
        Self::Listed(of)
    }
}

fn moves_freely(form: &OptionForm, dm: DmId) -> bool {
    let own = form.options.iter().filter(|option| option.owner == dm);
    let is_barred = |rule: &Rule| matches!(rule, Rule::Move(rule) if rule.by.is_none_or(|by| by == dm));
    let sees_all = form.misperceived.iter().all(|misperceived| misperceived.dm != dm);
    form.merges.is_empty()
        && sees_all
        && own.clone().all(|option| option.direction == Direction::Reversible)
        && !form.rules.iter().any(is_barred)
}

/// The states in blocks of those that agree outside `mask`, those of a block in their order; and where each starts.
fn grouped(space: &OptionSpace, mask: u64) -> (Vec<u32>, Vec<u32>) {
    if space.is_whole() {
        return grouped_whole(space.len() as u64, mask);
    }
    let outside = |state: usize| space.key(StateId::from_index(state)).0 & !mask;
    let mut keyed: Vec<(u64, u32)> = (0..space.len()).map(|state| (outside(state), state as u32)).collect();
    keyed.sort_unstable();
    let is_first = |i: &usize| *i == 0 || keyed[i - 1].0 != keyed[*i].0;
    let start = (0..keyed.len()).filter(is_first).chain([keyed.len()]).map(|i| i as u32).collect();
    (keyed.into_iter().map(|(_, state)| state).collect(), start)
}

/// The same where every combination is feasible: blocks are of one size, and nothing has to be sorted.
fn grouped_whole(n_states: u64, mask: u64) -> (Vec<u32>, Vec<u32>) {
    let size = 1_u64 << mask.count_ones();
    let combinations = |bits: u64| {
        // Counts through the bits: setting all others carries over them.
        std::iter::successors(Some(0_u64), move |&last| {
            let next = (last | !bits).wrapping_add(1) & bits;
            (next != 0).then_some(next)
        })
    };
    let others = (n_states - 1) & !mask;
    let own: Vec<u64> = combinations(mask).collect();
    let order = combinations(others).flat_map(|base| own.iter().map(move |own| (base | own) as u32)).collect();
    let start = (0..=n_states / size).map(|block| (block * size) as u32).collect();
    (order, start)
}

/// How far the states that move to a state of a block have been looked at, for each block.
pub(crate) struct Watermarks {
    /// Any moves: how often a block was looked at; after two looks, from two states, all of it was. Improvements: how
    /// many of its states, in increasing rank, were.
    marks: Vec<u32>,
}

impl Watermarks {
    pub(crate) fn new(blocks: &Blocks) -> Self {
        Self { marks: vec![0; blocks.len()] }
    }

    /// Calls `visit` with the states that can move to `state` and may not have been visited in its block before.
    pub(crate) fn visit_moves(&mut self, blocks: &Blocks, state: StateId, mut visit: impl FnMut(StateId)) {
        let block = blocks.block_of(state);
        if self.marks[block] == 2 {
            return;
        }
        self.marks[block] += 1;
        let others = blocks.members(block).0.iter().map(|&other| StateId::from_index(other as usize));
        others.filter(|&other| other != state).for_each(&mut visit);
    }

    /// Calls `visit` with the states from which `state` is an improvement and that were not visited in its block before.
    pub(crate) fn visit_improvements(
        &mut self,
        blocks: &Blocks,
        rank: u32,
        state: StateId,
        mut visit: impl FnMut(StateId),
    ) {
        let block = blocks.block_of(state);
        let (members, ranks) = blocks.members(block);
        let mark = self.marks[block] as usize;
        let worse = ranks[mark..].iter().take_while(|&&other| other < rank).count();
        self.marks[block] += worse as u32;
        members[mark..mark + worse].iter().for_each(|&other| visit(StateId::from_index(other as usize)));
    }
}
