//! What can be done at a place: a word that may have been meant, and changes of the element that stands there.

use std::ops::Range;

use lsp_types::{CodeAction, CodeActionKind, CodeActionOrCommand, CodeActionParams, CodeActionResponse, Diagnostic};
use mizan_report::editor::{action_title, fix_title};

use super::{Asked, Trouble, rename::edit};
use crate::documents::Document;
use crate::published::told;

pub(super) fn actions(asked: &Asked<'_>, params: CodeActionParams) -> Result<Option<CodeActionResponse>, Trouble> {
    let Some(document) = asked.desk.document(&params.text_document.uri) else { return Ok(None) };
    let places = document.places(asked.desk.client.columns);
    let at = places.byte(params.range.start)..places.byte(params.range.end);
    let only = params.context.only.as_deref();
    let is_wanted = |kind: &CodeActionKind| {
        only.is_none_or(|only| only.iter().any(|wanted| kind.as_str().starts_with(wanted.as_str())))
    };
    let mut all = Vec::new();
    if is_wanted(&CodeActionKind::QUICKFIX) {
        all.extend(fixes(asked, &document, &at));
    }
    if is_wanted(&CodeActionKind::REFACTOR_REWRITE) {
        all.extend(rewritings(asked, &document, at.start));
    }
    Ok(Some(all.into_iter().map(CodeActionOrCommand::CodeAction).collect()))
}

/// What may have been meant where something is wrong.
fn fixes(asked: &Asked<'_>, document: &Document, at: &Range<usize>) -> Vec<CodeAction> {
    let language = asked.desk.language(document);
    let places = document.places(asked.desk.client.columns);
    let touches = |span: &Range<usize>| span.start <= at.end && at.start <= span.end;
    let session = document.session(&asked.desk.settings);
    let here = session.diagnostics().iter().filter(|found| found.span.as_ref().is_some_and(touches));
    let of_one = |found: &mizan_case::Diagnostic| {
        let shown: Vec<Diagnostic> = vec![told(asked.desk, document, &places, found, language)];
        let fix = |(place, (span, right)): (usize, (Range<usize>, String))| CodeAction {
            title: fix_title(&right, language),
            kind: Some(CodeActionKind::QUICKFIX),
            diagnostics: Some(shown.clone()),
            is_preferred: Some(place == 0),
            edit: Some(edit(asked, document, [(span, right)])),
            ..CodeAction::default()
        };
        found.fixes(&document.text).into_iter().enumerate().map(fix).collect::<Vec<_>>()
    };
    here.flat_map(of_one).collect()
}

/// What the element at a place can become.
fn rewritings(asked: &Asked<'_>, document: &Document, at: usize) -> Vec<CodeAction> {
    let language = asked.desk.language(document);
    let possible = mizan::actions(&document.text, document.session(&asked.desk.settings).index(), at);
    let rewriting = |action: mizan::Action| CodeAction {
        title: action_title(action.what, language),
        kind: Some(CodeActionKind::REFACTOR_REWRITE),
        edit: Some(edit(asked, document, [(action.span, action.text)])),
        ..CodeAction::default()
    };
    possible.into_iter().map(rewriting).collect()
}
