//! The conflict as it was written down: who can do what, and who prefers what.

pub mod assumption;
pub mod coalition;
pub mod count;
pub mod formula;
pub mod ids;
pub mod known;
pub mod merge;
pub mod open;
pub mod preference;
pub mod rule;
pub mod weight;

use formula::Formula;
use ids::{DmId, OptionId, StateId, StateKey};
use merge::Merge;
use preference::Preference;
use rule::Rule;

/// A conflict: decision makers with their preferences, and what they can do.
///
/// ```
/// use mizan_core::{Conflict, Direction, DmId, Form, Formula, OptionForm, OptionId, OptionSpec, Preference};
///
/// // The prisoners' dilemma: each has the option to keep silent, wishes first that the other does, and then not to.
/// let [first, second] = [0, 1].map(|option| Formula::Taken(OptionId::from_index(option)));
/// let options = [0, 1].map(|dm| OptionSpec { owner: DmId::from_index(dm), direction: Direction::Reversible });
/// let dilemma = Conflict {
///     form: Form::Options(OptionForm { options: options.to_vec(), ..OptionForm::default() }),
///     preferences: vec![
///         Preference::statements(vec![second.clone(), first.clone().negated()]),
///         Preference::statements(vec![first, second.negated()]),
///     ],
///     views: Vec::new(),
/// };
/// assert_eq!(dilemma.n_dms(), 2);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// What the states are, and who can move between them.
    pub form: Form,
    /// What each decision maker prefers; there are as many decision makers as entries.
    pub preferences: Vec<Preference>,
    /// What decision makers take it to be who do not see it as it is; at most one view each.
    pub views: Vec<View>,
}

/// What a decision maker takes the conflict to be: a hypergame of the first level (Bennett 1977). Everybody has the same
/// options in it, and nobody a view of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// Who sees it so.
    pub dm: DmId,
    /// The conflict as it is seen. What an unaware decision maker does not know of is forbidden in it.
    pub conflict: Conflict,
}

/// The two forms in which the literature writes a conflict down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// States are combinations of options; moves follow from who controls which.
    Options(OptionForm),
    /// States are named one by one; moves are given as arcs.
    Graph(GraphForm),
}

/// Option form (Howard 1971; Fraser & Hipel 1984).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OptionForm {
    /// The options, those of one decision maker side by side, in the order of the decision makers.
    pub options: Vec<OptionSpec>,
    /// The rules, in the file's order.
    pub rules: Vec<Rule>,
    /// The states that are one and the same, in the file's order.
    pub merges: Vec<Merge>,
    /// What decision makers misperceive, in the file's order.
    pub misperceived: Vec<Misperceived>,
}

/// States that a decision maker can neither leave nor enter, as GMCR+ models misperception. Nothing else changes by it:
/// this is no hypergame, in which everybody would see a game of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misperceived {
    /// The decision maker.
    pub dm: DmId,
    /// What holds in the states.
    pub states: Formula,
}

/// One option: whose it is, and in which direction it can be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OptionSpec {
    /// The decision maker who controls it.
    pub owner: DmId,
    /// The changes that are possible.
    pub direction: Direction,
}

/// In which direction an option can be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Direction {
    /// Taken and dropped at will.
    #[default]
    Reversible,
    /// Taken once, never dropped.
    OnlyOn,
    /// Dropped once, never taken up again.
    OnlyOff,
}

/// Graph form (Kilgour, Hipel & Fang 1987).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GraphForm {
    /// How many states there are.
    pub n_states: usize,
    /// For each decision maker its arcs, none from a state to itself; a repeated one counts once.
    pub arcs: Vec<Vec<(StateId, StateId)>>,
}

impl Conflict {
    /// How many decision makers there are.
    #[must_use]
    pub fn n_dms(&self) -> usize {
        self.preferences.len()
    }

    /// Whether simultaneous stability (SIM) exists in it: changes that are made at once add up only in option form,
    /// where no states are merged.
    #[must_use]
    pub fn has_sim(&self) -> bool {
        matches!(&self.form, Form::Options(form) if form.merges.is_empty())
    }

    /// The decision makers, in order.
    pub fn dms(&self) -> impl DoubleEndedIterator<Item = DmId> + ExactSizeIterator + use<> {
        (0..self.n_dms()).map(DmId::from_index)
    }

    /// What `dm` takes the conflict to be; `None` where it sees it as it is.
    #[must_use]
    pub fn view(&self, dm: DmId) -> Option<&Conflict> {
        self.views.iter().find(|view| view.dm == dm).map(|view| &view.conflict)
    }

    /// The conflict as if everybody saw it as it is.
    #[must_use]
    pub fn without_views(&self) -> Self {
        Self { form: self.form.clone(), preferences: self.preferences.clone(), views: Vec::new() }
    }
}

impl OptionForm {
    /// The options, in order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = OptionId> + use<> {
        (0..self.options.len()).map(OptionId::from_index)
    }

    /// The options of `dm`, as the bits of a key.
    #[must_use]
    pub fn mask(&self, dm: DmId) -> u64 {
        self.bits_where(|option| option.owner == dm)
    }

    /// The options that cannot be dropped once taken, as the bits of a key.
    #[must_use]
    pub fn only_on(&self) -> u64 {
        self.bits_where(|option| option.direction == Direction::OnlyOn)
    }

    /// The options that cannot be taken up once dropped, as the bits of a key.
    #[must_use]
    pub fn only_off(&self) -> u64 {
        self.bits_where(|option| option.direction == Direction::OnlyOff)
    }

    /// Whether no rule forbids the state `key`.
    #[must_use]
    pub fn is_feasible(&self, key: StateKey) -> bool {
        self.rules.iter().all(|rule| rule.admits(&|option| key.takes(option)))
    }

    fn bits_where(&self, wanted: impl Fn(&OptionSpec) -> bool) -> u64 {
        self.ids().zip(&self.options).filter(|(_, option)| wanted(option)).fold(0, |bits, (id, _)| bits | id.bit())
    }
}
