//! Checks of why a state is, or is not, stable.

use super::farsighted::check_farsighted;
use super::{Checker, Flaw};
use crate::conflict::ids::{DmId, StateId};
use crate::graph::step::Step;
use crate::proof::literal::{FarsightedTwin, Point, Twin};
use crate::proof::witness::{Responses, Sanction, StabilityWitness};
use crate::solve::concept::Concept;

/// Whether `witness` shows that `state` is, or is not, stable for `dm` under `concept`. For one who looks ahead all is
/// found again from the definitions, which takes long where there are many states.
///
/// # Errors
/// The first flaw found.
pub fn check_stability(
    checker: &Checker<'_>,
    concept: Concept,
    dm: DmId,
    state: StateId,
    witness: &StabilityWitness,
) -> Result<(), Flaw> {
    let start = checker.point(state)?;
    if concept == Concept::Sim && !checker.definitions.conflict().has_sim() {
        return Err(Flaw::WrongKind);
    }
    if concept == Concept::Far {
        let points = checker.space.ids().map(|state| checker.point(state)).collect::<Result<_, _>>()?;
        let foresight = FarsightedTwin::of(&Twin::over(checker.definitions, points));
        return check_farsighted(checker, &foresight, dm, state, witness);
    }
    let question = StabilityCheck { checker, concept, dm, state, start };
    match witness {
        StabilityWitness::Stable(deterred) => {
            for improvement in checker.definitions.improvements(dm, start) {
                let answer = deterred.iter().find(|d| checker.point(d.improvement) == Ok(improvement));
                match answer {
                    Some(answer) => question.check_sanction(answer.improvement, &answer.sanction)?,
                    None => return Err(Flaw::NotAnswered(state)),
                }
            }
            Ok(())
        }
        StabilityWitness::Unstable { improvement, responses } => {
            checker.check_step(Step { by: dm, from: state, to: *improvement }, true)?;
            question.check_responses(*improvement, responses)
        }
    }
}

/// The question that a witness answers.
struct StabilityCheck<'a> {
    checker: &'a Checker<'a>,
    concept: Concept,
    dm: DmId,
    state: StateId,
    start: Point,
}

impl StabilityCheck<'_> {
    fn credible(&self) -> bool {
        matches!(self.weak(), Concept::Seq | Concept::Sseq)
    }

    fn inescapable(&self) -> bool {
        matches!(self.weak(), Concept::Smr | Concept::Sseq)
    }

    /// The concept, but for how far apart states must be.
    fn weak(&self) -> Concept {
        self.concept.weak().unwrap_or(self.concept)
    }

    /// Whether the decision maker would be no better off at `end` than at the start (under a strong concept worse off by
    /// a great step), nor one move later where that counts.
    fn is_sanction(&self, end: Point) -> bool {
        let definitions = &self.checker.definitions;
        let deters = |state: Point| match self.concept.weak() {
            Some(_) => definitions.far_prefers(self.dm, self.start, state),
            None => !definitions.prefers(self.dm, state, self.start),
        };
        deters(end) && (!self.inescapable() || definitions.moves(self.dm, end).into_iter().all(deters))
    }

    fn check_sanction(&self, improvement: StateId, sanction: &Sanction) -> Result<(), Flaw> {
        let end = match (self.concept, sanction) {
            (Concept::Sim, Sanction::Joint { moves, end }) => {
                self.check_joint(improvement, moves, *end)?;
                *end
            }
            (Concept::Nash | Concept::Sim, _) | (_, Sanction::Joint { .. } | Sanction::Foreseen(_)) => {
                return Err(Flaw::WrongKind);
            }
            (_, Sanction::Sequence(steps)) => self.check_sequence(improvement, steps)?,
        };
        if self.is_sanction(self.checker.point(end)?) { Ok(()) } else { Err(Flaw::NotASanction(end)) }
    }

    /// Whether the steps are a legal sequence of the others from the improvement on; where it ends.
    fn check_sequence(&self, improvement: StateId, steps: &[Step]) -> Result<StateId, Flaw> {
        let (mut at, mut last) = (improvement, None);
        for &step in steps {
            if step.by == self.dm || Some(step.by) == last {
                return Err(Flaw::NotLegal(step));
            }
            if step.from != at {
                return Err(Flaw::NotAMove(step));
            }
            self.checker.check_step(step, self.credible())?;
            (at, last) = (step.to, Some(step.by));
        }
        // A sanction is at least one move away.
        if steps.is_empty() { Err(Flaw::NotAnswered(improvement)) } else { Ok(at) }
    }

    /// Whether the choices are improvements of different others from the start, and together with the decision maker's
    /// own lead to `end`.
    fn check_joint(&self, improvement: StateId, moves: &[(DmId, StateId)], end: StateId) -> Result<(), Flaw> {
        let mut reached = self.checker.point(improvement)?.0;
        for (place, &(by, to)) in moves.iter().enumerate() {
            let step = Step { by, from: self.state, to };
            if by == self.dm || moves[..place].iter().any(|(earlier, _)| *earlier == by) {
                return Err(Flaw::NotLegal(step));
            }
            self.checker.check_step(step, true)?;
            reached ^= self.checker.point(to)?.0 ^ self.start.0;
        }
        let leads_there = !moves.is_empty() && self.checker.point(end)? == Point(reached);
        if leads_there { Ok(()) } else { Err(Flaw::NotASanction(end)) }
    }

    fn check_responses(&self, improvement: StateId, responses: &Responses) -> Result<(), Flaw> {
        match (self.concept, responses) {
            (Concept::Nash, Responses::NotAsked) => Ok(()),
            (Concept::Sim, Responses::NoneJointly) => self.check_none_jointly(improvement),
            (Concept::Nash | Concept::Sim, _) => Err(Flaw::WrongKind),
            (_, Responses::Closed(responses)) => self.check_closed(improvement, responses),
            _ => Err(Flaw::WrongKind),
        }
    }

    /// Whether everything that the others can do is in the set, and nothing in it deters.
    fn check_closed(&self, improvement: StateId, responses: &[(StateId, DmId)]) -> Result<(), Flaw> {
        let mut members = Vec::with_capacity(responses.len());
        for &(state, by) in responses {
            members.push((self.checker.point(state)?, by));
        }
        members.sort_unstable();
        self.check_followers(improvement, None, &members)?;
        for &(state, by) in responses {
            if self.is_sanction(self.checker.point(state)?) {
                return Err(Flaw::HoldsASanction(state));
            }
            self.check_followers(state, Some(by), &members)?;
        }
        Ok(())
    }

    /// Whether every move of the others that can follow is in the set.
    fn check_followers(&self, state: StateId, last: Option<DmId>, members: &[(Point, DmId)]) -> Result<(), Flaw> {
        let from = self.checker.point(state)?;
        let definitions = &self.checker.definitions;
        for by in definitions.conflict().dms().filter(|&by| by != self.dm && Some(by) != last) {
            let ends = if self.credible() { definitions.improvements(by, from) } else { definitions.moves(by, from) };
            for end in ends {
                if members.binary_search(&(end, by)).is_err() {
                    let to = self.checker.space.find(crate::conflict::ids::StateKey(end.0)).unwrap_or(state);
                    return Err(Flaw::NotClosed(Step { by, from: state, to }));
                }
            }
        }
        Ok(())
    }

    /// Whether no combination of the others' improvements spoils the improvement.
    fn check_none_jointly(&self, improvement: StateId) -> Result<(), Flaw> {
        let definitions = &self.checker.definitions;
        let mut reached = vec![self.checker.point(improvement)?];
        for by in definitions.conflict().dms().filter(|&by| by != self.dm) {
            let own = definitions.improvements(by, self.start);
            let joined = reached.iter().flat_map(|r| own.iter().map(|o| Point(r.0 ^ o.0 ^ self.start.0)));
            let joined: Vec<Point> = joined.collect();
            reached.extend(joined);
        }
        let spoilt = |end: &&Point| definitions.is_feasible(**end) && self.is_sanction(**end);
        // The first is the improvement with nobody else moving.
        match reached[1..].iter().find(spoilt) {
            Some(end) => Err(Flaw::HoldsASanction(
                self.checker.space.find(crate::conflict::ids::StateKey(end.0)).unwrap_or(improvement),
            )),
            None => Ok(()),
        }
    }
}
