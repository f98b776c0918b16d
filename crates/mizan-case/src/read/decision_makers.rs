//! Decision makers: their options and what they prefer.

use mizan_core::conflict::weight::{MAX_DIGITS, WeightError};
use mizan_core::{Direction, DmId, Formula, Weight};

use crate::case::{DecisionMaker, Grounding, OptionEntry, Statement};
use crate::names::{MAX_OPTIONS, dm_id};
use crate::problem::{Diagnostic, NameKind, Problem, Span};
use crate::shape::DECISION_MAKER;
use crate::toml::{Data, Entry, PlacedText, Table, Value};

use super::context::{Context, label};
use super::declare::{Declared, Seen, list_id};
use super::draft::PreferenceDraft;
use super::grounding::grounding;
use super::rankings;

/// The options, in order.
pub(super) fn options(context: &mut Context<'_>, declared: &Declared<'_>) -> Vec<OptionEntry> {
    let empty = Table::default();
    let read = |(owner, entry): &(DmId, &Entry)| {
        let table = entry.value.table().unwrap_or(&empty);
        let direction = match table.text("moves").map(|text| text.value.as_str()) {
            Some("only-on") => Direction::OnlyOn,
            Some("only-off") => Direction::OnlyOff,
            _ => Direction::Reversible,
        };
        OptionEntry {
            id: entry.key.clone(),
            owner: *owner,
            name: label(table, "name"),
            direction,
            grounding: grounding(context, table),
            span: entry.key_span.clone(),
        }
    };
    declared.options.iter().map(read).collect()
}

/// The decision makers, in order, and what they prefer.
pub(super) fn decision_makers(
    context: &mut Context<'_>,
    declared: &Declared<'_>,
) -> (Vec<DecisionMaker>, Vec<PreferenceDraft>) {
    let empty = Table::default();
    let read = |(index, entry): (usize, &&Entry)| {
        let table = entry.value.table().unwrap_or(&empty);
        one(context, dm_id(index), entry, table)
    };
    declared.dms.iter().enumerate().map(read).unzip()
}

fn one(context: &mut Context<'_>, dm: DmId, entry: &Entry, table: &Table) -> (DecisionMaker, PreferenceDraft) {
    let (statements, preference) = preference(context, dm, entry, table);
    let ranking = match &preference {
        PreferenceDraft::Ranking(ranking) => ranking.groups.iter().map(|group| group.span.clone()).collect(),
        _ => Vec::new(),
    };
    let decision_maker = DecisionMaker {
        id: entry.key.clone(),
        name: label(table, "name"),
        statements,
        ranking,
        grounding: grounding(context, table),
        span: entry.key_span.clone(),
    };
    (decision_maker, preference)
}

fn preference(context: &mut Context<'_>, dm: DmId, entry: &Entry, table: &Table) -> (Vec<Statement>, PreferenceDraft) {
    let (prefers, ranking) = (table.entry("prefers"), table.entry("ranking"));
    if let (Some(first), Some(second)) = (prefers, ranking) {
        let (first, second) = if first.first < second.first { (first, second) } else { (second, first) };
        let problem = Problem::TwoKindsOfPreference { dm: entry.key.clone() };
        let related = [first.key_span.clone()];
        context.out.push(Diagnostic::at(problem, second.key_span.clone()).with_related(related));
    }
    if let Some(prefers) = prefers.filter(|_| context.is_graph) {
        context.out.add(Problem::NotInGraphForm { key: "prefers".into() }, prefers.key_span.clone());
        if let Some(ranking) = ranking {
            rankings::ranking(context, &ranking.value);
        }
        return (Vec::new(), PreferenceDraft::Broken);
    }
    let both = prefers.is_some() && ranking.is_some();
    let (statements, statements_draft) = match prefers {
        Some(prefers) => statements(context, dm, prefers),
        None => (Vec::new(), PreferenceDraft::None),
    };
    let preference = match ranking.map(|ranking| rankings::ranking(context, &ranking.value)) {
        Some(_) if both => PreferenceDraft::Broken,
        Some(ranking) => ranking,
        None => statements_draft,
    };
    let says_nothing = matches!(preference, PreferenceDraft::None) && entry.value.table().is_some();
    if says_nothing && !meant_to_prefer(table) {
        context
            .out
            .add(Problem::NoPreferences { dm: entry.key.clone(), graph: context.is_graph }, entry.key_span.clone());
    }
    (statements, preference)
}

/// Whether what the decision maker prefers may stand there under another name, or in the wrong place: then that has
/// been reported, and nobody needs to hear that it prefers nothing.
fn meant_to_prefer(table: &Table) -> bool {
    let misspelled = table.entries.iter().any(|entry| DECISION_MAKER.key(&entry.key).is_none());
    let misplaced = |option: &Entry| option.value.table().is_some_and(|own| own.has("prefers") || own.has("ranking"));
    misspelled || table.named("options").iter().any(misplaced)
}

/// A statement as it stands in the list.
struct Item<'a> {
    that: &'a PlacedText,
    table: Option<&'a Table>,
    span: &'a Span,
}

fn statements(context: &mut Context<'_>, dm: DmId, prefers: &Entry) -> (Vec<Statement>, PreferenceDraft) {
    let values = prefers.value.list();
    let items: Vec<Item<'_>> = values.iter().filter_map(item).collect();
    let read_all = items.len() == values.len() && matches!(prefers.value.data, Data::List(_));
    let (mut ids, mut read, mut formulas) = (Seen::new(), Vec::new(), Vec::new());
    for item in &items {
        let (statement, formula) = statement(context, dm, item, &mut ids);
        read.push(statement);
        formulas.extend(formula);
    }
    let weights = weights(context, &items, prefers);
    let draft = match weights {
        Some(_) if !read_all || formulas.len() < items.len() => PreferenceDraft::Broken,
        Some(weights) if weights.is_empty() && items.is_empty() => PreferenceDraft::None,
        Some(weights) if weights.is_empty() => PreferenceDraft::Prioritised(formulas),
        Some(weights) => PreferenceDraft::Weighted(formulas.into_iter().zip(weights).collect()),
        None => PreferenceDraft::Broken,
    };
    (read, draft)
}

fn item(value: &Value) -> Option<Item<'_>> {
    match &value.data {
        Data::Text(that) => Some(Item { that, table: None, span: &value.span }),
        Data::Table(table) => Some(Item { that: table.text("that")?, table: Some(table), span: &value.span }),
        _ => None,
    }
}

fn statement(context: &mut Context<'_>, dm: DmId, item: &Item<'_>, ids: &mut Seen) -> (Statement, Option<Formula>) {
    let formula = context.formula(item.that);
    if let Some(formula) = &formula {
        warn_of_lapsing(context, dm, formula, item.that);
    }
    let id = item.table.and_then(|table| table.text("id"));
    let id = id.map(|text| list_id(text, NameKind::Statement, ids, context.out));
    let readings = item.table.map_or(&[][..], |table| table.list("or_reads")).iter().filter_map(Value::text);
    let or_reads = readings.filter_map(|text| Some((text.value.clone(), context.formula(text)?))).collect();
    let statement = Statement {
        id,
        text: item.that.value.clone(),
        or_reads,
        watch: item.table.map(|table| label(table, "watch")).unwrap_or_default(),
        grounding: item.table.map_or_else(Grounding::default, |table| grounding(context, table)),
        span: item.span.clone(),
    };
    (statement, formula)
}

/// `A if B` holds wherever B does not: its owner comes to like that B lapse, even if B is not its own to decide.
fn warn_of_lapsing(context: &mut Context<'_>, dm: DmId, formula: &Formula, that: &PlacedText) {
    let Formula::Implies(condition, _) = formula else {
        return;
    };
    if context.names.n_options() > MAX_OPTIONS {
        return;
    }
    let bits = condition.options();
    let options = (0..context.names.n_options()).map(mizan_core::OptionId::from_index);
    let others = options.filter(|option| bits & option.bit() != 0 && context.names.owner(*option) != dm);
    let options: Vec<String> = others.map(|option| context.names.option_text(option)).collect();
    if !options.is_empty() {
        let dm = context.names.dm_text(dm).to_owned();
        context.out.add(Problem::LapsingStatement { dm, options }, that.span.clone());
    }
}

/// The weights, one a statement, or none at all; `None` if something is wrong with them.
fn weights(context: &mut Context<'_>, items: &[Item<'_>], prefers: &Entry) -> Option<Vec<Weight>> {
    let written: Vec<Option<&Entry>> = items.iter().map(|item| item.table?.entry("weight")).collect();
    let without = written.iter().filter(|weight| weight.is_none()).count();
    if without == items.len() {
        return Some(Vec::new());
    }
    if without > 0 {
        let bare = items.iter().zip(&written).find(|(_, weight)| weight.is_none());
        let span = bare.map_or(prefers.key_span.clone(), |(item, _)| item.span.clone());
        let problem = Problem::MixedWeights { without, total: items.len() };
        let weighted = written.iter().flatten().next().map(|entry| entry.key_span.clone());
        context.out.push(Diagnostic::at(problem, span).with_related(weighted));
    }
    let read: Vec<Option<Weight>> = written.into_iter().flatten().map(|entry| weight(context, &entry.value)).collect();
    let weights: Option<Vec<Weight>> = read.into_iter().collect();
    weights.filter(|_| without == 0)
}

/// A weight, from what is written: no binary number stands between.
fn weight(context: &mut Context<'_>, value: &Value) -> Option<Weight> {
    let digits = match &value.data {
        Data::Integer { digits, radix: 10 } | Data::Decimal(digits) => digits,
        Data::Integer { .. } => {
            let text = context.text.get(value.span.clone()).unwrap_or("").to_owned();
            context.out.add(Problem::BadWeight { text }, value.span.clone());
            return None;
        }
        _ => return None,
    };
    let text = digits.clone();
    match Weight::parse(digits) {
        Ok(weight) => return Some(weight),
        Err(WeightError::NotDecimal) => context.out.add(Problem::BadWeight { text }, value.span.clone()),
        Err(WeightError::TooLong) => {
            context.out.add(Problem::WeightTooLong { text, limit: MAX_DIGITS }, value.span.clone());
        }
    }
    None
}
