//! What all completions with the same rules have in common: states, moves, and where each wish holds. States are numbered
//! in the order in which the definitions list them.

use std::sync::Arc;

use super::told::GivenAnswers;
use super::wishes::Wishes;
use crate::claims::claim::StateTerm;
use crate::conflict::Conflict;
use crate::conflict::formula::Formula;
use crate::conflict::ids::{DmId, StateKey};
use crate::conflict::open::OpenQuestions;
use crate::conflict::preference::Preference;
use crate::proof::literal::{Definitions, Point, Twin, is_conflict};

/// A state, by its number here.
pub(super) type StateIndex = usize;

/// The conflict with the rules that bind, everybody's preferences as written.
#[derive(Debug)]
pub(super) struct RuleBase {
    pub conflict: Conflict,
    /// The feasible states.
    pub states: Vec<Point>,
    /// For each decision maker and state the moves.
    moves: Vec<Vec<Vec<StateIndex>>>,
    /// For each decision maker where the readings of its statements hold; nothing for other kinds of preferences.
    pub wishes: Vec<Wishes>,
    /// For each decision maker and state the group of its direct ranking, where it has one.
    pub groups: Vec<Vec<Option<usize>>>,
}

impl RuleBase {
    /// `None` where that is no conflict.
    pub fn of(told: &GivenAnswers<'_>, open: &OpenQuestions) -> Option<Arc<Self>> {
        let conflict = told.base();
        if !is_conflict(&conflict) {
            return None;
        }
        let definitions = Definitions::new(&conflict);
        let states = Twin::new(definitions).states().to_vec();
        let place = |point: &Point| states.binary_search(point).ok();
        let moves_of = |dm: DmId, from: Point| definitions.moves(dm, from).iter().filter_map(place).collect();
        let moves = conflict.dms().map(|dm| states.iter().map(|&from| moves_of(dm, from)).collect()).collect();
        let wishes = conflict.dms().map(|dm| match &conflict.preferences[dm.index()] {
            Preference::Prioritised(list) => {
                let others = |place: usize| open.list(dm).readings.get(&place).into_iter().flatten();
                let first = list.iter().map(|statement| &statement.formula).enumerate();
                let readings: Vec<&Formula> =
                    first.flat_map(|(place, first)| std::iter::once(first).chain(others(place))).collect();
                Wishes::of(&readings, &states)
            }
            _ => Wishes::default(),
        });
        let wishes = wishes.collect();
        let groups = conflict.dms().map(|dm| states.iter().map(|&s| definitions.group_of(dm, s)).collect()).collect();
        Some(Arc::new(Self { states, moves, wishes, groups, conflict }))
    }

    /// The moves of a decision maker from a state.
    pub fn moves(&self, dm: DmId, from: StateIndex) -> &[StateIndex] {
        &self.moves[dm.index()][from]
    }

    /// The state that a term names.
    pub fn find(&self, term: StateTerm) -> Option<StateIndex> {
        let named = Definitions::new(&self.conflict).named(term, &self.states);
        self.states.binary_search(&named?).ok()
    }

    /// Whether a formula holds in a state.
    pub fn holds(&self, formula: &Formula, state: StateIndex) -> bool {
        formula.holds_in(StateKey(self.states[state].0))
    }
}
