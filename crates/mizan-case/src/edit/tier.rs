//! Statements whose order is not known: one joins those of another, or leaves them.

use std::ops::Range;

use toml_edit::{TableLike, value};

use super::change::NoEdit;
use super::document::EditedFile;
use super::refer::widened;
use super::reorder::move_statement;
use super::slug::free_id;

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

/// The statement at `place` comes after those beside which it stood in no known order. Returns its place.
pub(super) fn leave(document: &mut EditedFile, dm: &str, place: usize) -> Result<usize, NoEdit> {
    let statements = document.statements(dm)?;
    let tier = statements.tiers().into_iter().find(|tier| tier.contains(&place)).ok_or(NoEdit::NoSuchElement)?;
    if statements.spots().get(place).is_none_or(|spot| spot.inner.is_some()) {
        return Err(NoEdit::InAnyOrder);
    }
    let last = move_statement(document, dm, place, tier.end - 1)?;
    let mut alone = vec![last];
    alone.extend((tier.len() == 2).then_some(tier.start));
    for place in alone {
        widened(document.statement(dm, place)?, |statement| {
            statement.remove("tier");
            statement.remove("above");
        });
    }
    Ok(last)
}

/// Places of statements of a decision maker, from 0, whose order is not known; none where the text is no TOML.
#[must_use]
pub fn tiers(text: &str, dm: &str) -> Vec<Range<usize>> {
    let document = EditedFile::parse(text);
    document.and_then(|mut document| Ok(document.statements(dm)?.tiers())).unwrap_or_default()
}
