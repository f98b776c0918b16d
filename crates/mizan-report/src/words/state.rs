//! A state in words: by its name, or by how it differs from the named state that is most like it.

use std::borrow::Cow;

use mizan_core::{OptionId, Pattern, StateId, StateKey};

use super::Speaker;
use crate::args;
use crate::speech::language::Language;

impl Speaker<'_> {
    /// The state, by its name where it has one: `“the announcement”`; else by what is different from the named state
    /// that is most like it: `“the announcement”, but with “the process”`; where no state is named, by its options.
    #[must_use]
    pub fn state(&self, state: StateId) -> String {
        if let Some(name) = self.name_of(state) {
            return self.quoted(&name);
        }
        let space = self.model.space();
        let Some((key, pattern)) = space.key(state).zip(space.pattern(state)) else {
            return self.quoted(&self.state_text(state));
        };
        if space.combinations(state).len() > 1 {
            return self.merged(pattern);
        }
        match self.most_like(key) {
            Some((name, other)) => {
                let changes = self.differences(StateKey(other.0), key);
                self.messages().text("state-like", &args!["state" => self.quoted(&name), "changes" => changes])
            }
            None => self.options_of(key),
        }
    }

    /// The name of a state, where it has one that may be told.
    #[must_use]
    pub fn name_of(&self, state: StateId) -> Option<Cow<'_, str>> {
        let mut names = self.states.names(state).iter().filter(|named| !self.keeps_private(&named.grounding));
        names.next().map(|named| self.look.label(&named.name, &named.id))
    }

    /// A merged state: what its combinations have in common.
    fn merged(&self, pattern: Pattern) -> String {
        let said = StateKey(pattern.taken);
        let common = self.differences(StateKey(!pattern.taken & pattern.fixed), StateKey(said.0 & pattern.fixed));
        match common.is_empty() {
            true => self.messages().text("state-merged-all", &[]),
            false => self.messages().text("state-merged", &args!["options" => common]),
        }
    }

    /// A name between quotation marks; marks of the same kind in it become those of the inner kind.
    #[must_use]
    pub fn quoted(&self, name: &str) -> String {
        let inner = match self.look.language {
            Language::Arabic => [('«', '“'), ('»', '”')],
            Language::English => [('“', '‘'), ('”', '’')],
        };
        let inner = |c: char| inner.iter().find(|(outer, _)| *outer == c).map_or(c, |(_, inner)| *inner);
        let name: String = name.chars().map(inner).collect();
        self.messages().text("quoted", &args!["name" => name])
    }

    /// The named state that differs in the fewest options, the first of those; none where even that one differs in more
    /// than half of them.
    fn most_like(&self, key: StateKey) -> Option<(Cow<'_, str>, StateKey)> {
        let distance = |other: StateKey| (other.0 ^ key.0).count_ones();
        let shown = self.states.named().filter(|(named, _)| !self.keeps_private(&named.grounding));
        let named = shown.filter_map(|(named, id)| {
            let is_one = self.model.space().combinations(id).len() == 1;
            let key = self.model.space().key(id).filter(|_| is_one)?;
            Some((self.look.label(&named.name, &named.id), key))
        });
        let nearest = named.min_by_key(|(_, other)| distance(*other))?;
        (2 * distance(nearest.1) as usize <= self.case.options.len()).then_some(nearest)
    }

    /// What is different in `to`: `with “a”, without “b”`.
    #[must_use]
    pub fn differences(&self, from: StateKey, to: StateKey) -> String {
        let changed = (0..self.case.options.len()).map(OptionId::from_index);
        let changed = changed.filter(|option| from.takes(*option) != to.takes(*option));
        let part = |option: OptionId| {
            let id = if to.takes(option) { "state-with" } else { "state-without" };
            self.messages().text(id, &args!["option" => self.quoted(&self.option(option))])
        };
        changed.map(part).collect::<Vec<_>>().join(&self.messages().text("changes-separator", &[]))
    }

    /// The options that differ in `to`, for programs: `+process`, `-bases`.
    #[must_use]
    pub fn changed_options(&self, from: StateKey, to: StateKey) -> Vec<String> {
        let options = (0..self.case.options.len()).map(OptionId::from_index);
        let changed = options.filter(|option| from.takes(*option) != to.takes(*option));
        let sign = |option| if to.takes(option) { '+' } else { '-' };
        changed.map(|option| format!("{}{}", sign(option), self.case.option_text(option))).collect()
    }

    /// What is taken in a state: `with “a” and “b”`.
    fn options_of(&self, key: StateKey) -> String {
        let taken = (0..self.case.options.len()).map(OptionId::from_index).filter(|option| key.takes(*option));
        let taken: Vec<String> = taken.map(|option| self.quoted(&self.option(option))).collect();
        match taken.is_empty() {
            true => self.messages().text("state-of-nothing", &[]),
            false => self.messages().text("state-of", &args!["options" => self.listed(&taken)]),
        }
    }

    /// The parts of a list in running text.
    #[must_use]
    pub fn listed(&self, parts: &[String]) -> String {
        parts.join(&self.messages().text("prose-separator", &[]))
    }

    /// A number of a state with its pattern, for a footnote: `state 12, YNNY`.
    #[must_use]
    pub fn state_number(&self, state: StateId) -> String {
        let pattern = self.state_text(state);
        let state = match self.seen.map(|seen| seen.truly(state)) {
            None => state,
            Some(Some(truly)) => truly,
            Some(None) => return self.messages().text("state-imagined", &args!["pattern" => pattern]),
        };
        self.messages().text("state-number", &args!["number" => state.number(), "pattern" => pattern])
    }
}
