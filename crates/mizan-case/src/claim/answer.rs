//! Answers to open questions, as text: `russia.prefers[2] before russia.prefers[3]`, `regime.shelter reads 2`,
//! `regime.prefers[1] yes`, `rule[1] no`.

use std::collections::{BTreeMap, BTreeSet};

use mizan_core::vary::completions::Given;
use mizan_core::{Assumption, DmId, OpenAnswer, OpenQuestion, OpenQuestions, Preference};

use crate::case::Case;
use crate::names::canonical;
use crate::names::suggest::Near;
use crate::problem::Problem;

/// How an answer can be written.
const FORMS: [&str; 4] = ["A before B", "A reads 2", "A yes", "A no"];

/// What the things are called that questions are about.
#[derive(Debug)]
pub struct Answers<'a> {
    case: &'a Case,
    open: &'a OpenQuestions,
    named: BTreeMap<String, Vec<Assumption>>,
    /// The names of what is open.
    asked: BTreeSet<String>,
}

impl<'a> Answers<'a> {
    /// Answers to `open` questions about a case.
    #[must_use]
    pub fn of(case: &'a Case, open: &'a OpenQuestions) -> Self {
        let mut answers = Self { case, open, named: BTreeMap::new(), asked: BTreeSet::new() };
        let asked: BTreeSet<Assumption> =
            open.questions().into_iter().flat_map(|question| case.asked_about(question)).collect();
        for item in askable(case) {
            for name in [case.assumption_id(item), case.assumption_name(item)] {
                if asked.contains(&item) {
                    answers.asked.insert(name.clone());
                }
                let all = answers.named.entry(name).or_default();
                if !all.contains(&item) {
                    all.push(item);
                }
            }
        }
        answers
    }

    /// The case.
    #[must_use]
    pub fn case(&self) -> &'a Case {
        self.case
    }

    /// A question with each of its answers.
    #[must_use]
    pub fn of_question(&self, question: OpenQuestion) -> Vec<Given> {
        let answers = match question {
            OpenQuestion::Order { .. } => vec![OpenAnswer::First, OpenAnswer::Second],
            OpenQuestion::OneOf { dm, statement } => {
                let others = self.open.list(dm).readings.get(&statement).map_or(0, Vec::len);
                (0..=others).map(OpenAnswer::Reading).collect()
            }
            OpenQuestion::PerhapsStatement { .. } | OpenQuestion::PerhapsRule(_) => {
                vec![OpenAnswer::Yes, OpenAnswer::No]
            }
        };
        answers.into_iter().map(|answer| (question, answer)).collect()
    }

    /// An answer as it is written.
    #[must_use]
    pub fn print(&self, given: Given) -> String {
        self.case.answer_text(given)
    }

    /// The answer that `text` writes.
    ///
    /// # Errors
    /// What is wrong with it: its form, a name, or that nothing of the kind is open.
    pub fn parse(&self, text: &str) -> Result<Given, Problem> {
        let text = canonical(text);
        let words: Vec<&str> = text.split_whitespace().collect();
        let given = match words[..] {
            [first, "before", second] => self.order(first, second)?,
            [name, "reads", reading] => self.reading(name, reading)?,
            [name, "yes"] => self.perhaps(name)?.map(|question| (question, OpenAnswer::Yes)),
            [name, "no"] => self.perhaps(name)?.map(|question| (question, OpenAnswer::No)),
            _ => {
                let choices = FORMS.map(str::to_owned).to_vec();
                return Err(Problem::AnswerUnreadable { text: text.trim().to_owned(), choices });
            }
        };
        given.ok_or_else(|| {
            match words[..] {
                [name, "reads", _] => self.no_such_reading(name),
                _ => None,
            }
            .unwrap_or_else(|| self.not_open(&words, text.trim()))
        })
    }

    /// That a statement has other readings than the one that an answer names; `None` where it has one alone.
    fn no_such_reading(&self, name: &str) -> Option<Problem> {
        let count = |item: &Assumption| {
            let Assumption::Statement(dm, statement) = *item else { return None };
            Some(1 + self.open.list(dm).readings.get(&statement)?.len())
        };
        let count = self.items(name).ok()?.iter().find_map(count)?;
        Some(Problem::NoSuchReading { name: name.to_owned(), count })
    }

    /// Why nothing is open that an answer with these words, whose names are right, would answer.
    fn not_open(&self, words: &[&str], text: &str) -> Problem {
        let known = match *words {
            [first, "before", second] => self.known_order(first, second),
            [name, "yes" | "no"] => self.items(name).ok().and_then(|items| items.first()).and_then(|item| match item {
                Assumption::Statement(..) | Assumption::Rule(_) => {
                    Some(format!("{} yes", self.case.assumption_name(*item)))
                }
                Assumption::Group(..) | Assumption::Preferences(_) | Assumption::OneWay(_) => None,
            }),
            _ => None,
        };
        let Some(known) = known else { return Problem::NotOpen { text: text.to_owned() } };
        let same = match *words {
            [first, "before", _] => self.items(first).is_ok_and(|items| {
                items.iter().any(|item| known.starts_with(&format!("{} ", self.case.assumption_name(*item))))
            }),
            [.., last] => last == "yes",
            [] => false,
        };
        Problem::KnownAlready { known, same }
    }

    /// Which of two comes first, where that is known: what is written first.
    fn known_order(&self, first: &str, second: &str) -> Option<String> {
        let (firsts, seconds) = (self.items(first).ok()?, self.items(second).ok()?);
        let pairs = firsts.iter().flat_map(|first| seconds.iter().map(move |second| (*first, *second)));
        let (question, _) = pairs.filter_map(|(first, second)| order_of(first, second)).next()?;
        let OpenQuestion::Order { dm, first, second } = question else { return None };
        let has_order = !matches!(self.case.conflict.preferences[dm.index()], Preference::Weighted(_));
        (first != second && has_order).then(|| self.print((question, OpenAnswer::First)))
    }

    fn order(&self, first: &str, second: &str) -> Result<Option<Given>, Problem> {
        let (firsts, seconds) = (self.items(first)?, self.items(second)?);
        let pairs = firsts.iter().flat_map(|first| seconds.iter().map(move |second| (*first, *second)));
        Ok(pairs.filter_map(|(first, second)| order_of(first, second)).find(|given| self.is_open(given.0)))
    }

    fn reading(&self, name: &str, reading: &str) -> Result<Option<Given>, Problem> {
        let reading = reading.parse::<usize>().ok().and_then(|reading| reading.checked_sub(1));
        let given = |item: &Assumption| {
            let Assumption::Statement(dm, statement) = *item else { return None };
            let readings = 1 + self.open.list(dm).readings.get(&statement)?.len();
            let reading = reading.filter(|reading| *reading < readings)?;
            Some((OpenQuestion::OneOf { dm, statement }, OpenAnswer::Reading(reading)))
        };
        Ok(self.items(name)?.iter().find_map(given))
    }

    fn perhaps(&self, name: &str) -> Result<Option<OpenQuestion>, Problem> {
        let question = |item: &Assumption| match *item {
            Assumption::Statement(dm, statement) => Some(OpenQuestion::PerhapsStatement { dm, statement }),
            Assumption::Rule(rule) => Some(OpenQuestion::PerhapsRule(rule)),
            Assumption::Group(..) | Assumption::Preferences(_) | Assumption::OneWay(_) => None,
        };
        Ok(self.items(name)?.iter().filter_map(question).find(|question| self.is_open(*question)))
    }

    fn items(&self, name: &str) -> Result<&[Assumption], Problem> {
        let known = || self.asked.iter().map(String::as_str);
        let unknown = || Problem::UnknownAssumption {
            name: name.to_owned(),
            suggestions: Near::default().suggestions(name, known()),
        };
        self.named.get(name).map(Vec::as_slice).ok_or_else(unknown)
    }

    fn is_open(&self, question: OpenQuestion) -> bool {
        self.open.questions().contains(&question)
    }
}

/// All about which something can be left open.
fn askable(case: &Case) -> Vec<Assumption> {
    let in_list = |dm: DmId| {
        let entry = &case.decision_makers[dm.index()];
        let statements = (0..entry.statements.len()).map(move |place| Assumption::Statement(dm, place));
        statements.chain((0..entry.ranking.len()).map(move |place| Assumption::Group(dm, place)))
    };
    case.conflict.dms().flat_map(in_list).chain((0..case.rules.len()).map(Assumption::Rule)).collect()
}

/// The question that two things raise, in the order of the file, and the answer that the first comes first.
fn order_of(first: Assumption, second: Assumption) -> Option<Given> {
    let (dm, first, second) = match (first, second) {
        (Assumption::Statement(dm, first), Assumption::Statement(other, second)) if dm == other => (dm, first, second),
        (Assumption::Group(dm, first), Assumption::Group(other, second)) if dm == other => (dm, first, second),
        _ => return None,
    };
    let answer = if first < second { OpenAnswer::First } else { OpenAnswer::Second };
    Some((OpenQuestion::Order { dm, first: first.min(second), second: first.max(second) }, answer))
}

impl Case {
    /// An answer to a question about it, as it is written.
    #[must_use]
    pub fn answer_text(&self, (question, answer): Given) -> String {
        let names: Vec<String> =
            self.asked_about(question).into_iter().map(|item| self.assumption_name(item)).collect();
        match (&names[..], answer) {
            ([first, second], OpenAnswer::Second) => format!("{second} before {first}"),
            ([first, second], _) => format!("{first} before {second}"),
            ([name, ..], OpenAnswer::Reading(reading)) => format!("{name} reads {}", reading + 1),
            ([name, ..], OpenAnswer::Yes) => format!("{name} yes"),
            ([name, ..], _) => format!("{name} no"),
            ([], _) => String::new(),
        }
    }
}
