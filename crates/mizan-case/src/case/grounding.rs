//! Why an element of a case is there, and which passages it rests on.

use crate::names::label::Label;
use crate::problem::Span;

/// What every element of a case can carry: why it is there and what it rests on.
#[derive(Debug, Clone, Default)]
pub struct Grounding {
    /// The analyst's reason.
    pub because: Label,
    /// What it rests on.
    pub basis: Basis,
    /// The passages it rests on.
    pub cite: Vec<Citation>,
    /// The passages that speak against it.
    pub against: Vec<Citation>,
    /// Left out of shared reports.
    pub private: bool,
}

/// What an element rests on; the three are kept apart in every output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Basis {
    /// The source says it.
    Stated,
    /// Read from the passage cited.
    Inferred,
    /// The analyst's own.
    #[default]
    Assumed,
}

impl Basis {
    /// Its name in files and in JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Inferred => "inferred",
            Self::Assumed => "assumed",
        }
    }
}

/// A passage of a source.
#[derive(Debug, Clone)]
pub struct Citation {
    /// The index of the source in [`sources`](crate::Case::sources).
    pub source: usize,
    /// The paragraph, from 1.
    pub paragraph: Option<usize>,
    /// Its words.
    pub words: Option<PassageWords>,
    /// Where it stands in the case file.
    pub span: Span,
}

impl Citation {
    /// Whether both name the same passage in the same way.
    #[must_use]
    pub fn is_same_passage(&self, other: &Self) -> bool {
        (self.source, self.paragraph, &self.words) == (other.source, other.paragraph, &other.words)
    }
}

/// How a passage is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PassageWords {
    /// `quote`: the whole passage.
    Quote(String),
    /// `from`, and `to` where the passage is longer: its first and its last words.
    Ends {
        /// The first words.
        from: String,
        /// The last words; without them the passage is `from` itself.
        to: Option<String>,
    },
}
