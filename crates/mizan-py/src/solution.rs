//! Which states are stable, as Python has it.

use std::sync::Arc;

use mizan::Solution as Found;
use mizan_case::Ready;
use mizan_core::{GraphModel, OptionId, StateId};
use mizan_report::formats::json::Detail;
use mizan_report::report::html::Html;
use mizan_report::report::{Made, states as table_of_states, with_material};
use mizan_report::solution::{SolutionJson, StatesShown, csv, latex, sanctions, text};
use mizan_report::words::doings::state_in_words;
use mizan_report::{Look, Solved, Speaker};
use pyo3::prelude::*;

use crate::opened::{Opened, of_json, written};
use crate::page;
use crate::table::{Columns, Table};

/// More states than this are no table to look at: the equilibria are shown then.
const SHOWN: usize = 60;

/// Which states are stable, for whom, in which sense. `str()` of it is what `mizan solve` prints.
#[pyclass(frozen, module = "mizan")]
#[derive(Debug)]
pub struct Solution {
    pub opened: Arc<Opened>,
    pub solution: Arc<Found>,
    /// Whether everybody is taken to see the conflict as it is.
    pub without_views: bool,
}

impl Solution {
    fn with<T>(&self, py: Python<'_>, tell: impl FnOnce(&Solved<'_>) -> PyResult<T>) -> PyResult<T> {
        let ready = self.opened.ready(py)?;
        let plain: Option<GraphModel> = self.without_views.then(|| ready.model.without_views());
        let ready = Ready { model: plain.as_ref().unwrap_or(ready.model), ..ready };
        tell(&Solved::of(ready, &self.solution))
    }

    fn look(&self) -> Look {
        Look::plain(self.opened.language)
    }
}

/// What every table says of states: the number, from 1; the pattern, or in graph form the name; the id that the case
/// gives it, if any; what it is, in words.
pub fn of_states(columns: Columns, speaker: &Speaker<'_>, states: &[StateId]) -> Columns {
    let id = |state: &StateId| speaker.states.names(*state).first().map(|named| named.id.clone());
    let words = |state: &StateId| state_in_words(speaker, *state).unwrap_or_else(|| speaker.state(*state));
    columns
        .numbers("number", states.iter().map(|state| state.number()))
        .texts("state", states.iter().map(|state| speaker.states.text(*state)))
        .some_texts("id", states.iter().map(id))
        .texts("label", states.iter().map(words))
}

#[pymethods]
impl Solution {
    /// What `mizan solve` prints; with `all_states` every state, with `summary` none but the equilibria.
    #[pyo3(signature = (*, all_states=false, summary=false))]
    fn text(&self, py: Python<'_>, all_states: bool, summary: bool) -> PyResult<String> {
        let shown = match (summary, all_states) {
            (true, _) => StatesShown::Summary,
            (false, true) => StatesShown::All,
            (false, false) => StatesShown::Readable,
        };
        self.with(py, |solved| {
            written(|out| {
                text::write(out, &self.look(), solved, shown)?;
                match solved.differences {
                    Some(found) => {
                        sanctions::write(out, &Speaker::new(self.look(), solved.case, solved.model), found, shown)
                    }
                    None => Ok(()),
                }
            })
        })
    }

    /// It as `mizan solve --format json` writes it (`mizan schema solution`).
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let json = self.with(py, |solved| written(|out| SolutionJson::new(solved, Detail::Full).write(out)))?;
        of_json(py, &json)
    }

    /// It as `mizan solve --format csv` writes it.
    fn to_csv(&self, py: Python<'_>) -> PyResult<String> {
        self.with(py, |solved| written(|out| csv::write(out, solved)))
    }

    /// It as a table for a paper, as `mizan solve --format latex` writes it.
    #[pyo3(signature = (*, all_states=false))]
    fn to_latex(&self, py: Python<'_>, all_states: bool) -> PyResult<String> {
        self.with(py, |solved| written(|out| latex::write(out, &self.look(), solved, all_states)))
    }

    /// A row for each feasible state: `number`, `state`, `id`, `label`; for each option whether it is taken; `rank.DM`,
    /// 1 being the least preferred; `CONCEPT.DM`, whether it is stable for that decision maker, and `CONCEPT`, whether
    /// for everybody.
    #[getter]
    fn states(&self, py: Python<'_>) -> PyResult<Table> {
        self.with(py, |solved| {
            let speaker = Speaker::new(self.look(), solved.case, solved.model);
            let all: Vec<StateId> = solved.states.ids().collect();
            let mut columns = of_states(Columns::default(), &speaker, &all);
            for option in (0..solved.case.options.len()).map(OptionId::from_index) {
                let taken = |state: &StateId| {
                    let pattern = solved.model.space().pattern(*state)?;
                    (pattern.fixed & option.bit() != 0).then_some(pattern.taken & option.bit() != 0)
                };
                columns = columns.flags(solved.case.option_text(option), all.iter().map(taken));
            }
            for (dm, id) in solved.dms() {
                let ranks = solved.model.ranks(dm);
                columns = columns.numbers(format!("rank.{id}"), all.iter().map(|state| ranks.rank(*state) as usize));
            }
            for (concept, equilibria) in solved.equilibria() {
                for (dm, id) in solved.dms() {
                    let stable = |state: &StateId| Some(solved.is_stable(concept, dm, *state));
                    columns = columns.flags(format!("{}.{id}", concept.id()), all.iter().map(stable));
                }
                columns = columns.flags(concept.id(), all.iter().map(|state| Some(equilibria.contains(*state))));
            }
            columns.table()
        })
    }

    /// A row for each equilibrium: `number`, `state`, `id`, `label`, and `concepts`, those under which it is one.
    #[getter]
    fn equilibria(&self, py: Python<'_>) -> PyResult<Table> {
        self.with(py, |solved| {
            let speaker = Speaker::new(self.look(), solved.case, solved.model);
            let all: Vec<StateId> = solved.some_equilibrium().iter().collect();
            let concepts = |state: &StateId| {
                Some(solved.equilibrium_under(*state).into_iter().map(mizan_core::Concept::id).collect::<Vec<_>>())
            };
            of_states(Columns::default(), &speaker, &all).lists("concepts", all.iter().map(concepts)).table()
        })
    }

    fn __str__(&self, py: Python<'_>) -> PyResult<String> {
        self.text(py, false, false)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        self.with(py, |solved| {
            Ok(format!("<Solution: {} states, {} equilibria>", solved.states.len(), solved.some_equilibrium().len()))
        })
    }

    /// The states by decision makers and concepts, as the report has them; where that is too much to be found, as text.
    fn _repr_html_(&self, py: Python<'_>) -> PyResult<String> {
        let opened = &self.opened;
        let shown = self.with(py, |solved| {
            let some = solved.some_equilibrium();
            let few = solved.states.len() <= SHOWN;
            Ok(solved.states.ids().filter(|state| few || some.contains(*state)).take(SHOWN).collect::<Vec<StateId>>())
        })?;
        let told = |run: &mizan::Run<'_>| {
            Ok(with_material(&opened.session, None, Made::default(), run, |material| {
                let speaker = material.speaker(self.look()).for_readers(false);
                Html { speaker: &speaker, prefix: "" }.fragment(&[table_of_states(material, &shown)])
            })
            .ok())
        };
        match opened.ask(py, None, told)? {
            Some(html) => Ok(page::said(opened.language, &html)),
            None => Ok(page::verbatim(opened.language, &self.text(py, false, true)?)),
        }
    }
}
