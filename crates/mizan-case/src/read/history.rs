//! What happened: events, outcomes of claims, and signs of statements.

use mizan_core::DmId;

use crate::case::{Came, Day, Outcome, Sign};
use crate::names::{MAX_OPTIONS, canonical};
use crate::problem::{Diagnostic, Problem, Span};
use crate::toml::{Data, Entry, PlacedText, Table};

use super::context::{Context, label};
use super::draft::{Effect, EventDraft, HistoryDraft};
use super::grounding::grounding;

pub(super) fn history(context: &mut Context<'_>, root: &Table) -> Option<HistoryDraft> {
    let table = root.table("history");
    if let Some(first) = root.tables("event").next().filter(|_| !root.has("history")) {
        context.out.add(Problem::EventsFromNowhere, first.span.clone());
    }
    let from = table.and_then(|table| table.text("from")).and_then(|text| named(context, text));
    let mut latest: Option<(Day, Span)> = None;
    let events = root.tables("event").map(|table| event(context, table, &mut latest)).collect();
    table.map(|_| HistoryDraft { from, events })
}

/// The named state that a text names.
fn named(context: &mut Context<'_>, text: &PlacedText) -> Option<usize> {
    let found = context.names.named_state(&text.value);
    if found.is_none() {
        context.out.add(context.names.unknown_state(&text.value), text.span.clone());
    }
    found
}

fn event(context: &mut Context<'_>, table: &Table, latest: &mut Option<(Day, Span)>) -> EventDraft {
    let on = day(context, table, "on");
    if let (Some(on), Some(entry)) = (on, table.entry("on")) {
        keep_order(context, on, &entry.value.span, latest);
    }
    let by = table.text("by").map(|text| context.dm(text));
    let (effect, at) = effect(context, table, by.flatten());
    EventDraft {
        on,
        by: by.flatten(),
        says: label(table, "says"),
        effect: if by == Some(None) { Effect::Broken } else { effect },
        at,
        grounding: grounding(context, table),
        span: table.span.clone(),
    }
}

/// Reports an event that stands after a later one; `latest` is the last day so far.
fn keep_order(context: &mut Context<'_>, on: Day, span: &Span, latest: &mut Option<(Day, Span)>) {
    match latest {
        Some((day, later)) if on.is_before(*day) => {
            let problem = Problem::EventTooEarly { date: on.to_string(), before: day.to_string() };
            context.out.push(Diagnostic::at(problem, span.clone()).with_related([later.clone()]));
        }
        _ => *latest = Some((on, span.clone())),
    }
}

/// What an event did to the state that it found, and where that is written.
fn effect(context: &mut Context<'_>, table: &Table, by: Option<DmId>) -> (Effect, Span) {
    let (effect, at) = match (table.entry("changes"), table.entry("to")) {
        (Some(changes), Some(to)) => {
            let diagnostic = Diagnostic::at(Problem::EventTwoKinds, to.key_span.clone());
            context.out.push(diagnostic.with_related([changes.key_span.clone()]));
            (None, to)
        }
        (Some(changes), None) => (changed(context, changes, by), changes),
        (None, Some(to)) => (led_to(context, to), to),
        (None, None) => {
            context.out.add(Problem::EventWithoutChange, table.span.clone());
            return (Effect::Broken, table.span.clone());
        }
    };
    (effect.unwrap_or(Effect::Broken), at.value.span.clone())
}

/// The options that were taken up, and those that were dropped.
fn changed(context: &mut Context<'_>, entry: &Entry, by: Option<DmId>) -> Option<Effect> {
    if context.is_graph {
        context.out.add(Problem::NotInGraphForm { key: entry.key.clone() }, entry.key_span.clone());
        return None;
    }
    let list = entry.value.list();
    if entry.value.found().is_some() && list.is_empty() {
        context.out.add(Problem::EmptyOptionList { key: entry.key.clone() }, entry.value.span.clone());
        return None;
    }
    // Each is looked at, so that all that is wrong is told.
    let read: Vec<Option<(u64, bool)>> = list.iter().map(|item| change(context, item.text()?)).collect();
    let changes = read.into_iter().collect::<Option<Vec<_>>>()?;
    let (mut on, mut off) = (0, 0);
    for ((bit, taken), item) in changes.into_iter().zip(list) {
        if (on | off) & bit != 0 {
            let name = item.text().map(|text| text.value[1..].trim().to_owned()).unwrap_or_default();
            context.out.add(Problem::RepeatedOption { name }, item.span.clone());
            return None;
        }
        *(if taken { &mut on } else { &mut off }) |= bit;
    }
    let others = by.map(|by| context.names.options_of_others(on | off, by)).unwrap_or_default();
    if let Some(by) = by.filter(|_| !others.is_empty()) {
        let problem = Problem::EventOfOthers { dm: context.names.dm_text(by).to_owned(), options: others };
        context.out.add(problem, entry.value.span.clone());
        return None;
    }
    Some(Effect::Changes { on, off })
}

/// One change: the bit of its option, and whether that is taken up.
fn change(context: &mut Context<'_>, text: &PlacedText) -> Option<(u64, bool)> {
    let written = canonical(&text.value);
    let trimmed = written.trim();
    // The minus of typesetting is what some editors make of a hyphen.
    let Some(sign) = trimmed.chars().next().filter(|sign| matches!(sign, '+' | '-' | '\u{2212}' | '\u{2013}')) else {
        context.out.add(Problem::ChangeWithoutSign { text: text.value.clone() }, text.span.clone());
        return None;
    };
    let option = context.option(&text.reworded(trimmed[sign.len_utf8()..].trim().to_owned()))?;
    (context.names.n_options() <= MAX_OPTIONS).then(|| (option.bit(), sign == '+'))
}

/// The state that an event led to.
fn led_to(context: &mut Context<'_>, entry: &Entry) -> Option<Effect> {
    let text = entry.value.text()?;
    let graph = context.names.graph_state(&text.value).filter(|_| context.names.named_state(&text.value).is_none());
    match graph {
        Some(state) => Some(Effect::Graph(state)),
        None => named(context, text).map(Effect::To),
    }
}

/// The day of a key.
fn day(context: &mut Context<'_>, table: &Table, key: &str) -> Option<Day> {
    let value = table.value(key)?;
    let text = match &value.data {
        Data::Date(date) => date,
        Data::Text(text) => &text.value,
        _ => return None,
    };
    let day = Day::read(&canonical(text));
    if day.is_none() {
        context.out.add(Problem::NotADay { text: text.clone() }, value.span.clone());
    }
    day
}

/// What came about of a claim.
pub(super) fn outcome(context: &mut Context<'_>, table: &Table, claim: &str) -> Option<Outcome> {
    let entry = table.entry("outcome")?;
    let (table, claim) = (entry.value.table()?, claim.to_owned());
    let came = table.text("came").and_then(|text| Came::from_id(&text.value));
    if !table.has("criterion") {
        context.out.add(Problem::OutcomeWithoutCriterion { claim: claim.clone() }, entry.key_span.clone());
    }
    if !table.has("on") && came.is_some_and(|came| came != Came::Unobservable) {
        context.out.add(Problem::OutcomeWithoutDay { claim }, entry.key_span.clone());
    }
    let (on, coded) = (day(context, table, "on"), day(context, table, "coded"));
    let grounding = grounding(context, table);
    Some(Outcome { came: came?, on, criterion: label(table, "criterion"), coded, grounding })
}

/// Whether the sign of a statement was seen.
pub(super) fn sign(context: &mut Context<'_>, table: &Table) -> Option<Sign> {
    let entry = table.entry("sign")?;
    if !table.has("watch") {
        context.out.add(Problem::SignOfNothing, entry.key_span.clone());
    }
    let table = entry.value.table()?;
    let seen = match table.text("status")?.value.as_str() {
        "seen" => true,
        "not seen" => false,
        _ => return None,
    };
    Some(Sign { seen, on: day(context, table, "on"), grounding: grounding(context, table) })
}
