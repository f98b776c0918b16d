//! Text as runs: each of one writing direction and of one style, with nothing in it that is markup.
//!
//! Word lays a run out from the right where it is marked so, and looks for its Arabic face, size and weight only then.
//! It knows nothing of isolates. What they keep together is therefore split off as runs, between marks of direction
//! (U+200E, U+200F), on which Word and LibreOffice agree.

use std::fmt::Write as _;

use crate::formats::xml::reference;
use crate::speech::bidi::is_right_to_left;
use crate::speech::direction::WritingDirection;

use WritingDirection::{LeftToRight, RightToLeft};

/// How a run looks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Style {
    /// The character style, by its id.
    pub(super) character: Option<&'static str>,
}

/// A letter and where it belongs.
#[derive(Debug, Clone, Copy)]
struct Placed {
    letter: char,
    /// How it runs by itself, where it does.
    strong: Option<WritingDirection>,
    /// The direction of what it stands in.
    base: WritingDirection,
    /// How deep it is isolated.
    depth: usize,
    code: bool,
}

/// `text` as runs in a paragraph of the direction `around`; what stands between backticks is code, if they are in pairs.
pub(super) fn runs(text: &str, style: &Style, around: WritingDirection) -> String {
    let placed = place(text, around);
    let directions = resolve(&placed);
    let mut out = String::new();
    let mut from = 0;
    while from < placed.len() {
        let same = |at: &usize| directions[*at] == directions[from] && placed[*at].code == placed[from].code;
        let to = (from..placed.len()).take_while(same).count() + from;
        let text: String = placed[from..to].iter().map(|placed| placed.letter).collect();
        let code = placed[from].code && style.character.is_none();
        let character = if code { Some("Code") } else { style.character };
        run(&mut out, &text, character, directions[from]);
        from = to;
    }
    out
}

/// One run.
fn run(out: &mut String, text: &str, character: Option<&str>, direction: WritingDirection) {
    out.push_str("<w:r>");
    let character = character.map_or_else(String::new, |id| format!("<w:rStyle w:val=\"{id}\"/>"));
    let rtl = if direction == RightToLeft { "<w:rtl/>" } else { "" };
    if !character.is_empty() || !rtl.is_empty() {
        let _ = write!(out, "<w:rPr>{character}{rtl}</w:rPr>");
    }
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            out.push_str("<w:br/>");
        }
        if !line.is_empty() {
            let _ = write!(out, "<w:t xml:space=\"preserve\">{}</w:t>", escape(line));
        }
    }
    out.push_str("</w:r>");
}

/// Every letter with what it stands in; the marks that were in the text are gone, and those that Word needs are there.
fn place(text: &str, around: WritingDirection) -> Vec<Placed> {
    let letters: Vec<char> = text.chars().collect();
    let paired = letters.iter().filter(|&&letter| letter == '`').count().is_multiple_of(2);
    let mut code = false;
    let mut open: Vec<WritingDirection> = Vec::new();
    let mut out: Vec<Placed> = Vec::new();
    for (at, &letter) in letters.iter().enumerate() {
        let base = open.last().copied().unwrap_or(around);
        let depth = open.len();
        let mut push = |letter, strong, base, depth| out.push(Placed { letter, strong, base, depth, code });
        match letter {
            '`' if paired => code = !code,
            '\u{2066}'..='\u{2068}' => {
                let inner = match letter {
                    '\u{2066}' => LeftToRight,
                    '\u{2067}' => RightToLeft,
                    _ => first_strong(&letters[at + 1..]).unwrap_or(LeftToRight),
                };
                if inner != base {
                    push(mark(base), Some(base), base, depth);
                    push(mark(inner), Some(inner), inner, depth + 1);
                }
                open.push(inner);
            }
            '\u{2069}' => {
                if let Some(inner) = open.pop() {
                    let outer = open.last().copied().unwrap_or(around);
                    if inner != outer {
                        push(mark(inner), Some(inner), inner, depth);
                        push(mark(outer), Some(outer), outer, depth - 1);
                    }
                }
            }
            // Marks of direction that have no end.
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' => {}
            '\t' => push(' ', None, base, depth),
            '\n' => push('\n', None, base, depth),
            // XML has no place for control characters, nor for the last two of the plane.
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => push('\u{fffd}', None, base, depth),
            c => push(c, strong(c), base, depth),
        }
    }
    out
}

/// The direction of every letter: its own; that of its neighbours, where they agree; else that of what it stands in.
fn resolve(placed: &[Placed]) -> Vec<WritingDirection> {
    let known = |at: usize| {
        placed[at].strong.or_else(|| {
            let here = |other: &&Placed| other.depth >= placed[at].depth;
            let of = |other: &Placed| if other.depth > placed[at].depth { Some(other.base) } else { other.strong };
            let before = placed[..at].iter().rev().take_while(here).find_map(of)?;
            let after = placed[at + 1..].iter().take_while(here).find_map(of)?;
            (before == after).then_some(before)
        })
    };
    (0..placed.len()).map(|at| known(at).unwrap_or(placed[at].base)).collect()
}

/// The direction of the first letter that has one, before what is isolated here ends.
pub(super) fn first_strong(letters: &[char]) -> Option<WritingDirection> {
    let mut depth = 0_usize;
    for &letter in letters {
        match letter {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' if depth == 0 => return None,
            '\u{2069}' => depth -= 1,
            _ if depth > 0 => {}
            _ => match strong(letter) {
                None => {}
                found => return found,
            },
        }
    }
    None
}

fn strong(letter: char) -> Option<WritingDirection> {
    match letter {
        letter if is_right_to_left(letter) => Some(RightToLeft),
        letter if letter.is_alphabetic() => Some(LeftToRight),
        _ => None,
    }
}

fn mark(direction: WritingDirection) -> char {
    match direction {
        LeftToRight => '\u{200e}',
        RightToLeft => '\u{200f}',
    }
}

/// Text in which nothing is markup.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match reference(c) {
            Some(reference) => out.push_str(reference),
            None => out.push(c),
        }
    }
    out
}

/// Text for an attribute or a property: one line, with no marks of direction.
pub(super) fn attribute(text: &str) -> String {
    let placed = place(text, LeftToRight);
    let letter = |placed: &Placed| if placed.letter == '\n' { ' ' } else { placed.letter };
    let plain: String = placed.iter().map(letter).filter(|c| !matches!(c, '\u{200e}' | '\u{200f}')).collect();
    escape(&plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The runs, those from the right between brackets.
    fn shown(text: &str, around: WritingDirection) -> String {
        let placed = place(text, around);
        let directions = resolve(&placed);
        let mut out = String::new();
        for (at, placed) in placed.iter().enumerate() {
            let is_rtl = |at: usize| directions.get(at) == Some(&RightToLeft);
            if is_rtl(at) && (at == 0 || !is_rtl(at - 1)) {
                out.push('[');
            }
            out.push(match placed.letter {
                '\u{200e}' => '>',
                '\u{200f}' => '<',
                letter => letter,
            });
            if is_rtl(at) && !is_rtl(at + 1) {
                out.push(']');
            }
        }
        out
    }

    #[test]
    fn letters_have_the_direction_of_what_they_stand_in() {
        assert_eq!(shown("a b (c)", LeftToRight), "a b (c)");
        assert_eq!(shown("روسيا (12)", RightToLeft), "[روسيا (12)]");
        assert_eq!(shown("روسيا b, c (د)", RightToLeft), "[روسيا ]b, c[ (د)]");
        assert_eq!(shown("(\u{2068}russia (a)\u{2069})", RightToLeft), "[(<]>russia (a)>[<)]");
        assert_eq!(shown("\u{2068}-12\u{2069} و", RightToLeft), "[<]>-12>[< و]");
        assert_eq!(shown("of \u{2068}روسيا\u{2069}.", LeftToRight), "of >[<روسيا<]>.");
    }

    #[test]
    fn nothing_is_markup_and_what_xml_forbids_is_gone() {
        let runs = |text| runs(text, &Style::default(), LeftToRight);
        assert_eq!(
            runs("<w:t> & \"\u{0}\u{ffff}\u{202e}\u{2069}"),
            "<w:r><w:t xml:space=\"preserve\">&lt;w:t&gt; &amp; &quot;\u{fffd}\u{fffd}</w:t></w:r>"
        );
        assert!(runs("a `b` c").contains("<w:rStyle w:val=\"Code\"/></w:rPr><w:t xml:space=\"preserve\">b</w:t>"));
        assert!(runs("a ` b").contains("a ` b"), "a lone backtick is one");
        assert_eq!(attribute("\"a\"\nb"), "&quot;a&quot; b");
    }
}
