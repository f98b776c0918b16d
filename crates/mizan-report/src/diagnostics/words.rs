//! The parts of sentences: lists, names of tables, kinds of values, and texts of the case file cut to a length.

use mizan_case::problem::{ClaimPart, Expected, Found, GmcrValue, NameKind, Place, ShownState};

use crate::speech::bidi::{self, ISOLATE, POP};
use crate::speech::direction::WritingDirection;
use crate::speech::language::Language;
use crate::speech::messages::{Arg, Messages};
use crate::speech::visible::visible;

/// Longer texts of the case file are cut in messages; the snippet shows them in full.
const LONGEST: usize = 80;
/// The longest path that the systems in use allow.
const LONGEST_PATH: usize = 4096;

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
        self.one_of(items, &|item| self.quoted(item))
    }

    /// The same for paths.
    pub(super) fn either_path(self, paths: &[String]) -> Arg<'static> {
        self.one_of(paths, &|path| self.messages.text("code", &crate::args!["text" => self.path(path)]))
    }

    fn one_of(self, items: &[String], quoted: &dyn Fn(&String) -> String) -> Arg<'static> {
        let quoted: Vec<String> = items.iter().take(MOST_NAMED).map(quoted).collect();
        self.joined(quoted, "list-or", "list-or-more")
    }

    /// `a`, `b` and `c`.
    pub(super) fn both(self, items: &[String]) -> Arg<'static> {
        let quoted: Vec<String> = items.iter().take(MOST_NAMED).map(|item| self.quoted(item)).collect();
        self.joined(quoted, "list-and", "list-and-more")
    }

    /// State 3 (`YNN`) and state 5 (`YYN`).
    pub(super) fn states(self, states: &[ShownState]) -> Arg<'static> {
        let shown: Vec<String> = states.iter().map(|state| self.state(state)).collect();
        self.joined(shown, "list-and", "list-and-more")
    }

    /// State 3 (`YNN`).
    pub(super) fn state(self, state: &ShownState) -> String {
        let pattern = self.shown(&state.text);
        self.messages.text("shown-state", &crate::args!["number" => state.number, "pattern" => pattern])
    }

    /// A list in running text: how its last two are joined, and each before them to the rest.
    fn joined(self, mut items: Vec<String>, last_two: &str, more: &str) -> Arg<'static> {
        let Some(mut text) = items.pop() else {
            return Arg::from(String::new());
        };
        if let Some(before) = items.pop() {
            text = self.messages.text(last_two, &crate::args!["first" => before, "last" => text]);
        }
        while let Some(before) = items.pop() {
            text = self.messages.text(more, &crate::args!["first" => before, "rest" => text]);
        }
        Arg::from(text)
    }

    /// A text of the case file between backticks, in its own direction.
    pub(super) fn quoted(self, text: &str) -> String {
        bidi::around_code(&format!("`{}`", self.shown(text)), self.language.direction()).into_owned()
    }

    /// A text of the case file as messages show it. Signs such as `->` have no direction of their own, and would turn
    /// round in Arabic.
    pub(super) fn shown(self, text: &str) -> String {
        self.shown_up_to(LONGEST, text)
    }

    /// What is to be written in the case file: cut only where it is very long.
    pub(super) fn to_write(self, text: &str) -> String {
        self.shown_up_to(4 * LONGEST, text)
    }

    /// A path: cut only where it is longer than any that is real, as half a path names nothing.
    pub(super) fn path(self, path: &str) -> String {
        self.shown_up_to(LONGEST_PATH, path)
    }

    fn shown_up_to(self, longest: usize, text: &str) -> String {
        let shown = shortened(text, longest);
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
            Place::StatementsInAnyOrder | Place::EntriesInAnyOrder => "place-any-order",
            Place::Rule => "place-rule",
            Place::ForbidMove => "place-forbid-move",
            Place::State => "place-state",
            Place::Claim => "place-claim",
            Place::Variant => "place-variant",
            Place::Citation => "place-citation",
            Place::Graph => "place-graph",
            Place::Merge => "place-merge",
            Place::Misperceived => "place-misperceived",
            Place::View => "place-view",
            Place::Believed => "place-believed",
            Place::History => "place-history",
            Place::Event => "place-event",
            Place::Outcome => "place-outcome",
            Place::Sign => "place-sign",
            Place::EventMap => "place-event-map",
            Place::MapColumns => "place-map-columns",
            Place::MapAct => "place-map-act",
            Place::Gmcr => "place-gmcr",
        })
    }

    /// What a file of GMCR+ wants.
    pub(super) fn gmcr_value(self, value: GmcrValue) -> Arg<'static> {
        self.phrase(match value {
            GmcrValue::Object => "gmcr-object",
            GmcrValue::List => "gmcr-list",
            GmcrValue::Text => "gmcr-text",
            GmcrValue::Number => "gmcr-number",
            GmcrValue::Boolean => "gmcr-boolean",
            GmcrValue::Pair => "gmcr-pair",
        })
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
            ClaimPart::CommaOrBrace => "claim-part-comma-or-brace",
            ClaimPart::Universal => "claim-part-universal",
            ClaimPart::Over => "claim-part-over",
            ClaimPart::From => "claim-part-from",
            ClaimPart::Comma => "claim-part-comma",
            ClaimPart::Close => "claim-part-close",
            ClaimPart::OpenConcept => "claim-part-open-concept",
            ClaimPart::OpenBelief => "claim-part-open-belief",
            ClaimPart::Joint => "claim-part-joint",
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
            Expected::Each => "expected-each",
            Expected::Groups => "expected-groups",
            Expected::NumberGroups => "expected-number-groups",
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
            Expected::Each => "example-each",
            Expected::Groups => "example-groups",
            Expected::NumberGroups => "example-number-groups",
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

/// A text of the case file on one line, harmless, and not too long.
fn shortened(text: &str, longest: usize) -> String {
    // Only so much is looked at as can be shown: a text may be the whole file.
    let end = text.char_indices().nth(longest).map_or(text.len(), |(end, _)| end);
    let mut shown = visible(&text[..end]).into_owned();
    if end < text.len() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_case_file_acts_on_a_message() {
        assert_eq!(shortened("a\n\u{202E}b\u{7}", LONGEST), "a b\u{FFFD}");
        assert_eq!(shortened(&"x".repeat(81), LONGEST).chars().count(), 81);
    }
}
