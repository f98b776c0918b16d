//! Coalitional stability as the definitions have it, state by state.

use super::{Point, Twin};
use crate::conflict::ids::DmId;
use crate::solve::concept::Concept;

impl Twin<'_> {
    /// t >_i s for every i ∈ H.
    #[must_use]
    pub fn all_prefer(&self, coalition: &[DmId], better: Point, worse: Point) -> bool {
        coalition.iter().all(|&dm| self.definitions().prefers(dm, better, worse))
    }

    /// R_H⁺⁺(s): what legal sequences of moves of the coalition reach that is better for every member than s.
    #[must_use]
    pub fn joint_improvements(&self, coalition: &[DmId], from: Point) -> Vec<Point> {
        let reached = self.joint(coalition, from, false).into_iter();
        reached.filter(|&to| self.all_prefer(coalition, to, from)).collect()
    }

    /// R⁺⁺_P(K)(s): what legal sequences of joint improvements of coalitions among `others` reach, no coalition acting
    /// twice in a row.
    #[must_use]
    pub fn answers_of_coalitions(&self, others: &[DmId], from: Point) -> Vec<Point> {
        let coalitions = coalitions_among(others);
        // Who has just acted, and what was reached by it.
        let mut reached: Vec<(Option<usize>, Point)> = vec![(None, from)];
        let mut next = 0;
        while let Some(&(last, state)) = reached.get(next) {
            for (place, coalition) in coalitions.iter().enumerate().filter(|(place, _)| Some(*place) != last) {
                for end in self.joint_improvements(coalition, state) {
                    if !reached.contains(&(Some(place), end)) {
                        reached.push((Some(place), end));
                    }
                }
            }
            next += 1;
        }
        // At least one coalition has acted.
        let mut states: Vec<Point> = reached.into_iter().filter(|(last, _)| last.is_some()).map(|(_, s)| s).collect();
        states.sort_unstable();
        states.dedup();
        states
    }

    /// Whether `state` is stable for a coalition under one of the concepts that coalitions have; for a coalition of one,
    /// whether it is stable for its member.
    #[must_use]
    pub fn is_stable_for(&self, concept: Concept, coalition: &[DmId], state: Point) -> bool {
        if let [dm] = coalition {
            return self.is_stable(concept, *dm, state);
        }
        self.joint_improvements(coalition, state).into_iter().all(|s1| self.deters_all(concept, coalition, state, s1))
    }

    /// Whether something keeps a coalition from the improvement from `s` to `s1`.
    fn deters_all(&self, concept: Concept, coalition: &[DmId], s: Point, s1: Point) -> bool {
        let others: Vec<DmId> =
            self.definitions().conflict().dms().filter(|other| !coalition.contains(other)).collect();
        let answers = match concept {
            Concept::Gmr | Concept::Smr => self.joint(&others, s1, false),
            Concept::Seq => self.answers_of_coalitions(&others, s1),
            _ => Vec::new(),
        };
        answers.into_iter().any(|s2| self.is_joint_sanction(concept, coalition, s, s2))
    }

    /// s2 ≤_i s for some i ∈ H (and, for SMR, ∀ s3 ∈ R_H(s2) ∃ i ∈ H: s3 ≤_i s).
    #[must_use]
    pub fn is_joint_sanction(&self, concept: Concept, coalition: &[DmId], s: Point, s2: Point) -> bool {
        let is_no_gain = |state: Point| !self.all_prefer(coalition, state, s);
        is_no_gain(s2) && (concept != Concept::Smr || self.joint(coalition, s2, false).into_iter().all(is_no_gain))
    }
}

/// Every coalition among `dms`: every subset but the empty one.
#[must_use]
pub fn coalitions_among(dms: &[DmId]) -> Vec<Vec<DmId>> {
    let mut all: Vec<Vec<DmId>> = vec![Vec::new()];
    for &dm in dms {
        let with: Vec<Vec<DmId>> = all.iter().map(|set| [&set[..], &[dm]].concat()).collect();
        all.extend(with);
    }
    all.retain(|set| !set.is_empty());
    all
}
