//! Words and signs.
//!
//! Operators in the spelling of other languages (`&&`, `¬`, `∧`) are reported and taken for what they mean, so that
//! the rest of the text is looked at too.

use crate::names::{canonical, continues_identifier, is_identifier, is_invisible, is_isolate, starts_identifier};
use crate::problem::{Diagnostic, Problem, Span};

/// A word or a sign, with its place in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: TokenKind,
    /// Where it stands.
    pub span: Span,
}

/// What a token is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TokenKind {
    /// A name or a keyword, in NFC.
    Word(String),
    /// `dm.option`, in NFC.
    Path {
        /// Before the dot.
        dm: String,
        /// After the dot.
        option: String,
    },
    /// `"…"` or `'…'`: what stands between the quotation marks.
    Quoted(String),
    /// `!`
    Not,
    /// `&`
    And,
    /// `|`
    Or,
    /// `->`
    Arrow,
    /// `<->`
    DoubleArrow,
    /// `(`
    Open,
    /// `)`
    Close,
    /// `,` (or `،`, which the grammar that takes commas reports).
    Comma,
    /// `:`
    Colon,
    /// Nothing follows.
    End,
}

/// Signs, longest first: how they are written, what they mean, and what to write instead where that is not the same.
const SIGNS: [(&str, TokenKind, Option<&str>); 40] = [
    ("<->", TokenKind::DoubleArrow, None),
    ("<=>", TokenKind::DoubleArrow, Some("<->")),
    ("===", TokenKind::DoubleArrow, Some("<->")),
    ("!==", TokenKind::DoubleArrow, Some("<-> !")),
    ("->", TokenKind::Arrow, None),
    ("=>", TokenKind::Arrow, Some("->")),
    ("&&", TokenKind::And, Some("&")),
    ("||", TokenKind::Or, Some("|")),
    ("==", TokenKind::DoubleArrow, Some("<->")),
    ("!=", TokenKind::DoubleArrow, Some("<-> !")),
    ("/\\", TokenKind::And, Some("&")),
    ("\\/", TokenKind::Or, Some("|")),
    ("!", TokenKind::Not, None),
    ("&", TokenKind::And, None),
    ("|", TokenKind::Or, None),
    ("(", TokenKind::Open, None),
    (")", TokenKind::Close, None),
    (",", TokenKind::Comma, None),
    ("،", TokenKind::Comma, None),
    (":", TokenKind::Colon, None),
    ("~", TokenKind::Not, Some("!")),
    ("¬", TokenKind::Not, Some("!")),
    ("！", TokenKind::Not, Some("!")),
    ("∧", TokenKind::And, Some("&")),
    ("⋀", TokenKind::And, Some("&")),
    ("∨", TokenKind::Or, Some("|")),
    ("⋁", TokenKind::Or, Some("|")),
    ("→", TokenKind::Arrow, Some("->")),
    ("⇒", TokenKind::Arrow, Some("->")),
    ("⊃", TokenKind::Arrow, Some("->")),
    ("⟹", TokenKind::Arrow, Some("->")),
    ("↔", TokenKind::DoubleArrow, Some("<->")),
    ("⇔", TokenKind::DoubleArrow, Some("<->")),
    ("≡", TokenKind::DoubleArrow, Some("<->")),
    ("≠", TokenKind::DoubleArrow, Some("<-> !")),
    ("=", TokenKind::DoubleArrow, Some("<->")),
    ("[", TokenKind::Open, Some("(")),
    ("]", TokenKind::Close, Some(")")),
    ("{", TokenKind::Open, Some("(")),
    ("}", TokenKind::Close, Some(")")),
];

/// The tokens of `text`, the last of which is [`TokenKind::End`], and what is wrong with it so far.
#[must_use]
pub fn lex(text: &str) -> (Vec<Token>, Vec<Diagnostic>) {
    let mut lexer = Lexer { text, at: 0, tokens: Vec::new(), problems: Vec::new() };
    while lexer.at < text.len() {
        lexer.step();
    }
    lexer.push(TokenKind::End, text.len());
    (lexer.tokens, lexer.problems)
}

struct Lexer<'a> {
    text: &'a str,
    at: usize,
    tokens: Vec<Token>,
    problems: Vec<Diagnostic>,
}

impl<'a> Lexer<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    /// Ends the token that begins at the present place.
    fn push(&mut self, kind: TokenKind, end: usize) {
        self.tokens.push(Token { kind, span: self.at..end });
        self.at = end;
    }

    fn report(&mut self, problem: Problem, span: Span) {
        self.problems.push(Diagnostic::at(problem, span));
    }

    fn step(&mut self) {
        let rest = self.rest();
        let Some(first) = rest.chars().next() else {
            return;
        };
        if let Some((written, kind, write)) = SIGNS.iter().find(|(written, ..)| rest.starts_with(written)) {
            let span = self.at..self.at + written.len();
            if let Some(write) = write {
                let (written, write) = ((*written).to_owned(), (*write).to_owned());
                self.report(Problem::ForeignOperator { written, write }, span.clone());
            }
            self.push(kind.clone(), span.end);
        } else if first.is_whitespace() || is_isolate(first) {
            self.at += first.len_utf8();
        } else if starts_identifier(first) || first.is_numeric() {
            self.word();
        } else if matches!(first, '"' | '\'') {
            self.quoted(first);
        } else {
            self.stray(first);
        }
    }

    /// The end of the identifier at `start`; `start` itself if there is none.
    fn identifier_end(&self, start: usize) -> usize {
        let end = self.text[start..].find(|c: char| !continues_identifier(c) && !is_isolate(c));
        end.map_or(self.text.len(), |offset| start + offset)
    }

    fn word(&mut self) {
        let end = self.identifier_end(self.at).max(self.at + self.rest().chars().next().map_or(1, char::len_utf8));
        let word = canonical(&self.text[self.at..end]);
        if self.hyphenated(end) {
            return;
        }
        if !is_identifier(&word) {
            let kind = crate::problem::NameKind::OptionName;
            self.report(Problem::NotAnIdentifier { name: word.clone(), kind, suggestion: None }, self.at..end);
            return self.push(TokenKind::Word(word), end);
        }
        let dotted = self.text[end..].strip_prefix('.').filter(|after| after.starts_with(starts_path_end));
        if dotted.is_some() {
            let last = self.identifier_end(end + 1);
            let option = canonical(&self.text[end + 1..last]);
            return self.push(TokenKind::Path { dm: word, option }, last);
        }
        if self.spaced_path(&word, end) {
            return;
        }
        self.push(TokenKind::Word(word), end);
    }

    /// Takes `dm . option` as a path, and reports its dot.
    fn spaced_path(&mut self, dm: &str, end: usize) -> bool {
        let dot = self.text.len() - self.text[end..].trim_start().len();
        let Some(after) = self.text[dot..].strip_prefix('.').map(str::trim_start) else {
            return false;
        };
        if !after.starts_with(starts_identifier) {
            return false;
        }
        self.report(Problem::StrayDot, dot..dot + 1);
        let start = self.text.len() - after.len();
        let last = self.identifier_end(start);
        let option = canonical(&self.text[start..last]);
        self.push(TokenKind::Path { dm: dm.to_owned(), option }, last);
        true
    }

    /// Takes a word with hyphens in it as one, and reports it: `no-talks` is three tokens and meant as one.
    fn hyphenated(&mut self, end: usize) -> bool {
        let mut last = end;
        while let Some(after) =
            self.text[last..].strip_prefix('-').filter(|after| after.starts_with(continues_identifier))
        {
            last = self.text.len() - after.len();
            last = self.identifier_end(last);
        }
        if last == end {
            return false;
        }
        let written = self.text[self.at..last].to_owned();
        let write = canonical(&written.replace('-', "_"));
        self.report(Problem::HyphenInName { written, write: write.clone() }, self.at..last);
        self.push(TokenKind::Word(write), last);
        true
    }

    fn quoted(&mut self, quote: char) {
        let inner = &self.rest()[1..];
        match inner.find(quote) {
            Some(length) => self.push(TokenKind::Quoted(inner[..length].replace(is_isolate, "")), self.at + length + 2),
            None => {
                self.report(Problem::UnclosedQuote, self.at..self.text.len());
                self.at = self.text.len();
            }
        }
    }

    fn stray(&mut self, first: char) {
        let span = self.at..self.at + first.len_utf8();
        self.report(
            match first {
                '.' => Problem::StrayDot,
                c if is_invisible(c) => Problem::InvisibleCharacter { code_point: c as u32 },
                c => Problem::StrayCharacter { character: c.to_string() },
            },
            span.clone(),
        );
        self.at = span.end;
    }
}

/// Whether what stands after a dot may be a name.
fn starts_path_end(c: char) -> bool {
    starts_identifier(c) || is_isolate(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<TokenKind> {
        let (tokens, problems) = lex(text);
        assert_eq!(problems, [], "{text}");
        tokens.into_iter().map(|token| token.kind).collect()
    }

    fn word(text: &str) -> TokenKind {
        TokenKind::Word(text.into())
    }

    #[test]
    fn arrows_are_not_hyphens() {
        use TokenKind::{Arrow, DoubleArrow, End};
        assert_eq!(kinds("a->b<->c"), [word("a"), Arrow, word("b"), DoubleArrow, word("c"), End]);
    }

    #[test]
    fn arabic_words_with_their_marks_are_words() {
        assert_eq!(kinds("الحكومةُ & سـد"), [word("الحكومةُ"), TokenKind::And, word("سـد"), TokenKind::End]);
        let path = TokenKind::Path { dm: "روسيا".into(), option: "حملة".into() };
        assert_eq!(kinds("روسيا.حملة"), [path, TokenKind::End]);
    }

    #[test]
    fn isolates_that_were_copied_along_are_ignored() {
        use TokenKind::{And, End, Path, Quoted};
        let path = Path { dm: "russia".into(), option: "bases".into() };
        assert_eq!(kinds("\u{2068}russia\u{2069}.\u{2066}bases\u{2069} & a\u{2068}b"), [path, And, word("ab"), End]);
        assert_eq!(kinds("\u{2068}\"Y\u{2068}N\u{2069}\"\u{2069}"), [Quoted("YN".into()), End]);
    }

    #[test]
    fn words_are_in_nfc() {
        assert_eq!(kinds("e\u{301}te"), [word("\u{e9}te"), TokenKind::End]);
    }

    #[test]
    fn longer_signs_go_before_shorter_ones() {
        for (index, (sign, ..)) in SIGNS.iter().enumerate() {
            let hidden = SIGNS[..index].iter().any(|(earlier, ..)| sign.starts_with(earlier));
            assert!(!hidden, "{sign} is never reached");
        }
    }
}
