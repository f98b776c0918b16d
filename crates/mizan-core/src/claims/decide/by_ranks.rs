//! What is found out by the ranks of one decision maker alone, for all conflicts in which these are the same.

use std::sync::{Arc, Mutex, PoisonError, Weak};

use crate::conflict::ids::DmId;
use crate::graph::model::GraphModel;
use crate::graph::ranking::Ranks;

/// For each decision maker what was found, with the ranks by which it is so; it is found again for ranks that nobody has any
/// more.
#[derive(Debug)]
pub(super) struct ByRanks<T>(Vec<Mutex<Found<T>>>);

/// Rankings of one decision maker, and what is so by each.
type Found<T> = Vec<(Weak<Ranks>, T)>;

/// With how many rankings of one decision maker something is kept.
const MOST_KEPT: usize = 1 << 10;

impl<T: Clone> ByRanks<T> {
    pub(super) fn of_dms(model: &GraphModel) -> Self {
        Self(model.dms().map(|_| Mutex::default()).collect())
    }

    /// What is so by these ranks of `dm`, which `find` finds out.
    pub(super) fn of(&self, dm: DmId, ranks: &Arc<Ranks>, find: impl FnOnce() -> T) -> T {
        let of_dm = || self.0[dm.index()].lock().unwrap_or_else(PoisonError::into_inner);
        let is_these = |of: &Weak<Ranks>| std::ptr::eq(of.as_ptr(), Arc::as_ptr(ranks));
        let known = of_dm().iter().find(|(of, _)| is_these(of)).map(|(_, found)| found.clone());
        known.unwrap_or_else(|| {
            let found = find();
            let mut of_dm = of_dm();
            if of_dm.len() < MOST_KEPT {
                of_dm.push((Arc::downgrade(ranks), found.clone()));
            }
            found
        })
    }
}
