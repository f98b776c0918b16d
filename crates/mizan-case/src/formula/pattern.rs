//! Patterns of states as text, both ways: `YN-Y`, one letter an option.

use mizan_core::{OptionId, Pattern, StateKey};

use crate::names::is_isolate;
use crate::problem::Problem;

/// The pattern that `text` writes, a letter an option: `Y`, `N`, or `-` for either.
///
/// ```
/// let pattern = mizan_case::pattern("YN-", 3).expect("three letters for three options");
/// assert_eq!((pattern.fixed, pattern.taken), (0b011, 0b001));
/// ```
///
/// # Errors
/// A letter is another one, or there are more or fewer letters than options.
pub fn pattern(text: &str, options: usize) -> Result<Pattern, Problem> {
    let text = &text.replace(is_isolate, "");
    if let Some(letter) = text.chars().find(|letter| !matches!(letter, 'Y' | 'N' | '-')) {
        return Err(Problem::PatternLetter { pattern: text.to_owned(), letter: letter.to_string() });
    }
    if text.len() != options {
        return Err(Problem::PatternLength { pattern: text.to_owned(), letters: text.len(), options });
    }
    let bits = |wanted: fn(u8) -> bool| {
        let taken = text.bytes().enumerate().filter(|(_, letter)| wanted(*letter));
        taken.fold(0, |bits, (index, _)| bits | OptionId::from_index(index).bit())
    };
    Ok(Pattern { fixed: bits(|letter| letter != b'-'), taken: bits(|letter| letter == b'Y') })
}

/// A pattern as it is written, one letter an option.
pub(crate) fn pattern_text(pattern: Pattern, options: usize) -> String {
    let letter = |option: usize| match (pattern.fixed >> option & 1, pattern.taken >> option & 1) {
        (0, _) => '-',
        (_, 0) => 'N',
        _ => 'Y',
    };
    (0..options).map(letter).collect()
}

/// A combination of options as a pattern.
pub(crate) fn key_text(key: StateKey, options: usize) -> String {
    pattern_text(Pattern { fixed: u64::MAX, taken: key.0 }, options)
}
