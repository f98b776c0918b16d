//! The statements of a decision maker, in order of importance or with weights, and what is not known of them.

use mizan_core::conflict::weight::{MAX_DIGITS, WeightError};
use mizan_core::{DmId, Formula, OpenList, PreferenceStatement, Weight};

use crate::case::{Grounding, Statement, TierEntry};
use crate::names::MAX_OPTIONS;
use crate::problem::{Diagnostic, Found, NameKind, Problem, Span};
use crate::toml::{Data, Entry, PlacedText, Table, Value};

use super::context::{Context, label};
use super::declare::{Seen, list_id};
use super::draft::{PreferenceDraft, Wishes};
use super::grounding::grounding;
use super::history::sign;
use super::order::{self, Flat, Member, UnorderedRun};

/// A statement as it stands in the list.
struct Item<'a> {
    /// What it says; the first of several readings.
    that: &'a PlacedText,
    /// The others.
    others: Vec<&'a PlacedText>,
    table: Option<&'a Table>,
    span: &'a Span,
}

impl Item<'_> {
    /// Whether a key of its table is `true`.
    fn flag(&self, key: &str) -> bool {
        self.table.and_then(|table| table.boolean(key)) == Some(true)
    }
}

/// A statement that was read, with the formula of each of its readings; `None` where that is broken.
struct Read {
    statement: Statement,
    formulas: Option<Vec<Formula>>,
}

/// The statements in `prefers`.
pub(super) fn statements(context: &mut Context<'_>, dm: DmId, prefers: &Entry) -> Wishes {
    let flat = order::flat(context, prefers.value.list());
    let items: Vec<Item<'_>> = flat.entries.iter().filter_map(|entry| item(context, entry.value)).collect();
    let read_all = items.len() == flat.entries.len() && !flat.broken && matches!(prefers.value.data, Data::List(_));
    let mut ids = Seen::default();
    let mut read: Vec<Read> = Vec::with_capacity(items.len());
    let mut before = Vec::new();
    for item in &items {
        let one = statement(context, dm, item, &mut ids, &before);
        // What somebody perhaps cares for, or means otherwise, says nothing for sure of a condition below.
        if let (Some([formula]), false) = (one.formulas.as_deref(), item.flag("perhaps")) {
            before.push(formula.options());
        }
        read.push(one);
    }
    let weights = weights(context, &items, prefers);
    let is_weighted = weights.as_ref().is_none_or(|weights| !weights.is_empty());
    let statements: Vec<Statement> = read.iter().map(|read| read.statement.clone()).collect();
    // Where a statement is missing, the next would be taken for it.
    let (open, tiers) = match read_all {
        true if is_weighted => {
            refuse_open(context, &items, &flat.runs);
            Default::default()
        }
        true => open(context, dm, prefers, &items, &read, flat),
        false => Default::default(),
    };
    let vital: Vec<bool> = items.iter().map(|item| item.flag("vital")).collect();
    refuse_vital(context, &items, is_weighted, &open);
    let formulas: Option<Vec<Formula>> = read.into_iter().map(|read| read.formulas?.into_iter().next()).collect();
    let preference = match (formulas.filter(|_| read_all), weights) {
        (Some(_), Some(_)) if items.is_empty() => PreferenceDraft::None,
        (Some(formulas), Some(weights)) if weights.is_empty() => {
            let statement = |(formula, vital)| PreferenceStatement { formula, vital };
            PreferenceDraft::Prioritised(formulas.into_iter().zip(vital).map(statement).collect())
        }
        (Some(formulas), Some(weights)) => PreferenceDraft::Weighted(formulas.into_iter().zip(weights).collect()),
        _ => PreferenceDraft::Broken,
    };
    Wishes { statements, preference, tiers, open, ..Wishes::default() }
}

/// What a list of statements leaves open.
fn open(
    context: &mut Context<'_>,
    dm: DmId,
    prefers: &Entry,
    items: &[Item<'_>],
    read: &[Read],
    flat: Flat<'_>,
) -> (OpenList, Vec<TierEntry>) {
    let mut tiers = Vec::new();
    for (entry, item) in flat.entries.iter().zip(items) {
        let key = item.table.and_then(|table| table.entry("tier"));
        if let Some(key) = key.filter(|_| entry.within.is_some()) {
            context.out.add(Problem::OpenWithinOpen { key: key.key.clone() }, key.key_span.clone());
        }
        tiers.push(key.and_then(|key| key.value.text()).filter(|_| entry.within.is_none()));
    }
    let mut runs = flat.runs;
    runs.extend(order::named_runs(context, &tiers));
    let member = |(item, read): (&Item<'_>, &Read)| Member {
        id: read.statement.id.clone(),
        above: item.table.map_or(Vec::new(), |table| table.texts("above").cloned().collect()),
        span: item.span.clone(),
    };
    let members: Vec<Member> = items.iter().zip(read).map(member).collect();
    let above = order::known_order(context, &members, &runs);
    let (tiers, entries) = order::tiers(context, runs, &above);
    let others = |(place, read): (usize, &Read)| {
        let others: Vec<Formula> = read.formulas.iter().flatten().skip(1).cloned().collect();
        (!others.is_empty()).then_some((place, others))
    };
    let open = OpenList {
        tiers,
        readings: read.iter().enumerate().filter_map(others).collect(),
        perhaps: (0..items.len()).filter(|&place| items[place].flag("perhaps")).collect(),
    };
    let count = items.len() + open.readings.values().map(Vec::len).sum::<usize>();
    if !open.is_empty() {
        order::refuse_too_many(context, dm, count, &prefers.key_span);
    }
    (open, entries)
}

/// Reports what is vital where it cannot be: with weights; below what is not vital, or where it may come to stand so.
fn refuse_vital(context: &mut Context<'_>, items: &[Item<'_>], is_weighted: bool, open: &OpenList) {
    let key = |item: &Item<'_>| Some(item.table?.entry("vital")?.key_span.clone());
    let vital = |place: usize| items.get(place).filter(|item| item.flag("vital")).and_then(key);
    let spans = |places: std::ops::Range<usize>| places.filter_map(vital).collect::<Vec<_>>();
    if is_weighted {
        let weight = items.iter().find_map(|item| Some(item.table?.entry("weight")?.key_span.clone()));
        if let Some(span) = spans(0..items.len()).into_iter().next() {
            context.out.push(Diagnostic::at(Problem::VitalWeights, span).with_related(weight));
        }
        return;
    }
    let first_other = items.iter().position(|item| !item.flag("vital")).unwrap_or(items.len());
    if let Some(span) = spans(first_other..items.len()).into_iter().next() {
        let above = items[first_other].span.clone();
        context.out.push(Diagnostic::at(Problem::VitalBelow, span).with_related([above]));
        return;
    }
    for tier in open.tiers.iter().filter(|tier| tier.places().contains(&first_other) && tier.first < first_other) {
        let span = items[first_other].span.clone();
        let vital = spans(tier.places());
        context.out.push(Diagnostic::at(Problem::VitalInTier, span).with_related(vital));
    }
}

/// Reports the first thing that is left open of statements with weights.
fn refuse_open(context: &mut Context<'_>, items: &[Item<'_>], runs: &[UnorderedRun]) {
    let of_statement = |item: &Item<'_>| {
        let entries = item.table?.entries.iter();
        entries.into_iter().find(|entry| OPEN_KEYS.contains(&entry.key.as_str())).map(|entry| entry.key_span.clone())
    };
    let weight = items.iter().find_map(|item| Some(item.table?.entry("weight")?.key_span.clone()));
    let open = runs.iter().map(|run| run.entry.span.clone()).chain(items.iter().filter_map(of_statement));
    if let Some(span) = open.min_by_key(|span| span.start) {
        context.out.push(Diagnostic::at(Problem::OpenWeights, span).with_related(weight));
    }
}

const OPEN_KEYS: [&str; 4] = ["tier", "above", "one_of", "perhaps"];

fn item<'a>(context: &mut Context<'_>, value: &'a Value) -> Option<Item<'a>> {
    let table = match &value.data {
        Data::Text(that) => return Some(Item { that, others: Vec::new(), table: None, span: &value.span }),
        Data::Table(table) => table,
        _ => return None,
    };
    let readings: Vec<&PlacedText> = table.texts("one_of").collect();
    if let Some(entry) = table.entry("one_of").filter(|entry| entry.value.found() == Some(Found::List)) {
        if table.has("that") {
            context.out.add(Problem::OneOfAndThat, entry.key_span.clone());
        } else if entry.value.list().len() < 2 {
            let problem = Problem::OneOfTooFew { count: entry.value.list().len() };
            context.out.add(problem, entry.value.span.clone());
        }
    }
    let (that, others) = match table.text("that") {
        Some(that) => (that, Vec::new()),
        None => (*readings.first()?, readings[1..].to_vec()),
    };
    Some(Item { that, others, table: Some(table), span: &value.span })
}

/// A statement; `before` are the options of each that stands before it.
fn statement(context: &mut Context<'_>, dm: DmId, item: &Item<'_>, ids: &mut Seen, before: &[u64]) -> Read {
    let mut formula = |text: &PlacedText| {
        let formula = context.formula(text);
        formula.iter().for_each(|formula| warn_of_lapsing(context, (dm, before), formula, text));
        formula
    };
    // Each is looked at, so that all that is wrong is told.
    let formulas: Vec<Option<Formula>> =
        std::iter::once(item.that).chain(item.others.iter().copied()).map(&mut formula).collect();
    for (place, text) in item.others.iter().enumerate() {
        let same = |other: &Option<Formula>| other.is_some() && *other == formulas[place + 1];
        if let Some(first) = formulas[..=place].iter().position(same) {
            let before = if first == 0 { item.that } else { item.others[first - 1] };
            let diagnostic = Diagnostic::at(Problem::OneOfTwice { reading: text.value.clone() }, text.span.clone());
            context.out.push(diagnostic.with_related([before.span.clone()]));
        }
    }
    let id = item.table.and_then(|table| table.text("id"));
    let id = id.map(|text| list_id(text, NameKind::Statement, ids, context.out));
    let readings = item.table.map_or(&[][..], |table| table.list("or_reads")).iter().filter_map(Value::text);
    let or_reads = readings.filter_map(|text| Some((text.value.clone(), context.formula(text)?))).collect();
    let statement = Statement {
        id,
        text: item.that.value.clone(),
        one_of: item.others.iter().copied().cloned().collect(),
        or_reads,
        watch: item.table.map(|table| label(table, "watch")).unwrap_or_default(),
        sign: item.table.and_then(|table| sign(context, table)),
        grounding: item.table.map_or_else(Grounding::default, |table| grounding(context, table)),
        span: item.span.clone(),
    };
    Read { statement, formulas: formulas.into_iter().collect() }
}

/// `A if B` holds wherever B does not: its owner comes to like that B lapse, even if B is not its own to decide. Not where a
/// statement before it, about nothing but options of B, says what it thinks of them.
fn warn_of_lapsing(context: &mut Context<'_>, (dm, before): (DmId, &[u64]), formula: &Formula, that: &PlacedText) {
    let Formula::Implies(condition, _) = formula else {
        return;
    };
    if context.names.n_options() > MAX_OPTIONS {
        return;
    }
    let within = condition.options();
    let told = before.iter().filter(|options| *options & !within == 0).fold(0, |told, options| told | options);
    let bits = within & !told;
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
