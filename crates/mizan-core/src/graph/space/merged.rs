//! States that are one and the same: combinations of options between which the conflict makes no difference.
//!
//! A merged state stands, in the numbering, where its largest combination would, and is known by that one's key. What
//! is said of it must be true of all its combinations or of none; [`problems`] finds what is not so.

use crate::algorithms::rows::Rows;
use crate::conflict::formula::Formula;
use crate::conflict::ids::{DmId, OptionId, StateId, StateKey};
use crate::conflict::merge::Merge;
use crate::conflict::preference::{Pattern, Preference};
use crate::conflict::rule::Rule;
use crate::conflict::{Conflict, Form, OptionForm};
use crate::graph::set::StateSet;
use crate::graph::space::Space;

/// Which combinations each state of a merged space is made of. Memory: the combinations, and two numbers for each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// All feasible combinations, as states of a space of their own.
    combinations: Space,
    /// The state of each combination.
    state_of: Vec<u32>,
    /// The combinations of each state, in order.
    members: Rows<u32>,
}

/// A merged state in whose combinations a formula has different values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Split {
    /// The state.
    pub state: StateId,
    /// Two of its combinations: in the first the formula fails, in the second it holds.
    pub members: [StateKey; 2],
    /// The options of the formula on which the two differ, as the bits of a key.
    pub options: u64,
}

/// A formula of a conflict that is about states, by its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormulaPlace {
    /// A decision maker's preference statement.
    Statement(DmId, usize),
    /// A rule that bars moves.
    Rule(usize),
    /// What somebody misperceives.
    Misperceived(usize),
}

/// Why a conflict's states cannot be merged as it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MergeProblem {
    /// Two merges have a feasible combination in common.
    Overlap {
        /// Their places.
        merges: [usize; 2],
        /// The combination.
        combination: StateKey,
    },
    /// A formula does not say the same of all combinations of a state.
    Split(FormulaPlace, Split),
}

impl Merged {
    /// Merges the combinations of a space that is not merged; also the key of each state. A combination that fits two
    /// merges goes by the first.
    pub(crate) fn of(combinations: Space, merges: &[Merge]) -> (Vec<u64>, Self) {
        let groups: Vec<StateSet> = merges.iter().map(|merge| combinations.where_holds(&merge.formula)).collect();
        let key = |index: usize| combinations.key(StateId::from_index(index)).unwrap_or_default().0;
        // The largest combination of each merged state, by its merge and what is kept of its key.
        let of_merge = |index: usize| {
            let merge = groups.iter().position(|group| group.contains(StateId::from_index(index)))?;
            Some((merge, key(index) & merges[merge].keep))
        };
        let classes: Vec<Option<(usize, u64)>> = (0..combinations.len()).map(of_merge).collect();
        let largest: std::collections::BTreeMap<(usize, u64), usize> =
            classes.iter().enumerate().filter_map(|(index, class)| Some(((*class)?, index))).collect();
        let representative = |index: usize| classes[index].map_or(index, |class| largest[&class]);
        let mut number = vec![0_u32; combinations.len()];
        let mut keys = Vec::new();
        for index in (0..combinations.len()).filter(|&index| representative(index) == index) {
            number[index] = keys.len() as u32;
            keys.push(key(index));
        }
        let state_of = (0..combinations.len()).map(|index| number[representative(index)]).collect();
        let merged = Self::new(combinations, state_of, keys.len());
        (keys, merged)
    }

    fn new(combinations: Space, state_of: Vec<u32>, n_states: usize) -> Self {
        let by_state = (0..).zip(&state_of).map(|(combination, &state)| (state as usize, combination));
        let members = Rows::of(n_states, by_state);
        Self { combinations, state_of, members }
    }

    /// All feasible combinations, as states of a space of their own.
    #[must_use]
    pub fn combinations(&self) -> &Space {
        &self.combinations
    }

    /// The state that a combination belongs to.
    #[must_use]
    pub fn state_of(&self, combination: StateId) -> StateId {
        StateId::from_index(self.state_of[combination.index()] as usize)
    }

    /// The combinations of a state, in order.
    pub fn members(&self, state: StateId) -> impl DoubleEndedIterator<Item = StateId> + ExactSizeIterator + '_ {
        self.members.row(state.index()).iter().map(|&combination| StateId::from_index(combination as usize))
    }

    /// The keys of the combinations of a state, in order.
    pub fn keys(&self, state: StateId) -> impl DoubleEndedIterator<Item = StateKey> + ExactSizeIterator + '_ {
        self.members(state).map(|combination| self.combinations.key(combination).unwrap_or_default())
    }

    /// The options on which the combinations of a state agree, and how they stand there.
    pub(crate) fn pattern(&self, state: StateId) -> Pattern {
        let (all, any) = self.keys(state).fold((u64::MAX, 0), |(all, any), key| (all & key.0, any | key.0));
        Pattern { fixed: !(all ^ any), taken: all }
    }

    /// The merged states among `states` alone, `states` being renumbered.
    pub(crate) fn restricted_to(&self, states: &StateSet) -> Self {
        let mut number = vec![0_u32; states.n_states()];
        states.iter().enumerate().for_each(|(new, state)| number[state.index()] = new as u32);
        let is_left = |combination: StateId| states.contains(self.state_of(combination));
        let left = StateSet::where_(self.combinations.len(), is_left);
        let state_of = left.iter().map(|combination| number[self.state_of(combination).index()]).collect();
        Self::new(self.combinations.restricted_to(&left), state_of, states.len())
    }

    /// The first state in whose combinations `formula` has different values.
    pub(crate) fn split(&self, formula: &Formula) -> Option<Split> {
        let holds = self.combinations.where_holds(formula);
        let several = (0..self.members.len()).filter(|&state| self.members.row(state).len() > 1);
        several.map(StateId::from_index).find_map(|state| {
            let with = self.members(state).find(|&combination| holds.contains(combination))?;
            let without = self.members(state).find(|&combination| !holds.contains(combination))?;
            let members = [without, with].map(|combination| self.combinations.key(combination).unwrap_or_default());
            Some(Split { state, members, options: formula.options() & (members[0].0 ^ members[1].0) })
        })
    }
}

/// Whether two merges overlap, and every formula of `conflict` that does not say the same of all combinations of each
/// state of `space`. What makes a state infeasible is looked at before anything is merged, and may tell them apart.
#[must_use]
pub fn problems(conflict: &Conflict, space: &Space) -> Vec<MergeProblem> {
    let Some((form, merged)) = conflict_form(conflict).zip(space.merged()) else { return Vec::new() };
    let split = |(place, formula): (FormulaPlace, &Formula)| Some(MergeProblem::Split(place, merged.split(formula)?));
    overlap(form, merged).into_iter().chain(formulas(conflict, form).into_iter().filter_map(split)).collect()
}

fn conflict_form(conflict: &Conflict) -> Option<&OptionForm> {
    match &conflict.form {
        Form::Options(form) => Some(form),
        Form::Graph(_) => None,
    }
}

fn overlap(form: &OptionForm, merged: &Merged) -> Option<MergeProblem> {
    let groups = form.merges.iter().map(|merge| merged.combinations.where_holds(&merge.formula));
    let groups: Vec<StateSet> = groups.collect();
    let pairs = (0..groups.len()).flat_map(|second| (0..second).map(move |first| [first, second]));
    pairs.into_iter().find_map(|merges| {
        let mut common = groups[merges[0]].clone();
        common.intersect_with(&groups[merges[1]]);
        let combination = merged.combinations.key(common.iter().next()?)?;
        Some(MergeProblem::Overlap { merges, combination })
    })
}

/// The formulas of a conflict that are about states, and not about what is feasible.
fn formulas<'a>(conflict: &'a Conflict, form: &'a OptionForm) -> Vec<(FormulaPlace, &'a Formula)> {
    let mut all = Vec::new();
    for (dm, preference) in conflict.dms().zip(&conflict.preferences) {
        let place = |j| FormulaPlace::Statement(dm, j);
        match preference {
            Preference::Prioritised(list) => all.extend(list.iter().enumerate().map(|(j, s)| (place(j), &s.formula))),
            Preference::Weighted(list) => all.extend(list.iter().enumerate().map(|(j, (f, _))| (place(j), f))),
            Preference::Indifferent | Preference::Ranking(_) => {}
        }
    }
    for (place, rule) in form.rules.iter().enumerate() {
        if let Rule::Move(rule) = rule {
            all.extend([&rule.from, &rule.to].map(|formula| (FormulaPlace::Rule(place), formula)));
        }
    }
    let misperceived = form.misperceived.iter().enumerate();
    all.extend(misperceived.map(|(place, misperceived)| (FormulaPlace::Misperceived(place), &misperceived.states)));
    all
}

impl Split {
    /// The first option of the formula on which the two combinations differ.
    #[must_use]
    pub fn option(&self) -> OptionId {
        OptionId::from_index(self.options.trailing_zeros().min(63) as usize)
    }
}
