//! What some decision makers can bring about by legal sequences of their moves, as a graph.

use std::ops::ControlFlow;
use std::rc::Rc;

use fixedbitset::FixedBitSet;

use super::budget::{NoJointAnswer, WorkBudget};
use super::region::RankRegion;
use crate::algorithms::components::strong_components;
use crate::algorithms::watch::Watch;
use crate::conflict::ids::{DmId, StateId};
use crate::graph::model::GraphModel;
use crate::graph::moves::Along;
use crate::solve::stability::Traversal;

/// A graph of more nodes is not searched for its components: a node takes some twenty bytes.
const MAX_NODES: usize = 1 << 25;

/// The legal sequences of moves of some decision makers, as paths of a graph. Its arcs are not stored.
///
/// [`Traversal::Plain`]: the nodes are the states, and after them the blocks in which a mover moves freely, entered from
/// each of their states and left to each of them; a state then reaches itself, which tells nothing about stability.
/// [`Traversal::ByLastMover`]: the nodes are (state, mover), the mover having just moved to the state, and after them, for
/// each state, that nobody has moved yet.
pub(super) struct SequenceGraph<'a> {
    model: &'a GraphModel,
    movers: &'a [DmId],
    traversal: Traversal,
    /// Plain: for each mover its blocks, if it moves freely in blocks.
    blocks: Vec<Option<FreeBlocks>>,
    n_nodes: usize,
}

impl<'a> SequenceGraph<'a> {
    /// The sequences of moves of `movers`; a plain traversal is exact where moves are transitive.
    ///
    /// # Errors
    /// [`NoJointAnswer`] where the graph has too many nodes to be held.
    pub(super) fn new(model: &'a GraphModel, movers: &'a [DmId], traversal: Traversal) -> Result<Self, NoJointAnswer> {
        let n_states = model.n_states();
        let mut n_nodes = n_states;
        let mut blocks = Vec::new();
        match traversal {
            Traversal::Plain => {
                for &mover in movers {
                    let free = FreeBlocks::of(model, mover, n_nodes);
                    n_nodes += free.as_ref().map_or(0, FreeBlocks::len);
                    blocks.push(free);
                }
            }
            Traversal::ByLastMover => n_nodes += n_states * movers.len(),
        }
        if n_nodes > MAX_NODES {
            return Err(NoJointAnswer::Nodes(n_nodes));
        }
        Ok(Self { model, movers, traversal, blocks, n_nodes })
    }

    /// The node of a state in which nobody has moved yet.
    fn start(&self, state: StateId) -> usize {
        match self.traversal {
            Traversal::Plain => state.index(),
            Traversal::ByLastMover => self.model.n_states() * self.movers.len() + state.index(),
        }
    }

    /// The nodes at which a sequence may have ended in a state.
    fn ends(&self, state: StateId) -> std::ops::Range<usize> {
        match self.traversal {
            Traversal::Plain => state.index()..state.index() + 1,
            Traversal::ByLastMover => state.index() * self.movers.len()..(state.index() + 1) * self.movers.len(),
        }
    }

    /// The state in which a sequence has ended at a node.
    fn ended_in(&self, node: usize) -> Option<StateId> {
        let per_state = match self.traversal {
            Traversal::Plain => 1,
            Traversal::ByLastMover => self.movers.len(),
        };
        (node < per_state * self.model.n_states()).then(|| StateId::from_index(node / per_state))
    }

    /// The state whose start a node is.
    fn started_in(&self, node: usize) -> Option<StateId> {
        let first = self.start(StateId::from_index(0));
        (node >= first && node < first + self.model.n_states()).then(|| StateId::from_index(node - first))
    }

    /// Adds the nodes that follow `node` to `next`, or those that it follows.
    fn neighbours(&self, node: usize, along: Along, next: &mut Vec<u32>) {
        match self.traversal {
            Traversal::Plain => self.plain_neighbours(node, along, next),
            Traversal::ByLastMover if along == Along::Forward => self.following(node, next),
            Traversal::ByLastMover => self.preceding(node, next),
        }
    }

    fn plain_neighbours(&self, node: usize, along: Along, next: &mut Vec<u32>) {
        if node >= self.model.n_states() {
            let own = self.blocks.iter().flatten().find(|blocks| blocks.nodes().contains(&node));
            next.extend(own.map(|blocks| blocks.members(node)).into_iter().flatten());
            return;
        }
        for (&mover, blocks) in self.movers.iter().zip(&self.blocks) {
            match blocks {
                Some(blocks) => next.push(blocks.node_of(node)),
                None => {
                    self.visit_moves(mover, StateId::from_index(node), along, |other| next.push(other.index() as u32))
                }
            }
        }
    }

    fn following(&self, node: usize, next: &mut Vec<u32>) {
        let (state, last) = match self.started_in(node) {
            Some(state) => (state, None),
            None => (StateId::from_index(node / self.movers.len()), Some(node % self.movers.len())),
        };
        for (place, &mover) in self.movers.iter().enumerate().filter(|(place, _)| Some(*place) != last) {
            let node = |to: StateId| (to.index() * self.movers.len() + place) as u32;
            self.visit_moves(mover, state, Along::Forward, |to| next.push(node(to)));
        }
    }

    fn preceding(&self, node: usize, next: &mut Vec<u32>) {
        if self.started_in(node).is_some() {
            return;
        }
        let (state, last) = (StateId::from_index(node / self.movers.len()), node % self.movers.len());
        self.visit_moves(self.movers[last], state, Along::Backward, |from| {
            next.push(self.start(from) as u32);
            let ended = self.ends(from).enumerate().filter(|(place, _)| *place != last);
            next.extend(ended.map(|(_, node)| node as u32));
        });
    }

    fn visit_moves(&self, mover: DmId, state: StateId, along: Along, mut visit: impl FnMut(StateId)) {
        let _ = self.model.visit_moves(mover, state, along, |other| {
            visit(other);
            ControlFlow::<()>::Continue(())
        });
    }

    /// The states from which a sequence leads to one of `ends`. Cost: the moves that lead there.
    pub(super) fn origins(
        &self,
        ends: impl Iterator<Item = StateId>,
        budget: &mut WorkBudget<'_>,
    ) -> Result<Vec<StateId>, NoJointAnswer> {
        let mut seen = FixedBitSet::with_capacity(self.n_nodes);
        let mut to_expand: Vec<u32> = ends.flat_map(|end| self.ends(end)).map(|node| node as u32).collect();
        seen.extend(to_expand.iter().map(|&node| node as usize));
        let mut origins = Vec::new();
        let mut next = Vec::new();
        while let Some(node) = to_expand.pop() {
            origins.extend(self.started_in(node as usize));
            self.neighbours(node as usize, Along::Backward, &mut next);
            budget.spend(1 + next.len())?;
            to_expand.extend(next.drain(..).filter(|&other| !seen.put(other as usize)));
        }
        Ok(origins)
    }

    /// The number of the component of each node, the nodes that lead to each other forming one; `complete` is called
    /// with the components, in their order, after all that they lead to.
    pub(super) fn components(&self, watch: &Watch<'_>, mut complete: impl FnMut(&[u32], &[u32])) -> Vec<u32> {
        let mut component_of = vec![0; self.n_nodes];
        let mut n_components = 0;
        let ends_of = |node: u32, ends: &mut Vec<u32>| {
            if watch.is_wanted_at(node as usize) {
                self.neighbours(node as usize, Along::Forward, ends);
            }
        };
        strong_components(self.n_nodes, 0..self.n_nodes as u32, ends_of, |component| {
            component.iter().for_each(|&node| component_of[node as usize] = n_components);
            complete(&component, &component_of);
            n_components += 1;
        });
        component_of
    }

    /// What each state can bring about: the union of the regions of the states in which a sequence from it may end.
    ///
    /// One region is held for each component of the graph. Cost: two passes over the moves, and for each component the
    /// corners of all that it directly leads to.
    pub(super) fn brought_about(
        &self,
        own: &[Rc<RankRegion>],
        budget: &mut WorkBudget<'_>,
    ) -> Result<BroughtAbout, NoJointAnswer> {
        let mut regions: Vec<Rc<RankRegion>> = Vec::new();
        let mut failure = None;
        let component_of = self.components(budget.watch(), |component, component_of| {
            let present = regions.len() as u32;
            let mut parts: Vec<Rc<RankRegion>> = Vec::new();
            let mut followers = Vec::new();
            for &node in component {
                let own = self.ended_in(node as usize).map(|state| &own[state.index()]);
                parts.extend(own.filter(|own| !parts.last().is_some_and(|last| Rc::ptr_eq(last, own))).cloned());
                self.neighbours(node as usize, Along::Forward, &mut followers);
            }
            followers.iter_mut().for_each(|node| *node = component_of[*node as usize]);
            followers.sort_unstable();
            followers.dedup();
            parts.extend(
                followers.iter().filter(|&&other| other != present).map(|&other| regions[other as usize].clone()),
            );
            let region = if failure.is_none() { RankRegion::union(parts, budget) } else { Ok(Rc::default()) };
            regions.push(region.unwrap_or_else(|no_answer| {
                failure = Some(no_answer);
                Rc::default()
            }));
        });
        let component_of = (0..self.model.n_states()).map(|state| component_of[self.start(StateId::from_index(state))]);
        failure.map_or_else(|| Ok(BroughtAbout { component_of: component_of.collect(), regions }), Err)
    }
}

/// The blocks of states among which a decision maker moves freely, as nodes of the graph.
struct FreeBlocks {
    /// The node of the first block.
    first: usize,
    /// The states, block by block, and where each block starts, with one more entry for the end.
    states: Vec<u32>,
    start: Vec<usize>,
    /// The node of the block of each state.
    node_of: Vec<u32>,
}

impl FreeBlocks {
    /// The blocks of `mover`, with nodes from `first` on; `None` where it does not move freely.
    fn of(model: &GraphModel, mover: DmId, first: usize) -> Option<Self> {
        let mut blocks = Self { first, states: Vec::new(), start: vec![0], node_of: vec![0; model.n_states()] };
        let is_free = model.ranked(mover).visit_free_blocks(|states| {
            states.iter().for_each(|&state| blocks.node_of[state as usize] = blocks.nodes().end as u32);
            blocks.states.extend(states);
            blocks.start.push(blocks.states.len());
        });
        is_free.then_some(blocks)
    }

    fn len(&self) -> usize {
        self.start.len() - 1
    }

    fn nodes(&self) -> std::ops::Range<usize> {
        self.first..self.first + self.len()
    }

    fn node_of(&self, state: usize) -> u32 {
        self.node_of[state]
    }

    /// The states of the block that is a node.
    fn members(&self, node: usize) -> &[u32] {
        let block = node - self.first;
        &self.states[self.start[block]..self.start[block + 1]]
    }
}

/// What each state can bring about.
pub(super) struct BroughtAbout {
    /// The component of each state, as nobody has moved yet.
    pub(super) component_of: Vec<u32>,
    /// What is brought about from each component.
    pub(super) regions: Vec<Rc<RankRegion>>,
}

impl BroughtAbout {
    pub(super) fn from(&self, state: StateId) -> &Rc<RankRegion> {
        &self.regions[self.component_of[state.index()] as usize]
    }
}
