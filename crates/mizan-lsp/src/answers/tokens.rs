//! What the words in formulas, claims and changes are, for colours.

use lsp_types::{
    SemanticToken, SemanticTokenType, SemanticTokens, SemanticTokensLegend, SemanticTokensParams, SemanticTokensResult,
};
use mizan_case::index::Mark;

use super::{Asked, Trouble};
use crate::documents::number;

/// The kinds of words, each with the closest of those that editors have colours for.
const KINDS: [(Mark, SemanticTokenType); 8] = [
    (Mark::Dm, SemanticTokenType::CLASS),
    (Mark::Option, SemanticTokenType::VARIABLE),
    (Mark::State, SemanticTokenType::ENUM_MEMBER),
    (Mark::Statement, SemanticTokenType::PROPERTY),
    (Mark::Concept, SemanticTokenType::TYPE),
    (Mark::Function, SemanticTokenType::FUNCTION),
    (Mark::Keyword, SemanticTokenType::KEYWORD),
    (Mark::Operator, SemanticTokenType::OPERATOR),
];

pub(super) fn legend() -> SemanticTokensLegend {
    SemanticTokensLegend { token_types: KINDS.map(|(_, kind)| kind).to_vec(), token_modifiers: Vec::new() }
}

pub(super) fn tokens(asked: &Asked<'_>, params: SemanticTokensParams) -> Result<Option<SemanticTokensResult>, Trouble> {
    let Some(document) = asked.desk.document(&params.text_document.uri) else { return Ok(None) };
    let places = document.places(asked.desk.client.columns);
    let mut before = lsp_types::Position::default();
    // The protocol counts each from the one before it.
    let token = |(span, mark): &(std::ops::Range<usize>, Mark)| {
        let (start, end) = (places.position(span.start), places.position(span.end));
        let delta_line = start.line - before.line;
        let delta_start = if delta_line == 0 { start.character - before.character } else { start.character };
        before = start;
        let token_type = KINDS.iter().position(|(known, _)| known == mark).unwrap_or_default();
        let length = end.character.saturating_sub(start.character);
        SemanticToken { delta_line, delta_start, length, token_type: number(token_type), token_modifiers_bitset: 0 }
    };
    let data = document.session(&asked.desk.settings).index().marks().iter().map(token).collect();
    Ok(Some(SemanticTokensResult::Tokens(SemanticTokens { result_id: None, data })))
}
