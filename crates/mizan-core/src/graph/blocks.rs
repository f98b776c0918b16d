//! The states in blocks: those of a block agree on the options of everybody but one decision maker.

use crate::conflict::ids::StateId;
use crate::graph::space::OptionSpace;

/// The states, block by block, those of a block in their order; and where each block starts, with one more entry for the
/// end. `mask` are the options that a block leaves open. Cost: one sorting of the states, or none where every
/// combination is feasible.
pub(crate) fn blocks(space: &OptionSpace, mask: u64) -> (Vec<u32>, Vec<u32>) {
    if space.is_whole() {
        return whole_blocks(space.len() as u64, mask);
    }
    let outside = |state: usize| space.key(StateId::from_index(state)).0 & !mask;
    let mut keyed: Vec<(u64, u32)> = (0..space.len()).map(|state| (outside(state), state as u32)).collect();
    keyed.sort_unstable();
    let is_first = |i: &usize| *i == 0 || keyed[i - 1].0 != keyed[*i].0;
    let start = (0..keyed.len()).filter(is_first).chain([keyed.len()]).map(|i| i as u32).collect();
    (keyed.into_iter().map(|(_, state)| state).collect(), start)
}

/// The same where every combination is feasible: blocks are of one size, and nothing has to be sorted.
fn whole_blocks(n_states: u64, mask: u64) -> (Vec<u32>, Vec<u32>) {
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
