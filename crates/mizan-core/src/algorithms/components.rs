//! Strongly connected components.

use fixedbitset::FixedBitSet;

/// Tarjan's algorithm, without recursion and without a stored graph: `ends_of` adds the ends of a node's arcs to a
/// list. `complete` is called with each component of what can be reached from `starts`, after all components that it
/// leads to. Cost: one call of `ends_of` a node; memory of a few numbers a node.
pub(crate) fn strong_components(
    n_nodes: usize,
    starts: impl Iterator<Item = u32>,
    ends_of: impl Fn(u32, &mut Vec<u32>),
    complete: impl FnMut(Vec<u32>),
) {
    let mut search = ComponentSearch {
        ends_of,
        complete,
        met: vec![0; n_nodes],
        low: vec![0; n_nodes],
        n_met: 0,
        open: Vec::new(),
        way: Vec::new(),
        ends: Vec::new(),
        completed: FixedBitSet::with_capacity(n_nodes),
    };
    starts.for_each(|start| search.visit(start));
}

struct ComponentSearch<E, C> {
    ends_of: E,
    complete: C,
    /// When each node was first met, from 1; 0: not yet.
    met: Vec<u32>,
    /// The earliest node still open that can be reached from it, as far as known.
    low: Vec<u32>,
    n_met: u32,
    /// Nodes met whose component is not complete, in the order in which they were met.
    open: Vec<u32>,
    /// The nodes on the way from the start to the present one, each with the place where its ends begin.
    way: Vec<(u32, usize)>,
    /// The ends of arcs from the nodes of `way` that were not followed yet.
    ends: Vec<u32>,
    completed: FixedBitSet,
}

impl<E: Fn(u32, &mut Vec<u32>), C: FnMut(Vec<u32>)> ComponentSearch<E, C> {
    fn visit(&mut self, start: u32) {
        if self.met[start as usize] == 0 {
            self.enter(start);
        }
        while let Some(&(node, first_end)) = self.way.last() {
            if self.ends.len() == first_end {
                self.leave(node);
                continue;
            }
            let Some(end) = self.ends.pop() else { break };
            if self.met[end as usize] == 0 {
                self.enter(end);
            } else if !self.completed.contains(end as usize) {
                self.low[node as usize] = self.low[node as usize].min(self.met[end as usize]);
            }
        }
    }

    fn enter(&mut self, node: u32) {
        self.n_met += 1;
        self.met[node as usize] = self.n_met;
        self.low[node as usize] = self.n_met;
        self.open.push(node);
        self.way.push((node, self.ends.len()));
        (self.ends_of)(node, &mut self.ends);
    }

    fn leave(&mut self, node: u32) {
        self.way.pop();
        let low = self.low[node as usize];
        if let Some(&(before, _)) = self.way.last() {
            self.low[before as usize] = self.low[before as usize].min(low);
        }
        if low == self.met[node as usize] {
            let place = self.open.iter().rposition(|&open| open == node).unwrap_or_default();
            let component = self.open.split_off(place);
            self.completed.extend(component.iter().map(|&node| node as usize));
            (self.complete)(component);
        }
    }
}
