//! The claim that was named.

use mizan::typed;
use mizan_case::Case;
use mizan_core::ClaimId;
use mizan_report::Language;
use mizan_report::words::unnamed::no_claim;

use crate::failure::Failure;

/// The claim with the id `typed`.
///
/// # Errors
/// There is none; the most similar id is told, or all of them.
pub fn claim(case: &Case, typed: &str, language: Language) -> Result<ClaimId, Failure> {
    typed::claim(case, typed).ok_or_else(|| Failure::Told(no_claim(case, typed, language)))
}
