//! Why a file is not read that could be.

use std::fmt;
use std::io::{self, ErrorKind};

/// Why a file is not read that the operating system would let us read. It travels in an [`io::Error`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// It lies outside of the folders that may be read.
    Outside,
    /// It is a folder, a pipe or a device.
    NotAFile,
    /// It is larger than so many bytes.
    TooLarge(u64),
}

impl Unread {
    /// What `error` says, if it says one of these.
    #[must_use]
    pub fn of(error: &io::Error) -> Option<Self> {
        error.get_ref().and_then(|inner| inner.downcast_ref()).copied()
    }
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Outside => write!(f, "outside of the folders that may be read"),
            Self::NotAFile => write!(f, "not a file"),
            Self::TooLarge(most) => write!(f, "larger than {most} bytes"),
        }
    }
}

impl std::error::Error for Unread {}

impl From<Unread> for io::Error {
    fn from(unread: Unread) -> Self {
        Self::new(ErrorKind::InvalidInput, unread)
    }
}

/// A bound in MiB, as messages give it.
pub(crate) fn in_mebibytes(most: u64) -> usize {
    usize::try_from(most >> 20).unwrap_or(usize::MAX)
}
