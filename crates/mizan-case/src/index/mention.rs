//! What a name names, and how it is spelt where it stands.

use crate::names::toml_key;
use crate::problem::Span;

/// What a name names, by its id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Name {
    /// A decision maker.
    Dm(String),
    /// An option, after its decision maker.
    Option(String, String),
    /// A named state, or a state of the graph form.
    State(String),
    /// A source.
    Source(String),
    /// A preference statement, after the list that it is in.
    Statement(String, String),
    /// A claim.
    Claim(String),
    /// A named what-if.
    Variant(String),
}

impl Name {
    /// The id itself.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Option(_, id) | Self::Statement(_, id) => id,
            Self::Dm(id) | Self::State(id) | Self::Source(id) | Self::Claim(id) | Self::Variant(id) => id,
        }
    }
}

/// A place at which a name stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// What it names.
    pub name: Name,
    /// Where it stands.
    pub span: Span,
    /// Whether it is declared here.
    pub declares: bool,
    /// How it is spelt here.
    pub spelling: Spelling,
}

/// How a name is spelt where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spelling {
    /// As a key of TOML, in quotation marks where it needs them.
    Key,
    /// As it is.
    Plain,
    /// Within a text with escapes, which has to be changed by hand.
    Escaped,
}

impl Spelling {
    /// Another id as it is spelt at such a place; `None` where that is not known.
    #[must_use]
    pub fn of(self, id: &str) -> Option<String> {
        match self {
            Self::Key => Some(toml_key(id)),
            Self::Plain => Some(id.to_owned()),
            Self::Escaped => None,
        }
    }
}

/// What a word or a sign in a formula, a claim or a change is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// A decision maker.
    Dm,
    /// An option.
    Option,
    /// A state: its name, or its pattern.
    State,
    /// A preference statement.
    Statement,
    /// A concept of stability, a way of acting, or a kind of change.
    Concept,
    /// A function.
    Function,
    /// A word with a meaning of its own.
    Keyword,
    /// An operator.
    Operator,
}
