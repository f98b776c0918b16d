//! Reasons, citations, and what an element rests on.

use crate::case::{Basis, Citation, Grounding, PassageWords};
use crate::problem::Problem;
use crate::toml::{Data, Table, Value};

use super::context::{Context, label};

pub(super) fn grounding(context: &mut Context<'_>, table: &Table) -> Grounding {
    let cite = citations(context, table, "cite");
    let against = citations(context, table, "against");
    Grounding {
        because: label(table, "because"),
        basis: basis(context, table),
        cite,
        against,
        private: table.boolean("private").unwrap_or(false),
    }
}

/// A citation that is there and broken is a citation: only its own mistake is reported.
fn basis(context: &mut Context<'_>, table: &Table) -> Basis {
    let cited = table.value("cite").is_some_and(|cite| !matches!(&cite.data, Data::List(items) if items.is_empty()));
    match table.text("basis").map(|text| (text, text.value.as_str())) {
        Some((text, stated @ ("stated" | "inferred"))) => {
            if !cited {
                let problem = Problem::BasisWithoutCitation { basis: stated.to_owned() };
                context.out.add(problem, text.span.clone());
            }
            if stated == "stated" { Basis::Stated } else { Basis::Inferred }
        }
        Some((_, "assumed")) => Basis::Assumed,
        _ if cited => Basis::Stated,
        _ => Basis::Assumed,
    }
}

fn citations(context: &mut Context<'_>, table: &Table, key: &str) -> Vec<Citation> {
    table.tables(key).filter_map(|citation| one(context, citation)).collect()
}

fn one(context: &mut Context<'_>, table: &Table) -> Option<Citation> {
    let paragraph = table.value("paragraph").and_then(|value| paragraph(context, value));
    let words = words(context, table);
    let source = source(context, table);
    if !["paragraph", "quote", "from", "to"].iter().any(|key| table.has(key)) && table.has("source") {
        let source = table.text("source").map(|text| text.value.clone()).unwrap_or_default();
        context.out.add(Problem::CitationWithoutPlace { source }, table.span.clone());
    }
    Some(Citation { source: source?, paragraph, words, span: table.span.clone() })
}

fn source(context: &mut Context<'_>, table: &Table) -> Option<usize> {
    let text = table.text("source")?;
    let name = crate::names::canonical(&text.value);
    let found = context.sources.get(name.as_str()).copied();
    if found.is_none() {
        let suggestions = context.names.like(&name, context.sources.keys().copied());
        context.out.add(Problem::UnknownSource { name, suggestions }, text.span.clone());
    }
    found
}

fn words(context: &mut Context<'_>, table: &Table) -> Option<PassageWords> {
    for key in ["quote", "from", "to"] {
        if let Some(text) = table.text(key).filter(|text| text.value.trim().is_empty()) {
            context.out.add(Problem::EmptyPassage { key: key.into() }, text.span.clone());
        }
    }
    let (quote, from, to) = (table.entry("quote"), table.entry("from"), table.entry("to"));
    match (quote, from.or(to)) {
        (Some(quote), Some(_)) => context.out.add(Problem::QuoteWithEnds, quote.key_span.clone()),
        (None, Some(_)) if from.is_none() => {
            context.out.add(Problem::ToWithoutFrom, to.map_or(0..0, |to| to.key_span.clone()));
        }
        _ => {}
    }
    let text = |key: &str| table.text(key).map(|text| text.value.clone());
    if let Some(quote) = text("quote") {
        return Some(PassageWords::Quote(quote));
    }
    Some(PassageWords::Ends { from: text("from")?, to: text("to") })
}

fn paragraph(context: &mut Context<'_>, value: &Value) -> Option<usize> {
    let Data::Integer { digits, radix } = &value.data else {
        return None;
    };
    let number = usize::from_str_radix(digits, *radix).ok().filter(|number| *number >= 1);
    if number.is_none() {
        context.out.add(Problem::BadParagraph { number: digits.clone() }, value.span.clone());
    }
    number
}
