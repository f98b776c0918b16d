//! Decision trees in the making.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::VerdictSet;
use crate::claims::tree::Tree;
use crate::claims::verdict::Verdict;
use crate::conflict::known::Known;
use crate::conflict::open::{OpenAnswer, OpenQuestion};

/// A part of a tree that is being made.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Node {
    Verdict(Option<Verdict>),
    /// No completion that comes here is a conflict.
    NoConflict,
    /// It was not examined.
    Unfinished,
    Ask(OpenQuestion, Vec<(OpenAnswer, usize)>),
}

/// Trees in the making, of which equal parts are one.
#[derive(Debug, Default)]
pub(super) struct Nodes {
    nodes: Vec<Node>,
    place: BTreeMap<Node, usize>,
    /// For each the verdicts in it.
    verdicts: Vec<u8>,
}

impl Nodes {
    pub(super) fn leaf(&mut self, leaf: Node) -> usize {
        self.add(leaf)
    }

    /// A question with what follows from its answers, made as simple as it goes.
    pub(super) fn ask(&mut self, question: OpenQuestion, mut branches: Vec<(OpenAnswer, usize)>) -> usize {
        let no_conflict = self.add(Node::NoConflict);
        branches.retain(|(_, branch)| *branch != no_conflict);
        match branches[..] {
            [] => no_conflict,
            [(_, first), ..] if branches.iter().all(|(_, branch)| *branch == first) => first,
            _ => self.add(Node::Ask(question, branches)),
        }
    }

    fn add(&mut self, node: Node) -> usize {
        if let Some(&place) = self.place.get(&node) {
            return place;
        }
        let verdicts = match &node {
            Node::Verdict(verdict) => VerdictSet::of(*verdict).0,
            Node::NoConflict | Node::Unfinished => 0,
            Node::Ask(_, branches) => branches.iter().fold(0, |all, (_, branch)| all | self.verdicts[*branch]),
        };
        let place = self.nodes.len();
        self.place.insert(node.clone(), place);
        self.nodes.push(node);
        self.verdicts.push(verdicts);
        place
    }

    pub(super) fn node(&self, place: usize) -> &Node {
        &self.nodes[place]
    }

    /// The finished tree; `None` where there is no conflict, or it is not finished.
    pub(super) fn tree(&self, root: usize) -> Option<Arc<Tree>> {
        // A node comes after what it is made of.
        let mut trees: Vec<Option<Arc<Tree>>> = Vec::new();
        for node in &self.nodes[..=root] {
            trees.push(match node {
                Node::Verdict(verdict) => Some(Arc::new(Tree::Verdict(*verdict))),
                Node::NoConflict | Node::Unfinished => None,
                Node::Ask(question, branches) => {
                    let tree = |(answer, branch): &(OpenAnswer, usize)| Some((*answer, trees[*branch].clone()?));
                    let branches = branches.iter().map(tree).collect::<Option<Vec<_>>>();
                    branches.map(|branches| Arc::new(Tree::Ask { question: *question, branches }))
                }
            });
        }
        trees.pop().flatten()
    }

    /// The questions of which the answer alone can change the verdict.
    pub(super) fn matters(&self, root: usize, start: &Known) -> BTreeSet<OpenQuestion> {
        let mut found = BTreeSet::new();
        self.find_matters(root, start, &mut found);
        found
    }

    fn find_matters(&self, place: usize, known: &Known, found: &mut BTreeSet<OpenQuestion>) {
        let Node::Ask(question, branches) = &self.nodes[place] else { return };
        if !found.contains(question) {
            let glued = known.beside(*question);
            let mut pairs = (0..branches.len()).flat_map(|b| (0..b).map(move |a| (a, b)));
            if pairs.any(|(a, b)| self.differ(branches[a].1, branches[b].1, &glued)) {
                found.insert(*question);
            }
        }
        for (answer, branch) in branches {
            if let Some(known) = known.with(*question, *answer) {
                self.find_matters(*branch, &known, found);
            }
        }
    }

    /// Whether some completion of what is known has one verdict in the first part and another in the second.
    fn differ(&self, first: usize, second: usize, known: &Known) -> bool {
        let (a, b) = (self.verdicts[first], self.verdicts[second]);
        if first == second || a == 0 || b == 0 || (a | b).count_ones() == 1 {
            return false;
        }
        let question = match (&self.nodes[first], &self.nodes[second]) {
            (Node::Ask(question, _), _) | (_, Node::Ask(question, _)) => *question,
            _ => return true,
        };
        let branch = |place: usize, answer: OpenAnswer| match &self.nodes[place] {
            Node::Ask(other, branches) if *other == question => {
                branches.iter().find(|(other, _)| *other == answer).map(|(_, branch)| *branch)
            }
            _ => Some(place),
        };
        known.answers(question).into_iter().any(|answer| {
            let ends = branch(first, answer).zip(branch(second, answer));
            let known = known.with(question, answer);
            ends.zip(known).is_some_and(|((first, second), known)| self.differ(first, second, &known))
        })
    }
}
