//! What shows where those who look ahead may end, and why a state is stable for them, or is not.

use std::collections::BTreeMap;

use super::{Deterred, ForeseenEnd, RuledOut, Sanction, StabilityWitness};
use crate::conflict::ids::{DmId, StateId};
use crate::graph::model::GraphModel;
use crate::graph::step::Step;
use crate::solve::farsighted::Farsighted;

/// Why `state` is, or is not, stable for `dm` who looks ahead, `far` being what is foreseen in `model`. Improvements are told first, those that change least
/// before others; of several deterrents the worst; of several moves that nothing deters the one that is told of first
/// among those of the earliest round.
///
/// Cost: for each move a forward search.
#[must_use]
pub fn explain_farsighted(model: &GraphModel, far: &Farsighted, dm: DmId, state: StateId) -> StabilityWitness {
    let ranks = model.ranks(dm);
    let is_better = |other: StateId| ranks.rank(other) > ranks.rank(state);
    let mut moves = model.moves_from(dm, state);
    moves.sort_by_key(|&to| (!is_better(to), model.n_changes(state, to)));
    let undeterred = moves.iter().copied().filter(|to| far.ends(*to).iter().all(is_better));
    let ruled_out = |to: StateId| {
        let no_better = far.imagined_ends(to).filter(|&end| !is_better(end));
        let out = |end| far.ruled_out_in(end).map(|round| RuledOut { end, round });
        no_better.filter_map(out).collect::<Vec<RuledOut>>()
    };
    match undeterred.map(|to| (to, ruled_out(to))).min_by_key(|(_, ruled_out)| round_after(ruled_out)) {
        Some((to, ruled_out)) => StabilityWitness::undeterred(to, foreseen_ends(model, far, to), ruled_out),
        None => {
            let deterred = |to: StateId| {
                let worst = far.ends(to).iter().min_by_key(|&end| (ranks.rank(end), end != to)).unwrap_or(to);
                let steps = path(model, far, to, worst).unwrap_or_default();
                Deterred { improvement: to, sanction: Sanction::Foreseen(steps) }
            };
            StabilityWitness::Stable(moves.into_iter().map(deterred).collect())
        }
    }
}

/// The round in which a move is deterred no more: that after the last in which one of its deterrents was ruled out.
pub(super) fn round_after(ruled_out: &[RuledOut]) -> u32 {
    ruled_out.iter().map(|out| out.round).max().unwrap_or_default() + 1
}

/// The states that may be ended in from `state`, each with a shortest way there.
pub(super) fn foreseen_ends(model: &GraphModel, far: &Farsighted, state: StateId) -> Vec<ForeseenEnd> {
    let ends = far.ends(state);
    let foreseen = |end| Some(ForeseenEnd { end, steps: path(model, far, state, end)? });
    ends.iter().filter_map(foreseen).collect()
}

/// A shortest sequence of moves from `start` to `end` in which each who moves prefers `end` to the state that it leaves;
/// of equally short ones one whose steps change little.
pub(super) fn path(model: &GraphModel, far: &Farsighted, start: StateId, end: StateId) -> Option<Vec<Step>> {
    let mut before: BTreeMap<StateId, Step> = BTreeMap::new();
    let mut found = vec![start];
    let mut next = 0;
    while let Some(&from) = found.get(next) {
        if from == end {
            let mut steps: Vec<Step> = Vec::new();
            let step_to = |state: StateId| before.get(&state).filter(|_| state != start).copied();
            steps.extend(std::iter::successors(step_to(end), |step| step_to(step.from)));
            steps.reverse();
            return Some(steps);
        }
        let first_new = found.len();
        for by in model.dms().filter(|&by| model.ranks(by).rank(end) > model.ranks(by).rank(from)) {
            for to in model.moves_from(by, from) {
                let leads_on = to == end || far.is_dominated(to, end);
                if leads_on && to != start && !before.contains_key(&to) {
                    before.insert(to, Step { by, from, to });
                    found.push(to);
                }
            }
        }
        found[first_new..].sort_by_key(|&to| model.n_changes(from, to));
        next += 1;
    }
    None
}
