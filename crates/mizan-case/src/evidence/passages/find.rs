//! Where a passage stands.

use std::ops::{Range, RangeInclusive};

use crate::case::PassageWords;

use super::closest::{closest, excerpt, first_of, surroundings};
use super::fold::{Folded, Level};
use super::found::{Miss, Occurrence, Passage, Which};
use super::text::Text;

/// At most this many occurrences of ambiguous words are told.
const TOLD: usize = 8;

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

fn ambiguous(text: &Text, which: Which, found: &[Range<usize>]) -> Miss {
    let occurrence = |words: &Range<usize>| Occurrence {
        range: text.folded().place(words),
        paragraph: *text.paragraphs_of(words).start(),
        text: excerpt(text, &surroundings(text, words)),
    };
    let occurrences = found.iter().take(TOLD).map(occurrence).collect();
    Miss::Ambiguous { which, occurrences, more: found.len() > TOLD }
}
