//! The conversation: greeting, messages, farewell.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::thread::Scope;

use crossbeam_channel::Sender;
use lsp_server::{Connection, ErrorCode, Message, Notification, ProtocolError, Request, RequestId, Response};
use lsp_types::notification::{
    Cancel, DidChangeTextDocument, DidCloseTextDocument, DidOpenTextDocument, DidSaveTextDocument, Notification as _,
    WorkDoneProgressCancel,
};
use lsp_types::{CancelParams, InitializeParams, NumberOrString};
use mizan::Run;
use serde::de::DeserializeOwned;
use serde_json::json;

use crate::answers::{self, Asked, Trouble};
use crate::background;
use crate::client::Client;
use crate::desk::Desk;
use crate::documents::Document;
use crate::progress;
use crate::published;
use crate::settings::Settings;

/// Speaks with an editor until that ends the conversation.
///
/// # Errors
/// What was said is no protocol, or the editor is gone.
pub fn serve(connection: &Connection, settings: Settings) -> Result<(), ProtocolError> {
    let (id, params) = connection.initialize_start()?;
    // What is not understood of an editor's description of itself is not asked for.
    let params: InitializeParams = serde_json::from_value(params).unwrap_or_default();
    let client = Client::of(&params);
    let greeting = json!({
        "capabilities": answers::capabilities(&client),
        "serverInfo": { "name": "mizan", "version": settings.version },
    });
    connection.initialize_finish(id, greeting)?;
    let desk = Desk::new(settings, client, connection.sender.clone());
    std::thread::scope(|scope| {
        let changed = background::start(scope, &desk);
        let spoken = converse(connection, &desk, scope, &changed);
        desk.end();
        spoken
    })
}

fn converse<'scope>(
    connection: &Connection,
    desk: &'scope Desk,
    scope: &'scope Scope<'scope, '_>,
    changed: &Sender<Arc<Document>>,
) -> Result<(), ProtocolError> {
    for message in &connection.receiver {
        match message {
            Message::Request(request) => {
                if connection.handle_shutdown(&request)? {
                    break;
                }
                let cancelled = desk.begin(&request.id);
                scope.spawn(move || {
                    let run = Run::silent().until(&cancelled).within(desk.settings.max_work);
                    desk.respond(answer(&Asked { desk, run }, request));
                });
            }
            Message::Notification(told) => heard(desk, changed, told),
            Message::Response(response) => desk.answered(response),
        }
    }
    Ok(())
}

/// The answer to a question. One that breaks is a mistake of the program; the server goes on.
fn answer(asked: &Asked<'_>, request: Request) -> Response {
    let Request { id, method, params } = request;
    let refused = |code: ErrorCode, message: String| Response::new_err(id.clone(), code as i32, message);
    match catch_unwind(AssertUnwindSafe(|| answers::answer(asked, &method, params))) {
        Ok(Ok(_)) if asked.run.is_cancelled() => refused(ErrorCode::RequestCanceled, String::new()),
        Ok(Ok(value)) => Response::new_ok(id, value),
        Ok(Err(Trouble::NoSuchQuestion)) => refused(ErrorCode::MethodNotFound, method),
        Ok(Err(Trouble::NotUnderstood(why))) => refused(ErrorCode::InvalidParams, why),
        Ok(Err(Trouble::Cancelled)) => refused(ErrorCode::RequestCanceled, String::new()),
        Ok(Err(Trouble::Refused(why))) => refused(ErrorCode::RequestFailed, why),
        Err(_) => refused(ErrorCode::InternalError, asked.desk.settings.otherwise.messages().text("web-broken", &[])),
    }
}

/// What the editor tells.
fn heard(desk: &Desk, changed: &Sender<Arc<Document>>, told: Notification) {
    let read = |document: Document| {
        // The reader is there until the conversation ends.
        let _ = changed.send(desk.lay(document));
    };
    match told.method.as_str() {
        DidOpenTextDocument::METHOD => {
            let Some(opened) = params::<DidOpenTextDocument>(told) else { return };
            let opened = opened.text_document;
            read(Document::new(opened.uri, opened.version, opened.text));
        }
        DidChangeTextDocument::METHOD => {
            let Some(change) = params::<DidChangeTextDocument>(told) else { return };
            let Some(document) = desk.document(&change.text_document.uri) else { return };
            read(document.changed(change.text_document.version, change.content_changes, desk.client.columns));
        }
        DidSaveTextDocument::METHOD => {
            // A source may have been saved beside it.
            let Some(saved) = params::<DidSaveTextDocument>(told) else { return };
            let Some(document) = desk.document(&saved.text_document.uri) else { return };
            read(document.changed(document.version, Vec::new(), desk.client.columns));
        }
        DidCloseTextDocument::METHOD => {
            let Some(closed) = params::<DidCloseTextDocument>(told) else { return };
            desk.close(&closed.text_document.uri);
            published::withdraw(desk, closed.text_document.uri);
        }
        Cancel::METHOD => {
            let Some(CancelParams { id }) = params::<Cancel>(told) else { return };
            desk.cancel(&match id {
                NumberOrString::Number(id) => RequestId::from(id),
                NumberOrString::String(id) => RequestId::from(id),
            });
        }
        WorkDoneProgressCancel::METHOD => {
            let Some(cancelled) = params::<WorkDoneProgressCancel>(told) else { return };
            let documents = desk.documents();
            let documents = documents.iter().filter(|document| progress::is_of(&cancelled.token, document));
            documents.for_each(|document| document.end());
        }
        _ => {}
    }
}

fn params<N: lsp_types::notification::Notification>(told: Notification) -> Option<N::Params>
where
    N::Params: DeserializeOwned,
{
    told.extract(N::METHOD).ok()
}
