//! States and parts of the file, as messages show them.

use mizan_core::{Space, StateId};

use crate::formula::pattern::pattern_text;
use crate::problem::{ShownState, Span};

/// How states are shown in messages.
pub(super) struct StateTexts<'a> {
    pub space: &'a Space,
    pub graph_states: &'a [String],
    /// The text of the file.
    pub file: &'a str,
}

impl StateTexts<'_> {
    pub fn state(&self, state: StateId) -> ShownState {
        let text = match self.space {
            Space::Options(space) => pattern_text(space.pattern(state), space.n_options()),
            Space::Graph(_) => self.graph_states[state.index()].clone(),
        };
        ShownState { number: state.number(), text }
    }

    /// An entry of a ranking as it stands in the file.
    pub fn text_at(&self, span: &Span) -> String {
        self.file.get(span.clone()).unwrap_or("").to_owned()
    }
}
