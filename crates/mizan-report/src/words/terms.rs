//! What needs no case to be said: the kinds of sanction, and why there is no answer.

use mizan_core::SanctionRule;
use mizan_core::conflict::coalition::MAX_COALITIONS;
use mizan_core::solve::coalition::NoJointAnswer;

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
pub fn no_answer_text(messages: &Messages, no_answer: NoJointAnswer) -> String {
    match no_answer {
        NoJointAnswer::Steps | NoJointAnswer::Nodes(_) => messages.text("no-answer-steps", &[]),
        NoJointAnswer::Coalitions => {
            messages.text("coalitions-too-many", &args!["most" => grouped(MAX_COALITIONS as u128)])
        }
        NoJointAnswer::Views => messages.text("no-answer-views", &[]),
        NoJointAnswer::NotDefined => messages.text("no-answer-not-defined", &[]),
    }
}
