//! Where the parts of a figure go: in layers from the start downwards (Sugiyama, Tagawa & Toda 1981).
//!
//! Arcs that close a circle are set aside; each node then stands below all that lead to it, in a layer that has room;
//! the order in a layer follows the middle of a node's neighbours. Everything is in whole numbers and in the order of
//! the nodes, so the same figure has the same places.

use super::{Arrow, Figure};

/// How many nodes stand side by side.
const WIDEST: usize = 4;
/// How often the order in the layers is improved, down and up.
const SWEEPS: usize = 6;

/// The places of the nodes, and the ways of the arcs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The layers from the top; in each its cells from the reading side.
    pub layers: Vec<Vec<FigureCell>>,
    /// For each arc the columns through which it passes in the layers between its ends; `None` where it leads back up.
    pub lanes: Vec<Option<Vec<usize>>>,
}

/// What stands in a layer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FigureCell {
    /// A node.
    FigureNode(usize),
    /// An arc on its way to a lower layer.
    Lane(usize),
}

impl Layout {
    /// A layout of `figure`.
    #[must_use]
    pub fn of(figure: &Figure) -> Self {
        let back = back_arcs(figure);
        let layer = layer_of_each(figure, &back);
        let n_layers = layer.iter().max().map_or(0, |last| last + 1);
        let mut layers: Vec<Vec<FigureCell>> = vec![Vec::new(); n_layers];
        for (node, &layer) in layer.iter().enumerate() {
            layers[layer].push(FigureCell::FigureNode(node));
        }
        for (index, arc) in figure.arcs.iter().enumerate().filter(|(index, _)| !back[*index]) {
            for between in &mut layers[layer[arc.from] + 1..layer[arc.to]] {
                between.push(FigureCell::Lane(index));
            }
        }
        order(figure, &back, &layer, &mut layers);
        let lanes = figure.arcs.iter().enumerate().map(|(index, arc)| {
            let column = |cells: &Vec<FigureCell>| cells.iter().position(|cell| *cell == FigureCell::Lane(index));
            let between = || layers[layer[arc.from] + 1..layer[arc.to]].iter().filter_map(column).collect();
            (!back[index]).then(between)
        });
        let lanes = lanes.collect();
        Self { layers, lanes }
    }
}

/// For each arc whether it leads back to a node on the way to it, in a search from the start in the order of the nodes.
fn back_arcs(figure: &Figure) -> Vec<bool> {
    #[derive(Clone, Copy, PartialEq)]
    enum Met {
        Not,
        OnTheWay,
        Done,
    }
    let mut met = vec![Met::Not; figure.nodes.len()];
    let mut back = vec![false; figure.arcs.len()];
    for root in 0..figure.nodes.len() {
        // The nodes on the way, each with the next of its arcs.
        let mut way: Vec<(usize, usize)> = Vec::new();
        if met[root] == Met::Not {
            met[root] = Met::OnTheWay;
            way.push((root, 0));
        }
        while let Some((node, next)) = way.pop() {
            let Some(index) = (next..figure.arcs.len()).find(|&index| figure.arcs[index].from == node) else {
                met[node] = Met::Done;
                continue;
            };
            way.push((node, index + 1));
            let to = figure.arcs[index].to;
            match met[to] {
                Met::OnTheWay => back[index] = true,
                Met::Not => {
                    met[to] = Met::OnTheWay;
                    way.push((to, 0));
                }
                Met::Done => {}
            }
        }
    }
    back
}

/// The layer of each node: below all that lead to it, where there is room.
fn layer_of_each(figure: &Figure, back: &[bool]) -> Vec<usize> {
    let forward = || figure.arcs.iter().enumerate().filter(|(index, _)| !back[*index]).map(|(_, arc)| arc);
    let mut waiting: Vec<usize> = vec![0; figure.nodes.len()];
    forward().for_each(|arc| waiting[arc.to] += 1);
    let mut ready: Vec<usize> = (0..figure.nodes.len()).filter(|&node| waiting[node] == 0).collect();
    let mut layer = vec![0; figure.nodes.len()];
    let mut sizes: Vec<usize> = Vec::new();
    let mut next = 0;
    while let Some(&node) = ready.get(next) {
        next += 1;
        while sizes.len() <= layer[node] || sizes[layer[node]] >= WIDEST {
            if sizes.len() <= layer[node] {
                sizes.push(0);
            } else {
                layer[node] += 1;
            }
        }
        sizes[layer[node]] += 1;
        for arc in forward().filter(|arc: &&Arrow| arc.from == node) {
            layer[arc.to] = layer[arc.to].max(layer[node] + 1);
            waiting[arc.to] -= 1;
            if waiting[arc.to] == 0 {
                ready.push(arc.to);
            }
        }
    }
    layer
}

/// Orders each layer by the middle of what its cells are joined to in the layer above, then below, and so on.
fn order(figure: &Figure, back: &[bool], layer: &[usize], layers: &mut [Vec<FigureCell>]) {
    let joined = |cell: FigureCell, other: FigureCell| {
        figure.arcs.iter().enumerate().filter(|(index, _)| !back[*index]).any(|(index, arc)| {
            let end =
                |node: usize, cell: FigureCell| cell == FigureCell::FigureNode(node) || cell == FigureCell::Lane(index);
            let upward = |a: FigureCell, b: FigureCell| end(arc.from, a) && end(arc.to, b);
            upward(cell, other) || upward(other, cell)
        })
    };
    let near = |cells: &[FigureCell], beside: &[FigureCell]| -> Vec<FigureCell> {
        let middle = |place: usize, cell: FigureCell| {
            let joined: Vec<usize> = (0..beside.len()).filter(|&other| joined(cell, beside[other])).collect();
            let width = beside.len().max(1);
            // In thousandths of the layer's width, so that layers of different width compare.
            match joined.len() {
                0 => (2 * place + 1) * 500 / cells.len().max(1),
                n => joined.iter().map(|place| (2 * place + 1) * 500 / width).sum::<usize>() / n,
            }
        };
        let mut keyed: Vec<(usize, usize, FigureCell)> =
            cells.iter().enumerate().map(|(place, &cell)| (middle(place, cell), place, cell)).collect();
        keyed.sort_by_key(|(middle, place, _)| (*middle, *place));
        keyed.into_iter().map(|(_, _, cell)| cell).collect()
    };
    debug_assert_eq!(layer.len(), figure.nodes.len());
    for sweep in 0..SWEEPS {
        for index in 0..layers.len() {
            let index = if sweep % 2 == 0 { index } else { layers.len() - 1 - index };
            let beside = if sweep % 2 == 0 { index.checked_sub(1) } else { Some(index + 1) };
            let Some(beside) = beside.and_then(|beside| layers.get(beside)) else { continue };
            layers[index] = near(&layers[index], beside);
        }
    }
}

#[cfg(test)]
mod tests {
    use mizan_core::{DmId, StateId};

    use super::super::{FigureNode, Portion};
    use super::*;

    fn figure(n_nodes: usize, arcs: &[(usize, usize)]) -> Figure {
        let node = |index| FigureNode {
            states: vec![StateId::from_index(index)],
            settled: false,
            circling: false,
            goes_on: false,
        };
        let arc = |&(from, to): &(usize, usize)| Arrow { from, to, by: DmId::from_index(0) };
        let all = Portion { shown: n_nodes, all: n_nodes };
        let arcs = arcs.iter().map(arc).collect();
        Figure { nodes: (0..n_nodes).map(node).collect(), arcs, states: all, attractors: all, folded: false }
    }

    fn layers_of(layout: &Layout) -> Vec<Vec<usize>> {
        let node = |cell: &FigureCell| match cell {
            FigureCell::FigureNode(node) => Some(*node),
            FigureCell::Lane(_) => None,
        };
        layout.layers.iter().map(|cells| cells.iter().filter_map(node).collect()).collect()
    }

    #[test]
    fn a_node_stands_below_all_that_lead_to_it() {
        let layout = Layout::of(&figure(4, &[(0, 1), (0, 3), (1, 2), (2, 3)]));
        assert_eq!(layers_of(&layout), [vec![0], vec![1], vec![2], vec![3]]);
        assert_eq!(
            layout.lanes.iter().map(|lane| lane.as_ref().map(Vec::len)).collect::<Vec<_>>(),
            [Some(0), Some(2), Some(0), Some(0)]
        );
    }

    #[test]
    fn a_circle_has_one_arc_that_leads_back() {
        let layout = Layout::of(&figure(3, &[(0, 1), (1, 2), (2, 0)]));
        assert_eq!(layers_of(&layout), [vec![0], vec![1], vec![2]]);
        assert_eq!(layout.lanes, [Some(vec![]), Some(vec![]), None]);
    }

    #[test]
    fn no_layer_is_too_wide() {
        let arcs: Vec<(usize, usize)> = (1..11).map(|node| (0, node)).collect();
        let layout = Layout::of(&figure(11, &arcs));
        assert!(layers_of(&layout).iter().all(|nodes| nodes.len() <= WIDEST));
        assert_eq!(layers_of(&layout).concat().len(), 11);
    }

    #[test]
    fn arcs_that_need_not_cross_do_not() {
        let layout = Layout::of(&figure(5, &[(0, 1), (0, 2), (1, 4), (2, 3)]));
        let last = layers_of(&layout)[2].clone();
        let middle = layers_of(&layout)[1].clone();
        assert_eq!((middle, last), (vec![1, 2], vec![4, 3]));
    }
}
