//! Direct rankings, as far as they can be read without knowing the states.

use crate::formula::pattern::pattern;
use crate::names::{MAX_OPTIONS, canonical};
use crate::problem::{Diagnostic, Problem, Span};
use crate::toml::{Data, PlacedText, Value};

use super::context::Context;
use super::draft::{EntryDraft, GroupDraft, PreferenceDraft, RankingDraft};

pub(super) fn ranking(context: &mut Context<'_>, value: &Value) -> PreferenceDraft {
    let mut reader = Reader { context, rest: None, broken: !matches!(value.data, Data::List(_)) };
    let groups: Vec<GroupDraft> = value.list().iter().map(|group| reader.group(group)).collect();
    let broken = reader.broken;
    PreferenceDraft::Ranking(RankingDraft { groups, span: value.span.clone(), broken })
}

struct Reader<'a, 'b> {
    context: &'a mut Context<'b>,
    /// Where `"rest"` stands.
    rest: Option<Span>,
    broken: bool,
}

impl Reader<'_, '_> {
    fn group(&mut self, value: &Value) -> GroupDraft {
        let items = match &value.data {
            Data::List(items) => items,
            _ => std::slice::from_ref(value),
        };
        if items.is_empty() {
            self.report(Problem::EmptyGroup, &value.span);
        }
        let mut entries = Vec::new();
        for item in items {
            match self.entry(item) {
                Some(entry) => entries.push((entry, item.span.clone())),
                None => self.broken = true,
            }
        }
        GroupDraft { entries, span: value.span.clone() }
    }

    fn report(&mut self, problem: Problem, span: &Span) {
        self.context.out.add(problem, span.clone());
        self.broken = true;
    }

    fn entry(&mut self, value: &Value) -> Option<EntryDraft> {
        match &value.data {
            Data::Text(text) if canonical(&text.value) == "rest" => self.rest(text),
            Data::Text(text) => self.text(text),
            Data::Integer { digits, radix } => {
                let number = usize::from_str_radix(digits, *radix).ok();
                Some(EntryDraft::Number { written: digits.clone(), number })
            }
            _ => None,
        }
    }

    fn rest(&mut self, text: &PlacedText) -> Option<EntryDraft> {
        if let Some(first) = self.rest.clone() {
            let diagnostic = Diagnostic::at(Problem::RestTwice, text.span.clone()).with_related([first]);
            self.context.out.push(diagnostic);
            return None;
        }
        self.rest = Some(text.span.clone());
        Some(EntryDraft::Rest)
    }

    /// A name from `[states]` goes before a state of the graph, and before a pattern.
    fn text(&mut self, text: &PlacedText) -> Option<EntryDraft> {
        let names = self.context.names;
        if let Some(index) = names.named_state(&text.value) {
            return Some(EntryDraft::Named(index));
        }
        if let Some(state) = names.graph_state(&text.value) {
            return Some(EntryDraft::Graph(state));
        }
        if self.context.is_graph {
            self.report(names.unknown_state(&text.value), &text.span);
            return None;
        }
        let options = names.n_options();
        if options > MAX_OPTIONS {
            // There are too many options, which was reported; until that is mended no pattern fits.
            self.broken = true;
            return None;
        }
        // A pattern is one however much it looks like a name; what is none may be either, misspelt.
        match pattern(&text.value, options) {
            Ok(pattern) => return Some(EntryDraft::Pattern(pattern)),
            Err(problem) => {
                let suggestions = names.like_states(&text.value);
                let meant = looks_like_pattern(&text.value) && suggestions.is_empty();
                let unknown = Problem::UnknownEntry { text: text.value.clone(), suggestions, options };
                self.report(if meant { problem } else { unknown }, &text.span);
            }
        }
        None
    }
}

/// Whether a text was meant for a pattern, if perhaps with other letters.
fn looks_like_pattern(text: &str) -> bool {
    text.chars().all(|c| matches!(c, 'Y' | 'N' | 'y' | 'n' | '-' | '0' | '1' | '*' | '?' | '–' | '−' | ' '))
}
