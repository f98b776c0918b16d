//! Whether a claim says that something must be so, or that it can be.

use super::claim::{Claim, Condition, PathForm, Quantifier};

/// How a claim says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Modality {
    /// It must be so: `leads_to`, `always`, `every`, `no`.
    Must,
    /// It can be so: `possible`, `some`.
    Can,
}

impl Claim {
    /// Whether it says that something must be so, or that it can be; `None` where it says neither (a wish, an ability, a
    /// fact about a state) or both. The outermost form tells; `not` turns one into the other; parts that are joined have
    /// to agree, those that say neither aside.
    ///
    /// ```
    /// use mizan_core::claims::modality::Modality;
    /// use mizan_core::{Claim, Condition, OptionId, PathForm, StateKey, StateTerm};
    ///
    /// // "It does not follow that it will be built": `at NN: !leads_to(built)`.
    /// let built = Condition::Taken(OptionId::from_index(0));
    /// let leads = Condition::Path(PathForm::LeadsTo, Box::new(built), None);
    /// let at = |condition| Claim::At { state: StateTerm::Key(StateKey(0)), holding: None, condition };
    /// assert_eq!(at(leads.clone()).modality(), Some(Modality::Must));
    /// assert_eq!(at(leads.negated()).modality(), Some(Modality::Can));
    /// ```
    #[must_use]
    pub fn modality(&self) -> Option<Modality> {
        self.said().single()
    }

    fn said(&self) -> Said {
        match self {
            Self::At { condition, .. } => condition.said(),
            Self::Quantified { quantifier: Quantifier::Every | Quantifier::No, .. } => Said::MUST,
            Self::Quantified { quantifier: Quantifier::Some, .. } => Said::CAN,
            Self::Not(part) => part.said().denied(),
            Self::And(parts) | Self::Or(parts) => parts.iter().map(Self::said).fold(Said::NEITHER, Said::joined),
            // What somebody believes is a fact about it.
            Self::Prefers { .. } | Self::Believes(..) => Said::NEITHER,
        }
    }
}

impl Condition {
    fn said(&self) -> Said {
        match self {
            Self::Path(PathForm::LeadsTo | PathForm::Always, ..) => Said::MUST,
            Self::Path(PathForm::Possible, ..) => Said::CAN,
            Self::Not(part) => part.said().denied(),
            Self::And(parts) | Self::Or(parts) => parts.iter().map(Self::said).fold(Said::NEITHER, Said::joined),
            Self::Implies(left, right) => left.said().denied().joined(right.said()),
            // One of the two ways round is a denial.
            Self::Iff(left, right) => {
                let both = left.said().joined(right.said());
                both.joined(both.denied())
            }
            // What somebody can do or has, or how a state stands, is a fact: it says neither.
            Self::Path(PathForm::Attainable(_), ..)
            | Self::Constant(_)
            | Self::Taken(_)
            | Self::Better(..)
            | Self::Worse(..)
            | Self::Can(..)
            | Self::Improves(..)
            | Self::Stable(..)
            | Self::Equilibrium(..)
            | Self::Is(_)
            | Self::Pays(..) => Said::NEITHER,
        }
    }
}

/// What the parts of a claim say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Said {
    must: bool,
    can: bool,
}

impl Said {
    const NEITHER: Self = Self { must: false, can: false };
    const MUST: Self = Self { must: true, can: false };
    const CAN: Self = Self { must: false, can: true };

    fn joined(self, other: Self) -> Self {
        Self { must: self.must || other.must, can: self.can || other.can }
    }

    /// What need not be so can be otherwise.
    fn denied(self) -> Self {
        Self { must: self.can, can: self.must }
    }

    fn single(self) -> Option<Modality> {
        match (self.must, self.can) {
            (true, false) => Some(Modality::Must),
            (false, true) => Some(Modality::Can),
            _ => None,
        }
    }
}
