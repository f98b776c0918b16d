//! Claims, put into the form in which they are bounded: names looked up, formulas as sets of states.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::ahead::BOUNDED_UP_TO;
use super::ground::{Ground, Place};
use crate::claims::claim::{Claim, Condition, Deviators, PathForm, Quantifier, SetKind, SetTerm};
use crate::claims::decide::{Decider, Scope, Undecidable};
use crate::claims::verdict::Verdict;
use crate::conflict::formula::Formula;
use crate::conflict::ids::{DmId, StateId};
use crate::conflict::known::Mask;
use crate::graph::order::Signature;
use crate::graph::set::StateSet;
use crate::solve::concept::{AnyOf, Way};

/// A claim.
#[derive(Debug)]
pub(super) enum Goal {
    /// Nothing that is open changes it; `None`: it cannot be decided.
    Fixed(Option<Verdict>),
    /// It is decided where everybody's ranking is: it speaks of coalitions.
    Opaque,
    /// Somebody sees the conflict otherwise than it is, perhaps with other states: nothing is certain before every question
    /// is answered.
    Seen,
    At {
        place: Arc<Place>,
        start: StateId,
        sigma: Sigma,
    },
    Quantified {
        quantifier: Quantifier,
        base: Base,
        filter: Option<Sigma>,
        sigma: Sigma,
    },
    /// Each of the first states is better than its second.
    Prefers {
        dm: DmId,
        pairs: Vec<[StateId; 2]>,
    },
    Not(Box<Goal>),
    And(Vec<Goal>),
    Or(Vec<Goal>),
}

/// The states that are quantified over, before they are filtered.
#[derive(Debug)]
pub(super) enum Base {
    States,
    Equilibria(AnyOf, Option<StateId>),
    Attractors(Way, StateId),
}

/// A condition. Those that are looked at for all states at once have a number.
#[derive(Debug)]
pub(super) enum Sigma {
    /// It holds in these states.
    Set(StateSet),
    Not(Box<Sigma>),
    And(Vec<Sigma>),
    Or(Vec<Sigma>),
    Iff(Box<Sigma>, Box<Sigma>),
    /// Better than that state of the whole conflict.
    Better(DmId, StateId),
    Worse(DmId, StateId),
    Can(DmId, Box<Sigma>),
    Improves(DmId, Box<Sigma>),
    Stable(Vec<DmId>, AnyOf),
    Path {
        form: PathForm,
        part: Box<Sigma>,
        way: Way,
        number: usize,
    },
    Pays(DmId, Box<Sigma>, Way),
}

impl Goal {
    /// Puts a claim into this form; forms that name no way of acting are read with `default`.
    pub(super) fn new(ground: &Ground, claim: &Claim, default: Way) -> Self {
        let decider = Decider::new(ground.whole.listed.model());
        let is_beyond = claim.asks_for_foresight(default) && decider.whole().model().n_states() > BOUNDED_UP_TO;
        if ground.seen.is_some() {
            return Self::Seen;
        }
        if is_opaque(claim) || is_beyond {
            return Self::Opaque;
        }
        if decider.decide(claim, default).is_err() {
            return Self::Fixed(None);
        }
        let mut compiler = Compiler { ground, decider, default, n_numbers: 0 };
        compiler.goal(claim).unwrap_or(Self::Fixed(None))
    }
}

/// Whether a claim speaks of what several do together.
fn is_opaque(claim: &Claim) -> bool {
    let mut opaque = false;
    claim.walk_conditions(&mut |condition| {
        opaque |= match condition {
            Condition::Can(who, _) | Condition::Improves(who, _) | Condition::Stable(who, _) => who.single().is_none(),
            Condition::Equilibrium(_, deviators) => *deviators == Deviators::Coalitions,
            _ => false,
        };
    });
    claim.walk_single(&mut |single| {
        if let Claim::Quantified { set: SetTerm { kind: SetKind::Equilibria(_, deviators, _), .. }, .. } = single {
            opaque |= *deviators == Deviators::Coalitions;
        }
    });
    opaque
}

struct Compiler<'a> {
    ground: &'a Ground,
    decider: Decider<'static>,
    default: Way,
    n_numbers: usize,
}

impl Compiler<'_> {
    fn goal(&mut self, claim: &Claim) -> Result<Goal, Undecidable> {
        Ok(match claim {
            Claim::At { state, holding, condition } => {
                let place = self.ground.place(holding.as_ref());
                let scope = self.decider.scope(holding.as_ref());
                Goal::At { place, start: scope.start(*state)?, sigma: self.sigma(condition, &scope)? }
            }
            Claim::Quantified { quantifier, set, condition } => {
                let scope = self.decider.whole().clone();
                let base = match &set.kind {
                    SetKind::States => Base::States,
                    SetKind::Equilibria(concept, _, from) => {
                        Base::Equilibria(*concept, from.map(|from| scope.start(from)).transpose()?)
                    }
                    SetKind::Attractors(way, from) => {
                        Base::Attractors(way.unwrap_or(self.default), scope.start(*from)?)
                    }
                };
                let filter = set.filter.as_ref().map(|filter| self.sigma(filter, &scope)).transpose()?;
                Goal::Quantified { quantifier: *quantifier, base, filter, sigma: self.sigma(condition, &scope)? }
            }
            Claim::Prefers { dm, this, over } => self.prefers(*dm, this, over),
            Claim::Believes(_, part) => self.goal(part)?,
            Claim::Not(part) => Goal::Not(Box::new(self.goal(part)?)),
            Claim::And(parts) => Goal::And(self.goals(parts)?),
            Claim::Or(parts) => Goal::Or(self.goals(parts)?),
        })
    }

    fn goals(&mut self, parts: &[Claim]) -> Result<Vec<Goal>, Undecidable> {
        parts.iter().map(|part| self.goal(part)).collect()
    }

    /// Of the pairs that are compared one for each way in which they can compare.
    fn prefers(&self, dm: DmId, this: &Formula, over: &Formula) -> Goal {
        let mut pairs: BTreeMap<Signature, [StateId; 2]> = BTreeMap::new();
        self.ground.visit_pairs(dm, this, over, &mut |first, second| {
            pairs.entry(self.ground.orders[dm.index()].signature(first, second)).or_insert([first, second]);
        });
        match pairs.is_empty() {
            true => Goal::Fixed(Some(Verdict::Vacuous)),
            false => Goal::Prefers { dm, pairs: pairs.into_values().collect() },
        }
    }

    fn sigma(&mut self, condition: &Condition, scope: &Scope<'_>) -> Result<Sigma, Undecidable> {
        if let Some(formula) = condition.as_formula() {
            return Ok(Sigma::Set(scope.model().where_holds(&formula)));
        }
        let whole = self.decider.whole().clone();
        Ok(match condition {
            Condition::Constant(_) | Condition::Taken(_) | Condition::Is(_) => {
                Sigma::Set(scope.where_(condition, self.default)?)
            }
            Condition::Not(part) => Sigma::Not(Box::new(self.sigma(part, scope)?)),
            Condition::And(parts) => Sigma::And(self.sigmas(parts, scope)?),
            Condition::Or(parts) => Sigma::Or(self.sigmas(parts, scope)?),
            Condition::Implies(left, right) => {
                Sigma::Or(vec![Sigma::Not(Box::new(self.sigma(left, scope)?)), self.sigma(right, scope)?])
            }
            Condition::Iff(left, right) => {
                Sigma::Iff(Box::new(self.sigma(left, scope)?), Box::new(self.sigma(right, scope)?))
            }
            Condition::Better(dm, term) => Sigma::Better(*dm, whole.start(*term)?),
            Condition::Worse(dm, term) => Sigma::Worse(*dm, whole.start(*term)?),
            Condition::Can(who, part) => Sigma::Can(who.members()[0], Box::new(self.sigma(part, scope)?)),
            Condition::Improves(who, part) => Sigma::Improves(who.members()[0], Box::new(self.sigma(part, scope)?)),
            Condition::Stable(who, concept) => Sigma::Stable(who.members().to_vec(), *concept),
            Condition::Equilibrium(concept, _) => Sigma::Stable(self.ground.conflict.dms().collect(), *concept),
            Condition::Path(form, part, way) => {
                let part = Box::new(self.sigma(part, scope)?);
                self.n_numbers += 1;
                Sigma::Path { form: *form, part, way: way.unwrap_or(self.default), number: self.n_numbers }
            }
            Condition::Pays(dm, part, way) => {
                Sigma::Pays(*dm, Box::new(self.sigma(part, scope)?), way.unwrap_or(self.default))
            }
        })
    }

    fn sigmas(&mut self, parts: &[Condition], scope: &Scope<'_>) -> Result<Vec<Sigma>, Undecidable> {
        parts.iter().map(|part| self.sigma(part, scope)).collect()
    }
}

impl Ground {
    /// Calls `visit` with pairs of states that φ and ψ compare, other things being equal: with one at least for each
    /// two values that are compared.
    fn visit_pairs(&self, dm: DmId, this: &Formula, over: &Formula, visit: &mut dyn FnMut(StateId, StateId)) {
        let space = self.whole.listed.model().space();
        let (with_this, with_over) = (space.where_holds(this), space.where_holds(over));
        let others = !(this.options() | over.options());
        let kind = |first: &StateSet, second: &StateSet| {
            let mut by_rest: BTreeMap<u64, BTreeMap<Mask, StateId>> = BTreeMap::new();
            for state in first.iter().filter(|&state| !second.contains(state)) {
                for key in space.combinations(state) {
                    let value = self.orders[dm.index()].value(state);
                    by_rest.entry(key.0 & others).or_default().insert(value, state);
                }
            }
            by_rest
        };
        let overs = kind(&with_over, &with_this);
        for (rest, these) in kind(&with_this, &with_over) {
            for &other in overs.get(&rest).into_iter().flat_map(BTreeMap::values) {
                these.values().for_each(|&state| visit(state, other));
            }
        }
    }
}
