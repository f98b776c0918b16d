//! A state, as it was typed: its name, its number, or a pattern that fits it alone.

use mizan::typed;
use mizan_case::Ready;
use mizan_core::StateId;
use mizan_report::Language;
use mizan_report::words::unnamed::{no_claim_or_state, no_state};

use crate::failure::Failure;

/// The state that `typed` means.
///
/// # Errors
/// It means none, or more than one.
pub fn state(ready: &Ready<'_>, typed: &str, language: Language) -> Result<StateId, Failure> {
    typed::state(ready, typed).ok_or_else(|| Failure::Told(no_state(ready, typed, language)))
}

/// The same, where the name of a claim could stand as well.
///
/// # Errors
/// It means no state, or more than one.
pub fn claim_or_state(ready: &Ready<'_>, typed: &str, language: Language) -> Result<StateId, Failure> {
    typed::state(ready, typed).ok_or_else(|| Failure::Told(no_claim_or_state(ready, typed, language)))
}
