//! A sweep in a folder, in shards of so many rows: a shard is there whole or not at all, and what is there is not
//! computed again. A run that was interrupted loses the shard that it was at.

use std::fs::{self, File};
use std::io::Write;
use std::ops::Range;
use std::path::PathBuf;

use mizan::whole::{Existing, Hold, clear_unfinished, write_whole};
use mizan_case::SourceText;
use mizan_case::passages::sha256_hex;
use mizan_report::args;
use mizan_report::sweep::files::Files;
use mizan_report::sweep::json::ShardsJson;
use mizan_report::sweep::{Row, Subjects};

use super::trials::Trials;
use crate::args::{Format, Sweep};
use crate::failure::Failure;
use crate::plan::Plan;
use crate::written::failed;

/// The file that says what the shards of a folder are of.
const MANIFEST: &str = "sweep.json";

/// The shards of a sweep.
pub struct Shards {
    /// How many rows each has, but the last.
    pub size: usize,
    files: Files,
    folder: PathBuf,
    part: Part,
}

/// Which of the shards a run writes: every `of`-th, from the `number`-th.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Part {
    number: usize,
    of: usize,
}

impl Part {
    const WHOLE: Self = Self { number: 1, of: 1 };

    /// The part that was typed, such as `3/10`.
    fn typed(text: &str) -> Option<Self> {
        let (number, of) = text.split_once('/')?;
        let part = Self { number: number.trim().parse().ok()?, of: of.trim().parse().ok()? };
        (1..=part.of).contains(&part.number).then_some(part)
    }

    /// The file by which a run holds its part of a folder. Two parts are two files' business: whoever writes the whole at
    /// the same time writes the same bytes.
    fn lock(self) -> String {
        match self {
            Self::WHOLE => "sweep.lock".to_owned(),
            Self { number, of } => format!("sweep-{number}-of-{of}.lock"),
        }
    }
}

impl Shards {
    /// The shards that were asked for, if any.
    ///
    /// # Errors
    /// The rows are to go to two places or to none, or into files that this Mizan does not write.
    pub fn asked_for(args: &Sweep, plan: &Plan) -> Result<Option<Self>, Failure> {
        let part = args.shards.as_deref().map_or(Some(Part::WHOLE), Part::typed).ok_or_else(|| {
            let value = args.shards.as_deref().unwrap_or_default();
            Failure::Told(plan.language.messages().text("sweep-part", &args!["value" => value]))
        })?;
        let new = |files, folder: &PathBuf| Self { size: args.shard_size, files, folder: folder.clone(), part };
        let wrong = match (plan.format, &args.out, Files::PARQUET) {
            (Format::Csv, Some(_), _) => "sweep-rows-twice",
            (Format::Parquet, _, None) => "sweep-no-parquet",
            (Format::Parquet, None, _) => "sweep-parquet-nowhere",
            (Format::Parquet, Some(folder), Some(files)) => return Ok(Some(new(files, folder))),
            (_, out, _) => return Ok(out.as_ref().map(|folder| new(Files::Csv, folder))),
        };
        Err(Failure::Told(plan.language.messages().text(wrong, &[])))
    }

    /// Opens the folder, which is made where it is not there, and holds it: nobody else writes there until what is returned
    /// is dropped.
    ///
    /// # Errors
    /// It cannot be written, another run is at it, or it holds the shards of another sweep.
    pub fn open(
        &self,
        variants: &Trials,
        source: &SourceText,
        subjects: &Subjects,
        plan: &Plan,
    ) -> Result<Hold, Failure> {
        let mut manifest = Vec::new();
        let hash = sha256_hex(source.text.as_bytes());
        // How much memory there is today is no part of what the shards are of.
        let limit = plan.max_states;
        let n = variants.len();
        ShardsJson::new(variants.of.clone(), n, self.size, limit, hash, self.files, subjects.heads())
            .write(&mut manifest)?;
        let path = self.folder.join(MANIFEST);
        let held = fs::create_dir_all(&self.folder).and_then(|()| Hold::of(&self.folder, &self.part.lock()));
        let hold = held.map_err(|error| failed(&self.folder, &error, plan.language))?.map_err(|holder| {
            let args = args!["folder" => self.folder.display().to_string(), "process" => holder];
            Failure::Told(plan.language.messages().text("sweep-held", &args))
        })?;
        clear_unfinished(&self.folder);
        match fs::read(&path) {
            Ok(found) if found == manifest => Ok(hold),
            Ok(_) => {
                let args = args!["folder" => self.folder.display().to_string()];
                Err(Failure::Told(plan.language.messages().text("sweep-other", &args)))
            }
            Err(_) => {
                let write = |out: &mut (dyn Write + Send)| out.write_all(&manifest);
                let written = write_whole(&path, Existing::Replaced, write);
                written.map(|()| hold).map_err(|error| failed(&path, &error, plan.language))
            }
        }
    }

    /// Whether the shard with the variants from `first` is one that this run is to see to.
    pub fn is_ours(&self, first: usize) -> bool {
        (first / self.size) % self.part.of == self.part.number - 1
    }

    /// The rows of the shard with the variants of `range`; `None` where it is not there, or not whole.
    pub fn finished(&self, range: Range<usize>, subjects: &Subjects) -> Option<Vec<Vec<String>>> {
        let file = File::open(self.path(range.start)).ok()?;
        self.files.read(file, subjects).filter(|rows| rows.len() == range.len())
    }

    /// Writes the shard with the variants of `range`.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn write(&self, range: Range<usize>, subjects: &Subjects, rows: &[Row], plan: &Plan) -> Result<(), Failure> {
        let path = self.path(range.start);
        let write = |out: &mut (dyn Write + Send)| self.files.write(out, subjects, rows);
        write_whole(&path, Existing::Replaced, write).map_err(|error| failed(&path, &error, plan.language))
    }

    fn path(&self, first: usize) -> PathBuf {
        self.folder.join(self.files.shard(first / self.size + 1))
    }
}
