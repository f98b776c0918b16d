//! Assumptions and states for readers who do not know the formulas of the case file.

use mizan_core::Assumption;
use mizan_core::Step;
use mizan_core::vary::Change;
use mizan_core::{DmId, Formula, Preference, Rule, StateId};

use super::Speaker;
use crate::args;
use crate::words::doings::state_in_words;

/// How many states of a group of a ranking are told; the rest are counted.
const IN_A_GROUP: usize = 2;

impl<'a> Speaker<'a> {
    /// An assumption in words only: `the regime wants it to be so that …`.
    #[must_use]
    pub fn assumption_in_words(&self, assumption: Assumption) -> String {
        self.marked(assumption, self.unmarked_in_words(assumption))
    }

    /// The same without what is not known of it.
    pub(super) fn unmarked_in_words(&self, assumption: Assumption) -> String {
        if self.grounding(assumption).is_some_and(|grounding| self.keeps_private(grounding)) {
            return self.messages().text("private-assumption", &[]);
        }
        self.plain(assumption).unwrap_or_else(|| self.coded(assumption))
    }

    /// An assumption in words; `None` where there are none but those of the case file.
    pub(super) fn plain(&self, assumption: Assumption) -> Option<String> {
        let messages = self.messages();
        let words = match assumption {
            Assumption::Statement(dm, j) => {
                let what = self.formula(self.wish(dm, j)?);
                messages.text("plain-wish", &args!["dm" => self.dm(dm), "what" => what])
            }
            Assumption::Rule(rule) => match self.rule(rule)? {
                Rule::Forbid(formula) => messages.text("plain-forbidden", &args!["what" => self.formula(formula)]),
                Rule::Require(formula) => messages.text("plain-required", &args!["what" => self.formula(formula)]),
                _ => return None,
            },
            Assumption::Group(dm, j) => {
                let (better, worse) = (self.group(dm, j)?, self.group(dm, j + 1)?);
                messages.text("plain-group", &args!["dm" => self.dm(dm), "better" => better, "worse" => worse])
            }
            Assumption::Preferences(_) | Assumption::OneWay(_) => return None,
        };
        Some(self.spelled(&words))
    }

    /// The states of a group of a direct ranking, from 0 for the best; `None` where there is no such group.
    ///
    /// Cost: one look at the rank of each state.
    pub(super) fn group(&self, dm: DmId, group: usize) -> Option<String> {
        let states = self.states_of_group(dm, group).into_iter();
        let (shown, more): (Vec<_>, Vec<_>) = states.enumerate().partition(|(place, _)| *place < IN_A_GROUP);
        let words: Vec<String> = shown.into_iter().map(|(_, state)| self.state(state)).collect();
        let rest = self.messages().text("report-and-more", &args!["count" => more.len()]);
        match (words.is_empty(), more.is_empty()) {
            (true, _) => None,
            (_, true) => Some(self.listed(&words)),
            (_, false) => Some(format!("{} {rest}", self.listed(&words))),
        }
    }

    /// The states of a group of a direct ranking, from 0 for the best; none where there is no such group.
    ///
    /// Cost: one look at the rank of each state.
    pub(super) fn states_of_group(&self, dm: DmId, group: usize) -> Vec<StateId> {
        let Preference::Ranking(groups) = &self.model.conflict().preferences[dm.index()] else { return Vec::new() };
        let ranks = self.model.ranks(dm);
        let Some(rank) = groups.len().checked_sub(group).filter(|&rank| rank > 0) else { return Vec::new() };
        self.model.space().ids().filter(|&state| ranks.rank(state) as usize == rank).collect()
    }

    /// A rival reading of a statement, in words.
    pub(super) fn reread_in_words(&self, change: Change, reading: usize) -> String {
        let messages = self.messages();
        let rival = match change.assumption {
            Assumption::Statement(dm, j) => {
                self.case.decision_makers[dm.index()].statements.get(j).filter(|s| !self.keeps_private(&s.grounding))
            }
            _ => None,
        };
        match rival.and_then(|statement| statement.or_reads.get(reading)) {
            Some((_, formula)) => self.telling("plain-reread", &args!["what" => self.quoted(&self.formula(formula))]),
            None => messages.text("private-reading", &[]),
        }
    }

    /// What a statement says that a decision maker wants; `None` where there is no such statement.
    #[must_use]
    pub fn wish(&self, dm: DmId, j: usize) -> Option<&'a Formula> {
        match self.model.conflict().preferences.get(dm.index())? {
            Preference::Prioritised(statements) => statements.get(j).map(|statement| &statement.formula),
            Preference::Weighted(statements) => statements.get(j).map(|(formula, _)| formula),
            Preference::Indifferent | Preference::Ranking(_) => None,
        }
    }

    fn rule(&self, rule: usize) -> Option<&'a Rule> {
        match &self.model.conflict().form {
            mizan_core::Form::Options(form) => form.rules.get(rule),
            mizan_core::Form::Graph(_) => None,
        }
    }

    /// What each decision maker does in a state; in graph form the state's name.
    #[must_use]
    pub fn doings(&self, state: StateId) -> String {
        state_in_words(self, state).unwrap_or_else(|| self.state_text(state))
    }

    /// What a step changes: `with “a”, without “b”`; in graph form where it leads.
    #[must_use]
    pub fn step_changes(&self, step: Step) -> String {
        match self.model.move_between(step.by, step.from, step.to) {
            Some((from, to)) => self.differences(from, to),
            None => self.state(step.to),
        }
    }
}
