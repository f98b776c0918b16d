//! The twin: every concept of stability as the table of definitions has it, set by set, with which engines are compared.

use super::{Definitions, Point};
use crate::conflict::Form;
use crate::conflict::ids::{DmId, StateKey};
use crate::solve::concept::Concept;

/// All feasible states of a small conflict, and the definitions applied to them.
#[derive(Debug, Clone)]
pub struct Twin<'a> {
    definitions: Definitions<'a>,
    states: Vec<Point>,
}

impl<'a> Twin<'a> {
    /// The twin of an engine. Tries every combination of options: for small conflicts only.
    #[must_use]
    pub fn new(definitions: Definitions<'a>) -> Self {
        let n_points = match &definitions.conflict().form {
            Form::Options(form) => 1 << form.options.len(),
            Form::Graph(graph) => graph.n_states as u64,
        };
        let states = (0..n_points).map(Point).filter(|&state| definitions.is_feasible(state)).collect();
        Self { definitions, states }
    }

    /// The twin of an engine, for these of the states that the definitions find feasible.
    #[must_use]
    pub fn over(definitions: Definitions<'a>, states: Vec<Point>) -> Self {
        let states = states.into_iter().filter(|&state| definitions.is_feasible(state)).collect();
        Self { definitions, states }
    }

    /// The feasible states, in order.
    #[must_use]
    pub fn states(&self) -> &[Point] {
        &self.states
    }

    /// The definitions that the twin applies.
    #[must_use]
    pub fn definitions(&self) -> &Definitions<'a> {
        &self.definitions
    }

    /// The rank of a state: 1 more than the number of ranks below it.
    #[must_use]
    pub fn rank(&self, dm: DmId, state: Point) -> u32 {
        let mut below: Vec<Point> = Vec::new();
        for &other in &self.states {
            let is_new = below.iter().all(|seen| self.definitions.compare(dm, *seen, other).is_ne());
            if is_new && self.definitions.prefers(dm, state, other) {
                below.push(other);
            }
        }
        below.len() as u32 + 1
    }

    /// R_H(s), or R_H⁺(s) where only improvements count: what a legal sequence of one or more moves of `movers`
    /// reaches, nobody moving twice in a row.
    #[must_use]
    pub fn joint(&self, movers: &[DmId], from: Point, improving: bool) -> Vec<Point> {
        let mut reached: Vec<(Point, DmId)> = Vec::new();
        let extend = |state: Point, last: Option<DmId>, reached: &mut Vec<(Point, DmId)>| {
            for &mover in movers.iter().filter(|&&mover| Some(mover) != last) {
                let ends = match improving {
                    true => self.definitions.improvements(mover, state),
                    false => self.definitions.moves(mover, state),
                };
                for end in ends {
                    if !reached.contains(&(end, mover)) {
                        reached.push((end, mover));
                    }
                }
            }
        };
        extend(from, None, &mut reached);
        let mut next = 0;
        while let Some(&(state, last)) = reached.get(next) {
            extend(state, Some(last), &mut reached);
            next += 1;
        }
        let mut states: Vec<Point> = reached.into_iter().map(|(state, _)| state).collect();
        states.sort_unstable();
        states.dedup();
        states
    }

    /// Whether `state` is stable for `dm`.
    #[must_use]
    pub fn is_stable(&self, concept: Concept, dm: DmId, state: Point) -> bool {
        self.definitions.improvements(dm, state).into_iter().all(|s1| self.deters(concept, dm, state, s1))
    }

    /// Whether, under `concept`, something keeps `dm` from the improvement from `s` to `s1`.
    #[must_use]
    pub fn deters(&self, concept: Concept, dm: DmId, s: Point, s1: Point) -> bool {
        match concept {
            Concept::Nash => false,
            Concept::Gmr => self.is_sanctioned(dm, s, s1, false, false),
            Concept::Smr => self.is_sanctioned(dm, s, s1, false, true),
            Concept::Seq => self.is_sanctioned(dm, s, s1, true, false),
            Concept::Sseq => self.is_sanctioned(dm, s, s1, true, true),
            Concept::Sim => self.is_spoilt(dm, s, s1),
        }
    }

    /// ∃ s2 ∈ R_{N∖i}(s1) (or R⁺_{N∖i}(s1)): s2 ≤_i s (and ∀ s3 ∈ R_i(s2): s3 ≤_i s).
    fn is_sanctioned(&self, dm: DmId, s: Point, s1: Point, credible: bool, inescapable: bool) -> bool {
        let others: Vec<DmId> = self.definitions.conflict().dms().filter(|&other| other != dm).collect();
        self.joint(&others, s1, credible).into_iter().any(|s2| {
            !self.definitions.prefers(dm, s2, s)
                && (!inescapable
                    || self.definitions.moves(dm, s2).iter().all(|&s3| !self.definitions.prefers(dm, s3, s)))
        })
    }

    /// There is, for each other, a choice of staying or of one improvement from s, not all staying, such that making
    /// i's changes and all of these at once gives a feasible s2 ≤_i s.
    fn is_spoilt(&self, dm: DmId, s: Point, s1: Point) -> bool {
        // Each joint choice as the options that it changes.
        let mut changes: Vec<u64> = vec![0];
        for other in self.definitions.conflict().dms().filter(|&other| other != dm) {
            let own: Vec<u64> = self.definitions.improvements(other, s).iter().map(|t| t.0 ^ s.0).collect();
            let with_other = changes.iter().flat_map(|change| own.iter().map(move |own| change ^ own));
            changes.extend(with_other.collect::<Vec<_>>());
        }
        changes
            .into_iter()
            .filter(|&change| change != 0)
            .map(|change| Point(StateKey(s1.0 ^ change).0))
            .any(|s2| self.definitions.is_feasible(s2) && !self.definitions.prefers(dm, s2, s))
    }
}
