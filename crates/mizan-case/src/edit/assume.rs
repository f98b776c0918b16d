//! Other assumptions, written into the file: what variants change in a conflict, changed in its text.

use std::collections::BTreeMap;

use mizan_core::vary::{Change, ChangeKind};
use mizan_core::{Assumption, DmId, OptionId};
use toml_edit::{Array, Item, TableLike, Value};

use super::change::{Edited, NoEdit, Target};
use super::document::{EditedFile, child};
use super::refer::{Counted, renumber, without};
use super::regroup::Regrouped;
use super::remove::remove;
use super::reorder::{move_statement, moved};
use super::rows::with_rows;
use super::statements::{At, Statements};
use super::tier::{leave, not_above};
use crate::case::Case;

/// What a statement rests on, and what is said for it: none of it is about the opposite, or about another reading.
const GROUNDS: [&str; 7] = ["because", "basis", "cite", "against", "private", "watch", "sign"];

/// The text of a case file after changes of assumptions, one after the other; places are those before all of them. What
/// refers to what is gone has to be [left out](without_misfits).
///
/// # Errors
/// [`NoEdit`]: the file has no way to say it, such as that of two wishes in no known order one comes first.
pub fn assume(text: &str, case: &Case, changes: &[Change]) -> Result<Edited, NoEdit> {
    let mut file = Assuming {
        document: EditedFile::parse(text)?,
        case,
        statements: case.decision_makers.iter().map(|dm| (0..dm.statements.len()).collect()).collect(),
        rules: (0..case.rules.len()).collect(),
        rankings: BTreeMap::new(),
    };
    changes.iter().try_for_each(|&change| file.make(change))?;
    file.finish(text)
}

/// The text of a case file without what only refers to its conflict: its what-ifs, views and claims, and what happened.
///
/// # Errors
/// [`NoEdit::NotToml`].
pub fn conflict_only(text: &str) -> Result<String, NoEdit> {
    let mut document = EditedFile::parse(text)?;
    for kind in ["variant", "view", "claim", "history", "event"] {
        document.root().remove(kind);
    }
    Ok(document.finish(text).text)
}

/// The text of a case file without the what-ifs in which a change does not fit, and without such changes of views.
///
/// # Errors
/// [`NoEdit::NotToml`].
pub fn without_misfits(text: &str, fits: &dyn Fn(&str) -> bool) -> Result<String, NoEdit> {
    let mut document = EditedFile::parse(text)?;
    let mut variant = 0;
    while let Ok(table) = document.listed("variant", variant) {
        if changes_of(table).is_none_or(|changes| changes.iter().filter_map(Value::as_str).all(fits)) {
            variant += 1;
        } else {
            remove_variant(&mut document, variant)?;
        }
    }
    let views = document.root().get_mut("view").and_then(Item::as_table_like_mut);
    for (_, view) in views.into_iter().flat_map(|views| views.iter_mut()) {
        let Some(view) = view.as_table_like_mut() else { continue };
        let Some(changes) = changes_of(view) else { continue };
        with_rows(changes, |rows| rows.retain(|change| change.as_str().is_none_or(fits)));
        if changes.is_empty() {
            view.remove("changes");
        }
    }
    Ok(document.finish(text).text)
}

fn changes_of(table: &mut dyn TableLike) -> Option<&mut Array> {
    table.get_mut("changes")?.as_array_mut()
}

fn remove_variant(document: &mut EditedFile, place: usize) -> Result<(), NoEdit> {
    let id = document.listed("variant", place)?.get("id").and_then(Item::as_str).map(str::to_owned);
    remove(document, &Target::Variant(id.ok_or(NoEdit::NoSuchElement)?))
}

/// A case file in which assumptions are being changed.
struct Assuming<'a> {
    document: EditedFile,
    case: &'a Case,
    /// For each decision maker where its statements stood, in their present order.
    statements: Vec<Vec<usize>>,
    /// Where the rules stood.
    rules: Vec<usize>,
    rankings: BTreeMap<DmId, Regrouped>,
}

impl<'a> Assuming<'a> {
    fn id(&self, dm: DmId) -> &'a str {
        &self.case.decision_makers[dm.index()].id
    }

    fn make(&mut self, change: Change) -> Result<(), NoEdit> {
        match change.assumption {
            Assumption::Statement(dm, statement) => self.change_statement(dm, statement, change.kind),
            Assumption::Group(dm, group) => self.ranking(dm)?.change(group, change.kind),
            Assumption::Preferences(dm) => self.drop_all(dm),
            Assumption::OneWay(option) => self.make_reversible(option),
            Assumption::Rule(rule) => self.drop_rule(rule),
        }
    }

    fn change_statement(&mut self, dm: DmId, statement: usize, kind: ChangeKind) -> Result<(), NoEdit> {
        let order = &self.statements[dm.index()];
        let place = order.iter().position(|other| *other == statement).ok_or(NoEdit::NoSuchElement)?;
        let last = order.len() - 1;
        match kind {
            ChangeKind::Dropped => self.drop_statement(dm, place),
            ChangeKind::Negated => rewrite(self.document.statements(self.id(dm))?, place, negate),
            ChangeKind::Reread(reading) => {
                rewrite(self.document.statements(self.id(dm))?, place, |statement| reread(statement, reading))
            }
            ChangeKind::MovedFirst => self.move_to_an_end(dm, place, 0),
            ChangeKind::MovedLast => self.move_to_an_end(dm, place, last),
            ChangeKind::MovedUp => self.move_statement(dm, place, place.saturating_sub(1)),
            ChangeKind::MovedDown => self.move_statement(dm, place, last.min(place + 1)),
            _ => Err(NoEdit::NoPlace),
        }
    }

    fn drop_statement(&mut self, dm: DmId, place: usize) -> Result<(), NoEdit> {
        let id = self.id(dm);
        remove(&mut self.document, &Target::Statement(id.to_owned(), place))?;
        renumber(&mut self.document, Counted::Statements(id), |other| without(other, place));
        self.statements[dm.index()].remove(place);
        Ok(())
    }

    /// What comes first or last of all is one no more whose order is not known.
    fn move_to_an_end(&mut self, dm: DmId, place: usize, end: usize) -> Result<(), NoEdit> {
        let id = self.id(dm);
        let tiers = self.document.statements(id)?.tiers();
        let mut place = place;
        if tiers.iter().any(|tier| tier.contains(&place)) {
            let left = leave(&mut self.document, id, place)?;
            self.follow(dm, place, left);
            place = left;
        }
        self.move_statement(dm, place, end)
    }

    fn move_statement(&mut self, dm: DmId, from: usize, to: usize) -> Result<(), NoEdit> {
        if from != to {
            let id = self.id(dm);
            self.forget_order(dm, from, to)?;
            let to = move_statement(&mut self.document, id, from, to)?;
            self.follow(dm, from, to);
        }
        Ok(())
    }

    /// Whatever it was known to come before, or after, it is not any more where it changes places with that.
    fn forget_order(&mut self, dm: DmId, from: usize, to: usize) -> Result<(), NoEdit> {
        let (document, id) = (&mut self.document, self.case.decision_makers[dm.index()].id.as_str());
        let ids = document.statements(id)?.ids();
        let passed = ids.iter().filter(|(place, _)| (from + 1..=to).contains(place));
        passed.into_iter().try_for_each(|(_, below)| not_above(document, id, from, below))?;
        let moving = ids.iter().find(|(place, _)| *place == from);
        (to..from).try_for_each(|other| moving.map_or(Ok(()), |(_, moving)| not_above(document, id, other, moving)))
    }

    fn follow(&mut self, dm: DmId, from: usize, to: usize) {
        let id = self.id(dm);
        renumber(&mut self.document, Counted::Statements(id), |place| Some(moved(place, from, to)));
        let order = &mut self.statements[dm.index()];
        let statement = order.remove(from);
        order.insert(to, statement);
    }

    fn drop_all(&mut self, dm: DmId) -> Result<(), NoEdit> {
        for place in (0..self.statements[dm.index()].len()).rev() {
            self.drop_statement(dm, place)?;
        }
        self.document.named("dm", self.id(dm))?.remove("ranking");
        self.rankings.remove(&dm);
        Ok(())
    }

    fn make_reversible(&mut self, option: OptionId) -> Result<(), NoEdit> {
        let option = &self.case.options[option.index()];
        let options = child(self.document.named("dm", self.id(option.owner))?, "options")?;
        child(options, &option.id)?.remove("moves").map(drop).ok_or(NoEdit::NoSuchElement)
    }

    fn drop_rule(&mut self, rule: usize) -> Result<(), NoEdit> {
        let place = self.rules.iter().position(|other| *other == rule).ok_or(NoEdit::NoSuchElement)?;
        remove(&mut self.document, &Target::Rule(place))?;
        renumber(&mut self.document, Counted::Rules, |other| without(other, place));
        self.rules.remove(place);
        Ok(())
    }

    fn ranking(&mut self, dm: DmId) -> Result<&mut Regrouped, NoEdit> {
        let written = self.document.named("dm", self.id(dm))?.get("ranking").and_then(Item::as_array);
        let written = Regrouped::of(written.ok_or(NoEdit::NoSuchElement)?)?;
        Ok(self.rankings.entry(dm).or_insert(written))
    }

    fn finish(mut self, before: &str) -> Result<Edited, NoEdit> {
        for (dm, ranking) in std::mem::take(&mut self.rankings) {
            let written = self.document.named("dm", self.id(dm))?.get_mut("ranking").and_then(Item::as_array_mut);
            ranking.write(written.ok_or(NoEdit::NoSuchElement)?);
        }
        Ok(self.document.finish(before))
    }
}

/// Makes another wish of a statement, which rests on nothing then but that it is assumed.
fn rewrite(
    mut statements: Statements<'_>,
    place: usize,
    rewrite: impl FnOnce(&mut dyn TableLike) -> Result<(), NoEdit>,
) -> Result<(), NoEdit> {
    if let Some(At::Table(table)) = statements.at(place) {
        GROUNDS.iter().for_each(|key| drop(table.remove(key)));
        return rewrite(table);
    }
    let table = statements.as_table(place)?;
    GROUNDS.iter().for_each(|key| drop(table.remove(key)));
    rewrite(table)
}

/// The opposite of it, in each of its readings.
fn negate(statement: &mut dyn TableLike) -> Result<(), NoEdit> {
    for key in ["that", "one_of", "or_reads"] {
        match statement.get_mut(key) {
            Some(Item::Value(Value::Array(readings))) => readings.iter_mut().for_each(negate_formula),
            Some(Item::Value(formula)) => negate_formula(formula),
            _ => {}
        }
    }
    Ok(())
}

fn negate_formula(formula: &mut Value) {
    if let Some(text) = formula.as_str() {
        say(formula, &format!("!({text})"));
    }
}

/// It is read in a rival way from now on, and what it was is the rival.
fn reread(statement: &mut dyn TableLike, reading: usize) -> Result<(), NoEdit> {
    let text = |item: &Item| item.as_str().map(str::to_owned);
    let that = statement.get("that").and_then(text).ok_or(NoEdit::NoPlace)?;
    let rival = statement.get_mut("or_reads").and_then(|rivals| rivals.as_array_mut()?.get_mut(reading));
    let rival = rival.ok_or(NoEdit::NoSuchElement)?;
    let now = rival.as_str().ok_or(NoEdit::NoSuchElement)?.to_owned();
    say(rival, &that);
    let that = statement.get_mut("that").and_then(Item::as_value_mut).ok_or(NoEdit::NoSuchElement)?;
    say(that, &now);
    Ok(())
}

/// Another text in the place of one.
fn say(value: &mut Value, text: &str) {
    let decor = value.decor().clone();
    *value = Value::from(text);
    *value.decor_mut() = decor;
}
