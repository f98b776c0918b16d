//! A conflict spelt out: its feasible states, who can move between them, and everybody's ranks.

mod blocks;
pub(crate) mod field;
pub mod front;
pub(crate) mod layout;
pub mod listed;
pub mod model;
pub mod moves;
pub mod order;
pub mod ranking;
pub mod reason;
mod renaming;
pub mod set;
pub mod space;
pub mod step;
