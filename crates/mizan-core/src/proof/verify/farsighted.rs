//! Checks of where those who look ahead may end, and of why a state is stable for them, or is not.

use std::collections::BTreeSet;

use super::{Checker, Flaw};
use crate::conflict::ids::{DmId, StateId};
use crate::graph::step::Step;
use crate::proof::literal::{FarsightedTwin, Point};
use crate::proof::witness::{ForeseenEnd, Responses, RuledOut, Sanction, StabilityWitness};

/// Whether `witness` shows that `state` is, or is not, stable for `dm` who looks ahead, `foresight` being what the
/// definitions say of the states of the checker.
///
/// # Errors
/// The first flaw found.
pub fn check_farsighted(
    checker: &Checker<'_>,
    foresight: &FarsightedTwin,
    dm: DmId,
    state: StateId,
    witness: &StabilityWitness,
) -> Result<(), Flaw> {
    FarsightedCheck { checker, foresight }.check_stability(dm, state, witness)
}

/// The checker, and what the definitions say of those who look ahead.
pub(super) struct FarsightedCheck<'a> {
    pub(super) checker: &'a Checker<'a>,
    pub(super) foresight: &'a FarsightedTwin,
}

impl FarsightedCheck<'_> {
    /// Whether `witness` shows that `state` is, or is not, stable for `dm`.
    pub(super) fn check_stability(&self, dm: DmId, state: StateId, witness: &StabilityWitness) -> Result<(), Flaw> {
        let start = self.checker.point(state)?;
        let is_better = |end: Point| self.checker.definitions.prefers(dm, end, start);
        match witness {
            StabilityWitness::Stable(deterred) => {
                for to in self.checker.definitions.moves(dm, start) {
                    let one = deterred.iter().find(|one| self.checker.point(one.improvement) == Ok(to));
                    let one = one.ok_or(Flaw::NotAnswered(state))?;
                    let Sanction::Foreseen(steps) = &one.sanction else { return Err(Flaw::WrongKind) };
                    let end = steps.last().map_or(one.improvement, |step| step.to);
                    self.check_way(one.improvement, end, steps)?;
                    if is_better(self.checker.point(end)?) {
                        return Err(Flaw::NotASanction(end));
                    }
                }
                Ok(())
            }
            StabilityWitness::Unstable { improvement, responses } => {
                let Responses::AllBetter { ends, ruled_out, round } = responses else { return Err(Flaw::WrongKind) };
                self.checker.check_step(Step { by: dm, from: state, to: *improvement }, false)?;
                self.check_all_ends(*improvement, ends)?;
                for one in ends {
                    if !is_better(self.checker.point(one.end)?) {
                        return Err(Flaw::HoldsASanction(one.end));
                    }
                }
                self.check_ruled_out(*improvement, ruled_out, &is_better)?;
                let last = ruled_out.iter().map(|out| out.round).max().unwrap_or_default();
                if last + 1 == *round { Ok(()) } else { Err(Flaw::WrongKind) }
            }
        }
    }

    /// Whether these are all states that may be ended in from `start`, each with a way there.
    pub(super) fn check_all_ends(&self, start: StateId, ends: &[ForeseenEnd]) -> Result<(), Flaw> {
        let mut told = BTreeSet::new();
        for one in ends {
            self.check_way(start, one.end, &one.steps)?;
            told.insert(self.checker.point(one.end)?);
        }
        let all = self.foresight.ends(self.checker.point(start)?);
        if told.into_iter().eq(all) { Ok(()) } else { Err(Flaw::NotAnswered(start)) }
    }

    /// Whether the steps lead from `start` to `end`, which is not ruled out, each made by one who prefers it.
    pub(super) fn check_way(&self, start: StateId, end: StateId, steps: &[Step]) -> Result<(), Flaw> {
        let goal = self.checker.point(end)?;
        let mut at = start;
        for &step in steps {
            if step.from != at {
                return Err(Flaw::NotAMove(step));
            }
            self.checker.check_step(step, false)?;
            if !self.checker.definitions.prefers(step.by, goal, self.checker.point(step.from)?) {
                return Err(Flaw::NotAnImprovement(step));
            }
            at = step.to;
        }
        if at == end && self.foresight.is_consistent(goal) { Ok(()) } else { Err(Flaw::NotInSet(end)) }
    }

    /// Whether these are all states that might have been ended in and are no better, each with its round.
    fn check_ruled_out(
        &self,
        start: StateId,
        ruled_out: &[RuledOut],
        is_better: &dyn Fn(Point) -> bool,
    ) -> Result<(), Flaw> {
        let mut told = BTreeSet::new();
        for out in ruled_out {
            let end = self.checker.point(out.end)?;
            if self.foresight.ruled_out_in(end) != Some(out.round) {
                return Err(Flaw::NotInSet(out.end));
            }
            told.insert(end);
        }
        let all = self.foresight.imagined_ends(self.checker.point(start)?).into_iter();
        if told.into_iter().eq(all.filter(|&end| !is_better(end))) { Ok(()) } else { Err(Flaw::NotAnswered(start)) }
    }
}
