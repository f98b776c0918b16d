//! What stands behind a claim or an assumption, in words: passages, reasons, and the names of assumptions in the file.

use mizan_case::case::{Citation, Grounding, PassageWords};
use mizan_core::Assumption;
use mizan_core::vary::Change;

use super::{Audience, Speaker};
use crate::args;
use crate::speech::visible::visible;

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
        // Where there is one source, readers need not be told each time which.
        let only = self.audience == Audience::Readers && self.case.sources.len() == 1;
        let place = match citation.paragraph {
            Some(paragraph) if only => messages.text("cite-paragraph-only", &args!["paragraph" => paragraph]),
            Some(paragraph) => messages.text("cite-paragraph", &args!["source" => title, "paragraph" => paragraph]),
            None => title.into_owned(),
        };
        match self.cited_words(citation) {
            Some(words) => messages.text("cite-words", &args!["place" => place, "words" => words]),
            None => place,
        }
    }

    /// The words by which a passage is known, if it is known by words.
    #[must_use]
    pub fn cited_words(&self, citation: &Citation) -> Option<String> {
        if self.discreet && self.case.sources[citation.source].private {
            return None;
        }
        Some(match citation.words.as_ref()? {
            PassageWords::Quote(quote) => self.quoted(&visible(quote)),
            PassageWords::Ends { from, to: Some(to) } => self.quoted(&visible(&format!("{from} … {to}"))),
            PassageWords::Ends { from, to: None } => self.quoted(&visible(from)),
        })
    }

    /// The analyst's reason.
    #[must_use]
    pub fn because(&self, grounding: &'a Grounding) -> Option<&'a str> {
        grounding.because.get(&self.look.language.label_tags())
    }

    /// The name of an assumption in the file: `regime.shelter` where the statement has an id that may be told, else
    /// `regime.prefers[2]`.
    #[must_use]
    pub fn assumption_name(&self, assumption: Assumption) -> String {
        match self.grounding(assumption).is_some_and(|grounding| self.keeps_private(grounding)) {
            true => self.case.assumption_id(assumption),
            false => self.case.assumption_name(assumption),
        }
    }

    /// A change as variants write it: `regime.shelter dropped`.
    #[must_use]
    pub fn change_name(&self, change: Change) -> String {
        self.code(&format!("{} {}", self.assumption_name(change.assumption), change.kind.id()))
    }
}
