//! The texts of a case in each language, and which of them one lacks.

use std::io;

use mizan_case::Case;
use mizan_case::texts::CaseText;

use crate::args;
use crate::formats::csv::{write_mark, write_row};
use crate::speech::columns::{Cell, Columns};
use crate::speech::language::Language;
use crate::speech::look::{FAINT, HEADING, Look};
use crate::speech::visible::visible;
use crate::speech::wrap::clipped;

/// How many columns of a text are shown, so that one knows which it is.
const SHOWN: usize = 60;

/// Writes how many texts each language lacks, and which.
///
/// # Errors
/// What `out` reports.
pub fn write(out: &mut dyn io::Write, look: &Look, case: &Case) -> io::Result<()> {
    let messages = look.language.messages();
    let texts = case.texts();
    let lacks = |text: &CaseText<'_>, language: Language| !case.is_said_in(text.label, language.tag());
    for language in Language::ALL {
        let missing = texts.iter().filter(|text| lacks(text, language)).count();
        let name = language.messages().text("language-name", &[]);
        let args = args!["missing" => missing, "all" => texts.len(), "language" => name];
        writeln!(out, "{}", look.styled(HEADING, &messages.text("translations-missing", &args)))?;
    }
    let lacking: Vec<&CaseText<'_>> =
        texts.iter().filter(|text| Language::ALL.iter().any(|language| lacks(text, *language))).collect();
    if lacking.is_empty() {
        return Ok(());
    }
    writeln!(out)?;
    let row = |text: &&CaseText<'_>| {
        let missing = Language::ALL.into_iter().filter(|language| lacks(text, *language));
        let missing: Vec<&str> = missing.map(Language::tag).collect();
        let says = visible(text.label.get(&[]).unwrap_or_default());
        let says = Cell { text: clipped(&says, Some(SHOWN)), style: FAINT };
        vec![Cell::from(text.place.clone()), Cell::from(missing.join(" ")), says]
    };
    let rows: Vec<Vec<Cell>> = lacking.iter().map(row).collect();
    let columns = Columns { heads: Vec::new(), right: Vec::new(), keys: 1, indent: 2 };
    columns.write(out, look, || rows.iter().cloned())
}

/// Writes every text as CSV: its place, and what it says in each language, or nothing.
///
/// # Errors
/// What `out` reports.
pub fn write_csv(out: &mut dyn io::Write, case: &Case) -> io::Result<()> {
    write_mark(out, false)?;
    let head: Vec<String> =
        std::iter::once("place").chain(Language::ALL.map(Language::tag)).map(str::to_owned).collect();
    write_row(out, &head)?;
    for text in case.texts() {
        let says = Language::ALL.map(|language| match case.is_said_in(text.label, language.tag()) {
            true => text.label.get(&[language.tag()]).unwrap_or_default().to_owned(),
            false => String::new(),
        });
        let row: Vec<String> = std::iter::once(text.place).chain(says).collect();
        write_row(out, &row)?;
    }
    Ok(())
}
