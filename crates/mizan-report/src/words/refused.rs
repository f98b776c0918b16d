//! Why a question has no answer, for people.

use mizan::{Refused, What};
use mizan_core::Concept;
use mizan_core::solve::coalition::COALITIONAL;

use crate::args;
use crate::speech::language::Language;
use crate::speech::numbers::grouped;
use crate::words::Speaker;
use crate::words::terms::no_answer_text;

/// Why a question has no answer. `speaker` speaks of the case, where there is one that can be spoken of.
#[must_use]
pub fn refused(why: &Refused, language: Language, speaker: Option<&Speaker<'_>>) -> String {
    let messages = language.messages();
    let number = |number: Option<u128>| grouped(number.unwrap_or_default());
    match &why.what {
        What::Cancelled => messages.text("broken-off", &[]),
        What::BrokenCase => messages.text("web-not-usable", &[]),
        What::Claim(claim, undecided) => {
            let reason = speaker.map_or_else(String::new, |speaker| speaker.why_undecided(undecided));
            messages.text("claim-undecidable", &args!["claim" => claim.as_str(), "reason" => reason])
        }
        What::Unproven(claim) => messages.text("witness-refused", &args!["claim" => claim.as_str()]),
        What::UnprovenChanges => messages.text("inverse-refused", &[]),
        What::UnprovenDifference(claim) => messages.text("diff-refused", &args!["claim" => claim.as_str()]),
        What::SanctionNodes => {
            messages.text("sanctions-too-many", &args!["nodes" => number(why.needed), "most" => number(why.limit)])
        }
        What::NoCoalitionalConcept => {
            let names = messages.listed_as_code(&COALITIONAL.map(Concept::id));
            messages.text("coalitions-no-concept", &args!["concepts" => names])
        }
        What::Coalition(no_answer) => no_answer_text(messages, *no_answer),
        What::ForesightNotTwo => {
            let count = usize::try_from(why.needed.unwrap_or_default()).unwrap_or(usize::MAX);
            messages.text("foresight-not-two", &args!["count" => count])
        }
        What::ForesightNoRecurrence => {
            let limit = usize::try_from(why.limit.unwrap_or_default()).unwrap_or(usize::MAX);
            messages.text("foresight-no-recurrence", &args!["limit" => limit])
        }
    }
}
