//! Answers about the order of a direct ranking: its file has no `above`, so what is known must show in how it is written.

use std::collections::BTreeMap;

use toml_edit::{Array, InlineTable, Item, Value};

use super::change::NoEdit;
use super::document::EditedFile;
use super::rows::{Row, Rows, comments};
use crate::case::DecisionMaker;

/// Entries of a direct ranking in any order get what is known of their order: of each pair of groups the first is preferred
/// to the second.
pub(super) fn settle(document: &mut EditedFile, dm: &DecisionMaker, known: &[(usize, usize)]) -> Result<(), NoEdit> {
    // Within each list of entries in any order, by where that stands.
    let mut by_entry: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
    for &(first, second) in known {
        // In the file the marks of great steps are entries as well.
        let within =
            |group: usize| dm.ranking.get(group).and_then(|group| Some((group.place + group.marks, group.within?)));
        let (Some((place, first)), Some((other, second))) = (within(first), within(second)) else {
            return Err(NoEdit::NoPlace);
        };
        if place != other {
            return Err(NoEdit::NoPlace);
        }
        by_entry.entry(place).or_default().push((first, second));
    }
    let ranking = document.named("dm", &dm.id)?.get_mut("ranking").and_then(Item::as_array_mut);
    let ranking = ranking.ok_or(NoEdit::NoSuchElement)?;
    let mut rows = Rows::of(ranking);
    // From the end, so that places stay what they are.
    for (place, known) in by_entry.into_iter().rev() {
        unfold(&mut rows, place, &known)?;
    }
    rows.write(ranking);
    Ok(())
}

/// Puts what is known of the entries in any order at a place in the place of these.
fn unfold(rows: &mut Rows, place: usize, known: &[(usize, usize)]) -> Result<(), NoEdit> {
    let indentation = rows.indentation();
    let whole = rows.get_mut(place).and_then(|row| row.value.as_inline_table());
    let any_order =
        whole.and_then(|table| table.get("any_order")).and_then(Value::as_array).ok_or(NoEdit::NoSuchElement)?;
    let mut entries = Rows::of(any_order);
    let (at_the_start, at_the_end) = (entries.comments_at_the_start(), entries.comments_at_the_end());
    let runs = runs(entries.len(), known).ok_or(NoEdit::NoPlace)?;
    let inside = entries.indentation();
    let mut each: Vec<Option<Row>> = (0..entries.len()).map(|place| entries.get_mut(place).cloned()).collect();
    let whole = rows.take(place);
    let mut new: Vec<Row> = Vec::new();
    for run in runs {
        let mut run: Vec<Row> = run.into_iter().filter_map(|entry| each[entry].take()).collect();
        match run.len() {
            1 => new.extend(run.pop().map(|row| realigned(row, &inside, &indentation))),
            _ => new.push(in_any_order(entries.of_the_same_shape(run))),
        }
    }
    // What is said of all of them stands above the first.
    let mut of_all = at_the_start;
    match new.last_mut() {
        Some(last) if last.beside.is_empty() => last.beside = whole.beside,
        _ => of_all.extend(comments(&whole.beside)),
    }
    if let Some(first) = new.first_mut() {
        let own = std::mem::take(&mut first.above);
        first.above = whole.above;
        first.say_above(of_all.into_iter().chain(comments(&own)), &indentation);
    }
    let n = new.len();
    for (at, row) in new.into_iter().enumerate() {
        rows.insert(place + at, row);
    }
    rows.say_after(place + n - 1, &at_the_end);
    Ok(())
}

/// An entry in lines that begin as those of the list where it stands now.
fn realigned(mut row: Row, inside: &str, indentation: &str) -> Row {
    let said = comments(&std::mem::take(&mut row.above));
    row.say_above(said, indentation);
    let text = row.value.to_string().replace(&format!("\n{inside}"), &format!("\n{indentation}"));
    if let (true, Ok(value)) = (row.value.is_array(), text.parse::<Value>()) {
        let decor = row.value.decor().clone();
        row.value = value;
        *row.value.decor_mut() = decor;
    }
    row
}

/// Entries the order of which is still not known.
fn in_any_order(rows: Rows) -> Row {
    let mut list = Array::new();
    rows.write(&mut list);
    Row::of(InlineTable::from_iter([("any_order", Value::Array(list))]))
}

/// The runs, one after another, into which `n` entries fall by what is known, in each of which nothing is known; `None` where
/// more than that is known. In a run they stay in the order of the file.
fn runs(n: usize, known: &[(usize, usize)]) -> Option<Vec<Vec<usize>>> {
    let mut before = vec![false; n * n];
    known.iter().for_each(|&(a, b)| before[a * n + b] = true);
    for via in 0..n {
        for (a, b) in (0..n).flat_map(|a| (0..n).map(move |b| (a, b))) {
            before[a * n + b] |= before[a * n + via] && before[via * n + b];
        }
    }
    let n_before = |entry: usize| (0..n).filter(|other| before[other * n + entry]).count();
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by_key(|entry| n_before(*entry));
    let runs: Vec<Vec<usize>> = order.chunk_by(|a, b| n_before(*a) == n_before(*b)).map(<[usize]>::to_vec).collect();
    // All of a run come after all of those before it.
    let mut sofar = 0;
    for run in &runs {
        if run.iter().any(|entry| n_before(*entry) != sofar) {
            return None;
        }
        sofar += run.len();
    }
    Some(runs)
}
