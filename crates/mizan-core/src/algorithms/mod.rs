//! What any program might need, and knows nothing of conflicts.

pub(crate) mod components;
pub mod seeded_random;
pub mod subsets;
pub mod watch;
