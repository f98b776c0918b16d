//! Which differences turn a verdict.

use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::ConflictDiff;
use crate::algorithms::subsets;
use crate::algorithms::watch::Watch;
use crate::claims::claim::Claim;
use crate::claims::decide::{Decider, Found};
use crate::claims::verdict::Verdict;
use crate::conflict::ids::DmId;
use crate::graph::model::{ExpandError, GraphModel};
use crate::graph::space::Limits;
use crate::proof::is_shown;
use crate::solve::concept::Way;
use crate::vary::audit::found_of;

/// The most sets of one size that are all tried.
pub const MAX_SETS: u128 = 5_000;

/// The most work that trying all sets of one size may be: their number times the states of the larger conflict.
pub const MAX_WORK: u128 = 1 << 28;

/// A claim whose verdict changed: what is claimed of each conflict, in the numbers of the common frame, and the verdicts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TurnedClaim {
    /// What is claimed of the old conflict.
    pub old: Claim,
    /// What is claimed of the new one.
    pub new: Claim,
    /// The verdict on the old claim in the old conflict.
    pub was: Verdict,
    /// The verdict on the new claim in the new conflict.
    pub is: Verdict,
}

/// What can turn a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// The difference at this place of [`ConflictDiff::differences`].
    Difference(usize),
    /// The claim itself was changed.
    Claim,
}

/// What turned a verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Because {
    /// Each of these sets of differences alone, made to the old conflict, gives the new verdict, and no smaller set does:
    /// all of this size, in order.
    Fewest(Vec<Vec<Cause>>),
    /// This set does, and does no longer where any one of it is left out. Sets of fewer than `tried` differences do not;
    /// of that size there were too many to try.
    Irreducible {
        /// The set.
        set: Vec<Cause>,
        /// The size of the sets that were not all tried.
        tried: usize,
    },
    /// Only the two conflicts as wholes were compared.
    Whole,
}

/// Why there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unanswered {
    /// The search was broken off.
    BrokenOff,
    /// The checker does not confirm what was found for the question at this place: a mistake of the program.
    Refused(usize),
}

/// Looks, for each claim whose verdict is another, for the smallest sets of differences that turn it. Each set is made to
/// the old conflict, and the claim decided there. Sets are tried in the order of their sizes, each size whole and on all
/// threads of the current pool; the answer does not depend on how many there are. What is found is re-examined by the
/// checker of witnesses.
///
/// Cost: each set costs what expanding the mixed conflict costs, and deciding the claims there as far as that is not known
/// of the old one.
///
/// # Errors
/// [`Unanswered`].
pub fn because(
    comparison: &ConflictDiff,
    questions: &[TurnedClaim],
    limits: &Limits,
    watch: &Watch<'_>,
) -> Result<Vec<Because>, Unanswered> {
    let n = comparison.differences().len();
    let all: Vec<usize> = (0..n).collect();
    let ends = [comparison.mixed(&[]), comparison.mixed(&all)];
    let ends = ends.map(|conflict| GraphModel::expand(&conflict, limits).ok());
    let [Some(old), Some(new)] = &ends else { return Ok(vec![Because::Whole; questions.len()]) };
    let before = found_of(old, questions.iter().flat_map(|question| [&question.old, &question.new]), &[], watch);
    let search = CauseSearch { comparison, old, before: &before, limits, watch };
    let n_states = old.n_states().max(new.n_states()) as u128;
    let mut found: Vec<Option<Because>> =
        questions.iter().map(|question| question.unless_apart(old, new, watch)).collect();
    // Sets one larger than those that were tried, in which the claim itself is the last.
    let mut with_claim: Vec<Vec<Vec<Cause>>> = vec![Vec::new(); questions.len()];
    for size in 0..=n {
        let n_sets = subsets::count(n, size);
        let open: Vec<usize> = (0..questions.len()).filter(|&place| found[place].is_none()).collect();
        if n_sets > MAX_SETS || n_sets * n_states > MAX_WORK || open.is_empty() {
            for place in open {
                // A set that was found is of the smallest size there is, so nothing can be left out of it.
                let set = with_claim[place].first().cloned();
                let set = set.unwrap_or_else(|| search.reduced(&questions[place]));
                found[place] = Some(Because::Irreducible { set, tried: size });
            }
            break;
        }
        let asked: Vec<&TurnedClaim> = open.iter().map(|&place| &questions[place]).collect();
        let turned = search.turned(&asked, &subsets::of_size(n, size)).ok_or(Unanswered::BrokenOff)?;
        for (place, [by_these, by_these_and_claim]) in open.into_iter().zip(turned) {
            let mut sets = std::mem::replace(&mut with_claim[place], by_these_and_claim);
            sets.extend(by_these);
            sets.sort();
            if !sets.is_empty() {
                found[place] = Some(Because::Fewest(sets));
            }
        }
    }
    let all = found.into_iter().zip(with_claim).zip(questions).enumerate();
    all.map(|(place, ((found, with_claim), question))| {
        // What is left is turned by all differences and the claim, if by anything.
        let found = found.unwrap_or(if with_claim.is_empty() { Because::Whole } else { Because::Fewest(with_claim) });
        let is_confirmed = watch.kept(search.confirms(&found, question)).ok_or(Unanswered::BrokenOff)?;
        if is_confirmed { Ok(found) } else { Err(Unanswered::Refused(place)) }
    })
    .collect()
}

impl TurnedClaim {
    /// Whether the claim itself is another.
    fn is_another(&self) -> bool {
        self.old != self.new
    }

    /// [`Because::Whole`] where the frame does not give the verdicts that the conflicts themselves give.
    fn unless_apart(&self, old: &GraphModel, new: &GraphModel, watch: &Watch<'_>) -> Option<Because> {
        let gives = |model, claim, verdict| Decider::watched(model, watch).decide(claim, Way::Nash) == Ok(verdict);
        let as_they_are = gives(old, &self.old, self.was) && gives(new, &self.new, self.is);
        (!as_they_are).then_some(Because::Whole)
    }
}

struct CauseSearch<'a> {
    comparison: &'a ConflictDiff,
    /// The old conflict, with which each mixed one has much in common.
    old: &'a GraphModel,
    /// What was found out about it.
    before: &'a Found,
    limits: &'a Limits,
    watch: &'a Watch<'a>,
}

/// For a question the sets that give the new verdict: on the old claim, and on the new one.
type Turned = [Vec<Vec<Cause>>; 2];

impl CauseSearch<'_> {
    /// The old conflict with some differences made: with its own states and moves, where only wishes are others.
    fn mixed(&self, made: &[usize]) -> Result<GraphModel, ExpandError> {
        let (conflict, old) = (self.comparison.mixed(made), self.old.conflict());
        let is_seen_as_it_is = conflict.views.is_empty() && old.views.is_empty();
        if !is_seen_as_it_is || conflict.form != old.form || conflict.n_dms() != old.n_dms() {
            return GraphModel::expand(&conflict, self.limits);
        }
        let wants_otherwise = |dm: &DmId| conflict.preferences[dm.index()] != old.preferences[dm.index()];
        let changed: Vec<DmId> = self.old.dms().filter(wants_otherwise).collect();
        self.old.with_changes(conflict, false, &changed)
    }

    /// Who decides claims in a mixed conflict.
    fn decider(&self, model: &GraphModel) -> Decider<'_> {
        Decider::after(&[self.before], model, self.watch)
    }

    /// The sets that turn each question.
    fn turned(&self, questions: &[&TurnedClaim], sets: &[Vec<usize>]) -> Option<Vec<Turned>> {
        let done = AtomicUsize::new(0);
        let tried = sets.par_iter().map(|set| {
            let turned = self.tried(questions, set);
            self.watch.tell(done.fetch_add(1, Ordering::Relaxed) + 1, sets.len());
            self.watch.kept(turned)
        });
        let tried: Vec<Vec<[bool; 2]>> = tried.collect::<Option<_>>()?;
        let mut all: Vec<Turned> = vec![[Vec::new(), Vec::new()]; questions.len()];
        for (set, turned) in sets.iter().zip(tried) {
            let causes: Vec<Cause> = set.iter().map(|&place| Cause::Difference(place)).collect();
            for (all, [by_these, by_these_and_claim]) in all.iter_mut().zip(turned) {
                all[0].extend(by_these.then(|| causes.clone()));
                all[1].extend(by_these_and_claim.then(|| [&causes[..], &[Cause::Claim]].concat()));
            }
        }
        Some(all)
    }

    /// Whether, with a set of differences made, the old claim has the new verdict, and whether the new one has.
    fn tried(&self, questions: &[&TurnedClaim], set: &[usize]) -> Vec<[bool; 2]> {
        let Ok(model) = self.mixed(set) else { return vec![[false; 2]; questions.len()] };
        let decider = self.decider(&model);
        let gives = |claim: &Claim, verdict: Verdict| decider.decide(claim, Way::Nash) == Ok(verdict);
        let turned = |question: &&TurnedClaim| {
            let by_claim = question.is_another() && gives(&question.new, question.is);
            [gives(&question.old, question.is), by_claim]
        };
        questions.iter().map(turned).collect()
    }

    /// All differences but those that can be left out one after the other, the last first.
    fn reduced(&self, question: &TurnedClaim) -> Vec<Cause> {
        let mut set: Vec<Cause> = (0..self.comparison.differences().len()).map(Cause::Difference).collect();
        set.extend(question.is_another().then_some(Cause::Claim));
        for cause in set.clone().into_iter().rev().take_while(|_| self.watch.is_wanted()) {
            let without: Vec<Cause> = set.iter().copied().filter(|other| *other != cause).collect();
            let (made, claim) = (made(&without), question.claim_under(&without));
            let model = self.mixed(&made);
            let is_given =
                |model| self.decider(&model).decide(claim, Way::Nash).is_ok_and(|verdict| verdict == question.is);
            if model.is_ok_and(is_given) {
                set = without;
            }
        }
        set
    }

    /// Whether the checker confirms each of the sets that were found.
    fn confirms(&self, found: &Because, question: &TurnedClaim) -> bool {
        let sets = match found {
            Because::Fewest(sets) => &sets[..],
            Because::Irreducible { set, .. } => std::slice::from_ref(set),
            Because::Whole => &[],
        };
        sets.iter().all(|set| {
            let conflict = self.comparison.mixed(&made(set));
            is_shown(&conflict, question.claim_under(set), question.is, self.limits, self.watch)
        })
    }
}

impl TurnedClaim {
    /// The claim that is decided where these are made.
    fn claim_under(&self, set: &[Cause]) -> &Claim {
        if set.contains(&Cause::Claim) { &self.new } else { &self.old }
    }
}

fn made(set: &[Cause]) -> Vec<usize> {
    let place = |cause: &Cause| match cause {
        Cause::Difference(place) => Some(*place),
        Cause::Claim => None,
    };
    set.iter().filter_map(place).collect()
}
