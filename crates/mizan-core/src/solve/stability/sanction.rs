//! What deters an improvement under each concept: the replies that others may make, and what they are worth.

use crate::graph::model::GraphModel;
use crate::solve::concept::Concept;

/// What may answer an improvement, and what an answer is worth to the one who improved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sanction {
    pub(super) replies: Replies,
    pub(super) worth: Worth,
}

/// What the others may answer with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Replies {
    /// Any moves: GMR, SMR.
    Moves,
    /// Moves that improve on the state that they leave, for whoever makes them: SEQ, SSEQ.
    Improvements,
}

/// What a reply is worth to the decision maker whom it answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Worth {
    /// Its rank: GMR, SEQ.
    Here,
    /// The best rank that the decision maker can still reach by one move of its own, if better: SMR, SSEQ.
    AfterCountermove,
}

/// How sequences of moves are searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Search {
    /// From state to state. Exact where moves are transitive: two moves of one decision maker in a row are one, or
    /// lead back to where they started, and neither makes a sanction of what is none.
    Plain,
    /// From (state, last mover) to (state, last mover), no decision maker moving twice in a row. Always exact.
    ByLastMover,
}

impl Sanction {
    /// What deters under `concept`; `None` where nothing does, or not what others do afterwards.
    pub(super) fn under(concept: Concept) -> Option<Self> {
        let (replies, worth) = match concept {
            Concept::Nash | Concept::Sim => return None,
            Concept::Gmr => (Replies::Moves, Worth::Here),
            Concept::Smr => (Replies::Moves, Worth::AfterCountermove),
            Concept::Seq => (Replies::Improvements, Worth::Here),
            Concept::Sseq => (Replies::Improvements, Worth::AfterCountermove),
        };
        Some(Self { replies, worth })
    }
}

impl Search {
    /// The cheaper of the searches that are exact for `model`.
    #[must_use]
    pub fn exact_for(model: &GraphModel) -> Self {
        if model.is_transitive() { Self::Plain } else { Self::ByLastMover }
    }
}
