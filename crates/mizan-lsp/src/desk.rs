//! What a running server holds: the open documents, the questions that are being answered, and the way to the editor.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crossbeam_channel::{Sender, bounded};
use lsp_server::{Message, Notification, Request, RequestId, Response};
use lsp_types::{TextDocumentPositionParams, Uri};
use mizan_report::Language;
use serde_json::Value;

use crate::client::Client;
use crate::documents::Document;
use crate::settings::Settings;

/// What a running server holds.
#[derive(Debug)]
pub(crate) struct Desk {
    /// With what it was started.
    pub settings: Settings,
    /// Who asks.
    pub client: Client,
    sender: Sender<Message>,
    /// The open documents, by how the editor calls them.
    documents: Mutex<BTreeMap<String, Arc<Document>>>,
    /// The questions that are being answered; set where one is cancelled.
    asked: Mutex<BTreeMap<String, Arc<AtomicBool>>>,
    outgoing: Mutex<Outgoing>,
}

/// The questions that the editor was asked.
#[derive(Debug, Default)]
struct Outgoing {
    last: i32,
    /// Who waits for an answer; nobody once everything ends.
    waiting: BTreeMap<String, Sender<Value>>,
    is_over: bool,
}

impl Desk {
    /// An empty desk.
    pub fn new(settings: Settings, client: Client, sender: Sender<Message>) -> Self {
        Self {
            settings,
            client,
            sender,
            documents: Mutex::default(),
            asked: Mutex::default(),
            outgoing: Mutex::default(),
        }
    }

    /// A document, as it is now.
    pub fn document(&self, uri: &Uri) -> Option<Arc<Document>> {
        locked(&self.documents).get(uri.as_str()).cloned()
    }

    /// All open documents.
    pub fn documents(&self) -> Vec<Arc<Document>> {
        locked(&self.documents).values().cloned().collect()
    }

    /// A document with a place in it, as a byte.
    pub fn at(&self, asked: &TextDocumentPositionParams) -> Option<(Arc<Document>, usize)> {
        let document = self.document(&asked.text_document.uri)?;
        let at = document.places(self.client.columns).byte(asked.position);
        Some((document, at))
    }

    /// Lays a version of a document on the desk; what is being found out about the one before it is given up.
    pub fn lay(&self, document: Document) -> Arc<Document> {
        let document = Arc::new(document);
        let before = locked(&self.documents).insert(document.uri.as_str().to_owned(), document.clone());
        before.iter().for_each(|before| before.end());
        document
    }

    /// Takes a document off the desk.
    pub fn close(&self, uri: &Uri) {
        let gone = locked(&self.documents).remove(uri.as_str());
        gone.iter().for_each(|gone| gone.end());
    }

    /// The language in which to speak of a document: the one that the editor or the user asked for, else that of the case.
    pub fn language(&self, document: &Document) -> Language {
        let asked = self.client.options.language().or(self.settings.asked);
        let of_case = || document.session(&self.settings).loaded().language().and_then(Language::from_tag);
        asked.or_else(of_case).unwrap_or(self.settings.otherwise)
    }

    /// Notes that a question is being answered; what comes back is set where it is cancelled.
    pub fn begin(&self, id: &RequestId) -> Arc<AtomicBool> {
        let flag = Arc::new(AtomicBool::new(false));
        locked(&self.asked).insert(id.to_string(), flag.clone());
        flag
    }

    /// Cancels a question.
    pub fn cancel(&self, id: &RequestId) {
        if let Some(flag) = locked(&self.asked).get(&id.to_string()) {
            flag.store(true, Ordering::Relaxed);
        }
    }

    /// Answers a question.
    pub fn respond(&self, response: Response) {
        locked(&self.asked).remove(&response.id.to_string());
        self.send(Message::Response(response));
    }

    /// Tells the editor something.
    pub fn notify<N: lsp_types::notification::Notification>(&self, params: N::Params) {
        self.send(Message::Notification(Notification::new(N::METHOD.to_owned(), params)));
    }

    /// Asks the editor something, and does not wait for what it says.
    pub fn request<R: lsp_types::request::Request>(&self, params: R::Params) {
        let id = self.next_id(None);
        if let Some(id) = id {
            self.send(Message::Request(Request::new(id.into(), R::METHOD.to_owned(), params)));
        }
    }

    /// Asks the editor something; `None` where it refuses to answer, or everything ends before it does.
    pub fn ask<R: lsp_types::request::Request>(&self, params: R::Params) -> Option<R::Result> {
        let (sender, receiver) = bounded(1);
        let id = self.next_id(Some(sender))?;
        self.send(Message::Request(Request::new(id.into(), R::METHOD.to_owned(), params)));
        receiver.recv().ok().and_then(|value| serde_json::from_value(value).ok())
    }

    fn next_id(&self, waiting: Option<Sender<Value>>) -> Option<i32> {
        let mut outgoing = locked(&self.outgoing);
        if outgoing.is_over {
            return None;
        }
        outgoing.last += 1;
        let id = outgoing.last;
        if let Some(waiting) = waiting {
            outgoing.waiting.insert(RequestId::from(id).to_string(), waiting);
        }
        Some(id)
    }

    /// Hands what the editor answered to whoever waits for it.
    pub fn answered(&self, response: Response) {
        let waiting = locked(&self.outgoing).waiting.remove(&response.id.to_string());
        if let Some((waiting, value)) = waiting.zip(response.response_result.ok()) {
            // Who gave up does not wait.
            let _ = waiting.send(value);
        }
    }

    /// Gives up everything.
    pub fn end(&self) {
        locked(&self.asked).values().for_each(|flag| flag.store(true, Ordering::Relaxed));
        locked(&self.documents).values().for_each(|document| document.end());
        let mut outgoing = locked(&self.outgoing);
        outgoing.is_over = true;
        outgoing.waiting.clear();
    }

    fn send(&self, message: Message) {
        // An editor that is gone needs nothing more.
        let _ = self.sender.send(message);
    }
}

fn locked<T>(what: &Mutex<T>) -> MutexGuard<'_, T> {
    what.lock().unwrap_or_else(PoisonError::into_inner)
}
