//! Inverse analysis: what rankings must be like for a state to be stable (Kinsara 2014; docs/definitions.md).
//!
//! Solving asks what follows from rankings; here a state is wanted, and it is asked which rankings would make it stable
//! for a decision maker. Under Nash, GMR and SMR that is a condition on its own ranking and nobody else's. Under SEQ and
//! SSEQ it depends on what the others would do gladly: their rankings are taken as they are in the conflict.
//!
//! In all of these "s is stable for i" says: each move q of i from s has q not preferred to s, or an answer to q that is
//! not, and under SMR and SSEQ nothing that i can move to from that answer is either. It is therefore a condition on
//! one set, that of the states not preferred to s: a conjunction over the moves q of alternatives, each of which wants
//! some states in that set ([`Requirement`]). How many strict rankings meet it is counted exactly, without going through
//! them ([`Share`]).

mod analysis;
mod count;
mod requirement;

pub use analysis::{Demand, demands, demands_watched, forbidding, joint_share};
pub use count::{MAX_FACTORIAL, Share, factorial};
pub use requirement::{Alternative, Clause, Requirement, ShortForm, TooLong};
