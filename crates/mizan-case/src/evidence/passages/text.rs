//! A source, ready to be searched.

use std::ops::{Range, RangeInclusive};

use super::fold::Folded;
use super::paragraphs::paragraphs;

/// A source text: its paragraphs and its words, found once.
///
/// ```
/// use mizan_case::case::PassageWords;
/// use mizan_case::passages::{Text, find};
///
/// let text = Text::new("The first paragraph.\n\nThe second one: *here*.");
/// let words = PassageWords::Quote("the SECOND one".to_owned());
/// let passage = find(&text, None, Some(&words)).expect("it stands there once");
/// assert_eq!(text.slice(&passage.range), "The second one");
/// assert_eq!(passage.paragraphs, 2..=2);
/// ```
#[derive(Debug, Clone)]
pub struct Text {
    source: String,
    paragraphs: Vec<Range<usize>>,
    folded: Folded,
}

impl Text {
    /// The text `source`. All ranges that are given out are of bytes in `source` as it is here.
    #[must_use]
    pub fn new(source: &str) -> Self {
        Self { source: source.to_owned(), paragraphs: paragraphs(source), folded: Folded::new(source) }
    }

    /// The text as it was given.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Where the paragraphs stand, in order, the first being number 1: from the first character that is not blank to
    /// the last one.
    #[must_use]
    pub fn paragraphs(&self) -> &[Range<usize>] {
        &self.paragraphs
    }

    /// The text of paragraph `number`, counted from 1, if there is one.
    #[must_use]
    pub fn paragraph(&self, number: usize) -> Option<&str> {
        self.paragraphs.get(number.checked_sub(1)?).map(|range| self.slice(range))
    }

    /// The text at `range`, which [`find()`](super::find()) gave; nothing, if there is no such place in this text.
    #[must_use]
    pub fn slice(&self, range: &Range<usize>) -> &str {
        self.source.get(range.clone()).unwrap_or_default()
    }

    pub(super) fn folded(&self) -> &Folded {
        &self.folded
    }

    /// The words of the paragraphs `numbers`, which exist.
    pub(super) fn words_of(&self, numbers: &RangeInclusive<usize>) -> Range<usize> {
        let (first, last) = (&self.paragraphs[numbers.start() - 1], &self.paragraphs[numbers.end() - 1]);
        self.folded.word_at(first.start)..self.folded.word_at(last.end)
    }

    /// The paragraphs that the words `range`, at least one, stand in.
    pub(super) fn paragraphs_of(&self, range: &Range<usize>) -> RangeInclusive<usize> {
        let number = |word: usize| {
            let start = self.folded.place(&(word..word + 1)).start;
            self.paragraphs.partition_point(|paragraph| paragraph.start <= start)
        };
        number(range.start)..=number(range.end - 1)
    }
}
