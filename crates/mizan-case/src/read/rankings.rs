//! Direct rankings, as far as they can be read without knowing the states.

use mizan_core::{OptionId, Pattern, StateId};

use crate::names::MAX_OPTIONS;
use crate::problem::{Diagnostic, Problem, Span};
use crate::toml::{Data, Text, Value};

use super::{Context, PreferenceDraft};

/// A direct ranking: groups of entries that tie, most preferred first.
pub(crate) struct RankingDraft {
    pub groups: Vec<GroupDraft>,
    /// Where the whole of it stands.
    pub span: Span,
    /// Something in it is wrong, and was reported; what is left of it is still looked at.
    pub broken: bool,
}

/// A group of a ranking.
pub(crate) struct GroupDraft {
    pub entries: Vec<(EntryDraft, Span)>,
    pub span: Span,
}

/// An entry of a ranking.
pub(crate) enum EntryDraft {
    /// All states that fit.
    Pattern(Pattern),
    /// The state of this number; as it is written, since it may be far too large.
    Number { written: String, number: Option<usize> },
    /// The named state at this place in `[states]`.
    Named(usize),
    /// A state of the graph form.
    Graph(StateId),
    /// `"rest"`
    Rest,
}

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
            Data::Text(text) if text.value == "rest" => self.rest(text),
            Data::Text(text) => self.text(text),
            Data::Integer { digits, radix } => {
                let number = usize::from_str_radix(digits, *radix).ok();
                Some(EntryDraft::Number { written: digits.clone(), number })
            }
            _ => None,
        }
    }

    fn rest(&mut self, text: &Text) -> Option<EntryDraft> {
        if let Some(first) = self.rest.clone() {
            let diagnostic = Diagnostic::at(Problem::RestTwice, text.span.clone()).with_related([first]);
            self.context.out.push(diagnostic);
            return None;
        }
        self.rest = Some(text.span.clone());
        Some(EntryDraft::Rest)
    }

    /// A name from `[states]` goes before a state of the graph, and before a pattern.
    fn text(&mut self, text: &Text) -> Option<EntryDraft> {
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

/// The pattern that `text` writes, a letter an option: `Y`, `N`, or `-` for either.
///
/// # Errors
/// A letter is another one, or there are more or fewer letters than options.
pub fn pattern(text: &str, options: usize) -> Result<Pattern, Problem> {
    if let Some(letter) = text.chars().find(|letter| !matches!(letter, 'Y' | 'N' | '-')) {
        return Err(Problem::PatternLetter { pattern: text.to_owned(), letter: letter.to_string() });
    }
    if text.len() != options {
        return Err(Problem::PatternLength { pattern: text.to_owned(), letters: text.len(), options });
    }
    let bits = |wanted: fn(u8) -> bool| {
        let taken = text.bytes().enumerate().filter(|(_, letter)| wanted(*letter));
        taken.fold(0, |bits, (index, _)| bits | OptionId::from_index(index).bit())
    };
    Ok(Pattern { fixed: bits(|letter| letter != b'-'), taken: bits(|letter| letter == b'Y') })
}
