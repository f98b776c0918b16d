//! What the names in a claim stand for.

use mizan_core::{Formula, Space, StateTerm};

use crate::case::StateRef;
use crate::names::Names;

/// What the names in claims stand for.
#[derive(Debug, Clone, Copy)]
pub struct Vocabulary<'a> {
    /// The decision makers, options and states.
    pub names: &'a Names,
    /// Which state each name in `[states]` means, in order; nothing where a mistake leaves that open.
    pub states: &'a [Option<StateRef>],
    /// The feasible states, which quoted patterns must fit; nothing where a mistake leaves them open.
    pub space: Option<&'a Space>,
    /// The options' number, which is that of the letters of a pattern; `None` in graph form.
    pub n_options: Option<usize>,
    /// Whether the states are those of the conflict as somebody sees it, of which it is not known here which are feasible.
    pub is_seen: bool,
}

/// Whether a formula holds in the state that a claim starts from; `None` where that is not known.
pub(super) fn holds_at(vocabulary: Vocabulary<'_>, term: StateTerm, formula: &Formula) -> Option<bool> {
    let key = match term {
        StateTerm::Key(key) => key,
        StateTerm::Graph(_) => return None,
        StateTerm::Quoted(_) if vocabulary.is_seen => return None,
        StateTerm::Quoted(pattern) => {
            let space = vocabulary.space?;
            space.key(*space.matching(pattern).first()?)?
        }
    };
    Some(formula.holds_in(key))
}
