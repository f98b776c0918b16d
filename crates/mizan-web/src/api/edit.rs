//! Changes that are made outside the text; its comments and layout stay.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::Arc;

use axum::http::StatusCode;
use mizan_case::Label;
use mizan_case::case::PassageWords;
use mizan_case::edit::{Edit, NewCitation, Refused, Target, rough};
use mizan_case::evidence::Content;
use mizan_case::passages::name;
use mizan_report::{Language, args};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::About;
use crate::analysis::Analysis;
use crate::desk::Trouble;
use crate::folder;
use crate::offsets::Offsets;
use crate::refusal::Refusal;
use crate::workbench::{Workbench, troubled};

/// A change that is asked for.
#[derive(Deserialize)]
pub(crate) struct Wanted {
    #[serde(flatten)]
    about: About,
    edit: WantedEdit,
}

/// A name: a text, or a table of texts by language.
#[derive(Clone, Deserialize, JsonSchema)]
#[serde(untagged)]
pub(crate) enum Name {
    Plain(String),
    ByLanguage(BTreeMap<String, String>),
}

/// The words that were selected in a paragraph of a source.
#[derive(Deserialize, JsonSchema)]
pub(crate) struct Passage {
    source: String,
    paragraph: usize,
    from: usize,
    to: usize,
}

/// A change, as the front end names it; statements and rules are counted from 1.
#[derive(Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[schemars(rename = "Edit")]
pub(crate) enum WantedEdit {
    Cite {
        target: String,
        #[serde(default)]
        against: bool,
        #[serde(flatten)]
        selection: Passage,
    },
    Remove {
        target: String,
    },
    MoveStatement {
        dm: String,
        from: usize,
        to: usize,
    },
    AddVariant {
        id: Option<String>,
        name: Name,
        changes: Vec<String>,
    },
    AddSource {
        id: Option<String>,
        title: Name,
        file: Option<String>,
        text: Option<String>,
        language: Option<String>,
    },
    AddDm {
        id: Option<String>,
        name: Name,
        cite: Option<Passage>,
    },
    AddOption {
        dm: String,
        id: Option<String>,
        name: Name,
        moves: Option<String>,
        cite: Option<Passage>,
    },
    AddStatement {
        dm: String,
        that: String,
        because: Option<Name>,
        cite: Option<Passage>,
    },
    AddRule {
        forbid: String,
        because: Option<Name>,
    },
    AddState {
        id: Option<String>,
        name: Name,
        #[serde(default)]
        on: Vec<String>,
    },
    AddClaim {
        id: Option<String>,
        says: Name,
        check: String,
        why_not: Option<Name>,
        cite: Option<Passage>,
    },
}

/// The text after a change, and the first place that is new.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Edited {
    text: String,
    at: usize,
}

/// The text after a change. A new source whose text comes along is written beside the case, never over another file.
pub(crate) fn edit(workbench: &Arc<Workbench>, asked: Wanted) -> Result<Edited, Refusal> {
    let asker = Asker {
        workbench,
        language: asked.about.language(workbench),
        analysis: asked.about.analysis(workbench)?,
        about: &asked.about,
    };
    let text = match &asked.edit {
        WantedEdit::AddSource { text, .. } => text.clone(),
        _ => None,
    };
    let change = asker.edit(asked.edit)?;
    let refuse = |why| refused(why, asker.language);
    let edited = mizan_case::edit::edit(&asked.about.text, &change).map_err(refuse)?;
    if let Some(text) = text {
        asker.write_source(&edited.text, &text)?;
    }
    let at = Offsets::new(&edited.text).unit(edited.at.start);
    Ok(Edited { text: edited.text, at })
}

impl From<Name> for Label {
    fn from(name: Name) -> Self {
        match name {
            Name::Plain(plain) => Self { plain: Some(plain), by_language: Vec::new() },
            Name::ByLanguage(texts) => Self { plain: None, by_language: texts.into_iter().collect() },
        }
    }
}

/// Somebody who asks for a change.
struct Asker<'a> {
    workbench: &'a Workbench,
    language: Language,
    analysis: Arc<Analysis>,
    about: &'a About,
}

impl Asker<'_> {
    fn edit(&self, wanted: WantedEdit) -> Result<Edit, Refusal> {
        let no_element = || refused(Refused::NoSuchElement, self.language);
        let target = |text: &str| Target::parse(text).ok_or_else(no_element);
        let place = |n: usize| n.checked_sub(1).ok_or_else(no_element);
        Ok(match wanted {
            WantedEdit::Cite { target: text, against, selection } => {
                Edit::Cite { target: target(&text)?, against, citation: self.citation(&selection)? }
            }
            WantedEdit::Remove { target: text } => Edit::Remove(target(&text)?),
            WantedEdit::MoveStatement { dm, from, to } => {
                Edit::MoveStatement { dm, from: place(from)?, to: place(to)? }
            }
            WantedEdit::AddVariant { id, name, changes } => Edit::AddVariant { id, name: name.into(), changes },
            WantedEdit::AddSource { id, title, file, language, text: _ } => {
                Edit::AddSource { id, title: title.into(), file, language }
            }
            WantedEdit::AddDm { id, name, cite } => Edit::AddDm { id, name: name.into(), cite: self.cited(cite)? },
            WantedEdit::AddOption { dm, id, name, moves, cite } => {
                Edit::AddOption { dm, id, name: name.into(), moves, cite: self.cited(cite)? }
            }
            WantedEdit::AddStatement { dm, that, because, cite } => {
                Edit::AddStatement { dm, that, because: because.map(Name::into), cite: self.cited(cite)? }
            }
            WantedEdit::AddRule { forbid, because } => Edit::AddRule { forbid, because: because.map(Name::into) },
            WantedEdit::AddState { id, name, on } => Edit::AddState { id, name: name.into(), on },
            WantedEdit::AddClaim { id, says, check, why_not, cite } => {
                let why_not = why_not.map(Name::into);
                Edit::AddClaim { id, says: says.into(), check, why_not, cite: self.cited(cite)? }
            }
        })
    }

    fn cited(&self, selection: Option<Passage>) -> Result<Option<NewCitation>, Refusal> {
        selection.map(|selection| self.citation(&selection)).transpose()
    }

    /// The citation of the words that were selected in a paragraph.
    fn citation(&self, selection: &Passage) -> Result<NewCitation, Refusal> {
        let source = &selection.source;
        let refuse =
            |code| Refusal::new(self.language, StatusCode::UNPROCESSABLE_ENTITY, code, &args!["source" => source]);
        let content = self.analysis.source(self.workbench, source).ok_or_else(|| refuse("web-no-source"))?;
        let Content::Text(text) = content else { return Err(refuse("web-no-source-text")) };
        let within = selection.paragraph.checked_sub(1).and_then(|n| text.paragraphs().get(n));
        let within = within.ok_or_else(|| refuse("web-no-passage"))?;
        let offsets = Offsets::new(text.slice(within));
        let range = within.start + offsets.byte(selection.from)..within.start + offsets.byte(selection.to);
        let named = name(&text, &range).ok_or_else(|| refuse("web-no-passage"))?;
        let (from, to) = match named.words {
            PassageWords::Quote(quote) => (quote, None),
            PassageWords::Ends { from, to } => (from, to),
        };
        Ok(NewCitation { source: source.clone(), paragraph: Some(named.paragraph), from, to })
    }

    /// Writes the text of the source that was added last.
    fn write_source(&self, case: &str, text: &str) -> Result<(), Refusal> {
        let file = rough(case).and_then(|rough| rough.sources.last()?.file.clone());
        let beside = Path::new(&self.about.path).parent().unwrap_or(Path::new("")).join(file.unwrap_or_default());
        let path = beside.to_string_lossy().replace('\\', "/");
        let outside = || Refusal::new(self.language, StatusCode::FORBIDDEN, "web-outside", &args!["path" => &path]);
        let place = self.workbench.folder.place(&path).ok_or_else(outside)?;
        folder::create(&place, text.as_bytes()).map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => {
                Refusal::new(self.language, StatusCode::CONFLICT, "web-file-exists", &args!["path" => &path])
            }
            _ => troubled(Trouble::File(error), &path, self.language),
        })
    }
}

fn refused(why: Refused, language: Language) -> Refusal {
    let code = match why {
        Refused::NotToml => "web-edit-not-toml",
        Refused::NoSuchElement => "web-edit-no-element",
        Refused::BadId => "web-edit-bad-id",
    };
    Refusal::new(language, StatusCode::UNPROCESSABLE_ENTITY, code, &[])
}
