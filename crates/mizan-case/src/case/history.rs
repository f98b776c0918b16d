//! What happened: events, the outcomes of claims, and signs that were seen or not.

use mizan_core::DmId;

use super::day::Day;
use super::grounding::Grounding;
use super::state_ref::StateRef;
use crate::names::label::Label;
use crate::problem::Span;

/// What happened since the state that the case begins with.
#[derive(Debug, Clone)]
pub struct History {
    /// The state from which it starts: its place among the named states.
    pub from: usize,
    /// What happened, in the file's order, which is that of time.
    pub events: Vec<EventEntry>,
}

/// Something that happened.
#[derive(Debug, Clone)]
pub struct EventEntry {
    /// When.
    pub on: Option<Day>,
    /// Whose act it was; `None` for what no decision maker of the case did.
    pub by: Option<DmId>,
    /// What happened, in the analyst's words.
    pub says: Label,
    /// The state that it found.
    pub before: StateRef,
    /// The state that it left: one that a rule forbids, perhaps.
    pub after: StateRef,
    /// What it rests on.
    pub grounding: Grounding,
    /// Where it stands in the case file.
    pub span: Span,
}

/// What came about of a claim.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// Whether what the claim speaks of came about.
    pub came: Came,
    /// When, or until when it had not.
    pub on: Option<Day>,
    /// By what that was told.
    pub criterion: Label,
    /// When the analyst told it.
    pub coded: Option<Day>,
    /// What it rests on.
    pub grounding: Grounding,
}

/// Whether what a claim speaks of came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Came {
    /// It did.
    Yes,
    /// It did not.
    No,
    /// In part, or for a time.
    Mixed,
    /// Nobody can see whether it did.
    Unobservable,
}

/// Whether a sign was seen by which one would know that a statement is wrong.
#[derive(Debug, Clone)]
pub struct Sign {
    /// Whether it was.
    pub seen: bool,
    /// When, or until when it was not.
    pub on: Option<Day>,
    /// What it rests on.
    pub grounding: Grounding,
}

impl Outcome {
    /// Whether it was told when it was known already; `None` where one of the days is not said, or both are in one month or
    /// year of which no more is said.
    #[must_use]
    pub fn is_retrospective(&self) -> Option<bool> {
        let (on, coded) = (self.on?, self.coded?);
        match (on.is_before(coded), coded.is_before(on) || coded == on) {
            (true, _) => Some(true),
            (false, true) => Some(false),
            (false, false) => None,
        }
    }
}

impl Came {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Yes, Self::No, Self::Mixed, Self::Unobservable];

    /// Its name in case files and in JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Mixed => "mixed",
            Self::Unobservable => "unobservable",
        }
    }

    /// The one of that name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|came| came.id() == id)
    }
}
