//! Coalitions: which states are stable for decision makers who act together (Kilgour, Hipel, Fang & Peng 2001; Inohara
//! & Hipel 2008; docs/definitions.md, section 5).
//!
//! What the others can do about a joint improvement cannot be summed up in one number, as it can for one decision
//! maker: a state deters a coalition if it is no better for *some* member. It can be summed up in a *region* of rank
//! vectors, one number a member: the starting points against which some answer deters. A state is unstable for the
//! coalition iff its own vector lies in the region of gains of a state that the coalition can reach.
//! So four passes over the moves answer for all states at once, and no set of reachable states is ever held for a state.
//!
//! Cost, for each coalition: time in the moves of everybody, times the corners of the regions (one for a single member,
//! hardly more where members agree, at worst as many as there are states); memory of the regions of all states. SEQ
//! takes one pass for each coalition of the others. Beyond [`STEPS`] it is given up, and says so.

mod budget;
mod class;
mod reach;
mod region;
mod solve;

pub use budget::{NoJointAnswer, STEPS};
pub use solve::{
    JointAnswer, JointStability, solve_coalitions, solve_coalitions_while, stable_for_coalition,
    stable_for_coalition_by,
};
pub(crate) use solve::{improvements_into, moves_into, stable_watched};

use crate::solve::concept::Concept;

/// The concepts that are defined for coalitions of two or more.
pub const COALITIONAL: [Concept; 4] = [Concept::Nash, Concept::Gmr, Concept::Smr, Concept::Seq];
