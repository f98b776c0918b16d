//! What became of a claim.

/// What became of a claim.
///
/// ```
/// use mizan_core::Verdict::{Fails, Holds, Vacuous};
///
/// assert_eq!(!Holds, Fails);
/// assert_eq!(Holds.and(Vacuous), Vacuous);
/// assert_eq!(Holds.or(Vacuous), Holds);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// It holds.
    Holds,
    /// It fails.
    Fails,
    /// It says nothing: the set that it is about is empty, or it has no pair to compare.
    Vacuous,
}

impl Verdict {
    /// `Holds` where `true`.
    #[must_use]
    pub fn of(truth: bool) -> Self {
        if truth { Self::Holds } else { Self::Fails }
    }

    /// Kleene's strong conjunction.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Fails, _) | (_, Self::Fails) => Self::Fails,
            (Self::Holds, Self::Holds) => Self::Holds,
            _ => Self::Vacuous,
        }
    }

    /// Kleene's strong disjunction.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        !(!self).and(!other)
    }

    /// Its name in files and in JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::Fails => "fails",
            Self::Vacuous => "vacuous",
        }
    }
}

/// Kleene's strong negation, `Vacuous` being the third value.
impl std::ops::Not for Verdict {
    type Output = Self;
    fn not(self) -> Self {
        match self {
            Self::Holds => Self::Fails,
            Self::Fails => Self::Holds,
            Self::Vacuous => Self::Vacuous,
        }
    }
}
