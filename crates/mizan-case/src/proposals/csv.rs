//! A table of rows: values separated by commas, semicolons or tabs, as spreadsheets and databases write them (RFC 4180).

use crate::problem::{Diagnostic, Problem, Span};

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Csv {
    /// The names of its columns.
    pub head: Row,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Row {
    /// The line on which it begins, from 1.
    pub line: usize,
    pub cells: Vec<Cell>,
    /// Where it stands in the text.
    pub span: Span,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cell {
    /// What it says.
    pub text: String,
    /// Where it stands in the text, quotation marks included.
    pub span: Span,
}

/// Reads a table; rows of nothing are left out.
///
/// # Errors
/// There is nothing in it, or a quotation mark is never closed.
pub(super) fn read(text: &str) -> Result<Csv, Box<Diagnostic>> {
    let separator = separator(text);
    let mut reader = Reader { text, at: 0, line: 1, separator };
    if text.starts_with('\u{FEFF}') {
        reader.at = '\u{FEFF}'.len_utf8();
    }
    let mut rows = Vec::new();
    while reader.at < text.len() {
        let row = reader.row()?;
        if row.cells.iter().any(|cell| !cell.text.trim().is_empty()) {
            rows.push(row);
        }
    }
    let mut rows = rows.into_iter();
    match rows.next() {
        Some(head) => Ok(Csv { head, rows: rows.collect() }),
        None => Err(Box::new(Diagnostic::of_file(Problem::EmptyTable))),
    }
}

/// What separates the values: of the three the one that the first line has most of.
fn separator(text: &str) -> u8 {
    let head = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |separator: &u8| head.bytes().filter(|byte| byte == separator).count();
    // Of equals the last one is taken, which is the comma.
    [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',')
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    separator: u8,
}

impl Reader<'_> {
    fn row(&mut self) -> Result<Row, Box<Diagnostic>> {
        let (start, line) = (self.at, self.line);
        let mut cells = Vec::new();
        loop {
            cells.push(self.cell()?);
            match self.byte() {
                Some(byte) if byte == self.separator => self.at += 1,
                _ => break,
            }
        }
        let span = start..self.at;
        self.end_of_line();
        Ok(Row { line, cells, span })
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn end_of_line(&mut self) {
        if self.byte() == Some(b'\r') {
            self.at += 1;
        }
        if self.byte() == Some(b'\n') {
            self.at += 1;
            self.line += 1;
        }
    }

    fn cell(&mut self) -> Result<Cell, Box<Diagnostic>> {
        if self.byte() == Some(b'"') { self.quoted() } else { Ok(self.plain(self.at)) }
    }

    /// A cell up to the next separator or the end of its line.
    fn plain(&mut self, start: usize) -> Cell {
        let ends = |byte: &u8| *byte == self.separator || matches!(byte, b'\n' | b'\r');
        let rest = &self.text.as_bytes()[self.at..];
        self.at += rest.iter().position(ends).unwrap_or(rest.len());
        Cell { text: self.text[start..self.at].to_owned(), span: start..self.at }
    }

    /// A cell between quotation marks, in which two of them stand for one.
    fn quoted(&mut self) -> Result<Cell, Box<Diagnostic>> {
        let start = self.at;
        self.at += 1;
        let mut text = String::new();
        loop {
            let rest = &self.text[self.at..];
            let Some(end) = rest.find('"') else {
                let problem = Problem::UnclosedCell;
                let line = rest.find('\n').map_or(self.text.len(), |end| self.at + end);
                return Err(Box::new(Diagnostic::at(problem, start..line)));
            };
            text.push_str(&rest[..end]);
            self.line += rest[..end].matches('\n').count();
            self.at += end + 1;
            if self.byte() != Some(b'"') {
                break;
            }
            text.push('"');
            self.at += 1;
        }
        // What some programs leave between the mark and the separator belongs to the cell.
        let after = self.plain(self.at);
        text.push_str(&after.text);
        Ok(Cell { text, span: start..self.at })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        let table = read(text).unwrap();
        let of = |row: &Row| row.cells.iter().map(|cell| cell.text.clone()).collect();
        std::iter::once(&table.head).chain(&table.rows).map(of).collect()
    }

    #[test]
    fn cells_are_read_as_they_are_written() {
        assert_eq!(cells("a,b\n1,\"x, \"\"y\"\"\nz\"\r\n\n2,\n"), [["a", "b"], ["1", "x, \"y\"\nz"], ["2", ""]]);
        assert_eq!(cells("\u{FEFF}a;b\n1,5;2"), [["a", "b"], ["1,5", "2"]]);
        assert_eq!(cells("a\tb\nب\t\"ج\""), [["a", "b"], ["ب", "ج"]]);
    }

    #[test]
    fn lines_are_counted_through_cells_of_several() {
        let lines: Vec<usize> = read("a\n\"x\ny\"\nz\n").unwrap().rows.iter().map(|row| row.line).collect();
        assert_eq!(lines, [2, 4]);
    }

    #[test]
    fn what_is_no_table_is_told() {
        assert_eq!(read(" \n").unwrap_err().problem, Problem::EmptyTable);
        let unclosed = read("a,b\n1,\"x\ny").unwrap_err();
        assert_eq!((unclosed.problem, unclosed.span), (Problem::UnclosedCell, Some(6..8)));
    }

    proptest::proptest! {
        /// Whatever is in a file, it is a table or none; and every cell stands where it says.
        #[test]
        fn no_table_is_too_odd(text in "[a,;\t\"\r\nب]{0,30}") {
            if let Ok(table) = read(&text) {
                for cell in table.rows.iter().flat_map(|row| &row.cells) {
                    assert!(text.get(cell.span.clone()).is_some());
                }
            }
        }
    }
}
