//! The single changes of assumptions, in the documented order.

use crate::conflict::assumption::Assumption;
use crate::conflict::formula::Formula;
use crate::conflict::ids::DmId;
use crate::conflict::preference::Preference;
use crate::conflict::{Conflict, Direction, Form};

/// What can be varied about a conflict beyond the conflict itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Assumptions {
    /// For each decision maker, for each of its statements: the rival readings.
    pub rival_readings: Vec<Vec<Vec<Formula>>>,
    /// For each rule whether it holds by the meaning of the words, and so is never varied.
    pub logical: Vec<bool>,
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
    /// The statement becomes the least important one.
    MovedLast,
    /// The statement is read in this rival way, from 0.
    Reread(usize),
    /// The group changes places with the next.
    Swapped,
    /// The group and the next are one.
    Tied,
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
/// assert_eq!(all.len(), 12);
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
}

impl ChangeKind {
    /// Its name in JSON and in variants: `dropped`, `reread_1`.
    #[must_use]
    pub fn id(self) -> String {
        match self {
            Self::Dropped => "dropped".into(),
            Self::Negated => "negated".into(),
            Self::MovedFirst => "moved_first".into(),
            Self::MovedLast => "moved_last".into(),
            Self::Reread(reading) => format!("reread_{}", reading + 1),
            Self::Swapped => "swapped".into(),
            Self::Tied => "tied".into(),
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
            Self::MovedLast,
            Self::Swapped,
            Self::Tied,
            Self::MadeReversible,
        ];
        let reading = || {
            let number = id.strip_prefix("reread_")?.parse::<usize>().ok()?;
            Some(Self::Reread(number.checked_sub(1)?))
        };
        plain.into_iter().find(|kind| kind.id() == id).or_else(reading)
    }
}

/// All single changes of a conflict's assumptions, in order: for each decision maker its statements or groups, then its
/// one-way options; then the rules.
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
            (0..statements.len()).for_each(|j| of_statement(dm, j, Some(statements.len()), assumptions, all));
        }
        Preference::Weighted(statements) => {
            (0..statements.len()).for_each(|j| of_statement(dm, j, None, assumptions, all));
        }
        Preference::Ranking(groups) => {
            for j in 1..groups.len() {
                let group = Assumption::Group(dm, j - 1);
                all.extend([ChangeKind::Swapped, ChangeKind::Tied].map(|kind| Change::new(group, kind)));
            }
        }
    }
}

/// The changes of the `j`th statement; `of` tells how many there are where their order matters.
fn of_statement(dm: DmId, j: usize, of: Option<usize>, assumptions: &Assumptions, all: &mut Vec<Change>) {
    let mut push = |kind| all.push(Change::new(Assumption::Statement(dm, j), kind));
    push(ChangeKind::Dropped);
    push(ChangeKind::Negated);
    if of.is_some() && j > 0 {
        push(ChangeKind::MovedFirst);
    }
    if of.is_some_and(|n| j + 1 < n) {
        push(ChangeKind::MovedLast);
    }
    let readings = assumptions.rival_readings.get(dm.index()).and_then(|of_dm| of_dm.get(j)).map_or(0, Vec::len);
    (0..readings).for_each(|reading| push(ChangeKind::Reread(reading)));
}

fn of_options(dm: DmId, conflict: &Conflict, all: &mut Vec<Change>) {
    let Form::Options(form) = &conflict.form else { return };
    for (id, option) in form.ids().zip(&form.options) {
        if option.owner == dm && option.direction != Direction::Reversible {
            all.push(Change::new(Assumption::OneWay(id), ChangeKind::MadeReversible));
        }
    }
}
