//! The graph form: states by name, and moves as arcs.

use mizan_core::{GraphForm, StateId};

use crate::problem::{Found, Problem};
use crate::toml::{Entry, Value};

use super::context::Context;
use super::declare::Declared;

/// The graph form, if the file is in it. In the other form arcs are errors.
pub(super) fn arcs(context: &mut Context<'_>, declared: &Declared<'_>) -> Option<GraphForm> {
    let moves: Vec<Option<&Entry>> = declared.dms.iter().map(|dm| dm.value.table()?.entry("moves")).collect();
    if !context.is_graph {
        for entry in moves.into_iter().flatten() {
            context.out.add(Problem::OnlyInGraphForm { key: "moves".into() }, entry.key_span.clone());
        }
        return None;
    }
    let of_dm = |entry: Option<&Entry>| entry.map(|entry| of_list(context, entry.value.list())).unwrap_or_default();
    let arcs = moves.into_iter().map(of_dm).collect();
    Some(GraphForm { n_states: declared.graph_states.len(), arcs })
}

fn of_list(context: &mut Context<'_>, list: &[Value]) -> Vec<(StateId, StateId)> {
    let mut arcs: Vec<(StateId, StateId)> = list.iter().filter_map(|value| arc(context, value)).collect();
    // A repeated arc counts once.
    arcs.sort_unstable();
    arcs.dedup();
    arcs
}

fn arc(context: &mut Context<'_>, value: &Value) -> Option<(StateId, StateId)> {
    if value.found() != Some(Found::List) {
        return None;
    }
    let [from, to] = value.list() else {
        context.out.add(Problem::NotAPair { found: value.list().len() }, value.span.clone());
        for state in value.list() {
            end(context, state);
        }
        return None;
    };
    let (start, end) = (end(context, from), end(context, to));
    let (start, end) = (start?, end?);
    if start == end {
        let state = from.text().map(|text| text.value.clone()).unwrap_or_default();
        context.out.add(Problem::SelfArc { state }, value.span.clone());
        return None;
    }
    Some((start, end))
}

fn end(context: &mut Context<'_>, value: &Value) -> Option<StateId> {
    let text = value.text()?;
    let state = context.names.graph_state(&text.value);
    if state.is_none() {
        context.out.add(context.names.unknown_state(&text.value), text.span.clone());
    }
    state
}
