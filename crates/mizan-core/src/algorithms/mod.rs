//! What any program might need, and knows nothing of conflicts.

pub(crate) mod components;
pub mod lots;
pub(crate) mod subsets;
