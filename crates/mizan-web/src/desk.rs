//! Working copies: what was typed and not yet saved, kept on disk beside the case, so that a crash loses nothing.
//!
//! Each change names the revision that it was made on. Of two tabs that change the same revision the first wins, and the
//! second is given what the first wrote.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use mizan_case::decode;
use serde::{Deserialize, Serialize};

use crate::folder::{self, OWN};

/// The working copies.
#[derive(Debug, Default)]
pub struct Desk {
    copies: BTreeMap<PathBuf, WorkingCopy>,
}

/// The working copy of a file.
#[derive(Debug, Clone)]
pub struct WorkingCopy {
    /// Its text.
    pub text: String,
    /// How often it was changed since the workbench was started.
    pub revision: u64,
    /// Whether it began as what an earlier session had not saved.
    pub restored: bool,
    /// The text on disk, as it was last read or written here.
    disk: String,
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
    pub fn open(&mut self, file: &Path) -> Result<WorkingCopy, Trouble> {
        if let Some(copy) = self.copies.get(file) {
            return Ok(copy.clone());
        }
        let disk = on_disk(file)?;
        let unsaved = draft_of(file).filter(|text| *text != disk);
        let restored = unsaved.is_some();
        let text = unsaved.unwrap_or_else(|| disk.clone());
        let copy = WorkingCopy { text, revision: 1, restored, disk, told: None };
        self.copies.insert(file.to_owned(), copy.clone());
        Ok(copy)
    }

    /// Changes the working copy of which `revision` was seen.
    pub fn change(&mut self, file: &Path, revision: u64, text: String) -> Result<WorkingCopy, Trouble> {
        let now = self.open(file)?;
        if now.revision != revision && now.text != text {
            return Err(Trouble::Outdated(now));
        }
        let copy = WorkingCopy { text, revision: now.revision + 1, ..now };
        keep(file, &copy).map_err(Trouble::File)?;
        self.copies.insert(file.to_owned(), copy.clone());
        Ok(copy)
    }

    /// Writes the working copy to its file; over somebody else's change only where `overwrite` says so.
    pub fn save(&mut self, file: &Path, revision: u64, overwrite: bool) -> Result<WorkingCopy, Trouble> {
        let now = self.open(file)?;
        if now.revision != revision {
            return Err(Trouble::Outdated(now));
        }
        match on_disk(file) {
            Ok(disk) if disk != now.disk && disk != now.text && !overwrite => return Err(Trouble::ChangedOnDisk(disk)),
            // A file that is gone, or no text any more, is written again only where that was asked for.
            Err(Trouble::File(error)) if error.kind() == io::ErrorKind::NotFound && !overwrite => {
                return Err(Trouble::ChangedOnDisk(String::new()));
            }
            Err(trouble) if !overwrite => return Err(trouble),
            _ => {}
        }
        folder::write(file, now.text.as_bytes()).map_err(Trouble::File)?;
        let copy = WorkingCopy { disk: now.text.clone(), restored: false, told: None, ..now };
        keep(file, &copy).map_err(Trouble::File)?;
        self.copies.insert(file.to_owned(), copy.clone());
        Ok(copy)
    }

    /// Gives up what was not saved.
    pub fn discard(&mut self, file: &Path) -> Result<WorkingCopy, Trouble> {
        let revision = self.copies.get(file).map_or(0, |copy| copy.revision);
        let disk = on_disk(file)?;
        let text = disk.clone();
        let copy = WorkingCopy { text, revision: revision + 1, restored: false, disk, told: None };
        keep(file, &copy).map_err(Trouble::File)?;
        self.copies.insert(file.to_owned(), copy.clone());
        Ok(copy)
    }

    /// The files that somebody else changed since this was last asked.
    pub fn changed_by_others(&mut self) -> Vec<PathBuf> {
        let mut changed = Vec::new();
        for (file, copy) in &mut self.copies {
            let Ok(disk) = on_disk(file) else { continue };
            let is_news = disk != copy.disk && disk != copy.text && copy.told.as_ref() != Some(&disk);
            if is_news {
                copy.told = Some(disk);
                changed.push(file.clone());
            }
        }
        changed
    }
}

fn on_disk(file: &Path) -> Result<String, Trouble> {
    let bytes = folder::read(file).map_err(Trouble::File)?;
    decode(&bytes).map_err(|_| Trouble::NotText)
}

fn draft_file(file: &Path) -> PathBuf {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    file.parent().unwrap_or(Path::new(".")).join(OWN).join(format!("{name}.draft.json"))
}

fn draft_of(file: &Path) -> Option<String> {
    let bytes = folder::read(&draft_file(file)).ok()?;
    serde_json::from_slice::<Draft>(&bytes).ok().map(|draft| draft.text)
}

/// Keeps what is not saved on disk; what is saved needs no second place.
fn keep(file: &Path, copy: &WorkingCopy) -> io::Result<()> {
    let draft = draft_file(file);
    if !copy.is_saved() {
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
