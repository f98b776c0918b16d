//! The rows of a sweep in a folder, in files of so many rows: a file is there whole or not at all, and what is there is
//! not computed again.

use std::fs::{self, File};
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use mizan::whole::{Existing, Hold, clear_unfinished, write_whole};
use mizan_case::passages::sha256_hex;
use mizan_report::args;
use mizan_report::sweep::files::Files;
use mizan_report::sweep::json::ShardsJson;
use pyo3::prelude::*;
use rayon::ThreadPool;

use crate::failure::{Kind, no_choice, told};
use crate::opened::Opened;
use crate::variants::{Trying, counts};

/// The file that says what the shards of a folder are of.
const MANIFEST: &str = "sweep.json";

/// The file by which a run holds a folder.
const LOCK: &str = "sweep.lock";

/// Rows that go into a folder.
#[derive(Debug)]
pub struct Writing {
    folder: PathBuf,
    files: Files,
    pub shard_size: usize,
}

impl Writing {
    /// Rows into files of this format; Parquet, where none is named.
    ///
    /// # Errors
    /// There is no such format.
    pub fn new(
        py: Python<'_>,
        opened: &Opened,
        folder: PathBuf,
        files: Option<&str>,
        shard_size: usize,
    ) -> PyResult<Self> {
        Ok(Self { folder, files: files_of(py, opened, files)?, shard_size: shard_size.max(1) })
    }

    /// Makes the folder, and says what it is for.
    fn prepare(&self, py: Python<'_>, trying: &Trying) -> PyResult<()> {
        let mut manifest = Vec::new();
        let source = trying.opened.session.source();
        let (n, hash) = (trying.trials.len(), sha256_hex(source.text.as_bytes()));
        let limit = trying.opened.again.limits.max_states;
        let heads = trying.subjects.heads();
        ShardsJson::new(trying.of.clone(), n, self.shard_size, limit, hash, self.files, heads).write(&mut manifest)?;
        let path = self.folder.join(MANIFEST);
        fs::create_dir_all(&self.folder).map_err(|error| failed(py, &self.folder, &error))?;
        match fs::read(&path) {
            Ok(found) if found == manifest => Ok(()),
            Ok(_) => {
                let args = args!["folder" => self.folder.display().to_string()];
                let text = trying.opened.language.messages().text("sweep-other", &args);
                Err(told(py, Kind::Refused, "sweep-other", &text))
            }
            Err(_) => write_whole(&path, Existing::Replaced, |out| out.write_all(&manifest))
                .map_err(|error| failed(py, &path, &error)),
        }
    }

    /// Holds the folder against others that write there.
    fn hold(&self, py: Python<'_>, opened: &Opened) -> PyResult<Hold> {
        let held = Hold::of(&self.folder, LOCK).map_err(|error| failed(py, &self.folder, &error))?;
        let hold = held.map_err(|holder| {
            let args = args!["folder" => self.folder.display().to_string(), "process" => holder];
            told(py, Kind::Refused, "sweep-held", &opened.language.messages().text("sweep-held", &args))
        })?;
        clear_unfinished(&self.folder);
        Ok(hold)
    }

    fn path(&self, first: usize) -> PathBuf {
        self.folder.join(self.files.shard(first / self.shard_size + 1))
    }

    fn finished(&self, trying: &Trying, range: Range<usize>) -> Option<Vec<Vec<String>>> {
        let file = File::open(self.path(range.start)).ok()?;
        self.files.read(file, &trying.subjects).filter(|rows| rows.len() == range.len())
    }

    /// The cells of the rows of a shard, which is written where it is not there.
    ///
    /// # Errors
    /// It is too much work, cannot be written, or Python does not want it any more.
    pub fn shard(
        &self,
        py: Python<'_>,
        trying: &Trying,
        range: Range<usize>,
        pool: Option<&ThreadPool>,
        progress: Option<&Py<PyAny>>,
    ) -> PyResult<Vec<Vec<String>>> {
        if let Some(cells) = py.detach(|| self.finished(trying, range.clone())) {
            return Ok(cells);
        }
        let path = self.path(range.start);
        let made = trying.opened.ask_within(py, trying.most(), progress, |run| {
            let rows = trying.some(range, pool, run)?;
            let written = write_whole(&path, Existing::Replaced, |out| self.files.write(out, &trying.subjects, &rows));
            Ok(written.map(|()| rows.iter().map(|row| row.cells(&trying.subjects)).collect::<Vec<_>>()))
        })?;
        made.map_err(|error| failed(py, &path, &error))
    }
}

/// What the operating system reports of a file.
fn failed(py: Python<'_>, path: &Path, error: &io::Error) -> PyErr {
    let os_error = py.get_type::<pyo3::exceptions::PyOSError>();
    let raised = os_error.call1((error.raw_os_error(), error.to_string(), path));
    raised.map_or_else(|error| error, PyErr::from_value)
}

/// The format of this name; Parquet, where none is named.
///
/// # Errors
/// There is no such format, or not in this Mizan.
pub fn files_of(py: Python<'_>, opened: &Opened, files: Option<&str>) -> PyResult<Files> {
    match (files, Files::PARQUET) {
        (Some("csv"), _) => Ok(Files::Csv),
        (None | Some("parquet"), Some(parquet)) => Ok(parquet),
        (None | Some("parquet"), None) => {
            let text = opened.language.messages().text("sweep-no-parquet", &[]);
            Err(told(py, Kind::Argument, "sweep-no-parquet", &text))
        }
        (Some(other), _) => Err(no_choice(py, opened.language, "files", other, ["parquet", "csv"])),
    }
}

/// A folder for the rows of a sweep, held against others that write there until it is released. `len()` is how many
/// files there are to be.
#[pyclass(frozen, module = "mizan")]
#[derive(Debug)]
pub struct Shards {
    trying: Arc<Trying>,
    writing: Writing,
    held: Mutex<Option<Hold>>,
}

impl Shards {
    /// Makes the folder and holds it.
    ///
    /// # Errors
    /// It holds the rows of another sweep, another run is at it, or it cannot be written.
    pub fn of(py: Python<'_>, trying: Arc<Trying>, writing: Writing) -> PyResult<Self> {
        writing.prepare(py, &trying)?;
        let held = writing.hold(py, &trying.opened)?;
        Ok(Self { trying, writing, held: Mutex::new(Some(held)) })
    }

    /// The cells of the rows of a shard, which is written where it is not there.
    ///
    /// # Errors
    /// As [`Writing::shard`].
    pub fn rows(
        &self,
        py: Python<'_>,
        range: Range<usize>,
        pool: Option<&ThreadPool>,
        progress: Option<&Py<PyAny>>,
    ) -> PyResult<Vec<Vec<String>>> {
        self.writing.shard(py, &self.trying, range, pool, progress)
    }

    fn path_of(&self, number: usize) -> PathBuf {
        self.writing.path(self.trying.range_of(number, self.writing.shard_size).start)
    }
}

#[pymethods]
impl Shards {
    fn __len__(&self) -> usize {
        self.trying.trials.len().div_ceil(self.writing.shard_size)
    }

    /// The paths of the files, in order, whether they are there or not.
    #[getter]
    fn paths(&self) -> Vec<PathBuf> {
        (1..=self.__len__()).map(|number| self.path_of(number)).collect()
    }

    /// What became of the rows of file `number`, from 1, counted; `None` where it is not there, or not whole.
    fn counts(&self, py: Python<'_>, number: usize) -> Option<Vec<u64>> {
        let range = self.trying.range_of(number, self.writing.shard_size);
        let cells = py.detach(|| self.writing.finished(&self.trying, range))?;
        Some(counts(&self.trying.tally_of(&cells)))
    }

    /// Writes file `number`, from 1, with bytes that `Variants.shard` made.
    ///
    /// Raises `OSError`.
    fn store(&self, py: Python<'_>, number: usize, data: &[u8]) -> PyResult<()> {
        let path = self.path_of(number);
        let written = py.detach(|| write_whole(&path, Existing::Replaced, |out| out.write_all(data)));
        written.map_err(|error| failed(py, &path, &error))
    }

    /// Lets others write there.
    fn release(&self) {
        drop(self.held.lock().unwrap_or_else(PoisonError::into_inner).take());
    }

    fn __enter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    #[pyo3(signature = (*_why))]
    fn __exit__(&self, _why: &Bound<'_, pyo3::types::PyTuple>) {
        self.release();
    }
}
