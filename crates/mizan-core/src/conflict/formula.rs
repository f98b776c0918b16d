//! Formulas over options, and the one evaluator of them.

use crate::conflict::ids::{OptionId, StateKey};

/// A formula over options. `A if B` and `B implies A` are the same formula.
///
/// ```
/// use mizan_core::{Formula, OptionId, StateKey};
///
/// let [a, b] = [0, 1].map(|option| Formula::Taken(OptionId::from_index(option)));
/// let a_without_b = Formula::And(vec![a, b.negated()]);
/// assert!(a_without_b.holds_in(StateKey(0b01)));
/// assert!(!a_without_b.holds_in(StateKey(0b11)));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Formula {
    /// `true` or `false`.
    Constant(bool),
    /// The option is taken.
    Taken(OptionId),
    /// Not.
    Not(Box<Formula>),
    /// All of them; `true` if there are none.
    And(Vec<Formula>),
    /// At least one of them; `false` if there are none.
    Or(Vec<Formula>),
    /// If the first, then the second.
    Implies(Box<Formula>, Box<Formula>),
    /// Both or neither.
    Iff(Box<Formula>, Box<Formula>),
}

/// A kind of truth value that formulas can be evaluated in: one state (`bool`), 64 states at once (`u64`), or a state
/// of which only some options are known ([`Partial`]).
pub trait Truth: Copy {
    /// The value of a constant.
    fn constant(value: bool) -> Self;
    /// Negation.
    #[must_use]
    fn not(self) -> Self;
    /// Conjunction.
    #[must_use]
    fn and(self, other: Self) -> Self;
    /// Disjunction.
    #[must_use]
    fn or(self, other: Self) -> Self {
        self.not().and(other.not()).not()
    }
}

impl Truth for bool {
    fn constant(value: bool) -> Self {
        value
    }
    fn not(self) -> Self {
        !self
    }
    fn and(self, other: Self) -> Self {
        self & other
    }
}

/// One state a bit.
impl Truth for u64 {
    fn constant(value: bool) -> Self {
        if value { u64::MAX } else { 0 }
    }
    fn not(self) -> Self {
        !self
    }
    fn and(self, other: Self) -> Self {
        self & other
    }
}

/// The truth of a formula of which some options are not decided yet (Kleene's strong logic).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Partial {
    /// True however the open options are decided.
    True,
    /// False however the open options are decided.
    False,
    /// Not settled by the options decided so far.
    Open,
}

impl Truth for Partial {
    fn constant(value: bool) -> Self {
        if value { Self::True } else { Self::False }
    }
    fn not(self) -> Self {
        match self {
            Self::True => Self::False,
            Self::False => Self::True,
            Self::Open => Self::Open,
        }
    }
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::False, _) | (_, Self::False) => Self::False,
            (Self::True, Self::True) => Self::True,
            _ => Self::Open,
        }
    }
}

impl Formula {
    /// `!self`.
    #[must_use]
    pub fn negated(self) -> Self {
        Self::Not(Box::new(self))
    }

    /// The value of this formula where `option` tells that of each option.
    pub fn eval<T: Truth>(&self, option: &impl Fn(OptionId) -> T) -> T {
        match self {
            Self::Constant(value) => T::constant(*value),
            Self::Taken(id) => option(*id),
            Self::Not(inner) => inner.eval(option).not(),
            Self::And(parts) => parts.iter().fold(T::constant(true), |all, part| all.and(part.eval(option))),
            Self::Or(parts) => parts.iter().fold(T::constant(false), |any, part| any.or(part.eval(option))),
            Self::Implies(from, to) => from.eval(option).not().or(to.eval(option)),
            Self::Iff(left, right) => {
                let (left, right) = (left.eval(option), right.eval(option));
                left.and(right).or(left.not().and(right.not()))
            }
        }
    }

    /// Whether this formula holds in the state `key`.
    #[must_use]
    pub fn holds_in(&self, key: StateKey) -> bool {
        self.eval(&|option| key.takes(option))
    }

    /// How many connectives, options and constants it is made of: the steps that evaluating it takes.
    #[must_use]
    pub fn size(&self) -> usize {
        match self {
            Self::Constant(_) | Self::Taken(_) => 1,
            Self::Not(inner) => 1 + inner.size(),
            Self::And(parts) | Self::Or(parts) => 1 + parts.iter().map(Self::size).sum::<usize>(),
            Self::Implies(left, right) | Self::Iff(left, right) => 1 + left.size() + right.size(),
        }
    }

    /// The options that occur in this formula, as the bits of a key.
    #[must_use]
    pub fn options(&self) -> u64 {
        match self {
            Self::Constant(_) => 0,
            Self::Taken(id) => id.bit(),
            Self::Not(inner) => inner.options(),
            Self::And(parts) | Self::Or(parts) => parts.iter().fold(0, |all, part| all | part.options()),
            Self::Implies(left, right) | Self::Iff(left, right) => left.options() | right.options(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn option(index: usize) -> Formula {
        Formula::Taken(OptionId::from_index(index))
    }

    /// Every formula that one connective makes of two options, evaluated in all three kinds of truth value.
    #[test]
    fn the_kinds_of_truth_value_agree() {
        let (a, b) = (option(0), option(1));
        let formulas = [
            a.clone().negated(),
            Formula::And(vec![a.clone(), b.clone()]),
            Formula::Or(vec![a.clone(), b.clone()]),
            Formula::Implies(Box::new(a.clone()), Box::new(b.clone())),
            Formula::Iff(Box::new(a), Box::new(b)),
        ];
        let expected = [
            [true, false, true, false],
            [false, false, false, true],
            [false, true, true, true],
            [true, false, true, true],
            [true, false, false, true],
        ];
        for (formula, expected) in formulas.iter().zip(expected) {
            let lanes = formula.eval(&|o| if o.index() == 0 { 0b1010_u64 } else { 0b1100 });
            for (key, expected) in expected.into_iter().enumerate() {
                assert_eq!(formula.holds_in(StateKey(key as u64)), expected, "{formula:?} at {key:02b}");
                assert_eq!(lanes >> key & 1 == 1, expected, "{formula:?} in lane {key}");
                let partial = formula.eval(&|o| Partial::constant(StateKey(key as u64).takes(o)));
                assert_eq!(partial, Partial::constant(expected), "{formula:?} at {key:02b}");
            }
        }
    }

    #[test]
    fn a_partial_value_is_settled_only_where_the_open_options_do_not_matter() {
        let a_open_b = |b: bool| move |o: OptionId| if o.index() == 0 { Partial::Open } else { Partial::constant(b) };
        let both = Formula::And(vec![option(0), option(1)]);
        assert_eq!(both.eval(&a_open_b(false)), Partial::False);
        assert_eq!(both.eval(&a_open_b(true)), Partial::Open);
        let either = Formula::Or(vec![option(0), option(1)]);
        assert_eq!(either.eval(&a_open_b(true)), Partial::True);
        assert_eq!(either.eval(&a_open_b(false)), Partial::Open);
    }
}
