//! The graph model: states, moves and rankings together.

use std::ops::ControlFlow;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use crate::conflict::formula::Formula;
use crate::conflict::ids::{DmId, StateId, StateKey};
use crate::conflict::rule::Rule;
use crate::conflict::{Conflict, Form};
use crate::graph::layout::ranked::Ranked;
use crate::graph::moves::{Along, Moves};
use crate::graph::ranking::{RankingProblem, Ranks};
use crate::graph::set::StateSet;
use crate::graph::space::merged::{self, MergeProblem};
use crate::graph::space::{Limits, Space, TooLarge};

/// A conflict, expanded: its feasible states, who can move between them, and how each decision maker ranks them.
///
/// ```
/// # mod dilemma { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/conflicts/dilemma.rs")); }
/// # use dilemma::prisoners_dilemma;
/// use mizan_core::{DmId, GraphModel, Limits, StateId};
///
/// let model = GraphModel::expand(&prisoners_dilemma(), &Limits::default()).unwrap();
/// let (first, both_silent) = (DmId::from_index(0), StateId::from_index(3));
/// // The first can break its silence, and would gladly.
/// assert_eq!(model.moves_from(first, both_silent), [StateId::from_index(2)]);
/// assert_eq!(model.improvements_from(first, both_silent), [StateId::from_index(2)]);
/// ```
#[derive(Debug, Clone)]
pub struct GraphModel {
    conflict: Arc<Conflict>,
    space: Arc<Space>,
    moves: Arc<Moves>,
    ranks: Vec<Arc<Ranks>>,
    /// For each decision maker its blocks in the order of its ranks, once asked for.
    ranked: Vec<OnceLock<Arc<Ranked>>>,
}

/// Why a conflict has no graph model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExpandError {
    /// It has too many feasible states.
    TooLarge(TooLarge),
    /// Its rules leave no state.
    NoState,
    /// States that should be one differ where they must not.
    Merge(Vec<MergeProblem>),
    /// A direct ranking does not cover each feasible state exactly once.
    Ranking(DmId, Vec<RankingProblem>),
}

impl GraphModel {
    /// Expands a conflict.
    ///
    /// # Errors
    /// See [`ExpandError`].
    pub fn expand(conflict: &Conflict, limits: &Limits) -> Result<Self, ExpandError> {
        let space = Space::of(conflict, limits).map_err(ExpandError::TooLarge)?;
        Self::new(conflict, Arc::new(space))
    }

    /// Expands a conflict whose feasible states are known.
    ///
    /// # Errors
    /// See [`ExpandError`].
    pub fn new(conflict: &Conflict, space: Arc<Space>) -> Result<Self, ExpandError> {
        if space.is_empty() {
            return Err(ExpandError::NoState);
        }
        let ranks = conflict.dms().map(|dm| {
            let ranks = Ranks::of(&conflict.preferences[dm.index()], &space);
            ranks.map_err(|problems| ExpandError::Ranking(dm, problems))
        });
        let ranks = ranks.collect::<Result<_, _>>()?;
        Self::with_known_ranks(conflict, space, ranks).map_err(ExpandError::Merge)
    }

    /// Expands a conflict whose feasible states are known (there is at least one), and everybody's ranks with them.
    ///
    /// # Errors
    /// What differs between states that should be one.
    pub fn with_known_ranks(
        conflict: &Conflict,
        space: Arc<Space>,
        ranks: Vec<Ranks>,
    ) -> Result<Self, Vec<MergeProblem>> {
        refuse_merge_problems(conflict, &space)?;
        let moves = Arc::new(Moves::of(conflict, &space, None));
        let ranks = ranks.into_iter().map(Arc::new).collect();
        Ok(Self { conflict: Arc::new(conflict.clone()), space, moves, ranks, ranked: unasked(conflict) })
    }

    /// The model of a conflict with the same feasible states: only the moves, where `moves` says so, and the ranks of
    /// `preferences` are computed again.
    ///
    /// # Errors
    /// [`ExpandError::Ranking`], [`ExpandError::Merge`].
    pub(crate) fn with_changes(
        &self,
        conflict: Conflict,
        moves: bool,
        preferences: &[DmId],
    ) -> Result<Self, ExpandError> {
        let mut changed = Self { conflict: Arc::new(conflict), ..self.clone() };
        refuse_merge_problems(&changed.conflict, &self.space).map_err(ExpandError::Merge)?;
        for &dm in preferences {
            let ranks = Ranks::of(&changed.conflict.preferences[dm.index()], &self.space);
            changed.ranks[dm.index()] = Arc::new(ranks.map_err(|problems| ExpandError::Ranking(dm, problems))?);
            changed.ranked[dm.index()] = OnceLock::new();
        }
        if moves {
            changed.moves = Arc::new(Moves::of(&changed.conflict, &self.space, None));
            changed.ranked = unasked(&changed.conflict);
        }
        Ok(changed)
    }

    /// The same model with other ranks, whatever preferences its conflict states.
    pub(crate) fn with_ranks(&self, ranks: Vec<Ranks>) -> Self {
        let ranks = ranks.into_iter().map(Arc::new).collect();
        Self { ranks, ranked: unasked(&self.conflict), ..self.clone() }
    }

    /// Whether both models have the same states, moves and ranks, as far as that is known without comparing states or
    /// moves: they share them.
    pub(crate) fn is_the_same_as(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.space, &other.space) && Arc::ptr_eq(&self.moves, &other.moves) && self.ranks == other.ranks
    }

    /// The same conflict "as long as" only the states of `set` are feasible: moves are those of the smaller conflict,
    /// ranks those of the whole one. State `n` of the result is the `n`th of `set`.
    #[must_use]
    pub fn restricted_to(&self, set: &StateSet) -> Self {
        let space = self.space.restricted_to(set);
        let moves = Moves::of(&self.conflict, &space, Some(set));
        let ranks = self.ranks.iter().map(|ranks| Arc::new(ranks.restricted_to(set))).collect();
        let ranked = unasked(&self.conflict);
        Self { conflict: self.conflict.clone(), space: Arc::new(space), moves: Arc::new(moves), ranks, ranked }
    }

    /// The conflict that was expanded.
    #[must_use]
    pub fn conflict(&self) -> &Conflict {
        &self.conflict
    }

    /// Its feasible states.
    #[must_use]
    pub fn space(&self) -> &Space {
        &self.space
    }

    /// How many feasible states there are.
    #[must_use]
    pub fn n_states(&self) -> usize {
        self.space.len()
    }

    /// How many decision makers there are.
    #[must_use]
    pub fn n_dms(&self) -> usize {
        self.ranks.len()
    }

    /// The decision makers, in order.
    pub fn dms(&self) -> impl DoubleEndedIterator<Item = DmId> + ExactSizeIterator + use<> {
        self.conflict.dms()
    }

    /// How `dm` ranks the states.
    #[must_use]
    pub fn ranks(&self, dm: DmId) -> &Ranks {
        &self.ranks[dm.index()]
    }

    /// Whether every decision maker's moves are transitive: it can do at once what it can do in several moves. So it
    /// is in option form, unless a rule bars single moves or states are merged. Who misperceives states cannot touch them
    /// at all; among the others its moves are as transitive as before.
    #[must_use]
    pub fn is_transitive(&self) -> bool {
        match &self.conflict.form {
            Form::Options(form) => {
                form.merges.is_empty() && !form.rules.iter().any(|rule| matches!(rule, Rule::Move(_)))
            }
            Form::Graph(_) => false,
        }
    }

    /// The blocks of `dm` in the order of its ranks.
    pub(crate) fn ranked(&self, dm: DmId) -> &Ranked {
        self.ranked[dm.index()].get_or_init(|| Arc::new(Ranked::of(&self.moves, &self.space, dm, self.ranks(dm))))
    }

    /// Finds the blocks of all decision makers, on all threads.
    pub(crate) fn rank_blocks(&self) {
        let dms: Vec<DmId> = self.dms().collect();
        dms.into_par_iter().for_each(|dm| {
            self.ranked(dm);
        });
    }

    /// The states in which a formula over options holds.
    #[must_use]
    pub fn where_holds(&self, formula: &Formula) -> StateSet {
        self.space.where_holds(formula)
    }

    /// Calls `visit` with the other end of each unilateral move of `dm` at `state`, until it breaks off.
    pub fn visit_moves<B>(
        &self,
        dm: DmId,
        state: StateId,
        along: Along,
        visit: impl FnMut(StateId) -> ControlFlow<B>,
    ) -> ControlFlow<B> {
        self.moves.visit(&self.space, dm, state, along, visit)
    }

    /// Calls `visit` with the other end of each unilateral improvement of `dm` at `state`, until it breaks off.
    pub fn visit_improvements<B>(
        &self,
        dm: DmId,
        state: StateId,
        along: Along,
        mut visit: impl FnMut(StateId) -> ControlFlow<B>,
    ) -> ControlFlow<B> {
        let ranks = self.ranks(dm);
        let here = ranks.rank(state);
        self.visit_moves(dm, state, along, |other| {
            let improves = match along {
                Along::Forward => ranks.rank(other) > here,
                Along::Backward => ranks.rank(other) < here,
            };
            if improves { visit(other) } else { ControlFlow::Continue(()) }
        })
    }

    /// The unilateral moves of `dm` from `state`: R_i(s).
    #[must_use]
    pub fn moves_from(&self, dm: DmId, state: StateId) -> Vec<StateId> {
        collect(|visit| self.visit_moves(dm, state, Along::Forward, visit))
    }

    /// How much a move changes: the options in which two states differ for certain; in graph form every move is one
    /// change.
    #[must_use]
    pub fn n_changes(&self, from: StateId, to: StateId) -> u32 {
        match (self.space.pattern(from), self.space.pattern(to)) {
            (Some(from), Some(to)) => ((from.taken ^ to.taken) & from.fixed & to.fixed).count_ones(),
            _ => 1,
        }
    }

    /// The combinations of options between which `dm` moves from `from` to `to`; of merged states two between which it
    /// changes least. `None` in graph form, or where there is no such move.
    #[must_use]
    pub fn move_between(&self, dm: DmId, from: StateId, to: StateId) -> Option<(StateKey, StateKey)> {
        self.moves.between(&self.space, dm, from, to)
    }

    /// The unilateral improvements of `dm` from `state`, those that change least first: an improvement may carry a
    /// pointless concession along, and people are told the one that carries none.
    #[must_use]
    pub fn plainest_improvements(&self, dm: DmId, state: StateId) -> Vec<StateId> {
        let mut improvements = self.improvements_from(dm, state);
        improvements.sort_by_key(|&to| self.n_changes(state, to));
        improvements
    }

    /// The unilateral improvements of `dm` from `state`: R_i⁺(s).
    #[must_use]
    pub fn improvements_from(&self, dm: DmId, state: StateId) -> Vec<StateId> {
        collect(|visit| self.visit_improvements(dm, state, Along::Forward, visit))
    }
}

fn refuse_merge_problems(conflict: &Conflict, space: &Space) -> Result<(), Vec<MergeProblem>> {
    let problems = merged::problems(conflict, space);
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

fn unasked(conflict: &Conflict) -> Vec<OnceLock<Arc<Ranked>>> {
    conflict.dms().map(|_| OnceLock::new()).collect()
}

fn collect(list: impl FnOnce(&mut dyn FnMut(StateId) -> ControlFlow<()>) -> ControlFlow<()>) -> Vec<StateId> {
    let mut states = Vec::new();
    let _ = list(&mut |state| {
        states.push(state);
        ControlFlow::Continue(())
    });
    states
}
