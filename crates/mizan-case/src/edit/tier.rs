//! Statements whose order is not known: one joins those of another, or leaves them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use toml_edit::{Array, Item, TableLike, Value, value};

use super::change::NoEdit;
use super::document::EditedFile;
use super::refer::widened;
use super::reorder::move_statement;
use super::rows::with_rows;
use super::slug::free_id;
use super::statements::{At, Statements};

/// The statement at `from` stands beside the one at `to`, and which of them comes first is not known. Returns its place.
pub(super) fn join(document: &mut EditedFile, dm: &str, from: usize, to: usize) -> Result<usize, NoEdit> {
    let mut statements = document.statements(dm)?;
    let spots = statements.spots();
    if from == to || from.max(to) >= spots.len() {
        return Err(NoEdit::NoSuchElement);
    }
    // Those in one `any_order` have no names for it; whoever wrote that adds to it by hand.
    let tiers = statements.tiers();
    if tiers.iter().any(|tier| tier.contains(&from)) || spots[to].inner.is_some() {
        return Err(NoEdit::InAnyOrder);
    }
    let names: Vec<Option<String>> = spots.iter().map(|spot| statements.tier_name(*spot).map(str::to_owned)).collect();
    let new = || free_id("tier".to_owned(), |name| names.iter().flatten().any(|other| other == name));
    let name = names[to].clone().unwrap_or_else(new);
    named(statements.as_table(to)?, &name);
    let place = move_statement(document, dm, from, to)?;
    named(document.statement(dm, place)?, &name);
    Ok(place)
}

fn named(statement: &mut dyn TableLike, tier: &str) {
    widened(statement, |statement| drop(statement.insert("tier", value(tier))));
}

/// The statement at `place` comes after those beside which it stood in no known order; before them where that is known.
/// Returns its place.
pub(super) fn leave(document: &mut EditedFile, dm: &str, place: usize) -> Result<usize, NoEdit> {
    let statements = document.statements(dm)?;
    let tier = statements.tiers().into_iter().find(|tier| tier.contains(&place)).ok_or(NoEdit::NoSuchElement)?;
    if statements.spots().get(place).is_none_or(|spot| spot.inner.is_some()) {
        return Err(NoEdit::InAnyOrder);
    }
    let is_first = is_first(document, dm, place, &tier)?;
    let goal = if is_first { tier.start } else { tier.end - 1 };
    let id = document.statements(dm)?.ids().into_iter().find(|(other, _)| *other == place);
    if let Some((_, id)) = id {
        below_nothing(document, dm, &id)?;
    }
    let stands = move_statement(document, dm, place, goal)?;
    let mut alone = vec![stands];
    alone.extend((tier.len() == 2).then_some(if is_first { tier.end - 1 } else { tier.start }));
    for place in alone {
        widened(document.statement(dm, place)?, |statement| {
            statement.remove("tier");
            statement.remove("above");
        });
    }
    Ok(stands)
}

/// Whether a statement is known to come before all the others of its tier, directly or by way of others.
fn is_first(document: &mut EditedFile, dm: &str, place: usize, tier: &Range<usize>) -> Result<bool, NoEdit> {
    let mut statements = document.statements(dm)?;
    let places: BTreeMap<String, usize> = statements.ids().into_iter().map(|(place, id)| (id, place)).collect();
    let mut below = BTreeSet::new();
    let mut next = vec![place];
    while let Some(place) = next.pop() {
        let known = above(&mut statements, place).into_iter().filter_map(|id| places.get(&id).copied());
        next.extend(known.filter(|place| below.insert(*place)));
    }
    Ok(tier.clone().all(|other| other == place || below.contains(&other)))
}

/// The ids of those that the statement at `place` is known to come before.
pub(super) fn above(statements: &mut Statements<'_>, place: usize) -> Vec<String> {
    let ids = |above: &Array| above.iter().filter_map(Value::as_str).map(str::to_owned).collect();
    let found = match statements.at(place) {
        Some(At::Table(table)) => table.get("above").and_then(Item::as_array).map(ids),
        Some(At::Value(value)) => value.as_inline_table().and_then(|table| table.get("above")?.as_array()).map(ids),
        None => None,
    };
    found.unwrap_or_default()
}

/// No statement says any more that it comes before this one.
pub(super) fn below_nothing(document: &mut EditedFile, dm: &str, id: &str) -> Result<(), NoEdit> {
    let n = document.statements(dm)?.spots().len();
    (0..n).try_for_each(|other| not_above(document, dm, other, id))
}

/// The statement at `place` does not say any more that it comes before the one of this id.
pub(super) fn not_above(document: &mut EditedFile, dm: &str, place: usize, id: &str) -> Result<(), NoEdit> {
    let mut statements = document.statements(dm)?;
    if above(&mut statements, place).iter().any(|below| below == id) {
        let table = statements.as_table(place)?;
        let above = table.get_mut("above").and_then(Item::as_array_mut).ok_or(NoEdit::NoSuchElement)?;
        with_rows(above, |rows| rows.retain(|below| below.as_str() != Some(id)));
        if above.is_empty() {
            widened(table, |table| drop(table.remove("above")));
        }
    }
    Ok(())
}

/// Places of statements of a decision maker, from 0, whose order is not known; none where the text is no TOML.
#[must_use]
pub fn tiers(text: &str, dm: &str) -> Vec<Range<usize>> {
    let document = EditedFile::parse(text);
    document.and_then(|mut document| Ok(document.statements(dm)?.tiers())).unwrap_or_default()
}
