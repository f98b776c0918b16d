//! A decision maker's statements in another order.

use toml_edit::{Array, ArrayOfTables, Item, Table};

use super::change::NoEdit;
use super::document::EditedFile;
use super::rows::with_rows;
use super::statements::Statements;

/// Moves the statement at `from` to `to`, and returns the place where it stands now; the comments above a
/// statement and at the end of its line go with it. Statements whose order is not known stay together: another goes past all of them.
pub(super) fn move_statement(document: &mut EditedFile, dm: &str, from: usize, to: usize) -> Result<usize, NoEdit> {
    let mut statements = document.statements(dm)?;
    let (spots, tiers) = (statements.spots(), statements.tiers());
    if from.max(to) >= spots.len() {
        return Err(NoEdit::NoSuchElement);
    }
    let tier = |place: usize| tiers.iter().find(|tier| tier.contains(&place));
    let to = match (tier(from), tier(to)) {
        (Some(own), other) if Some(own) != other => return Err(NoEdit::InAnyOrder),
        (None, Some(tier)) if from < to => tier.end - 1,
        (None, Some(tier)) => tier.start,
        _ => to,
    };
    let (start, goal) = (spots[from], spots[to]);
    match (start.inner, goal.inner, &mut statements) {
        (Some(from), Some(to), statements) => {
            let list = statements.any_order(start.outer).ok_or(NoEdit::NoSuchElement)?;
            move_in_list(list, from, to)?;
        }
        (.., Statements::List(list)) => move_in_list(list, start.outer, goal.outer)?,
        (.., Statements::Tables(tables)) => move_in_tables(tables, start.outer, goal.outer)?,
    }
    Ok(to)
}

/// Where what stood at `place` stands once what stood at `from` stands at `to`.
pub(super) fn moved(place: usize, from: usize, to: usize) -> usize {
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

pub(super) fn move_in_list(list: &mut Array, from: usize, to: usize) -> Result<(), NoEdit> {
    if from.max(to) >= list.len() {
        return Err(NoEdit::NoSuchElement);
    }
    with_rows(list, |rows| rows.shift(from, to));
    Ok(())
}

pub(super) fn move_in_tables(tables: &mut ArrayOfTables, from: usize, to: usize) -> Result<(), NoEdit> {
    if from.max(to) >= tables.len() {
        return Err(NoEdit::NoSuchElement);
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
