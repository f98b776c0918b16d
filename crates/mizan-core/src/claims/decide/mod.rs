//! Claims, decided.
//!
//! A [`Decider`] answers any number of claims about one model, and computes what they share once: the improvement graph
//! of each way of acting, where the conflict goes from each state asked about, which states are stable for whom.

mod by_ranks;
mod ends;
mod found;
mod grounds;
mod heading;
mod near;
mod otherwise;
mod prefers;
mod scope;
mod shown;
mod states;
mod ways;

pub use found::Found;
pub use grounds::Grounds;
pub use scope::Scope;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::algorithms::watch::Watch;
use crate::claims::claim::{Claim, Quantifier, StateTerm};
use crate::claims::verdict::Verdict;
use crate::conflict::formula::Formula;
use crate::conflict::ids::DmId;
use crate::conflict::preference::Pattern;
use crate::graph::model::GraphModel;
use crate::graph::set::StateSet;
use crate::graph::space::Space;
use crate::graph::space::merged::Split;
use crate::solve::coalition::NoJointAnswer;
use crate::solve::concept::Way;
use crate::solve::farsighted::TooManyStates;
use crate::solve::stability::Stability;

/// Why a claim cannot be decided in a model.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undecidable {
    /// A quoted pattern does not fit exactly one feasible state.
    NotOneState {
        /// The pattern.
        pattern: Pattern,
        /// How many states it fits.
        fits: usize,
    },
    /// A named state is not feasible.
    NotFeasible(StateTerm),
    /// What should hold does not hold in the state that the claim starts from.
    NotHolding(StateTerm),
    /// It names a state in what this decision maker believes that is not exactly one feasible state as it sees the
    /// conflict.
    NotSeen {
        /// The decision maker.
        dm: DmId,
        /// The state as it is named.
        term: StateTerm,
    },
    /// It names SIM, which does not exist in graph form, nor where states are merged.
    NoSim,
    /// What it asks about coalitions takes too much, or makes no sense.
    Joint(NoJointAnswer),
    /// A formula in it has different values in the combinations of a merged state.
    Split(Split),
    /// It asks for the steps on the way of those who look ahead, who are known by where it may end.
    NoStepsOfForesight,
    /// It asks what is so for those who look ahead, and there are too many states for that.
    TooManyForForesight(TooManyStates),
}

/// Decides claims about one model.
///
/// ```
/// # mod dilemma { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/conflicts/dilemma.rs")); }
/// # use dilemma::prisoners_dilemma;
/// use mizan_core::{AnyOf, Claim, Concept, Condition, Decider, Deviators, GraphModel, Limits, OptionId};
/// use mizan_core::{Quantifier, SetKind, SetTerm, Verdict, Way};
///
/// let model = GraphModel::expand(&prisoners_dilemma(), &Limits::default()).unwrap();
/// let decider = Decider::new(&model);
///
/// // "The first keeps silent in some equilibrium", under two concepts.
/// let in_some = |concept| Claim::Quantified {
///     quantifier: Quantifier::Some,
///     set: SetTerm { kind: SetKind::Equilibria(AnyOf::from(concept), Deviators::DecisionMakers, None), filter: None },
///     condition: Condition::Taken(OptionId::from_index(0)),
/// };
/// assert_eq!(decider.decide(&in_some(Concept::Seq), Way::Nash), Ok(Verdict::Holds));
/// assert_eq!(decider.decide(&in_some(Concept::Nash), Way::Nash), Ok(Verdict::Fails));
/// ```
#[derive(Debug)]
pub struct Decider<'w> {
    whole: Rc<Scope<'w>>,
    held: RefCell<Vec<(Formula, Rc<Scope<'w>>)>>,
    /// The conflict as it is seen by those who were asked about.
    seen: RefCell<BTreeMap<DmId, Rc<Decider<'w>>>>,
    /// What was found out before, about conflicts of which this is a change.
    before: Vec<&'w Found>,
}

impl Decider<'static> {
    /// A decider for `model`. Computes nothing yet.
    #[must_use]
    pub fn new(model: &GraphModel) -> Self {
        Self::watched(model, Watch::nobody())
    }
}

impl<'w> Decider<'w> {
    /// The same, watched: it answers soon once nobody wants the answer any more, which is then of no use.
    #[must_use]
    pub fn watched(model: &GraphModel, watch: &'w Watch<'w>) -> Self {
        Self::in_scope(Scope::whole(model, watch), Vec::new())
    }

    /// The same for a change of conflicts about which `before` was found out, the nearest first: what the change does not
    /// touch is not found again.
    #[must_use]
    pub fn after(before: &[&'w Found], model: &GraphModel, watch: &'w Watch<'w>) -> Self {
        let whole = Scope::whole(model, watch).knowing(before.iter().map(|found| &found.whole));
        Self::in_scope(whole, before.to_vec())
    }

    fn in_scope(whole: Scope<'w>, before: Vec<&'w Found>) -> Self {
        Self { whole: Rc::new(whole), held: RefCell::default(), seen: RefCell::default(), before }
    }

    /// The same, where it is known already which states of the conflict are stable.
    #[must_use]
    pub fn knowing(self, stability: &Stability) -> Self {
        self.whole.know_stable(stability);
        self
    }

    /// What was found out so far, for those who decide the same claims about changes of the conflict.
    #[must_use]
    pub fn found(&self) -> Found {
        let of_held = |(formula, scope): &(Formula, Rc<Scope<'w>>)| {
            Some((formula.clone(), scope.members()?.clone(), scope.found()))
        };
        Found { whole: self.whole.found(), held: self.held.borrow().iter().filter_map(of_held).collect() }
    }

    /// The conflict as a whole.
    #[must_use]
    pub fn whole(&self) -> &Rc<Scope<'w>> {
        &self.whole
    }

    /// The conflict as long as `formula` holds; as a whole where there is none.
    #[must_use]
    pub fn scope(&self, formula: Option<&Formula>) -> Rc<Scope<'w>> {
        let Some(formula) = formula else { return self.whole.clone() };
        let known = self.held.borrow().iter().find(|(held, _)| held == formula).map(|(_, scope)| scope.clone());
        known.unwrap_or_else(|| {
            let (whole, watch) = (self.whole.model(), self.whole.watch());
            let again = Scope::holding_again(whole, formula, &self.before, watch);
            let scope = Rc::new(again.unwrap_or_else(|| Scope::holding(whole, formula, watch)));
            self.held.borrow_mut().push((formula.clone(), scope.clone()));
            scope
        })
    }

    /// A decider for the conflict as `dm` sees it, in which nobody has a view of their own; where it has none, for the
    /// conflict as it is.
    #[must_use]
    pub fn as_seen_by(&self, dm: DmId) -> Rc<Self> {
        let known = self.seen.borrow().get(&dm).cloned();
        known.unwrap_or_else(|| {
            let model = self.whole.model();
            let seen = model.perception(dm).map_or_else(|| model.without_views(), |it| it.model().clone());
            let decider = Rc::new(Self::watched(&seen, self.whole.watch()));
            self.seen.borrow_mut().insert(dm, decider.clone());
            decider
        })
    }

    /// Decides a claim; forms that name no way of acting are read with `default`.
    ///
    /// # Errors
    /// [`Undecidable`] where it names a state that does not exist here, whether or not that matters.
    pub fn decide(&self, claim: &Claim, default: Way) -> Result<Verdict, Undecidable> {
        self.check_terms(claim, default)?;
        self.verdict(claim, default)
    }

    fn check_terms(&self, claim: &Claim, default: Way) -> Result<(), Undecidable> {
        claim.state_terms().into_iter().try_for_each(|term| self.whole.find(term).map(|_| ()))?;
        let model = self.whole.model();
        if let Some(split) = model.space().merged().and_then(|_| split(claim, model.space())) {
            return Err(Undecidable::Split(split));
        }
        if claim.asks_for_steps_of_foresight(default) {
            return Err(Undecidable::NoStepsOfForesight);
        }
        if !model.conflict().views.is_empty() && claim.names_coalitions() {
            return Err(Undecidable::Joint(NoJointAnswer::Views));
        }
        let has_sim = model.conflict().has_sim();
        if !has_sim && states::names_sim(claim) { Err(Undecidable::NoSim) } else { Ok(()) }
    }

    fn verdict(&self, claim: &Claim, default: Way) -> Result<Verdict, Undecidable> {
        Ok(match claim {
            Claim::At { state, holding, condition } => {
                let scope = self.scope(holding.as_ref());
                let start = scope.start(*state)?;
                Verdict::of(scope.holds_at(condition, start, default)?)
            }
            Claim::Quantified { quantifier, set, condition } => {
                let such = self.whole.where_(condition, default);
                let by_one = such
                    .as_ref()
                    .ok()
                    .and_then(|such| self.whole.decided_by_one(*quantifier, set, such, default).ok().flatten());
                match by_one {
                    Some(verdict) => verdict,
                    // What is wrong with the set is told before what is wrong with the condition.
                    None => quantified(*quantifier, &self.whole.quantified(set, default)?, &such?),
                }
            }
            Claim::Prefers { dm, this, over } => self.whole.compare(*dm, this, over).verdict(),
            Claim::Believes(dm, part) => {
                self.as_seen_by(*dm).decide(part, default).map_err(|why| why.as_seen_by(*dm))?
            }
            Claim::Not(part) => !self.verdict(part, default)?,
            Claim::And(parts) => {
                parts.iter().try_fold(Verdict::Holds, |all, part| Ok(all.and(self.verdict(part, default)?)))?
            }
            Claim::Or(parts) => {
                parts.iter().try_fold(Verdict::Fails, |any, part| Ok(any.or(self.verdict(part, default)?)))?
            }
        })
    }
}

impl Undecidable {
    /// The same of a claim about what `dm` believes.
    fn as_seen_by(self, dm: DmId) -> Self {
        match self {
            Self::NotOneState { pattern, .. } => Self::NotSeen { dm, term: StateTerm::Quoted(pattern) },
            Self::NotFeasible(term) => Self::NotSeen { dm, term },
            other => other,
        }
    }
}

/// The first formula of a claim that does not say the same of all combinations of each state.
fn split(claim: &Claim, space: &Space) -> Option<Split> {
    claim.formulas().iter().find_map(|formula| space.split(formula))
}

fn quantified(quantifier: Quantifier, set: &StateSet, such: &StateSet) -> Verdict {
    if set.is_empty() {
        return Verdict::Vacuous;
    }
    Verdict::of(match quantifier {
        Quantifier::Every => set.is_subset(such),
        Quantifier::Some => set.meets(such),
        Quantifier::No => !set.meets(such),
    })
}
