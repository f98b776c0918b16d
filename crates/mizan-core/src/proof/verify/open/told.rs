//! What some answers tell of everybody's lists, written down pair by pair.

use super::base::{RuleBase, StateIndex};
use super::wishes::Bits;
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

/// What they tell of one list. There is one reading, and one alone, of most of its statements.
#[derive(Debug, Clone)]
struct ToldList {
    n: usize,
    /// For each statement those that come before it.
    before: Vec<Bits>,
    /// For each statement which of all readings are its own, and are left.
    left: Vec<Bits>,
    /// The place of the first reading of each statement among all readings; one more entry for the end.
    first_reading: Vec<usize>,
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
            let mut first_reading = vec![0];
            let n_others = |statement: usize| open.readings.get(&statement).map_or(0, Vec::len);
            (0..n).for_each(|statement| first_reading.push(first_reading[statement] + 1 + n_others(statement)));
            let own = |statement: usize| {
                let mut own = Bits::none(first_reading[n]);
                (first_reading[statement]..first_reading[statement + 1]).for_each(|reading| own.add(reading));
                own
            };
            let mut list = ToldList {
                n,
                before: vec![Bits::none(n); n],
                left: (0..n).map(own).collect(),
                first_reading,
                present: (0..n).map(|p| (!open.perhaps.contains(&p)).then_some(true)).collect(),
            };
            let pairs = (0..n).flat_map(|b| (0..b).map(move |a| (a, b)));
            pairs.filter(|&(a, b)| are_apart(a, b)).for_each(|(a, b)| list.before[b].add(a));
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
                self.lists[dm.index()].readings(statement).map(OpenAnswer::Reading).collect()
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
                told.lists[dm.index()].read(statement, reading);
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
                reading: (0..list.n).map(|statement| list.readings(statement).next().unwrap_or_default()).collect(),
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
                let differing = list.differing(base, dm, [first, second]);
                let [for_it, against] = [&differing.for_it, &differing.against]
                    .map(|readings| list.deciding(&differing, readings).collect::<Vec<_>>());
                let pairs = for_it.iter().flat_map(|&a| against.iter().map(move |&b| (a, b)));
                let orders = pairs.filter(|&(a, b)| a != b && list.is_open(a, b)).map(|(a, b)| order(a, b));
                let doubtful = for_it.iter().chain(&against).flat_map(|&statement| {
                    let readings = list.readings(statement).nth(1).is_some();
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
            Preference::Prioritised(_) => list.prefers(&list.differing(base, dm, [first, second])),
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
        self.before[second].has(first)
    }

    /// The readings of a statement that are left.
    fn readings(&self, statement: usize) -> impl Iterator<Item = usize> + '_ {
        let own = self.first_reading[statement]..self.first_reading[statement + 1];
        let first = own.start;
        own.filter(move |&reading| self.left[statement].has(reading)).map(move |reading| reading - first)
    }

    /// One reading of a statement is left.
    fn read(&mut self, statement: usize, reading: usize) {
        let mut left = Bits::none(self.first_reading[self.n]);
        left.add(self.first_reading[statement] + reading);
        self.left[statement] = left;
    }

    /// The first comes before the second; and so does all before the first before all after the second.
    fn put(&mut self, first: usize, second: usize) {
        let up_to: Vec<usize> = (0..self.n).filter(|a| *a == first || self.is_before(*a, first)).collect();
        let from: Vec<usize> = (0..self.n).filter(|b| *b == second || self.is_before(second, *b)).collect();
        for (a, b) in up_to.iter().flat_map(|a| from.iter().map(move |b| (*a, *b))) {
            self.before[b].add(a);
        }
    }

    /// Whether it is not known which of two comes first.
    fn is_open(&self, first: usize, second: usize) -> bool {
        !self.is_before(first, second) && !self.is_before(second, first)
    }

    /// How two states differ.
    fn differing(&self, base: &RuleBase, dm: DmId, states: [StateIndex; 2]) -> Differing {
        let [first, second] = states.map(|state| base.wishes[dm.index()].in_state(state));
        let either = Bits::joined(first, second, |a, b| a ^ b);
        let mut surely = Bits::none(self.n);
        let differs_surely =
            |place: &usize| self.present[*place] == Some(true) && self.left[*place].are_within(&either);
        (0..self.n).filter(differs_surely).for_each(|place| surely.add(place));
        Differing {
            for_it: Bits::joined(first, second, |a, b| a & !b),
            against: Bits::joined(first, second, |a, b| b & !a),
            surely,
        }
    }

    /// The statements that can be the first on which two states differ, and so that one of `readings` is what they say.
    fn deciding<'s>(&'s self, differing: &'s Differing, readings: &'s Bits) -> impl Iterator<Item = usize> + 's {
        (0..self.n).filter(move |&place| {
            self.present[place] != Some(false)
                && self.left[place].meet(readings)
                && !self.before[place].meet(&differing.surely)
        })
    }

    /// Whether the first of two states is preferred.
    ///
    /// A statement can be the first on which they differ where the decision maker may care, and none that is known to come
    /// before it is certain to differ: of those each has a reading on which they agree, or is not there.
    fn prefers(&self, differing: &Differing) -> Partial {
        let equal = differing.surely.is_empty();
        let decides = |readings: &Bits| self.deciding(differing, readings).next().is_some();
        match (decides(&differing.for_it), equal || decides(&differing.against)) {
            (true, false) => Partial::True,
            (true, true) => Partial::Open,
            (false, _) => Partial::False,
        }
    }
}

/// How two states differ by the readings of a list.
struct Differing {
    /// The readings that hold in the first alone, and in the second alone.
    for_it: Bits,
    against: Bits,
    /// The statements on which they differ whatever the answers.
    surely: Bits,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::algorithms::seeded_random::SeededRandom;
    use crate::conflict::formula::Formula;
    use crate::conflict::ids::OptionId;
    use crate::conflict::open::{OpenList, Tier};
    use crate::proof::literal::completed;
    use crate::{Direction, OptionForm, OptionSpec};

    const N_OPTIONS: usize = 3;
    const N_STATEMENTS: usize = 4;

    fn formula(random: &mut SeededRandom) -> Formula {
        let mut literal = || {
            let option = Formula::Taken(OptionId::from_index(random.below(N_OPTIONS as u32) as usize));
            if random.below(2) == 0 { option } else { option.negated() }
        };
        let (first, second) = (literal(), literal());
        if random.below(2) == 0 { first } else { Formula::And(vec![first, second]) }
    }

    /// One decision maker of whose list the order, what it cares about and what is meant are not known, each in part.
    fn some_list(random: &mut SeededRandom) -> (Conflict, OpenQuestions) {
        let owner = DmId::from_index(0);
        let options = vec![OptionSpec { owner, direction: Direction::Reversible }; N_OPTIONS];
        let statements = (0..N_STATEMENTS).map(|_| formula(random));
        let preferences = vec![Preference::statements(statements)];
        let form = Form::Options(OptionForm { options, ..OptionForm::default() });
        let place = |random: &mut SeededRandom| random.below(N_STATEMENTS as u32) as usize;
        let above = if random.below(2) == 0 { vec![(1, 3)] } else { Vec::new() };
        let list = OpenList {
            tiers: vec![Tier { first: 1, len: 3, above }],
            readings: [(place(random), vec![formula(random), formula(random)])].into(),
            perhaps: [place(random)].into(),
        };
        let open = OpenQuestions { lists: vec![list], ..OpenQuestions::default() };
        (Conflict { form, preferences, views: Vec::new() }, open)
    }

    /// All that every question can be answered with.
    fn completions(told: &GivenAnswers<'_>) -> Vec<Completion> {
        match told.open_question() {
            None => vec![told.completion()],
            Some(question) => {
                let answered = told.answers(question).into_iter().filter_map(|answer| told.with(question, answer));
                answered.flat_map(|told| completions(&told)).collect()
            }
        }
    }

    #[test]
    fn preferences_are_bounded_by_all_completions() {
        let mut random = SeededRandom::new(7);
        let dm = DmId::from_index(0);
        let mut found = [0; 3];
        for _ in 0..60 {
            let (conflict, open) = some_list(&mut random);
            let mut told = GivenAnswers::nothing(&conflict, &open);
            let base = RuleBase::of(&told, &open).expect("it is a conflict");
            for n_answers in 0..4 {
                let completed: Vec<Conflict> = completions(&told)
                    .iter()
                    .filter_map(|completion| completed(&conflict, &open, completion))
                    .collect();
                let all: Vec<Definitions<'_>> = completed.iter().map(Definitions::new).collect();
                let n = base.states.len();
                for (a, b) in (0..n).flat_map(|a| (0..n).map(move |b| (a, b))) {
                    let count = all.iter().filter(|it| it.prefers(dm, base.states[a], base.states[b])).count();
                    let expected = match count {
                        0 => Partial::False,
                        count if count == all.len() => Partial::True,
                        _ => Partial::Open,
                    };
                    assert_eq!(told.prefers(&base, dm, a, b), expected, "{conflict:?} {open:?} {n_answers}: {a} {b}");
                    found[expected as usize] += 1;
                }
                let Some(question) = told.open_question() else { break };
                let answers = told.answers(question);
                let answer = answers[random.below(answers.len() as u32) as usize];
                told = told.with(question, answer).unwrap_or(told);
            }
        }
        assert!(found.iter().all(|count| *count > 1000), "{found:?}");
    }
}
