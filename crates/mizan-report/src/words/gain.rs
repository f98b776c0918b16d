//! What makes a state better for somebody, as it is and as somebody sees it.

use mizan_core::graph::reason::decisive;
use mizan_core::{Assumption, DmId, Preference, StateId};

use super::Speaker;
use crate::args;

impl Speaker<'_> {
    /// What of the case makes `dm` prefer one state to another; `None` where nothing does, or where it is a wish that
    /// somebody only believes it to have.
    pub(crate) fn gain_in_case(&self, dm: DmId, better: StateId, worse: StateId) -> Option<Assumption> {
        let gain = decisive(self.model.conflict(), self.model.space(), dm, better, worse)?;
        self.is_of_case(dm).then_some(gain)
    }

    /// The same in words; of a wish that somebody is only believed to have, the wish.
    pub(super) fn gain_in_words(&self, dm: DmId, better: StateId, worse: StateId) -> Option<String> {
        let gain = decisive(self.model.conflict(), self.model.space(), dm, better, worse)?;
        if self.is_of_case(dm) {
            return Some(self.gain(gain));
        }
        let formula = match (gain, &self.model.conflict().preferences[dm.index()]) {
            (Assumption::Statement(_, j), Preference::Prioritised(list)) => {
                list.get(j).map(|statement| &statement.formula)
            }
            (Assumption::Statement(_, j), Preference::Weighted(list)) => list.get(j).map(|(formula, _)| formula),
            _ => None,
        };
        Some(match formula {
            Some(formula) => self.telling("plain-that", &args!["what" => self.formula(formula)]),
            None => self.messages().text("plain-ranking", &[]),
        })
    }

    /// Whether the wishes of `dm` are those that the case says it has: as somebody sees it they may be others, and the
    /// places of their statements too.
    fn is_of_case(&self, dm: DmId) -> bool {
        let here = &self.model.conflict().preferences[dm.index()];
        match (self.seen, here, &self.case.conflict.preferences[dm.index()]) {
            (None, ..) => true,
            // Entries may be left out of a ranking, and its groups keep their places.
            (_, Preference::Ranking(here), Preference::Ranking(case)) => {
                let is_part = |(here, case): (&Vec<_>, &Vec<_>)| here.iter().all(|entry| case.contains(entry));
                here.len() == case.len() && here.iter().zip(case.iter()).all(is_part)
            }
            (_, here, case) => here == case,
        }
    }
}
