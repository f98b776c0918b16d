//! Files that are written whole or not at all.
//!
//! What is written goes into a file beside its place, which takes the name when it is whole and on the disk. A run that
//! is killed in between leaves that file behind; the next one that writes there clears it away, because nobody holds it
//! any more.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// What becomes of a file that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// It stays, and nothing is written.
    Kept,
    /// It is replaced.
    Replaced,
}

/// How the names of files begin and end that are not whole yet.
const UNFINISHED: (&str, &str) = (".mizan-", ".part");

/// Writes a file so that at every moment either what was there before or the new file is there, whole. Its folder is made
/// where it is not there. What is no file, such as `/dev/stdout`, is written to as it is.
///
/// # Errors
/// [`AlreadyExists`](io::ErrorKind::AlreadyExists) where a file is to be kept; what `write` or the operating system
/// reports. Then nothing has changed.
pub fn write_whole(
    path: &Path,
    existing: Existing,
    write: impl FnOnce(&mut (dyn Write + Send)) -> io::Result<()>,
) -> io::Result<()> {
    let about = fs::metadata(path).ok();
    if about.as_ref().is_some_and(|about| !about.is_file()) {
        let mut device = OpenOptions::new().write(true).open(path)?;
        return write(&mut device).and_then(|()| device.flush());
    }
    if about.is_some() && existing == Existing::Kept {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    // A link stays one: what it leads to is written.
    let place = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let folder = folder_of(&place);
    fs::create_dir_all(folder)?;
    let mut part = Part::new(folder)?;
    let mut out = BufWriter::new(&mut part.file);
    write(&mut out)?;
    out.flush()?;
    drop(out);
    if let Some(about) = about {
        // What is replaced stays readable for those who could read it, and for no others.
        part.file.set_permissions(about.permissions())?;
    }
    part.file.sync_all()?;
    part.put(&place, existing)?;
    // That the name is on the disk, too, is more than every system can promise.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}

/// Removes what killed runs left unfinished in a folder.
pub fn clear_unfinished(folder: &Path) {
    let here = folder.as_os_str().is_empty();
    let entries = fs::read_dir(if here { Path::new(".") } else { folder });
    let unfinished = entries.into_iter().flatten().flatten().map(|entry| entry.path()).filter(|path| {
        let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
        let named = name.starts_with(UNFINISHED.0) && name.ends_with(UNFINISHED.1);
        named && fs::symlink_metadata(path).is_ok_and(|about| about.is_file())
    });
    for path in unfinished {
        let abandoned = OpenOptions::new().write(true).open(&path).is_ok_and(|file| file.try_lock().is_ok());
        if abandoned {
            let _ = fs::remove_file(path);
        }
    }
}

/// Whether two paths lead to the same file.
#[must_use]
pub fn is_same_file(one: &Path, other: &Path) -> bool {
    let (Ok(one_is), Ok(other_is)) = (fs::metadata(one), fs::metadata(other)) else { return false };
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        (one_is.dev(), one_is.ino()) == (other_is.dev(), other_is.ino())
    }
    #[cfg(not(unix))]
    {
        let _ = (one_is, other_is);
        one.canonicalize().is_ok_and(|one| other.canonicalize().is_ok_and(|other| one == other))
    }
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A file that is not whole yet. While this process is at it, it is locked; the lock ends with the process, however that
/// ends.
struct Part {
    path: PathBuf,
    file: File,
}

impl Part {
    fn new(folder: &Path) -> io::Result<Self> {
        static MADE: AtomicUsize = AtomicUsize::new(0);
        loop {
            let number = MADE.fetch_add(1, Ordering::Relaxed);
            let path = folder.join(format!("{}{}-{number}{}", UNFINISHED.0, std::process::id(), UNFINISHED.1));
            let file = match File::create_new(&path) {
                Ok(file) => file,
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
                Err(error) => return Err(error),
            };
            // Where a file system has no locks, nobody clears anything away either.
            let _ = file.lock();
            // Somebody who cleared up may have come before the lock.
            if path.exists() {
                return Ok(Self { path, file });
            }
        }
    }

    fn put(self, place: &Path, existing: Existing) -> io::Result<()> {
        if existing == Existing::Replaced {
            return fs::rename(&self.path, place);
        }
        // A second name is refused where the first is taken, in one step; not every file system has them.
        match fs::hard_link(&self.path, place) {
            Ok(()) => Ok(()),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists || place.exists() => {
                Err(io::ErrorKind::AlreadyExists.into())
            }
            Err(_) => fs::rename(&self.path, place),
        }
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        // Where it has taken its place, there is nothing under this name any more.
        let _ = fs::remove_file(&self.path);
    }
}

/// A folder that is held by this process, so that no other one writes there.
#[derive(Debug)]
pub struct Hold {
    path: PathBuf,
    /// Locked until it is closed.
    _file: File,
}

impl Hold {
    /// Holds `folder` by the file `name` in it.
    ///
    /// # Errors
    /// What the operating system reports. The inner error is what the holder has written there: the number of its process.
    pub fn of(folder: &Path, name: &str) -> io::Result<Result<Self, String>> {
        let path = folder.join(name);
        loop {
            let mut file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path)?;
            match file.try_lock() {
                Err(fs::TryLockError::WouldBlock) => {
                    let mut holder = String::new();
                    let _ = file.take(20).read_to_string(&mut holder);
                    return Ok(Err(holder.trim().to_owned()));
                }
                // Where a file system has no locks, nobody can be kept out.
                Err(fs::TryLockError::Error(_)) | Ok(()) => {}
            }
            // Whoever held it before may have taken the file away in between.
            if !path.exists() {
                continue;
            }
            file.set_len(0)?;
            file.rewind()?;
            write!(file, "{}", std::process::id())?;
            file.flush()?;
            return Ok(Ok(Self { path, _file: file }));
        }
    }
}

impl Drop for Hold {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(test: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("mizan-whole-{}-{test}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
        let mut names: Vec<String> = entries.map(|name| name.into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_there_whole_or_as_it_was() {
        let folder = folder("whole");
        let file = folder.join("below/report.html");
        let full = |out: &mut (dyn Write + Send)| {
            out.write_all(b"half")?;
            Err(io::ErrorKind::StorageFull.into())
        };
        assert_eq!(write_whole(&file, Existing::Kept, full).unwrap_err().kind(), io::ErrorKind::StorageFull);
        assert!(names(&folder.join("below")).is_empty(), "nothing stands in the way of a retry");
        write_whole(&file, Existing::Kept, |out| out.write_all(b"first")).unwrap();
        let kept = write_whole(&file, Existing::Kept, |out| out.write_all(b"second")).unwrap_err();
        assert_eq!(kept.kind(), io::ErrorKind::AlreadyExists);
        assert!(write_whole(&file, Existing::Replaced, full).is_err());
        assert_eq!(fs::read(&file).unwrap(), b"first");
        write_whole(&file, Existing::Replaced, |out| out.write_all(b"third")).unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"third");
        assert_eq!(names(&folder.join("below")), ["report.html"]);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn what_a_killed_run_left_is_cleared_and_what_is_being_written_is_not() {
        let folder = folder("cleared");
        fs::write(folder.join(".mizan-1-0.part"), "half").unwrap();
        fs::write(folder.join("mine.part"), "mine").unwrap();
        let part = Part::new(&folder).unwrap();
        clear_unfinished(&folder);
        let own = part.path.file_name().unwrap().to_str().unwrap().to_owned();
        assert_eq!(names(&folder), [own.as_str(), "mine.part"]);
        drop(part);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_folder_is_held_by_one() {
        let folder = folder("held");
        let hold = Hold::of(&folder, "held").unwrap().unwrap();
        assert_eq!(Hold::of(&folder, "held").unwrap().unwrap_err(), std::process::id().to_string());
        drop(hold);
        assert!(names(&folder).is_empty());
        fs::write(folder.join("held"), "1").unwrap();
        assert!(Hold::of(&folder, "held").unwrap().is_ok(), "a lock ends with its process");
        fs::remove_dir_all(folder).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link() {
        let folder = folder("link");
        fs::write(folder.join("real"), "old").unwrap();
        std::os::unix::fs::symlink(folder.join("real"), folder.join("link")).unwrap();
        assert!(is_same_file(&folder.join("real"), &folder.join("link")));
        write_whole(&folder.join("link"), Existing::Replaced, |out| out.write_all(b"new")).unwrap();
        assert!(fs::symlink_metadata(folder.join("link")).unwrap().is_symlink());
        assert_eq!(fs::read(folder.join("real")).unwrap(), b"new");
        fs::remove_dir_all(folder).unwrap();
    }
}
