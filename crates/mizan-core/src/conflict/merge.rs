//! States that are one and the same, as it was written down.

use super::formula::Formula;

/// All feasible combinations in which a formula holds, and which agree on some options, are one state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merge {
    /// What holds in them.
    pub formula: Formula,
    /// The options on which those agree that are one, as the bits of a key; where there are none, all are one.
    pub keep: u64,
}
