//! Changes of a case file that are made outside its text: comments and layout stay as they are.
//!
//! The file need not be free of mistakes, as long as it is TOML: an element is found by where it stands, not by what it
//! means. Each [`Edit`] gives a new text, and the place in it that was changed.

mod add;
mod cite;
mod document;
mod remove;
mod reorder;
mod rough;
mod slug;

use std::ops::Range;

use toml_edit::{DocumentMut, Item, Table, value};

use crate::label::Label;

pub use add::source_file;
pub use cite::{NewCitation, Target};
pub use rough::{Rough, RoughDm, RoughElement, RoughSource, rough, title};
pub use slug::{free_id, slug};

/// A change of a case file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// An element rests on one passage more, or one passage more speaks against it.
    Cite {
        /// The element.
        target: Target,
        /// Whether the passage speaks against it.
        against: bool,
        /// The passage.
        citation: NewCitation,
    },
    /// A preference statement changes its place among those of its decision maker; places are counted from 0.
    MoveStatement {
        /// The decision maker.
        dm: String,
        /// Where it stands.
        from: usize,
        /// Where it is to stand.
        to: usize,
    },
    /// A named what-if.
    AddVariant {
        /// Its id; made from its name where there is none.
        id: Option<String>,
        /// Its name.
        name: Label,
        /// What it changes.
        changes: Vec<String>,
    },
    /// A source.
    AddSource {
        /// Its id; made from its title where there is none.
        id: Option<String>,
        /// Its title.
        title: Label,
        /// The file that holds it; named after its id where there is none.
        file: Option<String>,
        /// Its language.
        language: Option<String>,
    },
    /// A decision maker.
    AddDm {
        /// Its id; made from its name where there is none.
        id: Option<String>,
        /// Its name.
        name: Label,
        /// The passage that it rests on.
        cite: Option<NewCitation>,
    },
    /// An option.
    AddOption {
        /// Whose it is.
        dm: String,
        /// Its id; made from its name where there is none.
        id: Option<String>,
        /// Its name.
        name: Label,
        /// In which direction it can be changed, where it is not reversible.
        moves: Option<String>,
        /// The passage that it rests on.
        cite: Option<NewCitation>,
    },
    /// A preference statement, the least important one.
    AddStatement {
        /// Whose it is.
        dm: String,
        /// The formula.
        that: String,
        /// The reason.
        because: Option<Label>,
        /// The passage that it rests on.
        cite: Option<NewCitation>,
    },
    /// A rule that forbids states.
    AddRule {
        /// The formula.
        forbid: String,
        /// The reason.
        because: Option<Label>,
    },
    /// A named state.
    AddState {
        /// Its id; made from its name where there is none.
        id: Option<String>,
        /// Its name.
        name: Label,
        /// The options that are taken in it.
        on: Vec<String>,
    },
    /// A claim.
    AddClaim {
        /// Its id; made from what it says where there is none.
        id: Option<String>,
        /// What it says.
        says: Label,
        /// The form in which it can be checked, or `none`.
        check: String,
        /// Why it can not be, where it can not.
        why_not: Option<Label>,
        /// The passage that says so.
        cite: Option<NewCitation>,
    },
    /// An element goes, with the comments right above it.
    Remove(Target),
}

/// A case file after a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edited {
    /// The text.
    pub text: String,
    /// The bytes of it that are new; empty where something only moved.
    pub at: Range<usize>,
}

/// Why a change can not be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// The text is no TOML; its mistakes come first.
    NotToml,
    /// There is no such element, or it is written in a way that has no place for the change.
    NoSuchElement,
    /// An id is taken, or can be none.
    BadId,
}

/// The text of a case file after a change.
///
/// # Errors
/// See [`Refused`].
pub fn edit(text: &str, edit: &Edit) -> Result<Edited, Refused> {
    let mut document = document::Document::parse(text)?;
    match edit {
        Edit::Cite { target, against, citation } => cite::cite(&mut document, target, *against, citation)?,
        Edit::Remove(target) => remove::remove(&mut document, target)?,
        Edit::MoveStatement { dm, from, to } => reorder::move_statement(&mut document, dm, *from, *to)?,
        _ => add::add(&mut document, edit)?,
    }
    Ok(document.finish(text))
}

/// A case with nothing in it yet but its title and its language.
#[must_use]
pub fn blank(title: &Label, language: &str) -> String {
    let mut document = DocumentMut::new();
    document.insert("mizan", value(1));
    let mut case = Table::new();
    case.insert("title", Item::Value(add::label(title)));
    case.insert("language", value(language));
    document.insert("case", Item::Table(case));
    document.to_string()
}

#[cfg(test)]
mod tests;
