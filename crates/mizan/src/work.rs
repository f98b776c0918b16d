//! How much work a question is, found out before it is begun.

use mizan_core::algorithms::subsets;
use mizan_core::{Form, GraphModel};

use crate::refused::{Refused, What};

/// The most steps that are taken where nothing else is said. They are counted as if nothing were shared between changed
/// conflicts: on two cores so many take some seconds where most is, and some minutes where nothing is.
pub const MAX_WORK: u128 = 1 << 38;

/// What a state costs for each decision maker, in steps, where it is found out for whom it is stable: measured, and no
/// more than the right order of magnitude.
const SOLVED: usize = 16;

/// How much work a question is: in so many changed conflicts so many claims are decided by a look at every state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Work {
    /// How many changed conflicts there are.
    pub conflicts: u128,
    /// How many claims are decided in each; to change a conflict is work where there are none, too.
    pub claims: usize,
    /// How many states there are.
    pub states: usize,
    /// How many steps it takes to look at one: one along each move, and some for each decision maker.
    pub steps_each: usize,
}

impl Work {
    /// The work of deciding `claims` claims in `conflicts` changes of `model`.
    pub(crate) fn on(model: &GraphModel, conflicts: u128, claims: usize) -> Self {
        let steps_each = moves_from_each(model).saturating_add(SOLVED * model.n_dms());
        Self { conflicts, claims, states: model.n_states(), steps_each }
    }

    /// How many steps that is.
    #[must_use]
    pub fn steps(self) -> u128 {
        let factors = [self.claims.max(1), self.states, self.steps_each];
        factors.into_iter().fold(self.conflicts, |steps, factor| steps.saturating_mul(factor as u128))
    }

    /// An error where that is more than `most`.
    ///
    /// # Errors
    /// [`What::TooMuchWork`].
    pub fn within(self, most: u128) -> Result<(), Refused> {
        let needed = self.steps();
        let refused = || Refused { what: What::TooMuchWork(Box::new(self)), needed: Some(needed), limit: Some(most) };
        if needed > most { Err(refused()) } else { Ok(()) }
    }

    /// The same work in the changed conflicts that `n` changes make, up to `depth` of them at once; sets of so many that
    /// all would be more than `most` steps are left out, single changes never. With it up to how many at once that is.
    pub(crate) fn in_sets(self, n: usize, depth: usize, most: u128) -> (Self, usize) {
        let up_to = |size: usize| {
            let sets = (1..=size).fold(0, |sets: u128, size| sets.saturating_add(subsets::count(n, size)));
            Self { conflicts: sets, ..self }
        };
        // There are no larger sets than that of all.
        let sizes = 2..=depth.min(n);
        let size = 1 + sizes.take_while(|&size| up_to(size).steps() <= most).count();
        (up_to(size), size)
    }
}

/// How many moves lead from a state: where rules and one-way options forbid none, those of the option form; in graph form
/// the average.
fn moves_from_each(model: &GraphModel) -> usize {
    let n_states = model.n_states();
    match &model.conflict().form {
        Form::Graph(form) => form.arcs.iter().map(Vec::len).sum::<usize>().div_ceil(n_states.max(1)),
        Form::Options(form) => {
            let own = |dm| form.options.iter().filter(|option| option.owner == dm).count() as u32;
            let moves = |dm| 1_usize.checked_shl(own(dm)).unwrap_or(usize::MAX).min(n_states).saturating_sub(1);
            model.dms().map(moves).fold(0, usize::saturating_add)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORK: Work = Work { conflicts: 10, claims: 3, states: 100, steps_each: 2 };

    #[test]
    fn work_is_counted_and_refused_beyond_a_limit() {
        assert_eq!(WORK.steps(), 6000);
        assert_eq!(WORK.within(6000), Ok(()));
        let refused = WORK.within(5999).unwrap_err();
        assert_eq!((refused.needed, refused.limit), (Some(6000), Some(5999)));
        assert_eq!(Work { claims: 0, ..WORK }.steps(), 2000, "to change a conflict is work, too");
        assert_eq!(Work { conflicts: u128::MAX, ..WORK }.steps(), u128::MAX);
    }

    #[test]
    fn sets_of_changes_are_tried_as_far_as_the_work_allows() {
        // Ten single changes and 45 pairs.
        let of = Work { claims: 1, states: 2, steps_each: 1, ..WORK };
        let sets = |depth, most| {
            let (work, size) = of.in_sets(10, depth, most);
            (work.conflicts, size)
        };
        assert_eq!(sets(2, u128::MAX), (55, 2));
        assert_eq!(sets(3, 110), (55, 2));
        assert_eq!(sets(3, 109), (10, 1));
        assert_eq!(sets(1, 19), (10, 1), "single changes are refused, not left out");
        assert_eq!(of.in_sets(2, usize::MAX, u128::MAX).1, 2);
    }
}
