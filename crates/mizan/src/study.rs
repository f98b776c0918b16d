//! All that a report needs to be found out beyond the audit of its claims.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use mizan_case::Ready;
use mizan_case::case::VariantEntry;
use mizan_core::vary::{self, Audit, Change, PairHinge, Rejected, Survival, survival, verdicts_after};
use mizan_core::{
    ClaimId, Claims, Concept, GraphModel, Limits, Request, Stability, StateId, Undecidable, Verdict, Watch, solve_while,
};

use crate::course::{Course, find, start_of};
use crate::proven::Proven;
use crate::query::telling_concepts;
use crate::refused::Refused;
use crate::run::Run;

/// Pairs of changes are tried, and foresight is followed, up to about so many states altogether.
const PAIRS: usize = 6_000_000;
const FORESIGHT: usize = 500_000;

/// The verdicts on the claims under the changes of a variant.
pub type VariantVerdicts = Result<BTreeMap<ClaimId, Result<Verdict, Undecidable>>, Rejected>;

/// All that a report needs to be found out beyond the audit of its claims.
#[derive(Debug)]
pub struct Study {
    /// The verdicts under the named variants, in the file's order.
    pub variants: Vec<VariantVerdicts>,
    /// Which states are stable for whom.
    pub stability: Stability,
    /// Where it goes from each of the states that claims start from.
    pub courses: BTreeMap<StateId, Course>,
    /// Its equilibria under every single change of an assumption.
    pub singly: Survival,
    /// The same under the named variants.
    pub named: Survival,
}

impl Study {
    /// Studies a case. Cost: that of solving under each change.
    ///
    /// # Errors
    /// [`Refused`] where it was cancelled.
    pub fn of(ready: Ready<'_>, proven: &Proven, limits: &Limits, run: &Run<'_>) -> Result<Self, Refused> {
        let Ready { case, model } = ready;
        let (audit, n_changes) = (&proven.audit, proven.audit.changes.len());
        let variants = variants(ready, &proven.claims, limits, run)?;
        let stability = run.watched_silently(|watch| solve_while(model, &Request::of(telling_concepts(model)), watch));
        let stability = stability.ok_or_else(Refused::cancelled)?;
        let foresight = n_changes * model.n_states() <= FORESIGHT;
        let concepts: &[Concept] = if foresight { &[Concept::Nash, Concept::Seq] } else { &[Concept::Nash] };
        let follow = |variants: Vec<Vec<Change>>| {
            let survival =
                run.watched_silently(|watch| survival(model, concepts, &variants, &case.assumptions, limits, watch));
            survival.ok_or_else(Refused::cancelled)
        };
        let singly = follow(audit.changes.iter().map(|&change| vec![change]).collect())?;
        let named = follow(case.variants.iter().map(|variant| variant.changed.clone()).collect())?;
        let courses = courses(model, &proven.claims, run)?;
        Ok(Self { variants, stability, courses, singly, named })
    }
}

/// Where it goes from each of the states that claims start from.
fn courses(model: &GraphModel, claims: &Claims, run: &Run<'_>) -> Result<BTreeMap<StateId, Course>, Refused> {
    let mut courses = BTreeMap::new();
    for start in claims.values().filter_map(start_of).filter_map(|term| find(model, term)) {
        if let Entry::Vacant(vacant) = courses.entry(start) {
            vacant.insert(Course::watched(model, start, run)?);
        }
    }
    Ok(courses)
}

/// The verdicts on `claims` under the named variants of a case, in the file's order.
pub(crate) fn variants(
    ready: Ready<'_>,
    claims: &Claims,
    limits: &Limits,
    run: &Run<'_>,
) -> Result<Vec<VariantVerdicts>, Refused> {
    let Ready { case, model } = ready;
    let under = |entry: &VariantEntry| {
        let after = |watch: &Watch<'_>| verdicts_after(model, &entry.changed, claims, &case.assumptions, limits, watch);
        run.kept(run.watched_silently(after))
    };
    case.variants.iter().map(under).collect()
}

/// Whether it is little enough work to look for pairs of changes without having been asked to.
pub(crate) fn pairs_are_few(model: &GraphModel, audit: &Audit) -> bool {
    audit.changes.len() * audit.changes.len() / 2 * model.n_states() <= PAIRS
}

/// The pairs of changes that turn robust claims.
pub(crate) fn pairs(
    ready: Ready<'_>,
    proven: &Proven,
    limits: &Limits,
    run: &Run<'_>,
) -> Result<Vec<PairHinge>, Refused> {
    let Ready { case, model } = ready;
    let pairs = |watch: &Watch<'_>| vary::pairs(model, &proven.claims, &proven.audit, &case.assumptions, limits, watch);
    run.watched(pairs).ok_or_else(Refused::cancelled)
}
