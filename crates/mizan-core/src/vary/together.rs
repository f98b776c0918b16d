//! Conflicts that were changed several times, put together from conflicts that were changed once: where each change is of
//! what another decision maker wants, none touches what the others do.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

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

/// Fewer of them are not worth keeping.
const FEW: usize = 8;

/// What sets of changes are made to.
#[derive(Debug, Clone, Copy)]
pub(super) struct ChangesOf<'a> {
    pub(super) model: &'a GraphModel,
    /// All of which sets are made.
    pub(super) changes: &'a [Change],
    pub(super) assumptions: &'a Assumptions,
    pub(super) limits: &'a Limits,
}

impl ChangesOf<'_> {
    /// What `ask` answers of each of some sets, all of one size, in order; `None` where it has no answer to one. Sets are asked
    /// about on all threads of the current pool. Where they are of more than one change, each change is made alone first, as
    /// far as that is kept, with what `find_out` finds out about it.
    pub(super) fn of_each<S: AsRef<[Change]> + Sync, T: Send>(
        self,
        sets: &[S],
        find_out: impl Fn(&GraphModel) -> Found + Sync,
        ask: impl Fn(&ChangedOnce<'_>, &S) -> Option<T> + Sync,
    ) -> Option<Vec<T>> {
        let mut answers: Vec<(usize, T)> = Vec::with_capacity(sets.len());
        let mut once = ChangedOnce { of: self, kept: BTreeMap::new() };
        let is_kept = self.assumptions.views.is_empty() && self.model.conflict().views.is_empty();
        let most = if is_kept { KEPT_STATES / self.model.n_states().max(1) } else { 0 };
        for Part { changes, places } in parts(sets, self.changes, most) {
            once = once.then(&changes, &find_out);
            let of_part = places.par_iter().map(|&place| Some((place, ask(&once, &sets[place])?)));
            answers.extend(of_part.collect::<Option<Vec<_>>>()?);
        }
        answers.sort_unstable_by_key(|(place, _)| *place);
        Some(answers.into_iter().map(|(_, answer)| answer).collect())
    }
}

/// Sets of changes, by their places, and the changes that are made alone for them.
#[derive(Debug, PartialEq, Eq)]
struct Part {
    changes: Vec<Change>,
    places: Vec<usize>,
}

/// Sets in parts of no more than `most` changes, if they are of two, or `most` are enough for all.
fn parts<S: AsRef<[Change]>>(sets: &[S], changes: &[Change], most: usize) -> Vec<Part> {
    let are_of = |size: usize| sets.iter().all(|set| set.as_ref().len() == size);
    let whole = |changes: &[Change]| vec![Part { changes: changes.to_vec(), places: (0..sets.len()).collect() }];
    if !are_of(1) && changes.len() <= most {
        whole(changes)
    } else if are_of(2) && most >= FEW {
        parts_of_pairs(sets, changes, most / 2)
    } else {
        whole(&[])
    }
}

/// Pairs by the blocks of this size that their two changes are in.
fn parts_of_pairs<S: AsRef<[Change]>>(pairs: &[S], changes: &[Change], size: usize) -> Vec<Part> {
    let block_of: BTreeMap<Change, usize> =
        changes.iter().enumerate().map(|(place, &change)| (change, place / size)).collect();
    let mut places: BTreeMap<BTreeSet<usize>, Vec<usize>> = BTreeMap::new();
    for (place, pair) in pairs.iter().enumerate() {
        let blocks = pair.as_ref().iter().filter_map(|change| block_of.get(change).copied()).collect();
        places.entry(blocks).or_default().push(place);
    }
    let blocks: Vec<&[Change]> = changes.chunks(size).collect();
    let part = |(of, places): (BTreeSet<usize>, Vec<usize>)| Part {
        changes: of.into_iter().flat_map(|block| blocks[block]).copied().collect(),
        places,
    };
    places.into_iter().map(part).collect()
}

/// A conflict after each of many single changes, as far as these are kept.
#[derive(Debug)]
pub(super) struct ChangedOnce<'a> {
    of: ChangesOf<'a>,
    kept: BTreeMap<Change, Arc<Kept>>,
}

/// A conflict in which what one decision maker wants was changed.
#[derive(Debug)]
struct Kept {
    dm: DmId,
    model: GraphModel,
    /// What was found out about it.
    found: Found,
}

impl ChangedOnce<'_> {
    /// After each of other changes, made on all threads of the current pool, unless they were made before. What is changed in
    /// nothing but what one decision maker wants is kept, with what `find_out` finds out about it.
    fn then(&self, changes: &[Change], find_out: impl Fn(&GraphModel) -> Found + Sync) -> Self {
        let ChangesOf { model, assumptions, limits, .. } = self.of;
        let kept = |change: &Change| {
            if let Some(kept) = self.kept.get(change) {
                return Some((*change, kept.clone()));
            }
            let dm = change.assumption.prefers()?;
            let model = vary(model, &[*change], assumptions, limits).ok()?;
            Some((*change, Arc::new(Kept { dm, found: find_out(&model), model })))
        };
        let kept: Vec<_> = changes.par_iter().filter_map(kept).collect();
        Self { of: self.of, kept: kept.into_iter().collect() }
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
        let kept: Option<Vec<&Kept>> = changes.iter().map(|change| Some(self.kept.get(change)?.as_ref())).collect();
        match kept.as_deref() {
            Some(kept @ [first, second, more @ ..]) if are_of_different(kept) => {
                let two = first.model.with_wishes_of(&second.model, second.dm);
                Ok(more.iter().fold(two, |model, third| model.with_wishes_of(&third.model, third.dm)))
            }
            _ => vary(self.of.model, changes, self.of.assumptions, self.of.limits),
        }
    }
}

/// Whether each is a change of what another decision maker wants.
fn are_of_different(kept: &[&Kept]) -> bool {
    kept.iter().enumerate().all(|(place, one)| kept[place + 1..].iter().all(|other| one.dm != other.dm))
}

#[cfg(test)]
mod tests {
    use super::{Part, parts};
    use crate::conflict::assumption::Assumption;
    use crate::conflict::ids::DmId;
    use crate::vary::{Change, ChangeKind, pairs_apart};

    /// Every pair is in one part, with both of its changes, of which there are no more than may be kept.
    #[test]
    fn pairs_in_parts() {
        let of_dm = |dm| Assumption::Statement(DmId::from_index(dm % 3), dm);
        let changes: Vec<Change> =
            (0..21).map(|dm| Change { assumption: of_dm(dm), kind: ChangeKind::Dropped }).collect();
        let pairs = pairs_apart(&changes);
        for most in [8, 9, 20, 21, 100] {
            let parts = parts(&pairs, &changes, most);
            assert_eq!(parts.len() == 1, most >= 21);
            let mut places: Vec<usize> = parts.iter().flat_map(|part| part.places.clone()).collect();
            places.sort_unstable();
            assert!(places.into_iter().eq(0..pairs.len()));
            for Part { changes, places } in parts {
                assert!(changes.len() <= most);
                assert!(places.iter().all(|&place| pairs[place].iter().all(|change| changes.contains(change))));
            }
        }
        assert_eq!(parts(&pairs, &changes, 7)[0].changes, []);
        assert_eq!(parts(&changes.iter().map(|&one| [one]).collect::<Vec<_>>(), &changes, 100)[0].changes, []);
    }
}
