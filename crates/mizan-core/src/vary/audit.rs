//! The audit: every claim decided, and decided again under every single change of an assumption.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::apply::{Rejected, vary};
use super::change::{Assumptions, Change, ChangeKind, changes};
use crate::claims::claim::{Claim, ClaimId, Claims};
use crate::claims::decide::{Decider, Grounds, Undecidable};
use crate::claims::verdict::Verdict;
use crate::conflict::assumption::Assumption;
use crate::conflict::preference::Preference;
use crate::graph::model::GraphModel;
use crate::graph::space::Limits;
use crate::solve::concept::Way;

/// All that is found out about the claims of a case.
///
/// ```
/// # mod dilemma { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/conflicts/dilemma.rs")); }
/// # use dilemma::prisoners_dilemma;
/// use std::ops::ControlFlow;
///
/// use mizan_core::vary::{Assumption, Assumptions, audit};
/// use mizan_core::{Claim, ClaimId, Claims, DmId, Formula, GraphModel, Limits, OptionId, Verdict};
///
/// // "The first would rather have the other keep silent."
/// let silent = Formula::Taken(OptionId::from_index(1));
/// let (first, id) = (DmId::from_index(0), ClaimId::from_index(0));
/// let claim = Claim::Prefers { dm: first, this: silent.clone(), over: silent.negated() };
///
/// let model = GraphModel::expand(&prisoners_dilemma(), &Limits::default()).unwrap();
/// let watch = |_done, _all| ControlFlow::Continue(());
/// let claims = Claims::from([(id, claim)]);
/// let audit = audit(&model, &claims, &Assumptions::default(), &Limits::default(), &watch).unwrap();
///
/// let found = &audit.claims[&id];
/// assert_eq!(found.verdict, Verdict::Holds);
/// // It hinges on the statement that says just this, and so may be no more than that statement said twice.
/// assert!(found.hinges.iter().all(|hinge| hinge.change.assumption == Assumption::Statement(first, 0)));
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
    /// The verdict if people act in these ways, where the claim leaves it open.
    pub ways: Option<[(Way, Verdict); 2]>,
    /// The changes that turn the verdict.
    pub hinges: Vec<Hinge>,
    /// The changes under which it cannot be decided.
    pub undecidable: Vec<(Change, WhyUndecidable)>,
    /// It may be no more than a preference said twice: dropping one statement turns it, and every option in that
    /// statement is written in the claim too.
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

/// Why a claim has no verdict under a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhyUndecidable {
    /// The claim itself: it names, say, a state that is not feasible in the changed conflict.
    Claim(Undecidable),
    /// The changed conflict cannot be built.
    Conflict(Rejected),
}

/// A function that is told how many steps of the work are done, and of how many; the work stops where it returns
/// [`ControlFlow::Break`]. It is called from several threads.
pub type Progress<'a> = &'a (dyn Fn(usize, usize) -> ControlFlow<()> + Sync);

/// Why there is no audit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoAudit {
    /// This claim cannot be decided in the unchanged model.
    Undecidable(ClaimId, Undecidable),
    /// The [`Progress`] function stopped it.
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
    /// How many of the changes were decided.
    #[must_use]
    pub fn n_decided(&self, audit: &Audit) -> usize {
        audit.changes.len() - self.undecidable.len()
    }

    /// Whether at least one change was decided, and none of those decided turned the verdict.
    #[must_use]
    pub fn is_robust(&self, audit: &Audit) -> bool {
        self.hinges.is_empty() && self.n_decided(audit) > 0
    }
}

/// Decides every claim, in the model and under every single change of an assumption. Changes are tried on all threads
/// of the current pool; the answer does not depend on how many there are.
///
/// # Errors
/// See [`NoAudit`].
pub fn audit(
    model: &GraphModel,
    claims: &Claims,
    assumptions: &Assumptions,
    limits: &Limits,
    progress: Progress<'_>,
) -> Result<Audit, NoAudit> {
    let decider = Decider::new(model);
    let mut audits = BTreeMap::new();
    for (&id, claim) in claims {
        let found = unchanged(&decider, claim).map_err(|undecidable| NoAudit::Undecidable(id, undecidable))?;
        audits.insert(id, found);
    }
    let base = audits.iter().map(|(&id, audit)| (id, audit.verdict)).collect();
    let changes = changes(model.conflict(), assumptions);
    let done = AtomicUsize::new(0);
    let under_change = |change: &Change| {
        let verdicts = verdicts_under(model, &[*change], claims, &base, assumptions, limits);
        let is_wanted = progress(done.fetch_add(1, Ordering::Relaxed) + 1, changes.len()).is_continue();
        is_wanted.then_some(verdicts)
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
        audit.echo = audit.hinges.iter().any(|hinge| is_echo(hinge.change, model, claim));
    }
    Ok(Audit { changes, claims: audits })
}

/// The verdict on each claim in the model after changes.
///
/// # Errors
/// [`Rejected`] where the changes give no conflict.
pub fn verdicts_after(
    model: &GraphModel,
    changes: &[Change],
    claims: &Claims,
    assumptions: &Assumptions,
    limits: &Limits,
) -> Result<BTreeMap<ClaimId, Result<Verdict, Undecidable>>, Rejected> {
    let varied = vary(model, changes, assumptions, limits)?;
    let decider = Decider::new(&varied);
    Ok(claims.iter().map(|(&id, claim)| (id, decider.decide(claim, Way::Nash))).collect())
}

/// The verdicts under changes; those of the unchanged model where the changes make no difference to anybody's ranks.
pub(super) fn verdicts_under(
    model: &GraphModel,
    changes: &[Change],
    claims: &Claims,
    base: &BTreeMap<ClaimId, Verdict>,
    assumptions: &Assumptions,
    limits: &Limits,
) -> BTreeMap<ClaimId, Result<Verdict, WhyUndecidable>> {
    match vary(model, changes, assumptions, limits) {
        Ok(varied) if varied.is_the_same_as(model) => base.iter().map(|(&id, &verdict)| (id, Ok(verdict))).collect(),
        Ok(varied) => {
            let decider = Decider::new(&varied);
            let decide = |claim| decider.decide(claim, Way::Nash).map_err(WhyUndecidable::Claim);
            claims.iter().map(|(&id, claim)| (id, decide(claim))).collect()
        }
        Err(rejected) => claims.keys().map(|&id| (id, Err(WhyUndecidable::Conflict(rejected.clone())))).collect(),
    }
}

fn unchanged(decider: &Decider, claim: &Claim) -> Result<ClaimAudit, Undecidable> {
    let ways = match claim.leaves_way_open() {
        true => {
            let under = |way| Ok((way, decider.decide(claim, way)?));
            Some([under(Way::Best)?, under(Way::Seq)?])
        }
        false => None,
    };
    Ok(ClaimAudit {
        verdict: decider.decide(claim, Way::Nash)?,
        grounds: decider.grounds(claim, Way::Nash)?,
        ways,
        hinges: Vec::new(),
        undecidable: Vec::new(),
        echo: false,
    })
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

fn is_echo(change: Change, model: &GraphModel, claim: &Claim) -> bool {
    let Change { assumption: Assumption::Statement(dm, j), kind: ChangeKind::Dropped } = change else { return false };
    let options = match &model.conflict().preferences[dm.index()] {
        Preference::Prioritised(statements) => statements[j].options(),
        Preference::Weighted(statements) => statements[j].0.options(),
        Preference::Indifferent | Preference::Ranking(_) => 0,
    };
    options != 0 && options & !claim.options() == 0
}
