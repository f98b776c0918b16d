//! What stands behind a claim or an assumption, in words: passages, reasons, and the names of assumptions in the file.

use mizan_case::case::{Citation, Grounding, PassageWords};
use mizan_core::vary::{Assumption, Change};

use super::{Speaker, assumption_id};
use crate::args;

impl<'a> Speaker<'a> {
    /// A passage: its source, paragraph and words.
    #[must_use]
    pub fn citation(&self, citation: &Citation) -> String {
        let messages = self.messages();
        let source = &self.case.sources[citation.source];
        if self.discreet && source.private {
            return messages.text("private-source", &[]);
        }
        let title = self.look.label(&source.title, &source.id);
        let place = match citation.paragraph {
            Some(paragraph) => messages.text("cite-paragraph", &args!["source" => title, "paragraph" => paragraph]),
            None => title.into_owned(),
        };
        let words = match &citation.words {
            None => return place,
            Some(PassageWords::Quote(quote)) => self.quoted(quote),
            Some(PassageWords::Ends { from, to: Some(to) }) => self.quoted(&format!("{from} … {to}")),
            Some(PassageWords::Ends { from, to: None }) => self.quoted(from),
        };
        messages.text("cite-words", &args!["place" => place, "words" => words])
    }

    /// The analyst's reason.
    #[must_use]
    pub fn because(&self, grounding: &'a Grounding) -> Option<&'a str> {
        grounding.because.get(&self.look.language.label_tags())
    }

    /// The name of an assumption in the file: `regime.shelter` where the statement has an id, else
    /// `regime.prefers[2]`.
    #[must_use]
    pub fn assumption_name(&self, assumption: Assumption) -> String {
        match (self.statement_id(assumption), assumption) {
            (Some(id), Assumption::Statement(dm, _)) => {
                format!("{}.{id}", self.case.decision_makers[dm.index()].id)
            }
            _ => assumption_id(self.case, assumption),
        }
    }

    /// A change as variants write it: `regime.shelter dropped`.
    #[must_use]
    pub fn change_name(&self, change: Change) -> String {
        self.code(&format!("{} {}", self.assumption_name(change.assumption), change.kind.id()))
    }
}
