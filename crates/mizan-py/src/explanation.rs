//! Why a state is stable or not, or a claim holds or fails, as Python has it.

use std::sync::Arc;

use mizan::telling_concepts;
use mizan_core::{Coalition, Concept, SanctionRule, StateId};
use mizan_report::outline::open::{write_as_written, write_views};
use mizan_report::report::{Block, Told};
use mizan_report::solution::stability;
use pyo3::prelude::*;

use crate::claim::Claim;
use crate::opened::Opened;
use crate::page;

/// What is explained.
#[derive(Debug)]
pub enum What {
    /// A claim.
    Claim(Claim),
    /// A state, in words; with it where it is for everybody under all that say something, as the report tells it.
    State { text: String, whole: Option<StateId> },
}

/// Why a claim holds or fails, or a state is stable or not. `str()` of it is what `mizan explain` prints.
#[pyclass(frozen, module = "mizan")]
#[derive(Debug)]
pub struct Explanation {
    pub opened: Arc<Opened>,
    pub what: What,
}

impl Explanation {
    /// Why a state is stable, or not, for each of some coalitions under each of some concepts.
    ///
    /// # Errors
    /// The case cannot be used, or Python does not want it any more.
    pub fn of_state(
        py: Python<'_>,
        opened: &Arc<Opened>,
        (state, members, concepts): (StateId, Vec<Coalition>, Vec<Concept>),
        sanctions: SanctionRule,
    ) -> PyResult<Self> {
        let ready = opened.ready(py)?;
        let write = |_: &mizan::Run<'_>| {
            let speaker = opened.speaker(ready);
            let mut out = Vec::new();
            let written = write_as_written(&mut out, &speaker.look, ready.case)
                .and_then(|()| write_views(&mut out, &speaker.look, ready.case, ready.model))
                .and_then(|()| stability::write(&mut out, &speaker, state, &members, &concepts, sanctions));
            Ok(written.map(|()| String::from_utf8_lossy(&out).into_owned()))
        };
        let text = opened.ask(py, None, write)??;
        let everybody = members.len() == ready.model.n_dms() && concepts == telling_concepts(ready.model);
        let whole = (everybody && sanctions == SanctionRule::Legal).then_some(state);
        Ok(Self { opened: opened.clone(), what: What::State { text, whole } })
    }
}

#[pymethods]
impl Explanation {
    fn __str__(&self, py: Python<'_>) -> PyResult<String> {
        match &self.what {
            What::Claim(claim) => Ok(claim.as_text(py)?),
            What::State { text, .. } => Ok(text.clone()),
        }
    }

    fn __repr__(&self) -> &'static str {
        "<Explanation>"
    }

    fn _repr_html_(&self, py: Python<'_>) -> PyResult<String> {
        match &self.what {
            What::Claim(claim) => claim.as_html(py),
            What::State { text, whole: None } => Ok(page::verbatim(self.opened.language, text)),
            What::State { whole: Some(state), .. } => {
                let ready = self.opened.ready(py)?;
                let speaker = self.opened.speaker(ready).for_readers(false);
                let told = Told::Stability(*state, telling_concepts(ready.model).to_vec());
                Ok(page::blocks(&speaker, &[Block::Story(told)]))
            }
        }
    }
}
