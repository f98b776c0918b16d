//! Where the equilibria of a conflict go in its variants: the more variants a state stays one in, the less it hangs on a
//! single assumption. That is no probability, as the variants are those that somebody thought of.

use rayon::prelude::*;

use super::apply::{Rejected, vary};
use super::change::{Assumptions, Change};
use crate::algorithms::watch::Watch;
use crate::conflict::ids::StateId;
use crate::graph::model::GraphModel;
use crate::graph::set::StateSet;
use crate::graph::space::Limits;
use crate::solve::concept::Concept;
use crate::solve::stability::{Request, solve_while};

/// The equilibria of the variants of a conflict.
#[derive(Debug, Clone)]
pub struct Survival {
    /// The concepts that were asked about.
    pub concepts: Vec<Concept>,
    /// For each variant, for each concept the equilibria there, numbered as in the unchanged conflict; or why the variant
    /// gives no conflict. A state that is feasible only in a variant has no number, and is left out.
    pub variants: Vec<Result<Vec<StateSet>, Rejected>>,
}

impl Survival {
    /// How many variants gave a conflict.
    #[must_use]
    pub fn n_built(&self) -> usize {
        self.variants.iter().flatten().count()
    }

    /// In how many of them `state` is an equilibrium under the concept at `concept`.
    #[must_use]
    pub fn stays(&self, state: StateId, concept: usize) -> usize {
        self.variants.iter().flatten().filter(|equilibria| equilibria[concept].contains(state)).count()
    }
}

/// The equilibria of every variant under `concepts`; `None` where nobody wants them any more before all are found. Cost: that
/// of solving them, times the variants, on all threads of the current pool.
#[must_use]
pub fn survival(
    model: &GraphModel,
    concepts: &[Concept],
    variants: &[Vec<Change>],
    assumptions: &Assumptions,
    limits: &Limits,
    watch: &Watch<'_>,
) -> Option<Survival> {
    let one = |changes: &Vec<Change>| {
        if !watch.is_wanted() {
            return None;
        }
        let varied = match vary(model, changes, assumptions, limits) {
            Ok(varied) => varied,
            Err(rejected) => return Some(Err(rejected)),
        };
        let stability = solve_while(&varied, &Request::of(concepts), watch)?;
        let under = |concept: &Concept| {
            let mut numbered = StateSet::empty(model.n_states());
            let there = stability.equilibria(*concept);
            for state in there.into_iter().flat_map(StateSet::iter).filter_map(|state| number(model, &varied, state)) {
                numbered.insert(state);
            }
            numbered
        };
        Some(Ok(concepts.iter().map(under).collect()))
    };
    let variants: Option<Vec<Result<Vec<StateSet>, Rejected>>> = variants.par_iter().map(one).collect();
    Some(Survival { concepts: concepts.to_vec(), variants: variants? })
}

/// The number in the unchanged conflict of a state of a changed one.
fn number(model: &GraphModel, varied: &GraphModel, state: StateId) -> Option<StateId> {
    match varied.space().key(state) {
        Some(key) => model.space().find(key),
        None => Some(state),
    }
}
