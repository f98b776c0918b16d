//! What the definitions say of the states of a conflict, found once for all who ask: its states, its moves and its ranks.
//!
//! Nothing is said here that [`Definitions`] does not say of one state: it is said of every state, and kept. Moves are found
//! when they are asked for first, ranks of all states at once.

use std::sync::OnceLock;

use super::answers::Answers;
use super::{Definitions, OptionMoves, Point, own_combinations};
use crate::conflict::Form;
use crate::conflict::ids::{DmId, StateId};

/// A state by its place among all that are feasible.
pub type Place = u32;

/// What is known of a conflict, as long as the same holds. It is of use to [`Definitions`] of the same conflict alone.
#[derive(Debug)]
pub struct Known {
    /// The feasible states, in order.
    states: Vec<Point>,
    /// Where states are merged: which combinations are one with each, and the state of each combination.
    merged: Option<Merged>,
    /// For each decision maker and state the moves, in order.
    moves: Vec<Vec<OnceLock<Box<[Place]>>>>,
    /// For each decision maker the rank of each state.
    ranks: Vec<OnceLock<Vec<u32>>>,
    /// How the others can answer.
    pub(super) answers: Answers,
    /// The same of the conflict as each sees it who does not see it as it is.
    views: Vec<(DmId, Known)>,
}

/// Combinations of options that are one state.
#[derive(Debug)]
struct Merged {
    members: Vec<Vec<u64>>,
    place_of: Vec<(u64, Place)>,
}

impl Known {
    /// What is known of the conflict of `definitions`: its states; the rest once it is asked for.
    #[must_use]
    pub fn of(definitions: &Definitions<'_>) -> Self {
        Self::over(definitions, definitions.states())
    }

    /// The same as long as the formula of `definitions` holds, where `self` is known of the whole conflict.
    #[must_use]
    pub fn holding(&self, definitions: &Definitions<'_>) -> Self {
        Self::over(definitions, self.states.iter().copied().filter(|&state| definitions.is_feasible(state)).collect())
    }

    fn over(definitions: &Definitions<'_>, states: Vec<Point>) -> Self {
        let conflict = definitions.conflict();
        let moves = match &conflict.form {
            Form::Options(_) => conflict.dms().map(|_| vec![OnceLock::new(); states.len()]).collect(),
            Form::Graph(graph) => graph.arcs.iter().map(|arcs| by_origin(states.len(), arcs)).collect(),
        };
        let view = |dm: DmId| definitions.seen_by(dm).map(|seen| (dm, Self::of(&seen)));
        Self {
            merged: Merged::of(definitions, &states),
            moves,
            ranks: conflict.dms().map(|_| OnceLock::new()).collect(),
            answers: Answers::of(conflict),
            views: conflict.dms().filter_map(view).collect(),
            states,
        }
    }

    /// The feasible states, in order.
    #[must_use]
    pub fn states(&self) -> &[Point] {
        &self.states
    }

    /// The same of the conflict as `dm` sees it, where it does not see it as it is.
    #[must_use]
    pub fn seen_by(&self, dm: DmId) -> Option<&Self> {
        self.views.iter().find(|(viewer, _)| *viewer == dm).map(|(_, known)| known)
    }

    /// Where a state stands, if it is feasible.
    #[must_use]
    pub fn place(&self, state: Point) -> Option<Place> {
        let found = find(&self.states, state.0, |state| state.0)?;
        Some(found as Place)
    }

    /// The state that a combination of options belongs to, if it is feasible.
    fn place_of(&self, combination: u64) -> Option<Place> {
        match &self.merged {
            None => self.place(Point(combination)),
            Some(Merged { place_of, .. }) => Some(place_of[find(place_of, combination, |(key, _)| *key)?].1),
        }
    }

    /// R_i(s), in order.
    pub(super) fn moves(&self, definitions: &Definitions<'_>, dm: DmId, from: Place) -> &[Place] {
        self.moves[dm.index()][from as usize].get_or_init(|| self.list_moves(definitions, dm, from))
    }

    /// Every change of the options of `dm` that is a move by the definitions, for some combination of the state.
    fn list_moves(&self, definitions: &Definitions<'_>, dm: DmId, from: Place) -> Box<[Place]> {
        let Form::Options(form) = &definitions.conflict().form else { return Box::default() };
        let moves = OptionMoves::of(form, dm);
        let mut ends = Vec::new();
        let mut list = |s: u64| {
            let leads = own_combinations(form, dm, s).filter(|&t| moves.join(s, t));
            ends.extend(leads.filter_map(|t| self.place_of(t)).filter(|&to| to != from));
        };
        match &self.merged {
            None => list(self.states[from as usize].0),
            Some(merged) => merged.members[from as usize].iter().copied().for_each(list),
        }
        ends.sort_unstable();
        ends.dedup();
        ends.into_boxed_slice()
    }

    /// How `dm` ranks each state: by the definitions, better states have greater ranks, and equally good ones the same.
    pub(super) fn ranks(&self, definitions: &Definitions<'_>, dm: DmId) -> &[u32] {
        self.ranks[dm.index()].get_or_init(|| {
            let standings: Vec<_> = self.states.iter().map(|&state| definitions.standing(dm, state)).collect();
            let mut order: Vec<Place> = (0..self.states.len() as Place).collect();
            order.sort_unstable_by(|&a, &b| standings[a as usize].cmp(&standings[b as usize]));
            let (mut ranks, mut rank) = (vec![0; order.len()], 0);
            for (at, &place) in order.iter().enumerate() {
                let is_above = at > 0 && standings[order[at - 1] as usize] != standings[place as usize];
                rank += u32::from(is_above);
                ranks[place as usize] = rank;
            }
            ranks
        })
    }
}

impl Merged {
    fn of(definitions: &Definitions<'_>, states: &[Point]) -> Option<Self> {
        let Form::Options(form) = &definitions.conflict().form else { return None };
        if form.merges.is_empty() {
            return None;
        }
        let members: Vec<Vec<u64>> = states.iter().map(|&state| definitions.members(state)).collect();
        let of_state =
            |(place, members): (usize, &Vec<u64>)| members.iter().map(|&key| (key, place as Place)).collect::<Vec<_>>();
        let mut place_of: Vec<(u64, Place)> = members.iter().enumerate().flat_map(of_state).collect();
        place_of.sort_unstable();
        Some(Self { members, place_of })
    }
}

/// The place of a key in a list that is in the order of its keys. In most, every number is a key, and stands where it says.
fn find<T>(sorted: &[T], key: u64, key_of: impl Fn(&T) -> u64) -> Option<usize> {
    let at = key as usize;
    if sorted.get(at).is_some_and(|entry| key_of(entry) == key) {
        return Some(at);
    }
    sorted.binary_search_by_key(&key, key_of).ok()
}

/// The arcs of a graph by the state that they leave.
fn by_origin(n_states: usize, arcs: &[(StateId, StateId)]) -> Vec<OnceLock<Box<[Place]>>> {
    let mut ends: Vec<Vec<Place>> = vec![Vec::new(); n_states];
    for (from, to) in arcs.iter().filter(|(from, to)| from != to && from.index().max(to.index()) < n_states) {
        ends[from.index()].push(to.index() as Place);
    }
    let in_order = |mut ends: Vec<Place>| {
        ends.sort_unstable();
        ends.dedup();
        OnceLock::from(ends.into_boxed_slice())
    };
    ends.into_iter().map(in_order).collect()
}
