//! What the names in a claim stand for.

use mizan_core::{Formula, Space, StateTerm};

use crate::case::StateRef;
use crate::names::Names;

/// What the names in claims stand for.
#[derive(Debug, Clone, Copy)]
pub struct Vocabulary<'a> {
    /// The decision makers, options and states.
    pub names: &'a Names,
    /// Which state each name in `[states]` means, in order.
    pub states: &'a [StateRef],
    /// The feasible states, which quoted patterns must fit.
    pub space: &'a Space,
    /// The options' number, which is that of the letters of a pattern; `None` in graph form.
    pub n_options: Option<usize>,
}

/// Whether a formula holds in the state that a claim starts from; `None` where that is not known.
pub(super) fn holds_at(vocabulary: Vocabulary<'_>, term: StateTerm, formula: &Formula) -> Option<bool> {
    let key = match term {
        StateTerm::Key(key) => key,
        StateTerm::Graph(_) => return None,
        StateTerm::Quoted(pattern) => vocabulary.space.key(*vocabulary.space.matching(pattern).first()?)?,
    };
    Some(formula.holds_in(key))
}
