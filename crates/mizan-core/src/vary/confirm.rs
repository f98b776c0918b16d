//! Changes, made once more for the checker.

use super::apply::vary;
use super::change::{Assumptions, Change};
use crate::algorithms::watch::Watch;
use crate::claims::claim::Claim;
use crate::claims::verdict::Verdict;
use crate::graph::model::GraphModel;
use crate::graph::space::Limits;
use crate::proof::is_shown;

/// Whether a claim holds after changes: they are made once more, and what shows that it holds then is re-examined.
/// It ends soon once nobody wants the answer any more, which is then of no use.
#[must_use]
pub fn holds_after(
    model: &GraphModel,
    changes: &[Change],
    claim: &Claim,
    assumptions: &Assumptions,
    limits: &Limits,
    watch: &Watch<'_>,
) -> bool {
    let varied = vary(model, changes, assumptions, limits);
    varied.is_ok_and(|varied| is_shown(varied.conflict(), claim, Verdict::Holds, limits, watch))
}
