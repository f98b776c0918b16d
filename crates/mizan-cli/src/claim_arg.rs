//! The claim that was named.

use mizan_case::Case;
use mizan_case::names::suggestions;
use mizan_core::ClaimId;
use mizan_report::{Language, args};

use crate::failure::Failure;
use crate::usage::listed;

/// The claim with the id `typed`.
///
/// # Errors
/// There is none; the most similar id is told, or all of them.
pub fn claim(case: &Case, typed: &str, language: Language) -> Result<ClaimId, Failure> {
    let found = case.claims_by_id().find(|(_, entry)| entry.id == typed);
    found.map(|(id, _)| id).ok_or_else(|| {
        let ids: Vec<&str> = case.claims.iter().map(|entry| entry.id.as_str()).collect();
        let messages = language.messages();
        Failure::Told(match suggestions(typed, ids.iter().copied()).into_iter().next() {
            Some(known) => messages.text("no-such-claim-suggestion", &args!["claim" => typed, "known" => known]),
            None => messages.text("no-such-claim", &args!["claim" => typed, "claims" => listed(messages, &ids)]),
        })
    })
}
