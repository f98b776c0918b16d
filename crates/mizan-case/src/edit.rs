//! Changes of a case file that are made outside its text: comments and layout stay as they are.
//!
//! The file need not be free of mistakes, as long as it is TOML: an element is found by where it stands, not by what it
//! means. Each [`Edit`] gives a new text, and the place in it that was changed.

mod add;
mod change;
mod cite;
pub mod complete;
mod document;
mod remove;
mod reorder;
mod rough;
mod slug;

use toml_edit::{DocumentMut, Item, Table, value};

use crate::names::label::Label;

pub use add::source_file;
pub use change::{Edit, Edited, NewCitation, Refused, Target};
pub use rough::{Rough, RoughDm, RoughElement, RoughSource, rough, title};
pub use slug::{free_id, slug};

/// The text of a case file after a change.
///
/// ```
/// use mizan_case::edit::{Edit, Target, edit};
///
/// let text = "[dm.russia] # a comment\n[dm.turkey]\n";
/// let edited = edit(text, &Edit::Remove(Target::Dm("turkey".to_owned()))).expect("there is such an element");
/// assert_eq!(edited.text, "[dm.russia] # a comment\n");
/// ```
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
