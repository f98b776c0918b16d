//! The least reply: the worst that the others can do to a decision maker who has moved to a state, for all states at
//! once.
//!
//! States are taken in increasing order of what they are worth to the decision maker, and from each one searches
//! backward along the others' moves; what is reached for the first time has found its least reply.
//!
//! Nobody moves twice in a row, so what matters beside a state is who moved to it. That is no node for each state and
//! mover: where a state was reached along moves of one decision maker, all others may have moved to it before; once it
//! was reached along moves of a second one, so may the first. Each state is looked at by each of the others once.
//!
//! Cost: for each state and each of the others a look at the parts of a block, and one visit of each state ([`parts`]);
//! where a decision maker has none, one of each move. Memory: two numbers of four bytes a state, and two a part.
//!
//! [`parts`]: crate::graph::layout::parts

use std::ops::ControlFlow;

use super::traversal::Traversal;
use crate::algorithms::watch::Watch;
use crate::conflict::ids::{DmId, StateId};
use crate::graph::layout::looked_at::LookedAt;
use crate::graph::layout::parts::PartedBlocks;
use crate::graph::layout::ranked::Ranked;
use crate::graph::model::GraphModel;
use crate::graph::moves::Along;
use crate::solve::concept::{Deterrent, MoveKind};

/// No reply at all.
pub(super) const NONE: u32 = u32::MAX;

/// For each state the least worth to `dm` of what the others can bring about from there; [`NONE`] where they can do
/// nothing.
pub(super) fn least_replies(
    model: &GraphModel,
    dm: DmId,
    deterrent: Deterrent,
    traversal: Traversal,
    watch: &Watch<'_>,
) -> Vec<u32> {
    let worth = worth_of_states(model, dm, deterrent.inescapable);
    let mut backward = Backward::new(model, dm, deterrent.replies, traversal, watch);
    for state in ascending(&worth) {
        backward.search_from(StateId::from_index(state as usize), worth[state as usize]);
    }
    backward.least
}

/// What each state is worth to `dm` as a reply: its rank, or, where a reply must be inescapable, the best rank that `dm`
/// can still reach by one move of its own, if better.
fn worth_of_states(model: &GraphModel, dm: DmId, inescapable: bool) -> Vec<u32> {
    let ranks = model.ranks(dm).as_slice();
    match (inescapable, model.ranked(dm)) {
        (false, _) => ranks.to_vec(),
        (true, Ranked::Parts(parts)) => best_of_parts(parts, ranks),
        (true, Ranked::Cube(_) | Ranked::Unranked) => best_by_one_move(model, dm),
    }
}

fn best_of_parts(parts: &PartedBlocks, ranks: &[u32]) -> Vec<u32> {
    let highest = |part| parts.members(part).1.last().copied().unwrap_or_default();
    let of_part: Vec<u32> = (0..parts.len()).map(|part| parts.targets(part).map(highest).max().unwrap_or(0)).collect();
    let best =
        |(state, &rank)| parts.parts_of(StateId::from_index(state)).map(|part| of_part[part]).fold(rank, u32::max);
    ranks.iter().enumerate().map(best).collect()
}

fn best_by_one_move(model: &GraphModel, dm: DmId) -> Vec<u32> {
    let ranks = model.ranks(dm);
    let best = |state| {
        let mut best = ranks.rank(state);
        let _ = model.visit_moves(dm, state, Along::Forward, |counter| {
            best = best.max(ranks.rank(counter));
            ControlFlow::<()>::Continue(())
        });
        best
    };
    model.space().ids().map(best).collect()
}

/// The states in increasing order of their worth, those of equal worth in their own order.
pub(super) fn ascending(worth: &[u32]) -> Vec<u32> {
    let highest = worth.iter().max().copied().unwrap_or_default() as usize;
    let mut order: Vec<u32> = (0..worth.len() as u32).collect();
    if highest > 4 * worth.len() {
        order.sort_by_key(|&state| worth[state as usize]);
        return order;
    }
    // So small numbers are counted rather than compared.
    let mut next = vec![0_u32; highest + 2];
    worth.iter().for_each(|&w| next[w as usize + 1] += 1);
    (1..next.len()).for_each(|w| next[w] += next[w - 1]);
    for (state, &w) in (0..).zip(worth) {
        order[next[w as usize] as usize] = state;
        next[w as usize] += 1;
    }
    order
}

/// The search backward along the others' moves.
struct Backward<'a> {
    model: &'a GraphModel,
    replies: MoveKind,
    traversal: Traversal,
    others: Vec<Other<'a>>,
    least: Vec<u32>,
    reached: Vec<Reached>,
    to_expand: Vec<(StateId, Turn)>,
    watch: &'a Watch<'a>,
    n_expanded: usize,
}

/// Somebody who may reply.
struct Other<'a> {
    dm: DmId,
    /// Its parts, and up to where they were looked at.
    parts: Option<(&'a PartedBlocks, LookedAt)>,
}

/// Along whose moves a state was reached; the others are known by their places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reached {
    /// Not yet.
    Not,
    /// Of one.
    Along(u16),
    /// Of several, or as a state from which a search starts: anybody may have moved to it.
    AlongAny,
}

/// Whose moves to a state are looked at.
#[derive(Debug, Clone, Copy)]
pub(super) enum Turn {
    /// Everybody's.
    All,
    /// Everybody's but those of this one.
    AllBut(u16),
    /// Of this one alone.
    Only(u16),
}

impl<'a> Backward<'a> {
    fn new(model: &'a GraphModel, dm: DmId, replies: MoveKind, traversal: Traversal, watch: &'a Watch<'a>) -> Self {
        let n = model.n_states();
        let others = model.dms().filter(|&other| other != dm).map(|other| Other::new(model, other, replies)).collect();
        Self {
            model,
            replies,
            traversal,
            others,
            least: vec![NONE; n],
            reached: vec![Reached::Not; n],
            to_expand: Vec::new(),
            watch,
            n_expanded: 0,
        }
    }

    /// Labels all states from which `source`, worth `worth`, can be brought about and that have no label yet.
    fn search_from(&mut self, source: StateId, worth: u32) {
        let Some(turn) = self.reached[source.index()].start() else { return };
        self.to_expand.push((source, turn));
        while let Some((state, turn)) = self.to_expand.pop() {
            self.n_expanded += 1;
            if !self.watch.is_wanted_at(self.n_expanded) {
                return;
            }
            self.expand(state, turn, worth);
        }
    }

    fn expand(&mut self, state: StateId, turn: Turn, worth: u32) {
        let Self { model, replies, traversal, others, least, reached, to_expand, .. } = self;
        for (place, other) in (0..).zip(others).filter(|(place, _)| turn.includes(*place)) {
            other.visit_origins(model, *replies, state, |origin| {
                let label = &mut least[origin.index()];
                *label = worth.min(*label);
                let reached = &mut reached[origin.index()];
                if let Some(turn) = reached.again(place, *traversal) {
                    to_expand.push((origin, turn));
                }
            });
        }
    }
}

impl Reached {
    /// A search starts from the state: whose moves to it are to be looked at now.
    pub(super) fn start(&mut self) -> Option<Turn> {
        match std::mem::replace(self, Self::AlongAny) {
            Self::Not => Some(Turn::All),
            Self::Along(place) => Some(Turn::Only(place)),
            Self::AlongAny => None,
        }
    }

    /// A state is reached along a move of the one at `place`: whose moves to it are to be looked at now.
    pub(super) fn again(&mut self, place: u16, traversal: Traversal) -> Option<Turn> {
        let (now, turn) = match (*self, traversal) {
            (Self::Not, Traversal::Plain) => (Self::AlongAny, Turn::All),
            (Self::Not, Traversal::ByLastMover) => (Self::Along(place), Turn::AllBut(place)),
            (Self::Along(first), _) if first != place => (Self::AlongAny, Turn::Only(first)),
            (Self::Along(_) | Self::AlongAny, _) => return None,
        };
        *self = now;
        Some(turn)
    }
}

impl Turn {
    pub(super) fn includes(self, place: u16) -> bool {
        match self {
            Self::All => true,
            Self::AllBut(other) => place != other,
            Self::Only(only) => place == only,
        }
    }
}

impl<'a> Other<'a> {
    fn new(model: &'a GraphModel, dm: DmId, replies: MoveKind) -> Self {
        let parts = match (model.ranked(dm), replies) {
            (Ranked::Parts(parts), MoveKind::Any) => Some((&**parts, LookedAt::of_moves(parts))),
            (Ranked::Parts(parts), MoveKind::Improving) => Some((&**parts, LookedAt::of_improvements(parts))),
            (Ranked::Cube(_) | Ranked::Unranked, _) => None,
        };
        Self { dm, parts }
    }

    /// Calls `visit` with each state from which it can move to `state` as the replies allow; those that it was called
    /// with before may be left out.
    fn visit_origins(&mut self, model: &GraphModel, replies: MoveKind, state: StateId, mut visit: impl FnMut(StateId)) {
        if let Some((parts, marks)) = &mut self.parts {
            return marks.visit(parts, model.ranks(self.dm), state, visit);
        }
        let visit = |origin| {
            visit(origin);
            ControlFlow::<()>::Continue(())
        };
        let _ = match replies {
            MoveKind::Any => model.visit_moves(self.dm, state, Along::Backward, visit),
            MoveKind::Improving => model.visit_improvements(self.dm, state, Along::Backward, visit),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::ascending;

    #[test]
    fn small_numbers_are_counted_and_large_ones_sorted_to_the_same_order() {
        let small = [3, 1, 2, 3, 1, 4];
        let large = small.map(|n| 1000 * n);
        assert_eq!(ascending(&small), [1, 4, 2, 0, 3, 5]);
        assert_eq!(ascending(&large), ascending(&small));
        assert_eq!(ascending(&[]), [0_u32; 0]);
    }
}
