//! Other rules of which replies can be sanctions, for reproducing other programs (docs/definitions.md, "Variants of the
//! sanction"). They are apart from the engine: nothing but an explicit choice uses them.
//!
//! Only GMR, SMR, SEQ and SSEQ know sanctions, so only they depend on the rule.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use fixedbitset::FixedBitSet;
use rayon::prelude::*;

use super::strong::Weighed;
use super::{
    ConceptAnswer, Request, Stability, Traversal, as_judged, common, solve_watched, stable_for_watched, stable_where,
};
use crate::algorithms::watch::Watch;
use crate::conflict::ids::{DmId, StateId};
use crate::graph::model::GraphModel;
use crate::graph::moves::Along;
use crate::graph::set::StateSet;
use crate::graph::step::Step;
use crate::solve::concept::{Concept, Deterrent, MoveKind, SanctionRule};

/// Under `once` who has moved is part of a node of the search: a conflict with more nodes than this is refused.
pub const MAX_NODES: u128 = 1 << 28;

/// A conflict has too many states and decision makers for `once`: so many nodes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooManyNodes(pub u128);

/// Solves a conflict with a given rule of which replies can be sanctions.
///
/// Cost of `once`, for each decision maker: the moves of the others, times two to the power of their number less one;
/// of `single`: the moves of the others.
///
/// # Errors
/// [`TooManyNodes`], under `once` only.
pub fn solve_with(model: &GraphModel, request: &Request, sanctions: SanctionRule) -> Result<Stability, TooManyNodes> {
    solve_with_watched(model, request, sanctions, Watch::nobody())
}

/// The same, given up soon after nobody wants the answer any more; `None` then.
///
/// # Errors
/// [`TooManyNodes`], under `once` only.
pub fn solve_with_while(
    model: &GraphModel,
    request: &Request,
    sanctions: SanctionRule,
    watch: &Watch<'_>,
) -> Result<Option<Stability>, TooManyNodes> {
    Ok(watch.kept(solve_with_watched(model, request, sanctions, watch)?))
}

fn solve_with_watched(
    model: &GraphModel,
    request: &Request,
    sanctions: SanctionRule,
    watch: &Watch<'_>,
) -> Result<Stability, TooManyNodes> {
    let mut stability = solve_watched(model, request, Traversal::exact_for(model), watch);
    if sanctions == SanctionRule::Legal {
        return Ok(stability);
    }
    for ConceptAnswer { concept, stable, equilibria } in &mut stability.answers {
        if concept.sanction().is_some() && watch.is_wanted() {
            let dms: Vec<DmId> = model.dms().collect();
            let of_dm = |dm: DmId| stable_with_watched(model, dm, *concept, sanctions, watch);
            *stable = dms.into_par_iter().map(of_dm).collect::<Result<_, _>>()?;
            *equilibria = common(model, stable);
        }
    }
    Ok(stability)
}

/// The states that are stable for `dm` under a concept with a given rule.
///
/// # Errors
/// [`TooManyNodes`], under `once` only.
pub fn stable_with(
    model: &GraphModel,
    dm: DmId,
    concept: Concept,
    sanctions: SanctionRule,
) -> Result<StateSet, TooManyNodes> {
    stable_with_watched(model, dm, concept, sanctions, Watch::nobody())
}

fn stable_with_watched(
    model: &GraphModel,
    dm: DmId,
    concept: Concept,
    sanctions: SanctionRule,
    watch: &Watch<'_>,
) -> Result<StateSet, TooManyNodes> {
    if concept.sanction().is_none() || sanctions == SanctionRule::Legal {
        let stable = stable_for_watched(model, dm, &[concept], Traversal::exact_for(model), watch).into_iter().next();
        return Ok(stable.unwrap_or_else(|| StateSet::empty(model.n_states())));
    }
    let stable = stable_by_rule(model, dm, concept, sanctions, watch)?;
    Ok(match model.perception(dm) {
        Some(perception) => {
            as_judged(perception, &stable, &stable_by_rule(perception.model(), dm, concept, sanctions, watch)?)
        }
        None => stable,
    })
}

/// The same, as if the decision maker saw the conflict as it is.
fn stable_by_rule(
    model: &GraphModel,
    dm: DmId,
    concept: Concept,
    sanctions: SanctionRule,
    watch: &Watch<'_>,
) -> Result<StateSet, TooManyNodes> {
    let Some(deterrent) = concept.sanction() else { return Ok(StateSet::empty(model.n_states())) };
    let weighed = Weighed::of(model, dm).filter(|_| deterrent.great);
    if deterrent.great && weighed.is_none() {
        let deterred = |from, to| sanction_with_watched(model, concept, dm, [from, to], sanctions, watch).is_some();
        return Ok(stable_where(model, dm, deterred));
    }
    let replies = RestrictedReplies { model: weighed.as_ref().map_or(model, |weighed| &weighed.model), dm, deterrent };
    let least = match sanctions {
        SanctionRule::Single => replies.least_by_one_move(watch),
        _ => replies.least_with_everybody_once(watch)?,
    };
    let is_stable = |state: StateId| {
        let most = weighed.as_ref().map_or_else(|| model.ranks(dm).rank(state), |weighed| weighed.most(state));
        let deterred = |to: StateId| least[to.index()].is_some_and(|least| least <= most);
        watch.is_wanted_at(state.index()) && model.improvements_from(dm, state).into_iter().all(deterred)
    };
    Ok(StateSet::where_(model.n_states(), is_stable))
}

/// What the others may answer to one decision maker under a given rule.
struct RestrictedReplies<'a> {
    model: &'a GraphModel,
    dm: DmId,
    deterrent: Deterrent,
}

impl RestrictedReplies<'_> {
    fn others(&self) -> Vec<DmId> {
        self.model.dms().filter(|&other| other != self.dm).collect()
    }

    /// What an answer is worth to the decision maker: its rank, or the best that one move from there leads to.
    fn worth(&self, state: StateId) -> u32 {
        let ranks = self.model.ranks(self.dm);
        let escapes = if self.deterrent.inescapable { self.model.moves_from(self.dm, state) } else { Vec::new() };
        escapes.into_iter().map(|to| ranks.rank(to)).fold(ranks.rank(state), u32::max)
    }

    /// Whether an answer that ends in `end` deters the decision maker from leaving `state`.
    fn deters(&self, state: StateId, end: StateId) -> bool {
        if !self.deterrent.great {
            return self.worth(end) <= self.model.ranks(self.dm).rank(state);
        }
        let escapes = if self.deterrent.inescapable { self.model.moves_from(self.dm, end) } else { Vec::new() };
        std::iter::once(end).chain(escapes).all(|end| self.model.far_prefers(self.dm, state, end))
    }

    fn worths(&self, watch: &Watch<'_>) -> Vec<u32> {
        let worth = |state: StateId| if watch.is_wanted_at(state.index()) { self.worth(state) } else { 0 };
        self.model.space().ids().map(worth).collect()
    }

    fn visit(&self, by: DmId, state: StateId, along: Along, mut visit: impl FnMut(StateId)) {
        let visit = |other| {
            visit(other);
            ControlFlow::<()>::Continue(())
        };
        let _ = match self.deterrent.replies {
            MoveKind::Any => self.model.visit_moves(by, state, along, visit),
            MoveKind::Improving => self.model.visit_improvements(by, state, along, visit),
        };
    }

    /// For each state the least worth of what one move of one of the others leads to.
    fn least_by_one_move(&self, watch: &Watch<'_>) -> Vec<Option<u32>> {
        let worth = self.worths(watch);
        let least = |state: StateId| {
            let mut least: Option<u32> = None;
            if !watch.is_wanted_at(state.index()) {
                return least;
            }
            for other in self.others() {
                self.visit(other, state, Along::Forward, |to| {
                    least = Some(least.map_or(worth[to.index()], |least| least.min(worth[to.index()])));
                });
            }
            least
        };
        self.model.space().ids().map(least).collect()
    }

    /// For each state the least worth of what the others can bring about if everybody moves at most once.
    ///
    /// The nodes are (state, who moves later): searched backward from the states in increasing worth, each node is
    /// entered once, by the least that it can lead to.
    fn least_with_everybody_once(&self, watch: &Watch<'_>) -> Result<Vec<Option<u32>>, TooManyNodes> {
        let others = self.others();
        let n_states = self.model.n_states();
        let n_nodes =
            u32::try_from(others.len()).ok().and_then(|n| 1_u128.checked_shl(n)).map(|sets| sets * n_states as u128);
        let n_nodes = n_nodes.filter(|&n| n <= MAX_NODES).ok_or(TooManyNodes(n_nodes.unwrap_or(u128::MAX)))?;
        let n_sets = n_nodes as usize / n_states;
        let worth = self.worths(watch);
        let mut ascending: Vec<StateId> = self.model.space().ids().collect();
        ascending.sort_by_key(|state| worth[state.index()]);
        let mut entered = FixedBitSet::with_capacity(n_nodes as usize);
        let mut least = vec![None; n_states];
        let (mut to_expand, mut n_expanded) = (Vec::new(), 0);
        for source in ascending {
            to_expand.push((source, 0_usize));
            while let Some((state, later)) = to_expand.pop() {
                n_expanded += 1;
                if !watch.is_wanted_at(n_expanded) {
                    return Ok(least);
                }
                for (place, &other) in others.iter().enumerate().filter(|(place, _)| later >> place & 1 == 0) {
                    let moved = later | 1 << place;
                    self.visit(other, state, Along::Backward, |origin| {
                        least[origin.index()].get_or_insert(worth[source.index()]);
                        if !entered.put(origin.index() * n_sets + moved) {
                            to_expand.push((origin, moved));
                        }
                    });
                }
            }
        }
        Ok(least)
    }
}

/// A shortest sequence of the others' moves that deters `dm` from the improvement from `state` to `improvement`, with a
/// given rule; `None` where there is none, or the concept knows no such sanctions.
#[must_use]
pub fn sanction_with(
    model: &GraphModel,
    concept: Concept,
    dm: DmId,
    [state, improvement]: [StateId; 2],
    sanctions: SanctionRule,
) -> Option<Vec<Step>> {
    sanction_with_watched(model, concept, dm, [state, improvement], sanctions, Watch::nobody())
}

/// The same, watched.
pub(crate) fn sanction_with_watched(
    model: &GraphModel,
    concept: Concept,
    dm: DmId,
    [state, improvement]: [StateId; 2],
    sanctions: SanctionRule,
    watch: &Watch<'_>,
) -> Option<Vec<Step>> {
    let replies = RestrictedReplies { model, dm, deterrent: concept.sanction()? };
    let others = replies.others();
    // Who may not move next: the last mover; whoever has moved; everybody.
    let barred_after = |barred: &[usize], mover: usize| match sanctions {
        SanctionRule::Legal => vec![mover],
        SanctionRule::Once => barred.iter().copied().chain([mover]).collect::<BTreeSet<_>>().into_iter().collect(),
        SanctionRule::Single => (0..others.len()).collect(),
    };
    let mut found: Vec<FoundStep> = Vec::new();
    let mut seen: BTreeSet<(StateId, Vec<usize>)> = BTreeSet::new();
    let (mut from, mut barred, mut before) = (improvement, Vec::new(), None);
    loop {
        let first_new = found.len();
        for (place, &by) in others.iter().enumerate().filter(|(place, _)| !barred.contains(place)) {
            let barred: Vec<usize> = barred_after(&barred, place);
            replies.visit(by, from, Along::Forward, |to| {
                if seen.insert((to, barred.clone())) {
                    found.push(FoundStep { step: Step { by, from, to }, before, barred: barred.clone() });
                }
            });
        }
        // Of equally short answers people are told the one that changes least.
        found[first_new..].sort_by_key(|found| model.n_changes(found.step.from, found.step.to));
        let place = before.map_or(0, |before| before + 1);
        let next = found.get(place).filter(|_| watch.is_wanted_at(place))?;
        if replies.deters(state, next.step.to) {
            return Some(path_to(&found, place));
        }
        (from, barred, before) = (next.step.to, next.barred.clone(), Some(place));
    }
}

/// A step found, the place of the one before it, and who may not move next.
struct FoundStep {
    step: Step,
    before: Option<usize>,
    barred: Vec<usize>,
}

fn path_to(found: &[FoundStep], last: usize) -> Vec<Step> {
    let places = std::iter::successors(Some(last), |&place| found[place].before);
    let mut path: Vec<Step> = places.map(|place| found[place].step).collect();
    path.reverse();
    path
}

/// A state that is stable with one rule and not with the next narrower one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleDifference {
    /// Under which concept.
    pub concept: Concept,
    /// For whom.
    pub dm: DmId,
    /// The state.
    pub state: StateId,
    /// The narrowest rule with which it is stable.
    pub stable_with: SanctionRule,
    /// The next narrower one, with which it is not.
    pub unstable_with: SanctionRule,
    /// The improvement that nothing deters with the narrower one.
    pub improvement: StateId,
    /// What deters it with the wider one.
    pub sanction: Vec<Step>,
}

/// All states on which the rules differ, concept by concept, decision maker by decision maker. A state that only the
/// widest makes stable is listed once.
///
/// # Errors
/// [`TooManyNodes`].
pub fn differences(model: &GraphModel, concepts: &[Concept]) -> Result<Vec<RuleDifference>, TooManyNodes> {
    differences_watched(model, concepts, Watch::nobody())
}

/// The same, given up soon after nobody wants the answer any more; `None` then.
///
/// # Errors
/// [`TooManyNodes`].
pub fn differences_while(
    model: &GraphModel,
    concepts: &[Concept],
    watch: &Watch<'_>,
) -> Result<Option<Vec<RuleDifference>>, TooManyNodes> {
    Ok(watch.kept(differences_watched(model, concepts, watch)?))
}

fn differences_watched(
    model: &GraphModel,
    concepts: &[Concept],
    watch: &Watch<'_>,
) -> Result<Vec<RuleDifference>, TooManyNodes> {
    let mut all = Vec::new();
    for &concept in concepts.iter().filter(|concept| concept.sanction().is_some()) {
        for dm in model.dms() {
            let stable = |sanctions| stable_with_watched(model, dm, concept, sanctions, watch);
            let sets = [stable(SanctionRule::Legal)?, stable(SanctionRule::Once)?, stable(SanctionRule::Single)?];
            for state in model.space().ids().take_while(|_| watch.is_wanted()) {
                let pairs = [(0, 1), (1, 2)];
                let Some((wide, narrow)) = pairs
                    .into_iter()
                    .find(|(wide, narrow)| sets[*wide].contains(state) && !sets[*narrow].contains(state))
                else {
                    continue;
                };
                let (stable_with, unstable_with) = (SanctionRule::ALL[wide], SanctionRule::ALL[narrow]);
                let sanction = |to: StateId, by| sanction_with_watched(model, concept, dm, [state, to], by, watch);
                let undeterred = |&to: &StateId| sanction(to, unstable_with).is_none();
                let improvement = model.plainest_improvements(dm, state).into_iter().find(undeterred);
                let told = improvement.and_then(|to| Some((to, sanction(to, stable_with)?)));
                all.extend(told.map(|(improvement, sanction)| RuleDifference {
                    concept,
                    dm,
                    state,
                    stable_with,
                    unstable_with,
                    improvement,
                    sanction,
                }));
            }
        }
    }
    Ok(all)
}
