//! A decision maker's statements in another order.

use toml_edit::{Array, ArrayOfTables, Item, Table, Value};

use super::change::Refused;
use super::document::{Document, Statements};

/// Moves the statement at `from` to `to`; the comments above a statement go with it.
pub(super) fn move_statement(document: &mut Document, dm: &str, from: usize, to: usize) -> Result<(), Refused> {
    match document.statements(dm)? {
        Statements::List(list) => move_in_list(list, from, to),
        Statements::Tables(tables) => move_in_tables(tables, from, to),
    }
}

fn move_in_list(list: &mut Array, from: usize, to: usize) -> Result<(), Refused> {
    if from.max(to) >= list.len() {
        return Err(Refused::NoSuchElement);
    }
    let space = |value: &Value| {
        let decor = value.decor();
        (decor.prefix().cloned(), decor.suffix().cloned())
    };
    let is_commented = |value: &Value| {
        let decor = value.decor();
        [decor.prefix(), decor.suffix()].into_iter().flatten().any(|raw| raw.as_str().is_some_and(|s| s.contains('#')))
    };
    // White space belongs to the place, so that the list keeps its shape; a comment belongs to its statement.
    let keeps_shape = !list.iter().any(is_commented);
    let spaces: Vec<_> = list.iter().map(space).collect();
    let moved = list.remove(from);
    list.insert_formatted(to, moved);
    if keeps_shape {
        for (value, (prefix, suffix)) in list.iter_mut().zip(spaces) {
            let decor = value.decor_mut();
            decor.clear();
            prefix.into_iter().for_each(|raw| decor.set_prefix(raw));
            suffix.into_iter().for_each(|raw| decor.set_suffix(raw));
        }
    }
    Ok(())
}

fn move_in_tables(tables: &mut ArrayOfTables, from: usize, to: usize) -> Result<(), Refused> {
    if from.max(to) >= tables.len() {
        return Err(Refused::NoSuchElement);
    }
    let places: Vec<Option<isize>> = tables.iter().map(Table::position).collect();
    let moved = tables.remove(from);
    tables.insert(to, moved);
    for (table, place) in tables.iter_mut().zip(places) {
        follow(table);
        table.set_position(place);
    }
    Ok(())
}

/// Tables inside one that is moved go where it goes.
fn follow(table: &mut Table) {
    for (_, item) in table.iter_mut() {
        match item {
            Item::Table(inner) => {
                inner.set_position(None);
                follow(inner);
            }
            Item::ArrayOfTables(inner) => inner.iter_mut().for_each(|table| {
                table.set_position(None);
                follow(table);
            }),
            _ => {}
        }
    }
}
