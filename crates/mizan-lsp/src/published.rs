//! What is wrong with a document, or worth a look, as the editor shows it.

use std::str::FromStr as _;

use lsp_types::notification::PublishDiagnostics;
use lsp_types::{
    CodeDescription, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Location, NumberOrString,
    PublishDiagnosticsParams, Uri,
};
use mizan::{Oddity, Session};
use mizan_case::Severity;
use mizan_report::{Language, Speaker, diagnostics};

use crate::desk::Desk;
use crate::documents::{Document, Places, speaker};

/// Who says it.
const SOURCE: &str = "mizan";

/// Tells the editor what is wrong with a document; with what is odd about its model, where that is known.
pub(crate) fn publish(desk: &Desk, document: &Document, oddities: &[Oddity]) {
    let session = document.session(&desk.settings);
    let language = desk.language(document);
    let places = document.places(desk.client.columns);
    let mut told: Vec<Diagnostic> =
        session.diagnostics().iter().map(|found| told(desk, document, &places, found, language)).collect();
    if let Some(speaker) = speaker(session, language) {
        told.extend(oddities.iter().filter_map(|oddity| odd(&places, oddity, &speaker)));
    }
    if !document.is_over() {
        desk.notify::<PublishDiagnostics>(PublishDiagnosticsParams {
            uri: document.uri.clone(),
            diagnostics: told,
            version: Some(document.version),
        });
    }
}

/// Takes what was told of a document back.
pub(crate) fn withdraw(desk: &Desk, uri: Uri) {
    desk.notify::<PublishDiagnostics>(PublishDiagnosticsParams { uri, diagnostics: Vec::new(), version: None });
}

/// Something that is wrong.
pub(crate) fn told(
    desk: &Desk,
    document: &Document,
    places: &Places<'_>,
    found: &mizan_case::Diagnostic,
    language: Language,
) -> Diagnostic {
    // What is about the file as a whole is shown at its beginning.
    let whole = 0..0;
    let related = diagnostics::sentences(found, language).related;
    let at = |span| DiagnosticRelatedInformation {
        location: Location::new(document.uri.clone(), places.range(span)),
        message: related.clone().unwrap_or_default(),
    };
    let code = found.problem.code();
    Diagnostic {
        range: places.range(found.span.as_ref().unwrap_or(&whole)),
        severity: Some(match found.severity() {
            Severity::Error => DiagnosticSeverity::ERROR,
            Severity::Warning => DiagnosticSeverity::WARNING,
        }),
        code: Some(NumberOrString::String(code.to_owned())),
        code_description: reference(desk, code).map(|href| CodeDescription { href }),
        source: Some(SOURCE.to_owned()),
        message: diagnostics::message(found, language),
        related_information: (!found.related.is_empty()).then(|| found.related.iter().map(at).collect()),
        ..Diagnostic::default()
    }
}

/// Where the documentation tells of a code: the words that a reader's browser is to look for stand after the page.
fn reference(desk: &Desk, code: &str) -> Option<Uri> {
    let docs = desk.client.options.docs.as_ref().unwrap_or(&desk.settings.docs);
    Uri::from_str(&format!("{}/case-file.md#:~:text={code}", docs.trim_end_matches('/'))).ok()
}

/// Something that is odd about the model, unless what is wrong says so too.
fn odd(places: &Places<'_>, oddity: &Oddity, speaker: &Speaker<'_>) -> Option<Diagnostic> {
    if oddity.is_diagnosed(speaker.case) {
        return None;
    }
    Some(Diagnostic {
        range: places.range(&oddity.span(speaker.case).unwrap_or_default()),
        severity: Some(DiagnosticSeverity::INFORMATION),
        code: Some(NumberOrString::String(oddity.id().to_owned())),
        source: Some(SOURCE.to_owned()),
        message: speaker.oddity(oddity)?,
        ..Diagnostic::default()
    })
}

/// What is odd about the model of a session, where that was found out.
pub(crate) fn known_oddities(session: &Session) -> &[Oddity] {
    session.oddities_if_found().unwrap_or_default()
}
