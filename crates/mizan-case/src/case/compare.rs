//! What two cases have in common, by the ids of their parts.

use mizan_core::vary::differ::Frame;
use mizan_core::{DmId, OptionId, StateId};

use crate::case::Case;

/// The parts of two cases, those of one id being one part.
#[derive(Debug, Clone)]
pub struct Common {
    /// The decision makers, options and states of both: in the order of the new case, then those that only the old one
    /// has.
    pub frame: Frame,
    /// For each decision maker of the frame the statements of one id, by their places in the old and in the new case.
    pub statements: Vec<Vec<(usize, usize)>>,
}

impl Common {
    /// Finds what two cases have in common.
    #[must_use]
    pub fn of(old: &Case, new: &Case) -> Self {
        let ids = |case: &Case| -> Vec<String> { case.decision_makers.iter().map(|dm| dm.id.clone()).collect() };
        let dms = both(&ids(old), &ids(new), DmId::from_index);
        let options = dms.iter().flat_map(|&dm| {
            let own = |case: &Case, dm: Option<DmId>| -> (usize, Vec<String>) {
                let is_own = |option: &&crate::case::OptionEntry| Some(option.owner) == dm;
                let first = case.options.iter().position(|option| is_own(&option)).unwrap_or_default();
                (first, case.options.iter().filter(is_own).map(|option| option.id.clone()).collect())
            };
            let ((first_old, old), (first_new, new)) = (own(old, dm[0]), own(new, dm[1]));
            // The options of one decision maker stand side by side.
            let id = |first: usize, place: Option<usize>| Some(OptionId::from_index(first + place?));
            both(&old, &new, |place| place).into_iter().map(move |[o, n]| [id(first_old, o), id(first_new, n)])
        });
        let statements =
            |&[in_old, in_new]: &[Option<DmId>; 2]| same(&statement_ids(old, in_old), &statement_ids(new, in_new));
        Self {
            statements: dms.iter().map(statements).collect(),
            frame: Frame {
                options: options.collect(),
                states: both(&old.graph_states, &new.graph_states, StateId::from_index),
                dms,
            },
        }
    }
}

/// The ids of a decision maker's statements, where they have any.
fn statement_ids(case: &Case, dm: Option<DmId>) -> Vec<Option<&str>> {
    let statements = dm.map_or(&[][..], |dm| &case.decision_makers[dm.index()].statements);
    statements.iter().map(|statement| statement.id.as_deref()).collect()
}

/// The places of what has one id.
fn same(old: &[Option<&str>], new: &[Option<&str>]) -> Vec<(usize, usize)> {
    let place = |id: &Option<&str>| new.iter().position(|other| id.is_some() && other == id);
    old.iter().enumerate().filter_map(|(i, id)| Some((i, place(id)?))).collect()
}

/// The places of each id in both lists: in the order of the new one, then what only the old one has.
fn both<T>(old: &[String], new: &[String], place: impl Fn(usize) -> T) -> Vec<[Option<T>; 2]> {
    let find = |list: &[String], id: &String| list.iter().position(|other| other == id).map(&place);
    let there = new.iter().map(|id| [find(old, id), find(new, id)]);
    let gone = old.iter().filter(|id| !new.contains(id)).map(|id| [find(old, id), None]);
    there.chain(gone).collect()
}
