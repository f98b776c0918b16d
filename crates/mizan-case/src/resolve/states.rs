//! Which states the named states are.

use mizan_core::{Form, OptionForm, Space, StateKey};

use crate::case::StateRef;
use crate::formula::pattern::key_text;
use crate::problem::{Diagnostic, Findings, Problem, Span};
use crate::read::{Draft, Meaning};

use super::shown::StateTexts;

/// What each named state is, in order; `None` for one of which a mistake was reported, or which depends on such a one.
pub(super) fn states(draft: &Draft, space: Option<&Space>, out: &mut Findings) -> Vec<Option<StateRef>> {
    let mut keys: Vec<KeyFound> = draft.states.iter().map(|_| KeyFound::NotYet).collect();
    for index in 0..draft.states.len() {
        follow(draft, space, index, &mut keys, out);
    }
    let of = |(index, known): (usize, &KeyFound)| match (&draft.states[index].meaning, known) {
        (Meaning::Graph(state), _) => Some(StateRef::Graph(*state)),
        (_, KeyFound::Key(key)) => feasible(draft, index, *key, out).map(StateRef::Key),
        _ => None,
    };
    keys.iter().enumerate().map(of).collect()
}

/// What is known of a named state on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum KeyFound {
    NotYet,
    OnTheWay,
    Key(StateKey),
    Nothing,
}

/// Follows `like` from the named state `first` to one that stands on its own, and returns the keys.
fn follow(draft: &Draft, space: Option<&Space>, first: usize, keys: &mut [KeyFound], out: &mut Findings) {
    let mut path: Vec<(usize, u64, u64)> = Vec::new();
    let mut at = first;
    let mut found = loop {
        match (keys[at], &draft.states[at].meaning) {
            (KeyFound::OnTheWay, _) => {
                report_circle(draft, &path, at, out);
                break KeyFound::Nothing;
            }
            (KeyFound::NotYet, Meaning::Like { other, on, off, .. }) => {
                keys[at] = KeyFound::OnTheWay;
                path.push((at, *on, *off));
                at = *other;
            }
            (KeyFound::NotYet, _) => {
                keys[at] = alone(draft, space, at, out);
                break keys[at];
            }
            (known, _) => break known,
        }
    };
    for (index, on, off) in path.into_iter().rev() {
        if let KeyFound::Key(key) = found {
            found = KeyFound::Key(StateKey(key.0 & !off | on));
        }
        keys[index] = found;
    }
}

fn report_circle(draft: &Draft, path: &[(usize, u64, u64)], at: usize, out: &mut Findings) {
    let circle: Vec<usize> = path.iter().map(|(index, ..)| *index).skip_while(|index| *index != at).collect();
    let span = |index: usize| match &draft.states[index].meaning {
        Meaning::Like { span, .. } => span.clone(),
        _ => draft.states[index].span.clone(),
    };
    let names = circle.iter().map(|index| draft.states[*index].id.clone()).collect();
    let related: Vec<Span> = circle.iter().skip(1).map(|index| span(*index)).collect();
    out.push(Diagnostic::at(Problem::LikeCircle { names }, span(at)).with_related(related));
}

/// What a named state is that is not like another.
fn alone(draft: &Draft, space: Option<&Space>, index: usize, out: &mut Findings) -> KeyFound {
    let state = &draft.states[index];
    match &state.meaning {
        Meaning::On(key) => KeyFound::Key(StateKey(*key)),
        Meaning::Key { pattern, .. } if pattern.fixed.count_ones() as usize == draft.options.len() => {
            KeyFound::Key(StateKey(pattern.taken))
        }
        Meaning::Key { pattern, text, span } => {
            let Some(space) = space else {
                return KeyFound::Nothing;
            };
            let fitting = space.matching(*pattern);
            if let ([only], Space::Options(options)) = (&fitting[..], space) {
                return KeyFound::Key(options.key(*only));
            }
            let shown = StateTexts { space, graph_states: &[], file: "" };
            let (name, key) = (state.id.clone(), text.clone());
            let first = fitting.iter().take(3).map(|state| shown.state(*state)).collect();
            let problem = match fitting.len() {
                0 => Problem::KeyFitsNothing { name, key },
                count => Problem::KeyNotUnique { name, key, count, first },
            };
            out.add(problem, span.clone());
            KeyFound::Nothing
        }
        _ => KeyFound::Nothing,
    }
}

/// The state, if no rule forbids it.
fn feasible(draft: &Draft, index: usize, key: StateKey, out: &mut Findings) -> Option<StateKey> {
    let Some(Form::Options(OptionForm { rules, .. })) = &draft.form else {
        return None;
    };
    let Some(broken) = rules.iter().position(|rule| !rule.admits(&|option| key.takes(option))) else {
        return Some(key);
    };
    let (state, rule) = (&draft.states[index], &draft.rules[broken]);
    let problem = Problem::InfeasibleState {
        name: state.id.clone(),
        state: key_text(key, draft.options.len()),
        rule: rule.text.clone(),
    };
    out.push(Diagnostic::at(problem, state.span.clone()).with_related([rule.span.clone()]));
    None
}
