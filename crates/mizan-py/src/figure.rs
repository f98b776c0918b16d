//! A figure, as Python has it.

use std::path::PathBuf;

use mizan::whole::{Existing, write_whole};
use mizan::{Course, Trace};
use mizan_case::Ready;
use mizan_report::figure::{Chart, Figure as Drawn};
use mizan_report::trace::timeline;
use mizan_report::{Look, Speaker};
use pyo3::prelude::*;

use crate::opened::Opened;
use crate::page;

/// How a conflict can go, or what happened, drawn. A notebook shows it.
#[pyclass(frozen, module = "mizan")]
#[derive(Debug)]
pub struct Figure {
    /// It as SVG.
    #[pyo3(get)]
    svg: String,
    /// What it shows, in a sentence.
    #[pyo3(get)]
    caption: String,
    /// All of it in sentences, for those who do not see it.
    #[pyo3(get)]
    sentences: Vec<String>,
    html: String,
}

impl Figure {
    /// Where a conflict goes.
    pub fn of_course(opened: &Opened, ready: Ready<'_>, course: &Course) -> Self {
        Self::of(opened, ready, &Chart::Course(Drawn::of(ready.model, course)))
    }

    /// What happened; `None` where no days are told.
    pub fn of_events(opened: &Opened, ready: Ready<'_>, trace: &Trace) -> Option<Self> {
        timeline(ready.case, trace).map(|timeline| Self::of(opened, ready, &Chart::Time(timeline)))
    }

    fn of(opened: &Opened, ready: Ready<'_>, chart: &Chart) -> Self {
        let speaker = Speaker::new(Look::plain(opened.language), ready.case, ready.model).for_readers(false);
        let (svg, caption) = (chart.svg(&speaker), speaker.say(&chart.caption()));
        let shown =
            format!("<figure>{svg}<figcaption>{}</figcaption></figure>", mizan_report::formats::xml::escape(&caption));
        Self { html: page::said(opened.language, &shown), sentences: chart.sentences(&speaker), svg, caption }
    }
}

#[pymethods]
impl Figure {
    /// Writes it into a file, as SVG. What is there already is replaced, whole or not at all.
    fn save(&self, path: PathBuf) -> PyResult<()> {
        write_whole(&path, Existing::Replaced, |out| out.write_all(self.svg.as_bytes()))?;
        Ok(())
    }

    fn __str__(&self) -> String {
        self.sentences.join("\n")
    }

    fn __repr__(&self) -> String {
        format!("<Figure: {}>", self.caption)
    }

    fn _repr_svg_(&self) -> &str {
        &self.svg
    }

    fn _repr_html_(&self) -> &str {
        &self.html
    }
}
