//! A state, as it was typed: its name, its number, or a pattern that fits it alone.

use mizan_case::Ready;
use mizan_core::StateId;
use mizan_report::{Language, args};

use crate::failure::Failure;

/// The state that `typed` means.
///
/// # Errors
/// It means none, or more than one.
pub fn state(ready: &Ready<'_>, typed: &str, language: Language) -> Result<StateId, Failure> {
    find(ready, typed).ok_or_else(|| {
        let named = ready.case.states.iter().map(|state| &state.id);
        let names: Vec<&String> = named.chain(&ready.case.graph_states).take(MOST_NAMED).collect();
        let messages = language.messages();
        let id = match (ready.case.graph_states.is_empty(), names.is_empty()) {
            (false, _) => "no-such-state-of-graph",
            (true, true) => "no-such-state-unnamed",
            (true, false) => "no-such-state",
        };
        let (count, names) = (ready.model.n_states(), crate::usage::listed(messages, &names));
        Failure::Told(messages.text(id, &args!["state" => typed, "count" => count, "names" => names]))
    })
}

/// Of many names the first are told.
const MOST_NAMED: usize = 24;

/// The same, where the name of a claim could stand as well.
///
/// # Errors
/// It means no state, or more than one.
pub fn claim_or_state(ready: &Ready<'_>, typed: &str, language: Language) -> Result<StateId, Failure> {
    let found = state(ready, typed, language);
    let claims: Vec<&str> = ready.case.claims.iter().map(|claim| claim.id.as_str()).collect();
    if claims.is_empty() {
        return found;
    }
    found.map_err(|failure| match failure {
        Failure::Told(told) => {
            let messages = language.messages();
            let claims = crate::usage::listed(messages, &claims);
            Failure::Told(messages.text("no-such-claim-either", &args!["told" => told, "claims" => claims]))
        }
        other => other,
    })
}

/// The state that `typed` means, if it means exactly one.
pub fn find(ready: &Ready<'_>, typed: &str) -> Option<StateId> {
    let (case, space) = (ready.case, ready.model.space());
    if let Some(state) = case.names.named_state(typed).and_then(|index| case.states.get(index)) {
        return state.state.find(space);
    }
    if let Some(state) = case.names.graph_state(typed) {
        return Some(state);
    }
    if let Ok(number) = typed.parse::<usize>() {
        return (1..=space.len()).contains(&number).then(|| StateId::from_index(number - 1));
    }
    let pattern = mizan_case::pattern(typed, case.options.len()).ok().filter(|_| !case.options.is_empty())?;
    match space.matching(pattern).as_slice() {
        [state] => Some(*state),
        _ => None,
    }
}
