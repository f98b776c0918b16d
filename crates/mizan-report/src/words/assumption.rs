//! An assumption and a change of it: as programs write them, and in words.

use mizan_case::case::{Basis, Grounding};
use mizan_core::Assumption;
use mizan_core::vary::{Change, ChangeKind};

use super::{Audience, Speaker};
use crate::args;

impl<'a> Speaker<'a> {
    /// An assumption in words: `the regime wants “operations | process”`.
    #[must_use]
    pub fn assumption(&self, assumption: Assumption) -> String {
        let messages = self.messages();
        if self.grounding(assumption).is_some_and(|grounding| self.keeps_private(grounding)) {
            return messages.text("private-assumption", &[]);
        }
        match assumption {
            Assumption::Statement(dm, _) => {
                let formula = self.case.assumption_text(assumption);
                messages.text("assumption-statement", &args!["dm" => self.dm(dm), "formula" => self.code(formula)])
            }
            Assumption::Group(dm, j) => {
                messages.text("assumption-group", &args!["dm" => self.dm(dm), "group" => j + 1, "next" => j + 2])
            }
            Assumption::OneWay(option) => {
                messages.text("assumption-one-way", &args!["option" => self.quoted(&self.option(option))])
            }
            Assumption::Rule(_) => {
                let text = self.case.assumption_text(assumption);
                messages.text("assumption-rule", &args!["formula" => self.code(text)])
            }
        }
    }

    /// An assumption in words, with its name in the file and what it rests on.
    #[must_use]
    pub fn assumption_with_basis(&self, assumption: Assumption) -> String {
        let (words, name) = (self.assumption(assumption), self.assumption_name(assumption));
        let basis = self.grounding(assumption).map_or_else(String::new, |grounding| self.basis(grounding.basis));
        self.messages().text("assumption-named", &args!["what" => words, "name" => name, "basis" => basis])
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

    /// A change in words: `left out`.
    #[must_use]
    pub fn change(&self, change: Change) -> String {
        let messages = self.messages();
        match change.kind {
            ChangeKind::Dropped => messages.text("change-dropped", &[]),
            ChangeKind::Negated => messages.text("change-negated", &[]),
            ChangeKind::MovedFirst => messages.text("change-moved-first", &[]),
            ChangeKind::MovedLast => messages.text("change-moved-last", &[]),
            ChangeKind::Reread(reading) if self.audience == Audience::Readers => self.reread_in_words(change, reading),
            ChangeKind::Reread(reading) => {
                let formula = self.rival_reading(change.assumption, reading).unwrap_or_default();
                messages.text("change-reread", &args!["formula" => self.code(formula), "reading" => reading + 1])
            }
            ChangeKind::Swapped => messages.text("change-swapped", &[]),
            ChangeKind::Tied => messages.text("change-tied", &[]),
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
