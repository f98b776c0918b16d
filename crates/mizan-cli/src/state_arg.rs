//! A state, as it was typed: its name, its number, or a pattern that fits it alone.

use mizan_case::case::StateRef;
use mizan_core::{Pattern, StateId};
use mizan_report::{Language, args};

use crate::case_input::Ready;
use crate::failure::Failure;

/// The state that `typed` means.
///
/// # Errors
/// It means none, or more than one.
pub fn state(ready: &Ready<'_>, typed: &str, language: Language) -> Result<StateId, Failure> {
    find(ready, typed).ok_or_else(|| {
        let names: Vec<&str> = ready.case.states.iter().map(|state| state.id.as_str()).collect();
        let messages = language.messages();
        let (count, names) = (ready.model.n_states(), crate::usage::listed(messages, &names));
        Failure::Told(messages.text("no-such-state", &args!["state" => typed, "count" => count, "names" => names]))
    })
}

fn find(ready: &Ready<'_>, typed: &str) -> Option<StateId> {
    let (case, space) = (ready.case, ready.model.space());
    if let Some(state) = case.names.named_state(typed).and_then(|index| case.states.get(index)) {
        return match state.state {
            StateRef::Key(key) => space.find(key),
            StateRef::Graph(id) => Some(id),
        };
    }
    if let Some(state) = case.names.graph_state(typed) {
        return Some(state);
    }
    if let Ok(number) = typed.parse::<usize>() {
        return (1..=space.len()).contains(&number).then(|| StateId::from_index(number - 1));
    }
    match space.matching(pattern(typed, case.options.len())?).as_slice() {
        [state] => Some(*state),
        _ => None,
    }
}

/// The pattern that `text` writes, one letter an option.
fn pattern(text: &str, n_options: usize) -> Option<Pattern> {
    let mut pattern = Pattern { fixed: 0, taken: 0 };
    for (place, letter) in text.chars().enumerate() {
        let bit = 1_u64.checked_shl(u32::try_from(place).ok()?)?;
        match letter {
            'Y' => pattern = Pattern { fixed: pattern.fixed | bit, taken: pattern.taken | bit },
            'N' => pattern.fixed |= bit,
            '-' => {}
            _ => return None,
        }
    }
    (text.chars().count() == n_options && n_options > 0).then_some(pattern)
}
