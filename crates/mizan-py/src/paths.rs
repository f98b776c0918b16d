//! The shortest ways from a state, as Python has them.

use std::sync::Arc;

use mizan::Paths as Found;
use mizan_core::Step;
use mizan_report::outline::open::{write_as_written, write_views};
use mizan_report::paths::{json::PathsJson, text};
use pyo3::prelude::*;

use crate::opened::{Opened, of_json, written};
use crate::page;
use crate::table::{Columns, Table};

/// The shortest ways from a state to the equilibria, or to where a condition holds. `str()` of it is what `mizan paths`
/// prints.
#[pyclass(frozen, module = "mizan")]
#[derive(Debug)]
pub struct Paths {
    pub opened: Arc<Opened>,
    pub paths: Found,
}

#[pymethods]
impl Paths {
    /// It as `mizan paths --format json` writes it (`mizan schema paths`).
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let speaker = self.opened.speaker(self.opened.ready(py)?);
        of_json(py, &written(|out| PathsJson::new(&self.paths, &speaker).write(out))?)
    }

    /// A row for each step of each way, the nearest end first: `way`, its number, from 1; `step`, from 1; `by`, who
    /// moves; `from` and `to`, the states as the case writes them; `label`, what the second is, in words.
    #[getter]
    fn steps(&self, py: Python<'_>) -> PyResult<Table> {
        let ready = self.opened.ready(py)?;
        let speaker = self.opened.speaker(ready);
        let ways = self.paths.reached().enumerate();
        let steps = ways.flat_map(|(way, route)| {
            route.steps.iter().enumerate().map(move |(place, step)| (way + 1, place + 1, *step))
        });
        let steps: Vec<(usize, usize, Step)> = steps.collect();
        Columns::default()
            .numbers("way", steps.iter().map(|(way, ..)| *way))
            .numbers("step", steps.iter().map(|(_, place, _)| *place))
            .texts("by", steps.iter().map(|(.., step)| ready.case.decision_makers[step.by.index()].id.as_str()))
            .texts("from", steps.iter().map(|(.., step)| speaker.states.text(step.from)))
            .texts("to", steps.iter().map(|(.., step)| speaker.states.text(step.to)))
            .texts("label", steps.iter().map(|(.., step)| speaker.state(step.to)))
            .table()
    }

    /// How many ends are reached.
    fn __len__(&self) -> usize {
        self.paths.reached().count()
    }

    fn __str__(&self, py: Python<'_>) -> PyResult<String> {
        let ready = self.opened.ready(py)?;
        let speaker = self.opened.speaker(ready);
        written(|out| {
            write_as_written(out, &speaker.look, ready.case)?;
            write_views(out, &speaker.look, ready.case, ready.model)?;
            text::write(out, &self.paths, &speaker)
        })
    }

    fn __repr__(&self) -> String {
        format!("<Paths to {} states>", self.__len__())
    }

    fn _repr_html_(&self, py: Python<'_>) -> PyResult<String> {
        Ok(page::verbatim(self.opened.language, &self.__str__(py)?))
    }
}
