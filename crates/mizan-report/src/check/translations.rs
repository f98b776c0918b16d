//! The texts of a case in each language, and which of them one lacks.

use std::io;

use mizan_case::Case;
use mizan_case::texts::CaseText;
use mizan_case::translations::{Filling, NewText, PLACE, rows};

use crate::args;
use crate::formats::csv::{write_mark, write_row};
use crate::speech::columns::{Cell, Columns};
use crate::speech::language::Language;
use crate::speech::look::{FAINT, HEADING, Look};
use crate::speech::messages::Messages;
use crate::speech::visible::visible;
use crate::speech::wrap::clipped;

/// How many columns of a text are shown, so that one knows which it is.
const SHOWN: usize = 60;

/// What a language is called in that of the messages.
fn called(messages: &Messages, language: Language) -> String {
    let id = match language {
        Language::Arabic => "language-called-ar",
        Language::English => "language-called-en",
    };
    messages.text(id, &args![])
}

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
        let name = called(messages, language);
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

/// Writes every text as CSV: its place, and what it says in each language, or nothing. Filled in, it can be
/// [taken into the case](mizan_case::translations::fill).
///
/// # Errors
/// What `out` reports.
pub fn write_csv(out: &mut dyn io::Write, case: &Case) -> io::Result<()> {
    write_mark(out, false)?;
    let languages = Language::ALL.map(Language::tag);
    let head: Vec<String> = std::iter::once(PLACE).chain(languages).map(str::to_owned).collect();
    write_row(out, &head)?;
    for row in rows(case, &languages) {
        let says = row.says.into_iter().map(Option::unwrap_or_default);
        let cells: Vec<String> = std::iter::once(row.place).chain(says).collect();
        write_row(out, &cells)?;
    }
    Ok(())
}

/// Writes what a table of texts added to the case `name`, and how much of it was left out.
///
/// # Errors
/// What `out` reports.
pub fn write_filled(out: &mut dyn io::Write, look: &Look, filling: &Filling, name: &str) -> io::Result<()> {
    let messages = look.language.messages();
    let counts = Language::ALL.map(|language| (language, filling.new_in(language.tag())));
    for (language, new) in counts.into_iter().filter(|(_, new)| *new > 0) {
        let language = called(messages, language);
        let told = messages.text("import-filled", &args!["new" => new, "language" => language, "case" => name]);
        writeln!(out, "{}", look.styled(HEADING, &told))?;
    }
    if filling.new.is_empty() {
        writeln!(out, "{}", messages.text("import-nothing", &args!["case" => name]))?;
    }
    for (id, count) in [("import-same", filling.same), ("import-left-out", filling.left_out.len())] {
        if count > 0 {
            writeln!(out, "{}", messages.text(id, &args!["count" => count]))?;
        }
    }
    if filling.new.is_empty() {
        return Ok(());
    }
    writeln!(out)?;
    let row = |new: &NewText| {
        let tags: Vec<&str> = new.texts.iter().map(|(tag, _)| tag.as_str()).collect();
        let says = new.texts.iter().map(|(_, text)| visible(text)).next().unwrap_or_default();
        let says = Cell { text: clipped(&says, Some(SHOWN)), style: FAINT };
        vec![Cell::from(new.place.clone()), Cell::from(tags.join(" ")), says]
    };
    let rows: Vec<Vec<Cell>> = filling.new.iter().map(row).collect();
    let columns = Columns { heads: Vec::new(), right: Vec::new(), keys: 1, indent: 2 };
    columns.write(out, look, || rows.iter().cloned())
}
