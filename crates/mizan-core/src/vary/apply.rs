//! Changed conflicts. Only what a change touches is computed again: a change of one decision maker's preference keeps
//! the states, the moves and everybody else's ranks.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::change::{Assumptions, Change, ChangeKind, ViewChanges, move_within};
use crate::conflict::assumption::Assumption;
use crate::conflict::formula::Formula;
use crate::conflict::ids::{DmId, OptionId};
use crate::conflict::open::{Completion, NoCompletion, OpenQuestions, complete};
use crate::conflict::preference::{DirectRanking, Entry, Preference, PreferenceStatement};
use crate::conflict::rule::Rule;
use crate::conflict::weight::Weight;
use crate::conflict::{Conflict, Direction, Form, View};
use crate::graph::model::{ExpandError, GraphModel};
use crate::graph::space::{Limits, Space};

/// Why changes give no conflict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rejected {
    /// The change does not fit its assumption, or what it changes was changed away by one before it.
    DoesNotApply(Change),
    /// The changed conflict cannot be built.
    CannotBeBuilt(ExpandError),
}

/// The model of `model`'s conflict after `changes`, one after the other.
///
/// # Errors
/// [`Rejected`].
pub fn vary(
    model: &GraphModel,
    changes: &[Change],
    assumptions: &Assumptions,
    limits: &Limits,
) -> Result<GraphModel, Rejected> {
    let mut edit = Edit::new(model.conflict());
    changes.iter().try_for_each(|&change| edit.apply(change, assumptions).ok_or(Rejected::DoesNotApply(change)))?;
    let touched = edit.touched.clone();
    let conflict = edit.with_views(&assumptions.views, assumptions);
    rebuild(model, conflict, &touched, limits).map_err(Rejected::CannotBeBuilt)
}

/// The conflict with what its decision makers see otherwise.
///
/// # Errors
/// The first change of a view that does not apply.
pub fn with_views(conflict: &Conflict, assumptions: &Assumptions) -> Result<Conflict, Change> {
    for view in &assumptions.views {
        let mut edit = Edit::new(conflict);
        view.changes.iter().try_for_each(|&change| edit.apply(change, assumptions).ok_or(change))?;
    }
    Ok(Edit::new(conflict).with_views(&assumptions.views, assumptions))
}

/// The conflict that a completion of `open` makes of `conflict`, with what its decision makers see otherwise then: changes
/// of views name what they name in the conflict as written.
///
/// # Errors
/// [`NoCompletion`] where it is none.
pub fn complete_with_views(
    conflict: &Conflict,
    open: &OpenQuestions,
    completion: &Completion,
    assumptions: &Assumptions,
) -> Result<Conflict, NoCompletion> {
    let completed = complete(conflict, open, completion)?;
    if assumptions.views.is_empty() {
        return Ok(completed);
    }
    Ok(Edit::completed(conflict, open, completion).with_views(&assumptions.views, assumptions))
}

/// Whether changes can be made to a conflict one after the other.
#[must_use]
pub fn fit_together(conflict: &Conflict, changes: &[Change], assumptions: &Assumptions) -> bool {
    let mut edit = Edit::new(conflict);
    changes.iter().all(|&change| edit.apply(change, assumptions).is_some())
}

/// What of a conflict was changed.
#[derive(Debug, Clone, Default)]
struct Touched {
    /// Whether other states may be feasible.
    states: bool,
    /// Whether somebody may move elsewhere.
    moves: bool,
    /// The decision makers whose preferences were changed.
    preferences: Vec<DmId>,
}

fn rebuild(
    model: &GraphModel,
    conflict: Conflict,
    touched: &Touched,
    limits: &Limits,
) -> Result<GraphModel, ExpandError> {
    if touched.states {
        let space = Space::of(&conflict, limits).map_err(ExpandError::TooLarge)?;
        GraphModel::new(&conflict, Arc::new(space), limits)
    } else {
        model.with_changes(conflict, touched.moves, &touched.preferences)
    }
}

/// A conflict being changed, as if everybody saw it as it is. What is dropped keeps its place until the end, so that
/// places keep their meaning.
#[derive(Clone)]
struct Edit {
    conflict: Conflict,
    /// For each decision maker its statements in their present order, by their place in the file.
    statements: Vec<Vec<(usize, Statement)>>,
    /// For each decision maker the groups of its ranking.
    groups: Vec<ChangedRanking>,
    /// For each decision maker whether it cares about anything.
    cares: Vec<bool>,
    rule_dropped: Vec<bool>,
    touched: Touched,
}

/// A statement, with its weight where statements have weights.
type Statement = (PreferenceStatement, Option<Weight>);

impl Edit {
    fn new(conflict: &Conflict) -> Self {
        let statements = |preference: &Preference| -> Vec<Statement> {
            match preference {
                Preference::Prioritised(list) => list.iter().map(|statement| (statement.clone(), None)).collect(),
                Preference::Weighted(list) => {
                    list.iter().map(|(formula, weight)| (formula.clone().into(), Some(*weight))).collect()
                }
                Preference::Indifferent | Preference::Ranking(_) => Vec::new(),
            }
        };
        let groups = |preference: &Preference| match preference {
            Preference::Ranking(ranking) => ChangedRanking::of(ranking),
            _ => ChangedRanking::default(),
        };
        let n_rules = match &conflict.form {
            Form::Options(form) => form.rules.len(),
            Form::Graph(_) => 0,
        };
        Self {
            statements: conflict.preferences.iter().map(|p| statements(p).into_iter().enumerate().collect()).collect(),
            groups: conflict.preferences.iter().map(groups).collect(),
            cares: conflict.preferences.iter().map(|preference| *preference != Preference::Indifferent).collect(),
            rule_dropped: vec![false; n_rules],
            conflict: conflict.without_views(),
            touched: Touched::default(),
        }
    }

    /// The conflict with a completion made, of which it is known that it is one.
    fn completed(conflict: &Conflict, open: &OpenQuestions, completion: &Completion) -> Self {
        let mut edit = Self::new(conflict);
        for (dm, list) in conflict.dms().zip(&completion.lists) {
            let readings = &open.list(dm).readings;
            let (statements, groups) = (&mut edit.statements[dm.index()], &mut edit.groups[dm.index()]);
            let placed = |place: &usize| {
                let (_, (statement, weight)) = statements.get(*place)?;
                let reading = list.reading[*place].checked_sub(1);
                let other = reading.and_then(|reading| readings.get(place)?.get(reading));
                let formula = other.unwrap_or(&statement.formula).clone();
                list.present[*place].then_some((*place, (PreferenceStatement { formula, ..*statement }, *weight)))
            };
            *statements = list.order.iter().filter_map(placed).collect();
            groups.groups = list.order.iter().filter_map(|&place| groups.groups.get(place).cloned()).collect();
        }
        edit.rule_dropped.iter_mut().zip(&completion.binding).for_each(|(dropped, binds)| *dropped = !binds);
        edit
    }

    /// `None` where the change does not apply.
    fn apply(&mut self, change: Change, assumptions: &Assumptions) -> Option<()> {
        match change.assumption {
            Assumption::Statement(dm, j) => {
                let rivals = assumptions.rival_readings.get(dm.index()).and_then(|of_dm| of_dm.get(j));
                self.touched.preferences.push(dm);
                change_statement(
                    self.statements.get_mut(dm.index())?,
                    j,
                    change.kind,
                    rivals.map_or(&[], Vec::as_slice),
                )
            }
            Assumption::Group(dm, j) => {
                self.touched.preferences.push(dm);
                self.groups.get_mut(dm.index())?.apply(j, change.kind)
            }
            Assumption::Preferences(dm) => {
                self.touched.preferences.push(dm);
                let care = self.cares.get_mut(dm.index()).filter(|_| change.kind == ChangeKind::AllDropped)?;
                std::mem::take(care).then_some(())?;
                // What is left of it cannot be changed any more.
                self.statements.get_mut(dm.index())?.clear();
                *self.groups.get_mut(dm.index())? = ChangedRanking::default();
                Some(())
            }
            Assumption::OneWay(option) => {
                let Form::Options(form) = &mut self.conflict.form else { return None };
                let option = form.options.get_mut(option.index())?;
                let one_way = option.direction != Direction::Reversible && change.kind == ChangeKind::MadeReversible;
                option.direction = Direction::Reversible;
                self.touched.moves = true;
                one_way.then_some(())
            }
            Assumption::Rule(rule) => {
                let dropped = self.rule_dropped.get_mut(rule)?;
                let applies = !*dropped && change.kind == ChangeKind::Dropped;
                *dropped = true;
                self.touched.states = true;
                applies.then_some(())
            }
        }
    }

    /// The changed conflict, with the views that are made of it: a change of a view that fits what is left no more falls
    /// away.
    fn with_views(self, views: &[ViewChanges], assumptions: &Assumptions) -> Conflict {
        let view = |view: &ViewChanges| View { dm: view.dm, conflict: self.clone().seen_by(view, assumptions) };
        let views = views.iter().map(view).collect();
        Conflict { views, ..self.finish() }
    }

    fn seen_by(mut self, view: &ViewChanges, assumptions: &Assumptions) -> Conflict {
        for &change in &view.changes {
            // It leaves all as it is where it does not apply.
            let _ = self.apply(change, assumptions);
        }
        let mut seen = self.finish();
        for (dm, preference) in &view.preferences {
            seen.preferences[dm.index()] = preference.clone();
        }
        if let Form::Options(form) = &mut seen.form {
            let unknown = form.ids().filter(|option: &OptionId| view.unaware_of & option.bit() != 0);
            let forbidden: Vec<Rule> = unknown.map(|option| Rule::Forbid(Formula::Taken(option))).collect();
            form.rules.extend(forbidden);
        }
        seen
    }

    fn finish(mut self) -> Conflict {
        let lists = self.statements.into_iter().zip(self.groups).zip(self.cares);
        for (preference, ((statements, groups), cares)) in self.conflict.preferences.iter_mut().zip(lists) {
            if !cares {
                *preference = Preference::Indifferent;
            }
            let statements = statements.into_iter().map(|(_, statement)| statement);
            match preference {
                Preference::Indifferent => {}
                Preference::Prioritised(list) => *list = statements.map(|(statement, _)| statement).collect(),
                Preference::Weighted(list) => {
                    *list = statements.filter_map(|(statement, weight)| Some((statement.formula, weight?))).collect();
                }
                Preference::Ranking(ranking) => *ranking = groups.finish(),
            }
        }
        if let Form::Options(form) = &mut self.conflict.form {
            let mut dropped = self.rule_dropped.iter();
            form.rules.retain(|_| !dropped.next().copied().unwrap_or(false));
        }
        self.conflict
    }
}

fn change_statement(
    statements: &mut Vec<(usize, Statement)>,
    j: usize,
    kind: ChangeKind,
    rivals: &[Formula],
) -> Option<()> {
    let place = statements.iter().position(|(original, _)| *original == j)?;
    let prioritised = statements[place].1.1.is_none();
    match kind {
        ChangeKind::Dropped => {
            statements.remove(place);
        }
        ChangeKind::Negated => {
            let formula = &mut statements[place].1.0.formula;
            *formula = std::mem::replace(formula, Formula::Constant(true)).negated();
        }
        ChangeKind::Reread(reading) => statements[place].1.0.formula = rivals.get(reading)?.clone(),
        // Where what was dropped before leaves nowhere to go, it stands there already.
        ChangeKind::MovedFirst | ChangeKind::MovedUp | ChangeKind::MovedDown | ChangeKind::MovedLast if prioritised => {
            move_within(statements, place, kind).unwrap_or(());
        }
        _ => return None,
    }
    Some(())
}

/// A direct ranking being changed.
#[derive(Clone, Default)]
struct ChangedRanking {
    /// The groups in their present order, each with the groups of the file that it holds.
    groups: Vec<(Vec<usize>, Vec<Entry>)>,
    /// The places between groups where great steps are.
    great_steps: BTreeSet<usize>,
}

impl ChangedRanking {
    fn of(ranking: &DirectRanking) -> Self {
        let groups = ranking.iter().enumerate().map(|(j, group)| (vec![j], group.clone())).collect();
        Self { groups, great_steps: ranking.great_steps.clone() }
    }

    fn finish(self) -> DirectRanking {
        let groups = self.groups.into_iter().map(|(_, group)| group).collect();
        DirectRanking { groups, great_steps: self.great_steps }
    }

    /// `None` where the change does not apply.
    fn apply(&mut self, j: usize, kind: ChangeKind) -> Option<()> {
        let place = |wanted: usize| self.groups.iter().position(|(originals, _)| originals.contains(&wanted));
        let (this, next) = (place(j)?, place(j + 1)?);
        match kind {
            _ if this == next => return None,
            ChangeKind::Swapped => self.groups.swap(this, next),
            ChangeKind::Tied => self.tie(this, next),
            _ => return None,
        }
        Some(())
    }

    /// Takes the group at `next` into that at `this`. The step between neighbours that become one is no more; where they
    /// stood apart, both steps beside the place that is left are one.
    fn tie(&mut self, this: usize, next: usize) {
        let (originals, entries) = self.groups.remove(next);
        let into = if next < this { this - 1 } else { this };
        self.groups[into].0.extend(originals);
        self.groups[into].1.extend(entries);
        if this.abs_diff(next) == 1 {
            self.great_steps.remove(&this.max(next));
        }
        let moved = |step: usize| if step > next { step - 1 } else { step };
        self.great_steps = std::mem::take(&mut self.great_steps).into_iter().map(moved).collect();
        self.great_steps.retain(|step| (1..self.groups.len()).contains(step));
    }
}
