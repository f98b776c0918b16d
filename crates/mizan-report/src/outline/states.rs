//! The states of a case as people know them: by number, by pattern or name, and by the names that the case gives them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use mizan_case::Case;
use mizan_case::case::NamedState;
use mizan_core::{Space, StateId};

use crate::speech::visible::visible;

/// The states of a case: how each is written, and the names that the case gives to it.
#[derive(Debug, Clone)]
pub struct States<'a> {
    case: &'a Case,
    space: &'a Space,
    named: BTreeMap<StateId, Vec<&'a NamedState>>,
}

impl<'a> States<'a> {
    /// The states in `space` of `case`.
    #[must_use]
    pub fn new(case: &'a Case, space: &'a Space) -> Self {
        let mut named: BTreeMap<StateId, Vec<&NamedState>> = BTreeMap::new();
        for state in &case.states {
            if let Some(id) = state.state.find(space) {
                named.entry(id).or_default().push(state);
            }
        }
        Self { case, space, named }
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.space.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// All of them, in order.
    pub fn ids(&self) -> impl Iterator<Item = StateId> + use<> {
        (0..self.len()).map(StateId::from_index)
    }

    /// How a state is written: its pattern or, in graph form, its name.
    #[must_use]
    pub fn text(&self, state: StateId) -> Cow<'a, str> {
        match self.space.pattern(state) {
            Some(pattern) => Cow::Owned(self.case.pattern_text(pattern)),
            None => Cow::Borrowed(self.case.graph_states.get(state.index()).map_or("", String::as_str)),
        }
    }

    /// The same, as it may be shown.
    #[must_use]
    pub fn shown(&self, state: StateId) -> String {
        visible(&self.text(state)).into_owned()
    }

    /// How lists in a text call a state: by its number or, in graph form, by its name, which may be another number.
    #[must_use]
    pub fn called(&self, state: StateId) -> String {
        if self.is_graph() { self.shown(state) } else { state.number().to_string() }
    }

    /// Whether the states have names of their own, being those of the graph form.
    #[must_use]
    pub fn is_graph(&self) -> bool {
        matches!(self.space, Space::Graph(_))
    }

    /// The names that the case gives to a state, in file order.
    #[must_use]
    pub fn names(&self, state: StateId) -> &[&'a NamedState] {
        self.named.get(&state).map_or(&[], Vec::as_slice)
    }

    /// The case's named states in file order, each with the state that it names.
    pub fn named(&self) -> impl Iterator<Item = (&'a NamedState, StateId)> {
        self.case.states.iter().filter_map(|named| Some((named, named.state.find(self.space)?)))
    }
}
