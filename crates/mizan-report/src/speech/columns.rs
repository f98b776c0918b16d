//! Columns of text without borders, written row by row.
//!
//! Why not a table library: the rows may be millions, so they are made twice (once to measure, once to write) and never
//! held; a row too long for the terminal is continued in a further block that repeats the first columns, where
//! libraries break cells in the middle; and nothing is drawn to the right of Arabic text, whose width in cells
//! terminals do not agree on (the last column is never padded, and a cell of Arabic is isolated so that the columns
//! keep their order).

use std::borrow::Cow;
use std::io;
use std::ops::Range;

use anstyle::Style;

use crate::speech::bidi;
use crate::speech::cells::cells;
use crate::speech::direction::WritingDirection;
use crate::speech::look::{HEADING, Look};
use crate::speech::wrap::wrap;

/// Where the columns of a table stand and what heads them.
#[derive(Debug, Clone)]
pub struct Columns {
    /// The heads of the columns; without any, there is no line of heads.
    pub heads: Vec<String>,
    /// The columns whose cells are pushed to the right, such as numbers.
    pub right: Vec<usize>,
    /// The first so many columns are repeated in every block.
    pub keys: usize,
    /// The spaces before each line.
    pub indent: usize,
}

/// A cell of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// What it says, on one line.
    pub text: String,
    /// How it looks, where there is colour.
    pub style: Style,
}

/// The space between columns.
const GAP: usize = 2;

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { text, style: Style::new() }
    }
}

impl Columns {
    /// Writes the rows that `rows` makes, the same ones at each call.
    ///
    /// # Errors
    /// What `out` reports.
    pub fn write<I>(&self, out: &mut dyn io::Write, look: &Look, rows: impl Fn() -> I) -> io::Result<()>
    where
        I: Iterator<Item = Vec<Cell>>,
    {
        let widths = self.measure(rows());
        for (number, block) in self.blocks(&widths, look.width).into_iter().enumerate() {
            if number > 0 {
                writeln!(out)?;
            }
            let columns: Vec<usize> = (0..self.keys).chain(block).collect();
            if !self.heads.is_empty() {
                let heads: Vec<Cell> =
                    self.heads.iter().map(|head| Cell { text: head.clone(), style: HEADING }).collect();
                self.write_row(out, look, &widths, &columns, &heads)?;
            }
            for row in rows() {
                self.write_row(out, look, &widths, &columns, &row)?;
            }
        }
        Ok(())
    }

    fn measure(&self, rows: impl Iterator<Item = Vec<Cell>>) -> Vec<usize> {
        let mut widths: Vec<usize> = self.heads.iter().map(|head| cells(head)).collect();
        for row in rows {
            widths.resize(widths.len().max(row.len()), 0);
            widths.iter_mut().zip(&row).for_each(|(width, cell)| *width = (*width).max(cells(&cell.text)));
        }
        widths
    }

    /// The columns after the key columns, in blocks that fit into `available`. A column that holds nothing is left out.
    fn blocks(&self, widths: &[usize], available: Option<usize>) -> Vec<Range<usize>> {
        let keys: usize = self.indent + widths.iter().take(self.keys).map(|width| width + GAP).sum::<usize>();
        let mut blocks = Vec::new();
        let (mut start, mut used) = (self.keys, keys);
        for (column, width) in widths.iter().enumerate().skip(self.keys) {
            let full = available.is_some_and(|available| used + width > available);
            // The last column is prose, which can be broken between words.
            if full && column > start && column + 1 < widths.len() {
                blocks.push(start..column);
                (start, used) = (column, keys);
            }
            used += width + GAP;
        }
        blocks.push(start..widths.len());
        blocks
    }

    fn write_row(
        &self,
        out: &mut dyn io::Write,
        look: &Look,
        widths: &[usize],
        columns: &[usize],
        row: &[Cell],
    ) -> io::Result<()> {
        let (mut line, mut used) = (Line::default(), self.indent);
        let mut below = Vec::new();
        for &column in columns {
            let (Some(&width), Some(cell)) = (widths.get(column), row.get(column)) else { continue };
            if width == 0 {
                continue;
            }
            let last = column + 1 == widths.len();
            let room = look.width.filter(|_| last).map(|available| available.saturating_sub(used));
            let mut lines = wrap(&cell.text, room).into_iter();
            let first = lines.next().unwrap_or_default();
            below.extend(lines.map(|more| (used, Cell { text: more, style: cell.style })));
            let pushed = if self.right.contains(&column) { width.saturating_sub(cells(&cell.text)) } else { 0 };
            line.put(look, used + pushed, &Cell { text: first, style: cell.style });
            used += width + GAP;
        }
        writeln!(out, "{}", line.text)?;
        for (column, cell) in below {
            let mut line = Line::default();
            line.put(look, column, &cell);
            writeln!(out, "{}", line.text)?;
        }
        Ok(())
    }
}

/// A line that is being written.
#[derive(Default)]
struct Line {
    text: String,
    /// The columns that it fills so far, which its styles do not change.
    filled: usize,
}

impl Line {
    /// Puts a cell at a column; an empty one leaves no trace, so that no line ends in spaces.
    fn put(&mut self, look: &Look, column: usize, cell: &Cell) {
        if cell.text.is_empty() {
            return;
        }
        self.text.push_str(&" ".repeat(column.saturating_sub(self.filled)));
        self.text.push_str(&look.styled(cell.style, &isolated(&cell.text)));
        self.filled = column + cells(&cell.text);
    }
}

/// A cell of Arabic is kept together, or its neighbours would change places with it.
fn isolated(text: &str) -> Cow<'_, str> {
    bidi::isolate(text, WritingDirection::LeftToRight)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::speech::language::Language;

    fn written(width: Option<usize>, rows: &[&[&str]]) -> String {
        let heads = ["#", "state", "one", "two", "name"].map(str::to_owned).to_vec();
        let columns = Columns { heads, right: vec![0], keys: 2, indent: 1 };
        let look = Look { width, ..Look::plain(Language::English) };
        let cells = || rows.iter().map(|row| row.iter().map(|cell| Cell::from((*cell).to_owned())).collect());
        let mut out = Vec::new();
        columns.write(&mut out, &look, cells).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn cells_are_padded_and_lines_have_no_space_at_their_end() {
        let text = written(None, &[&["1", "YN", "a", "", "first"], &["12", "NN", "", "b", ""]]);
        assert_eq!(text, "  #  state  one  two  name\n  1  YN     a         first\n 12  NN          b\n");
    }

    #[test]
    fn what_does_not_fit_goes_on_below_with_the_first_columns_repeated() {
        let text = written(Some(16), &[&["1", "YN", "a", "b", "first"]]);
        assert_eq!(text, " #  state  one\n 1  YN     a\n\n #  state  two  name\n 1  YN     b    first\n");
    }

    #[test]
    fn the_last_column_is_broken_between_words() {
        let name = "a name that is too long for the line";
        let text = written(Some(45), &[&["1", "YN", "a", "b", name]]);
        let below = " ".repeat(22);
        let expected = format!(
            " #  state  one  two  name\n 1  YN     a    b    a name that is too long\n{}for the line\n",
            &below[1..]
        );
        assert_eq!(text, expected);
    }

    #[test]
    fn arabic_is_isolated_and_its_marks_take_no_room() {
        let text = written(None, &[&["1", "YN", "حالةٌ", "b", ""]]);
        assert_eq!(text, " #  state  one   two  name\n 1  YN     \u{2068}حالةٌ\u{2069}  b\n");
    }
}
