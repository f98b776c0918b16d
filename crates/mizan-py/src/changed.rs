//! What some changes would make of a case, as Python has it.

use std::sync::Arc;

use mizan::Varied;
use mizan_core::vary::Change;
use mizan_core::{Concept, StateSet, Verdict};
use mizan_report::Speaker;
use mizan_report::editor::turned;
use mizan_report::outline::states::States;
use pyo3::prelude::*;

use crate::opened::Opened;
use crate::page;
use crate::table::{Columns, Table};

/// What becomes of the claims and equilibria of a case under some changes. `str()` of it is what an editor shows of it: the
/// claims that turn.
#[pyclass(frozen, module = "mizan")]
#[derive(Debug)]
pub struct Changed {
    opened: Arc<Opened>,
    /// The changes, as they were written.
    #[pyo3(get)]
    changes: Vec<String>,
    made: Vec<Change>,
    before: Varied,
    after: Varied,
}

impl Changed {
    /// What becomes of a case.
    ///
    /// # Errors
    /// The changes give no conflict, or Python does not want it any more.
    pub fn of(
        py: Python<'_>,
        opened: &Arc<Opened>,
        texts: Vec<String>,
        changes: &[Change],
        progress: Option<&Py<PyAny>>,
    ) -> PyResult<Self> {
        let varied = |changes: &[Change]| {
            let varied = opened.ask(py, progress, |run| opened.session.what_if(changes, run))?;
            varied.map_err(|why| opened.no_conflict(py, &why))
        };
        let (before, after) = (varied(&[])?, varied(changes)?);
        Ok(Self { opened: opened.clone(), changes: texts, made: changes.to_vec(), before, after })
    }

    /// The equilibria under a concept, before and after.
    fn equilibria_of(&self, speaker: &Speaker<'_>, concept: Concept) -> [Option<Vec<String>>; 2] {
        [&self.before, &self.after].map(|varied| {
            let states = States::new(speaker.case, varied.model.space());
            let listed = |set: StateSet| set.iter().map(|state| states.text(state).into_owned()).collect();
            varied.equilibria(concept).map(listed)
        })
    }
}

fn word(verdict: Option<&Result<Verdict, mizan_core::Undecidable>>) -> &'static str {
    match verdict {
        Some(Ok(verdict)) => verdict.id(),
        _ => "undecidable",
    }
}

#[pymethods]
impl Changed {
    /// A row for each claim that can be decided: `id`; `says`; `before` and `after`, the verdicts (`holds`, `fails`,
    /// `vacuous`, `undecidable`); `turned`, whether they differ.
    #[getter]
    fn claims(&self, py: Python<'_>) -> PyResult<Table> {
        let ready = self.opened.ready(py)?;
        let speaker = self.opened.speaker(ready);
        let all = || {
            self.before.verdicts.iter().map(|(id, before)| (ready.case.claim(*id), before, self.after.verdicts.get(id)))
        };
        Columns::default()
            .texts("id", all().map(|(entry, ..)| entry.id.as_str()))
            .texts("says", all().map(|(entry, ..)| speaker.look.label(&entry.says, &entry.id)))
            .texts("before", all().map(|(_, before, _)| word(Some(before))))
            .texts("after", all().map(|(.., after)| word(after)))
            .flags("turned", all().map(|(_, before, after)| Some(word(Some(before)) != word(after))))
            .table()
    }

    /// A row for each of the usual concepts: `concept`; `before` and `after`, the equilibria as the case writes states.
    #[getter]
    fn equilibria(&self, py: Python<'_>) -> PyResult<Table> {
        let speaker = self.opened.speaker(self.opened.ready(py)?);
        let found = mizan::SWEPT.map(|concept| (concept, self.equilibria_of(&speaker, concept)));
        Columns::default()
            .texts("concept", found.iter().map(|(concept, _)| concept.id()))
            .lists("before", found.iter().map(|(_, [before, _])| before.as_ref()))
            .lists("after", found.iter().map(|(_, [_, after])| after.as_ref()))
            .table()
    }

    /// How many states are feasible in it.
    #[getter]
    fn n_states(&self) -> usize {
        self.after.model.n_states()
    }

    /// The ids of the claims whose verdicts are others.
    #[getter]
    fn turned(&self, py: Python<'_>) -> PyResult<Vec<String>> {
        let case = self.opened.ready(py)?.case;
        let turned =
            self.before.verdicts.iter().filter(|(id, before)| word(Some(before)) != word(self.after.verdicts.get(id)));
        Ok(turned.map(|(id, _)| case.claim(*id).id.clone()).collect())
    }

    fn __str__(&self, py: Python<'_>) -> PyResult<String> {
        let speaker = self.opened.speaker(self.opened.ready(py)?);
        Ok(turned(&speaker, &self.made, &self.before.verdicts, &self.after.verdicts))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("<Changed by {}: {} claims turned>", self.changes.join(", "), self.turned(py)?.len()))
    }

    fn _repr_html_(&self, py: Python<'_>) -> PyResult<String> {
        Ok(page::verbatim(self.opened.language, &self.__str__(py)?))
    }
}
