//! Which states are stable for whom: Nash, GMR, SMR, SEQ, SSEQ and SIM, for any number of decision makers.
//!
//! A move of decision maker i from s to s1 is deterred iff the others can answer it with a state that i does not like
//! better than s. How bad their answers to s1 can be, the *least reply* at s1, does not depend on s, so it is computed
//! once for all states ([`reply`]); s is stable iff the least reply to every improvement of i is at most r_i(s).
//!
//! Cost, for each decision maker: time linear in the moves of the others (in moves times decision makers where moves
//! are not transitive), memory of a few numbers a state. No set of reachable states is ever held for a state.

mod reply;
mod simultaneous;

pub use reply::Search;
pub(crate) use simultaneous::joint_sanction;

use std::ops::ControlFlow;

use rayon::prelude::*;

use crate::blocks::Blocks;
use crate::concept::Concept;
use crate::ids::{DmId, StateId};
use crate::model::GraphModel;
use crate::moves::Along;
use crate::set::StateSet;
use reply::{Replies, Worth, least_replies};

/// Up to this many combinations of simultaneous moves SIM is computed without having been asked for by name.
pub const SIM_COMBINATIONS: u128 = 1 << 26;

/// What is to be solved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The concepts, in the order of the answer.
    pub concepts: Vec<Concept>,
    /// SIM is skipped where it would look at more combinations of moves than this; `None`: never.
    pub sim_combinations: Option<u128>,
}

/// Which states are stable, for whom, under which concept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stability {
    answers: Vec<Answer>,
    /// What was asked for and is not answered, and why.
    pub sim_omitted: Option<SimOmitted>,
}

/// Why SIM is not among the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SimOmitted {
    /// The concept needs options.
    GraphForm,
    /// The concept needs states that are one combination of options each.
    Merged,
    /// It would have looked at this many combinations of moves.
    TooMany {
        /// The combinations of moves.
        combinations: u128,
        /// The bound on them.
        bound: u128,
    },
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Answer {
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

    fn answer(&self, concept: Concept) -> Option<&Answer> {
        self.answers.iter().find(|answer| answer.concept == concept)
    }
}

/// Solves a conflict.
#[must_use]
pub fn solve(model: &GraphModel, request: &Request) -> Stability {
    solve_by(model, request, Search::exact_for(model))
}

/// Solves a conflict by a given search; [`Search::Plain`] is wrong where moves are not transitive.
#[must_use]
pub fn solve_by(model: &GraphModel, request: &Request, search: Search) -> Stability {
    let sim_omitted = request.concepts.contains(&Concept::Sim).then(|| simultaneous::omitted(model, request)).flatten();
    let wanted: Vec<Concept> =
        request.concepts.iter().copied().filter(|&concept| concept != Concept::Sim || sim_omitted.is_none()).collect();
    let mut stable: Vec<Vec<StateSet>> = wanted.iter().map(|_| Vec::new()).collect();
    // Each decision maker is looked at by itself, so threads change nothing but the time.
    let dms: Vec<DmId> = model.dms().collect();
    let of_dms: Vec<Vec<StateSet>> = dms.into_par_iter().map(|dm| stable_for(model, dm, &wanted, search)).collect();
    for answers in of_dms {
        stable.iter_mut().zip(answers).for_each(|(of_concept, set)| of_concept.push(set));
    }
    let answer =
        |(concept, stable): (Concept, Vec<StateSet>)| Answer { concept, equilibria: common(model, &stable), stable };
    Stability { answers: wanted.into_iter().zip(stable).map(answer).collect(), sim_omitted }
}

/// The states that are stable for one decision maker, under each of the concepts. SIM has no bound here.
#[must_use]
pub fn stable_for(model: &GraphModel, dm: DmId, concepts: &[Concept], search: Search) -> Vec<StateSet> {
    let least: Vec<Option<Vec<u32>>> =
        concepts.iter().map(|&concept| least_replies_under(model, dm, concept, search)).collect();
    if let Some(blocks) = model.blocks(dm).filter(|_| !concepts.contains(&Concept::Sim)) {
        return least.iter().map(|least| stable_in_blocks(model.n_states(), blocks, least.as_deref())).collect();
    }
    let mut stable: Vec<StateSet> = concepts.iter().map(|_| StateSet::full(model.n_states())).collect();
    let ranks = model.ranks(dm);
    for state in model.space().ids() {
        let here = ranks.rank(state);
        let _ = model.visit_improvements(dm, state, Along::Forward, |improvement| {
            for ((concept, least), stable) in concepts.iter().zip(&least).zip(&mut stable) {
                let deterred = match (concept, least) {
                    (_, Some(least)) => least[improvement.index()] <= here,
                    (Concept::Sim, None) => {
                        stable.contains(state) && simultaneous::is_deterred(model, dm, state, improvement)
                    }
                    (_, None) => false,
                };
                if !deterred {
                    stable.remove(state);
                }
            }
            ControlFlow::<()>::Continue(())
        });
    }
    stable
}

/// The states that are stable for a decision maker who moves freely in its blocks: those where no improvement, which is
/// any state of the block with a higher rank, is deterred too little. Without least replies nothing deters.
fn stable_in_blocks(n_states: usize, blocks: &Blocks, least: Option<&[u32]>) -> StateSet {
    let mut stable = StateSet::empty(n_states);
    for (members, ranks) in blocks.iter() {
        // The greatest of the least replies to the states ranked above those looked at.
        let mut above = 0;
        let mut end = members.len();
        for equals in ranks.chunk_by(|a, b| a == b).rev() {
            let start = end - equals.len();
            for &state in members[start..end].iter().filter(|_| above <= equals[0]) {
                stable.insert(StateId::from_index(state as usize));
            }
            let reply = |&state: &u32| least.map_or(u32::MAX, |least| least[state as usize]);
            above = members[start..end].iter().map(reply).max().unwrap_or_default().max(above);
            end = start;
        }
    }
    stable
}

/// For each state the least that the others can bring `dm` down to from there, as the concept counts it: a move of
/// `dm` to that state is deterred iff this is at most its rank before. `None` where the concept has no answers, or not
/// of this kind.
pub(crate) fn least_replies_under(model: &GraphModel, dm: DmId, concept: Concept, search: Search) -> Option<Vec<u32>> {
    let (replies, worth) = sanctions(concept)?;
    Some(least_replies(model, dm, replies, worth, search))
}

/// What may answer an improvement under a concept, and what an answer is worth to the one who improved; `None` where
/// the concept has no answers, or not of this kind.
fn sanctions(concept: Concept) -> Option<(Replies, Worth)> {
    match concept {
        Concept::Nash | Concept::Sim => None,
        Concept::Gmr => Some((Replies::Moves, Worth::Here)),
        Concept::Smr => Some((Replies::Moves, Worth::AfterCountermove)),
        Concept::Seq => Some((Replies::Improvements, Worth::Here)),
        Concept::Sseq => Some((Replies::Improvements, Worth::AfterCountermove)),
    }
}

fn common(model: &GraphModel, stable: &[StateSet]) -> StateSet {
    stable.iter().fold(StateSet::full(model.n_states()), |mut all, set| {
        all.intersect_with(set);
        all
    })
}
