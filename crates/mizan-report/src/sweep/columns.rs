//! The rows of a sweep column by column, as data frames want them: the columns of the CSV, each with its type.

use super::{Column, Row, Subjects, Value};

/// A column with what each row has in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SweptColumn<'a> {
    /// Its head.
    pub head: String,
    /// Whether a row may have nothing in it.
    pub has_gaps: bool,
    /// What the rows have in it.
    pub cells: Cells<'a>,
}

/// What rows have in one column; `None` for nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cells<'a> {
    /// Numbers.
    Numbers(Vec<Option<usize>>),
    /// Texts.
    Texts(Vec<Option<&'a str>>),
    /// Lists of texts.
    Lists(Vec<Option<&'a [String]>>),
}

/// The columns of some rows about these subjects. What a row does not have is nothing, as in Parquet: the name of a variant
/// without one, and what is found only where the changes give a conflict.
#[must_use]
pub fn columns<'a>(subjects: &Subjects, rows: &'a [Row]) -> Vec<SweptColumn<'a>> {
    let column = |column| {
        let values = rows.iter().map(|row| row.value(column));
        let (has_gaps, cells) = match column {
            Column::Variant => (false, Cells::numbers(values)),
            Column::Count(_) | Column::States => (true, Cells::numbers(values)),
            Column::Claim(_) | Column::Changes => (false, Cells::texts(values)),
            Column::Name => (true, Cells::texts(values)),
            Column::Equilibria(_) => (true, Cells::lists(values)),
        };
        SweptColumn { head: subjects.head(column), has_gaps, cells }
    };
    subjects.columns().map(column).collect()
}

impl<'a> Cells<'a> {
    fn numbers(values: impl Iterator<Item = Value<'a>>) -> Self {
        Self::Numbers(values.map(|value| if let Value::Number(number) = value { Some(number) } else { None }).collect())
    }

    fn texts(values: impl Iterator<Item = Value<'a>>) -> Self {
        Self::Texts(values.map(|value| if let Value::Text(text) = value { Some(text) } else { None }).collect())
    }

    fn lists(values: impl Iterator<Item = Value<'a>>) -> Self {
        Self::Lists(values.map(|value| if let Value::Texts(texts) = value { Some(texts) } else { None }).collect())
    }
}
