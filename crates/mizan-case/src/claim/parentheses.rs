//! Claims that are joined or negated without their parentheses: the text with them.

use super::function::is_function;
use super::term::expected;
use crate::formula::cursor::Cursor;
use crate::formula::lexer::{Token, TokenKind};
use crate::problem::{ClaimPart, Problem, Span};

/// The word before what somebody believes.
pub(super) const BELIEVES: &str = "believes";

/// A connective between claims.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Joint {
    And,
    Or,
}

/// What is to be told of claims without their parentheses.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Missing {
    /// They are to be written so.
    Write(String),
    /// They are joined by both `and` and `or`; here is the first that differs from those before it.
    Mixed(Span),
}

/// The connective that `token` is, if it can join claims.
pub(super) fn joint(token: &Token) -> Option<Joint> {
    match &token.kind {
        TokenKind::And => Some(Joint::And),
        TokenKind::Or => Some(Joint::Or),
        TokenKind::Word(word) if word == "and" => Some(Joint::And),
        TokenKind::Word(word) if word == "or" => Some(Joint::Or),
        _ => None,
    }
}

/// Whether `token` negates.
pub(super) fn is_negation(token: &Token) -> bool {
    token.kind == TokenKind::Not || matches!(&token.kind, TokenKind::Word(word) if word == "not")
}

/// Whether a claim begins at the next token.
pub(super) fn at_claim(cursor: &Cursor<'_>) -> bool {
    begins_claim(cursor.ahead())
}

/// Reports that a claim which is joined or negated lacks its parentheses, and shows the text with them.
pub(super) fn needs_parentheses<T>(cursor: &mut Cursor<'_>) -> Option<T> {
    match missing(cursor.text(), cursor.tokens(), cursor.place()) {
        None => return expected(cursor, ClaimPart::Condition),
        Some(Missing::Mixed(span)) => cursor.report(Problem::ClaimMixesAndOr, span),
        Some(Missing::Write(write)) => {
            let span = cursor.peek().span.clone();
            cursor.report(Problem::ClaimWithoutParentheses { write }, span);
        }
    }
    None
}

/// Whether a single claim begins at the first of `tokens`.
fn begins_claim(tokens: &[Token]) -> bool {
    match tokens {
        [Token { kind: TokenKind::Word(word), .. }, Token { kind: TokenKind::Open, .. }, ..] if word == BELIEVES => {
            true
        }
        [Token { kind: TokenKind::Word(word), .. }, rest @ ..] => {
            let prefers = |next: &Token| matches!(&next.kind, TokenKind::Word(next) if next == "prefers");
            ["at", "every", "some", "no"].contains(&word.as_str()) || rest.first().is_some_and(prefers)
        }
        _ => false,
    }
}

/// Whether a claim begins at the first of `tokens`, be it negated or in parentheses.
fn leads_to_claim(tokens: &[Token]) -> bool {
    let start = tokens.iter().position(|token| !is_negation(token) && token.kind != TokenKind::Open);
    start.is_some_and(|start| begins_claim(&tokens[start..]))
}

/// How the claims round the token at `place` are to be written; `None` if no parentheses are missing there.
fn missing(text: &str, tokens: &[Token], place: usize) -> Option<Missing> {
    let inner = enclosing(tokens, place)?.into_iter().rev();
    let mut groups = inner.chain(std::iter::once(0)).map(|start| (start, end_of(tokens, start)));
    groups.find_map(|(start, end)| rewritten(text, &tokens[start..end]))
}

/// Where the groups in parentheses begin that hold the token at `place`, outermost first; `None` where it is inside the
/// arguments of a function, which are no claims.
fn enclosing(tokens: &[Token], place: usize) -> Option<Vec<usize>> {
    let mut open: Vec<usize> = Vec::new();
    for (index, token) in tokens.iter().enumerate().take(place) {
        match token.kind {
            TokenKind::Open => open.push(index),
            TokenKind::Close => drop(open.pop()),
            _ => {}
        }
    }
    let calls = |open: &usize| {
        let before = open.checked_sub(1).map(|before| &tokens[before].kind);
        matches!(before, Some(TokenKind::Word(word)) if is_function(word))
    };
    (!open.iter().any(calls)).then(|| open.iter().map(|open| open + 1).collect())
}

/// Where the group that begins at `start` ends: at its closing parenthesis, or with the text.
fn end_of(tokens: &[Token], start: usize) -> usize {
    let mut depth = 0_usize;
    for (index, token) in tokens.iter().enumerate().skip(start) {
        match token.kind {
            TokenKind::Open => depth += 1,
            TokenKind::Close if depth == 0 => return index,
            TokenKind::Close => depth -= 1,
            TokenKind::End => return index,
            _ => {}
        }
    }
    tokens.len()
}

/// The whole text, with the claims in `group` in their parentheses; `None` if they are in them.
fn rewritten(text: &str, group: &[Token]) -> Option<Missing> {
    let (first, last) = (group.first()?, group.last()?);
    if !leads_to_claim(group) {
        return None;
    }
    let mut written = String::new();
    let (mut start, mut depth, mut joined_by) = (0, 0_usize, None);
    for (index, token) in group.iter().enumerate() {
        match token.kind {
            TokenKind::Open => depth += 1,
            TokenKind::Close => depth = depth.saturating_sub(1),
            _ => {}
        }
        let Some(joint) = joint(token).filter(|_| depth == 0 && leads_to_claim(&group[index + 1..])) else { continue };
        if *joined_by.get_or_insert(joint) != joint {
            return Some(Missing::Mixed(token.span.clone()));
        }
        written.push_str(&item(text, &group[start..index]));
        written.push_str(&format!(" {} ", text.get(token.span.clone())?));
        start = index + 1;
    }
    written.push_str(&item(text, &group[start..]));
    let (before, after) = (text.get(..first.span.start)?, text.get(last.span.end..)?);
    let was = text.get(first.span.start..last.span.end)?;
    let alone = joined_by.is_none() && !is_negation(first);
    (!alone && written != was).then(|| Missing::Write(format!("{before}{written}{after}").trim().to_owned()))
}

/// A claim as it is joined to others: in parentheses.
fn item(text: &str, tokens: &[Token]) -> String {
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return String::new() };
    let written = |from: &Token| text.get(from.span.start..last.span.end).unwrap_or("");
    if is_negation(first) {
        let sign = text.get(first.span.clone()).unwrap_or("");
        let space = if first.kind == TokenKind::Not { "" } else { " " };
        return format!("{sign}{space}{}", item(text, &tokens[1..]));
    }
    let closed = first.kind == TokenKind::Open && end_of(tokens, 1) + 1 == tokens.len();
    if closed { written(first).to_owned() } else { format!("({})", written(first)) }
}
