//! The checker: it re-examines witnesses against the definitions, and uses nothing of the engine that found them.
//!
//! It asks [`Definitions`] what is feasible, what is a move and what is preferred; the space only tells which state a
//! number means.

mod claims;
mod farsighted;
mod joint;
mod open;
mod stability;
mod walk;
mod work;

pub use claims::{ClaimChecker, check_claim};
pub use farsighted::check_farsighted;
pub use joint::check_joint_stability;
pub use open::{TreeCheck, TreeChecker};
pub use stability::check_stability;
pub use work::is_checked;

use crate::conflict::ids::StateId;
use crate::graph::space::Space;
use crate::graph::step::Step;
use crate::proof::literal::{Definitions, Point};

/// Why a witness does not show what it should.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// A number names no state that the definitions find feasible.
    NotFeasible(StateId),
    /// A step is no move of the one who is said to make it, or does not start where the one before ended.
    NotAMove(Step),
    /// A step improves nothing for the one who makes it.
    NotAnImprovement(Step),
    /// A coalition's moves end in a state that is not better for every member.
    NotAJointImprovement(StateId),
    /// One decision maker moves twice in a row, or one moves whose turn it cannot be.
    NotLegal(Step),
    /// An improvement is not answered.
    NotAnswered(StateId),
    /// What should deter does not.
    NotASanction(StateId),
    /// A set is not closed: this step leaves it.
    NotClosed(Step),
    /// A set that should hold no sanction holds this one.
    HoldsASanction(StateId),
    /// A step is no arc of the improvement graph (nor a free move, where that is allowed), or does not follow on.
    NotAnArc(Step),
    /// What is said to hold, or to fail, in this state does not.
    WrongTruth(StateId),
    /// This is not the state that the claim is about.
    WrongState(StateId),
    /// This state is not in the set in which it should be.
    NotInSet(StateId),
    /// The witness is of another kind than what it should show asks for.
    WrongKind,
}

/// What the checker works with.
#[derive(Debug, Clone, Copy)]
pub struct Checker<'a> {
    /// What is feasible, a move, and preferred.
    pub definitions: Definitions<'a>,
    /// Which state a number means.
    pub space: &'a Space,
}

impl Checker<'_> {
    /// The state as the definitions see it.
    fn point(&self, state: StateId) -> Result<Point, Flaw> {
        let point = self.space.key(state).map_or(Point(state.index() as u64), |key| Point(key.0));
        if state.index() < self.space.len() && self.definitions.is_feasible(point) {
            Ok(point)
        } else {
            Err(Flaw::NotFeasible(state))
        }
    }

    /// Whether a step is a move (and improves, where it must).
    fn check_step(&self, step: Step, improving: bool) -> Result<(), Flaw> {
        let (from, to) = (self.point(step.from)?, self.point(step.to)?);
        if !self.definitions.is_move(step.by, from, to) {
            return Err(Flaw::NotAMove(step));
        }
        if improving && !self.definitions.prefers(step.by, to, from) {
            return Err(Flaw::NotAnImprovement(step));
        }
        Ok(())
    }
}
