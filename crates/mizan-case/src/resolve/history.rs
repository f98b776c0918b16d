//! Where each event found the conflict, and where it left it.

use mizan_core::{Form, OptionId, StateKey};

use crate::case::{EventEntry, History, StateRef};
use crate::problem::{Diagnostic, Findings, Problem};
use crate::read::{Draft, Effect, EventDraft};

/// Follows the events of a draft from state to state; `None` where there are none, or a mistake hides where they lead.
pub(super) fn history(draft: &Draft, states: &[Option<StateRef>], out: &mut Findings) -> Option<History> {
    let history = draft.history.as_ref()?;
    let from = history.from?;
    let mut at = states[from];
    let mut events = Some(Vec::new());
    for event in &history.events {
        let before = at;
        at = after(draft, states, event, before, out);
        match (before, at) {
            (Some(before), Some(after)) => {
                if let Some(events) = &mut events {
                    events.push(entry(event, before, after));
                }
            }
            _ => events = None,
        }
    }
    Some(History { from, events: events? })
}

fn entry(event: &EventDraft, before: StateRef, after: StateRef) -> EventEntry {
    EventEntry {
        on: event.on,
        by: event.by,
        says: event.says.clone(),
        before,
        after,
        grounding: event.grounding.clone(),
        span: event.span.clone(),
    }
}

/// The state after an event; what is wrong with that is reported.
fn after(
    draft: &Draft,
    states: &[Option<StateRef>],
    event: &EventDraft,
    before: Option<StateRef>,
    out: &mut Findings,
) -> Option<StateRef> {
    let after = match (&event.effect, before) {
        (Effect::Broken, _) => return None,
        (Effect::Graph(state), _) => StateRef::Graph(*state),
        (Effect::To(place), _) => states[*place]?,
        (Effect::Changes { on, off }, Some(StateRef::Key(key))) => StateRef::Key(StateKey(key.0 & !off | on)),
        (Effect::Changes { .. }, _) => return None,
    };
    report_nothing(draft, event, before?, after, out);
    if let (StateRef::Key(was), StateRef::Key(is)) = (before?, after) {
        report_others(draft, event, was.0 ^ is.0, out);
        report_forbidden(draft, event, is, out);
    }
    Some(after)
}

/// Reports what an event is said to change, and was so already.
fn report_nothing(draft: &Draft, event: &EventDraft, before: StateRef, after: StateRef, out: &mut Findings) {
    let so_already = match (&event.effect, before) {
        (Effect::Changes { on, off }, StateRef::Key(key)) => on & key.0 | off & !key.0,
        _ if before == after => 0,
        _ => return,
    };
    if so_already != 0 || before == after {
        let problem = Problem::EventOfNothing { options: named(draft, so_already) };
        out.add(problem, event.at.clone());
    }
}

/// Reports what a decision maker is said to have led to by itself, and did not: options of others differ.
fn report_others(draft: &Draft, event: &EventDraft, changed: u64, out: &mut Findings) {
    let Some(by) = event.by.filter(|_| matches!(event.effect, Effect::To(_))) else { return };
    let options = draft.names.options_of_others(changed, by);
    if !options.is_empty() {
        let problem = Problem::EventOfOthers { dm: draft.names.dm_text(by).to_owned(), options };
        out.add(problem, event.at.clone());
    }
}

/// Warns where the rules forbid the state that an event left.
fn report_forbidden(draft: &Draft, event: &EventDraft, key: StateKey, out: &mut Findings) {
    let Some(Form::Options(form)) = &draft.form else { return };
    if let Some(broken) = form.rules.iter().position(|rule| !rule.admits(&|option| key.takes(option))) {
        let rule = &draft.rules[broken];
        let problem = Problem::EventForbidden { rule: rule.text.clone() };
        out.push(Diagnostic::at(problem, event.at.clone()).with_related([rule.span.clone()]));
    }
}

fn named(draft: &Draft, options: u64) -> Vec<String> {
    let ids = (0..draft.names.n_options()).map(OptionId::from_index);
    ids.filter(|option| options & option.bit() != 0).map(|option| draft.names.option_text(option)).collect()
}
