//! How files are read: a front end decides what a session may see.

use std::io;
use std::path::{Path, PathBuf};

use mizan_case::locate::{LARGEST, files_in, read, within};
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

    /// The files in a source folder, among which a text is looked for that is not there by its name.
    fn files(&self, folder: &Path) -> Vec<PathBuf> {
        files_in(folder)
    }
}

/// The bytes of a file of a source, where it lies below one of the folders once links are followed; a case that came from
/// elsewhere could show other files of the machine.
///
/// # Errors
/// [`Unread`](mizan_case::locate::Unread), and what the operating system reports.
pub fn read_from(of: &SourceFolders, path: &Path) -> io::Result<Vec<u8>> {
    let folders: Vec<&Path> = of.case.iter().chain(&of.sources).map(PathBuf::as_path).collect();
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

    fn source_folders(&self, path: &Path) -> SourceFolders {
        let folder = if path.is_dir() { Some(path) } else { path.parent().filter(|_| path.is_file()) };
        SourceFolders { case: folder.map(Path::to_owned), sources: self.sources.clone() }
    }

    fn source(&self, case: &Path, path: &Path) -> io::Result<Vec<u8>> {
        read_from(&self.source_folders(case), path)
    }
}
