//! Claims, decided.
//!
//! A [`Decider`] answers any number of claims about one model, and computes what they share once: the improvement graph
//! of each way of acting, where the conflict goes from each state asked about, which states are stable for whom.

mod grounds;
mod prefers;
mod scope;
mod states;

pub use grounds::Grounds;
pub use scope::Scope;

use std::cell::RefCell;
use std::rc::Rc;

use crate::claims::claim::{Claim, Quantifier, StateTerm};
use crate::claims::verdict::Verdict;
use crate::conflict::formula::Formula;
use crate::conflict::preference::Pattern;
use crate::graph::model::GraphModel;
use crate::graph::set::StateSet;
use crate::graph::space::Space;
use crate::graph::space::merged::Split;
use crate::solve::coalition::NoAnswer;
use crate::solve::concept::Way;

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
    /// It names SIM, which does not exist in graph form, nor where states are merged.
    NoSim,
    /// What it asks about coalitions takes too much, or makes no sense.
    Joint(NoAnswer),
    /// A formula in it has different values in the combinations of a merged state.
    Split(Split),
}

/// Decides claims about one model.
///
/// ```
/// # mod dilemma { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/conflicts/dilemma.rs")); }
/// # use dilemma::prisoners_dilemma;
/// use mizan_core::{Claim, Concept, Condition, Decider, Deviators, GraphModel, Limits, OptionId};
/// use mizan_core::{Quantifier, SetKind, SetTerm, Verdict, Way};
///
/// let model = GraphModel::expand(&prisoners_dilemma(), &Limits::default()).unwrap();
/// let decider = Decider::new(&model);
///
/// // "The first keeps silent in some equilibrium", under two concepts.
/// let in_some = |concept| Claim::Quantified {
///     quantifier: Quantifier::Some,
///     set: SetTerm { kind: SetKind::Equilibria(concept, Deviators::DecisionMakers, None), filter: None },
///     condition: Condition::Taken(OptionId::from_index(0)),
/// };
/// assert_eq!(decider.decide(&in_some(Concept::Seq), Way::Nash), Ok(Verdict::Holds));
/// assert_eq!(decider.decide(&in_some(Concept::Nash), Way::Nash), Ok(Verdict::Fails));
/// ```
#[derive(Debug)]
pub struct Decider {
    whole: Rc<Scope>,
    held: RefCell<Vec<(Formula, Rc<Scope>)>>,
}

impl Decider {
    /// A decider for `model`. Computes nothing yet.
    #[must_use]
    pub fn new(model: &GraphModel) -> Self {
        Self { whole: Rc::new(Scope::whole(model)), held: RefCell::default() }
    }

    /// The conflict as a whole.
    #[must_use]
    pub fn whole(&self) -> &Rc<Scope> {
        &self.whole
    }

    /// The conflict as long as `formula` holds; as a whole where there is none.
    #[must_use]
    pub fn scope(&self, formula: Option<&Formula>) -> Rc<Scope> {
        let Some(formula) = formula else { return self.whole.clone() };
        let known = self.held.borrow().iter().find(|(held, _)| held == formula).map(|(_, scope)| scope.clone());
        known.unwrap_or_else(|| {
            let scope = Rc::new(Scope::holding(self.whole.model(), formula));
            self.held.borrow_mut().push((formula.clone(), scope.clone()));
            scope
        })
    }

    /// Decides a claim; forms that name no way of acting are read with `default`.
    ///
    /// # Errors
    /// [`Undecidable`] where a state that it names is none here, whether or not that matters.
    pub fn decide(&self, claim: &Claim, default: Way) -> Result<Verdict, Undecidable> {
        self.check_terms(claim)?;
        self.verdict(claim, default)
    }

    fn check_terms(&self, claim: &Claim) -> Result<(), Undecidable> {
        claim.state_terms().into_iter().try_for_each(|term| self.whole.find(term).map(|_| ()))?;
        let model = self.whole.model();
        if let Some(split) = model.space().merged().and_then(|_| split(claim, model.space())) {
            return Err(Undecidable::Split(split));
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
                let set = self.whole.quantified(set, default)?;
                let such = self.whole.where_(condition, default)?;
                quantified(*quantifier, &set, &such)
            }
            Claim::Prefers { dm, this, over } => self.whole.compare(*dm, this, over).verdict(),
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
        Quantifier::Some => set.iter().any(|state| such.contains(state)),
        Quantifier::No => !set.iter().any(|state| such.contains(state)),
    })
}
