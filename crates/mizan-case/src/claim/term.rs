//! Names inside claims: decision makers, states, concepts, ways of acting.

use mizan_core::solve::coalition::COALITIONAL;
use mizan_core::{AnyOf, Coalition, Concept, Deviators, DmId, StateId, StateTerm, Way};

use super::vocabulary::Vocabulary;
use crate::case::StateRef;
use crate::formula::cursor::{Cursor, Noted};
use crate::formula::lexer::{Token, TokenKind};
use crate::formula::pattern::pattern;
use crate::formula::pattern::pattern_text;
use crate::names::suggest::suggestions;
use crate::names::{RESERVED, is_identifier};
use crate::problem::{ClaimPart, Problem, ShownState};

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

/// The same, which is noted to be taken for something.
fn noted(cursor: &mut Cursor<'_>, wanted: ClaimPart, what: Noted) -> Option<(String, Token)> {
    let (word, token) = name(cursor, wanted)?;
    cursor.note(&token.span, what);
    Some((word, token))
}

pub(super) fn dm(cursor: &mut Cursor<'_>, vocabulary: Vocabulary<'_>) -> Option<DmId> {
    // Several together are not wanted here, and that is what is to be told.
    stands_in_braces(cursor);
    let (word, token) = noted(cursor, ClaimPart::DecisionMaker, Noted::Dm)?;
    let found = vocabulary.names.dm(&word);
    // An unknown name is reported and taken for another, so that the rest is looked at too.
    Some(found.unwrap_or_else(|problem| {
        cursor.report(problem, token.span);
        DmId::from_index(0)
    }))
}

pub(super) fn concept(cursor: &mut Cursor<'_>, vocabulary: Vocabulary<'_>) -> Option<Concept> {
    let (word, token) = noted(cursor, ClaimPart::Concept, Noted::Concept)?;
    let Some(concept) = Concept::from_id(&word) else {
        let choices: Vec<String> = Concept::ALL.iter().map(|concept| concept.id().to_owned()).collect();
        unknown_choice(cursor, word, &token, choices);
        return Some(Concept::Nash);
    };
    let is_graph = vocabulary.n_options.is_none();
    if concept == Concept::Sim && (is_graph || vocabulary.space.is_some_and(|space| space.merged().is_some())) {
        cursor.report(if is_graph { Problem::NoSimInGraphForm } else { Problem::NoSimWithMerge }, token.span);
        return None;
    }
    Some(concept)
}

/// A concept, or several of which any will do: `seq | sim`. `one` reads each.
pub(super) fn any_of<'v>(
    cursor: &mut Cursor<'_>,
    vocabulary: Vocabulary<'v>,
    one: impl Fn(&mut Cursor<'_>, Vocabulary<'v>) -> Option<Concept>,
) -> Option<AnyOf> {
    let mut concepts = vec![one(cursor, vocabulary)?];
    while cursor.take(&TokenKind::Or).is_some() {
        concepts.push(one(cursor, vocabulary)?);
    }
    AnyOf::of(concepts)
}

/// A concept that there is for coalitions of two or more.
pub(super) fn joint_concept(cursor: &mut Cursor<'_>, vocabulary: Vocabulary<'_>) -> Option<Concept> {
    let span = cursor.peek().span.clone();
    let known = cursor.n_problems();
    let concept = concept(cursor, vocabulary)?;
    if cursor.n_problems() == known && !COALITIONAL.contains(&concept) {
        cursor.report(Problem::NoJointConcept { concept: concept.id().to_owned() }, span);
    }
    Some(concept)
}

/// What makes an equilibrium one against every coalition. It can stand nowhere else, so it is no reserved word.
pub(super) const UNIVERSAL: &str = "universal";

/// `CONCEPT` or `CONCEPT, universal`; in the place of a concept there may be several.
pub(super) fn equilibrium(cursor: &mut Cursor<'_>, vocabulary: Vocabulary<'_>) -> Option<(AnyOf, Deviators)> {
    let after = (1..).step_by(2).find(|&ahead| cursor.peek_at(ahead).kind != TokenKind::Or);
    if after.is_none_or(|after| cursor.peek_at(after).kind != TokenKind::Comma) {
        return Some((any_of(cursor, vocabulary, concept)?, Deviators::DecisionMakers));
    }
    let concepts = any_of(cursor, vocabulary, joint_concept)?;
    comma_wanted(cursor)?;
    let (word, token) = noted(cursor, ClaimPart::Universal, Noted::Concept)?;
    if word != UNIVERSAL {
        unknown_choice(cursor, word, &token, vec![UNIVERSAL.to_owned()]);
    }
    Some((concepts, Deviators::Coalitions))
}

/// A decision maker, or several in braces: `{a, b}`.
pub(super) fn coalition(cursor: &mut Cursor<'_>, vocabulary: Vocabulary<'_>) -> Option<Coalition> {
    if !stands_in_braces(cursor) {
        return dm(cursor, vocabulary).map(Coalition::from);
    }
    cursor.next();
    let mut members = Vec::new();
    loop {
        members.push(dm(cursor, vocabulary)?);
        if comma(cursor).is_none() {
            break;
        }
    }
    let closing = cursor.peek().span.clone();
    if cursor.text_at(&closing) != "}" {
        return expected(cursor, ClaimPart::CommaOrBrace);
    }
    cursor.next();
    Coalition::of(members)
}

/// Whether a brace opens next. The lexer takes braces for foreign parentheses; where a coalition may stand, or is meant,
/// it and the next closing one are at home.
fn stands_in_braces(cursor: &mut Cursor<'_>) -> bool {
    let opening = cursor.peek().span.clone();
    if cursor.text_at(&opening) != "{" {
        return false;
    }
    let closing = cursor.ahead().iter().map(|token| token.span.clone()).find(|span| cursor.text_at(span) == "}");
    [Some(opening), closing].iter().flatten().for_each(|span| cursor.forget_at(span));
    true
}

/// A way of acting, in a form that is about where it ends.
pub(super) fn way(cursor: &mut Cursor<'_>) -> Option<Way> {
    way_among(cursor, &Way::ALL).map(|(way, _)| way)
}

/// A way of acting, in the form `form`, which is about the states on the way: `far` says nothing of them.
pub(super) fn stepwise_way(cursor: &mut Cursor<'_>, form: &str) -> Option<Way> {
    let (way, token) = way_among(cursor, &Way::STEPWISE)?;
    if way == Way::Far {
        cursor.report(Problem::FarOnTheWay { form: form.to_owned() }, token.span);
        return Some(Way::Nash);
    }
    Some(way)
}

/// A way of acting with its token; where there is none of the name, `choices` are offered.
fn way_among(cursor: &mut Cursor<'_>, choices: &[Way]) -> Option<(Way, Token)> {
    let (word, token) = noted(cursor, ClaimPart::Way, Noted::Concept)?;
    let way = Way::from_id(&word).unwrap_or_else(|| {
        let choices = choices.iter().map(|way| way.id().to_owned()).collect();
        unknown_choice(cursor, word, &token, choices);
        Way::Nash
    });
    Some((way, token))
}

fn unknown_choice(cursor: &mut Cursor<'_>, word: String, token: &Token, choices: Vec<String>) {
    let suggestions = suggestions(&word, choices.iter().map(String::as_str));
    cursor.report(Problem::UnknownChoice { word, suggestions, choices }, token.span.clone());
}

/// The comma between two arguments; an Arabic one is reported, and taken for it.
pub(super) fn comma(cursor: &mut Cursor<'_>) -> Option<Token> {
    let comma = cursor.take(&TokenKind::Comma)?;
    let written = cursor.text_at(&comma.span).to_owned();
    if written != "," {
        cursor.report(Problem::ForeignOperator { written, write: ",".into() }, comma.span.clone());
    }
    Some(comma)
}

/// The comma that must stand between two arguments.
pub(super) fn comma_wanted(cursor: &mut Cursor<'_>) -> Option<()> {
    comma(cursor).map(drop).or_else(|| expected(cursor, ClaimPart::Comma))
}

/// A state: its name, or a pattern (in graph form a name) between quotation marks. One that does not exist is
/// reported and taken for another, so that the rest is looked at too.
pub(super) fn state(cursor: &mut Cursor<'_>, vocabulary: Vocabulary<'_>) -> Option<StateTerm> {
    if let TokenKind::Quoted(inner) = &cursor.peek().kind {
        let inner = inner.clone();
        let token = cursor.next();
        cursor.note(&token.span, Noted::State);
        let found = match vocabulary.n_options {
            Some(n_options) => quoted_pattern(&inner, n_options, &token, cursor, vocabulary),
            None => named(&inner, &token, cursor, vocabulary),
        };
        return Some(found.unwrap_or_else(unknown_state));
    }
    if matches!(&cursor.peek().kind, TokenKind::Word(word) if !is_identifier(word)) {
        // What the lexer says of it is about options.
        let span = cursor.peek().span.clone();
        cursor.forget_at(&span);
        return expected(cursor, ClaimPart::State);
    }
    let (word, token) = noted(cursor, ClaimPart::State, Noted::State)?;
    Some(named(&word, &token, cursor, vocabulary).unwrap_or_else(unknown_state))
}

/// What stands for a state that is not known; the claim is refused in any case. Of a state
/// of the graph form nothing is told that depends on options.
fn unknown_state() -> StateTerm {
    StateTerm::Graph(StateId::from_index(0))
}

fn named(word: &str, token: &Token, cursor: &mut Cursor<'_>, vocabulary: Vocabulary<'_>) -> Option<StateTerm> {
    let names = vocabulary.names;
    let known = names.named_state(word).and_then(|index| vocabulary.states.get(index)).map(|state| match state {
        Some(StateRef::Key(key)) => StateTerm::Key(*key),
        Some(StateRef::Graph(state)) => StateTerm::Graph(*state),
        // What is wrong with it was reported where it stands.
        None => unknown_state(),
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
    let Some(space) = vocabulary.space else { return Some(unknown_state()) };
    if vocabulary.is_seen {
        return Some(StateTerm::Quoted(pattern));
    }
    let fitting = space.matching(pattern);
    if fitting.len() == 1 {
        return Some(StateTerm::Quoted(pattern));
    }
    let shown = |state: &mizan_core::StateId| {
        let text = space.pattern(*state).map(|pattern| pattern_text(pattern, n_options));
        ShownState { number: state.number(), text: text.unwrap_or_default() }
    };
    let first = fitting.iter().take(3).map(shown).collect();
    let problem = Problem::PatternNotOneState { pattern: text.to_owned(), count: fitting.len(), first };
    cursor.report(problem, token.span.clone());
    None
}
