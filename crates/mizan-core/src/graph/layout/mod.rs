//! How states lie in memory, so that everything can be found in one pass: in blocks that a decision maker's moves do
//! not leave, in the order of its ranks. Nothing outside of the engines sees it.

pub(crate) mod cube;
pub(crate) mod grid;
pub(crate) mod looked_at;
pub(crate) mod masked;
pub(crate) mod parts;
pub(crate) mod ranked;
