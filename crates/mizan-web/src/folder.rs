//! The one folder whose files may be read and written.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Component, Path, PathBuf};

/// What the workbench keeps for itself lies in folders of this name.
pub const OWN: &str = ".mizan";

/// No file that is read is larger than this.
pub const LARGEST: u64 = 64 << 20;

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
pub fn read(path: &Path) -> io::Result<Vec<u8>> {
    let may_be_read = |metadata: fs::Metadata| metadata.is_file() && metadata.len() <= LARGEST;
    if !may_be_read(fs::metadata(path)?) {
        return Err(ErrorKind::InvalidInput.into());
    }
    let file = File::open(path)?;
    if !may_be_read(file.metadata()?) {
        return Err(ErrorKind::InvalidInput.into());
    }
    let mut bytes = Vec::new();
    file.take(LARGEST).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Writes a file so that at every moment either the old or the new one is there, whole.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = folder.join(format!(".{name}.{}.new", std::process::id()));
    // What a killed run left behind goes; nothing is written through a link that lies in its place.
    let _ = fs::remove_file(&beside);
    let written = File::create_new(&beside).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    let renamed = written.and_then(|()| keep_permissions(path, &beside)).and_then(|()| fs::rename(&beside, path));
    if renamed.is_err() {
        let _ = fs::remove_file(&beside);
    }
    renamed
}

/// A file that is replaced stays readable for those who could read it, and for no others.
fn keep_permissions(old: &Path, new: &Path) -> io::Result<()> {
    match fs::metadata(old) {
        Ok(metadata) => fs::set_permissions(new, metadata.permissions()),
        Err(_) => Ok(()),
    }
}

/// Writes a file that must not be there yet.
pub fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))?;
    File::create_new(path)?.write_all(bytes)
}
