//! Why a state is stable, or is not: made on demand, re-examined by [`crate::proof::verify`].

mod claim;
mod farsighted;
mod find;
mod joint;

pub use claim::{ClaimWitness, Closed, Shown, ShownBy, show};
pub use farsighted::explain_farsighted;
use find::explain_watched;
pub use find::{explain, explain_with};
use joint::explain_jointly_watched;
pub use joint::{JointAct, JointResponses, JointWitness, JointlyDeterred, explain_jointly};

use crate::algorithms::watch::Watch;
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
    /// For one decision maker who judges the state as it sees the conflict; states are numbered as in that.
    AsSeen(DmId, StabilityWitness),
    /// For several together.
    Together(Coalition, JointWitness),
}

impl CoalitionWitness {
    /// What shows whether `state` is stable for `coalition` under `concept`; `None` for a concept that is not for them.
    /// It ends soon once nobody wants the answer any more, which is then of no use.
    #[must_use]
    pub fn of(
        model: &GraphModel,
        concept: Concept,
        coalition: &Coalition,
        state: StateId,
        watch: &Watch<'_>,
    ) -> Option<Self> {
        Some(match coalition.single() {
            Some(dm) => match model.judged_by(dm, state).filter(|_| concept != Concept::Far) {
                Some((view, seen)) => Self::AsSeen(dm, explain_watched(view, concept, dm, seen, watch)?),
                None => Self::Alone(dm, explain_watched(model, concept, dm, state, watch)?),
            },
            None => {
                let witness = explain_jointly_watched(model, concept, coalition, state, watch)?;
                Self::Together(coalition.clone(), witness)
            }
        })
    }

    /// Who it is about.
    #[must_use]
    pub fn coalition(&self) -> Coalition {
        match self {
            Self::Alone(dm, _) | Self::AsSeen(dm, _) => Coalition::from(*dm),
            Self::Together(coalition, _) => coalition.clone(),
        }
    }

    /// Whether it says that the state is stable.
    #[must_use]
    pub fn is_stable(&self) -> bool {
        match self {
            Self::Alone(_, witness) | Self::AsSeen(_, witness) => matches!(witness, StabilityWitness::Stable(_)),
            Self::Together(_, witness) => matches!(witness, JointWitness::Stable(_)),
        }
    }

    /// The same witness with other numbers for the states; for those that somebody sees, `seen` has them.
    #[must_use]
    pub fn renamed(self, name: &impl Fn(StateId) -> StateId, seen: &impl Fn(DmId, StateId) -> StateId) -> Self {
        match self {
            Self::Alone(dm, witness) => Self::Alone(dm, witness.renamed(name)),
            Self::AsSeen(dm, witness) => Self::AsSeen(dm, witness.renamed(&|state| seen(dm, state))),
            Self::Together(coalition, witness) => Self::Together(coalition, witness.renamed(name)),
        }
    }
}

/// A state that may be ended in by those who look ahead, and how it comes to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeseenEnd {
    /// The state; it lies in the largest consistent set.
    pub end: StateId,
    /// The moves that lead to it, each made by one who prefers it to the state left; none where one is there already.
    pub steps: Vec<Step>,
}

/// A state that would have deterred one who looks ahead, had it not been ruled out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RuledOut {
    /// The state.
    pub end: StateId,
    /// In which round it was ruled out, from 1.
    pub round: u32,
}

/// An improvement, and what deters it; for one who looks ahead any move.
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
    /// For one who looks ahead: moves of anybody, none or more, each made by one who prefers where they end to the state
    /// left; the end lies in the largest consistent set.
    Foreseen(Vec<Step>),
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
    /// Whatever it may end in is better, for one who looks ahead.
    AllBetter {
        /// All states that may be ended in.
        ends: Vec<ForeseenEnd>,
        /// The states that might have been ended in, and are no better: all of them are ruled out.
        ruled_out: Vec<RuledOut>,
        /// In which round of ruling states out nothing deters the move any more, from 1.
        round: u32,
    },
    /// No sequence of moves that the rule in force allows deters. The checker knows the definition only, and
    /// accepts no such thing.
    NoneAllowed,
}

impl StabilityWitness {
    /// That one who looks ahead moves to `improvement`, from where all ends are better that are not ruled out.
    fn undeterred(improvement: StateId, ends: Vec<ForeseenEnd>, ruled_out: Vec<RuledOut>) -> Self {
        let round = farsighted::round_after(&ruled_out);
        Self::Unstable { improvement, responses: Responses::AllBetter { ends, ruled_out, round } }
    }

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

impl ForeseenEnd {
    fn renamed(self, name: &impl Fn(StateId) -> StateId) -> Self {
        Self { end: name(self.end), steps: renamed_steps(self.steps, name) }
    }
}

fn renamed_steps(steps: Vec<Step>, name: &impl Fn(StateId) -> StateId) -> Vec<Step> {
    steps.into_iter().map(|step| step.renamed(name)).collect()
}

impl Sanction {
    fn renamed(self, name: &impl Fn(StateId) -> StateId) -> Self {
        match self {
            Self::Sequence(steps) => Self::Sequence(renamed_steps(steps, name)),
            Self::Foreseen(steps) => Self::Foreseen(renamed_steps(steps, name)),
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
            Self::AllBetter { ends, ruled_out, round } => Self::AllBetter {
                ends: ends.into_iter().map(|foreseen| foreseen.renamed(name)).collect(),
                ruled_out: ruled_out.into_iter().map(|out| RuledOut { end: name(out.end), ..out }).collect(),
                round,
            },
            other => other,
        }
    }
}
