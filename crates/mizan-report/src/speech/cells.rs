//! How many cells of a terminal a text takes.

use unicode_width::UnicodeWidthChar;

/// The cells of a text, letter by letter.
///
/// Most terminals do not join lam and alef to one cell, though Unicode counts them as one; a line that is measured too
/// short is broken within a word at the edge, so the larger count is taken.
///
/// ```
/// use mizan_report::speech::cells::cells;
///
/// assert_eq!(cells("لا"), 2);
/// assert_eq!(cells("\u{2068}abc\u{2069}"), 3);
/// ```
#[must_use]
pub fn cells(text: &str) -> usize {
    text.chars().filter_map(UnicodeWidthChar::width).sum()
}
