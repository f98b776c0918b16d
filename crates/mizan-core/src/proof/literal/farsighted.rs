//! The largest consistent set of Chwe (1994), for single movers, as it is defined: one dominating state at a time, then
//! round by round.

use std::cmp::Ordering;

use super::{Definitions, Point, Twin};
use crate::conflict::ids::DmId;

/// Where those who look ahead may end, in a conflict that is not large.
#[derive(Debug, Clone)]
pub struct FarsightedTwin {
    states: Vec<Point>,
    n_dms: usize,
    /// For each decision maker the places of the states that it can move to from each.
    moves: Vec<Vec<Vec<usize>>>,
    /// For each decision maker how it ranks each state.
    ranks: Vec<Vec<usize>>,
    /// For each state z which states s it dominates indirectly: s ≪ z.
    dominates: Vec<Vec<bool>>,
    /// For each state the round in which it was ruled out.
    rounds: Vec<Option<u32>>,
}

impl FarsightedTwin {
    /// Applies the definitions to the states of a twin.
    #[must_use]
    pub fn of(twin: &Twin<'_>) -> Self {
        let definitions = twin.definitions();
        let mut states = twin.states().to_vec();
        states.sort_unstable();
        let dms: Vec<DmId> = definitions.conflict().dms().collect();
        let place = |to: Point| states.binary_search(&to).ok();
        let moves = |dm: DmId| {
            let from = |&from: &Point| definitions.moves(dm, from).into_iter().filter_map(place).collect();
            states.iter().map(from).collect()
        };
        let mut foresight = Self {
            n_dms: dms.len(),
            moves: dms.iter().map(|&dm| moves(dm)).collect(),
            ranks: dms.iter().map(|&dm| ranks(definitions, &states, dm)).collect(),
            dominates: Vec::new(),
            rounds: vec![None; states.len()],
            states,
        };
        foresight.dominates = (0..foresight.states.len()).map(|z| foresight.dominated_by(z)).collect();
        foresight.rule_out();
        foresight
    }

    /// Whether a state lies in the largest consistent set.
    #[must_use]
    pub fn is_consistent(&self, state: Point) -> bool {
        self.place(state).is_some_and(|s| self.rounds[s].is_none())
    }

    /// In which round a state was ruled out, from 1.
    #[must_use]
    pub fn ruled_out_in(&self, state: Point) -> Option<u32> {
        self.rounds[self.place(state)?]
    }

    /// Itself, and all that dominates it indirectly, ruled out or not.
    #[must_use]
    pub fn imagined_ends(&self, state: Point) -> Vec<Point> {
        let Some(s) = self.place(state) else { return Vec::new() };
        (0..self.states.len()).filter(|&z| self.is_end(s, z)).map(|z| self.states[z]).collect()
    }

    /// The states that may be ended in from this one.
    #[must_use]
    pub fn ends(&self, state: Point) -> Vec<Point> {
        self.imagined_ends(state).into_iter().filter(|&z| self.is_consistent(z)).collect()
    }

    /// Whether every move of `dm` from a state is deterred.
    #[must_use]
    pub fn is_stable(&self, dm: DmId, state: Point) -> bool {
        let is_left = |z: usize| self.rounds[z].is_none();
        self.place(state).is_some_and(|s| self.stays(dm.index(), s, &is_left))
    }

    fn place(&self, state: Point) -> Option<usize> {
        self.states.binary_search(&state).ok()
    }

    /// z = s or s ≪ z.
    fn is_end(&self, s: usize, z: usize) -> bool {
        s == z || self.dominates[z][s]
    }

    /// The states s with s ≪ z: those from which some i, preferring z, moves to z, or to one that z dominates.
    fn dominated_by(&self, z: usize) -> Vec<bool> {
        let mut dominated = vec![false; self.states.len()];
        loop {
            let mut more = Vec::new();
            for s in (0..self.states.len()).filter(|&s| !dominated[s]) {
                let goes_there = |i: usize| {
                    self.ranks[i][z] > self.ranks[i][s] && self.moves[i][s].iter().any(|&to| to == z || dominated[to])
                };
                if (0..self.n_dms).any(goes_there) {
                    more.push(s);
                }
            }
            if more.is_empty() {
                return dominated;
            }
            more.into_iter().for_each(|s| dominated[s] = true);
        }
    }

    /// From the set of all states those are taken out that have a move which nothing in it deters; and again, until there
    /// are none.
    fn rule_out(&mut self) {
        for round in 1.. {
            let is_left = |z: usize| self.rounds[z].is_none();
            let leaves = |&s: &usize| is_left(s) && !(0..self.n_dms).all(|i| self.stays(i, s, &is_left));
            let out: Vec<usize> = (0..self.states.len()).filter(leaves).collect();
            if out.is_empty() {
                return;
            }
            out.into_iter().for_each(|s| self.rounds[s] = Some(round));
        }
    }

    /// ∀ s1 ∈ R_i(s) ∃ z ∈ X, z = s1 or s1 ≪ z: not z >_i s.
    fn stays(&self, i: usize, s: usize, is_in: &dyn Fn(usize) -> bool) -> bool {
        self.moves[i][s].iter().all(|&s1| {
            let deters = |z: usize| is_in(z) && self.is_end(s1, z) && self.ranks[i][z] <= self.ranks[i][s];
            (0..self.states.len()).any(deters)
        })
    }
}

/// How many states are less preferred than each.
fn ranks(definitions: &Definitions<'_>, states: &[Point], dm: DmId) -> Vec<usize> {
    let mut sorted = states.to_vec();
    sorted.sort_by(|&a, &b| definitions.compare(dm, a, b));
    let below =
        |&state: &Point| sorted.partition_point(|&other| definitions.compare(dm, other, state) == Ordering::Less);
    states.iter().map(below).collect()
}
