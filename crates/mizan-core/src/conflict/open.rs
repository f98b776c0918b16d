//! What is not known of a conflict: open questions, their answers, and the conflicts that answers to all of them give.
//!
//! The conflict that is written down is the completion *as written*: the order of the file, first readings, everything
//! present and binding. Places are those of that conflict, and keep naming the same things in every completion.

use std::collections::{BTreeMap, BTreeSet};

use super::formula::Formula;
use super::ids::DmId;
use super::preference::{Preference, PreferenceStatement};
use super::{Conflict, Form};

/// What is not known of a conflict.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OpenQuestions {
    /// What is not known of each decision maker's list; nothing of those beyond the end.
    pub lists: Vec<OpenList>,
    /// The rules that may or may not bind, by their places.
    pub rules: BTreeSet<usize>,
}

/// What is not known of one decision maker's list of statements, or of the groups of its direct ranking.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OpenList {
    /// Runs of neighbours whose order is not known.
    pub tiers: Vec<Tier>,
    /// For each statement with more than one reading the others, the one as written being the first.
    pub readings: BTreeMap<usize, Vec<Formula>>,
    /// The statements that the decision maker may or may not care about.
    pub perhaps: BTreeSet<usize>,
}

/// Neighbours in a list whose order is not known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tier {
    /// The place of the first.
    pub first: usize,
    /// How many they are.
    pub len: usize,
    /// What is known nevertheless: the first of each pair comes before the second. Places in the whole list.
    pub above: Vec<(usize, usize)>,
}

/// One open question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum OpenQuestion {
    /// Which of two statements, or of two groups of a direct ranking, comes before the other.
    Order {
        /// Whose list.
        dm: DmId,
        /// The one that is written first.
        first: usize,
        /// The one that is written later.
        second: usize,
    },
    /// Which reading of a statement is the wish.
    OneOf {
        /// Whose.
        dm: DmId,
        /// The statement.
        statement: usize,
    },
    /// Whether a decision maker cares about a statement at all.
    PerhapsStatement {
        /// Who.
        dm: DmId,
        /// The statement.
        statement: usize,
    },
    /// Whether a rule binds.
    PerhapsRule(usize),
}

/// An answer to an open question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum OpenAnswer {
    /// Of an order: what is written first comes first.
    First,
    /// Of an order: what is written second comes first.
    Second,
    /// This reading, from 0 for the one as written.
    Reading(usize),
    /// It does: the decision maker cares, the rule binds.
    Yes,
    /// It does not.
    No,
}

/// A question with its answer.
pub type Given = (OpenQuestion, OpenAnswer);

/// An answer to every question.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Completion {
    /// For each decision maker.
    pub lists: Vec<CompletedList>,
    /// For each rule whether it binds.
    pub binding: Vec<bool>,
}

/// A decision maker's list with every question about it answered.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct CompletedList {
    /// The places of all its statements, or groups, in their order; those that it does not care about among them.
    pub order: Vec<usize>,
    /// For each statement its reading, from 0 for the one as written.
    pub reading: Vec<usize>,
    /// For each statement whether it cares.
    pub present: Vec<bool>,
}

/// Why questions do not fit a conflict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenProblem {
    /// A tier names places that the list does not have, or shares some with another; or there is no order to ask for.
    Tier(DmId, usize),
    /// What is said to be above what within a tier goes outside of it, or round in a circle.
    Above(DmId, usize),
    /// There is no such prioritised statement that could be read otherwise or left out.
    Statement(DmId, usize),
    /// There is no such rule.
    Rule(usize),
    /// More of a decision maker's list is open than can be held.
    TooMany(DmId),
}

/// Why a completion is none of these questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoCompletion {
    /// The order of a list breaks with what is known of it.
    Order(DmId),
    /// A statement has no such reading.
    Reading(DmId, usize),
    /// A statement is left out that is certain.
    Presence(DmId, usize),
    /// A rule is left out that is certain.
    Binding(usize),
}

/// The most statements with their readings, or open groups, that one decision maker can have.
pub const MAX_OPEN: usize = 128;

impl OpenQuestions {
    /// Nothing is known about the order of anybody's prioritised statements.
    #[must_use]
    pub fn any_order(conflict: &Conflict) -> Self {
        let list = |preference: &Preference| match preference {
            Preference::Prioritised(list) if list.len() > 1 => {
                OpenList { tiers: vec![Tier { first: 0, len: list.len(), above: Vec::new() }], ..OpenList::default() }
            }
            _ => OpenList::default(),
        };
        Self { lists: conflict.preferences.iter().map(list).collect(), rules: BTreeSet::new() }
    }

    /// The same questions, and nothing known about the order of anybody's prioritised statements.
    #[must_use]
    pub fn in_any_order(mut self, conflict: &Conflict) -> Self {
        self.lists.resize(conflict.preferences.len(), OpenList::default());
        let all = Self::any_order(conflict).lists.into_iter().zip(&conflict.preferences);
        for (list, (any, preference)) in self.lists.iter_mut().zip(all) {
            if let Preference::Prioritised(_) = preference {
                list.tiers = any.tiers;
            }
        }
        self
    }

    /// Whether there is no question.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty() && self.lists.iter().all(OpenList::is_empty)
    }

    /// What is not known of the list of `dm`.
    #[must_use]
    pub fn list(&self, dm: DmId) -> &OpenList {
        static NOTHING: OpenList = OpenList { tiers: Vec::new(), readings: BTreeMap::new(), perhaps: BTreeSet::new() };
        self.lists.get(dm.index()).unwrap_or(&NOTHING)
    }

    /// Whether these are questions about `conflict`.
    ///
    /// # Errors
    /// The first [`OpenProblem`].
    pub fn check(&self, conflict: &Conflict) -> Result<(), OpenProblem> {
        for dm in conflict.dms() {
            self.list(dm).check(dm, &conflict.preferences[dm.index()])?;
        }
        match self.rules.iter().find(|rule| **rule >= n_rules(conflict)) {
            Some(rule) => Err(OpenProblem::Rule(*rule)),
            None => Ok(()),
        }
    }

    /// Every question: the decision makers in order, of each the orders, the readings, what it perhaps wants; then
    /// rules. Orders that the rest of what is known implies are no questions.
    #[must_use]
    pub fn questions(&self) -> Vec<OpenQuestion> {
        let mut all = Vec::new();
        for (dm, list) in self.lists.iter().enumerate().map(|(dm, list)| (DmId::from_index(dm), list)) {
            for tier in &list.tiers {
                let known = tier.implied();
                let pairs = tier.places().flat_map(|first| (first + 1..tier.first + tier.len).map(move |b| (first, b)));
                let open = pairs.filter(|&(a, b)| !known.contains(&(a, b)) && !known.contains(&(b, a)));
                all.extend(open.map(|(first, second)| OpenQuestion::Order { dm, first, second }));
            }
            all.extend(list.readings.keys().map(|&statement| OpenQuestion::OneOf { dm, statement }));
            all.extend(list.perhaps.iter().map(|&statement| OpenQuestion::PerhapsStatement { dm, statement }));
        }
        all.extend(self.rules.iter().map(|&rule| OpenQuestion::PerhapsRule(rule)));
        all
    }
}

impl OpenList {
    /// Whether nothing about the list is open.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tiers.iter().all(|tier| tier.len < 2) && self.readings.is_empty() && self.perhaps.is_empty()
    }

    fn check(&self, dm: DmId, preference: &Preference) -> Result<(), OpenProblem> {
        let (n_items, n_statements) = match preference {
            Preference::Indifferent => (0, 0),
            Preference::Prioritised(list) => (list.len(), list.len()),
            // Weights are never open.
            Preference::Weighted(_) => (0, 0),
            Preference::Ranking(groups) => (groups.len(), 0),
        };
        let mut taken = vec![false; n_items];
        for (place, tier) in self.tiers.iter().enumerate() {
            let end = tier.first.saturating_add(tier.len);
            let is_cut = match preference {
                // How far apart neighbours are is known, and so is where they stand.
                Preference::Ranking(ranking) => {
                    ranking.great_steps.iter().any(|step| tier.first < *step && *step < end)
                }
                _ => false,
            };
            if end > n_items || is_cut || taken[tier.first..end].contains(&true) {
                return Err(OpenProblem::Tier(dm, place));
            }
            taken[tier.first..end].fill(true);
            let is_inside = |&(a, b): &(usize, usize)| tier.places().contains(&a) && tier.places().contains(&b);
            if !tier.above.iter().all(is_inside) || tier.implied().iter().any(|(a, b)| a == b) {
                return Err(OpenProblem::Above(dm, place));
            }
        }
        if let Some(strange) = self.readings.keys().chain(&self.perhaps).find(|place| **place >= n_statements) {
            return Err(OpenProblem::Statement(dm, *strange));
        }
        let n_open = match preference {
            Preference::Ranking(_) => taken.iter().filter(|taken| **taken).count(),
            _ => n_items + self.readings.values().map(Vec::len).sum::<usize>(),
        };
        if !self.is_empty() && n_open > MAX_OPEN { Err(OpenProblem::TooMany(dm)) } else { Ok(()) }
    }
}

impl Tier {
    /// The places of the neighbours.
    #[must_use]
    pub fn places(&self) -> std::ops::Range<usize> {
        self.first..self.first + self.len
    }

    /// All that follows from what is known of the order, by going on from pair to pair.
    pub(crate) fn implied(&self) -> BTreeSet<(usize, usize)> {
        let mut known: BTreeSet<(usize, usize)> = self.above.iter().copied().collect();
        loop {
            let longer = |&(a, b): &(usize, usize)| {
                let from_b = known.range((b, 0)..=(b, usize::MAX)).map(move |&(_, c)| (a, c));
                from_b.filter(|pair| !known.contains(pair)).collect::<Vec<_>>()
            };
            let new: Vec<(usize, usize)> = known.iter().flat_map(longer).collect();
            if new.is_empty() {
                return known;
            }
            known.extend(new);
        }
    }
}

impl Completion {
    /// The conflict as it is written.
    #[must_use]
    pub fn as_written(conflict: &Conflict) -> Self {
        let list = |preference: &Preference| {
            let n = match preference {
                Preference::Indifferent => 0,
                Preference::Prioritised(list) => list.len(),
                Preference::Weighted(list) => list.len(),
                Preference::Ranking(groups) => groups.len(),
            };
            CompletedList { order: (0..n).collect(), reading: vec![0; n], present: vec![true; n] }
        };
        Self { lists: conflict.preferences.iter().map(list).collect(), binding: vec![true; n_rules(conflict)] }
    }

    /// What it answers to a question.
    #[must_use]
    pub fn answer(&self, question: OpenQuestion) -> OpenAnswer {
        let list = |dm: DmId| &self.lists[dm.index()];
        let yes_or_no = |yes| if yes { OpenAnswer::Yes } else { OpenAnswer::No };
        match question {
            OpenQuestion::Order { dm, first, second } => {
                let met = list(dm).order.iter().find(|place| **place == first || **place == second);
                if met == Some(&first) { OpenAnswer::First } else { OpenAnswer::Second }
            }
            OpenQuestion::OneOf { dm, statement } => OpenAnswer::Reading(list(dm).reading[statement]),
            OpenQuestion::PerhapsStatement { dm, statement } => yes_or_no(list(dm).present[statement]),
            OpenQuestion::PerhapsRule(rule) => yes_or_no(self.binding[rule]),
        }
    }
}

/// The conflict that a completion of `open` makes of `conflict`.
///
/// # Errors
/// [`NoCompletion`] where it is none.
pub fn complete(conflict: &Conflict, open: &OpenQuestions, completion: &Completion) -> Result<Conflict, NoCompletion> {
    let mut completed = conflict.clone();
    for ((dm, preference), list) in conflict.dms().zip(&mut completed.preferences).zip(&completion.lists) {
        complete_list(dm, preference, open.list(dm), list)?;
    }
    let dropped = |rule: &usize| !completion.binding.get(*rule).copied().unwrap_or(true);
    if let Some(rule) = (0..n_rules(conflict)).find(|rule| dropped(rule) && !open.rules.contains(rule)) {
        return Err(NoCompletion::Binding(rule));
    }
    if let Form::Options(form) = &mut completed.form {
        let mut place = 0..;
        form.rules.retain(|_| !place.next().is_some_and(|rule| dropped(&rule)));
    }
    Ok(completed)
}

fn complete_list(
    dm: DmId,
    preference: &mut Preference,
    open: &OpenList,
    list: &CompletedList,
) -> Result<(), NoCompletion> {
    let in_order = |n: usize| if keeps_to(open, &list.order, n) { Ok(()) } else { Err(NoCompletion::Order(dm)) };
    match preference {
        Preference::Indifferent | Preference::Weighted(_) => {}
        Preference::Ranking(groups) => {
            in_order(groups.len())?;
            groups.groups = list.order.iter().map(|&place| groups[place].clone()).collect();
        }
        Preference::Prioritised(statements) => {
            in_order(statements.len())?;
            let mut completed = Vec::new();
            for &place in &list.order {
                let is_present = list.present.get(place).copied().unwrap_or(true);
                if !is_present && !open.perhaps.contains(&place) {
                    return Err(NoCompletion::Presence(dm, place));
                }
                let reading = list.reading.get(place).copied().unwrap_or_default();
                let others = open.readings.get(&place).map_or(&[][..], Vec::as_slice);
                let read = match reading.checked_sub(1) {
                    None => Some(&statements[place].formula),
                    Some(other) => others.get(other),
                };
                let formula = read.ok_or(NoCompletion::Reading(dm, place))?;
                let vital = statements[place].vital;
                completed.extend(is_present.then(|| PreferenceStatement { formula: formula.clone(), vital }));
            }
            *statements = completed;
        }
    }
    Ok(())
}

/// Whether `order` is one of `n` things that moves them only within their tiers, and keeps to what is known there.
fn keeps_to(open: &OpenList, order: &[usize], n: usize) -> bool {
    if order.len() != n || order.iter().collect::<BTreeSet<_>>().len() != n {
        return false;
    }
    let tier_of = |place: usize| open.tiers.iter().position(|tier| tier.places().contains(&place));
    let stays = |(at, &place): (usize, &usize)| {
        place < n && (place == at || tier_of(place).is_some() && tier_of(place) == tier_of(at))
    };
    let at = |place: usize| order.iter().position(|other| *other == place);
    order.iter().enumerate().all(stays)
        && open.tiers.iter().flat_map(|tier| &tier.above).all(|&(first, second)| at(first) < at(second))
}

pub(crate) fn n_rules(conflict: &Conflict) -> usize {
    match &conflict.form {
        Form::Options(form) => form.rules.len(),
        Form::Graph(_) => 0,
    }
}
