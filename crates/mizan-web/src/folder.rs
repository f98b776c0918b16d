//! The one folder whose files may be read and written.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Component, Path, PathBuf};

use mizan::whole::{Existing, clear_unfinished, write_whole};
use mizan_case::locate::{self, LARGEST, Unread};

/// What the workbench keeps for itself lies in folders of this name.
pub const OWN: &str = ".mizan";

/// Cases are looked for so many folders deep.
const DEPTH: usize = 3;

/// More cases than this are not listed.
const MOST_CASES: usize = 200;

/// A folder.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
}

impl Folder {
    /// The folder at `root`.
    ///
    /// # Errors
    /// There is none.
    pub fn new(root: &Path) -> io::Result<Self> {
        let root = root.canonicalize()?;
        if root.is_dir() { Ok(Self { root }) } else { Err(ErrorKind::NotADirectory.into()) }
    }

    /// Where it is.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The place below the folder that `path` names; `None` where it names one outside, by `..` or by a link, or one that
    /// is hidden: what begins with a point belongs to other programs, or is the workbench's own.
    pub fn place(&self, path: &str) -> Option<PathBuf> {
        let path = Path::new(path);
        let names_something = path.components().next().is_some() && path.components().all(is_shown);
        let place = self.root.join(path);
        (names_something && self.shows(&place)).then_some(place)
    }

    /// Whether a place, or what of it there is, lies below the folder and in nothing hidden once links are followed.
    pub fn shows(&self, place: &Path) -> bool {
        let known = place.ancestors().find_map(|part| part.canonicalize().ok());
        let below = known.as_deref().and_then(|known| known.strip_prefix(&self.root).ok());
        below.is_some_and(|below| below.components().all(is_shown))
    }

    /// The case files below the folder, by path, in order.
    pub fn cases(&self) -> Vec<String> {
        let mut found = Vec::new();
        self.collect(&self.root, DEPTH, &mut found);
        found.sort();
        found
    }

    fn collect(&self, folder: &Path, depth: usize, found: &mut Vec<String>) {
        let Ok(entries) = fs::read_dir(folder) else { return };
        let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        paths.sort();
        for path in paths {
            let is_hidden = path.file_name().and_then(OsStr::to_str).is_none_or(|name| name.starts_with('.'));
            if found.len() >= MOST_CASES || is_hidden || path.is_symlink() {
                continue;
            }
            if path.is_dir() && depth > 0 {
                self.collect(&path, depth - 1, found);
            } else if path.extension() == Some(OsStr::new("toml")) && is_case(&path) {
                let relative = path.strip_prefix(&self.root).unwrap_or(&path);
                found.extend(relative.to_str().map(|path| path.replace('\\', "/")));
            }
        }
    }
}

/// Whether a part of a path names something that is not hidden.
fn is_shown(part: Component<'_>) -> bool {
    matches!(part, Component::Normal(name) if !name.as_encoded_bytes().starts_with(b"."))
}

/// Whether a `.toml` file is a case: its first key says so.
fn is_case(path: &Path) -> bool {
    read(path).is_ok_and(|bytes| {
        let text = String::from_utf8_lossy(&bytes);
        text.lines().any(|line| line.trim_start_matches('\u{feff}').trim_start().starts_with("mizan"))
    })
}

/// The bytes of a file that is no larger than the largest. What is no file is not opened: a pipe would wait for a writer.
///
/// # Errors
/// [`Unread`], and what the operating system reports.
pub fn read(path: &Path) -> io::Result<Vec<u8>> {
    locate::read(path, LARGEST)
}

/// Writes a file so that at every moment either the old or the new one is there, whole. What is no file is left alone: a
/// pipe would wait for a reader.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if fs::metadata(path).is_ok_and(|metadata| !metadata.is_file()) {
        return Err(Unread::NotAFile.into());
    }
    whole(path, Existing::Replaced, bytes)
}

/// Writes a file that must not be there yet, whole or not at all.
pub fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if fs::symlink_metadata(path).is_ok() {
        return Err(ErrorKind::AlreadyExists.into());
    }
    whole(path, Existing::Kept, bytes)
}

fn whole(path: &Path, existing: Existing, bytes: &[u8]) -> io::Result<()> {
    path.parent().into_iter().for_each(clear_unfinished);
    write_whole(path, existing, |out| out.write_all(bytes))
}
