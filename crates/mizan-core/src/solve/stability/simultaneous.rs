//! Simultaneous stability (SIM): improvements of the others made at the same time as the decision maker's own.

use std::ops::ControlFlow;

use super::{Request, SimOmitted};
use crate::conflict::Form;
use crate::conflict::ids::{DmId, StateId, StateKey};
use crate::graph::model::GraphModel;
use crate::graph::moves::Along;

/// Why SIM is not to be computed, if so.
pub(super) fn omitted(model: &GraphModel, request: &Request) -> Option<SimOmitted> {
    if !model.conflict().has_sim() {
        let is_graph = matches!(model.conflict().form, Form::Graph(_));
        return Some(if is_graph { SimOmitted::GraphForm } else { SimOmitted::Merged });
    }
    let bound = request.sim_combinations?;
    has_more_combinations(model, bound).then_some(SimOmitted::TooMany { bound })
}

/// Whether more joint moves would be looked at than `bound`: for each state, each improvement of one decision maker with
/// each choice of the others. Counting ends at the bound.
fn has_more_combinations(model: &GraphModel, bound: u128) -> bool {
    let of_state = |state: StateId| {
        let improvements: Vec<u128> = model.dms().map(|dm| count_improvements(model, dm, state)).collect();
        let of_dm = |dm: usize| {
            let others = improvements.iter().enumerate().filter(|(other, _)| *other != dm);
            others.fold(improvements[dm], |product, (_, count)| product.saturating_mul(count + 1))
        };
        (0..improvements.len()).fold(0_u128, |sum, dm| sum.saturating_add(of_dm(dm)))
    };
    let mut left = bound;
    model.space().ids().any(|state| match left.checked_sub(of_state(state)) {
        Some(rest) => {
            left = rest;
            false
        }
        None => true,
    })
}

fn count_improvements(model: &GraphModel, dm: DmId, state: StateId) -> u128 {
    if let (Some(grid), Some(key)) = (model.grid(dm), model.space().key(state)) {
        return grid.blocks().n_improvements(key.0 as usize) as u128;
    }
    let mut count = 0;
    let _ = model.visit_improvements(dm, state, Along::Forward, |_| {
        count += 1;
        ControlFlow::<()>::Continue(())
    });
    count
}

/// Whether the others can spoil the improvement of `dm` from `state`. Cost: at most a product over the others'
/// improvements.
pub(super) fn is_deterred(model: &GraphModel, dm: DmId, state: StateId, improvement: StateId) -> bool {
    joint_sanction(model, dm, state, improvement).is_some()
}

/// Improvements of some of the others from `state`, one each, that together with the improvement of `dm` lead to a
/// feasible state which `dm` does not like better than `state`; and that state.
pub(crate) fn joint_sanction(
    model: &GraphModel,
    dm: DmId,
    state: StateId,
    improvement: StateId,
) -> Option<(Vec<(DmId, StateId)>, StateId)> {
    let (start, own) = (model.space().key(state)?, model.space().key(improvement)?);
    let movers: Vec<(DmId, Vec<StateId>)> = model
        .dms()
        .filter(|&other| other != dm)
        .map(|other| (other, model.improvements_from(other, state)))
        .filter(|(_, improvements)| !improvements.is_empty())
        .collect();
    let mut joint = JointSearch { model, dm, state, start, movers, chosen: Vec::new() };
    joint.search(0, own)
}

/// The search through the others' choices, one decision maker after the other.
struct JointSearch<'a> {
    model: &'a GraphModel,
    dm: DmId,
    state: StateId,
    start: StateKey,
    movers: Vec<(DmId, Vec<StateId>)>,
    chosen: Vec<(DmId, StateId)>,
}

impl JointSearch<'_> {
    /// `reached` is where the improvement and the choices made so far lead; different decision makers change different
    /// options, so changes add up.
    fn search(&mut self, depth: usize, reached: StateKey) -> Option<(Vec<(DmId, StateId)>, StateId)> {
        if depth == self.movers.len() {
            let end = self.model.space().find(reached).filter(|_| !self.chosen.is_empty())?;
            let ranks = self.model.ranks(self.dm);
            return (ranks.rank(end) <= ranks.rank(self.state)).then(|| (self.chosen.clone(), end));
        }
        for choice in 0..self.movers[depth].1.len() {
            let (mover, improvement) = (self.movers[depth].0, self.movers[depth].1[choice]);
            let changes = self.model.space().key(improvement)?.0 ^ self.start.0;
            self.chosen.push((mover, improvement));
            let found = self.search(depth + 1, StateKey(reached.0 ^ changes));
            if found.is_some() {
                return found;
            }
            self.chosen.pop();
        }
        self.search(depth + 1, reached)
    }
}
