//! The words by which a passage is named in a citation: as few as it takes.

use std::ops::Range;

use super::find::find;
use super::text::Text;
use crate::case::PassageWords;

/// A passage of up to so many words is quoted whole.
const QUOTED: usize = 6;

/// The fewest words at either end from which people recognise a passage.
const FEWEST: usize = 3;

/// A passage by its paragraph and its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The paragraph in which it begins, from 1.
    pub paragraph: usize,
    /// Its words: all of them, or the first and the last few.
    pub words: PassageWords,
}

/// The citation that [`find()`] takes to the words that the bytes `range` of `text` touch; `None` where they touch none.
#[must_use]
pub fn name(text: &Text, range: &Range<usize>) -> Option<Named> {
    let folded = text.folded();
    let words = folded.word_at(range.start)..folded.word_at(range.end);
    // A selection that begins inside a word means the whole word.
    let first = words.start.checked_sub(1).filter(|&before| folded.place(&(before..before + 1)).end > range.start);
    let words = first.unwrap_or(words.start)..words.end;
    if range.is_empty() || words.is_empty() {
        return None;
    }
    let paragraph = *text.paragraphs_of(&words).start();
    let wanted = folded.place(&words);
    let slice = |part: Range<usize>| one_line(text.slice(&folded.place(&part)));
    let is_found =
        |words: &PassageWords| find(text, Some(paragraph), Some(words)).is_ok_and(|passage| passage.range == wanted);
    let whole = || PassageWords::Quote(slice(words.clone()));
    let ends = |n: usize| PassageWords::Ends {
        from: slice(words.start..words.start + n),
        to: Some(slice(words.end - n..words.end)),
    };
    let short = (words.len() <= QUOTED).then(whole).filter(is_found);
    // More and more words at both ends, until they name this passage and no other.
    let longer = || (FEWEST..=words.len() / 2).map(ends).find(is_found);
    let words = short.or_else(longer).or_else(|| Some(whole()).filter(is_found))?;
    Some(Named { paragraph, words })
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "One two three. One two four five six seven eight nine, ten.\n\nقالوا: لا تراجعَ عن الحل السياسي أبدًا، ولا تراجع عن الحل العسكري.";

    fn named(passage: &str) -> Named {
        let start = TEXT.find(passage).unwrap();
        name(&Text::new(TEXT), &(start..start + passage.len())).unwrap()
    }

    #[test]
    fn a_short_passage_is_quoted_and_a_long_one_named_by_its_ends() {
        assert_eq!(named("three. One").words, PassageWords::Quote("three. One".into()));
        let long = named("two four five six seven eight nine");
        let (from, to) = ("two four five".to_owned(), Some("seven eight nine".to_owned()));
        assert_eq!(long, Named { paragraph: 1, words: PassageWords::Ends { from, to } });
        assert_eq!(named("الحل العسكري").paragraph, 2);
    }

    #[test]
    fn a_passage_that_is_there_twice_can_not_be_named_alone() {
        let text = Text::new("one two. one two.");
        assert_eq!(name(&text, &(0..7)), None);
        assert!(name(&text, &(0..16)).is_some());
    }

    #[test]
    fn parts_of_words_count_as_words_and_blanks_as_nothing() {
        let text = Text::new(TEXT);
        let inside = TEXT.find("hree. O").unwrap();
        assert_eq!(name(&text, &(inside..inside + 7)).unwrap().words, PassageWords::Quote("three. One".into()));
        assert_eq!(name(&text, &(13..14)), None);
        assert_eq!(name(&text, &(5..5)), None);
        assert_eq!(name(&text, &(9_000..9_001)), None);
    }
}
