//! A sign of life, on a terminal, while something takes longer than a second.

use std::io::{self, IsTerminal, Write};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::plan::Plan;

/// How long work may take before anything is said.
const PATIENCE: Duration = Duration::from_secs(1);

/// Work in progress; it ends when this is dropped.
pub struct Progress(Option<(Sender<()>, JoinHandle<()>)>);

impl Progress {
    /// Work begins that the message `id` names.
    pub fn start(plan: &Plan, id: &str) -> Self {
        if plan.quiet || !io::stderr().is_terminal() {
            return Self(None);
        }
        let text = plan.language.messages().text(id, &[]);
        let (done, is_done) = mpsc::channel::<()>();
        let show = move || {
            if is_done.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
                let _ = write!(io::stderr(), "{text}");
                let _ = is_done.recv();
                // Back to the start of the line, and erase it.
                let _ = write!(io::stderr(), "\r\x1b[K");
            }
        };
        Self(thread::Builder::new().spawn(show).ok().map(|thread| (done, thread)))
    }
}

/// Work whose size is known; once it takes longer than a second, it says how far it has come.
pub struct Counted {
    text: Option<String>,
    started: Instant,
    /// What was said last, in percent.
    said: AtomicUsize,
}

impl Counted {
    /// Work begins that the message `id` names.
    pub fn start(plan: &Plan, id: &str) -> Self {
        let shown = !plan.quiet && io::stderr().is_terminal();
        let text = shown.then(|| plan.language.messages().text(id, &[]));
        Self { text, started: Instant::now(), said: AtomicUsize::new(usize::MAX) }
    }

    /// `done` of `all` is done.
    pub fn tell(&self, done: usize, all: usize) {
        if let Some(text) = self.text.as_ref().filter(|_| self.started.elapsed() > PATIENCE) {
            let percent = 100 * done / all.max(1);
            if self.said.swap(percent, Ordering::Relaxed) != percent {
                let _ = write!(io::stderr().lock(), "\r{text} {percent} %");
            }
        }
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        if self.said.load(Ordering::Relaxed) != usize::MAX {
            let _ = write!(io::stderr().lock(), "\r\x1b[K");
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((done, thread)) = self.0.take() {
            drop(done);
            let _ = thread.join();
        }
    }
}
