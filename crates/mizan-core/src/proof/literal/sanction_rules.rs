//! The rules of which replies can be sanctions, as they are described: every sequence of the others' moves, one by one.

use super::{Point, Twin};
use crate::conflict::ids::DmId;
use crate::solve::concept::{Concept, SanctionRule};

impl Twin<'_> {
    /// Whether `state` is stable for `dm`, as it judges it, where answers are the sequences that a rule allows.
    #[must_use]
    pub fn is_stable_with(&self, sanctions: SanctionRule, concept: Concept, dm: DmId, state: Point) -> bool {
        let judge = if concept == Concept::Far { self } else { self.judge(dm, state) };
        judge.is_stable_here(sanctions, concept, dm, state)
    }

    fn is_stable_here(&self, sanctions: SanctionRule, concept: Concept, dm: DmId, state: Point) -> bool {
        let others: Vec<DmId> = self.definitions().conflict().dms().filter(|&other| other != dm).collect();
        let (credible, inescapable) = match concept {
            Concept::Gmr | Concept::StrongGmr => (false, false),
            Concept::Smr | Concept::StrongSmr => (false, true),
            Concept::Seq | Concept::StrongSeq => (true, false),
            Concept::Sseq | Concept::StrongSseq => (true, true),
            Concept::Nash | Concept::Sim | Concept::Far => return self.is_stable(concept, dm, state),
        };
        let is_no_gain = |end: Point| match concept.weak() {
            Some(_) => self.definitions().far_prefers(dm, state, end),
            None => !self.definitions().prefers(dm, end, state),
        };
        let deters = |end: Point| {
            is_no_gain(end) && (!inescapable || self.definitions().moves(dm, end).into_iter().all(is_no_gain))
        };
        self.definitions().improvements(dm, state).into_iter().all(|s1| match sanctions {
            SanctionRule::Legal => self.joint(&others, s1, credible).into_iter().any(deters),
            SanctionRule::Once => self.each_once(&others, s1, credible).into_iter().any(deters),
            SanctionRule::Single => others.iter().flat_map(|&other| self.one_move(other, s1, credible)).any(deters),
        })
    }

    fn one_move(&self, by: DmId, from: Point, improving: bool) -> Vec<Point> {
        if improving { self.definitions().improvements(by, from) } else { self.definitions().moves(by, from) }
    }

    /// What sequences reach in which each of `movers` moves at most once, by going through all of them.
    fn each_once(&self, movers: &[DmId], from: Point, improving: bool) -> Vec<Point> {
        let mut reached = Vec::new();
        for &mover in movers {
            let rest: Vec<DmId> = movers.iter().copied().filter(|&other| other != mover).collect();
            for to in self.one_move(mover, from, improving) {
                reached.push(to);
                reached.extend(self.each_once(&rest, to, improving));
            }
        }
        reached
    }
}
