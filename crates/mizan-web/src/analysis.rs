//! What a text says: the case in it, its mistakes, its sources, and, once asked for, the audit of its claims.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use mizan_case::edit::rough;
use mizan_case::evidence::Content;
use mizan_case::passages::Text;
use mizan_case::{Evidence, Loaded, Ready, Shelves, SourceText, examine};
use mizan_core::vary::{PairHinge, Progress};
use mizan_core::{Limits, StateId};
use mizan_report::audit::{Proven, Unproven};
use mizan_report::report::{Course, Material, Origin, Study, choose_start, pairs};
use mizan_report::words::Speaker;
use mizan_report::{Language, Look, Solved};

use crate::workbench::Workbench;

/// So many texts are remembered with what was found in them.
const REMEMBERED: usize = 6;

/// What a text says.
#[derive(Debug)]
pub struct Analysis {
    /// Its file.
    file: PathBuf,
    /// The text, under the path of its file.
    pub source: SourceText,
    /// What was made of it.
    pub loaded: Loaded,
    /// What stands behind it.
    pub evidence: Evidence,
    audit: OnceLock<Proven>,
    study: OnceLock<Study>,
    pairs: OnceLock<Option<Vec<PairHinge>>>,
}

/// How a report, or a part of one, is made.
#[derive(Debug, Default)]
pub struct Made {
    /// Where it comes from.
    pub origin: Origin,
    /// Whether what is private is left out.
    pub share: bool,
    /// Whether it tells of pairs of changes, which take a while to find.
    pub with_pairs: bool,
}

/// Why there is no audit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoAnswer {
    /// The case can not be used.
    NotUsable,
    /// It was broken off.
    BrokenOff,
    /// The checker refused what shows a verdict: a mistake of the program.
    Refused,
}

impl Analysis {
    /// What `text` says, as the content of `file`.
    pub fn new(path: &str, file: &Path, text: &str, workbench: &Workbench) -> Self {
        let mut loaded = mizan_case::load(text, &workbench.settings.limits);
        let mut evidence = Evidence::default();
        if let Some(case) = &loaded.case {
            let case_folder = file.parent().map(Path::to_owned);
            let shelves = Shelves { case: case_folder, sources: workbench.settings.sources.clone() };
            let (found, problems) = examine(case, &shelves, &|path| workbench.source(path));
            evidence = found;
            loaded.diagnostics.extend(problems);
            loaded.diagnostics.sort_by_key(|problem| problem.span.as_ref().map(|span| (span.start, span.end)));
        }
        let (file, source) = (file.to_owned(), SourceText::new(path, text));
        Self { file, source, loaded, evidence, study: OnceLock::new(), pairs: OnceLock::new(), audit: OnceLock::new() }
    }

    /// The case, where nothing in it is wrong.
    pub fn usable(&self) -> Option<Ready<'_>> {
        self.loaded.ready()
    }

    /// The audit of its claims; made once, however many ask for it.
    ///
    /// # Errors
    /// See [`NoAnswer`].
    pub fn audit(&self, limits: &Limits, progress: Progress<'_>) -> Result<&Proven, NoAnswer> {
        if let Some(proven) = self.audit.get() {
            return Ok(proven);
        }
        let ready = self.usable().ok_or(NoAnswer::NotUsable)?;
        let proven = Proven::of(ready, limits, progress).map_err(|why| match why {
            Unproven::Undecidable(..) => NoAnswer::NotUsable,
            Unproven::BrokenOff => NoAnswer::BrokenOff,
            Unproven::Refused(_) => NoAnswer::Refused,
        })?;
        Ok(self.audit.get_or_init(|| proven))
    }

    /// What a report needs beyond the audit; made once, from the state that the case itself starts from.
    ///
    /// # Errors
    /// See [`NoAnswer`].
    pub fn study(&self, limits: &Limits) -> Result<&Study, NoAnswer> {
        let on = |_, _| ControlFlow::Continue(());
        let proven = self.audit(limits, &on)?;
        let Ready { case, model } = self.usable().ok_or(NoAnswer::NotUsable)?;
        let start = choose_start(case, model);
        let study = || Study::of(case, model, &proven.claims, &proven.audit, start, limits);
        Ok(self.study.get_or_init(study))
    }

    /// What there is of a source, by its id; also of one in a case that is only begun. `None` where there is no such
    /// source.
    pub fn source(&self, workbench: &Workbench, id: &str) -> Option<Content> {
        if let Some(case) = &self.loaded.case {
            let place = case.sources.iter().position(|source| source.id == id)?;
            return Some(self.evidence.content(place).clone());
        }
        let source = rough(&self.source.text)?.sources.into_iter().find(|source| source.element.id == id)?;
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

    /// Calls `tell` with all that a report is made from; `start` is the state from which it tells how the conflict can
    /// go, where that is not the one that the case itself starts from.
    ///
    /// # Errors
    /// See [`NoAnswer`].
    pub fn with_material<T>(
        &self,
        limits: &Limits,
        start: Option<StateId>,
        made: Made,
        tell: impl FnOnce(&Material<'_>) -> T,
    ) -> Result<T, NoAnswer> {
        let study = self.study(limits)?;
        let proven = self.audit(limits, &|_, _| ControlFlow::Continue(()))?;
        let Ready { case, model } = self.usable().ok_or(NoAnswer::NotUsable)?;
        let mut audited = study.audited(case, model, &proven.audit, proven.witnesses.clone());
        if made.with_pairs {
            let on = |_, _| ControlFlow::Continue(());
            let find = || pairs(case, model, &proven.claims, &proven.audit, limits, &on);
            audited.pairs.clone_from(self.pairs.get_or_init(find));
        }
        let solved = Solved::new(case, model, &study.stability);
        let elsewhere = start.filter(|&start| start != study.course.start).map(|start| Course::of(model, start));
        let material = Material {
            audited: &audited,
            solved: &solved,
            evidence: &self.evidence,
            course: elsewhere.as_ref().unwrap_or(&study.course),
            singly: &study.singly,
            named: &study.named,
            origin: made.origin,
            share: made.share,
        };
        Ok(tell(&material))
    }

    /// Somebody who speaks about it.
    pub fn speaker(&self, language: Language) -> Option<Speaker<'_>> {
        // A case whose citations are not found can be spoken of all the same.
        let (case, model) = (self.loaded.case.as_ref()?, self.loaded.model.as_ref()?);
        Some(Speaker::new(Look::plain(language), case, model).with_evidence(&self.evidence))
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
        let place = self.found.iter().position(|(of, analysis)| of == file && analysis.source.text == text)?;
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
