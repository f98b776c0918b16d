//! Sweeps: what becomes of the claims in each of many changed conflicts, and which equilibria there are.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::apply::{Rejected, vary};
use super::audit::found_of;
use super::change::{Assumptions, Change};
use crate::algorithms::seeded_random::SeededRandom;
use crate::algorithms::watch::Watch;
use crate::claims::claim::{ClaimId, Claims};
use crate::claims::decide::{Decider, Found, Undecidable};
use crate::claims::verdict::Verdict;
use crate::graph::model::GraphModel;
use crate::graph::space::Limits;
use crate::solve::concept::{Concept, Way};
use crate::solve::stability::{Request, Stability, Traversal, solve_watched};

/// One conflict of a sweep, a row of what it says: the conflict as it stands, differently supposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trial {
    /// These changes of assumptions, one after the other.
    Changed(Vec<Change>),
    /// Everybody's ranking completed by lot: states that a ranking leaves equal are put in an order, each order as likely
    /// as any other. Who has no preferences gets an order of all states.
    Completed {
        /// The seed.
        seed: u64,
        /// Which of the completions of the seed.
        number: u64,
    },
}

/// What became of a trial.
#[derive(Debug, Clone)]
pub struct Swept {
    /// The changed conflict.
    pub model: GraphModel,
    /// The verdict on each claim.
    pub verdicts: BTreeMap<ClaimId, Result<Verdict, Undecidable>>,
    /// Its stability under the concepts asked for.
    pub stability: Stability,
}

/// What each of many changed conflicts is asked: which claims hold in it, and which equilibria it has.
#[derive(Debug, Clone, Copy)]
pub struct Sweep<'a> {
    /// The unchanged model.
    pub model: &'a GraphModel,
    /// The claims to decide.
    pub claims: &'a Claims,
    /// The concepts whose equilibria are wanted.
    pub concepts: &'a [Concept],
    /// What can be varied.
    pub assumptions: &'a Assumptions,
    /// How large a state space may become.
    pub limits: &'a Limits,
}

impl Sweep<'_> {
    /// What `row` makes of the outcome of each of the trials, known by its place, in their order; `None` where nobody
    /// wants it any more. Trials are made on all threads of the current pool; the answer does not depend on how many
    /// there are. They are the steps of the work.
    pub fn ask_while<T: Send>(
        &self,
        trials: &[Trial],
        watch: &Watch<'_>,
        row: impl Fn(usize, Result<Swept, Rejected>) -> T + Sync,
    ) -> Option<Vec<T>> {
        let done = AtomicUsize::new(0);
        let found = found_of(self.model, self.claims.values(), &[], watch);
        let asked = |(place, trial)| {
            let outcome = watch.kept(self.watched(trial, &found, watch))?;
            let row = row(place, outcome);
            watch.tell(done.fetch_add(1, Ordering::Relaxed) + 1, trials.len());
            watch.kept(row)
        };
        trials.par_iter().enumerate().map(asked).collect()
    }

    /// What becomes of one trial.
    ///
    /// # Errors
    /// [`Rejected`] where the changes give no conflict.
    pub fn outcome(&self, trial: &Trial) -> Result<Swept, Rejected> {
        self.watched(trial, &found_of(self.model, self.claims.values(), &[], Watch::nobody()), Watch::nobody())
    }

    /// The same, watched, where `found` was found out about the unchanged model.
    fn watched(&self, trial: &Trial, found: &Found, watch: &Watch<'_>) -> Result<Swept, Rejected> {
        let model = match trial {
            Trial::Changed(changes) => vary(self.model, changes, self.assumptions, self.limits)?,
            Trial::Completed { seed, number } => completed(self.model, *seed, *number),
        };
        let stability = solve_watched(&model, &Request::of(self.concepts), Traversal::exact_for(&model), watch);
        let decider = Decider::after(&[found], &model, watch).knowing(&stability);
        let verdicts = self.claims.iter().map(|(&id, claim)| (id, decider.decide(claim, Way::Nash))).collect();
        Ok(Swept { verdicts, stability, model })
    }
}

/// The model with every ranking completed.
fn completed(model: &GraphModel, seed: u64, number: u64) -> GraphModel {
    let mut random = SeededRandom::nth_of(seed, number);
    let ranks = model.dms().map(|dm| model.ranks(dm).completed(&mut random)).collect();
    model.with_ranks(ranks)
}
