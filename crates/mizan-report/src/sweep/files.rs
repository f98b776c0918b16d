//! The files that a sweep writes into a folder, and in which format.

use std::fs::File;
use std::io::{self, Read, Write};

use super::{Row, Subjects};
use crate::formats::csv;

/// The format of the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Files {
    /// A line a row.
    Csv,
    /// A column after the other, each with its type.
    #[cfg(feature = "parquet")]
    Parquet,
}

impl Files {
    /// Parquet, in a Mizan that was built with it.
    #[cfg(feature = "parquet")]
    pub const PARQUET: Option<Self> = Some(Self::Parquet);
    /// Parquet, in a Mizan that was built with it.
    #[cfg(not(feature = "parquet"))]
    pub const PARQUET: Option<Self> = None;

    /// Its name, which is also how the names of its files end.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            #[cfg(feature = "parquet")]
            Self::Parquet => "parquet",
        }
    }

    /// The name of the file with the shard of this number, from 1.
    #[must_use]
    pub fn shard(self, number: usize) -> String {
        format!("shard-{number:06}.{}", self.id())
    }

    /// Writes a file with the rows of a sweep about `subjects`. The same rows give the same bytes.
    ///
    /// # Errors
    /// What `out` reports.
    pub fn write(self, out: &mut (dyn Write + Send), subjects: &Subjects, rows: &[Row]) -> io::Result<()> {
        match self {
            Self::Csv => {
                let table: Vec<Vec<String>> =
                    std::iter::once(subjects.heads()).chain(rows.iter().map(|row| row.cells(subjects))).collect();
                csv::write_mark(out, table.iter().flatten().all(|cell| cell.is_ascii()))?;
                table.iter().try_for_each(|row| csv::write_row(out, row))
            }
            #[cfg(feature = "parquet")]
            Self::Parquet => super::parquet::write(out, subjects, rows).map_err(io::Error::other),
        }
    }

    /// The rows of a file as [`cells`](Row::cells); `None` where it is not one about `subjects`, or not whole.
    #[must_use]
    pub fn read(self, mut file: File, subjects: &Subjects) -> Option<Vec<Vec<String>>> {
        let rows = match self {
            Self::Csv => {
                let mut text = String::new();
                file.read_to_string(&mut text).ok()?;
                let mut rows = csv::records(&text);
                (rows.first() == Some(&subjects.heads())).then(|| rows.split_off(1))?
            }
            #[cfg(feature = "parquet")]
            Self::Parquet => super::parquet::read(file, subjects)?,
        };
        rows.iter().all(|row| subjects.are_of(row)).then_some(rows)
    }
}
