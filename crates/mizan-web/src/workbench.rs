//! Everything that a running workbench holds.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use axum::http::StatusCode;
use mizan_case::SourceFolders;
use mizan_case::locate::{Unread, unreadable};
use mizan_report::{Language, args, diagnostics};

use crate::analysis::{Analyses, Analysis};
use crate::desk::{Desk, Trouble};
use crate::events::Events;
use crate::folder::Folder;
use crate::guard::Guard;
use crate::jobs::Jobs;
use crate::refusal::Refusal;
use crate::settings::Settings;

/// A running workbench.
#[derive(Debug)]
pub struct Workbench {
    /// With what it was started.
    pub(crate) settings: Settings,
    /// Its folder.
    pub(crate) folder: Folder,
    /// Who may ask.
    pub(crate) guard: Guard,
    /// What happened.
    pub(crate) events: Events,
    /// What takes a while.
    pub(crate) jobs: Jobs,
    desk: Desk,
    analyses: Mutex<Analyses>,
}

impl Workbench {
    /// A workbench that answers at the port of `settings`.
    ///
    /// # Errors
    /// Its folder is not there, or the system has no random numbers.
    pub fn new(settings: Settings) -> io::Result<Self> {
        Ok(Self {
            folder: Folder::new(&settings.root)?,
            guard: Guard::new(settings.port).map_err(io::Error::other)?,
            settings,
            events: Events::new(),
            jobs: Jobs::default(),
            desk: Desk::default(),
            analyses: Mutex::default(),
        })
    }

    /// The token without which nothing is answered.
    #[must_use]
    pub fn token(&self) -> &str {
        self.guard.token()
    }

    /// The working copies.
    pub(crate) fn desk(&self) -> &Desk {
        &self.desk
    }

    /// The file of a case that `path` names.
    pub(crate) fn case_file(&self, path: &str, language: Language) -> Result<PathBuf, Refusal> {
        let is_toml = Path::new(path).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("toml"));
        match self.folder.place(path) {
            Some(place) if is_toml => Ok(place),
            Some(_) => {
                Err(Refusal::new(language, StatusCode::UNPROCESSABLE_ENTITY, "web-not-toml", &args!["path" => path]))
            }
            None => Err(Refusal::new(language, StatusCode::FORBIDDEN, "web-outside", &args!["path" => path])),
        }
    }

    /// What a text of the case at `path` says; from what was found before, where it is the same text.
    pub(crate) fn analysis(&self, path: &str, text: &str, language: Language) -> Result<Arc<Analysis>, Refusal> {
        let file = self.case_file(path, language)?;
        let known = || self.analyses.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = known().find(&file, text) {
            return Ok(found);
        }
        // Two tabs that ask for the same text at once both read it, which is better than one waiting for the other.
        let analysis = Arc::new(Analysis::new(path, &file, text, self));
        known().keep(file, analysis.clone());
        Ok(analysis)
    }

    /// The last analysis of the case at `path` that could be used, for help while the text is in between.
    pub(crate) fn last_usable(&self, path: &str, language: Language) -> Result<Option<Arc<Analysis>>, Refusal> {
        let file = self.case_file(path, language)?;
        Ok(self.analyses.lock().unwrap_or_else(PoisonError::into_inner).last_usable(&file))
    }

    /// The bytes of a source: below the folder, or in the folder of texts that the workbench was started with.
    pub(crate) fn source(&self, path: &Path) -> io::Result<Vec<u8>> {
        if path.canonicalize()?.starts_with(self.folder.root()) && !self.folder.shows(path) {
            return Err(io::ErrorKind::NotFound.into());
        }
        let (case, sources) = (Some(self.folder.root().to_owned()), self.settings.sources.clone());
        mizan::read_from(&SourceFolders { case, sources }, path)
    }
}

/// Why a working copy cannot be had, as it is answered.
pub(crate) fn troubled(trouble: Trouble, path: &str, language: Language) -> Refusal {
    let told = |status, code| Refusal::new(language, status, code, &args!["path" => path]);
    match trouble {
        Trouble::File(error) if error.kind() == io::ErrorKind::NotFound => told(StatusCode::NOT_FOUND, "web-no-file"),
        Trouble::File(error) if Unread::of(&error).is_some() => {
            let message = diagnostics::message(&unreadable(Path::new(path), &error), language);
            Refusal::told(StatusCode::UNPROCESSABLE_ENTITY, "file-failed", message)
        }
        Trouble::File(error) => {
            let args = args!["path" => path, "reason" => error.to_string()];
            Refusal::new(language, StatusCode::UNPROCESSABLE_ENTITY, "web-file-failed", &args)
        }
        Trouble::NotText => told(StatusCode::UNPROCESSABLE_ENTITY, "web-not-text"),
        Trouble::Outdated(now) => {
            told(StatusCode::CONFLICT, "web-outdated").beside("text", now.text).beside("revision", now.revision)
        }
        Trouble::ChangedOnDisk(disk) => told(StatusCode::CONFLICT, "web-changed-on-disk").beside("disk", disk),
    }
}
