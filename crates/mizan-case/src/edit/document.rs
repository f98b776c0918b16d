//! A case file as a document that keeps its comments and its layout.

use toml_edit::{Array, ArrayOfTables, DocumentMut, Item, Table, TableLike, Value};

use super::change::{Edited, Refused};

/// A case file that is being changed.
pub(super) struct Document(DocumentMut);

/// The statements of a decision maker, in either of the two ways in which they are written.
pub(super) enum Statements<'a> {
    /// `prefers = ["…", { that = "…" }]`
    List(&'a mut Array),
    /// `[[dm.x.prefers]]`
    Tables(&'a mut ArrayOfTables),
}

impl Document {
    pub(super) fn parse(text: &str) -> Result<Self, Refused> {
        text.parse().map(Self).map_err(|_| Refused::NotToml)
    }

    pub(super) fn root(&mut self) -> &mut Table {
        self.0.as_table_mut()
    }

    /// The new text; what is new in it lies between what it has in common with `before` at either end.
    pub(super) fn finish(self, before: &str) -> Edited {
        let text = self.0.to_string();
        let start = common(before.char_indices(), text.char_indices());
        let rest = (&before[start..], &text[start..]);
        let end = common(reversed(rest.0), reversed(rest.1));
        let at = start..text.len() - end;
        Edited { text, at }
    }

    /// The table of an element with an id: `[dm.ID]`, `[states.ID]`.
    pub(super) fn named(&mut self, kind: &str, id: &str) -> Result<&mut dyn TableLike, Refused> {
        let group = self.root().get_mut(kind).and_then(Item::as_table_like_mut).ok_or(Refused::NoSuchElement)?;
        child(group, id)
    }

    /// The `n`th table, from 0, of a list: `[[rule]]`.
    pub(super) fn listed(&mut self, kind: &str, n: usize) -> Result<&mut dyn TableLike, Refused> {
        let item = self.root().get_mut(kind).ok_or(Refused::NoSuchElement)?;
        nth_table(item, n).ok_or(Refused::NoSuchElement)
    }

    /// The place in a list of the table whose `id` is this.
    pub(super) fn place_by_id(&mut self, kind: &str, id: &str) -> Result<usize, Refused> {
        let item = self.root().get(kind).ok_or(Refused::NoSuchElement)?;
        let has_id = |table: &dyn TableLike| table.get("id").and_then(Item::as_str) == Some(id);
        let place = match item {
            Item::ArrayOfTables(tables) => tables.iter().position(|table| has_id(table)),
            Item::Value(Value::Array(values)) => {
                values.iter().position(|value| value.as_inline_table().is_some_and(|table| has_id(table)))
            }
            _ => None,
        };
        place.ok_or(Refused::NoSuchElement)
    }

    /// The table of a list whose `id` is this: `[[claim]]`.
    pub(super) fn listed_by_id(&mut self, kind: &str, id: &str) -> Result<&mut dyn TableLike, Refused> {
        let place = self.place_by_id(kind, id)?;
        self.listed(kind, place)
    }

    /// The statements of a decision maker.
    pub(super) fn statements(&mut self, dm: &str) -> Result<Statements<'_>, Refused> {
        match self.named("dm", dm)?.get_mut("prefers") {
            Some(Item::ArrayOfTables(tables)) => Ok(Statements::Tables(tables)),
            Some(Item::Value(Value::Array(list))) => Ok(Statements::List(list)),
            _ => Err(Refused::NoSuchElement),
        }
    }
}

/// The table `id` in another.
pub(super) fn child<'a>(group: &'a mut dyn TableLike, id: &str) -> Result<&'a mut dyn TableLike, Refused> {
    group.get_mut(id).and_then(Item::as_table_like_mut).ok_or(Refused::NoSuchElement)
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
