//! One claim, as Python has it.

use std::sync::Arc;

use mizan_case::claim::change::{AssumptionNames, print};
use mizan_core::{ClaimId, Verdict};
use mizan_report::audit::text;
use mizan_report::outline::open::{write_as_written, write_views};
use mizan_report::report::html::Html;
use mizan_report::report::{Anchor, Made, card, with_material};
use mizan_report::{Look, Speaker};
use pyo3::prelude::*;

use crate::audit::Besides;
use crate::inquiry::Condition;
use crate::opened::{Opened, written};
use crate::page;

/// A claim with its verdict. `str()` of it is what `mizan explain CASE CLAIM` prints; a notebook shows its card.
#[pyclass(frozen, module = "mizan")]
#[derive(Debug)]
pub struct Claim {
    /// Its id.
    #[pyo3(get)]
    pub id: String,
    /// `holds`, `fails`, `vacuous` or `unformalised`.
    #[pyo3(get)]
    pub verdict: &'static str,
    pub place: ClaimId,
    pub opened: Arc<Opened>,
    pub besides: Arc<Besides>,
}

#[pymethods]
impl Claim {
    /// The sentence that it stands for.
    #[getter]
    fn says(&self, py: Python<'_>) -> PyResult<String> {
        let ready = self.opened.ready(py)?;
        let entry = ready.case.claim(self.place);
        Ok(Look::plain(self.opened.language).label(&entry.says, &entry.id).into_owned())
    }

    /// How its check reads, in words; empty where it has none.
    #[getter]
    fn reading(&self, py: Python<'_>) -> PyResult<String> {
        let ready = self.opened.ready(py)?;
        let speaker: Speaker<'_> = self.opened.speaker(ready);
        Ok(ready.case.claim(self.place).claim.as_ref().map_or_else(String::new, |claim| speaker.reading(claim)))
    }

    /// The changes that turn its verdict, as `with_changes` and `what_if` take them, each with the verdict that it gives.
    #[getter]
    fn hinges_on(&self, py: Python<'_>) -> PyResult<Vec<(String, &'static str)>> {
        self.besides.with(py, &self.opened, |view, _| {
            let found = view.audit.claims.get(&self.place).map(|audit| audit.hinges.iter());
            let names = AssumptionNames::of(view.case);
            Ok(found.into_iter().flatten().map(|hinge| (print(hinge.change, names), hinge.verdict.id())).collect())
        })
    }

    /// The verdicts that occur over all that is open; `None` where nothing is.
    #[getter]
    fn over_completions(&self, py: Python<'_>) -> PyResult<Option<Vec<&'static str>>> {
        self.besides.with(py, &self.opened, |view, _| {
            let over = view.over(self.place).map(|claim| &claim.over.verdicts);
            Ok(over.map(|all| all.iter().map(|verdict| verdict.map_or("undecidable", Verdict::id)).collect()))
        })
    }

    /// On what its verdict depends, as a tree of questions and answers; `None` where nothing that is open matters for
    /// it, or that is too much to be told.
    #[getter]
    fn condition(&self, py: Python<'_>) -> PyResult<Option<Condition>> {
        self.besides.with(py, &self.opened, |view, _| {
            let tree = view.over(self.place).and_then(|claim| claim.over.condition.clone());
            let inquired = view.inquired.clone();
            Ok(tree.zip(inquired).map(|(tree, inquired)| Condition { opened: self.opened.clone(), tree, inquired }))
        })
    }

    fn __str__(&self, py: Python<'_>) -> PyResult<String> {
        self.as_text(py)
    }

    fn __repr__(&self) -> String {
        format!("<Claim {}: {}>", self.id, self.verdict)
    }

    /// Its card, as the report has it; where that takes too much, as text.
    fn _repr_html_(&self, py: Python<'_>) -> PyResult<String> {
        self.as_html(py)
    }
}

impl Claim {
    /// All that is known of it, as text.
    pub fn as_text(&self, py: Python<'_>) -> PyResult<String> {
        self.besides.with(py, &self.opened, |view, speaker| {
            written(|out| {
                write_as_written(out, &speaker.look, view.case)?;
                write_views(out, &speaker.look, view.case, view.model)?;
                let found = view.claims.iter().find(|claim| claim.id == self.place);
                found.map_or(Ok(()), |claim| text::write_claim(out, view, speaker, claim))
            })
        })
    }

    /// Its card, as the report has it; where that takes too much, as text.
    pub fn as_html(&self, py: Python<'_>) -> PyResult<String> {
        let opened = &self.opened;
        let told = |run: &mizan::Run<'_>| {
            Ok(with_material(&opened.session, None, Made::default(), run, |material| {
                let speaker = material.speaker(Look::plain(opened.language)).for_readers(false);
                let card = card(material, Anchor::Claim(self.place))?;
                Some(Html { speaker: &speaker, prefix: "" }.fragment(&[card]))
            })
            .ok()
            .flatten())
        };
        match opened.ask(py, None, told)? {
            Some(html) => Ok(page::said(opened.language, &html)),
            None => Ok(page::verbatim(opened.language, &self.as_text(py)?)),
        }
    }
}
