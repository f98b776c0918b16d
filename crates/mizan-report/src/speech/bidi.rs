//! Text of one writing direction inside text of the other.
//!
//! Nothing is ever reordered here: terminals and browsers do that. What is inserted is only kept together, by the
//! invisible marks U+2068 and U+2069 around it, and only where it needs them: English output about an English case has
//! no invisible characters.

use std::borrow::Cow;

use crate::speech::direction::WritingDirection;

/// FIRST STRONG ISOLATE: what follows is laid out by itself.
pub const ISOLATE: char = '\u{2068}';
/// RIGHT-TO-LEFT ISOLATE: what follows is laid out by itself, from the right.
pub const RIGHT_TO_LEFT: char = '\u{2067}';
/// POP DIRECTIONAL ISOLATE: the end of it.
pub const POP: char = '\u{2069}';

/// `text`, isolated where it would not keep its order inside a text of the direction `around`.
#[must_use]
pub fn isolate(text: &str, around: WritingDirection) -> Cow<'_, str> {
    if needs_isolation(text, around) { Cow::Owned(format!("{ISOLATE}{text}{POP}")) } else { Cow::Borrowed(text) }
}

/// `text`, a sentence in the direction `around`, with the code in it kept together: what stands between backticks on one
/// line. The marks stand outside of the backticks, where nobody copies them along.
#[must_use]
pub fn around_code(text: &str, around: WritingDirection) -> Cow<'_, str> {
    if !text.contains('`') {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.split('\n').map(|line| around_code_of_line(line, around)).collect::<Vec<_>>().join("\n"))
}

fn around_code_of_line(line: &str, around: WritingDirection) -> String {
    let parts: Vec<&str> = line.split('`').collect();
    let mut whole = parts[0].to_owned();
    for (index, part) in parts.iter().enumerate().skip(1) {
        let closes = index % 2 == 0;
        if closes || index + 1 == parts.len() {
            // What follows code, or a lone backtick.
            whole.push_str(if closes { "" } else { "`" });
            whole.push_str(part);
            continue;
        }
        let code = without_marks(part);
        let is_isolated = whole.ends_with(ISOLATE) && parts[index + 1].starts_with(POP);
        let signs_only = around == WritingDirection::RightToLeft && !code.contains(char::is_alphanumeric);
        let is_lost = code.len() < part.len() || signs_only || needs_isolation(&code, around);
        match is_lost && !is_isolated {
            true => whole.extend([&ISOLATE.to_string(), "`", &code, "`", &POP.to_string()]),
            false => whole.extend(["`", &code, "`"]),
        }
    }
    whole
}

/// Whether `text` holds Arabic letters (or others written from the right).
#[must_use]
pub fn has_right_to_left(text: &str) -> bool {
    text.chars().any(is_right_to_left)
}

/// `text` without the marks, for programs.
#[must_use]
pub fn without_marks(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\u{2066}'..=POP)).collect()
}

fn needs_isolation(text: &str, around: WritingDirection) -> bool {
    let mut depth = 0_usize;
    let mut outside = text.chars().filter(|&c| match c {
        '\u{2066}'..='\u{2068}' => {
            depth += 1;
            false
        }
        POP => {
            depth = depth.saturating_sub(1);
            false
        }
        _ => depth == 0,
    });
    match around {
        WritingDirection::LeftToRight => outside.any(is_right_to_left),
        WritingDirection::RightToLeft => {
            let outside: Vec<char> = outside.collect();
            outside.iter().any(|&c| is_left_to_right(c)) || is_signed_number(&outside)
        }
    }
}

/// A number keeps its order by itself; with a sign, a slash or a percent sign it does not.
fn is_signed_number(text: &[char]) -> bool {
    text.iter().any(char::is_ascii_digit)
        && !text.iter().copied().any(is_right_to_left)
        && text.iter().any(|c| !c.is_ascii_digit() && !c.is_whitespace())
}

/// The blocks of the scripts written from the right (Hebrew to Arabic Extended-A, the presentation forms, and the
/// historic ones), less Arabic-Indic digits, which run from the left.
pub(crate) fn is_right_to_left(c: char) -> bool {
    let digit = matches!(c, '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}');
    let block = matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}' | '\u{200f}');
    block && !digit
}

fn is_left_to_right(c: char) -> bool {
    c.is_alphabetic() && !is_right_to_left(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_would_lose_its_order_is_isolated() {
        let arabic = |text| isolate(text, WritingDirection::RightToLeft).into_owned();
        let english = |text| isolate(text, WritingDirection::LeftToRight).into_owned();
        assert_eq!(arabic("روسيا"), "روسيا");
        assert_eq!(arabic("12"), "12");
        assert_eq!(arabic("-12"), "\u{2068}-12\u{2069}");
        assert_eq!(arabic("45.2%"), "\u{2068}45.2%\u{2069}");
        assert_eq!(arabic("russia"), "\u{2068}russia\u{2069}");
        assert_eq!(arabic("روسيا (Russia)"), "\u{2068}روسيا (Russia)\u{2069}");
        assert_eq!(english("cases/my-case.toml"), "cases/my-case.toml");
        assert_eq!(english("-12 %"), "-12 %");
        assert_eq!(english("روسيا"), "\u{2068}روسيا\u{2069}");
    }

    #[test]
    fn no_mark_stands_inside_of_code() {
        let arabic = |text| around_code(text, WritingDirection::RightToLeft).into_owned();
        let told = "اللغة \u{2068}`--lang ar`\u{2069} و`روسيا` و\u{2068}`->`\u{2069}";
        assert_eq!(arabic("اللغة `--lang ar` و`روسيا` و`\u{2068}->\u{2069}`"), told);
        assert_eq!(arabic(told), told, "once is enough");
        assert_eq!(around_code("`روسيا`, `a`", WritingDirection::LeftToRight), "\u{2068}`روسيا`\u{2069}, `a`");
        assert_eq!(arabic("a ` b"), "a ` b");
    }

    #[test]
    fn what_is_isolated_already_is_left_alone() {
        let inner = isolate("russia", WritingDirection::RightToLeft);
        let sentence = format!("صاحب القرار {inner}");
        assert_eq!(isolate(&sentence, WritingDirection::RightToLeft), sentence);
    }
}
