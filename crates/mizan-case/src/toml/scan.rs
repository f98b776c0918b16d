//! A look at brackets and quotation marks only, to find the one that is never closed.
//!
//! The reader of TOML takes all that follows an unclosed bracket for more of the same list, and reports the rest of
//! the file as mistakes. Here a line that cannot belong to the list ends it.

/// A bracket, or quotation marks, that nothing closes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unclosed {
    /// Where it stands.
    pub start: usize,
    /// Where its line ends, or what it swallows ends.
    pub end: usize,
    /// What it opens.
    pub what: Opener,
}

/// What can be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opener {
    /// `[` of a list.
    List,
    /// `{`.
    InlineTable,
    /// `"""` or `'''`.
    LongText,
}

/// The first bracket, or triple quotation mark, of `text` that is not closed.
pub(super) fn first_unclosed(text: &str) -> Option<Unclosed> {
    Scanner { text, at: 0, open: Vec::new(), in_value: false, last: b'\n' }.run()
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    /// The brackets open now, in values only.
    open: Vec<(usize, u8)>,
    in_value: bool,
    /// The last byte that is neither white space nor in a comment.
    last: u8,
}

impl Scanner<'_> {
    fn run(mut self) -> Option<Unclosed> {
        let bytes = self.text.as_bytes();
        while let Some(&byte) = bytes.get(self.at) {
            match byte {
                b'#' => self.at = self.line_end(),
                b'"' | b'\'' => match self.skip_text(byte) {
                    Ok(()) => self.last = byte,
                    Err(unclosed) => return Some(unclosed),
                },
                b'\n' => {
                    self.at += 1;
                    self.in_value = !self.open.is_empty();
                    if self.in_value && self.a_new_line_begins() {
                        return self.unclosed();
                    }
                }
                _ => self.step(byte),
            }
        }
        self.unclosed()
    }

    fn step(&mut self, byte: u8) {
        match byte {
            b'=' => self.in_value = true,
            b'[' | b'{' if self.in_value => self.open.push((self.at, byte)),
            b']' | b'}' if self.in_value => drop(self.open.pop()),
            _ => {}
        }
        if !byte.is_ascii_whitespace() {
            self.last = byte;
        }
        self.at += 1;
    }

    fn line_end(&self) -> usize {
        self.text[self.at..].find('\n').map_or(self.text.len(), |offset| self.at + offset)
    }

    /// Skips the text that opens here. One line's quotation marks end with the line; the reader reports those well.
    fn skip_text(&mut self, quote: u8) -> Result<(), Unclosed> {
        let rest = &self.text[self.at..];
        let long = if quote == b'"' { "\"\"\"" } else { "'''" };
        if let Some(inner) = rest.strip_prefix(long) {
            let Some(end) = find_unescaped(inner, long, quote == b'"') else {
                return Err(Unclosed { start: self.at, end: self.text.len(), what: Opener::LongText });
            };
            // Up to two more quotation marks may belong to the text.
            let more = inner[end + 3..].bytes().take_while(|byte| *byte == quote).count().min(2);
            self.at += 3 + end + 3 + more;
            return Ok(());
        }
        let line = &rest[1..rest.find('\n').unwrap_or(rest.len())];
        let close = &long[..1];
        self.at += 1 + find_unescaped(line, close, quote == b'"').map_or(line.len(), |end| end + 1);
        Ok(())
    }

    /// Whether a key or a header begins on this line, which cannot stand in the list or table that is open.
    fn a_new_line_begins(&self) -> bool {
        let line = self.text[self.at..self.line_end()].trim();
        if is_header(line) {
            return true;
        }
        let is_pair = starts_with_key(line);
        match self.open.last() {
            Some((_, b'{')) => is_pair && !matches!(self.last, b',' | b'{'),
            _ => is_pair,
        }
    }

    fn unclosed(&self) -> Option<Unclosed> {
        let (start, bracket) = *self.open.first()?;
        let what = if bracket == b'[' { Opener::List } else { Opener::InlineTable };
        Some(Unclosed { start, end: self.at, what })
    }
}

/// Whether a line is a header: brackets round a name without quotes at its start, and nothing but a comment after.
fn is_header(line: &str) -> bool {
    let Some(inner) = line.strip_prefix("[[").or_else(|| line.strip_prefix('[')) else {
        return false;
    };
    let Some(close) = inner.find(']') else {
        return false;
    };
    let (name, rest) = inner.split_at(close);
    let bare = name.chars().next().is_some_and(char::is_alphabetic) && !name.contains([',', '{', '[']);
    bare && rest.trim_start_matches(']').trim_start().chars().next().is_none_or(|c| c == '#')
}

/// Whether a line begins with a key and `=`.
fn starts_with_key(line: &str) -> bool {
    let Some((key, _)) = line.split_once('=') else {
        return false;
    };
    let key = key.trim();
    !key.is_empty()
        && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '"' | ' '))
        && !key.starts_with('"')
}

fn find_unescaped(text: &str, close: &str, escapes: bool) -> Option<usize> {
    let mut at = 0;
    loop {
        let end = at + text[at..].find(close)?;
        let backslashes = text[..end].bytes().rev().take_while(|byte| *byte == b'\\').count();
        if !escapes || backslashes % 2 == 0 {
            return Some(end);
        }
        at = end + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<(Opener, &str)> {
        first_unclosed(text)
            .map(|unclosed| (unclosed.what, text[unclosed.start..unclosed.end].lines().next().unwrap_or("")))
    }

    #[test]
    fn a_key_or_a_header_ends_a_list() {
        assert_eq!(found("a = [\"x\", \"y\"\nc = 2\n"), Some((Opener::List, "[\"x\", \"y\"")));
        assert_eq!(found("a = [\"x\",\n[states.x]\non = []\n"), Some((Opener::List, "[\"x\",")));
        assert_eq!(found("a = { x = 1\nc = 2\n"), Some((Opener::InlineTable, "{ x = 1")));
        assert_eq!(found("a = [\n\"x\",\n"), Some((Opener::List, "[")));
    }

    #[test]
    fn what_is_closed_is_not_reported() {
        for text in [
            "[dm.x]\na = [\"x]\", 'y[' ] # [\n",
            "a = { x = 1,\n y = 2 }\n",
            "a = [\n [\"s1\", \"s2\"],\n [\"s2\", \"s1\"]\n]\n",
            "[[rule]]\nforbid = \"a\"\n",
            "a = \"\"\"[ {\n\"\"\"\n",
            "a = \"x\\\"[\"\n",
        ] {
            assert_eq!(first_unclosed(text), None, "{text}");
        }
    }

    #[test]
    fn a_long_text_that_never_ends_is_found() {
        assert_eq!(found("a = \"\"\"x\nb = 1\n"), Some((Opener::LongText, "\"\"\"x")));
    }
}
