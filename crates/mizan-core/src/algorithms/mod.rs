//! What any program might need, and knows nothing of conflicts.

pub(crate) mod components;
pub(crate) mod rows;
pub mod seeded_random;
pub mod subsets;
pub mod watch;
