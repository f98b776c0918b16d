//! Conflicts that were changed several times, put together from conflicts that were changed once: where each change is of
//! what another decision maker wants, none touches what the others do.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::apply::{Rejected, vary};
use super::change::{Assumptions, Change};
use crate::claims::decide::Found;
use crate::conflict::ids::DmId;
use crate::graph::model::GraphModel;
use crate::graph::space::Limits;

/// Conflicts that were changed once are kept up to so many states altogether, for each of which a rank and its place in the
/// order of its block are kept: some 14 bytes.
const KEPT_STATES: usize = 1 << 22;

/// A conflict after each of many single changes, as far as these are kept.
#[derive(Debug)]
pub(super) struct ChangedOnce<'a> {
    model: &'a GraphModel,
    assumptions: &'a Assumptions,
    limits: &'a Limits,
    kept: BTreeMap<Change, Kept>,
}

/// A conflict in which what one decision maker wants was changed.
#[derive(Debug)]
struct Kept {
    dm: DmId,
    model: GraphModel,
    /// What was found out about it.
    found: Found,
}

impl<'a> ChangedOnce<'a> {
    /// After each of `changes`, made on all threads of the current pool. What is changed in nothing but what one decision maker
    /// wants is kept, if that is not too much, with what `find_out` finds out about it.
    pub(super) fn of(
        model: &'a GraphModel,
        changes: &[Change],
        assumptions: &'a Assumptions,
        limits: &'a Limits,
        find_out: impl Fn(&GraphModel) -> Found + Sync,
    ) -> Self {
        let is_little = changes.len().saturating_mul(model.n_states()) <= KEPT_STATES;
        let is_kept = is_little && assumptions.views.is_empty() && model.conflict().views.is_empty();
        let kept = |change: &Change| {
            let dm = change.assumption.prefers()?;
            let model = vary(model, &[*change], assumptions, limits).ok()?;
            Some((*change, Kept { dm, found: find_out(&model), model }))
        };
        let kept: Vec<_> = changes.par_iter().filter(|_| is_kept).filter_map(kept).collect();
        Self { model, assumptions, limits, kept: kept.into_iter().collect() }
    }

    /// What was found out about the conflict after each of some changes.
    pub(super) fn found(&self, changes: &[Change]) -> impl Iterator<Item = &Found> {
        changes.iter().filter_map(|change| Some(&self.kept.get(change)?.found))
    }

    /// The conflict after some changes, one after the other.
    ///
    /// # Errors
    /// [`Rejected`] where they give none.
    pub(super) fn changed(&self, changes: &[Change]) -> Result<GraphModel, Rejected> {
        let kept: Option<Vec<&Kept>> = changes.iter().map(|change| self.kept.get(change)).collect();
        match kept.as_deref() {
            Some(kept @ [first, second, more @ ..]) if are_of_different(kept) => {
                let two = first.model.with_wishes_of(&second.model, second.dm);
                Ok(more.iter().fold(two, |model, third| model.with_wishes_of(&third.model, third.dm)))
            }
            _ => vary(self.model, changes, self.assumptions, self.limits),
        }
    }
}

/// Whether each is a change of what another decision maker wants.
fn are_of_different(kept: &[&Kept]) -> bool {
    kept.iter().enumerate().all(|(place, one)| kept[place + 1..].iter().all(|other| one.dm != other.dm))
}
