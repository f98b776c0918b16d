//! Text of a case file as it may be shown: nothing in it acts on a terminal, and all of it is on one line.

use std::borrow::Cow;

/// `text` on one line and harmless. An escape sequence could repaint the screen, so a mark stands in place of every
/// control character; a mark of direction could turn the sentence round it, and what is inserted is isolated anyway, so
/// it is left out.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    let plain = |c: char| c == ' ' || !(c.is_whitespace() || c.is_control() || directs(c));
    if text.chars().all(plain) {
        return Cow::Borrowed(text);
    }
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    Cow::Owned(line.chars().filter(|&c| !directs(c)).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect())
}

/// Whether a character only says which way to write.
fn directs(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::visible;

    #[test]
    fn what_a_case_file_says_is_shown_and_does_nothing() {
        assert_eq!(visible("a label"), "a label");
        assert_eq!(visible(" two\n lines\t"), "two lines");
        assert_eq!(visible("\u{1b}[2Jgone \u{202e}back"), "\u{fffd}[2Jgone back");
        assert_eq!(visible("مي\u{200c}خواهم"), "مي\u{200c}خواهم", "a joiner is part of a word");
    }
}
