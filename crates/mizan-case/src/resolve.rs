//! From a draft to a case: everything that needs to know the feasible states.

mod claims;
mod feasible;
mod gmcr;
mod history;
mod merges;
mod rankings;
mod shown;
mod states;
mod views;

use std::sync::Arc;

use mizan_core::{Conflict, Limits, Preference, Ranks, Space};

use mizan_core::vary::Assumptions;

use crate::case::{Case, NamedState};
use crate::problem::Findings;
use crate::read::{Draft, PreferenceDraft};

use shown::StateTexts;

pub(crate) use merges::report as report_merge;

/// A case with its states, as far as there are such.
#[derive(Default)]
pub(crate) struct Resolved {
    pub space: Option<Arc<Space>>,
    /// The case, and the ranks of its decision makers, which were needed to check their rankings.
    pub case: Option<(Case, Vec<Ranks>)>,
}

/// Finds the states, and what the draft says of them. Where the states cannot be known, nothing is said of them.
pub(crate) fn resolve(
    mut draft: Draft,
    text: &str,
    language: Option<&str>,
    limits: &Limits,
    out: &mut Findings,
) -> Resolved {
    let space = feasible::space(&draft, limits, out).map(Arc::new);
    let states = states::states(&draft, space.as_deref(), out);
    let formulas = claims::read(&mut draft, &states, space.as_deref(), out);
    let Some(space) = space else {
        claims::check_names(&draft, out);
        return Resolved::default();
    };
    let shown = StateTexts { space: &space, graph_states: &draft.graph_states, file: text };
    let resolve_one = |(index, preference): (usize, &PreferenceDraft)| {
        let dm = &draft.decision_makers[index];
        rankings::preference(preference, dm, &states, &shown, out)
    };
    // Each is looked at, so that all that is wrong is told.
    let preferences: Vec<Option<(Preference, Ranks)>> = draft.preferences.iter().enumerate().map(resolve_one).collect();
    let complete = preferences.iter().all(Option::is_some) && states.iter().all(Option::is_some);
    let believed = views::believed(&draft.views, &states, &shown, out);
    if !complete {
        claims::check_names(&draft, out);
    }
    // What cannot be known is left out, for the sake of all else that can be said.
    let (preferences, ranks): (Vec<Preference>, Vec<Option<Ranks>>) = preferences
        .into_iter()
        .map(|known| known.map_or((Preference::Indifferent, None), |(preference, ranks)| (preference, Some(ranks))))
        .unzip();
    let known = draft.states.iter().zip(&states).filter_map(|(state, meaning)| {
        let (id, name, grounding) = (state.id.clone(), state.name.clone(), state.grounding.clone());
        Some(NamedState { id, name, state: (*meaning)?, grounding, span: state.span.clone() })
    });
    let named = known.collect();
    let history = history::history(&draft, &states, out);
    let views = std::mem::take(&mut draft.views);
    let file = text;
    let mut case = case(draft, language, preferences, named);
    if let Some(case) = &mut case {
        case.history = history;
        merges::check(case, &space, out);
        for (formula, span) in &formulas {
            merges::refuse_split(case, &space, formula, span, out);
        }
        if complete {
            gmcr::check(case, &space, out);
            if !views.is_empty() {
                let known = views::Known { space: &space, limits, file };
                views::resolve(case, views, believed, known, out);
            }
            views::beliefs(case, &space, out);
            claims::variants(case, out);
        }
        case.names.after_reading();
    }
    let ranks = ranks.into_iter().collect::<Option<Vec<Ranks>>>();
    Resolved { space: Some(space), case: case.zip(ranks).filter(|_| complete) }
}

fn case(draft: Draft, language: Option<&str>, preferences: Vec<Preference>, states: Vec<NamedState>) -> Option<Case> {
    let rival_readings = draft.decision_makers.iter().map(|dm| {
        let readings =
            dm.statements.iter().map(|statement| statement.or_reads.iter().map(|(_, f)| f.clone()).collect());
        readings.collect()
    });
    let rival_readings = rival_readings.collect();
    let logical = draft.rules.iter().map(|rule| rule.logical).collect();
    let assumptions = Assumptions { rival_readings, logical, views: Vec::new() };
    Some(Case {
        assumptions,
        title: draft.title,
        about: draft.about,
        as_of: draft.as_of,
        language: language.map(str::to_owned),
        sources: draft.sources,
        decision_makers: draft.decision_makers,
        options: draft.options,
        graph_states: draft.graph_states,
        rules: draft.rules,
        merges: draft.merges,
        misperceived: draft.misperceived,
        gmcr: draft.gmcr,
        states,
        claims: draft.claims,
        views: Vec::new(),
        history: None,
        variants: draft.variants,
        names: draft.names,
        open: draft.open,
        conflict: Conflict { form: draft.form?, preferences, views: Vec::new() },
    })
}
