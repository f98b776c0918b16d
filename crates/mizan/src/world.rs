//! How files are read: a front end decides what a session may see.

use std::io;
use std::path::{Path, PathBuf};

use mizan_case::locate::{LARGEST, read, within};
use mizan_case::{Diagnostic, Shelves, SourceText};

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
    fn shelves(&self, path: &Path) -> Shelves;

    /// The bytes of a file of a source of that case, `path` being below one of its shelves.
    ///
    /// # Errors
    /// It is not there, or cannot be read.
    fn source(&self, case: &Path, path: &Path) -> io::Result<Vec<u8>>;
}

/// The bytes of a file of a source, where it lies below one of the shelves once links are followed; a case that came from
/// elsewhere could show other files of the machine.
///
/// # Errors
/// [`Unread`](mizan_case::locate::Unread), and what the operating system reports.
pub fn read_from(shelves: &Shelves, path: &Path) -> io::Result<Vec<u8>> {
    let folders: Vec<&Path> = shelves.case.iter().chain(&shelves.sources).map(PathBuf::as_path).collect();
    read(&within(path, &folders)?, LARGEST)
}

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

    fn shelves(&self, path: &Path) -> Shelves {
        let folder = if path.is_dir() { Some(path) } else { path.parent().filter(|_| path.is_file()) };
        Shelves { case: folder.map(Path::to_owned), sources: self.sources.clone() }
    }

    fn source(&self, case: &Path, path: &Path) -> io::Result<Vec<u8>> {
        read_from(&self.shelves(case), path)
    }
}
