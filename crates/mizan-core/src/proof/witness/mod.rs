//! Why a state is stable, or is not: made on demand, re-examined by [`crate::proof::verify`].

mod claim;
mod find;
mod joint;

pub use claim::{ClaimWitness, Closed, Shown, ShownBy, show};
pub use find::{explain, explain_with};
pub use joint::{JointAct, JointResponses, JointWitness, JointlyDeterred, explain_jointly};

use crate::conflict::coalition::Coalition;
use crate::conflict::ids::{DmId, StateId};
use crate::graph::model::GraphModel;
use crate::graph::step::Step;
use crate::solve::concept::Concept;

/// Why a state is, or is not, stable for a decision maker under a concept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StabilityWitness {
    /// It is: each of the decision maker's improvements is deterred. Without improvements the list is empty.
    Stable(Vec<Deterred>),
    /// It is not: this improvement is not deterred.
    Unstable {
        /// Where the decision maker can move.
        improvement: StateId,
        /// Why nothing deters it.
        responses: Responses,
    },
}

/// Why a state is, or is not, stable for a coalition of any size.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CoalitionWitness {
    /// For one decision maker.
    Alone(DmId, StabilityWitness),
    /// For several together.
    Together(Coalition, JointWitness),
}

impl CoalitionWitness {
    /// What shows whether `state` is stable for `coalition` under `concept`; `None` for a concept that is not for them.
    #[must_use]
    pub fn of(model: &GraphModel, concept: Concept, coalition: &Coalition, state: StateId) -> Option<Self> {
        Some(match coalition.single() {
            Some(dm) => Self::Alone(dm, explain(model, concept, dm, state)?),
            None => Self::Together(coalition.clone(), explain_jointly(model, concept, coalition, state)?),
        })
    }

    /// Who it is about.
    #[must_use]
    pub fn coalition(&self) -> Coalition {
        match self {
            Self::Alone(dm, _) => Coalition::from(*dm),
            Self::Together(coalition, _) => coalition.clone(),
        }
    }

    /// Whether it says that the state is stable.
    #[must_use]
    pub fn is_stable(&self) -> bool {
        matches!(self, Self::Alone(_, StabilityWitness::Stable(_)) | Self::Together(_, JointWitness::Stable(_)))
    }

    /// The same witness with other numbers for the states.
    #[must_use]
    pub fn renamed(self, name: &impl Fn(StateId) -> StateId) -> Self {
        match self {
            Self::Alone(dm, witness) => Self::Alone(dm, witness.renamed(name)),
            Self::Together(coalition, witness) => Self::Together(coalition, witness.renamed(name)),
        }
    }
}

/// An improvement, and what deters it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deterred {
    /// Where the decision maker could move.
    pub improvement: StateId,
    /// What would be the answer.
    pub sanction: Sanction,
}

/// An answer to an improvement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sanction {
    /// A legal sequence of moves of the others; it ends in the sanction.
    Sequence(Vec<Step>),
    /// Moves of the others from the original state, made at the same time as the improvement (SIM).
    Joint {
        /// Who moves, and to which state alone.
        moves: Vec<(DmId, StateId)>,
        /// Where all changes together lead.
        end: StateId,
    },
}

/// All that the others can do about an improvement, none of which deters it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Responses {
    /// Under Nash stability nothing is asked of them.
    NotAsked,
    /// Each state that they can bring about with each last mover that can bring it about: a closed set.
    Closed(Vec<(StateId, DmId)>),
    /// Every combination of their simultaneous improvements was looked at (SIM).
    NoneJointly,
    /// No sequence of moves that the rule in force allows deters. The checker knows the definition only, and
    /// accepts no such thing.
    NoneAllowed,
}

impl StabilityWitness {
    /// The same witness with other numbers for the states.
    #[must_use]
    pub fn renamed(self, name: &impl Fn(StateId) -> StateId) -> Self {
        match self {
            Self::Stable(deterred) => {
                let one = |Deterred { improvement, sanction }| Deterred {
                    improvement: name(improvement),
                    sanction: sanction.renamed(name),
                };
                Self::Stable(deterred.into_iter().map(one).collect())
            }
            Self::Unstable { improvement, responses } => {
                Self::Unstable { improvement: name(improvement), responses: responses.renamed(name) }
            }
        }
    }
}

impl Sanction {
    fn renamed(self, name: &impl Fn(StateId) -> StateId) -> Self {
        match self {
            Self::Sequence(steps) => Self::Sequence(steps.into_iter().map(|step| step.renamed(name)).collect()),
            Self::Joint { moves, end } => {
                Self::Joint { moves: moves.into_iter().map(|(by, to)| (by, name(to))).collect(), end: name(end) }
            }
        }
    }
}

impl Responses {
    fn renamed(self, name: &impl Fn(StateId) -> StateId) -> Self {
        match self {
            Self::Closed(responses) => {
                Self::Closed(responses.into_iter().map(|(state, by)| (name(state), by)).collect())
            }
            other => other,
        }
    }
}
