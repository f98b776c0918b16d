//! The definitions, transcribed literally: small, slow, and obviously right.
//!
//! [`Definitions`] says what a feasible state, a move and a preference are, for one conflict; everything else here and
//! in [`crate::proof::verify`] is written over these three. Nothing in this module uses the engine.

mod answers;
mod claims;
mod coalition;
mod completions;
mod farsighted;
mod foresight;
mod history;
mod known;
mod sanction_rules;
mod settled;
mod twin;
mod unknown;

pub(crate) use claims::asks_for_steps_under_far;
pub use claims::{ClaimTwin, TwinScope, TwinVerdict};
pub use coalition::coalitions_among;
pub use completions::{CompletionTwin, own_completions};
pub(crate) use completions::{completed, is_conflict};
pub use farsighted::FarsightedTwin;
pub use history::{TwinStep, step};
pub use known::{Known, Place};
pub(crate) use settled::{Ends, backward, leading_to};
pub use twin::Twin;
pub use unknown::{UnknownPreference, UnknownTwin};

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeSet;

use crate::algorithms::watch::Watch;
use crate::claims::claim::StateTerm;
use crate::conflict::formula::{Formula, Partial, Truth};
use crate::conflict::ids::{DmId, OptionId, StateId, StateKey};
use crate::conflict::merge::Merge;
use crate::conflict::preference::{Entry, Pattern, Preference};
use crate::conflict::rule::Rule;
use crate::conflict::weight::Weight;
use crate::conflict::{Conflict, Form, OptionForm};

/// A state as the definitions see it: what it says in option form, its index in graph form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Point(pub u64);

/// The definitions of docs/definitions.md, section 1, for one conflict.
#[derive(Debug, Clone, Copy)]
pub struct Definitions<'a> {
    conflict: &'a Conflict,
    /// Only the states in which this holds are feasible: "as long as".
    holding: Option<&'a Formula>,
    /// As if everybody saw the conflict as it is.
    plainly: bool,
    watch: &'a Watch<'a>,
    /// What is known of the states that are feasible here, and of all that are feasible whatever holds.
    known: Option<&'a Known>,
    known_of_whole: Option<&'a Known>,
}

impl<'a> Definitions<'a> {
    /// The definitions for `conflict`.
    #[must_use]
    pub fn new(conflict: &'a Conflict) -> Self {
        Self { conflict, holding: None, plainly: false, watch: Watch::nobody(), known: None, known_of_whole: None }
    }

    /// The same as long as `formula` holds (option form).
    #[must_use]
    pub fn holding(self, formula: &'a Formula) -> Self {
        Self { holding: Some(formula), known: None, ..self }
    }

    /// The same for the whole conflict, whatever holds.
    #[must_use]
    pub fn whole(self) -> Self {
        Self { holding: None, known: self.known_of_whole, ..self }
    }

    /// The same, answered from what is `known` of just these definitions wherever that is quicker.
    #[must_use]
    pub fn knowing(self, known: &'a Known) -> Self {
        let known_of_whole = if self.holding.is_none() { Some(known) } else { self.known_of_whole };
        Self { known: Some(known), known_of_whole, ..self }
    }

    /// What is known of them.
    #[must_use]
    pub fn known(&self) -> Option<&'a Known> {
        self.known
    }

    /// The same as if everybody saw the conflict as it is.
    #[must_use]
    pub fn plainly(self) -> Self {
        Self { plainly: true, ..self }
    }

    /// The definitions for the conflict as `dm` sees it, as long as the same holds; `None` where it sees it as it is.
    #[must_use]
    pub fn seen_by(&self, dm: DmId) -> Option<Self> {
        let conflict = if self.plainly { None } else { self.conflict.view(dm) };
        let seen = |known: Option<&'a Known>| known.and_then(|known| known.seen_by(dm));
        let (known, known_of_whole) = (seen(self.known), seen(self.known_of_whole));
        conflict.map(|conflict| Self { conflict, known, known_of_whole, ..*self })
    }

    /// The definitions for what `dm` believes: for the whole conflict as it sees it, in which nobody has a view of their
    /// own.
    #[must_use]
    pub fn believed_by(&self, dm: DmId) -> Self {
        self.seen_by(dm).unwrap_or(*self).whole().plainly()
    }

    /// All feasible states, in order, found by deciding one option after the other.
    #[must_use]
    pub fn states(&self) -> Vec<Point> {
        let candidates = match &self.conflict.form {
            Form::Options(form) => {
                let anything = Merge { formula: Formula::Constant(true), keep: 0 };
                let mut keys = Vec::new();
                list_members(form, &anything, 0, 0, &mut keys);
                keys
            }
            Form::Graph(graph) => (0..graph.n_states as u64).collect(),
        };
        candidates.into_iter().map(Point).filter(|&state| self.is_feasible(state)).collect()
    }

    /// The same, asked for somebody who waits for the answer: once it is wanted no more, nobody has a move, so that
    /// whatever goes through moves comes to an end.
    #[must_use]
    pub fn watched(self, watch: &'a Watch<'a>) -> Self {
        Self { watch, ..self }
    }

    /// The conflict.
    #[must_use]
    pub fn conflict(&self) -> &'a Conflict {
        self.conflict
    }

    /// A state is feasible iff no rule forbids it. One that is merged is known by the largest of its combinations.
    #[must_use]
    pub fn is_feasible(&self, state: Point) -> bool {
        if let Some(known) = self.known {
            return known.place(state).is_some();
        }
        match &self.conflict.form {
            Form::Options(form) => {
                let key = StateKey(state.0);
                form.is_feasible(key)
                    && self.holding.is_none_or(|formula| formula.holds_in(key))
                    && self.members(state).last() == Some(&state.0)
            }
            Form::Graph(graph) => state.0 < graph.n_states as u64,
        }
    }

    /// The combinations that are one state with this one, in order: itself alone; or, where a merge's formula holds in
    /// it, all feasible ones in which it holds and which agree on the options that are kept.
    #[must_use]
    pub fn members(&self, combination: Point) -> Vec<u64> {
        let Form::Options(form) = &self.conflict.form else { return vec![combination.0] };
        let holds = |merge: &&Merge| merge.formula.holds_in(StateKey(combination.0));
        let Some(merge) = form.merges.iter().find(holds) else { return vec![combination.0] };
        let mut members = Vec::new();
        list_members(form, merge, merge.keep, combination.0 & merge.keep, &mut members);
        members
    }

    /// The state that a combination of options belongs to, if no rule forbids it.
    #[must_use]
    pub fn state_with(&self, key: StateKey) -> Option<Point> {
        let Form::Options(form) = &self.conflict.form else { return None };
        let members = form.is_feasible(key).then(|| self.members(Point(key.0)))?;
        members.last().copied().map(Point)
    }

    /// The state that a term names, among all that are feasible.
    #[must_use]
    pub fn named(&self, term: StateTerm, feasible: &[Point]) -> Option<Point> {
        match term {
            StateTerm::Key(key) => self.state_with(key),
            StateTerm::Graph(state) => Some(Point(state.index() as u64)),
            StateTerm::Quoted(pattern) => {
                let fitting: Vec<Point> = feasible.iter().copied().filter(|s| self.fits(pattern, *s)).collect();
                if let [state] = fitting[..] { Some(state) } else { None }
            }
        }
    }

    /// Whether a state fits a pattern: one of its combinations does.
    #[must_use]
    pub fn fits(&self, pattern: Pattern, state: Point) -> bool {
        self.members(state).into_iter().any(|key| pattern.fits(StateKey(key)))
    }

    /// Whether a formula has one value in all combinations of a state.
    #[must_use]
    pub fn agrees(&self, formula: &Formula, state: Point) -> bool {
        let holds = |key: &u64| formula.holds_in(StateKey(*key));
        let members = self.members(state);
        members.iter().all(holds) || !members.iter().any(holds)
    }

    /// Whether two states agree on options: a combination of the one and one of the other do.
    #[must_use]
    pub fn agree_on(&self, options: u64, first: Point, second: Point) -> bool {
        let seconds = self.members(second);
        self.members(first).into_iter().any(|a| seconds.iter().any(|b| (a ^ b) & options == 0))
    }

    /// t ∈ R_i(s): s ≠ t, both feasible, they differ only in options of i, no option changes against its direction, no
    /// rule bars the move, and i misperceives neither; of merged states, so for one combination of each. In graph form,
    /// the arc is given.
    #[must_use]
    pub fn is_move(&self, dm: DmId, from: Point, to: Point) -> bool {
        if from == to || !self.is_feasible(from) || !self.is_feasible(to) {
            return false;
        }
        if let Some((known, from, to)) = self.known_places(from, to) {
            return known.moves(self, dm, from).binary_search(&to).is_ok();
        }
        match &self.conflict.form {
            Form::Options(form) => {
                let (moves, ends) = (OptionMoves::of(form, dm), self.members(to));
                self.members(from).into_iter().any(|s| ends.iter().any(|&t| moves.join(s, t)))
            }
            Form::Graph(graph) => {
                graph.arcs[dm.index()].iter().any(|arc| (arc.0.index() as u64, arc.1.index() as u64) == (from.0, to.0))
            }
        }
    }

    /// Where two states stand in what is known.
    fn known_places(&self, first: Point, second: Point) -> Option<(&'a Known, Place, Place)> {
        let known = self.known?;
        Some((known, known.place(first)?, known.place(second)?))
    }

    /// R_i(s), by trying every state that a change of i's options could make, or every state of the graph.
    #[must_use]
    pub fn moves(&self, dm: DmId, from: Point) -> Vec<Point> {
        if !self.watch.is_wanted() {
            return Vec::new();
        }
        if let Some(known) = self.known {
            let ends = |from| known.moves(self, dm, from).iter().map(|&to| known.states()[to as usize]).collect();
            return known.place(from).map(ends).unwrap_or_default();
        }
        let candidates: BTreeSet<Point> = match &self.conflict.form {
            Form::Options(form) => {
                let members = self.members(from);
                let changed = members.iter().flat_map(|&s| own_combinations(form, dm, s));
                // Most combinations are states by themselves, and those of the state itself are no move.
                let others = changed.filter(|t| members.binary_search(t).is_err());
                others.filter_map(|t| self.state_with(StateKey(t))).collect()
            }
            Form::Graph(graph) => (0..graph.n_states as u64).map(Point).collect(),
        };
        candidates.into_iter().filter(|&to| self.is_move(dm, from, to)).collect()
    }

    /// R_i⁺(s).
    #[must_use]
    pub fn improvements(&self, dm: DmId, from: Point) -> Vec<Point> {
        let moves = self.moves(dm, from).into_iter();
        moves.filter(|&to| self.prefers(dm, to, from)).collect()
    }

    /// t >_i s: whether `dm` strictly prefers `better` to `worse`.
    #[must_use]
    pub fn prefers(&self, dm: DmId, better: Point, worse: Point) -> bool {
        self.compare(dm, better, worse) == Ordering::Greater
    }

    /// How `dm` compares two feasible states: `Greater` where it prefers the first.
    #[must_use]
    pub fn compare(&self, dm: DmId, first: Point, second: Point) -> Ordering {
        if let Some((known, first, second)) = self.known_places(first, second) {
            let ranks = known.ranks(self, dm);
            return ranks[first as usize].cmp(&ranks[second as usize]);
        }
        let (a, b) = (StateKey(first.0), StateKey(second.0));
        match &self.conflict.preferences[dm.index()] {
            Preference::Indifferent => Ordering::Equal,
            // The first statement on which they differ decides: Greater where it holds in the first.
            Preference::Prioritised(statements) => statements
                .iter()
                .map(|statement| statement.holds_in(a).cmp(&statement.holds_in(b)))
                .find(|order| order.is_ne())
                .unwrap_or(Ordering::Equal),
            Preference::Weighted(statements) => sum(statements, a).cmp(&sum(statements, b)),
            // The most preferred group comes first.
            Preference::Ranking(groups) => self.group(groups, second).cmp(&self.group(groups, first)),
        }
    }

    /// What `dm` finds in a state, by which all states can be ordered at once: of two states it prefers the one with the
    /// greater.
    fn standing(&self, dm: DmId, state: Point) -> Standing {
        let key = StateKey(state.0);
        match &self.conflict.preferences[dm.index()] {
            Preference::Indifferent => Standing::Any,
            Preference::Prioritised(statements) => {
                Standing::Truths(statements.iter().map(|statement| statement.holds_in(key)).collect())
            }
            Preference::Weighted(statements) => Standing::Sum(sum(statements, key)),
            Preference::Ranking(groups) => Standing::Group(Reverse(self.group(groups, state))),
        }
    }

    /// s ≫_i t: `dm` prefers `better`, and they differ on a vital statement, or there is a great step between their
    /// groups.
    #[must_use]
    pub fn far_prefers(&self, dm: DmId, better: Point, worse: Point) -> bool {
        let (a, b) = (StateKey(better.0), StateKey(worse.0));
        let is_great = match &self.conflict.preferences[dm.index()] {
            Preference::Indifferent | Preference::Weighted(_) => false,
            Preference::Prioritised(statements) => {
                statements.iter().any(|statement| statement.vital && statement.holds_in(a) != statement.holds_in(b))
            }
            Preference::Ranking(ranking) => {
                let (above, below) = (self.group(ranking, better), self.group(ranking, worse));
                ranking.great_steps.iter().any(|&step| above < Some(step) && Some(step) <= below)
            }
        };
        is_great && self.prefers(dm, better, worse)
    }

    /// The place of the group of a direct ranking that covers a state.
    pub(crate) fn group_of(&self, dm: DmId, state: Point) -> Option<usize> {
        let Preference::Ranking(groups) = &self.conflict.preferences[dm.index()] else { return None };
        self.group(groups, state)
    }

    /// The place of the group that covers a state: that of the entry that fits it, else that of `rest`.
    fn group(&self, groups: &[Vec<Entry>], state: Point) -> Option<usize> {
        let fits = |entry: &Entry| match entry {
            Entry::Pattern(pattern) => self.fits(*pattern, state),
            Entry::Key(key) => self.members(state).contains(&key.0),
            Entry::State(id) => *id == StateId::from_index(state.0 as usize),
            Entry::Rest => false,
        };
        let place = |wanted: &dyn Fn(&Entry) -> bool| groups.iter().position(|group| group.iter().any(wanted));
        place(&fits).or_else(|| place(&|entry| *entry == Entry::Rest))
    }
}

/// How a state stands with a decision maker: with those of its own kind it is in the order of preference.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    /// As all others.
    Any,
    /// By the truth of each statement, the first weighing most.
    Truths(Vec<bool>),
    /// By the sum of weights.
    Sum(Weight),
    /// By its group, the first being the best.
    Group(Reverse<Option<usize>>),
}

/// The moves of one decision maker between combinations of options.
struct OptionMoves<'a> {
    form: &'a OptionForm,
    dm: DmId,
    own: u64,
    only_on: u64,
    only_off: u64,
}

impl<'a> OptionMoves<'a> {
    fn of(form: &'a OptionForm, dm: DmId) -> Self {
        Self { form, dm, own: form.mask(dm), only_on: form.only_on(), only_off: form.only_off() }
    }

    /// Whether it moves from one combination to another.
    fn join(&self, s: u64, t: u64) -> bool {
        let misperceived = || self.form.misperceived.iter().filter(|misperceived| misperceived.dm == self.dm);
        let misperceives = |key: u64| misperceived().any(|misperceived| misperceived.states.holds_in(StateKey(key)));
        (s ^ t) & !self.own == 0
            && s & !t & self.only_on == 0
            && !s & t & self.only_off == 0
            && !self.form.rules.iter().any(|rule| bars(rule, self.dm, StateKey(s), StateKey(t)))
            && !misperceives(s)
            && !misperceives(t)
    }
}

/// Lists the combinations of a merge that agree with `key` on the options `decided`, in order. A branch is left where
/// no choice of the open options makes one of it.
fn list_members(form: &OptionForm, merge: &Merge, decided: u64, key: u64, members: &mut Vec<u64>) {
    let value = |option: OptionId| match decided & option.bit() {
        0 => Partial::Open,
        bit => Partial::constant(key & bit != 0),
    };
    let is_lost = |truth: Partial| truth == Partial::False;
    if is_lost(merge.formula.eval(&value)) || form.rules.iter().any(|rule| is_lost(rule.admits(&value))) {
        return;
    }
    match form.ids().rev().map(OptionId::bit).find(|bit| decided & bit == 0) {
        None => members.push(key),
        Some(bit) => {
            list_members(form, merge, decided | bit, key, members);
            list_members(form, merge, decided | bit, key | bit, members);
        }
    }
}

fn bars(rule: &Rule, dm: DmId, from: StateKey, to: StateKey) -> bool {
    match rule {
        Rule::Move(rule) => rule.by.is_none_or(|by| by == dm) && rule.from.holds_in(from) && rule.to.holds_in(to),
        _ => false,
    }
}

/// Every key that agrees with `key` on the options of all others, in order.
fn own_combinations(form: &OptionForm, dm: DmId, key: u64) -> impl Iterator<Item = u64> + use<> {
    let mask = form.mask(dm);
    // The numbers whose bits are all in the mask, counted up.
    let next = move |own: &u64| Some((own | !mask).wrapping_add(1) & mask).filter(|&own| own != 0);
    std::iter::successors(Some(0), next).map(move |own| key & !mask | own)
}

fn sum(statements: &[(Formula, Weight)], key: StateKey) -> Weight {
    statements
        .iter()
        .filter(|(statement, _)| statement.holds_in(key))
        .fold(Weight::ZERO, |sum, (_, weight)| sum + *weight)
}
