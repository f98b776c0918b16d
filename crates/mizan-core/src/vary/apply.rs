//! Changed conflicts. Only what a change touches is computed again: a change of one decision maker's preference keeps
//! the states, the moves and everybody else's ranks.

use std::sync::Arc;

use super::change::{Assumptions, Change, ChangeKind};
use crate::conflict::assumption::Assumption;
use crate::conflict::formula::Formula;
use crate::conflict::ids::DmId;
use crate::conflict::preference::{Entry, Preference};
use crate::conflict::{Conflict, Direction, Form};
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
    let touched = std::mem::take(&mut edit.touched);
    let conflict = edit.finish();
    rebuild(model, conflict, &touched, limits).map_err(Rejected::CannotBeBuilt)
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
        GraphModel::new(&conflict, Arc::new(space))
    } else {
        model.with_changes(conflict, touched.moves, &touched.preferences)
    }
}

/// A conflict being changed. What is dropped keeps its place until the end, so that places keep their meaning.
struct Edit {
    conflict: Conflict,
    /// For each decision maker its statements in their present order, by their place in the file.
    statements: Vec<Vec<(usize, Statement)>>,
    /// For each decision maker its groups in their present order, each with the groups of the file that it holds.
    groups: Vec<Vec<(Vec<usize>, Vec<Entry>)>>,
    rule_dropped: Vec<bool>,
    touched: Touched,
}

/// A statement, with its weight where statements have weights.
type Statement = (Formula, Option<crate::conflict::weight::Weight>);

impl Edit {
    fn new(conflict: &Conflict) -> Self {
        let statements = |preference: &Preference| -> Vec<Statement> {
            match preference {
                Preference::Prioritised(list) => list.iter().map(|formula| (formula.clone(), None)).collect(),
                Preference::Weighted(list) => list.iter().map(|(f, weight)| (f.clone(), Some(*weight))).collect(),
                Preference::Indifferent | Preference::Ranking(_) => Vec::new(),
            }
        };
        let groups = |preference: &Preference| match preference {
            Preference::Ranking(groups) => {
                groups.iter().enumerate().map(|(j, group)| (vec![j], group.clone())).collect()
            }
            _ => Vec::new(),
        };
        let n_rules = match &conflict.form {
            Form::Options(form) => form.rules.len(),
            Form::Graph(_) => 0,
        };
        Self {
            statements: conflict.preferences.iter().map(|p| statements(p).into_iter().enumerate().collect()).collect(),
            groups: conflict.preferences.iter().map(groups).collect(),
            rule_dropped: vec![false; n_rules],
            conflict: conflict.clone(),
            touched: Touched::default(),
        }
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
                change_group(self.groups.get_mut(dm.index())?, j, change.kind)
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

    fn finish(mut self) -> Conflict {
        for ((preference, statements), groups) in
            self.conflict.preferences.iter_mut().zip(self.statements).zip(self.groups)
        {
            let statements = statements.into_iter().map(|(_, statement)| statement);
            match preference {
                Preference::Indifferent => {}
                Preference::Prioritised(list) => *list = statements.map(|(formula, _)| formula).collect(),
                Preference::Weighted(list) => {
                    *list = statements.filter_map(|(formula, weight)| Some((formula, weight?))).collect();
                }
                Preference::Ranking(list) => *list = groups.into_iter().map(|(_, group)| group).collect(),
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
            let formula = &mut statements[place].1.0;
            *formula = std::mem::replace(formula, Formula::Constant(true)).negated();
        }
        ChangeKind::Reread(reading) => statements[place].1.0 = rivals.get(reading)?.clone(),
        ChangeKind::MovedFirst if prioritised => statements[..=place].rotate_right(1),
        ChangeKind::MovedLast if prioritised => statements[place..].rotate_left(1),
        _ => return None,
    }
    Some(())
}

fn change_group(groups: &mut Vec<(Vec<usize>, Vec<Entry>)>, j: usize, kind: ChangeKind) -> Option<()> {
    let place = |wanted: usize| groups.iter().position(|(originals, _)| originals.contains(&wanted));
    let (this, next) = (place(j)?, place(j + 1)?);
    match kind {
        _ if this == next => return None,
        ChangeKind::Swapped => groups.swap(this, next),
        ChangeKind::Tied => {
            let (originals, entries) = groups.remove(next);
            let this = if next < this { this - 1 } else { this };
            groups[this].0.extend(originals);
            groups[this].1.extend(entries);
        }
        _ => return None,
    }
    Some(())
}
