//! Why a question has no answer, for people.

use mizan::{Refused, What, Work};
use mizan_core::Concept;
use mizan_core::solve::coalition::COALITIONAL;

use crate::args;
use crate::speech::language::Language;
use crate::speech::messages::Arg;
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
        What::TooMuchWork(work) => {
            let flag = format!("--max-work {}", work.steps());
            let most = args!["most" => number(why.limit), "flag" => flag];
            messages.text("work-beyond", &[&work_args(**work)[..], &most[..]].concat())
        }
        What::BrokenCase => messages.text("web-not-usable", &[]),
        What::NoHistory => messages.text("trace-no-history", &[]),
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
        What::FarsightedStates => {
            messages.text("far-too-many", &args!["states" => number(why.needed), "most" => number(why.limit)])
        }
        What::Views => messages.text("views-refused", &[]),
        What::NoSim => messages.text("undecidable-no-sim", &[]),
        What::ForesightNotTwo => {
            let count = usize::try_from(why.needed.unwrap_or_default()).unwrap_or(usize::MAX);
            messages.text("foresight-not-two", &args!["count" => count])
        }
        What::Open(_) => messages.text("open-does-not-fit", &[]),
        What::TooMuchOpen(dm) => {
            let dm = speaker.map_or_else(String::new, |speaker| speaker.dm(*dm).into_owned());
            messages.text("too-much-open", &args!["dm" => dm, "most" => number(why.limit)])
        }
        What::Contradiction { answer, those } => {
            let (typed, told) = speaker.map_or_else(Default::default, |speaker| {
                let typed =
                    |given: &mizan_core::vary::completions::Given| speaker.code(&speaker.case.answer_text(*given));
                (typed(answer), those.iter().map(typed).collect::<Vec<_>>())
            });
            match told.is_empty() {
                true => messages.text("open-contradiction-known", &args!["answer" => typed]),
                false => {
                    let those = speaker.map_or_else(String::new, |speaker| speaker.listed(&told));
                    messages.text("open-contradiction", &args!["answer" => typed, "those" => those])
                }
            }
        }
        What::NoConflictLeft(given) => {
            let answers = speaker.map_or_else(String::new, |speaker| speaker.open_answers(given));
            messages.text("open-no-conflict", &args!["answers" => answers, "count" => given.len()])
        }
        What::CompletionTooLarge => {
            let args = args!["states" => number(why.needed), "most" => number(why.limit)];
            messages.text("completion-too-large", &args)
        }
        What::ForesightNoRecurrence => {
            let limit = usize::try_from(why.limit.unwrap_or_default()).unwrap_or(usize::MAX);
            messages.text("foresight-no-recurrence", &args!["limit" => limit])
        }
    }
}

/// How much work something is, as its messages say it.
#[must_use]
pub fn work_args(work: Work) -> [(&'static str, Arg<'static>); 4] {
    args![
        "steps" => grouped(work.steps()), "conflicts" => grouped(work.conflicts),
        "claims" => grouped(work.claims as u128), "states" => grouped(work.states as u128),
    ]
}
