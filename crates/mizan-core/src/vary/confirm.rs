//! Changes, made once more for the checker.

use super::apply::vary;
use super::change::{Assumptions, Change};
use crate::claims::claim::Claim;
use crate::claims::verdict::Verdict;
use crate::graph::model::GraphModel;
use crate::graph::space::Limits;
use crate::proof::is_shown;

/// Whether a claim holds after changes: they are made once more, and what shows that it holds then is re-examined.
#[must_use]
pub fn holds_after(
    model: &GraphModel,
    changes: &[Change],
    claim: &Claim,
    assumptions: &Assumptions,
    limits: &Limits,
) -> bool {
    let varied = vary(model, changes, assumptions, limits);
    varied.is_ok_and(|varied| is_shown(varied.conflict(), claim, Verdict::Holds, limits))
}
