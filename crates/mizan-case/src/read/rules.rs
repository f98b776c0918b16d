//! Rules.

use std::collections::BTreeSet;

use mizan_core::{Count, MoveRule, Rule};

use crate::case::RuleEntry;
use crate::problem::Problem;
use crate::toml::{Entry, Table};

use super::context::Context;
use super::grounding::grounding;

/// The rules of the file.
#[derive(Default)]
pub(super) struct Rules {
    /// As they are labelled.
    pub entries: Vec<RuleEntry>,
    /// As the conflict has them: nothing, where one is broken, for then an error has been reported, and nobody knows the
    /// states.
    pub rules: Option<Vec<Rule>>,
    /// Those that may or may not bind, by their places.
    pub perhaps: BTreeSet<usize>,
}

pub(super) fn rules(context: &mut Context<'_>, root: &Table) -> Rules {
    if let Some(entry) = root.entry("rule").filter(|_| context.is_graph) {
        context.out.add(Problem::NotInGraphForm { key: "rule".into() }, entry.key_span.clone());
        return Rules::default();
    }
    let (entries, rules): (Vec<RuleEntry>, Vec<Option<Rule>>) =
        root.tables("rule").map(|table| one(context, table)).unzip();
    let perhaps = root.tables("rule").enumerate().filter(|(_, table)| table.boolean("perhaps") == Some(true));
    let perhaps = perhaps.map(|(place, _)| place).collect();
    Rules { entries, rules: rules.into_iter().collect(), perhaps }
}

const KINDS: [&str; 6] = ["forbid", "require", "exactly_one", "at_most_one", "at_least_one", "forbid_move"];

fn one(context: &mut Context<'_>, table: &Table) -> (RuleEntry, Option<Rule>) {
    let found: Vec<&Entry> = table.entries.iter().filter(|entry| KINDS.contains(&entry.key.as_str())).collect();
    let rule = match found[..] {
        [only] => rule(context, only),
        [] => {
            context.out.add(Problem::RuleWithoutKind, table.span.clone());
            None
        }
        [_, second, ..] => {
            let keys = found.iter().map(|entry| entry.key.clone()).collect();
            context.out.add(Problem::RuleManyKinds { found: keys }, second.key_span.clone());
            for entry in &found {
                rule(context, entry);
            }
            None
        }
    };
    let perhaps = table.boolean("perhaps") == Some(true);
    if let Some(entry) = table.entry("logical").filter(|_| perhaps && table.boolean("logical") == Some(true)) {
        context.out.add(Problem::PerhapsLogical, entry.key_span.clone());
    }
    let entry = RuleEntry {
        text: found.first().map(|entry| written(context, entry)).unwrap_or_default(),
        logical: table.boolean("logical").unwrap_or(!perhaps && matches!(rule, Some(Rule::Options(..)))),
        grounding: grounding(context, table),
        span: found.first().map_or(table.span.clone(), |entry| entry.key_span.start..entry.value.span.end),
    };
    (entry, rule)
}

/// The rule as it stands in the file: `forbid = "operations & !bases"`.
fn written(context: &Context<'_>, entry: &Entry) -> String {
    context.text.get(entry.key_span.start..entry.value.span.end).unwrap_or(&entry.key).to_owned()
}

fn rule(context: &mut Context<'_>, entry: &Entry) -> Option<Rule> {
    match entry.key.as_str() {
        "forbid" => context.formula(entry.value.text()?).map(Rule::Forbid),
        "require" => context.formula(entry.value.text()?).map(Rule::Require),
        "exactly_one" => counted(context, entry, Count::ExactlyOne),
        "at_most_one" => counted(context, entry, Count::AtMostOne),
        "at_least_one" => counted(context, entry, Count::AtLeastOne),
        _ => move_rule(context, entry.value.table()?),
    }
}

fn counted(context: &mut Context<'_>, entry: &Entry, count: Count) -> Option<Rule> {
    if entry.value.found().is_some() && entry.value.list().is_empty() {
        context.out.add(Problem::EmptyOptionList { key: entry.key.clone() }, entry.value.span.clone());
        return None;
    }
    context.option_list(entry.value.list()).map(|options| Rule::Options(count, options))
}

fn move_rule(context: &mut Context<'_>, table: &Table) -> Option<Rule> {
    let by = table.text("by").map(|text| context.dm(text));
    let from = table.text("from").and_then(|text| context.formula(text));
    let to = table.text("to").and_then(|text| context.formula(text));
    let by = match by {
        Some(dm) => Some(dm?),
        None => None,
    };
    Some(Rule::Move(MoveRule { by, from: from?, to: to? }))
}
