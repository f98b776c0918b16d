//! The changes that can be made, and what comes of one.

use std::fmt;
use std::ops::Range;

use super::entry::Entry;

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
    /// A preference statement changes its place among those of its decision maker; places are counted from 0, in
    /// `any_order` too. Those whose order is not known stay together: one that comes upon them goes past them.
    MoveStatement {
        /// The decision maker.
        dm: String,
        /// Where it stands.
        from: usize,
        /// Where it is to stand.
        to: usize,
    },
    /// A statement stands beside another from now on, and which of them comes before the other is not known; places
    /// are counted from 0.
    Join {
        /// The decision maker.
        dm: String,
        /// Where it stands.
        from: usize,
        /// Where the other stands.
        to: usize,
    },
    /// A statement comes after those beside which it stands in no known order.
    Leave {
        /// The decision maker.
        dm: String,
        /// Where it stands.
        place: usize,
    },
    /// A new element. The last statement of a list is the least important one.
    Add {
        /// Of which kind it is, and where it belongs.
        what: New,
        /// Its id, where its kind has one; made from its name where there is none.
        id: Option<String>,
        /// What is to stand in it.
        entries: Vec<(String, Entry)>,
        /// The passage that it rests on.
        cite: Option<NewCitation>,
    },
    /// Other entries for an element; `None` takes one out. What is not named stays as it is.
    Change {
        /// The element.
        target: Target,
        /// What is to stand in it from now on.
        entries: Vec<(String, Option<Entry>)>,
    },
    /// A preference statement that has no id is given one that is free.
    GiveId {
        /// The decision maker.
        dm: String,
        /// Its place.
        statement: usize,
    },
    /// A text of the case in some languages, wherever it stands; other languages stay as they are.
    Say {
        /// Where it stands, as the [table of texts](crate::translations::rows) names it: `dm.russia.name`.
        place: String,
        /// What it is to say, by language tag; nothing takes a language out.
        texts: Vec<(String, String)>,
    },
    /// An element without a reason gets room for one.
    AddBecause(Target),
    /// The rival readings of a preference statement become an open question: it is not known which of them is its wish.
    LeaveOpen {
        /// The decision maker.
        dm: String,
        /// Its place.
        statement: usize,
    },
    /// An element goes, with the comments right above it and the one at the end of its line.
    Remove(Target),
}

impl Edit {
    /// A new element whose id is made from its name.
    #[must_use]
    pub fn add<const N: usize>(what: New, entries: [(&str, Entry); N]) -> Self {
        let entries = entries.into_iter().map(|(key, entry)| (key.to_owned(), entry)).collect();
        Self::Add { what, id: None, entries, cite: None }
    }
}

/// A kind of element, and where a new one belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum New {
    /// A source.
    Source,
    /// A decision maker.
    Dm,
    /// An option of a decision maker.
    Option(String),
    /// A preference statement of a decision maker.
    Statement(String),
    /// A rule.
    Rule,
    /// A named state.
    State,
    /// A claim.
    Claim,
    /// A named what-if.
    Variant,
    /// What a decision maker takes the conflict to be.
    View(String),
    /// From where what happened starts.
    History,
    /// Something that happened; it comes after what happened before it.
    Event,
    /// What came about of a claim.
    Outcome(String),
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
pub enum NoEdit {
    /// The text is no TOML; its mistakes come first.
    NotToml,
    /// There is no such element, or it is written in a way that has no place for the change.
    NoSuchElement,
    /// An id is taken, or can be none.
    BadId,
    /// A statement whose order among its neighbours is not known cannot leave them.
    InAnyOrder,
    /// The file has no way to say it.
    NoPlace,
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
    /// What a decision maker takes the conflict to be.
    View(String),
    /// From where what happened starts, and with it all that happened.
    History,
    /// Something that happened, from 0.
    Event(usize),
    /// What came about of a claim.
    Outcome(String),
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
    /// `claim:pressure`, `outcome:pressure`, `event:3`; statements, rules and events are counted from 1.
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
            "view" => Self::View(name.to_owned()),
            "history" => Self::History,
            "event" => Self::Event(number(name)?),
            "outcome" => Self::Outcome(name.to_owned()),
            _ => return None,
        })
    }
}

impl fmt::Display for Target {
    /// As [`parse`](Self::parse) reads it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Dm(id) => write!(f, "dm:{id}"),
            Self::Option(dm, id) => write!(f, "option:{dm}.{id}"),
            Self::Statement(dm, place) => write!(f, "statement:{dm}[{}]", place + 1),
            Self::Rule(place) => write!(f, "rule:{}", place + 1),
            Self::State(id) => write!(f, "state:{id}"),
            Self::Claim(id) => write!(f, "claim:{id}"),
            Self::Source(id) => write!(f, "source:{id}"),
            Self::Variant(id) => write!(f, "variant:{id}"),
            Self::View(id) => write!(f, "view:{id}"),
            Self::History => write!(f, "history:"),
            Self::Event(place) => write!(f, "event:{}", place + 1),
            Self::Outcome(claim) => write!(f, "outcome:{claim}"),
        }
    }
}
