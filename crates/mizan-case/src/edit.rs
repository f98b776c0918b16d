//! Changes of a case file that are made outside its text: comments and layout stay as they are.
//!
//! The file need not be free of mistakes, as long as it is TOML: an element is found by where it stands, not by what it
//! means. Each [`Edit`] gives a new text, and the place in it that was changed.

mod add;
mod change;
mod cite;
pub mod complete;
mod document;
mod refer;
mod remove;
mod reorder;
mod rough;
mod slug;

use std::cmp::Ordering;

use toml_edit::{DocumentMut, Item, Table, value};

use self::refer::Counted;
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
        Edit::Remove(target) => {
            remove::remove(&mut document, target)?;
            let (counted, gone) = match target {
                Target::Statement(dm, place) => (Counted::Statements(dm), *place),
                Target::Rule(place) => (Counted::Rules, *place),
                _ => return Ok(document.finish(text)),
            };
            refer::renumber(&mut document, counted, |place| match place.cmp(&gone) {
                Ordering::Less => Some(place),
                Ordering::Equal => None,
                Ordering::Greater => Some(place - 1),
            });
        }
        Edit::MoveStatement { dm, from, to } => {
            reorder::move_statement(&mut document, dm, *from, *to)?;
            refer::renumber(&mut document, Counted::Statements(dm), |place| Some(moved(place, *from, *to)));
        }
        _ => add::add(&mut document, edit)?,
    }
    Ok(document.finish(text))
}

/// Where what stood at `place` stands once what stood at `from` stands at `to`.
fn moved(place: usize, from: usize, to: usize) -> usize {
    if place == from {
        to
    } else if from < place && place <= to {
        place - 1
    } else if to <= place && place < from {
        place + 1
    } else {
        place
    }
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
