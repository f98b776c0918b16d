//! Tables of rows: values separated by commas, semicolons or tabs, as spreadsheets and databases write them (RFC 4180).

use std::borrow::Cow;

use crate::problem::{Diagnostic, Problem, Span};

/// The text of a table from the bytes of its file: UTF-8, or what Excel calls Unicode text (UTF-16 with its mark).
///
/// # Errors
/// [`Problem::TableEncoding`]: it is in the letters of one country, as Excel saves what it calls just CSV.
#[allow(clippy::result_large_err, reason = "called once a run")]
pub fn decode(bytes: &[u8]) -> Result<String, Diagnostic> {
    let units = |read: fn([u8; 2]) -> u16| bytes[2..].chunks_exact(2).map(|pair| read([pair[0], pair[1]])).collect();
    let utf_16: Option<Vec<u16>> = match bytes {
        [0xFF, 0xFE, ..] => Some(units(u16::from_le_bytes)),
        [0xFE, 0xFF, ..] => Some(units(u16::from_be_bytes)),
        _ => None,
    };
    if let Some(units) = utf_16 {
        return Ok(String::from_utf16_lossy(&units));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    std::str::from_utf8(bytes).map(str::to_owned).map_err(|error| {
        let at = error.valid_up_to();
        let line = bytes[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
        Diagnostic::of_file(Problem::TableEncoding { line, byte: bytes[at] })
    })
}

/// A cell as it is written: one that a spreadsheet would take for a formula, and so for something to do, begins with an
/// apostrophe, which says that what follows is text.
#[must_use]
pub fn guarded(cell: &str) -> Cow<'_, str> {
    if is_guarded(cell) { format!("{APOSTROPHE}{cell}").into() } else { cell.into() }
}

/// A cell as it was before it was [`guarded`].
#[must_use]
pub fn bare(cell: &str) -> &str {
    cell.strip_prefix(APOSTROPHE).filter(|rest| is_guarded(rest)).unwrap_or(cell)
}

const APOSTROPHE: char = '\'';

/// Whether a spreadsheet takes a cell for a formula: by the first letter, also where it is as wide as a Chinese one. A
/// lone hyphen, which stands for what differs within a state, is none.
fn is_formula(cell: &str) -> bool {
    cell != "-" && cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// Whether a cell is a formula but for apostrophes before it.
fn is_guarded(cell: &str) -> bool {
    is_formula(cell.trim_start_matches(APOSTROPHE))
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Csv {
    /// The names of its columns.
    pub head: Row,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Row {
    /// The line on which it begins, from 1.
    pub line: usize,
    pub cells: Vec<Cell>,
    /// Where it stands in the text.
    pub span: Span,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cell {
    /// What it says.
    pub text: String,
    /// Where it stands in the text, quotation marks included.
    pub span: Span,
}

/// Reads a table; rows of nothing are left out.
///
/// # Errors
/// There is nothing in it, or a quotation mark is never closed.
pub(crate) fn read(text: &str) -> Result<Csv, Box<Diagnostic>> {
    let separator = separator(text);
    let mut reader = Reader { text, at: 0, line: 1, separator };
    if text.starts_with('\u{FEFF}') {
        reader.at = '\u{FEFF}'.len_utf8();
    }
    reader.skip_separator_line();
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

/// What separates the values: what the first line says of it (`sep=;`, which Excel understands), else of the three the one
/// that it has most of.
fn separator(text: &str) -> u8 {
    if let Some(said) = separator_line(text).and_then(|line| line.bytes().last()) {
        return said;
    }
    let head = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |separator: &u8| head.bytes().filter(|byte| byte == separator).count();
    // Of equals the last one is taken, which is the comma.
    [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',')
}

/// The first line of a table, where it but says what separates the values.
fn separator_line(text: &str) -> Option<&str> {
    let line = text.trim_start_matches('\u{FEFF}').lines().next()?;
    matches!(line, "sep=," | "sep=;" | "sep=\t").then_some(line)
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    separator: u8,
}

impl Reader<'_> {
    fn skip_separator_line(&mut self) {
        if let Some(line) = separator_line(self.text) {
            self.at += line.len();
            self.end_of_line();
        }
    }

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
        assert_eq!(cells("sep=;\r\na,b;c\n1;2"), [["a,b", "c"], ["1", "2"]]);
        assert_eq!(cells("a\tb\nب\t\"ج\""), [["a", "b"], ["ب", "ج"]]);
    }

    #[test]
    fn what_excel_saves_is_decoded_or_told() {
        assert_eq!(decode("\u{FEFF}أ,ب".as_bytes()).unwrap(), "أ,ب");
        let le: Vec<u8> = "\u{FEFF}أ\tب".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = "\u{FEFF}أ\tب".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!((decode(&le).unwrap(), decode(&be).unwrap()), ("أ\tب".to_owned(), "أ\tب".to_owned()));
        // Windows-1256, the letters of Arabic countries.
        let problem = decode(b"place,ar\ncase.title,\xC3\xC8\n").unwrap_err().problem;
        assert_eq!(problem, Problem::TableEncoding { line: 2, byte: 0xC3 });
    }

    #[test]
    fn no_cell_is_a_formula() {
        for formula in ["=cmd|'/c calc'!A1", "+1", "-2", "@x", "-Y-", "--", "\t=1", "\r=1", "\n=1", "＝1"] {
            assert_eq!(guarded(formula), format!("'{formula}"));
            assert_eq!(bare(&guarded(formula)), formula);
        }
        for text in ["", "-", "Y-N", "1", "a=b", "'quoted'"] {
            assert_eq!((guarded(text).as_ref(), bare(text)), (text, text));
        }
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
