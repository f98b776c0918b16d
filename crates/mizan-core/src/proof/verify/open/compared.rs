//! How everybody compares states, as far as it was looked up: what an answer says of the one it is about leaves the others'
//! comparisons as they are, and what was certain of its own.

use std::cell::{Cell, OnceCell};
use std::rc::Rc;

use super::base::{RuleBase, StateIndex};
use crate::conflict::formula::Partial;
use crate::conflict::ids::DmId;
use crate::conflict::open::OpenQuestion;

/// What was looked up, for each decision maker; of those about whom the same is told, the same.
#[derive(Debug, Clone)]
pub(super) struct Compared(Vec<Rc<OfOne>>);

/// For each state what was looked up of it and each other one.
#[derive(Debug, Clone)]
struct OfOne(Vec<OnceCell<Row>>);

/// What was looked up of one state and each other one.
type Row = Box<[Cell<Option<Partial>>]>;

impl Compared {
    /// Nothing was looked up.
    pub fn nothing(base: &RuleBase) -> Self {
        let n = base.states.len();
        Self(base.conflict.dms().map(|_| Rc::new(OfOne(vec![OnceCell::new(); n]))).collect())
    }

    /// Whether `dm` prefers the first of two states; `look_up` finds out where that was not done.
    pub fn prefers(
        &self,
        dm: DmId,
        first: StateIndex,
        second: StateIndex,
        look_up: impl FnOnce() -> Partial,
    ) -> Partial {
        let OfOne(rows) = &*self.0[dm.index()];
        let row = rows[first].get_or_init(|| vec![Cell::new(None); rows.len()].into());
        row[second].get().unwrap_or_else(|| {
            let found = look_up();
            row[second].set(Some(found));
            found
        })
    }

    /// What is left of it once a question has an answer; `None` where that changes which states there are.
    pub fn after(&self, question: OpenQuestion) -> Option<Self> {
        let dm = match question {
            OpenQuestion::Order { dm, .. }
            | OpenQuestion::OneOf { dm, .. }
            | OpenQuestion::PerhapsStatement { dm, .. } => dm,
            OpenQuestion::PerhapsRule(_) => return None,
        };
        let mut after = self.clone();
        after.0[dm.index()] = Rc::new(self.0[dm.index()].certain());
        Some(after)
    }
}

impl OfOne {
    /// What was certain.
    fn certain(&self) -> Self {
        let after = self.clone();
        let looked_up = after.0.iter().filter_map(OnceCell::get).flatten();
        looked_up.filter(|found| found.get() == Some(Partial::Open)).for_each(|found| found.set(None));
        after
    }
}
