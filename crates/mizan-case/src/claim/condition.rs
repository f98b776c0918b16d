//! Conditions: formulas in which function words may stand wherever an option may.

use mizan_core::{Condition, PathForm};

use super::function::{FUNCTIONS, is_function};
use super::parentheses::{at_claim, needs_parentheses};
use super::term::{
    any_of, coalition, comma, comma_wanted, concept, dm, equilibrium, expect, expected, joint_concept, state,
    stepwise_way, way,
};
use super::vocabulary::Vocabulary;
use crate::formula;
use crate::formula::cursor::{Cursor, Noted};
use crate::formula::lexer::TokenKind;
use crate::formula::pratt::{Built, Grammar, expression};
use crate::names::RESERVED;
use crate::names::suggest::suggestions;
use crate::problem::{ClaimPart, Problem};

formula::connectives!(Condition);

/// Reads a condition.
pub(super) fn condition(cursor: &mut Cursor<'_>, vocabulary: Vocabulary<'_>) -> Option<Condition> {
    begun(&mut Conditions { vocabulary }, cursor).map(|built| built.node)
}

/// Reads a condition; where none begins at all, it is that which is missing, and no operand of an operator.
fn begun(grammar: &mut Conditions<'_>, cursor: &mut Cursor<'_>) -> Option<Built<Condition>> {
    let keyword = |word: &str| RESERVED.contains(&word) && !is_function(word) && !CONNECTIVES.contains(&word);
    let begins = match &cursor.peek().kind {
        TokenKind::End | TokenKind::Close | TokenKind::Comma | TokenKind::Colon => false,
        TokenKind::Word(word) => at_claim(cursor) || !keyword(word),
        _ => true,
    };
    if begins { expression(grammar, cursor) } else { expected(cursor, ClaimPart::Condition) }
}

/// Words with which a condition begins, or that miss one before them.
const CONNECTIVES: [&str; 8] = ["true", "false", "not", "and", "or", "if", "iff", "implies"];

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
            None if at_claim(cursor) => needs_parentheses(cursor),
            None if called && self.is_no_name(cursor) => {
                let token = cursor.next();
                let word = cursor.text_at(&token.span).to_owned();
                let choices = FUNCTIONS.map(|(name, _)| name);
                let suggestions = suggestions(&word, choices);
                let choices = choices.map(str::to_owned).to_vec();
                cursor.report(Problem::UnknownChoice { word, suggestions, choices }, token.span);
                None
            }
            None => {
                let token = cursor.next();
                let built = formula::option(&token, cursor, self.vocabulary.names)?;
                Some(Built { node: built.node.into(), height: built.height })
            }
        }
    }
}

impl Conditions<'_> {
    /// Whether the next token is a word that names nothing; with a parenthesis after it, it was meant as a function.
    fn is_no_name(&self, cursor: &Cursor<'_>) -> bool {
        match &cursor.peek().kind {
            TokenKind::Word(word) if !RESERVED.contains(&word.as_str()) => {
                matches!(self.vocabulary.names.option(word), Err(Problem::UnknownOption { .. }))
            }
            _ => false,
        }
    }

    /// A function with its arguments; the cursor stands at its word, and a parenthesis follows.
    fn function(&mut self, cursor: &mut Cursor<'_>, name: &str) -> Option<Built<Condition>> {
        let word = cursor.next();
        cursor.note(&word.span, Noted::Function);
        cursor.next();
        let vocabulary = self.vocabulary;
        let built = match name {
            "better" | "worse" => {
                let dm = dm(cursor, vocabulary)?;
                comma_wanted(cursor)?;
                let state = state(cursor, vocabulary)?;
                let compare = if name == "better" { Condition::Better } else { Condition::Worse };
                Built::leaf(compare(dm, state))
            }
            "can" | "improves" => {
                let who = coalition(cursor, vocabulary)?;
                comma_wanted(cursor)?;
                let moved = if name == "can" { Condition::Can } else { Condition::Improves };
                self.nested(cursor, |inner| moved(who, inner))?
            }
            "stable" => {
                let who = coalition(cursor, vocabulary)?;
                comma_wanted(cursor)?;
                let concepts = match who.single() {
                    Some(_) => any_of(cursor, vocabulary, concept)?,
                    None => any_of(cursor, vocabulary, joint_concept)?,
                };
                Built::leaf(Condition::Stable(who, concepts))
            }
            "equilibrium" => {
                let (concepts, deviators) = equilibrium(cursor, vocabulary)?;
                Built::leaf(Condition::Equilibrium(concepts, deviators))
            }
            "is" => Built::leaf(Condition::Is(state(cursor, vocabulary)?)),
            "pays" => {
                let dm = dm(cursor, vocabulary)?;
                comma_wanted(cursor)?;
                let inner = begun(self, cursor)?;
                let way = if comma(cursor).is_some() { Some(way(cursor)?) } else { None };
                cursor.above(inner.height, || Condition::Pays(dm, Box::new(inner.node), way))?
            }
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
                comma_wanted(cursor)?;
                PathForm::Attainable(dm)
            }
        };
        let inner = begun(self, cursor)?;
        let way = match comma(cursor) {
            Some(_) if form == PathForm::LeadsTo => Some(way(cursor)?),
            Some(_) => Some(stepwise_way(cursor, name)?),
            None => None,
        };
        cursor.above(inner.height, || Condition::Path(form, Box::new(inner.node), way))
    }

    fn nested(
        &mut self,
        cursor: &mut Cursor<'_>,
        build: impl FnOnce(Box<Condition>) -> Condition,
    ) -> Option<Built<Condition>> {
        let inner = begun(self, cursor)?;
        cursor.above(inner.height, || build(Box::new(inner.node)))
    }
}
