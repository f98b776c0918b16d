//! The fewest changes of assumptions under which a claim holds.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::audit::found_of;
use super::change::{Assumptions, Change, changes};
use super::together::{ChangedOnce, ChangesOf};
use crate::algorithms::subsets;
use crate::algorithms::watch::Watch;
use crate::claims::claim::Claim;
use crate::claims::decide::{Decider, Found};
use crate::claims::verdict::Verdict;
use crate::graph::model::GraphModel;
use crate::graph::space::Limits;
use crate::solve::concept::Way;

/// The most sets of one size that are tried.
pub const MAX_SETS: u128 = 1_000_000;

/// What was found about the changes that bring a claim about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fewest {
    /// How many single changes there are.
    pub n_changes: usize,
    /// How many sets of changes were tried.
    pub n_tried: usize,
    /// What came of it.
    pub outcome: Outcome,
}

/// What came of the search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The claim holds as the conflict is.
    Already,
    /// It holds under each of these sets of changes, and under none that is smaller: all of this size, in order.
    Found(Vec<Vec<Change>>),
    /// It holds under no set of this many changes or fewer.
    NoneWithin(usize),
    /// It holds under no set of fewer than `size` changes, and there are too many sets of that size to try.
    Stopped {
        /// The size that was not tried.
        size: usize,
        /// How many sets of that size there are.
        sets: u128,
    },
}

/// Looks for the fewest changes of assumptions, up to `depth`, under which `claim` holds: first single changes, then
/// pairs, and so on. A set has at most one change of each assumption, and none beside the one that leaves out the whole; its changes are made in the documented order.
/// Sets are tried on all threads of the current pool; the answer does not depend on how many there are.
///
/// Cost: each set costs what deciding the claim costs in the changed conflict, as far as that is not known of the conflict
/// before, or after one of the changes. `None` where nobody wants it any
/// more.
#[must_use]
pub fn fewest(
    model: &GraphModel,
    claim: &Claim,
    assumptions: &Assumptions,
    limits: &Limits,
    depth: usize,
    watch: &Watch<'_>,
) -> Option<Fewest> {
    fewest_of(&changes(model.conflict(), assumptions), model, claim, assumptions, limits, depth, watch)
}

/// The same among these changes only, which are in the documented order.
pub(super) fn fewest_of(
    changes: &[Change],
    model: &GraphModel,
    claim: &Claim,
    assumptions: &Assumptions,
    limits: &Limits,
    depth: usize,
    watch: &Watch<'_>,
) -> Option<Fewest> {
    // A claim that cannot be decided does not hold.
    let decider = Decider::watched(model, watch);
    let base = decider.decide(claim, Way::Nash).unwrap_or(Verdict::Fails);
    let before = decider.found();
    let mut found = Fewest { n_changes: changes.len(), n_tried: 0, outcome: Outcome::NoneWithin(depth) };
    if base == Verdict::Holds {
        return Some(Fewest { outcome: Outcome::Already, ..found });
    }
    let of = ChangesOf { model, changes, assumptions, limits };
    for size in 1..=depth {
        let n_sets = subsets::count(changes.len(), size);
        if n_sets > MAX_SETS {
            return Some(Fewest { outcome: Outcome::Stopped { size, sets: n_sets }, ..found });
        }
        let sets = sets_of(changes, size);
        let holds = |once: &ChangedOnce<'_>, set: &[Change]| {
            let found: Vec<&Found> = once.found(set).chain([&before]).collect();
            let decide = |varied: &GraphModel| Decider::after(&found, varied, watch).decide(claim, Way::Nash);
            // Where nothing differs, what does not hold does not begin to.
            let holds = |varied: GraphModel| !varied.is_the_same_as(model) && decide(&varied) == Ok(Verdict::Holds);
            once.changed(set).is_ok_and(holds)
        };
        let done = AtomicUsize::new(0);
        let find_out = |varied: &GraphModel| found_of(varied, [claim], &[&before], watch);
        let tried = of.of_each(&sets, find_out, |once, set| {
            let holds = holds(once, set).then(|| set.clone());
            watch.tell(done.fetch_add(1, Ordering::Relaxed) + 1, sets.len());
            watch.kept(holds)
        });
        let holding: Vec<Vec<Change>> = tried?.into_iter().flatten().collect();
        found.n_tried += sets.len();
        if !holding.is_empty() {
            return Some(Fewest { outcome: Outcome::Found(holding), ..found });
        }
    }
    Some(found)
}

/// The sets of `size` changes, no two of one assumption or of a whole and its part, in order.
fn sets_of(changes: &[Change], size: usize) -> Vec<Vec<Change>> {
    let sets = subsets::of_size(changes.len(), size).into_iter();
    let sets = sets.map(|set| set.into_iter().map(|place| changes[place]).collect::<Vec<Change>>());
    let apart = |one: &Change, later: &[Change]| !later.iter().any(|other| one.assumption.overlaps(other.assumption));
    sets.filter(|set| set.iter().enumerate().all(|(place, one)| apart(one, &set[place + 1..]))).collect()
}
