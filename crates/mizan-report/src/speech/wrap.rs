//! Prose, broken between words where a terminal is too narrow for it.

use std::io;

use anstyle::Style;

use crate::speech::bidi::{ISOLATE, POP};
use crate::speech::cells::cells;
use crate::speech::look::Look;

/// Narrower than this, breaking lines helps nobody.
pub const NARROWEST: usize = 20;

/// Writes a paragraph, each line after `indent` spaces.
///
/// # Errors
/// What `out` reports.
pub fn write_prose(out: &mut dyn io::Write, look: &Look, style: Style, indent: usize, text: &str) -> io::Result<()> {
    let width = look.width.map(|width| width.saturating_sub(indent));
    wrap(text, width).iter().try_for_each(|line| writeln!(out, "{:indent$}{}", "", look.styled(style, line)))
}

/// `text` in lines of at most `width` columns, as far as its words allow.
#[must_use]
pub fn wrap(text: &str, width: Option<usize>) -> Vec<String> {
    let Some(width) = width.filter(|&width| width >= NARROWEST && cells(text) > width) else {
        return vec![text.to_owned()];
    };
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let line = lines.len() - 1;
        if lines[line].is_empty() {
            lines[line].push_str(word);
        } else if cells(&lines[line]) + 1 + cells(word) <= width {
            lines[line].push(' ');
            lines[line].push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    balance(&mut lines);
    lines
}

/// `text` in at most `width` columns: what is too much is left out after a word, and a sign stands for it.
#[must_use]
pub fn clipped(text: &str, width: Option<usize>) -> String {
    let Some(width) = width.filter(|&width| cells(text) > width) else { return text.to_owned() };
    let mut kept = String::new();
    for word in text.split_whitespace() {
        let gap = usize::from(!kept.is_empty());
        let quoted = unclosed(&kept).len().max(unclosed(word).len());
        if cells(&kept) + gap + cells(word) + cells(" …") + quoted > width {
            break;
        }
        kept.extend([&" "[..gap], word]);
    }
    let closing = unclosed(&kept);
    kept.push_str(" …");
    kept.extend(closing.iter().rev());
    let mut lines = [kept];
    balance(&mut lines);
    let [line] = lines;
    line
}

/// `text` in at most `width` columns, cut after a sentence where that leaves something, else after a word.
#[must_use]
pub fn abridged(text: &str, width: usize) -> String {
    let whole = |(end, mark): (usize, &str)| end + mark.trim_end().len();
    let ends = [". ", "؟ ", "? "].into_iter().flat_map(|mark| text.match_indices(mark)).map(whole);
    let fits = |end: &usize| cells(&text[..*end]) + cells(" …") <= width && unclosed(&text[..*end]).is_empty();
    let is_short = cells(text) <= width;
    match ends.filter(fits).max().filter(|end| !is_short && 3 * cells(&text[..*end]) >= width) {
        Some(end) => format!("{} …", &text[..end]),
        None => clipped(text, Some(width)),
    }
}

/// How many columns what is quoted may take, from the most on.
const QUOTED: [usize; 5] = [48, 36, 28, 20, 14];

/// `text` in at most `width` columns, if that can be done by cutting what it quotes: nothing else of it is cut, so that it
/// says the same.
#[must_use]
pub fn squeezed(text: &str, width: Option<usize>) -> String {
    let Some(width) = width.filter(|&width| cells(text) > width) else { return text.to_owned() };
    let mut shorter = text.to_owned();
    for most in QUOTED.into_iter().filter(|&most| most < width) {
        shorter = with_quotations_of(text, most);
        if cells(&shorter) <= width {
            break;
        }
    }
    shorter
}

/// `text` with each of its quotations in at most so many columns.
fn with_quotations_of(text: &str, most: usize) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(['“', '«']) {
        let (before, quoted) = rest.split_at(start);
        let inner = quoted.trim_start_matches(['“', '«']);
        let mark = &quoted[..quoted.len() - inner.len()];
        let Some(end) = inner.find(['”', '»']) else { break };
        out.extend([before, mark, &clipped(&inner[..end], Some(most))]);
        rest = &inner[end..];
        let closing = rest.chars().next().map_or(0, char::len_utf8);
        out.push_str(&rest[..closing]);
        rest = &rest[closing..];
    }
    out.push_str(rest);
    out
}

/// The marks that close the quotations which a text has opened, those first that were opened first.
fn unclosed(text: &str) -> Vec<char> {
    let mut closing = Vec::new();
    for c in text.chars() {
        match c {
            '“' => closing.push('”'),
            '«' => closing.push('»'),
            '”' | '»' => drop(closing.pop()),
            _ => {}
        }
    }
    closing
}

/// To the bidirectional algorithm each line is a paragraph, so what is isolated across two lines is isolated in each.
fn balance(lines: &mut [String]) {
    let mut open = 0_usize;
    for line in lines {
        let carried = open;
        for c in line.chars() {
            match c {
                ISOLATE => open += 1,
                POP => open = open.saturating_sub(1),
                _ => {}
            }
        }
        *line = format!("{}{line}{}", ISOLATE.to_string().repeat(carried), POP.to_string().repeat(open));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_broken_between_words() {
        let text = "the united states and the soviet union at sea";
        assert_eq!(wrap(text, Some(22)), ["the united states and", "the soviet union at", "sea"]);
        assert_eq!(wrap(text, None), [text]);
        assert_eq!(wrap(text, Some(5)), [text], "too narrow to help");
    }

    #[test]
    fn what_is_too_long_ends_after_a_word() {
        let text = "the united states and the soviet union at sea";
        assert_eq!(clipped(text, Some(24)), "the united states and …");
        assert_eq!(clipped(text, Some(text.len())), text);
        assert_eq!(clipped(text, None), text);
        assert_eq!(clipped("\u{2068}the united states\u{2069}", Some(12)), "\u{2068}the united …\u{2069}");
        assert_eq!(clipped("“the united states” at sea", Some(15)), "“the united …”");
        assert_eq!(clipped("so «the united states» at sea", Some(17)), "so «the united …»");
    }

    #[test]
    fn what_is_squeezed_says_the_same() {
        let text = "the wish that “the wide air campaign” or “a new page with Ankara” is off";
        assert_eq!(squeezed(text, Some(100)), text);
        assert_eq!(squeezed(text, Some(60)), "the wish that “the wide air …” or “a new page with …” is off");
        assert_eq!(squeezed("«الحملة الجوية الواسعة» أو «القواعد»", Some(30)), "«الحملة الجوية …» أو «القواعد»");
        let least = "the wish that “the wide air …” or “a new page …” is off";
        assert_eq!(squeezed(text, Some(20)), least, "what it says is not cut");
    }

    #[test]
    fn what_is_abridged_ends_after_a_sentence_where_there_is_one() {
        let text = "It goes by sea. It goes by land and over the hills.";
        assert_eq!(abridged(text, 40), "It goes by sea. …");
        assert_eq!(abridged(text, 60), text);
        assert_eq!(abridged("It goes by sea and over the hills.", 20), "It goes by sea and …");
        assert_eq!(abridged("No. It goes by sea and over the hills.", 30), "No. It goes by sea and over …");
        assert_eq!(
            abridged("He said “by sea. By land” and went over the hills.", 31),
            "He said “by sea. By land” and …"
        );
    }

    #[test]
    fn what_is_isolated_stays_so_on_every_line() {
        let text = "\u{2068}the united states and the soviet union\u{2069}";
        let lines = wrap(text, Some(22));
        assert_eq!(lines, ["\u{2068}the united states and\u{2069}", "\u{2068}the soviet union\u{2069}"]);
    }
}
