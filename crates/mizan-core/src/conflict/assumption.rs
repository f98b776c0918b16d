//! The places of what is assumed of a conflict.

use super::ids::{DmId, OptionId};

/// One assumption of a conflict, as it stands in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Assumption {
    /// A preference statement of a decision maker, from 0.
    Statement(DmId, usize),
    /// A group of a decision maker's direct ranking, from 0, with the one after it.
    Group(DmId, usize),
    /// All that a decision maker wants, of two or more statements or groups: that it cares at all.
    Preferences(DmId),
    /// That an option can be changed in one direction only.
    OneWay(OptionId),
    /// A rule, from 0.
    Rule(usize),
}

impl Assumption {
    /// Whether it is a decision maker's preference, or one of its parts; and whose.
    #[must_use]
    pub fn prefers(self) -> Option<DmId> {
        match self {
            Self::Statement(dm, _) | Self::Group(dm, _) | Self::Preferences(dm) => Some(dm),
            Self::OneWay(_) | Self::Rule(_) => None,
        }
    }

    /// Whether a change of the one leaves nothing of the other to be changed: they are one, or one is all that a decision
    /// maker wants and the other a part of it.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        let is_whole = |one: Self| matches!(one, Self::Preferences(_));
        self == other
            || (is_whole(self) || is_whole(other)) && self.prefers().is_some_and(|dm| other.prefers() == Some(dm))
    }
}
