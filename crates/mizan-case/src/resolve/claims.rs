//! What claims say and variants change, once the states are known.

use mizan_core::Space;
use mizan_core::vary::Change;

use crate::case::{Case, StateRef, VariantEntry};
use crate::claim::change::{self, AssumptionNames};
use crate::claim::{self, Vocabulary};
use crate::problem::{Diagnostic, Findings, Problem};
use crate::toml::PlacedText;

/// Reads the claims and variants of `case`; what is wrong with them is reported.
pub(super) fn resolve(case: &mut Case, space: &Space, out: &mut Findings) {
    let states: Vec<StateRef> = case.states.iter().map(|state| state.state).collect();
    let n_options = matches!(space, Space::Options(_)).then_some(case.options.len());
    let vocabulary = Vocabulary { names: &case.names, states: &states, space, n_options };
    let mut formulas = Vec::new();
    for entry in &mut case.claims {
        let Some(check) = entry.check.as_ref().filter(|check| !check.value.trim().is_empty()) else { continue };
        match claim::parse(&check.value, vocabulary) {
            Ok(claim) => {
                formulas.extend(claim.formulas().into_iter().map(|formula| (formula, check.span.clone())));
                entry.claim = Some(claim);
            }
            Err(problems) => problems.into_iter().for_each(|problem| out.push(located(problem, check))),
        }
    }
    for (formula, span) in formulas {
        super::merges::refuse_split(case, space, &formula, &span, out);
    }
    let mut variants = std::mem::take(&mut case.variants);
    for variant in &mut variants {
        variant.changed = changed(variant, case, out);
    }
    case.variants = variants;
}

/// A diagnostic about a part of a text, at its place in the file.
fn located(diagnostic: Diagnostic, text: &PlacedText) -> Diagnostic {
    let Diagnostic { problem, span, related } = diagnostic;
    let span = text.locate(span.unwrap_or(0..text.value.len()));
    let related: Vec<_> = related.into_iter().map(|inner| text.locate(inner)).filter(|other| *other != span).collect();
    Diagnostic::at(problem, span).with_related(related)
}

fn changed(variant: &VariantEntry, case: &Case, out: &mut Findings) -> Vec<Change> {
    let parts = AssumptionNames {
        decision_makers: &case.decision_makers,
        options: &case.options,
        conflict: &case.conflict,
        assumptions: &case.assumptions,
    };
    let mut changes = Vec::new();
    for text in &variant.changes {
        match change::parse(&text.value, parts) {
            Ok(change) => changes.push(change),
            Err(problem) => out.add(problem, text.span.clone()),
        }
    }
    let complete = changes.len() == variant.changes.len();
    if complete && !mizan_core::vary::fit_together(&case.conflict, &changes, &case.assumptions) {
        out.add(Problem::VariantFails { variant: variant.id.clone() }, variant.span.clone());
    }
    changes
}
