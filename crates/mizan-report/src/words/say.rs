//! What is to be said, in no language yet.

use std::borrow::Cow;

use mizan_case::Label;
use mizan_case::case::Citation;
use mizan_core::Assumption;
use mizan_core::Step;
use mizan_core::vary::Change;
use mizan_core::{Claim, Concept, DmId, Formula, OptionId, StateId, Way};

use crate::outline::sizes::sizes;
use crate::speech::messages::Arg;
use crate::speech::visible::visible;
use crate::words::Speaker;

/// What is to be said. A [`Speaker`] says it in a language.
#[derive(Debug, Clone)]
pub enum Say<'a> {
    /// A message with what is put into it.
    Message(&'static str, Vec<(&'static str, Say<'a>)>),
    /// A number, which also chooses the plural form of the message that it is put into.
    Number(usize),
    /// Words that are the same in every language: a pattern, an id, words of a source.
    Words(Cow<'a, str>),
    /// What the case says in several languages; the id where it says nothing.
    Label(&'a Label, &'a str),
    /// Code as the case file has it.
    Code(Cow<'a, str>),
    /// Between quotation marks.
    Quoted(Box<Say<'a>>),
    /// The parts of a list in running text.
    List(Vec<Say<'a>>),
    /// A decision maker.
    Dm(DmId),
    /// An option.
    Option(OptionId),
    /// A state, by its name or by how it differs from a named one.
    State(StateId),
    /// A state, by what each decision maker does in it.
    Doings(StateId),
    /// A state's number and pattern.
    StateNumber(StateId),
    /// A formula over options, as a clause.
    Formula(&'a Formula),
    /// A claim read back.
    Reading(&'a Claim),
    /// An assumption in words.
    Assumption(Assumption),
    /// An assumption by its number in the report.
    AssumptionNumber(usize),
    /// An assumption's name in the file.
    AssumptionName(Assumption),
    /// What is done to an assumption, in words.
    Change(Change),
    /// A change as variants write it.
    ChangeName(Change),
    /// A passage.
    Citation(&'a Citation),
    /// The words of a passage alone; where there are none, its place.
    CitedWords(&'a Citation),
    /// What one step changes.
    Changes(Step),
    /// A concept of stability, short.
    Concept(Concept),
    /// How people act.
    Way(Way),
    /// How large the case is.
    Sizes,
    /// Why a variant gives no conflict.
    Rejected(&'a mizan_core::vary::Rejected),
}

/// A message to be said: `say!("actors-wish", "what" => Say::Formula(formula))`.
macro_rules! say {
    ($id:literal $(, $name:literal => $value:expr)* $(,)?) => {
        $crate::words::say::Say::Message($id, vec![$(($name, $crate::words::say::Say::from($value))),*])
    };
}
pub(crate) use say;

impl From<usize> for Say<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

impl<'a> From<&'a str> for Say<'a> {
    fn from(words: &'a str) -> Self {
        Self::Words(Cow::Borrowed(words))
    }
}

impl From<String> for Say<'_> {
    fn from(words: String) -> Self {
        Self::Words(Cow::Owned(words))
    }
}

impl<'a> Say<'a> {
    /// The same between quotation marks.
    #[must_use]
    pub fn quoted(self) -> Self {
        Self::Quoted(Box::new(self))
    }
}

impl Speaker<'_> {
    /// What is to be said, in this language.
    #[must_use]
    pub fn say(&self, what: &Say<'_>) -> String {
        match what {
            Say::Message(id, args) => {
                let args: Vec<(&'static str, Arg<'_>)> =
                    args.iter().map(|(name, value)| (*name, self.argument(value))).collect();
                self.messages().text(id, &args)
            }
            Say::Number(number) => crate::speech::numbers::grouped(*number as u128),
            Say::Words(words) => visible(words).into_owned(),
            Say::Label(label, id) => self.look.label(label, id).into_owned(),
            Say::Code(text) => self.code(&visible(text)),
            Say::Quoted(inner) => self.quoted(&self.say(inner)),
            Say::List(parts) => {
                let direction = self.look.language.direction();
                let isolated = |part| crate::speech::bidi::isolate(&self.say(part), direction).into_owned();
                self.listed(&parts.iter().map(isolated).collect::<Vec<_>>())
            }
            Say::Dm(dm) => self.dm(*dm).into_owned(),
            Say::Option(option) => self.option(*option).into_owned(),
            Say::State(state) => self.state(*state),
            Say::Doings(state) => self.doings(*state),
            Say::StateNumber(state) => self.state_number(*state),
            Say::Formula(formula) => self.formula(formula),
            Say::Reading(claim) => self.reading(claim),
            Say::Assumption(assumption) => self.assumption_in_words(*assumption),
            // In one piece, as Word breaks a line where a direction ends.
            Say::AssumptionNumber(number) => format!("{}{number}", self.messages().text("assumption-mark", &[])),
            Say::AssumptionName(assumption) => self.code(&self.assumption_name(*assumption)),
            Say::Change(change) => self.change(*change),
            Say::ChangeName(change) => self.change_name(*change),
            Say::Citation(citation) => self.citation(citation),
            Say::CitedWords(citation) => self.cited_words(citation).unwrap_or_else(|| self.citation(citation)),
            Say::Changes(step) => self.step_changes(*step),
            Say::Concept(concept) => self.concept(*concept),
            Say::Way(way) => self.way(*way),
            Say::Sizes => sizes(self.look.language, self.case, self.model.n_states()),
            Say::Rejected(rejected) => self.why_rejected(rejected),
        }
    }

    fn argument<'s>(&self, value: &Say<'_>) -> Arg<'s> {
        match value {
            Say::Number(number) => Arg::from(*number),
            _ => Arg::from(self.say(value)),
        }
    }
}
