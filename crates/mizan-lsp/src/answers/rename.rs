//! Another name for something, wherever it stands.

use lsp_types::{
    DocumentChanges, OneOf, OptionalVersionedTextDocumentIdentifier, PrepareRenameResponse, RenameParams,
    TextDocumentEdit, TextDocumentPositionParams, TextEdit, WorkspaceEdit,
};
use mizan::rename::rename as renamed;
use mizan_report::editor::why_not_renamed;

use super::{Asked, Trouble};
use crate::documents::Document;

pub(super) fn prepare(
    asked: &Asked<'_>,
    params: TextDocumentPositionParams,
) -> Result<Option<PrepareRenameResponse>, Trouble> {
    let Some((document, at)) = asked.desk.at(&params) else { return Ok(None) };
    let index = document.session(&asked.desk.settings).index();
    let places = document.places(asked.desk.client.columns);
    Ok(index.mention_at(at).map(|mention| PrepareRenameResponse::RangeWithPlaceholder {
        range: places.range(&mention.span),
        placeholder: mention.name.id().to_owned(),
    }))
}

pub(super) fn rename(asked: &Asked<'_>, params: RenameParams) -> Result<Option<WorkspaceEdit>, Trouble> {
    let Some((document, at)) = asked.desk.at(&params.text_document_position) else { return Ok(None) };
    let settings = &asked.desk.settings;
    let index = document.session(settings).index();
    let changes = renamed(&document.text, index, at, &params.new_name, &settings.limits);
    let refused = |why| Trouble::Refused(why_not_renamed(&why, asked.desk.language(&document)));
    Ok(Some(edit(asked, &document, changes.map_err(refused)?)))
}

/// What is to be written in the place of some bytes of a document.
pub(super) fn edit(
    asked: &Asked<'_>,
    document: &Document,
    changes: impl IntoIterator<Item = (std::ops::Range<usize>, String)>,
) -> WorkspaceEdit {
    let places = document.places(asked.desk.client.columns);
    let change = |(span, new_text)| OneOf::Left(TextEdit { range: places.range(&span), new_text });
    let text_document =
        OptionalVersionedTextDocumentIdentifier { uri: document.uri.clone(), version: Some(document.version) };
    let edits = changes.into_iter().map(change).collect();
    let changes = DocumentChanges::Edits(vec![TextDocumentEdit { text_document, edits }]);
    WorkspaceEdit { document_changes: Some(changes), ..WorkspaceEdit::default() }
}
