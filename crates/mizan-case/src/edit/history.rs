//! What happened, in the order of time.

use toml_edit::{Item, TableLike, Value};

use super::change::NoEdit;
use super::document::EditedFile;
use super::reorder::{move_in_list, move_in_tables};
use crate::case::Day;

/// When each event was, where that is said.
pub(super) fn events(document: &mut EditedFile) -> Vec<Option<Day>> {
    match document.root().get("event") {
        Some(Item::ArrayOfTables(tables)) => tables.iter().map(|table| day(table)).collect(),
        Some(Item::Value(Value::Array(list))) => {
            list.iter().map(|value| value.as_inline_table().and_then(|table| day(table))).collect()
        }
        _ => Vec::new(),
    }
}

fn day(event: &dyn TableLike) -> Option<Day> {
    let on = event.get("on")?;
    Day::read(&on.as_datetime().map_or_else(|| on.as_str().map(str::to_owned), |day| Some(day.to_string()))?)
}

/// An event goes to where it belongs by its day: behind those that are no later. One that stands right stays.
pub(super) fn into_order(document: &mut EditedFile, place: usize) -> Result<(), NoEdit> {
    let days = events(document);
    let Some(Some(day)) = days.get(place).copied() else { return Ok(()) };
    let is_late = |other: &Option<Day>| other.is_some_and(|other| day.is_before(other));
    let is_early = |other: &Option<Day>| other.is_some_and(|other| other.is_before(day));
    if !days[..place].iter().any(is_late) && !days[place + 1..].iter().any(is_early) {
        return Ok(());
    }
    let others = days.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, day)| day);
    let to = others.clone().enumerate().filter(|(_, other)| !is_late(other)).last().map_or(0, |(at, _)| at + 1);
    match document.root().get_mut("event") {
        Some(Item::ArrayOfTables(tables)) => move_in_tables(tables, place, to),
        Some(Item::Value(Value::Array(list))) => move_in_list(list, place, to),
        _ => Err(NoEdit::NoSuchElement),
    }
}
