//! Checks of paths, and of sets that nothing leads out of.

use std::borrow::Cow;

use rayon::prelude::*;

use super::Flaw;
use super::claims::{Scene, demand};
use crate::claims::claim::PathForm;
use crate::conflict::ids::{DmId, StateId, StateKey};
use crate::graph::step::Step;
use crate::proof::literal::{Ends, Point, backward, leading_to};
use crate::proof::witness::Closed;
use crate::solve::concept::Way;

/// Paths and closed sets under a way of acting, for a path form.
pub(super) struct Walk<'a> {
    pub(super) scene: &'a Scene<'a>,
    pub(super) way: Way,
    pub(super) form: PathForm,
}

impl Walk<'_> {
    /// All steps that the form allows from a state.
    fn steps(&self, from: StateId) -> Result<Cow<'_, [(DmId, Point)]>, Flaw> {
        let point = self.scene.checker.point(from)?;
        let arcs = self.scene.ground.arcs(self.way, point);
        let PathForm::Attainable(dm) = self.form else { return Ok(arcs.into()) };
        let moves = self.scene.checker.definitions.moves(dm, point).into_iter().map(|to| (dm, to));
        Ok(arcs.iter().copied().chain(moves).collect())
    }

    fn check_step(&self, step: Step) -> Result<(), Flaw> {
        let to = self.scene.checker.point(step.to)?;
        demand(self.steps(step.from)?.contains(&(step.by, to)), Flaw::NotAnArc(step))
    }

    pub(super) fn check_path(&self, start: StateId, steps: &[Step]) -> Result<StateId, Flaw> {
        let mut at = start;
        for &step in steps {
            demand(step.from == at, Flaw::NotAnArc(step))?;
            self.check_step(step)?;
            at = step.to;
        }
        Ok(at)
    }

    /// Whether no step leaves the set.
    fn check_no_exit(&self, states: &[StateId]) -> Result<(), Flaw> {
        let members = self.marked(states)?;
        let exit = |&from: &StateId| match self.steps(from) {
            Err(flaw) => Some(flaw),
            Ok(steps) => steps.iter().find(|&&(_, to)| !self.is_marked(&members, to)).map(|&(by, to)| {
                let end = self.scene.checker.space.find(StateKey(to.0)).unwrap_or(from);
                Flaw::NotClosed(Step { by, from, to: end })
            }),
        };
        states.par_iter().find_map_first(exit).map_or(Ok(()), Err)
    }

    /// Which of all states these are.
    fn marked(&self, states: &[StateId]) -> Result<Vec<bool>, Flaw> {
        let mut marked = vec![false; self.scene.ground.states().len()];
        for &state in states {
            marked[self.place(state)?] = true;
        }
        Ok(marked)
    }

    fn is_marked(&self, marked: &[bool], state: Point) -> bool {
        self.scene.ground.place(state).is_some_and(|place| marked[place])
    }

    /// Whether `end` lies in an attractor made of `states`: no arc leaves it, and each leads back to `end`.
    pub(super) fn check_attractor(&self, end: StateId, states: &[StateId]) -> Result<(), Flaw> {
        demand(states.contains(&end), Flaw::NotInSet(end))?;
        self.check_no_exit(states)?;
        // Nothing leads out, so that what leads back does so within.
        let points = self.points(states)?;
        let is_end = states.iter().map(|&state| state == end).collect();
        let leads_back = leading_to(&self.scene.ground.ends_among(self.way, &points), is_end);
        let lost = states.iter().zip(leads_back).find(|(_, leads_back)| !leads_back);
        lost.map_or(Ok(()), |(&state, _)| Err(Flaw::NotInSet(state)))
    }

    fn points(&self, states: &[StateId]) -> Result<Vec<Point>, Flaw> {
        states.iter().map(|&state| self.scene.checker.point(state)).collect()
    }

    /// Where a state stands among all.
    fn place(&self, state: StateId) -> Result<usize, Flaw> {
        self.scene.ground.place(self.scene.checker.point(state)?).ok_or(Flaw::NotFeasible(state))
    }

    /// Whether the states outside `settled` hold a circle: states without a step to another of them are taken away until
    /// there is none such, and a circle is what remains.
    fn has_circle_outside(&self, states: &[StateId], settled: &[StateId]) -> Result<bool, Flaw> {
        let settled = self.marked(settled)?;
        let outside: Vec<Point> =
            self.points(states)?.into_iter().filter(|&point| !self.is_marked(&settled, point)).collect();
        let ends = self.scene.ground.ends_among(self.way, &outside);
        let origins = backward(&ends);
        let mut n_ends: Vec<usize> = ends.iter().map(Vec::len).collect();
        let mut to_take: Vec<usize> = (0..outside.len()).filter(|&state| n_ends[state] == 0).collect();
        let mut n_left = outside.len();
        while let Some(taken) = to_take.pop() {
            n_left -= 1;
            for &from in &origins[taken] {
                n_ends[from] -= 1;
                to_take.extend((n_ends[from] == 0).then_some(from));
            }
        }
        Ok(n_left > 0)
    }

    /// Whether the set is closed and contains the start; the states of it that the claim is about: all of them, or
    /// those of the attractors, which every other state then leads to.
    pub(super) fn check_closed(&self, start: StateId, closed: &Closed) -> Result<Vec<StateId>, Flaw> {
        demand(closed.states.contains(&start), Flaw::NotInSet(start))?;
        self.check_no_exit(&closed.states)?;
        if self.form != PathForm::LeadsTo {
            return Ok(closed.states.clone());
        }
        for attractor in &closed.attractors {
            self.check_no_exit(attractor)?;
        }
        let settled: Vec<StateId> = closed.attractors.iter().flatten().copied().collect();
        let flaw = closed.ways_in.par_iter().find_map_first(|&step| self.check_step(step).err());
        flaw.map_or(Ok(()), Err)?;
        let mut ways_in: Ends = vec![Vec::new(); self.scene.ground.states().len()];
        for step in &closed.ways_in {
            ways_in[self.place(step.from)?].push(self.place(step.to)?);
        }
        let arrives = leading_to(&ways_in, self.marked(&settled)?);
        let circles = self.has_circle_outside(&closed.states, &settled)?;
        demand(circles == closed.has_cycle_on_the_way, Flaw::WrongKind)?;
        let points = self.points(&closed.states)?;
        let lost = points.iter().zip(&closed.states).find(|(point, _)| !self.is_marked(&arrives, **point));
        lost.map_or(Ok(settled), |(_, &state)| Err(Flaw::NotInSet(state)))
    }
}
