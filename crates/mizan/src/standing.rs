//! What stands at a place of a case file.

use std::ops::Range;

use mizan_case::Case;
use mizan_case::case::Citation;
use mizan_core::{Assumption, ClaimId, DmId, OptionId};

use crate::session::Session;

/// What stands at a place.
#[derive(Debug, Clone, Copy)]
pub enum Standing<'a> {
    /// An option.
    Option(OptionId),
    /// The named state at this place among those of the case.
    State(usize),
    /// A decision maker.
    Dm(DmId),
    /// The source at this place.
    Source(usize),
    /// A word that names nothing, such as a key.
    Word(&'a str),
    /// A passage that is cited.
    Citation(&'a Citation),
    /// A claim, in the form in which it is checked.
    Check(ClaimId),
    /// A statement or a rule.
    Assumption(Assumption),
}

/// What stands at byte `at` of the case of a session, the narrowest first, each with its place.
#[must_use]
pub fn standing<'a>(case: &'a Case, session: &'a Session, at: usize) -> Vec<(Range<usize>, Standing<'a>)> {
    let text = &session.source().text;
    let span = word_at(text, at);
    let word = word(case, &text[span.clone()]);
    let citation = session.citation_at(at).map(|citation| (citation.span.clone(), Standing::Citation(citation)));
    let claim = case.claims_by_id().find_map(|(id, claim)| {
        let span = &claim.check.as_ref().filter(|_| claim.claim.is_some())?.span;
        span.contains(&at).then(|| (span.clone(), Standing::Check(id)))
    });
    std::iter::once((span, word)).chain(citation).chain(claim).chain(assumption(case, at)).collect()
}

/// The identifier, with its owner where it is written, around a place.
fn word_at(text: &str, at: usize) -> Range<usize> {
    let belongs = |c: &char| c.is_alphanumeric() || matches!(c, '_' | '.') || !c.is_ascii() && !c.is_whitespace();
    let before: usize = text[..at].chars().rev().take_while(belongs).map(char::len_utf8).sum();
    let after: usize = text[at..].chars().take_while(belongs).map(char::len_utf8).sum();
    at - before..at + after
}

fn word<'a>(case: &Case, word: &'a str) -> Standing<'a> {
    let names = &case.names;
    let option = match word.split_once('.') {
        Some((dm, option)) => names.option_of(dm, option),
        None => names.option(word),
    };
    let state = || names.named_state(word).map(Standing::State);
    let dm = || names.dm(word).ok().map(Standing::Dm);
    let source = || case.sources.iter().position(|source| source.id == word).map(Standing::Source);
    let named = option.ok().map(Standing::Option).or_else(state).or_else(dm).or_else(source);
    named.unwrap_or(Standing::Word(word))
}

/// The statement or the rule around a place.
fn assumption<'a>(case: &Case, at: usize) -> Option<(Range<usize>, Standing<'a>)> {
    let of_dm = |dm: usize| {
        let statements = 0..case.decision_makers[dm].statements.len();
        statements.map(move |place| Assumption::Statement(DmId::from_index(dm), place))
    };
    let statements = (0..case.decision_makers.len()).flat_map(of_dm);
    let all = statements.chain((0..case.rules.len()).map(Assumption::Rule));
    all.filter_map(|assumption| Some((case.assumption_span(assumption)?.clone(), assumption)))
        .find(|(span, _)| span.contains(&at))
        .map(|(span, assumption)| (span, Standing::Assumption(assumption)))
}
