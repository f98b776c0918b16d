//! Working copies: what was typed and not yet saved, kept on disk beside the case, so that a crash loses nothing.
//!
//! Each change names the revision that it was made on. Of two tabs that change the same revision the first wins, and the
//! second is given what the first wrote.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use mizan::text_file::{TextStyle, linked};
use mizan_case::decode;
use serde::{Deserialize, Serialize};

use crate::folder::{self, OWN};

/// The working copies. Files are read and written under the lock of their own copy only: one that answers slowly keeps
/// nobody waiting who asks about another.
#[derive(Debug, Default)]
pub struct Desk {
    copies: Mutex<BTreeMap<PathBuf, Place>>,
}

/// The place of a file on the desk, with its copy once it was opened.
type Place = Arc<Mutex<Option<WorkingCopy>>>;

/// The working copy of a file.
#[derive(Debug, Clone)]
pub struct WorkingCopy {
    /// Its text, lines ended as editors end them.
    pub text: String,
    /// How often it was changed since the workbench was started.
    pub revision: u64,
    /// Whether it began as what an earlier session had not saved.
    pub restored: bool,
    /// The text on disk, as it was last read or written here.
    disk: String,
    /// How the text on disk is written.
    style: TextStyle,
    /// The text on disk of which somebody else's change was told already.
    told: Option<String>,
}

/// Why a working copy cannot be had, changed or saved.
#[derive(Debug)]
pub enum Trouble {
    /// The file cannot be read or written.
    File(io::Error),
    /// The file is no text.
    NotText,
    /// Somebody was faster: the working copy as it is now.
    Outdated(WorkingCopy),
    /// The file was changed by somebody else: what is on disk now.
    ChangedOnDisk(String),
}

/// What an earlier session had not saved.
#[derive(Debug, Serialize, Deserialize)]
struct Draft {
    text: String,
}

impl WorkingCopy {
    /// Whether it is what is on disk.
    pub fn is_saved(&self) -> bool {
        self.text == self.disk
    }
}

impl Desk {
    /// The working copy of a file: as it lies on the desk, else as an earlier session left it, else the file.
    pub fn open(&self, file: &Path) -> Result<WorkingCopy, Trouble> {
        opened(&mut locked(&self.place(file)), file)
    }

    /// Changes the working copy of which `revision` was seen.
    pub fn change(&self, file: &Path, revision: u64, text: String) -> Result<WorkingCopy, Trouble> {
        let place = self.place(file);
        let mut on_desk = locked(&place);
        let now = opened(&mut on_desk, file)?;
        if now.revision != revision && now.text != text {
            return Err(Trouble::Outdated(now));
        }
        let copy = WorkingCopy { text, revision: now.revision + 1, ..now };
        keep(file, &copy).map_err(Trouble::File)?;
        *on_desk = Some(copy.clone());
        Ok(copy)
    }

    /// Writes the working copy to its file; over somebody else's change only where `overwrite` says so.
    pub fn save(&self, file: &Path, revision: u64, overwrite: bool) -> Result<WorkingCopy, Trouble> {
        let place = self.place(file);
        let mut on_desk = locked(&place);
        let mut now = opened(&mut on_desk, file)?;
        if now.revision != revision {
            return Err(Trouble::Outdated(now));
        }
        match on_disk(file) {
            Ok((disk, _)) if disk != now.disk && disk != now.text && !overwrite => {
                return Err(Trouble::ChangedOnDisk(disk));
            }
            Ok((_, style)) => now.style = style,
            // A file that is gone, or no text any more, is written again only where that was asked for.
            Err(Trouble::File(error)) if error.kind() == io::ErrorKind::NotFound && !overwrite => {
                return Err(Trouble::ChangedOnDisk(String::new()));
            }
            Err(trouble) if !overwrite => return Err(trouble),
            Err(_) => {}
        }
        folder::write(&linked(file), now.style.written(&now.text).as_bytes()).map_err(Trouble::File)?;
        let copy = WorkingCopy { disk: now.text.clone(), restored: false, told: None, ..now };
        keep(file, &copy).map_err(Trouble::File)?;
        *on_desk = Some(copy.clone());
        Ok(copy)
    }

    /// Gives up what was not saved.
    pub fn discard(&self, file: &Path) -> Result<WorkingCopy, Trouble> {
        let place = self.place(file);
        let mut on_desk = locked(&place);
        let revision = on_desk.as_ref().map_or(0, |copy| copy.revision);
        let (disk, style) = on_disk(file)?;
        let text = disk.clone();
        let copy = WorkingCopy { text, revision: revision + 1, restored: false, disk, style, told: None };
        keep(file, &copy).map_err(Trouble::File)?;
        *on_desk = Some(copy.clone());
        Ok(copy)
    }

    /// A text of a file as its bytes will be once it is saved.
    pub fn as_written(&self, file: &Path, text: &str) -> String {
        let style = locked(&self.place(file)).as_ref().map_or_else(TextStyle::default, |copy| copy.style);
        style.written(text)
    }

    /// The files that somebody else changed since this was last asked.
    pub fn changed_by_others(&self) -> Vec<PathBuf> {
        let places: Vec<(PathBuf, Place)> =
            locked(&self.copies).iter().map(|(file, place)| (file.clone(), place.clone())).collect();
        let is_changed = |(file, place): (PathBuf, Place)| {
            // What is on disk is read before the copy is looked at: reading may take its time.
            let (disk, _) = locked(&place).is_some().then(|| on_disk(&file).ok()).flatten()?;
            let mut on_desk = locked(&place);
            let copy = on_desk.as_mut()?;
            let is_news = disk != copy.disk && disk != copy.text && copy.told.as_ref() != Some(&disk);
            // It may have been written here in between.
            let is_news = is_news && on_disk(&file).is_ok_and(|(now, _)| now == disk);
            is_news.then(|| copy.told = Some(disk)).map(|()| file)
        };
        places.into_iter().filter_map(is_changed).collect()
    }

    fn place(&self, file: &Path) -> Place {
        locked(&self.copies).entry(file.to_owned()).or_default().clone()
    }
}

fn locked<T>(what: &Mutex<T>) -> MutexGuard<'_, T> {
    what.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The copy at a place, opened where it was not.
fn opened(on_desk: &mut Option<WorkingCopy>, file: &Path) -> Result<WorkingCopy, Trouble> {
    if let Some(copy) = on_desk {
        return Ok(copy.clone());
    }
    let (disk, style) = on_disk(file)?;
    let unsaved = draft_of(file).filter(|text| *text != disk);
    let restored = unsaved.is_some();
    let text = unsaved.unwrap_or_else(|| disk.clone());
    let copy = WorkingCopy { text, revision: 1, restored, disk, style, told: None };
    Ok(on_desk.insert(copy).clone())
}

/// The text of a file, and how it is written.
fn on_disk(file: &Path) -> Result<(String, TextStyle), Trouble> {
    let bytes = folder::read(file).map_err(Trouble::File)?;
    let text = decode(&bytes).map_err(|_| Trouble::NotText)?;
    let style = TextStyle::of(&bytes, &text);
    // Editors end lines in a line feed, so that a text which came back from one would differ in every line.
    Ok((style.for_editing(text), style))
}

fn draft_file(file: &Path) -> PathBuf {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    file.parent().unwrap_or(Path::new(".")).join(OWN).join(format!("{name}.draft.json"))
}

/// Whether a place is one of our own: no link, which could lead anywhere.
fn is_own(place: &Path) -> bool {
    !fs::symlink_metadata(place).is_ok_and(|metadata| metadata.is_symlink())
}

fn draft_of(file: &Path) -> Option<String> {
    let draft = draft_file(file);
    let ours = is_own(&draft) && draft.parent().is_some_and(is_own);
    let bytes = ours.then(|| folder::read(&draft).ok()).flatten()?;
    serde_json::from_slice::<Draft>(&bytes).ok().map(|draft| draft.text)
}

/// Keeps what is not saved on disk; what is saved needs no second place.
fn keep(file: &Path, copy: &WorkingCopy) -> io::Result<()> {
    let draft = draft_file(file);
    if !draft.parent().is_some_and(is_own) {
        // Nothing is kept through a link; what is saved needs nothing kept.
        return if copy.is_saved() { Ok(()) } else { Err(io::ErrorKind::NotADirectory.into()) };
    }
    if !copy.is_saved() {
        if !is_own(&draft) {
            fs::remove_file(&draft)?;
        }
        let bytes = serde_json::to_vec(&Draft { text: copy.text.clone() })?;
        return folder::write(&draft, &bytes);
    }
    if draft.exists() {
        fs::remove_file(&draft)?;
    }
    // The folder goes with its last draft; where another is in it, it stays.
    let _ = draft.parent().map(fs::remove_dir);
    Ok(())
}
