//! What a claim hinges on: the same claim, decided again under each single change of an assumption.

mod apply;
mod audit;
mod change;
mod fewest;
mod lots;
mod pairs;
mod survival;
mod sweep;

pub use apply::{Rejected, fit_together, vary};
pub use audit::{Audit, ClaimAudit, Hinge, NoAudit, Progress, WhyUndecidable, audit, audit_variant};
pub use change::{Assumption, Assumptions, Change, ChangeKind, changes};
pub use fewest::{Fewest, MAX_SETS, Outcome, fewest};
pub use lots::Lots;
pub use pairs::{PairHinge, pairs, pairs_apart};
pub use survival::{Survival, survival};
pub use sweep::{Question, Swept, Variant};
