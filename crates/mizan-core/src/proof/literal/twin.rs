//! The twin: every concept of stability as the table of definitions has it, set by set, with which engines are compared.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use super::{Definitions, FarsightedTwin, Point};
use crate::conflict::Form;
use crate::conflict::ids::{DmId, StateKey};
use crate::solve::concept::Concept;

/// All feasible states of a small conflict, and the definitions applied to them.
#[derive(Debug, Clone)]
pub struct Twin<'a> {
    definitions: Definitions<'a>,
    states: Vec<Point>,
    foresight: OnceLock<FarsightedTwin>,
    /// The conflict as each sees it who does not see it as it is.
    views: Vec<(DmId, Twin<'a>)>,
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
        Self { definitions, states, foresight: OnceLock::new(), views: views(&definitions) }
    }

    /// The twin of an engine, for these of the states that the definitions find feasible.
    #[must_use]
    pub fn over(definitions: Definitions<'a>, states: Vec<Point>) -> Self {
        let mut states: Vec<Point> = states.into_iter().filter(|&state| definitions.is_feasible(state)).collect();
        states.sort_unstable();
        Self { definitions, states, foresight: OnceLock::new(), views: views(&definitions) }
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
        let mut seen = BTreeSet::new();
        let mut extend = |state: Point, last: Option<DmId>, reached: &mut Vec<(Point, DmId)>| {
            for &mover in movers.iter().filter(|&&mover| Some(mover) != last) {
                let ends = match improving {
                    true => self.definitions.improvements(mover, state),
                    false => self.definitions.moves(mover, state),
                };
                reached.extend(ends.into_iter().map(|end| (end, mover)).filter(|&last| seen.insert(last)));
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

    /// Where those who look ahead may end.
    #[must_use]
    pub fn foresight(&self) -> &FarsightedTwin {
        self.foresight.get_or_init(|| FarsightedTwin::of(self))
    }

    /// By what `dm` judges a state: by the conflict as it sees it where the state is feasible in that, else by the conflict
    /// as it is.
    #[must_use]
    pub fn judge(&self, dm: DmId, state: Point) -> &Self {
        let view = self.views.iter().find(|(viewer, _)| *viewer == dm).map(|(_, view)| view);
        view.filter(|view| view.definitions.is_feasible(state)).unwrap_or(self)
    }

    /// Whether `state` is stable for `dm`, as it judges it; one who looks ahead looks at the conflict as it is.
    #[must_use]
    pub fn is_stable(&self, concept: Concept, dm: DmId, state: Point) -> bool {
        if concept == Concept::Far {
            return self.foresight().is_stable(dm, state);
        }
        let judge = self.judge(dm, state);
        judge.definitions.improvements(dm, state).into_iter().all(|s1| judge.deters(concept, dm, state, s1))
    }

    /// Whether, under `concept` and as everything is here, something keeps `dm` from the improvement from `s` to `s1`. Who looks ahead is kept from
    /// moves, improvements or not, by where they may end.
    #[must_use]
    pub fn deters(&self, concept: Concept, dm: DmId, s: Point, s1: Point) -> bool {
        let known = self.definitions.known();
        if let Some(is_deterred) = known.and_then(|known| known.deters(&self.definitions, concept, dm, s, s1)) {
            return is_deterred;
        }
        match concept {
            Concept::Nash => false,
            Concept::Gmr => self.is_sanctioned(dm, s, s1, false, false),
            Concept::Smr => self.is_sanctioned(dm, s, s1, false, true),
            Concept::Seq => self.is_sanctioned(dm, s, s1, true, false),
            Concept::Sseq => self.is_sanctioned(dm, s, s1, true, true),
            Concept::StrongGmr => self.is_strongly_sanctioned(dm, s, s1, false, false),
            Concept::StrongSmr => self.is_strongly_sanctioned(dm, s, s1, false, true),
            Concept::StrongSeq => self.is_strongly_sanctioned(dm, s, s1, true, false),
            Concept::StrongSseq => self.is_strongly_sanctioned(dm, s, s1, true, true),
            Concept::Sim => self.is_spoilt(dm, s, s1),
            Concept::Far => {
                let ends = self.foresight().ends(s1);
                ends.into_iter().any(|z| !self.definitions.prefers(dm, z, s))
            }
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

    /// ∃ s2 ∈ R_{N∖i}(s1) (or R⁺_{N∖i}(s1)): s ≫_i s2 (and ∀ s3 ∈ R_i(s2): s ≫_i s3).
    fn is_strongly_sanctioned(&self, dm: DmId, s: Point, s1: Point, credible: bool, inescapable: bool) -> bool {
        let others: Vec<DmId> = self.definitions.conflict().dms().filter(|&other| other != dm).collect();
        self.joint(&others, s1, credible).into_iter().any(|s2| {
            self.definitions.far_prefers(dm, s, s2)
                && (!inescapable
                    || self.definitions.moves(dm, s2).iter().all(|&s3| self.definitions.far_prefers(dm, s, s3)))
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

/// The conflict as each sees it who does not see it as it is.
fn views<'a>(definitions: &Definitions<'a>) -> Vec<(DmId, Twin<'a>)> {
    let view = |dm: DmId| {
        let seen = definitions.seen_by(dm)?;
        let states = seen.known().map_or_else(|| seen.states(), |known| known.states().to_vec());
        Some((dm, Twin::over(seen, states)))
    };
    definitions.conflict().dms().filter_map(view).collect()
}
