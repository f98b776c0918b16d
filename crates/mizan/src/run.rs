//! One piece of work that may take long: how far it is, and whether it is still wanted.

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::refused::Refused;

/// Told how much of the work is done, and how much there is.
type Tell<'a> = &'a (dyn Fn(usize, usize) + Sync);

/// One piece of work that may take long. Whoever asks for it is told how far it is, and can cancel it at any time from
/// another thread: it then ends soon, with [`Refused::cancelled`].
#[derive(Clone, Copy)]
pub struct Run<'a> {
    tell: Tell<'a>,
    cancelled: Option<&'a AtomicBool>,
}

impl<'a> Run<'a> {
    /// Work that nobody watches and nobody cancels.
    #[must_use]
    pub fn silent() -> Self {
        Self { tell: &|_, _| {}, cancelled: None }
    }

    /// Work that tells `tell` how many of how many steps are done. It is called from several threads, and often.
    #[must_use]
    pub fn told(tell: Tell<'a>) -> Self {
        Self { tell, cancelled: None }
    }

    /// The same work, given up once `cancelled` is set.
    #[must_use]
    pub fn until(self, cancelled: &'a AtomicBool) -> Self {
        Self { cancelled: Some(cancelled), ..self }
    }

    /// Whether nobody wants the answer any more.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.is_some_and(|cancelled| cancelled.load(Ordering::Relaxed))
    }

    /// Whether somebody still wants the answer.
    #[must_use]
    pub fn is_wanted(&self) -> bool {
        !self.is_cancelled()
    }

    /// Tells how far the work is; breaks off where nobody wants the answer any more.
    pub fn step(&self, done: usize, all: usize) -> ControlFlow<()> {
        (self.tell)(done, all);
        if self.is_cancelled() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    /// An error where nobody wants the answer any more.
    ///
    /// # Errors
    /// [`Refused::cancelled`].
    pub fn check(&self) -> Result<(), Refused> {
        if self.is_cancelled() { Err(Refused::cancelled()) } else { Ok(()) }
    }
}

impl std::fmt::Debug for Run<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Run").field("cancelled", &self.is_cancelled()).finish_non_exhaustive()
    }
}
