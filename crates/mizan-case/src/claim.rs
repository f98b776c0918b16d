//! Claims, as text: the grammar of docs/claims.md.
//!
//! Conditions stand on the same lexer and the same connectives as formulas; `condition` adds what may stand where an
//! option may, `statement` the claims themselves. [`change`] reads what a variant changes.

pub mod change;
mod condition;
mod parentheses;
pub mod print;
mod statement;
mod term;

use mizan_core::{Claim, Condition, Formula, Space, StateTerm};

use crate::case::StateRef;
use crate::formula::cursor::Cursor;
use crate::formula::lexer::TokenKind;
use crate::names::Names;
use crate::problem::{Diagnostic, Problem};

/// What the names in claims stand for.
#[derive(Debug, Clone, Copy)]
pub struct Vocabulary<'a> {
    /// The decision makers, options and states.
    pub names: &'a Names,
    /// Which state each name in `[states]` means, in order.
    pub states: &'a [StateRef],
    /// The feasible states, which quoted patterns must fit.
    pub space: &'a Space,
    /// The options' number, which is that of the letters of a pattern; `None` in graph form.
    pub n_options: Option<usize>,
}

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

/// Whether a formula holds in the state that a claim starts from; `None` where that is not known.
fn holds_at(vocabulary: Vocabulary<'_>, term: StateTerm, formula: &Formula) -> Option<bool> {
    let key = match term {
        StateTerm::Key(key) => key,
        StateTerm::Graph(_) => return None,
        StateTerm::Quoted(pattern) => vocabulary.space.key(*vocabulary.space.matching(pattern).first()?)?,
    };
    Some(formula.holds_in(key))
}
