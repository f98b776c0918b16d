//! What two versions of a case tell otherwise of what happened: events, and what came about of claims.

use mizan_case::Case;
use mizan_case::case::{Came, Day, EventEntry, StateRef};
use mizan_case::compare::{Common, said};
use mizan_core::vary::differ::Side;
use mizan_core::{DmId, OptionId, StateId};

use super::ClaimDiff;

/// An event in two versions of a case, by its places in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EventDiff {
    /// Where the old one has it.
    pub old: Option<usize>,
    /// Where the new one has it.
    pub new: Option<usize>,
}

/// A claim of which it is told otherwise what came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutcomeDiff {
    /// Its place among the claims that are compared.
    pub claim: usize,
    /// What the old case tells of it.
    pub was: Option<Told>,
    /// What the new one tells.
    pub is: Option<Told>,
}

/// What came about, and when, or until when it had not.
pub type Told = (Came, Option<Day>);

/// An event in the numbers that both cases have in common.
#[derive(Clone, PartialEq, Eq)]
struct Act {
    on: Option<Day>,
    by: Option<usize>,
    did: Did,
}

/// What an event changed.
#[derive(Clone, PartialEq, Eq)]
enum Did {
    /// Options that were taken up, and that were dropped.
    Options(Vec<(usize, bool)>),
    /// In graph form the states that it led from and to.
    States([Option<usize>; 2]),
}

/// The events that one case tells otherwise than the other: those that are told otherwise now, and those that only one of
/// them has. Events are the same that did the same, by the same decision maker, on the same day; of the others, those that
/// differ in one of the three alone, or are said in the same words, where it is clear which.
pub(super) fn events(common: &Common, old: &Case, new: &Case) -> Vec<EventDiff> {
    let of = |case: &'_ Case| case.history.iter().flat_map(|history| history.events.clone()).collect::<Vec<_>>();
    let (was, is) = (of(old), of(new));
    let [acts_old, acts_new] = [(Side::Old, &was), (Side::New, &is)].map(|(side, events)| acts(common, side, events));
    let mut same: Vec<(usize, usize)> = Vec::new();
    for (place, act) in acts_old.iter().enumerate() {
        let is_free = |at: &usize| same.iter().all(|(_, taken)| taken != at);
        if let Some(at) = (0..acts_new.len()).filter(is_free).find(|&at| acts_new[at] == *act) {
            same.push((place, at));
        }
    }
    let left = |n: usize, taken: &dyn Fn(usize) -> bool| (0..n).filter(|&place| !taken(place)).collect::<Vec<_>>();
    let left_old = left(was.len(), &|place| same.iter().any(|(taken, _)| *taken == place));
    let left_new = left(is.len(), &|place| same.iter().any(|(_, taken)| *taken == place));
    let is_alike = |one: usize, other: usize| {
        let (a, b) = (&acts_old[one], &acts_new[other]);
        let alike = [a.on == b.on, a.by == b.by, a.did == b.did].into_iter().filter(|alike| *alike).count();
        let words = said(&was[one].says);
        alike == 2 || words.iter().any(|words| said(&is[other].says).contains(words))
    };
    // Events have no ids: two are one where neither is like a third.
    let only = |one: usize| {
        let alike: Vec<usize> = left_new.iter().copied().filter(|&other| is_alike(one, other)).collect();
        let [other] = alike[..] else { return None };
        left_old.iter().all(|&third| third == one || !is_alike(third, other)).then_some(other)
    };
    let told: Vec<(usize, usize)> = left_old.iter().filter_map(|&one| Some((one, only(one)?))).collect();
    let changed = told.iter().map(|&(one, other)| EventDiff { old: Some(one), new: Some(other) });
    let gone = left_old.iter().filter(|place| told.iter().all(|(old, _)| old != *place));
    let gone = gone.map(|&place| EventDiff { old: Some(place), new: None });
    let fresh = left_new.iter().filter(|place| told.iter().all(|(_, new)| new != *place));
    let fresh = fresh.map(|&place| EventDiff { old: None, new: Some(place) });
    let mut all: Vec<EventDiff> = changed.chain(gone).chain(fresh).collect();
    all.sort_by_key(|event| event.new.map_or((1, event.old), |new| (0, Some(new))));
    all
}

fn acts(common: &Common, side: Side, events: &[EventEntry]) -> Vec<Act> {
    let own = |both: &[Option<DmId>; 2]| if side == Side::Old { both[0] } else { both[1] };
    let option = |both: &[Option<OptionId>; 2]| if side == Side::Old { both[0] } else { both[1] };
    let state = |both: &[Option<StateId>; 2]| if side == Side::Old { both[0] } else { both[1] };
    let frame = &common.frame;
    let place_of = |id: StateId| frame.states.iter().position(|both| state(both) == Some(id));
    events
        .iter()
        .map(|event| Act {
            on: event.on,
            by: event.by.and_then(|by| frame.dms.iter().position(|both| own(both) == Some(by))),
            did: match (event.before, event.after) {
                (StateRef::Key(before), StateRef::Key(after)) => Did::Options(
                    frame
                        .options
                        .iter()
                        .enumerate()
                        .filter_map(|(place, both)| Some((place, option(both)?)))
                        .filter(|(_, option)| before.takes(*option) != after.takes(*option))
                        .map(|(place, option)| (place, after.takes(option)))
                        .collect(),
                ),
                (before, after) => Did::States([before, after].map(|at| match at {
                    StateRef::Graph(state) => place_of(state),
                    StateRef::Key(_) => None,
                })),
            },
        })
        .collect()
}

/// The claims in both of which it is told otherwise what came about.
pub(super) fn outcomes(claims: &[ClaimDiff<'_>]) -> Vec<OutcomeDiff> {
    let told = |(claim, diff): (usize, &ClaimDiff<'_>)| {
        let [was, is] = [diff.old?, diff.new?]
            .map(|version| version.entry.outcome.as_ref().map(|outcome| (outcome.came, outcome.on)));
        (was != is).then_some(OutcomeDiff { claim, was, is })
    };
    claims.iter().enumerate().filter_map(told).collect()
}
