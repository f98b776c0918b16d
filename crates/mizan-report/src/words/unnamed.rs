//! What is said where something that was typed names nothing of a case.

use mizan::library::LIBRARY;
use mizan::typed::NoCoalition;
use mizan_case::names::suggestions;
use mizan_case::{Case, Ready};
use mizan_core::solve::coalition::NoJointAnswer;

use super::terms::no_answer_text;
use crate::args;
use crate::speech::language::Language;

/// Of many names the first are told.
const MOST_NAMED: usize = 24;

/// The library has no case `name`: the most similar one is told, and all of them.
#[must_use]
pub fn no_library_case(name: &str, language: Language) -> String {
    let messages = language.messages();
    let names: Vec<&str> = LIBRARY.iter().map(|entry| entry.name).collect();
    let known = suggestions(name, names.iter().copied()).into_iter().next();
    let id = if known.is_some() { "no-such-library-case-suggestion" } else { "no-such-library-case" };
    let names = messages.listed_as_code(&names);
    messages.text(id, &args!["name" => name, "known" => known.unwrap_or_default(), "names" => names])
}

/// No claim has the id `typed`: the most similar one is told, or all of them.
#[must_use]
pub fn no_claim(case: &Case, typed: &str, language: Language) -> String {
    let ids: Vec<&str> = case.claims.iter().map(|entry| entry.id.as_str()).collect();
    let messages = language.messages();
    match suggestions(typed, ids.iter().copied()).into_iter().next() {
        Some(known) => messages.text("no-such-claim-suggestion", &args!["claim" => typed, "known" => known]),
        None => messages.text("no-such-claim", &args!["claim" => typed, "claims" => messages.listed_as_code(&ids)]),
    }
}

/// The names of the states of a case.
fn state_names(case: &Case) -> impl Iterator<Item = &str> {
    case.states.iter().map(|state| state.id.as_str()).chain(case.graph_states.iter().map(String::as_str))
}

/// `typed` means no state, or more than one.
#[must_use]
pub fn no_state(ready: &Ready<'_>, typed: &str, language: Language) -> String {
    let named = ready.case.states.iter().map(|state| &state.id);
    let names: Vec<&String> = named.chain(&ready.case.graph_states).take(MOST_NAMED).collect();
    let messages = language.messages();
    if let Some(known) = suggestions(typed, state_names(ready.case)).into_iter().next() {
        return messages.text("no-such-state-suggestion", &args!["state" => typed, "known" => known]);
    }
    let id = match (ready.case.graph_states.is_empty(), names.is_empty()) {
        (false, _) => "no-such-state-of-graph",
        (true, true) => "no-such-state-unnamed",
        (true, false) => "no-such-state",
    };
    let (count, names) = (ready.model.n_states(), messages.listed_as_code(&names));
    messages.text(id, &args!["state" => typed, "count" => count, "names" => names])
}

/// The same, where the name of a claim could stand as well.
#[must_use]
pub fn no_claim_or_state(ready: &Ready<'_>, typed: &str, language: Language) -> String {
    let claims: Vec<&str> = ready.case.claims.iter().map(|claim| claim.id.as_str()).collect();
    if claims.is_empty() {
        return no_state(ready, typed, language);
    }
    let messages = language.messages();
    if let Some(known) = suggestions(typed, claims.iter().copied().chain(state_names(ready.case))).into_iter().next() {
        return messages.text("no-such-claim-or-state-suggestion", &args!["typed" => typed, "known" => known]);
    }
    let told = no_state(ready, typed, language);
    messages.text("no-such-claim-either", &args!["told" => told, "claims" => messages.listed_as_code(&claims)])
}

/// A text names no coalitions.
#[must_use]
pub fn no_coalition(ready: &Ready<'_>, why: &NoCoalition, language: Language) -> String {
    let messages = language.messages();
    match why {
        NoCoalition::Value(value) => messages.text("coalitions-value", &args!["value" => value]),
        NoCoalition::TooMany => no_answer_text(messages, NoJointAnswer::Coalitions),
        NoCoalition::DecisionMaker(name) => {
            let names: Vec<&str> = ready.case.decision_makers.iter().map(|dm| dm.id.as_str()).collect();
            let names = messages.listed_as_code(&names);
            messages.text("no-such-decision-maker", &args!["name" => name, "names" => names])
        }
    }
}
