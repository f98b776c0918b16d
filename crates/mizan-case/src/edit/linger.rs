//! Comments that a blank line parts from what goes: they are about what comes after it too, and stay where they stood.

use toml_edit::{Decor, DocumentMut, Item, Key, RawString, Table, TableLike, value};

use super::rows::{comments, parted};

/// A key in the place of what is gone, in a line that is left out of the text in the end; what stands above it stays.
const GONE: &str = "__gone__";

/// A step from a table to one in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// `[x.KEY]`
    Key(String),
    /// The table at this place of a list, from 0.
    At(usize),
}

impl Step {
    /// The table with this name.
    pub fn key(name: &str) -> Self {
        Self::Key(name.to_owned())
    }
}

/// Gives the comments above the header of what is about to go, and above those of the tables in it, to the header that
/// comes after, so far as they are to stay.
pub(super) fn hand_on(document: &mut DocumentMut, gone: &[Step]) {
    let mut stays = String::new();
    let mut heirs = Vec::new();
    for header in headers(document.as_table()) {
        if header.path.starts_with(gone) {
            let (apart, _) = parted(&header.above);
            if !comments(apart).is_empty() {
                stays = joined(&stays, apart);
            }
        } else if !stays.is_empty() {
            heirs.push((header.path, joined(&std::mem::take(&mut stays), &header.above)));
        }
    }
    for (path, above) in heirs {
        if let Some(table) = at(document.as_table_mut(), &path) {
            table.decor_mut().set_prefix(above);
        }
    }
    if !stays.is_empty() {
        let trailing = document.trailing().as_str().unwrap_or_default();
        let end = if trailing.trim().is_empty() { format!("{}\n", stays.trim_end()) } else { joined(&stays, trailing) };
        document.set_trailing(end);
    }
}

/// Takes the value of a key out of a table, and leaves these comments where it stood.
pub(super) fn leave(table: &mut dyn TableLike, key: &str, comments: &str) {
    let Some(item) = table.get_mut(key) else { return };
    *item = value(0);
    rename(table, key, GONE);
    if let Some(mut key) = table.key_mut(GONE) {
        *key.leaf_decor_mut() = Decor::new(RawString::from(comments), "");
    }
}

/// The text without the lines of what is gone. A file may hold the same word, but not as a key of such a value.
pub(super) fn without_gone(text: String) -> String {
    if !text.contains(GONE) {
        return text;
    }
    let is_gone = |line: &str| {
        let entry = line.rsplit_once('=').filter(|_| !line.trim_start().starts_with('#'));
        entry.is_some_and(|(key, value)| key.trim_end().ends_with(GONE) && value.trim() == "0")
    };
    text.split_inclusive('\n').filter(|line| !is_gone(line)).collect()
}

/// Gives a key another name, in its place, and with what is said of it.
pub(super) fn rename(table: &mut dyn TableLike, from: &str, to: &str) {
    let keys: Vec<Key> = table.iter().filter_map(|(key, _)| table.key(key).cloned()).collect();
    let entries: Vec<(Key, Item)> =
        keys.into_iter().filter_map(|key| Some((key.clone(), table.remove(&key)?))).collect();
    for (key, item) in entries {
        let named = if &*key == from { Key::new(to) } else { key.clone() };
        let key = named.with_leaf_decor(key.leaf_decor().clone()).with_dotted_decor(key.dotted_decor().clone());
        table.entry_format(&key).or_insert(item);
    }
}

/// One text of comments after another, with one blank line between them where there were two.
fn joined(first: &str, second: &str) -> String {
    let second = if first.ends_with("\n\n") { second.trim_start_matches(['\n', '\r']) } else { second };
    format!("{first}{second}")
}

/// The header of a table.
struct Header {
    path: Vec<Step>,
    /// What stands above it.
    above: String,
}

/// The headers in the order of the text.
fn headers(root: &Table) -> Vec<Header> {
    let mut found = Vec::new();
    walk(root, &mut Vec::new(), &mut 0, &mut found);
    // A stable sort, as where the document is written: a table without a place follows the one before.
    found.sort_by_key(|(place, _)| *place);
    found.into_iter().map(|(_, header)| header).collect()
}

fn walk(table: &Table, path: &mut Vec<Step>, last: &mut isize, found: &mut Vec<(isize, Header)>) {
    if !table.is_dotted() {
        *last = table.position().unwrap_or(*last);
        let is_in_list = matches!(path.last(), Some(Step::At(_)));
        let is_written = is_in_list || !(table.is_implicit() && table.get_values().is_empty());
        if is_written && !path.is_empty() {
            let above = table.decor().prefix().and_then(RawString::as_str).unwrap_or_default().to_owned();
            found.push((*last, Header { path: path.clone(), above }));
        }
    }
    for (key, item) in table {
        path.push(Step::key(key));
        match item {
            Item::Table(inner) => walk(inner, path, last, found),
            Item::ArrayOfTables(inner) => {
                for (place, table) in inner.iter().enumerate() {
                    path.push(Step::At(place));
                    walk(table, path, last, found);
                    path.pop();
                }
            }
            _ => {}
        }
        path.pop();
    }
}

/// The table to which a path leads.
fn at<'a>(root: &'a mut Table, path: &[Step]) -> Option<&'a mut Table> {
    match path {
        [] => Some(root),
        [Step::Key(list), Step::At(place), rest @ ..] => {
            at(root.get_mut(list)?.as_array_of_tables_mut()?.get_mut(*place)?, rest)
        }
        [Step::Key(name), rest @ ..] => at(root.get_mut(name)?.as_table_mut()?, rest),
        [Step::At(_), ..] => None,
    }
}
