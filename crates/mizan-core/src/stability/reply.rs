//! The least reply: the worst that the others can do to a decision maker who has moved to a state, for all states at
//! once.
//!
//! States are taken in increasing order of what they are worth to the decision maker, and from each one searches
//! backward along the others' moves; what is reached for the first time has found its least reply. Each node is
//! expanded once, so the cost is that of one pass over the moves.

use std::ops::ControlFlow;

use crate::blocks::{Blocks, Watermarks};
use crate::ids::{DmId, StateId};
use crate::model::GraphModel;
use crate::moves::Along;
use crate::set::StateSet;

/// No reply at all.
const NONE: u32 = u32::MAX;

/// What the others may answer with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Replies {
    /// Any moves: GMR, SMR.
    Moves,
    /// Moves that improve on the state that they leave, for whoever makes them: SEQ, SSEQ.
    Improvements,
}

/// What a reply is worth to the decision maker whom it answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Worth {
    /// Its rank: GMR, SEQ.
    Here,
    /// The best rank that the decision maker can still reach by one move of its own, if better: SMR, SSEQ.
    AfterCountermove,
}

/// How sequences of moves are searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Search {
    /// From state to state. Exact where moves are transitive: two moves of one decision maker in a row are one, or
    /// lead back to where they started, and neither makes a sanction of what is none.
    Plain,
    /// From (state, last mover) to (state, last mover), no decision maker moving twice in a row. Always exact.
    ByLastMover,
}

impl Search {
    /// The cheaper of the searches that are exact for `model`.
    #[must_use]
    pub fn exact_for(model: &GraphModel) -> Self {
        if model.is_transitive() { Self::Plain } else { Self::ByLastMover }
    }
}

/// For each state the least worth to `dm` of what the others can bring about from there; [`NONE`] where they can do
/// nothing.
pub(super) fn least_replies(model: &GraphModel, dm: DmId, replies: Replies, worth: Worth, search: Search) -> Vec<u32> {
    let worth = worth_of_states(model, dm, worth);
    let ascending = ascending(&worth);
    match search {
        Search::Plain => plain(model, dm, replies, &worth, &ascending),
        Search::ByLastMover => by_last_mover(model, dm, replies, &worth, &ascending),
    }
}

fn worth_of_states(model: &GraphModel, dm: DmId, worth: Worth) -> Vec<u32> {
    let ranks = model.ranks(dm);
    match worth {
        Worth::Here => ranks.as_slice().to_vec(),
        Worth::AfterCountermove => match model.blocks(dm) {
            Some(blocks) => best_of_blocks(blocks, model.n_states()),
            None => best_by_one_move(model, dm),
        },
    }
}

/// The best rank in the block of each state.
fn best_of_blocks(blocks: &Blocks, n_states: usize) -> Vec<u32> {
    let mut best = vec![0; n_states];
    for (members, ranks) in blocks.iter() {
        let highest = ranks.last().copied().unwrap_or_default();
        members.iter().for_each(|&state| best[state as usize] = highest);
    }
    best
}

fn best_by_one_move(model: &GraphModel, dm: DmId) -> Vec<u32> {
    let ranks = model.ranks(dm);
    model
        .space()
        .ids()
        .map(|state| {
            let mut best = ranks.rank(state);
            let _ = model.visit_moves(dm, state, Along::Forward, |counter| {
                best = best.max(ranks.rank(counter));
                ControlFlow::<()>::Continue(())
            });
            best
        })
        .collect()
}

/// The states in increasing order of their worth, those of equal worth in their own order; a counting sort, since
/// ranks have no gaps.
fn ascending(worth: &[u32]) -> Vec<StateId> {
    let highest = worth.iter().max().copied().unwrap_or_default();
    let mut next = vec![0_usize; highest as usize + 2];
    worth.iter().for_each(|&w| next[w as usize + 1] += 1);
    (1..next.len()).for_each(|w| next[w] += next[w - 1]);
    let mut order = vec![StateId::from_index(0); worth.len()];
    for (state, &w) in worth.iter().enumerate() {
        order[next[w as usize]] = StateId::from_index(state);
        next[w as usize] += 1;
    }
    order
}

/// Calls `visit` with each state from which `mover` can move to `state` as the replies allow.
fn visit_origins(model: &GraphModel, replies: Replies, mover: DmId, state: StateId, mut visit: impl FnMut(StateId)) {
    let visit = |origin| {
        visit(origin);
        ControlFlow::<()>::Continue(())
    };
    let _ = match replies {
        Replies::Moves => model.visit_moves(mover, state, Along::Backward, visit),
        Replies::Improvements => model.visit_improvements(mover, state, Along::Backward, visit),
    };
}

/// Somebody who may reply, with how far the blocks in which it moves freely were looked at.
struct Other<'a> {
    dm: DmId,
    blocks: Option<(&'a Blocks, Watermarks)>,
}

impl<'a> Other<'a> {
    fn new(model: &'a GraphModel, dm: DmId) -> Self {
        Self { dm, blocks: model.blocks(dm).map(|blocks| (blocks, Watermarks::new(blocks))) }
    }

    /// Calls `visit` with each state from which it can move to `state` as the replies allow; those that it was called
    /// with before may be left out.
    fn visit_origins(&mut self, model: &GraphModel, replies: Replies, state: StateId, visit: impl FnMut(StateId)) {
        let Some((blocks, marks)) = &mut self.blocks else {
            return visit_origins(model, replies, self.dm, state, visit);
        };
        match replies {
            Replies::Moves => marks.visit_moves(blocks, state, visit),
            Replies::Improvements => {
                marks.visit_improvements(blocks, model.ranks(self.dm).rank(state), state, visit);
            }
        }
    }
}

fn plain(model: &GraphModel, dm: DmId, replies: Replies, worth: &[u32], ascending: &[StateId]) -> Vec<u32> {
    let mut least = vec![NONE; worth.len()];
    let mut to_expand = Vec::new();
    let mut others: Vec<Other<'_>> =
        model.dms().filter(|&other| other != dm).map(|other| Other::new(model, other)).collect();
    for &source in ascending {
        // A labelled source was expanded by the search that labelled it, from a state worth no more.
        if least[source.index()] != NONE {
            continue;
        }
        to_expand.push(source);
        while let Some(state) = to_expand.pop() {
            for other in &mut others {
                other.visit_origins(model, replies, state, |origin| {
                    if least[origin.index()] == NONE {
                        least[origin.index()] = worth[source.index()];
                        to_expand.push(origin);
                    }
                });
            }
        }
    }
    least
}

fn by_last_mover(model: &GraphModel, dm: DmId, replies: Replies, worth: &[u32], ascending: &[StateId]) -> Vec<u32> {
    let mut least = vec![NONE; worth.len()];
    let others: Vec<DmId> = model.dms().filter(|&other| other != dm).collect();
    // Node (state, mover): `mover` has just moved to `state`. It is seen once a source can be reached from it.
    let mut seen: Vec<StateSet> = model.dms().map(|_| StateSet::empty(worth.len())).collect();
    let mut to_expand = Vec::new();
    for &source in ascending {
        for &mover in &others {
            if seen[mover.index()].insert(source) {
                to_expand.push((source, mover));
            }
        }
        while let Some((state, mover)) = to_expand.pop() {
            visit_origins(model, replies, mover, state, |origin| {
                // Nobody has moved yet at the start of a sequence, so any mover may come first.
                let label = &mut least[origin.index()];
                *label = (*label).min(worth[source.index()]);
                for &before in others.iter().filter(|&&before| before != mover) {
                    if seen[before.index()].insert(origin) {
                        to_expand.push((origin, before));
                    }
                }
            });
        }
    }
    least
}
