//! What happened for programs: `mizan-trace/1`.

use std::io;

use mizan::{Trace, TracedStep};
use mizan_case::case::StateRef;
use mizan_case::claim::answer::Answers;
use mizan_core::vary::history::Learned;
use mizan_core::vary::{Change, Fewest, Outcome};
use mizan_core::{Assumption, OpenAnswer, OpenQuestion, OptionId, StateId, StateKey};
use schemars::JsonSchema;
use serde::Serialize;

use super::told::Telling;
use crate::formats::json;
use crate::inquiry::json::{AnswerJson, GivenJson, QuestionJson};
use crate::words::Speaker;

/// What happened, held against the model.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "What happened, by Mizan", deny_unknown_fields)]
pub struct TraceJson<'a> {
    /// The name and version of this format.
    #[schemars(extend("const" = "mizan-trace/1"))]
    format: &'static str,
    /// The state that the first event finds.
    from: PlaceJson,
    /// The steps, in the order of time.
    pub(super) events: Vec<StepJson<'a>>,
    /// What the steps tell of each open question, if whoever acted did so by improvements: the answers with which every
    /// step that could be a move is one. Missing where nothing is open, or it is too much to be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    learned: Option<Vec<LearnedJson>>,
    /// The most steps that one completion makes improvements. Missing where nothing is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    explained: Option<ExplainedJson>,
}

/// A state, which need not be feasible.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct PlaceJson {
    /// Its number, where the rules allow it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) state: Option<usize>,
    /// Its pattern; in graph form its name.
    pub(super) key: String,
}

/// A step: one event, or several of one decision maker on one day.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct StepJson<'a> {
    /// The events that it is made of, by their places in the case, from 1.
    pub(super) events: Vec<usize>,
    /// When, as exactly as that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) on: Option<String>,
    /// Who acted; missing for what no decision maker of the case did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) by: Option<&'a str>,
    /// The state that it found.
    pub(super) from: PlaceJson,
    /// The state that it left.
    pub(super) to: PlaceJson,
    /// The options that were taken up or dropped.
    pub(super) changes: Vec<String>,
    /// What it was to whoever made it; missing where nobody did.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("enum" = ["best", "improvement", "indifferent", "against", "barred"]))]
    pub(super) step: Option<&'static str>,
    /// The statement that decides which of the two states whoever made it prefers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) decides: Option<String>,
    /// What stands in the way of a step that is no move.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) barred_by: Vec<String>,
    /// What would make an improvement of a step that is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) would_need: Option<NeedsJson>,
    /// Whether a source is named.
    pub(super) sourced: bool,
}

/// What would make an improvement of a step that is none.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct NeedsJson {
    /// Sets of changes, each of which would: the smallest. Empty where none was found.
    pub(super) changes: Vec<Vec<ChangeJson>>,
    /// Up to how many changes at once were tried.
    pub(super) tried_up_to: usize,
}

/// A change of an assumption.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct ChangeJson {
    /// What is changed.
    pub(super) assumption: String,
    /// What is done with it.
    pub(super) change: String,
}

/// What was learned of a question.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct LearnedJson {
    /// The question.
    ask: QuestionJson,
    /// The answers that are left; none where no completion explains every step.
    left: Vec<AnswerJson>,
}

/// The steps that one completion explains.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct ExplainedJson {
    /// Whether all was examined: where not, more may be explained at once, and more answers may be out.
    #[schemars(extend("enum" = ["all", "bounded"]))]
    examined: &'static str,
    /// The steps that are moves in some completion, by their places among `events`, from 1.
    of: Vec<usize>,
    /// Those of them that are improvements in the completion that explains most.
    steps: Vec<usize>,
    /// Answers of such a completion, all others being as written.
    answers: Vec<GivenJson>,
}

impl<'a> TraceJson<'a> {
    /// What happened as it is written for programs.
    #[must_use]
    pub fn new(trace: &Trace, speaker: &Speaker<'a>) -> Self {
        let names = Answers::of(speaker.case, &trace.open);
        let start = trace.steps.first().map_or(StateRef::Key(StateKey(0)), |step| step.from);
        let of_question = |(question, left): &(OpenQuestion, Vec<OpenAnswer>)| LearnedJson {
            ask: QuestionJson::new(*question, &names),
            left: left.iter().map(|answer| AnswerJson::new(*answer)).collect(),
        };
        let is_told = |learned: &&Learned| !learned.left.is_empty();
        Self {
            format: "mizan-trace/1",
            from: PlaceJson::new(start, speaker),
            events: trace.steps.iter().map(|step| StepJson::new(step, trace, speaker)).collect(),
            learned: trace
                .learned
                .as_ref()
                .filter(is_told)
                .map(|learned| learned.left.iter().map(of_question).collect()),
            explained: trace.learned.as_ref().map(|learned| ExplainedJson {
                examined: if learned.is_exact { "all" } else { "bounded" },
                of: numbers(&learned.moves),
                steps: numbers(&learned.explained),
                answers: learned.by.iter().map(|given| GivenJson::new(*given, &names)).collect(),
            }),
        }
    }

    /// Writes it as JSON.
    ///
    /// # Errors
    /// What `out` reports.
    pub fn write(&self, out: &mut dyn io::Write) -> io::Result<()> {
        json::write(out, self)
    }
}

fn numbers(places: &[usize]) -> Vec<usize> {
    places.iter().map(|place| place + 1).collect()
}

impl PlaceJson {
    fn new(state: StateRef, speaker: &Speaker<'_>) -> Self {
        let found = state.find(speaker.model.space());
        let key = match (state, found) {
            (_, Some(state)) => speaker.state_text(state),
            (StateRef::Key(key), None) => key_text(key, speaker),
            (StateRef::Graph(state), None) => speaker.state_text(state),
        };
        Self { state: found.map(StateId::number), key }
    }
}

/// A combination of options that no state is, as a pattern.
fn key_text(key: StateKey, speaker: &Speaker<'_>) -> String {
    let options = (0..speaker.case.options.len()).map(OptionId::from_index);
    options.map(|option| if key.takes(option) { 'Y' } else { 'N' }).collect()
}

impl<'a> StepJson<'a> {
    fn new(step: &TracedStep, trace: &Trace, speaker: &Speaker<'a>) -> Self {
        let id = |assumption: Assumption| speaker.case.assumption_id(assumption);
        let judged = step.judged.as_ref();
        let telling = Telling { case: speaker.case, trace, discreet: false };
        Self {
            events: step.events.clone().map(|place| place + 1).collect(),
            on: telling.day(step).map(|day| day.to_string()),
            by: step.by.map(|by| speaker.case.decision_makers[by.index()].id.as_str()),
            from: PlaceJson::new(step.from, speaker),
            to: PlaceJson::new(step.to, speaker),
            changes: changes(step, speaker),
            step: judged.map(|judged| judged.step.kind.id()),
            decides: judged.and_then(|judged| judged.step.decides).map(id),
            barred_by: judged.map_or_else(Vec::new, |judged| judged.barred_by.iter().map(|by| id(*by)).collect()),
            would_need: judged
                .and_then(|judged| judged.needs.as_ref())
                .map(|needs| NeedsJson::new(needs, trace.tracing.depth, &id)),
            sourced: telling.events(step).iter().any(|event| !event.grounding.cite.is_empty()),
        }
    }
}

fn changes(step: &TracedStep, speaker: &Speaker<'_>) -> Vec<String> {
    let (StateRef::Key(from), StateRef::Key(to)) = (step.from, step.to) else { return Vec::new() };
    speaker.changed_options(from, to)
}

impl NeedsJson {
    fn new(needs: &Fewest, depth: usize, id: &impl Fn(Assumption) -> String) -> Self {
        let change = |change: &Change| ChangeJson { assumption: id(change.assumption), change: change.kind.id() };
        let sets: &[Vec<Change>] = if let Outcome::Found(sets) = &needs.outcome { sets } else { &[] };
        let tried_up_to = match needs.outcome {
            Outcome::Found(ref sets) => sets.first().map_or(0, Vec::len),
            Outcome::Stopped { size, .. } => size - 1,
            Outcome::NoneWithin(within) => within,
            Outcome::Already => depth,
        };
        Self { changes: sets.iter().map(|set| set.iter().map(change).collect()).collect(), tried_up_to }
    }
}
