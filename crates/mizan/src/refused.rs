//! Why a question has no answer.

use mizan_core::Undecidable;
use mizan_core::solve::coalition::NoAnswer;

/// Why a question has no answer: it is too large, makes no sense here, or nobody wants it any more. What is wrong with a
/// case is told by its diagnostics instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// What was refused, and why.
    pub what: What,
    /// How much it would have needed, where that was counted.
    pub needed: Option<u128>,
    /// How much it may need at most.
    pub limit: Option<u128>,
}

/// What was refused, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Anything: it was cancelled.
    Cancelled,
    /// Anything: the case cannot be used. Its diagnostics say why.
    BrokenCase,
    /// The claim of this id: it cannot be decided.
    Claim(String, Box<Undecidable>),
    /// The claim of this id: the checker does not accept what shows its verdict, which is a mistake of the program and must
    /// not reach a reader as a finding.
    Unproven(String),
    /// What turns the claim of this id between two versions of a case: the checker does not confirm it, which is a mistake
    /// of the program.
    UnprovenDifference(String),
    /// Changes that were found to bring a claim about: the checker does not confirm them, which is a mistake of the
    /// program.
    UnprovenChanges,
    /// The variant of the sanction in which everybody moves once: it has too many nodes.
    SanctionNodes,
    /// Coalitions: none of the concepts asked for is defined for them.
    NoCoalitionalConcept,
    /// A coalition.
    Coalition(NoAnswer),
    /// Foresight: it is defined for two decision makers, and there are as many as needed.
    ForesightNotTwo,
    /// Foresight: what is anticipated does not come again within the limit.
    ForesightNoRecurrence,
}

impl Refused {
    /// It was cancelled.
    #[must_use]
    pub fn cancelled() -> Self {
        Self::because(What::Cancelled)
    }

    /// What has nothing to do with size.
    #[must_use]
    pub fn because(what: What) -> Self {
        Self { what, needed: None, limit: None }
    }

    /// Whether it was cancelled.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.what == What::Cancelled
    }
}
