//! A case as a file of GMCR+.

use mizan_core::{Count, Direction, DmId, Form, Formula, GraphModel, OptionForm, Preference, Rule};
use serde_json::{Value, json};

use super::file::{Conjunction, Union};
use super::union;
use crate::case::{Case, by_states};
use crate::names::label::Label;

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
    /// What decision makers see otherwise than it is.
    Views,
    /// What happened.
    History,
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
    /// What is not known: the case is written as if it were known.
    OpenQuestions,
}

/// What a file of GMCR+ cannot hold, and the conflict would not be the same without.
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
/// Everything that such a file cannot hold.
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
        let uses_rankings = case.conflict.preferences.iter().any(by_states);
        let dms: Vec<Value> =
            (0..case.decision_makers.len()).map(|dm| self.decision_maker(dm, uses_rankings)).collect();
        let infeasibles = self.infeasibles();
        let coalitions = self.coalitions();
        let coalitions_full: Vec<Value> = coalitions.iter().map(|members| self.as_one(members, &dms)).collect();
        let places = |members: &Vec<usize>| one_or_list(&members.iter().map(|dm| *dm as u64).collect::<Vec<u64>>());
        let coalitions: Vec<Value> = coalitions.iter().map(places).collect();
        json!({
            "options": options,
            "decisionMakers": dms,
            "coalitions": coalitions,
            "coalitionsFull": coalitions_full,
            "infeasibles": infeasibles,
            "useManualPreferenceRanking": uses_rankings,
            "program": "gmcr-py",
            "version": "0.3.13",
        })
    }

    /// Those who act together, or alone: what is kept, or everybody alone.
    fn coalitions(&self) -> Vec<Vec<usize>> {
        let n_dms = self.case.decision_makers.len();
        match &self.case.gmcr.coalitions[..] {
            [] => (0..n_dms).map(|dm| vec![dm]).collect(),
            kept => kept.iter().map(|members| members.iter().map(|dm| dm.index()).collect()).collect(),
        }
    }

    /// A coalition as GMCR+ has it beside the decision makers: itself one, with the options of all its members.
    fn as_one(&self, members: &[usize], dms: &[Value]) -> Value {
        if let [alone] = members {
            return dms[*alone].clone();
        }
        let name = |dm: &usize| {
            let entry = &self.case.decision_makers[*dm];
            self.label(&entry.name, &entry.id)
        };
        let names: Vec<String> = members.iter().map(name).collect();
        let options: Vec<usize> = members.iter().flat_map(|dm| self.own_options(*dm)).collect();
        json!({ "name": names.join(", "), "options": options })
    }

    fn own_options(&self, dm: usize) -> Vec<usize> {
        let own = self.case.options.iter().enumerate().filter(|(_, option)| option.owner.index() == dm);
        own.map(|(place, _)| place).collect()
    }

    fn decision_maker(&mut self, index: usize, uses_rankings: bool) -> Value {
        let (dm, entry) = (DmId::from_index(index), &self.case.decision_makers[index]);
        let (case, form) = (self.case, self.form);
        let statements: Vec<(&str, &Formula)> = match &case.conflict.preferences[index] {
            Preference::Prioritised(formulas) => {
                let formulas = formulas.iter().map(|statement| &statement.formula);
                entry.statements.iter().map(|statement| statement.text.as_str()).zip(formulas).collect()
            }
            _ => {
                let kept = case.gmcr.statements.iter().filter(|kept| kept.dm == dm);
                kept.flat_map(|kept| kept.what.iter().map(|(text, formula)| (text.as_str(), formula))).collect()
            }
        };
        let preferences: Vec<Value> =
            statements.into_iter().map(|(text, formula)| self.union(formula, true, text)).collect();
        // GMCR+ has one condition at a time here, as for infeasible states; it opens no file with a union.
        let misperceived = form.misperceived.iter().zip(&case.misperceived).filter(|(what, _)| what.dm == dm);
        let misperceptions: Vec<Value> =
            misperceived.flat_map(|(what, entry)| self.conditions(&what.states, true, &entry.text)).collect();
        let ranks = self.model.ranks(dm).as_slice();
        let mut value = json!({
            "name": self.label(&entry.name, &entry.id),
            "options": self.own_options(index),
            "preferences": preferences,
            "payoffs": payoffs(ranks, uses_rankings),
            "misperceptions": misperceptions,
        });
        let kept = case.gmcr.rankings.iter().find(|kept| kept.dm == dm);
        if let Some(groups) = if uses_rankings { Some(ranking(ranks)) } else { kept.map(|kept| kept.what.clone()) } {
            value["preferenceRanking"] = groups.iter().map(|states| one_or_list(states)).collect();
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

fn condition(condition: &Conjunction) -> Value {
    let letter = |taken| if taken { "Y" } else { "N" };
    condition.iter().map(|&(option, taken)| json!([option, letter(taken)])).collect()
}

/// What a rule that counts options rules out.
fn violations(count: Count, options: &[usize]) -> Vec<Conjunction> {
    let none: Conjunction = options.iter().map(|&option| (option, false)).collect();
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
fn ranking(ranks: &[u32]) -> Vec<Vec<u64>> {
    let mut states: Vec<usize> = (0..ranks.len()).collect();
    states.sort_by_key(|&state| std::cmp::Reverse(ranks[state]));
    let numbers = |states: &[usize]| states.iter().map(|state| *state as u64 + 1).collect();
    states.chunk_by(|a, b| ranks[*a] == ranks[*b]).map(numbers).collect()
}

/// The payoffs as GMCR+ computes them: ranks; but where rankings count, the best states have as much as there are states.
fn payoffs(ranks: &[u32], uses_rankings: bool) -> Vec<usize> {
    let best = ranks.iter().max().map_or(0, |rank| *rank as usize);
    let above = if uses_rankings { ranks.len() - best } else { 0 };
    ranks.iter().map(|rank| *rank as usize + above).collect()
}

/// The only item, or a list of the items.
fn one_or_list(items: &[u64]) -> Value {
    match items {
        [only] => json!(only),
        _ => json!(items),
    }
}

fn left_out(case: &Case) -> Vec<LeftOut> {
    let statements = || case.decision_makers.iter().flat_map(|dm| &dm.statements);
    let labels = case.decision_makers.iter().map(|dm| &dm.name).chain(case.options.iter().map(|option| &option.name));
    let weighted = |preference: &Preference| matches!(preference, Preference::Weighted(_));
    let is_said = |label: &Label| *label != Label::default();
    [
        (LeftOut::Claims, !case.claims.is_empty()),
        (LeftOut::Variants, !case.variants.is_empty()),
        (LeftOut::Views, case.is_seen_otherwise()),
        (LeftOut::History, case.history.is_some()),
        (LeftOut::NamedStates, !case.states.is_empty()),
        (LeftOut::Sources, !case.sources.is_empty()),
        (LeftOut::Reasons, case.elements().iter().any(|(_, grounding)| is_said(&grounding.because))),
        (LeftOut::Readings, statements().any(|s| s.id.is_some() || !s.or_reads.is_empty() || is_said(&s.watch))),
        (LeftOut::Title, is_said(&case.title) || is_said(&case.about) || case.as_of.is_some()),
        (LeftOut::Languages, labels.into_iter().any(|label| label.by_language.len() > 1)),
        (LeftOut::OpenQuestions, !case.open.is_empty()),
        (LeftOut::Weights, case.conflict.preferences.iter().any(weighted)),
    ]
    .into_iter()
    .filter_map(|(what, is_there)| is_there.then_some(what))
    .collect()
}
