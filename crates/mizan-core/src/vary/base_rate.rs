//! How often a claim holds of actors whose wishes are drawn by lot: what holds of nearly all says little about these.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::algorithms::seeded_random::SeededRandom;
use crate::algorithms::watch::Watch;
use crate::claims::claim::{ClaimId, Claims};
use crate::claims::decide::Decider;
use crate::claims::verdict::Verdict;
use crate::conflict::formula::Formula;
use crate::conflict::ids::DmId;
use crate::conflict::preference::{Preference, PreferenceStatement};
use crate::conflict::{Conflict, View};
use crate::graph::model::GraphModel;
use crate::solve::concept::Way;

/// How many conflicts are drawn where nothing else is said.
pub const DRAWS: usize = 1000;

/// The lots are the same on every machine, every time.
const SEED: u64 = 20_160_314;

/// In how many conflicts drawn by lot a claim has the verdict that it has here. It is no probability of anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BaseRate {
    /// How many conflicts were drawn.
    pub draws: usize,
    /// In how many of them the verdict is the same.
    pub same: usize,
}

/// How often each claim has the same verdict in conflicts with the same decision makers, options and rules whose wishes
/// are drawn by lot; `None` where nobody wants it any more. Cost: that of deciding the claims, times the draws, on all threads
/// of the current pool.
#[must_use]
pub fn base_rates(
    model: &GraphModel,
    claims: &Claims,
    verdicts: &BTreeMap<ClaimId, Verdict>,
    draws: usize,
    watch: &Watch<'_>,
) -> Option<BTreeMap<ClaimId, BaseRate>> {
    let done = AtomicUsize::new(0);
    let of_draw = |number: usize| {
        let same = same_in(model, claims, verdicts, number, watch);
        watch.tell(done.fetch_add(1, Ordering::Relaxed) + 1, draws);
        watch.kept(same)
    };
    let all: Vec<Vec<ClaimId>> = (0..draws).into_par_iter().map(of_draw).collect::<Option<_>>()?;
    let mut rates: BTreeMap<ClaimId, BaseRate> = claims.keys().map(|&id| (id, BaseRate { draws, same: 0 })).collect();
    for id in all.into_iter().flatten() {
        rates.entry(id).and_modify(|rate| rate.same += 1);
    }
    Some(rates)
}

/// The claims that have the same verdict in a conflict drawn by lot.
fn same_in(
    model: &GraphModel,
    claims: &Claims,
    verdicts: &BTreeMap<ClaimId, Verdict>,
    number: usize,
    watch: &Watch<'_>,
) -> Vec<ClaimId> {
    let conflict = drawn(model.conflict(), number as u64);
    let dms: Vec<DmId> = conflict.dms().collect();
    let Ok(drawn) = model.with_changes(conflict, false, &dms) else { return Vec::new() };
    let decider = Decider::watched(&drawn, watch);
    let is_same = |id: &ClaimId| decider.decide(&claims[id], Way::Nash).ok().as_ref() == verdicts.get(id);
    claims.keys().copied().filter(is_same).collect()
}

/// The conflict of this number, from 0, with the same decision makers, options and rules and with wishes drawn by lot:
/// statements are put in another order and turned into their opposites or not; weights go to other statements; the
/// groups of a direct ranking change places. A list that somebody sees otherwise than it is is drawn by a lot of its own.
#[must_use]
pub fn drawn(conflict: &Conflict, number: u64) -> Conflict {
    let random = &mut SeededRandom::nth_of(SEED, number);
    let preferences: Vec<Preference> =
        conflict.preferences.iter().map(|preference| drawn_preference(preference, random)).collect();
    let mut views = Vec::new();
    for View { dm, conflict: seen } in &conflict.views {
        let lists = seen.preferences.iter().zip(&conflict.preferences).zip(&preferences);
        let as_seen = lists.map(|((seen, truth), drawn)| match seen == truth {
            true => drawn.clone(),
            false => drawn_preference(seen, random),
        });
        let seen = Conflict { preferences: as_seen.collect(), ..seen.clone() };
        views.push(View { dm: *dm, conflict: seen });
    }
    Conflict { form: conflict.form.clone(), preferences, views }
}

fn drawn_preference(preference: &Preference, random: &mut SeededRandom) -> Preference {
    match preference {
        Preference::Indifferent => Preference::Indifferent,
        Preference::Prioritised(statements) => {
            let turned = |statement: &PreferenceStatement| PreferenceStatement {
                formula: turned(statement, random),
                vital: statement.vital,
            };
            let mut drawn: Vec<PreferenceStatement> = statements.iter().map(turned).collect();
            random.shuffle(&mut drawn);
            Preference::Prioritised(drawn)
        }
        Preference::Weighted(statements) => {
            let mut weights: Vec<_> = statements.iter().map(|(_, weight)| *weight).collect();
            random.shuffle(&mut weights);
            let formulas = statements.iter().map(|(formula, _)| turned(formula, random));
            Preference::Weighted(formulas.zip(weights).collect())
        }
        Preference::Ranking(groups) => {
            let mut drawn = groups.groups.clone();
            random.shuffle(&mut drawn);
            Preference::Ranking(groups.with_groups(drawn))
        }
    }
}

/// A statement or its opposite.
fn turned(formula: &Formula, random: &mut SeededRandom) -> Formula {
    if random.below(2) == 0 { formula.clone() } else { formula.clone().negated() }
}
