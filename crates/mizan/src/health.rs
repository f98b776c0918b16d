//! What is odd about a model, whatever its claims come to: what an analyst should look at before a verdict.

use std::ops::ControlFlow;

use mizan_case::case::Parting;
use mizan_case::{Case, Ready, Span};
use mizan_core::graph::moves::Along;
use mizan_core::vary::{Idle, idle_wishes, written_in};
use mizan_core::{
    Assumption, Claim, ClaimId, DmId, Entry, Form, Formula, GraphModel, OptionId, Preference, Rule, SetKind, SetTerm,
    StateId, StateTerm, Watch,
};

use crate::course::find;

/// What is odd about a model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Oddity {
    /// Nobody can move from a state that these claims start from, or stay within what they hold fast.
    NothingMoves {
        /// The state.
        state: StateId,
        /// The claims.
        claims: Vec<ClaimId>,
    },
    /// No wish, rule or claim speaks of an option.
    Unmentioned(OptionId),
    /// A wish is the same in every feasible state: always granted, or never.
    ConstantWish {
        /// Whose.
        dm: DmId,
        /// Its place, from 0.
        statement: usize,
        /// Whether it is granted.
        granted: bool,
    },
    /// A wish never decides between two states.
    IdleWish {
        /// Whose.
        dm: DmId,
        /// Its place, from 0.
        statement: usize,
    },
    /// A decision maker has no move from any feasible state.
    CanDoNothing(DmId),
    /// A decision maker likes all feasible states equally.
    WantsNothing(DmId),
    /// What the source does with a sentence and the form of its check part.
    Parted(ClaimId, Parting),
}

impl Oddity {
    /// Its name in JSON.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Self::NothingMoves { .. } => "nothing_moves",
            Self::Unmentioned(_) => "unmentioned",
            Self::ConstantWish { .. } => "constant_wish",
            Self::IdleWish { .. } => "idle_wish",
            Self::CanDoNothing(_) => "can_do_nothing",
            Self::WantsNothing(_) => "wants_nothing",
            Self::Parted(_, Parting::AssertsCan) => "asserts_can",
            Self::Parted(_, Parting::MayMust) => "may_must",
            Self::Parted(_, Parting::DeniesMust) => "denies_must",
            Self::Parted(_, Parting::AimsOfNobody) => "aims_of_nobody",
        }
    }

    /// Where what it is about stands in the file.
    #[must_use]
    pub fn span(&self, case: &Case) -> Option<Span> {
        match self {
            Self::NothingMoves { claims, .. } => claims.first().map(|&claim| case.claim(claim).span.clone()),
            Self::Unmentioned(option) => Some(case.options[option.index()].span.clone()),
            Self::ConstantWish { dm, statement, .. } | Self::IdleWish { dm, statement } => {
                case.assumption_span(Assumption::Statement(*dm, *statement)).cloned()
            }
            Self::CanDoNothing(dm) | Self::WantsNothing(dm) => Some(case.decision_makers[dm.index()].span.clone()),
            Self::Parted(claim, _) => Some(case.claim(*claim).span.clone()),
        }
    }

    /// Whether a diagnostic of the case tells it too: a decision maker without any preferences, and force and form.
    #[must_use]
    pub fn is_diagnosed(&self, case: &Case) -> bool {
        match self {
            Self::WantsNothing(dm) => {
                let entry = &case.decision_makers[dm.index()];
                entry.statements.is_empty() && entry.ranking.is_empty()
            }
            Self::Parted(..) => true,
            _ => false,
        }
    }
}

/// All that is odd about a model: states where nothing moves, options, wishes, decision makers, claims; each in the order of
/// the file. `None` where nobody wants it any more.
///
/// Cost: for each decision maker one pass over the states; where it can do or wants nothing, one more.
pub(crate) fn oddities(ready: Ready<'_>, watch: &Watch<'_>) -> Option<Vec<Oddity>> {
    let Ready { case, model } = ready;
    let mut all = nothing_moves(case, model);
    all.extend(unmentioned(case, model));
    for dm in model.dms() {
        let wants = model.ranks(dm).as_slice().iter().any(|&rank| rank > 1);
        all.extend((!can_do(model, dm, watch)).then_some(Oddity::CanDoNothing(dm)));
        all.extend((!wants).then_some(Oddity::WantsNothing(dm)));
        all.extend(wishes(case, model, dm, watch)?);
    }
    let parted = case.claims_by_id().filter_map(|(id, entry)| Some(Oddity::Parted(id, entry.parting()?)));
    all.extend(parted);
    watch.kept(all)
}

fn nothing_moves(case: &Case, model: &GraphModel) -> Vec<Oddity> {
    let mut stuck: Vec<(StateId, Vec<ClaimId>)> = Vec::new();
    for (id, entry) in case.claims_by_id() {
        let Some(claim) = &entry.claim else { continue };
        claim.walk_single(&mut |single| {
            let Some((term, holding)) = start(single) else { return };
            let Some(state) = find(model, term).filter(|&state| !something_moves(model, state, holding)) else {
                return;
            };
            match stuck.iter_mut().find(|(known, _)| *known == state) {
                Some((_, claims)) if claims.last() == Some(&id) => {}
                Some((_, claims)) => claims.push(id),
                None => stuck.push((state, vec![id])),
            }
        });
    }
    stuck.into_iter().map(|(state, claims)| Oddity::NothingMoves { state, claims }).collect()
}

/// Where a claim starts, and what it holds fast.
fn start(claim: &Claim) -> Option<(StateTerm, Option<&Formula>)> {
    match claim {
        Claim::At { state, holding, .. } => Some((*state, holding.as_ref())),
        Claim::Quantified { set: SetTerm { kind, .. }, .. } => match kind {
            SetKind::Equilibria(_, _, from) => from.map(|from| (from, None)),
            SetKind::Attractors(_, from) => Some((*from, None)),
            SetKind::States => None,
        },
        _ => None,
    }
}

fn something_moves(model: &GraphModel, state: StateId, holding: Option<&Formula>) -> bool {
    let keeps =
        |end: StateId| holding.is_none_or(|formula| formula.holds_in(model.space().key(end).unwrap_or_default()));
    model.dms().any(|dm| {
        let to = |end| if keeps(end) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
        model.visit_moves(dm, state, Along::Forward, to).is_break()
    })
}

fn can_do(model: &GraphModel, dm: DmId, watch: &Watch<'_>) -> bool {
    let moves = |state| model.visit_moves(dm, state, Along::Forward, |_| ControlFlow::Break(())).is_break();
    model.space().ids().take_while(|state| watch.is_wanted_at(state.index())).any(moves)
}

/// The wishes of a decision maker that make no difference. Where the order of its list is not known, or what is in it, one
/// that never decides may do so under another answer, and is not told.
fn wishes(case: &Case, model: &GraphModel, dm: DmId, watch: &Watch<'_>) -> Option<Vec<Oddity>> {
    // What makes no difference as things are may make one as somebody sees them.
    if case.is_seen_otherwise() {
        return Some(Vec::new());
    }
    let is_open = !case.open.list(dm).is_empty();
    let told = |(statement, idle): (usize, Idle)| match idle {
        Idle::Constant(_) if !case.decision_makers[dm.index()].statements[statement].one_of.is_empty() => None,
        Idle::Constant(granted) => Some(Oddity::ConstantWish { dm, statement, granted }),
        Idle::NeverDecides => (!is_open).then_some(Oddity::IdleWish { dm, statement }),
    };
    Some(idle_wishes(model, dm, watch)?.into_iter().filter_map(told).collect())
}

/// The options of which nothing speaks: no wish and none of its readings, no entry of a ranking, no rule, no merge or
/// misperception, no claim.
fn unmentioned(case: &Case, model: &GraphModel) -> Vec<Oddity> {
    let Form::Options(form) = &model.conflict().form else { return Vec::new() };
    let every = form.ids().fold(0, |all, option| all | option.bit());
    let mut mentioned = 0;
    let seen = model.conflict().views.iter().map(|view| &view.conflict);
    for preference in std::iter::once(model.conflict()).chain(seen).flat_map(|conflict| &conflict.preferences) {
        mentioned |= match preference {
            Preference::Indifferent => 0,
            Preference::Prioritised(list) => all_in(list.iter().map(|statement| &statement.formula)),
            Preference::Weighted(list) => all_in(list.iter().map(|(formula, _)| formula)),
            Preference::Ranking(groups) => {
                groups.iter().flatten().fold(0, |bits, entry| bits | options_of_entry(entry, every))
            }
        };
    }
    mentioned |= case.views.iter().flat_map(|view| &view.unaware_of).fold(0, |bits, option| bits | option.bit());
    mentioned |= all_in(case.assumptions.rival_readings.iter().flatten().flatten());
    mentioned |= all_in(case.open.lists.iter().flat_map(|list| list.readings.values().flatten()));
    mentioned |= form.rules.iter().fold(0, |bits, rule| bits | options_of_rule(rule));
    mentioned |= all_in(form.merges.iter().map(|merge| &merge.formula));
    mentioned |= all_in(form.misperceived.iter().map(|what| &what.states));
    let claims = case.claims.iter().filter_map(|entry| entry.claim.as_ref());
    mentioned |= claims.fold(0, |bits, claim| bits | written_in(claim, model.conflict()));
    form.ids().filter(|option| mentioned & option.bit() == 0).map(Oddity::Unmentioned).collect()
}

fn all_in<'a>(formulas: impl Iterator<Item = &'a Formula>) -> u64 {
    formulas.fold(0, |bits, formula| bits | formula.options())
}

fn options_of_rule(rule: &Rule) -> u64 {
    match rule {
        Rule::Move(rule) => rule.from.options() | rule.to.options(),
        _ => rule.options(),
    }
}

/// An entry that names a whole state speaks of all options.
fn options_of_entry(entry: &Entry, every: u64) -> u64 {
    match entry {
        Entry::Pattern(pattern) => pattern.fixed,
        Entry::Key(_) | Entry::State(_) => every,
        Entry::Rest => 0,
    }
}
