//! A case as a file of GMCR+.

use mizan_core::{Count, Direction, Form, Formula, GraphModel, OptionForm, Preference, Rule};
use serde_json::{Value, json};

use super::{Condition, Union, union};
use crate::case::{Case, Grounding};
use crate::label::Label;

/// A file of GMCR+, and what of the case it does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The text of the file.
    pub text: String,
    /// What was left out; the conflict is the same without it.
    pub left_out: Vec<LeftOut>,
}

/// What a file of GMCR+ does not hold, and the conflict does not need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeftOut {
    /// Claims.
    Claims,
    /// Variants.
    Variants,
    /// Named states.
    NamedStates,
    /// Sources and citations.
    Sources,
    /// Reasons, and what elements rest on.
    Reasons,
    /// Rival readings, ids of statements and what to watch for.
    Readings,
    /// Title, account and date of the case.
    Title,
    /// Labels in more languages than one.
    Languages,
    /// Weights: the rankings that follow from them are written.
    Weights,
}

/// What a file of GMCR+ can not hold, and the conflict would not be the same without.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// States that are given one by one.
    GraphForm,
    /// A rule that bars moves, as it was written.
    ForbidMove(String),
    /// States that are one and the same, by the formula that holds in them.
    Merge(String),
    /// A formula that would be a union of too many conditions, as it was written.
    TooLong(String),
}

/// The case as a file of GMCR+, its labels in the first of `languages` that there is.
///
/// # Errors
/// Everything that such a file can not hold.
pub fn write(case: &Case, model: &GraphModel, languages: &[&str]) -> Result<Written, Vec<Obstacle>> {
    let Form::Options(form) = &case.conflict.form else { return Err(vec![Obstacle::GraphForm]) };
    let mut writer = Writer { case, model, form, languages, obstacles: Vec::new() };
    let file = writer.file();
    if !writer.obstacles.is_empty() {
        return Err(writer.obstacles);
    }
    let text = format!("{}\n", serde_json::to_string_pretty(&file).unwrap_or_default());
    Ok(Written { text, left_out: left_out(case) })
}

struct Writer<'a> {
    case: &'a Case,
    model: &'a GraphModel,
    form: &'a OptionForm,
    languages: &'a [&'a str],
    obstacles: Vec<Obstacle>,
}

impl Writer<'_> {
    fn file(&mut self) -> Value {
        let case = self.case;
        self.obstacles.extend(case.merges.iter().map(|merge| Obstacle::Merge(merge.text.clone())));
        let direction = |direction| match direction {
            Direction::Reversible => "both",
            Direction::OnlyOn => "fwd",
            Direction::OnlyOff => "back",
        };
        let option = |option: &crate::case::OptionEntry| json!({ "name": self.label(&option.name, &option.id), "permittedDirection": direction(option.direction) });
        let options: Vec<Value> = case.options.iter().map(option).collect();
        let by_states =
            |preference: &Preference| matches!(preference, Preference::Ranking(_) | Preference::Weighted(_));
        let uses_rankings = case.conflict.preferences.iter().any(by_states);
        let dms: Vec<Value> =
            (0..case.decision_makers.len()).map(|dm| self.decision_maker(dm, uses_rankings)).collect();
        let infeasibles = self.infeasibles();
        json!({
            "options": options,
            "decisionMakers": dms,
            "coalitions": (0..dms.len()).collect::<Vec<_>>(),
            "coalitionsFull": dms,
            "infeasibles": infeasibles,
            "useManualPreferenceRanking": uses_rankings,
            "program": "gmcr-py",
            "version": "0.3.13",
        })
    }

    fn decision_maker(&mut self, index: usize, uses_rankings: bool) -> Value {
        let (dm, entry) = (mizan_core::DmId::from_index(index), &self.case.decision_makers[index]);
        let own = self.case.options.iter().enumerate().filter(|(_, option)| option.owner == dm);
        let own: Vec<usize> = own.map(|(place, _)| place).collect();
        let preferences = match &self.case.conflict.preferences[index] {
            Preference::Prioritised(statements) => {
                let union =
                    |(place, formula): (usize, &Formula)| self.union(formula, true, &entry.statements[place].text);
                statements.iter().enumerate().map(union).collect()
            }
            _ => Vec::new(),
        };
        let (case, form) = (self.case, self.form);
        let misperceived = form.misperceived.iter().zip(&case.misperceived).filter(|(what, _)| what.dm == dm);
        let misperceptions: Vec<Value> =
            misperceived.flat_map(|(what, entry)| self.conditions(&what.states, true, &entry.text)).collect();
        let ranks = self.model.ranks(dm);
        let mut value = json!({
            "name": self.label(&entry.name, &entry.id),
            "options": own,
            "preferences": preferences,
            "payoffs": ranks.as_slice(),
            "misperceptions": misperceptions,
        });
        if uses_rankings {
            value["preferenceRanking"] = ranking(ranks.as_slice());
        }
        value
    }

    fn infeasibles(&mut self) -> Vec<Value> {
        let (case, form) = (self.case, self.form);
        let mut all = Vec::new();
        for (rule, entry) in form.rules.iter().zip(&case.rules) {
            match rule {
                Rule::Forbid(formula) => all.extend(self.conditions(formula, true, &entry.text)),
                Rule::Require(formula) => all.extend(self.conditions(formula, false, &entry.text)),
                Rule::Options(count, options) => {
                    let places: Vec<usize> = options.iter().map(|option| option.index()).collect();
                    all.extend(violations(*count, &places).iter().map(condition));
                }
                Rule::Move(_) => self.obstacles.push(Obstacle::ForbidMove(entry.text.clone())),
            }
        }
        all
    }

    /// A formula as one statement.
    fn union(&mut self, formula: &Formula, truth: bool, text: &str) -> Value {
        match &self.conditions(formula, truth, text)[..] {
            [only] => only.clone(),
            members => json!({ "compound": true, "members": members }),
        }
    }

    /// A formula as conditions of which one is to hold.
    fn conditions(&mut self, formula: &Formula, truth: bool, text: &str) -> Vec<Value> {
        let found: Option<Union> = union::union(formula, truth);
        if found.is_none() {
            self.obstacles.push(Obstacle::TooLong(text.to_owned()));
        }
        found.unwrap_or_default().iter().map(condition).collect()
    }

    fn label(&self, label: &Label, id: &str) -> String {
        label.get(self.languages).unwrap_or(id).to_owned()
    }
}

fn condition(condition: &Condition) -> Value {
    let letter = |taken| if taken { "Y" } else { "N" };
    condition.iter().map(|&(option, taken)| json!([option, letter(taken)])).collect()
}

/// What a rule that counts options rules out.
fn violations(count: Count, options: &[usize]) -> Vec<Condition> {
    let none: Condition = options.iter().map(|&option| (option, false)).collect();
    let later =
        |place: usize| options[place + 1..].iter().map(move |&second| vec![(options[place], true), (second, true)]);
    let two = (0..options.len()).flat_map(later);
    match count {
        Count::AtLeastOne => vec![none],
        Count::AtMostOne => two.collect(),
        Count::ExactlyOne => two.chain([none]).collect(),
    }
}

/// The states by number, most preferred first, those that tie together.
fn ranking(ranks: &[u32]) -> Value {
    let mut states: Vec<usize> = (0..ranks.len()).collect();
    states.sort_by_key(|&state| std::cmp::Reverse(ranks[state]));
    let group = |states: &[usize]| match states {
        [only] => json!(only + 1),
        _ => states.iter().map(|state| state + 1).collect(),
    };
    states.chunk_by(|a, b| ranks[*a] == ranks[*b]).map(group).collect()
}

fn left_out(case: &Case) -> Vec<LeftOut> {
    let statements = || case.decision_makers.iter().flat_map(|dm| &dm.statements);
    let groundings: Vec<&Grounding> = (case.decision_makers.iter().map(|dm| &dm.grounding))
        .chain(statements().map(|statement| &statement.grounding))
        .chain(case.options.iter().map(|option| &option.grounding))
        .chain(case.rules.iter().map(|rule| &rule.grounding))
        .chain(case.misperceived.iter().map(|what| &what.grounding))
        .collect();
    let labels = case.decision_makers.iter().map(|dm| &dm.name).chain(case.options.iter().map(|option| &option.name));
    let weighted = |preference: &Preference| matches!(preference, Preference::Weighted(_));
    let is_said = |label: &Label| *label != Label::default();
    [
        (LeftOut::Claims, !case.claims.is_empty()),
        (LeftOut::Variants, !case.variants.is_empty()),
        (LeftOut::NamedStates, !case.states.is_empty()),
        (LeftOut::Sources, !case.sources.is_empty()),
        (LeftOut::Reasons, groundings.iter().any(|grounding| is_said(&grounding.because))),
        (LeftOut::Readings, statements().any(|s| s.id.is_some() || !s.or_reads.is_empty() || is_said(&s.watch))),
        (LeftOut::Title, is_said(&case.title) || is_said(&case.about) || case.as_of.is_some()),
        (LeftOut::Languages, labels.into_iter().any(|label| label.by_language.len() > 1)),
        (LeftOut::Weights, case.conflict.preferences.iter().any(weighted)),
    ]
    .into_iter()
    .filter_map(|(what, is_there)| is_there.then_some(what))
    .collect()
}
