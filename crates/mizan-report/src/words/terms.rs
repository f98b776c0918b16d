//! What needs no case to be said: the kinds of sanction, and why there is no answer.

use mizan_core::SanctionRule;
use mizan_core::conflict::coalition::MAX_COALITIONS;
use mizan_core::solve::coalition::NoAnswer;

use crate::args;
use crate::speech::messages::Messages;
use crate::speech::numbers::grouped;

/// What a kind of sanction allows, in a sentence.
#[must_use]
pub fn sanctions_text(messages: &Messages, sanctions: SanctionRule) -> String {
    match sanctions {
        SanctionRule::Legal => messages.text("sanctions-legal", &[]),
        SanctionRule::Once => messages.text("sanctions-once", &[]),
        SanctionRule::Single => messages.text("sanctions-single", &[]),
    }
}

/// Why a question about coalitions has no answer.
#[must_use]
pub fn no_answer_text(messages: &Messages, no_answer: NoAnswer) -> String {
    match no_answer {
        NoAnswer::Steps | NoAnswer::Nodes(_) => messages.text("no-answer-steps", &[]),
        NoAnswer::Coalitions => messages.text("coalitions-too-many", &args!["most" => grouped(MAX_COALITIONS as u128)]),
        NoAnswer::NotDefined => messages.text("no-answer-not-defined", &[]),
    }
}
