//! What somebody typed, as a part of a case: states, conditions, coalitions, claims.

use mizan_case::case::StateRef;
use mizan_case::claim::{Vocabulary, parse_condition};
use mizan_case::{Case, Diagnostic, Ready};
use mizan_core::{ClaimId, Coalition, Condition, DmId, StateId};

/// The state that `typed` means, its name, its number, or a pattern that fits it alone; `None` where it means none, or
/// more than one.
#[must_use]
pub fn state(ready: &Ready<'_>, typed: &str) -> Option<StateId> {
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

/// The condition that a text writes.
///
/// # Errors
/// What is wrong with it, with places in the text.
pub fn condition(ready: &Ready<'_>, text: &str) -> Result<Condition, Vec<Diagnostic>> {
    let states: Vec<Option<StateRef>> = ready.case.states.iter().map(|state| Some(state.state)).collect();
    let n_options = (!ready.case.options.is_empty()).then_some(ready.case.options.len());
    let space = Some(ready.model.space());
    parse_condition(text, Vocabulary { names: &ready.case.names, states: &states, space, n_options, is_seen: false })
}

/// The claim with an id.
#[must_use]
pub fn claim(case: &Case, id: &str) -> Option<ClaimId> {
    case.claims_by_id().find(|(_, entry)| entry.id == id).map(|(id, _)| id)
}

/// Why a text names no coalitions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoCoalition {
    /// It is neither a number, `all` nor a list.
    Value(String),
    /// There is no decision maker of this name.
    DecisionMaker(String),
    /// There are more than can be looked at.
    TooMany,
}

/// The coalitions that a text names: `all`, all up to a size, or a list, each once.
///
/// # Errors
/// See [`NoCoalition`].
pub fn coalitions(ready: &Ready<'_>, text: &str) -> Result<Vec<Coalition>, NoCoalition> {
    let dms: Vec<DmId> = ready.model.dms().collect();
    let size = match text.trim() {
        all if all.eq_ignore_ascii_case("all") => Some(dms.len()),
        number => number.parse::<usize>().ok(),
    };
    match size {
        Some(0) => Err(NoCoalition::Value(text.to_owned())),
        Some(size) => Coalition::up_to(&dms, size).ok_or(NoCoalition::TooMany),
        None => {
            let mut coalitions = Vec::new();
            for text in text.split(',') {
                let coalition = coalition(ready, text)?;
                if !coalitions.contains(&coalition) {
                    coalitions.push(coalition);
                }
            }
            Ok(coalitions)
        }
    }
}

/// One coalition, its members joined by `+`; a decision maker alone is one too.
///
/// # Errors
/// See [`NoCoalition`].
pub fn coalition(ready: &Ready<'_>, text: &str) -> Result<Coalition, NoCoalition> {
    let wrong = || NoCoalition::Value(text.to_owned());
    let names: Vec<&str> = text.split('+').map(str::trim).collect();
    if names.contains(&"") {
        return Err(wrong());
    }
    let member = |name: &str| ready.case.names.dm(name).map_err(|_| NoCoalition::DecisionMaker(name.to_owned()));
    let members = names.into_iter().map(member).collect::<Result<Vec<DmId>, _>>()?;
    Coalition::of(members).ok_or_else(wrong)
}
