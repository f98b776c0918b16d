//! Which states are stable for whom: Nash, GMR, SMR, SEQ, SSEQ and SIM, for any number of decision makers; and for those
//! who look ahead ([`super::farsighted`]).
//!
//! A move of decision maker i from s to s1 is deterred iff the others can answer it with a state that i does not like
//! better than s. How bad their answers to s1 can be, the *least reply* at s1, does not depend on s, so it is computed
//! once for all states ([`reply`]); s is stable iff the least reply to every improvement of i is at most r_i(s).
//!
//! Cost, for each decision maker: time linear in the moves of the others (in moves times decision makers where moves
//! are not transitive), memory of a few numbers a state. No set of reachable states is ever held for a state.

mod cube;
mod reply;
pub mod sanction_rules;
mod simultaneous;
mod slice;
mod strong;
mod traversal;

pub(crate) use simultaneous::joint_sanction;
pub use traversal::Traversal;

use std::ops::ControlFlow;

use rayon::prelude::*;

use crate::algorithms::watch::Watch;
use crate::conflict::ids::{DmId, StateId};
use crate::graph::layout::parts::PartedBlocks;
use crate::graph::layout::ranked::Ranked;
use crate::graph::model::{GraphModel, Perception};
use crate::graph::moves::Along;
use crate::graph::set::StateSet;
use crate::solve::concept::{AnyOf, Concept, Deterrent};
use crate::solve::farsighted::{Farsighted, TooManyStates};
use cube::Cube;
use reply::least_replies;

/// The number of states that are worth a thread of their own.
const GRAIN: usize = 1 << 12;

/// The most combinations of simultaneous moves for which SIM is computed without having been asked for by name.
pub const SIM_COMBINATIONS: u128 = 1 << 26;

/// What is to be solved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The concepts to solve under; the answer has them in this order.
    pub concepts: Vec<Concept>,
    /// The most combinations of moves that SIM may look at, beyond which it is left out; without bound where it is `None`.
    pub sim_combinations: Option<u128>,
}

/// Which states are stable, for whom, under which concept.
///
/// ```
/// # mod dilemma { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/conflicts/dilemma.rs")); }
/// # use dilemma::prisoners_dilemma;
/// use mizan_core::{Concept, DmId, GraphModel, Limits, Request, StateId, solve};
///
/// let model = GraphModel::expand(&prisoners_dilemma(), &Limits::default()).unwrap();
/// let stability = solve(&model, &Request::of(&[Concept::Nash, Concept::Seq]));
/// let equilibria = |concept| -> Vec<StateId> { stability.equilibria(concept).unwrap().iter().collect() };
///
/// // Whoever keeps silent is better off not to; but both lose if the other then does the same.
/// assert_eq!(equilibria(Concept::Nash), [0].map(StateId::from_index));
/// assert_eq!(equilibria(Concept::Seq), [0, 3].map(StateId::from_index));
/// assert!(stability.stable(Concept::Nash, DmId::from_index(0)).unwrap().contains(StateId::from_index(2)));
/// assert!(stability.stable(Concept::Gmr, DmId::from_index(0)).is_none(), "it was not asked for");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stability {
    answers: Vec<ConceptAnswer>,
    /// Why SIM was left out, where it was asked for and is not answered.
    pub sim_omitted: Option<SimOmitted>,
    /// Why farsighted stability was left out, where it was asked for and is not answered.
    pub far_omitted: Option<TooManyStates>,
}

/// Why SIM is not among the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SimOmitted {
    /// The concept needs options.
    GraphForm,
    /// The concept needs states that are one combination of options each.
    Merged,
    /// It would have looked at more combinations of moves than the bound; how many more was not counted.
    TooMany {
        /// The bound on them.
        bound: u128,
    },
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct ConceptAnswer {
    concept: Concept,
    stable: Vec<StateSet>,
    equilibria: StateSet,
}

impl Request {
    /// These concepts, SIM within its usual bound.
    #[must_use]
    pub fn of(concepts: &[Concept]) -> Self {
        Self { concepts: concepts.to_vec(), sim_combinations: Some(SIM_COMBINATIONS) }
    }
}

impl Stability {
    /// The concepts that were answered, in the order asked for.
    pub fn concepts(&self) -> impl Iterator<Item = Concept> + '_ {
        self.answers.iter().map(|answer| answer.concept)
    }

    /// The states that are stable for `dm`; `None` where the concept was not answered.
    #[must_use]
    pub fn stable(&self, concept: Concept, dm: DmId) -> Option<&StateSet> {
        self.answer(concept).map(|answer| &answer.stable[dm.index()])
    }

    /// The states that are stable for every decision maker; `None` where the concept was not answered.
    #[must_use]
    pub fn equilibria(&self, concept: Concept) -> Option<&StateSet> {
        self.answer(concept).map(|answer| &answer.equilibria)
    }

    /// The states that are stable for `dm` under at least one of the concepts; `None` where one was not answered.
    #[must_use]
    pub fn stable_by_any(&self, concepts: AnyOf, dm: DmId) -> Option<StateSet> {
        let mut stable = concepts.iter().map(|concept| self.stable(concept, dm));
        let first = stable.next()??.clone();
        stable.try_fold(first, |mut any, stable| {
            any.union_with(stable?);
            Some(any)
        })
    }

    fn answer(&self, concept: Concept) -> Option<&ConceptAnswer> {
        self.answers.iter().find(|answer| answer.concept == concept)
    }
}

/// Solves a conflict.
#[must_use]
pub fn solve(model: &GraphModel, request: &Request) -> Stability {
    solve_by(model, request, Traversal::exact_for(model))
}

/// Solves a conflict as [`solve`] does, and gives up soon after nobody wants the answer any more; `None` then.
#[must_use]
pub fn solve_while(model: &GraphModel, request: &Request, watch: &Watch<'_>) -> Option<Stability> {
    watch.kept(solve_watched(model, request, Traversal::exact_for(model), watch))
}

/// Solves a conflict by a given traversal; [`Traversal::Plain`] is wrong where moves are not transitive.
#[must_use]
pub fn solve_by(model: &GraphModel, request: &Request, traversal: Traversal) -> Stability {
    solve_watched(model, request, traversal, Watch::nobody())
}

/// The same, watched.
pub(crate) fn solve_watched(
    model: &GraphModel,
    request: &Request,
    traversal: Traversal,
    watch: &Watch<'_>,
) -> Stability {
    let omitted = || {
        let seen = model.perceptions().map(Perception::model);
        std::iter::once(model).chain(seen).find_map(|model| simultaneous::omitted(model, request))
    };
    model.rank_blocks();
    let sim_omitted = request.concepts.contains(&Concept::Sim).then(omitted).flatten();
    let far = farsighted(model, &request.concepts, watch);
    let far_omitted = far.as_ref().and_then(|far| far.as_ref().err()).copied();
    let is_answered = |concept: &Concept| match concept {
        Concept::Sim => sim_omitted.is_none(),
        Concept::Far => far_omitted.is_none(),
        _ => true,
    };
    let wanted: Vec<Concept> = request.concepts.iter().copied().filter(is_answered).collect();
    let far = far.and_then(Result::ok);
    let mut stable: Vec<Vec<StateSet>> = wanted.iter().map(|_| Vec::new()).collect();
    for dm in model.dms() {
        let of_concepts = stable_given(model, dm, (&wanted, far.as_ref()), traversal, watch);
        stable.iter_mut().zip(of_concepts).for_each(|(of_concept, set)| of_concept.push(set));
    }
    let answer = |(concept, stable): (Concept, Vec<StateSet>)| ConceptAnswer {
        concept,
        equilibria: common(model, &stable),
        stable,
    };
    Stability { answers: wanted.into_iter().zip(stable).map(answer).collect(), sim_omitted, far_omitted }
}

/// What those who look ahead foresee, where one of the concepts asks for it and the answer is wanted still.
fn farsighted(
    model: &GraphModel,
    concepts: &[Concept],
    watch: &Watch<'_>,
) -> Option<Result<Farsighted, TooManyStates>> {
    (concepts.contains(&Concept::Far) && watch.is_wanted()).then(|| Farsighted::watched(model, watch))
}

/// The states that are stable for one decision maker, under each of the concepts. SIM has no bound here; where there are
/// too many states for farsighted stability, it has none.
#[must_use]
pub fn stable_for(model: &GraphModel, dm: DmId, concepts: &[Concept], traversal: Traversal) -> Vec<StateSet> {
    stable_for_watched(model, dm, concepts, traversal, Watch::nobody())
}

/// The same, watched.
pub(crate) fn stable_for_watched(
    model: &GraphModel,
    dm: DmId,
    concepts: &[Concept],
    traversal: Traversal,
    watch: &Watch<'_>,
) -> Vec<StateSet> {
    let far = farsighted(model, concepts, watch).and_then(Result::ok);
    stable_given(model, dm, (concepts, far.as_ref()), traversal, watch)
}

/// The same, given what those who look ahead foresee, where one of the concepts asks for it. A state is judged as the
/// decision maker sees it, where it is feasible as it sees the conflict; but who looks ahead looks at the conflict as it is.
fn stable_given(
    model: &GraphModel,
    dm: DmId,
    (concepts, far): (&[Concept], Option<&Farsighted>),
    traversal: Traversal,
    watch: &Watch<'_>,
) -> Vec<StateSet> {
    let stable = stable_as_it_is(model, dm, (concepts, far), traversal, watch);
    let Some(perception) = model.perception(dm) else { return stable };
    let (view, exact) = (perception.model(), Traversal::exact_for(perception.model()));
    let seen = stable_as_it_is(view, dm, (concepts, None), exact, watch);
    let judged = |((concept, stable), seen): ((&Concept, StateSet), StateSet)| match concept {
        Concept::Far => stable,
        _ => as_judged(perception, &stable, &seen),
    };
    concepts.iter().zip(stable).zip(seen).map(judged).collect()
}

/// The states that are in a set as they are seen; in another, those that are not feasible as this is seen.
pub(super) fn as_judged(perception: &Perception, as_they_are: &StateSet, as_seen: &StateSet) -> StateSet {
    StateSet::where_(as_they_are.n_states(), |state| {
        perception.seen(state).map_or_else(|| as_they_are.contains(state), |seen| as_seen.contains(seen))
    })
}

/// The states that are stable for one decision maker, as if it saw the conflict as it is.
fn stable_as_it_is(
    model: &GraphModel,
    dm: DmId,
    (concepts, far): (&[Concept], Option<&Farsighted>),
    traversal: Traversal,
    watch: &Watch<'_>,
) -> Vec<StateSet> {
    if !watch.is_wanted() {
        return concepts.iter().map(|_| StateSet::empty(model.n_states())).collect();
    }
    let ranked = |concept: &Concept| concept.sanction().filter(|deterrent| !deterrent.great);
    let deterrents: Vec<Option<Deterrent>> = concepts.iter().map(ranked).collect();
    let in_cube = Cube::of(model, dm, traversal).map(|cube| (cube.least_replies(&deterrents, watch), cube));
    // Each concept is looked at by itself, so threads change nothing but the time.
    let stable = |place: usize| match (concepts[place], &in_cube) {
        _ if !watch.is_wanted() => StateSet::empty(model.n_states()),
        (Concept::Sim, _) => {
            let is_deterred = |state, to| watch.is_wanted() && simultaneous::is_deterred(model, dm, state, to);
            stable_where(model, dm, is_deterred)
        }
        (Concept::Far, _) => far.map_or_else(|| StateSet::empty(model.n_states()), |far| far.stable(model, dm)),
        (concept, _) if concept.weak().is_some() => strong::strongly_stable(model, dm, concept, traversal, watch),
        (_, Some((least, cube))) => cube.stable(&least[place]),
        (concept, None) => {
            stable_against(model, dm, least_replies_under(model, dm, concept, traversal, watch).as_deref())
        }
    };
    (0..concepts.len()).into_par_iter().with_min_len(at_least(model.n_states())).map(stable).collect()
}

/// How many pieces of so many states a thread is to take at once: what is small is not worth sharing out.
fn at_least(n_states: usize) -> usize {
    GRAIN / n_states.max(1) + 1
}

/// The states from which the least reply to every improvement is bad enough. Without least replies nothing deters.
fn stable_against(model: &GraphModel, dm: DmId, least: Option<&[u32]>) -> StateSet {
    match (model.ranked(dm), least) {
        (Ranked::Parts(parts), _) => stable_in_parts(model.n_states(), parts, least),
        (Ranked::Cube(_) | Ranked::Unranked, None) => stable_where(model, dm, |_, _| false),
        (Ranked::Cube(_) | Ranked::Unranked, Some(least)) => {
            let ranks = model.ranks(dm);
            stable_where(model, dm, |state, improvement| least[improvement.index()] <= ranks.rank(state))
        }
    }
}

/// The states from which every improvement is deterred.
fn stable_where(model: &GraphModel, dm: DmId, is_deterred: impl Fn(StateId, StateId) -> bool) -> StateSet {
    StateSet::where_(model.n_states(), |state| {
        let undeterred = |improvement| match is_deterred(state, improvement) {
            true => ControlFlow::Continue(()),
            false => ControlFlow::Break(()),
        };
        model.visit_improvements(dm, state, Along::Forward, undeterred).is_continue()
    })
}

/// The same where the decision maker's improvements are the orders of parts. Cost: for each two parts between which it
/// moves one look at each of their states.
fn stable_in_parts(n_states: usize, parts: &PartedBlocks, least: Option<&[u32]>) -> StateSet {
    let reply = |state: u32| least.map_or(u32::MAX, |least| least[state as usize]);
    let mut stable = StateSet::full(n_states);
    for from in 0..parts.len() {
        let (states, ranks) = parts.members(from);
        for to in parts.targets(from) {
            let (ends, end_ranks) = parts.members(to);
            // The greatest of the least replies to the ends ranked above the state looked at.
            let (mut above, mut n_below) = (0, ends.len());
            for (&state, &rank) in states.iter().zip(ranks).rev() {
                while n_below > 0 && end_ranks[n_below - 1] > rank {
                    n_below -= 1;
                    above = reply(ends[n_below]).max(above);
                }
                if above > rank {
                    stable.remove(StateId::from_index(state as usize));
                }
            }
        }
    }
    stable
}

/// For each state the least that the others can bring `dm` down to from there, as the concept counts it: a move of
/// `dm` to that state is deterred iff this is at most its rank before (under a strong concept, where ranks are levels:
/// less than that). `None` where the concept has no answers, or not of this kind.
pub(crate) fn least_replies_under(
    model: &GraphModel,
    dm: DmId,
    concept: Concept,
    traversal: Traversal,
    watch: &Watch<'_>,
) -> Option<Vec<u32>> {
    let deterrent = concept.sanction()?;
    match Cube::of(model, dm, traversal) {
        Some(cube) => cube.least_replies(&[Some(deterrent)], watch).first().map(|least| cube.by_state(least)),
        None => Some(least_replies(model, dm, deterrent, traversal, watch)),
    }
}

fn common(model: &GraphModel, stable: &[StateSet]) -> StateSet {
    stable.iter().fold(StateSet::full(model.n_states()), |mut all, set| {
        all.intersect_with(set);
        all
    })
}
