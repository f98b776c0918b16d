//! Claims: statements about the solved conflict, in a form that can be decided.

use std::collections::{BTreeMap, BTreeSet};

use crate::conflict::coalition::Coalition;
use crate::conflict::formula::Formula;
use crate::conflict::ids::{DmId, OptionId, StateId, StateKey};
use crate::conflict::preference::Pattern;
use crate::solve::concept::{AnyOf, Concept, Way};

/// Which claim of a case is meant: its place among all of them, from 0, whether they can be decided or not.
///
/// A case hands these out; what is found out about its claims is kept under them, and so in the order of the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClaimId(usize);

/// Claims to be decided, each under its place in the case.
pub type Claims = BTreeMap<ClaimId, Claim>;

impl ClaimId {
    /// The claim at `index`.
    #[must_use]
    pub fn from_index(index: usize) -> Self {
        Self(index)
    }

    /// The place of this claim in its case, from 0.
    #[must_use]
    pub fn index(self) -> usize {
        self.0
    }

    /// The number that people see, from 1.
    #[must_use]
    pub fn number(self) -> usize {
        self.0 + 1
    }
}

/// A claim.
///
/// ```
/// # mod dilemma { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/conflicts/dilemma.rs")); }
/// # use dilemma::prisoners_dilemma;
/// use mizan_core::{Claim, Condition, Decider, GraphModel, Limits, OptionId, PathForm, StateKey, StateTerm, Verdict, Way};
///
/// // "Where both keep silent now, neither will in the end": `at YY: leads_to(!first & !second)`.
/// let talks = |option| Condition::Taken(OptionId::from_index(option)).negated();
/// let nobody = Condition::And(vec![talks(0), talks(1)]);
/// let claim = Claim::At {
///     state: StateTerm::Key(StateKey(0b11)),
///     holding: None,
///     condition: Condition::Path(PathForm::LeadsTo, Box::new(nobody), None),
/// };
/// let model = GraphModel::expand(&prisoners_dilemma(), &Limits::default()).unwrap();
/// assert_eq!(Decider::new(&model).decide(&claim, Way::Nash), Ok(Verdict::Holds));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claim {
    /// `at S [holding ψ]: σ`.
    At {
        /// The state that it is about.
        state: StateTerm,
        /// Only as long as this holds.
        holding: Option<Formula>,
        /// What is claimed of the state.
        condition: Condition,
    },
    /// `every | some | no SET is σ`.
    Quantified {
        /// Of how many of the states it is claimed.
        quantifier: Quantifier,
        /// The states that it is about.
        set: SetTerm,
        /// What is claimed of them.
        condition: Condition,
    },
    /// `x prefers φ over ψ`, other things being equal.
    Prefers {
        /// Who prefers.
        dm: DmId,
        /// What it prefers.
        this: Formula,
        /// To what.
        over: Formula,
    },
    /// `believes(x, claim)`: so it is as the decision maker sees the conflict, in which nobody has a view of their own.
    Believes(DmId, Box<Claim>),
    /// Not.
    Not(Box<Claim>),
    /// All of them.
    And(Vec<Claim>),
    /// At least one of them.
    Or(Vec<Claim>),
}

/// Of how many states of a set something is claimed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantifier {
    /// Of all.
    Every,
    /// Of at least one.
    Some,
    /// Of none.
    No,
}

/// The states that are quantified over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetTerm {
    /// Which states.
    pub kind: SetKind,
    /// Only those of them in which this holds.
    pub filter: Option<Condition>,
}

/// A kind of states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SetKind {
    /// All feasible states.
    States,
    /// The equilibria under a concept, or in which everybody is stable by one of several; only those possible from a state
    /// (under `nash`), where one is given.
    Equilibria(AnyOf, Deviators, Option<StateTerm>),
    /// The attractor states from a state, in the improvement graph of a way of acting.
    Attractors(Option<Way>, StateTerm),
}

/// For whom an equilibrium is stable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deviators {
    /// For every decision maker.
    DecisionMakers,
    /// For every coalition: it is universally stable.
    Coalitions,
}

/// A state, as a claim names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StateTerm {
    /// A named state of the option form: it keeps naming this one when assumptions are varied.
    Key(StateKey),
    /// A state of the graph form.
    Graph(StateId),
    /// A quoted pattern, to fit exactly one feasible state; matched anew when assumptions are varied.
    Quoted(Pattern),
}

/// σ: something that holds in a state or does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// `true` or `false`.
    Constant(bool),
    /// The option is taken.
    Taken(OptionId),
    /// Not.
    Not(Box<Condition>),
    /// All of them.
    And(Vec<Condition>),
    /// At least one of them.
    Or(Vec<Condition>),
    /// If the first, then the second.
    Implies(Box<Condition>, Box<Condition>),
    /// Both or neither.
    Iff(Box<Condition>, Box<Condition>),
    /// The decision maker ranks the present state above that one.
    Better(DmId, StateTerm),
    /// The decision maker ranks the present state below that one.
    Worse(DmId, StateTerm),
    /// These decision makers can bring about, by moves of their own, a state in which this holds; one alone by one move.
    Can(Coalition, Box<Condition>),
    /// The same by a coalition improvement: the state is better than the present one for each of them.
    Improves(Coalition, Box<Condition>),
    /// The present state is stable for these decision makers, acting together, under the concept, or one of several.
    Stable(Coalition, AnyOf),
    /// The present state is an equilibrium under the concept, or everybody is stable there by one of several.
    Equilibrium(AnyOf, Deviators),
    /// The present state is that one.
    Is(StateTerm),
    /// A statement about where the conflict goes from the present state.
    Path(PathForm, Box<Condition>, Option<Way>),
    /// The decision maker has a move to a state in which this holds, and whatever it may end in from there is better for
    /// it than the present state: what it does pays because of what it leads to.
    Pays(DmId, Box<Condition>, Option<Way>),
}

/// A form of statement about where the conflict goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PathForm {
    /// Some path of the improvement graph leads to such a state.
    Possible,
    /// Every attractor state on the way is such a state.
    LeadsTo,
    /// Every state on the way is such a state.
    Always,
    /// Some path leads to such a state in which this decision maker makes any moves at all, the others improvements.
    Attainable(DmId),
}

impl Condition {
    /// `!self`.
    #[must_use]
    pub fn negated(self) -> Self {
        Self::Not(Box::new(self))
    }

    /// The conditions that this one is directly made of.
    #[must_use]
    pub fn parts(&self) -> Vec<&Condition> {
        match self {
            Self::Constant(_)
            | Self::Taken(_)
            | Self::Better(..)
            | Self::Worse(..)
            | Self::Stable(..)
            | Self::Equilibrium(..)
            | Self::Is(_) => Vec::new(),
            Self::Not(part)
            | Self::Can(_, part)
            | Self::Improves(_, part)
            | Self::Path(_, part, _)
            | Self::Pays(_, part, _) => vec![part],
            Self::And(parts) | Self::Or(parts) => parts.iter().collect(),
            Self::Implies(left, right) | Self::Iff(left, right) => vec![left, right],
        }
    }

    /// Every state that it may end in is better for `dm` than that one: what `pays` asks of the state moved to.
    #[must_use]
    pub fn ends_better(dm: DmId, than: StateTerm, way: Option<Way>) -> Self {
        Self::Path(PathForm::LeadsTo, Box::new(Self::Better(dm, than)), way)
    }

    /// Whether it is about where it goes and leaves open how people act.
    fn leaves_way_open(&self) -> bool {
        matches!(self, Self::Path(_, _, None) | Self::Pays(_, _, None))
    }

    /// This condition as a formula over options, if it is one.
    #[must_use]
    pub fn as_formula(&self) -> Option<Formula> {
        let all = |parts: &[Self]| parts.iter().map(Self::as_formula).collect::<Option<Vec<_>>>();
        Some(match self {
            Self::Constant(value) => Formula::Constant(*value),
            Self::Taken(option) => Formula::Taken(*option),
            Self::Not(part) => part.as_formula()?.negated(),
            Self::And(parts) => Formula::And(all(parts)?),
            Self::Or(parts) => Formula::Or(all(parts)?),
            Self::Implies(a, b) => Formula::Implies(Box::new(a.as_formula()?), Box::new(b.as_formula()?)),
            Self::Iff(a, b) => Formula::Iff(Box::new(a.as_formula()?), Box::new(b.as_formula()?)),
            _ => return None,
        })
    }

    /// Calls `visit` with this condition and all that it is made of.
    pub fn walk(&self, visit: &mut impl FnMut(&Condition)) {
        visit(self);
        self.parts().into_iter().for_each(|part| part.walk(visit));
    }

    fn collect_formulas(&self, formulas: &mut Vec<Formula>) {
        match self.as_formula() {
            Some(formula) => formulas.push(formula),
            None => self.parts().into_iter().for_each(|part| part.collect_formulas(formulas)),
        }
    }

    /// The state that this condition itself names.
    fn state_term(&self) -> Option<StateTerm> {
        match self {
            Self::Better(_, term) | Self::Worse(_, term) | Self::Is(term) => Some(*term),
            _ => None,
        }
    }
}

impl From<Formula> for Condition {
    fn from(formula: Formula) -> Self {
        let all = |parts: Vec<Formula>| parts.into_iter().map(Self::from).collect();
        let boxed = |part: Box<Formula>| Box::new(Self::from(*part));
        match formula {
            Formula::Constant(value) => Self::Constant(value),
            Formula::Taken(option) => Self::Taken(option),
            Formula::Not(part) => Self::Not(boxed(part)),
            Formula::And(parts) => Self::And(all(parts)),
            Formula::Or(parts) => Self::Or(all(parts)),
            Formula::Implies(a, b) => Self::Implies(boxed(a), boxed(b)),
            Formula::Iff(a, b) => Self::Iff(boxed(a), boxed(b)),
        }
    }
}

impl Claim {
    /// The claims that this one is made of: those that it joins, and that which is believed; none for a single claim.
    #[must_use]
    pub fn parts(&self) -> Vec<&Claim> {
        match self {
            Self::At { .. } | Self::Quantified { .. } | Self::Prefers { .. } => Vec::new(),
            Self::Believes(_, part) | Self::Not(part) => vec![part],
            Self::And(parts) | Self::Or(parts) => parts.iter().collect(),
        }
    }

    /// Calls `visit` with every condition of this claim, however deep.
    pub fn walk_conditions(&self, visit: &mut impl FnMut(&Condition)) {
        match self {
            Self::At { condition, .. } => condition.walk(visit),
            Self::Quantified { set, condition, .. } => {
                set.filter.iter().for_each(|filter| filter.walk(visit));
                condition.walk(visit);
            }
            Self::Prefers { .. } => {}
            Self::Believes(..) | Self::Not(_) | Self::And(_) | Self::Or(_) => {
                self.parts().into_iter().for_each(|part| part.walk_conditions(visit));
            }
        }
    }

    /// Every state that this claim names, but for those of what is believed, which are states of another conflict.
    #[must_use]
    pub fn state_terms(&self) -> Vec<StateTerm> {
        match self {
            Self::Believes(..) => return Vec::new(),
            Self::Not(_) | Self::And(_) | Self::Or(_) => {
                return self.parts().into_iter().flat_map(Self::state_terms).collect();
            }
            Self::At { .. } | Self::Quantified { .. } | Self::Prefers { .. } => {}
        }
        let mut terms = Vec::new();
        self.walk_single(&mut |claim| match claim {
            Self::At { state, .. } => terms.push(*state),
            Self::Quantified { set: SetTerm { kind, .. }, .. } => match kind {
                SetKind::Equilibria(_, _, Some(state)) | SetKind::Attractors(_, state) => terms.push(*state),
                SetKind::States | SetKind::Equilibria(_, _, None) => {}
            },
            _ => {}
        });
        self.walk_conditions(&mut |condition| terms.extend(condition.state_term()));
        terms
    }

    /// The options that are written in this claim, as the bits of a key; those of named states and patterns are not.
    #[must_use]
    pub fn options(&self) -> u64 {
        let mut options = 0;
        self.walk_single(&mut |claim| match claim {
            Self::At { holding: Some(formula), .. } => options |= formula.options(),
            Self::Prefers { this, over, .. } => options |= this.options() | over.options(),
            _ => {}
        });
        self.walk_conditions(&mut |condition| {
            if let Condition::Taken(option) = condition {
                options |= option.bit();
            }
        });
        options
    }

    /// Whether it is about paths or attractors and leaves open, in at least one place, how people act.
    #[must_use]
    pub fn leaves_way_open(&self) -> bool {
        let mut open = false;
        self.walk_single(&mut |claim| {
            if let Self::Quantified { set: SetTerm { kind: SetKind::Attractors(None, _), .. }, .. } = claim {
                open = true;
            }
        });
        self.walk_conditions(&mut |condition| open |= condition.leaves_way_open());
        open
    }

    /// Whether every form in it that is about the way is about where it ends, so that `far` can stand wherever it
    /// leaves the way of acting open.
    #[must_use]
    pub fn is_about_ends(&self) -> bool {
        let mut about_ends = true;
        self.walk_conditions(&mut |condition| {
            about_ends &= !matches!(condition, Condition::Path(form, ..) if *form != PathForm::LeadsTo);
        });
        about_ends
    }

    /// Whether, forms that name no way of acting being read with `default`, it asks what is so for those who look ahead.
    #[must_use]
    pub fn asks_for_foresight(&self, default: Way) -> bool {
        let is_far = |way: &Option<Way>| way.unwrap_or(default) == Way::Far;
        let mut asks = false;
        self.walk_single(&mut |claim| {
            if let Self::Quantified { set, .. } = claim {
                asks |= match &set.kind {
                    SetKind::States => false,
                    SetKind::Equilibria(concepts, ..) => concepts.contains(Concept::Far),
                    SetKind::Attractors(way, _) => is_far(way),
                };
            }
        });
        self.walk_conditions(&mut |condition| {
            asks |= match condition {
                Condition::Stable(_, concepts) | Condition::Equilibrium(concepts, _) => concepts.contains(Concept::Far),
                Condition::Path(_, _, way) | Condition::Pays(_, _, way) => is_far(way),
                _ => false,
            };
        });
        asks
    }

    /// Whether, read with `default` in the same way, it has a form under `far` that needs to know the steps on the way.
    #[must_use]
    pub fn asks_for_steps_of_foresight(&self, default: Way) -> bool {
        let mut asks = false;
        self.walk_conditions(&mut |condition| {
            if let Condition::Path(form, _, way) = condition {
                asks |= *form != PathForm::LeadsTo && way.unwrap_or(default) == Way::Far;
            }
        });
        asks
    }

    /// The formulas over options in this claim, each the largest part of a condition that is about options alone.
    #[must_use]
    pub fn formulas(&self) -> Vec<Formula> {
        let mut formulas = Vec::new();
        self.walk_single(&mut |claim| match claim {
            Self::At { holding, condition, .. } => {
                formulas.extend(holding.clone());
                condition.collect_formulas(&mut formulas);
            }
            Self::Quantified { set, condition, .. } => {
                set.filter.iter().for_each(|filter| filter.collect_formulas(&mut formulas));
                condition.collect_formulas(&mut formulas);
            }
            Self::Prefers { this, over, .. } => formulas.extend([this.clone(), over.clone()]),
            Self::Believes(..) | Self::Not(_) | Self::And(_) | Self::Or(_) => {}
        });
        formulas
    }

    /// The same claim where everybody sees the conflict as it is: what somebody believes is what is so.
    #[must_use]
    pub fn where_all_see_it(&self) -> Self {
        let all = |parts: &[Self]| parts.iter().map(Self::where_all_see_it).collect();
        match self {
            Self::Believes(_, part) => part.where_all_see_it(),
            Self::Not(part) => Self::Not(Box::new(part.where_all_see_it())),
            Self::And(parts) => Self::And(all(parts)),
            Self::Or(parts) => Self::Or(all(parts)),
            single => single.clone(),
        }
    }

    /// The decision makers whose beliefs it is about, in order.
    #[must_use]
    pub fn believers(&self) -> BTreeSet<DmId> {
        let mut all: BTreeSet<DmId> = self.parts().into_iter().flat_map(Self::believers).collect();
        if let Self::Believes(dm, _) = self {
            all.insert(*dm);
        }
        all
    }

    /// Whether it is about coalitions of two or more.
    #[must_use]
    pub fn names_coalitions(&self) -> bool {
        let mut names = false;
        self.walk_single(&mut |single| {
            if let Self::Quantified { set: SetTerm { kind: SetKind::Equilibria(_, deviators, _), .. }, .. } = single {
                names |= *deviators == Deviators::Coalitions;
            }
        });
        self.walk_conditions(&mut |condition| {
            names |= match condition {
                Condition::Can(who, _) | Condition::Improves(who, _) | Condition::Stable(who, _) => {
                    who.single().is_none()
                }
                Condition::Equilibrium(_, deviators) => *deviators == Deviators::Coalitions,
                _ => false,
            };
        });
        names
    }

    /// Calls `visit` with each single claim that this one is made of.
    pub fn walk_single(&self, visit: &mut impl FnMut(&Claim)) {
        match self {
            Self::Believes(..) | Self::Not(_) | Self::And(_) | Self::Or(_) => {
                self.parts().into_iter().for_each(|part| part.walk_single(visit));
            }
            _ => visit(self),
        }
    }
}
