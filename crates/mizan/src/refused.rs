//! Why a question has no answer.

use mizan_core::conflict::open::OpenProblem;
use mizan_core::solve::coalition::NoJointAnswer;
use mizan_core::solve::farsighted::{FAR_STATES, TooManyStates};
use mizan_core::vary::completions::Given;
use mizan_core::{DmId, Undecidable};

use crate::work::Work;

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
    /// Anything: it is this much work, which is more than [`Run::within`](crate::Run::within) allows.
    TooMuchWork(Box<Work>),
    /// Anything: the case cannot be used. Its diagnostics say why.
    BrokenCase,
    /// What happened: the case does not say it.
    NoHistory,
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
    Coalition(NoJointAnswer),
    /// Farsighted stability: there are too many states for that.
    FarsightedStates,
    /// Coalitions, limited foresight, unknown preference, comparisons of sanctions, inverse analysis: somebody sees the
    /// conflict otherwise than it is, and what is asked is asked of a conflict that everybody sees as it is.
    Views,
    /// Simultaneous stability, asked for as one of several: it does not exist here.
    NoSim,
    /// Foresight: it is defined for two decision makers, and there are as many as needed.
    ForesightNotTwo,
    /// Foresight: what is anticipated does not come again within the limit.
    ForesightNoRecurrence,
    /// Open questions: they do not fit the conflict, which is a mistake of the program that asks.
    Open(OpenProblem),
    /// Open questions: so much of this decision maker's list is open that it cannot be held.
    TooMuchOpen(DmId),
    /// Open questions: this is no answer to its question, or contradicts those before it.
    Contradiction {
        /// The answer.
        answer: Box<Given>,
        /// Those before it that it contradicts; none where it contradicts what the case says.
        those: Vec<Given>,
    },
    /// Open questions: with these answers there is no conflict, whatever the others are.
    NoConflictLeft(Vec<Given>),
    /// Open questions: where some rules do not bind there are too many states.
    CompletionTooLarge,
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

    /// There are too many states for farsighted stability.
    #[must_use]
    pub fn too_many_for_foresight(TooManyStates(n_states): TooManyStates) -> Self {
        Self { what: What::FarsightedStates, needed: Some(n_states as u128), limit: Some(FAR_STATES as u128) }
    }

    /// Whether it was cancelled.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.what == What::Cancelled
    }
}
