//! Inverse analysis: what rankings must be like for a wanted state to be an equilibrium, and which changes of
//! assumptions make it one.

use mizan_case::Ready;
use mizan_core::solve::inverse::{Demand, demands, forbidding};
use mizan_core::vary::{Fewest, Outcome, fewest, holds_after};
use mizan_core::{
    Claim, Concept, Condition, Decider, Deviators, Limits, Quantifier, SetKind, SetTerm, StateId, StateKey, Way,
};

use crate::refused::{Refused, What};
use crate::run::Run;

/// Of so many wanted states it is told what they ask of everybody.
const TOLD: usize = 5;

/// What is wanted.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// What is to hold in an equilibrium.
    pub condition: Condition,
    /// The combination of options that is meant, where it is one: it need not be feasible.
    pub key: Option<StateKey>,
    /// Under which concept.
    pub concept: Concept,
    /// Up to how many changes at once are tried.
    pub depth: usize,
}

/// What was asked and found.
#[derive(Debug, Clone)]
pub struct Inverse {
    /// What is to be an equilibrium: a state in which this holds.
    pub wanted: Condition,
    /// Under which concept.
    pub concept: Concept,
    /// The first of the states in which it holds, each with what it asks of everybody.
    pub states: Vec<(StateId, Vec<Demand>)>,
    /// How many states there are in which it holds.
    pub n_states: usize,
    /// Where one combination of options is wanted that no state is: the rules that forbid it.
    pub forbidden_by: Vec<usize>,
    /// The fewest changes of assumptions that make such a state an equilibrium.
    pub fewest: Fewest,
    /// Up to how many changes at once were tried.
    pub depth: usize,
}

impl Inverse {
    /// Asks what a wanted equilibrium asks of everybody, and looks for the fewest changes that bring it about.
    ///
    /// # Errors
    /// [`Refused`] where it was cancelled, or the checker does not confirm what was found.
    pub fn of(ready: Ready<'_>, wanted: &Wanted, limits: &Limits, run: &Run<'_>) -> Result<Self, Refused> {
        let Ready { case, model } = ready;
        let Wanted { condition, key, concept, depth } = wanted;
        let fitting = Decider::new(model).whole().where_(condition, Way::Nash).ok();
        let states = fitting.iter().flat_map(|states| states.iter()).take(TOLD);
        let states = states.filter_map(|state| Some((state, demands(model, *concept, state)?))).collect();
        let set = SetTerm { kind: SetKind::Equilibria(*concept, Deviators::DecisionMakers, None), filter: None };
        let claim = Claim::Quantified { quantifier: Quantifier::Some, set, condition: condition.clone() };
        let step = |done, all| run.step(done, all);
        let fewest = fewest(model, &claim, &case.assumptions, limits, *depth, &step).ok_or_else(Refused::cancelled)?;
        if let Outcome::Found(sets) = &fewest.outcome {
            let is_confirmed = |set: &Vec<_>| holds_after(model, set, &claim, &case.assumptions, limits);
            if !sets.iter().all(is_confirmed) {
                return Err(Refused::because(What::UnprovenChanges));
            }
        }
        Ok(Self {
            wanted: condition.clone(),
            concept: *concept,
            states,
            n_states: fitting.as_ref().map_or(0, |states| states.len()),
            forbidden_by: key.map_or(Vec::new(), |key| forbidding(model, key)),
            fewest,
            depth: *depth,
        })
    }
}
