//! Parts of a conflict in words: decision makers, options, states, claims, assumptions.
//!
//! Everything is said by a [`Speaker`], who knows the case and the language. Clauses are built so that they can be put
//! into one another; in Arabic they begin with a verb that does not depend on the gender of what is named.

mod assumption;
mod citation;
mod clause;
mod reading;
mod state;

use mizan_case::{Case, Evidence};
use mizan_core::{DmId, GraphModel, OptionId, StateId};

use crate::look::Look;
use crate::messages::Messages;
use crate::states::States;

pub use assumption::assumption_id;

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
}

impl<'a> Speaker<'a> {
    /// A speaker about `case`.
    #[must_use]
    pub fn new(look: Look, case: &'a Case, model: &'a GraphModel) -> Self {
        Self { look, case, model, states: States::new(case, model.space()), evidence: None }
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
    pub fn dm(&self, dm: DmId) -> &'a str {
        let entry = &self.case.decision_makers[dm.index()];
        entry.name.get(&self.look.language.label_tags()).unwrap_or(&entry.id)
    }

    /// The label of an option.
    #[must_use]
    pub fn option(&self, option: OptionId) -> &'a str {
        let entry = &self.case.options[option.index()];
        entry.name.get(&self.look.language.label_tags()).unwrap_or(&entry.id)
    }

    /// How a state is written: its pattern, or in graph form its name.
    #[must_use]
    pub fn state_text(&self, state: StateId) -> String {
        self.states.text(state).into_owned()
    }
}
