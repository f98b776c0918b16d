//! Conditions: formulas in which function words may stand wherever an option may.

use mizan_core::{Condition, PathForm};

use super::Vocabulary;
use super::statement::{begins_claim, needs_parentheses};
use super::term::{concept, dm, expect, state, way};
use crate::formula::lexer::TokenKind;
use crate::formula::cursor::Cursor;
use crate::formula::pratt::{Built, Grammar, Logic, expression};
use crate::formula::{self};
use crate::problem::{ClaimPart, Problem};

impl Logic for Condition {
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

/// The words that are functions, each with how it is used.
const FUNCTIONS: [(&str, &str); 11] = [
    ("better", "better(DM, STATE)"),
    ("worse", "worse(DM, STATE)"),
    ("can", "can(DM, …)"),
    ("improves", "improves(DM, …)"),
    ("stable", "stable(DM, CONCEPT)"),
    ("equilibrium", "equilibrium(CONCEPT)"),
    ("is", "is(STATE)"),
    ("possible", "possible(…)"),
    ("leads_to", "leads_to(…)"),
    ("always", "always(…)"),
    ("attainable", "attainable(DM, …)"),
];

/// Reads a condition.
pub(super) fn condition(cursor: &mut Cursor<'_>, vocabulary: Vocabulary<'_>) -> Option<Condition> {
    expression(&mut Conditions { vocabulary }, cursor).map(|built| built.node)
}

/// The grammar whose operands are options and functions.
struct Conditions<'a> {
    vocabulary: Vocabulary<'a>,
}

impl Grammar for Conditions<'_> {
    type Node = Condition;

    fn operand(&mut self, cursor: &mut Cursor<'_>) -> Option<Built<Condition>> {
        let called = cursor.peek_at(1).kind == TokenKind::Open;
        let function = match &cursor.peek().kind {
            TokenKind::Word(word) => FUNCTIONS.iter().find(|(name, _)| *name == word),
            _ => None,
        };
        match function {
            Some((name, _)) if called => self.function(cursor, name),
            Some((name, usage)) => {
                let span = cursor.peek().span.clone();
                let (function, usage) = ((*name).to_owned(), (*usage).to_owned());
                cursor.report(Problem::FunctionWithoutParentheses { function, usage }, span);
                None
            }
            None if begins_claim(cursor) => needs_parentheses(cursor),
            None => {
                let token = cursor.next();
                let built = formula::option(&token, cursor, self.vocabulary.names)?;
                Some(Built { node: built.node.into(), height: built.height })
            }
        }
    }
}

impl Conditions<'_> {
    /// A function with its arguments; the cursor stands at its word, and a parenthesis follows.
    fn function(&mut self, cursor: &mut Cursor<'_>, name: &str) -> Option<Built<Condition>> {
        cursor.next();
        cursor.next();
        let vocabulary = self.vocabulary;
        let built = match name {
            "better" | "worse" => {
                let dm = dm(cursor, vocabulary)?;
                expect(cursor, &TokenKind::Comma, ClaimPart::Comma)?;
                let state = state(cursor, vocabulary)?;
                let compare = if name == "better" { Condition::Better } else { Condition::Worse };
                Built::leaf(compare(dm, state))
            }
            "can" | "improves" => {
                let dm = dm(cursor, vocabulary)?;
                expect(cursor, &TokenKind::Comma, ClaimPart::Comma)?;
                let moved = if name == "can" { Condition::Can } else { Condition::Improves };
                self.nested(cursor, |inner| moved(dm, inner))?
            }
            "stable" => {
                let dm = dm(cursor, vocabulary)?;
                expect(cursor, &TokenKind::Comma, ClaimPart::Comma)?;
                Built::leaf(Condition::Stable(dm, concept(cursor, vocabulary)?))
            }
            "equilibrium" => Built::leaf(Condition::Equilibrium(concept(cursor, vocabulary)?)),
            "is" => Built::leaf(Condition::Is(state(cursor, vocabulary)?)),
            _ => self.path(cursor, name)?,
        };
        expect(cursor, &TokenKind::Close, ClaimPart::Close)?;
        Some(built)
    }

    fn path(&mut self, cursor: &mut Cursor<'_>, name: &str) -> Option<Built<Condition>> {
        let form = match name {
            "possible" => PathForm::Possible,
            "leads_to" => PathForm::LeadsTo,
            "always" => PathForm::Always,
            _ => {
                let dm = dm(cursor, self.vocabulary)?;
                expect(cursor, &TokenKind::Comma, ClaimPart::Comma)?;
                PathForm::Attainable(dm)
            }
        };
        let inner = expression(self, cursor)?;
        let way = match cursor.take(&TokenKind::Comma) {
            Some(_) => Some(way(cursor)?),
            None => None,
        };
        cursor.above(inner.height, || Condition::Path(form, Box::new(inner.node), way))
    }

    fn nested(
        &mut self,
        cursor: &mut Cursor<'_>,
        build: impl FnOnce(Box<Condition>) -> Condition,
    ) -> Option<Built<Condition>> {
        let inner = expression(self, cursor)?;
        cursor.above(inner.height, || build(Box::new(inner.node)))
    }
}
