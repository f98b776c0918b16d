//! What shows a verdict on a claim: made on demand, re-examined by [`crate::proof::verify`].
//!
//! States in witnesses are numbered as in the whole conflict, also where the claim is about it "as long as" something
//! holds; where somebody sees the conflict otherwise than it is, as in the whole conflict as it is seen.

use std::ops::ControlFlow;

use super::farsighted::{explain_farsighted, foreseen_ends, path};
use super::joint::{all_prefer, first_sequence};
use super::{CoalitionWitness, ForeseenEnd};
use crate::claims::claim::{Claim, Condition, PathForm, Quantifier, SetKind, SetTerm, StateTerm};
use crate::claims::comparison::Comparison;
use crate::claims::decide::{Decider, Scope, Undecidable};
use crate::claims::improvement::Movers;
use crate::claims::paths::tree_to;
use crate::claims::verdict::Verdict;
use crate::conflict::coalition::Coalition;
use crate::conflict::ids::{DmId, StateId};
use crate::graph::moves::Along;
use crate::graph::set::StateSet;
use crate::graph::step::Step;
use crate::solve::concept::{AnyOf, Concept, Way};

/// What shows the verdict on a claim.
///
/// ```
/// # mod dilemma { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/conflicts/dilemma.rs")); }
/// # use dilemma::prisoners_dilemma;
/// use mizan_core::proof::verify::check_claim;
/// use mizan_core::proof::witness::{ClaimWitness, show};
/// use mizan_core::{Claim, Concept, Condition, Decider, Deviators, GraphModel, Limits, StateKey, StateTerm, Verdict, Way};
///
/// // "That both keep silent is an equilibrium under SEQ."
/// let claim = Claim::At {
///     state: StateTerm::Key(StateKey(0b11)),
///     holding: None,
///     condition: Condition::Equilibrium(Concept::Seq.into(), Deviators::DecisionMakers),
/// };
/// let conflict = prisoners_dilemma();
/// let model = GraphModel::expand(&conflict, &Limits::default()).unwrap();
/// let witness = show(&Decider::new(&model), &claim, Way::Nash).unwrap();
///
/// // The checker knows the definitions, and nothing of the engine that found the witness.
/// let check = |witness: &ClaimWitness, verdict| {
///     check_claim(&conflict, model.space(), &claim, Way::Nash, verdict, witness)
/// };
/// assert_eq!(check(&witness, Verdict::Holds), Ok(()));
/// assert!(check(&witness, Verdict::Fails).is_err());
/// assert!(check(&ClaimWitness::Nothing, Verdict::Holds).is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClaimWitness {
    /// `at S: σ`: what shows that σ holds or fails there.
    At {
        /// The state.
        state: StateId,
        /// Why σ holds there, or does not.
        shown: Shown,
    },
    /// A state of the set for which it is so (`some` holds), or is not (`every`, `no` fail).
    State {
        /// The state.
        state: StateId,
        /// How it is reached, where the set is one of states reached from another.
        path: Vec<Step>,
        /// Why the condition holds or fails there.
        shown: Shown,
    },
    /// The whole set: each was looked at (`every`, `no` hold; `some` fails).
    Set(Vec<StateId>),
    /// `prefers`: the pairs that were compared, or one that speaks against it.
    Compared(Comparison),
    /// `believes`: the verdict on the claim as the decision maker sees the conflict, and what shows it there; states are
    /// numbered as in that.
    Believed(DmId, Verdict, Box<ClaimWitness>),
    /// Connectives: each part with its verdict.
    Parts(Vec<(Verdict, ClaimWitness)>),
    /// Nothing to show: the set is empty.
    Nothing,
}

/// What shows that a condition holds, or fails, in a state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Whether it holds.
    pub holds: bool,
    /// What shows it.
    pub by: ShownBy,
}

impl Shown {
    /// The same for the opposite condition.
    #[must_use]
    pub fn negated(&self) -> Self {
        Self { holds: !self.holds, by: self.by.clone() }
    }
}

/// What shows that a condition holds, or fails, in a state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ShownBy {
    /// The state itself.
    Fact,
    /// A path from the state to another that is as claimed, or is not; `attractor` is the one that it lies in, where
    /// that is the point. No step at all where the state itself is.
    Path {
        /// The steps.
        steps: Vec<Step>,
        /// The attractor in which it ends.
        attractor: Option<Vec<StateId>>,
    },
    /// All states that can be reached: a closed set.
    Closed(Closed),
    /// For those who look ahead: all states that may be ended in, each as claimed; or one that is not.
    Foreseen(Vec<ForeseenEnd>),
    /// The moves that a decision maker has into states as claimed, each with what shows that whatever it may end in from
    /// there is better for it; or, where none pays, all of them, each with what shows that it is not so.
    Moves(Vec<(Step, Shown)>),
    /// Why it is stable, or not, for each of these decision makers or coalitions: by one concept of those asked about where
    /// it is, by none of them where it is not.
    Stability(Vec<(Concept, CoalitionWitness)>),
    /// The parts of the condition, in order, each with what shows it.
    Parts(Vec<Shown>),
}

/// A set of states that no arc leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    /// The states, in order.
    pub states: Vec<StateId>,
    /// The attractors in it, where the claim is about them.
    pub attractors: Vec<Vec<StateId>>,
    /// For each state outside the attractors a step on a way into one; empty where the claim is not about attractors.
    pub ways_in: Vec<Step>,
    /// Whether the way to the attractors can lead in a circle, where the claim is about them: that it ends in an attractor
    /// then assumes that every improvement which stays available is some day taken.
    pub has_cycle_on_the_way: bool,
}

/// What shows the verdict on `claim`, forms that name no way of acting being read with `default`.
///
/// # Errors
/// [`Undecidable`] where it names a state that does not exist here.
pub fn show(decider: &Decider<'_>, claim: &Claim, default: Way) -> Result<ClaimWitness, Undecidable> {
    Ok(match claim {
        Claim::At { state, holding, condition } => {
            let scope = decider.scope(holding.as_ref());
            let start = scope.start(*state)?;
            let shower = Shower { scope: &scope, names: names(&scope), default };
            ClaimWitness::At { state: shower.name(start), shown: shower.show(condition, start)? }
        }
        Claim::Quantified { quantifier, set, condition } => {
            let scope = decider.whole();
            let shower = Shower { scope, names: names(scope), default };
            shower.show_quantified(*quantifier, set, condition)?
        }
        Claim::Prefers { dm, this, over } => match decider.whole().compare(*dm, this, over) {
            comparison if comparison.n_pairs == 0 => ClaimWitness::Nothing,
            comparison => ClaimWitness::Compared(comparison),
        },
        Claim::Believes(dm, part) => {
            let believed = decider.as_seen_by(*dm);
            ClaimWitness::Believed(*dm, believed.decide(part, default)?, Box::new(show(&believed, part, default)?))
        }
        Claim::Not(_) | Claim::And(_) | Claim::Or(_) => {
            let part = |part: &&Claim| Ok((decider.decide(part, default)?, show(decider, part, default)?));
            ClaimWitness::Parts(claim.parts().iter().map(part).collect::<Result<_, _>>()?)
        }
    })
}

/// The whole conflict's number of each state of a scope.
fn names(scope: &Scope<'_>) -> Vec<StateId> {
    match scope.members() {
        Some(members) => members.iter().collect(),
        None => scope.model().space().ids().collect(),
    }
}

struct Shower<'a> {
    scope: &'a Scope<'a>,
    names: Vec<StateId>,
    default: Way,
}

impl Shower<'_> {
    fn name(&self, state: StateId) -> StateId {
        self.names[state.index()]
    }

    fn named(&self, states: &[StateId]) -> Vec<StateId> {
        states.iter().map(|&state| self.name(state)).collect()
    }

    fn steps(&self, steps: Vec<Step>) -> Vec<Step> {
        steps.into_iter().map(|step| step.renamed(&|state| self.name(state))).collect()
    }

    fn show(&self, condition: &Condition, state: StateId) -> Result<Shown, Undecidable> {
        let holds = self.scope.holds_at(condition, state, self.default)?;
        let by = match condition {
            _ if condition.as_formula().is_some() => ShownBy::Fact,
            Condition::Constant(_)
            | Condition::Taken(_)
            | Condition::Better(..)
            | Condition::Worse(..)
            | Condition::Is(_) => ShownBy::Fact,
            // What shows that something fails shows that its opposite holds.
            Condition::Not(part) => self.show(part, state)?.by,
            Condition::And(_) | Condition::Or(_) | Condition::Implies(..) | Condition::Iff(..) => {
                let parts = condition.parts().into_iter().map(|part| self.show(part, state));
                ShownBy::Parts(parts.collect::<Result<_, _>>()?)
            }
            Condition::Can(coalition, inner) => self.show_move(coalition, inner, state, false)?,
            Condition::Improves(coalition, inner) => self.show_move(coalition, inner, state, true)?,
            Condition::Stable(coalition, concepts) => {
                ShownBy::Stability(self.show_stability(*concepts, coalition, state, holds)?)
            }
            Condition::Equilibrium(concepts, deviators) => {
                let mut told = Vec::new();
                for coalition in self.scope.deviators(*deviators)? {
                    if self.scope.stable_by_any(&coalition, *concepts)?.contains(state) == holds {
                        told.extend(self.show_stability(*concepts, &coalition, state, holds)?);
                        // One that would leave is enough to show that it is none.
                        if !holds {
                            break;
                        }
                    }
                }
                ShownBy::Stability(told)
            }
            Condition::Path(form, inner, way) => {
                let such = self.scope.where_(inner, self.default)?;
                self.show_path(*form, &such, state, way.unwrap_or(self.default), holds)?
            }
            Condition::Pays(dm, inner, way) => self.show_pays(*dm, inner, *way, state, holds)?,
        };
        Ok(Shown { holds, by })
    }

    fn show_move(
        &self,
        coalition: &Coalition,
        inner: &Condition,
        state: StateId,
        improving: bool,
    ) -> Result<ShownBy, Undecidable> {
        let (model, such) = (self.scope.model(), self.scope.where_(inner, self.default)?);
        let wanted = |end: StateId| such.contains(end) && (!improving || all_prefer(model, coalition, end, state));
        let steps = first_sequence(model, coalition, state, wanted, self.scope.watch());
        Ok(steps.map_or(ShownBy::Fact, |steps| ShownBy::Path { steps: self.steps(steps), attractor: None }))
    }

    /// Why a state is stable for a coalition by one of the concepts, or by none of them.
    fn show_stability(
        &self,
        concepts: AnyOf,
        coalition: &Coalition,
        state: StateId,
        holds: bool,
    ) -> Result<Vec<(Concept, CoalitionWitness)>, Undecidable> {
        let mut told = Vec::new();
        for concept in concepts.iter() {
            if self.scope.stable_for(coalition, concept)?.contains(state) == holds {
                told.extend(self.stability_under(concept, coalition, state)?.map(|witness| (concept, witness)));
            }
            if holds && !told.is_empty() {
                break;
            }
        }
        Ok(told)
    }

    fn stability_under(
        &self,
        concept: Concept,
        coalition: &Coalition,
        state: StateId,
    ) -> Result<Option<CoalitionWitness>, Undecidable> {
        let model = self.scope.model();
        let witness = match (concept, coalition.single()) {
            (Concept::Far, Some(dm)) => {
                Some(CoalitionWitness::Alone(dm, explain_farsighted(model, &*self.scope.farsighted()?, dm, state)))
            }
            _ => CoalitionWitness::of(model, concept, coalition, state, self.scope.watch()),
        };
        let seen = |dm: DmId, state: StateId| self.scope.members_as_seen_by(dm)[state.index()];
        Ok(witness.map(|witness| witness.renamed(&|state| self.name(state), &seen)))
    }

    /// The moves of `dm` into states where `inner` holds: a first one that pays, or all, none of which does.
    fn show_pays(
        &self,
        dm: DmId,
        inner: &Condition,
        way: Option<Way>,
        state: StateId,
        holds: bool,
    ) -> Result<ShownBy, Undecidable> {
        let (model, such) = (self.scope.model(), self.scope.where_(inner, self.default)?);
        let here = model.space().key(state).map_or(StateTerm::Graph(state), StateTerm::Key);
        let better = Condition::ends_better(dm, here, way);
        let mut moves = model.moves_from(dm, state);
        moves.retain(|to| such.contains(*to));
        moves.sort_by_key(|&to| model.n_changes(state, to));
        let mut shown = Vec::new();
        for to in moves {
            if self.scope.holds_at(&better, to, self.default)? == holds {
                let step = Step { by: dm, from: state, to }.renamed(&|state| self.name(state));
                shown.push((step, self.show(&better, to)?));
            }
            if holds && !shown.is_empty() {
                break;
            }
        }
        Ok(ShownBy::Moves(shown))
    }

    /// Where those who look ahead may end: all of it, or, where it is not as claimed, one state that is not.
    fn show_foreseen(&self, such: &StateSet, state: StateId, holds: bool) -> Result<ShownBy, Undecidable> {
        let (model, far) = (self.scope.model(), self.scope.farsighted()?);
        let all = match (holds, far.ends(state).iter().find(|end| !such.contains(*end))) {
            (false, Some(end)) => vec![ForeseenEnd { end, steps: path(model, &far, state, end).unwrap_or_default() }],
            _ => foreseen_ends(model, &far, state),
        };
        Ok(ShownBy::Foreseen(all.into_iter().map(|foreseen| foreseen.renamed(&|state| self.name(state))).collect()))
    }

    fn show_path(
        &self,
        form: PathForm,
        such: &StateSet,
        state: StateId,
        way: Way,
        holds: bool,
    ) -> Result<ShownBy, Undecidable> {
        if way == Way::Far {
            return self.show_foreseen(such, state, holds);
        }
        let flow = || self.scope.flow(way, state);
        Ok(match (form, holds) {
            (PathForm::Possible, true) => self.path(way, Movers::Improving, state, &|s| such.contains(s)),
            (PathForm::Always, false) => self.path(way, Movers::Improving, state, &|s| !such.contains(s)),
            (PathForm::Attainable(dm), true) => self.path(way, Movers::Free(dm), state, &|s| such.contains(s)),
            (PathForm::LeadsTo, false) => {
                let flow = flow();
                let is_bad = |s| flow.settled.contains(s) && !such.contains(s);
                let (end, steps) = self.nearest(way, Movers::Improving, state, &is_bad).unwrap_or((state, Vec::new()));
                let attractor = flow.attractors.iter().find(|attractor| attractor.contains(&end));
                let attractor = attractor.map(|attractor| self.named(attractor));
                ShownBy::Path { steps: self.steps(steps), attractor }
            }
            (PathForm::Possible, false) | (PathForm::Always, true) => self.closed(&flow().reached),
            (PathForm::Attainable(dm), false) => self.closed(&self.scope.attainable_from(dm, state, way)),
            (PathForm::LeadsTo, true) => {
                let flow = flow();
                ShownBy::Closed(Closed {
                    states: flow.reached.iter().map(|s| self.name(s)).collect(),
                    attractors: flow.attractors.iter().map(|attractor| self.named(attractor)).collect(),
                    ways_in: self.steps(self.ways_in(way, &flow.settled, &flow.reached)),
                    has_cycle_on_the_way: flow.has_cycle_on_the_way,
                })
            }
        })
    }

    /// The nearest state that is wanted, and a shortest way there.
    fn nearest(
        &self,
        way: Way,
        movers: Movers,
        start: StateId,
        wanted: &dyn Fn(StateId) -> bool,
    ) -> Option<(StateId, Vec<Step>)> {
        let (model, graph) = (self.scope.model(), self.scope.graph(way));
        let (end, tree) = tree_to(model, &graph, movers, start, wanted, self.scope.watch())?;
        Some((end, tree.path_to(end)))
    }

    fn path(&self, way: Way, movers: Movers, start: StateId, wanted: &dyn Fn(StateId) -> bool) -> ShownBy {
        let steps = self.nearest(way, movers, start, wanted).map(|(_, steps)| steps).unwrap_or_default();
        ShownBy::Path { steps: self.steps(steps), attractor: None }
    }

    fn closed(&self, states: &StateSet) -> ShownBy {
        let states = states.iter().map(|state| self.name(state)).collect();
        ShownBy::Closed(Closed { states, attractors: Vec::new(), ways_in: Vec::new(), has_cycle_on_the_way: false })
    }

    /// For each state of `among` outside `settled` a step that brings it nearer to `settled`.
    fn ways_in(&self, way: Way, settled: &StateSet, among: &StateSet) -> Vec<Step> {
        let (model, graph) = (self.scope.model(), self.scope.graph(way));
        let mut near = settled.clone();
        let mut to_expand: Vec<StateId> = settled.iter().collect();
        let mut steps = Vec::new();
        let mut next = 0;
        while let Some(&to) = to_expand.get(next).filter(|_| self.scope.watch().is_wanted_at(next)) {
            let _ = graph.visit_steps(model, Movers::Improving, to, Along::Backward, |by, from| {
                if among.contains(from) && near.insert(from) {
                    to_expand.push(from);
                    steps.push(Step { by, from, to });
                }
                ControlFlow::<()>::Continue(())
            });
            next += 1;
        }
        steps.sort_unstable_by_key(|step| step.from);
        steps
    }

    fn show_quantified(
        &self,
        quantifier: Quantifier,
        set: &SetTerm,
        condition: &Condition,
    ) -> Result<ClaimWitness, Undecidable> {
        let states = self.scope.quantified(set, self.default)?;
        let such = self.scope.where_(condition, self.default)?;
        if states.is_empty() {
            return Ok(ClaimWitness::Nothing);
        }
        // `every` fails by a state that is not so, `some` holds and `no` fails by one that is.
        let telling = states.iter().find(|&state| such.contains(state) != (quantifier == Quantifier::Every));
        Ok(match telling {
            Some(state) => {
                let path = self.path_to_member(set, state)?;
                ClaimWitness::State { state, path, shown: self.show(condition, state)? }
            }
            None => ClaimWitness::Set(states.iter().collect()),
        })
    }

    /// How a member of the set is reached, where the set is one of states reached from another.
    fn path_to_member(&self, set: &SetTerm, member: StateId) -> Result<Vec<Step>, Undecidable> {
        let (way, from) = match &set.kind {
            SetKind::States | SetKind::Equilibria(_, _, None) => return Ok(Vec::new()),
            SetKind::Equilibria(_, _, Some(from)) => (Way::Nash, from),
            SetKind::Attractors(way, from) => (way.unwrap_or(self.default), from),
        };
        let start = self.scope.start(*from)?;
        if way == Way::Far {
            return Ok(path(self.scope.model(), &*self.scope.farsighted()?, start, member).unwrap_or_default());
        }
        let nearest = self.nearest(way, Movers::Improving, start, &|state| state == member);
        Ok(nearest.map(|(_, steps)| steps).unwrap_or_default())
    }
}
