//! Which states are stable: for one decision maker, for coalitions, for those who look ahead, and the way back, from a
//! wanted state to the rankings that make it stable.

pub mod coalition;
pub mod concept;
pub mod farsighted;
pub mod foresight;
pub mod inverse;
pub mod relations;
pub(crate) mod sequences;
pub mod stability;
pub mod unknown;
