//! Tables.

use std::fmt::Write as _;

use super::super::tree::{KeyNumber, Table, TextRun};
use super::block::{Paragraph, Writer};

/// The width of the text, in twentieths of a point.
const WIDTH: usize = 9638;
/// A table of more columns than this is set closely.
const DENSE: usize = 6;
/// A column is at least as wide as so many letters, and asks for no more than so many.
const LETTERS: std::ops::RangeInclusive<usize> = 10..=48;

impl Writer<'_> {
    /// A table whose head is repeated on every page that it runs over.
    pub(super) fn table(&mut self, table: &Table<'_>) {
        if !table.caption.is_empty() {
            self.paragraph(&Paragraph::of("Caption"), &table.caption);
        }
        let (style, text) = match table.head.len() > DENSE {
            true => ("DenseTable", "TableDense"),
            false => ("ReportTable", "TableText"),
        };
        self.open_table(style, &self.widths(table), true);
        self.row(&table.head, text, "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        table.rows.iter().for_each(|row| self.row(row, text, "<w:trPr><w:cantSplit/></w:trPr>"));
        self.close_table();
    }

    /// Numbers that are seen first, beside one another.
    pub(super) fn counts(&mut self, counts: &[KeyNumber<'_>]) {
        if counts.is_empty() {
            return;
        }
        self.open_table("Counts", &vec![WIDTH / counts.len(); counts.len()], false);
        self.out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for KeyNumber { number, what, badge } in counts {
            self.out.push_str("<w:tc><w:tcPr/>");
            self.plain("CountNumber", &crate::speech::numbers::grouped(*number as u128));
            let sign = badge.map_or_else(String::new, |badge| format!("{} ", badge.sign()));
            let what = self.say(what);
            self.plain("CountWhat", &format!("{sign}{what}"));
            self.out.push_str("</w:tc>");
        }
        self.out.push_str("</w:tr>");
        self.close_table();
    }

    fn open_table(&mut self, style: &str, widths: &[usize], headed: bool) {
        let bidi = if self.is_rtl() { "<w:bidiVisual/>" } else { "" };
        let headed = u8::from(headed);
        let _ = write!(
            self.out,
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"{style}\"/>{bidi}<w:tblW w:w=\"5000\" w:type=\"pct\"/>\
             <w:tblLook w:val=\"00A0\" w:firstRow=\"{headed}\" w:lastRow=\"0\" w:firstColumn=\"{headed}\" \
             w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>"
        );
        for width in widths {
            let _ = write!(self.out, "<w:gridCol w:w=\"{width}\"/>");
        }
        self.out.push_str("</w:tblGrid>\n");
    }

    /// Tables that touch one another would be one.
    fn close_table(&mut self) {
        self.out.push_str("</w:tbl>\n");
        self.plain("TableEnd", "");
    }

    fn row(&mut self, cells: &[Vec<TextRun<'_>>], style: &'static str, properties: &str) {
        let _ = write!(self.out, "<w:tr>{properties}");
        for cell in cells {
            self.out.push_str("<w:tc><w:tcPr/>");
            self.paragraph(&Paragraph::of(style), cell);
            self.out.push_str("</w:tc>");
        }
        self.out.push_str("</w:tr>\n");
    }

    /// The widths of the columns: between what the longest cell of each asks for and what most of them need, with room for
    /// the longest word.
    fn widths(&self, table: &Table<'_>) -> Vec<usize> {
        let wanted: Vec<usize> = (0..table.head.len())
            .map(|column| {
                let cells = std::iter::once(&table.head).chain(&table.rows).filter_map(|row| row.get(column));
                let (lengths, words): (Vec<usize>, Vec<usize>) = cells.map(|cell| self.lengths(cell)).unzip();
                let longest = lengths.iter().copied().max().unwrap_or(0).min(2 * LETTERS.end());
                let usual = lengths.iter().sum::<usize>() / lengths.len().max(1);
                let word = words.into_iter().max().unwrap_or(0) * 2;
                usize::midpoint(longest, usual).max(word).clamp(*LETTERS.start(), *LETTERS.end())
            })
            .collect();
        let all = wanted.iter().sum::<usize>().max(1);
        wanted.into_iter().map(|letters| WIDTH * letters / all).collect()
    }

    /// How many letters a cell has, and the longest of its words.
    fn lengths(&self, cell: &[TextRun<'_>]) -> (usize, usize) {
        let runs: Vec<String> = cell.iter().map(|run| self.words(run)).collect();
        let letters = |text: &str| text.chars().count();
        // A space that does not break is part of a word.
        let words = runs.iter().flat_map(|run| run.split([' ', '\n']));
        (runs.iter().map(|run| letters(run) + 1).sum(), words.map(letters).max().unwrap_or(0))
    }
}
