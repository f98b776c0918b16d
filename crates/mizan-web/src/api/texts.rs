//! The texts of a case in each language: a table to be looked at, taken out, and filled in.

use std::sync::Arc;

use axum::http::StatusCode;
use mizan::{NotFilled, SourceText};
use mizan_case::translations::{TextRow, rows};
use mizan_report::check::translations::write_csv;
use mizan_report::{Language, diagnostics};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::About;
use super::audit::{not_usable, refused};
use super::edit::{Edited, refused as not_edited};
use crate::refusal::Refusal;
use crate::workbench::Workbench;

/// Every text of a case.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Texts {
    /// The languages, in the order of what is said in them.
    languages: Vec<&'static str>,
    rows: Vec<TextAnswer>,
    /// All of it as a table for a spreadsheet.
    csv: String,
}

/// A text.
#[derive(Serialize, JsonSchema)]
struct TextAnswer {
    /// Where it stands.
    place: String,
    /// What it says in each language; null where it is not there.
    says: Vec<Option<String>>,
    private: bool,
}

/// Every text of a case in each language.
pub(crate) fn texts(workbench: &Arc<Workbench>, asked: About) -> Result<Texts, Refusal> {
    let language = asked.language(workbench);
    let analysis = asked.analysis(workbench)?;
    let case = analysis.usable().ok_or_else(|| not_usable(language))?.case;
    let languages = Language::ALL.map(Language::tag);
    let mut csv = Vec::new();
    write_csv(&mut csv, case).expect("memory takes what is written");
    let answer = |TextRow { place, says, private }| TextAnswer { place, says, private };
    Ok(Texts {
        rows: rows(case, &languages).into_iter().map(answer).collect(),
        languages: languages.into(),
        csv: String::from_utf8_lossy(&csv).into_owned(),
    })
}

/// A table that was filled in.
#[derive(Deserialize)]
pub(crate) struct Filled {
    #[serde(flatten)]
    about: About,
    table: String,
}

/// What a table adds to the case.
#[derive(Serialize, JsonSchema)]
pub(crate) struct FillingAnswer {
    edited: Edited,
    /// How many texts are new.
    new: usize,
    /// How many the case says already.
    same: usize,
    /// What was left out, each with the reason.
    left_out: Vec<String>,
}

/// The text with what a table adds to it.
pub(crate) fn fill(workbench: &Arc<Workbench>, asked: Filled) -> Result<FillingAnswer, Refusal> {
    let language = asked.about.language(workbench);
    let analysis = asked.about.analysis(workbench)?;
    let table = SourceText::new("CSV", asked.table);
    let (filling, text) =
        analysis.session.filled(&table, &Language::ALL.map(Language::tag)).map_err(|why| match why {
            NotFilled::Refused(why) => refused(&why, language),
            NotFilled::Table(why) => {
                Refusal::told(StatusCode::UNPROCESSABLE_ENTITY, "bad-table", diagnostics::message(&why, language))
            }
            NotFilled::NoPlace(why) => not_edited(why, language),
        })?;
    Ok(FillingAnswer {
        edited: Edited::after(&asked.about.text, text),
        new: filling.new.iter().map(|new| new.texts.len()).sum(),
        same: filling.same,
        left_out: filling.left_out.iter().map(|why| diagnostics::message(why, language)).collect(),
    })
}
