//! The audit: every claim decided, and decided again under every single change of an assumption.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::apply::{Rejected, vary};
use super::change::{Assumptions, Change, ChangeKind, changes};
use super::completions::whatever_anybody_prefers;
use super::echo::is_echo;
use crate::algorithms::watch::Watch;
use crate::claims::claim::{Claim, ClaimId, Claims, Condition, PathForm};
use crate::claims::decide::{Decider, Found, Grounds, Undecidable};
use crate::claims::verdict::Verdict;
use crate::graph::model::GraphModel;
use crate::graph::space::Limits;
use crate::solve::concept::Way;
use crate::solve::farsighted::FAR_STATES;

/// All that is found out about the claims of a case.
///
/// ```
/// # mod dilemma { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/conflicts/dilemma.rs")); }
/// # use dilemma::prisoners_dilemma;
/// use mizan_core::vary::{Assumption, Assumptions, audit};
/// use mizan_core::{Claim, ClaimId, Claims, DmId, Formula, GraphModel, Limits, OptionId, Verdict, Watch};
///
/// // "The first would rather have the other keep silent."
/// let silent = Formula::Taken(OptionId::from_index(1));
/// let (first, id) = (DmId::from_index(0), ClaimId::from_index(0));
/// let claim = Claim::Prefers { dm: first, this: silent.clone(), over: silent.negated() };
///
/// let model = GraphModel::expand(&prisoners_dilemma(), &Limits::default()).unwrap();
/// let claims = Claims::from([(id, claim)]);
/// let audit = audit(&model, &claims, &Assumptions::default(), &Limits::default(), Watch::nobody()).unwrap();
///
/// let found = &audit.claims[&id];
/// assert_eq!(found.verdict, Verdict::Holds);
/// // It hinges on the statement that says just this, and so may be no more than that statement said twice; and on that the
/// // first wants anything at all.
/// let hinges = [Assumption::Statement(first, 0), Assumption::Preferences(first)];
/// assert!(found.hinges.iter().all(|hinge| hinges.contains(&hinge.change.assumption)));
/// assert!(found.echo);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audit {
    /// Every single change that was tried, in order; where nothing is claimed there was nothing to try them for.
    pub changes: Vec<Change>,
    /// What became of each claim, in the order of the case.
    pub claims: BTreeMap<ClaimId, ClaimAudit>,
}

/// What became of one claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimAudit {
    /// The verdict.
    pub verdict: Verdict,
    /// What it rests on, where the claim is of a form that has grounds.
    pub grounds: Option<Grounds>,
    /// Whether the verdict is certain whatever anybody prefers: it is so of any actors with these options and rules. That
    /// it is not found certain does not mean that it is not.
    pub structural: bool,
    /// The verdict if people act in these other ways, where the claim leaves it open; none where it does not. `far` is
    /// among them where all that the claim asks about the way is where it ends, and there are not too many states.
    pub ways: Vec<(Way, Verdict)>,
    /// Whether it fails, and what it says will follow never does by improvements, and cannot be ruled out for those who look
    /// ahead.
    pub only_ahead: bool,
    /// The changes that turn the verdict.
    pub hinges: Vec<Hinge>,
    /// The changes under which it cannot be decided.
    pub undecidable: Vec<(Change, WhyUndecidable)>,
    /// It may be no more than a preference said twice: dropping one statement turns it, and every option in that
    /// statement is written in the claim too, be it inside of a state that it names.
    pub echo: bool,
}

/// A change that turns a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hinge {
    /// What is changed.
    pub change: Change,
    /// The verdict then.
    pub verdict: Verdict,
}

impl Hinge {
    /// Whether it only says what would be if the opposite were wanted: that is no doubt about the assumption.
    #[must_use]
    pub fn is_opposite(&self) -> bool {
        self.change.kind == ChangeKind::Negated
    }
}

/// Why a claim has no verdict under a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhyUndecidable {
    /// The claim itself: it names, say, a state that is not feasible in the changed conflict.
    Claim(Undecidable),
    /// The changed conflict cannot be built.
    Conflict(Rejected),
}

/// Why there is no audit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoAudit {
    /// This claim cannot be decided in the unchanged model.
    Undecidable(ClaimId, Undecidable),
    /// Nobody wants it any more.
    BrokenOff,
}

impl Audit {
    /// The verdict on each claim in the unchanged conflict.
    #[must_use]
    pub fn verdicts(&self) -> BTreeMap<ClaimId, Verdict> {
        self.claims.iter().map(|(&id, claim)| (id, claim.verdict)).collect()
    }
}

impl ClaimAudit {
    /// Whether the verdict is the same whatever anybody prefers, and not because nothing moves at all.
    #[must_use]
    pub fn is_of_any_actors(&self) -> bool {
        match self.grounds {
            Some(Grounds::Structure) => true,
            Some(Grounds::Settled) => false,
            Some(Grounds::Preferences) | None => self.structural,
        }
    }

    /// How many of the changes were decided.
    #[must_use]
    pub fn n_decided(&self, audit: &Audit) -> usize {
        audit.changes.len() - self.undecidable.len()
    }

    /// Whether something turns it, and only what would be wanted if somebody wanted the opposite.
    #[must_use]
    pub fn is_turned_by_opposites_only(&self) -> bool {
        !self.hinges.is_empty() && self.hinges.iter().all(Hinge::is_opposite)
    }

    /// Whether at least one change was decided, and none of those decided turned the verdict.
    #[must_use]
    pub fn is_robust(&self, audit: &Audit) -> bool {
        self.hinges.is_empty() && self.n_decided(audit) > 0
    }
}

/// Decides every claim, in the model and under every single change of an assumption. Changes are tried on all threads
/// of the current pool; the answer does not depend on how many there are. They are the steps of the work.
///
/// # Errors
/// See [`NoAudit`].
pub fn audit(
    model: &GraphModel,
    claims: &Claims,
    assumptions: &Assumptions,
    limits: &Limits,
    watch: &Watch<'_>,
) -> Result<Audit, NoAudit> {
    let decider = Decider::watched(model, watch);
    let mut audits = BTreeMap::new();
    for (&id, claim) in claims {
        let found = watch.kept(unchanged(&decider, claim)).ok_or(NoAudit::BrokenOff)?;
        let found = found.map_err(|undecidable| NoAudit::Undecidable(id, undecidable))?;
        audits.insert(id, found);
    }
    let verdicts = audits.iter().map(|(&id, audit)| (id, audit.verdict)).collect();
    let base = Base { verdicts, found: decider.found() };
    let changes = changes(model.conflict(), assumptions);
    let done = AtomicUsize::new(0);
    let under_change = |change: &Change| {
        let varied = vary(model, &[*change], assumptions, limits);
        let verdicts = verdicts_in(varied, model, claims, &base, &[&base.found], watch);
        watch.tell(done.fetch_add(1, Ordering::Relaxed) + 1, changes.len());
        watch.kept(verdicts)
    };
    // Where nothing is claimed no change turns anything, and there may be very many changes.
    let tried = if claims.is_empty() { &[] } else { &changes[..] };
    let verdicts: Option<Vec<BTreeMap<_, _>>> = tried.par_iter().map(under_change).collect();
    let verdicts = verdicts.ok_or(NoAudit::BrokenOff)?;
    for (change, verdicts) in changes.iter().zip(verdicts) {
        for (id, verdict) in verdicts {
            if let Some(audit) = audits.get_mut(&id) {
                audit.record(*change, verdict);
            }
        }
    }
    for (id, audit) in &mut audits {
        let claim = &claims[id];
        audit.echo = audit.hinges.iter().any(|hinge| is_echo(hinge.change, model.conflict(), claim));
    }
    Ok(Audit { changes, claims: audits })
}

/// The verdict on each claim in the model after changes. It ends soon once nobody wants the answer any more, which is then
/// of no use.
///
/// # Errors
/// [`Rejected`] where the changes give no conflict.
pub fn verdicts_after(
    model: &GraphModel,
    changes: &[Change],
    claims: &Claims,
    assumptions: &Assumptions,
    limits: &Limits,
    watch: &Watch<'_>,
) -> Result<BTreeMap<ClaimId, Result<Verdict, Undecidable>>, Rejected> {
    let varied = vary(model, changes, assumptions, limits)?;
    let decider = Decider::watched(&varied, watch);
    Ok(claims.iter().map(|(&id, claim)| (id, decider.decide(claim, Way::Nash))).collect())
}

/// What was found out in the unchanged model.
pub(super) struct Base {
    /// The verdict on each claim.
    pub(super) verdicts: BTreeMap<ClaimId, Verdict>,
    /// What these took.
    pub(super) found: Found,
}

/// What deciding claims about a model finds out that was not found out `before`, whatever the verdicts are.
pub(super) fn found_of<'c>(
    model: &GraphModel,
    claims: impl IntoIterator<Item = &'c Claim>,
    before: &[&Found],
    watch: &Watch<'_>,
) -> Found {
    let decider = Decider::after(before, model, watch);
    for claim in claims {
        // What cannot be decided here may be so under a change, and then finds out everything itself.
        let _ = decider.decide(claim, Way::Nash);
    }
    decider.found()
}

/// The verdicts in a changed conflict; those of the unchanged model where the changes make no difference to anybody's ranks.
/// `found` was found out about conflicts that it is a change of.
pub(super) fn verdicts_in(
    varied: Result<GraphModel, Rejected>,
    model: &GraphModel,
    claims: &Claims,
    base: &Base,
    found: &[&Found],
    watch: &Watch<'_>,
) -> BTreeMap<ClaimId, Result<Verdict, WhyUndecidable>> {
    match varied {
        Ok(varied) if varied.is_the_same_as(model) => {
            base.verdicts.iter().map(|(&id, &verdict)| (id, Ok(verdict))).collect()
        }
        Ok(varied) => {
            let decider = Decider::after(found, &varied, watch);
            let decide = |claim| decider.decide(claim, Way::Nash).map_err(WhyUndecidable::Claim);
            claims.iter().map(|(&id, claim)| (id, decide(claim))).collect()
        }
        Err(rejected) => claims.keys().map(|&id| (id, Err(WhyUndecidable::Conflict(rejected.clone())))).collect(),
    }
}

fn unchanged(decider: &Decider<'_>, claim: &Claim) -> Result<ClaimAudit, Undecidable> {
    let verdict = decider.decide(claim, Way::Nash)?;
    Ok(ClaimAudit {
        verdict,
        structural: whatever_anybody_prefers(decider.whole().model(), claim, Way::Nash) == Some(verdict),
        grounds: decider.grounds(claim, Way::Nash)?,
        ways: other_ways(decider, claim)?,
        only_ahead: only_ahead(decider, claim, verdict)?,
        hinges: Vec::new(),
        undecidable: Vec::new(),
        echo: false,
    })
}

/// The verdicts under other ways of acting than the one that stands where the claim leaves it open.
fn other_ways(decider: &Decider<'_>, claim: &Claim) -> Result<Vec<(Way, Verdict)>, Undecidable> {
    if !claim.leaves_way_open() {
        return Ok(Vec::new());
    }
    let can_be_far = claim.is_about_ends() && decider.whole().model().n_states() <= FAR_STATES;
    let ways = [Way::Best, Way::Seq].into_iter().chain(can_be_far.then_some(Way::Far));
    ways.map(|way| Ok((way, decider.decide(claim, way)?))).collect()
}

/// Whether what a claim says will follow does not, and never comes about by steps that pay at once, and cannot be ruled out
/// for those who look ahead.
fn only_ahead(decider: &Decider<'_>, claim: &Claim, verdict: Verdict) -> Result<bool, Undecidable> {
    let Claim::At { state, holding, condition: Condition::Path(PathForm::LeadsTo, part, None) } = claim else {
        return Ok(false);
    };
    if verdict != Verdict::Fails || decider.whole().model().n_states() > FAR_STATES {
        return Ok(false);
    }
    let elsewhere = |way| {
        let condition = Condition::Path(PathForm::LeadsTo, Box::new(Condition::Not(part.clone())), way);
        decider.decide(&Claim::At { state: *state, holding: holding.clone(), condition }, Way::Nash)
    };
    Ok(elsewhere(None)? == Verdict::Holds && elsewhere(Some(Way::Far))? == Verdict::Fails)
}

impl ClaimAudit {
    fn record(&mut self, change: Change, verdict: Result<Verdict, WhyUndecidable>) {
        match verdict {
            Ok(verdict) if verdict == self.verdict => {}
            Ok(verdict) => self.hinges.push(Hinge { change, verdict }),
            Err(why) => self.undecidable.push((change, why)),
        }
    }
}
