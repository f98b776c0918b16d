//! What variants and views refer to. A statement that is referred to by its place would be another once it moves, so it is given an
//! id when something first refers to it; references by place that are there already are rewritten when places change.

use std::cmp::Ordering;

use toml_edit::{Item, TableLike, Value, value};

use super::document::EditedFile;
use super::slug::{free_id, slug};
use super::statements::{At, written_as_table};
use crate::names::canonical;

/// Elements that are counted.
#[derive(Debug, Clone, Copy)]
pub(super) enum Counted<'a> {
    /// The statements of a decision maker.
    Statements(&'a str),
    /// The rules.
    Rules,
}

impl Counted<'_> {
    /// What stands before the number in brackets.
    fn name(self) -> String {
        match self {
            Self::Statements(dm) => format!("{}.prefers", canonical(dm)),
            Self::Rules => "rule".to_owned(),
        }
    }
}

/// A change that refers to a statement by its id, which the statement is given where it has none. Other changes stay.
pub(super) fn by_id(document: &mut EditedFile, change: &str) -> String {
    let Some((counted, number, kind)) = numbered(change) else { return change.to_owned() };
    let Some(dm) = counted.strip_suffix(".prefers") else { return change.to_owned() };
    let id = number.checked_sub(1).and_then(|place| identified(document, dm, place));
    id.map_or_else(|| change.to_owned(), |id| format!("{dm}.{id} {kind}"))
}

/// Rewrites every reference by place to one of `counted`: places are counted from 0, and `to` says where what stood at one
/// stands now. What refers to an element that is gone names none from now on, which is told as a mistake.
pub(super) fn renumber(document: &mut EditedFile, counted: Counted<'_>, to: impl Fn(usize) -> Option<usize>) {
    let name = counted.name();
    let mut variant = 0;
    while let Ok(table) = document.listed("variant", variant) {
        variant += 1;
        renumber_in(table, &name, &to);
    }
    let views = document.root().get_mut("view").and_then(Item::as_table_like_mut);
    for (_, view) in views.into_iter().flat_map(|views| views.iter_mut()) {
        if let Some(view) = view.as_table_like_mut() {
            renumber_in(view, &name, &to);
        }
    }
}

/// Where what stood at `place` stands once what stood at `gone` is gone.
pub(super) fn without(place: usize, gone: usize) -> Option<usize> {
    match place.cmp(&gone) {
        Ordering::Less => Some(place),
        Ordering::Equal => None,
        Ordering::Greater => Some(place - 1),
    }
}

/// The same in the changes of one variant or view.
fn renumber_in(table: &mut dyn TableLike, name: &str, to: &impl Fn(usize) -> Option<usize>) {
    let Some(Item::Value(Value::Array(changes))) = table.get_mut("changes") else { return };
    for change in changes.iter_mut() {
        let Some((of, number, kind)) = change.as_str().and_then(numbered) else { continue };
        let Some(place) = number.checked_sub(1).filter(|_| of == name) else { continue };
        let now = to(place).map_or(0, |place| place + 1);
        let mut new = Value::from(format!("{name}[{now}] {kind}"));
        if now != number {
            *new.decor_mut() = change.decor().clone();
            *change = new;
        }
    }
}

/// What a change by place refers to: `regime.prefers`, its number, and how it is changed.
fn numbered(change: &str) -> Option<(String, usize, String)> {
    let change = canonical(change.trim());
    let (name, kind) = change.rsplit_once(char::is_whitespace)?;
    let (of, number) = name.trim().strip_suffix(']')?.rsplit_once('[')?;
    Some((of.to_owned(), number.parse().ok()?, kind.to_owned()))
}

/// The id of a statement, which it is given where it has none; `None` where there is no such statement.
pub(super) fn identified(document: &mut EditedFile, dm: &str, place: usize) -> Option<String> {
    let mut taken: Vec<String> = Vec::new();
    let options = document.named("dm", dm).ok()?.get("options").and_then(Item::as_table_like);
    taken.extend(options.into_iter().flat_map(|options| options.iter().map(|(id, _)| id.to_owned())));
    let name = |that: &str| slug(&format!("wish {that}"), "wish");
    let mut statements = document.statements(dm).ok()?;
    taken.extend(statements.ids().into_iter().map(|(_, id)| id));
    let table = match statements.at(place)? {
        At::Table(table) => return Some(given(table, name, &taken)),
        At::Value(value) => written_as_table(value).ok()?,
    };
    Some(widened(table, |table| given(table, name, &taken)))
}

/// What `widen` makes of a table to which it adds, with the blank before the closing brace where it was.
pub(super) fn widened<T>(table: &mut dyn TableLike, widen: impl FnOnce(&mut dyn TableLike) -> T) -> T {
    let space = space_at_the_end(table);
    let made = widen(table);
    let last = table.iter_mut().last().and_then(|(_, last)| last.as_value_mut());
    if let (Some(space), Some(last)) = (space, last) {
        last.decor_mut().set_suffix(space);
    }
    made
}

/// Takes away the blank before the closing brace: it belongs to the place, and not to the value that was last.
fn space_at_the_end(table: &mut dyn TableLike) -> Option<String> {
    let last = table.iter_mut().last()?.1.as_value_mut()?;
    let space = last.decor().suffix()?.as_str().filter(|space| space.chars().all(|c| c == ' '))?.to_owned();
    last.decor_mut().set_suffix("");
    Some(space)
}

fn given(statement: &mut dyn TableLike, name: impl Fn(&str) -> String, taken: &[String]) -> String {
    if let Some(id) = statement.get("id").and_then(Item::as_str) {
        return id.to_owned();
    }
    let first = |readings: &Item| readings.as_array()?.get(0)?.as_str().map(str::to_owned);
    let that = statement.get("that").and_then(Item::as_str).map(str::to_owned);
    let that = that.or_else(|| statement.get("one_of").and_then(first)).unwrap_or_default();
    let id = free_id(name(&that), |id| taken.iter().any(|taken| canonical(taken) == id));
    statement.insert("id", value(id.as_str()));
    id
}
