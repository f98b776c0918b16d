//! The single changes of assumptions, in the documented order.

use std::collections::BTreeSet;

use crate::conflict::assumption::Assumption;
use crate::conflict::formula::Formula;
use crate::conflict::ids::DmId;
use crate::conflict::preference::{Preference, PreferenceStatement};
use crate::conflict::{Conflict, Direction, Form};

/// What can be varied about a conflict beyond the conflict itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Assumptions {
    /// For each decision maker, for each of its statements: the rival readings.
    pub rival_readings: Vec<Vec<Vec<Formula>>>,
    /// For each rule whether it holds by the meaning of the words, and so is never varied.
    pub logical: Vec<bool>,
    /// What decision makers see otherwise. In a conflict that is varied the views are made anew from these.
    pub views: Vec<ViewChanges>,
}

/// What a decision maker sees otherwise than it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ViewChanges {
    /// Who sees it so.
    pub dm: DmId,
    /// Changes of assumptions, one after the other.
    pub changes: Vec<Change>,
    /// The options, as the bits of a key, that it does not know can be taken.
    pub unaware_of: u64,
    /// What it believes others to prefer, in full.
    pub preferences: Vec<(DmId, Preference)>,
}

/// What is done with an assumption.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// The statement or rule is left out.
    Dropped,
    /// The statement is turned into its opposite.
    Negated,
    /// The statement becomes the most important one.
    MovedFirst,
    /// The statement changes places with the one above it.
    MovedUp,
    /// The statement changes places with the one below it.
    MovedDown,
    /// The statement becomes the least important one.
    MovedLast,
    /// The statement is read in this rival way, from 0.
    Reread(usize),
    /// The group changes places with the next.
    Swapped,
    /// The group and the next are one.
    Tied,
    /// The decision maker does not care: all that it wants is left out.
    AllDropped,
    /// The option can be changed in both directions.
    MadeReversible,
}

/// One change of one assumption.
///
/// ```
/// # mod dilemma { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/conflicts/dilemma.rs")); }
/// # use dilemma::prisoners_dilemma;
/// use mizan_core::vary::{Assumption, Assumptions, ChangeKind, changes, vary};
/// use mizan_core::{DmId, GraphModel, Limits, StateId};
///
/// let (conflict, limits) = (prisoners_dilemma(), Limits::default());
/// let all = changes(&conflict, &Assumptions::default());
/// assert_eq!(all.len(), 14);
/// // The first change: the first decision maker no longer cares whether the other keeps silent.
/// let first = DmId::from_index(0);
/// assert_eq!((all[0].assumption, all[0].kind), (Assumption::Statement(first, 0), ChangeKind::Dropped));
///
/// let model = GraphModel::expand(&conflict, &limits).unwrap();
/// let changed = vary(&model, &all[..1], &Assumptions::default(), &limits).unwrap();
/// assert_eq!(changed.ranks(first).as_slice(), [2, 1, 2, 1]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// What is changed.
    pub assumption: Assumption,
    /// What is done with it.
    pub kind: ChangeKind,
}

impl Change {
    fn new(assumption: Assumption, kind: ChangeKind) -> Self {
        Self { assumption, kind }
    }

    /// Whether it can be made: it is one of [`changes`], or it moves a statement to where one of these moves it too.
    #[must_use]
    pub fn can_be_made(self, conflict: &Conflict, all: &BTreeSet<Self>) -> bool {
        let moves = |dm: DmId, j: usize| match &conflict.preferences[dm.index()] {
            Preference::Prioritised(list) => j < list.len() && move_within(&mut list.clone(), j, self.kind).is_some(),
            _ => false,
        };
        all.contains(&self) || matches!(self.assumption, Assumption::Statement(dm, j) if moves(dm, j))
    }
}

impl ChangeKind {
    /// Its name in JSON and in variants: `dropped`, `reread_1`.
    #[must_use]
    pub fn id(self) -> String {
        match self {
            Self::Dropped => "dropped".into(),
            Self::Negated => "negated".into(),
            Self::MovedFirst => "moved_first".into(),
            Self::MovedUp => "moved_up".into(),
            Self::MovedDown => "moved_down".into(),
            Self::MovedLast => "moved_last".into(),
            Self::Reread(reading) => format!("reread_{}", reading + 1),
            Self::Swapped => "swapped".into(),
            Self::Tied => "tied".into(),
            Self::AllDropped => "all_dropped".into(),
            Self::MadeReversible => "made_reversible".into(),
        }
    }

    /// The kind of that name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        let plain = [
            Self::Dropped,
            Self::Negated,
            Self::MovedFirst,
            Self::MovedUp,
            Self::MovedDown,
            Self::MovedLast,
            Self::Swapped,
            Self::Tied,
            Self::AllDropped,
            Self::MadeReversible,
        ];
        let reading = || {
            let number = id.strip_prefix("reread_")?.parse::<usize>().ok()?;
            Some(Self::Reread(number.checked_sub(1)?))
        };
        plain.into_iter().find(|kind| kind.id() == id).or_else(reading)
    }
}

/// All single changes of a conflict's assumptions, in order: for each decision maker its statements or groups, then all of
/// these, then its one-way options; then the rules.
#[must_use]
pub fn changes(conflict: &Conflict, assumptions: &Assumptions) -> Vec<Change> {
    let mut all = Vec::new();
    for dm in conflict.dms() {
        of_preference(dm, &conflict.preferences[dm.index()], assumptions, &mut all);
        of_options(dm, conflict, &mut all);
    }
    if let Form::Options(form) = &conflict.form {
        let varied = (0..form.rules.len()).filter(|&rule| !assumptions.logical.get(rule).copied().unwrap_or(false));
        all.extend(varied.map(|rule| Change::new(Assumption::Rule(rule), ChangeKind::Dropped)));
    }
    all
}

fn of_preference(dm: DmId, preference: &Preference, assumptions: &Assumptions, all: &mut Vec<Change>) {
    match preference {
        Preference::Indifferent => {}
        Preference::Prioritised(statements) => {
            let list: Vec<&PreferenceStatement> = statements.iter().collect();
            (0..list.len()).for_each(|j| of_statement(dm, j, &movements(&list, j), assumptions, all));
        }
        Preference::Weighted(statements) => {
            (0..statements.len()).for_each(|j| of_statement(dm, j, &[], assumptions, all));
        }
        Preference::Ranking(groups) => {
            for j in 1..groups.len() {
                let group = Assumption::Group(dm, j - 1);
                all.extend([ChangeKind::Swapped, ChangeKind::Tied].map(|kind| Change::new(group, kind)));
            }
        }
    }
    let parts = match preference {
        Preference::Indifferent => 0,
        Preference::Prioritised(statements) => statements.len(),
        Preference::Weighted(statements) => statements.len(),
        Preference::Ranking(groups) => groups.len(),
    };
    if parts >= 2 {
        all.push(Change::new(Assumption::Preferences(dm), ChangeKind::AllDropped));
    }
}

/// The changes of the `j`th statement, which can be moved so.
fn of_statement(dm: DmId, j: usize, movements: &[ChangeKind], assumptions: &Assumptions, all: &mut Vec<Change>) {
    let mut push = |kind| all.push(Change::new(Assumption::Statement(dm, j), kind));
    push(ChangeKind::Dropped);
    push(ChangeKind::Negated);
    movements.iter().copied().for_each(&mut push);
    let readings = assumptions.rival_readings.get(dm.index()).and_then(|of_dm| of_dm.get(j)).map_or(0, Vec::len);
    (0..readings).for_each(|reading| push(ChangeKind::Reread(reading)));
}

/// How the `j`th of the statements can be moved, each list that comes of it once.
fn movements<T: PartialEq + Clone>(list: &[T], j: usize) -> Vec<ChangeKind> {
    let mut kinds = Vec::new();
    let mut lists = vec![list.to_vec()];
    for kind in [ChangeKind::MovedFirst, ChangeKind::MovedUp, ChangeKind::MovedDown, ChangeKind::MovedLast] {
        let mut moved = list.to_vec();
        if move_within(&mut moved, j, kind).is_some() && !lists.contains(&moved) {
            lists.push(moved);
            kinds.push(kind);
        }
    }
    kinds
}

/// Moves what stands at `place`; `None` where that is no movement, or there is nowhere to go.
pub(super) fn move_within<T>(list: &mut [T], place: usize, kind: ChangeKind) -> Option<()> {
    match kind {
        ChangeKind::MovedFirst if place > 0 => list[..=place].rotate_right(1),
        ChangeKind::MovedUp if place > 0 => list.swap(place - 1, place),
        ChangeKind::MovedDown if place + 1 < list.len() => list.swap(place, place + 1),
        ChangeKind::MovedLast if place + 1 < list.len() => list[place..].rotate_left(1),
        _ => return None,
    }
    Some(())
}

/// Whether a change does no more than to put what is vital to somebody in another order among itself.
#[must_use]
pub fn reorders_what_is_vital(conflict: &Conflict, change: Change) -> bool {
    let Assumption::Statement(dm, j) = change.assumption else { return false };
    let Preference::Prioritised(statements) = &conflict.preferences[dm.index()] else { return false };
    let mut places: Vec<usize> = (0..statements.len()).collect();
    let moved = j < places.len() && move_within(&mut places, j, change.kind).is_some();
    moved && places.iter().enumerate().all(|(to, &from)| to == from || statements[from].vital)
}

fn of_options(dm: DmId, conflict: &Conflict, all: &mut Vec<Change>) {
    let Form::Options(form) = &conflict.form else { return };
    for (id, option) in form.ids().zip(&form.options) {
        if option.owner == dm && option.direction != Direction::Reversible {
            all.push(Change::new(Assumption::OneWay(id), ChangeKind::MadeReversible));
        }
    }
}
