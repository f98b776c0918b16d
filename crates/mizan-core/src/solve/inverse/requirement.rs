//! What the ranking of one decision maker must be like for a state to be stable for it.

use std::collections::BTreeSet;

use crate::algorithms::watch::Watch;
use crate::conflict::ids::{DmId, StateId};
use crate::graph::model::GraphModel;
use crate::solve::concept::{Concept, Deterrent};
use crate::solve::sequences::replies;

/// States none of which may be preferred to the wanted one, in increasing order; never the wanted one itself.
pub type Alternative = Vec<StateId>;

/// One of these alternatives is enough. None is part of another.
pub type Clause = Vec<Alternative>;

/// Requirements that name more states than this are not written out.
pub const MAX_LISTED: usize = 1 << 20;

/// The most alternatives that are gone through to find a shorter way to say the same.
const MAX_PATTERN: usize = 64;

/// What a ranking must be like for a state to be stable: every clause must be met by one of its alternatives at least.
/// Without clauses every ranking will do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requirement {
    clauses: Vec<Clause>,
}

/// A requirement would name more than [`MAX_LISTED`] states.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLong;

/// A requirement in the form in which it names fewer states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ShortForm {
    /// Each of the clauses by one of its alternatives.
    AllOf(Vec<Clause>),
    /// One of these alternatives.
    AnyOf(Vec<Alternative>),
}

impl Requirement {
    /// What the ranking of `dm` must be like for `state` to be stable for it under `concept`, and nothing else of the
    /// conflict changed. `None` for SIM, where answers are not made to a state.
    ///
    /// Cost: a search of the others' moves for each move of `dm` from `state`, and under SMR and SSEQ one look at the
    /// moves of `dm` from each state found.
    ///
    /// # Errors
    /// [`TooLong`].
    pub fn of(model: &GraphModel, concept: Concept, dm: DmId, state: StateId) -> Option<Result<Self, TooLong>> {
        Self::watched(model, concept, dm, state, Watch::nobody())
    }

    /// The same, watched.
    pub(super) fn watched(
        model: &GraphModel,
        concept: Concept,
        dm: DmId,
        state: StateId,
        watch: &Watch<'_>,
    ) -> Option<Result<Self, TooLong>> {
        if matches!(concept, Concept::Sim | Concept::Far) || concept.weak().is_some() {
            return None;
        }
        let deterrent = concept.sanction();
        let mut clauses = Vec::new();
        let mut listed = 0;
        for move_to in model.moves_from(dm, state) {
            let mut alternatives = BTreeSet::from([vec![move_to]]);
            if let Some(deterrent) = deterrent {
                alternatives.extend(deterring(model, dm, [state, move_to], deterrent, watch));
            }
            let clause = without_supersets(alternatives, watch);
            listed += clause.iter().map(|alternative| alternative.len().max(1)).sum::<usize>();
            if listed > MAX_LISTED {
                return Some(Err(TooLong));
            }
            // An alternative that asks for nothing is met by every ranking.
            if !clause.iter().any(Vec::is_empty) {
                clauses.push(clause);
            }
        }
        Some(Ok(Self { clauses: without_implied(clauses, watch) }))
    }

    /// The clauses, each of which must be met.
    #[must_use]
    pub fn clauses(&self) -> &[Clause] {
        &self.clauses
    }

    /// Whether the requirement is met by a ranking, given which states it does not prefer to the wanted one.
    #[must_use]
    pub fn is_met(&self, not_preferred: impl Fn(StateId) -> bool) -> bool {
        let met = |alternative: &Alternative| alternative.iter().all(|&state| not_preferred(state));
        self.clauses.iter().all(|clause| clause.iter().any(met))
    }

    /// The same, in the form that names fewer states; as it stands where both name as many, or the other would be long.
    #[must_use]
    pub fn short_form(&self) -> ShortForm {
        let as_it_stands = self.clauses.iter().flatten().map(Vec::len).sum::<usize>();
        match self.ways_to_meet() {
            Some(ways) if ways.iter().map(Vec::len).sum::<usize>() < as_it_stands => ShortForm::AnyOf(ways),
            _ => ShortForm::AllOf(self.clauses.clone()),
        }
    }

    /// The smallest sets of states that must not be preferred, any one of which is enough; `None` where there are many.
    fn ways_to_meet(&self) -> Option<Vec<Alternative>> {
        // What is an alternative in every clause is a way by itself; the others are combined, one of each clause.
        let common = |alternative: &&Alternative| self.clauses.iter().all(|clause| clause.contains(alternative));
        let common: BTreeSet<Alternative> = self.clauses.first()?.iter().filter(common).cloned().collect();
        let mut ways: Vec<Alternative> = vec![Vec::new()];
        for clause in &self.clauses {
            let rest: Vec<&Alternative> = clause.iter().filter(|alternative| !common.contains(*alternative)).collect();
            if ways.len() * rest.len() > MAX_PATTERN {
                return None;
            }
            let joint = |way: &Alternative, alternative: &Alternative| -> Alternative {
                way.iter().chain(alternative).copied().collect::<BTreeSet<_>>().into_iter().collect()
            };
            let joined = ways.iter().flat_map(|way| rest.iter().map(move |alternative| joint(way, alternative)));
            ways = without_supersets(joined.collect(), Watch::nobody());
        }
        Some(without_supersets(common.into_iter().chain(ways).collect(), Watch::nobody()))
    }
}

/// For each reply to the move from `state` to `move_to`: the states that must not be preferred for it to deter.
fn deterring(
    model: &GraphModel,
    dm: DmId,
    [state, move_to]: [StateId; 2],
    deterrent: Deterrent,
    watch: &Watch<'_>,
) -> Vec<Alternative> {
    let alternative = |reply: StateId| {
        let mut feared = vec![reply];
        if deterrent.inescapable {
            feared.extend(model.moves_from(dm, reply));
            feared.sort_unstable();
        }
        feared.retain(|&other| other != state);
        feared
    };
    replies(model, dm, move_to, deterrent.replies, watch).iter().map(alternative).collect()
}

/// The alternatives that no other is part of: whoever meets a larger one meets the smaller.
fn without_supersets(alternatives: BTreeSet<Alternative>, watch: &Watch<'_>) -> Vec<Alternative> {
    let mut all: Vec<Alternative> = alternatives.into_iter().collect();
    all.sort_by_key(Vec::len);
    let mut kept: Vec<Alternative> = Vec::new();
    for alternative in all.into_iter().take_while(|_| watch.is_wanted()) {
        if !kept.iter().any(|smaller| is_part_of(smaller, &alternative)) {
            kept.push(alternative);
        }
    }
    kept
}

/// The clauses that no other implies.
fn without_implied(clauses: Vec<Clause>, watch: &Watch<'_>) -> Vec<Clause> {
    let implies = |strong: &Clause, weak: &Clause| {
        strong
            .iter()
            .all(|alternative| watch.is_wanted() && weak.iter().any(|smaller| is_part_of(smaller, alternative)))
    };
    let needed = |place: usize| {
        let mut others = clauses.iter().enumerate().filter(|(other, _)| *other != place);
        // Of clauses that say the same the first is kept.
        !others.any(|(other, strong)| {
            implies(strong, &clauses[place]) && (other < place || !implies(&clauses[place], strong))
        })
    };
    (0..clauses.len()).filter(|&place| needed(place)).map(|place| clauses[place].clone()).collect()
}

/// Whether the first, both being in increasing order, is part of the second.
fn is_part_of(part: &[StateId], whole: &[StateId]) -> bool {
    part.len() <= whole.len() && part.iter().all(|state| whole.binary_search(state).is_ok())
}
