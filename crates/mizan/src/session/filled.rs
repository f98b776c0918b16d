//! Texts in a language that a case lacks, from a table that was filled in.

use std::collections::BTreeMap;

use mizan_case::edit::{NoEdit, say_all};
use mizan_case::translations::{Filling, NewText, fill};
use mizan_case::{Case, Diagnostic, Label, SourceText};

use super::Session;
use crate::refused::Refused;

impl Session {
    /// What a table of texts adds to the case in `languages`, and the text of the case with that in it. The workbench and
    /// the command line fill in translations by this; a single text is an [`Edit::Say`](mizan_case::edit::Edit::Say).
    ///
    /// # Errors
    /// See [`NotFilled`].
    pub fn filled(&self, table: &SourceText, languages: &[&str]) -> Result<(Filling, String), NotFilled> {
        let case = self.case().map_err(NotFilled::Refused)?.case;
        let filling = fill(case, table, languages).map_err(NotFilled::Table)?;
        if filling.new.is_empty() {
            return Ok((filling, self.source.text.clone()));
        }
        let new = filling.new.iter().map(|new| (new.place.as_str(), new.texts.as_slice()));
        let text = say_all(&self.source.text, new).map_err(NotFilled::NoPlace)?.text;
        let after = Self::of_text(SourceText::new(self.source.name.clone(), text.clone()), &self.limits);
        // What is written is what was meant: no place says anything else than before, and nothing new is wrong.
        let is_read = after.ready().is_some_and(|after| says_all(after.case, &filling.new));
        if is_read { Ok((filling, text)) } else { Err(NotFilled::NoPlace(NoEdit::NoPlace)) }
    }
}

/// Why a table of texts cannot be taken into a case.
#[derive(Debug)]
pub enum NotFilled {
    /// There is no case.
    Refused(Refused),
    /// What is wrong with the table as a whole.
    Table(Box<Diagnostic>),
    /// The file is written in a way that has no place for a text.
    NoPlace(NoEdit),
}

/// Whether a case says all these texts.
fn says_all(case: &Case, new: &[NewText]) -> bool {
    let texts: BTreeMap<String, &Label> = case.texts().into_iter().map(|text| (text.place, text.label)).collect();
    let says = |label: &Label, tag: &str, text: &str| {
        label.by_language.iter().any(|(known, said)| known == tag && said == text)
    };
    new.iter().all(|new| {
        texts.get(&new.place).is_some_and(|label| new.texts.iter().all(|(tag, text)| says(label, tag, text)))
    })
}
