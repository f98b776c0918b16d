//! What words that were not found may have been meant for.
//!
//! A window as long as the words sought slides over the text, and how many pairs of neighbouring letters it shares
//! with them is kept up as it goes: one step a word. Only the few best places are then compared letter by letter.

use std::cmp::Reverse;
use std::ops::Range;

use super::fold::{Folded, Level};
use super::found::Closest;
use super::text::Text;

/// Of longer words sought only these many are looked for, and no more bytes than these.
const WORDS: usize = 24;
const BYTES: usize = 400;

/// How many places are compared letter by letter.
const PLACES: usize = 8;

/// What is less similar than this, 1 being equal, is not worth showing: two single words are soon a little alike.
const SIMILAR_WORD: f64 = 0.65;
const SIMILAR: f64 = 0.5;

/// How many words are shown on either side of an occurrence.
const AROUND: usize = 3;

/// A text shown is cut after so many characters.
const SHOWN: usize = 240;

/// The part of the text that the words `sought`, which are not among the words `within`, may have been meant for.
pub(super) fn closest(text: &Text, sought: &Folded, within: &Range<usize>) -> Option<Closest> {
    let all = 0..text.folded().len();
    let elsewhere = if *within == all { None } else { first_of(text, sought, &all) };
    let misplaced = elsewhere.is_some();
    let words = elsewhere
        .map(|(words, _)| words)
        .or_else(|| most_similar(text.folded(), sought, within))
        .or_else(|| if *within == all { None } else { most_similar(text.folded(), sought, &all) })?;
    Some(Closest {
        text: excerpt(text, &text.folded().place(&words)),
        range: text.folded().place(&words),
        paragraph: *text.paragraphs_of(&words).start(),
        misplaced,
    })
}

/// The first occurrence of the words `sought` among the words `within`, at the first level that has one.
pub(super) fn first_of(text: &Text, sought: &Folded, within: &Range<usize>) -> Option<(Range<usize>, Level)> {
    let first = |level| Some((text.folded().occurrences(level, sought, within).next()?, level));
    first(Level::Light).or_else(|| first(Level::Deep))
}

/// The words `words` with a few of those around them in the same paragraphs.
pub(super) fn surroundings(text: &Text, words: &Range<usize>) -> Range<usize> {
    let limits = text.words_of(&text.paragraphs_of(words));
    let start = words.start.saturating_sub(AROUND).max(limits.start);
    let end = (words.end + AROUND).min(limits.end);
    text.folded().place(&(start..end))
}

/// The text at `range` in one line, cut where it is long.
pub(super) fn excerpt(text: &Text, range: &Range<usize>) -> String {
    let mut line = String::new();
    let mut count = 0;
    for c in text.slice(range).chars() {
        if c.is_whitespace() && line.ends_with(' ') {
            continue;
        }
        if count == SHOWN {
            line.push('…');
            break;
        }
        line.push(if c.is_whitespace() { ' ' } else { c });
        count += 1;
    }
    line
}

/// The words among `within` that are most like the words `sought`.
fn most_similar(text: &Folded, sought: &Folded, within: &Range<usize>) -> Option<Range<usize>> {
    let length = beginning(sought)?;
    let needle = sought.words(Level::Deep, &(0..length)).trim();
    let candidates = places(text, &Pairs::new(sought, length), length, within);
    let windows = candidates.into_iter().flat_map(|start| nearby(start, length, within));
    let rated = windows.filter_map(|window| {
        let words = text.words(Level::Deep, &window).trim();
        let comparable = words.len() <= 2 * needle.len() + 32;
        comparable.then(|| (strsim::normalized_levenshtein(needle, words), window))
    });
    let best = rated.fold(None, |best: Option<(f64, Range<usize>)>, one| match best {
        Some(best) if best.0 >= one.0 => Some(best),
        _ => Some(one),
    });
    let least = if length == 1 { SIMILAR_WORD } else { SIMILAR };
    let (_, mut window) = best.filter(|(similarity, _)| *similarity >= least)?;
    // What was not looked for is shown all the same.
    window.end = within.end.min(window.end + sought.len() - length);
    Some(window)
}

/// How many of the words sought are looked for; none where a single one is too long.
fn beginning(sought: &Folded) -> Option<usize> {
    let fits = |length: &usize| sought.words(Level::Deep, &(0..*length)).len() <= BYTES;
    (1..=sought.len().min(WORDS)).rev().find(fits)
}

/// Windows of about `length` words that begin at about `start`.
fn nearby(start: usize, length: usize, within: &Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let starts = start.saturating_sub(1).max(within.start)..(start + 2).min(within.end);
    let end = within.end;
    starts.flat_map(move |start| {
        let ends = [start + length, (start + length).saturating_sub(1), start + length + 1];
        ends.into_iter().map(move |last| start..last.min(end)).filter(|window| !window.is_empty())
    })
}

/// The words at which the windows begin that share most pairs of letters with the words sought, best first.
fn places(text: &Folded, pairs: &Pairs, length: usize, within: &Range<usize>) -> Vec<usize> {
    let mut shared = Shared::new(pairs);
    let mut best: Vec<(usize, usize)> = Vec::new();
    for last in within.clone() {
        shared.add(text, last);
        if last >= within.start + length {
            shared.remove(text, last - length);
        }
        let start = (last + 1).saturating_sub(length).max(within.start);
        keep(&mut best, (shared.permille(), start), length);
    }
    best.sort_by_key(|(score, start)| (Reverse(*score), *start));
    best.into_iter().map(|(_, start)| start).collect()
}

/// Keeps the best few of the windows seen, and of those that overlap only the best.
fn keep(best: &mut Vec<(usize, usize)>, (score, start): (usize, usize), length: usize) {
    if score == 0 {
        return;
    }
    if let Some(near) = best.iter_mut().find(|near| start - near.1 < length) {
        if score > near.0 {
            *near = (score, start);
        }
        return;
    }
    best.push((score, start));
    if best.len() > PLACES {
        let worst = (0..best.len()).min_by_key(|i| (best[*i].0, Reverse(best[*i].1)));
        worst.map(|worst| best.remove(worst));
    }
}

/// The pairs of neighbouring letters in the words sought, sorted, each with the number of times it is there.
struct Pairs {
    counted: Vec<((char, char), usize)>,
    total: usize,
}

impl Pairs {
    fn new(sought: &Folded, length: usize) -> Self {
        let mut all: Vec<_> = (0..length).flat_map(|word| pairs_of(sought, word)).collect();
        all.sort_unstable();
        let counted = all.chunk_by(|a, b| a == b).map(|chunk| (chunk[0], chunk.len())).collect();
        Self { counted, total: all.len() }
    }
}

/// The pairs of letters of a word, the spaces around it included.
fn pairs_of(text: &Folded, word: usize) -> impl Iterator<Item = (char, char)> + '_ {
    let word = text.words(Level::Deep, &(word..word + 1));
    word.chars().zip(word.chars().skip(1))
}

/// How many pairs a window shares with the words sought.
struct Shared<'a> {
    pairs: &'a Pairs,
    /// How often the window has each of the pairs sought.
    counts: Vec<usize>,
    common: usize,
    /// How many pairs the window has.
    total: usize,
}

impl<'a> Shared<'a> {
    fn new(pairs: &'a Pairs) -> Self {
        Self { pairs, counts: vec![0; pairs.counted.len()], common: 0, total: 0 }
    }

    fn add(&mut self, text: &Folded, word: usize) {
        for pair in pairs_of(text, word) {
            self.total += 1;
            let Ok(index) = self.index(pair) else { continue };
            self.common += usize::from(self.counts[index] < self.pairs.counted[index].1);
            self.counts[index] += 1;
        }
    }

    fn remove(&mut self, text: &Folded, word: usize) {
        for pair in pairs_of(text, word) {
            self.total -= 1;
            let Ok(index) = self.index(pair) else { continue };
            self.counts[index] -= 1;
            self.common -= usize::from(self.counts[index] < self.pairs.counted[index].1);
        }
    }

    fn index(&self, pair: (char, char)) -> Result<usize, usize> {
        self.pairs.counted.binary_search_by_key(&pair, |(pair, _)| *pair)
    }

    /// What part of the pairs on both sides is shared.
    fn permille(&self) -> usize {
        2000 * self.common / (self.total + self.pairs.total).max(1)
    }
}
