//! What stands at a place, in words.

use std::ops::Range;
use std::sync::Arc;

use mizan_case::case::Case;
use mizan_report::Speaker;
use schemars::JsonSchema;
use serde::Serialize;

use super::complete::{At, whose_option};
use crate::offsets::{Offsets, Units};
use crate::refusal::Refusal;
use crate::workbench::Workbench;

/// What stands at a place.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Hover {
    #[serde(flatten)]
    place: Units,
    words: String,
}

/// What stands at a place: the word there, else the statement or claim that it belongs to.
pub(crate) fn hover(workbench: &Arc<Workbench>, asked: At) -> Result<Option<Hover>, Refusal> {
    let language = asked.about.language(workbench);
    let analysis = asked.about.analysis(workbench)?;
    let Some(speaker) = analysis.speaker(language) else { return Ok(None) };
    let offsets = Offsets::new(&asked.about.text);
    let at = offsets.byte(asked.at);
    let word = word_at(&asked.about.text, at);
    let of_word = word_in_words(&speaker, &asked.about.text[word.clone()]).map(|words| (word, words));
    let told = of_word.or_else(|| element_in_words(&speaker, at));
    Ok(told.map(|(span, words)| Hover { place: offsets.units(&span), words }))
}

/// The identifier, with its owner where it is written, around a place.
fn word_at(text: &str, at: usize) -> Range<usize> {
    let belongs = |c: &char| c.is_alphanumeric() || matches!(c, '_' | '.') || !c.is_ascii() && !c.is_whitespace();
    let before: usize = text[..at].chars().rev().take_while(belongs).map(char::len_utf8).sum();
    let after: usize = text[at..].chars().take_while(belongs).map(char::len_utf8).sum();
    at - before..at + after
}

fn word_in_words(speaker: &Speaker<'_>, word: &str) -> Option<String> {
    let names = &speaker.case.names;
    let option = match word.split_once('.') {
        Some((dm, option)) => names.option_of(dm, option).ok(),
        None => names.option(word).ok(),
    };
    if let Some(option) = option {
        return Some(whose_option(speaker, option.index()));
    }
    if let Some(place) = names.named_state(word) {
        let named = &speaker.case.states[place];
        let state = speaker.states.named().find(|(other, _)| other.id == named.id)?.1;
        return Some(format!("{} · {}", speaker.state(state), speaker.state_number(state)));
    }
    names.dm(word).ok().map(|dm| speaker.dm(dm).into_owned())
}

/// The statement or the claim around a place.
fn element_in_words(speaker: &Speaker<'_>, at: usize) -> Option<(Range<usize>, String)> {
    let case: &Case = speaker.case;
    let claim = case.claims.iter().find(|claim| claim.check.as_ref().is_some_and(|check| check.span.contains(&at)));
    let check = claim.and_then(|claim| Some((claim.check.as_ref()?.span.clone(), claim.claim.as_ref()?)));
    check.map(|(span, claim)| (span, speaker.reading(claim)))
}
