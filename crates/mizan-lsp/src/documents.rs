//! An open document: one version of its text, with what was found out about it.

use std::ops::Range;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use lsp_types::{Position, TextDocumentContentChangeEvent, Uri};
use mizan::{Columns, Disk, Offsets, Session, SourceText};
use mizan_report::{Language, Look, Speaker};

use crate::settings::Settings;
use crate::uri;

/// One version of a document.
#[derive(Debug)]
pub(crate) struct Document {
    /// How the editor calls it.
    pub uri: Uri,
    /// Its file, where it has one.
    pub path: Option<PathBuf>,
    /// Which version it is.
    pub version: i32,
    /// Its text.
    pub text: String,
    /// What is found out about it.
    session: OnceLock<Arc<Session>>,
    /// The session of the last version that could be used.
    earlier: Option<Arc<Session>>,
    /// Whether nobody wants to know more of it: there is a newer version, it was closed, or its work was cancelled.
    over: AtomicBool,
    /// Why its claims were not decided.
    refused: Mutex<Option<String>>,
}

impl Document {
    /// A document that was opened.
    pub fn new(uri: Uri, version: i32, text: String) -> Self {
        let path = uri::path(&uri);
        Self {
            uri,
            path,
            version,
            text,
            session: OnceLock::new(),
            earlier: None,
            over: AtomicBool::new(false),
            refused: Mutex::default(),
        }
    }

    /// Its next version, once these changes are made one after the other.
    pub fn changed(&self, version: i32, changes: Vec<TextDocumentContentChangeEvent>, columns: Columns) -> Self {
        let mut text = self.text.clone();
        for change in changes {
            match change.range {
                None => text = change.text,
                Some(range) => {
                    let places = Places::new(&text, columns);
                    let (start, end) = (places.byte(range.start), places.byte(range.end));
                    text.replace_range(start..end.max(start), &change.text);
                }
            }
        }
        Self {
            earlier: self.usable().cloned().or_else(|| self.earlier.clone()),
            ..Self::new(self.uri.clone(), version, text)
        }
    }

    /// What is found out about it.
    pub fn session(&self, settings: &Settings) -> &Arc<Session> {
        self.session.get_or_init(|| {
            let name =
                self.path.as_ref().map_or_else(|| self.uri.as_str().to_owned(), |path| path.display().to_string());
            let session = Session::of_text(SourceText::new(name, self.text.clone()), &settings.limits);
            Arc::new(match &self.path {
                Some(path) => session.with_sources(&Disk { sources: settings.sources.clone() }, path),
                None => session,
            })
        })
    }

    /// Its session, where it was read and nothing is wrong with it.
    fn usable(&self) -> Option<&Arc<Session>> {
        self.session.get().filter(|session| session.loaded().ready().is_some())
    }

    /// Its session where nothing is wrong with it, else that of the last version with which nothing was.
    pub fn known(&self, settings: &Settings) -> Option<Arc<Session>> {
        self.session(settings);
        self.usable().cloned().or_else(|| self.earlier.clone())
    }

    /// Its places as the editor counts them.
    pub fn places(&self, columns: Columns) -> Places<'_> {
        Places::new(&self.text, columns)
    }

    /// Gives up what is being found out about it.
    pub fn end(&self) {
        self.over.store(true, Ordering::Relaxed);
    }

    /// Set once nobody wants to know more of it.
    pub fn over(&self) -> &AtomicBool {
        &self.over
    }

    /// Whether nobody wants to know more of it.
    pub fn is_over(&self) -> bool {
        self.over.load(Ordering::Relaxed)
    }

    /// Notes why its claims were not decided.
    pub fn refuse(&self, why: String) {
        *self.refused.lock().unwrap_or_else(PoisonError::into_inner) = Some(why);
    }

    /// Why its claims were not decided.
    pub fn refused(&self) -> Option<String> {
        self.refused.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Somebody who speaks about the case of a session; `None` where something is wrong with it.
pub(crate) fn speaker(session: &Session, language: Language) -> Option<Speaker<'_>> {
    let ready = session.loaded().ready()?;
    Some(Speaker::new(Look::plain(language), ready.case, ready.model).with_evidence(session.evidence()))
}

/// Places in a text as an editor counts them.
#[derive(Debug)]
pub(crate) struct Places<'a> {
    offsets: Offsets<'a>,
    columns: Columns,
}

impl<'a> Places<'a> {
    /// The places of a text.
    pub fn new(text: &'a str, columns: Columns) -> Self {
        Self { offsets: Offsets::new(text), columns }
    }

    /// The byte at a place.
    pub fn byte(&self, position: Position) -> usize {
        self.offsets.at(position.line as usize, position.character as usize, self.columns)
    }

    /// The place of a byte.
    pub fn position(&self, byte: usize) -> Position {
        let (line, column) = self.offsets.position(byte, self.columns);
        Position::new(number(line), number(column))
    }

    /// The places of a range of bytes.
    pub fn range(&self, span: &Range<usize>) -> lsp_types::Range {
        lsp_types::Range::new(self.position(span.start), self.position(span.end))
    }
}

/// A count as the protocol has it.
pub(crate) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
