//! What is to blame for a verdict that is open: the questions on which the arcs, comparisons and sanctions depend that
//! keep its bounds apart, each with the weight of what it would decide.

use std::collections::BTreeMap;

use super::goal::{Base, Goal, Sigma};
use super::region::{Follow, Region};
use super::view::View;
use super::weigh::Look;
use crate::claims::claim::{PathForm, Quantifier};
use crate::conflict::formula::{Partial, Truth};
use crate::conflict::ids::{DmId, StateId};
use crate::conflict::open::OpenQuestion;
use crate::solve::concept::{AnyOf, Concept, Way};
use crate::solve::relations::Relations;

/// Questions, each with its weight.
#[derive(Debug, Default)]
pub(super) struct Blame {
    weights: BTreeMap<OpenQuestion, u64>,
}

/// What one open comparison weighs; it is shared among the questions on which it depends.
const WEIGHT: u64 = 1 << 20;

impl Blame {
    fn add(&mut self, questions: &[OpenQuestion]) {
        for question in questions {
            *self.weights.entry(*question).or_default() += WEIGHT / questions.len() as u64;
        }
    }

    /// The questions, those with most weight first; of equal ones in their order.
    pub(super) fn ranked(self) -> Vec<OpenQuestion> {
        let mut ranked: Vec<(OpenQuestion, u64)> = self.weights.into_iter().collect();
        ranked.sort_by_key(|(_, weight)| std::cmp::Reverse(*weight));
        ranked.into_iter().map(|(question, _)| question).collect()
    }
}

impl<'a> Look<'a> {
    /// What is to blame for a claim's verdict being open.
    pub(super) fn blame(&self, goal: &'a Goal, blame: &mut Blame) {
        match goal {
            // Of what nothing is known the first open question is asked.
            Goal::Fixed(_) | Goal::Seen => {}
            Goal::Opaque => {
                if let Some((dm, states)) = self.open_pair() {
                    blame.add(&self.questions(dm, states));
                }
            }
            Goal::At { place, start, sigma } => self.view(place).blame_here(sigma, *start, blame),
            Goal::Quantified { quantifier, base, filter, sigma } => {
                self.blame_quantified(*quantifier, base, filter.as_ref(), sigma, blame);
            }
            Goal::Prefers { dm, pairs } => {
                let open = pairs.iter().filter(|[first, second]| self.whole().prefers(*dm, *first, *second).is_open());
                open.for_each(|states| blame.add(&self.questions(*dm, *states)));
            }
            Goal::Not(part) => self.blame(part, blame),
            Goal::And(parts) | Goal::Or(parts) => {
                if let Some(part) = parts.iter().find(|part| self.verdicts(part).len() > 1) {
                    self.blame(part, blame);
                }
            }
        }
    }

    fn blame_quantified(
        &self,
        quantifier: Quantifier,
        base: &'a Base,
        filter: Option<&'a Sigma>,
        sigma: &'a Sigma,
        blame: &mut Blame,
    ) {
        let view = self.whole();
        let members = self.members(base, filter);
        // Where there may be none, every state that may be one counts; else those that may decide.
        let counts = |state| !members.is_certainly_some || self.is_decisive(quantifier, sigma, state) != Partial::False;
        let states: Vec<StateId> = members.states.iter().map(|member| member.0).filter(|s| counts(*s)).collect();
        let (region, way) = match base {
            Base::States | Base::Equilibria(_, None) => {
                states.iter().for_each(|&state| self.blame_member(base, filter, sigma, state, blame));
                return;
            }
            Base::Attractors(Way::Far, from) => {
                view.blame_ends(*from, blame);
                states.iter().for_each(|&state| self.blame_member(base, filter, sigma, state, blame));
                return;
            }
            Base::Equilibria(_, Some(from)) => (view.region(Way::Nash, Some(*from), PathForm::Possible), Way::Nash),
            Base::Attractors(way, from) => (view.region(*way, Some(*from), PathForm::Possible), *way),
        };
        // First those that are certainly reached, and the ways to others.
        let is_reached = region.certainly_reached(0);
        let reached = states.iter().filter(|state| region.find(**state).is_some_and(|place| is_reached[place]));
        reached.for_each(|&state| self.blame_member(base, filter, sigma, state, blame));
        let mut wanted = vec![false; region.states.len()];
        states.iter().filter_map(|state| region.find(*state)).for_each(|place| wanted[place] = true);
        if let Base::Attractors(..) = base {
            view.blame_settling(&region, way, &wanted, blame);
        }
        view.blame_ways_to(&region, way, None, wanted, blame);
    }

    fn blame_member(&self, base: &Base, filter: Option<&Sigma>, sigma: &Sigma, state: StateId, blame: &mut Blame) {
        let view = self.whole();
        filter.iter().for_each(|filter| view.blame_value(filter, state, blame));
        view.blame_value(sigma, state, blame);
        if let Base::Equilibria(concepts, _) = base {
            view.dms().for_each(|dm| view.blame_stable(dm, *concepts, state, blame));
        }
    }
}

impl View<'_> {
    /// What is to blame for a condition being open in a state; path forms are looked at forward from there.
    fn blame_here(&self, sigma: &Sigma, state: StateId, blame: &mut Blame) {
        match sigma {
            Sigma::Not(part) => self.blame_here(part, state, blame),
            Sigma::And(parts) | Sigma::Or(parts) => {
                if let Some(part) = parts.iter().find(|part| self.here(part, state).is_open()) {
                    self.blame_here(part, state, blame);
                }
            }
            Sigma::Iff(left, right) => {
                let part = if self.here(left, state).is_open() { left } else { right };
                self.blame_here(part, state, blame);
            }
            Sigma::Path { part, way: Way::Far, .. } => self.blame_all_ends(state, part, blame),
            Sigma::Path { form, part, way, .. } => self.blame_path(*form, part, *way, state, blame),
            _ => self.blame_value(sigma, state, blame),
        }
    }

    /// The same where path forms are looked at for all states at once; nothing where it is not open.
    fn blame_value(&self, sigma: &Sigma, state: StateId, blame: &mut Blame) {
        if !self.value(sigma, state).is_open() {
            return;
        }
        match sigma {
            Sigma::Set(_) => {}
            Sigma::Not(part) => self.blame_value(part, state, blame),
            Sigma::And(parts) | Sigma::Or(parts) => {
                if let Some(part) = parts.iter().find(|part| self.value(part, state).is_open()) {
                    self.blame_value(part, state, blame);
                }
            }
            Sigma::Iff(left, right) => {
                self.blame_value(left, state, blame);
                self.blame_value(right, state, blame);
            }
            Sigma::Better(dm, other) | Sigma::Worse(dm, other) => {
                let compared = self.compared();
                blame.add(&compared.questions_whole(*dm, [compared.whole(state), *other]));
            }
            Sigma::Can(dm, part) => self.moves(*dm, state).iter().for_each(|&to| self.blame_value(part, to, blame)),
            Sigma::Improves(dm, part) => {
                for &to in self.moves(*dm, state) {
                    let (improves, such) = (self.prefers(*dm, to, state), self.value(part, to));
                    if improves.and(such).is_open() {
                        self.blame_comparison(*dm, to, state, blame);
                        self.blame_value(part, to, blame);
                    }
                }
            }
            Sigma::Stable(dms, concepts) => {
                dms.iter().for_each(|&dm| self.blame_stable(dm, *concepts, state, blame));
            }
            Sigma::Path { part, way: Way::Far, .. } => self.blame_all_ends(state, part, blame),
            Sigma::Path { form, part, way, .. } => self.blame_path(*form, part, *way, state, blame),
            Sigma::Pays(dm, part, way) => {
                let better = self.ends_better(*dm, state, *way);
                for &to in self.moves(*dm, state) {
                    let (such, pays) = (self.value(part, to), self.here(&better, to));
                    if such.and(pays).is_open() {
                        self.blame_value(part, to, blame);
                        self.blame_here(&better, to, blame);
                    }
                }
            }
        }
    }

    /// Blames what keeps open whether a condition holds in every state that may be ended in.
    fn blame_all_ends(&self, state: StateId, part: &Sigma, blame: &mut Blame) {
        self.blame_ends(state, blame);
        let ends = self.judge.listed().model().space().ids().filter(|&end| self.may_end(state, end) != Partial::False);
        ends.for_each(|end| self.blame_value(part, end, blame));
    }

    pub(super) fn blame_comparison(&self, dm: DmId, first: StateId, second: StateId, blame: &mut Blame) {
        let compared = self.compared();
        blame.add(&compared.questions_whole(dm, [compared.whole(first), compared.whole(second)]));
    }

    fn blame_path(&self, form: PathForm, part: &Sigma, way: Way, start: StateId, blame: &mut Blame) {
        let region = self.region(way, Some(start), form);
        let free = if let PathForm::Attainable(dm) = form { Some(dm) } else { None };
        let such = self.such(&region, part);
        let turned = matches!(form, PathForm::Always | PathForm::LeadsTo);
        let mut wanted: Vec<bool> =
            such.iter().map(|such| if turned { *such != Partial::True } else { *such != Partial::False }).collect();
        if form == PathForm::LeadsTo {
            let attractors = self.attractors(way, start);
            wanted.iter_mut().zip(attractors.iter()).for_each(|(w, attractor)| *w &= *attractor != Partial::False);
            self.blame_settling(&region, way, &wanted, blame);
        }
        let reached = region.certainly_reached(0);
        for place in (0..wanted.len()).filter(|&place| wanted[place] && reached[place] && such[place].is_open()) {
            self.blame_value(part, region.states[place], blame);
        }
        self.blame_ways_to(&region, way, free, wanted, blame);
    }

    /// Blames the possible arcs by which one comes, from what is certainly reached, nearer to what is wanted.
    fn blame_ways_to(&self, region: &Region, way: Way, free: Option<DmId>, wanted: Vec<bool>, blame: &mut Blame) {
        let reached = region.certainly_reached(0);
        let leading = region.leading_to(wanted, Follow::Possible);
        for from in (0..reached.len()).filter(|&from| reached[from]) {
            for arc in region.arcs_of(from).iter().filter(|arc| !arc.is_certain && leading[arc.to as usize]) {
                if !reached[arc.to as usize] && free != Some(arc.by) {
                    self.blame_arc(way, arc.by, region.states[from], region.states[arc.to as usize], blame);
                }
            }
        }
    }

    /// Blames the possible arcs that keep open whether what is wanted, and is certainly reached, lies in an attractor.
    fn blame_settling(&self, region: &Region, way: Way, wanted: &[bool], blame: &mut Blame) {
        let reached = region.certainly_reached(0);
        let mut seen = vec![false; wanted.len()];
        let mut to_expand: Vec<usize> = (0..wanted.len()).filter(|&p| wanted[p] && reached[p]).collect();
        to_expand.iter().for_each(|&place| seen[place] = true);
        while let Some(from) = to_expand.pop() {
            for arc in region.arcs_of(from) {
                let to = arc.to as usize;
                if !arc.is_certain {
                    self.blame_arc(way, arc.by, region.states[from], region.states[to], blame);
                } else if !std::mem::replace(&mut seen[to], true) {
                    to_expand.push(to);
                }
            }
        }
    }

    fn blame_arc(&self, way: Way, dm: DmId, from: StateId, to: StateId, blame: &mut Blame) {
        self.blame_comparison(dm, to, from, blame);
        match (way, way.deterred_under()) {
            (Way::Best, _) => {
                let others = self.moves(dm, from).iter().filter(|other| **other != to);
                others.for_each(|&other| self.blame_comparison(dm, other, to, blame));
            }
            (_, Some(concept)) => self.blame_deterrence(dm, concept, from, to, blame),
            (_, None) => {}
        }
    }

    /// Blames the first move that leaves open whether `dm` stays; none where that is not open.
    fn blame_stable(&self, dm: DmId, concepts: AnyOf, state: StateId, blame: &mut Blame) {
        if self.stable_by_any(dm, concepts, state).is_open() {
            concepts.iter().for_each(|concept| self.blame_stable_under(dm, concept, state, blame));
        }
    }

    fn blame_stable_under(&self, dm: DmId, concept: Concept, state: StateId, blame: &mut Blame) {
        if !self.stable(dm, concept, state).is_open() {
            return;
        }
        if concept == Concept::Far {
            return self.blame_ends(state, blame);
        }
        let moves = self.moves(dm, state).iter().copied();
        let open: Vec<StateId> = moves.filter(|&to| self.stays(dm, concept, state, to).is_open()).collect();
        let leaves = |to: &&StateId| self.prefers(dm, **to, state) == Partial::True;
        if let Some(&to) = open.iter().find(leaves).or(open.first()) {
            self.blame_comparison(dm, to, state, blame);
            self.blame_deterrence(dm, concept, state, to, blame);
        }
    }

    fn blame_deterrence(&self, dm: DmId, concept: Concept, state: StateId, to: StateId, blame: &mut Blame) {
        if !self.deterred(concept, dm, state, to).is_open() {
            return;
        }
        if concept == Concept::Sim {
            self.questions_about_spoiling(dm, state, to, &mut |question| blame.add(&[question]));
            return;
        }
        let (Some(surely), Some(perhaps)) = (Relations::surely(concept), Relations::perhaps(concept)) else { return };
        let deters = |end: &&StateId| self.judge.deters(&perhaps, dm, state, **end);
        let certain = self.judge.replies(dm, to, surely.credible);
        if let Some(&end) = certain.iter().find(deters) {
            self.blame_comparison(dm, end, state, blame);
            if surely.escapes.is_some() {
                self.moves(dm, end).iter().for_each(|&other| self.blame_comparison(dm, other, state, blame));
            }
            return;
        }
        // No certain answer deters: what could make one credible.
        for &from in certain.iter().chain([&to]) {
            for other in self.dms().filter(|&other| other != dm) {
                self.moves(other, from).iter().for_each(|&end| self.blame_comparison(other, end, from, blame));
            }
        }
    }
}

trait IsOpen {
    fn is_open(&self) -> bool;
}

impl IsOpen for Partial {
    fn is_open(&self) -> bool {
        *self == Partial::Open
    }
}
