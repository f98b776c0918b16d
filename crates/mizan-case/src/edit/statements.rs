//! The statements of a decision maker as a document has them: in a list or under headers, those in `any_order` among
//! them. Places count them one by one.

use std::ops::Range;

use toml_edit::{Array, ArrayOfTables, InlineTable, Item, Table, TableLike, Value};

use super::change::NoEdit;
use super::rows::{Row, Rows, comments, with_rows};

/// The statements of a decision maker, in either of the two ways in which they are written.
pub(super) enum Statements<'a> {
    /// `prefers = ["…", { that = "…" }]`
    List(&'a mut Array),
    /// `[[dm.x.prefers]]`
    Tables(&'a mut ArrayOfTables),
}

/// Where a statement stands: in the list, and in the `any_order` there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spot {
    pub outer: usize,
    pub inner: Option<usize>,
}

impl<'a> Statements<'a> {
    /// The statements that are written behind a key.
    pub fn of(item: Option<&'a mut Item>) -> Result<Self, NoEdit> {
        match item {
            Some(Item::ArrayOfTables(tables)) => Ok(Self::Tables(tables)),
            Some(Item::Value(Value::Array(list))) => Ok(Self::List(list)),
            _ => Err(NoEdit::NoSuchElement),
        }
    }

    fn into_any_order(self, outer: usize) -> Option<&'a mut Array> {
        let item = match self {
            Self::List(list) => {
                return list.get_mut(outer)?.as_inline_table_mut()?.get_mut("any_order")?.as_array_mut();
            }
            Self::Tables(tables) => tables.get_mut(outer)?.get_mut("any_order"),
        };
        item?.as_array_mut()
    }

    fn into_at(self, place: usize) -> Option<At<'a>> {
        let spot = self.spots().get(place).copied()?;
        match (spot.inner, self) {
            (Some(inner), statements) => statements.into_any_order(spot.outer)?.get_mut(inner).map(At::Value),
            (None, Self::List(list)) => list.get_mut(spot.outer).map(At::Value),
            (None, Self::Tables(tables)) => tables.get_mut(spot.outer).map(At::Table),
        }
    }

    /// See [`as_table`](Self::as_table).
    pub fn into_table(self, place: usize) -> Result<&'a mut dyn TableLike, NoEdit> {
        match self.into_at(place).ok_or(NoEdit::NoSuchElement)? {
            At::Table(table) => Ok(table),
            At::Value(value) => Ok(written_as_table(value)?),
        }
    }
}

impl Statements<'_> {
    /// What is written in the list at `outer`, where it is a table.
    fn table(&self, outer: usize) -> Option<&dyn TableLike> {
        match self {
            Self::List(list) => list.get(outer)?.as_inline_table().map(|table| table as &dyn TableLike),
            Self::Tables(tables) => tables.get(outer).map(|table| table as &dyn TableLike),
        }
    }

    fn n_outer(&self) -> usize {
        match self {
            Self::List(list) => list.len(),
            Self::Tables(tables) => tables.len(),
        }
    }

    /// How many stand in the `any_order` at `outer`, where it is one.
    fn in_any_order(&self, outer: usize) -> Option<usize> {
        self.table(outer)?.get("any_order")?.as_array().map(Array::len)
    }

    /// The `any_order` at `outer`.
    pub fn any_order(&mut self, outer: usize) -> Option<&mut Array> {
        self.again().into_any_order(outer)
    }

    /// The same, for less long.
    fn again(&mut self) -> Statements<'_> {
        match self {
            Self::List(list) => Statements::List(list),
            Self::Tables(tables) => Statements::Tables(tables),
        }
    }

    /// Where each statement stands, in order.
    pub fn spots(&self) -> Vec<Spot> {
        let at = |outer: usize| match self.in_any_order(outer) {
            None => vec![Spot { outer, inner: None }],
            Some(n) => (0..n).map(|inner| Spot { outer, inner: Some(inner) }).collect(),
        };
        (0..self.n_outer()).flat_map(at).collect()
    }

    /// The name that a statement shares with those beside it where their order is not known.
    pub fn tier_name(&self, spot: Spot) -> Option<&str> {
        self.table(spot.outer)?.get("tier")?.as_str()
    }

    /// The places of statements whose order is not known.
    pub fn tiers(&self) -> Vec<Range<usize>> {
        let spots = self.spots();
        let together = |a: &Spot, b: &Spot| match (a.inner, b.inner) {
            (None, None) => self.tier_name(*a).is_some() && self.tier_name(*a) == self.tier_name(*b),
            _ => a.outer == b.outer,
        };
        let mut first = 0;
        let run = |run: &[Spot]| {
            first += run.len();
            (run[0].inner.is_some() || self.tier_name(run[0]).is_some()).then(|| first - run.len()..first)
        };
        spots.chunk_by(together).filter_map(run).collect()
    }

    /// The statement at `place` as a table: a formula alone has no place for more, and becomes one.
    pub fn as_table(&mut self, place: usize) -> Result<&mut dyn TableLike, NoEdit> {
        self.again().into_table(place)
    }

    /// What stands at `place`.
    pub fn at(&mut self, place: usize) -> Option<At<'_>> {
        self.again().into_at(place)
    }

    /// The ids of all statements that have one, with their places.
    pub fn ids(&mut self) -> Vec<(usize, String)> {
        let id = |at: At<'_>| match at {
            At::Table(table) => table.get("id")?.as_str().map(str::to_owned),
            At::Value(value) => value.as_inline_table()?.get("id")?.as_str().map(str::to_owned),
        };
        (0..self.spots().len()).filter_map(|place| Some((place, self.at(place).and_then(id)?))).collect()
    }

    /// The place of the header under which the statement at `place` stands alone, and which goes with it.
    pub fn header(&self, place: usize) -> Option<usize> {
        let spot = self.spots().get(place).copied()?;
        let is_alone = spot.inner.is_none() || self.in_any_order(spot.outer) == Some(1);
        (matches!(self, Self::Tables(_)) && is_alone).then_some(spot.outer)
    }

    /// The comments of a list that is about to go, besides those on what stands in it.
    pub fn other_comments(&self) -> Vec<String> {
        match self {
            Self::List(list) => {
                let after = list.decor().suffix().and_then(|raw| raw.as_str()).unwrap_or_default();
                Rows::of(list).other_comments().into_iter().chain(comments(after)).collect()
            }
            Self::Tables(_) => Vec::new(),
        }
    }

    /// Takes a statement out. What is left of an `any_order` or of a tier is one no more where it is a single statement.
    pub fn remove(&mut self, place: usize) -> Result<(), NoEdit> {
        let spot = self.spots().get(place).copied().ok_or(NoEdit::NoSuchElement)?;
        let tier = self.tiers().into_iter().find(|tier| tier.contains(&place));
        let gone = self.ids().into_iter().find(|(other, _)| *other == place);
        match spot.inner {
            Some(inner) => {
                let list = self.any_order(spot.outer).ok_or(NoEdit::NoSuchElement)?;
                with_rows(list, |rows| drop(rows.remove(inner)));
                match list.len() {
                    0 => self.remove_outer(spot.outer),
                    1 => self.dissolve(spot.outer),
                    _ => {}
                }
            }
            None => {
                self.remove_outer(spot.outer);
                if let Some(tier) = tier.filter(|tier| tier.len() == 2) {
                    self.as_table(tier.start)?.remove("tier");
                }
            }
        }
        if let Some((_, id)) = gone {
            self.forget(&id);
        }
        Ok(())
    }

    fn remove_outer(&mut self, outer: usize) {
        match self {
            Self::List(list) => with_rows(list, |rows| drop(rows.remove(outer))),
            Self::Tables(tables) => drop(tables.remove(outer)),
        }
    }

    /// Puts the only statement of an `any_order` in the place of that, with all comments. Under a header it stays: it is
    /// told.
    fn dissolve(&mut self, outer: usize) {
        let Some(mut inner) = self.any_order(outer).map(|list| Rows::of(list)) else { return };
        let Self::List(list) = self else { return };
        let (at_the_start, at_the_end) = (inner.comments_at_the_start(), inner.comments_at_the_end());
        let only = inner.take(0);
        with_rows(list, |rows| {
            let indentation = rows.indentation();
            let Some(row) = rows.get_mut(outer) else { return };
            let suffix = row.value.decor().suffix().cloned().unwrap_or_default();
            row.value = only.value;
            row.value.decor_mut().set_suffix(suffix);
            let said = at_the_start.into_iter().chain(comments(&only.above));
            if row.beside.is_empty() && !only.beside.is_empty() {
                row.beside = only.beside;
                row.say_above(said, &indentation);
            } else {
                row.say_above(said.chain(comments(&only.beside)), &indentation);
            }
            rows.say_after(outer, &at_the_end);
        });
    }

    /// Says something about a statement, on lines of its own above it.
    pub fn say_above(&mut self, place: usize, said: Vec<String>) {
        let Some(spot) = self.spots().get(place).copied().filter(|_| !said.is_empty()) else { return };
        let in_list = |list: &mut Array, at: usize| {
            with_rows(list, |rows| {
                let indentation = rows.indentation();
                rows.get_mut(at).into_iter().for_each(|row: &mut Row| row.say_above(said.clone(), &indentation));
            });
        };
        match (spot.inner, self) {
            (Some(inner), statements) => {
                if let Some(list) = statements.any_order(spot.outer) {
                    in_list(list, inner);
                }
            }
            (None, Self::List(list)) => in_list(list, spot.outer),
            (None, Self::Tables(tables)) => {
                let Some(table) = tables.get_mut(spot.outer) else { return };
                let before = table.decor().prefix().and_then(|raw| raw.as_str()).unwrap_or_default().to_owned();
                table.decor_mut().set_prefix(format!("{before}{}\n", said.join("\n")));
            }
        }
    }

    /// Takes an id out of every `above`.
    fn forget(&mut self, id: &str) {
        for place in 0..self.spots().len() {
            let table: &mut dyn TableLike = match self.at(place) {
                Some(At::Table(table)) => table,
                Some(At::Value(Value::InlineTable(table))) => table,
                _ => continue,
            };
            let Some(above) = table.get_mut("above").and_then(Item::as_array_mut) else { continue };
            with_rows(above, |rows| rows.retain(|other| other.as_str() != Some(id)));
            if above.is_empty() {
                table.remove("above");
            }
        }
    }
}

/// A statement as it is written.
pub(super) enum At<'a> {
    /// Under a header of its own.
    Table(&'a mut Table),
    /// In a list.
    Value(&'a mut Value),
}

/// A statement in a list, written as a table.
pub(super) fn written_as_table(statement: &mut Value) -> Result<&mut InlineTable, NoEdit> {
    if let Value::String(formula) = statement {
        let decor = formula.decor().clone();
        let mut table = InlineTable::new();
        table.insert("that", formula.value().as_str().into());
        *statement = Value::InlineTable(table);
        *statement.decor_mut() = decor;
    }
    statement.as_inline_table_mut().ok_or(NoEdit::NoSuchElement)
}
