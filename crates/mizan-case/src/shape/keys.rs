//! What a table of the format and a key of it are.

use crate::problem::{Expected, Found, NameKind, Place};

/// A table of the format.
#[derive(Debug)]
pub struct TableShape {
    /// Which table.
    pub place: Place,
    /// What it is for, in a sentence.
    pub doc: &'static str,
    /// Its keys.
    pub keys: &'static [KeyShape],
}

/// A key of a table.
#[derive(Debug)]
pub struct KeyShape {
    /// The key.
    pub name: &'static str,
    /// Whether the table is nothing without it.
    pub required: bool,
    /// For a required key another that may stand in its place.
    pub instead: Option<&'static str>,
    /// What it wants.
    pub kind: Kind,
    /// In which language its texts are, or the names in the place of its keys.
    pub holds: Holds,
    /// What it is for, in a sentence.
    pub doc: &'static str,
}

/// In which language the texts of a key are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// That of people, or one that is written nowhere else.
    Prose,
    /// Formulas over options.
    Formulas,
    /// Claims.
    Claims,
    /// Changes of assumptions.
    Changes,
    /// Options with a sign each: `+process`, `-bases`.
    Effects,
    /// Names of states, among patterns and numbers.
    Entries,
    /// Names of these, which stand for what is declared elsewhere.
    Names(NameKind),
    /// Names of these, which are declared here.
    Declares(NameKind),
}

impl KeyShape {
    /// The same key, whose texts are in this language.
    pub(super) const fn holding(self, holds: Holds) -> Self {
        Self { holds, ..self }
    }
}

/// What a key wants.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// The version of the format; its own check reports it.
    Version,
    /// Any text.
    Text,
    /// A language tag.
    Language,
    /// A text, or a table of texts by language.
    Label,
    /// `true` or `false`.
    Boolean,
    /// A whole number from 1.
    Number,
    /// A decimal number.
    Decimal,
    /// A date, or a text.
    Date,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A list of texts.
    Texts,
    /// A table.
    Table(&'static TableShape),
    /// Tables with ids of the analyst's choice.
    Named(&'static TableShape),
    /// A list of tables.
    Tables(&'static TableShape),
    /// A table, or a list of tables.
    OneOrMore(&'static TableShape),
    /// A list of texts and tables, in any mixture.
    Statements(&'static TableShape),
    /// A direct ranking.
    Ranking,
    /// A list in whose order something may be left open: what the one key of this table holds, and such tables.
    Ordered(&'static TableShape),
    /// A list of pairs of states.
    Arcs,
    /// A table with a key for each of some elements, all of which want the same.
    Each(&'static KeyShape),
    /// A list of names, and of lists of names that go together.
    Groups,
    /// A list of numbers, and of lists of numbers that tie.
    NumberGroups,
}

impl TableShape {
    /// Its key `name`.
    #[must_use]
    pub fn key(&self, name: &str) -> Option<&'static KeyShape> {
        self.keys.iter().find(|key| key.name == name)
    }
}

impl Kind {
    /// The same where everything is in order.
    pub(super) fn in_order(self) -> Self {
        match self {
            Self::Ordered(TableShape { keys: [only], .. }) => only.kind,
            other => other,
        }
    }

    /// The table that the value is, or those in its list are; nothing where there is none.
    #[must_use]
    pub fn table(self) -> Option<&'static TableShape> {
        match self.in_order() {
            Self::Table(shape) | Self::Tables(shape) | Self::OneOrMore(shape) | Self::Statements(shape) => Some(shape),
            _ => None,
        }
    }

    /// The key `name` of a table that the value is, or that stands in its list.
    #[must_use]
    pub fn key(self, name: &str) -> Option<&'static KeyShape> {
        let in_order = || self.table().and_then(|table| table.key(name));
        match self {
            Self::Ordered(open) => open.key(name).or_else(in_order),
            _ => in_order(),
        }
    }

    /// Of a list of which each item is an element of its own, the table that such an item is.
    #[must_use]
    pub fn element(self) -> Option<Place> {
        match self.in_order() {
            Self::Tables(shape) | Self::Statements(shape) => Some(shape.place),
            _ => None,
        }
    }

    /// What can stand in the lists in a list; nothing where there are none.
    pub(super) fn in_groups(self) -> &'static [Found] {
        match self.in_order() {
            Self::Ranking => &[Found::Text, Found::Integer],
            Self::Arcs | Self::Groups => &[Found::Text],
            Self::NumberGroups => &[Found::Integer],
            _ => &[],
        }
    }

    /// Whether what can stand in such a list can stand beside it too.
    pub(super) fn stands_alone(self, found: Found) -> bool {
        !matches!(self, Self::Arcs) && self.in_groups().contains(&found)
    }

    /// The same, without its arguments: what a message says is wanted.
    #[must_use]
    pub fn expected(self) -> Expected {
        match self.in_order() {
            Self::Version | Self::Number => Expected::Number,
            Self::Text | Self::Language | Self::Choice(_) => Expected::Text,
            Self::Label => Expected::Label,
            Self::Boolean => Expected::Boolean,
            Self::Decimal => Expected::Decimal,
            Self::Date => Expected::Date,
            Self::Texts => Expected::Texts,
            Self::Table(_) => Expected::Table,
            Self::Named(_) => Expected::NamedTables,
            Self::Tables(_) => Expected::Tables,
            Self::OneOrMore(_) => Expected::TableOrTables,
            Self::Statements(_) => Expected::Statements,
            Self::Ranking | Self::Ordered(_) => Expected::Ranking,
            Self::Arcs => Expected::Arcs,
            Self::Each(_) => Expected::Each,
            Self::Groups => Expected::Groups,
            Self::NumberGroups => Expected::NumberGroups,
        }
    }
}
