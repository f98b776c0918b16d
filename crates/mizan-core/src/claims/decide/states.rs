//! The states in which a condition holds.

use std::ops::ControlFlow;

use super::{Scope, Undecidable};
use crate::claims::claim::{Claim, Condition, Deviators, PathForm, Quantifier, SetKind, SetTerm};
use crate::claims::improvement::Movers;
use crate::claims::verdict::Verdict;
use crate::conflict::ids::{DmId, StateId};
use crate::graph::front::Front;
use crate::graph::moves::Along;
use crate::graph::set::StateSet;
use crate::solve::coalition::{improvements_into, moves_into};
use crate::solve::concept::{Concept, Way};

impl Scope<'_> {
    /// The states in which a condition holds, all at once.
    ///
    /// # Errors
    /// [`Undecidable`] where it names a state that does not exist here.
    pub fn where_(&self, condition: &Condition, default: Way) -> Result<StateSet, Undecidable> {
        if let Some(formula) = condition.as_formula() {
            return Ok(self.where_holds(&formula).as_ref().clone());
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
                None => moves_into(self.model(), coalition, &inner(part)?, self.watch()).map_err(Undecidable::Joint)?,
            },
            Condition::Improves(coalition, part) => match coalition.single() {
                Some(dm) => self.one_move_before(dm, &inner(part)?, true),
                None => improvements_into(self.model(), coalition, &inner(part)?, self.watch())
                    .map_err(Undecidable::Joint)?,
            },
            Condition::Stable(coalition, concepts) => self.stable_by_any(coalition, *concepts)?,
            Condition::Equilibrium(concepts, deviators) => self.equilibria(*concepts, *deviators)?,
            Condition::Is(term) => {
                let is = self.find_here(*term)?;
                StateSet::where_(n, |state| Some(state) == is)
            }
            Condition::Path(form, part, way) => self.where_path(*form, inner(part)?, way.unwrap_or(default))?,
            Condition::Pays(dm, part, way) => self.where_pays(*dm, &inner(part)?, way.unwrap_or(default))?,
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
        if let Some(front) = Front::of_improvements(self.model(), dm).filter(|_| improving) {
            return front.before(target);
        }
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
    fn where_path(&self, form: PathForm, such: StateSet, way: Way) -> Result<StateSet, Undecidable> {
        if way == Way::Far {
            let far = self.farsighted()?;
            return Ok(StateSet::where_(such.n_states(), |state| far.ends(state).is_subset(&such)));
        }
        let graph = self.graph(way);
        let leading_to = |target: &StateSet, movers| {
            graph.reach_watched(self.model(), movers, target, Along::Backward, self.watch())
        };
        Ok(match form {
            PathForm::Possible => leading_to(&such, Movers::Improving),
            PathForm::Always => leading_to(&such.complement(), Movers::Improving).complement(),
            PathForm::LeadsTo => {
                let mut elsewhere = self.full_flow(way).settled.clone();
                elsewhere.intersect_with(&such.complement());
                leading_to(&elsewhere, Movers::Improving).complement()
            }
            PathForm::Attainable(dm) => leading_to(&such, Movers::Free(dm)),
        })
    }

    /// The states from which `dm` has a move into `such` from where whatever it may end in is better for it.
    fn where_pays(&self, dm: DmId, such: &StateSet, way: Way) -> Result<StateSet, Undecidable> {
        let (model, ranks) = (self.model(), self.model().ranks(dm));
        let least = match way {
            Way::Far => self.farsighted()?.least_ends(dm).to_vec(),
            _ => self.least_ends(dm, way),
        };
        Ok(StateSet::where_(model.n_states(), |state| {
            let pays = |to: StateId| match such.contains(to) && least[to.index()] > ranks.rank(state) {
                true => ControlFlow::Break(()),
                false => ControlFlow::Continue(()),
            };
            model.visit_moves(dm, state, Along::Forward, pays).is_break()
        }))
    }

    /// The least rank that `dm` gives to an attractor state possible from each state. Cost: one pass over the arcs.
    fn least_ends(&self, dm: DmId, way: Way) -> Vec<u32> {
        let (model, graph, ranks) = (self.model(), self.graph(way), self.model().ranks(dm));
        let mut settled: Vec<StateId> = self.full_flow(way).settled.iter().collect();
        settled.sort_by_key(|&state| ranks.rank(state));
        let mut least = vec![u32::MAX; model.n_states()];
        // Whoever comes to a worse one is known already.
        let mut unmet = graph.unmet(model, Movers::Improving);
        for end in settled {
            let rank = ranks.rank(end);
            let mut to_expand = vec![end];
            while let Some(state) = to_expand.pop() {
                if least[state.index()] != u32::MAX {
                    continue;
                }
                least[state.index()] = rank;
                unmet.visit(state, Along::Backward, |from| to_expand.push(from));
            }
        }
        least
    }

    /// Whether a condition holds in one state; path forms are looked at forward from there.
    ///
    /// # Errors
    /// [`Undecidable`] where it names a state that does not exist here.
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
                self.path_holds_at(*form, &such, state, way.unwrap_or(default))?
            }
            Condition::Can(coalition, part) if let Some(dm) = coalition.single() => {
                let such = self.where_(part, default)?;
                self.model().visit_moves(dm, state, Along::Forward, is_in(&such)).is_break()
            }
            Condition::Improves(coalition, part) if let Some(dm) = coalition.single() => {
                let such = self.where_(part, default)?;
                self.model().visit_improvements(dm, state, Along::Forward, is_in(&such)).is_break()
            }
            Condition::Better(dm, term) => self.model().ranks(*dm).rank(state) > self.rank_of(*dm, *term)?,
            Condition::Worse(dm, term) => self.model().ranks(*dm).rank(state) < self.rank_of(*dm, *term)?,
            Condition::Stable(coalition, concepts) => self.is_stable(coalition, *concepts, state)?,
            Condition::Equilibrium(concepts, Deviators::DecisionMakers) => {
                let mut dms = self.model().dms();
                dms.try_fold(true, |all, dm| Ok(all && self.is_stable(&dm.into(), *concepts, state)?))?
            }
            _ => self.where_(condition, default)?.contains(state),
        })
    }

    fn path_holds_at(&self, form: PathForm, such: &StateSet, state: StateId, way: Way) -> Result<bool, Undecidable> {
        if way == Way::Far {
            return Ok(self.farsighted()?.ends(state).is_subset(such));
        }
        Ok(match form {
            PathForm::Possible => self.can_come_to(way, Movers::Improving, state, such),
            PathForm::Always => !self.can_come_to(way, Movers::Improving, state, &such.complement()),
            PathForm::LeadsTo => !self.can_end_in(way, state, &such.complement()),
            PathForm::Attainable(dm) => self.can_come_to(way, Movers::Free(dm), state, such),
        })
    }

    /// The verdict on a claim that one state decides which is in a set, and in `such` or not; `None` where the whole set has to
    /// be looked at.
    ///
    /// # Errors
    /// [`Undecidable`] where it names a state that does not exist here.
    pub(super) fn decided_by_one(
        &self,
        quantifier: Quantifier,
        set: &SetTerm,
        such: &StateSet,
        default: Way,
    ) -> Result<Option<Verdict>, Undecidable> {
        if let SetKind::Attractors(way, _) = &set.kind
            && way.unwrap_or(default) == Way::Far
        {
            return Ok(None);
        }
        let mut deciding = if quantifier == Quantifier::Every { such.complement() } else { such.clone() };
        if let Some(filter) = &set.filter {
            deciding.intersect_with(&self.where_(filter, default)?);
        }
        let by_one = Verdict::of(quantifier == Quantifier::Some);
        match &set.kind {
            SetKind::Equilibria(concepts, Deviators::DecisionMakers, None) => {
                Ok(match self.is_some_equilibrium_among(*concepts, &deciding) {
                    true => Some(by_one),
                    // Where they are filtered, or there are none, it may be vacuous.
                    false if set.filter.is_some() || !self.is_no_equilibrium_among(*concepts, &deciding) => None,
                    false => {
                        let all = StateSet::full(deciding.n_states());
                        self.is_some_equilibrium_among(*concepts, &all).then_some(!by_one)
                    }
                })
            }
            SetKind::Attractors(way, from) => {
                let (way, start) = (way.unwrap_or(default), self.start(*from)?);
                // There are always ends; where they are filtered there may be none left.
                let is_decided = self.can_end_in(way, start, &deciding);
                let otherwise = set.filter.is_none().then_some(!by_one);
                Ok(if is_decided { Some(by_one) } else { otherwise })
            }
            SetKind::States | SetKind::Equilibria(..) => Ok(None),
        }
    }

    /// The states in which it may end from `state`: the attractor states possible from there, or those that people who
    /// look ahead may end in.
    ///
    /// # Errors
    /// [`Undecidable::TooManyForForesight`].
    pub fn ends(&self, way: Way, state: StateId) -> Result<StateSet, Undecidable> {
        Ok(match way {
            Way::Far => self.farsighted()?.ends(state),
            _ => self.flow(way, state).settled.clone(),
        })
    }

    /// The states that a claim quantifies over.
    ///
    /// # Errors
    /// [`Undecidable`] where it names a state that does not exist here.
    pub fn quantified(&self, set: &SetTerm, default: Way) -> Result<StateSet, Undecidable> {
        let mut states = match &set.kind {
            SetKind::States => StateSet::full(self.model().n_states()),
            SetKind::Equilibria(concepts, deviators, from) => {
                let mut equilibria = self.equilibria(*concepts, *deviators)?;
                if let Some(from) = from {
                    equilibria.intersect_with(&self.reached(Way::Nash, Movers::Improving, self.start(*from)?));
                }
                equilibria
            }
            SetKind::Attractors(way, from) => self.ends(way.unwrap_or(default), self.start(*from)?)?,
        };
        if let Some(filter) = &set.filter {
            states.intersect_with(&self.where_(filter, default)?);
        }
        Ok(states)
    }
}

/// Breaks off at a state of a set.
fn is_in(set: &StateSet) -> impl Fn(StateId) -> ControlFlow<()> + '_ {
    |state| if set.contains(state) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
}

fn union(mut set: StateSet, other: &StateSet) -> StateSet {
    set.union_with(other);
    set
}

/// Whether a claim names the concept that does not exist everywhere.
pub(super) fn names_sim(claim: &Claim) -> bool {
    let mut named = false;
    claim.walk_conditions(&mut |condition| {
        if let Condition::Stable(_, concepts) | Condition::Equilibrium(concepts, _) = condition {
            named |= concepts.contains(Concept::Sim);
        }
    });
    claim.walk_single(&mut |single| {
        if let Claim::Quantified { set: SetTerm { kind: SetKind::Equilibria(concepts, ..), .. }, .. } = single {
            named |= concepts.contains(Concept::Sim);
        }
    });
    named
}
