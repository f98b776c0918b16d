//! Where a name is declared, and where else it stands; where a passage stands in its source.

use lsp_types::{
    DocumentHighlight, DocumentHighlightKind, DocumentHighlightParams, GotoDefinitionParams, GotoDefinitionResponse,
    Location, ReferenceParams,
};
use mizan::PassageInFile;

use super::{Asked, Trouble};
use crate::documents::{Document, Places};
use crate::uri;

pub(super) fn definition(
    asked: &Asked<'_>,
    params: GotoDefinitionParams,
) -> Result<Option<GotoDefinitionResponse>, Trouble> {
    let Some((document, at)) = asked.desk.at(&params.text_document_position_params) else { return Ok(None) };
    let declared = mentions(asked, &document, at, |declares| declares);
    if !declared.is_empty() {
        return Ok(Some(GotoDefinitionResponse::Array(declared)));
    }
    let passage = document.session(&asked.desk.settings).passage_at(at);
    Ok(passage.and_then(|passage| in_source(asked, &passage)).map(GotoDefinitionResponse::Scalar))
}

pub(super) fn references(asked: &Asked<'_>, params: ReferenceParams) -> Result<Option<Vec<Location>>, Trouble> {
    let Some((document, at)) = asked.desk.at(&params.text_document_position) else { return Ok(None) };
    let with_declaration = params.context.include_declaration;
    Ok(Some(mentions(asked, &document, at, |declares| with_declaration || !declares)))
}

pub(super) fn highlights(
    asked: &Asked<'_>,
    params: DocumentHighlightParams,
) -> Result<Option<Vec<DocumentHighlight>>, Trouble> {
    let Some((document, at)) = asked.desk.at(&params.text_document_position_params) else { return Ok(None) };
    let index = document.session(&asked.desk.settings).index();
    let places = document.places(asked.desk.client.columns);
    let Some(at) = index.mention_at(at) else { return Ok(None) };
    let shown = index.mentions_of(&at.name).map(|mention| DocumentHighlight {
        range: places.range(&mention.span),
        kind: Some(if mention.declares { DocumentHighlightKind::WRITE } else { DocumentHighlightKind::READ }),
    });
    Ok(Some(shown.collect()))
}

/// The places of the name that stands at a byte; those that are wanted, by whether the name is declared there.
fn mentions(asked: &Asked<'_>, document: &Document, at: usize, is_wanted: impl Fn(bool) -> bool) -> Vec<Location> {
    let index = document.session(&asked.desk.settings).index();
    let Some(name) = index.mention_at(at).map(|mention| &mention.name) else { return Vec::new() };
    let places = document.places(asked.desk.client.columns);
    let wanted = index.mentions_of(name).filter(|mention| is_wanted(mention.declares));
    wanted.map(|mention| Location::new(document.uri.clone(), places.range(&mention.span))).collect()
}

/// Where a passage stands in the file of its source.
fn in_source(asked: &Asked<'_>, passage: &PassageInFile<'_>) -> Option<Location> {
    let places = Places::new(passage.text, asked.desk.client.columns);
    Some(Location::new(uri::of(passage.file)?, places.range(&passage.range)))
}
