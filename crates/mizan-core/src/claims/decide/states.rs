//! The states in which a condition holds.

use std::ops::ControlFlow;

use super::{Scope, Undecidable};
use crate::claims::claim::{Claim, Condition, PathForm, SetKind, SetTerm};
use crate::claims::improvement::Movers;
use crate::conflict::ids::{DmId, StateId};
use crate::graph::moves::Along;
use crate::graph::set::StateSet;
use crate::solve::coalition::{improvements_into, moves_into};
use crate::solve::concept::{Concept, Way};

impl Scope {
    /// The states in which a condition holds, all at once.
    ///
    /// # Errors
    /// [`Undecidable`] where a state that it names is none here.
    pub fn where_(&self, condition: &Condition, default: Way) -> Result<StateSet, Undecidable> {
        if let Some(formula) = condition.as_formula() {
            return Ok(self.model().where_holds(&formula));
        }
        let n = self.model().n_states();
        let inner = |part: &Condition| self.where_(part, default);
        Ok(match condition {
            Condition::Constant(_) | Condition::Taken(_) => StateSet::empty(n),
            Condition::Not(part) => inner(part)?.complement(),
            Condition::And(parts) => self.all(parts, default)?,
            Condition::Or(parts) => self.any(parts, default)?,
            Condition::Implies(left, right) => union(inner(left)?.complement(), &inner(right)?),
            Condition::Iff(left, right) => {
                let (left, right) = (inner(left)?, inner(right)?);
                StateSet::where_(n, |state| left.contains(state) == right.contains(state))
            }
            Condition::Better(dm, term) => {
                let (rank, ranks) = (self.rank_of(*dm, *term)?, self.model().ranks(*dm));
                StateSet::where_(n, |state| ranks.rank(state) > rank)
            }
            Condition::Worse(dm, term) => {
                let (rank, ranks) = (self.rank_of(*dm, *term)?, self.model().ranks(*dm));
                StateSet::where_(n, |state| ranks.rank(state) < rank)
            }
            Condition::Can(coalition, part) => match coalition.single() {
                Some(dm) => self.one_move_before(dm, &inner(part)?, false),
                None => moves_into(self.model(), coalition, &inner(part)?).map_err(Undecidable::Joint)?,
            },
            Condition::Improves(coalition, part) => match coalition.single() {
                Some(dm) => self.one_move_before(dm, &inner(part)?, true),
                None => improvements_into(self.model(), coalition, &inner(part)?).map_err(Undecidable::Joint)?,
            },
            Condition::Stable(coalition, concept) => (*self.stable_for(coalition, *concept)?).clone(),
            Condition::Equilibrium(concept, deviators) => self.equilibria(*concept, *deviators)?,
            Condition::Is(term) => {
                let is = self.find_here(*term)?;
                StateSet::where_(n, |state| Some(state) == is)
            }
            Condition::Path(form, part, way) => self.where_path(*form, inner(part)?, way.unwrap_or(default)),
        })
    }

    fn all(&self, parts: &[Condition], default: Way) -> Result<StateSet, Undecidable> {
        parts.iter().try_fold(StateSet::full(self.model().n_states()), |mut all, part| {
            all.intersect_with(&self.where_(part, default)?);
            Ok(all)
        })
    }

    fn any(&self, parts: &[Condition], default: Way) -> Result<StateSet, Undecidable> {
        parts.iter().try_fold(StateSet::empty(self.model().n_states()), |any, part| {
            Ok(union(any, &self.where_(part, default)?))
        })
    }

    /// The states from which `dm` has a move (an improvement) into `target`.
    fn one_move_before(&self, dm: DmId, target: &StateSet, improving: bool) -> StateSet {
        let mut before = StateSet::empty(self.model().n_states());
        for state in target.iter() {
            let visit = |origin| {
                before.insert(origin);
                ControlFlow::<()>::Continue(())
            };
            let _ = match improving {
                true => self.model().visit_improvements(dm, state, Along::Backward, visit),
                false => self.model().visit_moves(dm, state, Along::Backward, visit),
            };
        }
        before
    }

    /// The states of which a path form holds, its inner condition holding in `such`.
    fn where_path(&self, form: PathForm, such: StateSet, way: Way) -> StateSet {
        let graph = self.graph(way);
        let leading_to = |target: &StateSet, movers| graph.reach(self.model(), movers, target, Along::Backward);
        match form {
            PathForm::Possible => leading_to(&such, Movers::Improving),
            PathForm::Always => leading_to(&such.complement(), Movers::Improving).complement(),
            PathForm::LeadsTo => {
                let mut elsewhere = self.full_flow(way).settled.clone();
                elsewhere.intersect_with(&such.complement());
                leading_to(&elsewhere, Movers::Improving).complement()
            }
            PathForm::Attainable(dm) => leading_to(&such, Movers::Free(dm)),
        }
    }

    /// Whether a condition holds in one state; path forms are looked at forward from there.
    ///
    /// # Errors
    /// [`Undecidable`] where a state that it names is none here.
    pub fn holds_at(&self, condition: &Condition, state: StateId, default: Way) -> Result<bool, Undecidable> {
        let inner = |part: &Condition| self.holds_at(part, state, default);
        Ok(match condition {
            Condition::Constant(value) => *value,
            Condition::Not(part) => !inner(part)?,
            Condition::And(parts) => parts.iter().try_fold(true, |all, part| Ok(inner(part)? && all))?,
            Condition::Or(parts) => parts.iter().try_fold(false, |any, part| Ok(inner(part)? || any))?,
            Condition::Implies(left, right) => !inner(left)? | inner(right)?,
            Condition::Iff(left, right) => inner(left)? == inner(right)?,
            Condition::Path(form, part, way) => {
                let such = self.where_(part, default)?;
                self.path_holds_at(*form, &such, state, way.unwrap_or(default))
            }
            _ => self.where_(condition, default)?.contains(state),
        })
    }

    fn path_holds_at(&self, form: PathForm, such: &StateSet, state: StateId, way: Way) -> bool {
        match form {
            PathForm::Possible => self.flow(way, state).reached.iter().any(|other| such.contains(other)),
            PathForm::Always => self.flow(way, state).reached.is_subset(such),
            PathForm::LeadsTo => self.flow(way, state).settled.is_subset(such),
            PathForm::Attainable(dm) => self.attainable_from(dm, state, way).iter().any(|other| such.contains(other)),
        }
    }

    /// The states that `dm` can attain from `state`, whatever it does.
    #[must_use]
    pub fn attainable_from(&self, dm: DmId, state: StateId, way: Way) -> StateSet {
        let mut start = StateSet::empty(self.model().n_states());
        start.insert(state);
        self.graph(way).reach(self.model(), Movers::Free(dm), &start, Along::Forward)
    }

    /// The states that a claim quantifies over.
    ///
    /// # Errors
    /// [`Undecidable`] where a state that it names is none here.
    pub fn quantified(&self, set: &SetTerm, default: Way) -> Result<StateSet, Undecidable> {
        let mut states = match &set.kind {
            SetKind::States => StateSet::full(self.model().n_states()),
            SetKind::Equilibria(concept, deviators, from) => {
                let mut equilibria = self.equilibria(*concept, *deviators)?;
                if let Some(from) = from {
                    equilibria.intersect_with(&self.flow(Way::Nash, self.start(*from)?).reached);
                }
                equilibria
            }
            SetKind::Attractors(way, from) => self.flow(way.unwrap_or(default), self.start(*from)?).settled.clone(),
        };
        if let Some(filter) = &set.filter {
            states.intersect_with(&self.where_(filter, default)?);
        }
        Ok(states)
    }
}

fn union(mut set: StateSet, other: &StateSet) -> StateSet {
    set.union_with(other);
    set
}

/// Whether a claim names the concept that does not exist everywhere.
pub(super) fn names_sim(claim: &Claim) -> bool {
    let mut named = false;
    claim.walk_conditions(&mut |condition| {
        named |= matches!(condition, Condition::Stable(_, Concept::Sim) | Condition::Equilibrium(Concept::Sim, _));
    });
    claim.walk_single(&mut |single| {
        if let Claim::Quantified { set: SetTerm { kind: SetKind::Equilibria(Concept::Sim, ..), .. }, .. } = single {
            named = true;
        }
    });
    named
}
