//! How much work one coalition may be.

/// The most steps of work that one coalition under one concept may take: some seconds.
pub const STEPS: u64 = 1 << 29;

/// What is kept takes memory besides time: each corner that is kept counts as this many steps, so that all of them fit
/// into some hundred megabytes.
const KEPT: u64 = 64;

/// Why a question about a coalition has no answer: it takes too much, or makes no sense.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoAnswer {
    /// It takes more than [`STEPS`] steps.
    Steps,
    /// The graph of legal sequences would have this many nodes, too many to be held.
    Nodes(usize),
    /// There are more coalitions than [`MAX_COALITIONS`](crate::conflict::coalition::MAX_COALITIONS).
    Coalitions,
    /// The concept is not defined for coalitions of two or more.
    NotDefined,
}

/// Counts steps, so that the answer depends on the question alone and never on the time that it takes.
pub(super) struct WorkBudget {
    left: u64,
}

impl WorkBudget {
    pub(super) fn new() -> Self {
        Self { left: STEPS }
    }

    /// Counts steps of work.
    pub(super) fn spend(&mut self, steps: usize) -> Result<(), NoAnswer> {
        self.left = self.left.checked_sub(steps as u64).ok_or(NoAnswer::Steps)?;
        Ok(())
    }

    /// Counts corners that are kept.
    pub(super) fn keep(&mut self, corners: usize) -> Result<(), NoAnswer> {
        self.spend(corners * KEPT as usize)
    }
}
