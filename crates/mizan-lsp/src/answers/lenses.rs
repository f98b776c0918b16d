//! The verdict on each claim: above it with what can be asked about it, and at the end of its form.

use lsp_types::{CodeLens, CodeLensParams, Command, InlayHint, InlayHintLabel, InlayHintParams, InlayHintTooltip};
use mizan::Session;
use mizan_core::ClaimId;
use mizan_report::Speaker;
use mizan_report::editor::{hint, lens};
use serde_json::json;

use super::{Asked, Trouble, commands};
use crate::documents::{Document, speaker};

pub(super) fn lenses(asked: &Asked<'_>, params: CodeLensParams) -> Result<Option<Vec<CodeLens>>, Trouble> {
    let Some(document) = asked.desk.document(&params.text_document.uri) else { return Ok(None) };
    let session = decided(asked, &document, asked.desk.client.refreshes_lenses)?;
    let language = asked.desk.language(&document);
    let Some(speaker) = speaker(session, language) else { return Ok(None) };
    let places = document.places(asked.desk.client.columns);
    let messages = language.messages();
    let of_claim = |(id, span): (ClaimId, &std::ops::Range<usize>)| {
        let about = json!({ "uri": document.uri, "claim": speaker.case.claim(id).id });
        let shown = |title: String, command: &str| CodeLens {
            range: places.range(span),
            command: Some(Command { title, command: command.to_owned(), arguments: Some(vec![about.clone()]) }),
            data: None,
        };
        let verdict = document.refused().filter(|_| session.verdict_if_found(id).is_none());
        let verdict = verdict.unwrap_or_else(|| lens(&speaker, session, id));
        [
            shown(verdict, commands::EXPLAIN),
            shown(messages.text("editor-explain", &[]), commands::EXPLAIN),
            shown(messages.text("editor-what-if", &[]), commands::WHAT_IF),
        ]
    };
    Ok(Some(claims(&speaker).flat_map(of_claim).collect()))
}

pub(super) fn hints(asked: &Asked<'_>, params: InlayHintParams) -> Result<Option<Vec<InlayHint>>, Trouble> {
    let Some(document) = asked.desk.document(&params.text_document.uri) else { return Ok(None) };
    let session = decided(asked, &document, asked.desk.client.refreshes_hints)?;
    let language = asked.desk.language(&document);
    let Some(speaker) = speaker(session, language) else { return Ok(None) };
    let places = document.places(asked.desk.client.columns);
    let wanted = places.byte(params.range.start)..places.byte(params.range.end) + 1;
    let of_claim = |(id, span): (ClaimId, &std::ops::Range<usize>)| {
        let told = hint(&speaker, session, id).filter(|_| wanted.contains(&span.end))?;
        Some(InlayHint {
            position: places.position(span.end),
            label: InlayHintLabel::String(told),
            kind: None,
            text_edits: None,
            tooltip: Some(InlayHintTooltip::String(lens(&speaker, session, id))),
            padding_left: Some(true),
            padding_right: None,
            data: None,
        })
    };
    Ok(Some(claims(&speaker).filter_map(of_claim).collect()))
}

/// Every claim that can be decided, with where its form stands.
fn claims<'a>(speaker: &Speaker<'a>) -> impl Iterator<Item = (ClaimId, &'a std::ops::Range<usize>)> {
    let case = speaker.case;
    let decidable = case.claims_by_id().filter(|(_, entry)| entry.claim.is_some());
    decidable.filter_map(|(id, entry)| Some((id, &entry.check.as_ref()?.span)))
}

/// The session of a document. An editor that cannot be told to ask again is answered once its claims are decided.
fn decided<'a>(asked: &Asked<'_>, document: &'a Document, asks_again: bool) -> Result<&'a Session, Trouble> {
    let session = document.session(&asked.desk.settings);
    if !asks_again && session.ready().is_some() {
        let verdicts = session.verdicts(&asked.run).and_then(|_| session.inquire_if_open(&asked.run));
        if verdicts.is_err_and(|why| why.is_cancelled()) {
            return Err(Trouble::Cancelled);
        }
    }
    Ok(session)
}
