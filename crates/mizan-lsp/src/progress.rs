//! How far work is, as the editor shows it.

use lsp_types::notification::Progress as Reported;
use lsp_types::request::WorkDoneProgressCreate;
use lsp_types::{
    NumberOrString, ProgressParams, ProgressParamsValue, WorkDoneProgress, WorkDoneProgressBegin,
    WorkDoneProgressCreateParams, WorkDoneProgressEnd, WorkDoneProgressReport,
};

use crate::desk::Desk;
use crate::documents::{Document, number};

/// Work of which the editor is told how far it is. It ends when this is dropped.
pub(crate) struct Progress<'a> {
    desk: &'a Desk,
    /// The name of the work; `None` where the editor shows none.
    token: Option<NumberOrString>,
}

impl<'a> Progress<'a> {
    /// Begins to tell how far the work on a document is.
    pub fn begin(desk: &'a Desk, document: &Document) -> Self {
        let token = NumberOrString::String(token(document));
        let create = || desk.ask::<WorkDoneProgressCreate>(WorkDoneProgressCreateParams { token: token.clone() });
        let shown = desk.client.shows_progress && create().is_some();
        let progress = Self { desk, token: shown.then_some(token) };
        progress.tell(WorkDoneProgress::Begin(WorkDoneProgressBegin {
            title: desk.language(document).messages().text("progress-auditing", &[]),
            cancellable: Some(true),
            message: None,
            percentage: Some(0),
        }));
        progress
    }

    /// Tells how many of how many steps are done.
    pub fn report(&self, done: usize, all: usize) {
        let percentage = number((100 * done).checked_div(all).unwrap_or_default().min(100));
        self.tell(WorkDoneProgress::Report(WorkDoneProgressReport {
            cancellable: Some(true),
            message: None,
            percentage: Some(percentage),
        }));
    }

    fn tell(&self, what: WorkDoneProgress) {
        if let Some(token) = &self.token {
            let value = ProgressParamsValue::WorkDone(what);
            self.desk.notify::<Reported>(ProgressParams { token: token.clone(), value });
        }
    }
}

impl Drop for Progress<'_> {
    fn drop(&mut self) {
        self.tell(WorkDoneProgress::End(WorkDoneProgressEnd { message: None }));
    }
}

/// The name of the work on a version of a document.
fn token(document: &Document) -> String {
    format!("mizan/{}/{}", document.version, document.uri.as_str())
}

/// Whether a token is that of the work on a document.
pub(crate) fn is_of(token: &NumberOrString, document: &Document) -> bool {
    matches!(token, NumberOrString::String(text) if *text == self::token(document))
}
