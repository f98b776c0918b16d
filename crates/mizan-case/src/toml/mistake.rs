//! The mistakes that people make in TOML, in words of our own.
//!
//! The reader of TOML says what it expected, in English, and points at places between two letters. What is told here
//! is what the analyst did. Its wording is matched loosely: where it changes, [`Problem::OtherToml`] takes its place,
//! and a test notices.

use crate::problem::{Problem, Span};

/// What to do with the text before the rest of the file can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Remedy {
    /// Nothing: the reader went on well; values that touch the place are not to be used.
    GoOn,
    /// Leave these bytes out.
    LeaveOut(Span),
}

/// One mistake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mistake {
    pub problem: Problem,
    pub span: Span,
    pub remedy: Remedy,
}

/// The mistake that the reader describes by `message` at `span`.
pub(super) fn explain(text: &str, message: &str, span: Span) -> Mistake {
    let line = line_at(text, span.start);
    let said = |words: &str| message.starts_with(words);
    let go_on = |problem, span| Mistake { problem, span, remedy: Remedy::GoOn };
    let leave_line_out = |problem, span| Mistake { problem, span, remedy: Remedy::LeaveOut(line.clone()) };
    let written = trimmed(text, &line);
    if said("key with no value") || said("missing value for key") {
        return leave_line_out(Problem::KeyWithoutEquals { key: key_of(&text[written.clone()]) }, written);
    }
    if said("extra `=`") || said("missing value") {
        return leave_line_out(Problem::MissingValue { key: key_of(&text[written.clone()]) }, written);
    }
    if said("unclosed table") || said("unclosed array table") {
        let header = text[written.clone()].to_owned();
        let closed = closed_header(&header);
        let remedy = Remedy::LeaveOut(section_at(text, line.start));
        return Mistake { problem: Problem::UnclosedHeader { header, closed }, span: written, remedy };
    }
    if said("string values must be quoted") {
        return unquoted(text, span, written);
    }
    if said("invalid unquoted key") || said("invalid key") {
        let key = text[span.clone()].to_owned();
        return if key.trim().is_empty() { go_on(Problem::EmptyKey, written) } else { bare_key(key, span) };
    }
    if said("unquoted keys cannot be empty") || said("invalid table") {
        return go_on(Problem::EmptyKey, written);
    }
    if said("missing comma") {
        return go_on(Problem::MissingComma, token_at(text, span.start));
    }
    if said("extra comma") {
        return go_on(Problem::ExtraComma, span);
    }
    if said("unexpected key or value") || said("unexpected content") {
        return trailing(text, span, written);
    }
    if said("cannot extend value") {
        return go_on(Problem::ExtendedValue { key: text[span.clone()].to_owned() }, span);
    }
    if said("recursion limit") || said("cannot recurse") {
        return Mistake { problem: Problem::TooNested, span: written, remedy: Remedy::LeaveOut(line) };
    }
    if said("duplicate key") {
        return go_on(Problem::DuplicateKey { key: text[span.clone()].to_owned() }, span);
    }
    in_value(text, message, span, written)
}

/// Mistakes inside one value.
fn in_value(text: &str, message: &str, span: Span, written: Span) -> Mistake {
    let said = |words: &str| message.contains(words);
    let go_on = |problem, span| Mistake { problem, span, remedy: Remedy::GoOn };
    let character = text.get(span.clone()).and_then(|found| found.chars().next());
    if let Some(control) = character.filter(|c| c.is_control()) {
        return go_on(Problem::ControlCharacter { code_point: control as u32 }, span);
    }
    if said("carriage return") || said("invalid comment character") {
        return go_on(Problem::ControlCharacter { code_point: character.map_or(0x0D, |c| c as u32) }, written);
    }
    if said("string, expected `\"`") || said("string, expected `'`") {
        let start = text[written.start..].find(['"', '\'']).map_or(written.start, |offset| written.start + offset);
        let value = start.min(written.end)..written.end;
        return go_on(Problem::UnclosedString { text: text[value.clone()].to_owned() }, value);
    }
    if said("escape") || said("unicode value") {
        let value = quoted_around(text, span.start);
        return go_on(Problem::BadEscape { text: escape_at(text, span.start) }, value);
    }
    let token = token_at(text, span.start);
    if said("date") || said("time") || said("month") || said("day") {
        return go_on(Problem::BadDate { text: text[token.clone()].to_owned() }, token);
    }
    let number = ["zero", "number", "float", "mantissa", "exponent", "digits", "sign", "radix", "`_`"];
    if number.iter().any(|word| said(word)) {
        return go_on(Problem::BadNumber { text: text[token.clone()].to_owned() }, token);
    }
    if said("invalid boolean") {
        return go_on(Problem::UnquotedText { text: text[token.clone()].to_owned() }, token);
    }
    let detail = message.to_owned();
    Mistake { problem: Problem::OtherToml { detail }, span: written, remedy: Remedy::GoOn }
}

fn unquoted(text: &str, span: Span, written: Span) -> Mistake {
    let found = text[span.clone()].trim().to_owned();
    let foreign = ['“', '”', '„', '«', '‘', '’', '‚', '»'];
    let (problem, span) = if found.is_empty() {
        (Problem::MissingValue { key: key_of(&text[written.clone()]) }, written)
    } else if found.starts_with(foreign) {
        (Problem::ForeignQuotes { text: found }, span)
    } else {
        (Problem::UnquotedText { text: found }, span)
    };
    Mistake { problem, span, remedy: Remedy::GoOn }
}

/// Quotation marks inside a text end it: then the whole value is at fault, not the rest of it.
fn trailing(text: &str, span: Span, written: Span) -> Mistake {
    let rest = trimmed(text, &(span.start.min(written.end)..written.end));
    let rest = if rest.is_empty() { written } else { rest };
    Mistake { problem: Problem::TrailingText { text: text[rest.clone()].to_owned() }, span: rest, remedy: Remedy::GoOn }
}

fn bare_key(key: String, span: Span) -> Mistake {
    Mistake { problem: Problem::BareKey { key }, span, remedy: Remedy::GoOn }
}

/// The line on which byte `at` stands, without its end; what stands right before a line's end belongs to that line.
pub(super) fn line_at(text: &str, at: usize) -> Span {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[at..].find('\n').map_or(text.len(), |newline| at + newline);
    start..end
}

/// The part of `span` without white space round it, and without a comment after it.
fn trimmed(text: &str, span: &Span) -> Span {
    let whole = &text[span.clone()];
    let content = whole.trim_end();
    let start = span.start + (content.len() - content.trim_start().len());
    start..(span.start + content.len()).max(start)
}

/// From the header at `start` to the next one.
fn section_at(text: &str, start: usize) -> Span {
    let next = text[start..].match_indices("\n[").next().map_or(text.len(), |(offset, _)| start + offset);
    start..next
}

/// The word at `at`, up to white space or a sign that ends values.
fn token_at(text: &str, at: usize) -> Span {
    let line = line_at(text, at);
    let ends = |c: char| c.is_whitespace() || matches!(c, ',' | ']' | '}' | '#' | '=');
    let start = text[line.start..at.clamp(line.start, line.end)].rfind(ends).map_or(line.start, |offset| {
        line.start + offset + text[line.start + offset..].chars().next().map_or(1, char::len_utf8)
    });
    let end = text[start..line.end].find(ends).map_or(line.end, |offset| start + offset);
    if end > start { start..end } else { trimmed(text, &line) }
}

/// The text in quotation marks round `at`.
fn quoted_around(text: &str, at: usize) -> Span {
    let line = line_at(text, at);
    let at = at.clamp(line.start, line.end);
    let start = text[line.start..at].find('"').map_or(line.start, |offset| line.start + offset);
    let end = text[at..line.end].find('"').map_or(line.end, |offset| at + offset + 1);
    start..end
}

/// The backslash before `at`, and what follows it.
fn escape_at(text: &str, at: usize) -> String {
    let line = line_at(text, at);
    let near = text[line.start..at.clamp(line.start, line.end)].rfind('\\').map_or(at, |offset| line.start + offset);
    text.get(near..).unwrap_or("").chars().take(2).collect()
}

fn key_of(line: &str) -> String {
    line.split(['=', ':', ' ', '"']).find(|part| !part.is_empty()).unwrap_or(line).to_owned()
}

/// A header with its brackets.
fn closed_header(header: &str) -> String {
    let name = header.trim_start_matches('[').trim_end_matches(']').trim();
    if header.starts_with("[[") { format!("[[{name}]]") } else { format!("[{name}]") }
}
