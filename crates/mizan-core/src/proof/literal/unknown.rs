//! Stability under unknown preference (Li, Hipel, Kilgour & Fang 2004), variant by variant, over all completions.

use std::cmp::Ordering;

use super::{Definitions, Point, Twin, own_completions};
use crate::conflict::Conflict;
use crate::conflict::ids::DmId;
use crate::conflict::open::OpenQuestions;
use crate::solve::concept::Concept;

/// How a decision maker compares a first state with a second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnknownPreference {
    /// ≻: it prefers the first in all completions.
    Prefers,
    /// ≺: it prefers the second in all completions.
    Dislikes,
    /// ~: they tie in all completions.
    Ties,
    /// U: neither.
    Unknown,
}

/// The definitions under unknown preference, for a small conflict of which little is open.
#[derive(Debug)]
pub struct UnknownTwin<'a> {
    twin: Twin<'a>,
    /// For each decision maker the completions of its own list.
    completions: Vec<Vec<Conflict>>,
}

impl<'a> UnknownTwin<'a> {
    /// Lists everybody's completions; rules that perhaps bind are taken to.
    #[must_use]
    pub fn new(conflict: &'a Conflict, open: &OpenQuestions) -> Self {
        let completions = conflict.dms().map(|dm| own_completions(conflict, open, dm)).collect();
        Self { twin: Twin::new(Definitions::new(conflict)), completions }
    }

    /// The feasible states, in order.
    #[must_use]
    pub fn states(&self) -> &[Point] {
        self.twin.states()
    }

    /// How `dm` compares two states.
    #[must_use]
    pub fn compare(&self, dm: DmId, first: Point, second: Point) -> UnknownPreference {
        let completions = &self.completions[dm.index()];
        let in_all = |order| completions.iter().all(|c| Definitions::new(c).compare(dm, first, second) == order);
        match () {
            () if in_all(Ordering::Greater) => UnknownPreference::Prefers,
            () if in_all(Ordering::Less) => UnknownPreference::Dislikes,
            () if in_all(Ordering::Equal) => UnknownPreference::Ties,
            () => UnknownPreference::Unknown,
        }
    }

    /// Whether a state is stable for `dm` under a variant of a concept, `a` to `d`.
    #[must_use]
    pub fn is_stable(&self, concept: Concept, variant: &str, dm: DmId, s: Point) -> bool {
        use UnknownPreference::{Dislikes, Prefers, Ties, Unknown};
        let preference = |t: Point| self.compare(dm, t, s);
        let leaves = |t: Point| match variant {
            "a" | "c" => matches!(preference(t), Prefers | Unknown),
            _ => preference(t) == Prefers,
        };
        let accepts = |s2: Point| match variant {
            "a" | "b" => matches!(preference(s2), Dislikes | Ties),
            _ => matches!(preference(s2), Dislikes | Ties | Unknown),
        };
        let escapes = |s3: Point| match variant {
            "a" | "b" => matches!(preference(s3), Prefers | Unknown),
            _ => preference(s3) == Prefers,
        };
        let (credible, inescapable) = match concept {
            Concept::Gmr => (false, false),
            Concept::Smr => (false, true),
            Concept::Seq => (true, false),
            Concept::Sseq => (true, true),
            _ => return !self.moves(dm, s).into_iter().any(leaves),
        };
        self.moves(dm, s).into_iter().filter(|&s1| leaves(s1)).all(|s1| {
            let answers = self.sequences(dm, s1, credible).into_iter();
            answers.filter(|&s2| accepts(s2)).any(|s2| !inescapable || !self.moves(dm, s2).into_iter().any(escapes))
        })
    }

    fn moves(&self, dm: DmId, s: Point) -> Vec<Point> {
        self.twin.definitions().moves(dm, s)
    }

    /// What legal sequences of moves of the others reach; `credible` where each is ≻ or U.
    fn sequences(&self, dm: DmId, from: Point, credible: bool) -> Vec<Point> {
        let is_credible = |by: DmId, s: Point, t: Point| {
            !credible || matches!(self.compare(by, t, s), UnknownPreference::Prefers | UnknownPreference::Unknown)
        };
        let others: Vec<DmId> = self.twin.definitions().conflict().dms().filter(|&other| other != dm).collect();
        let mut reached: Vec<(Point, DmId)> = Vec::new();
        let mut next = 0;
        let mut present = Some((from, None));
        while let Some((state, last)) = present {
            for &by in others.iter().filter(|by| Some(**by) != last) {
                for end in self.moves(by, state) {
                    if is_credible(by, state, end) && !reached.contains(&(end, by)) {
                        reached.push((end, by));
                    }
                }
            }
            present = reached.get(next).map(|&(state, by)| (state, Some(by)));
            next += 1;
        }
        reached.into_iter().map(|(state, _)| state).collect()
    }
}
