//! The search for what shows that a state is, or is not, stable.

use std::ops::ControlFlow;

use super::{Deterred, Responses, Sanction, StabilityWitness, Step};
use crate::concept::Concept;
use crate::ids::{DmId, StateId};
use crate::model::GraphModel;
use crate::moves::Along;
use crate::set::StateSet;
use crate::stability::joint_sanction;

/// Why `state` is, or is not, stable for `dm` under `concept`; `None` for SIM where there is none.
///
/// Cost: a forward search of the others' moves for each improvement; shortest sequences, and of these one whose steps
/// change little.
#[must_use]
pub fn explain(model: &GraphModel, concept: Concept, dm: DmId, state: StateId) -> Option<StabilityWitness> {
    if concept == Concept::Sim && !model.conflict().has_sim() {
        return None;
    }
    let mut deterred = Vec::new();
    for improvement in model.plainest_improvements(dm, state) {
        match answer(model, concept, dm, state, improvement) {
            Ok(sanction) => deterred.push(Deterred { improvement, sanction }),
            Err(responses) => return Some(StabilityWitness::Unstable { improvement, responses }),
        }
    }
    Some(StabilityWitness::Stable(deterred))
}

fn answer(
    model: &GraphModel,
    concept: Concept,
    dm: DmId,
    state: StateId,
    improvement: StateId,
) -> Result<Sanction, Responses> {
    let (credible, inescapable) = match concept {
        Concept::Nash => return Err(Responses::NotAsked),
        Concept::Sim => {
            let joint = joint_sanction(model, dm, state, improvement);
            return joint.map(|(moves, end)| Sanction::Joint { moves, end }).ok_or(Responses::NoneJointly);
        }
        Concept::Gmr => (false, false),
        Concept::Smr => (false, true),
        Concept::Seq => (true, false),
        Concept::Sseq => (true, true),
    };
    let sanctions = |reply: StateId| {
        let ranks = model.ranks(dm);
        let acceptable = |end: StateId| ranks.rank(end) <= ranks.rank(state);
        acceptable(reply) && (!inescapable || model.moves_from(dm, reply).into_iter().all(acceptable))
    };
    search_replies(model, dm, improvement, credible, sanctions)
}

/// Where legal sequences of the others from `start` can end; `credible` where each step must be an improvement.
pub(crate) fn replies(model: &GraphModel, dm: DmId, start: StateId, credible: bool) -> StateSet {
    let mut ends = StateSet::empty(model.n_states());
    if let Err(Responses::Closed(all)) = search_replies(model, dm, start, credible, |_| false) {
        all.into_iter().for_each(|(end, _)| {
            ends.insert(end);
        });
    }
    ends
}

/// A breadth-first search of the others' legal sequences from `start`, to the first state that `wanted` accepts.
fn search_replies(
    model: &GraphModel,
    dm: DmId,
    start: StateId,
    credible: bool,
    wanted: impl Fn(StateId) -> bool,
) -> Result<Sanction, Responses> {
    let mut search = Replies { model, dm, credible, found: Vec::new(), seen: Vec::new() };
    search.seen = model.dms().map(|_| StateSet::empty(model.n_states())).collect();
    search.extend(start, None);
    let mut next = 0;
    while let Some(&(step, _)) = search.found.get(next) {
        if wanted(step.to) {
            return Ok(Sanction::Sequence(search.path_to(next)));
        }
        search.extend(step.to, Some(next));
        next += 1;
    }
    Err(Responses::Closed(search.found.iter().map(|(step, _)| (step.to, step.by)).collect()))
}

/// The steps found so far, each with the one before it.
struct Replies<'a> {
    model: &'a GraphModel,
    dm: DmId,
    credible: bool,
    found: Vec<(Step, Option<usize>)>,
    seen: Vec<StateSet>,
}

impl Replies<'_> {
    /// Adds the steps that can follow the step `before` to `state`.
    fn extend(&mut self, state: StateId, before: Option<usize>) {
        let last = before.map(|before| self.found[before].0.by);
        let first_new = self.found.len();
        for mover in self.model.dms().filter(|&mover| mover != self.dm && Some(mover) != last) {
            let visit = |to| {
                if self.seen[mover.index()].insert(to) {
                    self.found.push((Step { by: mover, from: state, to }, before));
                }
                ControlFlow::<()>::Continue(())
            };
            let _ = match self.credible {
                true => self.model.visit_improvements(mover, state, Along::Forward, visit),
                false => self.model.visit_moves(mover, state, Along::Forward, visit),
            };
        }
        // Of equally short sequences people are told the one that changes least.
        let model = self.model;
        self.found[first_new..].sort_by_key(|(step, _)| model.n_changes(step.from, step.to));
    }

    fn path_to(&self, last: usize) -> Vec<Step> {
        let mut path: Vec<Step> =
            std::iter::successors(Some(last), |&step| self.found[step].1).map(|step| self.found[step].0).collect();
        path.reverse();
        path
    }
}
