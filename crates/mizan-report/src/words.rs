//! Parts of a conflict in words: decision makers, options, states, claims, assumptions.
//!
//! Everything is said by a [`Speaker`], who knows the case and the language. Clauses are built so that they can be put
//! into one another; in Arabic they begin with a verb that does not depend on the gender of what is named.

mod ahead;
mod assumption;
mod atom;
mod citation;
mod clause;
pub mod doings;
pub mod force;
mod gain;
mod oddity;
mod open;
mod plain;
mod reading;
pub mod refused;
pub(crate) mod say;
mod state;
mod story;
pub mod terms;
pub mod unnamed;

pub use say::Say;
pub use story::Story;

use std::borrow::Cow;

use mizan_case::case::Grounding;
use mizan_case::{Case, Evidence};
use mizan_core::{Assumption, DmId, GraphModel, OptionId, Perception, StateId};

use crate::args;
use crate::outline::states::States;
use crate::speech::look::Look;
use crate::speech::messages::Messages;

/// Says things about one case in one language.
#[derive(Debug, Clone)]
pub struct Speaker<'a> {
    /// The language.
    pub look: Look,
    /// The case.
    pub case: &'a Case,
    /// Its states, moves and rankings.
    pub model: &'a GraphModel,
    /// Its states as people know them.
    pub states: States<'a>,
    /// What stands behind it, where that was looked up.
    pub evidence: Option<&'a Evidence>,
    /// Whether those who listen know the formulas of the case file, or want words.
    pub audience: Audience,
    /// Whether what is private is left out.
    pub discreet: bool,
    /// Of the conflict as somebody sees it, where it is that of which is spoken: then the model is that too.
    pub seen: Option<&'a Perception>,
    /// The assumptions that those who listen have a list of, by whose numbers they are spoken of; else none.
    pub numbered: &'a [Assumption],
}

/// Who listens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Audience {
    /// Those who work on the case file: assumptions are told as the file has them.
    #[default]
    Analysts,
    /// Those to whom the analysis is handed on: assumptions are told in words.
    Readers,
}

impl<'a> Speaker<'a> {
    /// A speaker about `case`.
    #[must_use]
    pub fn new(look: Look, case: &'a Case, model: &'a GraphModel) -> Self {
        let states = States::new(case, model.space());
        let audience = Audience::default();
        Self { look, case, model, states, evidence: None, audience, discreet: false, seen: None, numbered: &[] }
    }

    /// The same speaker before those to whom the analysis is handed on; `discreet` where what is private is left out.
    #[must_use]
    pub fn for_readers(self, discreet: bool) -> Self {
        Self { audience: Audience::Readers, discreet, ..self }
    }

    /// The same speaker before those who have a list of assumptions, and know each by its number in it.
    #[must_use]
    pub fn numbering<'b>(&self, numbered: &'b [Assumption]) -> Speaker<'b>
    where
        'a: 'b,
    {
        Speaker { numbered, ..self.clone() }
    }

    /// The same speaker about the conflict as `dm` sees it; about the conflict as it is, where that one sees it so.
    #[must_use]
    pub fn as_seen_by(&self, dm: DmId) -> Self {
        match self.model.perception(dm) {
            Some(seen) => {
                let states = States::new(self.case, seen.model().space());
                Self { model: seen.model(), states, seen: Some(seen), ..self.clone() }
            }
            None => self.clone(),
        }
    }

    /// Whether an element is not to be told.
    #[must_use]
    pub fn keeps_private(&self, grounding: &Grounding) -> bool {
        self.discreet && grounding.private
    }

    /// How many texts of the case are not there in this language, for those who read them in another; `None` where all are.
    #[must_use]
    pub fn untranslated(&self) -> Option<String> {
        let texts = self.case.texts().into_iter().filter(|text| !(self.discreet && text.private)).collect::<Vec<_>>();
        let tag = self.look.language.tag();
        let missing = texts.iter().filter(|text| !self.case.is_said_in(text.label, tag)).count();
        let args = args!["missing" => missing, "all" => texts.len()];
        (missing > 0).then(|| self.messages().text("untranslated", &args))
    }

    /// The same speaker, who knows the sources too.
    #[must_use]
    pub fn with_evidence(self, evidence: &'a Evidence) -> Self {
        Self { evidence: Some(evidence), ..self }
    }

    /// What Mizan says in this language.
    #[must_use]
    pub fn messages(&self) -> &'static Messages {
        self.look.language.messages()
    }

    /// The name of a decision maker.
    #[must_use]
    pub fn dm(&self, dm: DmId) -> Cow<'a, str> {
        let entry = &self.case.decision_makers[dm.index()];
        match self.keeps_private(&entry.grounding) {
            true => Cow::Owned(self.messages().text("private-actor", &args!["number" => dm.index() + 1])),
            false => self.look.label(&entry.name, &entry.id),
        }
    }

    /// The label of an option.
    #[must_use]
    pub fn option(&self, option: OptionId) -> Cow<'a, str> {
        let entry = &self.case.options[option.index()];
        match self.keeps_private(&entry.grounding) {
            true => Cow::Owned(self.messages().text("private-option", &args!["number" => option.index() + 1])),
            false => self.look.label(&entry.name, &entry.id),
        }
    }

    /// How a state is written: its pattern, or in graph form its name.
    #[must_use]
    pub fn state_text(&self, state: StateId) -> String {
        self.states.text(state).into_owned()
    }
}
