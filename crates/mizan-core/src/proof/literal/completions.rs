//! Completions, one after the other: every order, every reading, everything left out that perhaps is not so.

use std::collections::BTreeMap;

use super::{ClaimTwin, Definitions, Point, Twin, TwinVerdict};
use crate::claims::claim::Claim;
use crate::conflict::formula::Formula;
use crate::conflict::ids::{DmId, StateKey};
use crate::conflict::open::{CompletedList, Completion, OpenList, OpenQuestion, OpenQuestions};
use crate::conflict::preference::{Entry, Preference, PreferenceStatement};
use crate::conflict::rule::Rule;
use crate::conflict::{Conflict, Form};
use crate::solve::concept::Way;

/// All completions of a conflict with few open questions.
#[derive(Debug, Clone)]
pub struct CompletionTwin {
    completions: Vec<Completion>,
    /// The conflict of each; `None` where it is none.
    conflicts: Vec<Option<Conflict>>,
    place: BTreeMap<Completion, usize>,
}

impl CompletionTwin {
    /// Lists every completion.
    #[must_use]
    pub fn new(conflict: &Conflict, open: &OpenQuestions) -> Self {
        let mut lists: Vec<Vec<CompletedList>> = vec![Vec::new()];
        for dm in conflict.dms() {
            let of_dm = completed_lists(&conflict.preferences[dm.index()], open.list(dm));
            lists = pairs(&lists, &of_dm)
                .map(|(before, list)| [&before[..], std::slice::from_ref(list)].concat())
                .collect();
        }
        let n_rules = if let Form::Options(form) = &conflict.form { form.rules.len() } else { 0 };
        let mut bindings: Vec<Vec<bool>> = vec![Vec::new()];
        for rule in 0..n_rules {
            let answers = if open.rules.contains(&rule) { vec![true, false] } else { vec![true] };
            bindings = pairs(&bindings, &answers).map(|(before, binds)| [&before[..], &[*binds]].concat()).collect();
        }
        let completion = |(lists, binding): (&Vec<_>, &Vec<bool>)| Completion {
            lists: Clone::clone(lists),
            binding: binding.clone(),
        };
        let completions: Vec<Completion> = pairs(&lists, &bindings).map(completion).collect();
        let conflicts = completions.iter().map(|completion| completed(conflict, open, completion)).collect();
        let place = completions.iter().cloned().enumerate().map(|(place, completion)| (completion, place)).collect();
        Self { completions, conflicts, place }
    }

    /// The completions.
    #[must_use]
    pub fn completions(&self) -> &[Completion] {
        &self.completions
    }

    /// The conflict of each completion; `None` where it is none.
    #[must_use]
    pub fn conflicts(&self) -> &[Option<Conflict>] {
        &self.conflicts
    }

    /// What the definitions say of a claim in each completion; `None` where that is no conflict.
    #[must_use]
    pub fn answers(&self, claim: &Claim, default: Way) -> Vec<Option<TwinVerdict>> {
        let answer = |conflict: &Conflict| ClaimTwin::new(conflict).decide(claim, default);
        self.conflicts.iter().map(|conflict| conflict.as_ref().map(answer)).collect()
    }

    /// Whether two completions that differ in the answer to a question alone have different answers of `answers`.
    #[must_use]
    pub fn matters(&self, question: OpenQuestion, answers: &[Option<TwinVerdict>]) -> bool {
        let differs = |completion: &Completion, answer: &TwinVerdict| {
            let others = otherwise(completion, question).into_iter();
            let others = others.filter_map(|other| answers[*self.place.get(&other)?].as_ref());
            others.into_iter().any(|other| other != answer)
        };
        self.completions.iter().zip(answers).any(|(c, answer)| answer.as_ref().is_some_and(|a| differs(c, a)))
    }
}

fn pairs<'a, A, B>(first: &'a [A], second: &'a [B]) -> impl Iterator<Item = (&'a A, &'a B)> {
    first.iter().flat_map(move |a| second.iter().map(move |b| (a, b)))
}

/// The completions that differ from this one in the answer to a question alone, and perhaps others that are none.
fn otherwise(completion: &Completion, question: OpenQuestion) -> Vec<Completion> {
    let mut other = completion.clone();
    match question {
        OpenQuestion::Order { dm, first, second } => {
            let order = &mut other.lists[dm.index()].order;
            match order.windows(2).position(|pair| pair == [first, second] || pair == [second, first]) {
                Some(place) => order.swap(place, place + 1),
                None => return Vec::new(),
            }
        }
        OpenQuestion::OneOf { dm, statement } => {
            let read = |reading: usize| {
                let mut other = completion.clone();
                other.lists[dm.index()].reading[statement] = reading;
                other
            };
            return (0..100).map(read).collect();
        }
        OpenQuestion::PerhapsStatement { dm, statement } => {
            let present = &mut other.lists[dm.index()].present[statement];
            *present = !*present;
        }
        OpenQuestion::PerhapsRule(rule) => other.binding[rule] = !other.binding[rule],
    }
    vec![other]
}

fn completed_lists(preference: &Preference, open: &OpenList) -> Vec<CompletedList> {
    let n = match preference {
        Preference::Indifferent => 0,
        Preference::Prioritised(list) => list.len(),
        Preference::Weighted(list) => list.len(),
        Preference::Ranking(groups) => groups.len(),
    };
    let mut all = vec![CompletedList { order: Vec::new(), reading: Vec::new(), present: Vec::new() }];
    for place in 0..n {
        let n_readings = open.readings.get(&place).map_or(1, |others| others.len() + 1);
        let presences: &[bool] = if open.perhaps.contains(&place) { &[true, false] } else { &[true] };
        let mut longer = Vec::new();
        for list in &all {
            for reading in 0..n_readings {
                for &present in presences {
                    let mut list = list.clone();
                    list.reading.push(reading);
                    list.present.push(present);
                    longer.push(list);
                }
            }
        }
        all = longer;
    }
    let orders = orders(n, open);
    let with_order =
        |(list, order): (&CompletedList, &Vec<usize>)| CompletedList { order: order.clone(), ..list.clone() };
    pairs(&all, &orders).map(with_order).collect()
}

/// Every order of `n` things that moves them within their tiers only, and puts first what is known to come first.
fn orders(n: usize, open: &OpenList) -> Vec<Vec<usize>> {
    let tier = |place: usize| open.tiers.iter().position(|tier| (tier.first..tier.first + tier.len).contains(&place));
    let mut orders: Vec<Vec<usize>> = vec![Vec::new()];
    for at in 0..n {
        let here: Vec<usize> = (0..n).filter(|&p| p == at || tier(p).is_some() && tier(p) == tier(at)).collect();
        let free = |(order, place): &(&Vec<usize>, &usize)| !order.contains(place);
        orders = pairs(&orders, &here).filter(free).map(|(order, &p)| [&order[..], &[p]].concat()).collect();
    }
    let keeps = |order: &Vec<usize>, (a, b): (usize, usize)| {
        order.iter().position(|p| *p == a) < order.iter().position(|p| *p == b)
    };
    orders.retain(|order| open.tiers.iter().flat_map(|tier| &tier.above).all(|&pair| keeps(order, pair)));
    orders
}

/// The conflict of a completion, if it is one.
pub(crate) fn completed(conflict: &Conflict, open: &OpenQuestions, completion: &Completion) -> Option<Conflict> {
    let mut completed = conflict.clone();
    for (dm, list) in conflict.dms().zip(&completion.lists) {
        completed.preferences[dm.index()] = match &conflict.preferences[dm.index()] {
            Preference::Prioritised(statements) => {
                let wish = |&place: &usize| match list.reading[place] {
                    0 => statements[place].clone(),
                    reading => PreferenceStatement {
                        formula: open.list(dm).readings[&place][reading - 1].clone(),
                        vital: statements[place].vital,
                    },
                };
                Preference::Prioritised(list.order.iter().filter(|place| list.present[**place]).map(wish).collect())
            }
            Preference::Ranking(groups) => {
                Preference::Ranking(groups.with_groups(list.order.iter().map(|&place| groups[place].clone()).collect()))
            }
            other => other.clone(),
        };
    }
    if let Form::Options(form) = &mut completed.form {
        let rules = form.rules.iter().zip(&completion.binding);
        form.rules = rules.filter(|(_, binds)| **binds).map(|(rule, _)| rule.clone()).collect();
    }
    is_conflict(&completed).then_some(completed)
}

/// Whether there is a state, every direct ranking covers each exactly once, and what is merged can be one.
pub(crate) fn is_conflict(conflict: &Conflict) -> bool {
    let definitions = Definitions::new(conflict);
    let twin = Twin::new(definitions);
    let fits = |entry: &Entry, state: Point| match entry {
        Entry::Pattern(pattern) => definitions.fits(*pattern, state),
        Entry::Key(key) => definitions.state_with(*key) == Some(state),
        Entry::State(id) => id.index() as u64 == state.0,
        Entry::Rest => false,
    };
    let covers = |preference: &Preference| {
        let Preference::Ranking(groups) = preference else { return true };
        let entries = || groups.iter().flatten();
        let has_rest = entries().any(|entry| *entry == Entry::Rest);
        twin.states().iter().all(|&state| match entries().filter(|entry| fits(entry, state)).count() {
            0 => has_rest,
            n => n == 1,
        }) && entries().all(|entry| *entry == Entry::Rest || twin.states().iter().any(|&state| fits(entry, state)))
    };
    !twin.states().is_empty() && conflict.preferences.iter().all(covers) && merges_well(conflict)
}

/// Whether no merges overlap, and what is said of states has one value in all that is one.
fn merges_well(conflict: &Conflict) -> bool {
    let Form::Options(form) = &conflict.form else { return true };
    if form.merges.is_empty() {
        return true;
    }
    let definitions = Definitions::new(conflict);
    let keys = (0..1_u64 << form.options.len()).filter(|&key| form.is_feasible(StateKey(key)));
    let feasible: Vec<u64> = keys.collect();
    let mut said: Vec<&Formula> = form.misperceived.iter().map(|what| &what.states).collect();
    for preference in &conflict.preferences {
        match preference {
            Preference::Prioritised(list) => said.extend(list.iter().map(|statement| &statement.formula)),
            Preference::Weighted(list) => said.extend(list.iter().map(|(formula, _)| formula)),
            Preference::Indifferent | Preference::Ranking(_) => {}
        }
    }
    for rule in &form.rules {
        if let Rule::Move(rule) = rule {
            said.extend([&rule.from, &rule.to]);
        }
    }
    let merges_of = |key: u64| form.merges.iter().filter(|merge| merge.formula.holds_in(StateKey(key))).count();
    let says_one_thing = |formula: &&Formula| feasible.iter().all(|&key| definitions.agrees(formula, Point(key)));
    feasible.iter().all(|&key| merges_of(key) <= 1) && said.iter().all(says_one_thing)
}

/// The decision maker's comparison of two states in every completion of its own list; rules as they are written.
#[must_use]
pub fn own_completions(conflict: &Conflict, open: &OpenQuestions, dm: DmId) -> Vec<Conflict> {
    let mut own = OpenQuestions { lists: vec![OpenList::default(); conflict.n_dms()], ..OpenQuestions::default() };
    own.lists[dm.index()] = open.list(dm).clone();
    CompletionTwin::new(conflict, &own).conflicts.into_iter().flatten().collect()
}
