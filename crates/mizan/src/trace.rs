//! What happened, step by step, and what it tells of what is not known.

use std::ops::Range;

use mizan_case::Ready;
use mizan_case::case::{EventEntry, StateRef};
use mizan_core::vary::completions::{Completions, EFFORT, Given};
use mizan_core::vary::history::{Act, Judged, Learned, barred_by, fewest_to_improve, judge, learn};
use mizan_core::vary::{Fewest, changes};
use mizan_core::{DmId, Limits, OpenAnswer, OpenQuestion, OpenQuestions, StateTerm};

use crate::inquiry::{affordable, refused, taken_open};
use crate::refused::{Refused, What};
use crate::run::Run;
use crate::work::Work;

/// How what happened is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tracing {
    /// Nothing is supposed about the order of anybody's prioritised statements, whatever the case says of it.
    pub any_order: bool,
    /// How often each claim about what is open is looked at, at most.
    pub effort: usize,
    /// Up to how many changes of assumptions at once are tried to make an improvement of a step that is none.
    pub depth: usize,
}

impl Default for Tracing {
    fn default() -> Self {
        Self { any_order: false, effort: EFFORT, depth: 2 }
    }
}

/// What happened, held against the model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// How it was looked at.
    pub tracing: Tracing,
    /// The steps, in the order of time.
    pub steps: Vec<TracedStep>,
    /// What is taken to be open.
    pub open: OpenQuestions,
    /// What the steps tell of that; the acts in it are places among `steps`. `None` where nothing is open, or nobody acted.
    pub learned: Option<Learned>,
    /// Of what was learned the questions of which an answer is out, each with the answers that are left.
    pub told: Vec<(OpenQuestion, Vec<OpenAnswer>)>,
}

/// A step: one event, or several of one decision maker on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TracedStep {
    /// The events, by their places in the case.
    pub events: Range<usize>,
    /// Whose step it was; `None` for what no decision maker of the case did.
    pub by: Option<DmId>,
    /// The state that it found.
    pub from: StateRef,
    /// The state that it left.
    pub to: StateRef,
    /// What it was to whoever made it.
    pub judged: Option<Judging>,
}

/// What a step was to whoever made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judging {
    /// What it was, and by what.
    pub step: Judged,
    /// What stands in the way of a step that is no move.
    pub barred_by: Vec<mizan_core::Assumption>,
    /// The fewest changes of assumptions that make an improvement of a step that is none.
    pub needs: Option<Fewest>,
}

impl Trace {
    /// Looks at what happened in a case.
    ///
    /// # Errors
    /// [`What::NoHistory`] where it says nothing of that, and what else is [`Refused`].
    pub fn of(ready: Ready<'_>, tracing: &Tracing, limits: &Limits, run: &Run<'_>) -> Result<Self, Refused> {
        let history = ready.case.history.as_ref().filter(|history| !history.events.is_empty());
        let history = history.ok_or_else(|| Refused::because(What::NoHistory))?;
        let mut steps = moves(&history.events);
        let n_steps = steps.len();
        for (done, step) in steps.iter_mut().enumerate() {
            step.judged = step.by.map(|by| judging(ready, step.act(by), tracing.depth, limits, run)).transpose()?;
            run.tell(done + 1, n_steps + 1);
        }
        let open = taken_open(ready, tracing.any_order);
        let (learned, told) = match learned(ready, &steps, &open, tracing, limits, run)? {
            Some((learned, told)) => (Some(learned), told),
            None => (None, Vec::new()),
        };
        Ok(Self { tracing: tracing.clone(), steps, open, learned, told })
    }
}

impl Trace {
    /// The answers that it tells: to the questions of which one answer is left. None where no completion explains every
    /// step.
    pub fn answers(&self) -> impl Iterator<Item = Given> + '_ {
        self.told.iter().filter_map(|(question, left)| match left[..] {
            [only] => Some((*question, only)),
            _ => None,
        })
    }
}

impl TracedStep {
    /// It as an act of `by`.
    fn act(&self, by: DmId) -> Act {
        Act { by, from: term(self.from), to: term(self.to) }
    }
}

fn term(state: StateRef) -> StateTerm {
    match state {
        StateRef::Key(key) => StateTerm::Key(key),
        StateRef::Graph(state) => StateTerm::Graph(state),
    }
}

/// The steps that events are: what one decision maker changed on one day, one after the other, is one move; unless it
/// takes all of it back.
fn moves(events: &[EventEntry]) -> Vec<TracedStep> {
    let mut steps: Vec<TracedStep> = Vec::new();
    for (place, event) in events.iter().enumerate() {
        let last = steps.last_mut().filter(|step| {
            let first = &events[step.events.start];
            event.by.is_some() && first.by == event.by && event.on.is_some() && first.on == event.on
        });
        match last.filter(|step| step.from != event.after) {
            Some(step) => (step.events.end, step.to) = (place + 1, event.after),
            None => steps.push(TracedStep {
                events: place..place + 1,
                by: event.by,
                from: event.before,
                to: event.after,
                judged: None,
            }),
        }
    }
    steps
}

fn judging(
    Ready { case, model }: Ready<'_>,
    act: Act,
    depth: usize,
    limits: &Limits,
    run: &Run<'_>,
) -> Result<Judging, Refused> {
    let step = judge(model, act);
    if step.kind.improves() {
        return Ok(Judging { step, barred_by: Vec::new(), needs: None });
    }
    let n_changes = changes(model.conflict(), &case.assumptions).len();
    let (work, within) = Work::on(model, 0, 1).in_sets(n_changes, depth, run.most());
    work.within(run.most())?;
    let find = |watch: &mizan_core::Watch<'_>| fewest_to_improve(model, act, &case.assumptions, limits, within, watch);
    let needs = run.watched_silently(find).ok_or_else(Refused::cancelled)?;
    Ok(Judging { step, barred_by: barred_by(model.conflict(), act), needs: Some(needs) })
}

type Told = Vec<(OpenQuestion, Vec<OpenAnswer>)>;

/// What the steps tell of what is open, with acts as places among them; and what of it is worth telling.
fn learned(
    ready: Ready<'_>,
    steps: &[TracedStep],
    open: &OpenQuestions,
    tracing: &Tracing,
    limits: &Limits,
    run: &Run<'_>,
) -> Result<Option<(Learned, Told)>, Refused> {
    let acts = steps.iter().enumerate().filter_map(|(place, step)| Some((place, step.act(step.by?))));
    let (places, acts): (Vec<usize>, Vec<Act>) = acts.unzip();
    if open.is_empty() || acts.is_empty() {
        return Ok(None);
    }
    let Ready { case, model } = ready;
    let over = Completions::new(&case.conflict, open, limits).map_err(refused)?.seen_as(&case.assumptions);
    let effort = affordable(model, acts.len() + 1, tracing.effort, run);
    let learn = |watch: &mizan_core::Watch<'_>| learn(&over, model, &acts, effort, watch);
    let mut learned = run.watched_silently(learn).map_err(refused)?;
    for act in learned.moves.iter_mut().chain(&mut learned.explained) {
        *act = places[*act];
    }
    let told = learned.told(&over);
    Ok(Some((learned, told)))
}
