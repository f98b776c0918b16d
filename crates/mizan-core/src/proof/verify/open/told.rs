//! What some answers tell of everybody's lists, written down pair by pair.

use std::collections::BTreeSet;

use super::base::{RuleBase, StateIndex};
use crate::conflict::formula::{Partial, Truth};
use crate::conflict::ids::DmId;
use crate::conflict::open::{CompletedList, Completion, OpenAnswer, OpenQuestion, OpenQuestions};
use crate::conflict::preference::Preference;
use crate::conflict::{Conflict, Form};
use crate::proof::literal::Definitions;

/// What some answers tell.
#[derive(Debug, Clone)]
pub(super) struct GivenAnswers<'a> {
    conflict: &'a Conflict,
    open: &'a OpenQuestions,
    lists: Vec<ToldList>,
    /// For each rule whether it binds, where that was told.
    binding: Vec<Option<bool>>,
}

/// What they tell of one list.
#[derive(Debug, Clone)]
struct ToldList {
    n: usize,
    /// For each two of them whether the first comes before the second.
    before: Vec<bool>,
    /// For each statement the readings that are left.
    readings: Vec<BTreeSet<usize>>,
    /// For each statement whether the decision maker cares, where that was told.
    present: Vec<Option<bool>>,
}

impl<'a> GivenAnswers<'a> {
    /// Nothing was answered.
    pub fn nothing(conflict: &'a Conflict, open: &'a OpenQuestions) -> Self {
        let list = |dm: DmId| {
            let n = match &conflict.preferences[dm.index()] {
                Preference::Indifferent => 0,
                Preference::Prioritised(list) => list.len(),
                Preference::Weighted(list) => list.len(),
                Preference::Ranking(groups) => groups.len(),
            };
            let open = open.list(dm);
            let are_apart = |a: usize, b: usize| {
                !open.tiers.iter().any(|tier| tier.places().contains(&a) && tier.places().contains(&b))
            };
            let pairs = (0..n).flat_map(|a| (0..n).map(move |b| (a, b)));
            let mut list = ToldList {
                n,
                before: pairs.map(|(a, b)| a < b && are_apart(a, b)).collect(),
                readings: (0..n).map(|p| (0..=open.readings.get(&p).map_or(0, Vec::len)).collect()).collect(),
                present: (0..n).map(|p| (!open.perhaps.contains(&p)).then_some(true)).collect(),
            };
            open.tiers.iter().flat_map(|tier| &tier.above).for_each(|&(a, b)| list.put(a, b));
            list
        };
        let n_rules = if let Form::Options(form) = &conflict.form { form.rules.len() } else { 0 };
        let binding = (0..n_rules).map(|rule| (!open.rules.contains(&rule)).then_some(true)).collect();
        Self { conflict, open, lists: conflict.dms().map(list).collect(), binding }
    }

    /// The answers to a question that fit what was told.
    pub fn answers(&self, question: OpenQuestion) -> Vec<OpenAnswer> {
        let yes_or_no = |told: Option<bool>| match told {
            Some(true) => vec![OpenAnswer::Yes],
            Some(false) => vec![OpenAnswer::No],
            None => vec![OpenAnswer::Yes, OpenAnswer::No],
        };
        match question {
            OpenQuestion::Order { dm, first, second } => {
                let list = &self.lists[dm.index()];
                match (list.is_before(first, second), list.is_before(second, first)) {
                    (true, _) => vec![OpenAnswer::First],
                    (_, true) => vec![OpenAnswer::Second],
                    _ => vec![OpenAnswer::First, OpenAnswer::Second],
                }
            }
            OpenQuestion::OneOf { dm, statement } => {
                self.lists[dm.index()].readings[statement].iter().map(|reading| OpenAnswer::Reading(*reading)).collect()
            }
            OpenQuestion::PerhapsStatement { dm, statement } => yes_or_no(self.lists[dm.index()].present[statement]),
            OpenQuestion::PerhapsRule(rule) => yes_or_no(self.binding[rule]),
        }
    }

    /// What is told with one more answer; `None` where it does not fit.
    pub fn with(&self, question: OpenQuestion, answer: OpenAnswer) -> Option<Self> {
        if !self.answers(question).contains(&answer) {
            return None;
        }
        let mut told = self.clone();
        match (question, answer) {
            (OpenQuestion::Order { dm, first, second }, OpenAnswer::First) => told.lists[dm.index()].put(first, second),
            (OpenQuestion::Order { dm, first, second }, _) => told.lists[dm.index()].put(second, first),
            (OpenQuestion::OneOf { dm, statement }, OpenAnswer::Reading(reading)) => {
                told.lists[dm.index()].readings[statement] = BTreeSet::from([reading]);
            }
            (OpenQuestion::OneOf { .. }, _) => return None,
            (OpenQuestion::PerhapsStatement { dm, statement }, answer) => {
                told.lists[dm.index()].present[statement] = Some(answer == OpenAnswer::Yes);
            }
            (OpenQuestion::PerhapsRule(rule), answer) => told.binding[rule] = Some(answer == OpenAnswer::Yes),
        }
        Some(told)
    }

    /// For each rule whether it binds, where that was told.
    pub fn binding(&self) -> &[Option<bool>] {
        &self.binding
    }

    /// A rule of which it was not told whether it binds.
    pub fn open_rule(&self) -> Option<OpenQuestion> {
        self.binding.iter().position(Option::is_none).map(OpenQuestion::PerhapsRule)
    }

    /// A question that was not answered.
    pub fn open_question(&self) -> Option<OpenQuestion> {
        self.open.questions().into_iter().find(|question| self.answers(*question).len() > 1)
    }

    /// The conflict with the rules that bind, and everybody's preferences as written.
    pub fn base(&self) -> Conflict {
        let mut base = self.conflict.clone();
        if let Form::Options(form) = &mut base.form {
            let mut binding = self.binding.iter();
            form.rules.retain(|_| binding.next().is_none_or(|binds| binds.unwrap_or(true)));
        }
        base
    }

    /// The completion, where every question was answered.
    pub fn completion(&self) -> Completion {
        let list = |list: &ToldList| {
            let mut order: Vec<usize> = (0..list.n).collect();
            order.sort_by_key(|place| (0..list.n).filter(|other| list.is_before(*other, *place)).count());
            CompletedList {
                order,
                reading: list.readings.iter().map(|left| left.first().copied().unwrap_or_default()).collect(),
                present: list.present.iter().map(|present| present.unwrap_or(true)).collect(),
            }
        };
        Completion {
            lists: self.lists.iter().map(list).collect(),
            binding: self.binding.iter().map(|binds| binds.unwrap_or(true)).collect(),
        }
    }

    /// The questions not answered yet on which it depends whether `dm` prefers the first of two states; not all of them
    /// need to matter.
    pub fn questions(&self, base: &RuleBase, dm: DmId, first: StateIndex, second: StateIndex) -> Vec<OpenQuestion> {
        let list = &self.lists[dm.index()];
        let order = |a: usize, b: usize| OpenQuestion::Order { dm, first: a.min(b), second: a.max(b) };
        match &self.conflict.preferences[dm.index()] {
            Preference::Prioritised(_) => {
                let differ = base.differ(dm, first, second);
                let [for_it, against] = [1, -1].map(|wanted| list.deciding(&differ, wanted));
                let pairs = for_it.iter().flat_map(|&a| against.iter().map(move |&b| (a, b)));
                let orders = pairs.filter(|&(a, b)| a != b && list.is_open(a, b)).map(|(a, b)| order(a, b));
                let doubtful = for_it.iter().chain(&against).flat_map(|&statement| {
                    let readings = list.readings[statement].len() > 1;
                    let one_of = readings.then_some(OpenQuestion::OneOf { dm, statement });
                    let perhaps = list.present[statement].is_none();
                    one_of.into_iter().chain(perhaps.then_some(OpenQuestion::PerhapsStatement { dm, statement }))
                });
                orders.chain(doubtful).collect()
            }
            Preference::Ranking(_) => match (base.groups[dm.index()][first], base.groups[dm.index()][second]) {
                (Some(a), Some(b)) if a != b && list.is_open(a, b) => vec![order(a, b)],
                _ => Vec::new(),
            },
            _ => Vec::new(),
        }
    }

    /// Whether `dm` prefers the first of two states: in all completions of what is told, in none, or in some.
    pub fn prefers(&self, base: &RuleBase, dm: DmId, first: StateIndex, second: StateIndex) -> Partial {
        let list = &self.lists[dm.index()];
        match &self.conflict.preferences[dm.index()] {
            Preference::Prioritised(_) => {
                let differ = base.differ(dm, first, second);
                list.prefers(&differ)
            }
            Preference::Ranking(_) => {
                let groups = &base.groups[dm.index()];
                match (groups[first], groups[second]) {
                    (Some(a), Some(b)) if a == b => Partial::False,
                    (Some(a), Some(b)) if list.is_before(a, b) => Partial::True,
                    (Some(a), Some(b)) if !list.is_before(b, a) => Partial::Open,
                    _ => Partial::False,
                }
            }
            _ => {
                let definitions = Definitions::new(&base.conflict);
                Partial::constant(definitions.prefers(dm, base.states[first], base.states[second]))
            }
        }
    }
}

impl ToldList {
    fn is_before(&self, first: usize, second: usize) -> bool {
        self.before[first * self.n + second]
    }

    /// The first comes before the second; and so does all before the first before all after the second.
    fn put(&mut self, first: usize, second: usize) {
        let up_to: Vec<usize> = (0..self.n).filter(|a| *a == first || self.is_before(*a, first)).collect();
        let from: Vec<usize> = (0..self.n).filter(|b| *b == second || self.is_before(second, *b)).collect();
        for (a, b) in up_to.iter().flat_map(|a| from.iter().map(move |b| (*a, *b))) {
            self.before[a * self.n + b] = true;
        }
    }

    /// Whether it is not known which of two comes first.
    fn is_open(&self, first: usize, second: usize) -> bool {
        !self.is_before(first, second) && !self.is_before(second, first)
    }

    /// For each statement whether two states differ on it, whatever the answers.
    fn surely_differing(&self, differ: &dyn Fn(usize, usize) -> i8) -> Vec<bool> {
        let differs_surely = |place: usize| {
            self.present[place] == Some(true) && self.readings[place].iter().all(|reading| differ(place, *reading) != 0)
        };
        (0..self.n).map(differs_surely).collect()
    }

    /// The statements that can be the first on which two states differ, and so that `differ` says `wanted`.
    fn deciding(&self, differ: &dyn Fn(usize, usize) -> i8, wanted: i8) -> Vec<usize> {
        let sure = self.surely_differing(differ);
        let can_decide = |place: &usize| {
            self.present[*place] != Some(false)
                && self.readings[*place].iter().any(|reading| differ(*place, *reading) == wanted)
                && !(0..self.n).any(|other| sure[other] && self.is_before(other, *place))
        };
        (0..self.n).filter(can_decide).collect()
    }

    /// Whether the first of two states is preferred, `differ` saying in which of the two a reading of a statement holds
    /// alone: 1 for the first, -1 for the second, 0 for neither.
    ///
    /// A statement can be the first on which they differ where the decision maker may care, and none that is known to come
    /// before it is certain to differ: of those each has a reading on which they agree, or is not there.
    fn prefers(&self, differ: &dyn Fn(usize, usize) -> i8) -> Partial {
        let equal = !self.surely_differing(differ).contains(&true);
        let decides = |wanted: i8| !self.deciding(differ, wanted).is_empty();
        match (decides(1), equal || decides(-1)) {
            (true, false) => Partial::True,
            (true, true) => Partial::Open,
            (false, _) => Partial::False,
        }
    }
}
