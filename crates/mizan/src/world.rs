//! How files are read: a front end decides what a session may see.

use std::io;
use std::path::{Path, PathBuf};

use mizan_case::{Diagnostic, SourceFolders, SourceText};

/// How files are read. A command line sees the disk; a workbench sees one folder; a test sees what it made up.
pub trait World {
    /// Why a case cannot be opened at all.
    type Error;

    /// The text of the case that `path` names.
    ///
    /// # Errors
    /// There is none, or it is no text.
    fn case(&self, path: &Path) -> Result<SourceText, Self::Error>;

    /// Where the files of the sources of that case are looked for.
    fn source_folders(&self, path: &Path) -> SourceFolders;

    /// The bytes of a file of a source of that case, `path` being below one of its source folders.
    ///
    /// # Errors
    /// It is not there, or cannot be read.
    fn source(&self, case: &Path, path: &Path) -> io::Result<Vec<u8>>;
}

/// No source is larger than this; what is, or is no file at all, would keep the program reading for ever.
pub const LARGEST_SOURCE: u64 = 64 << 20;

/// The disk: a case is a folder or a `.toml` file.
#[derive(Debug, Clone, Default)]
pub struct Disk {
    /// A folder into which to look for the texts of sources first.
    pub sources: Option<PathBuf>,
}

impl World for Disk {
    type Error = Box<Diagnostic>;

    fn case(&self, path: &Path) -> Result<SourceText, Self::Error> {
        mizan_case::open(path).map_err(Box::new)
    }

    fn source_folders(&self, path: &Path) -> SourceFolders {
        let folder = if path.is_dir() { Some(path) } else { path.parent().filter(|_| path.is_file()) };
        SourceFolders { case: folder.map(Path::to_owned), sources: self.sources.clone() }
    }

    fn source(&self, _: &Path, path: &Path) -> io::Result<Vec<u8>> {
        let metadata = std::fs::metadata(path)?;
        if metadata.is_file() && metadata.len() <= LARGEST_SOURCE {
            return std::fs::read(path);
        }
        Err(io::Error::new(io::ErrorKind::InvalidInput, format!("> {LARGEST_SOURCE} B / not a file")))
    }
}
