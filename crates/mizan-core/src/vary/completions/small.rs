//! Trees made small: of the questions that matter, those that decide most are asked first.
//!
//! A verdict depends on nothing but the answers to the questions that matter: two orders with the same answers to them
//! are joined by exchanges of neighbours that change none of these, so none of them changes the verdict.

use std::collections::BTreeSet;

use super::tree::{Node, Nodes};
use crate::conflict::known::Known;
use crate::conflict::open::OpenQuestion;

/// The most steps that are spent on making a tree smaller.
const MAX_STEPS: usize = 20_000;

/// Trees with more leaves are left as they are.
const MAX_LEAVES: usize = 100;

/// A tree that is made over.
struct Small<'a> {
    nodes: &'a mut Nodes,
    matters: &'a BTreeSet<OpenQuestion>,
    steps: usize,
}

impl Nodes {
    /// The same tree where this is known, asking only questions that matter, those that decide most first; itself where
    /// that is no smaller, or it is large, or was not finished.
    pub(super) fn smaller(&mut self, root: usize, known: &Known) -> usize {
        let before = self.n_leaves(root);
        if !(3..=MAX_LEAVES).contains(&before) || !self.is_finished(root) {
            return root;
        }
        let matters = self.matters(root, known);
        let mut small = Small { nodes: self, matters: &matters, steps: 0 };
        match small.rebuilt(root, known) {
            Some(rebuilt) if self.n_leaves(rebuilt) < before => rebuilt,
            _ => root,
        }
    }

    fn is_finished(&self, place: usize) -> bool {
        match self.node(place) {
            Node::Ask(_, branches) => branches.iter().all(|(_, branch)| self.is_finished(*branch)),
            other => *other != Node::Unfinished,
        }
    }

    fn n_leaves(&self, place: usize) -> usize {
        match self.node(place) {
            Node::Ask(_, branches) => branches.iter().map(|(_, branch)| self.n_leaves(*branch)).sum(),
            _ => 1,
        }
    }
}

impl Small<'_> {
    /// `None` where it takes too long.
    fn rebuilt(&mut self, place: usize, known: &Known) -> Option<usize> {
        if !matches!(self.nodes.node(place), Node::Ask(..)) {
            return Some(place);
        }
        let mut best: Option<(usize, OpenQuestion, Vec<_>)> = None;
        for &question in self.matters {
            let answers = known.answers(question);
            if answers.len() < 2 {
                continue;
            }
            let mut branches = Vec::new();
            for answer in answers {
                let known = known.with(question, answer)?;
                branches.push((answer, self.restricted(place, &known)?, known));
            }
            let size = branches.iter().map(|(_, branch, _)| self.nodes.n_leaves(*branch) - 1).sum();
            if branches.windows(2).any(|pair| pair[0].1 != pair[1].1)
                && best.as_ref().is_none_or(|(least, ..)| size < *least)
            {
                best = Some((size, question, branches));
            }
        }
        let Some((_, question, branches)) = best else { return Some(place) };
        let mut rebuilt = Vec::new();
        for (answer, branch, known) in branches {
            rebuilt.push((answer, self.rebuilt(branch, &known)?));
        }
        Some(self.nodes.ask(question, rebuilt))
    }

    /// What is left of a tree where this is known.
    fn restricted(&mut self, place: usize, known: &Known) -> Option<usize> {
        self.steps += 1;
        if self.steps > MAX_STEPS {
            return None;
        }
        let Node::Ask(question, branches) = self.nodes.node(place).clone() else { return Some(place) };
        let answers = known.answers(question);
        let mut left = Vec::new();
        for (answer, branch) in branches.into_iter().filter(|(answer, _)| answers.contains(answer)) {
            let known = known.with(question, answer)?;
            left.push((answer, self.restricted(branch, &known)?));
        }
        Some(self.nodes.ask(question, left))
    }
}
