//! Formulas over options, as text.
//!
//! [`lexer`] makes words and signs of a text, [`cursor`] goes over them and reports, [`pratt`] knows the connectives
//! and how tightly each binds, and this module says what an operand is: the name of an option. The grammar of claims
//! stands on the same three.

pub mod cursor;
pub mod lexer;
pub mod pattern;
pub mod pratt;
pub(crate) mod print;

use mizan_core::Formula;

use crate::names::{Names, RESERVED, is_identifier};
use crate::problem::{Diagnostic, Problem};

use cursor::{Cursor, Noted};
use lexer::{Token, TokenKind};
use pratt::{Built, Grammar};

pub use print::print;

/// The formula that `text` writes. Places in the diagnostics are those of `text`.
///
/// # Errors
/// Everything that is wrong with it: every unknown name, and the first place at which it is no formula.
pub fn parse(text: &str, names: &Names) -> Result<Formula, Vec<Diagnostic>> {
    let mut cursor = Cursor::new(text);
    if cursor.peek().kind == TokenKind::End && !cursor.has_problems() {
        return Err(vec![Diagnostic::at(Problem::EmptyFormula, 0..text.len())]);
    }
    let formula = pratt::expression(&mut OptionNames { names }, &mut cursor);
    if formula.is_some() && cursor.peek().kind != TokenKind::End {
        cursor.report_unexpected();
    }
    match (formula, cursor.into_problems()) {
        (Some(built), problems) if problems.is_empty() => Ok(built.node),
        (_, problems) => Err(problems),
    }
}

/// The connectives of a type that has a variant for each, as formulas and conditions do.
macro_rules! connectives {
    ($node:ty) => {
        impl crate::formula::pratt::Logic for $node {
            fn constant(value: bool) -> Self {
                Self::Constant(value)
            }
            fn not(self) -> Self {
                self.negated()
            }
            fn all(parts: Vec<Self>) -> Self {
                Self::And(parts)
            }
            fn any(parts: Vec<Self>) -> Self {
                Self::Or(parts)
            }
            fn implies(self, other: Self) -> Self {
                Self::Implies(Box::new(self), Box::new(other))
            }
            fn iff(self, other: Self) -> Self {
                Self::Iff(Box::new(self), Box::new(other))
            }
        }
    };
}
pub(crate) use connectives;

connectives!(Formula);

/// The grammar whose operands are the names of options.
struct OptionNames<'a> {
    names: &'a Names,
}

impl Grammar for OptionNames<'_> {
    type Node = Formula;

    fn operand(&mut self, cursor: &mut Cursor<'_>) -> Option<Built<Formula>> {
        let token = cursor.next();
        option(&token, cursor, self.names)
    }
}

/// The option that `token` names, as a formula. An unknown one is reported, and stands as `true` so that the rest of
/// the formula is looked at too.
pub fn option(token: &Token, cursor: &mut Cursor<'_>, names: &Names) -> Option<Built<Formula>> {
    let found = match &token.kind {
        TokenKind::Word(word) if RESERVED.contains(&word.as_str()) => {
            cursor.report(Problem::WordOutOfPlace { word: word.clone() }, token.span.clone());
            return None;
        }
        TokenKind::Word(word) => names.option(word),
        TokenKind::Path { dm, option } => names.option_of(dm, option),
        TokenKind::Quoted(inner) => {
            cursor.report(Problem::QuotedName { text: inner.clone() }, token.span.clone());
            return is_identifier(inner).then(|| Built::leaf(Formula::Constant(true)));
        }
        _ => return None,
    };
    cursor.note(&token.span, Noted::Option);
    match found {
        Ok(option) => Some(Built::leaf(Formula::Taken(option))),
        Err(problem) => {
            cursor.report(problem, token.span.clone());
            Some(Built::leaf(Formula::Constant(true)))
        }
    }
}
