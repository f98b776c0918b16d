//! A conflict with every question answered that changes its states, and as much of it as no preference changes.

use std::sync::{Arc, Mutex, PoisonError};

use super::super::apply::complete_with_views;
use super::super::change::Assumptions;
use crate::conflict::Conflict;
use crate::conflict::formula::Formula;
use crate::conflict::ids::{DmId, StateId};
use crate::conflict::known::{Known, KnownList};
use crate::conflict::open::{OpenQuestion, OpenQuestions, complete};
use crate::conflict::preference::Preference;
use crate::graph::listed::Listed;
use crate::graph::model::{ExpandError, GraphModel};
use crate::graph::order::{Order, Outcomes, StateOrder};
use crate::graph::space::{Limits, TooLarge};

/// The states and moves that are the same in all completions with these rules.
#[derive(Debug)]
pub(super) struct Ground {
    pub(super) conflict: Conflict,
    pub(super) open: OpenQuestions,
    pub(super) whole: Arc<Place>,
    pub(super) orders: Vec<StateOrder>,
    /// What is known besides the rules: readings that make no conflict here are out.
    pub(super) known: Known,
    held: Mutex<Vec<(Formula, Arc<Place>)>>,
    /// What makes the views of a completion, where there are any.
    pub(super) seen: Option<SeenGround>,
}

/// The conflict as written, with what its decision makers see otherwise.
#[derive(Debug)]
pub(super) struct SeenGround {
    pub(super) conflict: Conflict,
    pub(super) open: OpenQuestions,
    pub(super) assumptions: Assumptions,
}

/// Where claims are looked at: the whole conflict, or as long as a formula holds.
#[derive(Debug)]
pub(super) struct Place {
    /// Its model, in which nobody prefers anything.
    pub(super) listed: Listed,
    /// Which states of the whole conflict its states are; `None`: those with the same numbers.
    members: Option<Vec<StateId>>,
}

impl Ground {
    /// The ground of the completions in which the rules bind as `known` says; `None` where these are no conflicts.
    pub(super) fn new(
        conflict: &Conflict,
        open: &OpenQuestions,
        known: &Known,
        limits: &Limits,
    ) -> Result<Option<Self>, TooLarge> {
        let Ok(completed) = complete(conflict, open, &known.completion()) else { return Ok(None) };
        let indifferent = vec![Preference::Indifferent; conflict.n_dms()];
        let model = match GraphModel::expand(&Conflict { preferences: indifferent, ..completed.clone() }, limits) {
            Ok(model) => model,
            Err(ExpandError::TooLarge(too_large)) => return Err(too_large),
            Err(_) => return Ok(None),
        };
        let order = |dm: DmId| StateOrder::of(&conflict.preferences[dm.index()], open.list(dm), model.space()).ok();
        let Some(orders) = conflict.dms().map(order).collect::<Option<Vec<_>>>() else { return Ok(None) };
        let Some(known) = with_readings_of_states(conflict, open, known, &model) else { return Ok(None) };
        let base = Conflict { form: completed.form, preferences: conflict.preferences.clone(), views: Vec::new() };
        let open = OpenQuestions { rules: Default::default(), lists: open.lists.clone() };
        let whole = Arc::new(Place { listed: Listed::new(model), members: None });
        Ok(Some(Self { conflict: base, open, whole, orders, known, held: Mutex::default(), seen: None }))
    }

    /// A ground on which nothing is known of anybody's preferences; `None` where the states make no conflict.
    pub(super) fn of_anybody(model: &GraphModel) -> Option<Self> {
        let conflict = model.conflict();
        let indifferent = vec![Preference::Indifferent; conflict.n_dms()];
        let conflict = Conflict { preferences: indifferent, ..conflict.without_views() };
        let space = Arc::new(model.space().clone());
        let model = GraphModel::new(&conflict, space, &Limits::default()).ok()?;
        let open = OpenQuestions::default();
        let known = Known::nothing(&conflict, &open).ok()?;
        let orders = conflict.dms().map(|_| StateOrder::unknown()).collect();
        let whole = Arc::new(Place { listed: Listed::new(model), members: None });
        Some(Self { conflict, open, whole, orders, known, held: Mutex::default(), seen: None })
    }

    /// The same, with what makes the views of a completion.
    pub(super) fn seen_as(self, seen: Option<SeenGround>) -> Self {
        Self { seen, ..self }
    }

    /// The place as long as `formula` holds; the whole one where there is none.
    pub(super) fn place(&self, formula: Option<&Formula>) -> Arc<Place> {
        let Some(formula) = formula else { return self.whole.clone() };
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, place)) = held.iter().find(|(other, _)| other == formula) {
            return place.clone();
        }
        let model = self.whole.listed.model();
        let members = model.where_holds(formula);
        let listed = Listed::new(model.restricted_to(&members));
        let place = Arc::new(Place { listed, members: Some(members.iter().collect()) });
        held.push((formula.clone(), place.clone()));
        place
    }

    /// The model of one completion.
    pub(super) fn model(&self, known: &Known) -> Option<GraphModel> {
        if let Some(SeenGround { conflict, open, assumptions }) = &self.seen {
            let completed = complete_with_views(conflict, open, &known.completion(), assumptions).ok()?;
            return GraphModel::expand(&completed, &Limits::default()).ok();
        }
        let mut completion = known.completion();
        // The rules that do not bind are gone already.
        completion.binding.clear();
        let completed = complete(&self.conflict, &self.open, &completion).ok()?;
        let space = Arc::new(self.whole.listed.model().space().clone());
        GraphModel::new(&completed, space, &Limits::default()).ok()
    }
}

/// What is known once the readings are out that would not say the same of all that is one.
fn with_readings_of_states(
    conflict: &Conflict,
    open: &OpenQuestions,
    known: &Known,
    model: &GraphModel,
) -> Option<Known> {
    if model.space().merged().is_none() {
        return Some(known.clone());
    }
    conflict.dms().try_fold(known.clone(), |known, dm| {
        let is_one = |formula: &Formula| model.space().split(formula).is_none();
        match &conflict.preferences[dm.index()] {
            Preference::Prioritised(list) if open.list(dm).is_empty() => {
                list.iter().all(|statement| is_one(statement)).then_some(known)
            }
            Preference::Weighted(list) => list.iter().all(|(formula, _)| is_one(formula)).then_some(known),
            Preference::Prioritised(list) => known.with_readings(dm, &|statement, reading| match reading {
                0 => is_one(&list[statement]),
                _ => open.list(dm).readings.get(&statement).is_some_and(|others| is_one(&others[reading - 1])),
            }),
            Preference::Indifferent | Preference::Ranking(_) => Some(known),
        }
    })
}

/// How everybody may compare the states of a place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Compared<'a> {
    pub(super) orders: &'a [StateOrder],
    pub(super) known: &'a Known,
    pub(super) place: &'a Place,
}

impl<'a> Compared<'a> {
    fn of(&self, dm: DmId) -> (&'a StateOrder, &'a KnownList) {
        (&self.orders[dm.index()], self.known.list(dm))
    }

    /// The state of the whole conflict that a state of the place is.
    pub(super) fn whole(&self, state: StateId) -> StateId {
        self.place.members.as_ref().map_or(state, |members| members[state.index()])
    }

    /// How `dm` may compare two states of the whole conflict.
    pub(super) fn compare_whole(&self, dm: DmId, first: StateId, second: StateId) -> Outcomes {
        let (order, known) = self.of(dm);
        order.compare(known, first, second)
    }

    /// The questions that can decide how `dm` compares two states of the whole conflict, where that is open.
    pub(super) fn questions_whole(&self, dm: DmId, states: [StateId; 2]) -> Vec<OpenQuestion> {
        let (order, known) = self.of(dm);
        let mut questions = Vec::new();
        order.visit_questions(known, dm, states, &mut |question| questions.push(question));
        questions
    }
}

impl Order for Compared<'_> {
    fn compare(&self, dm: DmId, first: StateId, second: StateId) -> Outcomes {
        self.compare_whole(dm, self.whole(first), self.whole(second))
    }
}
