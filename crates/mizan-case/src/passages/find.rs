//! Where a passage stands.

use std::ops::{Range, RangeInclusive};

use crate::case::PassageWords;

use super::closest::{closest, excerpt, surroundings};
use super::fold::{Folded, Level};
use super::text::Text;

/// At most this many occurrences of ambiguous words are told.
const TOLD: usize = 8;

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

/// The passage of `text` that a citation names by `paragraph`, counted from 1, and `words`: both, or one of them;
/// neither names the whole text.
///
/// # Errors
/// Why there is no such passage, or not only one; see the [rules](super).
pub fn find(text: &Text, paragraph: Option<usize>, words: Option<&PassageWords>) -> Result<Passage, Miss> {
    let paragraphs = chosen(text, paragraph)?;
    let (range, level) = match words {
        None => return Ok(whole(text, paragraphs)),
        Some(PassageWords::Quote(quote)) => once(text, &paragraphs, Which::Quote, quote)?,
        Some(PassageWords::Ends { from, to: None }) => once(text, &paragraphs, Which::From, from)?,
        Some(PassageWords::Ends { from, to: Some(to) }) => ends(text, &paragraphs, from, to)?,
    };
    Ok(Passage { range: text.folded().place(&range), paragraphs: text.paragraphs_of(&range), level })
}

/// The paragraph asked for, or all.
fn chosen(text: &Text, paragraph: Option<usize>) -> Result<RangeInclusive<usize>, Miss> {
    let count = text.paragraphs().len();
    let chosen = paragraph.map_or(1..=count, |number| number..=number);
    let there = *chosen.start() >= 1 && *chosen.end() <= count && count > 0;
    if there { Ok(chosen) } else { Err(Miss::NoSuchParagraph { asked: paragraph.unwrap_or(1), count }) }
}

fn whole(text: &Text, paragraphs: RangeInclusive<usize>) -> Passage {
    let place = |number: usize| &text.paragraphs()[number - 1];
    let range = place(*paragraphs.start()).start..place(*paragraphs.end()).end;
    Passage { range, paragraphs, level: Level::Light }
}

/// The words from the only occurrence of `from` to the first one of `to` that begins after it.
fn ends(text: &Text, paragraphs: &RangeInclusive<usize>, from: &str, to: &str) -> Result<(Range<usize>, Level), Miss> {
    let (first, level) = once(text, paragraphs, Which::From, from)?;
    let sought = sought(Which::To, to)?;
    let after = first.end..text.folded().len();
    match first_of(text, &sought, &after) {
        Some((last, last_level)) => Ok((first.start..last.end, level.max(last_level))),
        None => Err(Miss::NotFound { which: Which::To, closest: closest(text, &sought, &after) }),
    }
}

/// The only occurrence of `words` that begins in `paragraphs`.
fn once(
    text: &Text,
    paragraphs: &RangeInclusive<usize>,
    which: Which,
    words: &str,
) -> Result<(Range<usize>, Level), Miss> {
    let sought = sought(which, words)?;
    let folded = text.folded();
    let mut within = text.words_of(paragraphs);
    if !within.is_empty() {
        // An occurrence that begins in the paragraph may end in the next one.
        within.end = folded.len().min(within.end - 1 + sought.len());
    }
    for level in [Level::Light, Level::Deep] {
        let mut found: Vec<_> = folded.occurrences(level, &sought, &within).take(TOLD + 1).collect();
        match found.len() {
            0 => {}
            1 => return Ok((found.remove(0), level)),
            _ => return Err(ambiguous(text, which, &found)),
        }
    }
    Err(Miss::NotFound { which, closest: closest(text, &sought, &within) })
}

fn sought(which: Which, words: &str) -> Result<Folded, Miss> {
    let folded = Folded::new(words);
    if folded.is_empty() { Err(Miss::NoWords { which }) } else { Ok(folded) }
}

/// The first occurrence of the words `sought` among the words `within`, at the first level that has one.
pub(super) fn first_of(text: &Text, sought: &Folded, within: &Range<usize>) -> Option<(Range<usize>, Level)> {
    let first = |level| Some((text.folded().occurrences(level, sought, within).next()?, level));
    first(Level::Light).or_else(|| first(Level::Deep))
}

fn ambiguous(text: &Text, which: Which, found: &[Range<usize>]) -> Miss {
    let occurrence = |words: &Range<usize>| Occurrence {
        range: text.folded().place(words),
        paragraph: *text.paragraphs_of(words).start(),
        text: excerpt(text, &surroundings(text, words)),
    };
    let occurrences = found.iter().take(TOLD).map(occurrence).collect();
    Miss::Ambiguous { which, occurrences, more: found.len() > TOLD }
}
