//! Wishes that make no difference: nothing is decided by them between any two states.

use crate::algorithms::watch::Watch;
use crate::conflict::formula::Formula;
use crate::conflict::ids::{DmId, StateId};
use crate::conflict::preference::{Preference, PreferenceStatement};
use crate::graph::model::GraphModel;

/// Why a wish makes no difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Idle {
    /// It is the same in every feasible state: always granted, or never (`false`).
    Constant(bool),
    /// What is above it has decided between any two states between which it could decide; where statements have weights,
    /// any two states stand in the same order without it.
    NeverDecides,
}

/// Statements with weights are not looked at where there are more states than this: each costs a ranking.
pub const WEIGHED_UP_TO: usize = 1 << 20;

/// The statements of a decision maker that make no difference, by their places from 0; of weighted ones, where there are
/// too many states ([`WEIGHED_UP_TO`]), only those that are constant. `None` where nobody wants it any more.
///
/// Cost: one pass over the feasible states, one over the ranks for the statements in order of priority, and for each
/// statement with a weight a ranking.
#[must_use]
pub fn idle_wishes(model: &GraphModel, dm: DmId, watch: &Watch<'_>) -> Option<Vec<(usize, Idle)>> {
    let (formulas, deciding): (Vec<&Formula>, Vec<Option<bool>>) = match &model.conflict().preferences[dm.index()] {
        Preference::Indifferent | Preference::Ranking(_) => return Some(Vec::new()),
        Preference::Prioritised(statements) => {
            let deciding = decide_in_order(model, dm, statements, watch);
            (statements.iter().map(|statement| &statement.formula).collect(), deciding.into_iter().map(Some).collect())
        }
        Preference::Weighted(statements) => {
            let formulas: Vec<&Formula> = statements.iter().map(|(formula, _)| formula).collect();
            (formulas, (0..statements.len()).map(|place| weighs(model, dm, place, watch)).collect())
        }
    };
    let idle = |place: usize| match deciding[place] {
        Some(true) => None,
        Some(false) => Some((place, constant(model, formulas[place], watch).unwrap_or(Idle::NeverDecides))),
        None => Some((place, constant(model, formulas[place], watch)?)),
    };
    watch.kept((0..formulas.len()).filter_map(idle).collect())
}

/// The value of a formula that is the same in every feasible state.
fn constant(model: &GraphModel, formula: &Formula, watch: &Watch<'_>) -> Option<Idle> {
    let holds = |state: StateId| formula.holds_in(model.space().key(state).unwrap_or_default());
    let mut states = model.space().ids().take_while(|state| watch.is_wanted_at(state.index()));
    let first = holds(states.next()?);
    states.all(|state| holds(state) == first).then_some(Idle::Constant(first))
}

/// Which statements decide between two states: those that are the first on which two differ. States of one rank differ on
/// none; and whatever is the first somewhere is the first between two ranks that are neighbours.
fn decide_in_order(model: &GraphModel, dm: DmId, statements: &[PreferenceStatement], watch: &Watch<'_>) -> Vec<bool> {
    let mut of_rank: Vec<Option<StateId>> = Vec::new();
    for state in model.space().ids().take_while(|state| watch.is_wanted_at(state.index())) {
        let rank = model.ranks(dm).rank(state) as usize;
        of_rank.resize(of_rank.len().max(rank + 1), None);
        of_rank[rank].get_or_insert(state);
    }
    let mut deciding = vec![false; statements.len()];
    let states: Vec<StateId> = of_rank.into_iter().flatten().collect();
    for (_, pair) in states.windows(2).enumerate().take_while(|(place, _)| watch.is_wanted_at(*place)) {
        let keys = [pair[0], pair[1]].map(|state| model.space().key(state).unwrap_or_default());
        let first = statements.iter().position(|formula| formula.holds_in(keys[0]) != formula.holds_in(keys[1]));
        first.into_iter().for_each(|first| deciding[first] = true);
    }
    deciding
}

/// Whether two states stand in another order without a weighted statement; `None` where there are too many.
fn weighs(model: &GraphModel, dm: DmId, place: usize, watch: &Watch<'_>) -> Option<bool> {
    if model.n_states() > WEIGHED_UP_TO || !watch.is_wanted() {
        return None;
    }
    let mut conflict = model.conflict().clone();
    if let Preference::Weighted(statements) = &mut conflict.preferences[dm.index()] {
        statements.remove(place);
    }
    let without = model.with_changes(conflict, false, &[dm]).ok()?;
    Some(without.ranks(dm).as_slice() != model.ranks(dm).as_slice())
}
