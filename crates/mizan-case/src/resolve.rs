//! From a draft to a case: everything that needs to know the feasible states.

mod claims;
mod feasible;
mod gmcr;
mod merges;
mod rankings;
mod shown;
mod states;

use std::sync::Arc;

use mizan_core::{Conflict, Limits, Preference, Ranks, Space};

use mizan_core::vary::Assumptions;

use crate::case::{Case, NamedState};
use crate::problem::Findings;
use crate::read::{Draft, PreferenceDraft};

use shown::Shown;

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
    draft: Draft,
    text: &str,
    language: Option<&str>,
    limits: &Limits,
    out: &mut Findings,
) -> Resolved {
    let space = feasible::space(&draft, limits, out).map(Arc::new);
    let states = states::states(&draft, space.as_deref(), out);
    let Some(space) = space else {
        return Resolved::default();
    };
    let shown = Shown { space: &space, graph_states: &draft.graph_states, file: text };
    let resolve_one = |(index, preference): (usize, &PreferenceDraft)| {
        let dm = &draft.decision_makers[index];
        rankings::preference(preference, dm, &states, &shown, out)
    };
    let preferences: Option<(Vec<Preference>, Vec<Ranks>)> = {
        // Each is looked at, so that all that is wrong is told.
        let resolved: Vec<_> = draft.preferences.iter().enumerate().map(resolve_one).collect();
        resolved.into_iter().collect::<Option<Vec<_>>>().map(|all| all.into_iter().unzip())
    };
    let states: Option<Vec<NamedState>> = draft
        .states
        .iter()
        .zip(states)
        .map(|(state, meaning)| {
            let (id, name, grounding) = (state.id.clone(), state.name.clone(), state.grounding.clone());
            Some(NamedState { id, name, state: meaning?, grounding, span: state.span.clone() })
        })
        .collect();
    let mut case = (preferences.zip(states))
        .and_then(|((preferences, ranks), states)| Some((case(draft, language, preferences, states)?, ranks)));
    if let Some((case, _)) = &mut case {
        merges::check(case, &space, out);
        gmcr::check(case, &space, out);
        claims::resolve(case, &space, out);
    }
    Resolved { space: Some(space), case }
}

fn case(draft: Draft, language: Option<&str>, preferences: Vec<Preference>, states: Vec<NamedState>) -> Option<Case> {
    let rival_readings = draft.decision_makers.iter().map(|dm| {
        let readings =
            dm.statements.iter().map(|statement| statement.or_reads.iter().map(|(_, f)| f.clone()).collect());
        readings.collect()
    });
    let rival_readings = rival_readings.collect();
    let logical = draft.rules.iter().map(|rule| rule.logical).collect();
    let assumptions = Assumptions { rival_readings, logical };
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
        variants: draft.variants,
        names: draft.names,
        conflict: Conflict { form: draft.form?, preferences },
    })
}
