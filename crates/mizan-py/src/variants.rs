//! Which variants a sweep tries, and what is asked of each.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use arrow_array::RecordBatch;
use mizan::{MAX_WORK, Refused, Run, SWEPT, Trials, What};
use mizan_case::passages::sha256_hex;
use mizan_core::vary::Change;
use mizan_core::{ClaimId, Verdict};
use mizan_report::sweep::columns::{Cells, SweptColumn, columns};
use mizan_report::sweep::files::Files;
use mizan_report::sweep::json::Of;
use mizan_report::sweep::{Row, Subjects, Tally};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use rayon::ThreadPool;

use crate::choice::{self, OneOrMany};
use crate::failure::{Kind, no_choice, told};
use crate::opened::Opened;
use crate::shards::{Shards, Writing, files_of};
use crate::sweep::Sweep;
use crate::table::{Columns, Table};

/// Which variants are meant, as Python says it.
#[derive(Debug, FromPyObject)]
pub enum Spec {
    /// `"named"`, `"single"` or `"pairs"`.
    Kind(String),
    /// `{"random": n, "seed": s}`.
    Drawn(BTreeMap<String, u64>),
    /// Changes that are made together, for each variant.
    Listed(Vec<OneOrMany>),
}

impl Default for Spec {
    fn default() -> Self {
        Self::Kind("single".to_owned())
    }
}

/// The variants that a sweep tries, and what is asked of each.
#[derive(Debug)]
pub struct Trying {
    pub opened: Arc<Opened>,
    pub trials: Trials,
    pub of: Of,
    pub subjects: Subjects,
}

/// The variants that a sweep tries. `len()` is how many there are, and so how many rows.
#[pyclass(frozen, module = "mizan")]
#[derive(Debug)]
pub struct Variants(pub Arc<Trying>);

impl Trying {
    /// The variants that are meant.
    ///
    /// # Errors
    /// There are none of the kind, or they cannot be asked for here.
    pub fn of(py: Python<'_>, opened: &Arc<Opened>, spec: Spec, concepts: Option<OneOrMany>) -> PyResult<Self> {
        let ready = opened.ready(py)?;
        let language = opened.language;
        let concepts = concepts.map_or_else(Vec::new, OneOrMany::all);
        let concepts =
            if concepts.is_empty() { SWEPT.to_vec() } else { choice::concepts(py, language, concepts, &SWEPT)? };
        let (of, trials) = match spec {
            Spec::Kind(kind) => match kind.as_str() {
                "named" => (Of::Named, Trials::named(ready)),
                "single" => (Of::Changes, Trials::changes(ready)),
                "pairs" => (Of::Pairs, Trials::pairs(ready)),
                other => {
                    return Err(no_choice(py, language, "variants", other, ["named", "single", "pairs", "random"]));
                }
            },
            Spec::Drawn(drawn) => {
                if ready.case.is_seen_otherwise() {
                    return Err(opened.refused(py, &Refused::because(What::Views)));
                }
                let (n, seed) = drawn_of(py, opened, &drawn)?;
                (Of::Completions { seed, n }, Trials::Completions { n: n as usize, seed })
            }
            Spec::Listed(all) => listed(py, opened, all)?,
        };
        if trials.is_empty() {
            let id = if of == Of::Named { "sweep-no-variants" } else { "sweep-no-changes" };
            return Err(told(py, Kind::Refused, id, &language.messages().text(id, &[])));
        }
        let claims = ready.case.decidable().into_keys().map(|id| (id, ready.case.claim(id).id.clone())).collect();
        Ok(Self { opened: opened.clone(), trials, of, subjects: Subjects { claims, concepts } })
    }

    /// How much work it may be: who asks for a sweep expects to wait.
    pub fn most(&self) -> u128 {
        let most = self.opened.again.most;
        if most == MAX_WORK { most << 4 } else { most }
    }

    /// That it is not too much work.
    ///
    /// # Errors
    /// It is.
    pub fn check_work(&self, py: Python<'_>) -> PyResult<()> {
        let work = self.opened.session.work_of_sweep(self.trials.len(), self.subjects.concepts.len());
        work.and_then(|work| work.within(self.most())).map_err(|why| self.opened.refused(py, &why))
    }

    /// The rows of some of them.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn some(&self, range: Range<usize>, pool: Option<&ThreadPool>, run: &Run<'_>) -> Result<Vec<Row>, Refused> {
        let case = self.opened.session.case()?.case;
        let (first, trials) = (range.start, self.trials.some(range));
        let concepts = &self.subjects.concepts;
        let row = |place, outcome| Row::new(case, concepts, first + place + 1, &trials[place], outcome);
        let sweep = || self.opened.session.sweep(&trials, concepts, run, row);
        pool.map_or_else(sweep, |pool| pool.install(sweep))
    }

    /// Rows as a part of a table.
    ///
    /// # Errors
    /// None that a case can bring about.
    pub fn batch(&self, rows: &[Row]) -> PyResult<RecordBatch> {
        let add = |table: Columns, column: SweptColumn<'_>| match column.cells {
            Cells::Numbers(cells) if column.has_gaps => table.some_numbers(column.head, cells),
            Cells::Numbers(cells) => table.numbers(column.head, cells.into_iter().flatten()),
            Cells::Texts(cells) if column.has_gaps => table.some_texts(column.head, cells),
            Cells::Texts(cells) => table.texts(column.head, cells.into_iter().flatten()),
            Cells::Lists(cells) => table.lists(column.head, cells),
        };
        columns(&self.subjects, rows).into_iter().fold(Columns::default(), add).batch()
    }

    /// The verdicts in the case as it stands.
    ///
    /// # Errors
    /// Python does not want it any more.
    pub fn unchanged(&self, py: Python<'_>) -> PyResult<BTreeMap<ClaimId, Verdict>> {
        let verdicts = self.opened.ask(py, None, |run| self.opened.session.verdicts(run).cloned())?;
        Ok(verdicts.into_iter().filter_map(|(id, verdict)| Some((id, verdict.ok()?))).collect())
    }

    /// The places of the variants of shard `number`, from 1.
    pub fn range_of(&self, number: usize, shard_size: usize) -> Range<usize> {
        let n = self.trials.len();
        let first = number.saturating_sub(1).saturating_mul(shard_size).min(n);
        first..n.min(first.saturating_add(shard_size))
    }

    /// The counts of some rows.
    pub fn tally_of(&self, rows: &[Vec<String>]) -> Tally {
        let mut tally = Tally::new(&self.subjects);
        rows.iter().for_each(|cells| tally.count(&self.subjects, cells));
        tally
    }
}

fn drawn_of(py: Python<'_>, opened: &Opened, drawn: &BTreeMap<String, u64>) -> PyResult<(u32, u64)> {
    let known = |key: &&String| !["random", "seed"].contains(&key.as_str());
    if let Some(other) = drawn.keys().find(known) {
        return Err(no_choice(py, opened.language, "variants", other, ["random", "seed"]));
    }
    let n = drawn.get("random").copied().unwrap_or_default();
    let n = u32::try_from(n).ok().filter(|n| *n > 0);
    let wrong = || {
        no_choice(
            py,
            opened.language,
            "random",
            &drawn.get("random").map_or_else(String::new, u64::to_string),
            ["1", "…", "4294967295"],
        )
    };
    Ok((n.ok_or_else(wrong)?, drawn.get("seed").copied().unwrap_or(1)))
}

fn listed(py: Python<'_>, opened: &Opened, all: Vec<OneOrMany>) -> PyResult<(Of, Trials)> {
    let mut texts = String::new();
    let mut trials: Vec<Vec<Change>> = Vec::new();
    for variant in all {
        let changes = variant.all();
        trials.push(opened.changes(py, &changes)?);
        texts.push_str(&changes.join("; "));
        texts.push('\n');
    }
    Ok((Of::Listed { sha256: sha256_hex(texts.as_bytes()) }, Trials::Listed(trials)))
}

/// Threads of its own for a sweep that is not to have all.
pub fn pool(threads: Option<usize>) -> PyResult<Option<ThreadPool>> {
    let Some(threads) = threads else { return Ok(None) };
    if threads == 0 {
        return Err(PyValueError::new_err("threads"));
    }
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    pool.map(Some).map_err(|error| PyValueError::new_err(error.to_string()))
}

#[pymethods]
impl Variants {
    fn __len__(&self) -> usize {
        self.0.trials.len()
    }

    /// The heads of the columns of the rows.
    #[getter]
    fn columns(&self) -> Vec<String> {
        self.0.subjects.heads()
    }

    /// The rows of the variants from `first`, counted from 0, up to `last`, which is left out.
    ///
    /// Raises `CaseError`, `Refused`.
    #[pyo3(signature = (first=0, last=None, *, threads=None))]
    fn rows(&self, py: Python<'_>, first: usize, last: Option<usize>, threads: Option<usize>) -> PyResult<Table> {
        let trying = &self.0;
        let last = last.unwrap_or(usize::MAX).min(trying.trials.len());
        let (range, pool) = (first.min(last)..last, pool(threads)?);
        let ask = |run: &Run<'_>| trying.some(range, pool.as_ref(), run);
        let batch = trying.batch(&trying.opened.ask_within(py, trying.most(), None, ask)?)?;
        Ok(Table::of(batch.schema(), vec![batch]))
    }

    /// The bytes of file `number`, from 1, of those into which `sweep(to=…)` writes `shard_size` rows each, and what
    /// became of the rows, counted, for `sum`. They depend on nothing but the case and the variants.
    ///
    /// Raises `CaseError`, `Refused`, `ArgumentError`.
    #[pyo3(signature = (number, *, files=None, shard_size=1000, threads=None))]
    fn shard(
        &self,
        py: Python<'_>,
        number: usize,
        files: Option<&str>,
        shard_size: usize,
        threads: Option<usize>,
    ) -> PyResult<(Vec<u8>, Vec<u64>)> {
        let trying = &self.0;
        let files: Files = files_of(py, &trying.opened, files)?;
        let (range, pool) = (trying.range_of(number, shard_size), pool(threads)?);
        let ask = |run: &Run<'_>| {
            let rows = trying.some(range, pool.as_ref(), run)?;
            let cells: Vec<Vec<String>> = rows.iter().map(|row| row.cells(&trying.subjects)).collect();
            let mut bytes = Vec::new();
            let written = files.write(&mut bytes, &trying.subjects, &rows);
            Ok(written.map(|()| (bytes, counts(&trying.tally_of(&cells)))))
        };
        Ok(trying.opened.ask_within(py, trying.most(), None, ask)??)
    }

    /// A folder for the rows in files of `shard_size` rows each, which is made and held against others that write
    /// there; in `sweep.json` it says what they are of, as `mizan sweep --out` does.
    ///
    /// Raises `Refused` where it holds the rows of another sweep, or another run is at it; `OSError`.
    #[pyo3(signature = (folder, *, files=None, shard_size=1000))]
    fn shards(
        &self,
        py: Python<'_>,
        folder: std::path::PathBuf,
        files: Option<&str>,
        shard_size: usize,
    ) -> PyResult<Shards> {
        self.0.check_work(py)?;
        let writing = Writing::new(py, &self.0.opened, folder, files, shard_size)?;
        Shards::of(py, self.0.clone(), writing)
    }

    /// What became of all of them, from the counts of their parts.
    fn sum(&self, py: Python<'_>, parts: Vec<Vec<u64>>) -> PyResult<Sweep> {
        let mut tally = Tally::new(&self.0.subjects);
        for part in parts {
            let part = tally_of(&self.0.subjects, &part).ok_or_else(|| PyValueError::new_err("parts"))?;
            tally.add(&part);
        }
        Ok(Sweep { unchanged: self.0.unchanged(py)?, trying: self.0.clone(), tally, rows: None })
    }

    fn __repr__(&self) -> String {
        format!("<Variants: {}>", self.__len__())
    }
}

/// A tally as numbers, which travel well.
pub fn counts(tally: &Tally) -> Vec<u64> {
    let mut all = vec![tally.n_variants as u64, tally.n_rejected as u64];
    all.extend(tally.claims.values().flatten().map(|count| *count as u64));
    for range in &tally.equilibria {
        let (least, most) = range.unwrap_or((1, 0));
        all.extend([least as u64, most as u64]);
    }
    all
}

/// The tally that such numbers are; `None` where they are none about these subjects.
fn tally_of(subjects: &Subjects, counts: &[u64]) -> Option<Tally> {
    let mut left = counts.iter().map(|count| *count as usize);
    let mut next = || left.next();
    let mut tally = Tally { n_variants: next()?, n_rejected: next()?, ..Tally::new(subjects) };
    for counts in tally.claims.values_mut().flatten() {
        *counts = next()?;
    }
    for range in &mut tally.equilibria {
        let (least, most) = (next()?, next()?);
        *range = (least <= most).then_some((least, most));
    }
    next().is_none().then_some(tally)
}
