//! What happened, as Python has it.

use std::sync::Arc;

use mizan::{Trace as Found, TracedStep};
use mizan_case::case::StateRef;
use mizan_core::vary::history::StepKind;
use mizan_report::outline::open::write_as_written;
use mizan_report::report::html::Html;
use mizan_report::report::{Made, SectionId, section, with_material};
use mizan_report::trace::{TraceJson, write};
use mizan_report::{Look, Speaker};
use pyo3::prelude::*;

use crate::opened::{Opened, of_json, written};
use crate::page;
use crate::table::{Columns, Table};

/// What happened, step by step, and what it tells of what is not known. `str()` of it is what `mizan trace` prints.
#[pyclass(frozen, module = "mizan")]
#[derive(Debug)]
pub struct Trace {
    pub opened: Arc<Opened>,
    pub trace: Arc<Found>,
}

#[pymethods]
impl Trace {
    /// It as `mizan trace --format json` writes it (`mizan schema trace`).
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let speaker = self.opened.speaker(self.opened.ready(py)?);
        of_json(py, &written(|out| TraceJson::new(&self.trace, &speaker).write(out))?)
    }

    /// A row for each step, in the order of time: `step`, from 1; `by`, whose it was, if anybody's; `from` and `to`,
    /// the states as the case writes them; `was`, what it was to whoever made it (`best`, `improvement`, `indifferent`,
    /// `against`, `barred`).
    #[getter]
    fn steps(&self, py: Python<'_>) -> PyResult<Table> {
        let ready = self.opened.ready(py)?;
        let speaker = self.opened.speaker(ready);
        let all = || self.trace.steps.iter();
        let by = |step: &TracedStep| step.by.map(|dm| ready.case.decision_makers[dm.index()].id.clone());
        let was = |step: &TracedStep| step.judged.as_ref().map(|judged| StepKind::id(judged.step.kind));
        Columns::default()
            .numbers("step", 1..=self.trace.steps.len())
            .some_texts("by", all().map(by))
            .texts("from", all().map(|step| text_of(step.from, &speaker)))
            .texts("to", all().map(|step| text_of(step.to, &speaker)))
            .some_texts("was", all().map(was))
            .table()
    }

    /// The answers to open questions that it tells, as `answer` and `ask` take them.
    #[getter]
    fn answers(&self, py: Python<'_>) -> PyResult<Vec<String>> {
        let ready = self.opened.ready(py)?;
        let names = mizan_case::claim::answer::Answers::of(ready.case, &self.trace.open);
        Ok(self.trace.answers().map(|given| names.print(given)).collect())
    }

    /// How many steps there were.
    fn __len__(&self) -> usize {
        self.trace.steps.len()
    }

    fn __str__(&self, py: Python<'_>) -> PyResult<String> {
        let ready = self.opened.ready(py)?;
        let speaker = self.opened.speaker(ready);
        written(|out| {
            write_as_written(out, &speaker.look, ready.case)?;
            write(out, &self.trace, &speaker)
        })
    }

    fn __repr__(&self) -> String {
        format!("<Trace of {} steps>", self.__len__())
    }

    /// What happened, as the report tells it; where that takes too much, as text.
    fn _repr_html_(&self, py: Python<'_>) -> PyResult<String> {
        let opened = &self.opened;
        let told = |run: &mizan::Run<'_>| {
            Ok(with_material(&opened.session, None, Made::default(), run, |material| {
                let speaker = material.speaker(Look::plain(opened.language));
                Html { speaker: &speaker, prefix: "" }.section(&section(material, SectionId::Happened))
            })
            .ok())
        };
        match opened.ask(py, None, told)? {
            Some(html) => Ok(page::said(opened.language, &html)),
            None => Ok(page::verbatim(opened.language, &self.__str__(py)?)),
        }
    }
}

/// A state as the case writes it, whether the rules allow it or not.
fn text_of(state: StateRef, speaker: &Speaker<'_>) -> String {
    match state {
        StateRef::Graph(state) => speaker.states.text(state).into_owned(),
        StateRef::Key(key) => speaker.case.pattern_text(mizan_core::Pattern { fixed: u64::MAX, taken: key.0 }),
    }
}
