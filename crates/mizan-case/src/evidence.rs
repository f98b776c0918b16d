//! What stands behind a case: its sources as texts, and every citation looked up in them.
//!
//! Where the text of a source is absent, its account stands in its place: the source's content in the case's own words,
//! paragraph by paragraph. Headings in an account (lines that begin with `#`) are not counted as paragraphs.

pub mod passages;

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use crate::case::cited::Cited;
use crate::case::{Case, Citation, PassageWords, Source};
use crate::evidence::passages::{Level, Miss, Passage, Text, Which, find, sha256_hex};
use crate::problem::unread::{Unread, in_mebibytes};
use crate::problem::{Diagnostic, Problem};

/// Where the files of sources are looked for.
#[derive(Debug, Clone, Default)]
pub struct SourceFolders {
    /// The folder of the case file; `None` where it comes from elsewhere.
    pub case: Option<PathBuf>,
    /// Another folder, looked into first; there a text is also found by its hash, under whatever name.
    pub sources: Option<PathBuf>,
}

/// What there is of a source.
#[derive(Debug, Clone)]
pub enum Content {
    /// Its text.
    Text(Text),
    /// Its account, in the case's own words.
    Account(Text),
    /// Nothing.
    Absent,
}

/// The sources of a case, and the passages that its citations name.
#[derive(Debug, Clone, Default)]
pub struct Evidence {
    contents: Vec<Content>,
    /// Where what there is of each source was found.
    found_at: Vec<Option<PathBuf>>,
    /// The passages found, by where their citation stands in the case file.
    passages: BTreeMap<(usize, usize), Passage>,
    /// The files that were read, with their hashes.
    files: Vec<(String, String)>,
}

impl Evidence {
    /// What there is of a source of the case, by its place.
    #[must_use]
    pub fn content(&self, source: usize) -> &Content {
        self.contents.get(source).unwrap_or(&Content::Absent)
    }

    /// Where what there is of a source was found.
    #[must_use]
    pub fn file(&self, source: usize) -> Option<&Path> {
        self.found_at.get(source)?.as_deref()
    }

    /// The files that were read for a source, each with the SHA-256 of its bytes, as the case file names them.
    #[must_use]
    pub fn files(&self) -> &[(String, String)] {
        &self.files
    }

    /// The same without what there is of the sources at these places, and without the files that no other source names.
    pub(crate) fn without(&self, case: &Case, sources: &[usize]) -> Self {
        let named = |source: &Source, file: &String| {
            source.file.as_ref() == Some(file) || source.account.as_ref() == Some(file)
        };
        let shown = |file: &String| {
            let others = case.sources.iter().enumerate().filter(|(place, _)| !sources.contains(place));
            others.into_iter().any(|(_, source)| named(source, file))
        };
        let contents = self.contents.iter().enumerate();
        let contents = contents.map(|(place, content)| match sources.contains(&place) {
            true => Content::Absent,
            false => content.clone(),
        });
        let files = self.files.iter().filter(|(file, _)| shown(file)).cloned().collect();
        let found_at = self.found_at.clone();
        Self { contents: contents.collect(), found_at, passages: self.passages.clone(), files }
    }

    /// The words of the passage that a citation names, where the text of its source is there.
    #[must_use]
    pub fn passage(&self, citation: &Citation) -> Option<&str> {
        let passage = self.place(citation)?;
        match self.content(citation.source) {
            Content::Text(text) => Some(text.slice(&passage.range)),
            _ => None,
        }
    }

    /// Where the passage that a citation names stands in the text of its source, where that is there.
    #[must_use]
    pub fn place(&self, citation: &Citation) -> Option<&Passage> {
        self.passages.get(&(citation.span.start, citation.span.end))
    }

    /// The paragraph of the account that tells what a citation refers to, where the text of its source is absent.
    #[must_use]
    pub fn account(&self, citation: &Citation) -> Option<&str> {
        match self.content(citation.source) {
            Content::Account(account) => account.paragraph(citation.paragraph?),
            _ => None,
        }
    }
}

/// How the files of sources are got at.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    /// Reads a file.
    pub read: &'a dyn Fn(&Path) -> io::Result<Vec<u8>>,
    /// The files that lie in a folder, in order.
    pub list: &'a dyn Fn(&Path) -> Vec<PathBuf>,
}

/// Reads the sources of a case and looks every citation up; what is wrong is told, in the order of the case file.
pub fn examine(cited: &Cited, folders: &SourceFolders, reading: Reading<'_>) -> (Evidence, Vec<Diagnostic>) {
    let mut search = SourceCheck { cited, folders, reading, evidence: Evidence::default(), problems: Vec::new() };
    for source in &cited.sources {
        let content = search.content(source);
        search.evidence.contents.push(content.0);
        search.evidence.found_at.push(content.1);
    }
    cited.citations.iter().for_each(|citation| search.look_up(citation));
    let SourceCheck { evidence, mut problems, .. } = search;
    problems.sort_by_key(|problem| problem.span.as_ref().map(|span| (span.start, span.end)));
    (evidence, problems)
}

struct SourceCheck<'a> {
    cited: &'a Cited,
    folders: &'a SourceFolders,
    reading: Reading<'a>,
    evidence: Evidence,
    problems: Vec<Diagnostic>,
}

impl SourceCheck<'_> {
    fn report(&mut self, problem: Problem, span: &crate::problem::Span) {
        self.problems.push(Diagnostic::at(problem, span.clone()));
    }

    /// The text of a source, or else its account, with where it was found.
    fn content(&mut self, source: &Source) -> (Content, Option<PathBuf>) {
        let Some(file) = &source.file else { return self.account(source) };
        match self.bytes(file).or_else(|error| self.under_another_name(source, error)) {
            Ok((path, bytes)) => match std::str::from_utf8(&bytes) {
                Ok(text) => {
                    self.evidence.files.push((file.clone(), sha256_hex(&bytes)));
                    self.compare_hash(source, file, &bytes);
                    return (Content::Text(Text::new(text)), Some(path));
                }
                Err(error) => self.unreadable(source, file, error.to_string()),
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let problem = Problem::SourceAbsent { source: source.id.clone(), file: file.clone() };
                self.report(problem, &source.span);
            }
            Err(error) => self.not_read(source, file, &error),
        }
        self.account(source)
    }

    fn not_read(&mut self, source: &Source, file: &str, error: &io::Error) {
        let problem = match Unread::of(error) {
            Some(unread) => unread_source(unread, source, file),
            None => return self.unreadable(source, file, error.to_string()),
        };
        self.report(problem, &source.span);
    }

    fn unreadable(&mut self, source: &Source, file: &str, reason: String) {
        let (id, file) = (source.id.clone(), file.to_owned());
        self.report(Problem::SourceUnreadable { source: id, file, reason }, &source.span);
    }

    fn compare_hash(&mut self, source: &Source, file: &str, bytes: &[u8]) {
        if source.sha256.as_ref().is_some_and(|meant| *meant != sha256_hex(bytes)) {
            let problem = Problem::SourceChanged { source: source.id.clone(), file: file.to_owned() };
            self.report(problem, &source.span);
        }
    }

    fn account(&mut self, source: &Source) -> (Content, Option<PathBuf>) {
        let absent = (Content::Absent, None);
        let Some(file) = &source.account else { return absent };
        let bytes = self.bytes(file);
        if let Some(unread) = bytes.as_ref().err().and_then(Unread::of) {
            self.report(unread_source(unread, source, file), &source.span);
            return absent;
        }
        let text = bytes.ok().and_then(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?)));
        if let Some((path, text)) = text {
            self.evidence.files.push((file.clone(), sha256_hex(text.as_bytes())));
            return (Content::Account(Text::new(&without_headings(&text))), Some(path));
        }
        let problem = Problem::AccountAbsent { source: source.id.clone(), file: file.clone() };
        self.report(problem, &source.span);
        absent
    }

    /// The bytes of a file: in the other folder, by its path or by its name alone, else beside the case.
    fn bytes(&self, file: &str) -> io::Result<(PathBuf, Vec<u8>)> {
        let path = Path::new(file);
        let elsewhere = self.folders.sources.iter().flat_map(|folder| {
            let by_name = path.file_name().map(|name| folder.join(name));
            std::iter::once(folder.join(path)).chain(by_name)
        });
        let beside = self.folders.case.iter().map(|folder| folder.join(path));
        let mut failure = io::Error::from(io::ErrorKind::NotFound);
        for candidate in elsewhere.chain(beside) {
            match (self.reading.read)(&candidate) {
                Ok(bytes) => return Ok((candidate, bytes)),
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => failure = error,
            }
        }
        Err(failure)
    }

    /// Where a text is not there by its name: the file of the other folder that has the hash of what was meant.
    fn under_another_name(&self, source: &Source, error: io::Error) -> io::Result<(PathBuf, Vec<u8>)> {
        let (Some(meant), io::ErrorKind::NotFound) = (&source.sha256, error.kind()) else { return Err(error) };
        let files = self.folders.sources.iter().flat_map(|folder| (self.reading.list)(folder));
        let mut texts = files.filter_map(|file| (self.reading.read)(&file).ok().map(|bytes| (file, bytes)));
        texts.find(|(_, bytes)| sha256_hex(bytes) == *meant).ok_or(error)
    }

    fn look_up(&mut self, citation: &Citation) {
        let Content::Text(text) = &self.evidence.contents[citation.source] else { return };
        match find(text, citation.paragraph, citation.words.as_ref()) {
            Ok(passage) => {
                let loose = (passage.level == Level::Deep).then(|| Problem::PassageLoose {
                    source: self.cited.sources[citation.source].id.clone(),
                    words: words_of(citation, None),
                    found: text.slice(&passage.range).to_owned(),
                });
                self.evidence.passages.insert((citation.span.start, citation.span.end), passage);
                if let Some(problem) = loose {
                    self.report(problem, &citation.span);
                }
            }
            Err(miss) => {
                let problem = self.missed(citation, miss);
                self.report(problem, &citation.span);
            }
        }
    }

    fn missed(&self, citation: &Citation, miss: Miss) -> Problem {
        let source = self.cited.sources[citation.source].id.clone();
        match miss {
            Miss::NoSuchParagraph { asked, count } => Problem::NoSuchParagraph { source, paragraph: asked, count },
            Miss::NoWords { which } => Problem::EmptyPassage { key: which.key().to_owned() },
            Miss::NotFound { which, closest } => Problem::PassageNotFound {
                source,
                words: words_of(citation, Some(which)),
                paragraph: closest.as_ref().map(|closest| closest.paragraph),
                misplaced: closest.as_ref().is_some_and(|closest| closest.misplaced),
                closest: closest.map(|closest| closest.text),
            },
            Miss::Ambiguous { which, occurrences, .. } => {
                Problem::PassageNotUnique { source, words: words_of(citation, Some(which)), count: occurrences.len() }
            }
        }
    }
}

fn unread_source(unread: Unread, source: &Source, file: &str) -> Problem {
    let (source, file) = (source.id.clone(), file.to_owned());
    match unread {
        Unread::Outside => Problem::SourceOutside { source, file },
        Unread::NotAFile => Problem::SourceNotAFile { source, file },
        Unread::TooLarge(most) => Problem::SourceTooLarge { source, file, most: in_mebibytes(most) },
    }
}

/// The words of a citation that are meant; all of them where none in particular.
fn words_of(citation: &Citation, which: Option<Which>) -> String {
    match (&citation.words, which) {
        (None, _) => String::new(),
        (Some(PassageWords::Quote(quote)), _) => quote.clone(),
        (Some(PassageWords::Ends { to: Some(to), .. }), Some(Which::To)) => to.clone(),
        (Some(PassageWords::Ends { from, to: Some(to) }), None) => format!("{from} … {to}"),
        (Some(PassageWords::Ends { from, .. }), _) => from.clone(),
    }
}

/// The account with empty lines in the place of its headings, so that all else stays on its line.
fn without_headings(account: &str) -> String {
    let line = |line| if str::trim_start(line).starts_with('#') { "" } else { line };
    account.lines().map(line).collect::<Vec<_>>().join("\n")
}
