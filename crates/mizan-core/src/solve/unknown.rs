//! Stability where preferences are not all known: the four variants of Li, Hipel, Kilgour & Fang (2004).

use crate::algorithms::watch::Watch;
use crate::conflict::Conflict;
use crate::conflict::ids::{DmId, StateId};
use crate::conflict::known::Known;
use crate::conflict::open::{OpenProblem, OpenQuestions};
use crate::graph::listed::Listed;
use crate::graph::model::GraphModel;
use crate::graph::order::{Order, Outcomes, StateOrder};
use crate::graph::set::StateSet;
use crate::solve::concept::Concept;
use crate::solve::relations::{Judge, Relations, UnknownVariant};

/// The concepts that have variants under unknown preference.
pub const UNKNOWN: [Concept; 5] = [Concept::Nash, Concept::Gmr, Concept::Smr, Concept::Seq, Concept::Sseq];

/// Which states are stable under a variant of a concept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownStability {
    /// The concept.
    pub concept: Concept,
    /// The variant.
    pub variant: UnknownVariant,
    /// For each decision maker the stable states.
    pub stable: Vec<StateSet>,
    /// The states that are stable for all.
    pub equilibria: StateSet,
}

impl UnknownStability {
    /// The variant and its concept, as programs know them: `nash_a`.
    #[must_use]
    pub fn id(&self) -> &'static str {
        const IDS: [[&str; 4]; 5] = [
            ["nash_a", "nash_b", "nash_c", "nash_d"],
            ["gmr_a", "gmr_b", "gmr_c", "gmr_d"],
            ["smr_a", "smr_b", "smr_c", "smr_d"],
            ["seq_a", "seq_b", "seq_c", "seq_d"],
            ["sseq_a", "sseq_b", "sseq_c", "sseq_d"],
        ];
        let concept = UNKNOWN.iter().position(|concept| *concept == self.concept).unwrap_or_default();
        let variant = UnknownVariant::ALL.iter().position(|variant| *variant == self.variant).unwrap_or_default();
        IDS[concept][variant]
    }
}

/// Everybody's comparisons of states, as far as they follow from what is written and from nothing that is open.
#[derive(Debug)]
pub struct UnknownOrder {
    known: Known,
    orders: Vec<StateOrder>,
}

impl UnknownOrder {
    /// The comparisons of the states of `model`, of whose conflict `open` is not known. Rules that perhaps bind are
    /// taken to.
    ///
    /// # Errors
    /// [`OpenProblem`] where the questions do not fit the conflict.
    pub fn new(model: &GraphModel, open: &OpenQuestions) -> Result<Self, OpenProblem> {
        let conflict: &Conflict = model.conflict();
        let mut known = Known::nothing(conflict, open)?;
        for dm in conflict.dms() {
            // Readings that would not say the same of all combinations of a merged state make no conflict.
            let admits = |statement: usize, reading: usize| {
                let others = open.list(dm).readings.get(&statement);
                let other = reading.checked_sub(1).and_then(|reading| others?.get(reading));
                other.is_none_or(|formula| model.space().merged().is_none() || model.space().split(formula).is_none())
            };
            known = known.with_readings(dm, &admits).unwrap_or(known);
        }
        let order = |dm: DmId| {
            let of_model = || Ok(StateOrder::from(model.ranks(dm).clone()));
            StateOrder::of(&conflict.preferences[dm.index()], open.list(dm), model.space())
                .or_else(|_: Vec<_>| of_model())
        };
        let orders = conflict.dms().map(order).collect::<Result<_, OpenProblem>>()?;
        Ok(Self { known, orders })
    }
}

impl Order for &UnknownOrder {
    fn compare(&self, dm: DmId, first: StateId, second: StateId) -> Outcomes {
        self.orders[dm.index()].compare(self.known.list(dm), first, second)
    }
}

/// Solves a conflict of which `open` is not known, under all variants of each concept of [`UNKNOWN`] that is wanted.
///
/// # Errors
/// [`OpenProblem`] where the questions do not fit the conflict.
pub fn solve_unknown(
    model: &GraphModel,
    open: &OpenQuestions,
    concepts: &[Concept],
) -> Result<Vec<UnknownStability>, OpenProblem> {
    solve_unknown_while(model, open, concepts, Watch::nobody()).map(Option::unwrap_or_default)
}

/// The same as long as it is wanted; else `None`.
///
/// # Errors
/// [`OpenProblem`] where the questions do not fit the conflict.
pub fn solve_unknown_while(
    model: &GraphModel,
    open: &OpenQuestions,
    concepts: &[Concept],
    watch: &Watch<'_>,
) -> Result<Option<Vec<UnknownStability>>, OpenProblem> {
    let order = UnknownOrder::new(model, open)?;
    let listed = Listed::new(model.clone());
    let judge = Judge::new(&listed, &order);
    let pairs = concepts.iter().flat_map(|&concept| UnknownVariant::ALL.map(|variant| (concept, variant)));
    let solved = pairs.filter_map(|(concept, variant)| {
        let relations = Relations::unknown(concept, variant)?;
        let is_stable =
            |dm, state: StateId| watch.is_wanted_at(state.index()) && judge.is_stable(&relations, dm, state);
        let stable = |dm| StateSet::where_(model.n_states(), |state| is_stable(dm, state));
        let stable: Vec<StateSet> = model.dms().map(stable).collect();
        let mut equilibria = StateSet::full(model.n_states());
        stable.iter().for_each(|stable| equilibria.intersect_with(stable));
        Some(UnknownStability { concept, variant, stable, equilibria })
    });
    let solved = solved.collect();
    Ok(watch.kept(solved))
}
