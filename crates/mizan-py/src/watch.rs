//! Work that may take long, asked for by Python: other threads go on, Ctrl-C ends it, and how far it is is told.

use std::panic::resume_unwind;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use mizan::Run;
use pyo3::prelude::*;

/// How often Python is asked whether the answer is still wanted, and told how far it is.
const EVERY: Duration = Duration::from_millis(50);

/// How many steps are done, and of how many.
#[derive(Default)]
struct Steps {
    done: AtomicUsize,
    all: AtomicUsize,
}

/// Does `work`, which may be at most `most` steps, without the interpreter's lock. `progress` is called with the steps
/// that are done and those that there are, by the thread that asks.
///
/// # Errors
/// What Python reports meanwhile, such as `KeyboardInterrupt`; the work is given up then.
pub fn watched<T: Send>(
    py: Python<'_>,
    most: u128,
    progress: Option<&Py<PyAny>>,
    work: impl FnOnce(&Run<'_>) -> T + Send,
) -> PyResult<T> {
    let (cancelled, steps) = (AtomicBool::new(false), Steps::default());
    let tell = |done, all| steps.tell(done, all);
    let (tell, flag) = (&tell, &cancelled);
    let answer = py.detach(|| {
        thread::scope(|scope| {
            let (ends, ended) = channel();
            let worker = scope.spawn(move || {
                let answer = work(&Run::told(tell).until(flag).within(most));
                // Who waits is there until this is told.
                let _ = ends.send(());
                answer
            });
            let interrupted = loop {
                match ended.recv_timeout(EVERY) {
                    Err(RecvTimeoutError::Timeout) => {}
                    // It is done, or it panicked.
                    Ok(()) | Err(RecvTimeoutError::Disconnected) => break None,
                }
                if worker.is_finished() {
                    break None;
                }
                let looked = Python::attach(|py| py.check_signals().and_then(|()| steps.pass_on(py, progress)));
                if let Err(interrupted) = looked {
                    cancelled.store(true, Ordering::Relaxed);
                    break Some(interrupted);
                }
            };
            let answer = worker.join().unwrap_or_else(|panic| resume_unwind(panic));
            interrupted.map_or(Ok(answer), Err)
        })
    })?;
    steps.pass_on(py, progress)?;
    Ok(answer)
}

impl Steps {
    fn tell(&self, done: usize, all: usize) {
        // Several threads tell, and the last word is not always the furthest.
        self.done.fetch_max(done, Ordering::Relaxed);
        self.all.store(all, Ordering::Relaxed);
    }

    fn pass_on(&self, py: Python<'_>, progress: Option<&Py<PyAny>>) -> PyResult<()> {
        let (done, all) = (self.done.load(Ordering::Relaxed), self.all.load(Ordering::Relaxed));
        match progress {
            Some(progress) if all > 0 => progress.call1(py, (done.min(all), all)).map(drop),
            _ => Ok(()),
        }
    }
}
