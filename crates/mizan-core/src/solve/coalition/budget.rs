//! How much work one coalition may be.

use crate::algorithms::watch::Watch;

/// The most steps of work that one coalition under one concept may take: some seconds.
pub const STEPS: u64 = 1 << 29;

/// How many steps pass between two questions whether the answer is still wanted.
const BETWEEN_LOOKS: u64 = 1 << 13;

/// What is kept takes memory besides time: each corner that is kept counts as this many steps, so that all of them fit
/// into some hundred megabytes.
const KEPT: u64 = 64;

/// Why a question about a coalition has no answer: it takes too much, or makes no sense.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoJointAnswer {
    /// It takes more than [`STEPS`] steps.
    Steps,
    /// The graph of legal sequences would have this many nodes, too many to be held.
    Nodes(usize),
    /// There are more coalitions than [`MAX_COALITIONS`](crate::conflict::coalition::MAX_COALITIONS).
    Coalitions,
    /// The concept is not defined for coalitions of two or more.
    NotDefined,
    /// Somebody sees the conflict otherwise than it is: what a coalition judges by is not defined then.
    Views,
}

/// Counts steps, so that the answer depends on the question alone and never on the time that it takes.
pub(super) struct WorkBudget<'a> {
    left: u64,
    /// How many were left when it was last asked whether the answer is still wanted.
    looked_at: u64,
    watch: &'a Watch<'a>,
}

impl<'a> WorkBudget<'a> {
    pub(super) fn new(watch: &'a Watch<'a>) -> Self {
        Self { left: STEPS, looked_at: STEPS, watch }
    }

    pub(super) fn watch(&self) -> &'a Watch<'a> {
        self.watch
    }

    /// Counts steps of work. Where nobody wants the answer any more there are none left.
    pub(super) fn spend(&mut self, steps: usize) -> Result<(), NoJointAnswer> {
        self.left = self.left.checked_sub(steps as u64).ok_or(NoJointAnswer::Steps)?;
        if self.looked_at - self.left >= BETWEEN_LOOKS {
            self.looked_at = self.left;
            return if self.watch.is_wanted() { Ok(()) } else { Err(NoJointAnswer::Steps) };
        }
        Ok(())
    }

    /// Counts corners that are kept.
    pub(super) fn keep(&mut self, corners: usize) -> Result<(), NoJointAnswer> {
        self.spend(corners * KEPT as usize)
    }
}
