//! What a claim hinges on: the same claim, decided again under each single change of an assumption.

mod apply;
mod audit;
mod base_rate;
mod change;
pub mod completions;
mod confirm;
pub mod differ;
mod echo;
mod fewest;
pub mod history;
mod idle;
mod pairs;
mod survival;
mod sweep;
mod together;

pub use crate::conflict::assumption::Assumption;
pub use apply::{Rejected, complete_with_views, fit_together, vary, with_views};
pub use audit::{Audit, ClaimAudit, Hinge, NoAudit, WhyUndecidable, audit, verdicts_after};
pub use base_rate::{BaseRate, DRAWS, base_rates, drawn};
pub use change::{Assumptions, Change, ChangeKind, ViewChanges, changes, reorders_what_is_vital};
pub use confirm::holds_after;
pub use echo::written_in;
pub use fewest::{Fewest, MAX_SETS, Outcome, fewest};
pub use idle::{Idle, idle_wishes};
pub use pairs::{PairHinge, pairs, pairs_apart};
pub use survival::{Survival, survival};
pub use sweep::{Sweep, Swept, Trial};
