//! Rows of CSV, both ways.

use std::borrow::Cow;
use std::io;

use mizan_case::Case;
use mizan_case::csv::{bare, guarded};

/// Whether all ids of a case are ASCII, so that all that a table says of it is.
#[must_use]
pub fn is_ascii(case: &Case) -> bool {
    let dms = case.decision_makers.iter().map(|dm| &dm.id);
    let statements = case.decision_makers.iter().flat_map(|dm| &dm.statements).filter_map(|one| one.id.as_ref());
    let options = case.options.iter().map(|option| &option.id);
    let states = case.states.iter().map(|state| &state.id).chain(&case.graph_states);
    let claims = case.claims.iter().map(|claim| &claim.id);
    let variants = case.variants.iter().map(|variant| &variant.id);
    dms.chain(statements).chain(options).chain(states).chain(claims).chain(variants).all(|id| id.is_ascii())
}

/// What tells Excel, which otherwise takes a file for one of the letters of its own country, that the file is in UTF-8.
const MARK: char = '\u{FEFF}';

/// Begins a table: with a byte order mark where it says more than ASCII, since Excel reads no Arabic without it; programs
/// that do not expect one seldom meet it so.
///
/// # Errors
/// What `out` reports.
pub fn write_mark(out: &mut dyn io::Write, is_ascii: bool) -> io::Result<()> {
    if is_ascii { Ok(()) } else { write!(out, "{MARK}") }
}

/// Writes one row. A cell that a spreadsheet would take for a formula, and so for something to do, begins with an
/// apostrophe, which says that what follows is text.
///
/// # Errors
/// What `out` reports.
pub fn write_row(out: &mut dyn io::Write, cells: &[String]) -> io::Result<()> {
    for (index, cell) in cells.iter().enumerate() {
        let separator = if index == 0 { "" } else { "," };
        write!(out, "{separator}{}", quoted(&guarded(cell)))?;
    }
    out.write_all(b"\n")
}

/// The rows of a text that [`write_mark`] and [`write_row`] wrote, or any program that follows RFC 4180.
#[must_use]
pub fn records(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut is_quoted = false;
    let mut chars = text.trim_start_matches(MARK).chars().peekable();
    while let Some(char) = chars.next() {
        match char {
            '"' if is_quoted && chars.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => row.push(bare(&std::mem::take(&mut cell)).to_owned()),
            '\n' if !is_quoted => {
                row.push(bare(&std::mem::take(&mut cell)).to_owned());
                rows.push(std::mem::take(&mut row));
            }
            _ => cell.push(char),
        }
    }
    rows
}

fn quoted(cell: &str) -> Cow<'_, str> {
    if cell.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\"")).into()
    } else {
        cell.into()
    }
}

#[cfg(test)]
mod tests {
    use super::{quoted, records, write_row};

    #[test]
    fn what_would_break_a_row_is_quoted() {
        assert_eq!(quoted("a b"), "a b");
        assert_eq!(quoted("a,b"), "\"a,b\"");
        assert_eq!(quoted("the \"end\"\n"), "\"the \"\"end\"\"\n\"");
    }

    #[test]
    fn what_was_written_is_read_again() {
        let rows = [
            vec!["=1+1", "'=1", "''-Y-"],
            vec!["-", "'", "'a"],
            vec!["a", "", "b \"c\", d"],
            vec!["\n", "\"", ","],
            vec!["", "", ""],
        ];
        let rows = rows.map(|row| row.into_iter().map(str::to_owned).collect::<Vec<_>>());
        let mut text = Vec::new();
        rows.iter().for_each(|row| write_row(&mut text, row).unwrap());
        assert_eq!(records(&String::from_utf8(text).unwrap()), rows);
    }
}
