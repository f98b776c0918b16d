//! What checking a case found, for programs: `mizan-check/1`.

pub mod text;
pub mod translations;

use std::io;

use mizan::Oddity;
use mizan_case::case::Case;

use mizan_case::{Diagnostic, Severity, SourceText, Span};
use mizan_core::{GraphModel, StateId};
use schemars::JsonSchema;
use serde::Serialize;

use crate::formats::json::{self, Detail, List};
use crate::health::OddityJson;
use crate::outline::open::Open;
use crate::outline::sizes::Sizes;
use crate::outline::states::States;
use crate::speech::language::Language;
use crate::speech::look::Look;
use crate::words::Speaker;

/// A case file with what was found in it.
#[derive(Debug, Clone)]
pub struct Checked<'a> {
    /// Its text.
    pub source: &'a SourceText,
    /// What was found, in the order of the places.
    pub diagnostics: &'a [Diagnostic],
    /// The case, where it can be used.
    pub usable: Option<Usable<'a>>,
}

/// A case without errors.
#[derive(Debug, Clone)]
pub struct Usable<'a> {
    /// The case.
    pub case: &'a Case,
    /// Its states as people know them.
    pub states: States<'a>,
    /// Its states, moves and rankings.
    pub model: &'a GraphModel,
    /// What is odd about the model.
    pub oddities: &'a [Oddity],
}

/// Which states are echoed with their numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Echo {
    /// The named ones.
    pub named: bool,
    /// All of them.
    pub all: bool,
}

impl<'a> Usable<'a> {
    /// The case with its states, and what is odd about them.
    #[must_use]
    pub fn new(case: &'a Case, model: &'a GraphModel, oddities: &'a [Oddity]) -> Self {
        Self { case, states: States::new(case, model.space()), model, oddities }
    }

    /// Somebody who speaks about it.
    #[must_use]
    pub fn speaker(&self, look: Look) -> Speaker<'a> {
        Speaker::new(look, self.case, self.model)
    }
}

/// No more than this many diagnostics are told one by one.
pub const MOST_TOLD: usize = 200;

impl<'a> Checked<'a> {
    /// The diagnostics that are told one by one.
    #[must_use]
    pub fn told(&self) -> Vec<&'a Diagnostic> {
        told(self.diagnostics)
    }

    /// How many diagnostics are of this severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity() == severity).count()
    }
}

/// Of diagnostics those that are told one by one, in the order of the places: errors before warnings, and the first of
/// each, where there are more than anybody reads.
#[must_use]
pub fn told(diagnostics: &[Diagnostic]) -> Vec<&Diagnostic> {
    let n_errors = diagnostics.iter().filter(|found| found.is_error()).count().min(MOST_TOLD);
    let mut left = [(Severity::Error, n_errors), (Severity::Warning, MOST_TOLD - n_errors)];
    let mut takes = |severity: Severity| {
        let (_, left) = left.iter_mut().find(|(of, _)| *of == severity)?;
        *left = left.checked_sub(1)?;
        Some(())
    };
    diagnostics.iter().filter(|found| takes(found.severity()).is_some()).collect()
}

/// What checking a case found.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "What Mizan found in a case file", deny_unknown_fields)]
pub struct CheckResult<'a> {
    /// The name and version of this format.
    #[schemars(extend("const" = "mizan-check/1"))]
    format: &'static str,
    /// The case file, as it was named.
    file: &'a str,
    /// Whether the case can be used: there is no error.
    usable: bool,
    /// How many errors there are.
    errors: usize,
    /// How many warnings there are.
    warnings: usize,
    /// How large the case is, where it can be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    sizes: Option<Sizes>,
    /// What is not known of it, where something is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    open: Option<Open>,
    /// What is odd about the model, to be looked at before its claims; left out where nothing is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    health: Vec<OddityJson<'a>>,
    /// Under `--states`: the named states, in file order.
    #[serde(skip_serializing_if = "Option::is_none")]
    named_states: Option<Vec<NamedStateEcho<'a>>>,
    /// Under `--all-states`: every state, by number.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<Vec<StateEcho>>")]
    all_states: Option<List<'a, StateEcho>>,
    /// What was found, in the order of the places: of very many the first, errors before warnings.
    diagnostics: Vec<Found<'a>>,
    /// How many more were found, where there are too many to list.
    #[serde(skip_serializing_if = "Option::is_none")]
    more: Option<usize>,
}

/// A named state.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct NamedStateEcho<'a> {
    /// The id that the case gives to it.
    id: &'a str,
    /// Its number, from 1.
    state: usize,
    /// Its pattern; in graph form its name.
    key: String,
}

/// A state.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct StateEcho {
    /// Its number, from 1.
    state: usize,
    /// Its pattern; in graph form its name.
    key: String,
}

/// One thing that was found.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Found<'a> {
    /// Its stable code.
    code: &'static str,
    /// How bad it is.
    severity: FoundSeverity,
    /// What it says, in the language of the output.
    message: String,
    /// The file that it is in.
    file: &'a str,
    /// Where it is; absent where the file as a whole is meant.
    #[serde(flatten)]
    place: Option<FoundPlace>,
    /// Other places that belong to it, such as the first of two that clash.
    related: Vec<FoundPlace>,
}

/// How bad it is.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum FoundSeverity {
    /// The case cannot be used as it is.
    Error,
    /// The case can be used, and somebody should look at this.
    Warning,
}

/// A place in the case file.
#[derive(Serialize, JsonSchema)]
struct FoundPlace {
    /// The line, from 1.
    line: usize,
    /// The column, from 1, in characters.
    column: usize,
    /// The bytes of the file: the first one, and the one after the last.
    span: FoundSpan,
}

/// A range of bytes.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct FoundSpan {
    /// The first byte, from 0.
    start: usize,
    /// The byte after the last.
    end: usize,
}

impl<'a> CheckResult<'a> {
    /// What was found, told in `language`.
    #[must_use]
    pub fn new(checked: &'a Checked<'a>, echo: Echo, language: Language) -> Self {
        let usable = checked.usable.as_ref();
        let told = checked.told();
        Self {
            format: "mizan-check/1",
            file: &checked.source.name,
            usable: usable.is_some(),
            errors: checked.count(Severity::Error),
            warnings: checked.count(Severity::Warning),
            sizes: usable.map(|usable| Sizes::of(usable.case, usable.states.len())),
            open: usable.and_then(|usable| Open::of(usable.case)),
            health: usable.map_or_else(Vec::new, |usable| {
                OddityJson::all(usable.oddities, &usable.speaker(Look::plain(language)))
            }),
            named_states: usable.filter(|_| echo.named).map(|usable| usable.named_states()),
            all_states: usable.filter(|_| echo.all).map(|usable| usable.all_states()),
            more: Some(checked.diagnostics.len() - told.len()).filter(|more| *more > 0),
            diagnostics: told.into_iter().map(|found| Found::new(found, checked.source, language)).collect(),
        }
    }

    /// Writes it as JSON.
    ///
    /// # Errors
    /// What `out` reports.
    pub fn write(&self, out: &mut dyn io::Write) -> io::Result<()> {
        json::write(out, self)
    }
}

impl<'a> Usable<'a> {
    fn named_states(&'a self) -> Vec<NamedStateEcho<'a>> {
        let key = |state: StateId| self.states.text(state).into_owned();
        let named = self.states.named();
        named.map(|(named, state)| NamedStateEcho { id: &named.id, state: state.number(), key: key(state) }).collect()
    }

    fn all_states(&'a self) -> List<'a, StateEcho> {
        let echo = |state: StateId| StateEcho { state: state.number(), key: self.states.text(state).into_owned() };
        List::new(Detail::Full, self.states.len(), move || self.states.ids().map(echo))
    }
}

impl<'a> Found<'a> {
    fn new(found: &Diagnostic, source: &'a SourceText, language: Language) -> Self {
        Self {
            code: found.problem.code(),
            severity: match found.severity() {
                Severity::Error => FoundSeverity::Error,
                Severity::Warning => FoundSeverity::Warning,
            },
            message: crate::diagnostics::message(found, language),
            file: &source.name,
            place: found.span.as_ref().map(|span| FoundPlace::new(span, source)),
            related: found.related.iter().map(|span| FoundPlace::new(span, source)).collect(),
        }
    }
}

impl FoundPlace {
    fn new(span: &Span, source: &SourceText) -> Self {
        let (line, column) = source.position(span.start);
        Self { line, column, span: FoundSpan { start: span.start, end: span.end } }
    }
}
