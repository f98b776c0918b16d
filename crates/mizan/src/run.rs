//! One piece of work that may take long: how far it is, and whether it is still wanted.

use std::sync::atomic::{AtomicBool, Ordering};

use mizan_core::Watch;

use crate::refused::Refused;

/// Told how much of the work is done, and how much there is.
type Tell<'a> = &'a (dyn Fn(usize, usize) + Sync);

/// One piece of work that may take long. Whoever asks for it is told how far it is, can cancel it at any time from
/// another thread (it then ends soon, with [`Refused::cancelled`]), and says how much it may be at most.
#[derive(Clone, Copy)]
pub struct Run<'a> {
    tell: Tell<'a>,
    cancelled: Option<&'a AtomicBool>,
    most: u128,
}

impl<'a> Run<'a> {
    /// Work that nobody watches and nobody cancels.
    #[must_use]
    pub fn silent() -> Self {
        Self { tell: &|_, _| {}, cancelled: None, most: u128::MAX }
    }

    /// Work that tells `tell` how many of how many steps are done. It is called from several threads, and often.
    #[must_use]
    pub fn told(tell: Tell<'a>) -> Self {
        Self { tell, cancelled: None, most: u128::MAX }
    }

    /// The same work, given up once `cancelled` is set.
    #[must_use]
    pub fn until(self, cancelled: &'a AtomicBool) -> Self {
        Self { cancelled: Some(cancelled), ..self }
    }

    /// The same work where it is no more than `most` steps; else it is refused before it is begun, with
    /// [`What::TooMuchWork`](crate::What::TooMuchWork).
    #[must_use]
    pub fn within(self, most: u128) -> Self {
        Self { most, ..self }
    }

    /// How many steps it may take.
    #[must_use]
    pub fn most(&self) -> u128 {
        self.most
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

    /// Tells how many of how many steps are done.
    pub fn tell(&self, done: usize, all: usize) {
        (self.tell)(done, all);
    }

    /// Does a part of the work with an engine of the core, which looks by itself whether the answer is still wanted, and
    /// whose steps are told as they are.
    pub(crate) fn watched<T>(&self, work: impl FnOnce(&Watch<'_>) -> T) -> T {
        self.watched_as(self.tell, work)
    }

    /// The same without a word about how far it is: what lasts short against the rest.
    pub(crate) fn watched_silently<T>(&self, work: impl FnOnce(&Watch<'_>) -> T) -> T {
        self.watched_as(&|_, _| {}, work)
    }

    /// The same, with `tell` told in place of who watches the whole.
    pub(crate) fn watched_as<T>(&self, tell: Tell<'_>, work: impl FnOnce(&Watch<'_>) -> T) -> T {
        work(&Watch::new(tell, &|| self.is_wanted()))
    }

    /// The answer, where it is still wanted.
    ///
    /// # Errors
    /// [`Refused::cancelled`].
    pub(crate) fn kept<T>(&self, answer: T) -> Result<T, Refused> {
        self.check().map(|()| answer)
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
