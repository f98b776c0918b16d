//! Rules: what no state may be, and what no move may do.

use crate::conflict::formula::{Formula, Truth};
use crate::conflict::ids::{DmId, OptionId};

/// One rule of the conflict, in the file's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// A state in which this holds is infeasible.
    Forbid(Formula),
    /// A state in which this does not hold is infeasible.
    Require(Formula),
    /// A state that takes another number of these options is infeasible.
    Options(Count, Vec<OptionId>),
    /// A move that it describes is no move; the states are not touched.
    Move(MoveRule),
}

/// How many of a list of options a state takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    /// One, no more and no fewer.
    ExactlyOne,
    /// None or one.
    AtMostOne,
    /// One or more.
    AtLeastOne,
}

/// The move of `by` (of everybody, where it is `None`) from a state in which `from` holds to one in which `to` holds
/// is barred. It bars one move, not a way round it in several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoveRule {
    /// Whose move; everybody's where `None`.
    pub by: Option<DmId>,
    /// What holds where the barred move starts.
    pub from: Formula,
    /// What holds where the barred move ends.
    pub to: Formula,
}

impl Rule {
    /// Whether the rule admits a state, in any kind of truth value; a move rule admits every state.
    pub fn admits<T: Truth>(&self, option: &impl Fn(OptionId) -> T) -> T {
        match self {
            Self::Forbid(formula) => formula.eval(option).not(),
            Self::Require(formula) => formula.eval(option),
            Self::Options(count, options) => count.admits(options, option),
            Self::Move(_) => T::constant(true),
        }
    }

    /// The steps that it takes to find out whether the rule admits a state.
    #[must_use]
    pub fn size(&self) -> usize {
        match self {
            Self::Forbid(formula) | Self::Require(formula) => formula.size(),
            Self::Options(_, options) => options.len(),
            Self::Move(_) => 1,
        }
    }

    /// The options that decide whether the rule admits a state, as the bits of a key.
    #[must_use]
    pub fn options(&self) -> u64 {
        match self {
            Self::Forbid(formula) | Self::Require(formula) => formula.options(),
            Self::Options(_, options) => options.iter().fold(0, |all, option| all | option.bit()),
            Self::Move(_) => 0,
        }
    }
}

impl Count {
    fn admits<T: Truth>(self, options: &[OptionId], option: &impl Fn(OptionId) -> T) -> T {
        let (mut one, mut two) = (T::constant(false), T::constant(false));
        for &id in options {
            let taken = option(id);
            two = two.or(one.and(taken));
            one = one.or(taken);
        }
        match self {
            Self::ExactlyOne => one.and(two.not()),
            Self::AtMostOne => two.not(),
            Self::AtLeastOne => one,
        }
    }
}
