//! Claims, as text: the grammar of docs/claims.md.
//!
//! Conditions stand on the same lexer and the same connectives as formulas; `condition` adds what may stand where an
//! option may, `statement` the claims themselves. [`change`] reads what a variant changes, [`answer`] what is said in answer to an
//! open question.

pub mod answer;
pub mod change;
mod condition;
mod function;
mod parentheses;
pub mod print;
mod statement;
mod term;
mod vocabulary;

use mizan_core::{Claim, Condition};

use crate::formula::cursor::{Cursor, Noted};
use crate::formula::lexer::{Token, TokenKind};
use crate::problem::{Diagnostic, Problem};

pub use vocabulary::Vocabulary;

/// The claim that `text` writes. Places in the diagnostics are those of `text`.
///
/// # Errors
/// Everything that is wrong with it: every unknown name, and the first place at which it is no claim.
pub fn parse(text: &str, vocabulary: Vocabulary<'_>) -> Result<Claim, Vec<Diagnostic>> {
    whole(text, |cursor| statement::claim(cursor, vocabulary))
}

/// The condition that `text` writes: what may stand after `at STATE:`.
///
/// # Errors
/// Everything that is wrong with it.
pub fn parse_condition(text: &str, vocabulary: Vocabulary<'_>) -> Result<Condition, Vec<Diagnostic>> {
    whole(text, |cursor| condition::condition(cursor, vocabulary))
}

/// The words and signs of a text that is a claim, or is to become one, each with what it was taken for, as far as the text
/// could be read.
#[must_use]
pub fn noted(text: &str, vocabulary: Vocabulary<'_>) -> Vec<(Token, Option<Noted>)> {
    let mut cursor = Cursor::new(text);
    // What is wrong with it is told elsewhere.
    let _ = statement::claim(&mut cursor, vocabulary);
    cursor.into_noted()
}

/// What `read` makes of the whole of `text`.
fn whole<T>(text: &str, read: impl FnOnce(&mut Cursor<'_>) -> Option<T>) -> Result<T, Vec<Diagnostic>> {
    let mut cursor = Cursor::new(text);
    if cursor.peek().kind == TokenKind::End && !cursor.has_problems() {
        return Err(vec![Diagnostic::at(Problem::EmptyFormula, 0..text.len())]);
    }
    let made = read(&mut cursor);
    if made.is_some() && cursor.peek().kind != TokenKind::End {
        cursor.report_unexpected();
    }
    match (made, cursor.into_problems()) {
        (Some(made), problems) if problems.is_empty() => Ok(made),
        (_, problems) => Err(problems),
    }
}
