//! What is kept for the export to GMCR+.

use std::collections::BTreeMap;

use mizan_core::{DmId, Formula};

use crate::case::{GmcrExtra, GmcrExtras};
use crate::problem::{Diagnostic, Problem, Span};
use crate::toml::{Data, Entry, Table, Value};

use super::context::Context;

/// What `[gmcr]` says. What is broken in it is left out, and an error has been reported then.
pub(super) fn extras(context: &mut Context<'_>, root: &Table) -> GmcrExtras {
    let Some(entry) = root.entry("gmcr") else { return GmcrExtras::default() };
    if context.is_graph {
        context.out.add(Problem::NotInGraphForm { key: entry.key.clone() }, entry.key_span.clone());
        return GmcrExtras::default();
    }
    let Some(table) = entry.value.table() else { return GmcrExtras::default() };
    let coalitions = coalitions(context, table.list("coalitions"));
    let statements = table.named("statements").iter();
    let statements =
        statements.filter_map(|entry| of_dm(context, entry, |context, value| context.formulas(value))).collect();
    let rankings = table.named("rankings").iter();
    let rankings = rankings.filter_map(|entry| of_dm(context, entry, |_, value| numbers(value))).collect();
    GmcrExtras { coalitions, statements, rankings }
}

/// The coalitions, in each of which somebody is, and nobody in two.
fn coalitions(context: &mut Context<'_>, list: &[Value]) -> Vec<Vec<DmId>> {
    let mut seen = BTreeMap::new();
    list.iter().filter_map(|item| coalition(context, item, &mut seen)).collect()
}

fn coalition(context: &mut Context<'_>, item: &Value, seen: &mut BTreeMap<DmId, Span>) -> Option<Vec<DmId>> {
    let members = match &item.data {
        Data::List(members) if members.is_empty() => {
            context.out.add(Problem::GmcrEmptyCoalition, item.span.clone());
            return None;
        }
        Data::List(members) => &members[..],
        _ => std::slice::from_ref(item),
    };
    // Each is read even where another one is broken.
    let members: Vec<Option<DmId>> = members.iter().map(|member| context.member(member, seen)).collect();
    members.into_iter().collect()
}

impl Context<'_> {
    fn member(&mut self, value: &Value, seen: &mut BTreeMap<DmId, Span>) -> Option<DmId> {
        let text = value.text()?;
        let dm = self.dm(text)?;
        if let Some(first) = seen.get(&dm) {
            let problem = Problem::GmcrTwoCoalitions { dm: self.names.dm_text(dm).to_owned() };
            self.out.push(Diagnostic::at(problem, value.span.clone()).with_related([first.clone()]));
            return None;
        }
        seen.insert(dm, value.span.clone());
        Some(dm)
    }

    fn formulas(&mut self, value: &Value) -> Option<Vec<(String, Formula)>> {
        let read = |text: &crate::toml::PlacedText| Some((text.value.clone(), self.formula(text)?));
        // Each is read even where another one is broken, so that all mistakes are told.
        let read: Vec<Option<(String, Formula)>> = value.list().iter().filter_map(Value::text).map(read).collect();
        read.into_iter().collect()
    }
}

/// What an entry keeps of the decision maker whose name is its key.
fn of_dm<T>(
    context: &mut Context<'_>,
    entry: &Entry,
    read: impl FnOnce(&mut Context<'_>, &Value) -> Option<T>,
) -> Option<GmcrExtra<T>> {
    let dm = context.names.dm(&entry.key).map_err(|problem| context.out.add(problem, entry.key_span.clone()));
    let what = read(context, &entry.value);
    Some(GmcrExtra { dm: dm.ok()?, what: what?, span: entry.key_span.clone() })
}

/// Numbers in groups; one that is too large for a number stands for a state that there cannot be.
fn numbers(value: &Value) -> Option<Vec<Vec<u64>>> {
    let number = |value: &Value| match &value.data {
        Data::Integer { digits, radix } => Some(u64::from_str_radix(digits, *radix).unwrap_or(u64::MAX)),
        _ => None,
    };
    let group = |value: &Value| match &value.data {
        Data::List(items) => items.iter().map(number).collect(),
        _ => Some(vec![number(value)?]),
    };
    value.list().iter().map(group).collect()
}
