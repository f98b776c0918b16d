//! The changes that can be made, and what comes of one.

use std::ops::Range;

use crate::names::label::Label;

/// A change of a case file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// An element rests on one passage more, or one passage more speaks against it.
    Cite {
        /// The element.
        target: Target,
        /// Whether the passage speaks against it.
        against: bool,
        /// The passage.
        citation: NewCitation,
    },
    /// A preference statement changes its place among those of its decision maker; places are counted from 0.
    MoveStatement {
        /// The decision maker.
        dm: String,
        /// Where it stands.
        from: usize,
        /// Where it is to stand.
        to: usize,
    },
    /// A named what-if.
    AddVariant {
        /// Its id; made from its name where there is none.
        id: Option<String>,
        /// Its name.
        name: Label,
        /// What it changes.
        changes: Vec<String>,
    },
    /// A source.
    AddSource {
        /// Its id; made from its title where there is none.
        id: Option<String>,
        /// Its title.
        title: Label,
        /// The file that holds it; named after its id where there is none.
        file: Option<String>,
        /// Its language.
        language: Option<String>,
    },
    /// A decision maker.
    AddDm {
        /// Its id; made from its name where there is none.
        id: Option<String>,
        /// Its name.
        name: Label,
        /// The passage that it rests on.
        cite: Option<NewCitation>,
    },
    /// An option.
    AddOption {
        /// Whose it is.
        dm: String,
        /// Its id; made from its name where there is none.
        id: Option<String>,
        /// Its name.
        name: Label,
        /// In which direction it can be changed, where it is not reversible.
        moves: Option<String>,
        /// The passage that it rests on.
        cite: Option<NewCitation>,
    },
    /// A preference statement, the least important one.
    AddStatement {
        /// Whose it is.
        dm: String,
        /// The formula.
        that: String,
        /// The reason.
        because: Option<Label>,
        /// The passage that it rests on.
        cite: Option<NewCitation>,
    },
    /// A rule that forbids states.
    AddRule {
        /// The formula.
        forbid: String,
        /// The reason.
        because: Option<Label>,
    },
    /// A named state.
    AddState {
        /// Its id; made from its name where there is none.
        id: Option<String>,
        /// Its name.
        name: Label,
        /// The options that are taken in it.
        on: Vec<String>,
    },
    /// A claim.
    AddClaim {
        /// Its id; made from what it says where there is none.
        id: Option<String>,
        /// What it says.
        says: Label,
        /// The form in which it can be checked, or `none`.
        check: String,
        /// Why it cannot be, where it cannot.
        why_not: Option<Label>,
        /// The passage that says so.
        cite: Option<NewCitation>,
    },
    /// An element goes, with the comments right above it.
    Remove(Target),
}

/// A case file after a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edited {
    /// The text.
    pub text: String,
    /// The bytes of it that are new; empty where something only moved.
    pub at: Range<usize>,
}

/// Why a change cannot be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// The text is no TOML; its mistakes come first.
    NotToml,
    /// There is no such element, or it is written in a way that has no place for the change.
    NoSuchElement,
    /// An id is taken, or can be none.
    BadId,
}

/// An element of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A decision maker.
    Dm(String),
    /// An option of a decision maker.
    Option(String, String),
    /// A preference statement of a decision maker, from 0.
    Statement(String, usize),
    /// A rule, from 0.
    Rule(usize),
    /// A named state.
    State(String),
    /// A claim.
    Claim(String),
    /// A source.
    Source(String),
    /// A named what-if.
    Variant(String),
}

/// A passage, as a citation names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCitation {
    /// The id of the source.
    pub source: String,
    /// The paragraph, from 1.
    pub paragraph: Option<usize>,
    /// Its first words, or the whole of a short passage.
    pub from: String,
    /// Its last words, where `from` is not the whole of it.
    pub to: Option<String>,
}

impl Target {
    /// The element that a text names: `dm:russia`, `option:russia.bases`, `statement:russia[2]`, `rule:1`, `state:eve`,
    /// `claim:pressure`; statements and rules are counted from 1.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, name) = text.split_once(':')?;
        let number = |text: &str| text.parse::<usize>().ok()?.checked_sub(1);
        Some(match kind {
            "dm" => Self::Dm(name.to_owned()),
            "option" => {
                let (dm, option) = name.split_once('.')?;
                Self::Option(dm.to_owned(), option.to_owned())
            }
            "statement" => {
                let (dm, place) = name.strip_suffix(']')?.rsplit_once('[')?;
                Self::Statement(dm.to_owned(), number(place)?)
            }
            "rule" => Self::Rule(number(name)?),
            "state" => Self::State(name.to_owned()),
            "claim" => Self::Claim(name.to_owned()),
            "source" => Self::Source(name.to_owned()),
            "variant" => Self::Variant(name.to_owned()),
            _ => return None,
        })
    }
}
