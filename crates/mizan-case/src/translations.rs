//! The texts of a case as a table, both ways: every text in each language, for whoever translates; and what a table that
//! was filled in adds to the case. What the case says is never replaced by a table.

use std::collections::BTreeMap;

use crate::case::Case;
use crate::case::texts::CaseText;
use crate::csv::{self, Cell, Row, bare};
use crate::file::text::SourceText;
use crate::names::{canonical, suggestions};
use crate::problem::{Diagnostic, Findings, Problem, Span};

/// The column that says where a text stands.
pub const PLACE: &str = "place";

/// A text of a case in each of some languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextRow {
    /// Where it stands: `dm.russia.name`.
    pub place: String,
    /// What it says in each of the languages, in their order; `None` where it is not there.
    pub says: Vec<Option<String>>,
    /// Whether it is left out of what is shared.
    pub private: bool,
}

impl TextRow {
    /// Whether one of the languages lacks it.
    #[must_use]
    pub fn lacks(&self) -> bool {
        self.says.iter().any(Option::is_none)
    }
}

/// Texts for a place of a case, by language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewText {
    /// Where it belongs: `dm.russia.name`.
    pub place: String,
    /// What it is to say, by language tag.
    pub texts: Vec<(String, String)>,
    /// The line of the table that says so.
    pub line: usize,
}

/// What a table adds to a case.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filling {
    /// What is new, in the order of the table.
    pub new: Vec<NewText>,
    /// How many texts of the table the case says already.
    pub same: usize,
    /// What was left out, each with the reason, in the order of the table.
    pub left_out: Vec<Diagnostic>,
}

impl Filling {
    /// How many texts are new in a language.
    #[must_use]
    pub fn new_in(&self, language: &str) -> usize {
        self.new.iter().flat_map(|new| &new.texts).filter(|(tag, _)| tag == language).count()
    }
}

/// Every text of a case in each of `languages`, in the order of [`Case::texts`].
///
/// ```
/// use mizan_case::{load, translations::rows};
///
/// let text = "mizan = 1\n[case]\ntitle = { en = \"A well\" }\n[dm.a.options.x]\n[states.now]\non = []\n";
/// let loaded = load(text, &Default::default());
/// let rows = rows(loaded.ready().expect("a case").case, &["ar", "en"]);
/// assert_eq!(rows[0].place, "case.title");
/// assert_eq!(rows[0].says, [None, Some("A well".to_owned())]);
/// ```
#[must_use]
pub fn rows(case: &Case, languages: &[&str]) -> Vec<TextRow> {
    let says = |text: &CaseText<'_>| languages.iter().map(|tag| there(case, text, tag).map(str::to_owned)).collect();
    let row = |text: CaseText<'_>| TextRow { says: says(&text), place: text.place, private: text.private };
    case.texts().into_iter().map(row).collect()
}

/// What `table`, such as [`rows`] written down and filled in, adds to a case in `languages`: texts that it lacks. A row
/// whose text in one language is another than the case has is left out as a whole, for it may be about another text; what
/// is no text of the case, or lost its letters when it was saved, is left out too.
///
/// # Errors
/// What is wrong with the table as a whole: there is nothing in it, a quotation mark is never closed, or it has no column
/// `place`, or none in any of the languages.
pub fn fill(case: &Case, table: &SourceText, languages: &[&str]) -> Result<Filling, Box<Diagnostic>> {
    let no_column = |column: &str, head: Option<&Row>| {
        let found = head.iter().flat_map(|row| &row.cells).map(|cell| cell.text.trim().to_owned()).collect();
        let problem = Problem::NoTextColumn { column: column.to_owned(), found };
        Box::new(head.map_or_else(
            || Diagnostic::of_file(problem.clone()),
            |row| Diagnostic::at(problem.clone(), row.span.clone()),
        ))
    };
    let read = csv::read(&table.text).map_err(|why| match why.problem {
        Problem::EmptyTable => no_column(PLACE, None),
        _ => why,
    })?;
    let column = |name: &str| read.head.cells.iter().position(|cell| folded(&cell.text) == name);
    let place = column(PLACE).ok_or_else(|| no_column(PLACE, Some(&read.head)))?;
    let columns: Vec<(&str, usize)> =
        languages.iter().filter_map(|language| Some((*language, column(language)?))).collect();
    if columns.is_empty() {
        return Err(no_column(&languages.join("`, `"), Some(&read.head)));
    }
    let texts = case.texts().into_iter().map(|text| (text.place.clone(), text)).collect();
    let mut filler = Filler { case, texts, columns, place, seen: BTreeMap::new(), out: Findings::default() };
    let mut filling = Filling::default();
    for row in &read.rows {
        filler.row(row, &mut filling);
    }
    filling.left_out = filler.out.into_sorted();
    Ok(filling)
}

/// A text in a language; `None` where it is not there.
fn there<'a>(case: &Case, text: &CaseText<'a>, language: &str) -> Option<&'a str> {
    case.is_said_in(text.label, language).then(|| text.label.get(&[language])).flatten()
}

/// The name of a column, whichever letters it is in.
fn folded(text: &str) -> String {
    canonical(text).trim().to_lowercase()
}

/// What a cell says: without what keeps a spreadsheet from calculating, and with line ends as they are in case files.
fn said(cell: &Cell) -> String {
    bare(&cell.text).replace("\r\n", "\n").replace('\r', "\n").trim().to_owned()
}

/// The beginning of a text, enough to know it by.
fn shortened(text: &str) -> String {
    const MOST: usize = 80;
    let short: String = text.chars().take(MOST).collect();
    if short.len() < text.len() { format!("{}…", short.trim_end()) } else { short }
}

/// Whether the letters of a text were lost when it was saved: a run of question marks stands in their place.
fn is_lost(text: &str) -> bool {
    let bare = !text.chars().any(char::is_alphanumeric) && text.contains("??");
    bare || text.contains("???") || text.contains('\u{FFFD}')
}

/// Goes through the rows of a table.
struct Filler<'a> {
    case: &'a Case,
    /// The texts by place.
    texts: BTreeMap<String, CaseText<'a>>,
    /// The columns of the languages.
    columns: Vec<(&'a str, usize)>,
    /// The column of the place.
    place: usize,
    /// The rows that were gone through, by place, with what they say.
    seen: BTreeMap<String, (Vec<String>, Span)>,
    out: Findings,
}

impl Filler<'_> {
    fn row(&mut self, row: &Row, filling: &mut Filling) {
        let Some(at) = row.cells.get(self.place).filter(|cell| !cell.text.trim().is_empty()) else { return };
        let place = canonical(bare(&at.text)).trim().to_owned();
        let says: Vec<(&str, String, Span)> = self
            .columns
            .iter()
            .filter_map(|(language, column)| Some((*language, row.cells.get(*column)?)))
            .map(|(language, cell)| (language, said(cell), cell.span.clone()))
            .filter(|(_, text, _)| !text.is_empty())
            .collect();
        let Some(text) = self.texts.get(&place) else {
            let suggestions = suggestions(&place, self.texts.keys().map(String::as_str));
            return self.out.add(Problem::NoTextThere { place, suggestions }, at.span.clone());
        };
        let all: Vec<String> = says.iter().map(|(language, text, _)| format!("{language}={text}")).collect();
        if let Some((before, first)) = self.seen.get(&place) {
            if *before != all {
                let twice = Diagnostic::at(Problem::TextTwice { place }, at.span.clone());
                self.out.push(twice.with_related([first.clone()]));
            }
            return;
        }
        self.seen.insert(place.clone(), (all, at.span.clone()));
        if let Some((_, text, span)) = says.iter().find(|(_, text, _)| is_lost(text)) {
            return self.out.add(Problem::LettersLost { text: text.clone() }, span.clone());
        }
        let is_there = |(language, said, _): &&(&str, String, Span)| {
            there(self.case, text, language).is_some_and(|there| canonical(there).trim() == canonical(said).trim())
        };
        let (same, other): (Vec<_>, Vec<_>) = says.iter().partition(|one| is_there(one));
        // What stands for all languages is the text of one once the others have their own.
        let is_for_all =
            self.case.language.is_none() && text.label.plain.is_some() && text.label.by_language.is_empty();
        let clash = other.iter().find_map(|(language, _, span)| {
            Some((language, there(self.case, text, language)?, span)).filter(|_| !is_for_all || same.is_empty())
        });
        if let Some((language, there, span)) = clash {
            let (language, there) = ((*language).to_owned(), shortened(there));
            return self.out.add(Problem::TextIsOther { place, language, there }, span.clone());
        }
        filling.same += same.len();
        if other.is_empty() {
            return;
        }
        let kept = same.into_iter().filter(|_| is_for_all);
        let texts = kept.chain(other).map(|(language, said, _)| ((*language).to_owned(), said.clone())).collect();
        filling.new.push(NewText { place, texts, line: row.line });
    }
}
