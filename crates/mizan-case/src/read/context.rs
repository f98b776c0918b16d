//! What is at hand wherever something is read: the names, the sources, and where mistakes are reported.

use std::collections::BTreeMap;

use mizan_core::{DmId, Formula, OptionId};

use crate::formula;
use crate::names::label::Label;
use crate::names::{MAX_OPTIONS, Names, canonical};
use crate::problem::{Diagnostic, Findings, Problem, Span};
use crate::toml::{Data, PlacedText, Table, Value};

/// What reading needs to know wherever it is.
pub(crate) struct Context<'a> {
    /// The text of the file.
    pub text: &'a str,
    pub names: &'a Names,
    /// The places of the sources, by their ids.
    pub sources: BTreeMap<&'a str, usize>,
    pub is_graph: bool,
    pub out: &'a mut Findings,
}

impl Context<'_> {
    /// The formula that `text` writes; what is wrong with it is reported at its place in the file.
    pub fn formula(&mut self, text: &PlacedText) -> Option<Formula> {
        match formula::parse(&text.value, self.names) {
            Ok(formula) => Some(formula),
            Err(problems) => {
                self.report_inside(text, problems);
                None
            }
        }
    }

    /// The options that the texts of a list name.
    pub fn option_list(&mut self, list: &[Value]) -> Option<Vec<OptionId>> {
        let mut options = Vec::new();
        let mut complete = true;
        for item in list {
            match item.text().map(|text| self.option(text)) {
                Some(Some(option)) if self.names.n_options() <= MAX_OPTIONS && options.contains(&option) => {
                    let name = self.names.option_text(option);
                    self.out.add(Problem::RepeatedOption { name }, item.span.clone());
                    complete = false;
                }
                Some(Some(option)) => options.push(option),
                _ => complete = false,
            }
        }
        complete.then_some(options)
    }

    /// The option that `text` names.
    pub fn option(&mut self, text: &PlacedText) -> Option<OptionId> {
        match formula::parse(&text.value, self.names) {
            Ok(Formula::Taken(option)) => return Some(option),
            Ok(_) => self.out.add(Problem::OptionNameExpected { text: text.value.clone() }, text.span.clone()),
            Err(problems) => self.report_inside(text, problems),
        }
        None
    }

    /// The decision maker that `text` names.
    pub fn dm(&mut self, text: &PlacedText) -> Option<DmId> {
        self.names.dm(canonical(&text.value).trim()).map_err(|problem| self.out.add(problem, text.span.clone())).ok()
    }

    fn report_inside(&mut self, text: &PlacedText, problems: Vec<Diagnostic>) {
        for Diagnostic { problem, span, related } in problems {
            let whole = matches!(problem, Problem::EmptyFormula);
            let span = if whole { text.span.clone() } else { text.locate(span.unwrap_or(0..0)) };
            let related = related.into_iter().map(|inner| text.locate(inner)).filter(|other| *other != span);
            self.out.push(Diagnostic::at(problem, span.clone()).with_related(related.collect::<Vec<Span>>()));
        }
    }
}

/// The label of `key`; empty where there is none.
pub(crate) fn label(table: &Table, key: &str) -> Label {
    table.value(key).map(label_of).unwrap_or_default()
}

/// The label that `value` is.
pub(crate) fn label_of(value: &Value) -> Label {
    match &value.data {
        Data::Text(text) => Label { plain: Some(text.value.clone()), by_language: Vec::new() },
        Data::Date(text) => Label { plain: Some(text.clone()), by_language: Vec::new() },
        Data::Table(table) => {
            let texts =
                table.entries.iter().filter_map(|entry| Some((entry.key.clone(), entry.value.text()?.value.clone())));
            Label { plain: None, by_language: texts.collect() }
        }
        _ => Label::default(),
    }
}
