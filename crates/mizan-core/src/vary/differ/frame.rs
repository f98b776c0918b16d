//! One list of decision makers, one of options and one of states for two conflicts.

use crate::conflict::ids::{DmId, OptionId, StateId};
use crate::conflict::merge::Merge;
use crate::conflict::preference::Preference;
use crate::conflict::{Conflict, Form, GraphForm, Misperceived, OptionForm, OptionSpec};
use crate::vary::differ::rename::Renaming;

/// Which of two conflicts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The one that was there before.
    Old,
    /// The one that is there now.
    New,
}

impl Side {
    /// The side that alone has something.
    pub(super) fn of_only<T>([old, new]: &[Option<T>; 2]) -> Option<Self> {
        match (old, new) {
            (Some(_), None) => Some(Self::Old),
            (None, Some(_)) => Some(Self::New),
            _ => None,
        }
    }
}

/// Everything that stands in either of two conflicts, with its places in the old and in the new one. Options of one
/// decision maker stand side by side, in the order of the decision makers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Frame {
    /// The decision makers.
    pub dms: Vec<[Option<DmId>; 2]>,
    /// The options.
    pub options: Vec<[Option<OptionId>; 2]>,
    /// The states of the graph form.
    pub states: Vec<[Option<StateId>; 2]>,
}

/// Why two conflicts cannot be mixed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Apart {
    /// One is in option form and the other in graph form.
    Forms,
    /// They are in graph form and have other states.
    States,
    /// In one of them somebody sees it otherwise than it is.
    Views,
    /// Together they have more options than a state can hold.
    TooManyOptions(usize),
}

/// States hold so many options.
const MOST_OPTIONS: usize = 64;

impl Frame {
    /// Where the decision makers, options and states of a side stand in the frame, which is to have no more options than
    /// a state holds.
    pub(super) fn renaming(&self, side: Side) -> Renaming {
        Renaming {
            dms: places(&self.dms, side, DmId::index, DmId::from_index),
            options: places(&self.options, side, OptionId::index, OptionId::from_index),
            states: places(&self.states, side, StateId::index, StateId::from_index),
        }
    }

    /// Both conflicts in the frame. An option that one lacks is, in it, as in the other; that it is never taken is not
    /// said here. A decision maker whom it lacks can do nothing and prefers nothing.
    pub(super) fn embed(&self, old: &Conflict, new: &Conflict) -> Result<(Conflict, Conflict), Apart> {
        if self.options.len() > MOST_OPTIONS {
            return Err(Apart::TooManyOptions(self.options.len()));
        }
        if !old.views.is_empty() || !new.views.is_empty() {
            return Err(Apart::Views);
        }
        let forms = match (&old.form, &new.form) {
            (Form::Options(old), Form::Options(new)) => {
                let options = self.options(old, new);
                let form = |side, form: &OptionForm| Form::Options(self.option_form(side, form, &options));
                (form(Side::Old, old), form(Side::New, new))
            }
            (Form::Graph(_), Form::Graph(_)) if self.states.iter().any(|state| Side::of_only(state).is_some()) => {
                return Err(Apart::States);
            }
            (Form::Graph(old), Form::Graph(new)) => {
                let form = |side, form| Form::Graph(self.graph_form(side, form));
                (form(Side::Old, old), form(Side::New, new))
            }
            _ => return Err(Apart::Forms),
        };
        let conflict =
            |side, form, conflict| Conflict { form, preferences: self.preferences(side, conflict), views: Vec::new() };
        Ok((conflict(Side::Old, forms.0, old), conflict(Side::New, forms.1, new)))
    }

    /// For each option its owner and its directions on both sides.
    fn options(&self, old: &OptionForm, new: &OptionForm) -> Vec<[OptionSpec; 2]> {
        let renamings = [self.renaming(Side::Old), self.renaming(Side::New)];
        let spec = |form: &OptionForm, renaming: &Renaming, option: Option<OptionId>| {
            let spec = form.options[option?.index()];
            Some(OptionSpec { owner: renaming.dm(spec.owner), ..spec })
        };
        let both = |[in_old, in_new]: &[Option<OptionId>; 2]| {
            let (old, new) = (spec(old, &renamings[0], *in_old), spec(new, &renamings[1], *in_new));
            Some([old.or(new)?, new.or(old)?])
        };
        // Every entry of a frame stands in one of the conflicts at least.
        self.options.iter().filter_map(both).collect()
    }

    fn option_form(&self, side: Side, form: &OptionForm, options: &[[OptionSpec; 2]]) -> OptionForm {
        let renaming = self.renaming(side);
        let merge =
            |merge: &Merge| Merge { formula: renaming.formula(&merge.formula), keep: renaming.bits(merge.keep) };
        let misperceived =
            |what: &Misperceived| Misperceived { dm: renaming.dm(what.dm), states: renaming.formula(&what.states) };
        OptionForm {
            options: options.iter().map(|specs| specs[side.place()]).collect(),
            rules: form.rules.iter().map(|rule| renaming.rule(rule)).collect(),
            merges: form.merges.iter().map(merge).collect(),
            misperceived: form.misperceived.iter().map(misperceived).collect(),
        }
    }

    fn graph_form(&self, side: Side, form: &GraphForm) -> GraphForm {
        let renaming = self.renaming(side);
        let arcs = |entry: &[Option<DmId>; 2]| {
            let own = entry[side.place()].map_or(&[][..], |dm| &form.arcs[dm.index()]);
            own.iter().map(|&(from, to)| (renaming.state(from), renaming.state(to))).collect()
        };
        GraphForm { n_states: form.n_states, arcs: self.dms.iter().map(arcs).collect() }
    }

    fn preferences(&self, side: Side, conflict: &Conflict) -> Vec<Preference> {
        let renaming = self.renaming(side);
        let preference = |entry: &[Option<DmId>; 2]| match entry[side.place()] {
            Some(dm) => renaming.preference(&conflict.preferences[dm.index()]),
            None => Preference::Indifferent,
        };
        self.dms.iter().map(preference).collect()
    }
}

impl Side {
    pub(super) fn place(self) -> usize {
        match self {
            Self::Old => 0,
            Self::New => 1,
        }
    }
}

/// For each thing of a side, in its order there, its place in the frame.
fn places<T: Copy>(
    entries: &[[Option<T>; 2]],
    side: Side,
    index: fn(T) -> usize,
    from_index: fn(usize) -> T,
) -> Vec<T> {
    let there = entries.iter().enumerate().filter_map(|(place, entry)| Some((index(entry[side.place()]?), place)));
    let mut there: Vec<(usize, usize)> = there.collect();
    there.sort_unstable();
    there.into_iter().map(|(_, place)| from_index(place)).collect()
}
