//! Checks of paths, and of sets that nothing leads out of.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::Flaw;
use super::claims::{Scene, demand};
use crate::claims::claim::PathForm;
use crate::conflict::ids::{DmId, StateId, StateKey};
use crate::graph::step::Step;
use crate::proof::literal::{Point, backward};
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
    fn steps(&self, from: StateId) -> Result<Vec<(DmId, Point)>, Flaw> {
        let point = self.scene.checker.point(from)?;
        let mut steps = self.scene.ground.arcs(self.way, point).to_vec();
        if let PathForm::Attainable(dm) = self.form {
            steps.extend(self.scene.checker.definitions.moves(dm, point).into_iter().map(|to| (dm, to)));
        }
        Ok(steps)
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
            Ok(steps) => steps.into_iter().find(|&(_, to)| !self.is_marked(&members, to)).map(|(by, to)| {
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
            let place = self.scene.ground.place(self.scene.checker.point(state)?);
            marked[place.ok_or(Flaw::NotFeasible(state))?] = true;
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
        let goal = self.scene.checker.point(end)?;
        let arrived = Arcs::of(self.arcs_among(states)?).leading_to([goal]);
        for &state in states {
            demand(arrived.contains(&self.scene.checker.point(state)?), Flaw::NotInSet(state))?;
        }
        Ok(())
    }

    /// The arcs from the states, as pairs of ends.
    fn arcs_among(&self, states: &[StateId]) -> Result<Vec<(Point, Point)>, Flaw> {
        let mut arcs = Vec::new();
        for &state in states {
            let from = self.scene.checker.point(state)?;
            arcs.extend(self.scene.ground.arcs(self.way, from).iter().map(|&(_, to)| (from, to)));
        }
        Ok(arcs)
    }

    /// Whether the states outside `settled` hold a circle: states without a step to another of them are taken away until
    /// there is none such, and a circle is what remains.
    fn has_circle_outside(&self, states: &[StateId], settled: &[StateId]) -> Result<bool, Flaw> {
        let settled = self.marked(settled)?;
        let points = states.iter().map(|&state| self.scene.checker.point(state)).collect::<Result<Vec<_>, _>>()?;
        let outside: Vec<Point> = points.into_iter().filter(|&point| !self.is_marked(&settled, point)).collect();
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
        let mut ways_in = Vec::new();
        for &step in &closed.ways_in {
            self.check_step(step)?;
            ways_in.push((step.from, step.to));
        }
        let arrived = Arcs::of(ways_in).leading_to(settled.iter().copied());
        let circles = self.has_circle_outside(&closed.states, &settled)?;
        demand(circles == closed.has_cycle_on_the_way, Flaw::WrongKind)?;
        let lost = closed.states.iter().find(|state| !arrived.contains(state));
        lost.map_or(Ok(settled), |&state| Err(Flaw::NotInSet(state)))
    }
}

/// Arcs, by where they lead.
struct Arcs<T>(Vec<(T, T)>);

impl<T: Copy + Ord> Arcs<T> {
    fn of(arcs: Vec<(T, T)>) -> Self {
        let mut by_end: Vec<(T, T)> = arcs.into_iter().map(|(from, to)| (to, from)).collect();
        by_end.sort_unstable();
        Self(by_end)
    }

    /// Where the arcs to `end` begin.
    fn origins(&self, end: T) -> impl Iterator<Item = T> + '_ {
        let first = self.0.partition_point(|(to, _)| *to < end);
        self.0[first..].iter().take_while(move |(to, _)| *to == end).map(|(_, from)| *from)
    }

    /// The goals, and all from which arcs lead to one.
    fn leading_to(&self, goals: impl IntoIterator<Item = T>) -> BTreeSet<T> {
        let mut arrived: BTreeSet<T> = goals.into_iter().collect();
        let mut to_expand: Vec<T> = arrived.iter().copied().collect();
        while let Some(end) = to_expand.pop() {
            to_expand.extend(self.origins(end).filter(|&from| arrived.insert(from)));
        }
        arrived
    }
}
