//! A text of the case in one language more, wherever it stands.

use toml_edit::{InlineTable, Item, TableLike, Value, value};

use super::change::NoEdit;
use super::document::{EditedFile, child};
use super::refer::widened;
use super::statements::Statements;

/// Gives the text at `place` (`dm.russia.name`, `claim.ends.says`, as the table of texts names places) in some languages;
/// those that are not named stay. An empty text takes a language out.
pub(super) fn say(document: &mut EditedFile, place: &str, texts: &[(String, String)]) -> Result<(), NoEdit> {
    let own =
        document.root().get("case").and_then(|case| case.get("language")).and_then(Item::as_str).map(str::to_owned);
    let (path, key) = place.rsplit_once('.').ok_or(NoEdit::NoSuchElement)?;
    let element = at(document, path)?;
    let label = element.get_mut(key).ok_or(NoEdit::NoSuchElement)?;
    match label {
        Item::Value(Value::String(_)) => from_plain(label, own.as_deref(), texts),
        _ => by_language(label.as_table_like_mut().ok_or(NoEdit::NoPlace)?, texts),
    }
}

/// The table to which a path of names leads, statements and lists by number from 1.
fn at<'a>(document: &'a mut EditedFile, path: &str) -> Result<&'a mut dyn TableLike, NoEdit> {
    let mut names = path.split('.');
    let first = names.next().unwrap_or_default();
    let mut table: &mut dyn TableLike = match numbered(first) {
        Some((kind, n)) => document.listed(kind, n)?,
        None if matches!(first, "claim" | "variant") => {
            document.listed_by_id(first, names.next().ok_or(NoEdit::NoSuchElement)?)?
        }
        None => child(document.root(), first)?,
    };
    for name in names {
        table = match numbered(name) {
            Some((kind, n)) => Statements::of(table.get_mut(kind))?.into_table(n)?,
            None => child(table, name)?,
        };
    }
    Ok(table)
}

/// `prefers[3]` as `prefers` and 2.
fn numbered(name: &str) -> Option<(&str, usize)> {
    let (kind, number) = name.strip_suffix(']')?.rsplit_once('[')?;
    Some((kind, number.parse::<usize>().ok()?.checked_sub(1)?))
}

/// A text without a language becomes one by language. Which language it is in is what the case says of its own, else that
/// of the one among `texts` which says the same.
fn from_plain(label: &mut Item, own: Option<&str>, texts: &[(String, String)]) -> Result<(), NoEdit> {
    let plain = label.as_str().unwrap_or_default().trim().to_owned();
    let said_so = || texts.iter().find(|(_, text)| text.trim() == plain).map(|(tag, _)| tag.as_str());
    let own = own.or_else(said_so).ok_or(NoEdit::NoPlace)?;
    let Item::Value(old) = label else { return Err(NoEdit::NoPlace) };
    let decor = old.decor().clone();
    let mut kept = old.clone();
    kept.decor_mut().clear();
    let mut all = vec![(own, kept)];
    for (tag, text) in texts {
        match all.iter_mut().find(|(known, _)| known == tag) {
            Some(_) if text.trim() == plain => {}
            Some((_, kept)) => *kept = text.as_str().into(),
            None if text.is_empty() => {}
            None => all.push((tag, text.as_str().into())),
        }
    }
    *old = match all.as_slice() {
        [(_, only)] if only.as_str().is_some_and(str::is_empty) => return Err(NoEdit::NoPlace),
        [(_, only)] => only.clone(),
        _ => {
            all.retain(|(_, text)| text.as_str() != Some(""));
            all.sort_by_key(|(tag, _)| *tag);
            Value::InlineTable(all.into_iter().collect::<InlineTable>())
        }
    };
    *old.decor_mut() = decor;
    Ok(())
}

/// The same where there are texts by language already.
fn by_language(label: &mut dyn TableLike, texts: &[(String, String)]) -> Result<(), NoEdit> {
    let is_left = |tag: &str| texts.iter().all(|(new, text)| new != tag || !text.is_empty());
    if !label.iter().any(|(tag, _)| is_left(tag)) && texts.iter().all(|(_, text)| text.is_empty()) {
        return Err(NoEdit::NoPlace);
    }
    widened(label, |label| {
        for (tag, text) in texts {
            match label.get_mut(tag) {
                _ if text.is_empty() => drop(label.remove(tag)),
                Some(Item::Value(old)) if old.as_str() == Some(text) => {}
                Some(Item::Value(old)) => {
                    let decor = old.decor().clone();
                    *old = text.as_str().into();
                    *old.decor_mut() = decor;
                }
                _ => drop(label.insert(tag, value(text.as_str()))),
            }
        }
    });
    Ok(())
}
