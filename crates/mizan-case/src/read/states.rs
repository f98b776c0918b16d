//! Named states, as far as they can be read without knowing the states.

use mizan_core::OptionId;

use crate::formula::pattern::pattern;
use crate::names::MAX_OPTIONS;
use crate::problem::Problem;
use crate::toml::{Entry, Table};

use super::context::{Context, label};
use super::declare::Declared;
use super::draft::{Meaning, StateDraft};
use super::grounding::grounding;

pub(super) fn states(context: &mut Context<'_>, declared: &Declared<'_>) -> Vec<StateDraft> {
    let empty = Table::default();
    let read = |entry: &&Entry| {
        warn_of_pattern(context, entry);
        let table = entry.value.table().unwrap_or(&empty);
        let meaning = if entry.value.table().is_some() { meaning(context, entry, table) } else { None };
        StateDraft {
            id: entry.key.clone(),
            name: label(table, "name"),
            meaning: meaning.unwrap_or(Meaning::Broken),
            grounding: grounding(context, table),
            span: entry.key_span.clone(),
        }
    };
    declared.states.iter().map(read).collect()
}

/// A name that is a pattern of this case too means one thing bare, and another between quotation marks.
fn warn_of_pattern(context: &mut Context<'_>, entry: &Entry) {
    let options = context.names.n_options();
    if !context.is_graph && options > 0 && pattern(&entry.key, options).is_ok() {
        context.out.add(Problem::NameIsPattern { name: entry.key.clone() }, entry.key_span.clone());
    }
}

/// The ways to say which state it is; `on` is one of them where there is no `like`.
fn ways<'a>(table: &'a Table) -> Vec<&'a Entry> {
    let is_way = |entry: &&'a Entry| match entry.key.as_str() {
        "like" | "key" | "state" => true,
        "on" => !table.has("like"),
        _ => false,
    };
    table.entries.iter().filter(is_way).collect()
}

fn meaning(context: &mut Context<'_>, entry: &Entry, table: &Table) -> Option<Meaning> {
    let name = entry.key.clone();
    let ways = ways(table);
    let only = match ways[..] {
        [only] => only,
        [] => {
            let off = table.entry("off");
            let (problem, span) = match off {
                Some(off) => (Problem::OnlyWithLike { key: "off".into() }, &off.key_span),
                None => (Problem::StateWithoutKind { name }, &entry.key_span),
            };
            context.out.add(problem, span.clone());
            return None;
        }
        [_, second, ..] => {
            let found = ways.iter().map(|way| way.key.clone()).collect();
            context.out.add(Problem::StateManyKinds { name, found }, second.key_span.clone());
            if !context.is_graph {
                ways.iter().filter(|way| way.key != "state").for_each(|way| drop(one_way(context, table, way)));
            }
            return None;
        }
    };
    let graph_way = only.key == "state";
    if graph_way != context.is_graph {
        let key = only.key.clone();
        let problem = if graph_way { Problem::OnlyInGraphForm { key } } else { Problem::NotInGraphForm { key } };
        context.out.add(problem, only.key_span.clone());
        return None;
    }
    if let Some(off) = table.entry("off").filter(|_| only.key != "like") {
        context.out.add(Problem::OnlyWithLike { key: "off".into() }, off.key_span.clone());
    }
    one_way(context, table, only)
}

fn one_way(context: &mut Context<'_>, table: &Table, way: &Entry) -> Option<Meaning> {
    match way.key.as_str() {
        "on" => bits(context, table, "on").map(Meaning::On),
        "like" => like(context, table, way),
        "key" => key(context, way),
        _ => graph_state(context, way),
    }
}

/// The options that the list of `key` names, as the bits of a state's key.
fn bits(context: &mut Context<'_>, table: &Table, key: &str) -> Option<u64> {
    let options = context.option_list(table.list(key))?;
    let fits = context.names.n_options() <= MAX_OPTIONS;
    fits.then(|| options.into_iter().fold(0, |bits, option| bits | option.bit()))
}

fn like(context: &mut Context<'_>, table: &Table, way: &Entry) -> Option<Meaning> {
    let text = way.value.text()?;
    let other = context.names.named_state(&text.value);
    if other.is_none() {
        context.out.add(context.names.unknown_state(&text.value), text.span.clone());
    }
    let on = bits(context, table, "on");
    let off = bits(context, table, "off");
    let (on, off) = (on?, off?);
    if on & off != 0 {
        let span = table.entry("off").map_or(way.key_span.clone(), |off| off.value.span.clone());
        let options = (0..context.names.n_options()).map(OptionId::from_index);
        for option in options.filter(|option| on & off & option.bit() != 0) {
            let name = context.names.option_text(option);
            context.out.add(Problem::OnAndOff { name }, span.clone());
        }
        return None;
    }
    Some(Meaning::Like { other: other?, on, off, span: text.span.clone() })
}

fn key(context: &mut Context<'_>, way: &Entry) -> Option<Meaning> {
    let text = way.value.text().filter(|_| context.names.n_options() <= MAX_OPTIONS)?;
    match pattern(&text.value, context.names.n_options()) {
        Ok(pattern) => Some(Meaning::Key { pattern, text: text.value.clone(), span: text.span.clone() }),
        Err(problem) => {
            context.out.add(problem, text.span.clone());
            None
        }
    }
}

fn graph_state(context: &mut Context<'_>, way: &Entry) -> Option<Meaning> {
    let text = way.value.text()?;
    let state = context.names.graph_state(&text.value);
    if state.is_none() {
        context.out.add(context.names.unknown_state(&text.value), text.span.clone());
    }
    state.map(Meaning::Graph)
}
