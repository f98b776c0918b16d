//! A case file as a document that keeps its comments and its layout.

use toml_edit::{DocumentMut, Item, Table, TableLike, Value};

use super::change::{Edited, NoEdit};
use super::linger::{Step, hand_on, without_gone};
use super::statements::Statements;

/// A case file that is being changed.
pub(super) struct EditedFile(DocumentMut);

impl EditedFile {
    pub(super) fn parse(text: &str) -> Result<Self, NoEdit> {
        text.parse().map(Self).map_err(|_| NoEdit::NotToml)
    }

    pub(super) fn root(&mut self) -> &mut Table {
        self.0.as_table_mut()
    }

    /// Comments above the headers of what is about to go stay, those that a blank line parts from it.
    pub(super) fn hand_on(&mut self, gone: &[Step]) {
        hand_on(&mut self.0, gone);
    }

    /// Whether the table to which these names lead is written with a line for each key.
    pub(super) fn has_lines(&self, path: &[&str]) -> bool {
        let mut item = self.0.as_item();
        for name in path {
            let Some(inner) = item.get(name).filter(|inner| inner.is_table()) else { return false };
            item = inner;
        }
        true
    }

    /// The new text; what is new in it lies between what it has in common with `before` at either end.
    pub(super) fn finish(self, before: &str) -> Edited {
        let text = without_gone(self.0.to_string());
        let start = common(before.char_indices(), text.char_indices());
        let rest = (&before[start..], &text[start..]);
        let end = common(reversed(rest.0), reversed(rest.1));
        let at = start..text.len() - end;
        Edited { text, at }
    }

    /// The table of an element with an id: `[dm.ID]`, `[states.ID]`.
    pub(super) fn named(&mut self, kind: &str, id: &str) -> Result<&mut dyn TableLike, NoEdit> {
        let group = self.root().get_mut(kind).and_then(Item::as_table_like_mut).ok_or(NoEdit::NoSuchElement)?;
        child(group, id)
    }

    /// The `n`th table, from 0, of a list: `[[rule]]`.
    pub(super) fn listed(&mut self, kind: &str, n: usize) -> Result<&mut dyn TableLike, NoEdit> {
        let item = self.root().get_mut(kind).ok_or(NoEdit::NoSuchElement)?;
        nth_table(item, n).ok_or(NoEdit::NoSuchElement)
    }

    /// The place in a list of the table whose `id` is this.
    pub(super) fn place_by_id(&mut self, kind: &str, id: &str) -> Result<usize, NoEdit> {
        let item = self.root().get(kind).ok_or(NoEdit::NoSuchElement)?;
        let has_id = |table: &dyn TableLike| table.get("id").and_then(Item::as_str) == Some(id);
        let place = match item {
            Item::ArrayOfTables(tables) => tables.iter().position(|table| has_id(table)),
            Item::Value(Value::Array(values)) => {
                values.iter().position(|value| value.as_inline_table().is_some_and(|table| has_id(table)))
            }
            _ => None,
        };
        place.ok_or(NoEdit::NoSuchElement)
    }

    /// The table of a list whose `id` is this: `[[claim]]`.
    pub(super) fn listed_by_id(&mut self, kind: &str, id: &str) -> Result<&mut dyn TableLike, NoEdit> {
        let place = self.place_by_id(kind, id)?;
        self.listed(kind, place)
    }

    /// A statement of a decision maker, from 0; one that is but a formula becomes a table.
    pub(super) fn statement(&mut self, dm: &str, n: usize) -> Result<&mut dyn TableLike, NoEdit> {
        self.statements(dm)?.into_table(n)
    }

    /// The statements of a decision maker.
    pub(super) fn statements(&mut self, dm: &str) -> Result<Statements<'_>, NoEdit> {
        Statements::of(self.named("dm", dm)?.get_mut("prefers"))
    }
}

/// The table `id` in another.
pub(super) fn child<'a>(group: &'a mut dyn TableLike, id: &str) -> Result<&'a mut dyn TableLike, NoEdit> {
    group.get_mut(id).and_then(Item::as_table_like_mut).ok_or(NoEdit::NoSuchElement)
}

fn nth_table(item: &mut Item, n: usize) -> Option<&mut dyn TableLike> {
    match item {
        Item::ArrayOfTables(tables) => tables.get_mut(n).map(|table| table as &mut dyn TableLike),
        Item::Value(Value::Array(values)) => {
            values.get_mut(n)?.as_inline_table_mut().map(|table| table as &mut dyn TableLike)
        }
        _ => None,
    }
}

/// How many bytes two texts have in common, character by character.
fn common(one: impl Iterator<Item = (usize, char)>, other: impl Iterator<Item = (usize, char)>) -> usize {
    one.zip(other).take_while(|(a, b)| a.1 == b.1).map(|(a, _)| a.1.len_utf8()).sum()
}

fn reversed(text: &str) -> impl Iterator<Item = (usize, char)> {
    text.char_indices().rev()
}
