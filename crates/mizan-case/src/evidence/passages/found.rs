//! What comes of looking for a passage: where it stands, or what would be right.

use std::ops::{Range, RangeInclusive};

use super::fold::Level;

/// A passage that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The bytes of the source from the first character that matched to the last one: from the first letter of the
    /// first word to the last letter of the last word with the marks on it, or the whole paragraph.
    pub range: Range<usize>,
    /// The paragraphs it stands in, from 1.
    pub paragraphs: RangeInclusive<usize>,
    /// `Deep` if any of its words was found at that level only.
    pub level: Level,
}

/// Which words of a citation are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// The first words of the passage.
    From,
    /// The last words of the passage.
    To,
    /// The whole passage.
    Quote,
}

impl Which {
    /// The key that holds the words in a case file.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::From => "from",
            Self::To => "to",
            Self::Quote => "quote",
        }
    }
}

/// Why there is no passage.
#[derive(Debug, Clone, PartialEq)]
pub enum Miss {
    /// The text has no such paragraph; an empty text has none at all.
    NoSuchParagraph {
        /// The paragraph that was asked for.
        asked: usize,
        /// How many there are.
        count: usize,
    },
    /// The words sought hold neither a letter nor a digit.
    NoWords {
        /// Which ones.
        which: Which,
    },
    /// The words are not there, or not where they have to be.
    NotFound {
        /// Which ones.
        which: Which,
        /// The part of the text that is most like them, if any is like them.
        closest: Option<Closest>,
    },
    /// The words are there more than once.
    Ambiguous {
        /// Which ones.
        which: Which,
        /// The first occurrences, in order; at least two.
        occurrences: Vec<Occurrence>,
        /// There are still others.
        more: bool,
    },
}

/// A part of the text that words which were not found may have been meant for.
#[derive(Debug, Clone, PartialEq)]
pub struct Closest {
    /// The text, in one line, and cut where it is long.
    pub text: String,
    /// Where it stands: whole words.
    pub range: Range<usize>,
    /// The paragraph it begins in.
    pub paragraph: usize,
    /// They are the very words sought, but in another paragraph than the one that was given or, for `to`, not after
    /// the end of `from`.
    pub misplaced: bool,
}

/// One of several places at which words stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrence {
    /// Where the words stand.
    pub range: Range<usize>,
    /// The paragraph they begin in.
    pub paragraph: usize,
    /// The words with a few of those before and after them, in one line: what to lengthen the quotation with.
    pub text: String,
}
