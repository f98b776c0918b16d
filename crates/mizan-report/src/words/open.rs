//! Open questions and their answers, in words.

use mizan_core::vary::completions::{Given, Term};
use mizan_core::{Assumption, DmId, OpenAnswer, OpenQuestion, Preference, Verdict};

use super::{Audience, Speaker};
use crate::args;

impl Speaker<'_> {
    /// A question, as one would ask it.
    #[must_use]
    pub fn open_question(&self, question: OpenQuestion) -> String {
        let messages = self.messages();
        let asked = match question {
            OpenQuestion::Order { dm, first, second } => {
                let (first, second) = (self.open_item(dm, first), self.open_item(dm, second));
                let id = if self.is_ranked(dm) { "ask-order-ranking" } else { "ask-order" };
                messages.text(id, &args!["dm" => self.dm(dm), "first" => first, "second" => second])
            }
            OpenQuestion::OneOf { dm, statement } => {
                let readings = self.readings(dm, statement, |_| true).join(&messages.text("ask-reads-or", &[]));
                match self.wish_name(dm, statement) {
                    Some(wish) => {
                        let args = args!["dm" => self.dm(dm), "readings" => readings, "wish" => wish];
                        messages.text("ask-reads-named", &args)
                    }
                    None => messages.text("ask-reads", &args!["dm" => self.dm(dm), "readings" => readings]),
                }
            }
            OpenQuestion::PerhapsStatement { dm, statement } => {
                let what = self.open_item(dm, statement);
                messages.text("ask-cares", &args!["dm" => self.dm(dm), "what" => what])
            }
            OpenQuestion::PerhapsRule(rule) => messages.text("ask-binds", &args!["rule" => self.open_rule(rule)]),
        };
        self.polished(&asked)
    }

    /// An answer, as a clause.
    #[must_use]
    pub fn open_answer(&self, (question, answer): Given) -> String {
        let messages = self.messages();
        match (question, answer) {
            (OpenQuestion::Order { dm, first, second }, answer) => {
                let (first, second) = if answer == OpenAnswer::Second { (second, first) } else { (first, second) };
                let (first, second) = (self.open_item(dm, first), self.open_item(dm, second));
                let id = if self.is_ranked(dm) { "open-order-ranking" } else { "open-order" };
                messages.text(id, &args!["dm" => self.dm(dm), "first" => first, "second" => second])
            }
            (OpenQuestion::OneOf { dm, statement }, answer) => {
                let reading = if let OpenAnswer::Reading(reading) = answer { reading } else { 0 };
                let what = self.reading_of(dm, statement, reading);
                let others = self.readings(dm, statement, |other| other != reading);
                let others = others.join(&messages.text("open-nor", &[]));
                match self.wish_name(dm, statement) {
                    Some(wish) => {
                        let args = args!["dm" => self.dm(dm), "what" => what, "others" => others, "wish" => wish];
                        messages.text("open-reads-named", &args)
                    }
                    None => {
                        messages.text("open-reads", &args!["dm" => self.dm(dm), "what" => what, "others" => others])
                    }
                }
            }
            (OpenQuestion::PerhapsStatement { dm, statement }, answer) => {
                let id = if answer == OpenAnswer::No { "open-cares-not" } else { "open-cares" };
                messages.text(id, &args!["dm" => self.dm(dm), "what" => self.open_item(dm, statement)])
            }
            (OpenQuestion::PerhapsRule(rule), answer) => {
                let id = if answer == OpenAnswer::No { "open-binds-not" } else { "open-binds" };
                messages.text(id, &args!["rule" => self.open_rule(rule)])
            }
        }
    }

    /// Answers that are given together, as a clause.
    #[must_use]
    pub fn open_answers(&self, answers: &Term) -> String {
        let answers: Vec<String> = answers.iter().map(|given| self.open_answer(*given)).collect();
        self.spelled(&answers.join(&self.messages().text("open-and", &[])))
    }

    /// Answers to one question of which one is right, as a clause.
    pub(super) fn one_of_answers(&self, answers: &Term) -> String {
        let answers: Vec<String> = answers.iter().map(|given| self.open_answer(*given)).collect();
        self.polished(&answers.join(&self.messages().text("trace-or", &[])))
    }

    /// A verdict, or that there is none.
    #[must_use]
    pub fn open_verdict(&self, verdict: Option<Verdict>) -> String {
        verdict.map_or_else(|| self.messages().text("verdict-undecidable", &[]), |verdict| self.verdict_word(verdict))
    }

    /// Several verdicts: `holds or fails`.
    #[must_use]
    pub fn open_verdicts(&self, verdicts: &[Option<Verdict>]) -> String {
        let words = verdicts.iter().map(|verdict| self.open_verdict(*verdict));
        let joined =
            |first: String, last: String| self.messages().text("verdict-or", &args!["first" => first, "last" => last]);
        words.reduce(joined).unwrap_or_default()
    }

    /// What a question is about, as a clause, with all its readings; in a ranking the states.
    fn open_item(&self, dm: DmId, place: usize) -> String {
        let messages = self.messages();
        if self.is_ranked(dm) {
            let states = self.group(dm, place).unwrap_or_default();
            let are_tied = self.states_of_group(dm, place).len() > 1;
            return if are_tied { messages.text("open-tied", &args!["states" => states]) } else { states };
        }
        let what = match &self.readings(dm, place, |_| true)[..] {
            [only] => only.clone(),
            // Readers are asked of the readings by a question of their own.
            [first, others @ ..] if self.audience == Audience::Readers => {
                messages.text("open-either-first", &args!["reading" => first.as_str(), "others" => others.len()])
            }
            all => {
                let readings = all.join(&messages.text("open-or", &[]));
                messages.text("open-either", &args!["readings" => readings])
            }
        };
        if !self.has_a_double(dm, place) {
            return what;
        }
        let name = self.code(&self.case.assumption_name(Assumption::Statement(dm, place)));
        messages.text("open-named", &args!["what" => what, "name" => name])
    }

    /// Whether another wish of the decision maker is in the same words, so that these alone do not say which is meant.
    fn has_a_double(&self, dm: DmId, place: usize) -> bool {
        let Preference::Prioritised(list) = &self.model.conflict().preferences[dm.index()] else { return false };
        list.iter().enumerate().any(|(other, wish)| other != place && wish.formula == list[place].formula)
    }

    /// Those readings of a statement of which `counts` says so, each as a clause; where they are kept private, what says so.
    fn readings(&self, dm: DmId, place: usize, counts: impl Fn(usize) -> bool) -> Vec<String> {
        let assumption = Assumption::Statement(dm, place);
        if self.grounding(assumption).is_some_and(|grounding| self.keeps_private(grounding)) {
            return vec![self.reading_of(dm, place, 0)];
        }
        let others = self.case.open.list(dm).readings.get(&place).map_or(0, Vec::len);
        (0..=others).filter(|reading| counts(*reading)).map(|reading| self.reading_of(dm, place, reading)).collect()
    }

    /// The name of a wish for those who work on the file.
    fn wish_name(&self, dm: DmId, place: usize) -> Option<String> {
        let is_told = self.audience != Audience::Readers;
        is_told.then(|| self.code(&self.case.assumption_name(Assumption::Statement(dm, place))))
    }

    /// What is open about an assumption, in a word or two; `None` where it is all known.
    #[must_use]
    pub fn open_mark(&self, assumption: Assumption) -> Option<String> {
        let messages = self.messages();
        let mut marks = Vec::new();
        let (dm, place) = match assumption {
            Assumption::Statement(dm, place) | Assumption::Group(dm, place) => (dm, place),
            Assumption::Rule(rule) if self.case.open.rules.contains(&rule) => {
                return Some(messages.text("open-mark-perhaps", &[]));
            }
            Assumption::Rule(_) | Assumption::Preferences(_) | Assumption::OneWay(_) => return None,
        };
        let open = self.case.open.list(dm);
        // A group stands for its place above the next.
        let places = if let Assumption::Group(..) = assumption { place..place + 2 } else { place..place + 1 };
        if open.tiers.iter().any(|tier| places.clone().all(|place| tier.places().contains(&place))) {
            marks.push(messages.text("open-mark-order", &[]));
        }
        if let Some(others) = open.readings.get(&place) {
            marks.push(messages.text("open-mark-reads", &args!["count" => others.len() + 1]));
        }
        if open.perhaps.contains(&place) {
            marks.push(messages.text("open-mark-perhaps", &[]));
        }
        (!marks.is_empty()).then(|| self.listed(&marks))
    }

    /// A reading of a statement as a clause, for those who work on the file with its formula.
    fn reading_of(&self, dm: DmId, place: usize, reading: usize) -> String {
        let assumption = Assumption::Statement(dm, place);
        if self.grounding(assumption).is_some_and(|grounding| self.keeps_private(grounding)) {
            return self.messages().text("private-assumption", &[]);
        }
        let other = reading.checked_sub(1);
        let rival = other.and_then(|other| self.case.open.list(dm).readings.get(&place)?.get(other));
        let Some(formula) = rival.or_else(|| self.wish(dm, place)) else { return String::new() };
        let what = self.formula(formula);
        if self.audience == Audience::Readers {
            return what;
        }
        let one_of = self.case.statement_of(assumption).map(|statement| &statement.one_of);
        let text = other.and_then(|other| Some(one_of?.get(other)?.value.as_str()));
        let text = self.code(text.unwrap_or_else(|| self.case.assumption_text(assumption)));
        self.messages().text("open-coded", &args!["what" => what, "formula" => text])
    }

    fn open_rule(&self, rule: usize) -> String {
        let assumption = Assumption::Rule(rule);
        match self.grounding(assumption).is_some_and(|grounding| self.keeps_private(grounding)) {
            true => self.messages().text("private-assumption", &[]),
            false => self.code(self.case.assumption_text(assumption)),
        }
    }

    fn is_ranked(&self, dm: DmId) -> bool {
        matches!(self.model.conflict().preferences[dm.index()], Preference::Ranking(_))
    }
}
