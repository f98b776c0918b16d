//! Claims as their definitions have them, state by state.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::{Definitions, Point, Twin, coalitions_among};
use crate::claims::claim::{Claim, Condition, Deviators, PathForm, Quantifier, SetKind, SetTerm, StateTerm};
use crate::conflict::Conflict;
use crate::conflict::formula::Formula;
use crate::conflict::ids::{DmId, StateKey};
use crate::solve::concept::Way;

/// The answer of the definitions to a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TwinVerdict {
    /// It holds.
    Holds,
    /// It fails.
    Fails,
    /// There is nothing that it is about.
    Vacuous,
    /// It names a state that is none.
    Undecidable,
}

/// Decides claims about one small conflict by their definitions.
#[derive(Debug)]
pub struct ClaimTwin<'a> {
    conflict: &'a Conflict,
    whole: Ground<'a>,
}

/// The arcs from one state: who moves, and where to.
type ArcsFrom = Vec<(DmId, Point)>;

/// The conflict in which a condition is looked at: the whole one, or as long as a formula holds.
#[derive(Debug)]
pub struct Ground<'a> {
    whole: Definitions<'a>,
    /// All feasible states of the whole conflict, which terms may name.
    named: Twin<'a>,
    twin: Twin<'a>,
    /// The arcs from each state under each way, once asked for.
    arcs: RefCell<BTreeMap<(Way, Point), ArcsFrom>>,
}

impl<'a> ClaimTwin<'a> {
    /// The twin for a conflict.
    #[must_use]
    pub fn new(conflict: &'a Conflict) -> Self {
        Self { conflict, whole: Ground::new(conflict, Definitions::new(conflict)) }
    }

    /// The conflict itself.
    #[must_use]
    pub fn conflict(&self) -> &'a Conflict {
        self.conflict
    }

    /// The whole conflict.
    #[must_use]
    pub fn whole(&self) -> &Ground<'a> {
        &self.whole
    }

    /// What the definitions say of a claim.
    #[must_use]
    pub fn decide(&self, claim: &'a Claim, default: Way) -> TwinVerdict {
        let all_found = claim.state_terms().into_iter().all(|term| self.whole.find(term).is_some());
        let says_one_thing =
            |formula: &Formula| self.whole.states().iter().all(|s| self.whole.whole.agrees(formula, *s));
        if all_found && claim.formulas().iter().all(says_one_thing) {
            self.answer(claim, default)
        } else {
            TwinVerdict::Undecidable
        }
    }

    fn answer(&self, claim: &'a Claim, default: Way) -> TwinVerdict {
        match claim {
            Claim::At { state, holding: None, condition } => self.at(&self.whole, *state, condition, default),
            Claim::At { state, holding: Some(formula), condition } => {
                self.at(&Ground::holding(self.conflict, formula), *state, condition, default)
            }
            Claim::Quantified { quantifier, set, condition } => {
                let members = self.whole.members(set, default);
                let such = |s: &&Point| self.whole.holds(condition, **s, default);
                match (members.len(), members.iter().filter(such).count(), quantifier) {
                    (0, _, _) => TwinVerdict::Vacuous,
                    (all, such, Quantifier::Every) => truth(such == all),
                    (_, such, Quantifier::Some) => truth(such > 0),
                    (_, such, Quantifier::No) => truth(such == 0),
                }
            }
            Claim::Prefers { dm, this, over } => self.prefers(*dm, this, over),
            Claim::Not(part) => match self.answer(part, default) {
                TwinVerdict::Holds => TwinVerdict::Fails,
                TwinVerdict::Fails => TwinVerdict::Holds,
                other => other,
            },
            Claim::And(parts) => self.joined(parts, default, TwinVerdict::Fails, TwinVerdict::Holds),
            Claim::Or(parts) => self.joined(parts, default, TwinVerdict::Holds, TwinVerdict::Fails),
        }
    }

    /// Kleene's strong connectives: one part with the decisive answer decides; else one without an answer leaves all
    /// without; else the parts all say the other.
    fn joined(&self, parts: &'a [Claim], default: Way, decisive: TwinVerdict, other: TwinVerdict) -> TwinVerdict {
        let answers: Vec<TwinVerdict> = parts.iter().map(|part| self.answer(part, default)).collect();
        if answers.contains(&TwinVerdict::Undecidable) {
            TwinVerdict::Undecidable
        } else if answers.contains(&decisive) {
            decisive
        } else if answers.contains(&TwinVerdict::Vacuous) {
            TwinVerdict::Vacuous
        } else {
            other
        }
    }

    fn at(&self, ground: &Ground<'a>, state: StateTerm, condition: &'a Condition, default: Way) -> TwinVerdict {
        match self.whole.find(state).filter(|&start| ground.twin.definitions().is_feasible(start)) {
            Some(start) => truth(ground.holds(condition, start, default)),
            None => TwinVerdict::Undecidable,
        }
    }

    fn prefers(&self, dm: DmId, this: &Formula, over: &Formula) -> TwinVerdict {
        match self.whole.compare(dm, this, over) {
            (0, _) => TwinVerdict::Vacuous,
            (_, exception) => truth(!exception),
        }
    }
}

impl<'a> Ground<'a> {
    /// The conflict as long as `formula` holds.
    #[must_use]
    pub fn holding(conflict: &'a Conflict, formula: &'a Formula) -> Self {
        Self::new(conflict, Definitions::holding(conflict, formula))
    }

    /// The conflict of `definitions`, of which `states` are all feasible states and perhaps others.
    #[must_use]
    pub fn over(definitions: Definitions<'a>, states: Vec<Point>) -> Self {
        let whole = Definitions::new(definitions.conflict());
        let named = Twin::over(whole, states.clone());
        Self { whole, named, twin: Twin::over(definitions, states), arcs: RefCell::default() }
    }

    fn new(conflict: &'a Conflict, definitions: Definitions<'a>) -> Self {
        let whole = Definitions::new(conflict);
        Self { whole, named: Twin::new(whole), twin: Twin::new(definitions), arcs: RefCell::default() }
    }

    /// How many pairs of states there are that φ and ψ compare, other things being equal, and whether one of them speaks
    /// against preferring φ.
    #[must_use]
    pub fn compare(&self, dm: DmId, this: &Formula, over: &Formula) -> (u128, bool) {
        let only = |first: &Formula, second: &Formula| {
            let states = self.states().iter().copied();
            let kind = states.filter(|s| first.holds_in(StateKey(s.0)) && !second.holds_in(StateKey(s.0)));
            kind.collect::<Vec<Point>>()
        };
        let (these, others) = (only(this, over), only(over, this));
        let rest = !(this.options() | over.options());
        let (mut n_pairs, mut exception) = (0, false);
        for (&a, &b) in these.iter().flat_map(|a| others.iter().map(move |b| (a, b))) {
            if self.whole.agree_on(rest, a, b) {
                n_pairs += 1;
                exception |= !self.whole.prefers(dm, a, b);
            }
        }
        (n_pairs, exception)
    }

    /// Whether `a` has φ and not ψ, `b` has ψ and not φ, and they agree on all options that occur in neither.
    #[must_use]
    pub fn is_pair(&self, this: &Formula, over: &Formula, a: Point, b: Point) -> bool {
        let only = |first: &Formula, second: &Formula, s: Point| {
            first.holds_in(StateKey(s.0)) && !second.holds_in(StateKey(s.0))
        };
        let other_options = !(this.options() | over.options());
        only(this, over, a) && only(over, this, b) && self.whole.agree_on(other_options, a, b)
    }

    /// The feasible states here.
    #[must_use]
    pub fn states(&self) -> &[Point] {
        self.twin.states()
    }

    /// The definitions that apply here.
    #[must_use]
    pub fn definitions(&self) -> &Definitions<'a> {
        self.twin.definitions()
    }

    /// The state that a term names, among all that are feasible in the whole conflict.
    #[must_use]
    pub fn find(&self, term: StateTerm) -> Option<Point> {
        match term {
            StateTerm::Key(key) => self.whole.state_with(key),
            StateTerm::Graph(state) => Some(Point(state.index() as u64)),
            StateTerm::Quoted(pattern) => {
                let fitting: Vec<Point> =
                    self.named.states().iter().copied().filter(|s| self.whole.fits(pattern, *s)).collect();
                if let [state] = fitting[..] { Some(state) } else { None }
            }
        }
    }

    /// The arcs of the improvement graph from a state: who moves, and where to.
    #[must_use]
    pub fn arcs(&self, way: Way, from: Point) -> Vec<(DmId, Point)> {
        if let Some(arcs) = self.arcs.borrow().get(&(way, from)) {
            return arcs.clone();
        }
        let mut arcs = Vec::new();
        for dm in self.whole.conflict().dms() {
            let improvements = self.definitions().improvements(dm, from);
            for &to in &improvements {
                let is_arc = match (way, way.deterred_under()) {
                    (Way::Best, _) => !improvements.iter().any(|&other| self.definitions().prefers(dm, other, to)),
                    (_, Some(concept)) => !self.twin.deters(concept, dm, from, to),
                    (_, None) => true,
                };
                if is_arc {
                    arcs.push((dm, to));
                }
            }
        }
        self.arcs.borrow_mut().insert((way, from), arcs.clone());
        arcs
    }

    /// The states possible from `from`; where `free` is given, it makes any moves at all.
    #[must_use]
    pub fn possible(&self, way: Way, from: Point, free: Option<DmId>) -> Vec<Point> {
        let mut reached = vec![from];
        let mut seen = BTreeSet::from([from]);
        let mut next = 0;
        while let Some(&state) = reached.get(next) {
            let arcs = self.arcs(way, state).into_iter().map(|(_, to)| to);
            let moves = free.map(|dm| self.definitions().moves(dm, state)).unwrap_or_default();
            reached.extend(arcs.chain(moves).filter(|&to| seen.insert(to)));
            next += 1;
        }
        reached
    }

    /// The attractor states from `from`: those possible from it that are possible again from wherever they lead.
    #[must_use]
    pub fn attractor_states(&self, way: Way, from: Point) -> Vec<Point> {
        let returns =
            |&a: &Point| self.possible(way, a, None).into_iter().all(|b| self.possible(way, b, None).contains(&a));
        self.possible(way, from, None).into_iter().filter(returns).collect()
    }

    /// The states that a claim quantifies over.
    #[must_use]
    pub fn members(&self, set: &SetTerm, default: Way) -> Vec<Point> {
        let equilibrium = |concept, who, s: Point| self.holds(&Condition::Equilibrium(concept, who), s, default);
        let mut members: Vec<Point> = match &set.kind {
            SetKind::States => self.states().to_vec(),
            SetKind::Equilibria(concept, who, None) => {
                self.states().iter().copied().filter(|&s| equilibrium(*concept, *who, s)).collect()
            }
            SetKind::Equilibria(concept, who, Some(from)) => self.find(*from).map_or(Vec::new(), |from| {
                self.possible(Way::Nash, from, None).into_iter().filter(|&s| equilibrium(*concept, *who, s)).collect()
            }),
            SetKind::Attractors(way, from) => {
                self.find(*from).map_or(Vec::new(), |from| self.attractor_states(way.unwrap_or(default), from))
            }
        };
        if let Some(filter) = &set.filter {
            members.retain(|&s| self.holds(filter, s, default));
        }
        members
    }

    /// Whether a condition holds in a state here. A state that a term does not name is none that anything is compared
    /// with; [`ClaimTwin::decide`] asks for that first.
    #[must_use]
    pub fn holds(&self, condition: &Condition, s: Point, default: Way) -> bool {
        match condition {
            Condition::Constant(value) => *value,
            Condition::Taken(option) => StateKey(s.0).takes(*option),
            Condition::Not(part) => !self.holds(part, s, default),
            Condition::And(parts) => parts.iter().all(|part| self.holds(part, s, default)),
            Condition::Or(parts) => parts.iter().any(|part| self.holds(part, s, default)),
            Condition::Implies(a, b) => !self.holds(a, s, default) || self.holds(b, s, default),
            Condition::Iff(a, b) => self.holds(a, s, default) == self.holds(b, s, default),
            Condition::Better(dm, term) => self.find(*term).is_some_and(|t| self.whole.prefers(*dm, s, t)),
            Condition::Worse(dm, term) => self.find(*term).is_some_and(|t| self.whole.prefers(*dm, t, s)),
            Condition::Is(term) => self.find(*term) == Some(s),
            Condition::Can(coalition, part) => {
                let reached = self.twin.joint(coalition.members(), s, false);
                reached.into_iter().any(|t| self.holds(part, t, default))
            }
            Condition::Improves(coalition, part) => {
                let improvements = self.twin.joint_improvements(coalition.members(), s);
                improvements.into_iter().any(|t| self.holds(part, t, default))
            }
            Condition::Stable(coalition, concept) => self.twin.is_stable_for(*concept, coalition.members(), s),
            Condition::Equilibrium(concept, Deviators::DecisionMakers) => {
                self.whole.conflict().dms().all(|dm| self.twin.is_stable(*concept, dm, s))
            }
            Condition::Equilibrium(concept, Deviators::Coalitions) => {
                let everybody: Vec<DmId> = self.whole.conflict().dms().collect();
                coalitions_among(&everybody).iter().all(|members| self.twin.is_stable_for(*concept, members, s))
            }
            Condition::Path(form, part, way) => {
                let way = way.unwrap_or(default);
                let holds = |&t: &Point| self.holds(part, t, default);
                match form {
                    PathForm::Possible => self.possible(way, s, None).iter().any(holds),
                    PathForm::Always => self.possible(way, s, None).iter().all(holds),
                    PathForm::LeadsTo => self.attractor_states(way, s).iter().all(holds),
                    PathForm::Attainable(dm) => self.possible(way, s, Some(*dm)).iter().any(holds),
                }
            }
        }
    }
}

fn truth(value: bool) -> TwinVerdict {
    if value { TwinVerdict::Holds } else { TwinVerdict::Fails }
}
