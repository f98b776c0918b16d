//! Checks of what shows a verdict on a claim.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::farsighted::FarsightedCheck;
use super::joint::{check_joint_stability, check_legal};
use super::stability::check_stability;
use super::walk::Walk;
use super::{Checker, Flaw};
use crate::claims::claim::{Claim, Condition, Deviators, PathForm, Quantifier, SetKind, SetTerm, StateTerm};
use crate::claims::comparison::Comparison;
use crate::claims::verdict::Verdict;
use crate::conflict::formula::Formula;
use crate::conflict::ids::{DmId, StateId, StateKey};
use crate::conflict::{Conflict, Form};
use crate::graph::space::{Limits, Space};
use crate::graph::step::Step;
use crate::proof::literal::{Definitions, Known, Point, TwinScope, coalitions_among};
use crate::proof::witness::{ClaimWitness, CoalitionWitness, ForeseenEnd, Shown, ShownBy};
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
    let definitions = Definitions::new(conflict);
    let known = Known::of(&definitions);
    ClaimChecker::new(definitions.knowing(&known), space, default).check(claim, verdict, witness)
}

/// The members of a set, once somebody has found them.
type Members = Arc<OnceLock<Vec<Point>>>;

/// Checks any number of claims about one conflict, on any number of threads; what they share is found once.
#[derive(Debug)]
pub struct ClaimChecker<'a> {
    whole: Scene<'a>,
    default: Way,
    /// The members of the sets that were asked about.
    sets: Mutex<Vec<(SetTerm, Members)>>,
}

impl<'a> ClaimChecker<'a> {
    /// A checker by these definitions of a whole conflict; forms that name no way of acting are read with `default`.
    #[must_use]
    pub fn new(definitions: Definitions<'a>, space: &'a Space, default: Way) -> Self {
        Self { whole: Scene::new(definitions, space), default, sets: Mutex::default() }
    }

    /// Whether `witness` shows `verdict` on `claim`.
    ///
    /// # Errors
    /// The first flaw found.
    pub fn check(&self, claim: &Claim, verdict: Verdict, witness: &ClaimWitness) -> Result<(), Flaw> {
        let Checker { definitions, space } = self.whole.checker;
        match (claim, witness) {
            (Claim::At { state, holding: None, condition }, ClaimWitness::At { state: shown_at, shown }) => {
                self.check_at(&self.whole, *state, condition, verdict, (*shown_at, shown))
            }
            (Claim::At { state, holding: Some(formula), condition }, ClaimWitness::At { state: shown_at, shown }) => {
                let held = definitions.holding(formula);
                let known = definitions.known().map_or_else(|| Known::of(&held), |known| known.holding(&held));
                let scene = Scene::new(held.knowing(&known), space);
                self.check_at(&scene, *state, condition, verdict, (*shown_at, shown))
            }
            (Claim::Quantified { quantifier, set, condition }, ClaimWitness::State { state, path, shown }) => {
                demand(verdict == Verdict::of(*quantifier == Quantifier::Some), Flaw::WrongKind)?;
                demand(shown.holds == (*quantifier != Quantifier::Every), Flaw::WrongTruth(*state))?;
                self.whole.check_member(set, self.default, *state, path)?;
                self.whole.check_shown(condition, self.default, *state, shown)
            }
            (Claim::Quantified { quantifier, set, condition }, _) => self.whole.check_quantified(
                *quantifier,
                self.members(set).get_or_init(|| self.whole.ground.members(set, self.default)),
                condition,
                self.default,
                verdict,
                witness,
            ),
            (Claim::Prefers { dm, this, over }, ClaimWitness::Compared(comparison)) => {
                self.whole.check_comparison(*dm, this, over, verdict, comparison)
            }
            (Claim::Prefers { .. }, ClaimWitness::Nothing) => demand(verdict == Verdict::Vacuous, Flaw::WrongKind),
            (Claim::Believes(dm, part), ClaimWitness::Believed(by, believed, shown)) => {
                demand(dm == by && *believed == verdict, Flaw::WrongKind)?;
                let definitions = definitions.believed_by(*dm);
                let known = Known::of(&definitions);
                let space = space_of(&definitions)?;
                ClaimChecker::new(definitions.knowing(&known), &space, self.default).check(part, verdict, shown)
            }
            (Claim::Not(_) | Claim::And(_) | Claim::Or(_), ClaimWitness::Parts(parts)) => {
                self.check_parts(claim, verdict, parts)
            }
            _ => Err(Flaw::WrongKind),
        }
    }

    /// Where the members of a set are kept, which are found by the first who asks for them.
    fn members(&self, set: &SetTerm) -> Members {
        let mut sets = self.sets.lock().unwrap_or_else(PoisonError::into_inner);
        let known = sets.iter().find(|(known, _)| known == set).map(|(_, members)| members.clone());
        known.unwrap_or_else(|| {
            let members = Arc::default();
            sets.push((set.clone(), Arc::clone(&members)));
            members
        })
    }

    fn check_at(
        &self,
        scene: &Scene<'_>,
        state: StateTerm,
        condition: &Condition,
        verdict: Verdict,
        (shown_at, shown): (StateId, &Shown),
    ) -> Result<(), Flaw> {
        let start = scene.checker.point(shown_at)?;
        demand(self.whole.ground.find(state) == Some(start), Flaw::WrongState(shown_at))?;
        demand(Verdict::of(shown.holds) == verdict, Flaw::WrongTruth(shown_at))?;
        scene.check_shown(condition, self.default, shown_at, shown)
    }

    fn check_parts(&self, claim: &Claim, verdict: Verdict, shown: &[(Verdict, ClaimWitness)]) -> Result<(), Flaw> {
        let parts = claim.parts();
        demand(parts.len() == shown.len(), Flaw::WrongKind)?;
        for (part, (verdict, witness)) in parts.into_iter().zip(shown) {
            self.check(part, *verdict, witness)?;
        }
        let verdicts = shown.iter().map(|(verdict, _)| *verdict);
        let joined = match claim {
            Claim::Not(_) => !verdicts.fold(Verdict::Holds, Verdict::and),
            Claim::Or(_) => verdicts.fold(Verdict::Fails, Verdict::or),
            _ => verdicts.fold(Verdict::Holds, Verdict::and),
        };
        demand(joined == verdict, Flaw::WrongKind)
    }
}

/// Which state a number means in the whole conflict of these definitions.
fn space_of(definitions: &Definitions<'_>) -> Result<Space, Flaw> {
    Space::of(definitions.conflict(), &Limits::default()).map_err(|_| Flaw::WrongKind)
}

pub(super) fn demand(condition: bool, flaw: Flaw) -> Result<(), Flaw> {
    if condition { Ok(()) } else { Err(flaw) }
}

/// The conflict in which something is shown, by its definitions.
#[derive(Debug)]
pub(super) struct Scene<'a> {
    pub(super) checker: Checker<'a>,
    pub(super) ground: TwinScope<'a>,
}

impl<'a> Scene<'a> {
    /// The scene of definitions of which something is known.
    fn new(definitions: Definitions<'a>, space: &'a Space) -> Self {
        let known = definitions.whole().known();
        let states = known.map_or_else(|| definitions.whole().states(), |known| known.states().to_vec());
        Self { checker: Checker { definitions, space }, ground: TwinScope::over(definitions, states) }
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
            (ShownBy::Foreseen(ends), Condition::Path(PathForm::LeadsTo, inner, way))
                if way.unwrap_or(default) == Way::Far =>
            {
                self.check_foreseen(state, ends, shown.holds)?;
                for one in ends {
                    demand(self.holds(inner, one.end, default)? == shown.holds, Flaw::WrongTruth(one.end))?;
                }
                Ok(())
            }
            (ShownBy::Moves(moves), Condition::Pays(dm, inner, way)) => {
                self.check_pays((*dm, inner, *way), default, state, (shown.holds, moves))
            }
            (ShownBy::Stability(witnesses), _) => matches_truth(self.check_stabilities(condition, state, witnesses)?),
            (ShownBy::Path { steps, .. }, Condition::Can(who, inner) | Condition::Improves(who, inner)) => {
                let end = check_legal(&self.checker, who.members(), state, steps)?;
                let (from, to) = (self.checker.point(state)?, self.checker.point(end)?);
                let gains = who.members().iter().all(|&dm| self.checker.definitions.prefers(dm, to, from));
                demand(gains || matches!(condition, Condition::Can(..)), Flaw::NotAJointImprovement(end))?;
                demand(shown.holds && self.holds(inner, end, default)?, Flaw::WrongTruth(end))
            }
            (ShownBy::Path { steps, attractor }, Condition::Path(form, inner, way)) => {
                let walk = Walk { scene: self, way: way.unwrap_or(default), form: *form };
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
                let walk = Walk { scene: self, way: way.unwrap_or(default), form: *form };
                let shows = matches!(form, PathForm::Always | PathForm::LeadsTo);
                demand(shown.holds == shows, Flaw::WrongKind)?;
                let looked_at = walk.check_closed(state, closed)?;
                self.check_all(inner, default, &looked_at, shows)
            }
            _ => Err(Flaw::WrongKind),
        }
    }

    fn ahead(&self) -> FarsightedCheck<'_> {
        FarsightedCheck { checker: &self.checker, foresight: self.ground.foresight() }
    }

    /// Whether these are all states that may be ended in, or, to show that not all are as claimed, one of them.
    fn check_foreseen(&self, state: StateId, ends: &[ForeseenEnd], all: bool) -> Result<(), Flaw> {
        match ends {
            _ if all => self.ahead().check_all_ends(state, ends),
            [one] => self.ahead().check_way(state, one.end, &one.steps),
            _ => Err(Flaw::WrongKind),
        }
    }

    /// Whether one of the moves pays, or whether these are all moves that might, none of which does.
    fn check_pays(
        &self,
        (dm, inner, way): (DmId, &Condition, Option<Way>),
        default: Way,
        state: StateId,
        (holds, moves): (bool, &[(Step, Shown)]),
    ) -> Result<(), Flaw> {
        let from = self.checker.point(state)?;
        let here = self.checker.space.key(state).map_or(StateTerm::Graph(state), StateTerm::Key);
        let better = Condition::ends_better(dm, here, way);
        let mut told = BTreeSet::new();
        for (step, shown) in moves {
            demand(step.by == dm && step.from == state, Flaw::NotAMove(*step))?;
            self.checker.check_step(*step, false)?;
            demand(self.holds(inner, step.to, default)?, Flaw::WrongTruth(step.to))?;
            demand(shown.holds == holds, Flaw::WrongTruth(step.to))?;
            self.check_shown(&better, default, step.to, shown)?;
            told.insert(self.checker.point(step.to)?);
        }
        if holds {
            return demand(!told.is_empty(), Flaw::NotAnswered(state));
        }
        let all = self.checker.definitions.moves(dm, from).into_iter();
        let such: BTreeSet<Point> = all.filter(|&to| self.ground.holds(inner, to, default)).collect();
        demand(told == such, Flaw::NotAnswered(state))
    }

    /// Whether the state is stable for those whom the condition asks about, by one of the concepts that it names.
    fn check_stabilities(
        &self,
        condition: &Condition,
        state: StateId,
        witnesses: &[(Concept, CoalitionWitness)],
    ) -> Result<bool, Flaw> {
        let everybody: Vec<DmId> = self.checker.definitions.conflict().dms().collect();
        let (asked, who) = match condition {
            Condition::Stable(who, asked) => (*asked, vec![who.members().to_vec()]),
            Condition::Equilibrium(asked, Deviators::Coalitions) => (*asked, coalitions_among(&everybody)),
            Condition::Equilibrium(asked, Deviators::DecisionMakers) => {
                (*asked, everybody.iter().map(|&dm| vec![dm]).collect())
            }
            _ => return Err(Flaw::WrongKind),
        };
        let (mut stays, mut leaves) = (BTreeSet::new(), BTreeSet::new());
        for (concept, witness) in witnesses {
            let members = witness.coalition().members().to_vec();
            demand(asked.contains(*concept) && who.contains(&members), Flaw::WrongKind)?;
            self.check_stability_under(*concept, state, witness)?;
            if witness.is_stable() {
                stays.insert(members);
            } else {
                leaves.insert((members, *concept));
            }
        }
        // One that would leave by every concept is enough to show that it is none; that it is one takes all.
        let is_left = |members: &Vec<DmId>| asked.iter().all(|concept| leaves.contains(&(members.clone(), concept)));
        if who.iter().any(is_left) {
            return Ok(false);
        }
        demand(who.iter().all(|members| stays.contains(members)), Flaw::WrongKind)?;
        Ok(true)
    }

    /// The definitions for the conflict as `dm` sees it, where it judges the state by that, and the state.
    fn seen(&self, dm: DmId, state: StateId) -> Result<Option<(Definitions<'a>, Point)>, Flaw> {
        let point = self.checker.point(state)?;
        let seen = self.checker.definitions.seen_by(dm).filter(|definitions| definitions.is_feasible(point));
        Ok(seen.map(|definitions| (definitions, point)))
    }

    fn check_stability_under(&self, concept: Concept, state: StateId, witness: &CoalitionWitness) -> Result<(), Flaw> {
        match witness {
            CoalitionWitness::Alone(dm, witness) if concept == Concept::Far => {
                self.ahead().check_stability(*dm, state, witness)
            }
            CoalitionWitness::Alone(dm, witness) => {
                demand(self.seen(*dm, state)?.is_none(), Flaw::WrongKind)?;
                check_stability(&self.checker, concept, *dm, state, witness)
            }
            CoalitionWitness::AsSeen(dm, witness) => {
                let (definitions, point) = self.seen(*dm, state)?.ok_or(Flaw::WrongKind)?;
                let space = space_of(&definitions)?;
                let seen = match definitions.conflict().form {
                    Form::Options(_) => space.find(StateKey(point.0)).ok_or(Flaw::NotFeasible(state))?,
                    Form::Graph(_) => state,
                };
                check_stability(&Checker { definitions, space: &space }, concept, *dm, seen, witness)
            }
            CoalitionWitness::Together(coalition, witness) => {
                check_joint_stability(&self.checker, concept, coalition, state, witness)
            }
        }
    }

    /// Whether a state is a member of a set: it can be reached on this path, where the set is one of states reached from
    /// another, and is what the set is of.
    fn check_member(&self, set: &SetTerm, default: Way, state: StateId, path: &[Step]) -> Result<(), Flaw> {
        let (point, not_in_set) = (self.checker.point(state)?, Flaw::NotInSet(state));
        let is = |condition: &Condition| self.ground.holds(condition, point, default);
        demand(set.filter.as_ref().is_none_or(is), not_in_set.clone())?;
        match &set.kind {
            SetKind::States => Ok(()),
            SetKind::Equilibria(concepts, who, from) => {
                from.map_or(Ok(()), |from| self.check_reached(Way::Nash, from, state, path))?;
                demand(is(&Condition::Equilibrium(*concepts, *who)), not_in_set)
            }
            SetKind::Attractors(way, from) if way.unwrap_or(default) == Way::Far => {
                let start = self.ground.find(*from).ok_or(not_in_set.clone())?;
                demand(self.ground.attractor_states(Way::Far, start).contains(&point), not_in_set)
            }
            SetKind::Attractors(way, from) => {
                let way = way.unwrap_or(default);
                self.check_reached(way, *from, state, path)?;
                demand(self.ground.is_settled(way, point), not_in_set)
            }
        }
    }

    /// Whether a path leads from a state that is named to another.
    fn check_reached(&self, way: Way, from: StateTerm, to: StateId, path: &[Step]) -> Result<(), Flaw> {
        let start = path.first().map_or(to, |step| step.from);
        demand(self.ground.find(from) == Some(self.checker.point(start)?), Flaw::WrongState(start))?;
        let walk = Walk { scene: self, way, form: PathForm::Possible };
        demand(walk.check_path(start, path)? == to, Flaw::NotInSet(to))
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
            ClaimWitness::Set(states) => {
                let points: BTreeSet<Point> =
                    states.iter().map(|&s| self.checker.point(s)).collect::<Result<_, _>>()?;
                let expected: BTreeSet<Point> = members.iter().copied().collect();
                demand(!expected.is_empty() && points == expected, Flaw::WrongKind)?;
                demand(verdict == Verdict::of(quantifier != Quantifier::Some), Flaw::WrongKind)?;
                self.check_all(condition, default, states, !telling)
            }
            _ => Err(Flaw::WrongKind),
        }
    }

    /// Whether the condition has this truth in all of the states.
    fn check_all(&self, condition: &Condition, default: Way, states: &[StateId], truth: bool) -> Result<(), Flaw> {
        let truths = self.ground.truths_in(condition, default, states.len());
        for &state in states {
            let point = self.checker.point(state)?;
            demand(truths(point) == truth, Flaw::WrongTruth(state))?;
        }
        Ok(())
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
