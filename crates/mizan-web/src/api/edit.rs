//! Changes that are made outside the text; its comments and layout stay.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::Arc;

use axum::http::StatusCode;
use mizan::Offsets;
use mizan_case::Label;
use mizan_case::case::PassageWords;
use mizan_case::edit::{Edit, Entry, New, NewCitation, NoEdit, Target, rough};
use mizan_case::evidence::Content;
use mizan_case::passages::name;
use mizan_report::{Language, args};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::About;
use crate::analysis::Analysis;
use crate::desk::Trouble;
use crate::folder;
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
        /// What the element rests on from now on, where that is said.
        #[schemars(extend("enum" = ["stated", "inferred", "assumed", null]))]
        basis: Option<String>,
        #[serde(flatten)]
        selection: Passage,
    },
    /// An element goes, and what mentions it where that is named too.
    Remove {
        target: String,
        #[serde(default)]
        with: Vec<String>,
    },
    MoveStatement {
        dm: String,
        from: usize,
        to: usize,
    },
    /// Which of two wishes comes before the other is not known.
    Join {
        dm: String,
        from: usize,
        to: usize,
    },
    /// A wish comes after those beside which it stood in no known order.
    Leave {
        dm: String,
        place: usize,
    },
    Add {
        what: What,
        /// Whose it is: the decision maker of an option or a statement.
        dm: Option<String>,
        /// The claim of an outcome.
        #[serde(default)]
        of: Option<String>,
        id: Option<String>,
        entries: BTreeMap<String, Written>,
        cite: Option<Passage>,
        /// The text of a new source, which is written to a file of its own.
        text: Option<String>,
    },
    /// A text of the case in some languages, wherever it stands; an empty one takes its language out.
    Say {
        /// Where it stands, as the table of texts names it.
        place: String,
        texts: BTreeMap<String, String>,
    },
    /// Other entries for an element; what is null is taken out.
    Change {
        target: String,
        entries: BTreeMap<String, Option<Written>>,
    },
}

/// A kind of element.
#[derive(Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum What {
    Source,
    Dm,
    Option,
    Statement,
    Rule,
    State,
    Claim,
    Variant,
    View,
    /// Something that happened; with `from`, the moment that the first of all finds, where none is said yet.
    Event,
    /// What came about of a claim, which is named by `of`.
    Outcome,
}

/// What stands behind a key of an element.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub(crate) enum Written {
    Flag(bool),
    Text(String),
    Texts(Vec<String>),
    ByLanguage(BTreeMap<String, String>),
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
    let source = match &asked.edit {
        WantedEdit::Add { what: What::Source, text, .. } => text.clone(),
        _ => None,
    };
    let (mut text, mut at) = (asked.about.text.clone(), 0);
    for change in asker.edits(asked.edit)? {
        let edited = mizan_case::edit::edit(&text, &change).map_err(|why| refused(why, asker.language))?;
        (text, at) = (edited.text, edited.at.start);
    }
    if let Some(source) = source {
        asker.write_source(&text, &source)?;
    }
    let at = Offsets::new(&text).unit(at);
    Ok(Edited { text, at })
}

/// A question about an element.
#[derive(Deserialize)]
pub(crate) struct OfElement {
    #[serde(flatten)]
    about: About,
    target: String,
}

/// What is written of an element, for the form with which it is changed.
#[derive(Serialize, JsonSchema)]
pub(crate) struct ElementAnswer {
    entries: BTreeMap<String, Written>,
    /// The elements that mention it.
    uses: Vec<String>,
}

/// What is written of an element, and what mentions it.
pub(crate) fn element(workbench: &Arc<Workbench>, asked: OfElement) -> Result<ElementAnswer, Refusal> {
    let no_element = || refused(NoEdit::NoSuchElement, asked.about.language(workbench));
    let target = Target::parse(&asked.target).ok_or_else(no_element)?;
    let entries = mizan_case::edit::entries(&asked.about.text, &target).ok_or_else(no_element)?;
    Ok(ElementAnswer {
        entries: entries.into_iter().map(|(key, entry)| (key, entry.into())).collect(),
        uses: mizan_case::edit::uses(&asked.about.text, &target).iter().map(Target::to_string).collect(),
    })
}

impl From<Written> for Entry {
    fn from(written: Written) -> Self {
        match written {
            Written::Flag(flag) => Self::Flag(flag),
            Written::Text(text) => Self::Text(text),
            Written::Texts(texts) => Self::Texts(texts),
            Written::ByLanguage(texts) => Self::ByLanguage(texts.into_iter().collect()),
        }
    }
}

impl From<Entry> for Written {
    fn from(entry: Entry) -> Self {
        match entry {
            Entry::Flag(flag) => Self::Flag(flag),
            Entry::Text(text) => Self::Text(text),
            Entry::Texts(texts) => Self::Texts(texts),
            Entry::ByLanguage(texts) => Self::ByLanguage(texts.into_iter().collect()),
        }
    }
}

impl Edited {
    /// A text that came of another one, and the first place at which they part.
    pub fn after(before: &str, text: String) -> Self {
        let alike = before.encode_utf16().zip(text.encode_utf16()).take_while(|(a, b)| a == b).count();
        Self { text, at: alike }
    }
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
    /// The changes of the case file, one after the other.
    fn edits(&self, wanted: WantedEdit) -> Result<Vec<Edit>, Refusal> {
        let place = |n: usize| n.checked_sub(1).ok_or_else(|| self.no_element());
        Ok(vec![match wanted {
            WantedEdit::Cite { target, against, basis, selection } => {
                let (target, citation) = (self.target(&target)?, self.citation(&selection)?);
                let basis = basis.map(|basis| vec![("basis".to_owned(), Some(Entry::Text(basis)))]);
                let based = basis.map(|entries| Edit::Change { target: target.clone(), entries });
                return Ok(std::iter::once(Edit::Cite { target, against, citation }).chain(based).collect());
            }
            WantedEdit::Remove { target, with } => return self.removals(&target, &with),
            WantedEdit::MoveStatement { dm, from, to } => {
                Edit::MoveStatement { dm, from: place(from)?, to: place(to)? }
            }
            WantedEdit::Join { dm, from, to } => Edit::Join { dm, from: place(from)?, to: place(to)? },
            WantedEdit::Leave { dm, place: n } => Edit::Leave { dm, place: place(n)? },
            WantedEdit::Add { what, dm, of, id, mut entries, cite, text: _ } => {
                let from = entries.remove("from").filter(|_| what == What::Event);
                let entries = entries.into_iter().map(|(key, written)| (key, written.into())).collect();
                let add = Edit::Add { what: self.kind(what, dm.or(of))?, id, entries, cite: self.cited(cite)? };
                let history = from.map(|from| Edit::add(New::History, [("from", from.into())]));
                return Ok(history.into_iter().chain([add]).collect());
            }
            WantedEdit::Say { place, texts } => Edit::Say { place, texts: texts.into_iter().collect() },
            WantedEdit::Change { target, entries } => {
                let entries = entries.into_iter().map(|(key, written)| (key, written.map(Written::into))).collect();
                Edit::Change { target: self.target(&target)?, entries }
            }
        }])
    }

    fn no_element(&self) -> Refusal {
        refused(NoEdit::NoSuchElement, self.language)
    }

    fn target(&self, text: &str) -> Result<Target, Refusal> {
        Target::parse(text).ok_or_else(|| self.no_element())
    }

    fn kind(&self, what: What, dm: Option<String>) -> Result<New, Refusal> {
        let owner = || dm.ok_or_else(|| self.no_element());
        Ok(match what {
            What::Source => New::Source,
            What::Dm => New::Dm,
            What::Option => New::Option(owner()?),
            What::Statement => New::Statement(owner()?),
            What::Rule => New::Rule,
            What::State => New::State,
            What::Claim => New::Claim,
            What::Variant => New::Variant,
            What::View => New::View(owner()?),
            What::Event => New::Event,
            What::Outcome => New::Outcome(owner()?),
        })
    }

    /// Elements that go together: of those that are counted the last go first, so that the others keep their places.
    fn removals(&self, target: &str, with: &[String]) -> Result<Vec<Edit>, Refusal> {
        let mut with = with.iter().map(|target| self.target(target)).collect::<Result<Vec<_>, _>>()?;
        let place = |target: &Target| match target {
            Target::Statement(_, place) | Target::Rule(place) | Target::Event(place) => place + 1,
            _ => 0,
        };
        with.sort_by_key(|target| Reverse(place(target)));
        with.push(self.target(target)?);
        Ok(with.into_iter().map(Edit::Remove).collect())
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

pub(super) fn refused(why: NoEdit, language: Language) -> Refusal {
    let code = match why {
        NoEdit::NotToml => "web-edit-not-toml",
        NoEdit::NoSuchElement | NoEdit::NoPlace => "web-edit-no-element",
        NoEdit::BadId => "web-edit-bad-id",
        NoEdit::InAnyOrder => "web-edit-any-order",
    };
    Refusal::new(language, StatusCode::UNPROCESSABLE_ENTITY, code, &[])
}
