//! Words of Python that stand for something of the theory: concepts, languages, ways of acting.

use mizan_core::{Concept, SanctionRule, Way};
use mizan_report::Language;
use pyo3::prelude::*;

use crate::failure::no_choice;

/// The language of a tag; `None` for none.
///
/// # Errors
/// Mizan does not speak it.
pub fn language(py: Python<'_>, tag: Option<&str>) -> PyResult<Option<Language>> {
    let Some(tag) = tag else { return Ok(None) };
    let found = Language::from_tag(tag).ok_or_else(|| {
        let speaks = of_locale().unwrap_or(Language::English);
        no_choice(py, speaks, "lang", tag, Language::ALL.map(Language::tag))
    });
    found.map(Some)
}

/// The language of the locale.
pub fn of_locale() -> Option<Language> {
    let variable = |name: &str| std::env::var(name).ok();
    let (all, messages, lang) = (variable("LC_ALL"), variable("LC_MESSAGES"), variable("LANG"));
    Language::from_locale(all.as_deref(), messages.as_deref(), lang.as_deref())
}

/// A concept of stability.
///
/// # Errors
/// There is none of this name among `possible`.
pub fn concept(py: Python<'_>, language: Language, id: &str, possible: &[Concept]) -> PyResult<Concept> {
    let found = Concept::from_id(&id.to_lowercase()).filter(|concept| possible.contains(concept));
    found.ok_or_else(|| no_choice(py, language, "concepts", id, possible.iter().map(|concept| concept.id())))
}

/// Several concepts.
///
/// # Errors
/// One of them is none.
pub fn concepts(py: Python<'_>, language: Language, ids: Vec<String>, possible: &[Concept]) -> PyResult<Vec<Concept>> {
    ids.iter().map(|id| concept(py, language, id, possible)).collect()
}

/// Which sequences of moves are sanctions.
///
/// # Errors
/// There is no such rule.
pub fn sanctions(py: Python<'_>, language: Language, id: &str) -> PyResult<SanctionRule> {
    let all = || SanctionRule::ALL.map(SanctionRule::id);
    SanctionRule::from_id(id).ok_or_else(|| no_choice(py, language, "sanctions", id, all()))
}

/// Any moves at all, whoever gains.
const ANY_MOVES: &str = "moves";

/// How people act; `None` for any moves at all, `"moves"`.
///
/// # Errors
/// There is no such way.
pub fn way(py: Python<'_>, language: Language, id: &str) -> PyResult<Option<Way>> {
    if id == ANY_MOVES {
        return Ok(None);
    }
    let known = Way::STEPWISE.map(Way::id).into_iter().chain([ANY_MOVES]);
    Way::from_id(id)
        .filter(|way| Way::STEPWISE.contains(way))
        .map(Some)
        .ok_or_else(|| no_choice(py, language, "by", id, known))
}

/// One text, or several.
#[derive(Debug, FromPyObject)]
pub enum OneOrMany {
    /// One.
    One(String),
    /// Several.
    Many(Vec<String>),
}

impl OneOrMany {
    /// All of them.
    pub fn all(self) -> Vec<String> {
        match self {
            Self::One(one) => vec![one],
            Self::Many(many) => many,
        }
    }
}
