//! What claims say and variants change, once the states are known.

use mizan_core::vary::Change;
use mizan_core::{Formula, Space};

use crate::case::{Case, Parting, StateRef, VariantEntry};
use crate::claim::change::{self, AssumptionNames, Changes, Parts};
use crate::claim::{self, Vocabulary};
use crate::names::suggest::Near;
use crate::problem::{Diagnostic, Findings, Problem, Span};
use crate::read::Draft;
use crate::toml::PlacedText;

/// Reads the claims of a draft, and returns the formulas in them; what is wrong with them is reported, as far as
/// a mistake elsewhere does not leave it open.
pub(super) fn read(
    draft: &mut Draft,
    states: &[Option<StateRef>],
    space: Option<&Space>,
    out: &mut Findings,
) -> Vec<(Formula, Span)> {
    let n_options = (!draft.is_graph).then_some(draft.options.len());
    let vocabulary = Vocabulary { names: &draft.names, states, space, n_options, is_seen: false };
    let mut formulas = Vec::new();
    for entry in &mut draft.claims {
        let Some(check) = entry.check.as_ref().filter(|check| !check.value.trim().is_empty()) else { continue };
        match claim::parse(&check.value, vocabulary) {
            Ok(claim) => {
                formulas.extend(claim.formulas().into_iter().map(|formula| (formula, check.span.clone())));
                entry.claim = Some(claim);
                if let Some(problem) = entry.parting().and_then(|parting| parted(parting, &entry.id)) {
                    out.add(problem, check.span.clone());
                }
            }
            Err(problems) => problems.into_iter().for_each(|problem| out.push(located(problem, check))),
        }
    }
    formulas
}

/// What is told where the form is of another force than the sentence; that nobody's aim is said needs no form, and was
/// told before.
fn parted(parting: Parting, id: &str) -> Option<Problem> {
    let claim = id.to_owned();
    match parting {
        Parting::AssertsCan => Some(Problem::AssertsCan { claim }),
        Parting::MayMust => Some(Problem::MayMust { claim }),
        Parting::DeniesMust => Some(Problem::DeniesMust { claim }),
        Parting::AimsOfNobody => None,
    }
}

/// Reads the variants of a case; what is wrong with them is reported.
pub(super) fn variants(case: &mut Case, out: &mut Findings) {
    let mut variants = std::mem::take(&mut case.variants);
    if !variants.is_empty() {
        let known = Changes::of(AssumptionNames::of(case), Near::in_a_file());
        variants.iter_mut().for_each(|variant| variant.changed = changed(variant, case, &known, out));
    }
    case.variants = variants;
}

/// Reports what the variants of a draft name that is not there, where a mistake leaves open what can be changed.
pub(super) fn check_names(draft: &Draft, out: &mut Findings) {
    let parts = Parts { decision_makers: &draft.decision_makers, options: &draft.options };
    let known = Changes::named(parts, draft.rules.len(), Near::in_a_file());
    let of_views = draft.views.iter().flat_map(|view| &view.entry.changes);
    for text in draft.variants.iter().flat_map(|variant| &variant.changes).chain(of_views) {
        if let Err(problem) = known.parse(&text.value) {
            out.add(problem, text.span.clone());
        }
    }
}

/// A diagnostic about a part of a text, at its place in the file.
fn located(diagnostic: Diagnostic, text: &PlacedText) -> Diagnostic {
    let Diagnostic { problem, span, related } = diagnostic;
    let span = text.locate(span.unwrap_or(0..text.value.len()));
    let related: Vec<_> = related.into_iter().map(|inner| text.locate(inner)).filter(|other| *other != span).collect();
    Diagnostic::at(problem, span).with_related(related)
}

fn changed(variant: &VariantEntry, case: &Case, known: &Changes<'_>, out: &mut Findings) -> Vec<Change> {
    let changes = read_changes(&variant.changes, case, known, out);
    let complete = changes.len() == variant.changes.len();
    if complete && !mizan_core::vary::fit_together(&case.conflict, &changes, &case.assumptions) {
        out.add(Problem::VariantFails { variant: variant.id.clone() }, variant.span.clone());
    }
    changes
}

/// The changes that texts write, as far as nothing is wrong with them.
pub(super) fn read_changes(texts: &[PlacedText], case: &Case, known: &Changes<'_>, out: &mut Findings) -> Vec<Change> {
    let mut changes = Vec::new();
    for text in texts {
        match known.parse(&text.value) {
            Ok(change) => {
                if let Some((name, has_id)) = change::by_place(&text.value, change, AssumptionNames::of(case)) {
                    out.add(Problem::ChangeByPlace { name, has_id }, text.span.clone());
                }
                changes.push(change);
            }
            Err(problem) => out.add(problem, text.span.clone()),
        }
    }
    changes
}
