//! Many variants of a conflict at once: what becomes of the claims in each, and which equilibria there are.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::apply::{Rejected, vary};
use super::change::{Assumptions, Change};
use crate::algorithms::seeded_random::SeededRandom;
use crate::claims::claim::{ClaimId, Claims};
use crate::claims::decide::{Decider, Undecidable};
use crate::claims::verdict::Verdict;
use crate::graph::model::GraphModel;
use crate::graph::space::Limits;
use crate::solve::concept::{Concept, Way};
use crate::solve::stability::{Request, Stability, solve};

/// A variant of a conflict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Variant {
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

/// What became of a variant.
#[derive(Debug, Clone)]
pub struct Swept {
    /// The changed conflict.
    pub model: GraphModel,
    /// The verdict on each claim.
    pub verdicts: BTreeMap<ClaimId, Result<Verdict, Undecidable>>,
    /// Its stability under the concepts asked for.
    pub stability: Stability,
}

/// What many variants of a conflict are asked: which claims hold in each, and which equilibria it has.
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
    /// What `row` makes of the outcome of each of the variants, known by its place, in their order; `None` once `row` makes
    /// nothing of one. Variants are tried on all threads of the current pool; the answer does not depend on how many there
    /// are.
    pub fn ask_while<T: Send>(
        &self,
        variants: &[Variant],
        row: impl Fn(usize, Result<Swept, Rejected>) -> Option<T> + Sync,
    ) -> Option<Vec<T>> {
        variants.par_iter().enumerate().map(|(place, variant)| row(place, self.outcome(variant))).collect()
    }

    /// What becomes of one variant.
    ///
    /// # Errors
    /// [`Rejected`] where the changes give no conflict.
    pub fn outcome(&self, variant: &Variant) -> Result<Swept, Rejected> {
        let model = match variant {
            Variant::Changed(changes) => vary(self.model, changes, self.assumptions, self.limits)?,
            Variant::Completed { seed, number } => completed(self.model, *seed, *number),
        };
        let decider = Decider::new(&model);
        let verdicts = self.claims.iter().map(|(&id, claim)| (id, decider.decide(claim, Way::Nash))).collect();
        let stability = solve(&model, &Request::of(self.concepts));
        Ok(Swept { verdicts, stability, model })
    }
}

/// The model with every ranking completed.
fn completed(model: &GraphModel, seed: u64, number: u64) -> GraphModel {
    let mut random = SeededRandom::nth_of(seed, number);
    let ranks = model.dms().map(|dm| model.ranks(dm).completed(&mut random)).collect();
    model.with_ranks(ranks)
}
