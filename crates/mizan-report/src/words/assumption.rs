//! An assumption and a change of it: as programs write them, and in words.

use mizan_case::case::{Basis, Grounding};
use mizan_core::Assumption;
use mizan_core::vary::{Change, ChangeKind, reorders_what_is_vital};

use super::{Audience, Speaker};
use crate::args;
use crate::speech::cells::cells;
use crate::speech::wrap::squeezed;

impl<'a> Speaker<'a> {
    /// An assumption in words, then as the case file has it, marked where something about it is open: `the wish of the
    /// regime that “the process” is on (`process`)`.
    #[must_use]
    pub fn assumption(&self, assumption: Assumption) -> String {
        self.marked(assumption, self.unmarked(assumption))
    }

    /// What is said of an assumption, with what is open about it; nothing of that where it is kept private.
    pub(super) fn marked(&self, assumption: Assumption, words: String) -> String {
        let is_private = self.grounding(assumption).is_some_and(|grounding| self.keeps_private(grounding));
        match self.open_mark(assumption).filter(|_| !is_private) {
            Some(mark) => self.messages().text("open-marked", &args!["what" => words, "mark" => mark]),
            None => words,
        }
    }

    pub(crate) fn unmarked(&self, assumption: Assumption) -> String {
        self.within(assumption, None)
    }

    /// An assumption in words and as the case file has it, the words clipped to so many columns; what the file has, by which it
    /// is found, is told whole.
    pub(crate) fn within(&self, assumption: Assumption, columns: Option<usize>) -> String {
        if self.grounding(assumption).is_some_and(|grounding| self.keeps_private(grounding)) {
            return self.messages().text("private-assumption", &[]);
        }
        let Some(words) = self.plain(assumption) else { return self.coded(assumption) };
        let words = match assumption {
            Assumption::Rule(_) => self.messages().text("assumption-rule-that", &args!["what" => words]),
            _ => words,
        };
        match assumption {
            Assumption::Statement(..) | Assumption::Rule(_) => {
                let formula = self.code(self.case.assumption_text(assumption));
                let coded = |what: &str| {
                    self.messages().text("open-coded", &args!["what" => what, "formula" => formula.as_str()])
                };
                let room = columns.map(|columns| columns.saturating_sub(cells(&coded(""))));
                coded(&squeezed(&words, room))
            }
            _ => squeezed(&words, columns),
        }
    }

    /// An assumption of which the words are those of the case file.
    pub(super) fn coded(&self, assumption: Assumption) -> String {
        let messages = self.messages();
        match assumption {
            Assumption::Statement(dm, _) => {
                let formula = self.case.assumption_text(assumption);
                messages.text("assumption-statement", &args!["dm" => self.dm(dm), "formula" => self.code(formula)])
            }
            Assumption::Group(dm, j) => {
                messages.text("assumption-group", &args!["dm" => self.dm(dm), "group" => j + 1, "next" => j + 2])
            }
            Assumption::Preferences(dm) => messages.text("assumption-preferences", &args!["dm" => self.dm(dm)]),
            Assumption::OneWay(option) => {
                messages.text("assumption-one-way", &args!["option" => self.quoted(&self.option(option))])
            }
            Assumption::Rule(_) => {
                let text = self.case.assumption_text(assumption);
                messages.text("assumption-rule", &args!["formula" => self.code(text)])
            }
        }
    }

    /// An assumption in words, or by its number where it is told elsewhere, with its name in the file and what it rests on.
    #[must_use]
    pub fn assumption_with_basis(&self, assumption: Assumption) -> String {
        let words = self.number_of(assumption).unwrap_or_else(|| self.assumption(assumption));
        let name = self.assumption_name(assumption);
        let basis = self.grounding(assumption).map_or_else(String::new, |grounding| self.basis(grounding.basis));
        self.messages().text("assumption-named", &args!["what" => words, "name" => name, "basis" => basis])
    }

    /// An assumption's number, where those who listen have a list of them.
    #[must_use]
    pub fn number_of(&self, assumption: Assumption) -> Option<String> {
        let place = self.numbered.iter().position(|&other| other == assumption)?;
        Some(self.assumption_number(place + 1))
    }

    /// The number of an assumption, in one piece, as Word breaks a line where a direction ends.
    #[must_use]
    pub fn assumption_number(&self, number: usize) -> String {
        format!("{}{number}", self.messages().text("assumption-mark", &[]))
    }

    /// An assumption with its name and its basis for those who work on the file, in words for readers.
    pub(super) fn premise(&self, assumption: Assumption) -> String {
        match self.audience {
            Audience::Analysts => self.assumption_with_basis(assumption),
            Audience::Readers => self.assumption_in_words(assumption),
        }
    }

    /// Changes of assumptions that are made together.
    #[must_use]
    pub fn changes_together(&self, changes: &[Change]) -> String {
        let change = |change: &Change| {
            let (assumption, how) = (self.premise(change.assumption), self.change(*change));
            self.messages().text("inverse-change", &args!["assumption" => assumption, "change" => how])
        };
        changes.iter().map(change).collect::<Vec<_>>().join(&self.messages().text("and-with", &[]))
    }

    /// What the case file says, as it says it.
    #[must_use]
    pub fn code(&self, text: &str) -> String {
        self.messages().text("code", &args!["text" => text])
    }

    /// A rival reading of a statement, as the case file has it.
    fn rival_reading(&self, assumption: Assumption, reading: usize) -> Option<&str> {
        self.case.statement_of(assumption)?.or_reads.get(reading).map(|(text, _)| text.as_str())
    }

    /// A change in words: `left out`; with a mark where it only reorders what is vital.
    #[must_use]
    pub fn change(&self, change: Change) -> String {
        let what = self.bare_change(change);
        match reorders_what_is_vital(self.model.conflict(), change) {
            true => self.messages().text("change-among-vital", &args!["change" => what]),
            false => what,
        }
    }

    fn bare_change(&self, change: Change) -> String {
        let messages = self.messages();
        match change.kind {
            ChangeKind::Dropped => messages.text("change-dropped", &[]),
            ChangeKind::Negated => messages.text("change-negated", &[]),
            ChangeKind::MovedFirst => messages.text("change-moved-first", &[]),
            ChangeKind::MovedUp => messages.text("change-moved-up", &[]),
            ChangeKind::MovedDown => messages.text("change-moved-down", &[]),
            ChangeKind::MovedLast => messages.text("change-moved-last", &[]),
            ChangeKind::Reread(reading) if self.audience == Audience::Readers => self.reread_in_words(change, reading),
            ChangeKind::Reread(reading) => {
                let formula = self.rival_reading(change.assumption, reading).unwrap_or_default();
                messages.text("change-reread", &args!["formula" => self.code(formula), "reading" => reading + 1])
            }
            ChangeKind::Swapped => messages.text("change-swapped", &[]),
            ChangeKind::Tied => messages.text("change-tied", &[]),
            ChangeKind::AllDropped => messages.text("change-all-dropped", &[]),
            ChangeKind::MadeReversible => messages.text("change-made-reversible", &[]),
        }
    }

    /// What an assumption rests on, with its reason and its passages.
    #[must_use]
    pub fn grounding(&self, assumption: Assumption) -> Option<&'a Grounding> {
        self.case.grounding_of(assumption)
    }

    /// What an element rests on, in a word.
    #[must_use]
    pub fn basis(&self, basis: Basis) -> String {
        let messages = self.messages();
        match basis {
            Basis::Stated => messages.text("basis-stated", &[]),
            Basis::Inferred => messages.text("basis-inferred", &[]),
            Basis::Assumed => messages.text("basis-assumed", &[]),
        }
    }
}
