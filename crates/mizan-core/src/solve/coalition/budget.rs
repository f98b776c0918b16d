//! How much work one coalition may be.

/// How many steps of work one coalition under one concept may take: some seconds.
pub const STEPS: u64 = 1 << 29;

/// What is kept takes memory, not time only: a corner kept counts as so many steps, so that all of them fit into some
/// hundred megabytes.
const KEPT: u64 = 64;

/// Why a question about a coalition has no answer: it takes too much, or makes no sense.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoAnswer {
    /// More than [`STEPS`] steps.
    Steps,
    /// So many nodes of the graph of legal sequences.
    Nodes(usize),
    /// More coalitions than are looked at one after the other.
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
