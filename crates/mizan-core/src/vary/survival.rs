//! In how many variants of a conflict a state stays an equilibrium: the more, the less it hangs on a single assumption.
//! That is no probability, as the variants are those that somebody thought of.

use rayon::prelude::*;

use super::apply::{Rejected, vary};
use super::change::{Assumptions, Change};
use crate::concept::Concept;
use crate::ids::StateId;
use crate::model::GraphModel;
use crate::space::Limits;
use crate::stability::{Request, solve};

/// What becomes of states in variants of a conflict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Survival {
    /// The concepts that were asked about.
    pub concepts: Vec<Concept>,
    /// The states, numbered as in the unchanged conflict.
    pub states: Vec<StateId>,
    /// For each variant, for each state the concepts under which it is an equilibrium there, in the order of
    /// `concepts`; or why the variant gives no conflict.
    pub variants: Vec<Result<Vec<Vec<bool>>, Rejected>>,
}

impl Survival {
    /// How many variants gave a conflict.
    #[must_use]
    pub fn n_built(&self) -> usize {
        self.variants.iter().flatten().count()
    }

    /// In how many of them the state at `place` is an equilibrium under the concept at `concept`.
    #[must_use]
    pub fn stays(&self, place: usize, concept: usize) -> usize {
        self.variants.iter().flatten().filter(|states| states[place][concept]).count()
    }
}

/// Solves every variant, and looks at `states` in it; a state that is infeasible there is no equilibrium. Cost: that of
/// solving `concepts`, times the variants, on all threads of the current pool.
#[must_use]
pub fn survival(
    model: &GraphModel,
    states: &[StateId],
    concepts: &[Concept],
    variants: &[Vec<Change>],
    assumptions: &Assumptions,
    limits: &Limits,
) -> Survival {
    let one = |changes: &Vec<Change>| {
        let varied = vary(model, changes, assumptions, limits)?;
        let stability = solve(&varied, &Request::of(concepts));
        let is_equilibrium = |state: StateId, concept: &Concept| {
            let there = match model.space().key(state) {
                Some(key) => varied.space().find(key),
                None => Some(state),
            };
            there.is_some_and(|there| stability.equilibria(*concept).is_some_and(|states| states.contains(there)))
        };
        let of_state = |&state: &StateId| concepts.iter().map(|concept| is_equilibrium(state, concept)).collect();
        Ok(states.iter().map(of_state).collect())
    };
    let variants = variants.par_iter().map(one).collect();
    Survival { concepts: concepts.to_vec(), states: states.to_vec(), variants }
}
