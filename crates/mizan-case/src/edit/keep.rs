//! Answers to open questions, written into the file: what was not known is known from now on, and all else stays.

use std::collections::BTreeMap;
use std::ops::Range;

use mizan_core::vary::completions::Given;
use mizan_core::{OpenAnswer, OpenQuestion, Preference};
use toml_edit::{Array, Item, TableLike, Value, value};

use super::change::{Edited, NoEdit, Target};
use super::document::EditedFile;
use super::linger::rename;
use super::ranked::settle;
use super::refer::{Counted, identified, renumber, widened, without};
use super::remove::remove;
use super::reorder::move_statement;
use super::rows::{Rows, comments, with_rows};
use super::statements::{At, written_as_table};
use super::tier::{above, below_nothing};
use crate::case::Case;

/// The text of a case file with answers to some of its open questions.
///
/// # Errors
/// [`NoEdit::NoPlace`] where the file has no way to say it: in a ranking, of several entries in any order, something by which
/// they do not fall into one group after another.
pub fn keep(text: &str, case: &Case, given: &[Given]) -> Result<Edited, NoEdit> {
    let mut document = EditedFile::parse(text)?;
    let id = |dm: mizan_core::DmId| case.decision_makers[dm.index()].id.as_str();
    let (mut orders, mut statements, mut rules) = (Vec::new(), Vec::new(), Vec::new());
    let mut rankings = BTreeMap::new();
    for &(question, answer) in given {
        match (question, answer) {
            (OpenQuestion::Order { dm, first, second }, answer) => {
                let (first, second) = if answer == OpenAnswer::Second { (second, first) } else { (first, second) };
                if matches!(case.conflict.preferences[dm.index()], Preference::Ranking(_)) {
                    rankings.entry(dm).or_insert_with(Vec::new).push((first, second));
                    continue;
                }
                // What stands elsewhere later on is known by its id.
                let mut named = |place| identified(&mut document, id(dm), place).ok_or(NoEdit::NoSuchElement);
                orders.push((id(dm), named(first)?, named(second)?));
            }
            (OpenQuestion::OneOf { dm, statement }, answer) => {
                let reading = if let OpenAnswer::Reading(reading) = answer { reading } else { 0 };
                let mut statements = document.statements(id(dm))?;
                let said = read(statements.as_table(statement)?, reading)?;
                statements.say_above(statement, said);
            }
            (OpenQuestion::PerhapsStatement { dm, statement }, OpenAnswer::No) => {
                let named = identified(&mut document, id(dm), statement).ok_or(NoEdit::NoSuchElement)?;
                statements.push((id(dm), named));
            }
            (OpenQuestion::PerhapsStatement { dm, statement }, _) => {
                document.statements(id(dm))?.as_table(statement)?.remove("perhaps");
            }
            (OpenQuestion::PerhapsRule(rule), OpenAnswer::No) => rules.push(rule),
            (OpenQuestion::PerhapsRule(rule), _) => {
                document.listed("rule", rule)?.remove("perhaps");
            }
        }
    }
    for (dm, known) in rankings {
        settle(&mut document, &case.decision_makers[dm.index()], &known)?;
    }
    for (dm, first, second) in orders {
        put_before(&mut document, dm, &first, &second)?;
    }
    for (dm, statement) in statements {
        leave_out(&mut document, dm, &statement)?;
    }
    rules.sort_unstable();
    for rule in rules.into_iter().rev() {
        remove(&mut document, &Target::Rule(rule))?;
        renumber(&mut document, Counted::Rules, |place| without(place, rule));
    }
    Ok(document.finish(text))
}

/// One of several formulas is the wish. Gives what was said of it and of all of them.
fn read(statement: &mut dyn TableLike, reading: usize) -> Result<Vec<String>, NoEdit> {
    let readings = statement.get("one_of").and_then(Item::as_array).ok_or(NoEdit::NoSuchElement)?;
    let mut rows = Rows::of(readings);
    let that = rows.get_mut(reading).and_then(|row| row.value.as_str()).ok_or(NoEdit::NoSuchElement)?.to_owned();
    let mut said = rows.other_comments();
    let row = rows.take(reading);
    said.extend(comments(&row.above).into_iter().chain(comments(&row.beside)));
    let written = statement.get_mut("one_of").ok_or(NoEdit::NoSuchElement)?;
    let decor = written.as_value().map(|value| value.decor().clone());
    let mut that = Value::from(that);
    if let Some(decor) = decor {
        *that.decor_mut() = decor;
    }
    *written = Item::Value(that);
    rename(statement, "one_of", "that");
    Ok(said)
}

/// The first of two statements comes before the second: it says so, and stands above it.
fn put_before(document: &mut EditedFile, dm: &str, first: &str, second: &str) -> Result<(), NoEdit> {
    let place = place_of(document, dm, first)?;
    let mut statements = document.statements(dm)?;
    match statements.at(place).ok_or(NoEdit::NoSuchElement)? {
        At::Table(table) => say_above(table, second),
        At::Value(value) => widened(written_as_table(value)?, |table| say_above(table, second)),
    }
    sort(document, dm, place)
}

/// A statement says that it comes before another.
fn say_above(statement: &mut dyn TableLike, other: &str) {
    match statement.get_mut("above").and_then(Item::as_array_mut) {
        Some(above) if above.iter().any(|id| id.as_str() == Some(other)) => {}
        Some(above) => with_rows(above, |rows| rows.push(other)),
        None => {
            statement.insert("above", value(Array::from_iter([other])));
        }
    }
}

/// Puts the statements whose order is not known, those around `place`, into an order that keeps to what is known of it;
/// each stays behind those that it stood behind, as far as that goes.
fn sort(document: &mut EditedFile, dm: &str, place: usize) -> Result<(), NoEdit> {
    let tiers = document.statements(dm)?.tiers();
    let tier = tiers.into_iter().find(|tier| tier.contains(&place)).ok_or(NoEdit::NoSuchElement)?;
    for at in tier.clone() {
        let next = (at..tier.end).find(|&place| stands_free(document, dm, place, at..tier.end));
        let Some(from) = next else { return Err(NoEdit::NoSuchElement) };
        if from != at {
            move_statement(document, dm, from, at)?;
            renumber(document, Counted::Statements(dm), |place| match place {
                place if place == from => Some(at),
                place if (at..from).contains(&place) => Some(place + 1),
                place => Some(place),
            });
        }
    }
    Ok(())
}

/// Whether none of those left is known to come before the statement at `place`.
fn stands_free(document: &mut EditedFile, dm: &str, place: usize, mut left: Range<usize>) -> bool {
    let Ok(mut statements) = document.statements(dm) else { return true };
    let Some((_, id)) = statements.ids().into_iter().find(|(other, _)| *other == place) else { return true };
    left.all(|other| other == place || !above(&mut statements, other).contains(&id))
}

fn place_of(document: &mut EditedFile, dm: &str, id: &str) -> Result<usize, NoEdit> {
    let ids = document.statements(dm)?.ids();
    ids.into_iter().find(|(_, other)| other == id).map(|(place, _)| place).ok_or(NoEdit::NoSuchElement)
}

/// The decision maker does not care about a statement: it goes, and nothing is known to come before it any more.
fn leave_out(document: &mut EditedFile, dm: &str, id: &str) -> Result<(), NoEdit> {
    let place = place_of(document, dm, id)?;
    below_nothing(document, dm, id)?;
    remove(document, &Target::Statement(dm.to_owned(), place))?;
    renumber(document, Counted::Statements(dm), |other| without(other, place));
    Ok(())
}
