//! How the others can answer, for all states at once: what deters an improvement is the answer that is worst for the one who
//! made it, whatever it left for that.
//!
//! An improvement from s to s1 is deterred iff some answer to it, a legal sequence of the others from s1 on, ends no better
//! than s; so iff the worst of them does.

use std::sync::OnceLock;

use super::known::{Known, Place};
use super::{Definitions, Point};
use crate::conflict::Conflict;
use crate::conflict::ids::DmId;
use crate::solve::concept::Concept;

/// For each decision maker and each of the four kinds of answers the rank of the worst answer at each state, once asked for.
#[derive(Debug)]
pub(super) struct Answers {
    worst: Vec<[OnceLock<Vec<u32>>; 4]>,
}

/// Which answers count.
#[derive(Debug, Clone, Copy)]
struct Kind {
    /// Those by improvements alone.
    credible: bool,
    /// And what the one who is answered can do about an answer counts too.
    inescapable: bool,
}

/// The rank of the worst answer where there is none.
const NO_ANSWER: u32 = u32::MAX;

impl Answers {
    pub(super) fn of(conflict: &Conflict) -> Self {
        Self { worst: conflict.dms().map(|_| Default::default()).collect() }
    }
}

impl Kind {
    /// The answers that deter under a concept; `None` for the concepts that look at more than the worst.
    fn of(concept: Concept) -> Option<Self> {
        let (credible, inescapable) = match concept {
            Concept::Gmr => (false, false),
            Concept::Smr => (false, true),
            Concept::Seq => (true, false),
            Concept::Sseq => (true, true),
            _ => return None,
        };
        Some(Self { credible, inescapable })
    }

    fn number(self) -> usize {
        usize::from(self.credible) + 2 * usize::from(self.inescapable)
    }
}

impl Known {
    /// Whether an answer deters `dm` from going from `s` to `s1`; `None` where that takes more than the worst of them.
    pub(super) fn deters(
        &self,
        definitions: &Definitions<'_>,
        concept: Concept,
        dm: DmId,
        s: Point,
        s1: Point,
    ) -> Option<bool> {
        let (s, s1) = (self.place(s)?, self.place(s1)?);
        let worst = self.worst_answers(definitions, dm, Kind::of(concept)?)[s1 as usize];
        Some(worst <= self.ranks(definitions, dm)[s as usize])
    }

    fn worst_answers(&self, definitions: &Definitions<'_>, dm: DmId, kind: Kind) -> &[u32] {
        self.answers.worst[dm.index()][kind.number()].get_or_init(|| self.find_worst_answers(definitions, dm, kind))
    }

    /// The least rank that sequences of the others lead to: those of one move first, then of one more, until more moves make
    /// nothing worse. Nobody moves twice in a row, so that it is kept who moves first.
    fn find_worst_answers(&self, definitions: &Definitions<'_>, dm: DmId, kind: Kind) -> Vec<u32> {
        let others: Vec<DmId> = definitions.conflict().dms().filter(|&other| other != dm).collect();
        let harm = self.harm(definitions, dm, kind);
        let n = self.states().len();
        // For each state and each of the others the worst that it can bring about by moving first.
        let mut worst = vec![NO_ANSWER; n * others.len()];
        loop {
            let mut has_changed = false;
            for s in (0..n).filter(|&s| definitions.watch.is_wanted_at(s)) {
                for (first, &mover) in others.iter().enumerate() {
                    let after = |t: Place| {
                        let row = &worst[t as usize * others.len()..][..others.len()];
                        let then = row.iter().enumerate().filter(|(next, _)| *next != first).map(|(_, &rank)| rank);
                        then.min().unwrap_or(NO_ANSWER).min(harm[t as usize])
                    };
                    let least = self.steps(definitions, mover, s as Place, kind.credible).map(after).min();
                    let least = least.unwrap_or(NO_ANSWER);
                    has_changed |= least < worst[s * others.len() + first];
                    worst[s * others.len() + first] = least;
                }
            }
            if !has_changed || !definitions.watch.is_wanted() {
                let of_state = |s: usize| worst[s * others.len()..][..others.len()].iter().copied().min();
                return (0..n).map(|s| of_state(s).unwrap_or(NO_ANSWER)).collect();
            }
        }
    }

    /// How little an end is worth: its own rank, or that of the best that can be made of it where that counts.
    fn harm(&self, definitions: &Definitions<'_>, dm: DmId, kind: Kind) -> Vec<u32> {
        let ranks = self.ranks(definitions, dm);
        if !kind.inescapable {
            return ranks.to_vec();
        }
        let best_of = |s: usize| {
            let escapes = self.moves(definitions, dm, s as Place).iter().map(|&to| ranks[to as usize]);
            escapes.fold(ranks[s], u32::max)
        };
        (0..ranks.len()).map(best_of).collect()
    }

    /// The moves or improvements of `dm` from a state.
    fn steps<'k>(
        &'k self,
        definitions: &Definitions<'_>,
        dm: DmId,
        from: Place,
        improving: bool,
    ) -> impl Iterator<Item = Place> + 'k {
        let ranks = self.ranks(definitions, dm);
        let steps = self.moves(definitions, dm, from).iter().copied();
        steps.filter(move |&to| !improving || ranks[to as usize] > ranks[from as usize])
    }
}
