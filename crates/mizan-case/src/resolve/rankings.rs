//! Rankings with the states in them: numbers and names are resolved once, here.

use mizan_core::{DirectRanking, Entry, Preference, RankingProblem, Ranks, StateId};

use crate::case::{DecisionMaker, StateRef};
use crate::problem::{Diagnostic, Findings, Problem, Span};
use crate::read::{EntryDraft, PreferenceDraft, RankingDraft};

use super::shown::StateTexts;

/// The preference, with the ranks that it gives the states; `None` if something is wrong with it.
pub(super) fn preference(
    draft: &PreferenceDraft,
    dm: &DecisionMaker,
    states: &[Option<StateRef>],
    shown: &StateTexts<'_>,
    out: &mut Findings,
) -> Option<(Preference, Ranks)> {
    let preference = match draft {
        PreferenceDraft::None => Preference::Indifferent,
        PreferenceDraft::Prioritised(statements) => Preference::Prioritised(statements.clone()),
        PreferenceDraft::Weighted(statements) => Preference::Weighted(statements.clone()),
        PreferenceDraft::Ranking(ranking) => resolved(ranking, states, shown, out)?,
        PreferenceDraft::Broken => return None,
    };
    match (Ranks::of(&preference, shown.space), draft) {
        (Ok(ranks), _) => Some((preference, ranks)),
        (Err(problems), PreferenceDraft::Ranking(ranking)) => {
            problems.into_iter().for_each(|problem| report(problem, ranking, dm, shown, out));
            None
        }
        // Statements rank all states.
        (Err(_), _) => None,
    }
}

/// A preference that somebody is believed to have: whether it ranks all states is a question to the conflict as it is seen.
pub(super) fn believed(
    draft: &PreferenceDraft,
    states: &[Option<StateRef>],
    shown: &StateTexts<'_>,
    out: &mut Findings,
) -> Option<Preference> {
    Some(match draft {
        PreferenceDraft::None => Preference::Indifferent,
        PreferenceDraft::Prioritised(statements) => Preference::Prioritised(statements.clone()),
        PreferenceDraft::Weighted(statements) => Preference::Weighted(statements.clone()),
        PreferenceDraft::Ranking(ranking) => resolved(ranking, states, shown, out)?,
        PreferenceDraft::Broken => return None,
    })
}

/// A direct ranking with the states that its entries name; `None` where one of them names none.
fn resolved(
    ranking: &RankingDraft,
    states: &[Option<StateRef>],
    shown: &StateTexts<'_>,
    out: &mut Findings,
) -> Option<Preference> {
    let mut complete = !ranking.broken;
    let mut groups = Vec::with_capacity(ranking.groups.len());
    for group in &ranking.groups {
        let entries = group.entries.iter().map(|(draft, span)| entry(draft, span, states, shown, out));
        let entries: Vec<Option<Entry>> = entries.collect();
        complete &= entries.iter().all(Option::is_some);
        groups.push(entries.into_iter().flatten().collect());
    }
    let great_steps = ranking.great_steps.clone();
    complete.then_some(Preference::Ranking(DirectRanking { groups, great_steps }))
}

fn entry(
    draft: &EntryDraft,
    span: &Span,
    states: &[Option<StateRef>],
    shown: &StateTexts<'_>,
    out: &mut Findings,
) -> Option<Entry> {
    let of_state = |state: StateId| match shown.space.key(state) {
        Some(key) => Entry::Key(key),
        None => Entry::State(state),
    };
    match draft {
        EntryDraft::Pattern(pattern) => Some(Entry::Pattern(*pattern)),
        EntryDraft::Rest => Some(Entry::Rest),
        EntryDraft::Graph(state) => Some(Entry::State(*state)),
        EntryDraft::Named(index) => match states[*index]? {
            StateRef::Key(key) => Some(Entry::Key(key)),
            StateRef::Graph(state) => Some(Entry::State(state)),
        },
        EntryDraft::Number { written, number } => {
            let in_range = number.filter(|number| (1..=shown.space.len()).contains(number));
            if in_range.is_none() {
                let problem = Problem::StateNumber { number: written.clone(), states: shown.space.len() };
                out.add(problem, span.clone());
            }
            in_range.map(|number| of_state(StateId::from_index(number - 1)))
        }
    }
}

fn report(
    problem: RankingProblem,
    ranking: &RankingDraft,
    dm: &DecisionMaker,
    shown: &StateTexts<'_>,
    out: &mut Findings,
) {
    let place = |(group, entry): (usize, usize)| ranking.groups[group].entries[entry].1.clone();
    match problem {
        RankingProblem::FitsNothing { group, entry } => {
            let span = place((group, entry));
            out.add(Problem::RankingFitsNothing { entry: shown.text_at(&span) }, span);
        }
        RankingProblem::CoveredTwice { state, first, second } => {
            let (first, second) = (place(first), place(second));
            let problem = Problem::RankingCoveredTwice {
                state: shown.state(state),
                first: shown.text_at(&first),
                second: shown.text_at(&second),
            };
            out.push(Diagnostic::at(problem, second).with_related([first]));
        }
        RankingProblem::NotCovered { states, count } => {
            let states = states.into_iter().map(|state| shown.state(state)).collect();
            let problem = Problem::RankingIncomplete { dm: dm.id.clone(), states, count };
            out.add(problem, ranking.span.clone());
        }
    }
}
