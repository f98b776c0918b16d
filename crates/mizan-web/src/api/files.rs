//! Files: which there are, working copies, saving, and new cases.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fs, io};

use axum::http::StatusCode;
use mizan_case::Label;
use mizan_case::edit::{self, Edit, Entry, blank, edit, source_file};
use mizan_report::{Language, args};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::edit::Name;
use crate::desk::WorkingCopy;
use crate::events::{FileEvent, Happened};
use crate::folder;
use crate::refusal::Refusal;
use crate::settings::LibraryCase;
use crate::workbench::{Workbench, troubled};

/// Nothing more is asked.
#[derive(Deserialize)]
pub(crate) struct Nothing {}

/// A question about a file.
#[derive(Deserialize)]
pub(crate) struct OfFile {
    path: String,
    #[serde(default)]
    lang: String,
}

/// What there is to open and to start from.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Folder {
    /// Where it is.
    root: String,
    /// The case to open first.
    open: Option<String>,
    /// The cases in it.
    cases: Vec<Listed>,
    /// The library of conflicts.
    library: Vec<Named>,
    /// The commented cases to start from.
    templates: Vec<Named>,
    /// The version of the program.
    version: &'static str,
    /// The language to begin with.
    #[schemars(extend("enum" = Language::ALL.map(Language::tag)))]
    lang: &'static str,
}

/// A title by language; `und` where the file does not tell in which it is.
type Title = BTreeMap<String, String>;

/// A case of the folder.
#[derive(Serialize, JsonSchema)]
struct Listed {
    path: String,
    /// Its title, as far as it can be read without reading the case.
    title: Option<Title>,
}

/// A case to start from.
#[derive(Serialize, JsonSchema)]
struct Named {
    id: String,
    /// Its title, as far as it can be read without reading the case.
    title: Option<Title>,
}

/// What there is to open and to start from.
pub(crate) fn folder(workbench: &Arc<Workbench>, _: Nothing) -> Result<Folder, Refusal> {
    let settings = &workbench.settings;
    let named = |id: &str, text: &str| Named { id: id.to_owned(), title: title(text) };
    Ok(Folder {
        root: workbench.folder.root().display().to_string(),
        open: settings.open.clone(),
        cases: workbench.folder.cases().into_iter().map(|path| listed(workbench, path)).collect(),
        library: settings.library.iter().map(|case| named(case.name, case.text)).collect(),
        templates: Language::ALL.map(|language| named(language.tag(), (settings.template)(language))).into(),
        version: settings.version,
        lang: settings.language.tag(),
    })
}

fn listed(workbench: &Workbench, path: String) -> Listed {
    let bytes = workbench.folder.place(&path).and_then(|place| folder::read(&place).ok()).unwrap_or_default();
    Listed { path, title: title(&String::from_utf8_lossy(&bytes)) }
}

fn title(text: &str) -> Option<Title> {
    let Label { plain, by_language } = mizan_case::edit::title(text)?;
    let plain = plain.map(|text| ("und".to_owned(), text));
    Some(by_language.into_iter().chain(plain).collect())
}

/// A working copy as it is answered.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "WorkingCopy")]
pub(crate) struct CopyAnswer {
    path: String,
    text: String,
    revision: u64,
    saved: bool,
    restored: bool,
    readonly: bool,
}

impl CopyAnswer {
    fn new(path: String, file: &Path, copy: WorkingCopy) -> Self {
        let readonly = std::fs::metadata(file).is_ok_and(|metadata| metadata.permissions().readonly());
        let (saved, restored) = (copy.is_saved(), copy.restored);
        Self { path, text: copy.text, revision: copy.revision, saved, restored, readonly }
    }
}

/// The working copy of a file.
pub(crate) fn open(workbench: &Arc<Workbench>, asked: OfFile) -> Result<CopyAnswer, Refusal> {
    let language = language(workbench, &asked.lang);
    let file = workbench.case_file(&asked.path, language)?;
    let copy = workbench.desk().open(&file).map_err(|trouble| troubled(trouble, &asked.path, language))?;
    Ok(CopyAnswer::new(asked.path, &file, copy))
}

/// A change of a working copy.
#[derive(Deserialize)]
pub(crate) struct Change {
    path: String,
    text: String,
    revision: u64,
    #[serde(default)]
    tab: String,
    #[serde(default)]
    lang: String,
}

/// What has become of a working copy.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Kept {
    /// Its revision now.
    revision: u64,
    /// Whether it is what is on disk.
    saved: bool,
}

/// Changes a working copy, and tells the other tabs.
pub(crate) fn change(workbench: &Arc<Workbench>, asked: Change) -> Result<Kept, Refusal> {
    let language = language(workbench, &asked.lang);
    let file = workbench.case_file(&asked.path, language)?;
    let changed = workbench.desk().change(&file, asked.revision, asked.text);
    let copy = changed.map_err(|trouble| troubled(trouble, &asked.path, language))?;
    tell(workbench, &asked.path, &copy, &asked.tab);
    Ok(Kept { revision: copy.revision, saved: copy.is_saved() })
}

/// A working copy that is to become the file.
#[derive(Deserialize)]
pub(crate) struct Save {
    path: String,
    revision: u64,
    #[serde(default)]
    overwrite: bool,
    #[serde(default)]
    tab: String,
    #[serde(default)]
    lang: String,
}

/// Writes a working copy to its file.
pub(crate) fn save(workbench: &Arc<Workbench>, asked: Save) -> Result<Kept, Refusal> {
    let language = language(workbench, &asked.lang);
    let file = workbench.case_file(&asked.path, language)?;
    let saved = workbench.desk().save(&file, asked.revision, asked.overwrite);
    let copy = saved.map_err(|trouble| troubled(trouble, &asked.path, language))?;
    tell(workbench, &asked.path, &copy, &asked.tab);
    Ok(Kept { revision: copy.revision, saved: copy.is_saved() })
}

/// Goes back to what is on disk.
pub(crate) fn discard(workbench: &Arc<Workbench>, asked: OfFile) -> Result<CopyAnswer, Refusal> {
    let language = language(workbench, &asked.lang);
    let file = workbench.case_file(&asked.path, language)?;
    let copy = workbench.desk().discard(&file).map_err(|trouble| troubled(trouble, &asked.path, language))?;
    tell(workbench, &asked.path, &copy, "");
    Ok(CopyAnswer::new(asked.path, &file, copy))
}

fn tell(workbench: &Workbench, path: &str, copy: &WorkingCopy, tab: &str) {
    let (path, tab) = (path.to_owned(), tab.to_owned());
    let event = FileEvent { path, revision: copy.revision, tab, saved: copy.is_saved() };
    workbench.events.tell(Happened::File(event));
}

/// A case to be made.
#[derive(Deserialize)]
pub(crate) struct New {
    path: String,
    from: String,
    #[serde(default)]
    text: String,
    title: Option<Name>,
    #[serde(default)]
    lang: String,
}

/// A case that was made.
#[derive(Serialize, JsonSchema)]
pub(crate) struct MadeCase {
    path: String,
}

/// Makes a case from the template, from the library, or about a text; never over a file that is there.
pub(crate) fn new(workbench: &Arc<Workbench>, asked: New) -> Result<MadeCase, Refusal> {
    let language = language(workbench, &asked.lang);
    let file = workbench.case_file(&asked.path, language)?;
    let nothing = || {
        let args = args!["from" => &asked.from];
        Refusal::new(language, StatusCode::UNPROCESSABLE_ENTITY, "web-no-beginning", &args)
    };
    let begun = match asked.from.split_once(':').unwrap_or((&asked.from, "")) {
        ("template", tag) => {
            let of = Language::from_tag(tag).ok_or_else(nothing)?;
            Beginning::of((workbench.settings.template)(of))
        }
        ("library", name) => {
            let case = workbench.settings.library.iter().find(|case| case.name == name).ok_or_else(nothing)?;
            Beginning::of_library(case)
        }
        ("text", "") => Beginning::about(&asked, language).ok_or_else(nothing)?,
        _ => return Err(nothing()),
    };
    begun.write(&workbench.folder, &file).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => {
            Refusal::new(language, StatusCode::CONFLICT, "web-file-exists", &args!["path" => &asked.path])
        }
        _ => troubled(crate::desk::Trouble::File(error), &asked.path, language),
    })?;
    Ok(MadeCase { path: asked.path })
}

/// A title that is taken from a text is no longer than this, in characters.
const LONGEST_TITLE: usize = 120;

/// What a new case begins with.
struct Beginning {
    text: String,
    /// The files beside it, by their paths.
    files: Vec<(String, String)>,
}

impl Beginning {
    fn of(text: &str) -> Self {
        Self { text: text.to_owned(), files: Vec::new() }
    }

    fn of_library(case: &LibraryCase) -> Self {
        let files = case.files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
        Self { text: case.text.to_owned(), files: files.collect() }
    }

    /// A case about a text: nothing in it yet but the text as its source.
    fn about(asked: &New, language: Language) -> Option<Self> {
        let first = || asked.text.lines().find(|line| !line.trim().is_empty());
        let of_text = || Some(first()?.trim().chars().take(LONGEST_TITLE).collect::<String>());
        let given = asked.title.clone().map(Label::from);
        let title = match given.filter(|title| title.get(&[]).is_some_and(|title| !title.trim().is_empty())) {
            Some(title) => title,
            None => Label { plain: Some(of_text()?), by_language: Vec::new() },
        };
        let entries = [("title", Entry::from(title.clone())), ("language", Entry::from(language.tag()))];
        let entries = entries.map(|(key, entry)| (key.to_owned(), entry)).into();
        let source = Edit::Add { what: edit::New::Source, id: Some("text".to_owned()), entries, cite: None };
        let text = edit(&blank(&title, language.tag()), &source).ok()?.text;
        Some(Self { text, files: vec![(source_file("text"), asked.text.clone())] })
    }

    fn write(&self, folder: &folder::Folder, file: &Path) -> io::Result<()> {
        let beside = file.parent().unwrap_or(Path::new("."));
        if !self.files.iter().all(|(path, _)| folder.shows(&beside.join(path))) {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        if let Some(taken) = self.files.iter().map(|(path, _)| beside.join(path)).find(|path| path.exists()) {
            return Err(io::Error::new(io::ErrorKind::AlreadyExists, taken.display().to_string()));
        }
        // The case comes last: it is there once all that it names is.
        let beside = self.files.iter().map(|(path, text)| (beside.join(path), text));
        let all: Vec<(PathBuf, &String)> = beside.chain([(file.to_owned(), &self.text)]).collect();
        for (place, (path, text)) in all.iter().enumerate() {
            if let Err(error) = folder::create(path, text.as_bytes()) {
                // What was written before is in nobody's way at the next try.
                all[..place].iter().for_each(|(path, _)| drop(fs::remove_file(path)));
                return Err(error);
            }
        }
        Ok(())
    }
}

fn language(workbench: &Workbench, tag: &str) -> Language {
    Language::from_tag(tag).unwrap_or(workbench.settings.language)
}
