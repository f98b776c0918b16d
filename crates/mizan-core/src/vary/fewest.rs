//! The fewest changes of assumptions under which a claim holds.

use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::apply::vary;
use super::audit::Progress;
use super::change::{Assumptions, Change, changes};
use crate::algorithms::subsets;
use crate::claims::claim::Claim;
use crate::claims::decide::Decider;
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
/// pairs, and so on. A set has at most one change of each assumption, and its changes are made in the documented order.
/// Sets are tried on all threads of the current pool; the answer does not depend on how many there are.
///
/// Cost: each set costs what deciding the claim costs in the changed conflict. `None` where it was broken off.
#[must_use]
pub fn fewest(
    model: &GraphModel,
    claim: &Claim,
    assumptions: &Assumptions,
    limits: &Limits,
    depth: usize,
    progress: Progress<'_>,
) -> Option<Fewest> {
    let changes = changes(model.conflict(), assumptions);
    // A claim that cannot be decided does not hold.
    let base = Decider::new(model).decide(claim, Way::Nash).unwrap_or(Verdict::Fails);
    let mut found = Fewest { n_changes: changes.len(), n_tried: 0, outcome: Outcome::NoneWithin(depth) };
    if base == Verdict::Holds {
        return Some(Fewest { outcome: Outcome::Already, ..found });
    }
    let holds = |set: &Vec<Change>| {
        let decide = |varied: &GraphModel| Decider::new(varied).decide(claim, Way::Nash);
        // Where nothing differs, what does not hold does not begin to.
        let holds = |varied: GraphModel| !varied.is_the_same_as(model) && decide(&varied) == Ok(Verdict::Holds);
        vary(model, set, assumptions, limits).is_ok_and(holds)
    };
    for size in 1..=depth {
        let n_sets = subsets::count(changes.len(), size);
        if n_sets > MAX_SETS {
            return Some(Fewest { outcome: Outcome::Stopped { size, sets: n_sets }, ..found });
        }
        let sets = sets_of(&changes, size);
        let done = AtomicUsize::new(0);
        let tried = sets.par_iter().map(|set| {
            let holds = holds(set).then(|| set.clone());
            progress(done.fetch_add(1, Ordering::Relaxed) + 1, sets.len()).is_continue().then_some(holds)
        });
        let tried: Option<Vec<Option<Vec<Change>>>> = tried.collect();
        let holding: Vec<Vec<Change>> = tried?.into_iter().flatten().collect();
        found.n_tried += sets.len();
        if !holding.is_empty() {
            return Some(Fewest { outcome: Outcome::Found(holding), ..found });
        }
    }
    Some(found)
}

/// The sets of `size` changes, no two of one assumption, in order.
fn sets_of(changes: &[Change], size: usize) -> Vec<Vec<Change>> {
    let sets = subsets::of_size(changes.len(), size).into_iter();
    let sets = sets.map(|set| set.into_iter().map(|place| changes[place]).collect::<Vec<Change>>());
    // Changes of one assumption stand side by side.
    sets.filter(|set| set.windows(2).all(|pair| pair[0].assumption != pair[1].assumption)).collect()
}
