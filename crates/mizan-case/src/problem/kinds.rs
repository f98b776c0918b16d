//! The closed vocabularies that problems are made of; each word of them has a message in every language.

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The case cannot be used as it is.
    Error,
    /// The case can be used, and somebody should look at this.
    Warning,
}

/// A table of the case file, as the shape of the format names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The file itself, above the first header.
    File,
    /// `[case]`.
    Case,
    /// `[sources.x]`.
    Source,
    /// `[dm.x]`.
    DecisionMaker,
    /// `[dm.x.options.y]`.
    OptionTable,
    /// `[[dm.x.prefers]]`.
    Statement,
    /// `{ any_order = […] }` in `prefers`.
    StatementsInAnyOrder,
    /// `{ any_order = […] }` in `ranking`.
    EntriesInAnyOrder,
    /// `[[rule]]`.
    Rule,
    /// `forbid_move = { … }`.
    ForbidMove,
    /// `[states.x]`.
    State,
    /// `[[claim]]`.
    Claim,
    /// `[[variant]]`.
    Variant,
    /// `cite = { … }`, `against = { … }`.
    Citation,
    /// `[graph]`.
    Graph,
    /// `[[merge]]`.
    Merge,
    /// `[[misperceived]]`.
    Misperceived,
    /// `[view.x]`.
    View,
    /// `[view.x.dm.y]`.
    Believed,
    /// `[history]`.
    History,
    /// `[[event]]`.
    Event,
    /// `outcome = { … }`.
    Outcome,
    /// `sign = { … }`.
    Sign,
    /// The map of a table of events, above the first header.
    EventMap,
    /// `[columns]` of such a map.
    MapColumns,
    /// `[[act]]` of such a map.
    MapAct,
    /// `[gmcr]`.
    Gmcr,
}

impl Place {
    /// The header of such a table: those of which there are many by the same name take double brackets.
    #[must_use]
    pub fn header(self, name: &str) -> String {
        match self {
            Self::Rule
            | Self::Claim
            | Self::Variant
            | Self::Merge
            | Self::Misperceived
            | Self::Statement
            | Self::Event
            | Self::MapAct => format!("[[{name}]]"),
            _ => format!("[{name}]"),
        }
    }
}

/// What a key wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Expected {
    /// A text in quotes.
    Text,
    /// A text, or a table of texts by language.
    Label,
    /// `true` or `false`.
    Boolean,
    /// A whole number from 1.
    Number,
    /// A decimal number.
    Decimal,
    /// A date or a text.
    Date,
    /// A list of texts.
    Texts,
    /// A table.
    Table,
    /// Tables with a name each: `[states.x]`.
    NamedTables,
    /// A list of tables: `[[rule]]`.
    Tables,
    /// A table, or a list of tables.
    TableOrTables,
    /// A list of formulas, or of tables with `that`.
    Statements,
    /// A list of patterns, numbers, names, and lists of them.
    Ranking,
    /// A list of pairs of states.
    Arcs,
    /// A table with a value for each of some elements.
    Each,
    /// A list of names, and of lists of them.
    Groups,
    /// A list of state numbers, and of lists of them.
    NumberGroups,
}

/// What kind of value stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Found {
    /// A text.
    Text,
    /// A whole number.
    Integer,
    /// A decimal number.
    Decimal,
    /// `true` or `false`.
    Boolean,
    /// A date.
    Date,
    /// A list.
    List,
    /// A table.
    Table,
}

/// What can be wanted at a place in a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ClaimPart {
    /// A claim.
    Claim,
    /// A condition.
    Condition,
    /// A state.
    State,
    /// A decision maker.
    DecisionMaker,
    /// A concept.
    Concept,
    /// A way of acting.
    Way,
    /// `state`, `equilibrium(…)` or `attractor from …`.
    Set,
    /// `:`
    Colon,
    /// `:` or `holding`.
    ColonOrHolding,
    /// `is`
    Is,
    /// `is` or `where`.
    IsOrWhere,
    /// `,` or `}`
    CommaOrBrace,
    /// `universal`
    Universal,
    /// `over`
    Over,
    /// `from`
    From,
    /// `,`
    Comma,
    /// `)`
    Close,
    /// `(` and a concept.
    OpenConcept,
    /// `(`, a decision maker, a comma and a claim.
    OpenBelief,
    /// `and`, `or`, or nothing.
    Joint,
}

/// What can be wanted in a file of GMCR+.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GmcrValue {
    /// An object: `{…}`.
    Object,
    /// A list: `[…]`.
    List,
    /// A text.
    Text,
    /// A whole number from 0.
    Number,
    /// `true` or `false`.
    Boolean,
    /// An option with a letter: `[0, "Y"]`.
    Pair,
}

/// What a name can be the name of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameKind {
    /// A decision maker.
    DecisionMaker,
    /// An option.
    OptionName,
    /// A named state, or a state of the graph form.
    State,
    /// A source.
    Source,
    /// A preference statement.
    Statement,
    /// A claim.
    Claim,
    /// A variant.
    Variant,
    /// A language.
    Language,
}

/// A state as people see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownState {
    /// Its number, from 1.
    pub number: usize,
    /// Its pattern, or its name in graph form.
    pub text: String,
}
