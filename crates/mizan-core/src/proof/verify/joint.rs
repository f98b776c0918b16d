//! Checks of why a state is, or is not, stable for a coalition.

use std::collections::BTreeSet;

use super::{Checker, Flaw};
use crate::conflict::coalition::Coalition;
use crate::conflict::ids::{DmId, StateId, StateKey};
use crate::graph::step::Step;
use crate::proof::literal::{Point, Twin, coalitions_among};
use crate::proof::witness::{JointAct, JointResponses, JointWitness};
use crate::solve::concept::Concept;

/// Whether `witness` shows that `state` is, or is not, stable for `coalition` under `concept`.
///
/// # Errors
/// The first flaw found.
pub fn check_joint_stability(
    checker: &Checker<'_>,
    concept: Concept,
    coalition: &Coalition,
    state: StateId,
    witness: &JointWitness,
) -> Result<(), Flaw> {
    let everybody = checker.definitions.conflict().dms();
    let question = JointCheck {
        checker,
        // What is asked of the twin goes from one state to others by the definitions, and needs no list of them.
        twin: Twin::over(checker.definitions, Vec::new()),
        concept,
        members: coalition.members(),
        others: everybody.filter(|dm| !coalition.members().contains(dm)).collect(),
        start: checker.point(state)?,
    };
    match witness {
        JointWitness::Stable(deterred) => {
            let mut answered = BTreeSet::new();
            for one in deterred {
                let end = question.check_improvement(state, &one.improvement)?;
                question.check_sanction(end, &one.sanction)?;
                answered.insert(checker.point(end)?);
            }
            let improvements = question.twin.joint_improvements(question.members, question.start);
            let all_answered = improvements.iter().all(|improvement| answered.contains(improvement));
            if all_answered { Ok(()) } else { Err(Flaw::NotAnswered(state)) }
        }
        JointWitness::Unstable { improvement, responses } => {
            let end = question.check_improvement(state, improvement)?;
            match (concept, responses) {
                (Concept::Nash, JointResponses::NotAsked) => Ok(()),
                (Concept::Gmr | Concept::Smr | Concept::Seq, JointResponses::Closed(responses)) => {
                    question.check_closed(end, responses)
                }
                _ => Err(Flaw::WrongKind),
            }
        }
    }
}

/// Whether the steps are a legal sequence of `members` from `start`; where it ends.
pub(super) fn check_legal(
    checker: &Checker<'_>,
    members: &[DmId],
    start: StateId,
    steps: &[Step],
) -> Result<StateId, Flaw> {
    let (mut at, mut last) = (start, None);
    for &step in steps {
        if !members.contains(&step.by) || Some(step.by) == last {
            return Err(Flaw::NotLegal(step));
        }
        if step.from != at {
            return Err(Flaw::NotAMove(step));
        }
        checker.check_step(step, false)?;
        (at, last) = (step.to, Some(step.by));
    }
    // Something has to happen.
    if steps.is_empty() { Err(Flaw::NotAnswered(start)) } else { Ok(at) }
}

struct JointCheck<'a> {
    checker: &'a Checker<'a>,
    twin: Twin<'a>,
    concept: Concept,
    members: &'a [DmId],
    others: Vec<DmId>,
    start: Point,
}

impl JointCheck<'_> {
    fn check_improvement(&self, state: StateId, steps: &[Step]) -> Result<StateId, Flaw> {
        let end = check_legal(self.checker, self.members, state, steps)?;
        let is_gain = self.twin.all_prefer(self.members, self.checker.point(end)?, self.start);
        if is_gain { Ok(end) } else { Err(Flaw::NotAJointImprovement(end)) }
    }

    fn is_sanction(&self, end: Point) -> bool {
        self.twin.is_joint_sanction(self.concept, self.members, self.start, end)
    }

    fn check_sanction(&self, improvement: StateId, acts: &[JointAct]) -> Result<(), Flaw> {
        if self.concept == Concept::Nash {
            return Err(Flaw::WrongKind);
        }
        let (mut at, mut last) = (improvement, None);
        for act in acts {
            let end = self.check_act(at, act)?;
            if last == Some(&act.by) {
                return Err(Flaw::NotAnswered(at));
            }
            (at, last) = (end, Some(&act.by));
        }
        let answered = !acts.is_empty() && self.is_sanction(self.checker.point(at)?);
        if answered { Ok(()) } else { Err(Flaw::NotASanction(at)) }
    }

    fn check_act(&self, from: StateId, act: &JointAct) -> Result<StateId, Flaw> {
        let by = act.by.members();
        let end = check_legal(self.checker, by, from, &act.steps)?;
        let by_others = by.iter().all(|dm| self.others.contains(dm));
        let fits = match self.concept {
            Concept::Seq => self.twin.all_prefer(by, self.checker.point(end)?, self.checker.point(from)?),
            _ => by.len() == 1 && act.steps.len() == 1,
        };
        if by_others && fits { Ok(end) } else { Err(Flaw::NotASanction(end)) }
    }

    /// Whether everything that the others can do is in the set, and nothing in it deters.
    fn check_closed(&self, improvement: StateId, responses: &[(StateId, Coalition)]) -> Result<(), Flaw> {
        let mut members: BTreeSet<(Point, &[DmId])> = BTreeSet::new();
        for (state, by) in responses {
            members.insert((self.checker.point(*state)?, by.members()));
        }
        self.check_followers(improvement, None, &members)?;
        for (state, by) in responses {
            if self.is_sanction(self.checker.point(*state)?) {
                return Err(Flaw::HoldsASanction(*state));
            }
            self.check_followers(*state, Some(by), &members)?;
        }
        Ok(())
    }

    /// Whether every act of the others that can follow is in the set.
    fn check_followers(
        &self,
        state: StateId,
        last: Option<&Coalition>,
        members: &BTreeSet<(Point, &[DmId])>,
    ) -> Result<(), Flaw> {
        let from = self.checker.point(state)?;
        let may_act = match self.concept {
            Concept::Seq => coalitions_among(&self.others),
            _ => self.others.iter().map(|&dm| vec![dm]).collect(),
        };
        for by in may_act.iter().filter(|by| last.is_none_or(|last| last.members() != &by[..])) {
            let ends = match self.concept {
                Concept::Seq => self.twin.joint_improvements(by, from),
                _ => self.checker.definitions.moves(by[0], from),
            };
            if let Some(end) = ends.into_iter().find(|&end| !members.contains(&(end, by))) {
                let to = self.checker.space.find(StateKey(end.0)).unwrap_or(state);
                return Err(Flaw::NotClosed(Step { by: by[0], from: state, to }));
            }
        }
        Ok(())
    }
}
