//! The places of what is assumed of a conflict.

use super::ids::{DmId, OptionId};

/// One assumption of a conflict, as it stands in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Assumption {
    /// A preference statement of a decision maker, from 0.
    Statement(DmId, usize),
    /// A group of a decision maker's direct ranking, from 0, with the one after it.
    Group(DmId, usize),
    /// That an option can be changed in one direction only.
    OneWay(OptionId),
    /// A rule, from 0.
    Rule(usize),
}
