//! The parts of sentences: lists, names of tables, kinds of values, and texts of the case file cut to a length.

use mizan_case::problem::{ClaimPart, Expected, Found, NameKind, Place, ShownState};

use crate::bidi::{self, ISOLATE, POP};
use crate::language::{Language, WritingDirection};
use crate::messages::{Arg, Messages};

/// Longer texts of the case file are cut in messages; the snippet shows them in full.
const LONGEST: usize = 80;

/// Of longer lists only the first entries are named.
const MOST_NAMED: usize = 24;

/// Says the parts of sentences in one language.
#[derive(Clone, Copy)]
pub(super) struct Words {
    language: Language,
    messages: &'static Messages,
}

impl Words {
    pub(super) fn new(language: Language) -> Self {
        Self { language, messages: language.messages() }
    }

    pub(super) fn messages(self) -> &'static Messages {
        self.messages
    }

    /// `a`, `b` or `c`.
    pub(super) fn either(self, items: &[String]) -> Arg<'static> {
        let quoted: Vec<String> = items.iter().take(MOST_NAMED).map(|item| self.quoted(item)).collect();
        self.joined(quoted, |first, last| {
            self.messages.text("list-or", &crate::args!["first" => first, "last" => last])
        })
    }

    /// `a`, `b` and `c`.
    pub(super) fn both(self, items: &[String]) -> Arg<'static> {
        let quoted: Vec<String> = items.iter().take(MOST_NAMED).map(|item| self.quoted(item)).collect();
        self.joined(quoted, |first, last| {
            self.messages.text("list-and", &crate::args!["first" => first, "last" => last])
        })
    }

    /// State 3 (`YNN`) and state 5 (`YYN`).
    pub(super) fn states(self, states: &[ShownState]) -> Arg<'static> {
        let shown: Vec<String> = states.iter().map(|state| self.state(state)).collect();
        self.joined(shown, |first, last| {
            self.messages.text("list-and", &crate::args!["first" => first, "last" => last])
        })
    }

    /// State 3 (`YNN`).
    pub(super) fn state(self, state: &ShownState) -> String {
        let pattern = self.shown(&state.text);
        self.messages.text("shown-state", &crate::args!["number" => state.number, "pattern" => pattern])
    }

    fn joined(self, mut items: Vec<String>, last_two: impl Fn(String, String) -> String) -> Arg<'static> {
        let Some(mut text) = items.pop() else {
            return Arg::from(String::new());
        };
        if let Some(before) = items.pop() {
            text = last_two(before, text);
        }
        while let Some(before) = items.pop() {
            text = self.messages.text("list-comma", &crate::args!["first" => before, "rest" => text]);
        }
        Arg::from(text)
    }

    /// A text of the case file between backticks, in its own direction.
    fn quoted(self, text: &str) -> String {
        format!("`{}`", bidi::isolate(&self.shown(text), self.language.direction()))
    }

    /// A text of the case file as messages show it. Signs such as `->` have no direction of their own, and would turn
    /// round in Arabic.
    pub(super) fn shown(self, text: &str) -> String {
        let shown = visible(text);
        let signs_only = !shown.contains(char::is_alphanumeric);
        let arabic = self.language.direction() == WritingDirection::RightToLeft;
        if signs_only && arabic { format!("{ISOLATE}{shown}{POP}") } else { shown }
    }

    /// A table of the file.
    pub(super) fn place(self, place: Place) -> Arg<'static> {
        self.phrase(match place {
            Place::File => "place-file",
            Place::Case => "place-case",
            Place::Source => "place-source",
            Place::DecisionMaker => "place-decision-maker",
            Place::OptionTable => "place-option",
            Place::Statement => "place-statement",
            Place::Rule => "place-rule",
            Place::ForbidMove => "place-forbid-move",
            Place::State => "place-state",
            Place::Claim => "place-claim",
            Place::Variant => "place-variant",
            Place::Citation => "place-citation",
            Place::Graph => "place-graph",
            Place::Merge => "place-merge",
        })
    }

    /// A text of the case file, as code.
    pub(super) fn code(self, text: &str) -> String {
        self.quoted(text)
    }

    /// What a claim wants.
    pub(super) fn claim_part(self, part: ClaimPart) -> Arg<'static> {
        self.phrase(match part {
            ClaimPart::Claim => "claim-part-claim",
            ClaimPart::Condition => "claim-part-condition",
            ClaimPart::State => "claim-part-state",
            ClaimPart::DecisionMaker => "claim-part-decision-maker",
            ClaimPart::Concept => "claim-part-concept",
            ClaimPart::Way => "claim-part-way",
            ClaimPart::Set => "claim-part-set",
            ClaimPart::Colon => "claim-part-colon",
            ClaimPart::ColonOrHolding => "claim-part-colon-or-holding",
            ClaimPart::Is => "claim-part-is",
            ClaimPart::IsOrWhere => "claim-part-is-or-where",
            ClaimPart::Over => "claim-part-over",
            ClaimPart::From => "claim-part-from",
            ClaimPart::Comma => "claim-part-comma",
            ClaimPart::Close => "claim-part-close",
            ClaimPart::OpenConcept => "claim-part-open-concept",
        })
    }

    /// What a key wants.
    pub(super) fn expected(self, expected: Expected) -> Arg<'static> {
        self.phrase(match expected {
            Expected::Text => "expected-text",
            Expected::Label => "expected-label",
            Expected::Boolean => "expected-boolean",
            Expected::Number => "expected-number",
            Expected::Decimal => "expected-decimal",
            Expected::Date => "expected-date",
            Expected::Texts => "expected-texts",
            Expected::Table => "expected-table",
            Expected::NamedTables => "expected-named-tables",
            Expected::Tables => "expected-tables",
            Expected::TableOrTables => "expected-table-or-tables",
            Expected::Statements => "expected-statements",
            Expected::Ranking => "expected-ranking",
            Expected::Arcs => "expected-arcs",
        })
    }

    /// How to write what `key` wants.
    pub(super) fn example(self, expected: Expected, key: &str) -> Arg<'static> {
        let id = match expected {
            Expected::Text => "example-text",
            Expected::Label => "example-label",
            Expected::Boolean => "example-boolean",
            Expected::Number => "example-number",
            Expected::Decimal => "example-decimal",
            Expected::Date => "example-date",
            Expected::Texts => "example-texts",
            Expected::Table => "example-table",
            Expected::NamedTables => "example-named-tables",
            Expected::Tables => "example-tables",
            Expected::TableOrTables => "example-table-or-tables",
            Expected::Statements => "example-statements",
            Expected::Ranking => "example-ranking",
            Expected::Arcs => "example-arcs",
        };
        // The header by which the table of a key is reached, where it is not the key itself.
        let path = match key {
            "options" => "dm.NAME.options",
            "forbid_move" => "rule.forbid_move",
            key => key,
        };
        Arg::from(self.messages.text(id, &crate::args!["key" => self.shown(key), "path" => self.shown(path)]))
    }

    /// What stands there.
    pub(super) fn found(self, found: Found) -> Arg<'static> {
        self.phrase(match found {
            Found::Text => "found-text",
            Found::Integer => "found-integer",
            Found::Decimal => "found-decimal",
            Found::Boolean => "found-boolean",
            Found::Date => "found-date",
            Found::List => "found-list",
            Found::Table => "found-table",
        })
    }

    /// What a name is the name of, in the form that goes with "the name of".
    pub(super) fn name_of(self, kind: NameKind) -> Arg<'static> {
        self.phrase(match kind {
            NameKind::DecisionMaker => "name-of-decision-maker",
            NameKind::OptionName => "name-of-option",
            NameKind::State => "name-of-state",
            NameKind::Source => "name-of-source",
            NameKind::Statement => "name-of-statement",
            NameKind::Claim => "name-of-claim",
            NameKind::Variant => "name-of-variant",
            NameKind::Language => "name-of-language",
        })
    }

    fn phrase(self, id: &str) -> Arg<'static> {
        Arg::from(self.messages.text(id, &[]))
    }
}

/// A text of the case file on one line, visible, and not too long.
fn visible(text: &str) -> String {
    let harmless = |c: char| match c {
        c if c.is_whitespace() => ' ',
        // What changes the direction of text, and what is no character at all, must not act on the message.
        c if c.is_control()
            || matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}') =>
        {
            '\u{FFFD}'
        }
        c => c,
    };
    let mut shown: String = text.chars().take(LONGEST).map(harmless).collect();
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}

/// A number with its thousands apart: `16,777,216`.
pub(super) fn grouped(number: u128) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() * 4 / 3);
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        assert_eq!([0, 999, 1000, 16_777_216].map(grouped), ["0", "999", "1,000", "16,777,216"]);
    }

    #[test]
    fn nothing_in_a_case_file_acts_on_a_message() {
        assert_eq!(visible("a\n\u{202E}b\u{7}"), "a \u{FFFD}b\u{FFFD}");
        assert_eq!(visible(&"x".repeat(81)).chars().count(), 81);
    }
}
