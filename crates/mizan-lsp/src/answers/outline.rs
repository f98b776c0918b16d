//! What there is in a case file, as a tree, and what of it can be folded away.

use lsp_types::{
    DocumentSymbol, DocumentSymbolParams, DocumentSymbolResponse, FoldingRange, FoldingRangeKind, FoldingRangeParams,
    Location, SymbolInformation, SymbolKind,
};
use mizan_case::index::Written;
use mizan_case::problem::Place;

use super::{Asked, Trouble};
use crate::documents::{Document, Places, number};

pub(super) fn symbols(
    asked: &Asked<'_>,
    params: DocumentSymbolParams,
) -> Result<Option<DocumentSymbolResponse>, Trouble> {
    let Some(document) = asked.desk.document(&params.text_document.uri) else { return Ok(None) };
    let elements = document.session(&asked.desk.settings).index().elements();
    let places = document.places(asked.desk.client.columns);
    Ok(Some(match asked.desk.client.nests_symbols {
        true => DocumentSymbolResponse::Nested(nested(elements, &places)),
        false => DocumentSymbolResponse::Flat(elements.iter().map(|it| flat(it, &document, &places)).collect()),
    }))
}

/// Options and statements stand below their decision makers.
fn nested(elements: &[Written], places: &Places<'_>) -> Vec<DocumentSymbol> {
    let below = |owner: &Written| {
        let own = |it: &&Written| owner.place == Place::DecisionMaker && it.owner.as_ref() == Some(&owner.title);
        elements.iter().filter(own).map(|it| symbol(it, None, places)).collect::<Vec<_>>()
    };
    let has_owner = |it: &Written| {
        elements.iter().any(|owner| owner.place == Place::DecisionMaker && it.owner.as_ref() == Some(&owner.title))
    };
    elements.iter().filter(|it| !has_owner(it)).map(|it| symbol(it, Some(below(it)), places)).collect()
}

#[allow(deprecated, reason = "the field `deprecated` has to be written")]
fn symbol(element: &Written, below: Option<Vec<DocumentSymbol>>, places: &Places<'_>) -> DocumentSymbol {
    DocumentSymbol {
        name: name(element),
        detail: None,
        kind: kind(element.place),
        tags: None,
        deprecated: None,
        range: places.range(&element.extent),
        selection_range: places.range(&element.title_span),
        children: below.filter(|below| !below.is_empty()),
    }
}

#[allow(deprecated, reason = "the field `deprecated` has to be written")]
fn flat(element: &Written, document: &Document, places: &Places<'_>) -> SymbolInformation {
    SymbolInformation {
        name: name(element),
        kind: kind(element.place),
        tags: None,
        deprecated: None,
        location: Location::new(document.uri.clone(), places.range(&element.extent)),
        container_name: element.owner.clone(),
    }
}

/// Its title; an editor shows none that is empty.
fn name(element: &Written) -> String {
    if element.title.trim().is_empty() { format!("[{}]", element.number + 1) } else { element.title.clone() }
}

fn kind(place: Place) -> SymbolKind {
    match place {
        Place::DecisionMaker => SymbolKind::CLASS,
        Place::OptionTable => SymbolKind::FIELD,
        Place::Statement => SymbolKind::PROPERTY,
        Place::Rule => SymbolKind::OPERATOR,
        Place::State => SymbolKind::ENUM_MEMBER,
        Place::Claim => SymbolKind::EVENT,
        Place::Variant => SymbolKind::NAMESPACE,
        Place::Source => SymbolKind::FILE,
        Place::View | Place::Believed => SymbolKind::INTERFACE,
        _ => SymbolKind::OBJECT,
    }
}

pub(super) fn folds(asked: &Asked<'_>, params: FoldingRangeParams) -> Result<Option<Vec<FoldingRange>>, Trouble> {
    let Some(document) = asked.desk.document(&params.text_document.uri) else { return Ok(None) };
    let places = document.places(asked.desk.client.columns);
    let blocks = document.session(&asked.desk.settings).index().blocks();
    let lines = blocks.iter().map(|span| (places.position(span.start).line, places.position(span.end).line));
    let folds = lines.map(|lines| fold(lines, FoldingRangeKind::Region));
    let all = folds.chain(comments(&document.text).map(|lines| fold(lines, FoldingRangeKind::Comment)));
    let mut all: Vec<FoldingRange> = all.filter(|fold| fold.start_line < fold.end_line).collect();
    all.sort_by_key(|fold| (fold.start_line, fold.end_line));
    all.dedup_by_key(|fold| (fold.start_line, fold.end_line));
    Ok(Some(all))
}

fn fold((start_line, end_line): (u32, u32), kind: FoldingRangeKind) -> FoldingRange {
    FoldingRange { start_line, end_line, kind: Some(kind), ..FoldingRange::default() }
}

/// The first and the last line of each run of lines that are comments.
fn comments(text: &str) -> impl Iterator<Item = (u32, u32)> {
    let lines: Vec<(usize, bool)> = text.lines().map(|line| line.trim_start().starts_with('#')).enumerate().collect();
    let runs: Vec<(u32, u32)> = lines
        .chunk_by(|a, b| a.1 == b.1)
        .filter(|run| run[0].1)
        .map(|run| (number(run[0].0), number(run[run.len() - 1].0)))
        .collect();
    runs.into_iter()
}
