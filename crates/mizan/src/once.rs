//! Something that is found out once, whoever asks for it.

use std::sync::{Arc, Condvar, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use crate::refused::Refused;
use crate::run::Run;

/// How often somebody who waits for another looks whether they were cancelled meanwhile.
const BETWEEN_LOOKS: Duration = Duration::from_millis(20);

/// Questions that were asked, each with its answer, which is found once.
#[derive(Debug)]
pub(crate) struct OncePerQuestion<Q, A>(Mutex<Vec<Arc<Answered<Q, A>>>>);

/// A question with its answer.
#[derive(Debug)]
struct Answered<Q, A> {
    question: Q,
    answer: Once<Arc<A>>,
}

impl<Q, A> Default for OncePerQuestion<Q, A> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<Q: Clone + PartialEq, A> OncePerQuestion<Q, A> {
    /// The answer to a question, which `find` finds where it was not asked before.
    pub(crate) fn answer(
        &self,
        question: &Q,
        run: &Run<'_>,
        find: impl FnOnce() -> Result<A, Refused>,
    ) -> Result<Arc<A>, Refused> {
        self.place(question).answer.get_or_try(run, || find().map(Arc::new)).cloned()
    }

    /// The answer to a question, where it was found.
    pub(crate) fn known(&self, question: &Q) -> Option<Arc<A>> {
        let asked = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        asked.iter().find(|known| known.question == *question)?.answer.get().cloned()
    }

    fn place(&self, question: &Q) -> Arc<Answered<Q, A>> {
        let mut asked = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = asked.iter().find(|known| known.question == *question) {
            return known.clone();
        }
        let new = Arc::new(Answered { question: question.clone(), answer: Once::default() });
        asked.push(new.clone());
        new
    }
}

/// Something that is found out once. What fails is not remembered, as it may have been cancelled: the next one who asks,
/// or waits, finds it out then.
#[derive(Debug)]
pub(crate) struct Once<T> {
    found: OnceLock<T>,
    is_sought: Mutex<bool>,
    is_over: Condvar,
}

impl<T> Default for Once<T> {
    fn default() -> Self {
        Self { found: OnceLock::new(), is_sought: Mutex::new(false), is_over: Condvar::new() }
    }
}

impl<T> Once<T> {
    /// What was found, where it was.
    pub(crate) fn get(&self) -> Option<&T> {
        self.found.get()
    }

    /// What was found, or what `find` finds, unless somebody else is at it: then what that one finds.
    pub(crate) fn get_or_try(&self, run: &Run<'_>, find: impl FnOnce() -> Result<T, Refused>) -> Result<&T, Refused> {
        if let Some(found) = self.found.get() {
            return Ok(found);
        }
        let _turn = self.turn(run)?;
        if let Some(found) = self.found.get() {
            return Ok(found);
        }
        let found = find()?;
        Ok(self.found.get_or_init(|| found))
    }

    /// Waits until nobody else is at it.
    fn turn(&self, run: &Run<'_>) -> Result<Turn<'_, T>, Refused> {
        let mut is_sought = self.is_sought.lock().unwrap_or_else(PoisonError::into_inner);
        while *is_sought {
            run.check()?;
            let waited = self.is_over.wait_timeout(is_sought, BETWEEN_LOOKS);
            is_sought = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
        *is_sought = true;
        Ok(Turn(self))
    }
}

/// The turn of the one who finds it out. It is over when this is dropped, whatever came of it.
struct Turn<'a, T>(&'a Once<T>);

impl<T> Drop for Turn<'_, T> {
    fn drop(&mut self) {
        *self.0.is_sought.lock().unwrap_or_else(PoisonError::into_inner) = false;
        self.0.is_over.notify_all();
    }
}
