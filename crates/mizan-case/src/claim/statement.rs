//! Claims: what is said at a state, of a set of states, or of a preference, and claims joined.

use mizan_core::{Claim, Quantifier, SetKind, SetTerm};

use super::condition::condition;
use super::parentheses::{BELIEVES, Joint, at_claim, is_negation, joint, needs_parentheses};
use super::term::{comma_wanted, dm, equilibrium, expect, expected, state, way};
use super::vocabulary::{Vocabulary, holds_at};
use crate::formula::cursor::Cursor;
use crate::formula::lexer::{Token, TokenKind};
use crate::problem::{ClaimPart, Problem};

/// Reads a claim: a single one, or claims in parentheses joined by `and` or by `or`.
pub(super) fn claim(cursor: &mut Cursor<'_>, vocabulary: Vocabulary<'_>) -> Option<Claim> {
    if !(cursor.peek().kind == TokenKind::Open || is_negation(cursor.peek())) {
        return single(cursor, vocabulary);
    }
    let mut parts = vec![item(cursor, vocabulary)?];
    let joined_by = joint(cursor.peek());
    while let Some(next) = joint(cursor.peek()) {
        if Some(next) != joined_by {
            let span = cursor.peek().span.clone();
            cursor.report(Problem::ClaimMixesAndOr, span);
            return None;
        }
        cursor.next();
        parts.push(item(cursor, vocabulary)?);
    }
    // Whatever else follows, it is not `->` that joins claims.
    if !matches!(cursor.peek().kind, TokenKind::End | TokenKind::Close) {
        return expected(cursor, ClaimPart::Joint);
    }
    match joined_by {
        None => parts.pop(),
        Some(Joint::And) => Some(Claim::And(parts)),
        Some(Joint::Or) => Some(Claim::Or(parts)),
    }
}

/// `["not"] "(" claim ")"`
fn item(cursor: &mut Cursor<'_>, vocabulary: Vocabulary<'_>) -> Option<Claim> {
    let negation = is_negation(cursor.peek()).then(|| cursor.next());
    if cursor.peek().kind != TokenKind::Open {
        return if at_claim(cursor) { needs_parentheses(cursor) } else { expected(cursor, ClaimPart::Claim) };
    }
    let open = cursor.next();
    let inner = cursor.deeper(|cursor| claim(cursor, vocabulary))?;
    if cursor.take(&TokenKind::Close).is_none() {
        if cursor.peek().kind == TokenKind::End {
            let last = cursor.previous().map_or(open.span.clone(), |token| token.span.clone());
            cursor.report_with(Problem::UnclosedParenthesis, last, Some(open.span));
        } else {
            cursor.report_unexpected();
        }
        return None;
    }
    Some(if negation.is_some() { Claim::Not(Box::new(inner)) } else { inner })
}

fn single(cursor: &mut Cursor<'_>, vocabulary: Vocabulary<'_>) -> Option<Claim> {
    if cursor.take_word("at").is_some() {
        return at(cursor, vocabulary);
    }
    if cursor.take_word(BELIEVES).is_some() {
        return believes(cursor, vocabulary);
    }
    for (word, quantifier) in [("every", Quantifier::Every), ("some", Quantifier::Some), ("no", Quantifier::No)] {
        if cursor.take_word(word).is_some() {
            return quantified(cursor, vocabulary, quantifier);
        }
    }
    if at_claim(cursor) { prefers(cursor, vocabulary) } else { expected(cursor, ClaimPart::Claim) }
}

/// `believes(DM, claim)`; the word is taken.
fn believes(cursor: &mut Cursor<'_>, vocabulary: Vocabulary<'_>) -> Option<Claim> {
    expect(cursor, &TokenKind::Open, ClaimPart::OpenBelief)?;
    let dm = dm(cursor, vocabulary)?;
    comma_wanted(cursor)?;
    // Which states there are as it sees the conflict is not known here.
    let vocabulary = Vocabulary { is_seen: true, ..vocabulary };
    let inner = cursor.deeper(|cursor| claim(cursor, vocabulary))?;
    expect(cursor, &TokenKind::Close, ClaimPart::Close)?;
    Some(Claim::Believes(dm, Box::new(inner)))
}

/// `at STATE [holding φ]: σ`; `at` is taken.
fn at(cursor: &mut Cursor<'_>, vocabulary: Vocabulary<'_>) -> Option<Claim> {
    let place = cursor.peek().span.clone();
    let known = cursor.n_problems();
    let state = state(cursor, vocabulary)?;
    let holding = match cursor.take_word("holding") {
        None => None,
        Some(word) => {
            let formula = options_only(cursor, vocabulary, &word, "holding")?;
            // Where a name is unknown something stands in its place, of which nothing is to be told.
            let understood = cursor.n_problems() == known;
            if understood && holds_at(vocabulary, state, &formula) == Some(false) {
                cursor.report(Problem::HoldingFails { state: cursor.text_at(&place).to_owned() }, place);
                return None;
            }
            Some(formula)
        }
    };
    let wanted = if holding.is_none() { ClaimPart::ColonOrHolding } else { ClaimPart::Colon };
    expect(cursor, &TokenKind::Colon, wanted)?;
    Some(Claim::At { state, holding, condition: condition(cursor, vocabulary)? })
}

/// `SET is σ`; the quantifier is taken.
fn quantified(cursor: &mut Cursor<'_>, vocabulary: Vocabulary<'_>, quantifier: Quantifier) -> Option<Claim> {
    let kind = set(cursor, vocabulary)?;
    let filter = match cursor.take_word("where") {
        Some(_) => Some(condition(cursor, vocabulary)?),
        None => None,
    };
    if cursor.take_word("is").is_none() {
        return expected(cursor, if filter.is_some() { ClaimPart::Is } else { ClaimPart::IsOrWhere });
    }
    Some(Claim::Quantified { quantifier, set: SetTerm { kind, filter }, condition: condition(cursor, vocabulary)? })
}

fn set(cursor: &mut Cursor<'_>, vocabulary: Vocabulary<'_>) -> Option<SetKind> {
    if cursor.take_word("state").is_some() {
        return Some(SetKind::States);
    }
    if cursor.take_word("equilibrium").is_some() {
        expect(cursor, &TokenKind::Open, ClaimPart::OpenConcept)?;
        let (concepts, deviators) = equilibrium(cursor, vocabulary)?;
        expect(cursor, &TokenKind::Close, ClaimPart::Close)?;
        let from = match cursor.take_word("from") {
            Some(_) => Some(state(cursor, vocabulary)?),
            None => None,
        };
        return Some(SetKind::Equilibria(concepts, deviators, from));
    }
    if cursor.take_word("attractor").is_some() {
        let way = match cursor.take(&TokenKind::Open) {
            Some(_) => {
                let way = way(cursor)?;
                expect(cursor, &TokenKind::Close, ClaimPart::Close)?;
                Some(way)
            }
            None => None,
        };
        if cursor.take_word("from").is_none() {
            return expected(cursor, ClaimPart::From);
        }
        return Some(SetKind::Attractors(way, state(cursor, vocabulary)?));
    }
    expected(cursor, ClaimPart::Set)
}

/// `x prefers φ over ψ`
fn prefers(cursor: &mut Cursor<'_>, vocabulary: Vocabulary<'_>) -> Option<Claim> {
    let dm = dm(cursor, vocabulary)?;
    let word = cursor.next();
    let this = options_only(cursor, vocabulary, &word, "prefers")?;
    if cursor.take_word("over").is_none() {
        return expected(cursor, ClaimPart::Over);
    }
    let over = options_only(cursor, vocabulary, &word, "prefers")?;
    Some(Claim::Prefers { dm, this, over })
}

/// A formula over options alone, after the word `after`, which has no meaning in graph form.
fn options_only(
    cursor: &mut Cursor<'_>,
    vocabulary: Vocabulary<'_>,
    after: &Token,
    key: &str,
) -> Option<mizan_core::Formula> {
    if vocabulary.n_options.is_none() {
        cursor.report(Problem::NotInGraphForm { key: key.to_owned() }, after.span.clone());
        return None;
    }
    let start = cursor.peek().span.start;
    let condition = condition(cursor, vocabulary)?;
    let formula = condition.as_formula();
    if formula.is_none() {
        let end = cursor.previous().map_or(start, |token| token.span.end);
        cursor.report(Problem::OptionsOnly { key: key.to_owned() }, start..end);
    }
    formula
}
