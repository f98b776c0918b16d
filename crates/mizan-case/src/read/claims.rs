//! Claims and variants. What a claim asserts, and what a variant changes, is kept as text with its place: they are
//! read where the whole case is known.

use crate::case::{ClaimEntry, Expectation, Force, VariantEntry};
use crate::names::canonical;
use crate::problem::{NameKind, Problem};
use crate::toml::{PlacedText, Table};

use super::context::{Context, label};
use super::declare::{Seen, list_id};
use super::grounding::grounding;
use super::history::outcome;

pub(super) fn claims(context: &mut Context<'_>, root: &Table) -> Vec<ClaimEntry> {
    let mut ids = Seen::default();
    root.tables("claim").map(|table| claim(context, table, &mut ids)).collect()
}

fn claim(context: &mut Context<'_>, table: &Table, ids: &mut Seen) -> ClaimEntry {
    let id = table.text("id").map(|text| list_id(text, NameKind::Claim, ids, context.out)).unwrap_or_default();
    let check = check(context, table, &id);
    let optional = |key: &str| table.has(key).then(|| label(table, key));
    let (grounding, by) = (grounding(context, table), table.text("by").map(|text| context.dm(text)));
    let stated = table.text("force").and_then(|text| Force::from_id(&text.value));
    let force = stated.or((!grounding.cite.is_empty() && !table.has("force")).then_some(Force::Asserts));
    match (force, table.text("force"), table.entry("by")) {
        (Some(Force::Aims), Some(text), None) => {
            context.out.add(Problem::AimsOfNobody { claim: id.clone() }, text.span.clone());
        }
        (Some(Force::Asserts | Force::May | Force::Denies) | None, _, Some(entry)) => {
            context.out.add(Problem::ByWithoutAims { claim: id.clone() }, entry.key_span.clone());
        }
        _ => {}
    }
    let outcome = outcome(context, table, &id);
    ClaimEntry {
        id,
        says: label(table, "says"),
        said_by: optional("said_by"),
        holder: optional("holder"),
        force,
        by: by.flatten(),
        check,
        claim: None,
        why_not: label(table, "why_not"),
        expect: match table.text("expect").map(|text| text.value.as_str()) {
            Some("holds") => Some(Expectation::Holds),
            Some("fails") => Some(Expectation::Fails),
            Some("vacuous") => Some(Expectation::Vacuous),
            _ => None,
        },
        outcome,
        grounding,
        span: table.span.clone(),
    }
}

/// The claim as it is written; `None` where it cannot be formalised.
fn check(context: &mut Context<'_>, table: &Table, id: &str) -> Option<PlacedText> {
    let text = table.text("check")?;
    let claim = id.to_owned();
    if canonical(&text.value).trim() == "none" {
        if !table.has("why_not") {
            context.out.add(Problem::WhyNotMissing { claim }, text.span.clone());
        }
        return None;
    }
    if text.value.trim().is_empty() {
        context.out.add(Problem::EmptyFormula, text.span.clone());
    }
    if let Some(entry) = table.entry("why_not") {
        context.out.add(Problem::WhyNotNeedless { claim }, entry.key_span.clone());
    }
    Some(text.clone())
}

pub(super) fn variants(context: &mut Context<'_>, root: &Table) -> Vec<VariantEntry> {
    let mut ids = Seen::default();
    let read = |table: &Table| VariantEntry {
        id: table.text("id").map(|text| list_id(text, NameKind::Variant, &mut ids, context.out)).unwrap_or_default(),
        name: label(table, "name"),
        changes: table.texts("changes").cloned().collect(),
        changed: Vec::new(),
        private: table.boolean("private").unwrap_or(false),
        span: table.span.clone(),
    };
    root.tables("variant").map(read).collect()
}
