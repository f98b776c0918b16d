//! Work that may take long, as those see it who wait for it: how far it is, and whether they still want it.

use std::sync::atomic::{AtomicBool, Ordering};

/// Told how many steps of the work are done, and of how many; from several threads.
type Tell<'a> = &'a (dyn Fn(usize, usize) + Sync);

/// Asked from time to time whether the answer is still wanted; from several threads.
type StillWanted<'a> = &'a (dyn Fn() -> bool + Sync);

/// How often to ask whether the answer is still wanted: at about one small step in two to the power of this.
const BITS_BETWEEN_LOOKS: u32 = 10;

/// Two to the power of 64 over the golden ratio: the multiples of it are spread evenly over all numbers of 64 bits, also
/// where steps are not taken one after the other but are, say, all multiples of eight.
const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;

/// Somebody who waits for long work: who is told how far it is, and may lose interest.
///
/// Work whose answer nobody wants any more ends soon, and whatever it says then is of no use; only [`Watch::kept`] lets
/// an answer out. Interest that was found lost once stays lost, even if somebody changes their mind.
pub struct Watch<'a> {
    tell: Tell<'a>,
    is_wanted: StillWanted<'a>,
    is_lost: AtomicBool,
}

/// Nobody, who waits for ever.
static NOBODY: Watch<'static> = Watch::new(&|_, _| {}, &|| true);

impl<'a> Watch<'a> {
    /// Somebody who is told by `tell` how many steps of how many are done, and wants the answer as long as `is_wanted`
    /// says so. Both are called from several threads, and often.
    #[must_use]
    pub const fn new(tell: Tell<'a>, is_wanted: StillWanted<'a>) -> Self {
        Self { tell, is_wanted, is_lost: AtomicBool::new(false) }
    }

    /// Nobody: work that is not watched, and never given up.
    #[must_use]
    pub fn nobody() -> &'static Watch<'static> {
        &NOBODY
    }

    /// Says how many steps of how many are done.
    pub fn tell(&self, done: usize, all: usize) {
        (self.tell)(done, all);
    }

    /// Asks whether the answer is still wanted.
    #[must_use]
    pub fn is_wanted(&self) -> bool {
        if !(self.is_wanted)() {
            self.is_lost.store(true, Ordering::Relaxed);
        }
        !self.is_lost.load(Ordering::Relaxed)
    }

    /// The same, for work of many small steps: `step` is the number of this one, and only few of them do ask.
    #[must_use]
    pub fn is_wanted_at(&self, step: usize) -> bool {
        let is_worth_asking = (step as u64).wrapping_mul(SPREAD).leading_zeros() >= BITS_BETWEEN_LOOKS;
        if is_worth_asking { self.is_wanted() } else { !self.is_lost.load(Ordering::Relaxed) }
    }

    /// The answer, if it is still wanted and was so all the time while it was found.
    pub fn kept<T>(&self, answer: T) -> Option<T> {
        self.is_wanted().then_some(answer)
    }
}

impl std::fmt::Debug for Watch<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Watch").field("is_lost", &self.is_lost).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicUsize;

    use super::*;

    #[test]
    fn interest_that_was_found_lost_stays_lost() {
        let is_wanted = AtomicBool::new(true);
        let ask = || is_wanted.load(Ordering::Relaxed);
        let watch = Watch::new(&|_, _| {}, &ask);
        assert_eq!(watch.kept(1), Some(1));
        is_wanted.store(false, Ordering::Relaxed);
        assert!(!watch.is_wanted());
        is_wanted.store(true, Ordering::Relaxed);
        assert!(!watch.is_wanted() && !watch.is_wanted_at(1));
        assert_eq!(watch.kept(1), None, "what was found meanwhile is of no use");
    }

    #[test]
    fn of_small_steps_few_are_asked_at() {
        let asked = AtomicUsize::new(0);
        let ask = || {
            asked.fetch_add(1, Ordering::Relaxed);
            true
        };
        let watch = Watch::new(&|_, _| {}, &ask);
        // Whether they are taken one after the other, or only every eighth of them, and not the first.
        for stride in [1, 8, 1024] {
            asked.store(0, Ordering::Relaxed);
            assert!((0..100 << BITS_BETWEEN_LOOKS).all(|step| watch.is_wanted_at(3 + stride * step)));
            let asked = asked.load(Ordering::Relaxed);
            assert!((50..=200).contains(&asked), "every {stride}th: {asked}");
        }
        assert_eq!(Watch::nobody().kept(()), Some(()));
    }
}
