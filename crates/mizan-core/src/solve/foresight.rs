//! Limited foresight, for two decision makers: how far somebody looks ahead who knows that the other does so too.
//!
//! Someone who looks h moves ahead asks of each of its moves where it ends when the other looks on from there with one
//! move less, and makes the best of them if that is better than staying; whoever stays ends the sequence (Zagare 1984;
//! Kilgour 1985). Where it expects to end is the *anticipated state* G_h(i, s):
//!
//! - G_0(i, s) = s;
//! - G_h(i, s) = G_{h−1}(j, k*), where k* is the move of i from s for which i likes G_{h−1}(j, k*) best, if i likes that
//!   better than s; otherwise, or where i has no move, s.
//!
//! s is *L_h stable* for i iff G_h(i, s) = s. L_1 is Nash stability. s is *non-myopically stable* (NM; Brams & Wittman
//! 1981; Kilgour 1984) for i iff it is L_h stable from some h on for ever.
//!
//! **Ties.** Two moves may lead to anticipated states that i likes equally and j does not; what j expects of i then
//! depends on which one i makes, and sources disagree. Here j expects the one that is worst for j: nobody counts on
//! another's favour. What is still tied is equally good for both, and no stability depends on it: the move to the state
//! with the lowest number stands for all.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::ops::ControlFlow;

use crate::algorithms::watch::Watch;
use crate::conflict::ids::{DmId, StateId};
use crate::graph::model::GraphModel;
use crate::graph::moves::Along;
use crate::graph::set::StateSet;

/// The most moves that somebody can look ahead. Each costs one pass over the moves of both.
pub const MAX_HORIZON: usize = 10_000;

/// Foresight must repeat itself within this many moves for its period to be found.
pub const MAX_SEARCH: usize = 20_000;

/// How far somebody looks ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Horizon {
    /// This many moves.
    Moves(usize),
    /// However far: non-myopic stability.
    EverFurther,
}

/// Which states are stable for those who look so far ahead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Foreseen {
    /// For each horizon asked for the stable states of each decision maker.
    pub stable: Vec<(Horizon, [StateSet; 2])>,
    /// When what is anticipated comes again, where [`Horizon::EverFurther`] was asked for.
    pub recurrence: Option<Recurrence>,
    /// Whether a tie was decided by the choice that this module states, for some horizon asked for.
    pub met_tie: bool,
}

/// Why there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unforeseen {
    /// There are this many decision makers, and not two.
    NotTwo(usize),
    /// Nothing comes again within this many moves.
    NoRecurrence(usize),
}

impl Foreseen {
    /// Looks ahead as far as asked, each horizon once, the shortest first.
    ///
    /// Cost: one pass over the moves of both for each move of the longest horizon, and some three times as many as the
    /// first recurrence lies ahead for [`Horizon::EverFurther`].
    ///
    /// # Errors
    /// [`Unforeseen`].
    pub fn of(model: &GraphModel, horizons: &BTreeSet<Horizon>) -> Result<Self, Unforeseen> {
        Self::watched(model, horizons, Watch::nobody())
    }

    /// The same, given up soon after nobody wants the answer any more; `None` then.
    ///
    /// # Errors
    /// [`Unforeseen`].
    pub fn of_while(
        model: &GraphModel,
        horizons: &BTreeSet<Horizon>,
        watch: &Watch<'_>,
    ) -> Result<Option<Self>, Unforeseen> {
        let foreseen = Self::watched(model, horizons, watch);
        if watch.is_wanted() { foreseen.map(Some) } else { Ok(None) }
    }

    fn watched(model: &GraphModel, horizons: &BTreeSet<Horizon>, watch: &Watch<'_>) -> Result<Self, Unforeseen> {
        let mut foresight = Foresight::new(model).ok_or(Unforeseen::NotTwo(model.n_dms()))?;
        let mut answer = Self { stable: Vec::new(), recurrence: None, met_tie: false };
        for &horizon in horizons {
            match horizon {
                Horizon::Moves(moves) => {
                    foresight = foresight.extended_to(moves, watch);
                    answer.stable.push((horizon, foresight.stable_for_both()));
                    answer.met_tie |= foresight.met_tie;
                }
                Horizon::EverFurther => {
                    let found =
                        non_myopic_watched(model, MAX_SEARCH, watch).ok_or(Unforeseen::NoRecurrence(MAX_SEARCH))?;
                    answer.stable.push((horizon, found.stable));
                    answer.recurrence = Some(found.recurrence);
                    answer.met_tie |= found.met_tie;
                }
            }
        }
        Ok(answer)
    }
}

/// What both decision makers anticipate who look the same number of moves ahead. Memory: two numbers a state.
#[derive(Debug, Clone)]
pub struct Foresight<'a> {
    model: &'a GraphModel,
    horizon: usize,
    /// For each of the two G_h, state by state.
    anticipated: [Vec<u32>; 2],
    /// Whether some move was decided by the choice of ties, for some horizon up to this one.
    met_tie: bool,
}

/// From which horizon on, and after how many moves each time, all that is anticipated comes again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recurrence {
    /// The first horizon whose anticipated states come again.
    pub from: usize,
    /// After how many moves, at the earliest.
    pub period: usize,
}

/// The states that are stable for however far anybody looks ahead, once that is far enough.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NonMyopic {
    /// When what is anticipated comes again.
    pub recurrence: Recurrence,
    /// The stable states of each decision maker.
    pub stable: [StateSet; 2],
    /// Whether a tie was decided by the choice that this module states, for some horizon.
    pub met_tie: bool,
}

/// How good an anticipated state is for the mover, then how good for the other, then the number of the state to which
/// the mover moves.
type Worth = (u32, u32, u32);

impl<'a> Foresight<'a> {
    /// Foresight of no move at all, which anticipates the state where one stands; `None` unless there are exactly two
    /// decision makers.
    #[must_use]
    pub fn new(model: &'a GraphModel) -> Option<Self> {
        let here: Vec<u32> = (0..model.n_states() as u32).collect();
        (model.n_dms() == 2).then(|| Self { model, horizon: 0, anticipated: [here.clone(), here], met_tie: false })
    }

    /// How many moves are looked ahead.
    #[must_use]
    pub fn horizon(&self) -> usize {
        self.horizon
    }

    /// Whether a tie was decided for this horizon or a shorter one by what this module says of ties.
    #[must_use]
    pub fn met_tie(&self) -> bool {
        self.met_tie
    }

    /// G_h(`dm`, `state`).
    #[must_use]
    pub fn anticipated(&self, dm: DmId, state: StateId) -> StateId {
        StateId::from_index(self.anticipated[dm.index()][state.index()] as usize)
    }

    /// The states that are L_h stable for `dm`.
    #[must_use]
    pub fn stable(&self, dm: DmId) -> StateSet {
        StateSet::where_(self.model.n_states(), |state| self.anticipated(dm, state) == state)
    }

    /// Looks one move further ahead. Cost: one pass over the moves of both.
    pub fn extend(&mut self) {
        self.extend_watched(Watch::nobody());
    }

    fn extend_watched(&mut self, watch: &Watch<'_>) {
        let (of_first, tie_of_first) = self.further(0, watch);
        let (of_second, tie_of_second) = self.further(1, watch);
        self.anticipated = [of_first, of_second];
        self.met_tie |= tie_of_first | tie_of_second;
        self.horizon += 1;
    }

    /// The same foresight, looking `horizon` moves ahead.
    fn extended_to(mut self, horizon: usize, watch: &Watch<'_>) -> Self {
        (self.horizon..horizon).take_while(|_| watch.is_wanted()).for_each(|_| self.extend_watched(watch));
        self
    }

    fn stable_for_both(&self) -> [StateSet; 2] {
        [0, 1].map(|dm| self.stable(DmId::from_index(dm)))
    }

    fn anticipates_as(&self, other: &Self) -> bool {
        self.anticipated == other.anticipated
    }

    /// What the `mover`th anticipates who looks one move further, and whether ties were decided.
    fn further(&self, mover: usize, watch: &Watch<'_>) -> (Vec<u32>, bool) {
        let dm = DmId::from_index(mover);
        let mut next: Vec<u32> = (0..self.model.n_states() as u32).collect();
        let mut met_tie = false;
        let mut decide = |state: StateId, best: Best| {
            let Some((gain, _, to)) = best.for_the_mover else { return };
            if gain > self.model.ranks(dm).rank(state) {
                met_tie |= best.is_tied();
                next[state.index()] = self.anticipated[1 - mover][to as usize];
            }
        };
        let in_block = |members: &[u32]| {
            if watch.is_wanted_at(members.first().map_or(0, |&state| state as usize)) {
                self.in_block(mover, members, &mut decide);
            }
        };
        if !self.model.ranked(dm).visit_free_blocks(in_block) {
            self.move_by_move(mover, &mut decide, watch);
        }
        (next, met_tie)
    }

    fn move_by_move(&self, mover: usize, decide: &mut dyn FnMut(StateId, Best), watch: &Watch<'_>) {
        for state in self.model.space().ids().take_while(|state| watch.is_wanted_at(state.index())) {
            let mut best = Best::default();
            let _ = self.model.visit_moves(DmId::from_index(mover), state, Along::Forward, |to| {
                best.offer(self.worth(mover, to));
                ControlFlow::<()>::Continue(())
            });
            decide(state, best);
        }
    }

    /// Where the mover moves freely every state of a block has the same moves, but for itself: the best two are enough.
    fn in_block(&self, mover: usize, members: &[u32], decide: &mut dyn FnMut(StateId, Best)) {
        let worth = |&to: &u32| self.worth(mover, StateId::from_index(to as usize));
        let best = best_two(members.iter().map(worth), choice_of_ties);
        let kindest = best_two(members.iter().map(worth), kindest);
        for &state in members {
            let is_move = |worth: &&Worth| worth.2 != state;
            let of = |two: &[Option<Worth>; 2]| two.iter().flatten().find(is_move).copied();
            let best = Best { for_the_mover: of(&best), kindest: of(&kindest) };
            decide(StateId::from_index(state as usize), best);
        }
    }

    /// What a move of the `mover`th to a state is worth: by where the other takes it from there.
    fn worth(&self, mover: usize, to: StateId) -> Worth {
        let end = StateId::from_index(self.anticipated[1 - mover][to.index()] as usize);
        let rank = |of: usize| self.model.ranks(DmId::from_index(of)).rank(end);
        (rank(mover), rank(1 - mover), to.index() as u32)
    }
}

/// The order in which moves are preferred: what is best for the mover, of that the worst for the other, of that the
/// state with the lowest number.
fn choice_of_ties((gain, other, to): Worth) -> (u32, Reverse<u32>, Reverse<u32>) {
    (gain, Reverse(other), Reverse(to))
}

/// What is best for the mover, and of that the best for the other: against it one sees whether there was a choice.
fn kindest((gain, other, to): Worth) -> (u32, u32, Reverse<u32>) {
    (gain, other, Reverse(to))
}

/// The greatest two by `key`, the greatest first.
fn best_two<K: Ord>(all: impl Iterator<Item = Worth>, key: impl Fn(Worth) -> K) -> [Option<Worth>; 2] {
    all.fold([None, None], |[first, second], worth| {
        let above = |place: Option<Worth>| place.is_none_or(|place| key(worth) > key(place));
        match (above(first), above(second)) {
            (true, _) => [Some(worth), first],
            (false, true) => [first, Some(worth)],
            (false, false) => [first, second],
        }
    })
}

/// The best of the moves looked at.
#[derive(Debug, Clone, Copy, Default)]
struct Best {
    for_the_mover: Option<Worth>,
    kindest: Option<Worth>,
}

impl Best {
    fn offer(&mut self, worth: Worth) {
        let above = |place: Option<Worth>| place.is_none_or(|place| choice_of_ties(worth) > choice_of_ties(place));
        if above(self.for_the_mover) {
            self.for_the_mover = Some(worth);
        }
        if self.kindest.is_none_or(|place| kindest(worth) > kindest(place)) {
            self.kindest = Some(worth);
        }
    }

    /// Whether moves that are equally good for the mover are not for the other.
    fn is_tied(&self) -> bool {
        self.for_the_mover.map(|worth| worth.1) != self.kindest.map(|worth| worth.1)
    }
}

/// When all that is anticipated comes again; `None` where that is not within `limit` moves, or there are not two
/// decision makers.
///
/// By Brent's method (1980): two foresights are held, whatever the period, and at most some three times as many moves
/// are looked ahead as the first recurrence lies ahead.
#[must_use]
pub fn recurrence(model: &GraphModel, limit: usize) -> Option<Recurrence> {
    recurrence_watched(model, limit, Watch::nobody())
}

/// The same, watched; `None` too where it is wanted no more.
fn recurrence_watched(model: &GraphModel, limit: usize, watch: &Watch<'_>) -> Option<Recurrence> {
    let start = Foresight::new(model)?;
    let (mut kept, mut ahead) = (start.clone(), start.clone().extended_to(1, watch));
    let (mut period, mut power) = (1, 1);
    while !kept.anticipates_as(&ahead) {
        if ahead.horizon == limit || !watch.is_wanted() {
            return None;
        }
        if period == power {
            kept = ahead.clone();
            power *= 2;
            period = 0;
        }
        ahead.extend_watched(watch);
        period += 1;
    }
    let (mut behind, mut ahead) = (start.clone(), start.extended_to(period, watch));
    while watch.is_wanted() && !behind.anticipates_as(&ahead) {
        behind.extend_watched(watch);
        ahead.extend_watched(watch);
    }
    Some(Recurrence { from: behind.horizon, period })
}

/// The non-myopically stable states: those that are stable for every horizon of one period, and so from then on for
/// ever. `None` as in [`recurrence`].
#[must_use]
pub fn non_myopic(model: &GraphModel, limit: usize) -> Option<NonMyopic> {
    non_myopic_watched(model, limit, Watch::nobody())
}

fn non_myopic_watched(model: &GraphModel, limit: usize, watch: &Watch<'_>) -> Option<NonMyopic> {
    let recurrence = recurrence_watched(model, limit, watch)?;
    let mut foresight = Foresight::new(model)?.extended_to(recurrence.from, watch);
    let mut stable = foresight.stable_for_both();
    for _ in (1..recurrence.period).take_while(|_| watch.is_wanted()) {
        foresight.extend_watched(watch);
        stable.iter_mut().zip(foresight.stable_for_both()).for_each(|(all, now)| all.intersect_with(&now));
    }
    Some(NonMyopic { recurrence, stable, met_tie: foresight.met_tie })
}
