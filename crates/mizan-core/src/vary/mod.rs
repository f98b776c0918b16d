//! What a claim hinges on: the same claim, decided again under each single change of an assumption.

mod apply;
mod audit;
mod change;
pub mod completions;
mod confirm;
pub mod differ;
mod fewest;
mod pairs;
mod survival;
mod sweep;

pub use crate::conflict::assumption::Assumption;
pub use apply::{Rejected, fit_together, vary};
pub use audit::{Audit, ClaimAudit, Hinge, NoAudit, Progress, WhyUndecidable, audit, verdicts_after};
pub use change::{Assumptions, Change, ChangeKind, changes};
pub use confirm::holds_after;
pub use fewest::{Fewest, MAX_SETS, Outcome, fewest};
pub use pairs::{PairHinge, pairs, pairs_apart};
pub use survival::{Survival, survival};
pub use sweep::{Sweep, Swept, Variant};
