//! The sessions of the texts that were looked at last: each text is read once, and what was found out about it is kept.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use mizan::{Refused, Run, Session, World};
use mizan_case::edit::rough;
use mizan_case::evidence::Content;
use mizan_case::passages::Text;
use mizan_case::{Ready, SourceFolders, SourceText};
use mizan_core::StateId;
use mizan_report::report::{Made, Material, with_material};
use mizan_report::{Language, Look, Speaker};

use crate::workbench::Workbench;

/// How many texts are remembered, with what was found in them.
const REMEMBERED: usize = 6;

/// A text of a case file, with the session about it.
#[derive(Debug)]
pub struct Analysis {
    /// Its file.
    file: PathBuf,
    /// What is found out about it.
    pub session: Session,
}

impl Analysis {
    /// What `text` says, as the content of `file`.
    pub fn new(path: &str, file: &Path, text: &str, workbench: &Workbench) -> Self {
        let session = Session::of_text(SourceText::new(path, text), &workbench.settings.limits);
        Self { file: file.to_owned(), session: session.with_sources(&Folder { workbench, file }, file) }
    }

    /// The case, where nothing in it is wrong.
    pub fn usable(&self) -> Option<Ready<'_>> {
        self.session.ready()
    }

    /// What there is of a source, by its id; also of one in a case that is only begun. `None` where there is no such
    /// source.
    pub fn source(&self, workbench: &Workbench, id: &str) -> Option<Content> {
        if let Some(Ready { case, .. }) = self.session.loaded().ready() {
            let place = case.sources.iter().position(|source| source.id == id)?;
            return Some(self.session.evidence().content(place).clone());
        }
        let source = rough(&self.session.source().text)?.sources.into_iter().find(|source| source.element.id == id)?;
        let read = |file: &Option<String>| self.text_of(workbench, file.as_deref()?);
        let text = read(&source.file).map(Content::Text);
        Some(text.or_else(|| read(&source.account).map(Content::Account)).unwrap_or(Content::Absent))
    }

    fn text_of(&self, workbench: &Workbench, file: &str) -> Option<Text> {
        let elsewhere = workbench.settings.sources.iter().map(|folder| folder.join(file));
        let beside = self.file.parent().map(|folder| folder.join(file));
        let bytes = elsewhere.chain(beside).find_map(|path| workbench.source(&path).ok())?;
        String::from_utf8(bytes).ok().map(|text| Text::new(&text))
    }

    /// Calls `tell` with all that a report is made from, and with somebody who can tell it in a language; `start` is the state from which it tells how the conflict can
    /// go, where that is not the one that the case itself starts from.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn with_material<T>(
        &self,
        start: Option<StateId>,
        made: Made,
        run: &Run<'_>,
        tell: impl FnOnce(&Material<'_>) -> T,
    ) -> Result<T, Refused> {
        with_material(&self.session, start, made, run, tell)
    }

    /// Somebody who speaks about it.
    pub fn speaker(&self, language: Language) -> Option<Speaker<'_>> {
        // A case whose citations are not found can be spoken of all the same.
        let Ready { case, model } = self.session.loaded().ready()?;
        Some(Speaker::new(Look::plain(language), case, model).with_evidence(self.session.evidence()))
    }
}

/// The files that the workbench may read.
struct Folder<'a> {
    workbench: &'a Workbench,
    /// The case file.
    file: &'a Path,
}

impl World for Folder<'_> {
    type Error = io::Error;

    fn case(&self, path: &Path) -> io::Result<SourceText> {
        let bytes = self.workbench.source(path)?;
        let not_text = |_| io::Error::from(io::ErrorKind::InvalidData);
        Ok(SourceText::new(path.display().to_string(), String::from_utf8(bytes).map_err(not_text)?))
    }

    fn source_folders(&self, _: &Path) -> SourceFolders {
        let case = self.file.parent().map(Path::to_owned);
        SourceFolders { case, sources: self.workbench.settings.sources.clone() }
    }

    fn source(&self, _: &Path, path: &Path) -> io::Result<Vec<u8>> {
        self.workbench.source(path)
    }
}

/// The texts that were looked at last.
#[derive(Debug, Default)]
pub struct Analyses {
    /// The latest last.
    found: Vec<(PathBuf, Arc<Analysis>)>,
}

impl Analyses {
    /// What was found in a text of a file.
    pub fn find(&mut self, file: &Path, text: &str) -> Option<Arc<Analysis>> {
        let place =
            self.found.iter().position(|(of, analysis)| of == file && analysis.session.source().text == text)?;
        let latest = self.found.remove(place);
        let analysis = latest.1.clone();
        self.found.push(latest);
        Some(analysis)
    }

    /// Remembers what was found, and forgets what was not asked for the longest, but never the last one of a file that
    /// could be used while there are others.
    pub fn keep(&mut self, file: PathBuf, analysis: Arc<Analysis>) {
        self.found.push((file, analysis));
        while self.found.len() > REMEMBERED {
            let is_last_usable = |place: usize| {
                let (file, analysis) = &self.found[place];
                analysis.usable().is_some()
                    && !self.found[place + 1..].iter().any(|(of, later)| of == file && later.usable().is_some())
            };
            let forgotten = (0..self.found.len() - 1).find(|&place| !is_last_usable(place)).unwrap_or(0);
            self.found.remove(forgotten);
        }
    }

    /// The last text of a file that could be used.
    pub fn last_usable(&self, file: &Path) -> Option<Arc<Analysis>> {
        let of_file = self.found.iter().rev().filter(|(of, _)| of == file);
        of_file.map(|(_, analysis)| analysis).find(|analysis| analysis.usable().is_some()).cloned()
    }
}
