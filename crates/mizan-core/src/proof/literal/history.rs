//! What an act is to its decision maker, by the definitions.

use std::cmp::Ordering;

use super::{Point, Twin};
use crate::conflict::ids::DmId;

/// What an act is to its decision maker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TwinStep {
    /// t ∈ R_i⁺(s), and nothing in R_i⁺(s) is better for i.
    Best,
    /// t ∈ R_i⁺(s).
    Improvement,
    /// t ∈ R_i(s), t ~_i s.
    Indifferent,
    /// t ∈ R_i(s), s >_i t.
    Against,
    /// t ∉ R_i(s).
    Barred,
}

/// What the step from `s` to `t` is to `dm`, in the conflict of `twin`. By what it judges `s` it judges the step; that has
/// to be a move there as well.
#[must_use]
pub fn step(twin: &Twin<'_>, dm: DmId, s: Point, t: Point) -> TwinStep {
    let judge = twin.judge(dm, s).definitions();
    if !twin.definitions().is_move(dm, s, t) || !judge.is_move(dm, s, t) {
        return TwinStep::Barred;
    }
    match judge.compare(dm, t, s) {
        Ordering::Less => TwinStep::Against,
        Ordering::Equal => TwinStep::Indifferent,
        Ordering::Greater if judge.improvements(dm, s).into_iter().any(|other| judge.prefers(dm, other, t)) => {
            TwinStep::Improvement
        }
        Ordering::Greater => TwinStep::Best,
    }
}
