//! A part of an improvement graph of which some arcs are certain and the others possible, and what is bounded by both.

use crate::algorithms::components::strong_components;
use crate::algorithms::rows::Rows;
use crate::claims::claim::PathForm;
use crate::conflict::formula::{Partial, Truth};
use crate::conflict::ids::{DmId, StateId};

/// States that no possible arc leaves, with their arcs. States are known here by their places.
#[derive(Debug)]
pub(super) struct Region {
    /// The states, the one that it starts from first.
    pub(super) states: Vec<StateId>,
    /// For each state of the conflict its place here.
    pub(super) place: Vec<u32>,
    /// The possible arcs from each.
    arcs: Rows<Arc>,
    /// For each place where arcs to it come from, and whether they are certain.
    before: Rows<(u32, bool)>,
}

/// A possible arc.
#[derive(Debug, Clone, Copy)]
pub(super) struct Arc {
    pub(super) by: DmId,
    /// The place of its end.
    pub(super) to: u32,
    pub(super) is_certain: bool,
}

/// Which arcs are followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Follow {
    Certain,
    Possible,
}

const NOWHERE: u32 = u32::MAX;

impl Region {
    /// What possible arcs reach from `starts`; `arcs_of` lists those from a state, with who moves and whether it is
    /// certain.
    pub(super) fn new(
        n_states: usize,
        starts: impl Iterator<Item = StateId>,
        mut arcs_of: impl FnMut(StateId, &mut dyn FnMut(DmId, StateId, bool)),
    ) -> Self {
        let mut region =
            Self { states: Vec::new(), place: vec![NOWHERE; n_states], arcs: Rows::default(), before: Rows::default() };
        starts.for_each(|start| {
            region.enter(start);
        });
        let mut next = 0;
        while let Some(&state) = region.states.get(next) {
            arcs_of(state, &mut |by, to, is_certain| {
                let to = region.enter(to);
                region.arcs.push(Arc { by, to, is_certain });
            });
            region.arcs.end_row();
            next += 1;
        }
        let origins = region.arcs.by_row().map(|(from, arc)| (arc.to as usize, (from as u32, arc.is_certain)));
        region.before = Rows::of(region.states.len(), origins);
        region
    }

    /// The possible arcs that leave a place.
    pub(super) fn arcs_of(&self, from: usize) -> &[Arc] {
        self.arcs.row(from)
    }

    fn enter(&mut self, state: StateId) -> u32 {
        let place = &mut self.place[state.index()];
        if *place == NOWHERE {
            *place = self.states.len() as u32;
            self.states.push(state);
        }
        *place
    }

    /// The place of a state, if it is here.
    pub(super) fn find(&self, state: StateId) -> Option<usize> {
        let place = self.place[state.index()];
        (place != NOWHERE).then_some(place as usize)
    }

    /// The places that certain arcs reach from `start`, itself included.
    pub(super) fn certainly_reached(&self, start: usize) -> Vec<bool> {
        let mut reached = vec![false; self.states.len()];
        reached[start] = true;
        let mut to_expand = vec![start];
        while let Some(place) = to_expand.pop() {
            for arc in self.arcs_of(place).iter().filter(|arc| arc.is_certain) {
                if !std::mem::replace(&mut reached[arc.to as usize], true) {
                    to_expand.push(arc.to as usize);
                }
            }
        }
        reached
    }

    /// The places from which arcs lead to `targets`, themselves included.
    pub(super) fn leading_to(&self, targets: Vec<bool>, follow: Follow) -> Vec<bool> {
        let mut leading = targets;
        let mut to_expand: Vec<usize> = (0..leading.len()).filter(|&place| leading[place]).collect();
        while let Some(place) = to_expand.pop() {
            for &(from, is_certain) in self.before.row(place) {
                let counts = is_certain || follow == Follow::Possible;
                if counts && !std::mem::replace(&mut leading[from as usize], true) {
                    to_expand.push(from as usize);
                }
            }
        }
        leading
    }

    /// For each place whether it lies in an attractor.
    pub(super) fn attractors(&self) -> Vec<Partial> {
        let n = self.states.len();
        let certain_component = self.components(Follow::Certain);
        let component = self.components(Follow::Possible);
        // Where certain arcs leave a component of possible ones, nobody comes back from there.
        let leaves = |place: usize, which: Follow| {
            let counts = |arc: &&Arc| arc.is_certain || which == Follow::Possible;
            self.arcs_of(place).iter().filter(counts).any(|arc| component[arc.to as usize] != component[place])
        };
        let lost = self.leading_to((0..n).map(|place| leaves(place, Follow::Certain)).collect(), Follow::Certain);
        // For certain are those from which no possible arc leads out of what certain arcs hold together.
        let mut is_whole = vec![true; n];
        let mut first: Vec<Option<u32>> = vec![None; n];
        for place in 0..n {
            let of = component[place] as usize;
            let same = *first[of].get_or_insert(certain_component[place]) == certain_component[place];
            is_whole[of] &= same && !leaves(place, Follow::Possible);
        }
        let value = |place: usize| match (lost[place], is_whole[component[place] as usize]) {
            (true, _) => Partial::False,
            (_, true) => Partial::True,
            _ => Partial::Open,
        };
        (0..n).map(value).collect()
    }

    /// For each place the number of its strongly connected component.
    fn components(&self, follow: Follow) -> Vec<u32> {
        let n = self.states.len();
        let mut component = vec![0; n];
        let mut count = 0;
        let ends_of = |place: u32, ends: &mut Vec<u32>| {
            let counts = |arc: &&Arc| arc.is_certain || follow == Follow::Possible;
            ends.extend(self.arcs_of(place as usize).iter().filter(counts).map(|arc| arc.to));
        };
        strong_components(n, 0..n as u32, ends_of, |members| {
            members.iter().for_each(|&place| component[place as usize] = count);
            count += 1;
        });
        component
    }

    /// For each place whether an attractor state is possible from it that is `such`.
    pub(super) fn may_settle(&self, attractors: &[Partial], such: &[Partial]) -> Vec<Partial> {
        let n = self.states.len();
        // Who can never again come to what is perhaps not such settles in what is.
        let elsewhere = such.iter().map(|such| *such != Partial::True).collect();
        let escapes = self.leading_to(elsewhere, Follow::Possible);
        let certain = (0..n).map(|p| !escapes[p] || attractors[p].and(such[p]) == Partial::True).collect();
        let possible = (0..n).map(|p| attractors[p].and(such[p]) != Partial::False).collect();
        self.joined(self.leading_to(certain, Follow::Certain), &self.leading_to(possible, Follow::Possible))
    }

    /// For each place whether a path leads to what is `such`.
    pub(super) fn possible(&self, such: &[Partial]) -> Vec<Partial> {
        let certain = such.iter().map(|such| *such == Partial::True).collect();
        let possible = such.iter().map(|such| *such != Partial::False).collect();
        self.joined(self.leading_to(certain, Follow::Certain), &self.leading_to(possible, Follow::Possible))
    }

    fn joined(&self, certain: Vec<bool>, possible: &[bool]) -> Vec<Partial> {
        let value = |(certain, possible): (bool, &bool)| match (certain, possible) {
            (true, _) => Partial::True,
            (_, false) => Partial::False,
            _ => Partial::Open,
        };
        certain.into_iter().zip(possible).map(value).collect()
    }

    /// For each place whether a path form holds there, its inner condition having the values `such`.
    pub(super) fn path(&self, form: PathForm, such: &[Partial]) -> Vec<Partial> {
        let not = |values: &[Partial]| values.iter().map(|value| value.not()).collect::<Vec<_>>();
        match form {
            PathForm::Possible | PathForm::Attainable(_) => self.possible(such),
            PathForm::Always => not(&self.possible(&not(such))),
            PathForm::LeadsTo => not(&self.may_settle(&self.attractors(), &not(such))),
        }
    }
}
