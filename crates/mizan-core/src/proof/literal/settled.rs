//! Path conditions in all states at once, where what is asked of the definitions one state after the other would take long:
//! a path is gone backward from where it should lead.

use std::mem::replace;

use super::{Point, TwinScope};
use crate::claims::claim::{Condition, PathForm};
use crate::conflict::ids::DmId;
use crate::solve::concept::Way;

/// How many states are asked about one after the other.
const MANY: usize = 16;

/// For some states, by their numbers, where one can go from each.
pub(crate) type Ends = Vec<Vec<usize>>;

impl TwinScope<'_> {
    /// Whether a condition holds, in each state here; the same as asking [`TwinScope::holds`] of each.
    #[must_use]
    pub fn truths(&self, condition: &Condition, default: Way) -> Vec<bool> {
        let each = |part: &Condition| self.truths(part, default);
        match condition {
            Condition::Path(form, part, way) => self.path_truths(*form, each(part), way.unwrap_or(default)),
            Condition::Not(part) => negated(each(part)),
            Condition::And(parts) => parts.iter().map(each).fold(self.all(true), |a, b| joined(a, &b, |a, b| a && b)),
            Condition::Or(parts) => parts.iter().map(each).fold(self.all(false), |a, b| joined(a, &b, |a, b| a || b)),
            Condition::Implies(a, b) => joined(each(a), &each(b), |a, b| !a || b),
            Condition::Iff(a, b) => joined(each(a), &each(b), |a, b| a == b),
            _ => self.states().iter().map(|&state| self.holds(condition, state, default)).collect(),
        }
    }

    /// Whether a condition holds, in any states here of which about `n` are asked for: found in all states at once where those
    /// are many and the condition speaks of paths.
    pub fn truths_in(&self, condition: &Condition, default: Way, n: usize) -> impl Fn(Point) -> bool {
        let at_once = self.definitions().known().is_some() && n > MANY && speaks_of_paths(condition);
        let truths = at_once.then(|| self.truths(condition, default));
        move |state| match (&truths, self.place(state)) {
            (Some(truths), Some(place)) => truths[place],
            _ => self.holds(condition, state, default),
        }
    }

    fn all(&self, truth: bool) -> Vec<bool> {
        vec![truth; self.states().len()]
    }

    fn path_truths(&self, form: PathForm, such: Vec<bool>, way: Way) -> Vec<bool> {
        if (form, way) == (PathForm::LeadsTo, Way::Far) {
            let all_such =
                |&s: &Point| self.foresight().ends(s).into_iter().all(|z| self.place(z).is_some_and(|z| such[z]));
            return self.states().iter().map(all_such).collect();
        }
        match form {
            PathForm::Possible => leading_to(&self.steps(way, None), such),
            PathForm::Attainable(dm) => leading_to(&self.steps(way, Some(dm)), such),
            PathForm::Always => negated(leading_to(&self.steps(way, None), negated(such))),
            PathForm::LeadsTo => {
                let steps = self.steps(way, None);
                let otherwise = joined(settled(&steps), &such, |settled, such| settled && !such);
                negated(leading_to(&steps, otherwise))
            }
        }
    }

    /// The arcs from each state, and the moves of the one who is free.
    fn steps(&self, way: Way, free: Option<DmId>) -> Ends {
        let of_state = |&state: &Point| {
            let moves = free.map(|dm| self.definitions().moves(dm, state)).unwrap_or_default();
            let arcs = self.arcs(way, state).iter().map(|&(_, to)| to);
            arcs.chain(moves).filter_map(|to| self.place(to)).collect()
        };
        self.states().iter().map(of_state).collect()
    }

    /// Of states that nothing leads out of, those that are possible again from wherever they lead.
    pub(super) fn settled_among(&self, way: Way, states: &[Point]) -> Vec<Point> {
        let settled = settled(&self.ends_among(way, states));
        states.iter().zip(settled).filter(|(_, settled)| *settled).map(|(&state, _)| state).collect()
    }
}

impl TwinScope<'_> {
    /// For each of some states the arcs that lead to others of them, by their numbers there.
    pub(crate) fn ends_among(&self, way: Way, states: &[Point]) -> Ends {
        let mut number = vec![None; self.states().len()];
        for (at, place) in states.iter().enumerate().filter_map(|(at, &state)| Some((at, self.place(state)?))) {
            number[place] = Some(at);
        }
        let among = |&(_, to): &(DmId, Point)| number[self.place(to)?];
        states.iter().map(|&state| self.arcs(way, state).iter().filter_map(among).collect()).collect()
    }
}

fn speaks_of_paths(condition: &Condition) -> bool {
    matches!(condition, Condition::Path(..)) || condition.parts().into_iter().any(speaks_of_paths)
}

fn negated(truths: Vec<bool>) -> Vec<bool> {
    truths.into_iter().map(|truth| !truth).collect()
}

fn joined(first: Vec<bool>, second: &[bool], join: impl Fn(bool, bool) -> bool) -> Vec<bool> {
    first.into_iter().zip(second).map(|(a, &b)| join(a, b)).collect()
}

/// From where the arcs come that lead to each.
pub(crate) fn backward(ends: &Ends) -> Ends {
    let mut origins = vec![Vec::new(); ends.len()];
    for (from, ends) in ends.iter().enumerate() {
        ends.iter().for_each(|&to| origins[to].push(from));
    }
    origins
}

/// The states from which some path leads to such a state.
pub(crate) fn leading_to(ends: &Ends, such: Vec<bool>) -> Vec<bool> {
    let origins = backward(ends);
    let mut to_expand: Vec<usize> = (0..such.len()).filter(|&state| such[state]).collect();
    let mut leads = such;
    while let Some(state) = to_expand.pop() {
        to_expand.extend(origins[state].iter().copied().filter(|&from| !replace(&mut leads[from], true)));
    }
    leads
}

/// The states that are possible again from wherever they lead: those of the components that nothing leads out of, found in
/// two passes (Kosaraju, in Aho, Hopcroft & Ullman 1983).
fn settled(ends: &Ends) -> Vec<bool> {
    let origins = backward(ends);
    let mut component = vec![usize::MAX; ends.len()];
    for first in finished(ends).into_iter().rev() {
        if component[first] != usize::MAX {
            continue;
        }
        component[first] = first;
        let mut to_expand = vec![first];
        while let Some(state) = to_expand.pop() {
            let new = origins[state].iter().filter(|&&from| component[from] == usize::MAX).copied().collect::<Vec<_>>();
            new.iter().for_each(|&from| component[from] = first);
            to_expand.extend(new);
        }
    }
    let mut is_left = vec![false; ends.len()];
    for (from, ends) in ends.iter().enumerate() {
        is_left[component[from]] |= ends.iter().any(|&to| component[to] != component[from]);
    }
    component.into_iter().map(|component| !is_left[component]).collect()
}

/// The states in the order in which a search in depth has done with them.
fn finished(ends: &Ends) -> Vec<usize> {
    let mut order = Vec::with_capacity(ends.len());
    let mut seen = vec![false; ends.len()];
    for start in 0..ends.len() {
        // States on the way, each with how many of its ends were looked at.
        let mut way = if replace(&mut seen[start], true) { Vec::new() } else { vec![(start, 0)] };
        while let Some((state, looked_at)) = way.last_mut() {
            match ends[*state].get(*looked_at) {
                Some(&to) => {
                    *looked_at += 1;
                    if !replace(&mut seen[to], true) {
                        way.push((to, 0));
                    }
                }
                None => {
                    order.push(*state);
                    way.pop();
                }
            }
        }
    }
    order
}
