//! What decision makers take the conflict to be, once the states are known, and what claims say that they believe.

use mizan_core::vary::{Change, ViewChanges, with_views};
use mizan_core::{Assumption, Claim, Entry, ExpandError, GraphModel, Limits, Preference, Space, StateTerm, View};

use crate::case::{Case, StateRef, ViewEntry};
use crate::claim::change::{self, AssumptionNames, Changes};
use crate::formula::pattern::{key_text, pattern_text};
use crate::names::suggest::Near;
use crate::problem::{Diagnostic, Findings, Problem, Span};
use crate::read::{PreferenceDraft, ViewDraft};

use super::claims::read_changes;
use super::rankings;
use super::shown::StateTexts;

/// What is known where views are read.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    /// The states of the conflict as it is.
    pub space: &'a Space,
    pub limits: &'a Limits,
    /// The text of the file.
    pub file: &'a str,
}

/// What each viewer believes others to prefer; `None` where something is wrong with it.
pub(super) fn believed(
    views: &[ViewDraft],
    states: &[Option<StateRef>],
    shown: &StateTexts<'_>,
    out: &mut Findings,
) -> Vec<Option<Vec<Preference>>> {
    let of_view = |view: &ViewDraft| {
        // Each is looked at, so that all that is wrong is told.
        let all: Vec<Option<Preference>> =
            view.believed.iter().map(|draft| rankings::believed(draft, states, shown, out)).collect();
        all.into_iter().collect()
    };
    views.iter().map(of_view).collect()
}

/// Makes the views of a case; what is wrong with them is reported, and then there are none.
pub(super) fn resolve(
    case: &mut Case,
    drafts: Vec<ViewDraft>,
    believed: Vec<Option<Vec<Preference>>>,
    known: Known<'_>,
    out: &mut Findings,
) {
    let read = drafts.into_iter().zip(believed);
    // Who sees the conflict as it is judges by it, and needs no conflict of its own.
    let (clear, otherwise): (Vec<_>, Vec<_>) = read.partition(|(draft, _)| draft.entry.is_clear());
    let (drafts, believed): (Vec<ViewDraft>, Vec<_>) = otherwise.into_iter().unzip();
    let changes = Changes::of(AssumptionNames::of(case), Near::in_a_file());
    let mut views = Vec::new();
    for (draft, believed) in drafts.iter().zip(believed) {
        let changed = changed(&draft.entry, case, &changes, out);
        views.push(changed.zip(believed).map(|(changes, believed)| made(&draft.entry, changes, believed)));
    }
    let entries = drafts.iter().chain(clear.iter().map(|(draft, _)| draft));
    case.views = entries.map(|draft| draft.entry.clone()).collect();
    let Some(views) = views.into_iter().collect::<Option<Vec<ViewChanges>>>() else { return };
    case.assumptions.views = views;
    let Ok(conflict) = with_views(&case.conflict, &case.assumptions) else { return };
    case.conflict = conflict;
    if case.merges.is_empty() {
        for ((view, draft), entry) in case.conflict.views.iter().zip(&drafts).zip(&case.views) {
            expand(case, (view, entry, draft), known, out);
        }
    }
}

fn made(entry: &ViewEntry, changes: Vec<Change>, believed: Vec<Preference>) -> ViewChanges {
    ViewChanges {
        dm: entry.dm,
        changes,
        unaware_of: entry.unaware_of.iter().fold(0, |bits, option| bits | option.bit()),
        preferences: entry.believed.iter().map(|believed| believed.dm).zip(believed).collect(),
    }
}

/// The changes of a view; `None` where something is wrong with them.
fn changed(view: &ViewEntry, case: &Case, known: &Changes, out: &mut Findings) -> Option<Vec<Change>> {
    let changes = read_changes(&view.changes, case, known, out);
    if changes.len() != view.changes.len() {
        return None;
    }
    let mut is_right = true;
    for (change, text) in changes.iter().zip(&view.changes) {
        if let Some(problem) = refused(view, change.assumption, case) {
            out.add(problem, text.span.clone());
            is_right = false;
        }
    }
    if is_right && !mizan_core::vary::fit_together(&case.conflict, &changes, &case.assumptions) {
        let dm = case.decision_makers[view.dm.index()].id.clone();
        out.add(Problem::ViewFails { dm }, view.span.clone());
        is_right = false;
    }
    is_right.then_some(changes)
}

/// Why a view cannot change an assumption.
fn refused(view: &ViewEntry, assumption: Assumption, case: &Case) -> Option<Problem> {
    let name = || change::place_name(assumption, AssumptionNames::of(case));
    match assumption {
        Assumption::Statement(dm, _) | Assumption::Group(dm, _) | Assumption::Preferences(dm) => {
            let id = || case.decision_makers[dm.index()].id.clone();
            if dm == view.dm {
                return Some(Problem::ViewOfOwnWishes { dm: id() });
            }
            let in_full = view.believed.iter().any(|believed| believed.dm == dm);
            in_full.then(|| Problem::ViewChangesReplaced { name: name(), dm: id() })
        }
        Assumption::OneWay(_) => Some(Problem::ViewChangesOption { name: name() }),
        Assumption::Rule(_) => None,
    }
}

/// Reports why the conflict as it is seen is none.
fn expand(case: &Case, (view, entry, draft): (&View, &ViewEntry, &ViewDraft), known: Known<'_>, out: &mut Findings) {
    let dm = case.decision_makers[view.dm.index()].id.clone();
    match GraphModel::expand_seen(&view.conflict, known.limits) {
        Ok(model) => entries_that_fit_nothing(view, draft, [known.space, model.space()], known.file, out),
        Err(ExpandError::NoState) => out.add(Problem::ViewWithoutStates { dm }, entry.span.clone()),
        Err(ExpandError::TooLarge(_)) => {
            out.add(Problem::ViewTooLarge { dm, limit: known.limits.max_states }, entry.span.clone());
        }
        Err(ExpandError::Ranking(whose, _)) => {
            let given = entry.believed.iter().find(|believed| believed.dm == whose);
            let span = given.map_or(&entry.span, |believed| &believed.span).clone();
            let whose = case.decision_makers[whose.index()].id.clone();
            out.add(Problem::ViewRanking { dm, whose }, span);
        }
        // Merged states are refused where they stand, and nobody has views in a view.
        Err(ExpandError::Merge(_) | ExpandError::View(..)) => {}
    }
}

/// Reports the entries of rankings given in full that fit a state neither as it is nor as it is seen.
fn entries_that_fit_nothing(view: &View, draft: &ViewDraft, spaces: [&Space; 2], file: &str, out: &mut Findings) {
    for (believed, wishes) in draft.entry.believed.iter().zip(&draft.believed) {
        let (Preference::Ranking(groups), PreferenceDraft::Ranking(written)) =
            (&view.conflict.preferences[believed.dm.index()], wishes)
        else {
            continue;
        };
        for (group, written) in groups.iter().zip(&written.groups) {
            for (entry, (_, span)) in group.iter().zip(&written.entries) {
                if !spaces.into_iter().any(|space| fits(*entry, space)) {
                    let entry = file.get(span.clone()).unwrap_or_default().to_owned();
                    out.add(Problem::RankingFitsNothing { entry }, span.clone());
                }
            }
        }
    }
}

fn fits(entry: Entry, space: &Space) -> bool {
    match entry {
        Entry::Pattern(pattern) => !space.matching(pattern).is_empty(),
        Entry::Key(key) => space.find(key).is_some(),
        Entry::State(_) | Entry::Rest => true,
    }
}

/// Reports what is wrong with what claims say that somebody believes, and with coalitions where somebody has a view.
pub(super) fn beliefs(case: &Case, space: &Space, out: &mut Findings) {
    for entry in &case.claims {
        let (Some(claim), Some(check)) = (&entry.claim, &entry.check) else { continue };
        if let Some(view) = case.seen_otherwise().next().filter(|_| claim.names_coalitions()) {
            let diagnostic = Diagnostic::at(Problem::CoalitionWithViews, check.span.clone());
            out.push(diagnostic.with_related([view.span.clone()]));
        }
        Beliefs { case, space, span: &check.span, out }.look(claim);
    }
}

struct Beliefs<'a> {
    case: &'a Case,
    space: &'a Space,
    span: &'a Span,
    out: &'a mut Findings,
}

impl Beliefs<'_> {
    fn look(&mut self, claim: &Claim) {
        let Claim::Believes(dm, believed) = claim else {
            return claim.parts().into_iter().for_each(|part| self.look(part));
        };
        let id = self.case.decision_makers[dm.index()].id.clone();
        let view = self.case.conflict.view(*dm);
        if self.case.views.iter().all(|view| view.dm != *dm) {
            self.out.add(Problem::BeliefWithoutView { dm: id.clone() }, self.span.clone());
        }
        let seen = view.and_then(|conflict| Space::of(conflict, &Limits::default()).ok());
        let space = seen.as_ref().unwrap_or(self.space);
        // In a view nobody has a view of their own.
        let believed = believed.where_all_see_it();
        for term in believed.state_terms() {
            let (state, count) = match term {
                StateTerm::Key(key) => (key_text(key, self.case.options.len()), usize::from(space.find(key).is_some())),
                StateTerm::Quoted(pattern) => {
                    (pattern_text(pattern, self.case.options.len()), space.matching(pattern).len())
                }
                StateTerm::Graph(_) => continue,
            };
            if count != 1 {
                let problem = Problem::StateNotSeen { dm: id.clone(), state, count };
                return self.out.add(problem, self.span.clone());
            }
        }
        self.held(&believed, space);
    }

    /// What is to hold in the state that a believed claim starts from.
    fn held(&mut self, claim: &Claim, space: &Space) {
        let Claim::At { state, holding: Some(formula), .. } = claim else {
            return claim.parts().into_iter().for_each(|part| self.held(part, space));
        };
        let key = match *state {
            StateTerm::Key(key) => Some(key),
            StateTerm::Quoted(pattern) => space.matching(pattern).first().and_then(|state| space.key(*state)),
            StateTerm::Graph(_) => None,
        };
        if let Some(key) = key.filter(|key| !formula.holds_in(*key)) {
            let state = key_text(key, self.case.options.len());
            self.out.add(Problem::HoldingFails { state }, self.span.clone());
        }
    }
}
