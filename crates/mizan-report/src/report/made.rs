//! How the material of a report, or of a part of one, is asked of a session.

use mizan::{Refused, Run, Session};
use mizan_case::Ready;
use mizan_core::StateId;

use super::material::{Material, Origin};
use crate::audit::Audited;
use crate::solution::solved::Solved;

/// How a report, or a part of one, is made.
#[derive(Debug, Default)]
pub struct Made {
    /// Where it comes from: the version and the command, and the files that were read beside the sources.
    pub origin: Origin,
    /// Whether what is private is left out.
    pub share: bool,
    /// Whether it tells of pairs of changes, which take a while to find.
    pub with_pairs: bool,
}

/// Calls `tell` with all that a report is made from; `start` is the state from which it tells how the conflict can go, where
/// that is not the one that the case itself starts from.
///
/// # Errors
/// [`Refused`].
pub fn with_material<T>(
    session: &Session,
    start: Option<StateId>,
    made: Made,
    run: &Run<'_>,
    tell: impl FnOnce(&Material<'_>) -> T,
) -> Result<T, Refused> {
    let Ready { case, model } = session.case()?;
    // Nothing below knows more of the case than may be told.
    let shared = made.share.then(|| session.for_sharing()).transpose()?;
    let (case, evidence) = match &shared {
        Some(shared) => (&shared.case, &shared.evidence),
        None => (case, session.evidence()),
    };
    let (proven, study) = (session.audit(run)?, session.study(run)?);
    let pairs = if made.with_pairs { session.pairs_if_few(run)? } else { None };
    let course = session.course(start, run)?;
    let mut audited = Audited::studied(case, model, proven, study, pairs);
    audited.inquired = session.inquire_if_open(run)?;
    audited.oddities = session.oddities(run)?.to_vec();
    let trace = session.trace_if_told(run)?;
    let inputs = made.origin.inputs.into_iter().chain(evidence.files().iter().cloned()).collect();
    let material = Material {
        audited: &audited,
        solved: &Solved::new(case, model, &study.stability),
        evidence,
        course: &course,
        courses: &study.courses,
        singly: &study.singly,
        named: &study.named,
        trace: trace.as_deref(),
        origin: Origin { inputs, ..made.origin },
        share: made.share,
    };
    Ok(tell(&material))
}
