//! Checks of what shows a verdict on a claim.

use std::collections::BTreeSet;

use super::joint::{check_joint_stability, check_legal};
use super::stability::check_stability;
use super::{Checker, Flaw};
use crate::claims::claim::{Claim, Condition, Deviators, PathForm, Quantifier};
use crate::claims::comparison::Comparison;
use crate::claims::verdict::Verdict;
use crate::conflict::Conflict;
use crate::conflict::formula::Formula;
use crate::conflict::ids::{DmId, StateId};
use crate::graph::space::Space;
use crate::graph::step::Step;
use crate::proof::literal::{Definitions, Ground, Point, coalitions_among};
use crate::proof::witness::{ClaimWitness, Closed, CoalitionWitness, Shown, ShownBy};
use crate::solve::concept::{Concept, Way};

/// Whether `witness` shows `verdict` on `claim`, forms that name no way of acting being read with `default`.
///
/// # Errors
/// The first flaw found.
pub fn check_claim(
    conflict: &Conflict,
    space: &Space,
    claim: &Claim,
    default: Way,
    verdict: Verdict,
    witness: &ClaimWitness,
) -> Result<(), Flaw> {
    let whole = Field::new(conflict, space, None);
    match (claim, witness) {
        (Claim::At { state, holding, condition }, ClaimWitness::At { state: shown_at, shown }) => {
            let field = Field::new(conflict, space, holding.as_ref());
            let start = field.checker.point(*shown_at)?;
            demand(whole.ground.find(*state) == Some(start), Flaw::WrongState(*shown_at))?;
            demand(Verdict::of(shown.holds) == verdict, Flaw::WrongTruth(*shown_at))?;
            field.check_shown(condition, default, *shown_at, shown)
        }
        (Claim::Quantified { quantifier, set, condition }, _) => whole.check_quantified(
            *quantifier,
            &whole.ground.members(set, default),
            condition,
            default,
            verdict,
            witness,
        ),
        (Claim::Prefers { dm, this, over }, ClaimWitness::Compared(comparison)) => {
            whole.check_comparison(*dm, this, over, verdict, comparison)
        }
        (Claim::Prefers { .. }, ClaimWitness::Nothing) => demand(verdict == Verdict::Vacuous, Flaw::WrongKind),
        (Claim::Not(_) | Claim::And(_) | Claim::Or(_), ClaimWitness::Parts(parts)) => {
            check_parts(conflict, space, claim, default, verdict, parts)
        }
        _ => Err(Flaw::WrongKind),
    }
}

fn demand(condition: bool, flaw: Flaw) -> Result<(), Flaw> {
    if condition { Ok(()) } else { Err(flaw) }
}

fn check_parts(
    conflict: &Conflict,
    space: &Space,
    claim: &Claim,
    default: Way,
    verdict: Verdict,
    shown: &[(Verdict, ClaimWitness)],
) -> Result<(), Flaw> {
    let parts = claim.parts();
    demand(parts.len() == shown.len(), Flaw::WrongKind)?;
    for (part, (verdict, witness)) in parts.into_iter().zip(shown) {
        check_claim(conflict, space, part, default, *verdict, witness)?;
    }
    let verdicts = shown.iter().map(|(verdict, _)| *verdict);
    let joined = match claim {
        Claim::Not(_) => !verdicts.fold(Verdict::Holds, Verdict::and),
        Claim::Or(_) => verdicts.fold(Verdict::Fails, Verdict::or),
        _ => verdicts.fold(Verdict::Holds, Verdict::and),
    };
    demand(joined == verdict, Flaw::WrongKind)
}

/// The conflict in which something is shown, by its definitions.
struct Field<'a> {
    checker: Checker<'a>,
    ground: Ground<'a>,
}

impl<'a> Field<'a> {
    fn new(conflict: &'a Conflict, space: &'a Space, holding: Option<&'a Formula>) -> Self {
        let definitions = match holding {
            Some(formula) => Definitions::holding(conflict, formula),
            None => Definitions::new(conflict),
        };
        let point = |state: StateId| space.key(state).map_or(Point(state.index() as u64), |key| Point(key.0));
        let ground = Ground::over(definitions, space.ids().map(point).collect());
        Self { checker: Checker { definitions, space }, ground }
    }

    fn holds(&self, condition: &Condition, state: StateId, default: Way) -> Result<bool, Flaw> {
        Ok(self.ground.holds(condition, self.checker.point(state)?, default))
    }

    fn check_shown(&self, condition: &Condition, default: Way, state: StateId, shown: &Shown) -> Result<(), Flaw> {
        let matches_truth = |truth: bool| demand(truth == shown.holds, Flaw::WrongTruth(state));
        match (&shown.by, condition) {
            (_, Condition::Not(inner)) => self.check_shown(inner, default, state, &shown.negated()),
            (ShownBy::Fact, _) => matches_truth(self.holds(condition, state, default)?),
            (ShownBy::Parts(parts), _) => {
                let conditions = condition.parts();
                demand(conditions.len() == parts.len(), Flaw::WrongKind)?;
                for (condition, part) in conditions.into_iter().zip(parts) {
                    self.check_shown(condition, default, state, part)?;
                }
                matches_truth(join(condition, parts).ok_or(Flaw::WrongKind)?)
            }
            (ShownBy::Stability(concept, witnesses), _) => {
                matches_truth(self.check_stabilities(condition, *concept, state, witnesses)?)
            }
            (ShownBy::Path { steps, .. }, Condition::Can(who, inner) | Condition::Improves(who, inner)) => {
                let end = check_legal(&self.checker, who.members(), state, steps)?;
                let (from, to) = (self.checker.point(state)?, self.checker.point(end)?);
                let gains = who.members().iter().all(|&dm| self.checker.definitions.prefers(dm, to, from));
                demand(gains || matches!(condition, Condition::Can(..)), Flaw::NotAJointImprovement(end))?;
                demand(shown.holds && self.holds(inner, end, default)?, Flaw::WrongTruth(end))
            }
            (ShownBy::Path { steps, attractor }, Condition::Path(form, inner, way)) => {
                let walk = Walk { field: self, way: way.unwrap_or(default), form: *form };
                let end = walk.check_path(state, steps)?;
                let shows = matches!(form, PathForm::Possible | PathForm::Attainable(_));
                demand(shown.holds == shows, Flaw::WrongKind)?;
                demand(self.holds(inner, end, default)? == shows, Flaw::WrongTruth(end))?;
                if *form == PathForm::LeadsTo {
                    walk.check_attractor(end, attractor.as_deref().unwrap_or_default())?;
                }
                Ok(())
            }
            (ShownBy::Closed(closed), Condition::Path(form, inner, way)) => {
                let walk = Walk { field: self, way: way.unwrap_or(default), form: *form };
                let shows = matches!(form, PathForm::Always | PathForm::LeadsTo);
                demand(shown.holds == shows, Flaw::WrongKind)?;
                let looked_at = walk.check_closed(state, closed)?;
                for member in looked_at {
                    demand(self.holds(inner, member, default)? == shows, Flaw::WrongTruth(member))?;
                }
                Ok(())
            }
            _ => Err(Flaw::WrongKind),
        }
    }

    /// Whether the state is stable for those whom the condition asks about.
    fn check_stabilities(
        &self,
        condition: &Condition,
        concept: Concept,
        state: StateId,
        witnesses: &[CoalitionWitness],
    ) -> Result<bool, Flaw> {
        for witness in witnesses {
            match witness {
                CoalitionWitness::Alone(dm, witness) => check_stability(&self.checker, concept, *dm, state, witness)?,
                CoalitionWitness::Together(coalition, witness) => {
                    check_joint_stability(&self.checker, concept, coalition, state, witness)?;
                }
            }
        }
        let all_stable = witnesses.iter().all(CoalitionWitness::is_stable);
        let told: BTreeSet<Vec<DmId>> =
            witnesses.iter().map(|witness| witness.coalition().members().to_vec()).collect();
        match condition {
            Condition::Stable(who, asked) if *asked == concept && told == [who.members().to_vec()].into() => {
                Ok(all_stable)
            }
            Condition::Equilibrium(asked, deviators) if *asked == concept => {
                let everybody: Vec<DmId> = self.checker.definitions.conflict().dms().collect();
                let mut all = coalitions_among(&everybody);
                if *deviators == Deviators::DecisionMakers {
                    all.retain(|members| members.len() == 1);
                }
                // One that would leave is enough to show that it is none; that it is one takes all.
                if all_stable {
                    demand(told == all.into_iter().collect(), Flaw::WrongKind)?
                }
                Ok(all_stable)
            }
            _ => Err(Flaw::WrongKind),
        }
    }

    fn check_quantified(
        &self,
        quantifier: Quantifier,
        members: &[Point],
        condition: &Condition,
        default: Way,
        verdict: Verdict,
        witness: &ClaimWitness,
    ) -> Result<(), Flaw> {
        let telling = quantifier != Quantifier::Every;
        match witness {
            ClaimWitness::Nothing => demand(members.is_empty() && verdict == Verdict::Vacuous, Flaw::WrongKind),
            ClaimWitness::State { state, shown, .. } => {
                demand(members.contains(&self.checker.point(*state)?), Flaw::NotInSet(*state))?;
                demand(shown.holds == telling, Flaw::WrongTruth(*state))?;
                demand(verdict == Verdict::of(quantifier == Quantifier::Some), Flaw::WrongKind)?;
                self.check_shown(condition, default, *state, shown)
            }
            ClaimWitness::Set(states) => {
                let points: BTreeSet<Point> =
                    states.iter().map(|&s| self.checker.point(s)).collect::<Result<_, _>>()?;
                let expected: BTreeSet<Point> = members.iter().copied().collect();
                demand(!expected.is_empty() && points == expected, Flaw::WrongKind)?;
                demand(verdict == Verdict::of(quantifier != Quantifier::Some), Flaw::WrongKind)?;
                for &state in states {
                    demand(self.holds(condition, state, default)? != telling, Flaw::WrongTruth(state))?;
                }
                Ok(())
            }
            _ => Err(Flaw::WrongKind),
        }
    }

    fn check_comparison(
        &self,
        dm: DmId,
        this: &Formula,
        over: &Formula,
        verdict: Verdict,
        comparison: &Comparison,
    ) -> Result<(), Flaw> {
        let definitions = &self.checker.definitions;
        let (all, exception) = self.ground.compare(dm, this, over);
        let as_points = |pair: &crate::claims::comparison::Pair| {
            Ok::<_, Flaw>((self.checker.point(pair.this)?, self.checker.point(pair.over)?))
        };
        demand(comparison.n_pairs == all, Flaw::WrongKind)?;
        for pair in comparison.pairs.iter().chain(&comparison.exception) {
            let (a, b) = as_points(pair)?;
            demand(self.ground.is_pair(this, over, a, b), Flaw::NotInSet(pair.this))?;
        }
        if let Some(pair) = &comparison.exception {
            let (a, b) = as_points(pair)?;
            demand(!definitions.prefers(dm, a, b), Flaw::WrongTruth(pair.this))?;
        }
        demand(exception == comparison.exception.is_some() && verdict == comparison.verdict(), Flaw::WrongKind)
    }
}

/// The truth of a connective from the truths of its parts.
fn join(condition: &Condition, parts: &[Shown]) -> Option<bool> {
    let mut truths = parts.iter().map(|part| part.holds);
    Some(match condition {
        Condition::And(_) => truths.all(|truth| truth),
        Condition::Or(_) => truths.any(|truth| truth),
        Condition::Implies(..) => !truths.next()? | truths.next()?,
        Condition::Iff(..) => truths.next()? == truths.next()?,
        _ => return None,
    })
}

/// Paths and closed sets under a way of acting, for a path form.
struct Walk<'a> {
    field: &'a Field<'a>,
    way: Way,
    form: PathForm,
}

impl Walk<'_> {
    /// All steps that the form allows from a state.
    fn steps(&self, from: StateId) -> Result<Vec<(DmId, Point)>, Flaw> {
        let point = self.field.checker.point(from)?;
        let mut steps = self.field.ground.arcs(self.way, point);
        if let PathForm::Attainable(dm) = self.form {
            steps.extend(self.field.checker.definitions.moves(dm, point).into_iter().map(|to| (dm, to)));
        }
        Ok(steps)
    }

    fn check_step(&self, step: Step) -> Result<(), Flaw> {
        let to = self.field.checker.point(step.to)?;
        demand(self.steps(step.from)?.contains(&(step.by, to)), Flaw::NotAnArc(step))
    }

    fn check_path(&self, start: StateId, steps: &[Step]) -> Result<StateId, Flaw> {
        let mut at = start;
        for &step in steps {
            demand(step.from == at, Flaw::NotAnArc(step))?;
            self.check_step(step)?;
            at = step.to;
        }
        Ok(at)
    }

    /// Whether no step leaves the set.
    fn check_no_exit(&self, states: &[StateId]) -> Result<(), Flaw> {
        let members: BTreeSet<Point> =
            states.iter().map(|&state| self.field.checker.point(state)).collect::<Result<_, _>>()?;
        for &from in states {
            for (by, to) in self.steps(from)? {
                if !members.contains(&to) {
                    let end = self.field.checker.space.find(crate::conflict::ids::StateKey(to.0)).unwrap_or(from);
                    return Err(Flaw::NotClosed(Step { by, from, to: end }));
                }
            }
        }
        Ok(())
    }

    /// Whether `end` lies in an attractor made of `states`: no arc leaves it, and each leads back to `end`.
    fn check_attractor(&self, end: StateId, states: &[StateId]) -> Result<(), Flaw> {
        demand(states.contains(&end), Flaw::NotInSet(end))?;
        self.check_no_exit(states)?;
        let goal = self.field.checker.point(end)?;
        for &state in states {
            let reached = self.field.ground.possible(self.way, self.field.checker.point(state)?, None);
            demand(reached.contains(&goal), Flaw::NotInSet(state))?;
        }
        Ok(())
    }

    /// Whether the states outside `settled` hold a circle: states without a step to another of them are taken away until
    /// there is none such, and a circle is what remains.
    fn has_circle_outside(&self, states: &[StateId], settled: &[StateId]) -> Result<bool, Flaw> {
        let settled: BTreeSet<StateId> = settled.iter().copied().collect();
        let outside = states.iter().filter(|state| !settled.contains(state));
        let mut left: BTreeSet<Point> =
            outside.map(|&state| self.field.checker.point(state)).collect::<Result<_, _>>()?;
        loop {
            let goes_on =
                |&&point: &&Point| self.field.ground.arcs(self.way, point).iter().any(|(_, to)| left.contains(to));
            let next: BTreeSet<Point> = left.iter().filter(goes_on).copied().collect();
            if next.len() == left.len() {
                return Ok(!left.is_empty());
            }
            left = next;
        }
    }

    /// Whether the set is closed and contains the start; the states of it that the claim is about: all of them, or
    /// those of the attractors, which every other state then leads to.
    fn check_closed(&self, start: StateId, closed: &Closed) -> Result<Vec<StateId>, Flaw> {
        demand(closed.states.contains(&start), Flaw::NotInSet(start))?;
        self.check_no_exit(&closed.states)?;
        if self.form != PathForm::LeadsTo {
            return Ok(closed.states.clone());
        }
        for attractor in &closed.attractors {
            self.check_no_exit(attractor)?;
        }
        let settled: Vec<StateId> = closed.attractors.iter().flatten().copied().collect();
        let mut arrived: BTreeSet<StateId> = settled.iter().copied().collect();
        for &step in &closed.ways_in {
            self.check_step(step)?;
        }
        // Steps in any order: what leads to what has arrived has arrived, until nothing is added.
        loop {
            let before = arrived.len();
            let arriving = closed.ways_in.iter().filter(|step| arrived.contains(&step.to)).map(|step| step.from);
            arrived.extend(arriving.collect::<Vec<_>>());
            if arrived.len() == before {
                break;
            }
        }
        let circles = self.has_circle_outside(&closed.states, &settled)?;
        demand(circles == closed.has_cycle_on_the_way, Flaw::WrongKind)?;
        let lost = closed.states.iter().find(|state| !arrived.contains(state));
        lost.map_or(Ok(settled), |&state| Err(Flaw::NotInSet(state)))
    }
}
