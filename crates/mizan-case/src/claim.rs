//! Claims, as text: the grammar of docs/claims.md.
//!
//! Conditions stand on the same lexer and the same connectives as formulas; `condition` adds what may stand where an
//! option may, `statement` the claims themselves. [`change`] reads what a variant changes.

pub mod change;
mod condition;
mod function;
mod parentheses;
pub mod print;
mod statement;
mod term;
mod vocabulary;

use mizan_core::{Claim, Condition};

use crate::formula::cursor::Cursor;
use crate::formula::lexer::TokenKind;
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
