//! What stands at a place, in words.

use std::ops::Range;

use mizan::{Session, Standing, standing};
use mizan_case::case::Grounding;
use mizan_core::{ClaimId, StateId};

use super::verdict::{lens, over_all_answers};
use super::whose_option;
use crate::args;
use crate::speech::visible::visible;
use crate::words::Speaker;
use crate::words::force::force;

/// What is told of what stands at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hover {
    /// The place.
    pub span: Range<usize>,
    /// The words, a paragraph each; what it is comes first.
    pub words: Vec<String>,
}

/// What stands at byte `at` of the case of a session: the word there, else the passage that is cited, the claim or the
/// assumption around it.
#[must_use]
pub fn hover(speaker: &Speaker<'_>, session: &Session, at: usize) -> Option<Hover> {
    let all = standing(speaker.case, session, at);
    all.into_iter().find_map(|(span, what)| {
        let words = told(speaker, session, what);
        (!words.is_empty()).then_some(Hover { span, words })
    })
}

fn told(speaker: &Speaker<'_>, session: &Session, what: Standing<'_>) -> Vec<String> {
    let case = speaker.case;
    match what {
        Standing::Option(option) => {
            let entry = &case.options[option.index()];
            with_grounding(speaker, vec![whose_option(speaker, option)], &entry.grounding)
        }
        Standing::State(place) => {
            let named = &case.states[place];
            let state = speaker.states.named().find(|(other, _)| other.id == named.id).map(|(_, state)| state);
            let words = state.map(|state| state_in_words(speaker, state)).into_iter().collect();
            with_grounding(speaker, words, &named.grounding)
        }
        Standing::Source(place) => {
            let source = &case.sources[place];
            vec![speaker.look.label(&source.title, &source.id).into_owned()]
        }
        Standing::Dm(dm) => {
            let entry = &case.decision_makers[dm.index()];
            with_grounding(speaker, vec![speaker.dm(dm).into_owned()], &entry.grounding)
        }
        Standing::Word(word) => key(speaker, word).into_iter().collect(),
        Standing::Citation(citation) => {
            let passage = session.evidence().passage(citation).or_else(|| session.evidence().account(citation));
            let passage = passage.map(|words| speaker.quoted(&visible(words)));
            std::iter::once(speaker.citation(citation)).chain(passage).collect()
        }
        Standing::Assumption(assumption) => {
            let words = vec![speaker.polished(&speaker.assumption_in_words(assumption))];
            match speaker.grounding(assumption) {
                Some(grounding) => with_grounding(speaker, words, grounding),
                None => words,
            }
        }
        Standing::Check(claim) => check(speaker, session, claim),
    }
}

fn state_in_words(speaker: &Speaker<'_>, state: StateId) -> String {
    format!("{} · {}", speaker.state(state), speaker.state_number(state))
}

/// A claim: how it is read, its verdict as far as that is known, what the source says, and what it rests on.
fn check(speaker: &Speaker<'_>, session: &Session, id: ClaimId) -> Vec<String> {
    let entry = speaker.case.claim(id);
    let Some(claim) = &entry.claim else { return Vec::new() };
    let mut words = vec![speaker.reading(claim), lens(speaker, session, id)];
    words.extend(over_all_answers(speaker, session, id));
    if let Some(says) = entry.says.get(&speaker.look.language.label_tags()) {
        let args = args!["force" => speaker.say(&force(entry)), "says" => visible(says)];
        words.push(speaker.messages().text("said-with-force", &args));
    }
    with_grounding(speaker, words, &entry.grounding)
}

/// The same with the reason, what it rests on, and the passages.
fn with_grounding(speaker: &Speaker<'_>, mut words: Vec<String>, grounding: &Grounding) -> Vec<String> {
    let messages = speaker.messages();
    if words.is_empty() {
        return words;
    }
    words.extend(speaker.because(grounding).map(|because| visible(because).into_owned()));
    for (citation, is_against) in grounding.citations() {
        let passage = speaker.citation(citation);
        words.push(match is_against {
            true => messages.text("audit-against", &args!["passage" => passage]),
            false => messages
                .text("editor-rests-on", &args!["basis" => speaker.basis(grounding.basis), "passage" => passage]),
        });
    }
    words
}

/// What a key means that leaves something open, or says how strongly something is wanted, what is done with a sentence, or
/// what happened.
fn key(speaker: &Speaker<'_>, word: &str) -> Option<String> {
    let id = match word {
        "any_order" => "editor-key-any-order",
        "tier" => "editor-key-tier",
        "above" => "editor-key-above",
        "one_of" => "editor-key-one-of",
        "perhaps" => "editor-key-perhaps",
        "vital" => "editor-key-vital",
        "force" => "editor-key-force",
        "history" => "editor-key-history",
        "outcome" => "editor-key-outcome",
        "came" => "editor-key-came",
        "criterion" => "editor-key-criterion",
        "coded" => "editor-key-coded",
        "sign" => "editor-key-sign",
        _ => return None,
    };
    Some(speaker.messages().text(id, &[]))
}
