//! Text of a case file or of an argument as it may be shown: nothing in it acts on a terminal.
//!
//! There are two gates. What is inserted into a sentence or stands by itself passes [`visible`] or [`contained`]; what
//! goes to a stream passes [`harmless`] once more, as a whole, so that a place that forgot the first does no harm.

use std::borrow::Cow;
use std::io::{self, Write};

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

/// `text` as it may stand in a sentence: harmless, in its lines, and with no mark that isolates more or less than itself.
#[must_use]
pub fn contained(text: &str) -> Cow<'_, str> {
    let harmless = harmless(text, false);
    if is_balanced(&harmless) {
        return harmless;
    }
    Cow::Owned(harmless.split('\n').map(balanced).collect::<Vec<_>>().join("\n"))
}

fn is_isolate(c: char) -> bool {
    matches!(c, '\u{2066}'..='\u{2068}')
}

/// Whether every isolate ends, and nothing ends that did not begin.
fn is_balanced(text: &str) -> bool {
    let mut depth = 0_usize;
    for c in text.chars() {
        match c {
            '\u{2069}' if depth == 0 => return false,
            '\u{2069}' => depth -= 1,
            '\n' if depth > 0 => return false,
            c if is_isolate(c) => depth += 1,
            _ => {}
        }
    }
    depth == 0
}

/// A line without ends that nothing began, and with the ends that it lacks.
fn balanced(line: &str) -> String {
    let mut depth = 0_usize;
    let mut kept: String = line
        .chars()
        .filter(|&c| {
            depth += usize::from(is_isolate(c));
            let strays = c == '\u{2069}' && depth == 0;
            depth -= usize::from(c == '\u{2069}' && !strays);
            !strays
        })
        .collect();
    kept.extend(std::iter::repeat_n('\u{2069}', depth));
    kept
}

/// `text` as it may go to a terminal: a mark stands in place of every control character but the end of a line, and what
/// overrides the direction of writing is left out. With `colour`, what chooses colours stays.
#[must_use]
pub fn harmless(text: &str, colour: bool) -> Cow<'_, str> {
    if !text.chars().any(|c| c != '\n' && acts(c)) {
        return Cow::Borrowed(text);
    }
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let colours = if colour { colours_of(rest) } else { None };
        let taken = colours.map_or(c.len_utf8(), str::len);
        match c {
            _ if colours.is_some() => kept.push_str(&rest[..taken]),
            '\t' | '\u{2028}' | '\u{2029}' => kept.push(' '),
            '\r' if rest[1..].starts_with('\n') => {}
            '\u{202a}'..='\u{202e}' => {}
            c if c != '\n' && acts(c) => kept.push('\u{fffd}'),
            c => kept.push(c),
        }
        rest = &rest[taken..];
    }
    Cow::Owned(kept)
}

/// Whether a character does something to a terminal or to the text around it.
fn acts(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2028}' | '\u{2029}')
}

/// What chooses colours at the start of `text`.
fn colours_of(text: &str) -> Option<&str> {
    let codes = text.strip_prefix("\u{1b}[")?;
    let end = codes.find(|c: char| !(c.is_ascii_digit() || c == ';'))?;
    codes[end..].starts_with('m').then(|| &text[..text.len() - codes.len() + end + 1])
}

/// JSON as it may go to a terminal: what would act there is written as an escape, so that no value changes.
fn escaped(json: &str) -> Cow<'_, str> {
    let escapes = |c: char| c != '\n' && acts(c);
    if !json.chars().any(escapes) {
        return Cow::Borrowed(json);
    }
    let kept = |mut kept: String, c: char| {
        if escapes(c) {
            kept.push_str(&format!("\\u{:04x}", u32::from(c)))
        } else {
            kept.push(c)
        }
        kept
    };
    Cow::Owned(json.chars().fold(String::with_capacity(json.len()), kept))
}

/// What goes to a stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Written {
    /// Text for people, without colours.
    #[default]
    Plain,
    /// Text for people, with colours.
    Coloured,
    /// JSON.
    Json,
    /// A file, byte for byte: what reads it is no terminal.
    File,
}

/// A stream through which nothing passes that acts on a terminal. It takes whole lines; what is left of one goes when it
/// is flushed.
#[derive(Debug)]
pub struct Harmless<W: Write> {
    inner: W,
    written: Written,
    held: Vec<u8>,
}

impl<W: Write> Harmless<W> {
    /// A stream that writes to `inner`.
    pub fn new(inner: W) -> Self {
        Self { inner, written: Written::default(), held: Vec::new() }
    }

    /// From here on something else is written.
    ///
    /// # Errors
    /// What was held back cannot be written.
    pub fn turn_to(&mut self, written: Written) -> io::Result<()> {
        if self.written != written {
            self.pass(self.held.len())?;
            self.written = written;
        }
        Ok(())
    }

    /// Writes the first `length` of the bytes that are held back.
    fn pass(&mut self, length: usize) -> io::Result<()> {
        let bytes: Vec<u8> = self.held.drain(..length).collect();
        let text = String::from_utf8_lossy(&bytes);
        let passed = match self.written {
            Written::Plain => harmless(&text, false),
            Written::Coloured => harmless(&text, true),
            Written::Json => escaped(&text),
            Written::File => return self.inner.write_all(&bytes),
        };
        self.inner.write_all(passed.as_bytes())
    }
}

impl<W: Write> Write for Harmless<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.written == Written::File {
            self.inner.write_all(bytes)?;
            return Ok(bytes.len());
        }
        self.held.extend_from_slice(bytes);
        if let Some(end) = bytes.iter().rposition(|&byte| byte == b'\n') {
            let left = bytes.len() - end - 1;
            self.pass(self.held.len() - left)?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.pass(self.held.len())?;
        self.inner.flush()
    }
}

/// Whether a character only says which way to write.
fn directs(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_case_file_says_is_shown_and_does_nothing() {
        assert_eq!(visible("a label"), "a label");
        assert_eq!(visible(" two\n lines\t"), "two lines");
        assert_eq!(visible("\u{1b}[2Jgone \u{202e}back"), "\u{fffd}[2Jgone back");
        assert_eq!(visible("مي\u{200c}خواهم"), "مي\u{200c}خواهم", "a joiner is part of a word");
    }

    #[test]
    fn what_is_inserted_into_a_sentence_stays_inside() {
        assert_eq!(contained("two\nlines"), "two\nlines");
        assert_eq!(contained("\u{2068}whole\u{2069}"), "\u{2068}whole\u{2069}");
        assert_eq!(contained("\u{2069}a\u{2067}b"), "a\u{2067}b\u{2069}");
        assert_eq!(contained("\u{2067}a\nb"), "\u{2067}a\u{2069}\nb");
        assert_eq!(contained("\u{1b}]52;c;eA\u{7}\u{9b}2J\r!\u{202e}"), "\u{fffd}]52;c;eA\u{fffd}\u{fffd}2J\u{fffd}!");
    }

    #[test]
    fn colours_pass_where_there_is_colour_and_nothing_else_does() {
        assert_eq!(harmless("\u{1b}[1;32mgreen\u{1b}[0m\u{1b}[2J", true), "\u{1b}[1;32mgreen\u{1b}[0m\u{fffd}[2J");
        assert_eq!(harmless("\u{1b}[1mbold", false), "\u{fffd}[1mbold");
        assert_eq!(harmless("\u{1b}[", true), "\u{fffd}[");
    }

    #[test]
    fn a_stream_filters_what_is_written_in_pieces() {
        let mut stream = Harmless::new(Vec::new());
        let c1 = "a\u{9b}b\n".as_bytes();
        stream.write_all(&c1[..2]).unwrap();
        stream.write_all(&c1[2..]).unwrap();
        stream.turn_to(Written::Json).unwrap();
        stream.write_all("{\"a\": \"\u{9b}\u{202e}\"}".as_bytes()).unwrap();
        stream.turn_to(Written::File).unwrap();
        stream.write_all(&[0x1b, 0xff]).unwrap();
        let expected = ["a\u{fffd}b\n{\"a\": \"\\u009b\\u202e\"}".as_bytes(), &[0x1b, 0xff]].concat();
        assert_eq!(stream.inner, expected);
    }
}
