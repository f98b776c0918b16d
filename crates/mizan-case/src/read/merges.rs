//! States that are one and the same, and states that somebody misperceives.

use std::collections::BTreeSet;

use mizan_core::{GraphForm, Merge, Misperceived, StateId};

use crate::case::{MergeEntry, MisperceivedEntry};
use crate::problem::{Place, Problem};
use crate::toml::{Entry, Table, Value};

use super::context::Context;
use super::grounding::grounding;

/// The merges of the file, as they are labelled and as the conflict has them: nothing, where one is broken, for then an
/// error has been reported, and nobody knows the states.
pub(super) fn merges(context: &mut Context<'_>, root: &Table) -> (Vec<MergeEntry>, Option<Vec<Merge>>) {
    if refused_in_graph_form(context, root.entry("merge")) {
        return (Vec::new(), None);
    }
    let read: Vec<Option<(MergeEntry, Merge)>> = root.tables("merge").map(|table| merge(context, table)).collect();
    match read.into_iter().collect::<Option<Vec<_>>>() {
        Some(read) => {
            let (entries, merges) = read.into_iter().unzip();
            (entries, Some(merges))
        }
        None => (Vec::new(), None),
    }
}

fn merge(context: &mut Context<'_>, table: &Table) -> Option<(MergeEntry, Merge)> {
    let grounding = grounding(context, table);
    let keep = context.option_list(table.list("keep"));
    let text = table.text("where")?;
    let formula = context.formula(text)?;
    let keep = keep?.into_iter().fold(0, |bits, option| bits | option.bit());
    let entry = MergeEntry { text: text.value.clone(), grounding, span: text.span.clone() };
    Some((entry, Merge { formula, keep }))
}

/// What decision makers misperceive: in option form as the conflict has it, in graph form taken out of the arcs.
pub(super) fn misperceived(
    context: &mut Context<'_>,
    root: &Table,
    arcs: Option<&mut GraphForm>,
) -> (Vec<MisperceivedEntry>, Vec<Misperceived>) {
    match arcs {
        Some(graph) => {
            let entries = root.tables("misperceived").filter_map(|table| in_graph_form(context, table, graph));
            (entries.collect(), Vec::new())
        }
        None => root.tables("misperceived").filter_map(|table| in_option_form(context, table)).unzip(),
    }
}

fn in_option_form(context: &mut Context<'_>, table: &Table) -> Option<(MisperceivedEntry, Misperceived)> {
    if let Some(entry) = table.entry("states") {
        context.out.add(Problem::OnlyInGraphForm { key: "states".into() }, entry.key_span.clone());
    }
    let entry = entry(context, table, "where");
    let text = table.text("where")?;
    let states = context.formula(text)?;
    let entry = entry?;
    let dm = entry.dm;
    Some((entry, Misperceived { dm, states }))
}

fn in_graph_form(context: &mut Context<'_>, table: &Table, graph: &mut GraphForm) -> Option<MisperceivedEntry> {
    refused_in_graph_form(context, table.entry("where"));
    let entry = entry(context, table, "states");
    let states: Vec<Option<StateId>> = table.list("states").iter().map(|value| state(context, value)).collect();
    let (entry, states) = (entry?, states.into_iter().collect::<Option<BTreeSet<StateId>>>()?);
    if let Some(arcs) = graph.arcs.get_mut(entry.dm.index()) {
        arcs.retain(|(from, to)| !states.contains(from) && !states.contains(to));
    }
    Some(entry)
}

/// Whose misperception it is, with the warning that belongs to it.
fn entry(context: &mut Context<'_>, table: &Table, key: &str) -> Option<MisperceivedEntry> {
    let grounding = grounding(context, table);
    let text = table.text("dm");
    let dm = text.and_then(|text| context.dm(text));
    let Some(what) = table.entry(key) else {
        let problem = Problem::MissingKey { key: key.into(), place: Place::Misperceived };
        context.out.add(problem, table.span.clone());
        return None;
    };
    let (text, dm) = (text?, dm?);
    let span = what.value.span.clone();
    context.out.add(Problem::MisperceptionOnly { dm: text.value.trim().to_owned() }, text.span.clone());
    let text = context.text.get(span.clone()).unwrap_or_default().to_owned();
    Some(MisperceivedEntry { dm, text, grounding, span })
}

fn state(context: &mut Context<'_>, value: &Value) -> Option<StateId> {
    let text = value.text()?;
    let state = context.names.graph_state(&text.value);
    if state.is_none() {
        context.out.add(context.names.unknown_state(&text.value), text.span.clone());
    }
    state
}

fn refused_in_graph_form(context: &mut Context<'_>, entry: Option<&Entry>) -> bool {
    let Some(entry) = entry.filter(|_| context.is_graph) else { return false };
    context.out.add(Problem::NotInGraphForm { key: entry.key.clone() }, entry.key_span.clone());
    true
}
