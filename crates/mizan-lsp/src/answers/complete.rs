//! What may be written at a place.

use lsp_types::{
    CompletionItem, CompletionItemKind, CompletionParams, CompletionResponse, CompletionTextEdit, TextEdit,
};
use mizan_report::editor::{self, Completion};

use super::{Asked, Trouble};
use crate::documents::speaker;

pub(super) fn complete(asked: &Asked<'_>, params: CompletionParams) -> Result<Option<CompletionResponse>, Trouble> {
    let Some((document, at)) = asked.desk.at(&params.text_document_position) else { return Ok(None) };
    // While somebody types the text is in between; the names are those of the last version that could be used.
    let known = document.known(&asked.desk.settings);
    let language = asked.desk.language(&document);
    let speaker = known.as_ref().and_then(|session| speaker(session, language));
    let Some((from, choices)) = editor::complete(&document.text, at, speaker.as_ref()) else { return Ok(None) };
    let range = document.places(asked.desk.client.columns).range(&(from..at));
    // They come with what is most likely first, and are to stay so.
    let items = choices.into_iter().enumerate().map(|(place, choice)| item(place, choice, range));
    Ok(Some(CompletionResponse::Array(items.collect())))
}

fn item(place: usize, choice: Completion, range: lsp_types::Range) -> CompletionItem {
    let new_text = choice.apply.unwrap_or_else(|| choice.label.clone());
    CompletionItem {
        kind: Some(kind(choice.kind)),
        detail: Some(choice.detail).filter(|detail| !detail.is_empty()),
        sort_text: Some(format!("{place:05}")),
        filter_text: Some(choice.label.clone()),
        text_edit: Some(CompletionTextEdit::Edit(TextEdit { range, new_text })),
        label: choice.label,
        ..CompletionItem::default()
    }
}

fn kind(kind: &str) -> CompletionItemKind {
    match kind {
        "key" => CompletionItemKind::PROPERTY,
        "option" => CompletionItemKind::VARIABLE,
        "state" => CompletionItemKind::ENUM_MEMBER,
        "dm" => CompletionItemKind::CLASS,
        "source" => CompletionItemKind::FILE,
        "function" => CompletionItemKind::FUNCTION,
        "concept" => CompletionItemKind::CONSTANT,
        "keyword" => CompletionItemKind::KEYWORD,
        "assumption" => CompletionItemKind::REFERENCE,
        _ => CompletionItemKind::VALUE,
    }
}
