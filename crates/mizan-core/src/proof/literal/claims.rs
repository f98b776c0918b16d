//! Claims as their definitions have them, state by state.

use std::sync::{Mutex, OnceLock, PoisonError};

use super::{Definitions, FarsightedTwin, Point, Twin, coalitions_among};
use crate::claims::claim::{Claim, Condition, Deviators, PathForm, Quantifier, SetKind, SetTerm, StateTerm};
use crate::conflict::Conflict;
use crate::conflict::formula::Formula;
use crate::conflict::ids::{DmId, StateKey};
use crate::conflict::preference::Pattern;
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
    whole: TwinScope<'a>,
}

/// The arcs from one state: who moves, and where to.
type ArcsFrom = Vec<(DmId, Point)>;

/// The conflict in which a condition is looked at: the whole one, or as long as a formula holds.
#[derive(Debug)]
pub struct TwinScope<'a> {
    whole: Definitions<'a>,
    /// All feasible states of the whole conflict, which terms may name.
    named: Twin<'a>,
    twin: Twin<'a>,
    /// The arcs from each state under each way, once asked for.
    arcs: [OnceLock<Vec<OnceLock<ArcsFrom>>>; Way::ALL.len()],
    /// The states that patterns fit, once asked for.
    quoted: Mutex<Vec<(Pattern, Option<Point>)>>,
}

impl<'a> ClaimTwin<'a> {
    /// The twin for a conflict.
    #[must_use]
    pub fn new(conflict: &'a Conflict) -> Self {
        Self { conflict, whole: TwinScope::new(conflict, Definitions::new(conflict)) }
    }

    /// The conflict itself.
    #[must_use]
    pub fn conflict(&self) -> &'a Conflict {
        self.conflict
    }

    /// The whole conflict.
    #[must_use]
    pub fn whole(&self) -> &TwinScope<'a> {
        &self.whole
    }

    /// What the definitions say of a claim; of steps on the way they say nothing under `far`.
    #[must_use]
    pub fn decide(&self, claim: &'a Claim, default: Way) -> TwinVerdict {
        if asks_for_steps_under_far(claim, default) {
            return TwinVerdict::Undecidable;
        }
        let all_found = claim.state_terms().into_iter().all(|term| self.whole.find(term).is_some());
        let says_one_thing =
            |formula: &Formula| self.whole.states().iter().all(|s| self.whole.whole.agrees(formula, *s));
        if !self.conflict.views.is_empty() && claim.names_coalitions() {
            return TwinVerdict::Undecidable;
        }
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
                let held = TwinScope::over(self.whole.whole.holding(formula), self.whole.states().to_vec());
                self.at(&held, *state, condition, default)
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
            Claim::Believes(dm, part) => {
                let believed = self.whole.whole.believed_by(*dm);
                let twin =
                    ClaimTwin { conflict: believed.conflict(), whole: TwinScope::over(believed, believed.states()) };
                twin.decide(part, default)
            }
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

    fn at(&self, ground: &TwinScope<'a>, state: StateTerm, condition: &'a Condition, default: Way) -> TwinVerdict {
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

impl<'a> TwinScope<'a> {
    /// The conflict as long as `formula` holds.
    #[must_use]
    pub fn holding(conflict: &'a Conflict, formula: &'a Formula) -> Self {
        Self::new(conflict, Definitions::new(conflict).holding(formula))
    }

    /// The conflict of `definitions`, of which `states` are all feasible states and perhaps others.
    #[must_use]
    pub fn over(definitions: Definitions<'a>, states: Vec<Point>) -> Self {
        let whole = definitions.whole();
        let named = Twin::over(whole, states.clone());
        Self { whole, named, twin: Twin::over(definitions, states), arcs: Default::default(), quoted: Mutex::default() }
    }

    fn new(conflict: &'a Conflict, definitions: Definitions<'a>) -> Self {
        let whole = Definitions::new(conflict);
        Self {
            whole,
            named: Twin::new(whole),
            twin: Twin::new(definitions),
            arcs: Default::default(),
            quoted: Mutex::default(),
        }
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
        let StateTerm::Quoted(pattern) = term else { return self.whole.named(term, self.named.states()) };
        let mut quoted = self.quoted.lock().unwrap_or_else(PoisonError::into_inner);
        let known = quoted.iter().find(|(known, _)| *known == pattern).map(|(_, state)| *state);
        known.unwrap_or_else(|| {
            let state = self.whole.named(term, self.named.states());
            quoted.push((pattern, state));
            state
        })
    }

    /// Where those who look ahead may end here.
    #[must_use]
    pub fn foresight(&self) -> &FarsightedTwin {
        self.twin.foresight()
    }

    /// The arcs of the improvement graph from a state: who moves, and where to. From what is no state here there are none.
    #[must_use]
    pub fn arcs(&self, way: Way, from: Point) -> &[(DmId, Point)] {
        let Some(place) = self.place(from) else { return &[] };
        let arcs = self.arcs[way as usize].get_or_init(|| vec![OnceLock::new(); self.states().len()]);
        arcs[place].get_or_init(|| self.list_arcs(way, from))
    }

    fn list_arcs(&self, way: Way, from: Point) -> ArcsFrom {
        let mut arcs = Vec::new();
        for dm in self.whole.conflict().dms() {
            let judge = self.twin.judge(dm, from);
            let improvements = judge.definitions().improvements(dm, from);
            for &to in &improvements {
                let would_move = match (way, way.deterred_under()) {
                    (Way::Best, _) => !improvements.iter().any(|&other| judge.definitions().prefers(dm, other, to)),
                    (_, Some(concept)) => !judge.deters(concept, dm, from, to),
                    (_, None) => true,
                };
                // What is only imagined does not happen.
                if would_move && self.definitions().is_move(dm, from, to) {
                    arcs.push((dm, to));
                }
            }
        }
        arcs
    }

    /// The place of a state among those here.
    pub(crate) fn place(&self, state: Point) -> Option<usize> {
        match self.definitions().known() {
            Some(known) => known.place(state).map(|place| place as usize),
            None => self.states().binary_search(&state).ok(),
        }
    }

    /// The states possible from `from`; where `free` is given, it makes any moves at all.
    #[must_use]
    pub fn possible(&self, way: Way, from: Point, free: Option<DmId>) -> Vec<Point> {
        let mut reached = vec![from];
        let mut seen = vec![false; self.states().len()];
        let mut is_new =
            |state: Point| self.place(state).is_some_and(|place| !std::mem::replace(&mut seen[place], true));
        is_new(from);
        let mut next = 0;
        while let Some(&state) = reached.get(next) {
            let moves = free.map(|dm| self.definitions().moves(dm, state)).unwrap_or_default();
            let arcs = self.arcs(way, state).iter().map(|&(_, to)| to);
            reached.extend(arcs.chain(moves).filter(|&to| is_new(to)));
            next += 1;
        }
        reached
    }

    /// Whether a state is possible again from wherever it leads.
    #[must_use]
    pub fn is_settled(&self, way: Way, state: Point) -> bool {
        let possible = self.possible(way, state, None);
        match self.definitions().known() {
            Some(_) => self.settled_among(way, &possible).contains(&state),
            None => possible.into_iter().all(|b| self.possible(way, b, None).contains(&state)),
        }
    }

    /// The attractor states from `from`: those possible from it that are possible again from wherever they lead; under
    /// `far` the states that may be ended in.
    #[must_use]
    pub fn attractor_states(&self, way: Way, from: Point) -> Vec<Point> {
        if way == Way::Far {
            return self.foresight().ends(from);
        }
        let possible = self.possible(way, from, None);
        if self.definitions().known().is_some() {
            return self.settled_among(way, &possible);
        }
        possible.into_iter().filter(|&state| self.is_settled(way, state)).collect()
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
            let holds = self.truths_in(filter, default, members.len());
            members.retain(|&s| holds(s));
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
            Condition::Stable(coalition, concepts) => {
                concepts.iter().any(|concept| self.twin.is_stable_for(concept, coalition.members(), s))
            }
            Condition::Equilibrium(concepts, Deviators::DecisionMakers) => {
                let stays = |dm: DmId| concepts.iter().any(|concept| self.twin.is_stable(concept, dm, s));
                self.whole.conflict().dms().all(stays)
            }
            Condition::Equilibrium(concepts, Deviators::Coalitions) => {
                let everybody: Vec<DmId> = self.whole.conflict().dms().collect();
                let stays =
                    |members: &Vec<DmId>| concepts.iter().any(|concept| self.twin.is_stable_for(concept, members, s));
                coalitions_among(&everybody).iter().all(stays)
            }
            Condition::Pays(dm, part, way) => {
                let ends = |t: Point| self.attractor_states(way.unwrap_or(default), t);
                let moves = self.definitions().moves(*dm, s).into_iter().filter(|&t| self.holds(part, t, default));
                moves.into_iter().any(|t| ends(t).into_iter().all(|z| self.whole.prefers(*dm, z, s)))
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

/// Whether a claim asks for steps on the way of those who look ahead, of which nothing is said.
pub(crate) fn asks_for_steps_under_far(claim: &Claim, default: Way) -> bool {
    let mut asks_for_steps = false;
    claim.walk_conditions(&mut |condition| {
        if let Condition::Path(PathForm::Possible | PathForm::Always | PathForm::Attainable(_), _, way) = condition {
            asks_for_steps |= way.unwrap_or(default) == Way::Far;
        }
    });
    asks_for_steps
}

fn truth(value: bool) -> TwinVerdict {
    if value { TwinVerdict::Holds } else { TwinVerdict::Fails }
}
