//! A sweep in a folder, in shards of so many rows: a shard is there whole or not at all, and what is there is not
//! computed again. A run that was interrupted loses the shard that it was at.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};

use mizan_case::SourceText;
use mizan_case::passages::sha256_hex;
use mizan_report::sweep::Subjects;
use mizan_report::sweep::json::ShardsJson;
use mizan_report::{args, csv};

use super::variants::Variants;
use crate::failure::Failure;
use crate::plan::Plan;

/// The file that says what the shards of a folder are of.
const MANIFEST: &str = "sweep.json";

/// The shards of a sweep.
pub struct Shards {
    /// How many rows each has, but the last.
    pub size: usize,
    folder: PathBuf,
}

impl Shards {
    /// The shards in `folder`, which is made where it is not there.
    ///
    /// # Errors
    /// It can not be written, or holds those of another sweep.
    pub fn open(
        folder: &Path,
        size: usize,
        variants: &Variants,
        source: &SourceText,
        subjects: &Subjects,
        plan: &Plan,
    ) -> Result<Self, Failure> {
        let shards = Self { size, folder: folder.to_owned() };
        let mut manifest = Vec::new();
        let limit = plan.limits.max_states;
        ShardsJson::new(variants.of, variants.len(), size, limit, sha256_hex(source.text.as_bytes()), subjects.heads())
            .write(&mut manifest)?;
        let path = folder.join(MANIFEST);
        match fs::read(&path) {
            Ok(found) if found == manifest => {}
            Ok(_) => {
                let args = args!["folder" => folder.display().to_string()];
                return Err(Failure::Told(plan.language.messages().text("sweep-other", &args)));
            }
            Err(_) => {
                let written =
                    fs::create_dir_all(folder).and_then(|()| write_whole(&path, |out| out.write_all(&manifest)));
                written.map_err(|error| not_written(&path, &error, plan))?;
            }
        }
        Ok(shards)
    }

    /// The rows of the shard with the variants of `range`; `None` where it is not there, or not whole.
    pub fn finished(&self, range: Range<usize>, subjects: &Subjects) -> Option<Vec<Vec<String>>> {
        let text = fs::read_to_string(self.path(range.start)).ok()?;
        let mut rows = csv::records(&text);
        let is_whole = rows.len() == range.len() + 1 && rows[0] == subjects.heads();
        let rows = is_whole.then(|| rows.split_off(1))?;
        rows.iter().all(|row| subjects.are_of(row)).then_some(rows)
    }

    /// Writes the shard with the variants of `range`.
    ///
    /// # Errors
    /// It can not be written.
    pub fn write(
        &self,
        range: Range<usize>,
        subjects: &Subjects,
        rows: &[Vec<String>],
        plan: &Plan,
    ) -> Result<(), Failure> {
        let path = self.path(range.start);
        let write = |out: &mut dyn Write| {
            csv::write_row(out, &subjects.heads())?;
            rows.iter().try_for_each(|row| csv::write_row(out, row))
        };
        write_whole(&path, write).map_err(|error| not_written(&path, &error, plan))
    }

    fn path(&self, first: usize) -> PathBuf {
        self.folder.join(format!("shard-{:06}.csv", first / self.size + 1))
    }
}

/// Writes a file beside its place and puts it there when it is whole and on the disk.
fn write_whole(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let part = path.with_extension("part");
    let mut out = BufWriter::new(File::create(&part)?);
    write(&mut out)?;
    out.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
    fs::rename(part, path)
}

fn not_written(path: &Path, error: &io::Error, plan: &Plan) -> Failure {
    let args = args!["file" => path.display().to_string(), "reason" => error.to_string()];
    Failure::Told(plan.language.messages().text("new-failed", &args))
}
