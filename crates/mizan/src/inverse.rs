//! Inverse analysis: what rankings must be like for a wanted state to be an equilibrium, and which changes of
//! assumptions make it one.

use mizan_case::Ready;
use mizan_core::algorithms::subsets;
use mizan_core::solve::inverse::{Demand, demands_watched, forbidding};
use mizan_core::vary::{Fewest, Outcome, changes, fewest, holds_after};
use mizan_core::{
    Claim, Concept, Condition, Decider, Deviators, Limits, Quantifier, SetKind, SetTerm, StateId, StateKey, Watch, Way,
};

use crate::refused::{Refused, What};
use crate::run::Run;
use crate::work::Work;

/// For how many of the wanted states to tell what they ask of everybody.
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

/// How much work it is to try up to `depth` changes at once, and up to how many at once are tried where all are more than
/// `most` steps.
pub(crate) fn work(Ready { case, model }: Ready<'_>, depth: usize, most: u128) -> (Work, usize) {
    let n_changes = changes(model.conflict(), &case.assumptions).len();
    Work::on(model, 0, 1).in_sets(n_changes, depth, most)
}

/// What was found, where only sets of up to `within` changes were tried for the sake of the work.
fn stopped_at(found: Fewest, within: usize, depth: usize) -> Fewest {
    match found.outcome {
        Outcome::NoneWithin(_) if within < depth.min(found.n_changes) => {
            let sets = subsets::count(found.n_changes, within + 1);
            Fewest { outcome: Outcome::Stopped { size: within + 1, sets }, ..found }
        }
        Outcome::NoneWithin(_) => Fewest { outcome: Outcome::NoneWithin(depth), ..found },
        _ => found,
    }
}

impl Inverse {
    /// Asks what a wanted equilibrium asks of everybody, and looks for the fewest changes that bring it about.
    ///
    /// # Errors
    /// [`Refused`] where it was cancelled, or the checker does not confirm what was found.
    pub fn of(ready: Ready<'_>, wanted: &Wanted, limits: &Limits, run: &Run<'_>) -> Result<Self, Refused> {
        let Ready { case, model } = ready;
        let Wanted { condition, key, concept, depth } = wanted;
        if model.perceptions().next().is_some() {
            return Err(Refused::because(What::Views));
        }
        let fitting =
            run.watched_silently(|watch| Decider::watched(model, watch).whole().where_(condition, Way::Nash).ok());
        let states: Vec<StateId> = fitting.iter().flat_map(|states| states.iter()).take(TOLD).collect();
        let demands = |watch: &Watch<'_>| {
            let of_state = |&state| Some((state, demands_watched(model, *concept, state, watch)?));
            states.iter().filter_map(of_state).collect()
        };
        let states = run.kept(run.watched_silently(demands))?;
        let set =
            SetTerm { kind: SetKind::Equilibria((*concept).into(), Deviators::DecisionMakers, None), filter: None };
        let claim = Claim::Quantified { quantifier: Quantifier::Some, set, condition: condition.clone() };
        let (work, within) = work(ready, *depth, run.most());
        work.within(run.most())?;
        let found = run.watched(|watch| fewest(model, &claim, &case.assumptions, limits, within, watch));
        let fewest = stopped_at(found.ok_or_else(Refused::cancelled)?, within, *depth);
        if let Outcome::Found(sets) = &fewest.outcome {
            let are_confirmed = run.watched_silently(|watch| {
                sets.iter().all(|set| holds_after(model, set, &claim, &case.assumptions, limits, watch))
            });
            if !run.kept(are_confirmed)? {
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
