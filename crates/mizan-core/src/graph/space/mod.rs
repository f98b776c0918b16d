//! The feasible states of a conflict, found and numbered.
//!
//! States are numbered in increasing value of their key, the first option being the least significant bit. The search
//! decides the last option first, so that it meets them in that order, and leaves a branch as soon as a rule is broken
//! whatever the open options are; where no rule is open any more, the branch is a whole cube of states.
//!
//! Where combinations are merged ([`merged`]), a state has the key of its largest combination, and is found by that of
//! any.

pub mod merged;

use std::sync::Arc;

use crate::conflict::formula::{Formula, Partial, Truth};
use crate::conflict::ids::{OptionId, StateId, StateKey};
use crate::conflict::preference::Pattern;
use crate::conflict::rule::Rule;
use crate::conflict::{Conflict, Form, OptionForm};
use crate::graph::set::StateSet;
use merged::{Merged, Split};

/// The feasible states of a conflict.
///
/// ```
/// # mod dilemma { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/conflicts/dilemma.rs")); }
/// # use dilemma::prisoners_dilemma;
/// use mizan_core::{Limits, Space, StateKey};
///
/// let space = Space::of(&prisoners_dilemma(), &Limits::default()).unwrap();
/// assert_eq!(space.len(), 4);
/// let both_silent = space.find(StateKey(0b11)).unwrap();
/// assert_eq!(both_silent.number(), 4);
///
/// let refused = Space::of(&prisoners_dilemma(), &Limits { max_states: 3 }).unwrap_err();
/// assert_eq!(refused.at_least, 4);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Space {
    /// Combinations of options.
    Options(OptionSpace),
    /// Named states, as many as this.
    Graph(usize),
}

/// The feasible combinations of options, in increasing order of their keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionSpace {
    n_options: usize,
    keys: Keys,
    merged: Option<Arc<Merged>>,
}

/// The keys, and how a key is found among them.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Keys {
    /// Every combination is feasible: a state's key is its index.
    All,
    /// The feasible keys, with a bit a combination and the number of feasible ones before each word of bits.
    Mapped { keys: Vec<u64>, present: Vec<u64>, before: Vec<u32> },
    /// The feasible keys, too few among the combinations for a bit each.
    Sorted(Vec<u64>),
}

/// How large a state space may become.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The most feasible states that are enumerated.
    pub max_states: usize,
}

impl Default for Limits {
    /// 2^24 states, which a laptop solves.
    fn default() -> Self {
        Self { max_states: 1 << 24 }
    }
}

/// A conflict has more feasible states than the limits allow. Nothing was enumerated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLarge {
    /// All combinations of options, feasible or not: 2^options.
    pub combinations: u128,
    /// How many feasible states were counted, at least.
    pub at_least: u128,
    /// Whether that is all of them.
    pub exact: bool,
    /// The limit.
    pub limit: usize,
}

/// Up to this many combinations a bit each is cheap, however few are feasible.
const SMALL: u64 = 1 << 20;

impl Space {
    /// The states of a conflict.
    ///
    /// # Errors
    /// [`TooLarge`] where there are more than `limits` allows; this is found by counting, before anything is listed.
    pub fn of(conflict: &Conflict, limits: &Limits) -> Result<Self, TooLarge> {
        match &conflict.form {
            Form::Options(form) => Self::enumerate(form, limits),
            Form::Graph(graph) => Ok(Self::graph(graph.n_states)),
        }
    }

    /// The feasible states of a conflict in option form, of at most 64 options. Cost: linear in the feasible states
    /// and the dead ends of the rules, not in the combinations.
    ///
    /// # Errors
    /// [`TooLarge`] where there are more than `limits` allows; this is found by counting, before anything is listed.
    pub fn enumerate(form: &OptionForm, limits: &Limits) -> Result<Self, TooLarge> {
        let n_options = form.options.len();
        let combinations = 1_u128 << n_options;
        // States are numbered by 32 bits, whatever the limit.
        let limits = Limits { max_states: limits.max_states.min(u32::MAX as usize) };
        if combinations > limits.max_states as u128 {
            refuse_if_too_large(form, &limits)?;
        }
        let mut keys = Vec::new();
        let mut all = false;
        CubeSearch::new(form, u64::MAX).cubes(&mut |base, free| {
            all = free == n_options;
            if !all {
                keys.extend((0..1_u64 << free).map(|low| base | low));
            }
        });
        let keys = if all { Keys::All } else { Keys::listed(keys, n_options) };
        let space = OptionSpace { n_options, keys, merged: None };
        Ok(Self::Options(if form.merges.is_empty() { space } else { space.merge(form) }))
    }

    /// The states of a conflict in graph form.
    #[must_use]
    pub fn graph(n_states: usize) -> Self {
        Self::Graph(n_states)
    }

    /// How many feasible states there are.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Self::Options(space) => space.len(),
            Self::Graph(n_states) => *n_states,
        }
    }

    /// How many feasible combinations of options there are: as many as states, or more where some are merged.
    #[must_use]
    pub fn n_combinations(&self) -> usize {
        self.merged().map_or(self.len(), |merged| merged.combinations().len())
    }

    /// Whether no state is feasible.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The states, in order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = StateId> + ExactSizeIterator + use<> {
        (0..self.len()).map(StateId::from_index)
    }

    /// What a state says; of a merged state, what its largest combination says; `None` in graph form.
    #[must_use]
    pub fn key(&self, state: StateId) -> Option<StateKey> {
        match self {
            Self::Options(space) => Some(space.key(state)),
            Self::Graph(_) => None,
        }
    }

    /// What a state says for certain: all options, or of a merged state those on which its combinations agree; `None` in
    /// graph form.
    #[must_use]
    pub fn pattern(&self, state: StateId) -> Option<Pattern> {
        match self {
            Self::Options(space) => Some(space.pattern(state)),
            Self::Graph(_) => None,
        }
    }

    /// The combinations of options that a state is: one, or more where it is merged; none in graph form.
    #[must_use]
    pub fn combinations(&self, state: StateId) -> Vec<StateKey> {
        match (self, self.merged()) {
            (_, Some(merged)) => merged.keys(state).collect(),
            (Self::Options(space), None) => vec![space.key(state)],
            (Self::Graph(_), None) => Vec::new(),
        }
    }

    /// How the states are merged; `None` where none are.
    #[must_use]
    pub fn merged(&self) -> Option<&Merged> {
        match self {
            Self::Options(space) => space.merged.as_deref(),
            Self::Graph(_) => None,
        }
    }

    /// The first merged state in whose combinations `formula` has different values, if there is one.
    #[must_use]
    pub fn split(&self, formula: &Formula) -> Option<Split> {
        self.merged()?.split(formula)
    }

    /// The feasible state that says `key`, if there is one.
    #[must_use]
    pub fn find(&self, key: StateKey) -> Option<StateId> {
        match self {
            Self::Options(space) => space.find(key),
            Self::Graph(_) => None,
        }
    }

    /// The states that fit a pattern, in order; none in graph form.
    #[must_use]
    pub fn matching(&self, pattern: Pattern) -> Vec<StateId> {
        self.ids().filter(|&state| self.fits(pattern, state)).collect()
    }

    /// Whether a state fits a pattern: of a merged state, whether one of its combinations does.
    #[must_use]
    pub fn fits(&self, pattern: Pattern, state: StateId) -> bool {
        match (self, self.merged()) {
            (_, Some(merged)) => merged.keys(state).any(|key| pattern.fits(key)),
            (Self::Options(space), None) => pattern.fits(space.key(state)),
            (Self::Graph(_), None) => false,
        }
    }

    /// The states in which a formula holds, 64 at a time; in graph form there are no options, and only a constant
    /// formula has a value.
    #[must_use]
    pub fn where_holds(&self, formula: &Formula) -> StateSet {
        let mut set = StateSet::empty(self.len());
        self.eval_chunks(&[formula], &mut |first, values| {
            for lane in ones(values[0]) {
                if first + lane < self.len() {
                    set.insert(StateId::from_index(first + lane));
                }
            }
        });
        set
    }

    /// Evaluates formulas on 64 states at a time: `visit` gets the index of the first state of each chunk and one word
    /// a formula. Bits beyond the last state mean nothing.
    pub(crate) fn eval_chunks(&self, formulas: &[&Formula], visit: &mut impl FnMut(usize, &[u64])) {
        let used = formulas.iter().fold(0, |all, formula| all | formula.options());
        let mut columns = [0_u64; 64];
        let mut values = vec![0_u64; formulas.len()];
        for first in (0..self.len()).step_by(64) {
            if let Self::Options(space) = self {
                ones(used).for_each(|option| columns[option] = space.column(first, option));
            }
            for (value, formula) in values.iter_mut().zip(formulas) {
                *value = formula.eval(&|option| columns[option.index()]);
            }
            visit(first, &values);
        }
    }

    /// The states of `set` as a space of their own.
    #[must_use]
    pub fn restricted_to(&self, set: &StateSet) -> Self {
        match self {
            Self::Options(space) => {
                let keys = set.iter().map(|state| space.key(state).0).collect();
                let merged = space.merged.as_ref().map(|merged| Arc::new(merged.restricted_to(set)));
                let keys = Keys::listed(keys, space.n_options);
                Self::Options(OptionSpace { n_options: space.n_options, keys, merged })
            }
            Self::Graph(_) => Self::Graph(set.len()),
        }
    }
}

impl OptionSpace {
    /// How many options a state decides.
    #[must_use]
    pub fn n_options(&self) -> usize {
        self.n_options
    }

    /// Whether every combination of options is feasible.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        matches!(self.keys, Keys::All)
    }

    /// How many feasible states there are.
    #[must_use]
    pub fn len(&self) -> usize {
        match &self.keys {
            Keys::All => 1 << self.n_options,
            Keys::Mapped { keys, .. } | Keys::Sorted(keys) => keys.len(),
        }
    }

    /// Whether no state is feasible.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What a state says.
    #[must_use]
    pub fn key(&self, state: StateId) -> StateKey {
        match &self.keys {
            Keys::All => StateKey(state.index() as u64),
            Keys::Mapped { keys, .. } | Keys::Sorted(keys) => StateKey(keys[state.index()]),
        }
    }

    /// The feasible state that says `key`, if there is one. Cost: constant, or logarithmic where few combinations are
    /// feasible.
    #[must_use]
    pub fn find(&self, key: StateKey) -> Option<StateId> {
        if let Some(merged) = &self.merged {
            return merged.combinations().find(key).map(|combination| merged.state_of(combination));
        }
        match &self.keys {
            Keys::All => (key.0 < 1 << self.n_options).then(|| StateId::from_index(key.0 as usize)),
            Keys::Mapped { present, before, .. } => {
                let (word, bit) = ((key.0 / 64) as usize, key.0 % 64);
                let bits = present.get(word)?;
                let earlier = (bits & ((1 << bit) - 1)).count_ones();
                (bits >> bit & 1 == 1).then(|| StateId::from_index((before[word] + earlier) as usize))
            }
            Keys::Sorted(keys) => keys.binary_search(&key.0).ok().map(StateId::from_index),
        }
    }

    /// What a state says for certain: all options, or of a merged state those on which its combinations agree.
    #[must_use]
    pub fn pattern(&self, state: StateId) -> Pattern {
        let all = StateKey::all(self.n_options);
        let pattern = match &self.merged {
            Some(merged) => merged.pattern(state),
            None => Pattern { fixed: all, taken: self.key(state).0 },
        };
        Pattern { fixed: pattern.fixed & all, ..pattern }
    }

    /// The space of the merged states, where this is that of all combinations.
    fn merge(self, form: &OptionForm) -> Self {
        let n_options = self.n_options;
        let (keys, merged) = Merged::of(Space::Options(self), &form.merges);
        Self { n_options, keys: Keys::listed(keys, n_options), merged: Some(Arc::new(merged)) }
    }

    /// The values of one option in the 64 states from `first` on.
    fn column(&self, first: usize, option: usize) -> u64 {
        /// In a whole space the low six options alternate inside a chunk, in the same way in each.
        const LOW: [u64; 6] = [
            0xAAAA_AAAA_AAAA_AAAA,
            0xCCCC_CCCC_CCCC_CCCC,
            0xF0F0_F0F0_F0F0_F0F0,
            0xFF00_FF00_FF00_FF00,
            0xFFFF_0000_FFFF_0000,
            0xFFFF_FFFF_0000_0000,
        ];
        match &self.keys {
            Keys::All if option < 6 => LOW[option],
            Keys::All => u64::constant(first >> option & 1 == 1),
            Keys::Mapped { keys, .. } | Keys::Sorted(keys) => {
                let chunk = keys[first..].iter().take(64).enumerate();
                chunk.fold(0, |column, (lane, key)| column | (key >> option & 1) << lane)
            }
        }
    }
}

impl Keys {
    fn listed(keys: Vec<u64>, n_options: usize) -> Self {
        let mappable = n_options < 40 && (1 << n_options) <= SMALL.max(64 * keys.len() as u64);
        if !mappable {
            return Self::Sorted(keys);
        }
        let mut present = vec![0_u64; (1_usize << n_options).div_ceil(64)];
        for key in &keys {
            present[(key / 64) as usize] |= 1 << (key % 64);
        }
        let running = present.iter().scan(0, |sum, word| {
            let before = *sum;
            *sum += word.count_ones();
            Some(before)
        });
        let before = running.collect();
        Self::Mapped { keys, present, before }
    }
}

/// Counts before anything is listed, and refuses what is too large.
fn refuse_if_too_large(form: &OptionForm, limits: &Limits) -> Result<(), TooLarge> {
    /// Rules can have far more dead ends than states; so many steps in their formulas take a second or two.
    const STEPS: u64 = 1 << 28;
    let (mut states, limit) = (0_u128, limits.max_states);
    let finished = CubeSearch::new(form, STEPS.max(16 * limit as u64)).cubes(&mut |_, free| states += 1 << free);
    if finished && states <= limit as u128 {
        return Ok(());
    }
    Err(TooLarge { combinations: 1 << form.options.len(), at_least: states, exact: finished, limit })
}

/// The search for feasible combinations, from the last option to the first.
struct CubeSearch<'a> {
    rules: Vec<Watched<'a>>,
    n_options: usize,
    /// How many steps in formulas the search may still take.
    steps_left: u64,
    /// For each depth the rules that are not settled there; kept to save allocations.
    open: Vec<Vec<usize>>,
}

/// A rule, the options that it is about, and the steps that evaluating it takes.
struct Watched<'a> {
    rule: &'a Rule,
    options: u64,
    steps: u64,
}

impl<'a> CubeSearch<'a> {
    fn new(form: &'a OptionForm, steps: u64) -> Self {
        let n_options = form.options.len();
        let watched = |rule: &'a Rule| Watched { rule, options: rule.options(), steps: rule.size() as u64 };
        let rules = form.rules.iter().map(watched).collect();
        Self { rules, n_options, steps_left: steps, open: vec![Vec::new(); n_options + 1] }
    }

    /// Visits the feasible combinations in increasing order, as cubes: `(base, free)` stands for the combinations
    /// that agree with `base` on all but the first `free` options. Whether all branches were looked at.
    fn cubes(mut self, visit: &mut impl FnMut(u64, usize)) -> bool {
        let all: Vec<usize> = (0..self.rules.len()).collect();
        self.branch(0, self.n_options, &all, u64::MAX, visit)
    }

    /// Looks at the combinations that agree with `base` from option `free` on. `above` are the rules open one level
    /// up, and `changed` the options decided since they were looked at.
    fn branch(
        &mut self,
        base: u64,
        free: usize,
        above: &[usize],
        changed: u64,
        visit: &mut impl FnMut(u64, usize),
    ) -> bool {
        if self.steps_left == 0 {
            return false;
        }
        self.steps_left -= 1;
        let mut open = std::mem::take(&mut self.open[free]);
        open.clear();
        let go_on = match self.open_rules(base, free, above, changed, &mut open) {
            false => true,
            true if open.is_empty() => {
                visit(base, free);
                true
            }
            true => {
                let bit = 1 << (free - 1);
                self.branch(base, free - 1, &open, bit, visit) && self.branch(base | bit, free - 1, &open, bit, visit)
            }
        };
        self.open[free] = open;
        go_on
    }

    /// Collects the rules that the decided options do not settle; `false` where one of them is broken.
    fn open_rules(&mut self, base: u64, free: usize, above: &[usize], changed: u64, open: &mut Vec<usize>) -> bool {
        let decided = |option: OptionId| match option.index() < free {
            true => Partial::Open,
            false => Partial::constant(base & option.bit() != 0),
        };
        for &index in above {
            let watched = &self.rules[index];
            if watched.options & changed == 0 && changed != u64::MAX {
                open.push(index);
                continue;
            }
            self.steps_left = self.steps_left.saturating_sub(watched.steps);
            match watched.rule.admits(&decided) {
                Partial::False => return false,
                Partial::Open => open.push(index),
                Partial::True => {}
            }
        }
        true
    }
}

/// The positions of the bits that are set, in increasing order.
pub(crate) fn ones(mut bits: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        (bits != 0).then(|| {
            let position = bits.trailing_zeros() as usize;
            bits &= bits - 1;
            position
        })
    })
}
