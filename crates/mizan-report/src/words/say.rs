//! What is to be said, in no language yet.

use std::borrow::Cow;

use mizan::Oddity;
use mizan_case::Label;
use mizan_case::case::Citation;
use mizan_core::Assumption;
use mizan_core::Step;
use mizan_core::vary::Change;
use mizan_core::vary::completions::Term;
use mizan_core::{Claim, Concept, DmId, Formula, OpenQuestion, OptionId, StateId, StateKey, Verdict, Way};

use crate::outline::sizes::sizes;
use crate::speech::messages::Arg;
use crate::speech::visible::visible;
use crate::speech::wrap::{abridged, clipped};
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
    /// A sentence of the case between quotation marks, as a part of another: without its full stop, and in so many columns.
    Saying(&'a Label, &'a str, usize),
    /// The same, of the sentence what comes before a colon: what it says before it says what is meant by that.
    Headline(&'a Label, &'a str, usize),
    /// As a sentence of its own: with a full stop where it has no end.
    Sentence(Box<Say<'a>>),
    /// In so many columns, cut after a sentence where that can be; a sign stands for what is left out.
    Clipped(Box<Say<'a>>, usize),
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
    /// An assumption in words, without what is not known of it.
    Unmarked(Assumption),
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
    /// What is different in the second of two combinations of options, which need not be feasible.
    Differences(StateKey, StateKey),
    /// An assumption: for those who work on the file with its name and its basis, for readers in words.
    Premise(Assumption),
    /// Changes of assumptions that are made together.
    ChangesTogether(Vec<Change>),
    /// Answers to one open question of which one is right.
    OneOfAnswers(Term),
    /// A concept of stability, short.
    Concept(Concept),
    /// How people act.
    Way(Way),
    /// How large the case is.
    Sizes,
    /// Why a variant gives no conflict.
    Rejected(&'a mizan_core::vary::Rejected),
    /// What is odd about the model; nothing where it is about what is kept private.
    Oddity(&'a Oddity),
    /// An open question.
    OpenQuestion(OpenQuestion),
    /// Answers to open questions that are given together.
    OpenAnswers(Term),
    /// The verdicts that are left.
    OpenVerdicts(Vec<Option<Verdict>>),
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

    /// The same as a sentence of its own.
    #[must_use]
    pub fn sentence(self) -> Self {
        Self::Sentence(Box::new(self))
    }

    /// The same in at most so many columns.
    #[must_use]
    pub fn clipped(self, width: usize) -> Self {
        Self::Clipped(Box::new(self), width)
    }
}

impl Speaker<'_> {
    /// What is to be said, in this language.
    #[must_use]
    pub fn say(&self, what: &Say<'_>) -> String {
        match what {
            Say::Message(id, args) => {
                let has_clause = args.iter().any(|(_, value)| matches!(value, Say::Formula(_)));
                let args: Vec<(&'static str, Arg<'_>)> =
                    args.iter().map(|(name, value)| (*name, self.argument(value))).collect();
                if has_clause { self.telling(id, &args) } else { self.messages().text(id, &args) }
            }
            Say::Number(number) => crate::speech::numbers::grouped(*number as u128),
            Say::Words(words) => visible(words).into_owned(),
            Say::Label(label, id) => self.look.label(label, id).into_owned(),
            Say::Code(text) => self.code(&visible(text)),
            Say::Quoted(inner) => self.quoted(&self.say(inner)),
            Say::Saying(label, id, width) => self.saying(&self.look.label(label, id), *width),
            Say::Headline(label, id, width) => self.saying(headline(&self.look.label(label, id)), *width),
            Say::Sentence(inner) => {
                let said = self.say(inner);
                let is_ended = said.is_empty() || said.ends_with(['.', '!', '?', '؟', '…']);
                if is_ended { said } else { format!("{said}.") }
            }
            Say::Clipped(inner, width) => abridged(&self.say(inner), *width),
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
            Say::Unmarked(assumption) => self.unmarked_in_words(*assumption),
            Say::AssumptionNumber(number) => self.assumption_number(*number),
            Say::AssumptionName(assumption) => self.code(&self.assumption_name(*assumption)),
            Say::Change(change) => self.change(*change),
            Say::ChangeName(change) => self.change_name(*change),
            Say::Citation(citation) => self.citation(citation),
            Say::CitedWords(citation) => self.cited_words(citation).unwrap_or_else(|| self.citation(citation)),
            Say::Changes(step) => self.step_changes(*step),
            Say::Differences(from, to) => self.differences(*from, *to),
            Say::Premise(assumption) => self.premise(*assumption),
            Say::ChangesTogether(changes) => self.changes_together(changes),
            Say::OneOfAnswers(answers) => self.one_of_answers(answers),
            Say::Concept(concept) => self.concept(*concept),
            Say::Way(way) => self.way(*way),
            Say::Sizes => sizes(self.look.language, self.case, self.model.n_states()),
            Say::Rejected(rejected) => self.why_rejected(rejected),
            Say::Oddity(oddity) => self.oddity(oddity).unwrap_or_default(),
            Say::OpenQuestion(question) => self.open_question(*question),
            Say::OpenAnswers(answers) => self.open_answers(answers),
            Say::OpenVerdicts(verdicts) => self.open_verdicts(verdicts),
        }
    }

    /// A sentence as a part of another.
    fn saying(&self, says: &str, width: usize) -> String {
        self.quoted(&clipped(says.trim_end_matches('.'), Some(width)))
    }

    fn argument<'s>(&self, value: &Say<'_>) -> Arg<'s> {
        match value {
            Say::Number(number) => Arg::from(*number),
            _ => Arg::from(self.say(value)),
        }
    }
}

/// What a sentence says before a colon; all of it where that is a word or none.
fn headline(says: &str) -> &str {
    let before = says.split_once(": ").map(|(before, _)| before);
    before.filter(|before| before.contains(' ')).unwrap_or(says)
}
