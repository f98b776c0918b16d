//! What happened, in sentences of no language yet.

use mizan::{Judging, Trace, TracedStep};
use mizan_case::Case;
use mizan_case::case::{Citation, Day, EventEntry, StateRef};
use mizan_core::vary::Outcome;
use mizan_core::vary::history::{Learned, StepKind};
use mizan_core::{OpenAnswer, OpenQuestion, StateKey};

use crate::figure::{Moment, Timeline};
use crate::words::say::{Say, say};

/// How many sets of changes are told.
const SETS: usize = 5;

/// A sentence, or an entry of the list after one.
#[derive(Debug, Clone)]
pub(crate) enum TraceLine {
    /// A sentence.
    Sentence(Say<'static>),
    /// An entry of a list.
    Entry(Say<'static>),
}

/// What happened, as somebody tells it who may leave out what is private.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Telling<'a> {
    /// The case.
    pub case: &'a Case,
    /// What was found out.
    pub trace: &'a Trace,
    /// Whether what is private is left out.
    pub discreet: bool,
}

impl<'a> Telling<'a> {
    /// The events of a step.
    pub fn events(self, step: &TracedStep) -> &'a [EventEntry] {
        self.case.history.as_ref().map_or(&[], |history| &history.events[step.events.clone()])
    }

    /// Whether nothing is to be told of a step but that there was one.
    pub fn is_private(self, step: &TracedStep) -> bool {
        self.discreet && self.events(step).iter().any(|event| event.grounding.private)
    }

    /// When a step was made, where that is said.
    pub fn day(self, step: &TracedStep) -> Option<Day> {
        self.events(step).iter().find_map(|event| event.on).filter(|_| !self.is_private(step))
    }

    /// Who did what: `Russia: without “the air campaign”`.
    pub fn what(self, step: &TracedStep) -> Say<'static> {
        if self.is_private(step) {
            return say!("trace-private");
        }
        let changes = Self::changes(step);
        match step.by {
            Some(by) => say!("trace-act", "dm" => Say::Dm(by), "changes" => changes),
            None => say!("trace-event", "changes" => changes),
        }
    }

    /// What a step changed: `without “the air campaign”`.
    pub fn changes(step: &TracedStep) -> Say<'static> {
        match (step.from, step.to) {
            (StateRef::Key(from), StateRef::Key(to)) => Say::Differences(from, to),
            (_, StateRef::Graph(state)) => say!("trace-to", "state" => Say::State(state)),
            (StateRef::Graph(_), StateRef::Key(key)) => Say::Differences(StateKey(0), key),
        }
    }

    /// What the analyst says of the events of a step.
    pub fn said(self, step: &TracedStep) -> impl Iterator<Item = Say<'a>> + use<'a> {
        let is_private = self.is_private(step);
        let said = self.events(step).iter().filter(move |event| !is_private && event.says.get(&[]).is_some());
        said.map(|event| Say::Label(&event.says, ""))
    }

    /// The passages that the events of a step rest on, each with whether it speaks against it.
    pub fn passages(self, step: &TracedStep) -> Vec<(&'a Citation, bool)> {
        let mut all: Vec<(&Citation, bool)> = Vec::new();
        let shown = self.events(step).iter().filter(|_| !self.is_private(step));
        for (citation, against) in shown.flat_map(|event| event.grounding.citations()) {
            // Several events of one step may be told in one place.
            if !all.iter().any(|(other, of)| other.is_same_passage(citation) && *of == against) {
                all.push((citation, against));
            }
        }
        all
    }

    /// What a step was to whoever made it, and why; what would have to be otherwise where it was no improvement.
    pub fn judged(self, step: &TracedStep) -> Vec<TraceLine> {
        if self.is_private(step) {
            return Vec::new();
        }
        let Some(judging) = &step.judged else { return vec![TraceLine::Sentence(say!("trace-not-an-act"))] };
        let mut lines = vec![TraceLine::Sentence(kind(judging))];
        lines.extend(needs(judging));
        lines
    }

    /// What the steps tell of what is open; nothing where nothing is.
    pub fn learned(self) -> Vec<TraceLine> {
        let Some(learned) = &self.trace.learned else { return Vec::new() };
        let mut lines = vec![TraceLine::Sentence(explained(learned))];
        if learned.moves.is_empty() {
            return lines;
        }
        if learned.explained.len() < learned.moves.len() {
            lines.extend(learned.unexplained().map(|place| TraceLine::Entry(self.again(place))));
            if !learned.by.is_empty() {
                let answers = Say::OpenAnswers(learned.by.clone());
                lines.push(TraceLine::Sentence(say!("trace-explained-where", "answers" => answers)));
            }
        } else {
            lines.extend(self.answered(learned));
        }
        if !learned.is_exact {
            lines.push(TraceLine::Sentence(say!("trace-in-part")));
        }
        lines
    }

    /// The questions that are answered as far as they are.
    fn answered(self, learned: &Learned) -> Vec<TraceLine> {
        let told = &self.trace.told;
        if told.is_empty() {
            return vec![TraceLine::Sentence(match learned.is_exact {
                true => say!("trace-nothing-learned"),
                false => say!("trace-nothing-learned-in-part"),
            })];
        }
        let head = TraceLine::Sentence(say!("trace-learned", "count" => told.len()));
        std::iter::once(head).chain(told.iter().map(|told| TraceLine::Entry(left(told)))).collect()
    }

    /// A step by its number, and who did what.
    fn again(self, place: usize) -> Say<'static> {
        say!("trace-step-again", "number" => place + 1, "what" => self.what(&self.trace.steps[place]))
    }

    /// The steps as a line of time, where there are several days; what is private is not in it.
    pub fn timeline(self) -> Option<Timeline> {
        let moment = |(place, step): (usize, &TracedStep)| {
            let kind = step.judged.as_ref().map(|judging| judging.step.kind);
            let (number, day, what) = (place + 1, self.day(step)?, self.what(step));
            Some(Moment { number, day, by: step.by, kind, what })
        };
        let moments: Vec<Moment> = self.trace.steps.iter().enumerate().filter_map(moment).collect();
        let has_days = moments.windows(2).any(|pair| pair[0].day != pair[1].day);
        has_days.then_some(Timeline { moments })
    }

    /// What it is called: what happened since the state from which it starts.
    pub fn heading(self) -> Option<Say<'a>> {
        let named = self.case.states.get(self.case.history.as_ref()?.from)?;
        let is_private = self.discreet && named.grounding.private;
        let name = if is_private { Say::from(named.id.clone()) } else { Say::Label(&named.name, &named.id).quoted() };
        Some(say!("trace-heading", "state" => name))
    }
}

fn kind(judging: &Judging) -> Say<'static> {
    let why = judging.step.decides.map_or_else(|| Say::from(""), Say::Premise);
    match judging.step.kind {
        StepKind::Best => say!("trace-best", "why" => why),
        StepKind::Improvement => say!("trace-improvement", "why" => why),
        StepKind::Indifferent => say!("trace-indifferent"),
        StepKind::Against => say!("trace-against", "why" => why),
        StepKind::Barred if judging.barred_by.is_empty() => say!("trace-barred"),
        StepKind::Barred => {
            let by = judging.barred_by.iter().map(|assumption| Say::Premise(*assumption));
            say!("trace-barred-by", "by" => Say::List(by.collect()))
        }
    }
}

/// What would have to be otherwise for a step to be an improvement.
fn needs(judging: &Judging) -> Vec<TraceLine> {
    let Some(needs) = &judging.needs else { return Vec::new() };
    let none_within = |depth: usize| vec![TraceLine::Sentence(say!("trace-needs-more", "depth" => depth))];
    match &needs.outcome {
        Outcome::Already => Vec::new(),
        Outcome::Found(sets) => {
            let size = sets.first().map_or(0, Vec::len);
            let head = TraceLine::Sentence(say!("trace-needs", "size" => size, "count" => sets.len()));
            let shown = sets.iter().take(SETS).map(|set| TraceLine::Entry(Say::ChangesTogether(set.clone())));
            let more = sets.len().checked_sub(SETS).filter(|more| *more > 0);
            let more = more.map(|more| TraceLine::Entry(say!("shown-more", "count" => more)));
            std::iter::once(head).chain(shown).chain(more).collect()
        }
        Outcome::NoneWithin(depth) => none_within(*depth),
        Outcome::Stopped { size, .. } => none_within(size - 1),
    }
}

/// How many of the steps one completion explains.
fn explained(learned: &Learned) -> Say<'static> {
    match (learned.moves.len(), learned.explained.len()) {
        (0, _) => say!("trace-no-moves"),
        (all, some) if all == some => say!("trace-all-explained", "count" => all),
        (all, 0) => say!("trace-none-explained", "count" => all),
        (all, some) => say!("trace-some-explained", "count" => some, "all" => all),
    }
}

/// The answers to a question that are left.
fn left((question, answers): &(OpenQuestion, Vec<OpenAnswer>)) -> Say<'static> {
    Say::OneOfAnswers(answers.iter().map(|&answer| (*question, answer)).collect())
}

/// What a step was to whoever made it, in a word or two.
pub(super) fn short(kind: StepKind) -> Say<'static> {
    match kind {
        StepKind::Best => say!("trace-short-best"),
        StepKind::Improvement => say!("trace-short-improvement"),
        StepKind::Indifferent => say!("trace-short-indifferent"),
        StepKind::Against => say!("trace-short-against"),
        StepKind::Barred => say!("trace-short-barred"),
    }
}
