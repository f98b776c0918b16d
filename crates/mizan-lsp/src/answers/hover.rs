//! What stands at a place, in words.

use lsp_types::{Hover, HoverContents, HoverParams, MarkupContent, MarkupKind};
use mizan_report::editor;

use super::{Asked, Trouble};
use crate::documents::speaker;

pub(super) fn hover(asked: &Asked<'_>, params: HoverParams) -> Result<Option<Hover>, Trouble> {
    let Some((document, at)) = asked.desk.at(&params.text_document_position_params) else { return Ok(None) };
    let session = document.session(&asked.desk.settings);
    let language = asked.desk.language(&document);
    let told = speaker(session, language).and_then(|speaker| editor::hover(&speaker, session, at));
    let places = document.places(asked.desk.client.columns);
    Ok(told.map(|told| Hover {
        // Plain: names and formulas may hold anything that Markdown would take for its own.
        contents: HoverContents::Markup(MarkupContent { kind: MarkupKind::PlainText, value: told.words.join("\n\n") }),
        range: Some(places.range(&told.span)),
    }))
}
