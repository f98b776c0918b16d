//! What variants refer to. A statement that is referred to by its place would be another once it moves, so it is given an
//! id when something first refers to it; references by place that are there already are rewritten when places change.

use toml_edit::{InlineTable, Item, TableLike, Value, value};

use super::document::{Document, Statements};
use super::slug::{free_id, slug};
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
pub(super) fn by_id(document: &mut Document, change: &str) -> String {
    let Some((counted, number, kind)) = numbered(change) else { return change.to_owned() };
    let Some(dm) = counted.strip_suffix(".prefers") else { return change.to_owned() };
    let id = number.checked_sub(1).and_then(|place| identified(document, dm, place));
    id.map_or_else(|| change.to_owned(), |id| format!("{dm}.{id} {kind}"))
}

/// Rewrites every reference by place to one of `counted`: places are counted from 0, and `to` says where what stood at one
/// stands now. What refers to an element that is gone names none from now on, which is told as a mistake.
pub(super) fn renumber(document: &mut Document, counted: Counted<'_>, to: impl Fn(usize) -> Option<usize>) {
    let name = counted.name();
    let mut variant = 0;
    while let Ok(table) = document.listed("variant", variant) {
        variant += 1;
        let Some(Item::Value(Value::Array(changes))) = table.get_mut("changes") else { continue };
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
}

/// What a change by place refers to: `regime.prefers`, its number, and how it is changed.
fn numbered(change: &str) -> Option<(String, usize, String)> {
    let change = canonical(change.trim());
    let (name, kind) = change.rsplit_once(char::is_whitespace)?;
    let (of, number) = name.trim().strip_suffix(']')?.rsplit_once('[')?;
    Some((of.to_owned(), number.parse().ok()?, kind.to_owned()))
}

/// The id of a statement, which it is given where it has none; `None` where there is no such statement.
fn identified(document: &mut Document, dm: &str, place: usize) -> Option<String> {
    let mut taken: Vec<String> = Vec::new();
    let options = document.named("dm", dm).ok()?.get("options").and_then(Item::as_table_like);
    taken.extend(options.into_iter().flat_map(|options| options.iter().map(|(id, _)| id.to_owned())));
    let id_of = |table: &dyn TableLike| table.get("id").and_then(Item::as_str).map(str::to_owned);
    let name = |that: &str| slug(&format!("wish {that}"), "wish");
    match document.statements(dm).ok()? {
        Statements::Tables(tables) => {
            taken.extend(tables.iter().filter_map(|table| id_of(table)));
            let table = tables.get_mut(place)?;
            Some(given(table, name, &taken))
        }
        Statements::List(list) => {
            let ids = list.iter().filter_map(Value::as_inline_table).filter_map(|table| id_of(table));
            taken.extend(ids);
            let statement = list.get_mut(place)?;
            if let Some(that) = statement.as_str() {
                let mut table = InlineTable::new();
                table.insert("that", that.into());
                *table.decor_mut() = statement.decor().clone();
                *statement = Value::InlineTable(table);
            }
            let table = statement.as_inline_table_mut()?;
            let space = space_at_the_end(table);
            let id = given(table, name, &taken);
            if let (Some(space), Some((_, last))) = (space, table.iter_mut().last()) {
                last.decor_mut().set_suffix(space);
            }
            Some(id)
        }
    }
}

/// Takes away the blank before the closing brace: it belongs to the place, and not to the value that was last.
fn space_at_the_end(table: &mut InlineTable) -> Option<String> {
    let (_, last) = table.iter_mut().last()?;
    let space = last.decor().suffix()?.as_str().filter(|space| space.chars().all(|c| c == ' '))?.to_owned();
    last.decor_mut().set_suffix("");
    Some(space)
}

fn given(statement: &mut dyn TableLike, name: impl Fn(&str) -> String, taken: &[String]) -> String {
    if let Some(id) = statement.get("id").and_then(Item::as_str) {
        return id.to_owned();
    }
    let that = statement.get("that").and_then(Item::as_str).unwrap_or_default();
    let id = free_id(name(that), |id| taken.iter().any(|taken| canonical(taken) == id));
    statement.insert("id", value(id.as_str()));
    id
}
