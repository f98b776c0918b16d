//! Connectives: what each is written as, and how tightly it binds.
//!
//! A Pratt parser over whatever operands a [`Grammar`] has. Nesting is limited, so that no text overflows the stack,
//! neither here nor where the result is walked; chains of `&` and `|` are one node each, and as long as they like.

use crate::problem::Problem;

pub use super::cursor::{Built, Cursor, MAX_DEPTH};
use super::lexer::{Token, TokenKind};

/// What the connectives make.
pub trait Logic: Sized {
    /// `true` or `false`.
    fn constant(value: bool) -> Self;
    /// `!self`
    #[must_use]
    fn not(self) -> Self;
    /// `a & b & …`, two parts or more.
    fn all(parts: Vec<Self>) -> Self;
    /// `a | b | …`, two parts or more.
    fn any(parts: Vec<Self>) -> Self;
    /// `self -> other`
    #[must_use]
    fn implies(self, other: Self) -> Self;
    /// `self <-> other`
    #[must_use]
    fn iff(self, other: Self) -> Self;
}

/// A grammar: what its operands are.
pub trait Grammar {
    /// What it makes.
    type Node: Logic;

    /// Reads an operand, at whose first token (a word other than `not`, `true` and `false`, a path or a quoted text)
    /// the cursor stands. `None` if there is none; then it has been reported.
    fn operand(&mut self, cursor: &mut Cursor<'_>) -> Option<Built<Self::Node>>;
}

/// A connective between two conditions. The order is that of binding, loosest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Operator {
    If,
    Iff,
    Implies,
    Or,
    And,
}

/// Reads the longest expression that begins at the next token. `None` if there is none; then it has been reported.
pub fn expression<G: Grammar>(grammar: &mut G, cursor: &mut Cursor<'_>) -> Option<Built<G::Node>> {
    binding_at_least(grammar, cursor, Operator::If)
}

fn binding_at_least<G: Grammar>(grammar: &mut G, cursor: &mut Cursor<'_>, floor: Operator) -> Option<Built<G::Node>> {
    cursor.deeper(|cursor| {
        let mut left = prefix(grammar, cursor)?;
        while let Some(operator) = operator(cursor.peek()).filter(|operator| *operator >= floor) {
            left = match operator {
                Operator::And | Operator::Or => chain(grammar, cursor, left, operator)?,
                _ => pair(grammar, cursor, left, operator)?,
            };
        }
        Some(left)
    })
}

/// `left & b & c …` as one node.
fn chain<G: Grammar>(
    grammar: &mut G,
    cursor: &mut Cursor<'_>,
    left: Built<G::Node>,
    joined_by: Operator,
) -> Option<Built<G::Node>> {
    let (mut parts, mut height) = (vec![left.node], left.height);
    while operator(cursor.peek()) == Some(joined_by) {
        cursor.next();
        let part = match joined_by {
            Operator::And => prefix(grammar, cursor)?,
            _ => binding_at_least(grammar, cursor, Operator::And)?,
        };
        height = height.max(part.height);
        parts.push(part.node);
    }
    cursor.above(height, || if joined_by == Operator::And { Logic::all(parts) } else { Logic::any(parts) })
}

fn pair<G: Grammar>(
    grammar: &mut G,
    cursor: &mut Cursor<'_>,
    left: Built<G::Node>,
    operator: Operator,
) -> Option<Built<G::Node>> {
    cursor.next();
    let floor = match operator {
        Operator::If => Operator::Iff,
        Operator::Iff => Operator::Implies,
        // To the right: `a -> b -> c` is `a -> (b -> c)`.
        _ => operator,
    };
    let right = binding_at_least(grammar, cursor, floor)?;
    let height = left.height.max(right.height);
    cursor.above(height, || match operator {
        Operator::If => right.node.implies(left.node),
        Operator::Iff => left.node.iff(right.node),
        _ => left.node.implies(right.node),
    })
}

fn prefix<G: Grammar>(grammar: &mut G, cursor: &mut Cursor<'_>) -> Option<Built<G::Node>> {
    if is_not(cursor) {
        cursor.next();
        let inner = cursor.deeper(|cursor| prefix(grammar, cursor))?;
        return cursor.above(inner.height, || inner.node.not());
    }
    match &cursor.peek().kind {
        TokenKind::Open => parentheses(grammar, cursor),
        TokenKind::Word(word) if word == "true" || word == "false" => {
            let value = word == "true";
            cursor.next();
            Some(Built::leaf(G::Node::constant(value)))
        }
        TokenKind::Word(word) if word_operator(word).is_some() => missing_operand(cursor),
        TokenKind::Word(_) | TokenKind::Path { .. } | TokenKind::Quoted(_) => grammar.operand(cursor),
        _ => missing_operand(cursor),
    }
}

/// Whether the next token negates. A word of another language that does is reported and taken for `!`, if a condition
/// follows it.
fn is_not(cursor: &mut Cursor<'_>) -> bool {
    let token = cursor.peek().clone();
    let TokenKind::Word(word) = &token.kind else {
        return token.kind == TokenKind::Not;
    };
    let follows = matches!(cursor.peek_at(1).kind, TokenKind::Word(_) | TokenKind::Path { .. } | TokenKind::Open);
    if follows && ["NOT", "Not", "ليس", "ليست"].contains(&word.as_str()) {
        let written = word.clone();
        cursor.report(Problem::ForeignOperator { written, write: "!".into() }, token.span);
        return true;
    }
    word == "not"
}

fn parentheses<G: Grammar>(grammar: &mut G, cursor: &mut Cursor<'_>) -> Option<Built<G::Node>> {
    let open = cursor.next();
    if cursor.peek().kind == TokenKind::Close {
        let span = open.span.start..cursor.peek().span.end;
        cursor.report(Problem::EmptyParentheses, span);
        return None;
    }
    let inner = expression(grammar, cursor)?;
    if cursor.take(&TokenKind::Close).is_some() {
        return Some(inner);
    }
    if cursor.peek().kind == TokenKind::End {
        let last = cursor.previous().map_or(open.span.clone(), |token| token.span.clone());
        cursor.report_with(Problem::UnclosedParenthesis, last, Some(open.span));
    } else {
        cursor.report_unexpected();
    }
    None
}

/// Reports that a condition should stand at the next token, and tells for which sign.
fn missing_operand<N>(cursor: &mut Cursor<'_>) -> Option<Built<N>> {
    let token = cursor.peek().clone();
    let before = cursor.previous().cloned();
    let names_an_operator = |token: &Token| operator(token).is_some() || token.kind == TokenKind::Not;
    let (problem, span) = match (&before, &token.kind) {
        (None, TokenKind::Close) => (Problem::UnopenedParenthesis, token.span.clone()),
        (_, TokenKind::Comma) => {
            let written = cursor.text_at(&token.span).to_owned();
            (Problem::CommaInFormula { written }, token.span.clone())
        }
        (_, TokenKind::Colon) => {
            let character = cursor.text_at(&token.span).to_owned();
            (Problem::StrayCharacter { character }, token.span.clone())
        }
        (Some(before), _) if is_negation(before) || operator(before).is_some() || !names_an_operator(&token) => {
            let operator = cursor.text_at(&before.span).to_owned();
            (Problem::MissingOperand { operator }, before.span.clone())
        }
        _ => {
            let operator = cursor.text_at(&token.span).to_owned();
            (Problem::MissingOperand { operator }, token.span.clone())
        }
    };
    cursor.report(problem, span);
    None
}

fn is_negation(token: &Token) -> bool {
    token.kind == TokenKind::Not || matches!(&token.kind, TokenKind::Word(word) if word == "not")
}

fn operator(token: &Token) -> Option<Operator> {
    match &token.kind {
        TokenKind::And => Some(Operator::And),
        TokenKind::Or => Some(Operator::Or),
        TokenKind::Arrow => Some(Operator::Implies),
        TokenKind::DoubleArrow => Some(Operator::Iff),
        TokenKind::Word(word) => word_operator(word),
        _ => None,
    }
}

fn word_operator(word: &str) -> Option<Operator> {
    match word {
        "and" => Some(Operator::And),
        "or" => Some(Operator::Or),
        "implies" => Some(Operator::Implies),
        "iff" => Some(Operator::Iff),
        "if" => Some(Operator::If),
        _ => None,
    }
}
