//! What a decision maker prefers, as it was written down.

use std::collections::BTreeSet;
use std::ops::Deref;

use crate::conflict::formula::Formula;
use crate::conflict::ids::{StateId, StateKey};
use crate::conflict::weight::Weight;

/// The preference of one decision maker over all feasible states: a complete preorder, in one of the usual inputs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Preference {
    /// Nothing was said: all states are the same to it.
    Indifferent,
    /// Option prioritisation (Hipel, Kilgour, Fang & Peng 1997): statements, most important first; the lexicographic
    /// order of their truth values.
    Prioritised(Vec<PreferenceStatement>),
    /// Option weighting: the exact sum of the weights of the statements that hold.
    Weighted(Vec<(Formula, Weight)>),
    /// Direct ranking: groups of states that tie, most preferred first.
    Ranking(DirectRanking),
}

impl Preference {
    /// Statements, most important first.
    #[must_use]
    pub fn statements(statements: impl IntoIterator<Item = impl Into<PreferenceStatement>>) -> Self {
        Self::Prioritised(statements.into_iter().map(Into::into).collect())
    }

    /// Groups of states that tie, most preferred first, without great steps.
    #[must_use]
    pub fn groups(groups: impl IntoIterator<Item = Vec<Entry>>) -> Self {
        Self::Ranking(groups.into_iter().collect::<Vec<_>>().into())
    }

    /// Whether some of its steps are marked as great: a vital statement, or a great step between groups.
    #[must_use]
    pub fn has_great_steps(&self) -> bool {
        match self {
            Self::Indifferent | Self::Weighted(_) => false,
            Self::Prioritised(statements) => statements.iter().any(|statement| statement.vital),
            Self::Ranking(ranking) => !ranking.great_steps.is_empty(),
        }
    }
}

/// A statement of option prioritisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreferenceStatement {
    /// What it wishes for.
    pub formula: Formula,
    /// Whether two states of which it holds in one alone are a great step apart: strength of preference (Hamouda, Kilgour
    /// & Hipel 2004), given with statements.
    pub vital: bool,
}

impl From<Formula> for PreferenceStatement {
    fn from(formula: Formula) -> Self {
        Self { formula, vital: false }
    }
}

impl Deref for PreferenceStatement {
    type Target = Formula;

    fn deref(&self) -> &Formula {
        &self.formula
    }
}

/// A direct ranking.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DirectRanking {
    /// Groups of states that tie, most preferred first.
    pub groups: Vec<Vec<Entry>>,
    /// Where great steps are: between the group at this place and the one before it. They keep their places where groups
    /// change theirs.
    pub great_steps: BTreeSet<usize>,
}

impl DirectRanking {
    /// The same great steps between other groups.
    #[must_use]
    pub fn with_groups(&self, groups: Vec<Vec<Entry>>) -> Self {
        Self { groups, great_steps: self.great_steps.clone() }
    }

    /// How many great steps are above the group at this place.
    #[must_use]
    pub fn level(&self, group: usize) -> usize {
        self.great_steps.range(..=group).count()
    }
}

impl From<Vec<Vec<Entry>>> for DirectRanking {
    fn from(groups: Vec<Vec<Entry>>) -> Self {
        Self { groups, great_steps: BTreeSet::new() }
    }
}

impl Deref for DirectRanking {
    type Target = [Vec<Entry>];

    fn deref(&self) -> &[Vec<Entry>] {
        &self.groups
    }
}

/// One entry of a direct ranking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// Every feasible state that fits.
    Pattern(Pattern),
    /// One state of the option form, fixed by what it says (a state's number or name, resolved).
    Key(StateKey),
    /// One state of the graph form.
    State(StateId),
    /// Every state that no other entry covers.
    Rest,
}

/// Some options taken, some not, the others either way: `YN-`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pattern {
    /// The options that the pattern fixes, as the bits of a key.
    pub fixed: u64,
    /// Which of those are taken; a subset of `fixed`.
    pub taken: u64,
}

impl Pattern {
    /// Whether `key` fits.
    #[must_use]
    pub fn fits(self, key: StateKey) -> bool {
        key.0 & self.fixed == self.taken
    }
}
