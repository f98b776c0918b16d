//! Changes of a case file that are made outside its text: comments and layout stay as they are.
//!
//! The file need not be free of mistakes, as long as it is TOML: an element is found by where it stands, not by what it
//! means. Each [`Edit`] gives a new text, and the place in it that was changed.

mod add;
mod assume;
mod change;
mod cite;
mod complement;
pub mod complete;
mod document;
mod element;
mod entry;
mod history;
mod keep;
mod linger;
mod ranked;
mod refer;
mod regroup;
mod remove;
mod reorder;
mod rough;
mod rows;
mod say;
mod slug;
mod statements;
mod tier;
mod uses;

use toml_edit::{DocumentMut, Item, Table, value};

use self::refer::Counted;
use crate::names::label::Label;

pub use add::source_file;
pub use assume::{assume, conflict_only, without_misfits};
pub use change::{Edit, Edited, New, NewCitation, NoEdit, Target};
pub use element::entries;
pub use entry::Entry;
pub use keep::keep;
pub use rough::{Rough, RoughDm, RoughElement, RoughEvent, RoughSource, rough, title};
pub use slug::{free_id, slug};
pub use tier::tiers;
pub use uses::uses;

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
/// See [`NoEdit`].
pub fn edit(text: &str, edit: &Edit) -> Result<Edited, NoEdit> {
    let mut document = document::EditedFile::parse(text)?;
    match edit {
        Edit::Cite { target, against, citation } => cite::cite(&mut document, target, *against, citation)?,
        Edit::Remove(target) => {
            remove::remove(&mut document, target)?;
            let (counted, gone) = match target {
                Target::Statement(dm, place) => (Counted::Statements(dm), *place),
                Target::Rule(place) => (Counted::Rules, *place),
                _ => return Ok(document.finish(text)),
            };
            refer::renumber(&mut document, counted, |place| refer::without(place, gone));
        }
        Edit::MoveStatement { dm, from, to } => {
            let to = reorder::move_statement(&mut document, dm, *from, *to)?;
            follow(&mut document, dm, *from, to);
        }
        Edit::Join { dm, from, to } => {
            let to = tier::join(&mut document, dm, *from, *to)?;
            follow(&mut document, dm, *from, to);
        }
        Edit::Leave { dm, place } => {
            let to = tier::leave(&mut document, dm, *place)?;
            follow(&mut document, dm, *place, to);
        }
        Edit::Add { what, id, entries, cite } => {
            add::add(&mut document, what, id.as_deref(), entries, cite.as_ref())?;
        }
        Edit::Change { target, entries } => element::change(&mut document, target, entries)?,
        Edit::GiveId { dm, statement } => complement::give_id(&mut document, dm, *statement)?,
        Edit::Say { place, texts } => say::say(&mut document, place, texts)?,
        Edit::AddBecause(target) => complement::add_because(&mut document, target)?,
        Edit::LeaveOpen { dm, statement } => complement::leave_open(&mut document, dm, *statement)?,
    }
    Ok(document.finish(text))
}

/// The text of a case file with texts in languages that it lacked, each at its place: many at once.
///
/// # Errors
/// See [`NoEdit`]; then nothing is changed.
pub fn say_all<'a>(
    text: &str,
    new: impl IntoIterator<Item = (&'a str, &'a [(String, String)])>,
) -> Result<Edited, NoEdit> {
    let mut document = document::EditedFile::parse(text)?;
    for (place, texts) in new {
        say::say(&mut document, place, texts)?;
    }
    Ok(document.finish(text))
}

/// References by place follow a statement that has moved.
fn follow(document: &mut document::EditedFile, dm: &str, from: usize, to: usize) {
    refer::renumber(document, Counted::Statements(dm), |place| Some(reorder::moved(place, from, to)));
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
