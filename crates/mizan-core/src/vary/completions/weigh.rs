//! Which verdicts a claim can still have, where some questions are answered.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use super::VerdictSet;
use super::goal::{Base, Goal, Sigma};
use super::ground::{Ground, Place};
use super::view::{View, all, any};
use crate::claims::claim::{Claim, PathForm, Quantifier};
use crate::claims::decide::Decider;
use crate::claims::verdict::Verdict;
use crate::conflict::formula::{Partial, Truth};
use crate::conflict::ids::{DmId, StateId};
use crate::conflict::known::Known;
use crate::conflict::open::OpenQuestion;
use crate::solve::concept::Way;

/// A ground, seen with what is known.
pub(super) struct Look<'a> {
    pub(super) ground: &'a Ground,
    pub(super) known: &'a Known,
    claim: &'a Claim,
    default: Way,
    whole: Rc<View<'a>>,
    held: RefCell<BTreeMap<*const Place, Rc<View<'a>>>>,
}

/// The states that are quantified over, each with whether it is one of them; and what is known of all.
pub(super) struct Members {
    /// Those that may be among them.
    pub(super) states: Vec<(StateId, Partial)>,
    /// Whether there is one for certain.
    pub(super) is_certainly_some: bool,
}

impl<'a> Look<'a> {
    pub(super) fn new(ground: &'a Ground, known: &'a Known, claim: &'a Claim, default: Way) -> Self {
        let whole = Rc::new(View::new(ground, known, &ground.whole));
        Self { ground, known, claim, default, whole, held: RefCell::default() }
    }

    /// The view of a place.
    pub(super) fn view(&self, place: &'a Arc<Place>) -> Rc<View<'a>> {
        if Arc::ptr_eq(place, &self.ground.whole) {
            return self.whole.clone();
        }
        let mut held = self.held.borrow_mut();
        held.entry(Arc::as_ptr(place)).or_insert_with(|| Rc::new(View::new(self.ground, self.known, place))).clone()
    }

    /// The view of the whole conflict.
    pub(super) fn whole(&self) -> &Rc<View<'a>> {
        &self.whole
    }

    /// The verdicts that a claim can have.
    pub(super) fn verdicts(&self, goal: &'a Goal) -> VerdictSet {
        match goal {
            Goal::Fixed(verdict) => VerdictSet::of(*verdict),
            Goal::Opaque => match self.open_pair() {
                Some(_) => VerdictSet::ALL,
                None => VerdictSet::of(self.decided()),
            },
            Goal::Seen => match self.is_answered() {
                true => VerdictSet::of(self.decided()),
                false => VerdictSet::ALL,
            },
            Goal::At { place, start, sigma } => VerdictSet::of_truth(self.view(place).here(sigma, *start)),
            Goal::Quantified { quantifier, base, filter, sigma } => {
                self.quantified(*quantifier, base, filter.as_ref(), sigma)
            }
            Goal::Prefers { dm, pairs } => {
                VerdictSet::of_truth(all(pairs.iter().map(|&[first, second]| self.whole.prefers(*dm, first, second))))
            }
            Goal::Not(part) => self.verdicts(part).map(|verdict| !verdict),
            Goal::And(parts) => self.joined(parts, Verdict::Holds, Verdict::Fails, Verdict::and),
            Goal::Or(parts) => self.joined(parts, Verdict::Fails, Verdict::Holds, Verdict::or),
        }
    }

    fn joined(
        &self,
        parts: &'a [Goal],
        neutral: Verdict,
        decisive: Verdict,
        join: impl Fn(Verdict, Verdict) -> Verdict,
    ) -> VerdictSet {
        let mut joined = VerdictSet::of(Some(neutral));
        for part in parts {
            if joined == VerdictSet::of(Some(decisive)) {
                break;
            }
            joined = joined.combine(self.verdicts(part), &join);
        }
        joined
    }

    /// What the engine says where nothing is open that it could see.
    fn decided(&self) -> Option<Verdict> {
        let model = self.ground.model(self.known)?;
        Decider::new(&model).decide(self.claim, self.default).ok()
    }

    /// Whether every question has one answer left.
    fn is_answered(&self) -> bool {
        self.ground.open.questions().into_iter().all(|question| self.known.answers(question).len() < 2)
    }

    /// Two states that somebody may compare in more than one way.
    pub(super) fn open_pair(&self) -> Option<(DmId, [StateId; 2])> {
        let compared = self.whole.compared();
        self.ground.conflict.dms().filter(|dm| !self.ground.orders[dm.index()].is_closed()).find_map(|dm| {
            let mut of_value = BTreeMap::new();
            for state in self.ground.whole.listed.model().space().ids() {
                of_value.entry(self.ground.orders[dm.index()].value(state)).or_insert(state);
            }
            let states: Vec<StateId> = of_value.into_values().collect();
            let mut pairs = (0..states.len()).flat_map(|j| (0..j).map(move |i| (i, j)));
            let is_open = |(i, j): &(usize, usize)| compared.compare_whole(dm, states[*i], states[*j]).is_open();
            pairs.find(is_open).map(|(i, j)| (dm, [states[i], states[j]]))
        })
    }

    fn quantified(
        &self,
        quantifier: Quantifier,
        base: &'a Base,
        filter: Option<&'a Sigma>,
        sigma: &'a Sigma,
    ) -> VerdictSet {
        let members = self.members(base, filter);
        let is_decisive = |state| self.is_decisive(quantifier, sigma, state);
        let mut decisive = any(members.states.iter().map(|&(state, member)| member.and(is_decisive(state))));
        if let (Partial::Open, Base::Attractors(way, from)) = (decisive, base)
            && *way != Way::Far
        {
            decisive = self.settles(*way, *from, filter, &is_decisive);
        }
        let (is_decided, other) = match quantifier {
            Quantifier::Every | Quantifier::No => (Verdict::Fails, Verdict::Holds),
            Quantifier::Some => (Verdict::Holds, Verdict::Fails),
        };
        let mut verdicts = VerdictSet::NONE;
        if decisive != Partial::False {
            verdicts = verdicts.with(is_decided);
        }
        if decisive != Partial::True && !members.states.is_empty() {
            verdicts = verdicts.with(other);
        }
        if decisive != Partial::True && !members.is_certainly_some {
            verdicts = verdicts.with(Verdict::Vacuous);
        }
        verdicts
    }

    /// Whether a state decides, should it be one of those that are quantified over.
    pub(super) fn is_decisive(&self, quantifier: Quantifier, sigma: &Sigma, state: StateId) -> Partial {
        let such = self.whole.value(sigma, state);
        if quantifier == Quantifier::Every { such.not() } else { such }
    }

    /// Whether it settles in a state that decides.
    fn settles(
        &self,
        way: Way,
        from: StateId,
        filter: Option<&Sigma>,
        is_decisive: &dyn Fn(StateId) -> Partial,
    ) -> Partial {
        let region = self.whole.region(way, Some(from), PathForm::Possible);
        let decides = |&state: &StateId| self.admits(filter, state).and(is_decisive(state));
        let such: Vec<Partial> = region.states.iter().map(decides).collect();
        region.may_settle(&self.whole.attractors(way, from), &such)[0]
    }

    pub(super) fn admits(&self, filter: Option<&Sigma>, state: StateId) -> Partial {
        filter.map_or(Partial::True, |filter| self.whole.value(filter, state))
    }

    pub(super) fn members(&self, base: &'a Base, filter: Option<&'a Sigma>) -> Members {
        let view = &self.whole;
        let candidates: Vec<(StateId, Partial)> = match base {
            Base::States => view.judge.listed().model().space().ids().map(|state| (state, Partial::True)).collect(),
            Base::Equilibria(_, None) => {
                view.judge.listed().model().space().ids().map(|state| (state, Partial::True)).collect()
            }
            Base::Equilibria(_, Some(from)) => {
                let region = view.region(Way::Nash, Some(*from), PathForm::Possible);
                let certain = region.certainly_reached(0);
                let reached = |(place, &state)| (state, if certain[place] { Partial::True } else { Partial::Open });
                region.states.iter().enumerate().map(reached).collect()
            }
            Base::Attractors(Way::Far, from) => {
                view.judge.listed().model().space().ids().map(|state| (state, view.may_end(*from, state))).collect()
            }
            Base::Attractors(way, from) => {
                let region = view.region(*way, Some(*from), PathForm::Possible);
                let (certain, attractors) = (region.certainly_reached(0), view.attractors(*way, *from));
                let reached = |place: usize| if certain[place] { Partial::True } else { Partial::Open };
                let member = |(place, &state)| (state, reached(place).and(attractors[place]));
                region.states.iter().enumerate().map(member).collect()
            }
        };
        let mut states = Vec::new();
        let mut all_admitted = true;
        for (state, mut member) in candidates {
            if member == Partial::False {
                continue;
            }
            let admitted = self.admits(filter, state);
            all_admitted &= admitted == Partial::True;
            member = member.and(admitted);
            if let (Base::Equilibria(concepts, _), true) = (base, member != Partial::False) {
                member = member.and(all(view.dms().map(|dm| view.stable_by_any(dm, *concepts, state))));
            }
            if member != Partial::False {
                states.push((state, member));
            }
        }
        // There always is an attractor.
        let is_settled = matches!(base, Base::Attractors(..)) && all_admitted;
        let is_certainly_some = is_settled || states.iter().any(|(_, member)| *member == Partial::True);
        Members { states, is_certainly_some }
    }

    /// Adds the questions on which the comparison of two states of the whole conflict depends.
    pub(super) fn questions(&self, dm: DmId, states: [StateId; 2]) -> Vec<OpenQuestion> {
        self.whole.compared().questions_whole(dm, states)
    }
}
