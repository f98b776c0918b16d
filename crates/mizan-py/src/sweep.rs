//! What became of many variants, as Python has it.

use std::collections::BTreeMap;
use std::sync::Arc;

use arrow_array::RecordBatch;
use mizan::Run;
use mizan_core::{ClaimId, Concept, Verdict};
use mizan_report::formats::xml::escape;
use mizan_report::sweep::json::write_tally;
use mizan_report::sweep::{Tally, text};
use mizan_report::{Look, args};
use pyo3::prelude::*;

use crate::opened::{of_json, written};
use crate::page;
use crate::shards::{Shards, Writing};
use crate::table::{Columns, Table};
use crate::variants::{Trying, pool};

/// How many variants are tried before they become a part of a table.
const AT_ONCE: usize = 4096;

/// What became of many variants. `str()` of it is what `mizan sweep` prints; `rows` has a row for each, unless they
/// went into a folder.
#[pyclass(frozen, module = "mizan")]
#[derive(Debug)]
pub struct Sweep {
    pub trying: Arc<Trying>,
    pub tally: Tally,
    pub unchanged: BTreeMap<ClaimId, Verdict>,
    pub rows: Option<Py<Table>>,
}

impl Sweep {
    /// Tries variants.
    ///
    /// # Errors
    /// It is too much work, a file cannot be written, or Python does not want it any more.
    pub fn of(
        py: Python<'_>,
        trying: Arc<Trying>,
        writing: Option<Writing>,
        threads: Option<usize>,
        progress: Option<&Py<PyAny>>,
    ) -> PyResult<Self> {
        trying.check_work(py)?;
        let (pool, n) = (pool(threads)?, trying.trials.len());
        let size = writing.as_ref().map_or(AT_ONCE, |writing| writing.shard_size);
        let shards = writing.map(|writing| Shards::of(py, trying.clone(), writing)).transpose()?;
        let (mut tally, mut batches) = (Tally::new(&trying.subjects), Vec::new());
        for first in (0..n).step_by(size) {
            let range = first..n.min(first + size);
            let further = progress.map(|progress| Further { tell: progress.clone_ref(py), before: first, all: n });
            let further = further.map(|further| Py::new(py, further).map(Py::into_any)).transpose()?;
            let cells = match &shards {
                Some(shards) => shards.rows(py, range, pool.as_ref(), further.as_ref())?,
                None => {
                    let ask = |run: &Run<'_>| trying.some(range, pool.as_ref(), run);
                    let rows = trying.opened.ask_within(py, trying.most(), further.as_ref(), ask)?;
                    batches.push(trying.batch(&rows)?);
                    rows.iter().map(|row| row.cells(&trying.subjects)).collect()
                }
            };
            tally.add(&trying.tally_of(&cells));
        }
        let schema = batches.first().map(RecordBatch::schema);
        let rows = schema.map(|schema| Py::new(py, Table::of(schema, batches))).transpose()?;
        Ok(Self { unchanged: trying.unchanged(py)?, trying, tally, rows })
    }
}

/// How far a part of a sweep is, told as how far all of it is.
#[pyclass(frozen)]
struct Further {
    tell: Py<PyAny>,
    before: usize,
    all: usize,
}

#[pymethods]
impl Further {
    fn __call__(&self, py: Python<'_>, done: usize, _of: usize) -> PyResult<()> {
        self.tell.call1(py, (self.before + done, self.all)).map(drop)
    }
}

#[pymethods]
impl Sweep {
    /// A row for each variant, in order: `variant`, its number, from 1; `claim.ID`, a verdict, `undecidable`, or
    /// `rejected` where the changes give no conflict; `CONCEPT`, how many equilibria there are; `states`, how many are
    /// feasible; `name` and `changes`; `CONCEPT.states`, the first equilibria. `None` where they went into a folder.
    #[getter]
    fn rows(&self, py: Python<'_>) -> Option<Py<Table>> {
        self.rows.as_ref().map(|rows| rows.clone_ref(py))
    }

    /// A row for each claim: `id`; `unchanged`, its verdict in the case as it stands; in how many variants it `holds`,
    /// `fails`, is `vacuous`, `undecidable`.
    #[getter]
    fn claims(&self) -> PyResult<Table> {
        let all = || self.trying.subjects.claims.iter();
        let counts = |kind: usize| all().map(move |(id, _)| self.tally.claims.get(id).map_or(0, |counts| counts[kind]));
        Columns::default()
            .texts("id", all().map(|(_, id)| id))
            .some_texts("unchanged", all().map(|(id, _)| self.unchanged.get(id).copied().map(Verdict::id)))
            .numbers("holds", counts(0))
            .numbers("fails", counts(1))
            .numbers("vacuous", counts(2))
            .numbers("undecidable", counts(3))
            .table()
    }

    /// A row for each concept: `concept`, and the `least` and the `most` equilibria that a variant has.
    #[getter]
    fn equilibria(&self) -> PyResult<Table> {
        let ranges = || self.tally.equilibria.iter();
        Columns::default()
            .texts("concept", self.trying.subjects.concepts.iter().map(|concept: &Concept| concept.id()))
            .some_numbers("least", ranges().map(|range| range.map(|range| range.0)))
            .some_numbers("most", ranges().map(|range| range.map(|range| range.1)))
            .table()
    }

    /// Of how many variants the changes give no conflict.
    #[getter]
    fn n_rejected(&self) -> usize {
        self.tally.n_rejected
    }

    /// What became of all of them, as `mizan sweep --out DIR --format json` writes it.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let json = written(|out| {
            write_tally(out, self.trying.of.clone(), &self.trying.subjects, &self.unchanged, &self.tally)
        })?;
        of_json(py, &json)
    }

    fn __len__(&self) -> usize {
        self.trying.trials.len()
    }

    fn __str__(&self) -> PyResult<String> {
        let look = Look::plain(self.trying.opened.language);
        written(|out| text::write(out, &look, &self.trying.subjects, &self.unchanged, &self.tally))
    }

    fn __repr__(&self) -> String {
        format!("<Sweep of {} variants>", self.__len__())
    }

    /// In how many variants each claim has which verdict, in words.
    fn _repr_html_(&self) -> String {
        let language = self.trying.opened.language;
        let messages = language.messages();
        let head = |id: &str| format!("<th>{}</th>", escape(&messages.text(id, &[])));
        let heads = ["claim", "unchanged", "holds", "fails", "vacuous", "undecidable"];
        let heads: String = heads.iter().map(|name| head(&format!("sweep-head-{name}"))).collect();
        let row = |(id, name): (&ClaimId, &String)| {
            let verdict = self
                .unchanged
                .get(id)
                .map_or_else(String::new, |verdict| messages.text(&format!("verdict-{}", verdict.id()), &[]));
            let counts = self.tally.claims.get(id).copied().unwrap_or_default();
            let counts = counts.map(|count| format!("<td class=\"number\">{count}</td>")).join("");
            format!("<tr><td><code>{}</code></td><td>{}</td>{counts}</tr>", escape(name), escape(&verdict))
        };
        let rows: String = self.trying.subjects.claims.iter().map(row).collect();
        let title = escape(&messages.text("sweep-variants", &args!["count" => self.tally.n_variants]));
        let table = format!("<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>");
        page::said(language, &format!("<p><strong>{title}</strong></p>{}", if rows.is_empty() { "" } else { &table }))
    }
}
