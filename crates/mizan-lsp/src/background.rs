//! What is done for a document without being asked: it is read, and what is wrong with it told, as soon as its text
//! changes; once nothing was typed for a moment, its claims are decided.
//!
//! Reading and deciding have a thread each, so that whoever types hears of a mistake while the claims of another document
//! are being decided. Of several versions only the last is looked at, and deciding is given up once there is a newer one.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::Scope;
use std::time::Duration;

use crossbeam_channel::{Receiver, RecvTimeoutError, Sender, bounded, unbounded};
use lsp_types::request::{CodeLensRefresh, InlayHintRefreshRequest};
use mizan::{Refused, Run, Session};
use mizan_report::words::refused::refused;

use crate::desk::Desk;
use crate::documents::{Document, speaker};
use crate::progress::Progress;
use crate::published;

/// How long nothing is typed before the claims are decided.
const PAUSE: Duration = Duration::from_millis(300);
/// How long work lasts before the editor is told how far it is.
const PATIENCE: Duration = Duration::from_millis(500);
/// How often it is told.
const BETWEEN_REPORTS: Duration = Duration::from_millis(200);

/// Starts both threads. They end once the sender that comes back is dropped.
pub(crate) fn start<'scope>(scope: &'scope Scope<'scope, '_>, desk: &'scope Desk) -> Sender<Arc<Document>> {
    let (to_read, changed) = unbounded::<Arc<Document>>();
    let (to_decide, read) = unbounded();
    scope.spawn(move || read_all(desk, &changed, &to_decide));
    scope.spawn(move || decide_all(desk, &read));
    to_read
}

fn read_all(desk: &Desk, changed: &Receiver<Arc<Document>>, to_decide: &Sender<Arc<Document>>) {
    for document in changed {
        // Of what was changed meanwhile there is a newer version.
        if document.is_over() {
            continue;
        }
        published::publish(desk, &document, published::known_oddities(document.session(&desk.settings)));
        if to_decide.send(document).is_err() {
            return;
        }
    }
}

fn decide_all(desk: &Desk, read: &Receiver<Arc<Document>>) {
    let mut waiting: Vec<Arc<Document>> = Vec::new();
    loop {
        let next = match waiting.is_empty() {
            true => read.recv().map_err(|_| RecvTimeoutError::Disconnected),
            false => read.recv_timeout(PAUSE),
        };
        match next {
            Ok(document) => waiting.push(document),
            Err(RecvTimeoutError::Timeout) => decide(desk, &waiting.remove(0)),
            Err(RecvTimeoutError::Disconnected) => return,
        }
        waiting.retain(|document| !document.is_over());
    }
}

/// A part of what is found out about a document.
type Step = fn(&Session, &Run<'_>) -> Result<(), Refused>;

/// Decides the claims of a document: first their verdicts, then what these hinge on.
fn decide(desk: &Desk, document: &Document) {
    let session = document.session(&desk.settings);
    if session.ready().is_none() {
        return refresh(desk);
    }
    let steps: [Step; 4] = [
        |session, run| session.verdicts(run).map(drop),
        |session, run| session.oddities(run).map(drop),
        |session, run| session.audit(run).map(drop),
        |session, run| session.inquire_if_open(run).map(drop),
    ];
    for step in steps {
        if let Err(why) = watched(desk, document, |run| step(session, run)) {
            if !why.is_cancelled() {
                let language = desk.language(document);
                document.refuse(refused(&why, language, speaker(session, language).as_ref()));
            }
            break;
        }
        if document.is_over() {
            return;
        }
        refresh(desk);
    }
    published::publish(desk, document, published::known_oddities(session));
    refresh(desk);
}

/// Has the editor ask again for all that depends on verdicts.
fn refresh(desk: &Desk) {
    if desk.client.refreshes_lenses {
        desk.request::<CodeLensRefresh>(());
    }
    if desk.client.refreshes_hints {
        desk.request::<InlayHintRefreshRequest>(());
    }
}

/// Does some work about a document; where it lasts, the editor is told how far it is, and can cancel it.
fn watched(
    desk: &Desk,
    document: &Document,
    work: impl FnOnce(&Run<'_>) -> Result<(), Refused> + Send,
) -> Result<(), Refused> {
    let (done, all) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let tell = |now: usize, of: usize| {
        done.store(now, Ordering::Relaxed);
        all.store(of, Ordering::Relaxed);
    };
    let run = Run::told(&tell).until(document.over()).within(desk.settings.max_work);
    let (finished, outcome) = bounded(1);
    std::thread::scope(|scope| {
        scope.spawn(move || {
            // Work that breaks is a mistake of the program, which must not end the server.
            if let Ok(outcome) = catch_unwind(AssertUnwindSafe(|| work(&run))) {
                // Whoever waits is there until this scope ends.
                let _ = finished.send(outcome);
            }
        });
        let mut progress: Option<Progress<'_>> = None;
        loop {
            let patience = if progress.is_some() { BETWEEN_REPORTS } else { PATIENCE };
            match outcome.recv_timeout(patience) {
                Ok(outcome) => return outcome,
                Err(RecvTimeoutError::Timeout) => {
                    let progress = progress.get_or_insert_with(|| Progress::begin(desk, document));
                    progress.report(done.load(Ordering::Relaxed), all.load(Ordering::Relaxed));
                }
                // It broke.
                Err(RecvTimeoutError::Disconnected) => return Err(Refused::cancelled()),
            }
        }
    })
}
