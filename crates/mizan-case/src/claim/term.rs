//! Names inside claims: decision makers, states, concepts, ways of acting.

use mizan_core::{Concept, DmId, Pattern, StateTerm, Way};

use super::Vocabulary;
use crate::case::StateRef;
use crate::formula::lexer::{Token, TokenKind};
use crate::formula::cursor::Cursor;
use crate::names::RESERVED;
use crate::problem::{ClaimPart, Problem, ShownState};
use crate::resolve::key_text;
use crate::suggest::suggestions;

/// Reports that `wanted` should stand at the next token.
pub(super) fn expected<T>(cursor: &mut Cursor<'_>, wanted: ClaimPart) -> Option<T> {
    let token = cursor.peek().clone();
    // At the end there are no words to point at: the last ones are told.
    let span = match token.kind {
        TokenKind::End => cursor.previous().map_or(token.span.clone(), |last| last.span.clone()),
        _ => token.span.clone(),
    };
    let found = (token.kind != TokenKind::End).then(|| cursor.text_at(&token.span).to_owned());
    cursor.report(Problem::ClaimExpected { wanted, found }, span);
    None
}

/// Takes `kind`, or reports that it is missing.
pub(super) fn expect(cursor: &mut Cursor<'_>, kind: &TokenKind, wanted: ClaimPart) -> Option<Token> {
    cursor.take(kind).or_else(|| expected(cursor, wanted))
}

/// A word that is a name: not one that has a meaning of its own.
fn name(cursor: &mut Cursor<'_>, wanted: ClaimPart) -> Option<(String, Token)> {
    match &cursor.peek().kind {
        TokenKind::Word(word) if !RESERVED.contains(&word.as_str()) => {
            let word = word.clone();
            Some((word, cursor.next()))
        }
        _ => expected(cursor, wanted),
    }
}

pub(super) fn dm(cursor: &mut Cursor<'_>, vocabulary: Vocabulary<'_>) -> Option<DmId> {
    let (word, token) = name(cursor, ClaimPart::DecisionMaker)?;
    vocabulary.names.dm(&word).map_err(|problem| cursor.report(problem, token.span)).ok()
}

pub(super) fn concept(cursor: &mut Cursor<'_>, vocabulary: Vocabulary<'_>) -> Option<Concept> {
    let (word, token) = name(cursor, ClaimPart::Concept)?;
    let Some(concept) = Concept::from_id(&word) else {
        let choices: Vec<String> = Concept::ALL.iter().map(|concept| concept.id().to_owned()).collect();
        return unknown_choice(cursor, word, &token, choices);
    };
    if concept == Concept::Sim && vocabulary.n_options.is_none() {
        cursor.report(Problem::NoSimInGraphForm, token.span);
        return None;
    }
    Some(concept)
}

pub(super) fn way(cursor: &mut Cursor<'_>) -> Option<Way> {
    let (word, token) = name(cursor, ClaimPart::Way)?;
    Way::from_id(&word).or_else(|| {
        let choices = Way::ALL.iter().map(|way| way.id().to_owned()).collect();
        unknown_choice(cursor, word, &token, choices)
    })
}

fn unknown_choice<T>(cursor: &mut Cursor<'_>, word: String, token: &Token, choices: Vec<String>) -> Option<T> {
    let suggestions = suggestions(&word, choices.iter().map(String::as_str));
    cursor.report(Problem::UnknownChoice { word, suggestions, choices }, token.span.clone());
    None
}

/// A state: its name, or a pattern (in graph form a name) between quotation marks.
pub(super) fn state(cursor: &mut Cursor<'_>, vocabulary: Vocabulary<'_>) -> Option<StateTerm> {
    if let TokenKind::Quoted(inner) = &cursor.peek().kind {
        let inner = inner.clone();
        let token = cursor.next();
        return match vocabulary.n_options {
            Some(n_options) => quoted_pattern(&inner, n_options, &token, cursor, vocabulary),
            None => named(&inner, &token, cursor, vocabulary),
        };
    }
    let (word, token) = name(cursor, ClaimPart::State)?;
    named(&word, &token, cursor, vocabulary)
}

fn named(word: &str, token: &Token, cursor: &mut Cursor<'_>, vocabulary: Vocabulary<'_>) -> Option<StateTerm> {
    let names = vocabulary.names;
    let known = names.named_state(word).and_then(|index| vocabulary.states.get(index)).map(|state| match state {
        StateRef::Key(key) => StateTerm::Key(*key),
        StateRef::Graph(state) => StateTerm::Graph(*state),
    });
    known.or_else(|| names.graph_state(word).map(StateTerm::Graph)).or_else(|| {
        cursor.report(names.unknown_state(word), token.span.clone());
        None
    })
}

fn quoted_pattern(
    text: &str,
    n_options: usize,
    token: &Token,
    cursor: &mut Cursor<'_>,
    vocabulary: Vocabulary<'_>,
) -> Option<StateTerm> {
    let pattern = match pattern(text, n_options) {
        Ok(pattern) => pattern,
        Err(problem) => {
            cursor.report(problem, token.span.clone());
            return None;
        }
    };
    let fitting = vocabulary.space.matching(pattern);
    if fitting.len() == 1 {
        return Some(StateTerm::Quoted(pattern));
    }
    let shown = |state: &mizan_core::StateId| {
        let key = vocabulary.space.key(*state).unwrap_or_default();
        ShownState { number: state.number(), text: key_text(key, n_options) }
    };
    let first = fitting.iter().take(3).map(shown).collect();
    let problem = Problem::PatternNotOneState { pattern: text.to_owned(), count: fitting.len(), first };
    cursor.report(problem, token.span.clone());
    None
}

/// The pattern that `text` writes, one letter an option.
fn pattern(text: &str, n_options: usize) -> Result<Pattern, Problem> {
    let (mut fixed, mut taken) = (0, 0);
    for (place, letter) in text.chars().enumerate() {
        let bit = 1_u64.checked_shl(u32::try_from(place).unwrap_or(64)).unwrap_or(0);
        match letter {
            'Y' => (fixed, taken) = (fixed | bit, taken | bit),
            'N' => fixed |= bit,
            '-' => {}
            other => {
                return Err(Problem::PatternLetter { pattern: text.to_owned(), letter: other.to_string() });
            }
        }
    }
    let letters = text.chars().count();
    if letters == n_options {
        Ok(Pattern { fixed, taken })
    } else {
        Err(Problem::PatternLength { pattern: text.to_owned(), letters, options: n_options })
    }
}
