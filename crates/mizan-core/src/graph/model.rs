//! The graph model: states, moves and rankings together.

use std::ops::ControlFlow;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use crate::conflict::formula::Formula;
use crate::conflict::ids::{DmId, StateId, StateKey};
use crate::conflict::preference::{Entry, Preference};
use crate::conflict::rule::Rule;
use crate::conflict::{Conflict, Form, View};
use crate::graph::layout::grid::Grid;
use crate::graph::layout::ranked::Ranked;
use crate::graph::moves::{Along, Moves, OptionMoves};
use crate::graph::ranking::{RankingProblem, Ranks, fits_some};
use crate::graph::renaming::Renaming;
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
    /// For each decision maker the levels that its great steps make, where it has any.
    levels: Vec<Option<Arc<Ranks>>>,
    /// For each decision maker how the states lie in memory by its moves and ranks, once asked for; shared with the models
    /// in which these are the same.
    laid: Vec<Arc<Laid>>,
    /// How those see it who do not see it as it is.
    perceptions: Vec<Arc<Perception>>,
}

/// How the states lie in memory by the moves and ranks of one decision maker, once asked for.
#[derive(Debug, Default)]
struct Laid {
    /// Its blocks in the order of its ranks.
    ranked: OnceLock<Arc<Ranked>>,
    /// The grid that it makes of all combinations, where the conflict fits one.
    grid: OnceLock<Option<Grid>>,
}

/// The conflict as a decision maker sees it, and which of its states are states of the conflict as it is. Whoever sees a
/// state judges it by this; one that has come about though it is not feasible here is seen, and judged, as it is.
#[derive(Debug, Clone)]
pub struct Perception {
    dm: DmId,
    model: GraphModel,
    renaming: Renaming,
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
    /// The conflict as this decision maker sees it cannot be expanded.
    View(DmId, Box<ExpandError>),
}

impl GraphModel {
    /// Expands a conflict.
    ///
    /// # Errors
    /// See [`ExpandError`].
    pub fn expand(conflict: &Conflict, limits: &Limits) -> Result<Self, ExpandError> {
        let space = Space::of(conflict, limits).map_err(ExpandError::TooLarge)?;
        Self::new(conflict, Arc::new(space), limits)
    }

    /// Expands a conflict as somebody sees it: entries of its direct rankings that fit no state there are left aside.
    ///
    /// # Errors
    /// See [`ExpandError`].
    pub fn expand_seen(conflict: &Conflict, limits: &Limits) -> Result<Self, ExpandError> {
        let space = Space::of(conflict, limits).map_err(ExpandError::TooLarge)?;
        let conflict = ranking_what_there_is(conflict, &space);
        Self::new(&conflict, Arc::new(space), limits)
    }

    /// Expands a conflict whose feasible states are known.
    ///
    /// # Errors
    /// See [`ExpandError`].
    pub fn new(conflict: &Conflict, space: Arc<Space>, limits: &Limits) -> Result<Self, ExpandError> {
        if space.is_empty() {
            return Err(ExpandError::NoState);
        }
        let ranks = ranks_of_all(conflict, &space)?;
        let model = Self::with_known_ranks(conflict, space, ranks).map_err(ExpandError::Merge)?;
        model.seen_by(|view| Self::expand_seen(&view.conflict, limits))
    }

    /// Expands a conflict whose feasible states are known (there is at least one), and everybody's ranks with them, as if
    /// everybody saw it as it is.
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
        let levels = conflict.preferences.iter().map(|preference| levels(preference, &space)).collect();
        let conflict = Arc::new(conflict.clone());
        let laid = unasked(&conflict);
        Ok(Self { conflict, space, moves, ranks, levels, laid, perceptions: Vec::new() })
    }

    /// The same model with the views of its conflict, each expanded as `expand` does.
    ///
    /// # Errors
    /// [`ExpandError::View`].
    pub fn seen_by(self, expand: impl Fn(&View) -> Result<Self, ExpandError>) -> Result<Self, ExpandError> {
        let perception = |view: &View| {
            let model = expand(view).map_err(|error| ExpandError::View(view.dm, Box::new(error)))?;
            let renaming = Renaming::between(&self.space, &model.space);
            Ok(Arc::new(Perception { dm: view.dm, model, renaming }))
        };
        let perceptions = self.conflict.views.iter().map(perception).collect::<Result<_, _>>()?;
        Ok(Self { perceptions, ..self })
    }

    /// The same model as if everybody saw the conflict as it is.
    #[must_use]
    pub fn without_views(&self) -> Self {
        if self.perceptions.is_empty() {
            return self.clone();
        }
        Self { conflict: Arc::new(self.conflict.without_views()), perceptions: Vec::new(), ..self.clone() }
    }

    /// How those see the conflict who do not see it as it is, in the order of its views.
    pub fn perceptions(&self) -> impl Iterator<Item = &Perception> {
        self.perceptions.iter().map(|perception| &**perception)
    }

    /// How `dm` sees the conflict; `None` where it sees it as it is.
    #[must_use]
    pub fn perception(&self, dm: DmId) -> Option<&Perception> {
        self.perceptions().find(|perception| perception.dm == dm)
    }

    /// How `dm` sees the state, and the state as it is numbered there; `None` where it judges it as it is.
    #[must_use]
    pub fn judged_by(&self, dm: DmId, state: StateId) -> Option<(&Self, StateId)> {
        let perception = self.perception(dm)?;
        Some((&perception.model, perception.seen(state)?))
    }

    /// The model of a conflict with the same feasible states, and the same views with the same states: only the moves, where `moves` says so, and the ranks of
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
            let preference = &changed.conflict.preferences[dm.index()];
            let ranks = Ranks::of(preference, &self.space);
            changed.ranks[dm.index()] = Arc::new(ranks.map_err(|problems| ExpandError::Ranking(dm, problems))?);
            changed.levels[dm.index()] = levels(preference, &self.space);
            changed.laid[dm.index()] = Arc::default();
        }
        if moves {
            changed.moves = Arc::new(Moves::of(&changed.conflict, &self.space, None));
            changed.laid = unasked(&changed.conflict);
        }
        changed.perceptions = Vec::new();
        changed.seen_by(|view| match self.perception(view.dm) {
            Some(seen) => {
                let conflict = ranking_what_there_is(&view.conflict, seen.model.space());
                seen.model.with_changes(conflict, moves, preferences)
            }
            None => Self::expand_seen(&view.conflict, &Limits::default()),
        })
    }

    /// The same model with other ranks, whatever preferences its conflict states, as if everybody saw it as it is.
    pub(crate) fn with_ranks(&self, ranks: Vec<Ranks>) -> Self {
        let ranks = ranks.into_iter().map(Arc::new).collect();
        Self { ranks, laid: unasked(&self.conflict), ..self.without_views() }
    }

    /// The same with other ranks of one decision maker alone; those of the others are shared.
    pub(crate) fn with_ranks_of(&self, dm: DmId, ranks: Ranks) -> Self {
        let mut changed = self.without_views();
        changed.ranks[dm.index()] = Arc::new(ranks);
        changed.laid[dm.index()] = Arc::default();
        changed
    }

    /// The same model with what `dm` wants in `other`, which has the same states and moves, nobody seeing either otherwise than
    /// it is.
    pub(crate) fn with_wishes_of(&self, other: &Self, dm: DmId) -> Self {
        let mut changed = self.clone();
        let dm = dm.index();
        let mut conflict = self.conflict.as_ref().clone();
        conflict.preferences[dm] = other.conflict.preferences[dm].clone();
        changed.conflict = Arc::new(conflict);
        changed.ranks[dm] = other.ranks[dm].clone();
        changed.levels[dm] = other.levels[dm].clone();
        changed.laid[dm] = other.laid[dm].clone();
        changed
    }

    /// Whether both models have the same states, moves and ranks, as far as that is known without comparing states or
    /// moves: they share them.
    pub(crate) fn is_the_same_as(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.space, &other.space)
            && Arc::ptr_eq(&self.moves, &other.moves)
            && self.ranks == other.ranks
            && self.levels == other.levels
            && self.perceptions.len() == other.perceptions.len()
            && self.perceptions().zip(other.perceptions()).all(|(a, b)| a.model.is_the_same_as(&b.model))
    }

    /// Whether both models have the same states and moves, as far as that is known because they share them, and everybody
    /// sees both as they are.
    pub(crate) fn moves_as(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.space, &other.space)
            && Arc::ptr_eq(&self.moves, &other.moves)
            && self.perceptions.is_empty()
            && other.perceptions.is_empty()
    }

    /// The same part of a conflict, which `members` are, of `whole` in place of `before`: only some ranks differ between these.
    pub(crate) fn with_ranks_within(&self, before: &Self, whole: &Self, members: &StateSet) -> Self {
        let mut part = Self { conflict: whole.conflict.clone(), ..self.clone() };
        for dm in whole.dms().filter(|&dm| !whole.ranks_as(before, dm)).map(DmId::index) {
            part.ranks[dm] = Arc::new(whole.ranks[dm].restricted_to(members));
            part.levels[dm] = whole.levels[dm].as_ref().map(|levels| Arc::new(levels.restricted_to(members)));
            part.laid[dm] = Arc::default();
        }
        part
    }

    /// Whether `dm` ranks all states alike in both models, as far as that is known because they share its ranks.
    pub(crate) fn ranks_as(&self, other: &Self, dm: DmId) -> bool {
        Arc::ptr_eq(&self.ranks[dm.index()], &other.ranks[dm.index()])
    }

    /// Whether both models have the same states, as far as that is known because they share them.
    pub(crate) fn has_states_of(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.space, &other.space)
    }

    /// The states of the blocks that `dm` has in another order than in `other`, the moves being the same: from all others it
    /// has the same improvements, and the same of them are the best. `None` where there are no blocks.
    pub(crate) fn improves_otherwise(&self, other: &Self, dm: DmId) -> Option<StateSet> {
        other.ranked(dm).differs_from(other.ranks(dm), self.ranks(dm))
    }

    /// Whether `dm` has the same improvements in both models from each of some states, and the same of them are the best, the
    /// moves being the same. Cost: one look at each move from them.
    pub(crate) fn improves_as(&self, other: &Self, dm: DmId, among: &StateSet) -> bool {
        let (ranks, others) = (self.ranks(dm), other.ranks(dm));
        among.iter().all(|state| {
            let [best_here, best_there] = [ranks, others].map(|ranks| self.best_rank_from(dm, state, ranks));
            let is_same = |end| {
                let improves = ranks.rank(end) > ranks.rank(state);
                let stands_alike = improves == (others.rank(end) > others.rank(state))
                    && (!improves || (ranks.rank(end) == best_here) == (others.rank(end) == best_there));
                if stands_alike { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
            };
            self.visit_moves(dm, state, Along::Forward, is_same).is_continue()
        })
    }

    /// The highest rank of the states to which `dm` can move from one; 0 where it can move to none.
    fn best_rank_from(&self, dm: DmId, from: StateId, ranks: &Ranks) -> u32 {
        let mut best = 0;
        let _ = self.visit_moves(dm, from, Along::Forward, |end| {
            best = best.max(ranks.rank(end));
            ControlFlow::<()>::Continue(())
        });
        best
    }

    /// The same conflict "as long as" `formula` holds, as everybody sees it; and which of its states those of the result
    /// are, in order.
    #[must_use]
    pub fn holding(&self, formula: &Formula) -> (Self, StateSet) {
        let members = self.where_holds(formula);
        let mut held = self.restricted_to(&members);
        let truth: Vec<StateId> = members.iter().collect();
        let perception = |perception: &Perception| {
            let (model, seen) = perception.model.holding(formula);
            let renaming = perception.renaming.restricted_to(&truth, &seen.iter().collect::<Vec<_>>());
            Arc::new(Perception { dm: perception.dm, model, renaming })
        };
        held.perceptions = self.perceptions().map(perception).collect();
        (held, members)
    }

    /// The same conflict "as long as" only the states of `set` are feasible, as if everybody saw it as it is: moves are
    /// those of the smaller conflict, ranks those of the whole one. State `n` of the result is the `n`th of `set`.
    #[must_use]
    pub fn restricted_to(&self, set: &StateSet) -> Self {
        let space = self.space.restricted_to(set);
        let moves = Moves::of(&self.conflict, &space, Some(set));
        let ranks = self.ranks.iter().map(|ranks| Arc::new(ranks.restricted_to(set))).collect();
        let restricted = |levels: &Arc<Ranks>| Arc::new(levels.restricted_to(set));
        let levels = self.levels.iter().map(|levels| levels.as_ref().map(restricted)).collect();
        let (conflict, laid) = (self.conflict.clone(), unasked(&self.conflict));
        let (space, moves) = (Arc::new(space), Arc::new(moves));
        Self { conflict, space, moves, ranks, levels, laid, perceptions: Vec::new() }
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

    /// The levels that the great steps of `dm` make: two states are a great step apart iff their levels differ, and the
    /// better one is preferred by it. `None` where none of its steps is great.
    #[must_use]
    pub fn levels(&self, dm: DmId) -> Option<&Ranks> {
        self.levels[dm.index()].as_deref()
    }

    /// Whether `dm` prefers `better` to `worse` by a great step: s ≫_i t (Hamouda, Kilgour & Hipel 2004).
    #[must_use]
    pub fn far_prefers(&self, dm: DmId, better: StateId, worse: StateId) -> bool {
        let ranks = self.ranks(dm);
        ranks.rank(better) > ranks.rank(worse)
            && self.levels(dm).is_some_and(|levels| levels.rank(better) != levels.rank(worse))
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

    /// Whether rules bar moves, so that it matters who moved last.
    pub(crate) fn is_barred(&self) -> bool {
        self.moves.of_options().is_some_and(|moves| moves.iter().any(OptionMoves::is_barred))
    }

    /// The blocks of `dm` in the order of its ranks.
    pub(crate) fn ranked(&self, dm: DmId) -> &Ranked {
        self.shared_ranked(dm)
    }

    /// The same, to be kept.
    pub(crate) fn shared_ranked(&self, dm: DmId) -> &Arc<Ranked> {
        let ranked = || Arc::new(Ranked::of(&self.moves, &self.space, dm, self.ranks(dm)));
        self.laid[dm.index()].ranked.get_or_init(ranked)
    }

    /// The grid that `dm` makes of all combinations, where the conflict fits one.
    pub(crate) fn grid(&self, dm: DmId) -> Option<&Grid> {
        let grid = || Grid::of(&self.moves, &self.space, dm, self.ranks(dm), || self.ranked(dm).cube());
        self.laid[dm.index()].grid.get_or_init(grid).as_ref()
    }

    /// How `dm` ranks the states, to be kept.
    pub(crate) fn shared_ranks(&self, dm: DmId) -> Arc<Ranks> {
        self.ranks[dm.index()].clone()
    }

    /// Finds the grids of all decision makers, or else their blocks, on all threads.
    pub(crate) fn rank_blocks(&self) {
        let dms: Vec<DmId> = self.dms().collect();
        dms.into_par_iter().for_each(|dm| {
            if self.grid(dm).is_none() {
                self.ranked(dm);
            }
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

    /// Whether `dm` has a unilateral move from one state to another.
    #[must_use]
    pub fn is_move(&self, dm: DmId, from: StateId, to: StateId) -> bool {
        self.moves.contains(&self.space, dm, from, to)
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

impl Perception {
    /// Whose it is.
    #[must_use]
    pub fn dm(&self) -> DmId {
        self.dm
    }

    /// The conflict as it is seen, in which states have numbers of their own.
    #[must_use]
    pub fn model(&self) -> &GraphModel {
        &self.model
    }

    /// A state of the conflict as it is, as it is numbered here; `None` where it is not feasible as this is seen.
    #[must_use]
    pub fn seen(&self, state: StateId) -> Option<StateId> {
        self.renaming.seen[state.index()]
    }

    /// A state as it is numbered in the conflict as it is; `None` where it is only imagined.
    #[must_use]
    pub fn truly(&self, state: StateId) -> Option<StateId> {
        self.renaming.truly[state.index()]
    }
}

/// The conflict without those entries of its direct rankings that fit no state. A group that is left with none keeps its
/// place.
fn ranking_what_there_is(conflict: &Conflict, space: &Space) -> Conflict {
    let mut conflict = conflict.clone();
    for preference in &mut conflict.preferences {
        if let Preference::Ranking(ranking) = preference {
            ranking
                .groups
                .iter_mut()
                .for_each(|group| group.retain(|entry| *entry == Entry::Rest || fits_some(*entry, space)));
        }
    }
    conflict
}

/// Everybody's ranks, those of several found at once where there are many states.
fn ranks_of_all(conflict: &Conflict, space: &Space) -> Result<Vec<Ranks>, ExpandError> {
    /// With fewer states it takes longer to share the work out than to do it.
    const MANY: usize = 1 << 14;
    let ranks = |dm: DmId| {
        let ranks = Ranks::of(&conflict.preferences[dm.index()], space);
        ranks.map_err(|problems| ExpandError::Ranking(dm, problems))
    };
    if space.len() < MANY {
        return conflict.dms().map(ranks).collect();
    }
    let dms: Vec<DmId> = conflict.dms().collect();
    let found: Vec<Result<Ranks, ExpandError>> = dms.into_par_iter().map(ranks).collect();
    // Of several mistakes always the first is told.
    found.into_iter().collect()
}

fn levels(preference: &Preference, space: &Space) -> Option<Arc<Ranks>> {
    Ranks::levels(preference, space).map(Arc::new)
}

fn refuse_merge_problems(conflict: &Conflict, space: &Space) -> Result<(), Vec<MergeProblem>> {
    let problems = merged::problems(conflict, space);
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

fn unasked(conflict: &Conflict) -> Vec<Arc<Laid>> {
    conflict.dms().map(|_| Arc::default()).collect()
}

fn collect(list: impl FnOnce(&mut dyn FnMut(StateId) -> ControlFlow<()>) -> ControlFlow<()>) -> Vec<StateId> {
    let mut states = Vec::new();
    let _ = list(&mut |state| {
        states.push(state);
        ControlFlow::Continue(())
    });
    states
}
